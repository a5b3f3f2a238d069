import type { ColumnDoubt } from '../../model/column-doubt';
import type { Issue } from '../../model/issue';
import type { Area, Plan } from '../../model/plan';
import type { TimeReading } from '../../model/schedule';
import type { ColumnChoices } from '../column-roles';

/** What the outline reader is given: it reads no time phrase and splits no agencies by itself. */
export interface OutlineContext {
  /** Plan year given by the user; null: as the text says. */
  readonly year: number | null;
  readonly readTime: (text: string, context: { planYear: number }) => TimeReading;
  readonly splitAgencies: (text: string) => string[];
  /** What a person said that columns of tables hold. */
  readonly columns?: ColumnChoices;
}

/** A task before its time is read, which needs the plan's year. */
export interface OutlineTask {
  readonly id: string;
  readonly area: Area;
  readonly label: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly product: string | null;
  readonly time: string;
  /** Paragraph of the task's first line. */
  readonly paragraph: number;
}

/** What one way of reading found. */
export interface OutlineFound {
  readonly tasks: readonly OutlineTask[];
  readonly issues: readonly Issue[];
  /** Paragraphs from `first` to `last` are the task part; what is outside belongs to the decision. */
  readonly first: number;
  readonly last: number;
}

/** A plan, and what a person should look at before it is used. */
export interface PlanFromWord {
  readonly plan: Plan;
  readonly issues: Issue[];
  /** Columns of its tables that could be read otherwise. */
  readonly columns: readonly ColumnDoubt[];
}
