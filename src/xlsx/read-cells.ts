import type { CellValue } from '../core/index';
import { parseCell } from './range-text';
import { detached, richText, unescapeControls } from './cell-text';
import { from1904, serialOfIso } from './date-system';
import { fileFault } from './file-fault';
import { withoutPrefixes } from './future-functions';
import { MAX_CELLS_READ, MAX_ROWS_READ } from './limits';
import { isDateFormat } from './number-formats';
import { masterAt, translated } from './shared-master';
import type { Master } from './shared-master';
import { rowTexts } from './sheet-text';
import type { SheetText } from './sheet-text';
import { newAttribute, nextAttribute, rawToText, tagAttribute, unescapeXml } from './xml-tag';
import { isTag, nextTag, stopAt, tagName } from './xml-scan';
import type { TagStop } from './xml-scan';

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Number format of a style; null for the general one. */
  readonly formatOf: (style: number) => string | null;
  readonly date1904: boolean;
  /** How many cells with a content were read so far, in all sheets. */
  cellsRead: number;
}

export interface SheetCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
  /** The sheet is used below the last row that we read; then the matrices are empty. */
  readonly tooLong: boolean;
}

/** The pieces of one `<c>` as they stand in the file; places are −1 where the piece is missing. */
interface RawCell {
  row: number;
  column: number;
  style: number;
  type: string;
  value: string | null;
  inline: string | null;
  formula: string | null;
  formulaTag: string;
}

/** Formats of empty cells further right than this are dropped: a whole row may be styled to its end. */
const MAX_EMPTY_COLUMN = 512;

/** Reads the rows of a sheet, trimmed to the last row and column that hold something. */
export function readCells(sheet: SheetText, context: CellContext): SheetCells {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const formats: (string | null)[][] = [];
  const masters = new Map<string, Master>();
  const seen = { tooLong: false };
  const before = context.cellsRead;
  forEachCell(sheet, (cell) => {
    const format = context.formatOf(cell.style);
    const formula = formulaOf(cell, masters);
    const read = valueOf(cell, format, formula !== null, context);
    const value = typeof read === 'string' ? detached(read) : read;
    if (value === null && formula === null) {
      if (format !== null && cell.row < MAX_ROWS_READ && cell.column < MAX_EMPTY_COLUMN) put(formats, cell, format);
      return true;
    }
    seen.tooLong = cell.row >= MAX_ROWS_READ;
    if (seen.tooLong) return false;
    context.cellsRead += 1;
    if (context.cellsRead > MAX_CELLS_READ) throw fileFault('xlsx-too-large', `${MAX_CELLS_READ} cells`);
    put(values, cell, value);
    if (formula !== null) put(formulas, cell, formula);
    if (format !== null) put(formats, cell, format);
    return true;
  });
  if (seen.tooLong) {
    context.cellsRead = before;
    return { values: [], formulas: [], formats: [], tooLong: true };
  }
  const rows = Math.max(values.length, formulas.length);
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    values: fill(values, rows, columns),
    formulas: fill(formulas, rows, columns),
    formats: fill(formats, rows, columns),
    tooLong: false,
  };
}

/** Calls `visit` for each `<c>` in turn until it says false. Missing `r` attributes count on from the cell before. */
function forEachCell(sheet: SheetText, visit: (cell: RawCell) => boolean): void {
  const cell: RawCell = { row: -1, column: -1, style: 0, type: '', value: null, inline: null, formula: null, formulaTag: '' };
  for (const text of rowTexts(sheet)) if (!visitCells(text, cell, visit)) return;
}

function visitCells(text: string, cell: RawCell, visit: (cell: RawCell) => boolean): boolean {
  const stop = stopAt(0);
  for (nextTag(text, 0, stop); stop.kind !== 'none'; nextTag(text, stop.end, stop)) {
    if (stop.kind === 'close') continue;
    if (isTag(text, stop, 'c')) {
      readCell(text, stop, cell);
      if (!visit(cell)) return false;
    } else if (isTag(text, stop, 'row')) {
      cell.row = rowNumber(text, stop) ?? cell.row + 1;
      cell.column = -1;
    } else {
      throw fileFault('xlsx-damaged', `<${tagName(text, stop)}> among the rows`);
    }
  }
  return true;
}

