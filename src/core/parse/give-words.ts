import type { Part, TimePart } from './clause-part';
import { textOfRun, type TokenRun } from './token';
import { isEmptyPhrase, trimWords, wordsOf } from './words-of-parts';

/** Times that stand together, and the words for what is due then; only words where they have no time. */
export interface Timed {
  readonly times: readonly TimePart[];
  readonly words: string;
}

/** Groups the times of a clause and gives each group its words: those before it, or after it where the clause begins with a time. */
export function giveWords(parts: readonly Part[], run: TokenRun, text: string): readonly Timed[] {
  const times = timesIn(parts);
  if (times.length === parts.length) return parts.length === 0 ? [] : [{ times, words: '' }];
  const groups = grouped(parts, run, text);
  if (times.length === 0) return groups.map(({ words }) => ({ times, words }));
  const done = groups.some(({ words }) => DONE.test(words));
  return done ? [{ times: [], words: trimWords(textOfRun(run, text)) }] : sharedOut(groups, run, text);
}

/** Work that is done already has no deadline. */
const DONE = /(?<!\p{L})đã(?!\p{L})/iu;

/** A run of times (joined by "," or "và" only) or of words. */
interface Group {
  readonly timed: boolean;
  readonly parts: readonly Part[];
  /** Of a group that is not timed. */
  readonly words: string;
}

/** The groups in the order of the clause; what joins times and words stands with the words. */
function grouped(parts: readonly Part[], run: TokenRun, text: string): readonly Group[] {
  const groups: { readonly timed: boolean; readonly parts: Part[] }[] = [];
  let joins: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'join') {
      joins.push(part);
      continue;
    }
    const timed = part.kind === 'item';
    const last = groups.at(-1);
    if (last === undefined) groups.push({ timed, parts: [part] });
    else if (last.timed === timed) last.parts.push(...joins, part);
    else if (last.timed) groups.push({ timed, parts: [...joins, part] });
    else {
      last.parts.push(...joins);
      groups.push({ timed, parts: [part] });
    }
    joins = [];
  }
  return groups.map(({ timed, parts: own }) => ({ timed, parts: own, words: timed ? '' : wordsIn(own, run, text) }));
}

function timesIn(parts: readonly Part[]): readonly TimePart[] {
  return parts.filter((part): part is TimePart => part.kind === 'item');
}

function wordsIn(parts: readonly Part[], run: TokenRun, text: string): string {
  return wordsOf(run, text, parts[0]?.from ?? 0, parts.at(-1)?.end ?? 0);
}

/** The times with their words; behind them the words that no time takes. */
function sharedOut(groups: readonly Group[], run: TokenRun, text: string): readonly Timed[] {
  const given: { readonly times: readonly TimePart[]; readonly words: string[] }[] = [];
  const untimed: Timed[] = [];
  const timeFirst = groups.find((group) => group.timed || !isEmptyPhrase(group.words))?.timed === true;
  let before: string[] = [];
  groups.forEach((group, at) => {
    if (group.timed) {
      given.push({ times: timesIn(group.parts), words: before });
      return;
    }
    const { left, right } = divide(group.parts, at > 0, at + 1 < groups.length, timeFirst);
    const leftWords = left === group.parts ? group.words : wordsIn(left, run, text);
    const rightWords = right === group.parts ? group.words : wordsIn(right, run, text);
    const last = given.at(-1);
    if (leftWords !== '' && last !== undefined) {
      if (last.times.at(-1)?.item.trigger === undefined) last.words.push(leftWords);
      else untimed.push({ times: [], words: leftWords });
    }
    before = rightWords === '' ? [] : [rightWords];
  });
  return [...given.map(({ times, words }) => ({ times, words: joined(words) })), ...untimed];
}

/** Words that name some work are not mixed with those that name none. */
function joined(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? '') : words.filter((each) => !isEmptyPhrase(each)).join(' ');
}

interface Halves {
  readonly left: readonly Part[];
  readonly right: readonly Part[];
}

function isColon(part: Part | undefined): boolean {
  return part?.kind === 'join' && part.code === ':';
}

/** Which of the words between two times belong to the earlier and which to the later one. */
function divide(parts: readonly Part[], hasBefore: boolean, hasAfter: boolean, timeFirst: boolean): Halves {
  if (!hasBefore) return { left: [], right: parts };
  if (!hasAfter) return { left: parts, right: [] };
  // "Kế hoạch: tháng 1 - Kiểm tra: tháng 4": a colon ties words to the time behind it.
  if (isColon(parts.at(-1)) && !isColon(parts[0])) return { left: [], right: parts };
  const firstWords = parts.findIndex((part) => part.kind === 'words');
  const lastWords = parts.reduce((last, part, index) => (part.kind === 'words' ? index : last), -1);
  const isComma = (part: Part, signs: string): boolean => part.kind === 'join' && signs.includes(part.code);
  const leading = parts.some((part, index) => index < firstWords && isComma(part, ',v:'));
  const trailing = parts.some((part, index) => index > lastWords && isComma(part, ',v:'));
  const inner = parts.flatMap((part, index) => (index > firstWords && index < lastWords && isComma(part, ',') ? [index] : []));
  const cut = leading || trailing ? undefined : timeFirst ? inner.at(-1) : inner[0];
  if (cut !== undefined) return { left: parts.slice(0, cut), right: parts.slice(cut + 1) };
  const toLeft = leading === trailing ? timeFirst : trailing;
  return toLeft ? { left: parts, right: [] } : { left: [], right: parts };
}
