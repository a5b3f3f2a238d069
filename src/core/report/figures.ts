import type { DueChange, LineStatus, Tracker } from '../model/line';
import type { ReportPeriod } from '../model/report-period';
import type { Unit } from '../model/settings';
import type { StatusFigure } from '../model/status';
import { NO_LEAD, WHOLE_PLAN } from '../text/report-text';
import { comparePeriods, comparedLines } from './compare-periods';
import type { ComparedLine, PeriodComparison } from './compare-periods';
import type { Count } from './line-facts';
import { countLines, dueOf, figureOf, filled, hasEvidence, isDone, isDoneSince, isOpen, isStopped } from './line-facts';
import { remarksOf } from './remarks';
import type { Remark } from './remarks';
import { reportAreas } from './report-areas';
import type { ReportArea } from './report-areas';
import { tallyAgencies, tallyTasks, tallyUnits } from './tally';
import type { Tally, UnitTask } from './tally';

/** What the figures of a report are made from. The tracker is evaluated on the period's cut-off, or before it while the period runs. */
export interface FiguresInput {
  readonly tracker: Tracker;
  readonly period: ReportPeriod;
  readonly units: readonly Unit[];
  /** The lines frozen at the cut-off of an earlier period; null or absent where none was. */
  readonly previous?: readonly ComparedLine[] | null;
  /** Answers of single communes for tasks that a group leads. */
  readonly unitTasks?: readonly UnitTask[];
}

/** An area with its tally. */
export interface AreaTally extends ReportArea {
  readonly tally: Tally;
}

/** All figures of a report. The unit of the tallies is the task by its rolled-up status; a `Count` holds tasks and lines apart. */
export interface Figures {
  readonly overall: Tally;
  readonly areas: readonly AreaTally[];
  readonly agencies: readonly Tally[];
  /** Single communes; empty where nothing is known of them apart. */
  readonly units: readonly Tally[];
  /** Tasks with several leads: they count for each, so that the agencies add up to more than the total. */
  readonly severalLeads: readonly string[];
  /** Lines by their own status. */
  readonly lines: Readonly<Record<StatusFigure, readonly string[]>>;
  /** Lines due from the first to the last day of the period, and what became of them. */
  readonly due: {
    readonly all: Count;
    readonly doneOnTime: Count;
    readonly doneLate: Count;
    readonly openInTerm: Count;
    readonly openOverdue: Count;
  };
  readonly doneInPeriod: Count;
  readonly doneLateInPeriod: Count;
  readonly overdue: Count;
  /** Overdue, and due before the part of the period that no earlier report covered. */
  readonly carriedOver: Count;
  readonly dueChanges: readonly DueChange[];
  /** Declared done by the cut-off. */
  readonly declared: Count;
  readonly evidenced: Count;
  readonly notEvidenced: Count;
  readonly continuous: { readonly all: Count; readonly withResult: Count; readonly nothing: Count; readonly notReported: Count };
  readonly waiting: Count;
  readonly unclear: Count;
  readonly stopped: Count;
  readonly remarks: readonly Remark[];
  /** Not done, and due in the period that follows. */
  readonly dueNext: Count;
  readonly comparison: PeriodComparison | null;
}

/** The figures of a report; every one keeps the ids of its rows, in plan order. */
export function reportFigures({ tracker, period, units, previous, unitTasks }: FiguresInput): Figures {
  const { tasks } = tracker;
  const count = (holds: (line: LineStatus) => boolean): Count => countLines(tasks, holds);
  const done = count(isDone);
  return {
    overall: tallyTasks('all', WHOLE_PLAN, tasks),
    areas: reportAreas(tasks).map((area) => ({ ...area, tally: tallyTasks(area.key, area.heading, area.tasks) })),
    agencies: tallyAgencies(tasks, units, NO_LEAD),
    units: tallyUnits(unitTasks ?? [], units),
    severalLeads: tasks.filter((task) => task.leads.length > 1).map((task) => task.id),
    lines: linesByFigure(tracker),
    due: dueFigures(tracker, period),
    doneInPeriod: count((line) => isDoneSince(line, period.from)),
    doneLateInPeriod: count((line) => line.status === 'done-late' && isDoneSince(line, period.from)),
    overdue: count((line) => line.status === 'overdue'),
    carriedOver: count((line) => line.status === 'overdue' && isBetween(dueOf(line), '', period.carriedBefore, false)),
    dueChanges: tracker.dueChanges.filter((change) => change.changedOn >= period.from && change.changedOn <= period.to),
    declared: done,
    evidenced: count((line) => isDone(line) && hasEvidence(line)),
    notEvidenced: count((line) => isDone(line) && !hasEvidence(line)),
    continuous: continuousFigures(tracker),
    waiting: count((line) => line.status === 'waiting'),
    unclear: count((line) => line.status === 'unclear'),
    stopped: count(isStopped),
    remarks: remarksOf(tasks),
    dueNext: count((line) => isOpen(line) && isBetween(dueOf(line), period.next.from, period.next.to, true)),
    comparison: previous === undefined || previous === null ? null : comparePeriods(previous, comparedLines(tracker)),
  };
}

function dueFigures(tracker: Tracker, { from, to }: ReportPeriod): Figures['due'] {
  const due = (figure: StatusFigure | null): Count =>
    countLines(
      tracker.tasks,
      (line) => !isStopped(line) && isBetween(dueOf(line), from, to, true) && (figure === null || figureOf(line) === figure),
    );
  return {
    all: due(null),
    doneOnTime: due('doneOnTime'),
    doneLate: due('doneLate'),
    openInTerm: due('openInTerm'),
    openOverdue: due('openOverdue'),
  };
}

function continuousFigures(tracker: Tracker): Figures['continuous'] {
  const reported = (line: LineStatus): boolean => line.status === 'continuous-reported';
  return {
    all: countLines(tracker.tasks, (line) => figureOf(line) === 'continuous'),
    withResult: countLines(tracker.tasks, (line) => reported(line) && line.entry.answer !== 'Không phát sinh'),
    nothing: countLines(tracker.tasks, (line) => reported(line) && line.entry.answer === 'Không phát sinh'),
    notReported: countLines(tracker.tasks, (line) => line.status === 'continuous-not-reported'),
  };
}

function linesByFigure(tracker: Tracker): Record<StatusFigure, string[]> {
  const of = (figure: StatusFigure): string[] => [...countLines(tracker.tasks, (line) => figureOf(line) === figure).lines];
  return {
    doneOnTime: of('doneOnTime'),
    doneLate: of('doneLate'),
    openInTerm: of('openInTerm'),
    openOverdue: of('openOverdue'),
    continuous: of('continuous'),
    waiting: of('waiting'),
    stopped: of('stopped'),
  };
}

/** Whether a day lies in the range; `lastCounts` false leaves out the last day. No day lies in none. */
function isBetween(day: string | null, first: string, last: string, lastCounts: boolean): boolean {
  if (!filled(day) || day < first) return false;
  return lastCounts ? day <= last : day < last;
}
