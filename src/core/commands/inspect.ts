import type { IsoDate } from '../model/calendar-date';
import type { ColumnDoubt } from '../model/column-doubt';
import type { CommandRequest } from '../model/command';
import type { Issue, Result } from '../model/issue';
import type { TrackedTask } from '../model/line';
import type { Plan, Task } from '../model/plan';
import type { Schedule } from '../model/schedule';
import type { StatusId } from '../model/status';
import { readSettings } from '../read/read-settings';
import { findTracker } from '../read/read-tracker';
import { buildModel } from '../steps/build-model';
import { daysOff } from '../steps/days-off';
import { countFigures, evaluateTracker, type StatusFigures } from '../steps/evaluate';
import { findPlan } from '../steps/find-plan';
import { seenDoubts } from '../steps/kept-choices';
import { planQueries, queryIssues } from '../steps/plan-queries';

/** What `cchc read` prints of a task. */
export interface TaskReadout extends Pick<Task, 'id' | 'label' | 'title' | 'leads' | 'coordinators' | 'product' | 'time' | 'source'> {
  /** Number and title of its area. */
  readonly section: string;
  readonly sectionTitle: string;
  readonly schedule: Schedule;
  /** The schedule in words. */
  readonly reading: string;
}

export interface PlanReadout extends Pick<Plan, 'title' | 'unit' | 'number' | 'issued' | 'cadence'> {
  readonly planYear: number;
  readonly tasks: readonly TaskReadout[];
  readonly issues: readonly Issue[];
  /** Columns of a sheet that could be read otherwise. */
  readonly columns: readonly ColumnDoubt[];
}

/** Reads a plan without changing anything: every task with the cell or paragraph that it came from. */
export function inspectPlan(request: CommandRequest): Result<PlanReadout> {
  const { settings, issues } = readSettings(request.workbook);
  const found = findPlan(request, settings);
  if (!found.ok) return found;
  const { plan } = found.value;
  return {
    ok: true,
    value: {
      planYear: plan.year,
      title: plan.title,
      unit: plan.unit,
      number: plan.number,
      issued: plan.issued,
      cadence: plan.cadence,
      columns: found.value.columns,
      tasks: plan.tasks.map((task) => ({
        id: task.id,
        section: task.area.number,
        sectionTitle: task.area.title,
        label: task.label,
        title: task.title,
        leads: task.leads,
        coordinators: task.coordinators,
        product: task.product,
        time: task.time,
        schedule: task.reading.schedule,
        reading: task.reading.inWords(),
        source: task.source,
      })),
      issues: [...issues, ...found.value.issues, ...queryIssues(planQueries(found.value, request.workbook), seenDoubts(settings))],
    },
  };
}

export interface StatusReadout {
  readonly asOf: IsoDate;
  readonly lines: readonly {
    readonly id: string;
    readonly task: string;
    readonly due: IsoDate | null;
    readonly status: StatusId;
    readonly daysLeft: number | null;
    readonly what: string | null;
  }[];
  readonly figures: StatusFigures;
}

/** The status of every line on `asOf`: of the tracker where there is one, else of the plan as issued. */
export function inspectStatus(request: CommandRequest): Result<StatusReadout> {
  const { workbook, asOf } = request;
  const { settings } = readSettings(workbook);
  const tracker = findTracker(workbook);
  if (tracker !== null && (request.word ?? null) === null)
    return { ok: true, value: readout(evaluateTracker(tracker, workbook, settings, asOf).tasks, asOf) };
  const found = findPlan(request, settings);
  if (!found.ok) return found;
  const holidays = daysOff(workbook);
  const { model } = buildModel({ plan: found.value.plan, found: null, settings, holidays, asOf, choices: request.choices ?? [] });
  return { ok: true, value: readout(model.tasks, asOf) };
}

function readout(tasks: readonly TrackedTask[], asOf: IsoDate): StatusReadout {
  const lines = tasks.flatMap((task) =>
    task.lines.map(({ line, entry, status, daysLeft }) => ({
      id: line.id,
      task: task.id,
      due: entry.due,
      status,
      daysLeft,
      what: line.what,
    })),
  );
  return { asOf, lines, figures: countFigures(tasks) };
}
