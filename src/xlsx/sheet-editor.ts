import { cellName } from '../core/index';
import type { Block, CellInput } from '../core/index';
import { cellXml, contentXml, emptyCellTag } from './cell-xml';
import { fileFault } from './file-fault';
import { parseCell } from './range-text';
import { cutSheet } from './sheet-text';
import type { SheetText } from './sheet-text';
import { nextTag, skipElement } from './xml-scan';
import type { TagStop } from './xml-scan';
import { localName, openTag, tagAttribute, withAttribute } from './xml-tag';
import { insertInOrder, parseXml, writeXml } from './xml-tree';
import type { XmlDocument, XmlElement } from './xml-tree';

/** A worksheet under edit: its rows as raw text, cut into cells only where something changes, and a tree of all the rest. */
export interface SheetEditor {
  readonly name: string;
  readonly path: string;
  readonly source: SheetText;
  readonly frame: XmlDocument;
  /** The root element of the frame. */
  readonly root: XmlElement;
  /** "x:" where the part writes its elements with a prefix. */
  readonly prefix: string;
  /** Ascending by index. */
  rows: SheetRow[];
  /** White space behind the last row. */
  readonly tail: string;
  /** Blocks of array formulas, once they were looked for. */
  arrays: readonly Block[] | null;
}

export interface SheetRow {
  /** 0-based. */
  index: number;
  readonly lead: string;
  start: string;
  /** Raw content; not true any more once `cells` is there. */
  readonly inner: string;
  readonly end: string;
  cells: SheetCell[] | null;
}

export interface SheetCell {
  column: number;
  readonly lead: string;
  start: string;
  inner: string;
  end: string;
  /** A number that we wrote, in days of the 1900 system: dates are converted at the end where the workbook counts from 1904. */
  written?: number;
  /** What a cell that we made holds, as long as nobody needs its text: `start`, `inner` and `end` are not true then. */
  made: MadeCell | null;
}

/** A cell kept as its value: a long new sheet takes a fraction of the memory that its XML would. */
interface MadeCell {
  style: number;
  /** Null for an empty cell. */
  input: CellInput;
}

/** The children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
const SHEET_ORDER: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Opens a worksheet part for editing. Throws a file fault where it is not one. */
export function openSheet(name: string, path: string, text: string): SheetEditor {
  const source = cutSheet(text);
  if (source === null) throw fileFault('xlsx-damaged', `${name} has no rows`);
  const frame = parseXml(source.frame);
  const { root } = frame;
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const { rows, tail } = splitRows(source);
  return { name, path, source, frame, root, prefix, rows, tail, arrays: null };
}

/** The text of the part with all changes, in pieces; the same text where nothing changed. */
export function* sheetPieces(sheet: SheetEditor): Generator<string> {
  const framed = writeXml(sheet.frame);
  const stop: TagStop = { kind: 'none', name: '', start: 0, end: 0 };
  for (nextTag(framed, 0, stop); localName(stop.name) !== 'sheetData'; nextTag(framed, stop.end, stop)) {
    if (stop.kind === 'none') throw new Error(`The rows of ${sheet.name} are lost.`);
  }
  yield framed.slice(0, stop.start);
  const { start } = sheet.source;
  if (start.endsWith('/>') && sheet.rows.length === 0) yield start;
  else {
    yield openTag(start);
    yield* rowPieces(sheet);
    yield `${sheet.tail}</${stop.name}>`;
  }
  yield framed.slice(stop.end);
}

