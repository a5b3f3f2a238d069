import { cellName, columnName } from '../model/address';
import type { ColumnDoubt } from '../model/column-doubt';
import type { Issue } from '../model/issue';
import { sheetIssue } from '../text/sheet-messages';
import { ROLE_NAMES } from './column-roles';
import type { PlanTable } from './find-plan-table';
import type { ColumnReason } from './heading-row';
import type { PlanColumnId } from './plan-column-id';

/** What else a column may hold that was read by its cells or its neighbours. */
interface Reading {
  readonly taken: PlanColumnId;
  readonly others: readonly PlanColumnId[];
}
const READINGS: Readonly<Record<Exclude<ColumnReason['code'], 'near' | 'blank'>, Reading>> = {
  agencies: { taken: 'lead', others: ['coordinator', 'ignored'] },
  units: { taken: 'ignored', others: ['lead', 'coordinator'] },
  times: { taken: 'time', others: ['progress', 'done'] },
  progress: { taken: 'progress', others: ['time'] },
  product: { taken: 'product', others: ['result'] },
  proof: { taken: 'product', others: ['evidence'] },
  performer: { taken: 'coordinator', others: ['lead', 'ignored'] },
  'result-beside-product': { taken: 'result', others: ['product', 'ignored'] },
  'assigned-by': { taken: 'ignored', others: ['evidence'] },
  groups: { taken: 'area', others: ['task', 'ignored'] },
  labelled: { taken: 'lead', others: ['ignored'] },
  longest: { taken: 'task', others: ['ignored'] },
  joined: { taken: 'task', others: ['product', 'note', 'ignored'] },
};

/** The columns of a table that could be read otherwise: by their cells, or because another column says the same. */
export function columnDoubts(table: PlanTable): ColumnDoubt[] {
  const doubt = (column: number, taken: PlanColumnId, others: readonly PlanColumnId[], why: string): ColumnDoubt => ({
    heading: headingOf(table, column),
    where: { sheet: table.sheet.name, cell: cellName(table.headerRow, column) },
    taken: ROLE_NAMES[taken],
    options: others.map((id) => ROLE_NAMES[id]),
    why,
  });
  const byCells = joinedReasons(table).map((reason) => {
    const role = roleOf(table, reason.column);
    const { taken, others } =
      reason.code === 'near' || reason.code === 'blank' ? { taken: role, others: ['ignored' as const] } : READINGS[reason.code];
    return doubt(reason.column, taken, others, reasonIssue(table, reason).message);
  });
  const likes = [...table.alternatives].flatMap(([id, columns]) => {
    const taken = table.columns.get(id);
    if (taken === undefined || id === 'ignored' || id === 'task') return [];
    const why = sheetIssue('column-like-another', 'info', {}, { taken: headingOf(table, taken), role: ROLE_NAMES[id] }).message;
    return columns.map((column) => doubt(column, 'ignored', [id], why));
  });
  return [...byCells, ...likes];
}

/** What a column was taken for. */
function roleOf(table: PlanTable, column: number): PlanColumnId {
  return [...table.columns].find(([, taken]) => taken === column)?.[0] ?? 'ignored';
}

/** Says why a column was taken for something that its heading alone does not say. */
export function reasonIssue(table: PlanTable, { column, code }: ColumnReason): Issue {
  const where = { sheet: table.sheet.name, cell: cellName(table.headerRow, column) };
  const params = { heading: headingOf(table, column), role: ROLE_NAMES[roleOf(table, column)] };
  return sheetIssue(`column-read-${code}`, 'info', where, params);
}

/** The reasons of the heading row, and the task columns that were joined to the first. */
export function joinedReasons(table: PlanTable): ColumnReason[] {
  const joined = table.alternatives.get('task') ?? [];
  return [...table.reasons, ...joined.map((column) => ({ column, code: 'joined' as const }))];
}

/** The heading of a column as one line; its letter where it has none. */
export function headingOf(table: PlanTable, column: number): string {
  return (table.texts.get(column) ?? columnName(column)).replaceAll('\n', ' ');
}
