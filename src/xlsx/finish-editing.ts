import { blockName } from '../core/index';
import { insertInWorkbook } from './defined-names';
import type { Editor } from './editor';
import { to1904 } from './date-system';
import { isDateFormat } from './number-formats';
import { ensureElement, relationsOf, removePart, removeRelation, writePieces } from './package-parts';
import type { Package } from './package-parts';
import { parseRange } from './range-text';
import { isUnchanged, sheetPieces } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { stylesOf } from './editor';
import { formatOfStyle } from './style-book';
import { tagAttribute } from './xml-tag';
import { attribute, firstElement, setAttribute } from './xml-tree';

/** Writes the opened sheets back and sees to it that values are computed anew where cells changed: the package can be made bytes. */
export function finishEditing(editor: Editor): Package {
  const { book } = editor;
  for (const sheet of editor.sheets.values()) {
    if (book.date1904) writeDatesOf1904(editor, sheet);
    widenDimension(sheet);
    if (!isUnchanged(sheet)) writePieces(book.pack, sheet.path, () => sheetPieces(sheet));
  }
  if (editor.formulasMoved) dropCalculationChain(editor);
  if (editor.cellsChanged || editor.formulasMoved) {
    setAttribute(ensureElement(book.root, 'calcPr', insertInWorkbook), 'fullCalcOnLoad', '1');
  }
  return book.pack;
}

/** Numbers that we wrote count from 30/12/1899; where they are shown as dates they must count as the workbook does. */
function writeDatesOf1904(editor: Editor, sheet: SheetEditor): void {
  for (const row of sheet.opened?.rows ?? []) {
    for (const cell of row.cells ?? []) {
      if (cell.written === undefined) continue;
      if (!isDateFormat(formatOfStyle(stylesOf(editor), Number(tagAttribute(cell.start, 's') ?? 0)))) continue;
      cell.inner = cell.inner.replace(/(<(?:[^:>]*:)?v>)[^<]*/, `$1${to1904(cell.written)}`);
    }
  }
}

/** The stored extent of a sheet grows with its cells. */
function widenDimension(sheet: SheetEditor): void {
  const element = firstElement(sheet.root, 'dimension');
  const known = element === null ? null : parseRange(attribute(element, 'ref') ?? '');
  if (element === null || known === null) return;
  let bottom = known.row + known.rows;
  let right = known.column + known.columns;
  for (const row of sheet.opened?.rows ?? []) {
    const columns = row.fresh === null ? (row.cells?.at(-1)?.column ?? -1) + 1 : row.fresh.styles.length;
    if (columns === 0) continue;
    bottom = Math.max(bottom, row.index + 1);
    right = Math.max(right, columns);
  }
  if (bottom === known.row + known.rows && right === known.column + known.columns) return;
  setAttribute(
    element,
    'ref',
    blockName({ row: known.row, column: known.column, rows: bottom - known.row, columns: right - known.column }),
  );
}

/** The order in which Excel last computed is only a hint, and a false one is an error to it: Excel makes it anew. */
function dropCalculationChain(editor: Editor): void {
  const { pack, path } = editor.book;
  for (const relation of relationsOf(pack, path)) {
    if (relation.kind !== 'calcChain') continue;
    removeRelation(pack, path, relation);
    if (relation.path !== null) removePart(pack, relation.path);
  }
}