/** True where the part still says what it said when it was opened. */
export function isUnchanged(sheet: SheetEditor): boolean {
  const { text } = sheet.source;
  let at = 0;
  for (const piece of sheetPieces(sheet)) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

/** The row at a 0-based index; null where the file has none. */
export function findRow(sheet: SheetEditor, index: number): SheetRow | null {
  const row = sheet.rows[rowPosition(sheet, index)];
  return row?.index === index ? row : null;
}

export function ensureRow(sheet: SheetEditor, index: number): SheetRow {
  const at = rowPosition(sheet, index);
  const found = sheet.rows[at];
  if (found?.index === index) return found;
  const row: SheetRow = {
    index,
    lead: '',
    start: `<${sheet.prefix}row r="${index + 1}">`,
    inner: '',
    end: `</${sheet.prefix}row>`,
    cells: [],
  };
  sheet.rows.splice(at, 0, row);
  return row;
}

/** The cells of a row in ascending order with their texts; cuts the row on first use. */
export function rowCells(sheet: SheetEditor, row: SheetRow): SheetCell[] {
  const cells = looseCells(row);
  for (const cell of cells) if (cell.made !== null) giveText(sheet, row, cell);
  return cells;
}

/** As `rowCells`, with the cells that we made as they are: only for those who look at `made` first. */
export function looseCells(row: SheetRow): SheetCell[] {
  row.cells ??= splitCells(row);
  return row.cells;
}

/** The cell, which may be one that we made; null where there is none. */
export function findCell(sheet: SheetEditor, index: number, column: number): SheetCell | null {
  const row = findRow(sheet, index);
  if (row === null) return null;
  const cells = looseCells(row);
  const cell = cells[cellPosition(cells, column)];
  return cell?.column === column ? cell : null;
}

/** The cell, made with `style` where the file has none. */
export function ensureCell(row: SheetRow, column: number, style: () => number): SheetCell {
  const cells = looseCells(row);
  const at = cellPosition(cells, column);
  const found = cells[at];
  if (found?.column === column) return found;
  const cell: SheetCell = { column, lead: '', start: '', inner: '', end: '', made: { style: style(), input: null } };
  if (at === cells.length) cells.push(cell);
  else cells.splice(at, 0, cell);
  if (row.start.includes('spans')) row.start = withAttribute(row.start, 'spans', null);
  return cell;
}

/** The number of the cell's style. */
export function cellStyle(cell: SheetCell): number {
  return cell.made === null ? Number(tagAttribute(cell.start, 's') ?? 0) : cell.made.style;
}

export function setCellStyle(cell: SheetCell, style: number): void {
  if (cell.made === null) cell.start = withAttribute(cell.start, 's', String(style));
  else cell.made.style = style;
}

/** Writes a cell that we made out as text, for those who work on the text of cells. */
export function giveText(sheet: SheetEditor, row: SheetRow, cell: SheetCell): void {
  if (cell.made === null) return;
  const { style, input } = cell.made;
  cell.made = null;
  cell.start = emptyCellTag(sheet.prefix, row.index, cell.column, style);
  const { type, xml } = contentXml(sheet.prefix, input);
  cell.start = withAttribute(cell.start, 't', type);
  setInner(sheet, cell, xml);
  if (typeof input === 'number') cell.written = input;
  else if (typeof input === 'object' && typeof input?.value === 'number') cell.written = input.value;
}

/** Gives a cell new content; the start tag is opened or closed as needed. */
export function setInner(sheet: SheetEditor, cell: SheetCell, inner: string): void {
  cell.inner = inner;
  if (inner === '') return;
  if (cell.end === '') {
    cell.start = openTag(cell.start);
    cell.end = `</${sheet.prefix}c>`;
  }
}

/** Puts a child of the worksheet in its place. */
export function insertInSheet(root: XmlElement, child: XmlElement): void {
  insertInOrder(root, child, SHEET_ORDER);
}

/** Where a column stands among cells, or would stand: rows that are filled from the first column on are met at once. */
function cellPosition(cells: readonly SheetCell[], column: number): number {
  if (cells[column]?.column === column) return column;
  let low = 0;
  let high = Math.min(cells.length, column + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowPosition(sheet: SheetEditor, index: number): number {
  let low = 0;
  let high = sheet.rows.length;
  // Rows that are filled from the first one on stand where their number says.
  if (sheet.rows[index]?.index === index) return index;
  if ((sheet.rows[high - 1]?.index ?? -1) < index) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function splitRows(source: SheetText): { rows: SheetRow[]; tail: string } {
  const { text, from, to } = source;
  const rows: SheetRow[] = [];
  const stop: TagStop = { kind: 'none', name: '', start: from, end: from };
  const hidden = text.slice(from, to).includes('<!');
  let last = from;
  let index = -1;
  for (nextTag(text, from, stop); stop.kind !== 'none' && stop.start < to; nextTag(text, stop.end, stop)) {
    if (localName(stop.name) !== 'row') throw fileFault('xlsx-damaged', `<${stop.name}> among the rows`);
    const lead = text.slice(last, stop.start);
    const start = text.slice(stop.start, stop.end);
    const contentFrom = stop.end;
    if (stop.kind === 'open') endOfRow(text, stop, hidden);
    const number = tagAttribute(start, 'r');
    const contentTo = start.endsWith('/>') ? contentFrom : stop.start;
    index = number === null ? impliedRow(text.slice(contentFrom, contentTo), index + 1) : Number(number) - 1;
    rows.push({ index, lead, start, inner: text.slice(contentFrom, contentTo), end: text.slice(contentTo, stop.end), cells: null });
    last = stop.end;
  }
  const ordered = rows.every((row, position) => position === 0 || (rows[position - 1]?.index ?? -1) < row.index);
  if (!ordered) throw fileFault('xlsx-damaged', 'rows out of order');
  return { rows, tail: text.slice(last, to) };
}

/** A row without a number may still have cells with an address. */
function impliedRow(inner: string, next: number): number {
  const cell = /<[^!?/][^>]*\sr\s*=\s*["'](\$?[A-Za-z]+\$?\d+)["']/.exec(inner);
  return cell === null ? next : (parseCell(cell[1] ?? '')?.row ?? next);
}

/** Moves `stop` from the start tag of a row to its end tag. */
function endOfRow(text: string, stop: TagStop, hidden: boolean): void {
  if (hidden) {
    skipElement(text, stop);
    return;
  }
  const at = text.indexOf(`</${stop.name}`, stop.end);
  if (at < 0) throw fileFault('xlsx-truncated', 'a row is not closed');
  stop.start = at;
  stop.end = text.indexOf('>', at) + 1;
}

function splitCells(row: SheetRow): SheetCell[] {
  const { inner } = row;
  const cells: SheetCell[] = [];
  const stop: TagStop = { kind: 'none', name: '', start: 0, end: 0 };
  let last = 0;
  let column = -1;
  for (nextTag(inner, 0, stop); stop.kind !== 'none'; nextTag(inner, stop.end, stop)) {
    const lead = inner.slice(last, stop.start);
    const start = inner.slice(stop.start, stop.end);
    const from = stop.end;
    if (stop.kind === 'open') skipElement(inner, stop);
    const to = start.endsWith('/>') ? from : stop.start;
    column = parseCell(tagAttribute(start, 'r') ?? '')?.column ?? column + 1;
    cells.push({ column, lead, start, inner: inner.slice(from, to), end: inner.slice(to, stop.end), made: null });
    last = stop.end;
  }
  return cells;
}

/** One piece for each row. */
function* rowPieces(sheet: SheetEditor): Generator<string> {
  let next = 0;
  for (const row of sheet.rows) {
    let { start } = row;
    const numbered = start.startsWith(`<${sheet.prefix}row r="${row.index + 1}"`);
    if (!numbered && (row.index !== next || tagAttribute(start, 'r') !== null)) start = withAttribute(start, 'r', String(row.index + 1));
    next = row.index + 1;
    if (row.cells === null) yield row.lead + start + row.inner + row.end;
    else if (row.cells.length === 0 && row.end === '') yield row.lead + start;
    else yield row.lead + openTag(start) + cellsText(sheet.prefix, row, row.cells) + (row.end === '' ? `</${sheet.prefix}row>` : row.end);
  }
}

function cellsText(prefix: string, row: SheetRow, cells: readonly SheetCell[]): string {
  let next = 0;
  let text = '';
  for (const cell of cells) {
    if (cell.made !== null) text += cell.lead + cellXml(prefix, row.index, cell.column, cell.made.style, cell.made.input);
    else {
      let { start } = cell;
      const name = cellName(row.index, cell.column);
      const named = start.startsWith(`<${prefix}c r="${name}"`);
      if (!named && (cell.column !== next || tagAttribute(start, 'r') !== null)) start = withAttribute(start, 'r', name);
      text += cell.lead + start + cell.inner + cell.end;
    }
    next = cell.column + 1;
  }
  return text + row.inner.slice(innerEnd(row.inner));
}

/** Where the white space behind the last cell of a row begins. */
function innerEnd(inner: string): number {
  return inner.lastIndexOf('>') + 1;
}
