import { CODE } from './codes';
import { bareWord, foldWord } from './fold-word';
import { NUMBER_WORDS, WORD_TABLE } from './words';

/** One entry of the word tables: how many words it is made of, its code, and its number where it is one. */
export interface WordRow {
  readonly size: number;
  readonly code: string;
  readonly value: number;
}

/** The entries of the word tables that begin with the same words. */
export interface Entries {
  /** What these words alone mean; null where they only begin longer entries. */
  readonly row: WordRow | null;
  /** The entries that go on, by their next word, folded. */
  readonly longer: ReadonlyMap<string, Entries>;
}

/** What is known of a word as typed. */
export interface Word {
  /** Folded. */
  readonly key: string;
  /** Folded, without hats and tone. */
  readonly bare: string;
  /** The entries that begin with it; null where none does. */
  readonly entries: Entries | null;
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
  return { key, bare: bareWord(key), entries: ENTRIES.get(key) ?? null, known: VOCABULARY.has(key), length, roman };
}

/** The words of the tables that are `bare` without their marks, folded. */
export function wordsWithoutMarks(bare: string): readonly string[] {
  return BARE_VOCABULARY.get(bare) ?? NO_WORDS;
}

const NO_WORDS: readonly string[] = [];
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** Rare words that a missing mark must not turn a common one into: "thuong" is "thường". */
const UNMENDED = new Set(['thượng tuần', 'hạ tuần', 'trung tuần'].map((words) => words.split(' ').map(foldWord).join(' ')));
const ROWS = allRows();
const ENTRIES = allEntries();
const VOCABULARY = vocabulary();
const BARE_VOCABULARY = bareVocabulary();

interface Row extends WordRow {
  readonly keys: readonly string[];
}

/** Those that begin with the same word together; the longest first, since a badly marked word is sooner meant for one of theirs. */
function allRows(): readonly Row[] {
  const rows: Row[] = [];
  const add = (words: string, code: string, value: number): void => {
    const keys = words.split(' ').map(foldWord);
    rows.push({ keys, size: keys.length, code, value });
  };
  for (const [name, words] of WORD_TABLE) for (const word of words) add(word, CODE[name], 0);
  for (const [word, value] of Object.entries(NUMBER_WORDS)) add(word, CODE.spelled, value);
  const byFirst = new Map<string, Row[]>();
  for (const row of rows.sort((one, other) => other.size - one.size)) {
    const first = row.keys[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  return [...byFirst.values()].flat();
}

interface GrowingEntries {
  row: WordRow | null;
  readonly longer: Map<string, GrowingEntries>;
}

function allEntries(): ReadonlyMap<string, Entries> {
  const all: GrowingEntries = { row: null, longer: new Map() };
  for (const row of ROWS) {
    let entries = all;
    for (const key of row.keys) {
      const longer = entries.longer.get(key) ?? { row: null, longer: new Map() };
      entries.longer.set(key, longer);
      entries = longer;
    }
    entries.row ??= row;
  }
  return all.longer;
}

function vocabulary(): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of ROWS) {
    if (row.code === CODE.word || UNMENDED.has(row.keys.join(' '))) continue;
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
