import type { IsoDate } from './calendar-date';

/** How often something falls due; the nearest one where a phrase says another rhythm (then the schedule is ambiguous). */
export type Rhythm = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** What a task waits for: a request (khi có đề nghị), an event (sau khi…), or a superior's plan or rule (theo kế hoạch của…). */
export type TriggerKind = 'on-request' | 'after-event' | 'per-authority';

/** Mốc: a window, or a single day when `start` is null, whose last day is `due`. */
export interface Milestone {
  readonly start: IsoDate | null;
  readonly due: IsoDate;
  /** What is to be done by then, as written; null when the phrase names only the time. */
  readonly what: string | null;
}

/** Việc định kỳ: repeated in each period, due on each of its `days` that falls in the period; on the period's last day where none does. */
export interface Recurrence {
  readonly every: Rhythm;
  readonly what: string | null;
  /** The due days as written: "trước ngày 25". */
  readonly day: string | null;
  /** What `day` says, in the order of its words; empty where it names no day of the calendar ("thứ Sáu", "cuối quý"). */
  readonly days: readonly RhythmDay[];
}

/**
 * Which month a day of a rhythm is of, counted from 1: of the calendar year ("05/6"), of the period ("tháng cuối quý") or of the one behind it
 * ("tháng đầu quý sau", "tháng sau"). The period's last month is meant where none is said.
 */
export type RhythmMonth =
  { readonly of: 'year'; readonly month: number } | { readonly of: 'period' | 'next-period'; readonly month: number | 'last' };

/** A due day that comes round with a rhythm: "trước ngày 25", "ngày 15 tháng cuối quý", "05/6", "tháng 11". */
export type RhythmDay = RhythmMonth & {
  /** 1 to 31, in a shorter month its last day: 31 is the last day of any month. */
  readonly day: number;
  /** "Ngày làm việc đầu tiên", "… cuối cùng": of the month's first or last day, the nearest working day in the month. */
  readonly working: boolean;
  /** "Trước": the work is due one day earlier. */
  readonly before: boolean;
};

/** Căn cứ làm phát sinh: the words that say what must happen before the clock starts. */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly text: string;
}

/**
 * What a time phrase says. Several parts may hold at once; all empty and `ambiguous` set means that it was not understood.
 * `ambiguous` says in a Vietnamese sentence what is doubtful; null means that the reading is sure.
 */
export interface Schedule {
  readonly continuous: boolean;
  readonly milestones: readonly Milestone[];
  readonly recurrences: readonly Recurrence[];
  readonly triggers: readonly Trigger[];
  readonly ambiguous: string | null;
}

/** A schedule together with how it was found. */
export interface TimeReading {
  readonly schedule: Schedule;
  /** The reading in words: "Quý I/2022: hạn 31/03/2022; báo cáo tháng 12". Parsing it again gives the same schedule. */
  readonly inWords: () => string;
  /** Ids of the rules that made the reading, in the order of the text. */
  readonly rules: readonly string[];
}

/** True where a schedule says no time and no condition at all. */
export function saysNothing({ continuous, milestones, recurrences, triggers }: Omit<Schedule, 'ambiguous'>): boolean {
  return !continuous && milestones.length + recurrences.length + triggers.length === 0;
}

export const EMPTY_SCHEDULE: Schedule = { continuous: false, milestones: [], recurrences: [], triggers: [], ambiguous: null };
