import type { SheetPatch } from '../core/index';
import { decimalMark } from './formula-locale';
import type { DecimalMark } from './formula-locale';
import { patchSteps } from './patch-steps';
import type { Step } from './patch-steps';
import { writeRules } from './write-rules';
import { SHEETS_FONT, SHEETS_SIZE, writeSheet } from './write-sheet';
import type { SheetSize } from './write-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes a whole patch. Print setup is left out: Apps Script cannot reach it. */
export function applyPatch(spreadsheet: Spreadsheet, patch: SheetPatch): void {
  runSteps(spreadsheet, patchSteps(patch), { from: 0, before: null, mayGoOn: () => true, onStep: () => undefined });
}

/** How far writing has come, and who watches it. */
export interface Progress {
  /** 0-based number of the first step to do. */
  readonly from: number;
  /** What a step that counts found before it was begun in an earlier call: rows, or colour rules; null when it was not begun. */
  readonly before: number | null;
  /** Asked before each step but the first; false stops there. */
  readonly mayGoOn: () => boolean;
  /** Told before each step; `before` where the step counts. */
  readonly onStep: (step: number, before: number | null) => void;
}

/** Does steps until all are done or `mayGoOn` says no; gives the number of the next step, or the number of steps when all are done. */
export function runSteps(spreadsheet: Spreadsheet, steps: readonly Step[], progress: Progress): number {
  const book = openBook(spreadsheet);
  for (const [number, step] of steps.entries()) {
    if (number < progress.from) continue;
    if (number > progress.from && !progress.mayGoOn()) return number;
    const begun = number === progress.from ? progress.before : null;
    const before = begun ?? countBefore(book, step);
    progress.onStep(number, before);
    twice((again) => {
      runStep(book, step, { before, again: again || begun !== null });
    });
  }
  return steps.length;
}

/** What a step that counts must find again, so that it is not done twice; null for all others. */
function countBefore(book: Book, step: Step): number | null {
  if (step.kind === 'rows') return sheetNamed(book, step.op.sheet).getMaxRows();
  if (step.kind !== 'rules' || step.op.remove.length === 0) return null;
  return sheetNamed(book, step.op.sheet).getConditionalFormatRules().length;
}

/** Google's servers fail now and then for a moment; every step may be done again. */
function twice(work: (again: boolean) => void): void {
  try {
    work(false);
  } catch (error) {
    if (!isPassing(String(error))) throw error;
    Utilities.sleep(PAUSE_MS);
    work(true);
  }
}

const PAUSE_MS = 1500;

/** Errors that Google's servers give for a moment's trouble: a second try is worth it. */
function isPassing(message: string): boolean {
  return /timed out|failed while accessing|try again|server error|Service error/i.test(message);
}

/** The spreadsheet with what this run has already asked of it. */
interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly mark: DecimalMark;
  readonly sheets: Map<string, Sheet>;
  /** Sizes of the tabs that this run has made. */
  readonly sizes: Map<string, SheetSize>;
}

function openBook(spreadsheet: Spreadsheet): Book {
  return { spreadsheet, mark: decimalMark(spreadsheet.getSpreadsheetLocale()), sheets: new Map(), sizes: new Map() };
}

interface Try {
  readonly before: number | null;
  /** The step was begun before and did not come to its end. */
  readonly again: boolean;
}

function runStep(book: Book, step: Step, { before, again }: Try): void {
  switch (step.kind) {
    case 'add':
      addSheet(book, step);
      break;
    case 'drop': {
      const sheet = book.spreadsheet.getSheetByName(step.op.sheet);
      book.sheets.delete(step.op.sheet);
      if (sheet !== null) book.spreadsheet.deleteSheet(sheet);
      break;
    }
    case 'rows': {
      const sheet = sheetNamed(book, step.op.sheet);
      book.sizes.delete(step.op.sheet);
      if (!again || sheet.getMaxRows() === before) moveRows(sheet, step.op);
      break;
    }
    case 'rules':
      writeRules(sheetNamed(book, step.op.sheet), step.op, book.mark, again ? (before ?? 0) : null);
      break;
    case 'write': {
      const size = again ? null : (book.sizes.get(step.work.sheet) ?? null);
      book.sizes.delete(step.work.sheet);
      writeSheet(sheetNamed(book, step.work.sheet), step.work, book.mark, size);
      break;
    }
    case 'finish':
      finish(book, step);
      break;
  }
}

/** Thrown when a tab that the patch is about is no more. */
export class SheetMissing extends Error {
  constructor(readonly sheet: string) {
    super(`No sheet named ${sheet}`);
  }
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.get(name) ?? book.spreadsheet.getSheetByName(name);
  if (sheet === null) throw new SheetMissing(name);
  book.sheets.set(name, sheet);
  return sheet;
}

/** A new tab is cut to size: all cells of the grid count towards the ten million of a file, filled or not. */
function addSheet(book: Book, { op, rows, columns }: Extract<Step, { readonly kind: 'add' }>): void {
  const held = book.spreadsheet.getSheetByName(op.sheet);
  if (held !== null && held.getLastRow() > 0) return;
  const sheet = held ?? insertSheet(book.spreadsheet, op);
  book.sheets.set(op.sheet, sheet);
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  book.sizes.set(op.sheet, { rows, columns });
  if (op.tabColor !== null) sheet.setTabColor(op.tabColor);
  const cells = sheet.getRange(1, 1, rows, columns);
  if (op.font !== SHEETS_FONT) cells.setFontFamily(op.font);
  if (op.size !== SHEETS_SIZE) cells.setFontSize(op.size);
}

function insertSheet(spreadsheet: Spreadsheet, op: Extract<Step, { readonly kind: 'add' }>['op']): Sheet {
  const sheets = spreadsheet.getSheets();
  const after = op.after === null ? -1 : sheets.findIndex((sheet) => sheet.getName() === op.after);
  return spreadsheet.insertSheet(op.sheet, after < 0 ? sheets.length : after + 1);
}

function moveRows(sheet: Sheet, op: Extract<Step, { readonly kind: 'rows' }>['op']): void {
  const rows = sheet.getMaxRows();
  if (op.op === 'insertRows') {
    if (op.row >= rows) sheet.insertRowsAfter(rows, op.row + op.count - rows);
    else sheet.insertRowsBefore(op.row + 1, op.count);
    return;
  }
  const count = Math.min(op.count, rows - op.row);
  if (count < 1) return;
  // Sheets refuses to delete the last row that is not frozen.
  if (op.row + count >= rows) sheet.insertRowsAfter(rows, 1);
  sheet.deleteRows(op.row + 1, count);
}

function finish(book: Book, { names, activate, hide }: Extract<Step, { readonly kind: 'finish' }>): void {
  for (const { name, sheet, block } of names) {
    book.spreadsheet.setNamedRange(name, sheetNamed(book, sheet).getRange(block.row + 1, block.column + 1, block.rows, block.columns));
  }
  if (activate !== null)
    sheetNamed(book, activate.sheet)
      .getRange(activate.row + 1, activate.column + 1)
      .activate();
  for (const sheet of hide) sheetNamed(book, sheet).hideSheet();
}
