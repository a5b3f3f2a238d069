import { invalidArgument } from './api-error';

/** A rectangle of cells: 0-based top left corner, rows, columns. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A box, refused when it reaches out of the sheet. */
export function boxOf(row: number, column: number, rows: number, columns: number): Box {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) {
    throw invalidArgument('range out of the sheet');
  }
  return { row, column, rows, columns };
}

/** "A1", "$A$1:B3", "B:C", "5:7", with or without a sheet's name before it. */
export function parseAddress(address: string): Box {
  const plain = address.replace(/^.*!/, '').replaceAll('$', '').trim();
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(plain);
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns !== null) return between(0, columnOf(columns[1] ?? ''), ROWS - 1, columnOf(columns[2] ?? ''));
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1);
  throw invalidArgument(`address ${address}`);
}

export function nameOf(box: Box): string {
  if (box.rows === ROWS) return `${letters(box.column)}:${letters(box.column + box.columns - 1)}`;
  if (box.columns === COLUMNS) return `${String(box.row + 1)}:${String(box.row + box.rows)}`;
  const first = `${letters(box.column)}${String(box.row + 1)}`;
  const last = `${letters(box.column + box.columns - 1)}${String(box.row + box.rows)}`;
  return first === last ? first : `${first}:${last}`;
}

export function meet(a: Box, b: Box): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function holds(box: Box, row: number, column: number): boolean {
  return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
}

/** The box after rows were inserted (positive) or deleted (negative) at `row`; null when all of it was deleted. */
export function movedBox(box: Box, row: number, count: number): Box | null {
  if (box.rows === ROWS) return box;
  const first = movedRow(box.row, row, count, 'first');
  const last = movedRow(box.row + box.rows - 1, row, count, 'last');
  return last < first ? null : { ...box, row: first, rows: last - first + 1 };
}

/** A row after rows were inserted or deleted; a deleted one goes to the edge that stays. */
export function movedRow(index: number, row: number, count: number, edge: 'first' | 'last'): number {
  if (index < row) return index;
  if (count > 0 || index >= row - count) return index + count;
  return edge === 'first' ? row : row - 1;
}

export function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnOf(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function between(top: number, left: number, bottom: number, right: number): Box {
  return boxOf(Math.min(top, bottom), Math.min(left, right), Math.abs(bottom - top) + 1, Math.abs(right - left) + 1);
}
