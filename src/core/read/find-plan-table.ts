import type { SheetSnapshot } from '../model/sheet';
import { columnLooks } from './column-content';
import type { ColumnReason, HeadingFound, MarkColumn } from './heading-row';
import { headingAt } from './heading-row';
import type { PlanColumnId } from './plan-columns';
import { foldHeading } from './plan-columns';
import type { SheetGrid } from './sheet-grid';
import { sheetGrid } from './sheet-grid';

/** A table of tasks found on a sheet. Rows and columns are 0-based. */
export interface PlanTable {
  readonly sheet: SheetSnapshot;
  readonly grid: SheetGrid;
  /** First heading row and first row of data (headings may be up to three rows high). */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of data, inclusive. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<PlanColumnId, number>;
  /** Columns that could have been taken for the same thing, by what they were taken for. */
  readonly alternatives: ReadonlyMap<PlanColumnId, readonly number[]>;
  /** Columns of periods or states in which marks stand. */
  readonly marks: readonly MarkColumn[];
  readonly reasons: readonly ColumnReason[];
  /** Headings by column. */
  readonly texts: ReadonlyMap<number, string>;
  readonly score: number;
}

/** A table that has the headings of a plan and is none. */
export interface RejectedTable {
  readonly headerRow: number;
  readonly why: 'agenda' | 'targets';
}

/** All tables of tasks on a sheet, in the order of its rows. A table needs a task column and a time or an agency column. */
export function findPlanTables(sheet: SheetSnapshot): PlanTable[] {
  return surveySheet(sheet).tables;
}

/** The tables of tasks of a sheet, and those that only look like one. */
export function surveySheet(sheet: SheetSnapshot): { readonly tables: PlanTable[]; readonly rejected: readonly RejectedTable[] } {
  const grid = sheetGrid(sheet);
  const headers: HeadingFound[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
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
  const all = headers.map((header, index) => ({
    ...header,
    sheet,
    grid,
    lastRow: (headers[index + 1]?.headerRow ?? grid.rows) - 1,
  }));
  const judged = all.map((table) => ({ table, why: whyNoPlan(table) }));
  return {
    tables: judged.flatMap(({ table, why }) => (why === null ? [table] : [])),
    rejected: judged.flatMap(({ table, why }) => (why === null ? [] : [{ headerRow: table.headerRow, why }])),
  };
}

/** True for a row that repeats one of the table's heading rows (a table that goes on over pages). */
export function repeatsHeader(table: PlanTable, row: number): boolean {
  const { grid } = table;
  const columns = grid.filled(row);
  const [first] = columns;
  if (first === undefined) return false;
  for (let header = table.headerRow; header < table.firstRow; header += 1) {
    // Most rows part at their first cell.
    if (!columns.every((column) => sameHeading(grid, header, row, column))) continue;
    const taskColumn = table.columns.get('task') ?? -1;
    if (columns.includes(taskColumn) || columns.length > 1 || header > table.headerRow) return true;
  }
  const taskColumn = table.columns.get('task') ?? -1;
  const [there, here] = [grid.text(table.headerRow, taskColumn), grid.text(row, taskColumn)];
  return there !== '' && Math.abs(there.length - here.length) <= CLOSING_MARKS && foldHeading(here) === foldHeading(there);
}

/** Two writings of one heading differ by a few spaces and closing marks. */
const CLOSING_MARKS = 4;

function sameHeading(grid: SheetGrid, header: number, row: number, column: number): boolean {
  const [there, here] = [grid.text(header, column), grid.text(row, column)];
  return there === here || (there.length === here.length && foldHeading(there) === foldHeading(here));
}

/** An agenda has clock times in its time column; a table of targets has units of measure and no time. */
function whyNoPlan({ grid, firstRow, columns, texts }: Omit<PlanTable, 'lastRow'>): RejectedTable['why'] | null {
  const time = columns.get('time');
  if (time !== undefined && columnLooks(grid, firstRow, time, 'clock')) return 'agenda';
  const hasUnits = [...texts].some(
    ([column, text]) => /^(?:đơn vị(?: tính)?|đvt|đv tính)$/u.test(foldHeading(text)) && column !== columns.get('lead'),
  );
  const hasNoTime = time === undefined && !columns.has('end') && !columns.has('start');
  return hasUnits && hasNoTime ? 'targets' : null;
}

function sameColumns(a: HeadingFound, b: HeadingFound): boolean {
  return a.columns.size === b.columns.size && [...a.columns].every(([id, column]) => b.columns.get(id) === column);
}
