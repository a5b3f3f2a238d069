import { formatDate, type IsoDate } from '../model/calendar-date';
import type { ReadingChoice } from '../model/command';
import type { Holiday } from '../model/day-off';
import type { Issue } from '../model/issue';
import type { Entry, Line } from '../model/line';
import { EMPTY_ENTRY } from '../model/line';
import type { Plan, Task } from '../model/plan';
import { saysNothing, type TimeReading } from '../model/schedule';
import type { Settings } from '../model/settings';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { ModelLine, ModelTask, TrackerModel } from '../model/tracker-model';
import { readTimePhrase } from '../parse/read-time-phrase';
import { trackerCell } from '../read/read-tracker';
import { makeLines } from '../schedule/make-lines';
import { dueAfterTrigger } from '../schedule/trigger-term';
import { rollDueDay } from '../schedule/working-days';
import { daysLeft, decideStatus, worstStatus } from '../status/decide-status';
import { foldText } from '../text/fold';
import { makeIssue } from '../text/messages';

export interface ModelInput {
  readonly plan: Plan;
  /** The sheet Theo dõi as it stands; null before the first run. */
  readonly found: TrackerFound | null;
  readonly settings: Settings;
  readonly holidays: readonly Holiday[];
  readonly asOf: IsoDate;
  readonly choices: readonly ReadingChoice[];
}

/** Joins the plan with what people typed: lines from the readings, entries from the sheet, statuses on `asOf`. */
export function buildModel(input: ModelInput): { readonly model: TrackerModel; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const standing: BuildInput = { ...input, rows: standingRows(input) };
  const tasks = input.plan.tasks.map((task) => buildTask(task, standing, issues));
  const { plan, settings, asOf } = input;
  return { model: { year: plan.year, unit: plan.unit, asOf, settings, areas: plan.areas, tasks }, issues };
}

interface BuildInput extends ModelInput {
  readonly rows: StandingRows;
}

/** The rows of the sheet Theo dõi by their ids; of several with one id, the first. */
interface StandingRows {
  readonly all: ReadonlyMap<string, TrackerRow>;
  /** Without the heads of tasks with several lines, which hold no entries. */
  readonly lines: ReadonlyMap<string, TrackerRow>;
}

function standingRows({ found }: ModelInput): StandingRows {
  const all = new Map<string, TrackerRow>();
  const lines = new Map<string, TrackerRow>();
  for (const row of found?.rows ?? []) {
    if (!all.has(row.id)) all.set(row.id, row);
    if (row.kind !== 'NH' && !lines.has(row.id)) lines.set(row.id, row);
  }
  return { all, lines };
}

function buildTask(task: Task, input: BuildInput, issues: Issue[]): ModelTask {
  const row = input.rows.all.get(task.id);
  const own = ownReading(task, row, input, issues);
  const read = own === null ? task : { ...task, reading: own.reading };
  const lines = makeLines(read, input.plan.year, input.holidays).map((line, index) => buildLine(line, read, index === 0, input));
  const status = worstStatus(lines.map((line) => line.status));
  const planned = besideDueDay(task.reading);
  return {
    id: task.id,
    areaNumber: task.area.number,
    areaTitle: task.area.title,
    label: task.label,
    title: task.title,
    leads: task.leads,
    coordinators: task.coordinators,
    product: task.product,
    time: task.time,
    status,
    reading: own?.text ?? planned,
    plannedReading: planned,
    lines,
  };
}

/**
 * A reading as Cách hiểu shows it: the due day of a window that is the task's only milestone stands in Hạn beside it, and is not said twice
 * ("Quý I/2022" for "Quý I/2022: hạn 31/03/2022"). What is left reads as the same time.
 */
function besideDueDay(time: TimeReading): string {
  const { schedule } = time;
  const reading = time.inWords();
  const [only, ...others] = schedule.milestones;
  if (only === undefined || only.start === null || others.length + schedule.recurrences.length > 0) return reading;
  const due = `hạn ${formatDate(only.due)}`;
  return reading.replace(only.what === null ? `: ${due}` : `, ${due}`, '');
}

/** A person's reading, chosen before the run or written over ours in Cách hiểu; null when ours stands or theirs says nothing. */
function ownReading(
  task: Task,
  row: TrackerRow | undefined,
  input: ModelInput,
  issues: Issue[],
): { text: string; reading: TimeReading } | null {
  const choice = input.choices.find((candidate) => candidate.taskId === task.id)?.phrase;
  const written =
    row !== undefined && row.text.reading !== '' && foldText(row.text.reading) !== foldText(row.plannedReading)
      ? row.text.reading
      : undefined;
  const text = choice ?? written;
  if (text === undefined) return null;
  const reading = readTimePhrase(text, { planYear: input.plan.year });
  if (!saysNothing(reading.schedule)) return { text, reading };
  const { found } = input;
  const cell = found === null || row === undefined ? {} : { cell: trackerCell(found, row.row, 'reading') };
  const where = { sheet: found?.sheet.name ?? '', ...cell };
  issues.push(makeIssue('own-reading-not-read', 'warning', where, { id: task.id, text }));
  return null;
}

function buildLine(line: Line, task: Task, isFirst: boolean, input: BuildInput): ModelLine {
  const { settings, holidays, asOf, rows } = input;
  const row = rows.lines.get(line.id);
  const due = line.kind === 'trigger' ? dueAfterTrigger(task.reading.schedule, row?.entry.triggerDate ?? null, holidays) : line.due;
  const plannedDue = due === null ? null : rollDueDay(due, settings.rollPolicy, holidays);
  const entry = entryOf(row, plannedDue, isFirst ? task.entries : undefined);
  const status = decideStatus(line, entry, asOf, settings.dueSoonDays);
  return { line, entry, status, daysLeft: daysLeft(entry, status, asOf), plannedDue };
}

/** A due day that nobody touched follows the plan; one that a person typed stays. */
function entryOf(row: TrackerRow | undefined, plannedDue: IsoDate | null, tracked: Task['entries']): Entry {
  if (row === undefined) return { ...EMPTY_ENTRY, ...(tracked as Partial<Entry> | undefined), due: plannedDue };
  const untouched = row.entry.due === row.plannedDue;
  return { ...row.entry, due: untouched ? plannedDue : row.entry.due };
}
