import type { Rhythm } from '../model/schedule';
import { foldWord } from './fold-word';
import type { Item, ItemRule, RuleMatch, TokenRule } from './rule';
import { codesOf, type Token } from './token';

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

/** The rules of one pass over the text, and a pattern that finds where any of them may fit. */
export interface Stage {
  readonly rules: RulesByStart<TokenRule>;
  readonly anywhere: RegExp;
}

/** Makes a stage of the rules of a table. */
export function stageOf(rules: readonly TokenRule[]): Stage {
  return { rules: byStart(rules), anywhere: new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'gu') };
}

/** Tokens with the matched ones replaced by bigger ones, from left to right; adds what fired to `firings`. */
export function applyTokenRules(tokens: readonly Token[], stage: Stage, context: PhraseContext, firings: Firing[]): readonly Token[] {
  const codes = codesOf(tokens);
  let result: Token[] | null = null;
  let kept = 0;
  for (let at = nextPlace(stage, codes, 0); at >= 0;) {
    const found = tokenAt(tokens, codes, at, stage.rules, context, firings);
    if (found !== null) {
      result ??= [];
      for (; kept < at; kept += 1) result.push(...tokens.slice(kept, kept + 1));
      result.push(found.token);
      kept = at + found.size;
    }
    at = nextPlace(stage, codes, at + (found?.size ?? 1));
  }
  return result === null ? tokens : [...result, ...tokens.slice(kept)];
}

/** The next index at which a rule of the stage may fit, -1 where there is none. */
function nextPlace({ anywhere }: Stage, codes: string, from: number): number {
  anywhere.lastIndex = from;
  return anywhere.exec(codes)?.index ?? -1;
}

/** The part of the schedule that begins at a token, with the number of tokens that say it; null where none does. */
export function itemAt(
  tokens: readonly Token[],
  codes: string,
  at: number,
  rules: RulesByStart<ItemRule>,
  context: PhraseContext,
): { readonly item: Item; readonly size: number; readonly id: string } | null {
  for (const rule of rules.get(codes.charAt(at)) ?? []) {
    const match = matchAt(rule.pattern, tokens, codes, at, context);
    const item = match === null ? null : rule.read(match);
    if (match !== null && item !== null) return { item, size: match.tokens.length, id: rule.id };
  }
  return null;
}

export type RulesByStart<Rule> = ReadonlyMap<string, readonly Rule[]>;

/** The rules by the code that a match begins with, so that few are tried at each place. */
export function byStart<Rule extends { readonly starts: string }>(rules: readonly Rule[]): RulesByStart<Rule> {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) for (const code of new Set(rule.starts)) map.set(code, [...(map.get(code) ?? []), rule]);
  return map;
}

function tokenAt(
  tokens: readonly Token[],
  codes: string,
  at: number,
  rules: RulesByStart<TokenRule>,
  context: PhraseContext,
  firings: Firing[],
): { readonly token: Token; readonly size: number } | null {
  for (const rule of rules.get(codes.charAt(at)) ?? []) {
    const match = matchAt(rule.pattern, tokens, codes, at, context);
    const made = match === null ? null : rule.read(match);
    const first = tokens[at];
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

function matchAt(pattern: RegExp, tokens: readonly Token[], codes: string, at: number, context: PhraseContext): RuleMatch | null {
  pattern.lastIndex = at;
  if (!pattern.test(codes)) return null;
  const end = pattern.lastIndex;
  const { text } = context;
  const slice = (first: Token, last: Token): string => text.slice(first.start, last.end);
  const wordAt = (index: number): string => {
    const token = tokens[index];
    return token === undefined ? '' : foldWord(/^\p{L}*/u.exec(slice(token, token))?.[0] ?? '');
  };
  return {
    tokens: tokens.slice(at, end),
    codes: codes.slice(at, end),
    text: text.slice(tokens[at]?.start ?? 0, tokens[end - 1]?.end ?? 0),
    get nextWord() {
      return wordAt(end);
    },
    get previousWord() {
      return lastWordAt(tokens, at - 1, text);
    },
    planYear: context.planYear,
    cadence: context.cadence,
    slice,
  };
}

function lastWordAt(tokens: readonly Token[], index: number, text: string): string {
  const token = tokens[index];
  return token === undefined ? '' : foldWord(text.slice(token.start, token.end).split(' ').at(-1) ?? '');
}
