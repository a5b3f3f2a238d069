import { columnIndex } from '../core/index';

/** Rows and columns of a sheet in Excel's formulas: A1 to XFD1048576. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A quoted text, a quoted sheet name, a bracketed part of a table, or a reference to a cell, a column or a row. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\d_.\\?$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(!\\?])|(?<![\p{L}\d_.\\?$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\d_.(!\\?$])|(?<![\p{L}\d_.\\?$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\d_.(!\\?])/gu;

/**
 * An A1 formula of a cell (0-based row and column) in R1C1 notation, in which a formula that was filled down is the same text in every
 * row: "=B2+1" in C2 and "=B3+1" in C3 are both "=RC[-1]+1".
 */
export function toRelativeFormula(formula: string, row: number, column: number): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [columnLock, letters, rowLock, digits, lockA, fromColumn, lockB, toColumn, lockC, fromRow, lockD, toRow] = groups;
    if (letters !== undefined && digits !== undefined) {
      const target = { row: Number(digits) - 1, column: columnIndex(letters.toUpperCase()) };
      if (target.row < 0 || target.row >= ROWS || target.column < 0 || target.column >= COLUMNS) return token;
      return `R${part(target.row, row, rowLock === '$')}C${part(target.column, column, columnLock === '$')}`;
    }
    if (fromColumn !== undefined && toColumn !== undefined) {
      const [first, last] = [columnIndex(fromColumn.toUpperCase()), columnIndex(toColumn.toUpperCase())];
      return `C${part(first, column, lockA === '$')}:C${part(last, column, lockB === '$')}`;
    }
    if (fromRow !== undefined && toRow !== undefined) {
      return `R${part(Number(fromRow) - 1, row, lockC === '$')}:R${part(Number(toRow) - 1, row, lockD === '$')}`;
    }
    return token;
  });
}

/** "5" for a locked reference to index 4, "[-1]" for a relative one, "" for the same row or column. */
function part(target: number, own: number, locked: boolean): string {
  if (locked) return String(target + 1);
  return target === own ? '' : `[${String(target - own)}]`;
}
