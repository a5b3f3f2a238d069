import type { SheetPatch } from '../core/index';
import { decimalMark } from './formula-locale';
import { patchSteps } from './patch-steps';
import type { Step } from './patch-steps';
import { SHEETS_FONT, SHEETS_SIZE, writeSheet } from './write-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Writes a whole patch. Print setup is left out: Apps Script cannot reach it. */
export function applyPatch(spreadsheet: Spreadsheet, patch: SheetPatch): void {
  runSteps(spreadsheet, patchSteps(patch), { from: 0, rowsBefore: null, mayGoOn: () => true, onStep: () => undefined });
}

/** How far writing has come, and who watches it. */
export interface Progress {
  /** 0-based number of the first step to do. */
  readonly from: number;
  /** Rows that the tab of that step had before it was begun in an earlier run; null when it was not begun. */
  readonly rowsBefore: number | null;
  /** Asked before each step but the first; false stops there. */
  readonly mayGoOn: () => boolean;
  /** Told before each step; `rows` where the step changes the number of rows. */
  readonly onStep: (step: number, rows: number | null) => void;
}

/** Does steps until all are done or `mayGoOn` says no; gives the number of the next step, or the number of steps when all are done. */
export function runSteps(spreadsheet: Spreadsheet, steps: readonly Step[], progress: Progress): number {
  const mark = decimalMark(spreadsheet.getSpreadsheetLocale());
  for (const [number, step] of steps.entries()) {
    if (number < progress.from) continue;
    if (number > progress.from && !progress.mayGoOn()) return number;
    const begun = number === progress.from ? progress.rowsBefore : null;
    const rows = step.kind === 'rows' ? (begun ?? sheetNamed(spreadsheet, step.op.sheet).getMaxRows()) : null;
    progress.onStep(number, rows);
    twice(() => {
      runStep(spreadsheet, step, rows, mark);
    });
  }
  return steps.length;
}

/** Google's servers fail now and then for a moment; every step may be done again. */
function twice(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isPassing(String(error))) throw error;
    Utilities.sleep(PAUSE_MS);
    work();
  }
}

const PAUSE_MS = 1500;

/** Errors that Google's servers give for a moment's trouble: a second try is worth it. */
export function isPassing(message: string): boolean {
  return /timed out|failed while accessing|try again|server error|Service error/i.test(message);
}

function runStep(spreadsheet: Spreadsheet, step: Step, rows: number | null, mark: ReturnType<typeof decimalMark>): void {
  switch (step.kind) {
    case 'add':
      addSheet(spreadsheet, step);
      break;
    case 'drop': {
      const sheet = spreadsheet.getSheetByName(step.op.sheet);
      if (sheet !== null) spreadsheet.deleteSheet(sheet);
      break;
    }
    case 'rows':
      moveRows(sheetNamed(spreadsheet, step.op.sheet), step.op, rows);
      break;
    case 'write':
      writeSheet(sheetNamed(spreadsheet, step.work.sheet), step.work, mark);
      break;
    case 'finish':
      finish(spreadsheet, step);
      break;
  }
}

/** Thrown when a tab that the patch is about is no more. */
export class SheetMissing extends Error {
  constructor(readonly sheet: string) {
    super(`No sheet named ${sheet}`);
  }
}

function sheetNamed(spreadsheet: Spreadsheet, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new SheetMissing(name);
  return sheet;
}

/** A new tab is cut to size: all cells of the grid count towards the ten million of a file, filled or not. */
function addSheet(spreadsheet: Spreadsheet, { op, rows, columns }: Extract<Step, { readonly kind: 'add' }>): void {
  const held = spreadsheet.getSheetByName(op.sheet);
  if (held !== null && held.getLastRow() > 0) return;
  const sheet = held ?? insertSheet(spreadsheet, op);
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  if (op.tabColor !== null) sheet.setTabColor(op.tabColor);
  const cells = sheet.getRange(1, 1, rows, columns);
  if (op.font !== SHEETS_FONT) cells.setFontFamily(op.font);
  if (op.size !== SHEETS_SIZE) cells.setFontSize(op.size);
}

function insertSheet(spreadsheet: Spreadsheet, op: Extract<Step, { readonly kind: 'add' }>['op']): GoogleAppsScript.Spreadsheet.Sheet {
  const sheets = spreadsheet.getSheets();
  const after = op.after === null ? -1 : sheets.findIndex((sheet) => sheet.getName() === op.after);
  return spreadsheet.insertSheet(op.sheet, after < 0 ? sheets.length : after + 1);
}

/** Done only when the tab still has as many rows as before, so that a second try does not do it twice. */
function moveRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  op: Extract<Step, { readonly kind: 'rows' }>['op'],
  before: number | null,
): void {
  const rows = sheet.getMaxRows();
  if (before !== null && rows !== before) return;
  if (op.op === 'insertRows') {
    if (op.row >= rows) sheet.insertRowsAfter(rows, op.row + op.count - rows);
    else sheet.insertRowsBefore(op.row + 1, op.count);
    return;
  }
  const count = Math.min(op.count, rows - op.row);
  if (count < 1) return;
  if (op.row + count >= rows) sheet.insertRowsAfter(rows, 1);
  sheet.deleteRows(op.row + 1, count);
}

function finish(spreadsheet: Spreadsheet, { names, activate, hide }: Extract<Step, { readonly kind: 'finish' }>): void {
  for (const { name, sheet, block } of names) {
    spreadsheet.setNamedRange(name, sheetNamed(spreadsheet, sheet).getRange(block.row + 1, block.column + 1, block.rows, block.columns));
  }
  if (activate !== null)
    sheetNamed(spreadsheet, activate.sheet)
      .getRange(activate.row + 1, activate.column + 1)
      .activate();
  for (const sheet of hide) sheetNamed(spreadsheet, sheet).hideSheet();
}
