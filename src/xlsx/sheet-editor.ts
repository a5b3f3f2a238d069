import { cellName } from '../core/index';
import type { Block, CellInput } from '../core/index';
import { cellWriter, contentXml, emptyCellTag, isFormula } from './cell-xml';
import { fileFault } from './file-fault';
import { addFreshCell, freshCellsXml, hasFreshCell, MAX_FRESH_COLUMN } from './fresh-cells';
import type { FreshCells } from './fresh-cells';
import { parseCell } from './range-text';
import { groupFormulas } from './share-formulas';
import type { GroupOf } from './share-formulas';
import { cutSheet, rowTexts } from './sheet-text';
import type { SheetText } from './sheet-text';
import { isTag, nextTag, skipElement, stopAt, tagName } from './xml-scan';
import type { TagStop } from './xml-scan';
import { openTag, tagAttribute, withAttribute } from './xml-tag';
import { insertInOrder, parseXml, writeXml } from './xml-tree';
import type { XmlDocument, XmlElement } from './xml-tree';

/**
 * A worksheet under edit. Its rows are made text when an edit first asks for them, and cut into cells only where something changes; a tree
 * holds all the rest.
 */
export interface SheetEditor {
  readonly name: string;
  readonly path: string;
  readonly source: SheetText;
  readonly frame: XmlDocument;
  /** The text of the frame as it was when the sheet was opened. */
  readonly framed: string;
  /** The root element of the frame. */
  readonly root: XmlElement;
  /** "x:" where the part writes its elements with a prefix. */
  readonly prefix: string;
  /** Null as long as no edit asked for the rows: ask with `sheetRows`. */
  opened: OpenedRows | null;
  /** Blocks of array formulas, once they were looked for. */
  arrays: readonly Block[] | null;
}

interface OpenedRows {
  /** Ascending by index. */
  rows: SheetRow[];
  /** The number of rows in the file. */
  readonly count: number;
  /** White space behind the last row. */
  readonly tail: string;
}

export interface SheetRow {
  /** 0-based. */
  index: number;
  /** The whole row as it stands in the file; "" for one that we made. */
  readonly original: string;
  readonly lead: string;
  start: string;
  /** Raw content; not true any more once `cells` is there. */
  readonly inner: string;
  readonly end: string;
  cells: SheetCell[] | null;
  /** What a row that we made holds, as long as nobody needs its cells as texts. */
  fresh: FreshCells | null;
}

