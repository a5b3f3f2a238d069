import type { Part, TimePart } from './clause-part';
import { isEmptyPhrase, trimWords, wordsOf } from './words-of-parts';

/** Times that stand together, and the words for what is due then; only words where they have no time. */
export interface Timed {
  readonly times: readonly TimePart[];
  readonly words: string;
}

/** Groups the times of a clause and gives each group its words: those before it, or after it where the clause begins with a time. */
export function giveWords(parts: readonly Part[], text: string): readonly Timed[] {
  if (parts.every((part) => part.kind === 'item')) return parts.length === 0 ? [] : [{ times: parts, words: '' }];
  const groups = grouped(parts, text);
  const timed = groups.filter((group) => group.timed);
  if (timed.length === 0) return groups.map(({ words }) => ({ times: [], words }));
  if (groups.some(({ words }) => DONE.test(words))) return [{ times: [], words: wholeText(parts, text) }];
  const { given, untimed } = sharedOut(groups, timed, text);
  const result = timed.map((group, index) => {
    const words = given[index] ?? [];
    return {
      times: timesIn(group.parts),
      words: words.length === 1 ? (words[0] ?? '') : words.filter((each) => !isEmptyPhrase(each)).join(' '),
    };
  });
  return [...result, ...untimed.map((words) => ({ times: [], words }))];
}

/** Work that is done already has no deadline. */
const DONE = /(?<!\p{L})đã(?!\p{L})/iu;

interface Group {
  readonly timed: boolean;
  readonly parts: readonly Part[];
  /** Of a group that is not timed. */
  readonly words: string;
}

/** The words for each of the timed groups, and those that no time takes. */
function sharedOut(
  groups: readonly Group[],
  timed: readonly Group[],
  text: string,
): { readonly given: readonly (readonly string[])[]; readonly untimed: readonly string[] } {
  const given: string[][] = timed.map(() => []);
  const untimed: string[] = [];
  const timeFirst = groups.find((group) => group.timed || !isEmptyPhrase(group.words))?.timed === true;
  let later = 0;
  for (const group of groups) {
    if (group.timed) {
      later += 1;
      continue;
    }
    const before = timed[later - 1];
    const { left, right } = divide(group, before !== undefined, timed[later] !== undefined, timeFirst);
    const leftText = left === group.parts ? group.words : wordsOf(left, text);
    const rightText = right === group.parts ? group.words : wordsOf(right, text);
    if (leftText !== '' && before !== undefined) {
      if (endsWithTrigger(before)) untimed.push(leftText);
      else given[later - 1]?.push(leftText);
    }
    if (rightText !== '') given[later]?.push(rightText);
  }
  return { given, untimed };
}

function timesIn(parts: readonly Part[]): readonly TimePart[] {
  return parts.filter((part): part is TimePart => part.kind === 'item');
}

function wholeText(parts: readonly Part[], text: string): string {
  const first = parts[0]?.tokens[0];
  const last = parts.at(-1)?.tokens.at(-1);
  return first === undefined || last === undefined ? '' : trimWords(text.slice(first.start, last.end));
}

function endsWithTrigger(group: Group): boolean {
  const last = group.parts.at(-1);
  return last?.kind === 'item' && last.item.trigger !== undefined;
}

/** Runs of times (joined by "," or "và" only) and runs of words, in the order of the clause. */
function grouped(parts: readonly Part[], text: string): readonly Group[] {
  const groups: { timed: boolean; parts: Part[] }[] = [];
  let joins: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'join') {
      joins.push(part);
      continue;
    }
    const timed = part.kind === 'item';
    const last = groups.at(-1);
    if (last?.timed === timed) {
      last.parts.push(...joins, part);
    } else {
      if (last !== undefined && !last.timed) last.parts.push(...joins);
      groups.push({ timed, parts: timed ? [part] : [...(last === undefined ? [] : joins), part] });
    }
    joins = [];
  }
  return groups.map((group) => ({ ...group, words: group.timed ? '' : wordsOf(group.parts, text) }));
}

/** Which of the words between two times belong to the earlier and which to the later one. */
function divide(
  group: Group,
  hasBefore: boolean,
  hasAfter: boolean,
  timeFirst: boolean,
): { readonly left: readonly Part[]; readonly right: readonly Part[] } {
  const { parts } = group;
  if (!hasBefore) return { left: [], right: parts };
  if (!hasAfter) return { left: parts, right: [] };
  const commas = parts.flatMap((part, index) => (part.kind === 'join' && ',v:'.includes(part.code) ? [index] : []));
  const firstWords = parts.findIndex((part) => part.kind === 'words');
  const lastWords = parts.reduce((last, part, index) => (part.kind === 'words' ? index : last), -1);
  const leading = commas.some((index) => index < firstWords);
  const trailing = commas.some((index) => index > lastWords);
  if (leading !== trailing || (leading && trailing)) {
    const toLeft = leading && trailing ? timeFirst : trailing;
    return toLeft ? { left: parts, right: [] } : { left: [], right: parts };
  }
  const inner = commas.filter(
    (index) => index > firstWords && index < lastWords && parts[index]?.kind === 'join' && (parts[index] as { code: string }).code === ',',
  );
  const cut = timeFirst ? inner.at(-1) : inner[0];
  if (cut !== undefined) return { left: parts.slice(0, cut), right: parts.slice(cut + 1) };
  return timeFirst ? { left: parts, right: [] } : { left: [], right: parts };
}
