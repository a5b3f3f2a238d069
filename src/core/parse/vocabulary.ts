import { bareWord, foldWord } from './fold-word';
import { NUMBER_WORDS, WORD_TABLE } from './words';

/** One entry of the word tables: the folded words it is made of, its code, and its number where it is one. */
export interface WordRow {
  readonly keys: readonly string[];
  readonly code: string;
  readonly value: number;
}

/** What is known of a word as typed. */
export interface Word {
  /** Folded. */
  readonly key: string;
  /** Folded, without hats and tone. */
  readonly bare: string;
  /** The entries that begin with it, the longest first. */
  readonly rows: readonly WordRow[];
  /** True where it stands in the tables with all its marks. */
  readonly known: boolean;
  /** How many letters were typed. */
  readonly length: number;
  /** Its value as a Roman number, also with a small L typed for I; null for other words. */
  readonly roman: number | null;
}

/** What is known of one word as typed, in NFC. */
export function wordOf(typed: string): Word {
  return asWord(foldWord(typed), typed.length, romanValue(typed));
}

/** A word that is meant for another one, whose folded form is `key`. */
export function meaning({ length, roman }: Word, key: string): Word {
  return asWord(key, length, roman);
}

function asWord(key: string, length: number, roman: number | null): Word {
  return { key, bare: bareWord(key), rows: ROWS_BY_FIRST.get(key) ?? NO_ROWS, known: VOCABULARY.has(key), length, roman };
}

/** The words of the tables that are `bare` without their marks, folded. */
export function wordsWithoutMarks(bare: string): readonly string[] {
  return BARE_VOCABULARY.get(bare) ?? NO_WORDS;
}

const NO_ROWS: readonly WordRow[] = [];
const NO_WORDS: readonly string[] = [];
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** Rare words that a missing mark must not turn a common one into: "thuong" is "thường". */
const UNMENDED = new Set(['thượng tuần', 'hạ tuần', 'trung tuần'].map((words) => words.split(' ').map(foldWord).join(' ')));
const ROWS_BY_FIRST = rowsByFirst();
const VOCABULARY = vocabulary();
const BARE_VOCABULARY = bareVocabulary();

function rowsByFirst(): ReadonlyMap<string, readonly WordRow[]> {
  const rows: WordRow[] = [];
  for (const [code, words] of WORD_TABLE) {
    for (const word of words) rows.push({ keys: word.split(' ').map(foldWord), code, value: 0 });
  }
  for (const [word, value] of Object.entries(NUMBER_WORDS)) rows.push({ keys: word.split(' ').map(foldWord), code: 'c', value });
  const byFirst = new Map<string, WordRow[]>();
  for (const row of rows.sort((one, other) => other.keys.length - one.keys.length)) {
    const first = row.keys[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  return byFirst;
}

function vocabulary(): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const rows of ROWS_BY_FIRST.values())
    for (const row of rows) {
      if (row.code === 'w' || UNMENDED.has(row.keys.join(' '))) continue;
      for (const key of row.keys) keys.add(key);
    }
  return keys;
}

function bareVocabulary(): ReadonlyMap<string, readonly string[]> {
  const byBare = new Map<string, string[]>();
  for (const key of VOCABULARY) byBare.set(bareWord(key), [...(byBare.get(bareWord(key)) ?? []), key]);
  return byBare;
}

function romanValue(typed: string): number | null {
  if (typed.length > 4 || !/^(?:[IVXl]+|[ivx]+)$/u.test(typed)) return null;
  const letters = typed.replaceAll('l', 'I').toUpperCase();
  let value = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const here = ROMAN_VALUES[letters.charAt(index)] ?? 0;
    const next = ROMAN_VALUES[letters.charAt(index + 1)] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}
