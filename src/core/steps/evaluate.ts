import type { IsoDate } from '../model/calendar-date';
import { partsOf } from '../model/calendar-date';
import type { DueChange, Line, LineStatus, TrackedTask, Tracker } from '../model/line';
import type { WorkbookSnapshot } from '../model/sheet';
import type { Settings } from '../model/settings';
import { statusRow, type StatusId } from '../model/status';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { DOUBT_LABEL } from '../parse/read-written';
import { readDueChanges } from '../read/read-settings';
import { splitAgencies } from '../read/split-agencies';
import { daysLeft, decideStatus, worstStatus } from '../status/decide-status';

/** The tracker as it stands in the sheet, evaluated on a day: rows that people moved or sorted count all the same. */
export function evaluateTracker(found: TrackerFound, workbook: WorkbookSnapshot, settings: Settings, asOf: IsoDate): Tracker {
  const areas = new Map(found.rows.filter((row) => row.kind === 'LV').map((row) => [row.area, row.text.title]));
  const heads = found.rows.filter((row) => row.kind === 'NV' || row.kind === 'NH');
  const lines = new Map<string, TrackerRow[]>();
  for (const row of found.rows) {
    if (row.kind !== 'DG') continue;
    const own = lines.get(row.taskId);
    if (own === undefined) lines.set(row.taskId, [row]);
    else own.push(row);
  }
  const tasks = heads.map((head) =>
    evaluateTask(head, head.kind === 'NV' ? [head] : (lines.get(head.taskId) ?? []), areas, settings, asOf),
  );
  return {
    planYear: trackerYear(found, settings, asOf),
    planTitle: settings.planTitle === '' ? null : settings.planTitle,
    asOf,
    tasks,
    dueChanges: readDueChanges(workbook) satisfies readonly DueChange[],
  };
}

function evaluateTask(
  head: TrackerRow,
  rows: readonly TrackerRow[],
  areas: ReadonlyMap<string, string>,
  settings: Settings,
  asOf: IsoDate,
): TrackedTask {
  const lines = rows.map((row) => evaluateLine(row, settings, asOf));
  return {
    id: head.taskId,
    areaNumber: head.area,
    areaTitle: areas.get(head.area) ?? '',
    label: head.id.startsWith(`${head.area}.`) ? head.id.slice(head.area.length + 1) : head.id,
    title: head.text.title,
    leads: head.leadKeys,
    coordinators: splitAgencies(head.text.coordinators),
    product: head.text.product === '' ? null : head.text.product,
    time: head.text.time,
    status: worstStatus(lines.map((line) => line.status)),
    lines,
  };
}

function evaluateLine(row: TrackerRow, settings: Settings, asOf: IsoDate): LineStatus {
  const line: Line = {
    id: row.id,
    taskId: row.taskId,
    kind: row.timeKind,
    what: row.kind === 'DG' ? row.text.title : null,
    start: row.start,
    due: row.plannedDue,
    reading: row.text.reading,
    doubt: doubtIn(row.text.reading),
  };
  const status = decideStatus(line, row.entry, asOf, settings.dueSoonDays);
  return { line, entry: row.entry, status, daysLeft: daysLeft(row.entry, status, asOf) };
}

/** Why a reading should be looked at, from its words in the sheet ("…; Cần xem lại: …"); null where it is sure. */
function doubtIn(reading: string): string | null {
  const at = reading.lastIndexOf(DOUBT_LABEL);
  return at < 0 ? null : reading.slice(at + DOUBT_LABEL.length);
}

/** The year that is set, else the one that the sheet's title names, else that of the as-of day. */
export function trackerYear(found: TrackerFound, settings: Settings, asOf: IsoDate): number {
  return settings.planYear ?? yearInTitle(found) ?? partsOf(asOf).year;
}

/** The year that the sheet's title names; null when it names none. */
export function yearInTitle(found: TrackerFound): number | null {
  const texts = found.sheet.values.slice(0, found.headerRow).flat();
  const title = texts.find((value) => typeof value === 'string' && /NĂM\s+\d{4}/u.test(value));
  const stated = typeof title === 'string' ? /NĂM\s+(\d{4})/u.exec(title)?.[1] : undefined;
  return stated === undefined ? null : Number(stated);
}

export interface StatusFigures {
  readonly total: number;
  readonly lines: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTerm: number;
  readonly openOverdue: number;
  readonly continuous: number;
  readonly waiting: number;
  readonly stopped: number;
  /** Tasks that fell due: done or overdue. The denominator of `rateOfDue`. */
  readonly due: number;
  /** Done over due, 0 to 1; null when nothing fell due. */
  readonly rateOfDue: number | null;
  /** Done over all tasks, 0 to 1; null when there are none. */
  readonly rateOfTotal: number | null;
}

/** The figures of the official table, counted by task. */
export function countFigures(tasks: readonly { readonly status: StatusId; readonly lines: readonly unknown[] }[]): StatusFigures {
  const count = (figure: string): number => tasks.filter((task) => statusRow(task.status).counts === figure).length;
  const [doneOnTime, doneLate, openOverdue] = [count('doneOnTime'), count('doneLate'), count('openOverdue')];
  const done = doneOnTime + doneLate;
  const due = done + openOverdue;
  return {
    total: tasks.length,
    lines: tasks.reduce((sum, task) => sum + task.lines.length, 0),
    doneOnTime,
    doneLate,
    openInTerm: count('openInTerm'),
    openOverdue,
    continuous: count('continuous'),
    waiting: count('waiting'),
    stopped: count('stopped'),
    due,
    rateOfDue: due === 0 ? null : done / due,
    rateOfTotal: tasks.length === 0 ? null : done / tasks.length,
  };
}
