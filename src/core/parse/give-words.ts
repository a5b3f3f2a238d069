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
  const groups = grouped(parts);
  const only = groups.length === 1 ? groups[0] : undefined;
  if (only !== undefined) return [{ times: only.times, words: only.times.length > 0 ? '' : wordsIn(only.parts, run, text) }];
  const given: { readonly times: readonly TimePart[]; readonly words: string[] }[] = [];
  const untimed: Timed[] = [];
  let timeFirst: boolean | null = null;
  let before: string[] = [];
  for (const group of groups) {
    if (group.times.length > 0) {
      timeFirst ??= true;
      given.push({ times: group.times, words: before });
      continue;
    }
    const words = wordsIn(group.parts, run, text);
    if (isDone(words)) return [{ times: [], words: trimWords(textOfRun(run, text)) }];
    if (!isEmptyPhrase(words)) timeFirst ??= false;
    const { left, right } = divide(group.parts, given.length > 0, group !== groups.at(-1), timeFirst === true);
    const leftWords = left === group.parts ? words : wordsIn(left, run, text);
    const rightWords = right === group.parts ? words : wordsIn(right, run, text);
    const last = given.at(-1);
    if (leftWords !== '' && last !== undefined) {
      // "Khi có yêu cầu: báo cáo": behind a condition, only a colon says whose words these are.
      if (last.times.at(-1)?.item.trigger === null || isColon(left[0])) last.words.push(leftWords);
      else untimed.push({ times: [], words: leftWords });
    }
    before = rightWords === '' ? [] : [rightWords];
  }
  given.forEach(({ times, words }, at) => {
    // "Trong tháng 3 và tháng 9, mỗi đơn vị rà soát một lần": how often is no time of its own.
    if (!times.every(saysNothing)) return;
    const [before, behind] = [given[at - 1], given[at + 1]];
    if (before !== undefined) before.words.push(...words.splice(0));
    else behind?.words.unshift(...words.splice(0));
  });
  const shared: Timed[] = [];
  for (const { times, words } of given) shared.push({ times, words: joined(words) });
  shared.push(...untimed);
  return shared;
}

function saysNothing({ item }: TimePart): boolean {
  return !item.continuous && item.milestones.length + item.recurrences.length === 0 && item.trigger === null;
}

/** True for words of work that is done already: it has no deadline. */
export function isDone(words: string): boolean {
  return DONE.test(words) && DONE.test(words.replace(NAMED_AS_DONE, ''));
}

const DONE = /(?<!\p{L})đã(?!\p{L})/iu;
/** "Khắc phục tồn tại đã được chỉ ra tại kết luận, báo cáo trước 30/4": not the work behind the comma. */
const NAMED_AS_DONE = /^[^,]+ đã được [^,]*,/iu;

/** A run of times (joined by "," or "và" only) or of words, which has no times. */
interface Group {
  readonly times: TimePart[];
  readonly parts: Part[];
}

/** The groups in the order of the clause, times and words in turn; what joins times and words stands with the words. */
function grouped(parts: readonly Part[]): readonly Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let joins: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'join') {
      joins.push(part);
      continue;
    }
    const timed = part.kind === 'item';
    const goesOn = group !== null && timed === group.times.length > 0;
    if (group !== null && (goesOn || timed)) group.parts.push(...joins);
    if (group === null || !goesOn) {
      group = { times: [], parts: group === null || timed ? [] : joins };
      groups.push(group);
    }
    group.parts.push(part);
    if (timed) group.times.push(part);
    joins = [];
  }
  return groups;
}

function wordsIn(parts: readonly Part[], run: TokenRun, text: string): string {
  return wordsOf(run, text, parts[0]?.from ?? 0, parts.at(-1)?.end ?? 0);
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
  // "Quý I: 01 lớp - Quý III: 02 lớp": and to the time in front of it.
  if (isColon(parts[0]) && parts.at(-1)?.kind === 'join' && !isColon(parts.at(-1))) return { left: parts, right: [] };
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
