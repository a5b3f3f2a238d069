import type { CellInput, CellValue, PatchOp, SheetSnapshot } from '../model/sheet';
import { usedColumns } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { trackerColumns } from '../model/tracker-columns';
import { foldText } from '../text/fold';
import { cellOps, type WantedCell } from './blocks';
import { freshPlace } from './render-tracker';
import { rowCells, type DesiredRow } from './tracker-rows';
import { onRow } from './update-tracker';

/** A sort of some columns taken back: the columns that stand apart from the typed ones follow these again. */
export interface SortUndone {
  readonly ops: readonly PatchOp[];
  /** The sheet Theo dõi once the edits are made. */
  readonly sheet: SheetSnapshot;
  /** How many rows were torn apart. */
  readonly torn: number;
  /** First of them, 0-based. */
  readonly firstRow: number;
  /** Rows (0-based) with typed cells of which nobody can say whose they are: two lines look the same, or the sort may have ended at them. */
  readonly unsure: readonly number[];
}

/** Columns by which a row is known; between two of them stand the columns that people type in. */
const TELLING = [
  'id',
  'label',
  'title',
  'leads',
  'time',
  'reading',
  'due',
  'coordinators',
  'product',
  'rowKind',
  'task',
  'plannedReading',
] as const;
type Telling = (typeof TELLING)[number];

/** Fewer rows are healed one by one. */
const FEWEST_TORN = 4;
/** Of so few pairs of rows in another order, the plan was renumbered and nothing was sorted. */
const MOST_IN_ORDER = 0.1;

/**
 * People sort a selection and leave other columns where they were. Which columns went together is told by the plan's own texts: within the
 * sorted columns, and within the others, each row still is a row of the plan, but not across. Null where nothing of the kind happened.
 */
export function undoPartialSort(found: TrackerFound, desired: readonly DesiredRow[]): SortUndone | null {
  if (isWhole(found, desired)) return null;
  const columns = TELLING.flatMap((id) => {
    const at = found.columns.get(id);
    return at === undefined ? [] : [{ id, at }];
  }).sort((a, b) => a.at - b.at);
  const table = readTable(
    found,
    desired,
    columns.map(({ id }) => id),
  );
  const all = columns.map((_, index) => index);
  const standing = strangers(table, all);
  let best = { first: 0, last: 0, misses: standing };
  for (let first = 0; first < all.length; first += 1) {
    for (let last = first; last < all.length && last - first + 1 < all.length; last += 1) {
      const inside = all.slice(first, last + 1);
      const misses = strangers(table, inside) + strangers(table, outside(all, inside));
      if (misses < best.misses) best = { first, last, misses };
    }
  }
  if (standing - best.misses < FEWEST_TORN || best.misses * 2 > standing) return null;
  const inside = all.slice(best.first, best.last + 1);
  const [sorted, rest] = [match(table, inside), match(table, outside(all, inside))];
  if (!isScrambled(sorted, rest)) return null;
  const edges = {
    left: { from: best.first === 0 ? 0 : (columns[best.first - 1]?.at ?? 0) + 1, to: columns[best.first]?.at ?? 0 },
    right: { from: (columns[best.last]?.at ?? 0) + 1, to: columns[best.last + 1]?.at ?? Infinity },
  };
  return follow(found, table, { sorted, rest, edges });
}

/** True where nearly all rows are as the plan has them, by plain comparison: so it is on nearly every run. */
function isWhole(found: TrackerFound, desired: readonly DesiredRow[]): boolean {
  const byId = new Map(desired.map((row) => [row.id, row]));
  let strange = 0;
  for (const { id, text, entry, plannedDue } of found.rows) {
    const row = byId.get(id);
    if (row === undefined) strange += Number(text.title !== '');
    else if (row.kind === 'LV') strange += Number(text.title !== row.title);
    else {
      const title = row.kind === 'DG' ? (row.line.line.what ?? '') : row.task.title;
      const product = row.kind === 'DG' ? '' : (row.task.product ?? '');
      strange += Number(text.label !== id || text.title !== title || text.product !== product || entry.due !== plannedDue);
    }
    if (strange >= FEWEST_TORN) return false;
  }
  return true;
}

/** The rows that are not as the plan has them, and the rows of the plan that they may be. */
interface Table {
  readonly rows: readonly TrackerRow[];
  readonly ids: readonly string[];
  readonly kinds: readonly DesiredRow['kind'][];
  /** Texts of each row of the sheet, and of each row of the plan, by column. */
  readonly shown: readonly (readonly string[])[];
  readonly planned: readonly (readonly string[])[];
}

