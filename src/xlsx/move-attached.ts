import { cellName } from '../core/index';
import type { RowMove } from '../core/index';
import type { Book } from './book';
import { placeBoxes } from './note-boxes';
import { hasPart, partText, partTree, relationsOf, writePart } from './package-parts';
import { parseCell } from './range-text';
import type { SheetEditor } from './sheet-editor';
import { attribute, descendants, elements, firstElement, setAttribute } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Takes what people hung on the cells of some rows, notes and links, to other rows of the sheet. The cells themselves stay. */
export function moveAttached(book: Book, sheet: SheetEditor, moves: readonly RowMove[]): void {
  const places = new Map(moves.map(({ from, to }) => [from, to]));
  const links = firstElement(sheet.root, 'hyperlinks');
  for (const link of links === null ? [] : elements(links, 'hyperlink')) moveReference(link, places);
  for (const { kind, path } of relationsOf(book.pack, sheet.path)) {
    if (path === null || !hasPart(book.pack, path)) continue;
    if (kind === 'comments' || kind === 'threadedComment') {
      for (const element of descendants(partTree(book.pack, path).root)) moveReference(element, places);
    } else if (kind === 'vmlDrawing') {
      const text = partText(book.pack, path);
      const moved = moveBoxes(text, places);
      if (moved !== text) writePart(book.pack, path, moved);
    }
  }
}

function moveReference(element: XmlElement, places: ReadonlyMap<number, number>): void {
  const cell = parseCell(attribute(element, 'ref') ?? '');
  const to = cell === null ? undefined : places.get(cell.row);
  if (cell !== null && to !== undefined) setAttribute(element, 'ref', cellName(to, cell.column));
}

function moveBoxes(text: string, places: ReadonlyMap<number, number>): string {
  return placeBoxes(text, (row) => {
    const by = row === null ? 0 : (places.get(row) ?? row) - row;
    return { row: row === null ? null : row + by, lineTo: (line) => Math.max(0, line + by) };
  });
}
