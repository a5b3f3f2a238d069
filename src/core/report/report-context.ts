import type { IsoDate } from '../model/calendar-date';
import type { ScoreRule } from '../model/completion-score';
import type { ParagraphRole } from '../model/document';
import type { LineStatus, TrackedTask, Tracker } from '../model/line';
import type { ReportPeriod } from '../model/report-period';
import type { Settings, Unit } from '../model/settings';
import type { Figures } from './figures';
import type { FrozenPeriod } from './freeze';
import type { UnitTask } from './tally';

/**
 * What a report is made from. The tracker must be evaluated on the period's cut-off (`tracker.asOf` = `period.to`), or on the day of
 * writing while the period has not ended; the report then says so.
 */
export interface ReportInput {
  readonly tracker: Tracker;
  readonly period: ReportPeriod;
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** The latest frozen period before this one; null or absent where none was frozen. */
  readonly previous?: FrozenPeriod | null;
  /** What people wrote over generated paragraphs in the report sheet, by paragraph id. An empty text brings the generated one back. */
  readonly handWritten?: Readonly<Record<string, string>>;
  /** Answers of single communes for tasks that a group leads. */
  readonly unitTasks?: readonly UnitTask[];
  /** Số, ký hiệu, ngày of the decision that issued the plan: "Quyết định số 12/QĐ-UBND ngày 05/01/2022"; null: not known. */
  readonly planDocument?: string | null;
  /** How the completion rate turns into points; null or absent: no points are shown. */
  readonly scoreRule?: ScoreRule | null;
  /** The day of writing, for a note when the tracker is evaluated on a cut-off that is still to come; null or absent: no note. */
  readonly today?: IsoDate | null;
}

/** The input with everything that was counted from it. */
export interface ReportContext extends ReportInput {
  readonly figures: Figures;
  readonly taskById: ReadonlyMap<string, TrackedTask>;
  readonly lineById: ReadonlyMap<string, { readonly task: TrackedTask; readonly line: LineStatus }>;
}

/** A paragraph of the body before the hand-written ones are put in. Its id does not depend on its place. */
export interface GeneratedParagraph {
  readonly id: string;
  readonly role: ParagraphRole;
  readonly text: string;
  readonly lineIds: readonly string[];
}

/** A line with its task, from its id. */
export function lineOf(context: ReportContext, lineId: string): { readonly task: TrackedTask; readonly line: LineStatus } {
  const found = context.lineById.get(lineId);
  if (found === undefined) throw new Error(`No such line: ${lineId}`);
  return found;
}

/** A heading; it says nothing of lines and is not edited by hand. */
export function heading(id: string, role: 'heading1' | 'heading2', text: string): GeneratedParagraph {
  return { id, role, text, lineIds: [] };
}

/** A paragraph of running text. */
export function body(id: string, text: string, lineIds: readonly string[]): GeneratedParagraph {
  return { id, role: 'body', text, lineIds };
}

/** A point of a list; the text begins with "- ". */
export function item(id: string, text: string, lineIds: readonly string[]): GeneratedParagraph {
  return { id, role: 'item', text, lineIds };
}
