import type { Item } from './rule';

/** What a rule read; what it left out is empty or null. */
export interface ReadItem {
  readonly continuous: boolean;
  readonly milestones: NonNullable<Item['milestones']>;
  readonly recurrences: NonNullable<Item['recurrences']>;
  readonly trigger: NonNullable<Item['trigger']> | null;
  readonly doubt: string | null;
}

/** A stretch of a clause: a time, words that name no time, or a sign or word that joins. */
export type Part = TimePart | WordsPart | JoinPart;

/** Which of the clause's tokens a part is: the index of its first one, and the one after its last. */
interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** A part of the schedule. */
export interface TimePart extends Stretch {
  readonly kind: 'item';
  readonly item: ReadItem;
}

interface WordsPart extends Stretch {
  readonly kind: 'words';
}

interface JoinPart extends Stretch {
  readonly kind: 'join';
  readonly code: string;
}
