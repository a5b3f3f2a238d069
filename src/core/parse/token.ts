import type { TimeUnit } from './time-unit';
import type { Rhythm, RhythmMonth } from '../model/schedule';

/** A word, number or sign of a phrase, or a time made of several of them. */
export interface Token {
  /** One letter: the kind of word, see `WORD_TABLE`; the other codes are listed in `tokenize`. */
  readonly code: string;
  /** Place in the cleaned text: first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Of a number. */
  readonly value: number;
  /** Of a time. */
  readonly units: readonly TimeUnit[];
  /** Of a rhythm: "hằng quý, năm". */
  readonly every: readonly Rhythm[];
  /** Of a rhythm that is said by a month of its period: "tháng cuối quý". */
  readonly month: RhythmMonth | null;
  /** What is doubtful about it, in Vietnamese. */
  readonly doubt: string | null;
}

/** Tokens that stand in a row, and their codes: `codes.charAt(index)` is the code of `tokens[index]`. */
export interface TokenRun {
  readonly tokens: readonly Token[];
  readonly codes: string;
}

/** The run of some tokens. */
export function runOf(tokens: readonly Token[]): TokenRun {
  let codes = '';
  for (const token of tokens) codes += token.code;
  return { tokens, codes };
}

/** The part of a run from one index up to, not including, another. */
export function partOfRun(run: TokenRun, from: number, end: number): TokenRun {
  const { tokens, codes } = run;
  return from === 0 && end === tokens.length ? run : { tokens: tokens.slice(from, end), codes: codes.slice(from, end) };
}

/** What is written from one token of a run up to, not including, another. */
export function textOfRun({ tokens }: TokenRun, text: string, from = 0, end = tokens.length): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
