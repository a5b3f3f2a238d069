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

/** Việc định kỳ: repeated in each period; `day` keeps a due day as written ("trước ngày 25"). */
export interface Recurrence {
  readonly every: Rhythm;
  readonly what: string | null;
  readonly day: string | null;
}

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

export const EMPTY_SCHEDULE: Schedule = { continuous: false, milestones: [], recurrences: [], triggers: [], ambiguous: null };
