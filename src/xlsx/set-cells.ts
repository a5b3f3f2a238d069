import { cellName } from '../core/index';
import type { Block, CellInput, CellValue, PatchOp } from '../core/index';
import { cellPieces } from './cell-pieces';
import type { CellPieces } from './cell-pieces';
import { richText, unescapeControls } from './cell-text';
import { contentXml, isFormula } from './cell-xml';
import { stringsOf } from './editor';
import type { Editor } from './editor';
import { withPrefixes } from './future-functions';
import { MAX_CELL_TEXT, SHEET_COLUMNS, SHEET_ROWS } from './limits';
import { patchError } from './patch-error';
import { parseRange } from './range-text';
import { addFreshCell, hasFreshCell } from './fresh-cells';
import type { FreshCells } from './fresh-cells';
import { ensureCell, ensureRow, findCell, findRow, freshCells, rowCells, setInner, sheetRows } from './sheet-editor';
import type { SheetCell, SheetEditor, SheetRow } from './sheet-editor';
import { defaultStyles } from './default-style';
import { formulaOfCell, unshareGroup } from './shared-formulas';
import { rawToText, tagAttribute, withAttribute } from './xml-tag';

/** Writes values and formulas; cells that already hold the same are not touched, so that their rich text stays. */
export function setCells(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setCells' }>): void {
  sheet.arrays ??= arrayBlocks(sheet);
  const { arrays } = sheet;
  const defaults = defaultStyles(sheet);
  op.cells.forEach((inputs, offset) => {
    const index = op.row + offset;
    let row = findRow(sheet, index);
    let column = op.column - 1;
    for (const input of inputs) {
      column += 1;
      const refusal = whyNot(index, column, input);
      if (refusal !== null) throw patchError(sheet.name, cellName(index, column), refusal);
      if (input === null && (row === null || !hasCell(sheet, row, column))) continue;
      row ??= ensureRow(sheet, index);
      const fresh = editor.book.date1904 ? null : freshCells(sheet, row, column);
      if (fresh !== null) {
        if (!hasFreshCell(fresh, column)) addFreshCell(fresh, column, defaults(row, column));
        writeFresh(editor, fresh, column, input);
        continue;
      }
      const cell = ensureCell(sheet, row, column, defaults);
      if (holds(editor, sheet, index, cell, input)) continue;
      refuseInsideArray(sheet, arrays, index, column);
      writeCell(editor, sheet, cell, input);
    }
  });
}

/** The value that a cell shows; null for an empty one. Days of the 1904 system that were in the file before come out as null. */
export function shownValueAt(editor: Editor, sheet: SheetEditor, row: number, column: number): CellValue {
  const found = findRow(sheet, row);
  const fresh = found === null ? null : freshCells(sheet, found, column);
  if (fresh !== null) return shownInput(fresh.inputs[column] ?? null);
  const cell = found === null ? null : findCell(sheet, found, column);
  return cell === null ? null : shownValue(editor, cell, cellPieces(cell));
}

function shownInput(input: CellInput): CellValue {
  return isFormula(input) ? input.value : input;
}

function hasCell(sheet: SheetEditor, row: SheetRow, column: number): boolean {
  const fresh = freshCells(sheet, row, column);
  return fresh === null ? findCell(sheet, row, column) !== null : hasFreshCell(fresh, column);
}

/** As `writeCell`, for a cell of a row that we made: nothing in it is the user's. */
function writeFresh(editor: Editor, fresh: FreshCells, column: number, input: CellInput): void {
  const before = fresh.inputs[column] ?? null;
  if (isFormula(before) || isFormula(input)) editor.formulasMoved = true;
  fresh.inputs[column] = input;
  editor.cellsChanged = true;
}

/** Why a cell cannot hold this; null where it can. */
function whyNot(row: number, column: number, input: CellInput): string | null {
  if (row < 0 || column < 0 || row >= SHEET_ROWS || column >= SHEET_COLUMNS) return 'nằm ngoài trang tính';
  const value = shownInput(input);
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) return 'chữ dài quá 32.767 ký tự nên Excel không chứa được';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'số không hợp lệ';
  if (isFormula(input) && !input.formula.startsWith('=')) return 'công thức phải bắt đầu bằng dấu =';
  return null;
}

/** True where the cell already shows this very input. */
function holds(editor: Editor, sheet: SheetEditor, row: number, cell: SheetCell, input: CellInput): boolean {
  const pieces = cellPieces(cell);
  const now = shownValue(editor, cell, pieces);
  if (!isFormula(input)) return pieces.formula === null && now === input;
  const formula = formulaOfCell(sheet, row, cell, pieces);
  return formula === withPrefixes(input.formula.slice(1)) && now === input.value && !editor.book.date1904;
}

function shownValue(editor: Editor, cell: SheetCell, pieces: CellPieces): CellValue {
  if (cell.written !== undefined) return cell.written;
  const type = tagAttribute(cell.start, 't') ?? 'n';
  const raw = pieces.value;
  if (type === 'inlineStr') return pieces.inline === null ? null : richText(pieces.inline);
  if (raw === null) return null;
  if (type === 's') return stringsOf(editor)[Number(raw)] ?? null;
  if (type === 'str') return unescapeControls(rawToText(raw));
  if (type === 'b') return raw.trim() === '1';
  // Days of the 1904 system are never equal to ours: such cells are written anew.
  return type === 'n' && raw.trim() !== '' && !editor.book.date1904 ? Number(raw) : null;
}

function writeCell(editor: Editor, sheet: SheetEditor, cell: SheetCell, input: CellInput): void {
  editor.cellsChanged = true;
  const old = cellPieces(cell);
  if (old.formula !== null && tagAttribute(old.formulaTag, 't') === 'shared') unshareGroup(sheet, tagAttribute(old.formulaTag, 'si') ?? '');
  if (old.formula !== null || isFormula(input)) editor.formulasMoved = true;
  const value = shownInput(input);
  const { type, xml } = contentXml(sheet.prefix, input);
  cell.start = ['cm', 'vm'].reduce((tag, name) => withAttribute(tag, name, null), withAttribute(cell.start, 't', type));
  setInner(sheet, cell, xml + old.rest);
  if (typeof value === 'number') cell.written = value;
  else delete cell.written;
}

/** The blocks of array formulas that fill more than one cell. */
function arrayBlocks(sheet: SheetEditor): readonly Block[] {
  return sheetRows(sheet)
    .filter((row) => row.inner.includes('array'))
    .flatMap((row) => rowCells(sheet, row))
    .map((cell) => (/\st\s*=\s*["']array["']/.test(cell.inner) ? parseRange(tagAttribute(cellPieces(cell).formulaTag, 'ref') ?? '') : null))
    .filter((block) => block !== null)
    .filter((block) => block.rows * block.columns > 1);
}

function refuseInsideArray(sheet: SheetEditor, arrays: readonly Block[], row: number, column: number): void {
  const inside = arrays.some(
    (block) => row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns,
  );
  if (inside) throw patchError(sheet.name, cellName(row, column), 'nằm trong một công thức mảng nên không ghi riêng từng ô được');
}
