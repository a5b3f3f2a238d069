import { cellName, columnIndex } from './model/address';
import { checkPlan } from './check/plan-check';
import type { PlanField, PlanQuery } from './check/plan-query';
import type { ReviewItem } from './model/command';
import type { Issue, Where } from './model/issue';
import type { Task } from './model/plan';
import type { WorkbookSnapshot } from './model/sheet';
import { findPlanTables } from './read/find-plan-table';
import type { PlanColumnId } from './read/plan-columns';
import { readUnits } from './read/read-settings';
import type { PlanFound } from './read/read-plan';

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
  const sheet = workbook.sheets.find((candidate) => candidate.name === found.sheet);
  const tables = sheet === undefined ? [] : findPlanTables(sheet);
  const place = (task: Task, field: PlanField): { readonly row: number; readonly column: number } | null => {
    const row = rowOf(task.source.cell);
    const table = tables.find((candidate) => row !== null && row >= candidate.firstRow && row <= candidate.lastRow);
    const column = table?.columns.get(COLUMN_OF[field]);
    return row === null || column === undefined ? null : { row, column };
  };
  return checkPlan({
    plan: found.plan,
    units: readUnits(workbook),
    placeOf: (task, field): Where => {
      const cell = place(task, field);
      return cell === null ? task.source : { sheet: found.sheet, cell: cellName(cell.row, cell.column) };
    },
    rawText: (task, field) => {
      const cell = place(task, field);
      const value = cell === null ? null : sheet?.values[cell.row]?.[cell.column];
      return typeof value === 'string' ? value : null;
    },
  });
}

function rowOf(cell: string | undefined): number | null {
  const match = /^(?<column>[A-Z]+)(?<row>\d+)$/u.exec(cell ?? '');
  return match === null || columnIndex(match.groups?.['column'] ?? '') < 0 ? null : Number(match.groups?.['row']) - 1;
}

/** The list "Cần xem lại": readings in doubt and queries, one item a task, in the order of the plan. */
export function reviewItems(found: PlanFound, queries: readonly PlanQuery[]): ReviewItem[] {
  const byTask = new Map<string, PlanQuery[]>();
  for (const query of queries) byTask.set(query.taskId, [...(byTask.get(query.taskId) ?? []), query]);
  return found.plan.tasks.flatMap((task): ReviewItem[] => {
    const own = byTask.get(task.id) ?? [];
    const isTold = own.some((query) => query.code.startsWith('plan-due-before-'));
    const ambiguous = task.reading.schedule.ambiguous;
    // The reading itself doubts a term before the plan's year; the query says it with a way out.
    const doubt = isTold && (ambiguous ?? '').includes('trước năm kế hoạch') ? null : ambiguous;
    const [first] = own;
    if (doubt === null && first === undefined) return [];
    const reasons = [...own.map((query) => query.why), ...(doubt === null ? [] : [doubt])];
    const isOfTime = first === undefined || first.options.length > 0;
    return [
      {
        id: task.id,
        title: `${task.id}: ${(reasons[0] ?? '').split('. ')[0] ?? ''}`,
        where: isOfTime ? { sheet: found.sheet, ...task.source } : first.where,
        quote: isOfTime ? task.time : first.quote,
        reading: task.reading.reading,
        why: reasons.map(sentence).join(' '),
        options: [...new Set(own.flatMap((query) => query.options))],
      },
    ];
  });
}

function sentence(reason: string): string {
  const whole = reason.charAt(0).toLocaleUpperCase('vi') + reason.slice(1);
  return /[.!?…]$/u.test(whole) ? whole : `${whole}.`;
}

/** Queries that the reading of the plan reports by itself. */
const REPORTED_BY_READING: ReadonlySet<string> = new Set(['plan-label-repeated']);

/** The queries as issues of the reading, for `read` and its machine interface. */
export function queryIssues(queries: readonly PlanQuery[]): Issue[] {
  return queries
    .filter((query) => !REPORTED_BY_READING.has(query.code))
    .map((query) => ({ code: query.code, severity: 'warning', where: query.where, message: `Nhiệm vụ ${query.taskId}: ${query.why}.` }));
}
