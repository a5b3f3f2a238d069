import { cellName } from '../../core/index';
import type { Block, CellInput, CellValue, PatchOp } from '../../core/index';
import { cellPieces } from './cell-pieces';
import type { CellPieces } from './cell-pieces';
import { escapeCellText, richText, unescapeControls } from './cell-text';
import { stringsOf } from './editor';
import type { Editor } from './editor';
import { withPrefixes } from './future-functions';
import { MAX_CELL_TEXT, SHEET_COLUMNS, SHEET_ROWS } from './limits';
import { patchError } from './patch-error';
import { parseRange } from './range-text';
import { ensureCell, findCell, rowCells, setInner } from './sheet-editor';
import type { SheetCell, SheetEditor } from './sheet-editor';
import { defaultStyle } from './default-style';
import { formulaOfCell, unshareGroup } from './shared-formulas';
import { escapeText, rawToText, tagAttribute, withAttribute } from './xml-tag';

/** Writes values and formulas; cells that already hold the same are not touched, so that their rich text stays. */
export function setCells(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setCells' }>): void {
  sheet.arrays ??= arrayBlocks(sheet);
  const { arrays } = sheet;
  op.cells.forEach((inputs, rowOffset) => {
    inputs.forEach((input, columnOffset) => {
      const row = op.row + rowOffset;
      const column = op.column + columnOffset;
      checkInput(sheet, row, column, input);
      const cell = input === null ? findCell(sheet, row, column) : null;
      if (input === null && cell === null) return;
      const target = cell ?? ensureCell(sheet, row, column, () => defaultStyle(sheet, row, column));
      if (holds(editor, sheet, row, target, input)) return;
      refuseInsideArray(sheet, arrays, row, column);
      writeCell(editor, sheet, target, input);
    });
  });
}

/** The value that a cell shows; null for an empty one. Days of the 1904 system that were in the file before come out as null. */
export function shownValueAt(editor: Editor, sheet: SheetEditor, row: number, column: number): CellValue {
  const cell = findCell(sheet, row, column);
  return cell === null ? null : shownValue(editor, cell, cellPieces(cell));
}

function checkInput(sheet: SheetEditor, row: number, column: number, input: CellInput): void {
  const where = cellName(row, column);
  if (row < 0 || column < 0 || row >= SHEET_ROWS || column >= SHEET_COLUMNS) throw patchError(sheet.name, where, 'nằm ngoài trang tính');
  const value = isFormula(input) ? input.value : input;
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT)
    throw patchError(sheet.name, where, 'chữ dài quá 32.767 ký tự nên Excel không chứa được');
  if (typeof value === 'number' && !Number.isFinite(value)) throw patchError(sheet.name, where, 'số không hợp lệ');
  if (isFormula(input) && !input.formula.startsWith('=')) throw patchError(sheet.name, where, 'công thức phải bắt đầu bằng dấu =');
}

function isFormula(input: CellInput): input is Exclude<CellInput, CellValue> {
  return typeof input === 'object' && input !== null;
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
  const old = cellPieces(cell);
  if (old.formula !== null && tagAttribute(old.formulaTag, 't') === 'shared') unshareGroup(sheet, tagAttribute(old.formulaTag, 'si') ?? '');
  if (old.formula !== null || isFormula(input)) editor.formulasMoved = true;
  editor.cellsChanged = true;
  const formula = isFormula(input) ? input.formula.slice(1) : null;
  const value = isFormula(input) ? input.value : input;
  const { type, xml } = valueXml(sheet.prefix, value, formula !== null);
  const formulaXml = formula === null ? '' : `<${sheet.prefix}f>${escapeText(withPrefixes(formula))}</${sheet.prefix}f>`;
  cell.start = ['cm', 'vm'].reduce((tag, name) => withAttribute(tag, name, null), withAttribute(cell.start, 't', type));
  setInner(sheet, cell, formulaXml + xml + old.rest);
  if (typeof value === 'number') cell.written = value;
  else delete cell.written;
}

/** The type and the XML of a stored value. Text is always stored as text: nothing but `formula` becomes a formula. */
function valueXml(prefix: string, value: CellValue, ofFormula: boolean): { readonly type: string | null; readonly xml: string } {
  const stored = (type: string | null, text: string): { type: string | null; xml: string } => ({
    type,
    xml: `<${prefix}v>${text}</${prefix}v>`,
  });
  if (value === null) return { type: null, xml: '' };
  if (typeof value === 'number') return stored(null, String(value));
  if (typeof value === 'boolean') return stored('b', value ? '1' : '0');
  if (ofFormula) return stored('str', escapeCellText(value));
  return { type: 'inlineStr', xml: `<${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t></${prefix}is>` };
}

/** The blocks of array formulas that fill more than one cell. */
function arrayBlocks(sheet: SheetEditor): readonly Block[] {
  if (!/\st\s*=\s*["']array["']/.test(sheet.source.text)) return [];
  return sheet.rows
    .flatMap((row) => rowCells(row))
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
