import type { PatchOp } from '../core/index';
import { bookSheets, sameSheet } from './book';
import { definedNames, removeDefinedName, sheetPosition } from './defined-names';
import { openedSheet, sheetOf } from './editor';
import type { Editor } from './editor';
import { SHEET_ROWS } from './limits';
import { moveAttached } from './move-attached';
import { partText } from './package-parts';
import { patchError } from './patch-error';
import { cellPieces } from './cell-pieces';
import { parseRange, rangesText } from './range-text';
import { moveBlock, moveRow, shiftFormula, shiftName } from './row-edit';
import type { RowEdit } from './row-edit';
import { replaceRows, rowCells, sheetRows } from './sheet-editor';
import type { SheetCell, SheetEditor, SheetRow } from './sheet-editor';
import { unshareAll } from './shared-formulas';
import { shiftSheetFrame } from './shift-sheet-frame';
import { shiftRelatedParts, shiftChartsAndPivots } from './shift-parts';
import { escapeText, rawToText, tagAttribute, withAttribute } from './xml-tag';
import { elementText, firstElement, setElementText } from './xml-tree';

/** Puts empty rows into a sheet; everything in the workbook that points below follows. */
export function insertRows(editor: Editor, op: Extract<PatchOp, { op: 'insertRows' }>): void {
  if (op.count > 0) editRows(editor, { sheet: op.sheet, row: op.row, count: op.count });
}

/** Takes rows out of a sheet; what pointed at them and nothing else becomes #REF!. */
export function deleteRows(editor: Editor, op: Extract<PatchOp, { op: 'deleteRows' }>): void {
  if (op.moved !== undefined) moveAttached(editor.book, sheetOf(editor, op.sheet), op.moved);
  if (op.count > 0) editRows(editor, { sheet: op.sheet, row: op.row, count: -op.count });
}

function editRows(editor: Editor, wanted: RowEdit): void {
  const sheet = sheetOf(editor, wanted.sheet);
  const edit = { ...wanted, sheet: sheet.name };
  editor.formulasMoved = true;
  unshareAll(sheet);
  shiftOwnRows(sheet, edit);
  shiftSheetFrame(sheet.root, sheet.name, edit);
  shiftRelatedParts(editor.book, sheet, edit);
  for (const other of bookSheets(editor.book)) {
    if (other.path === null || other.kind !== 'worksheet' || other.path === sheet.path) continue;
    const open = editor.sheets.has(other.path);
    if (!open && !mentions(partText(editor.book.pack, other.path), edit.sheet)) continue;
    shiftOtherSheet(openedSheet(editor, other.name, other.path), edit);
  }
  if (firstElement(sheet.root, 'autoFilter') === null) {
    removeDefinedName(editor.book, { name: '_xlnm._FilterDatabase', sheetIndex: sheetPosition(editor.book, sheet.name) });
  }
  for (const name of definedNames(editor.book)) setElementText(name, shiftName(elementText(name), edit));
  shiftChartsAndPivots(editor.book, edit);
}

/** True where a formula in the text of a part may name the sheet: its name, then the quote behind it if any, then "!". */
export function mentions(text: string, sheet: string): boolean {
  const written = escapeText(sheet.replaceAll("'", "''"));
  return new RegExp(`${written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'|&apos;|&#39;)?!`, 'iu').test(text);
}

/** True where a formula of the row may name the sheet. */
export function rowMentions(row: SheetRow, sheet: string): boolean {
  return row.cells !== null || row.fresh !== null || mentions(row.inner, sheet);
}

function shiftOwnRows(sheet: SheetEditor, edit: RowEdit): void {
  const kept: SheetRow[] = [];
  for (const row of sheetRows(sheet)) {
    const index = moveRow(edit, row.index);
    const cells = rowCells(sheet, row);
    if (index === null && edit.count > 0 && cells.some((cell) => cell.inner !== '')) {
      throw patchError(
        sheet.name,
        null,
        `chèn thêm ${edit.count} dòng sẽ đẩy dữ liệu ra khỏi dòng cuối ${SHEET_ROWS.toLocaleString('vi-VN')}`,
      );
    }
    if (index === null) continue;
    row.index = index;
    for (const cell of cells) shiftCell(cell, sheet.name, edit);
    kept.push(row);
  }
  replaceRows(sheet, kept);
  sheet.arrays = null;
}

function shiftOtherSheet(sheet: SheetEditor, edit: RowEdit): void {
  unshareAll(sheet);
  for (const row of sheetRows(sheet)) {
    if (!rowMentions(row, edit.sheet)) continue;
    for (const cell of rowCells(sheet, row)) shiftCell(cell, sheet.name, edit);
  }
  shiftSheetFrame(sheet.root, sheet.name, edit);
}

/** Follows the edit in a cell's formula, and in the range that an array formula or a data table fills. */
function shiftCell(cell: SheetCell, home: string, edit: RowEdit): void {
  if (cell.inner === '' || cell.inner.startsWith('<v>') || cell.inner.startsWith('<is>')) return;
  const pieces = cellPieces(cell);
  if (pieces.formula === null) return;
  const formula = rawToText(pieces.formula);
  const shifted = shiftFormula(formula, home, edit);
  const tag = sameSheet(home, edit.sheet) ? shiftFormulaTag(pieces.formulaTag, edit) : pieces.formulaTag;
  if (shifted === formula && tag === pieces.formulaTag) return;
  cell.inner = cell.inner.replace(pieces.formulaTag + pieces.formula, () => tag + escapeText(shifted));
}

function shiftFormulaTag(tag: string, edit: RowEdit): string {
  return ['ref', 'r1', 'r2'].reduce((now, name) => {
    const block = parseRange(tagAttribute(now, name) ?? '');
    const moved = block === null ? null : moveBlock(edit, block);
    return moved === null ? now : withAttribute(now, name, rangesText([moved]));
  }, tag);
}
