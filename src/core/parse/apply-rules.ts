import type { Rhythm } from '../model/schedule';
import { ANY_CODE, beginningsOf } from './pattern-beginnings';
import type { Item, ItemRule, RuleMatch, TokenRule } from './rule';
import type { Token, TokenRun } from './token';

/** What every rule is told about the phrase. */
export interface PhraseContext {
  readonly text: string;
  readonly planYear: number;
  readonly cadence: readonly Rhythm[];
}

/** Where a rule fired, for the list of rules in the order of the text. */
export interface Firing {
  readonly id: string;
  readonly start: number;
}

/** The rules of a table by the first two codes of what they match, each as its number, so that few are tried at each place. */
export type RuleIndex<Rule> = readonly (readonly (readonly Rule[])[])[];

/** The rules of a table in their order, to be looked up by the codes that a match begins with. */
export function indexRules<Rule extends { readonly pattern: RegExp }>(rules: readonly Rule[]): RuleIndex<Rule> {
  const index: (readonly Rule[])[][] = [];
  for (const rule of rules) {
    for (const [first, second] of pairsOf(rule.pattern)) {
      const row = (index[first] ??= Array.from({ length: CODES + 1 }, () => []));
      const there = row[second] ?? [];
      if (!there.includes(rule)) row[second] = [...there, rule];
    }
  }
  return index;
}

/** Codes are letters and signs below this number; the number itself stands for the end of the codes. */
const CODES = 0x200;
const EVERY_CODE = Array.from({ length: CODES }, (_, code) => code);
const NO_RULES: readonly never[] = [];

function pairsOf(pattern: RegExp): readonly (readonly [first: number, second: number])[] {
  return [...beginningsOf(pattern)].flatMap((beginning) => {
    const seconds = beginning.length > 1 ? numbersOf(beginning.charAt(1)) : [...EVERY_CODE, CODES];
    return numbersOf(beginning.charAt(0)).flatMap((first) => seconds.map((second) => [first, second] as const));
  });
}

function numbersOf(code: string): readonly number[] {
  return code === ANY_CODE ? EVERY_CODE : [code.charCodeAt(0)];
}

/** The rules of which a match may begin at a place. */
function rulesAt<Rule>(index: RuleIndex<Rule>, codes: string, at: number): readonly Rule[] {
  const row = index[codes.charCodeAt(at)];
  if (row === undefined) return NO_RULES;
  return row[at + 1 < codes.length ? codes.charCodeAt(at + 1) : CODES] ?? NO_RULES;
}

/** Tokens with the matched ones replaced by bigger ones, from left to right; adds what fired to `firings`. */
export function applyTokenRules(run: TokenRun, stage: RuleIndex<TokenRule>, context: PhraseContext, firings: Firing[]): TokenRun {
  const { tokens, codes } = run;
  let made: Token[] | null = null;
  let madeCodes = '';
  let kept = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const rules = rulesAt(stage, codes, at);
    const found = rules.length === 0 ? null : tokenAt(run, at, rules, context, firings);
    if (found === null) continue;
    made ??= [];
    madeCodes += codes.slice(kept, at) + found.token.code;
    addTokens(made, tokens, kept, at);
    made.push(found.token);
    kept = at + found.size;
    at = kept - 1;
  }
  if (made === null) return run;
  addTokens(made, tokens, kept, tokens.length);
  return { tokens: made, codes: madeCodes + codes.slice(kept) };
}

function addTokens(to: Token[], tokens: readonly Token[], from: number, end: number): void {
  for (let index = from; index < end; index += 1) {
    const token = tokens[index];
    if (token !== undefined) to.push(token);
  }
}

function tokenAt(
  run: TokenRun,
  at: number,
  rules: readonly TokenRule[],
  context: PhraseContext,
  firings: Firing[],
): { readonly token: Token; readonly size: number } | null {
  for (const rule of rules) {
    const match = matchAt(rule.pattern, run, at, context);
    const made = match === null ? null : rule.read(match);
    const first = match?.tokens[0];
    const last = match?.tokens.at(-1);
    if (match === null || made === null || first === undefined || last === undefined) continue;
    firings.push({ id: rule.id, start: first.start });
    const token: Token = {
      code: made.code,
      start: first.start,
      end: last.end,
      value: first.value,
      units: made.units ?? [],
      every: made.every ?? [],
      doubt: made.doubt ?? null,
    };
    return { token, size: match.tokens.length };
  }
  return null;
}

/** The part of the schedule that begins at a token, with the number of tokens that say it; null where none does. */
export function itemAt(
  run: TokenRun,
  at: number,
  index: RuleIndex<ItemRule>,
  context: PhraseContext,
): { readonly item: Item; readonly size: number; readonly id: string } | null {
  for (const rule of rulesAt(index, run.codes, at)) {
    const match = matchAt(rule.pattern, run, at, context);
    const item = match === null ? null : rule.read(match);
    if (match !== null && item !== null) return { item, size: match.tokens.length, id: rule.id };
  }
  return null;
}

function matchAt(pattern: RegExp, run: TokenRun, at: number, { text, planYear, cadence }: PhraseContext): RuleMatch | null {
  pattern.lastIndex = at;
  if (!pattern.test(run.codes)) return null;
  const end = pattern.lastIndex;
  const start = run.tokens[at]?.start ?? 0;
  return {
    tokens: run.tokens.slice(at, end),
    codes: run.codes.slice(at, end),
    text: text.slice(start, run.tokens[end - 1]?.end ?? start),
    planYear,
    cadence,
    phrase: text,
    run,
    at,
  };
}
