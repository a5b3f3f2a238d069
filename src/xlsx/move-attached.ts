import { cellName } from '../core/index';
import type { RowMove } from '../core/index';
import type { Book } from './book';
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

/** The boxes of notes say their row and between which rows they are drawn; Excel's dialect there is not always XML. */
function moveBoxes(text: string, places: ReadonlyMap<number, number>): string {
  return text.replace(/<v:shape[\s>][\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape);
    const from = Number(row?.[1]);
    const to = places.get(from);
    if (row === null || to === undefined) return shape;
    return shape
      .replace(row[0], `<x:Row>${to}</x:Row>`)
      .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (_, open: string, body: string, close: string) => {
        const numbers = body
          .split(',')
          .map((number, at) => (at === 2 || at === 6 ? ` ${Math.max(0, Number(number) + to - from)}` : number));
        return open + numbers.join(',') + close;
      });
  });
}
