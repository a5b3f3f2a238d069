import { columnIndex, columnName } from '../core/index';
import { SHEET_COLUMNS, SHEET_ROWS } from './limits';

/** One corner of a reference, 0-based; row or column is null in whole columns and whole rows. */
export interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** "A1", "Sheet1!$A$1:B2", "A:C", "1:3" in a formula. */
export interface Reference {
  /** As written, with "!"; "" where the formula names no sheet. */
  readonly prefix: string;
  /** The sheet of the prefix, unquoted; null for none. */
  readonly sheet: string | null;
  readonly first: Corner;
  /** As written, with "!", before the second corner; nearly always "". */
  readonly secondPrefix: string;
  readonly second: Corner | null;
}

/** Operators and the like, which begin nothing. */
const SIGNS = /[\s()+\-*/^&=<>,;%{}@]+/y;
const STRING = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'((?:[^']|'')*)'!/y;
const PLAIN_SHEET = /([\p{L}_\\][\p{L}\p{M}\p{N}_.]*(?::[\p{L}_\\][\p{L}\p{M}\p{N}_.]*)?)!/uy;
const ERROR = /#[A-Za-z0-9/_]+[!?]?/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*/uy;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const NOT_IN_NAME = String.raw`(?![\p{L}\p{M}\p{N}_.(!?\\])`;
const CELLS = new RegExp(String.raw`(${CORNER})(?::((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(${CORNER}))?${NOT_IN_NAME}`, 'uy');
const COLUMNS = new RegExp(String.raw`(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})${NOT_IN_NAME}`, 'uy');
const ROWS = new RegExp(String.raw`(\$?\d{1,7}):(\$?\d{1,7})${NOT_IN_NAME}`, 'uy');

/**
 * Rewrites the references of a formula (without its "="): `change` gives the new text of one, or null to leave it as written.
 * Strings, names, functions, structured references, and references to other workbooks or through several sheets are never offered.
 */
export function mapReferences(formula: string, change: (reference: Reference) => string | null): string {
  let out = '';
  let at = 0;
  const namesSheets = formula.includes('!');
  while (at < formula.length) {
    const signs = matchAt(SIGNS, formula, at);
    if (signs !== null) {
      out += signs[0];
      at += signs[0].length;
      continue;
    }
    const aside = asideEnd(formula, at);
    if (aside > at) {
      out += formula.slice(at, aside);
      at = aside;
      continue;
    }
    const prefix = namesSheets ? matchPrefix(formula, at) : NO_PREFIX;
    const found = matchReference(formula, at + prefix.text.length, prefix);
    if (found !== null) {
      out += (prefix.opaque ? null : change(found.reference)) ?? formula.slice(at, found.end);
      at = found.end;
      continue;
    }
    const end = prefix.text === '' ? plainEnd(formula, at) : at + prefix.text.length;
    out += formula.slice(at, end);
    at = end;
  }
  return out;
}

/** The text of a reference: `'Theo dõi'!$A$1:B2`. `rowText` writes the number of a row that is not fixed. */
export function referenceText(reference: Reference, rowText: (row: number) => string = rowNumber): string {
  const first = reference.prefix + cornerText(reference.first, rowText);
  return reference.second === null ? first : `${first}:${reference.secondPrefix}${cornerText(reference.second, rowText)}`;
}

/** The formula as it reads when its cell is copied `rows` down and `columns` to the right; what leaves the sheet is #REF!. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const first = moveCorner(reference.first, rows, columns);
    const second = reference.second === null ? null : moveCorner(reference.second, rows, columns);
    if (first === null || (reference.second !== null && second === null)) return `${reference.prefix}#REF!`;
    return referenceText({ ...reference, first, second });
  });
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if (row !== null && (row < 0 || row >= SHEET_ROWS)) return null;
  if (column !== null && (column < 0 || column >= SHEET_COLUMNS)) return null;
  return { ...corner, row, column };
}

function cornerText(corner: Corner, rowText: (row: number) => string): string {
  const column = corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnName(corner.column)}`;
  return column + (corner.row === null ? '' : corner.rowFixed ? `$${rowNumber(corner.row)}` : rowText(corner.row));
}

function rowNumber(row: number): string {
  return String(row + 1);
}

interface Prefix {
  readonly text: string;
  readonly sheet: string | null;
  /** Another workbook, or several sheets at once. */
  readonly opaque: boolean;
}

const NO_PREFIX: Prefix = { text: '', sheet: null, opaque: false };

function matchPrefix(formula: string, at: number): Prefix {
  const external = formula[at] === '[' ? bracketsEnd(formula, at) : at;
  const match = matchAt(QUOTED_SHEET, formula, external) ?? matchAt(PLAIN_SHEET, formula, external);
  if (match === null) return NO_PREFIX;
  const sheet = (match[1] ?? '').replaceAll("''", "'");
  const text = formula.slice(at, external) + match[0];
  return { text, sheet, opaque: external > at || sheet.includes('[') || sheet.includes(':') };
}

function matchReference(formula: string, at: number, prefix: Prefix): { reference: Reference; end: number } | null {
  const match = matchAt(CELLS, formula, at);
  const area = match ?? matchAt(COLUMNS, formula, at) ?? matchAt(ROWS, formula, at);
  if (area === null) return null;
  const first = readCorner(area[1] ?? '');
  const secondText = match === null ? area[2] : match[3];
  const second = secondText === undefined ? null : readCorner(secondText);
  if (first === null || (secondText !== undefined && second === null)) return null;
  const secondPrefix = match?.[2] ?? '';
  return { reference: { prefix: prefix.text, sheet: prefix.sheet, first, secondPrefix, second }, end: at + area[0].length };
}

function readCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) return null;
  const [, dollar, letters = '', rowDollar, digits = ''] = match;
  const column = letters === '' ? null : columnIndex(letters.toUpperCase());
  const row = digits === '' ? null : Number(digits) - 1;
  if (column !== null && column >= SHEET_COLUMNS) return null;
  if (row !== null && (row < 0 || row >= SHEET_ROWS)) return null;
  // In "$5" the only dollar belongs to the row.
  const rowFixed = letters === '' ? dollar === '$' : rowDollar === '$';
  return { column, columnFixed: letters !== '' && dollar === '$', row, rowFixed };
}

/** The end of a string, a structured reference or an error value that begins here; `at` itself where none does. */
function asideEnd(formula: string, at: number): number {
  const character = formula[at];
  if (character === '"') return at + (matchAt(STRING, formula, at)?.[0].length ?? formula.length - at);
  // A quote always begins a sheet's name; without its end the rest cannot be read.
  if (character === "'" && matchAt(QUOTED_SHEET, formula, at) === null) return formula.length;
  if (character === '#') return at + (matchAt(ERROR, formula, at)?.[0].length ?? 1);
  if (character !== '[') return at;
  const end = bracketsEnd(formula, at);
  const external = matchAt(QUOTED_SHEET, formula, end) ?? matchAt(PLAIN_SHEET, formula, end);
  return external === null ? end : at;
}

/** The end of a name, a number or a single sign. */
function plainEnd(formula: string, at: number): number {
  const match = matchAt(NAME, formula, at) ?? matchAt(NUMBER, formula, at);
  return at + (match?.[0].length ?? 1);
}

/** The place behind the "]" that closes the "[" at `at`; inside, "'" takes the meaning from the next character. */
function bracketsEnd(formula: string, at: number): number {
  let depth = 0;
  for (let position = at; position < formula.length; position += 1) {
    const character = formula[position];
    if (character === "'") position += 1;
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (depth === 0) return position + 1;
  }
  return formula.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