export interface SheetCell {
  column: number;
  readonly lead: string;
  start: string;
  inner: string;
  end: string;
  /** A number that we wrote, in days of the 1900 system: dates are converted at the end where the workbook counts from 1904. */
  written?: number;
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

/** Opens a worksheet part, in UTF-8, for editing. Throws a file fault where it is not one. */
export function openSheet(name: string, path: string, bytes: Uint8Array): SheetEditor {
  const source = cutSheet(bytes);
  if (source === null) throw fileFault('xlsx-damaged', `${name} has no rows`);
  const frame = parseXml(source.frame);
  const { root } = frame;
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  return { name, path, source, frame, framed: writeXml(frame), root, prefix, opened: null, arrays: null };
}

/** The rows, ascending by index. */
export function sheetRows(sheet: SheetEditor): SheetRow[] {
  sheet.opened ??= openRows(sheet.source);
  return sheet.opened.rows;
}

/** Puts other rows, ascending by index, in the place of all. */
export function replaceRows(sheet: SheetEditor, rows: SheetRow[]): void {
  sheet.opened = { ...(sheet.opened ?? openRows(sheet.source)), rows };
}

/** The part with all changes, in pieces; rows that no edit asked for are the bytes of the file. */
export function* sheetPieces(sheet: SheetEditor): Generator<string | Uint8Array> {
  const framed = writeXml(sheet.frame);
  const stop = stopAt(0);
  do nextTag(framed, stop.end, stop);
  while (stop.kind !== 'none' && !isTag(framed, stop, 'sheetData'));
  if (stop.kind === 'none') throw new Error(`The rows of ${sheet.name} are lost.`);
  yield framed.slice(0, stop.start);
  const { start, rows } = sheet.source;
  const isEmpty = sheet.opened === null ? rows.length === 0 : sheet.opened.rows.length === 0;
  if (start.endsWith('/>') && isEmpty) yield start;
  else {
    yield openTag(start);
    if (sheet.opened === null) yield rows;
    else {
      yield* rowPieces(sheet, sheet.opened.rows);
      yield sheet.opened.tail;
    }
    yield `</${tagName(framed, stop)}>`;
  }
  yield framed.slice(stop.end);
}

/** True where the part still says what it said when it was opened. */
export function isUnchanged(sheet: SheetEditor): boolean {
  if (writeXml(sheet.frame) !== sheet.framed) return false;
  if (sheet.opened === null) return true;
  const { rows, count } = sheet.opened;
  if (rows.length !== count) return false;
  let next = 0;
  for (const row of rows) {
    if (row.fresh !== null || rowText(sheet.prefix, row, next) !== row.original) return false;
    next = row.index + 1;
  }
  return true;
}

/** The row at a 0-based index; null where the file has none. */
export function findRow(sheet: SheetEditor, index: number): SheetRow | null {
  const rows = sheetRows(sheet);
  const row = rows[rowPosition(rows, index)];
  return row?.index === index ? row : null;
}

export function ensureRow(sheet: SheetEditor, index: number): SheetRow {
  const rows = sheetRows(sheet);
  const at = rowPosition(rows, index);
  const found = rows[at];
  if (found?.index === index) return found;
  const row: SheetRow = {
    index,
    original: '',
    lead: '',
    start: plainRowTag(sheet, index),
    inner: '',
    end: `</${sheet.prefix}row>`,
    cells: null,
    fresh: { styles: [], inputs: [] },
  };
  if (at === rows.length) rows.push(row);
  else rows.splice(at, 0, row);
  return row;
}

/** The start tag of a row that we make. */
export function plainRowTag({ prefix }: SheetEditor, index: number): string {
  return `<${prefix}row r="${index + 1}">`;
}

/** The cells of a row in ascending order; cuts the row into texts on first use. */
export function rowCells(sheet: SheetEditor, row: SheetRow): SheetCell[] {
  if (row.fresh !== null) {
    row.cells = textCells(sheet, row, row.fresh);
    row.fresh = null;
  }
  row.cells ??= splitCells(row);
  return row.cells;
}

/** The cell; null where the file has none. */
export function findCell(sheet: SheetEditor, row: SheetRow, column: number): SheetCell | null {
  const cells = rowCells(sheet, row);
  const cell = cells[cellPosition(cells, column)];
  return cell?.column === column ? cell : null;
}

/** The cell, made with `style` where the file has none. */
export function ensureCell(sheet: SheetEditor, row: SheetRow, column: number, style: (row: SheetRow, column: number) => number): SheetCell {
  const cells = rowCells(sheet, row);
  const at = cellPosition(cells, column);
  const found = cells[at];
  if (found?.column === column) return found;
  const cell: SheetCell = {
    column,
    lead: '',
    start: emptyCellTag(sheet.prefix, row.index, column, style(row, column)),
    inner: '',
    end: '',
  };
  if (at === cells.length) cells.push(cell);
  else cells.splice(at, 0, cell);
  if (row.start.includes('spans')) row.start = withAttribute(row.start, 'spans', null);
  return cell;
}

/** Gives each cell of a block the style that belongs to its own; those that are not there are made, with `missing` as their own. */
export function restyleBlock(
  sheet: SheetEditor,
  block: Block,
  missing: (row: SheetRow, column: number) => number,
  change: (style: number) => number,
): void {
  const end = block.column + block.columns;
  for (let index = block.row; index < block.row + block.rows; index += 1) {
    const row = ensureRow(sheet, index);
    const fresh = freshCells(sheet, row, end - 1);
    for (let column = block.column; column < end; column += 1) {
      if (fresh === null) restyleText(ensureCell(sheet, row, column, missing), change);
      else {
        if (!hasFreshCell(fresh, column)) addFreshCell(fresh, column, missing(row, column));
        fresh.styles[column] = change(fresh.styles[column] ?? 0);
      }
    }
  }
}

/** Gives each cell that is in a row the style that belongs to its own. */
export function restyleCells(sheet: SheetEditor, row: SheetRow, change: (style: number, column: number) => number): void {
  const { fresh } = row;
  if (fresh === null) for (const cell of rowCells(sheet, row)) restyleText(cell, (style) => change(style, cell.column));
  else {
    for (let column = 0; column < fresh.styles.length; column += 1) {
      if (hasFreshCell(fresh, column)) fresh.styles[column] = change(fresh.styles[column] ?? 0, column);
    }
  }
}

/** The cells of a row that we made, as values; null where it is not ours, somebody needed its cells as texts, or `column` is too far right. */
export function freshCells(sheet: SheetEditor, row: SheetRow, column: number): FreshCells | null {
  if (row.fresh !== null && column > MAX_FRESH_COLUMN) rowCells(sheet, row);
  return row.fresh;
}

function restyleText(cell: SheetCell, change: (style: number) => number): void {
  const style = Number(tagAttribute(cell.start, 's') ?? 0);
  const next = change(style);
  if (next !== style) cell.start = withAttribute(cell.start, 's', String(next));
}

function textCells(sheet: SheetEditor, row: SheetRow, fresh: FreshCells): SheetCell[] {
  return fresh.styles.flatMap((style, column) => {
    if (!hasFreshCell(fresh, column)) return [];
    const input = fresh.inputs[column] ?? null;
    const { type, xml } = contentXml(sheet.prefix, input);
    const start = withAttribute(emptyCellTag(sheet.prefix, row.index, column, style), 't', type);
    const cell: SheetCell = { column, lead: '', start, inner: '', end: '' };
    setInner(sheet, cell, xml);
    const value = isFormula(input) ? input.value : input;
    if (typeof value === 'number') cell.written = value;
    return [cell];
  });
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

function rowPosition(rows: readonly SheetRow[], index: number): number {
  let low = 0;
  let high = rows.length;
  // Rows that are filled from the first one on stand where their number says.
  if (rows[index]?.index === index) return index;
  if ((rows[high - 1]?.index ?? -1) < index) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openRows(source: SheetText): OpenedRows {
  const rows: SheetRow[] = [];
  let tail = '';
  for (const text of rowTexts(source)) tail = splitRows(tail + text, source.hasAsides, rows);
  const ordered = rows.every((row, position) => position === 0 || (rows[position - 1]?.index ?? -1) < row.index);
  if (!ordered) throw fileFault('xlsx-damaged', 'rows out of order');
  return { rows, count: rows.length, tail };
}

/** Puts the rows of a text behind the others and gives what stands behind the last one. */
function splitRows(text: string, hidden: boolean, rows: SheetRow[]): string {
  const stop = stopAt(0);
  let last = 0;
  for (nextTag(text, 0, stop); stop.kind !== 'none'; nextTag(text, stop.end, stop)) {
    if (!isTag(text, stop, 'row')) throw fileFault('xlsx-damaged', `<${tagName(text, stop)}> among the rows`);
    const lead = text.slice(last, stop.start);
    const start = text.slice(stop.start, stop.end);
    const contentFrom = stop.end;
    if (stop.kind === 'open') endOfRow(text, stop, hidden);
    const contentTo = start.endsWith('/>') ? contentFrom : stop.start;
    const inner = text.slice(contentFrom, contentTo);
    const number = tagAttribute(start, 'r');
    const index = number === null ? impliedRow(inner, (rows.at(-1)?.index ?? -1) + 1) : Number(number) - 1;
    const original = text.slice(last, stop.end);
    rows.push({ index, original, lead, start, inner, end: text.slice(contentTo, stop.end), cells: null, fresh: null });
    last = stop.end;
  }
  return text.slice(last);
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
  const at = text.indexOf(`</${tagName(text, stop)}`, stop.end);
  if (at < 0) throw fileFault('xlsx-truncated', 'a row is not closed');
  stop.start = at;
  stop.end = text.indexOf('>', at) + 1;
}

function splitCells(row: SheetRow): SheetCell[] {
  const { inner } = row;
  const cells: SheetCell[] = [];
  const stop = stopAt(0);
  let last = 0;
  let column = -1;
  for (nextTag(inner, 0, stop); stop.kind !== 'none'; nextTag(inner, stop.end, stop)) {
    const lead = inner.slice(last, stop.start);
    const start = inner.slice(stop.start, stop.end);
    const from = stop.end;
    if (stop.kind === 'open') skipElement(inner, stop);
    const to = start.endsWith('/>') ? from : stop.start;
    column = parseCell(tagAttribute(start, 'r') ?? '')?.column ?? column + 1;
    cells.push({ column, lead, start, inner: inner.slice(from, to), end: inner.slice(to, stop.end) });
    last = stop.end;
  }
  return cells;
}

/** One piece for each row. */
function* rowPieces({ prefix, source }: SheetEditor, rows: readonly SheetRow[]): Generator<string> {
  // Formulas in the file may be in groups of the same numbers.
  const groupOf = source.rows.length > 0 ? alone : groupFormulas(freshRows(rows));
  const write = cellWriter(prefix);
  let next = 0;
  for (const row of rows) {
    if (row.fresh === null) yield rowText(prefix, row, next);
    else yield numberedStart(prefix, row, next) + freshCellsXml(write, row.index, row.fresh, groupOf) + row.end;
    next = row.index + 1;
  }
}

/** The text of a row that is not held as values; `next` is the row that a program takes it for if it has no number. */
function rowText(prefix: string, row: SheetRow, next: number): string {
  const start = numberedStart(prefix, row, next);
  if (row.cells === null) return row.lead + start + row.inner + row.end;
  if (row.cells.length === 0 && row.end === '') return row.lead + start;
  return row.lead + openTag(start) + cellsText(prefix, row, row.cells) + (row.end === '' ? `</${prefix}row>` : row.end);
}

/** The start tag of a row, which says its number where that is not plain. */
function numberedStart(prefix: string, { index, start }: SheetRow, next: number): string {
  if (start.startsWith(`<${prefix}row r="${index + 1}"`) || (index === next && tagAttribute(start, 'r') === null)) return start;
  return withAttribute(start, 'r', String(index + 1));
}

const alone: GroupOf = () => null;

function* freshRows(rows: readonly SheetRow[]): Generator<{ readonly index: number; readonly inputs: readonly CellInput[] }> {
  for (const { index, fresh } of rows) if (fresh !== null) yield { index, inputs: fresh.inputs };
}

function cellsText(prefix: string, row: SheetRow, cells: readonly SheetCell[]): string {
  let next = 0;
  let text = '';
  for (const cell of cells) {
    let { start } = cell;
    const name = cellName(row.index, cell.column);
    const named = start.startsWith(`<${prefix}c r="${name}"`);
    if (!named && (cell.column !== next || tagAttribute(start, 'r') !== null)) start = withAttribute(start, 'r', name);
    text += cell.lead + start + cell.inner + cell.end;
    next = cell.column + 1;
  }
  return text + row.inner.slice(innerEnd(row.inner));
}

/** Where the white space behind the last cell of a row begins. */
function innerEnd(inner: string): number {
  return inner.lastIndexOf('>') + 1;
}
