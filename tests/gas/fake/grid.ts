/** 1-based corner and size, as Sheets counts. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Look {
  background: string;
  fontColor: string;
  fontFamily: string;
  fontSize: number;
  fontWeight: string;
  fontStyle: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  /** "top" → "#D5DAE0 SOLID" */
  borders: Readonly<Record<string, string>>;
}

/** A data validation, as a cell knows it. */
export interface CellRule {
  readonly criteria: string;
  readonly allowInvalid: boolean;
  accepts(value: string | number | boolean | null, formula: string | null): boolean;
}

/** A part of a text that looks or leads otherwise than the cell. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly bold: boolean;
}

export interface Cell {
  value: string | number | boolean | null;
  /** Invariant form, with "=". */
  formula: string | null;
  format: string | null;
  look: Look;
  validation: CellRule | null;
  note: string;
  /** Of a typed text only; gone when a value is written. */
  runs: readonly TextRun[];
}

export function emptyCell(): Cell {
  return {
    value: null,
    formula: null,
    format: null,
    look: {
      background: '#ffffff',
      fontColor: '#000000',
      fontFamily: 'Arial',
      fontSize: 10,
      fontWeight: 'normal',
      fontStyle: 'normal',
      horizontal: 'general-left',
      vertical: 'bottom',
      wrap: false,
      borders: {},
    },
    validation: null,
    note: '',
    runs: [],
  };
}

/** The cells of a row, by column; changed through `FakeSheet.cell` only. */
export type Row = readonly Readonly<Cell>[];

/** Rows that stay as they are, with what stands in them: several tabs may hold such a row, and whoever changes it changes a copy. */
const kept = new WeakMap<Row, string>();

/** What stands in a row, as one text. From now on the row itself is never changed. */
export function keepRow(row: Row): string {
  const known = kept.get(row) ?? row.map(cellText).join('');
  kept.set(row, known);
  return known;
}

/** The row where it may be changed, else a copy. */
export function ownRow(row: Row): Cell[] {
  return kept.has(row) ? row.map(copyCell) : (row as Cell[]);
}

export function copyCell(cell: Readonly<Cell>): Cell {
  return { ...cell, look: { ...cell.look } };
}

const textOf = ({ value, formula, format, look, validation, note, runs }: Readonly<Cell>): string =>
  JSON.stringify([value, formula, format, Object.values(look), validation, note, runs]);
const PLAIN = textOf(emptyCell());

/** Nothing for a cell that nobody wrote to or formatted: it is the same whether the fake made it or not. */
function cellText(cell: Readonly<Cell>, column: number): string {
  const text = textOf(cell);
  return text === PLAIN ? '' : `${String(column)} ${text}\n`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function areaName(area: Area): string {
  const first = `${columnLetters(area.column)}${String(area.row)}`;
  const last = `${columnLetters(area.column + area.columns - 1)}${String(area.row + area.rows - 1)}`;
  return first === last ? first : `${first}:${last}`;
}

/** "B2:C4" → area; null for anything else (whole rows and columns are not known to the fake). */
export function parseArea(name: string): Area | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(name);
  if (!parts) return null;
  const column = columnNumber(parts[1] ?? '');
  const row = Number(parts[2]);
  const lastColumn = parts[3] === undefined ? column : columnNumber(parts[3]);
  const lastRow = parts[4] === undefined ? row : Number(parts[4]);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** The area after `count` rows were inserted before `row`. */
export function growArea(area: Area, row: number, count: number): void {
  if (area.row >= row) area.row += count;
  else if (area.row + area.rows > row) area.rows += count;
}

/** The area after rows were deleted; false when nothing is left of it. */
export function shrinkArea(area: Area, row: number, count: number): boolean {
  const end = area.row + area.rows;
  const cut = Math.max(0, Math.min(end, row + count) - Math.max(area.row, row));
  area.row -= Math.max(0, Math.min(count, area.row - row));
  area.rows -= cut;
  return area.rows > 0;
}