function readTable(found: TrackerFound, desired: readonly DesiredRow[], columns: readonly Telling[]): Table {
  const place = freshPlace('', 0, { sheet: '', firstRow: 0, lastRow: 0, columns: [0, 1] });
  const planned = new Map(
    desired.map((row) => {
      const cells = rowCells(row, place, 0);
      const texts = columns.map((id) => (id === 'due' ? plannedDue(row) : inputText(cells.get(id) ?? null)));
      return [row.id, { row, texts }] as const;
    }),
  );
  const strange = found.rows.flatMap((row) => {
    const texts = columns.map((id) => shownText(found, row, id));
    const own = planned.get(row.id);
    if (own?.texts.join('\n') !== texts.join('\n')) return [{ row, texts }];
    planned.delete(row.id);
    return [];
  });
  const open = [...planned.values()];
  return {
    rows: strange.map(({ row }) => row),
    ids: open.map(({ row }) => row.id),
    kinds: open.map(({ row }) => row.kind),
    shown: strange.map(({ texts }) => texts),
    planned: open.map(({ texts }) => texts),
  };
}

function shownText(found: TrackerFound, row: TrackerRow, id: Telling): string {
  if (id === 'due') return row.entry.due ?? '';
  const column = found.columns.get(id) ?? 0;
  const isFormula = (found.sheet.formulas[row.row]?.[column] ?? null) !== null;
  return isFormula ? '' : inputText(found.sheet.values[row.row]?.[column] ?? null);
}

function plannedDue(row: DesiredRow): string {
  return row.kind === 'NV' || row.kind === 'DG' ? (row.line.plannedDue ?? '') : '';
}

function inputText(input: CellInput): string {
  return typeof input === 'object' ? '' : foldText(String(input));
}

function outside(all: readonly number[], inside: readonly number[]): number[] {
  return all.filter((column) => !inside.includes(column));
}

function keyOf(texts: readonly string[], columns: readonly number[]): string {
  return columns.map((column) => texts[column] ?? '').join('\n');
}

/** How many rows are, by these columns, none of the plan; of two alike, one is. */
function strangers(table: Table, columns: readonly number[]): number {
  const free = new Map<string, number>();
  for (const texts of table.planned) free.set(keyOf(texts, columns), (free.get(keyOf(texts, columns)) ?? 0) + 1);
  let count = 0;
  for (const texts of table.shown) {
    const left = free.get(keyOf(texts, columns)) ?? 0;
    if (left === 0) count += 1;
    else free.set(keyOf(texts, columns), left - 1);
  }
  return count;
}

/** The row of the plan (its index) that each row of the sheet is by these columns; null where it is none. */
interface Matched {
  readonly plan: readonly (number | null)[];
  /** Rows of the sheet that might as well be another row of the plan. */
  readonly doubtful: ReadonlySet<number>;
}

function match(table: Table, columns: readonly number[]): Matched {
  const free = new Map<string, number[]>();
  table.planned.forEach((texts, index) => {
    const key = keyOf(texts, columns);
    free.set(key, [...(free.get(key) ?? []), index]);
  });
  const alike = new Set([...free].filter(([, own]) => own.length > 1).map(([key]) => key));
  const doubtful = new Set<number>();
  const plan = table.shown.map((texts, at) => {
    const key = keyOf(texts, columns);
    const own = free.get(key) ?? [];
    if (alike.has(key)) doubtful.add(at);
    const standing = own.findIndex((index) => table.ids[index] === table.rows[at]?.id);
    const [index] = own.splice(Math.max(0, standing), 1);
    return index ?? null;
  });
  return { plan, doubtful };
}

/** True where the two parts of the torn rows follow each other in no common order. */
function isScrambled(sorted: Matched, rest: Matched): boolean {
  const torn = sorted.plan.flatMap((one, at): (readonly [number, number])[] => {
    const other = rest.plan[at] ?? null;
    return one === null || other === null || one === other ? [] : [[one, other]];
  });
  const some = torn.slice(0, 400);
  let pairs = 0;
  let crossed = 0;
  for (const [index, [a, b]] of some.entries()) {
    for (const [c, d] of some.slice(index + 1)) {
      pairs += 1;
      if ((c - a) * (d - b) < 0) crossed += 1;
    }
  }
  return pairs > 0 && crossed > pairs * MOST_IN_ORDER;
}

interface Torn {
  readonly sorted: Matched;
  readonly rest: Matched;
  /** Columns between which the sorted ones begin and end: from the first that may, to the first that does for certain (0-based). */
  readonly edges: {
    readonly left: { readonly from: number; readonly to: number };
    readonly right: { readonly from: number; readonly to: number };
  };
}

