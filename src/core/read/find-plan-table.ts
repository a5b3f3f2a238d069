import type { SheetSnapshot } from '../model/sheet';
import { columnLooks } from './column-content';
import { foldColumns } from './folded-columns';
import type { ColumnChoices } from './column-roles';
import { NO_CHOICES } from './column-roles';
import type { HeadingFound } from './heading-row';
import { headingAt } from './heading-row';
import { labelOf } from './labels';
import { foldHeading } from './plan-columns';
import type { SheetGrid } from './sheet-grid';
import { columnWindow, sheetGrid } from './sheet-grid';

/** A table of tasks found on a sheet: its headings (one row with the data's first where there are none) and where its data ends. */
export interface PlanTable extends HeadingFound {
  readonly sheet: SheetSnapshot;
  readonly grid: SheetGrid;
  /** Last row of data, inclusive. */
  readonly lastRow: number;
  /** The cells alone say what the columns hold: the table has no headings that are known. */
  readonly isGuessed?: true;
}

/** A table that has the headings of a plan and is none. */
export interface RejectedTable {
  readonly table: PlanTable;
  readonly why: 'agenda' | 'targets' | 'terms' | 'people';
}

/** All tables of tasks on a sheet, in the order of its rows. A table needs a task column and a time or an agency column. */
export function findPlanTables(sheet: SheetSnapshot): PlanTable[] {
  return surveySheet(sheet, NO_CHOICES).tables;
}

/** The tables of tasks of a sheet, and those that only look like one. */
export function surveySheet(
  sheet: SheetSnapshot,
  choices: ColumnChoices,
): { readonly tables: PlanTable[]; readonly rejected: readonly RejectedTable[] } {
  const grid = sheetGrid(sheet, choices);
  const found = headersOf(grid, 0);
  const split = found.findIndex((header) => windowsOf(grid, header).length > 1);
  const beside = found[split];
  const above = tablesUnder(sheet, grid, split === -1 ? found : found.slice(0, split), (beside?.headerRow ?? grid.rows) - 1);
  const windows = beside === undefined ? [] : windowsOf(grid, beside);
  const tables = windows.flatMap((window) => tablesUnder(sheet, window, headersOf(window, beside?.headerRow ?? 0), grid.rows - 1));
  const judged = [...above, ...tables].map((table) => ({ table, why: whyNoPlan(table) }));
  return {
    tables: judged.flatMap(({ table, why }) => (why === null ? [table] : [])),
    rejected: judged.flatMap(({ table, why }) => (why === null ? [] : [{ table, why }])),
  };
}

/** The heading rows of a sheet, from a row on. */
function headersOf(grid: SheetGrid, firstRow: number): HeadingFound[] {
  const headers: HeadingFound[] = [];
  for (let row = firstRow; row < grid.rows; row += 1) {
    const last = headers.at(-1);
    if (last !== undefined && row < last.firstRow) continue;
    const found = headingAt(grid, row);
    if (found === null) continue;
    // The same heading again is a page break inside one table.
    if (last !== undefined && sameColumns(last, found)) continue;
    // Below a table, words that only begin like headings are data.
    if (last !== undefined && found.score < 2 * (found.columns.size + found.marks.length)) continue;
    headers.push(found);
  }
  return headers;
}

/** The table below each heading, down to the next one. */
function tablesUnder(sheet: SheetSnapshot, grid: SheetGrid, headers: readonly HeadingFound[], lastRow: number): PlanTable[] {
  return headers.map((header, index) => ({
    ...header,
    sheet,
    grid: foldColumns(grid, header.firstRow, header.spans),
    lastRow: Math.min(lastRow, (headers[index + 1]?.headerRow ?? grid.rows) - 1),
  }));
}

/** The tables that stand side by side under one heading row: where the first heading comes again, a table of its own may begin. */
function windowsOf(grid: SheetGrid, header: HeadingFound): SheetGrid[] {
  const [first, ...others] = [...header.texts.keys()].sort((a, b) => a - b);
  if (first === undefined) return [grid];
  const fold = foldHeading(header.texts.get(first) ?? '');
  const starts = [0, ...others.filter((column) => foldHeading(header.texts.get(column) ?? '') === fold)];
  const windows = starts.map((start, index) => columnWindow(grid, start, (starts[index + 1] ?? Infinity) - 1));
  return windows.every((window) => headingAt(window, header.headerRow) !== null) ? windows : [grid];
}

/** True for a row that repeats one of the table's heading rows (a table that goes on over pages). */
export function repeatsHeader(table: PlanTable, row: number): boolean {
  const { grid } = table;
  const columns = grid.filled(row);
  const [first] = columns;
  if (first === undefined || table.headerRow === table.firstRow) return false;
  for (let header = table.headerRow; header < table.firstRow; header += 1) {
    // Most rows part by the length of some cell, before any words are compared.
    if (!columns.every((column) => sameLength(grid, header, row, column))) continue;
    if (!columns.every((column) => sameHeading(grid, header, row, column))) continue;
    const taskColumn = table.columns.get('task') ?? -1;
    if (columns.includes(taskColumn) || columns.length > 1 || header > table.headerRow) return true;
  }
  const taskColumn = table.columns.get('task') ?? -1;
  const [there, here] = [grid.text(table.headerRow, taskColumn), grid.text(row, taskColumn)];
  // "II | NHIỆM VỤ" is a numbered heading of the plan.
  if (labelOf(grid.text(row, table.columns.get('number') ?? -1)).kind !== 'none') return false;
  return there !== '' && Math.abs(there.length - here.length) <= CLOSING_MARKS && foldHeading(here) === foldHeading(there);
}

/** Two writings of one heading differ by a few spaces and closing marks. */
const CLOSING_MARKS = 4;

function sameLength({ text }: SheetGrid, header: number, row: number, column: number): boolean {
  return text(header, column).length === text(row, column).length;
}

function sameHeading({ text }: SheetGrid, header: number, row: number, column: number): boolean {
  const [there, here] = [text(header, column), text(row, column)];
  return there === here || foldHeading(there) === foldHeading(here);
}

/** An agenda has clock times in its time column, a list of procedures the days that each takes; a table of targets has units and no time. */
export function whyNoPlan({ grid, firstRow, columns, texts }: Omit<PlanTable, 'lastRow'>): RejectedTable['why'] | null {
  const time = columns.get('time');
  if (time !== undefined && (['clock', 'sessions'] as const).some((kind) => columnLooks(grid, firstRow, time, kind))) return 'agenda';
  if (time !== undefined && columnLooks(grid, firstRow, time, 'terms')) return 'terms';
  const hasUnits = [...texts].some(
    ([column, text]) => /^(?:đơn vị(?: tính)?|đvt|đv tính)$/u.test(foldHeading(text)) && column !== columns.get('lead'),
  );
  const hasNoTime = time === undefined && !columns.has('end') && !columns.has('start');
  if (hasNoTime && [...texts.values()].some(namesPeople)) return 'people';
  return hasUnits && hasNoTime ? 'targets' : null;
}

/** True for the heading over a list of people. */
export function namesPeople(heading: string): boolean {
  return /^họ(?: và|, )? ?tên(?!\p{L})/u.test(foldHeading(heading));
}

function sameColumns(a: HeadingFound, b: HeadingFound): boolean {
  return a.columns.size === b.columns.size && [...a.columns].every(([id, column]) => b.columns.get(id) === column);
}
