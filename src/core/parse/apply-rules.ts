import type { Rhythm } from '../model/schedule';
import type { ReadItem } from './clause-part';
import { noteFiring, type Firing } from './firings';
import type { Item, ItemRule, RuleMatch, TokenRule } from './rule';
import { rulesAt, type RuleIndex, type RulesOfPair } from './rule-index';
import type { Token, TokenRun } from './token';

/** What every rule is told about the phrase. */
export interface PhraseContext {
  readonly text: string;
  readonly planYear: number;
  readonly cadence: readonly Rhythm[];
}

/** Applies tables of rules one after another to the whole run; adds what fired to `firings`. */
export function applyTokenRules(run: TokenRun, index: RuleIndex<TokenRule>, context: PhraseContext, firings: Firing[]): TokenRun {
  let reduced = run;
  let places = placesIn(run.codes, index);
  for (let table = 0; places.tables >> table !== 0; table += 1) {
    if (((places.tables >> table) & 1) === 0) continue;
    const before = reduced;
    reduced = applyTable(before, places.rules, table, context, firings);
    if (reduced !== before) places = placesIn(reduced.codes, index);
  }
  return reduced;
}

/** The rules that may match at each token of a run, and a bit for each table that has one anywhere. */
function placesIn(
  codes: string,
  index: RuleIndex<TokenRule>,
): { readonly tables: number; readonly rules: readonly RulesOfPair<TokenRule>[] } {
  const rules: RulesOfPair<TokenRule>[] = [];
  let tables = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const here = rulesAt(index, codes, at);
    rules.push(here);
    tables |= here.tables;
  }
  return { tables, rules };
}

/** Tokens with the matched ones replaced by bigger ones, from left to right. */
function applyTable(
  run: TokenRun,
  places: readonly RulesOfPair<TokenRule>[],
  table: number,
  context: PhraseContext,
  firings: Firing[],
): TokenRun {
  const { tokens, codes } = run;
  const made: Token[] = [];
  let madeCodes = '';
  let kept = 0;
  for (let at = 0; at < places.length; at += 1) {
    const here = places[at];
    if (here === undefined || at < kept || ((here.tables >> table) & 1) === 0) continue;
    const found = tokenAt(run, at, here.rules[table] ?? NONE, context, firings);
    if (found === null) continue;
    addTokens(made, tokens, kept, at);
    made.push(found.token);
    madeCodes += codes.slice(kept, at) + found.token.code;
    kept = at + found.size;
  }
  if (kept === 0) return run;
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
    noteFiring(firings, rule.id, first.start);
    const token: Token = {
      code: made.code,
      start: first.start,
      end: last.end,
      value: first.value,
      units: made.units ?? NONE,
      every: made.every ?? NONE,
      month: made.month ?? null,
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
): { readonly item: ReadItem; readonly size: number; readonly id: string } | null {
  for (const rule of rulesAt(index, run.codes, at).rules[0] ?? NONE) {
    const match = matchAt(rule.pattern, run, at, context);
    const item = match === null ? null : rule.read(match);
    if (match !== null && item !== null) return { item: asRead(item), size: match.tokens.length, id: rule.id };
  }
  return null;
}

function asRead(item: Item): ReadItem {
  return {
    continuous: item.continuous ?? false,
    milestones: item.milestones ?? NONE,
    recurrences: item.recurrences ?? NONE,
    trigger: item.trigger ?? null,
    doubt: item.doubt ?? null,
  };
}

const NONE: readonly never[] = [];

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
