import { carryAttached } from './carry-attached';
import { boundingBlock } from './cell-blocks';
import { sheetNamed } from './open-book';
import type { Book } from './open-book';
import type { AddStep, SheetWork, Step, TabLooks } from './patch-steps';
import { writeRules } from './write-rules';
import { SHEETS_FONT, SHEETS_SIZE, writeSheet } from './write-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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
export function runSteps(book: Book, steps: readonly Step[], progress: Progress): number {
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

interface Try {
  readonly before: number | null;
  /** The step was begun before and did not come to its end. */
  readonly again: boolean;
}

function runStep(book: Book, step: Step, { before, again }: Try): void {
  switch (step.kind) {
    case 'add':
      if (step.looks === null) addSheet(book, step);
      else addCopy(book, step, step.looks);
      break;
    case 'drop': {
      const sheet = book.spreadsheet.getSheetByName(step.op.sheet);
      if (sheet !== null) dropSheet(book, step.op.sheet, sheet);
      break;
    }
    case 'rows': {
      const sheet = sheetNamed(book, step.op.sheet);
      forgetSize(book, sheet);
      if (!again || sheet.getMaxRows() === before) moveRows(sheet, step.op);
      break;
    }
    case 'rules': {
      const sheet = sheetNamed(book, step.op.sheet);
      const none = book.ruleless.delete(sheet);
      writeRules(book, sheet, step.op, { before: again ? (before ?? 0) : null, none });
      break;
    }
    case 'write': {
      const sheet = sheetNamed(book, step.work.sheet);
      if (again) forgetSize(book, sheet);
      writeSheet(book, sheet, step.work);
      break;
    }
    case 'finish':
      finish(book, step);
      break;
  }
}

/** After rows went, or after a try that failed, what was known of a tab's grid may no longer hold. */
function forgetSize(book: Book, sheet: Sheet): void {
  book.untouched.delete(sheet);
  book.sizes.delete(sheet);
}

/**
 * A tab that looks like one drawn before is a copy of it, made and named in one call. The first copy of an execution is compared with its
 * model, since the reference does not say what a copy keeps; where they differ, this tab and all others are drawn anew.
 */
function addCopy(book: Book, step: AddStep, { work, rules }: TabLooks): void {
  const { op, rows, columns } = step;
  const model = sheetNamed(book, work.sheet);
  const left = book.spreadsheet.getSheetByName(op.sheet);
  // An earlier try wrote it; where that try made it only, it is made anew, for nobody knows how far it came.
  if (left !== null && left.getLastRow() > 0) return;
  if (left !== null) dropSheet(book, op.sheet, left);
  if (book.copiesHold !== false) {
    const copy = insertSheet(book, op, model) ?? sheetNamed(book, op.sheet);
    book.copiesHold ??= looksLike(copy, model, work);
    if (book.copiesHold) {
      book.sheets.set(op.sheet, copy);
      book.sizes.set(copy, { rows, columns, exact: true });
      if (op.tabColor !== null) copy.setTabColor(op.tabColor);
      return;
    }
    dropSheet(book, op.sheet, copy);
  }
  addSheet(book, step);
  const sheet = sheetNamed(book, op.sheet);
  writeSheet(book, sheet, { ...work, sheet: op.sheet });
  if (rules !== null) writeRules(book, sheet, { ...rules, sheet: op.sheet }, { before: null, none: book.ruleless.delete(sheet) });
}

/** Whether a copy kept what a tab of ours has: one question for each kind of thing. */
function looksLike(copy: Sheet, model: Sheet, work: SheetWork): boolean {
  const cell = boundingBlock(work.styles) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const checked = boundingBlock(work.validations);
  const hidden = [...work.columns].find(([, { hidden: isHidden }]) => isHidden)?.[0];
  const shown = [...work.columns].find(([, { hidden: isHidden }]) => !isHidden)?.[0];
  const seen = (sheet: Sheet): unknown => [
    sheet.getMaxRows(),
    sheet.getMaxColumns(),
    sheet.getConditionalFormatRules().length,
    sheet.getFrozenRows(),
    sheet.getFilter() !== null,
    hidden === undefined || sheet.isColumnHiddenByUser(hidden + 1),
    shown === undefined || sheet.getColumnWidth(shown + 1),
    sheet.getRange(cell.row + 1, cell.column + 1, cell.rows, cell.columns).getBackgrounds(),
    checked === null ||
      sheet
        .getRange(checked.row + 1, checked.column + 1, checked.rows, checked.columns)
        .getDataValidations()
        .map((line) => line.map((rule) => rule !== null)),
  ];
  return JSON.stringify(seen(copy)) === JSON.stringify(seen(model));
}

function dropSheet(book: Book, name: string, sheet: Sheet): void {
  book.sheets.delete(name);
  book.tabs = null;
  book.spreadsheet.deleteSheet(sheet);
}

/** A new tab is cut to size: all cells of the grid count towards the ten million of a file, filled or not. */
function addSheet(book: Book, { op, rows, columns }: AddStep): void {
  const made = insertSheet(book, op, null);
  const sheet = made ?? sheetNamed(book, op.sheet);
  // An earlier try made the tab, and may have written it.
  if (made === null && sheet.getLastRow() > 0) return;
  book.sheets.set(op.sheet, sheet);
  const size = (made === null ? null : book.newSize) ?? { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (made !== null) book.newSize = size;
  if (size.rows > rows) sheet.deleteRows(rows + 1, size.rows - rows);
  if (size.rows < rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
  if (size.columns > columns) sheet.deleteColumns(columns + 1, size.columns - columns);
  if (size.columns < columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
  book.sizes.set(sheet, { rows, columns, exact: true });
  if (made !== null) {
    book.untouched.add(sheet);
    book.ruleless.add(sheet);
  }
  if (op.visibility !== 'visible') sheet.hideSheet();
  if (op.tabColor !== null) sheet.setTabColor(op.tabColor);
  const cells = sheet.getRange(1, 1, rows, columns);
  if (op.font !== SHEETS_FONT) cells.setFontFamily(op.font);
  if (op.size !== SHEETS_SIZE) cells.setFontSize(op.size);
}

/** Null where a tab of this name stands already: Google refuses a second one. `model`: the tab to copy. */
function insertSheet(book: Book, op: AddStep['op'], model: Sheet | null): Sheet | null {
  const { spreadsheet } = book;
  const after = op.after === null ? null : spreadsheet.getSheetByName(op.after);
  const tabs = book.tabs ?? spreadsheet.getNumSheets();
  // Counted anew when this fails.
  book.tabs = null;
  try {
    const place = after === null ? tabs : after.getIndex();
    const sheet = model === null ? spreadsheet.insertSheet(op.sheet, place) : spreadsheet.insertSheet(op.sheet, place, { template: model });
    book.tabs = tabs + 1;
    return sheet;
  } catch (error) {
    if (spreadsheet.getSheetByName(op.sheet) === null) throw error;
    return null;
  }
}

function moveRows(sheet: Sheet, op: Extract<Step, { readonly kind: 'rows' }>['op']): void {
  const rows = sheet.getMaxRows();
  if (op.op === 'insertRows') {
    if (op.row >= rows) sheet.insertRowsAfter(rows, op.row + op.count - rows);
    else sheet.insertRowsBefore(op.row + 1, op.count);
    return;
  }
  if (op.moved !== undefined) carryAttached(sheet, op.moved);
  const count = Math.min(op.count, rows - op.row);
  if (count < 1) return;
  // Sheets refuses to delete the last row that is not frozen.
  if (op.row + count >= rows) sheet.insertRowsAfter(rows, 1);
  sheet.deleteRows(op.row + 1, count);
}

function finish(book: Book, { names, activate }: Extract<Step, { readonly kind: 'finish' }>): void {
  for (const { name, sheet, block } of names) {
    book.spreadsheet.setNamedRange(name, sheetNamed(book, sheet).getRange(block.row + 1, block.column + 1, block.rows, block.columns));
  }
  if (activate !== null)
    sheetNamed(book, activate.sheet)
      .getRange(activate.row + 1, activate.column + 1)
      .activate();
}
