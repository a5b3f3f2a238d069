import { blockName, columnIndex } from '../core/index';
import type { Block } from '../core/index';
import { SHEET_COLUMNS, SHEET_ROWS } from './limits';

const DOLLAR = 36;
const ZERO = 48;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** 0-based row and column of "A1" or "$A$1"; null for other text. A walk over the letters: a long sheet has millions of addresses. */
export function parseCell(text: string): { row: number; column: number } | null {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, at)) {
    column = column * 26 + letter;
    at += 1;
  }
  if (at === letters || at - letters > 3) return null;
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (at === digits || at - digits > 7) return null;
  return row < 1 || row > SHEET_ROWS || column > SHEET_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** 1 to 26 for a letter of either case; 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = text.charCodeAt(at) & 0x5f;
  return letter >= 65 && letter <= 90 && text.charCodeAt(at) < 128 ? letter - 64 : 0;
}

/** "A1", "A1:B5", "A:C" or "1:3" as a block; null for other text. */
export function parseRange(text: string): Block | null {
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    const from = columnIndex((columns[1] ?? '').toUpperCase());
    const to = columnIndex((columns[2] ?? '').toUpperCase());
    return { row: 0, column: Math.min(from, to), rows: SHEET_ROWS, columns: Math.abs(to - from) + 1 };
  }
  const rows = ROWS.exec(text);
  if (rows !== null) {
    const from = Number(rows[1]) - 1;
    const to = Number(rows[2]) - 1;
    return { row: Math.min(from, to), column: 0, rows: Math.abs(to - from) + 1, columns: SHEET_COLUMNS };
  }
  const [first = '', second = first] = text.split(':');
  const one = parseCell(first);
  const other = parseCell(second);
  if (one === null || other === null) return null;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return { row, column, rows: Math.abs(other.row - one.row) + 1, columns: Math.abs(other.column - one.column) + 1 };
}

/** The ranges of an `sqref`, parted by spaces; what is not a range is left out. */
export function parseRanges(text: string): readonly Block[] {
  return text
    .split(/\s+/)
    .map((range) => parseRange(range))
    .filter((block) => block !== null);
}

/** "A1:B2 D4": the ranges of an `sqref`. */
export function rangesText(blocks: readonly Block[]): string {
  return blocks.map((block) => blockName(block)).join(' ');
}

/** "$A$1:$B$2" */
export function absoluteRange(block: Block): string {
  return blockName(block).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** The parts of `block` outside of `hole`: above, left, right, below. */
export function subtractBlock(block: Block, hole: Block): readonly Block[] {
  const top = Math.max(block.row, hole.row);
  const bottom = Math.min(block.row + block.rows, hole.row + hole.rows);
  const left = Math.max(block.column, hole.column);
  const right = Math.min(block.column + block.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [block];
  const pieces: Block[] = [
    { row: block.row, column: block.column, rows: top - block.row, columns: block.columns },
    { row: top, column: block.column, rows: bottom - top, columns: left - block.column },
    { row: top, column: right, rows: bottom - top, columns: block.column + block.columns - right },
    { row: bottom, column: block.column, rows: block.row + block.rows - bottom, columns: block.columns },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
