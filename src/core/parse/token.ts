import type { TimeUnit } from './time-unit';
import type { Rhythm } from '../model/schedule';

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
  /** What is doubtful about it, in Vietnamese. */
  readonly doubt: string | null;
}

/** Tokens that stand in a row, and their codes: `codes.charAt(index)` is the code of `tokens[index]`. */
export interface TokenRun {
  readonly tokens: readonly Token[];
  readonly codes: string;
}

/** The codes of the tokens in a row. */
export function codesOf(tokens: readonly Token[]): string {
  let codes = '';
  for (const token of tokens) codes += token.code;
  return codes;
}