function readCell(text: string, stop: TagStop, cell: RawCell): void {
  cell.style = 0;
  cell.type = '';
  cell.value = null;
  cell.inline = null;
  cell.formula = null;
  cell.formulaTag = '';
  cell.column += 1;
  readAttributes(text, stop, cell);
  if (stop.kind === 'empty') return;
  for (nextTag(text, stop.end, stop); stop.kind !== 'close' || !isTag(text, stop, 'c'); nextTag(text, stop.end, stop)) {
    if (stop.kind === 'none') throw fileFault('xlsx-truncated', 'a cell is not closed');
    if (stop.kind === 'close') throw fileFault('xlsx-damaged', `</${tagName(text, stop)}> in a cell`);
    if (isTag(text, stop, 'v')) cell.value = innerText(text, stop);
    else if (isTag(text, stop, 'is')) cell.inline = innerText(text, stop);
    else if (isTag(text, stop, 'f')) {
      cell.formulaTag = text.slice(stop.start, stop.end);
      cell.formula = innerText(text, stop);
    } else innerText(text, stop);
  }
}

/** The raw content of the element at `stop`; leaves `stop` at its end tag. */
function innerText(text: string, stop: TagStop): string {
  if (stop.kind === 'empty') return '';
  const { end: from, nameFrom, nameTo } = stop;
  for (let depth = 1; depth > 0;) {
    nextTag(text, stop.end, stop);
    if (stop.kind === 'none') throw fileFault('xlsx-truncated', `<${text.slice(nameFrom, nameTo)}> is not closed`);
    if (stop.kind === 'open') depth += 1;
    if (stop.kind === 'close') depth -= 1;
  }
  const isSame = stop.nameTo - stop.nameFrom === nameTo - nameFrom && text.startsWith(text.slice(nameFrom, nameTo), stop.nameFrom);
  if (!isSame) throw fileFault('xlsx-damaged', `</${tagName(text, stop)}> closes <${text.slice(nameFrom, nameTo)}>`);
  return text.slice(from, stop.start);
}

function readAttributes(text: string, stop: TagStop, cell: RawCell): void {
  const found = newAttribute();
  for (let at = stop.nameTo; nextAttribute(text, at, found); at = found.to) {
    if (found.nameTo - found.nameFrom !== 1) continue;
    const name = text[found.nameFrom];
    if (name === 's') cell.style = Number(text.slice(found.valueFrom, found.valueTo));
    else if (name === 't') cell.type = text.slice(found.valueFrom, found.valueTo);
    else if (name === 'r') {
      const value = text.slice(found.valueFrom, found.valueTo);
      const place = parseCell(value);
      if (place === null) throw fileFault('xlsx-damaged', `cell ${value}`);
      cell.row = place.row;
      cell.column = place.column;
    }
  }
}

function rowNumber(text: string, stop: TagStop): number | null {
  const number = Number(tagAttribute(text.slice(stop.start, stop.end), 'r') ?? 0);
  return Number.isInteger(number) && number > 0 ? number - 1 : null;
}

function formulaOf(cell: RawCell, masters: Map<string, Master>): string | null {
  if (cell.formula === null) return null;
  const shared = /\st\s*=\s*["']shared["']/.test(cell.formulaTag) ? (/\ssi\s*=\s*["'](\d+)["']/.exec(cell.formulaTag)?.[1] ?? null) : null;
  if (cell.formula !== '') {
    const formula = withoutPrefixes(rawToText(cell.formula));
    if (shared !== null && !masters.has(shared)) masters.set(shared, masterAt(cell.row, cell.column, formula));
    return `=${detached(formula)}`;
  }
  const master = shared === null ? undefined : masters.get(shared);
  return master === undefined ? null : `=${translated(master, cell.row, cell.column)}`;
}

function valueOf(cell: RawCell, format: string | null, isFormula: boolean, context: CellContext): CellValue {
  if (cell.inline !== null && cell.type === 'inlineStr') return emptyToNull(richText(cell.inline));
  const raw = cell.value;
  if (raw === null) return isFormula && cell.type === 'str' ? '' : null;
  if (cell.type === 's') return emptyToNull(context.strings[Number(raw)] ?? '');
  if (cell.type === 'str') return isFormula ? unescapeControls(rawToText(raw)) : emptyToNull(unescapeControls(rawToText(raw)));
  if (cell.type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
  if (cell.type === 'e') return unescapeXml(raw);
  if (raw.trim() === '') return null;
  const number = cell.type === 'd' ? serialOfIso(raw) : Number(raw);
  if (number === null || Number.isNaN(number)) return unescapeXml(raw);
  return context.date1904 && cell.type !== 'd' && isDateFormat(format) ? from1904(number) : number;
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}

function put<T>(matrix: (T | null)[][], cell: RawCell, value: T): void {
  while (matrix.length <= cell.row) matrix.push([]);
  const row = matrix[cell.row] ?? [];
  while (row.length < cell.column) row.push(null);
  row[cell.column] = value;
}

/** As many rows as the sheet has; none is longer than `columns`. */
function fill<T>(matrix: (T | null)[][], rows: number, columns: number): (T | null)[][] {
  return Array.from({ length: rows }, (_, index) => (matrix[index] ?? []).slice(0, columns));
}
