import type { Block, PatchOp } from '../core/index';
import { isTrue } from './book';
import { columnEntry, sheetFormat } from './columns-and-rows';
import { defaultStyles } from './default-style';
import { stylesOf } from './editor';
import type { Editor } from './editor';
import { SHEET_COLUMNS, SHEET_ROWS } from './limits';
import { patchError } from './patch-error';
import { insertInSheet, restyleBlock, restyleCells, sheetRows } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { lockedStyle, styleChange } from './style-book';
import { tagAttribute, withAttribute } from './xml-tag';
import { attribute, elements, firstElement, newElement, removeChild, setAttribute } from './xml-tree';

/** What people may still do; "0" means that the protection does not forbid it. */
const ALLOWED = [
  'objects',
  'scenarios',
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
];
const PASSWORD = ['password', 'hashValue'];

/** Locks the blocks without a password and frees every other cell, also those that nobody has touched yet. */
export function protect(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'protect' }>): void {
  const old = firstElement(sheet.root, 'sheetProtection');
  const byUser = old !== null && PASSWORD.some((name) => attribute(old, name) !== null);
  if (op.locked.length === 0) {
    if (old !== null && !byUser) removeChild(sheet.root, old);
    return;
  }
  if (byUser) throw patchError(sheet.name, null, 'đang được khóa bằng mật khẩu. Hãy bỏ khóa trang (Review › Unprotect Sheet) rồi chạy lại');
  const wanted = `<${sheet.prefix}sheetProtection sheet="1" ${ALLOWED.map((name) => `${name}="0"`).join(' ')}/>`;
  if (old === null || !isTrue(attribute(old, 'sheet')) || old.start !== wanted) {
    if (old !== null) removeChild(sheet.root, old);
    insertInSheet(sheet.root, newElement(wanted));
  }
  unlockAll(editor, sheet, op);
  lockBlocks(editor, sheet, op);
}

function unlockAll(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'protect' }>): void {
  const styles = stylesOf(editor);
  const free = styleChange((current) => lockedStyle(styles, current, false));
  const keptIn = columnsByRow(op.locked);
  for (const row of sheetRows(sheet)) {
    if (isTrue(tagAttribute(row.start, 'customFormat'))) {
      row.start = withAttribute(row.start, 's', String(lockedStyle(styles, Number(tagAttribute(row.start, 's') ?? 0), false)));
    }
    const kept = keptIn(row.index);
    restyleCells(sheet, row, (style, column) => (kept[column] === true ? style : free(style)));
  }
  unlockColumns(editor, sheet);
}

/** Tells which columns the blocks take in a row; worked out anew only where a block begins or ends. */
function columnsByRow(blocks: readonly Block[]): (row: number) => readonly boolean[] {
  let columns: boolean[] = [];
  let [from, to] = [0, 0];
  return (row) => {
    if (row >= from && row < to) return columns;
    columns = [];
    [from, to] = [0, SHEET_ROWS];
    for (const block of blocks) {
      const end = block.row + block.rows;
      if (row >= end) from = Math.max(from, end);
      else if (row < block.row) to = Math.min(to, block.row);
      else {
        [from, to] = [Math.max(from, block.row), Math.min(to, end)];
        for (let column = block.column; column < block.column + block.columns; column += 1) columns[column] = true;
      }
    }
    return columns;
  };
}

/** Gives all columns, to the last one of the sheet, a style that is not locked. */
function unlockColumns(editor: Editor, sheet: SheetEditor): void {
  const styles = stylesOf(editor);
  const cols = firstElement(sheet.root, 'cols');
  const taken = (cols === null ? [] : elements(cols, 'col')).map((col) => ({
    col,
    first: Number(attribute(col, 'min')) - 1,
    last: Number(attribute(col, 'max')) - 1,
  }));
  for (const { col } of taken) {
    setAttribute(col, 'style', lockedStyle(styles, Number(attribute(col, 'style') ?? 0), false));
  }
  let next = 0;
  for (const { first, last } of [...taken, { first: SHEET_COLUMNS, last: SHEET_COLUMNS }]) {
    if (first > next) setAttribute(columnEntry(sheet, next, first - 1), 'style', lockedStyle(styles, 0, false));
    next = last + 1;
  }
  sheetFormat(sheet);
}

function lockBlocks(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'protect' }>): void {
  const styles = stylesOf(editor);
  const lock = styleChange((current) => lockedStyle(styles, current, true));
  const defaults = defaultStyles(sheet);
  for (const block of op.locked) restyleBlock(sheet, block, defaults, lock);
}
