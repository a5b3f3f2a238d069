import type { IsoDate } from '../model/calendar-date';
import { endOfMonth, startOfMonth } from '../model/calendar-date';
import type { Holiday } from '../model/day-off';
import type { Line, LineKind } from '../model/line';
import type { Task } from '../model/plan';
import type { Recurrence, Rhythm, Schedule } from '../model/schedule';
import { statedDays } from './stated-day';

interface Occurrence {
  /** End of the line's id: "Q1", "NAM". */
  readonly suffix: string;
  /** "quý I" */
  readonly name: string;
  readonly start: IsoDate;
  readonly due: IsoDate;
}

interface RhythmRow {
  readonly every: Rhythm;
  /** Months of one occurrence. */
  readonly months: number;
  readonly suffix: (index: number) => string;
  readonly name: (index: number) => string;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Rhythms that have dated occurrences; a weekly duty is answered each period, since 52 lines would bury the others. */
const RHYTHMS: readonly RhythmRow[] = [
  { every: 'month', months: 1, suffix: (i) => `T${String(i + 1).padStart(2, '0')}`, name: (i) => `tháng ${i + 1}` },
  { every: 'quarter', months: 3, suffix: (i) => `Q${i + 1}`, name: (i) => `quý ${ROMAN[i] ?? ''}` },
  { every: 'half-year', months: 6, suffix: (i) => `${(i + 1) * 6}T`, name: (i) => (i === 0 ? '6 tháng đầu năm' : '6 tháng cuối năm') },
  { every: 'year', months: 12, suffix: () => 'NAM', name: () => 'năm' },
];

/**
 * The lines of a task: one when it has one dated thing or none, else one for each window, each occurrence of a rhythm and the
 * continuous part. A recurrence is due on the days that it names, one line each, else on the last day of its calendar period. `holidays` tell
 * working days.
 */
export function makeLines(task: Task, planYear: number, holidays: readonly Holiday[]): Line[] {
  const { schedule } = task.reading;
  const parts = [...continuousParts(schedule), ...milestoneParts(schedule), ...recurrenceParts(schedule, planYear, holidays)];
  const doubt = schedule.ambiguous;
  const reading = task.reading.inWords();
  const [only, ...others] = parts;
  if (only === undefined) {
    const kind: LineKind = schedule.triggers.length > 0 ? 'trigger' : 'unclear';
    return [{ id: task.id, taskId: task.id, kind, what: null, start: null, due: null, reading, doubt }];
  }
  if (others.length === 0)
    return [{ id: task.id, taskId: task.id, kind: only.kind, what: null, start: only.start, due: only.due, reading, doubt }];
  return parts.map((part) => ({
    id: `${task.id}/${part.suffix}`,
    taskId: task.id,
    kind: part.kind,
    what: part.what,
    start: part.start,
    due: part.due,
    reading: part.reading,
    doubt: null,
  }));
}

interface Part {
  readonly suffix: string;
  readonly kind: LineKind;
  readonly what: string;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly reading: string;
}

function continuousParts(schedule: Schedule): Part[] {
  const weekly = schedule.recurrences.filter((recurrence) => recurrence.every === 'week');
  const parts: Part[] = schedule.continuous
    ? [{ suffix: 'TX', kind: 'continuous', what: 'Thực hiện thường xuyên trong năm', start: null, due: null, reading: 'Thường xuyên' }]
    : [];
  return [
    ...parts,
    ...weekly.map((recurrence, index) => ({
      suffix: index === 0 ? 'TUAN' : `TUAN${index + 1}`,
      kind: 'continuous' as const,
      what: `${capital(recurrence.what ?? 'Thực hiện')} hằng tuần`,
      start: null,
      due: null,
      reading: 'Hằng tuần',
    })),
  ];
}

function milestoneParts(schedule: Schedule): Part[] {
  return schedule.milestones.map((milestone, index) => ({
    suffix: String(index + 1),
    kind: 'dated',
    what: milestone.what === null ? `Mốc ${index + 1}` : capital(milestone.what),
    start: milestone.start,
    due: milestone.due,
    reading: windowName(milestone.start, milestone.due),
  }));
}

function recurrenceParts(schedule: Schedule, year: number, holidays: readonly Holiday[]): Part[] {
  const times = schedule.recurrences.flatMap((recurrence) => timesOf(recurrence, year, holidays));
  const suffixes = suffixesOf(times);
  return times.map((time, index) => {
    const { recurrence, occurrence, due, nth } = time;
    const name = capital(occurrence.name);
    return {
      suffix: suffixes[index] ?? occurrence.suffix,
      kind: 'dated',
      what: `${capital(recurrence.what ?? 'Thực hiện')} ${occurrence.name}${nth === null ? '' : `, lần ${nth}`}`,
      start: occurrence.start,
      due,
      reading: recurrence.day === null ? name : `${name} (${recurrence.day})`,
    };
  });
}

/** One due day of a recurrence in one period: the `nth` of them, from 1; null where it is the only one. */
interface Time {
  readonly recurrence: Recurrence;
  readonly occurrence: Occurrence;
  readonly due: IsoDate;
  readonly nth: number | null;
}

function timesOf(recurrence: Recurrence, year: number, holidays: readonly Holiday[]): readonly Time[] {
  return occurrencesOf(recurrence, year).flatMap((occurrence): Time[] => {
    const dues = statedDays(recurrence.days, occurrence, holidays);
    if (dues.length < 2) return [{ recurrence, occurrence, due: dues[0] ?? occurrence.due, nth: null }];
    return dues.map((due, index) => ({ recurrence, occurrence, due, nth: index + 1 }));
  });
}

/**
 * The end of each line's id: "T01", "T01-2". The first due day of every recurrence is numbered before the others, so that a recurrence that says a
 * second day leaves the ids of those behind it as they are.
 */
function suffixesOf(times: readonly Time[]): readonly string[] {
  const suffixes: string[] = [];
  const counts = new Map<string, number>();
  const isFirst = ({ nth }: Time): boolean => (nth ?? 1) === 1;
  for (const firsts of [true, false]) {
    times.forEach((time, index) => {
      if (isFirst(time) !== firsts) return;
      const { suffix } = time.occurrence;
      const count = (counts.get(suffix) ?? 0) + 1;
      counts.set(suffix, count);
      suffixes[index] = count === 1 ? suffix : `${suffix}-${count}`;
    });
  }
  return suffixes;
}

/** The occurrences of a rhythm in a calendar year. */
function occurrencesOf(recurrence: Recurrence, year: number): Occurrence[] {
  const row = RHYTHMS.find((candidate) => candidate.every === recurrence.every);
  if (row === undefined) return [];
  return Array.from({ length: 12 / row.months }, (_, index) => ({
    suffix: row.suffix(index),
    name: row.name(index),
    start: startOfMonth(year, index * row.months + 1),
    due: endOfMonth(year, (index + 1) * row.months),
  }));
}

/** "Quý I/2022", "Quý II – quý III/2022", "Tháng 3/2022", else the dates. */
function windowName(start: IsoDate | null, due: IsoDate): string {
  const slashed = (date: IsoDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  if (start === null) return `Đến ${slashed(due)}`;
  const [year, from, to] = [Number(due.slice(0, 4)), Number(start.slice(5, 7)), Number(due.slice(5, 7))];
  const wholeMonths = start.endsWith('-01') && due === endOfMonth(year, to) && start.slice(0, 4) === due.slice(0, 4);
  if (!wholeMonths) return `${slashed(start)} – ${slashed(due)}`;
  if (from === to) return `Tháng ${to}/${year}`;
  if (from === 1 && to === 12) return `Năm ${year}`;
  if (from % 3 !== 1 || to % 3 !== 0) return `Tháng ${from} – tháng ${to}/${year}`;
  const [first, last] = [ROMAN[(from - 1) / 3] ?? '', ROMAN[to / 3 - 1] ?? ''];
  return first === last ? `Quý ${first}/${year}` : `Quý ${first} – quý ${last}/${year}`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
