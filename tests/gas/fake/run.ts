import type { SheetPatch, WorkbookSnapshot } from '../../../src/core/index';
import { openBook } from '../../../src/gas/open-book';
import { patchSteps } from '../../../src/gas/patch-steps';
import { readWorkbook } from '../../../src/gas/read-workbook';
import { runSteps } from '../../../src/gas/run-steps';
import { Execution } from './execution';
import type { ExecutionOptions } from './execution';
import { emptyCell } from './grid';
import type { Cell } from './grid';
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

const partsOf = ({ value, formula, format, look, validation }: Cell): unknown[] => [value, formula, format, look, validation];
const UNTOUCHED = JSON.stringify(partsOf(emptyCell()));

/** The cells of a row; one that nobody wrote to or formatted is the same whether the fake made it or not. */
function rowState(row: readonly (Cell | undefined)[]): unknown[] {
  const cells = Array.from(row, (cell) => {
    const parts = cell === undefined ? null : partsOf(cell);
    return parts === null || JSON.stringify(parts) === UNTOUCHED ? 0 : parts;
  });
  while (cells.at(-1) === 0) cells.pop();
  return cells;
}

/** Everything that stands in the file, as one text, to compare two states: too long to be shown. */
export function fileState(book: FakeSpreadsheet): string {
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    size: [sheet.maxRows, sheet.maxColumns],
    hidden: sheet.hidden,
    cells: sheet.rows.flatMap((row, at) => {
      const cells = rowState(row ?? []);
      return cells.length === 0 ? [] : [[at, cells]];
    }),
    merges: sheet.merges,
    rules: sheet.rules.map((rule) => [rule.areas, rule.formula, rule.look]),
    protections: sheet.protections.map((protection) => [protection.kind, protection.area, protection.description, protection.unprotected]),
    charts: sheet.charts.map((chart) => [chart.type, chart.position, chart.options]),
    filter: sheet.filter,
    frozen: sheet.frozen,
    widths: [...sheet.widths],
    heights: [...sheet.heights],
    levels: [...sheet.rowLevels].filter(([, level]) => level > 0),
  }));
  return JSON.stringify(sheets).replaceAll(',null', '');
}
