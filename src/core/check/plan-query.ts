import type { Where } from '../model/issue';
import type { Plan, Task } from '../model/plan';
import type { Unit } from '../model/settings';
import type { PlanQueryCode } from '../text/check-messages';

/** The part of a task that a query is about. */
export type PlanField = 'label' | 'title' | 'leads' | 'coordinators' | 'product' | 'time';

/** Something in the plan that a careful clerk would ask about before it is tracked. */
export interface PlanQuery {
  readonly code: PlanQueryCode;
  readonly taskId: string;
  readonly where: Where;
  /** The words in question, as written. */
  readonly quote: string;
  /** A reason without capital and full stop: it follows "7.d: ". */
  readonly why: string;
  /** Time phrases offered in place of the one as written; empty where the plan's other cells are in question. */
  readonly options: readonly string[];
}

export interface PlanCheckInput {
  readonly plan: Plan;
  /** Where a field of a task stands in the file. */
  readonly placeOf: (task: Task, field: PlanField) => Where;
  /** The cell's text before any tidying (a soft hyphen is the letter ư in TCVN3); null where there is no cell. */
  readonly rawText: (task: Task, field: PlanField) => string | null;
  /** The catalogue of the sheet Đơn vị; empty before the first run. */
  readonly units: readonly Unit[];
}

/** A query without its place: what a rule finds. */
export interface RawQuery {
  readonly code: PlanQueryCode;
  readonly task: Task;
  readonly field: PlanField;
  readonly quote: string;
  readonly params: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
}
