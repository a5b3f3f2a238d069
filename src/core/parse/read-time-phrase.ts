import { fromSerial } from '../model/calendar-date';
import {
  EMPTY_SCHEDULE,
  saysNothing,
  type Milestone,
  type Recurrence,
  type Rhythm,
  type RhythmDay,
  type Schedule,
  type TimeReading,
} from '../model/schedule';
import { applyTokenRules, type PhraseContext } from './apply-rules';
import { cleanText } from './clean-text';
import { CODE, codePattern, letters } from './codes';
import { noteFiring, type Firing } from './firings';
import { isUnmarked } from './mend-words';
import { TOKEN_STAGES } from './phrases/index';
import { readClause, type Said, type SaidMilestone } from './read-clause';
import { readWritten } from './read-written';
import { rhythmDays } from './rhythm-days';
import { indexRules } from './rule-index';
import { splitClauses, type Clause } from './split-clauses';
import { partOfRun, textOfRun, type Token, type TokenRun } from './token';
import { tokenize } from './tokenize';
import { RHYTHM_NAMES, writeReading } from './write-reading';

const TIME_CODES = letters`time`;
const PERIODS = letters`period dates`;
const NEXT_CLAUSE = codePattern`[; line]`;

const YEARS_THEN_WORK = codePattern`^ years (prose{1,6} in period | [prose number times]{1,16} : .* time)`;
const YEARS_THEN_TIME = codePattern`^ years [: ,] .* time`;

/**
 * Reads the time of a task as officials write it. In: a text of whatever kind, the year that counts where none is written, and the rhythms of the
 * plan's own reports (every quarter where not given), which "định kỳ" alone means. Never throws; what it does not understand is said in
 * `schedule.ambiguous`. Takes time in proportion to the length of the text.
 */
export function readTimePhrase(text: string, context: TimeContext): TimeReading {
  if (text.length > LONGEST_REMEMBERED) return readTimePhraseAfresh(text, context);
  const key = `${context.planYear} ${(context.cadence ?? DEFAULT_CADENCE).join()} ${text}`;
  const known = READINGS.get(key);
  if (known !== undefined) return known;
  const reading = readTimePhraseAfresh(text, context);
  if (READINGS.size >= MOST_REMEMBERED) READINGS.clear();
  READINGS.set(key, reading);
  return reading;
}

/** What a phrase is read with: the plan's year, and the rhythms of its own reports. */
interface TimeContext {
  readonly planYear: number;
  readonly cadence?: readonly Rhythm[];
}

/** As `readTimePhrase`, without looking at what was read before: for measuring the rules themselves. */
export function readTimePhraseAfresh(text: string, context: TimeContext): TimeReading {
  const clean = cleanText(text);
  const written = readWritten(clean, daysInWords);
  if (written !== null) return withWords(written, ['written-reading']);
  const firings: Firing[] = [];
  const schedule =
    readSerial(clean, firings) ??
    readPhrase({ text: clean, planYear: context.planYear, cadence: context.cadence ?? DEFAULT_CADENCE }, firings);
  return withWords(
    schedule,
    firings.map(({ id }) => id),
  );
}

/** The days that the words beside a rhythm name, as the reading in words keeps them. */
function daysInWords(words: string, every: Rhythm): readonly RhythmDay[] {
  // With the rhythm behind them the words say what they said in their phrase; no year is said, so that any day may be meant, also 29/2.
  const text = `${words} ${RHYTHM_NAMES[every]}`;
  const { tokens } = applyTokenRules(tokenize(text), STAGES, { text, planYear: LEAP_YEAR, cadence: DEFAULT_CADENCE }, []);
  return rhythmDays(tokens, every);
}

const LEAP_YEAR = 2000;

/** The reading in words is made when it is asked for: most callers want the schedule only. */
function withWords(schedule: Schedule, rules: readonly string[]): TimeReading {
  let words: string | null = null;
  return {
    schedule,
    inWords: () => (words ??= writeReading(schedule)),
    rules,
  };
}

/**
 * Plans say the same few phrases again and again, and a plan is read several times in one run: readings already made are given again.
 * They depend on nothing but the key, nobody changes them, and their number is bounded.
 */
