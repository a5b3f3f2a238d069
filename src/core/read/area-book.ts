import type { Area } from '../model/plan';
import { foldText } from '../text/fold';

/** The areas of a plan as its rows are read: which is open, and which headings stand above it. */
export interface AreaBook {
  readonly areas: Area[];
  current: Area | null;
  /** Open headings from the outer to the inner one. */
  readonly open: { readonly kind: string; readonly area: Area }[];
  /** How deep each kind of heading stood when it was first seen. */
  readonly depths: Map<string, number>;
  /** Areas by folded title and number, and the numbers taken. */
  readonly byKey: Map<string, Area>;
  readonly byTitle: Map<string, Area>;
  readonly numbers: Set<string>;
}

export function emptyAreaBook(): AreaBook {
  return { areas: [], current: null, open: [], depths: new Map(), byKey: new Map(), byTitle: new Map(), numbers: new Set() };
}

/**
 * Opens the area of a heading row. `kind` is the kind of its label: a kind seen before closes what was opened since.
 * A number that another area has already is set behind its outer heading ("II.1"), or the next free one is taken.
 */
export function openArea(book: AreaBook, kind: string, heading: Area): Area {
  const depth = Math.min(book.depths.get(kind) ?? book.open.length, book.open.length);
  book.depths.set(kind, depth);
  book.open.length = depth;
  const area = register(book, heading);
  book.open.push({ kind, area });
  book.current = area;
  return area;
}

/** True where a heading of this kind stands beside the innermost open one or above it. */
export function closesHeading(book: AreaBook, kind: string): boolean {
  return (book.depths.get(kind) ?? book.open.length) < book.open.length;
}

/** Opens the area that a column names beside each task. An unnumbered one gets the next free number. */
export function openNamedArea(book: AreaBook, heading: { readonly number: string; readonly title: string }): Area {
  const same = heading.number === '' ? book.byTitle.get(foldText(heading.title)) : undefined;
  const area = same ?? register(book, heading);
  book.current = area;
  return area;
}

function register(book: AreaBook, { number, title }: Area): Area {
  const wanted = number === '' ? String(book.areas.length + 1) : number;
  const key = `${wanted}\n${foldText(title)}`;
  const known = book.byKey.get(key);
  if (known !== undefined) return known;
  const area = { number: freeNumber(book, wanted), title };
  book.numbers.add(area.number);
  book.areas.push(area);
  book.byKey.set(key, area);
  if (!book.byTitle.has(foldText(title))) book.byTitle.set(foldText(title), area);
  return area;
}

function freeNumber(book: AreaBook, wanted: string): string {
  if (!book.numbers.has(wanted)) return wanted;
  const outer = book.open.at(-1)?.area.number;
  if (outer !== undefined && !book.numbers.has(`${outer}.${wanted}`)) return `${outer}.${wanted}`;
  let free = book.areas.length + 1;
  while (book.numbers.has(String(free))) free += 1;
  return String(free);
}
