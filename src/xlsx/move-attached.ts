import { cellName } from '../core/index';
import type { RowMove } from '../core/index';
import type { Book } from './book';
import { placeBoxes } from './note-boxes';
import { hasPart, partText, partTree, relationsOf, writePart } from './package-parts';
import { parseCell } from './range-text';
import type { SheetEditor } from './sheet-editor';
import { escapeText } from './xml-tag';
import { attribute, descendants, elements, elementText, firstElement, newElement, setAttribute } from './xml-tree';
import type { XmlElement } from './xml-tree';

/**
 * Takes what people hung on the cells of some rows, notes and links, to other rows of the sheet. The cells themselves stay. A note whose new
 * cell has one already is written below that one.
 */
export function moveAttached(book: Book, sheet: SheetEditor, moves: readonly RowMove[]): void {
  const places = new Map(moves.map(({ from, to }) => [from, to]));
  const links = firstElement(sheet.root, 'hyperlinks');
  if (links !== null) moveReferences(elements(links, 'hyperlink'), places);
  const parts = relationsOf(book.pack, sheet.path).filter(({ path }) => path !== null && hasPart(book.pack, path));
  const joined = new Set<string>();
  for (const { kind, path } of parts) {
    if (kind !== 'comments' && kind !== 'threadedComment') continue;
    const notes = [...descendants(partTree(book.pack, path ?? '').root)].filter((element) => attribute(element, 'ref') !== null);
    for (const cell of moveReferences(notes, places)) joined.add(cell);
  }
  for (const { kind, path } of parts) {
    if (kind !== 'vmlDrawing') continue;
    const text = partText(book.pack, path ?? '');
    const moved = moveBoxes(text, places, joined);
    if (moved !== text) writePart(book.pack, path ?? '', moved);
  }
}

/** Moves what hangs on cells; gives the new cells that were taken, whose notes are joined. */
function moveReferences(hung: readonly XmlElement[], places: ReadonlyMap<number, number>): readonly string[] {
  const standing = new Map(hung.map((element) => [attribute(element, 'ref') ?? '', element]));
  return hung.flatMap((element) => {
    const cell = parseCell(attribute(element, 'ref') ?? '');
    const to = cell === null ? undefined : places.get(cell.row);
    if (cell === null || to === undefined) return [];
    const name = cellName(to, cell.column);
    const taken = standing.get(name);
    if (taken === undefined) setAttribute(element, 'ref', name);
    else joinNote(taken, element);
    return taken === undefined ? [] : [name];
  });
}

function joinNote(standing: XmlElement, gone: XmlElement): void {
  const [text, more] = [firstElement(standing, 'text'), firstElement(gone, 'text')];
  const words = more === null ? '' : wordsOf(more);
  if (text === null || wordsOf(text).includes(words)) return;
  const prefix = text.name.slice(0, -text.local.length);
  text.children.push(newElement(`<${prefix}r><${prefix}t xml:space="preserve">${escapeText(`\n${words}`)}</${prefix}t></${prefix}r>`));
}

function wordsOf(text: XmlElement): string {
  return [...descendants(text)].map((element) => (element.local === 't' ? elementText(element) : '')).join('');
}

function moveBoxes(text: string, places: ReadonlyMap<number, number>, joined: ReadonlySet<string>): string {
  return placeBoxes(text, (row, column) => {
    const to = row === null ? undefined : places.get(row);
    const by = row === null || to === undefined || joined.has(cellName(to, column)) ? 0 : to - row;
    return { row: row === null ? null : row + by, lineTo: (line) => Math.max(0, line + by) };
  });
}
