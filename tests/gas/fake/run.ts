import type { SheetPatch, WorkbookSnapshot } from '../../../src/core/index';
import { openBook } from '../../../src/gas/open-book';
import { patchSteps } from '../../../src/gas/patch-steps';
import { readWorkbook } from '../../../src/gas/read-workbook';
import { runSteps } from '../../../src/gas/run-steps';
import { Execution } from './execution';
import type { ExecutionOptions } from './execution';
import { keepRow } from './grid';
import type { FakeSheet } from './sheet';
import type { FakeSpreadsheet } from './spreadsheet';
import type { FakeWorld } from './world';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Finished<T> {
  readonly result: T;
  readonly execution: Execution;
}

/** Runs code as one execution of the script: Google's services are global while it runs, and gone afterwards. */
export function runAs<T>(world: FakeWorld, options: Partial<ExecutionOptions>, work: (book: Spreadsheet) => T): Finished<T> {
  const execution = new Execution(world, options);
  const scope = globalThis as unknown as Record<string, unknown>;
  Object.assign(scope, execution.globals);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => Math.floor(world.now));
  try {
    const app = execution.globals['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    // Code that asks for no spreadsheet is not charged for one.
    return { result: work(work.length > 0 ? app.getActiveSpreadsheet() : (undefined as unknown as Spreadsheet)), execution };
  } finally {
    clock.mockRestore();
    execution.end();
    for (const name of Object.keys(execution.globals)) Reflect.deleteProperty(scope, name);
  }
}

/** Everything that can be read of the spreadsheet, as it stands now. */
export function readAll(spreadsheet: Spreadsheet): WorkbookSnapshot {
  return JSON.parse(JSON.stringify(readWorkbook(openBook(spreadsheet)))) as WorkbookSnapshot;
}

/** Writes a whole patch in one call. */
export function applyPatch(spreadsheet: Spreadsheet, patch: SheetPatch): void {
  runSteps(openBook(spreadsheet), patchSteps(patch), WITHOUT_PAUSE);
}

/** Every step, from the first to the last. */
export const WITHOUT_PAUSE = { from: 0, before: null, mayGoOn: () => true, onStep: () => undefined };

/** `runAs` for code that is expected to throw: gives the error's text. */
export function failAs(world: FakeWorld, options: Partial<ExecutionOptions>, work: (book: Spreadsheet) => unknown): string {
  try {
    runAs(world, options, work);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('Nothing was thrown.');
}

/** Everything that stands on a tab, as one text. */
function sheetState(sheet: FakeSheet): string {
  const cells = sheet.rows.flatMap((row, at) => {
    const text = row === undefined ? '' : keepRow(row);
    return text === '' ? [] : [`hàng ${String(at)}\n${text}`];
  });
  const rest = JSON.stringify({
    name: sheet.name,
    size: [sheet.maxRows, sheet.maxColumns],
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    merges: inOrder(sheet.merges),
    rules: sheet.rules.map((rule) => [rule.areas, rule.formula, rule.look]),
    protections: sheet.protections.map(({ kind, area, description, warningOnly, unprotected, editors, domainEdit }) => [
      kind,
      area,
      description,
      warningOnly,
      unprotected,
      editors,
      domainEdit,
    ]),
    charts: sheet.charts.map((chart) => [chart.type, chart.position, chart.options]),
    filter: sheet.filter,
    filterCriteria: [...sheet.filterCriteria],
    frozen: sheet.frozen,
    gridlines: !sheet.hiddenGridlines,
    widths: inOrder(sheet.widths),
    hiddenColumns: inOrder(sheet.hiddenColumns),
    heights: inOrder(sheet.heights),
    levels: inOrder([...sheet.rowLevels].filter(([, level]) => level > 0)),
  });
  return `${rest}\n${cells.join('')}`;
}

function inOrder(items: Iterable<unknown>): readonly string[] {
  return Array.from(items, (item) => JSON.stringify(item)).sort();
}

/** Everything that stands on each tab, by the tab's name, each as one text: too long to be shown. */
export function tabStates(book: FakeSpreadsheet): ReadonlyMap<string, string> {
  return new Map(book.sheets.map((sheet) => [sheet.name, sheetState(sheet)]));
}

/** Everything that stands in the file, as one text, to compare two states: too long to be shown. */
export function fileState(book: FakeSpreadsheet): string {
  const names = [...book.names].map(([name, { sheet, area }]) => [name, sheet.name, area]);
  return [...tabStates(book).values(), JSON.stringify(names)].join('\n');
}
