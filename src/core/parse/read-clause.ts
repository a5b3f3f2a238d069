import { saysNothing, type Milestone, type Recurrence, type Trigger } from '../model/schedule';
import type { PhraseContext } from './apply-rules';
import { addUnreadTimes, holdsDeadline, unsettledBy } from './clause-doubts';
import type { Part, TimePart } from './clause-part';
import { CODE, codePattern } from './codes';
import type { Firing } from './firings';
import { giveWords, isDone } from './give-words';
import { partsOfClause } from './parts-of-clause';
import { rhythmDays } from './rhythm-days';
import { textOfRun, type TokenRun } from './token';
import { isEmptyPhrase, isStep, namesOtherField, trimWords } from './words-of-parts';
import { beginsWithWork } from './work-verbs';

/** What a phrase says, growing clause by clause. */
export interface Said {
  continuous: boolean;
  readonly milestones: SaidMilestone[];
  readonly recurrences: Recurrence[];
  readonly triggers: Trigger[];
  readonly doubts: string[];
  /** Of each clause: words with no time of their own. */
  readonly untimed: string[];
  /** The work that the clause before names, where it says no time and all times so far have work of their own. */
  waiting: string | null;
}

/** A milestone, and the step of any work that its words name where they name no work: "triển khai". */
export interface SaidMilestone extends Milestone {
  readonly step: string | null;
}

/** Reads one clause: finds the times in it and gives each the words that stand with it. Adds to `said`, and what fired to `firings`. */
export function readClause(run: TokenRun, context: PhraseContext, said: Said, firings: Firing[]): void {
  const { text } = context;
  const words = trimWords(textOfRun(run, text));
  const isFirst = saysNothing(said);
  const parts = partsOfClause(run, context, firings);
  const untimed: string[] = [];
  const unnamed: Milestone[] = [];
  let anyTime = false;
  let apart = false;
  const groups = giveWords(parts, run, text);
  const waiting = groups.every((group) => group.times.length > 0 && isEmptyPhrase(group.words)) ? takeWaiting(said) : null;
  for (const { times, words: given } of groups) {
    const what = isEmptyPhrase(given) ? waiting : given;
    if (times.length > 0 && NEGATED.test(given) && beginsWithWork(given.replace(NEGATED, '')))
      said.doubts.push(`“${given}” có thể là lúc không làm`);
    apart ||= said.recurrences.length === 0 && FIRST_APART.test(given) && times.some(({ item }) => item.milestones.length > 0);
    if (times.length > 0) {
      // "Quý III, hoàn thành trong quý IV"
      if (what === null && given !== '' && unnamed.some(isWindow) && times.some(({ item }) => item.milestones.length > 0))
        said.doubts.push(MANY_FOR_ONE);
      anyTime = true;
      addTimes(times, what, isStep(given) ? given : null, unnamed, run, text, said);
    } else if (what !== null && !namesOtherField(what)) untimed.push(what);
  }
  if (unnamed.length > 0 && parts.some(goesOn)) said.doubts.push(ONGOING_AND_DUE);
  if (untimed.length > 0) said.untimed.push(untimed.join(' '));
  said.waiting = anyTime || !isAllNamed(said) ? null : (untimed.find(mayWait) ?? null);
  if (run.codes.includes(CODE.rhythm) && REPORT_THEN_RHYTHM.test(run.codes))
    said.doubts.push('kỳ nêu tên báo cáo có thể không phải thời hạn');
  if (parts.some((part, at) => part.kind === 'join' && part.code === '/' && isDated(parts[at - 1]) && isDated(parts[at + 1])))
    said.doubts.push('dấu “/” giữa hai thời điểm có thể là “hoặc”');
  if (parts.some(isBareRhythm)) addDoubtsOfRhythm(parts, run, said.doubts);
  const unsettled =
    anyTime && holdsTimeAndWords(parts)
      ? unsettledBy(apart ? words.replace(APART, '') : isFirst ? words.replace(FIRST_APART, '') : words)
      : null;
  if (unsettled !== null) said.doubts.push(unsettled);
  const dated = parts.some((part) => part.kind === 'item' && part.item.trigger === null);
  addUnreadTimes(parts, run, text, dated, said.doubts);
}

/** "Không kiểm tra vào tháng 12". */
const NEGATED = /^(?:không|chưa|tránh|tạm ngừng) /iu;

/** "Rà soát thủ tục. Hoàn thành trước 30/6": the work in front of a time that has no words of its own. */
function takeWaiting(said: Said): string | null {
  const { waiting } = said;
  if (waiting === null) return null;
  said.untimed.pop();
  const unsettled = unsettledBy(waiting);
  if (unsettled !== null) said.doubts.push(unsettled);
  return waiting;
}

/** Not work that is done, nor a word cut short ("tr. 30/6"). */
function mayWait(words: string): boolean {
  return WORDS.test(words) && !isDone(words);
}

const WORDS = /\p{L} \p{L}/u;

/** False where a time stands alone, as in a list "Quý I; rà soát; quý II; báo cáo": what follows may be of either side. */
function isAllNamed({ continuous, milestones, recurrences }: Said): boolean {
  return !continuous && [...milestones, ...recurrences].every(({ what }) => what !== null);
}

/**
 * "Riêng báo cáo năm …": where nothing was said before, there is nothing to except from; nor is anything unsettled where those apart have a day
 * of their own, "trước 30/5, riêng các thôn vùng cao trước 30/6", unless it takes the place of one day of a rhythm.
 */