const READINGS = new Map<string, TimeReading>();
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 300;
const DEFAULT_CADENCE: readonly Rhythm[] = ['quarter'];
const STAGES = indexRules(TOKEN_STAGES);
const SERIAL = /^\d{5}(?:[.,]\d{1,10})?$/u;
/** Serial numbers of the days from 1/1/1990 to 31/12/2099, as a spreadsheet exports a date as text. */
const SERIALS = { first: 32_874, last: 73_050 };

function readSerial(text: string, firings: Firing[]): Schedule | null {
  if (!SERIAL.test(text)) return null;
  const serial = Math.floor(Number(text.replace(',', '.')));
  const due = serial >= SERIALS.first && serial <= SERIALS.last ? fromSerial(serial) : null;
  if (due === null) return null;
  noteFiring(firings, 'date-serial', 0);
  return { ...EMPTY_SCHEDULE, milestones: [{ start: null, due, what: null }] };
}

function readPhrase(context: PhraseContext, firings: Firing[]): Schedule {
  const { text, planYear } = context;
  const run = applyTokenRules(tokenize(text), STAGES, context, firings);
  const said: Said = { continuous: false, milestones: [], recurrences: [], triggers: [], doubts: [], untimed: [], waiting: null };
  let within = context;
  let datedBefore = false;
  let refined = false;
  let from = 0;
  for (const clause of splitClauses(run, text)) {
    const known = said.milestones.length;
    if (clause.kind !== 'main' && clause.kind !== 'note')
      said.doubts.push(`“${shorten(textOfRun(clause.run, text))}”${LEFT_OUT[clause.kind]}`);
    else {
      const heading = yearHeading(clause.run);
      if (heading !== null) within = { ...context, planYear: heading.year };
      readClause(heading === null ? clause.run : partOfRun(clause.run, heading.size, clause.run.codes.length), within, said, firings);
    }
    const dated = said.milestones.length > known;
    if (clause.kind === 'note' && dated && !datedBefore && said.triggers.at(-1)?.kind === 'after-event')
      said.doubts.push(`“${shorten(textOfRun(clause.run, text))}” có thể là lúc xảy ra việc phải chờ, không phải thời hạn`);
    if (clause.kind === 'main' && said.milestones.length === known + 1 && isFinishedWithin(said.milestones, from))
      said.doubts.push('một việc vừa có khoảng thời gian vừa có thời hạn khác');
    from = known;
    if (clause.kind === 'note' && dated && (datedBefore || said.recurrences.length > 0)) refined = true;
    datedBefore = dated;
  }
  const { continuous, triggers, doubts } = said;
  const milestones = withSteps(said.milestones);
  const schedule = { continuous, milestones, recurrences: mergeRecurrences(said.recurrences), triggers, ambiguous: null };
  if (refined) doubts.push('thời gian trong ngoặc có thể chỉ nói rõ thêm thời gian đứng trước');
  if (within.planYear === planYear && someYearsOnly(run.tokens, planYear))
    doubts.push(`có chỗ không ghi năm, tạm lấy năm kế hoạch ${planYear}`);
  if (continuous && milestones.some(isWholeYear)) doubts.push('vừa ghi thường xuyên vừa ghi cả năm');
  if (mayBeDayOfRhythm(schedule, run.tokens)) doubts.push('ngày, tháng không ghi năm có thể là của nhịp lặp lại ghi cùng chỗ');
  if (schedule.recurrences.some((one, at) => schedule.recurrences.slice(at + 1).some((other) => isOtherDay(one, other))))
    doubts.push('một nhịp có hai ngày khác nhau');
  if (beginsYearly(schedule, run.tokens)) doubts.push('các ngày, tháng còn lại có thể cũng lặp lại hằng năm');
  if (within === context && runBackwards(run)) doubts.push('các tháng, quý ghi sau có thể là của năm sau');
  if (milestones.length + schedule.recurrences.length > 1 && milestones.length > 0) addCutOff(text, doubts);
  if (endsBefore(schedule, planYear)) doubts.push(`thời hạn ở trước năm kế hoạch ${planYear}`);
  if (isUnmarked(text) && isProse(run, text)) doubts.push('câu gõ không dấu, có thể hiểu khác');
  if (!saysNothing(schedule)) for (const words of said.untimed) doubts.push(`“${shorten(words)}” không có thời gian riêng`);
  else if (doubts.length === 0) doubts.push(text === '' ? 'không ghi thời gian' : `không thấy thời gian trong “${shorten(text)}”`);
  return { ...schedule, ambiguous: sentence(doubts) };
}

