import type { Milestone, Recurrence, Rhythm, RhythmMonth, Trigger } from '../model/schedule';
import { firstWordOf, foldWord } from './fold-word';
import type { TimeUnit } from './time-unit';
import type { Token, TokenRun } from './token';

/** A phrase and its reading in words (`writeReading`), in the plan year 2024. It documents the rule and is its test. */
type Example = readonly [phrase: string, reading: string];

/** The tokens that a pattern has matched. */
export interface RuleMatch {
  readonly tokens: readonly Token[];
  readonly codes: string;
  /** The matched words as written. */
  readonly text: string;
  readonly planYear: number;
  /** The rhythms of the plan's own reports, for "định kỳ" alone. */
  readonly cadence: readonly Rhythm[];
  /** Where the match stands: the whole text, and the run of tokens with the index of the match's first one. */
  readonly phrase: string;
  readonly run: TokenRun;
  readonly at: number;
}

/** A part of the text, from a token of a match to another, as written. */
export function asWritten({ phrase }: RuleMatch, first: Token, last: Token = first): string {
  return phrase.slice(first.start, last.end);
}

/** The first of the matched tokens that has a code; undefined where none has it. */
export function tokenOf({ tokens, codes }: RuleMatch, code: string): Token | undefined {
  const at = codes.indexOf(code);
  return at < 0 ? undefined : tokens[at];
}

/** The word after a match, folded; empty where none follows. */
export function wordAfter({ phrase, run, at, codes }: RuleMatch): string {
  const token = run.tokens[at + codes.length];
  return token === undefined ? '' : firstWordOf(phrase.slice(token.start, token.end));
}

/** The code of the token before a match; empty where none stands there. */
export function codeBefore({ run, at }: RuleMatch): string {
  return at === 0 ? '' : run.codes.charAt(at - 1);
}

/** The word before a match, folded; empty where none stands there. */
export function wordBefore({ phrase, run, at }: RuleMatch): string {
  const token = run.tokens[at - 1];
  if (token === undefined) return '';
  const words = phrase.slice(token.start, token.end);
  return foldWord(words.slice(words.lastIndexOf(' ') + 1));
}

/** What a rule makes of the matched tokens: one token that later rules see instead of them. */
export interface Reduction {
  readonly code: string;
  readonly units?: readonly TimeUnit[];
  readonly every?: readonly Rhythm[];
  readonly month?: RhythmMonth;
  readonly doubt?: string | null;
}

/** A rule that makes a bigger token out of smaller ones: "quý" and "II" are a quarter. */
export interface TokenRule {
  readonly id: string;
  readonly examples: readonly Example[];
  /** Over the codes of the tokens. */
  readonly pattern: RegExp;
  /** Null where the words do not mean this after all. */
  readonly read: (match: RuleMatch) => Reduction | null;
}

/** A part of a schedule, said by some of the tokens of a clause; what it is about is found around it. */
export interface Item {
  readonly continuous?: boolean;
  readonly milestones?: readonly Omit<Milestone, 'what'>[];
  readonly recurrences?: readonly Pick<Recurrence, 'every' | 'day'>[];
  readonly trigger?: Trigger['kind'];
  readonly doubt?: string | null;
}

/** A rule that reads a part of the schedule. A trigger goes on to the end of its clause. */
export interface ItemRule {
  readonly id: string;
  readonly examples: readonly Example[];
  readonly pattern: RegExp;
  readonly read: (match: RuleMatch) => Item | null;
}
