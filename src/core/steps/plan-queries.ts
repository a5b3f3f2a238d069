import { cellName, columnIndex } from '../model/address';
import { checkPlan } from '../check/plan-check';
import type { PlanField, PlanQuery } from '../check/plan-query';
import type { ReviewItem } from '../model/command';
import type { Issue, Where } from '../model/issue';
import type { Task } from '../model/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { DOUBT_LABEL } from '../parse/read-written';
import type { PlanTable } from '../read/find-plan-table';
import type { PlanColumnId } from '../read/plan-column-id';
import { readUnits } from '../read/read-settings';
import type { PlanFound } from '../read/read-plan';

const COLUMN_OF: Readonly<Record<PlanField, PlanColumnId>> = {
  label: 'number',
  title: 'task',
  leads: 'lead',
  coordinators: 'coordinator',
  product: 'product',
  time: 'time',
};

/** What a careful clerk would query in a plan that was read from a workbook (or from a Word file, by paragraphs). */
export function planQueries(found: PlanFound, workbook: WorkbookSnapshot): PlanQuery[] {
  // Each task is asked for field by field.
  let last: { readonly task: Task; readonly row: TableRow | null } | null = null;
  const place = (task: Task, field: PlanField): { readonly sheet: SheetSnapshot; readonly row: number; readonly column: number } | null => {
    if (last?.task !== task) last = { task, row: tableRowOf(task, found.tables) };
    const { row } = last;
    const column = row?.table.columns.get(COLUMN_OF[field]);
    return row === null || column === undefined ? null : { sheet: row.table.sheet, row: row.row, column };
  };
  return checkPlan({
    plan: found.plan,
    units: readUnits(workbook),
    placeOf: (task, field): Where => {
      const cell = place(task, field);
      return cell === null ? task.source : { sheet: cell.sheet.name, cell: cellName(cell.row, cell.column) };
    },
    rawText: (task, field) => {
      const cell = place(task, field);
      const value = cell?.sheet.values[cell.row]?.[cell.column];
      return typeof value === 'string' ? value : null;
    },
  });
}

interface TableRow {
  readonly table: PlanTable;
  readonly row: number;
}

/** The table that holds a task's source cell, with its row; of tables side by side, the one with that column. */
function tableRowOf({ source }: Task, tables: readonly PlanTable[]): TableRow | null {
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/u.exec(source.cell ?? '') ?? [];
  const column = columnIndex(letters);
  const row = Number(number) - 1;
  const table = tables.find(
    ({ sheet, firstRow, lastRow, columns, marks }) =>
      sheet.name === source.sheet &&
      row >= firstRow &&
      row <= lastRow &&
      ([...columns.values()].includes(column) || marks.some((mark) => mark.column === column)),
  );
  return table === undefined || column < 0 ? null : { table, row };
}

/** What is said of a doubt in Thiết lập once a person has seen it: the task and the reason, so that another reason is asked anew. */
export function doubtText(taskId: string, reason: string): string {
  return `${taskId}: ${reason}`;
}

/**
 * The list "Cần xem lại": readings in doubt and queries, one item a task, in the order of the plan; without those that were seen
 * (`doubtText` of each).
 */
export function reviewItems(found: PlanFound, queries: readonly PlanQuery[], seen: ReadonlySet<string>): ReviewItem[] {
  const byTask = new Map<string, PlanQuery[]>();
  for (const query of queries) {
    const own = byTask.get(query.taskId);
    if (own === undefined) byTask.set(query.taskId, [query]);
    else own.push(query);
  }
  return found.plan.tasks.flatMap((task): ReviewItem[] => {
    const all = byTask.get(task.id) ?? [];
    if (all.length === 0 && task.reading.schedule.ambiguous === null) return [];
    const own = all.filter((query) => !seen.has(doubtText(task.id, query.why)));
    const ambiguous = ambiguityOf(task, all);
    const doubt = ambiguous === null || seen.has(doubtText(task.id, ambiguous)) ? null : ambiguous;
    const [first] = own;
    if (doubt === null && first === undefined) return [];
    const reasons = [...own.map((query) => query.why), ...(doubt === null ? [] : [doubt])];
    const isOfTime = first === undefined || first.options.length > 0;
    return [
      {
        id: task.id,
        title: `${task.id}: ${(reasons[0] ?? '').split('. ')[0] ?? ''}`,
        task: task.title,
        where: isOfTime ? task.source : first.where,
        quote: isOfTime ? task.time : first.quote,
        reading: withoutDoubt(task.reading.inWords()),
        why: reasons.map(sentence).join(' '),
        options: [...new Set(own.flatMap((query) => query.options))],
      },
    ];
  });
}

/** Every doubt about these tasks, as Thiết lập keeps it. */
export function doubtTexts(found: PlanFound, queries: readonly PlanQuery[], taskIds: readonly string[]): string[] {
  return found.plan.tasks
    .filter((task) => taskIds.includes(task.id))
    .flatMap((task) => {
      const own = queries.filter((query) => query.taskId === task.id);
      const ambiguous = ambiguityOf(task, own);
      return [...own.map((query) => query.why), ...(ambiguous === null ? [] : [ambiguous])].map((reason) => doubtText(task.id, reason));
    });
}

/** The reading itself doubts a term before the plan's year; where a query says it, with a way out, it is not said twice. */
function ambiguityOf(task: Task, queries: readonly PlanQuery[]): string | null {
  const { ambiguous } = task.reading.schedule;
  const isTold = queries.some((query) => query.code.startsWith('plan-due-before-'));
  return isTold && (ambiguous ?? '').includes('trước năm kế hoạch') ? null : ambiguous;
}

/** The reading as it stands in the sheet says its doubt at the end; here the doubt is told apart. */
function withoutDoubt(reading: string): string {
  const at = reading.lastIndexOf(`; ${DOUBT_LABEL}`);
  return at < 0 ? reading : reading.slice(0, at);
}

function sentence(reason: string): string {
  const whole = reason.charAt(0).toLocaleUpperCase('vi') + reason.slice(1);
  return /[.!?…]$/u.test(whole) ? whole : `${whole}.`;
}

/** Queries that the reading of the plan reports by itself. */
const REPORTED_BY_READING: ReadonlySet<string> = new Set(['plan-label-repeated']);

/** The queries as issues of the reading, for `read` and its machine interface. */
export function queryIssues(queries: readonly PlanQuery[], seen: ReadonlySet<string>): Issue[] {
  return queries
    .filter((query) => !REPORTED_BY_READING.has(query.code) && !seen.has(doubtText(query.taskId, query.why)))
    .map((query) => ({ code: query.code, severity: 'warning', where: query.where, message: `Nhiệm vụ ${query.taskId}: ${query.why}.` }));
}
