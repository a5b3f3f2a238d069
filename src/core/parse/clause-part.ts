import type { Item } from './rule';
import type { Token } from './token';

/** A stretch of a clause: a time, words that name no time, or a sign or word that joins. */
export type Part = TimePart | WordsPart | JoinPart;

/** A part of the schedule with the tokens that say it. */
export interface TimePart {
  readonly kind: 'item';
  readonly item: Item;
  readonly tokens: readonly Token[];
}

interface WordsPart {
  readonly kind: 'words';
  readonly tokens: readonly Token[];
}

interface JoinPart {
  readonly kind: 'join';
  readonly code: string;
  readonly tokens: readonly Token[];
}
