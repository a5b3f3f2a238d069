import type { PlanTable } from './find-plan-table';

/** Agencies that the marks of a row name. */
export interface MarkedAgencies {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  /** Columns of agencies whose cell says something that is no mark. */
  readonly unread: readonly number[];
}

const LEADS = /^(?:ct|c|chủ trì)$/iu;
const HELPS = /^(?:ph|p|phối hợp)$/iu;
const PLAIN_MARK = /^(?:x|v|√|✓|✔|☑|●|•|\*|\+|th|thực hiện|TRUE)$/iu;

/** Who leads and who coordinates by the marks under the agencies' names: a plain mark leads unless the row says who does. Row 0-based. */
export function markedAgencies({ grid, marks }: PlanTable, row: number): MarkedAgencies {
  const cells = marks
    .filter(({ kind }) => kind === 'agency')
    .map(({ column, text }) => ({ column, name: text, cell: grid.text(row, column) }))
    .filter(({ cell }) => cell !== '');
  const of = (pattern: RegExp): string[] => cells.filter(({ cell }) => pattern.test(cell)).map(({ name }) => name);
  const [leads, helps, plain] = [of(LEADS), of(HELPS), of(PLAIN_MARK)];
  return {
    leads: leads.length > 0 ? leads : plain,
    coordinators: leads.length > 0 ? [...helps, ...plain] : helps,
    unread: cells
      .filter(({ cell }) => ![LEADS, HELPS, PLAIN_MARK].some((pattern) => pattern.test(cell)) && /[\p{L}\p{N}]/u.test(cell))
      .map(({ column }) => column),
  };
}
