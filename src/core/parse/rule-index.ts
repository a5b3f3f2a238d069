import { ANY_CODE, beginningsOf } from './pattern-beginnings';

/**
 * Tables of rules by the first two codes of what each rule matches. One look at a pair of codes says which tables may have something there, so
 * that most tables are passed over as a whole, and most rules are never tried.
 */
export interface RuleIndex<Rule> {
  /** The codes that matter here have the numbers from 1, by their character; all others, and the end of the text, are 0. */
  readonly numbers: Uint8Array;
  readonly size: number;
  /** For each pair, first number × size + second number: a bit for each table with a rule that may begin there. */
  readonly tablesOfPair: Uint32Array;
  /** For each table: the rules that may begin at a pair, in the order of the table. */
  readonly rulesOfPair: readonly ReadonlyMap<number, readonly Rule[]>[];
}

/** Makes the index of some tables, at most 31. */
export function indexRules<Rule extends { readonly pattern: RegExp }>(tables: readonly (readonly Rule[])[]): RuleIndex<Rule> {
  const beginnings = new Map(tables.flat().map((rule) => [rule, beginningsOf(rule.pattern)]));
  const codes = new Set([...beginnings.values()].flatMap((found) => [...found].join('').split('')));
  codes.delete(ANY_CODE);
  const numbers = new Uint8Array(CODES);
  [...codes].forEach((code, index) => (numbers[code.charCodeAt(0)] = index + 1));
  const size = codes.size + 1;
  const every = Array.from({ length: size }, (_, number) => number);
  const numbersOf = (code: string): readonly number[] => (code === ANY_CODE || code === '' ? every : [numbers[code.charCodeAt(0)] ?? 0]);
  const tablesOfPair = new Uint32Array(size * size);
  const rulesOfPair = tables.map((rules, table) => {
    const found = new Map<number, Rule[]>();
    for (const rule of rules) {
      const pairs = [...(beginnings.get(rule) ?? [])].flatMap((beginning) =>
        numbersOf(beginning.charAt(0)).flatMap((first) => numbersOf(beginning.charAt(1)).map((second) => first * size + second)),
      );
      for (const pair of new Set(pairs)) {
        found.set(pair, [...(found.get(pair) ?? []), rule]);
        tablesOfPair[pair] = (tablesOfPair[pair] ?? 0) | (1 << table);
      }
    }
    return found;
  });
  return { numbers, size, tablesOfPair, rulesOfPair };
}

/** Characters that stand for codes are below this one. */
const CODES = 0x200;
const NO_RULES: readonly never[] = [];

function pairAt({ numbers, size }: RuleIndex<unknown>, codes: string, at: number): number {
  const first = numbers[codes.charCodeAt(at)] ?? 0;
  const second = at + 1 < codes.length ? (numbers[codes.charCodeAt(at + 1)] ?? 0) : 0;
  return first * size + second;
}

/** Where in a run of codes which tables may have something: a bit for each table. */
export interface Places {
  /** Anywhere. */
  readonly tables: number;
  /** At each code. */
  readonly tablesAt: readonly number[];
}

export function placesIn(index: RuleIndex<unknown>, codes: string): Places {
  const tablesAt: number[] = [];
  let tables = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const here = index.tablesOfPair[pairAt(index, codes, at)] ?? 0;
    tablesAt.push(here);
    tables |= here;
  }
  return { tables, tablesAt };
}

/** The rules of a table that may match at a place. */
export function rulesAt<Rule>(index: RuleIndex<Rule>, table: number, codes: string, at: number): readonly Rule[] {
  return index.rulesOfPair[table]?.get(pairAt(index, codes, at)) ?? NO_RULES;
}
