import { ANY_CODE, beginningsOf } from './pattern-beginnings';

/**
 * Tables of rules by the first two codes of what each rule matches. One look at a pair of codes says which rules may match there, so that most
 * tables are passed over as a whole, and most rules are never tried. What may begin at a pair is worked out when the pair is first met.
 */
export interface RuleIndex<Rule> {
  readonly tables: readonly (readonly Rule[])[];
  /** The rules by what they begin with: two codes, or fewer where a match may be no longer. */
  readonly byBeginning: ReadonlyMap<string, readonly Rule[]>;
  /** The codes that matter here; the first stands for all others and for the end of the text. */
  readonly codes: readonly string[];
  /** The place of a code in `codes`, by its character. */
  readonly numbers: Uint8Array;
  /** By first number × how many codes there are + second number. */
  readonly met: (RulesOfPair<Rule> | undefined)[];
}

/** The rules that may match where a pair of codes stands. */
export interface RulesOfPair<Rule> {
  /** A bit for each table that has one. */
  readonly tables: number;
  /** Of each table, in its order. */
  readonly rules: readonly (readonly Rule[])[];
}

/** Makes the index of some tables, at most 31. */
export function indexRules<Rule extends { readonly pattern: RegExp }>(tables: readonly (readonly Rule[])[]): RuleIndex<Rule> {
  const byBeginning = new Map<string, Rule[]>();
  for (const rule of tables.flat()) {
    for (const beginning of beginningsOf(rule.pattern)) {
      const rules = byBeginning.get(beginning);
      if (rules === undefined) byBeginning.set(beginning, [rule]);
      else rules.push(rule);
    }
  }
  const codes = [...new Set(ANY_CODE + [...byBeginning.keys()].join(''))];
  const numbers = new Uint8Array(CODES);
  codes.forEach((code, number) => (numbers[code.charCodeAt(0)] = number));
  return { tables, byBeginning, codes, numbers, met: new Array<undefined>(codes.length ** 2).fill(undefined) };
}

/** Characters that stand for codes are below this one. */
const CODES = 0x200;

/** The rules that may match at a place in some codes. */
export function rulesAt<Rule>(index: RuleIndex<Rule>, codes: string, at: number): RulesOfPair<Rule> {
  const first = index.numbers[codes.charCodeAt(at)] ?? 0;
  const second = at + 1 < codes.length ? (index.numbers[codes.charCodeAt(at + 1)] ?? 0) : 0;
  const pair = first * index.codes.length + second;
  return index.met[pair] ?? (index.met[pair] = rulesOfPair(index, index.codes[first] ?? ANY_CODE, index.codes[second] ?? ANY_CODE));
}

function rulesOfPair<Rule>({ tables, byBeginning }: RuleIndex<Rule>, first: string, second: string): RulesOfPair<Rule> {
  const beginnings = [first + second, first, '', first + ANY_CODE, ANY_CODE + second, ANY_CODE, ANY_CODE + ANY_CODE];
  const found = new Set(beginnings.flatMap((beginning) => byBeginning.get(beginning) ?? []));
  const rules = tables.map((table) => table.filter((rule) => found.has(rule)));
  return { rules, tables: rules.reduce((bits, own, table) => (own.length === 0 ? bits : bits | (1 << table)), 0) };
}