/** Why a note is not in the schedule. */
const LEFT_OUT: Readonly<Record<Exclude<Clause['kind'], 'main' | 'note'>, string>> = {
  done: ': việc có thể đã xong',
  exception: ' là ngoại lệ, không đưa vào lịch',
  former: ' là thời gian trước khi thay đổi, không đưa vào lịch',
  figures: ' là thời gian của số liệu, không đưa vào lịch',
};

/** "Quý I: rà soát; quý II: triển khai": beside work with its name, a step of any work has one too. */
function withSteps(milestones: readonly SaidMilestone[]): readonly Milestone[] {
  const named = milestones.some(({ what }) => what !== null);
  return milestones.map(({ start, due, what, step }) => ({ start, due, what: what ?? (named ? step : null) }));
}

/**
 * "Năm 2025: quý I …; quý II …", "năm 2025 hoàn thành trong quý I", "năm 2025 kiểm tra 02 đợt: đợt 1 từ 06/4 …": the year of this clause and of those behind it, and how many tokens say it;
 * null where a clause has no such heading.
 */
function yearHeading({ tokens, codes }: TokenRun): { readonly year: number; readonly size: number } | null {
  const size = YEARS_THEN_TIME.test(codes) ? 2 : YEARS_THEN_WORK.test(codes) && !tokens.slice(1).some(namesYear) ? 1 : 0;
  if (size === 0) return null;
  const units = tokens[0]?.units ?? [];
  return units.length === 1 && units[0]?.until === null && units[0].year !== null ? { year: units[0].year, size } : null;
}

/** True where one time names a year other than the plan's and another none: the second may mean either. */
function someYearsOnly(tokens: readonly Token[], planYear: number): boolean {
  let none = false;
  let other = false;
  for (const token of tokens) {
    if (!TIME_CODES.includes(token.code)) continue;
    for (const { year } of token.units) {
      if (year === null) none = true;
      else if (year !== planYear) other = true;
    }
  }
  return none && other && !runsOnIntoNextYear(tokens, planYear);
}

/** "Sơ kết 05/7; tổng kết 05/01/2027", "tháng 12/2025 …; tháng 6 …": in the one year that is named the times would run back. */
function runsOnIntoNextYear(tokens: readonly Token[], planYear: number): boolean {
  const units = tokens.flatMap((token) => (TIME_CODES.includes(token.code) ? token.units : []));
  return units.every(
    (unit, at) =>
      unit.year !== null ||
      units.every(({ year, first, last, until }, place) => {
        if (year === null || year === planYear) return true;
        return at < place ? year > planYear && unit.first > (until?.last ?? last) : year < planYear && unit.last < first;
      }),
  );
}

/** True for a text typed without its marks that has many words of its own, or one that might deny, move or except its time. */
function isProse({ tokens }: TokenRun, text: string): boolean {
  const words = tokens.filter(({ code, start, end }) => code === CODE.word && /^\p{L}\p{Ll}+/u.test(text.slice(start, end)));
  return words.length >= MANY_WORDS || UNMARKED_DENIAL.test(text);
}

const MANY_WORDS = 6;
const UNMARKED_DENIAL =
  /(?<!\p{L})(?:da|chua|khong|gia han|rieng|truong hop|neu|vuot|nhan dip|duy tri|can cu|so voi|tru|ket thuc)(?!\p{L})/iu;

/** "Số liệu tính đến 15/11; gửi trước 20/11": a day up to which figures are counted is no deadline. */
function addCutOff(text: string, doubts: string[]): void {
  const found = CUT_OFF.exec(text);
  if (found !== null) doubts.push(`thời gian sau “${found[0]}” có thể là mốc lấy số liệu, không phải thời hạn`);
}

const CUT_OFF =
  /(?<!\p{L})(?:(?:tính|lấy|chốt|lũy kế|luỹ kế|tồn|tồn đọng)(?: số liệu)?(?: cho)? (?:đến|tới)|chốt(?: số liệu)?(?=:? (?:ngày )?\d)|mốc chốt|thời điểm (?:tính|chốt|lấy)(?: số liệu)?)(?!\p{L})/iu;

