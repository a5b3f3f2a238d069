import type { IsoDate } from '../model/calendar-date';
import type { Tracker } from '../model/line';
import { statusRow } from '../model/status';
import type { StatusId } from '../model/status';
import type { Count } from './line-facts';
import { dueOf } from './line-facts';

/** What the comparison needs of a line at the cut-off of a period. */
export interface ComparedLine {
  readonly id: string;
  readonly taskId: string;
  readonly due: IsoDate | null;
  readonly status: StatusId;
}

/** A line whose due day is not what it was. */
interface MovedLine {
  readonly id: string;
  readonly taskId: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** So với kỳ trước: what changed between two frozen sets of lines. */
export interface PeriodComparison {
  readonly newlyDone: Count;
  readonly newlyOverdue: Count;
  /** Overdue then and now. */
  readonly stillOverdue: Count;
  /** Done then, not done now: a declaration that was taken back. */
  readonly reopened: Count;
  readonly moved: readonly MovedLine[];
  /** Had no due day and has one now: the trigger has come. */
  readonly started: Count;
  readonly added: Count;
  readonly removed: Count;
}

/** Compares by line id; the lists follow the order of `now` (`removed`: of `before`). */
export function comparePeriods(before: readonly ComparedLine[], now: readonly ComparedLine[]): PeriodComparison {
  const earlier = new Map(before.map((line) => [line.id, line]));
  const present = new Set(now.map((line) => line.id));
  const pick = (holds: (line: ComparedLine, old: ComparedLine | undefined) => boolean): Count =>
    countOf(now.filter((line) => holds(line, earlier.get(line.id))));
  return {
    newlyDone: pick((line, old) => done(line) && !done(old)),
    newlyOverdue: pick((line, old) => overdue(line) && !overdue(old)),
    stillOverdue: pick((line, old) => overdue(line) && overdue(old)),
    reopened: pick((line, old) => done(old) && !done(line)),
    moved: now.flatMap((line) => {
      const old = earlier.get(line.id);
      if (old === undefined || old.due === null || old.due === line.due) return [];
      return [{ id: line.id, taskId: line.taskId, from: old.due, to: line.due }];
    }),
    started: pick((line, old) => old?.due === null && line.due !== null),
    added: pick((_line, old) => old === undefined),
    removed: countOf(before.filter((line) => !present.has(line.id))),
  };
}

/** The lines of a tracker as the comparison takes them. */
export function comparedLines(tracker: Tracker): ComparedLine[] {
  return tracker.tasks.flatMap((task) =>
    task.lines.map((line) => ({ id: line.line.id, taskId: task.id, due: dueOf(line), status: line.status })),
  );
}

function countOf(lines: readonly ComparedLine[]): Count {
  return { tasks: [...new Set(lines.map((line) => line.taskId))], lines: lines.map((line) => line.id) };
}

function done(line: ComparedLine | undefined): boolean {
  if (line === undefined) return false;
  const { counts } = statusRow(line.status);
  return counts === 'doneOnTime' || counts === 'doneLate';
}

function overdue(line: ComparedLine | undefined): boolean {
  return line?.status === 'overdue';
}