const FIRST_APART = /^riêng (?=\p{L})/iu;
const APART = /(?<=^|, )riêng (?=\p{L})/giu;

/** "Báo cáo quý I, quý III gửi trước ngày 15 của tháng cuối quý": the quarters name the reports, and the rhythm is of those only. */
const REPORT_THEN_RHYTHM = codePattern`
  report prose{0,4} [period dates] prose{0,6} [before latest until in endOf]{1,3} (hour ,?)? [monthDay namedDay] of? rhythm
`;

/** Adds what is doubtful where a rhythm without its day and a time stand in one clause. */
function addDoubtsOfRhythm(parts: readonly Part[], run: TokenRun, doubts: string[]): void {
  if (parts.some((part, at) => isFinerThanYear(part) && parts[at + 1]?.from === part.end && isBareRhythm(parts[at + 1])))
    doubts.push('ngày, tháng có thể là của nhịp lặp lại đứng ngay sau');
  if (parts.some((part, at) => isBareRhythm(part) && isListBehind(parts, at, run)))
    doubts.push('các ngày, tháng có thể là của nhịp lặp lại đứng trước');
  if (parts.some(isBareYearly) && parts.some((part) => isUndatedDay(part, run)))
    doubts.push('ngày, tháng không ghi năm có thể là của nhịp hằng năm');
}

/** True where a list of times stands right behind a part, or over a comma. */
function isListBehind(parts: readonly Part[], at: number, { codes }: TokenRun): boolean {
  const behind = parts.slice(at + 1, at + 3).find(({ kind }) => kind !== 'join');
  return behind?.kind === 'item' && codes.charAt(behind.end - 1) === CODE.dates;
}

/** True where a clause says a time and something beside it: a trigger is words. */
function holdsTimeAndWords(parts: readonly Part[]): boolean {
  let time = false;
  let words = false;
  for (const part of parts) {
    if (part.kind === 'join') continue;
    if (part.kind === 'words' || part.item.trigger !== null) words = true;
    else time = true;
  }
  return time && words;
}

/** Adds what times that stand together say of the work `what`; `unnamed` are the clause's milestones so far that no words stand with. */
function addTimes(
  times: readonly TimePart[],
  what: string | null,
  step: string | null,
  unnamed: Milestone[],
  run: TokenRun,
  text: string,
  said: Said,
): void {
  const dated: SaidMilestone[] = [];
  let dayOfRhythm = false;
  for (const { item } of times) {
    for (const { start, due } of item.milestones) dated.push({ start, due, what, step });
    for (const { day } of item.recurrences) if (day !== null) dayOfRhythm = true;
  }
  if (dated.length > 0) {
    if (times.some(goesOn)) said.doubts.push(ONGOING_AND_DUE);
    if (what === null) unnamed.push(...dated);
    if (holdsDeadline(what === null ? unnamed : dated)) said.doubts.push(MANY_FOR_ONE);
    if (dayOfRhythm && dated.some(isWindow)) said.doubts.push('một việc vừa có khoảng thời gian vừa có nhịp lặp lại');
    said.milestones.push(...dated);
  }
  for (const { item, from, end } of times) {
    if (item.continuous) said.continuous = true;
    for (const { every, day } of item.recurrences)
      said.recurrences.push(
        day === null
          ? { every, what, day, days: NO_DAYS }
          : { every, what, day: withoutCapital(day), days: rhythmDays(run.tokens.slice(from, end), every) },
      );
    if (item.trigger !== null) {
      const words = trimWords(textOfRun(run, text, from, end));
      said.triggers.push({ kind: item.trigger, text: what === null || times.length > 1 ? words : `${what} ${withoutCapital(words)}` });
    }
    if (item.doubt !== null) said.doubts.push(item.doubt);
  }
}

const NO_DAYS = [] as const;

/** A day that began its sentence stands inside a reading: "Hằng quý, trước ngày 15". */
function withoutCapital(day: string): string {
  return /^\p{Lu}\p{Ll}/u.test(day) ? `${day.charAt(0).toLowerCase()}${day.slice(1)}` : day;
}

const ONGOING_AND_DUE = 'vừa ghi thường xuyên vừa ghi thời hạn';

function goesOn(part: Part): boolean {
  return part.kind === 'item' && part.item.continuous && part.item.doubt === null;
}

function isDated(part: Part | undefined): boolean {
  return part?.kind === 'item' && part.item.milestones.length > 0;
}

function isBareYearly(part: Part): boolean {
  return isBareRhythm(part) && part.item.recurrences.some(({ every }) => every === 'year');
}

function isBareRhythm(part: Part | undefined): part is TimePart {
  return part?.kind === 'item' && part.item.recurrences.length > 0 && part.item.recurrences.some(({ day }) => day === null);
}

/** A deadline that names no year: "trước 15/12". */
function isUndatedDay(part: Part, { tokens }: TokenRun): boolean {
  if (part.kind !== 'item' || part.item.milestones.length === 0) return false;
  return !tokens.slice(part.from, part.end).some(({ units }) => units.some(({ year }) => year !== null));
}

function isFinerThanYear(part: Part): boolean {
  if (part.kind !== 'item') return false;
  return part.item.milestones.some(({ start, due }) => start?.endsWith('-01-01') !== true || !due.endsWith('-12-31'));
}

function isWindow({ start }: Milestone): boolean {
  return start !== null;
}

const MANY_FOR_ONE = 'một việc vừa có khoảng thời gian vừa có thời hạn khác';