/** "Tháng 9: khai giảng; tháng 5: tổng kết": months of a school year, of which the later ones belong to the next year. */
function runBackwards({ tokens, codes }: TokenRun): boolean {
  let late = -1;
  for (const [at, { code, units }] of tokens.entries()) {
    if (!PERIODS.includes(code)) continue;
    for (const { year, day, grain, first } of units) {
      if (year !== null || day > 0 || (grain !== 'month' && grain !== 'quarter')) continue;
      if (first >= 8) late = at;
      else if (first <= 6 && late >= 0 && NEXT_CLAUSE.test(codes.slice(late, at))) return true;
    }
  }
  return false;
}

/** "Năm 2025⏎(hoàn thành trước 30/11)": the last one is a day with no work of its own, in the windows that the clause before says (from `from`). */
function isFinishedWithin(milestones: readonly Milestone[], from: number): boolean {
  const last = milestones.at(-1);
  const windows = milestones.slice(from, -1);
  if (last?.start !== null || last.what !== null || windows.length === 0) return false;
  return windows.every(({ start, due, what }) => what === null && start !== null && start <= last.due && last.due < due);
}

/** "Hằng quý (trước ngày 15 tháng cuối quý)" is one recurrence with its day. */
function mergeRecurrences(found: readonly Recurrence[]): readonly Recurrence[] {
  if (found.length < 2) return found;
  const merged: Recurrence[] = [];
  for (const recurrence of found) {
    const at = merged.findIndex(
      (other) =>
        other.every === recurrence.every &&
        (other.day === null || other.day === recurrence.day) &&
        (recurrence.what === null || recurrence.what === other.what),
    );
    const same = merged[at];
    if (same === undefined) merged.push(recurrence);
    else merged[at] = { ...(same.day === null ? recurrence : same), what: same.what };
  }
  return merged;
}

/** "Trước ngày 03 hằng tháng, chậm nhất ngày 05": two days of one rhythm, and no work to tell them apart. */
function isOtherDay(one: Recurrence, other: Recurrence): boolean {
  return (
    one.every === other.every && one.what === null && other.what === null && one.day !== null && other.day !== null && one.day !== other.day
  );
}

function isWholeYear({ start, due, what }: Milestone): boolean {
  return what === null && start?.endsWith('-01-01') === true && due.endsWith('-12-31');
}

const NUMBERED = /^(?:đợt|lần|kỳ) /iu;

/** "Hằng năm; trước ngày 31/12": a day without a year and a rhythm without a day, neither of them with words of its own. */
function mayBeDayOfRhythm({ continuous, milestones, recurrences }: Schedule, tokens: readonly Token[]): boolean {
  const numbered = milestones.length > 0 && milestones.every(({ what }) => what !== null && NUMBERED.test(what));
  const bare = !continuous && recurrences.some(({ what, day }) => (what === null || numbered) && day === null);
  return bare && milestones.some(({ what }) => what === null || NUMBERED.test(what)) && !tokens.some(namesYear);
}

/** "Hằng năm trình trước 15/4; ban hành trước 15/7": the rhythm that the text begins with may be meant of all of it. */
function beginsYearly({ milestones, recurrences }: Schedule, tokens: readonly Token[]): boolean {
  const first = tokens.find(({ code }) => !'-+'.includes(code));
  if (first?.code !== CODE.rhythm || milestones.length === 0 || tokens.some(namesYear)) return false;
  return recurrences[0]?.every === 'year' && recurrences[0].day !== null;
}

function namesYear({ code, units }: Token): boolean {
  return TIME_CODES.includes(code) && units.some(({ year }) => year !== null);
}

/** True where all that a phrase says is over before the plan's year begins: most likely a slip in the year. */
function endsBefore(schedule: Schedule, planYear: number): boolean {
  const only = !schedule.continuous && schedule.recurrences.length + schedule.triggers.length === 0;
  return only && schedule.milestones.length > 0 && schedule.milestones.every(({ due }) => Number(due.slice(0, 4)) < planYear);
}

function sentence(doubts: readonly string[]): string | null {
  if (doubts.length === 0) return null;
  const joined = [...new Set(doubts)].slice(0, 3).join('; ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

function shorten(text: string): string {
  const line = text.replace(/\n/gu, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