/** The part without the typed columns is moved to the rows of the other part. */
function follow(found: TrackerFound, table: Table, { sorted, rest, edges }: Torn): SortUndone | null {
  const entries = trackerColumns.flatMap(({ id, entry }) => (entry === undefined || id === 'due' ? [] : [found.columns.get(id) ?? -1]));
  const [firstEntry, lastEntry] = [Math.min(...entries.filter((at) => at >= 0)), Math.max(...entries)];
  const near = ({ from, to }: { from: number; to: number }): boolean => from <= lastEntry && to > firstEntry;
  const isInside = firstEntry >= edges.left.to && lastEntry < edges.right.from;
  const mayBeEither = near(edges.left) || near(edges.right);
  const [bySorted, byRest] = [misplaced(found, table, sorted, entries), misplaced(found, table, rest, entries)];
  const withSorted = mayBeEither ? bySorted <= byRest : isInside;
  const [keeps, moves] = withSorted ? [sorted, rest] : [rest, sorted];
  const width = usedColumns(found.sheet);
  const start = near(edges.left) ? (withSorted ? firstEntry : lastEntry + 1) : edges.left.to;
  const end = near(edges.right) ? (withSorted ? lastEntry + 1 : firstEntry) : edges.right.from;
  const isSortedColumn = (column: number): boolean => column >= start && column < end;
  const source = sources(keeps, moves);
  if (source === null) return null;
  const sheet = movedSheet(found, table.rows, source, (column) => isSortedColumn(column) !== withSorted, width);
  const torn = table.rows.flatMap(({ row }, at) => ((source[at] ?? at) === at ? [] : [row]));
  const isTyped = (at: number): boolean =>
    entries.some((column) => (found.sheet.values[table.rows[at]?.row ?? 0]?.[column] ?? null) !== null);
  const unsure = table.rows.flatMap(({ row }, at) => {
    const isTorn = (source[at] ?? at) !== at;
    return isTorn && isTyped(at) && (keeps.doubtful.has(at) || (mayBeEither && bySorted === byRest)) ? [row] : [];
  });
  return { ...sheet, torn: torn.length, firstRow: torn[0] ?? found.headerRow + 1, unsure };
}

/** Typed cells on rows that take none of their kind, were the typed columns to belong to that part. */
function misplaced(found: TrackerFound, table: Table, part: Matched, entries: readonly number[]): number {
  return table.rows.filter(({ row }, at) => {
    const index = part.plan[at] ?? null;
    const kind = index === null ? null : (table.kinds[index] ?? null);
    const isTyped = entries.some((column) => (found.sheet.values[row]?.[column] ?? null) !== null);
    return isTyped && (kind === 'LV' || kind === 'NH');
  }).length;
}

/** For each row, the row whose moving part belongs to it; rows that are none of the plan keep what is left over. Null where nothing moves. */
function sources(keeps: Matched, moves: Matched): readonly number[] | null {
  const where = new Map(moves.plan.flatMap((index, at): [number, number][] => (index === null ? [] : [[index, at]])));
  const found = keeps.plan.map((index) => (index === null ? undefined : where.get(index)));
  const used = new Set(found);
  const left = moves.plan.map((_, at) => at).filter((at) => !used.has(at));
  // What belongs nowhere stays where it is if it can.
  const staying = new Set(left.filter((at) => found[at] === undefined));
  const others = left.filter((at) => !staying.has(at));
  const source = found.map((at, index) => at ?? (staying.has(index) ? index : (others.shift() ?? index)));
  return source.some((at, index) => at !== index) ? source : null;
}

function movedSheet(
  found: TrackerFound,
  rows: readonly TrackerRow[],
  source: readonly number[],
  isMoved: (column: number) => boolean,
  width: number,
): Pick<SortUndone, 'ops' | 'sheet'> {
  const { sheet } = found;
  const values = sheet.values.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => [...row]);
  const cells: WantedCell[] = [];
  rows.forEach(({ row }, at) => {
    const from = rows[source[at] ?? at]?.row ?? row;
    if (from === row) return;
    for (let column = 0; column < width; column += 1) {
      if (!isMoved(column)) continue;
      const value: CellValue = sheet.values[from]?.[column] ?? null;
      const standing = sheet.formulas[from]?.[column] ?? null;
      const formula = standing === null ? null : onRow(standing, from, row);
      put(values, row, column, value);
      put(formulas, row, column, formula);
      cells.push({ row, column, input: formula === null ? value : { formula, value } });
    }
  });
  return { ops: cellOps(sheet.name, cells, null), sheet: { ...sheet, values, formulas } };
}

function put<T>(rows: (T | null)[][], row: number, column: number, value: T | null): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row];
  while (line !== undefined && line.length < column) line.push(null);
  if (line !== undefined) line[column] = value;
}
