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
  /** The entries that begin with it, the longest first. */
  readonly rows: readonly WordRow[];
  /** True where it stands in the tables with all its marks. */
  readonly known: boolean;
}

/** Looks a word up in the word tables. In: one word as typed, in NFC. */
export function lookUpWord(typed: string): Word {
  const before = LOOKED_UP.get(typed);
  if (before !== undefined) return before;
  const word = wordOfKey(foldWord(typed));
  if (LOOKED_UP.size >= MOST_REMEMBERED) LOOKED_UP.clear();
  if (typed.length <= LONGEST_SYLLABLE) LOOKED_UP.set(typed, word);
  return word;
}

/** As `lookUpWord`, for a word folded already. */
export function wordOfKey(key: string): Word {
  return { key, rows: ROWS_BY_FIRST.get(key) ?? NO_ROWS, known: VOCABULARY.has(key) };
}

/** The words of the tables that are `bare` without their marks, folded. */
export function wordsWithoutMarks(bare: string): readonly string[] {
  return BARE_VOCABULARY.get(bare) ?? NO_WORDS;
}

const NO_ROWS: readonly WordRow[] = [];
const NO_WORDS: readonly string[] = [];
/** Vietnamese has some seven thousand syllables, and a plan uses a few hundred: those already looked up are remembered. */
const LOOKED_UP = new Map<string, Word>();
const MOST_REMEMBERED = 8000;
const LONGEST_SYLLABLE = 12;
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
