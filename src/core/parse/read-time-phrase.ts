import { fromSerial } from '../model/calendar-date';
import {
  EMPTY_SCHEDULE,
  type Milestone,
  type Recurrence,
  type Rhythm,
  type Schedule,
  type TimeReading,
  type Trigger,
} from '../model/schedule';
import { applyTokenRules, indexRules, type Firing, type PhraseContext } from './apply-rules';
import { cleanText } from './clean-text';
import { TOKEN_STAGES } from './phrases/index';
import { EMPTY_CLAUSE, readClause, type ClauseReading } from './read-clause';
import { readWritten } from './read-written';
import { splitClauses } from './split-clauses';
import { codesOf, type Token, type TokenRun } from './token';
import { tokenize } from './tokenize';
import { writeReading } from './write-reading';

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
  const written = readWritten(clean);
  if (written !== null) return withWords(written, ['written-reading']);
  const firings: Firing[] = [];
  const schedule =
    readSerial(clean, firings) ??
    readPhrase({ text: clean, planYear: context.planYear, cadence: context.cadence ?? DEFAULT_CADENCE }, firings);
  return withWords(schedule, idsInOrder(firings));
}

/** The reading in words is made when it is asked for: most callers want the schedule only. */
function withWords(schedule: Schedule, rules: readonly string[]): TimeReading {
  let words: string | null = null;
  return {
    schedule,
    get reading() {
      words ??= writeReading(schedule);
      return words;
    },
    rules,
  };
}

function idsInOrder(firings: Firing[]): readonly string[] {
  if (firings.length > 1) firings.sort((one, other) => one.start - other.start);
  const ids: string[] = [];
  for (const { id } of firings) if (!ids.includes(id)) ids.push(id);
  return ids;
}

/**
 * Plans say the same few phrases again and again, and a plan is read several times in one run: readings already made are given again.
 * They depend on nothing but the key, nobody changes them, and their number is bounded.
 */
const READINGS = new Map<string, TimeReading>();
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 300;
const DEFAULT_CADENCE: readonly Rhythm[] = ['quarter'];
const STAGES = TOKEN_STAGES.map(indexRules);
/** Serial numbers of the days from 1/1/1990 to 31/12/2099, as a spreadsheet exports a date as text. */
const SERIALS = { first: 32_874, last: 73_050 };

function readSerial(text: string, firings: Firing[]): Schedule | null {
  if (!/^\d{5}(?:[.,]\d{1,10})?$/u.test(text)) return null;
  const serial = Math.floor(Number(text.replace(',', '.')));
  const due = serial >= SERIALS.first && serial <= SERIALS.last ? fromSerial(serial) : null;
  if (due === null) return null;
  firings.push({ id: 'date-serial', start: 0 });
  return { ...EMPTY_SCHEDULE, milestones: [{ start: null, due, what: null }] };
}

function readPhrase(context: PhraseContext, firings: Firing[]): Schedule {
  const cut = tokenize(context.text);
  let run: TokenRun = { tokens: cut, codes: codesOf(cut) };
  for (const stage of STAGES) run = applyTokenRules(run, stage, context, firings);
  const { tokens } = run;
  const clauses = splitClauses(tokens, context.text);
  let year = context.planYear;
  const milestones: Milestone[] = [];
  const recurrences: Recurrence[] = [];
  const triggers: Trigger[] = [];
  const doubts: string[] = [];
  const untimed: string[] = [];
  let continuous = false;
  let datedBefore = false;
  let refined = false;
  for (const clause of clauses) {
    const heading = clause.exception ? null : yearHeading(clause.tokens);
    year = heading ?? year;
    const reading = clause.exception
      ? exceptionOf(clause.tokens, context.text)
      : readClause(heading === null ? clause.tokens : clause.tokens.slice(2), { ...context, planYear: year }, firings);
    const dated = reading.milestones.length > 0;
    if (clause.note && dated && datedBefore) refined = true;
    datedBefore = dated;
    continuous ||= reading.continuous;
    milestones.push(...reading.milestones);
    recurrences.push(...reading.recurrences);
    triggers.push(...reading.triggers);
    doubts.push(...reading.doubts);
    if (reading.untimed !== null) untimed.push(reading.untimed);
  }
  const schedule = { continuous, milestones, recurrences: mergeRecurrences(recurrences), triggers, ambiguous: null };
  if (refined) doubts.push('thời gian trong ngoặc có thể chỉ nói rõ thêm thời gian đứng trước');
  if (year === context.planYear && someYearsOnly(tokens, year)) doubts.push(`có chỗ không ghi năm, tạm lấy năm kế hoạch ${year}`);
  if (endsBefore(schedule, context.planYear)) doubts.push(`thời hạn ở trước năm kế hoạch ${context.planYear}`);
  if (continuous || milestones.length + recurrences.length + triggers.length > 0)
    for (const words of untimed) doubts.push(`“${shorten(words)}” không có thời gian riêng`);
  else if (doubts.length === 0)
    doubts.push(context.text === '' ? 'không ghi thời gian' : `không thấy thời gian trong “${shorten(context.text)}”`);
  return { ...schedule, ambiguous: sentence(doubts) };
}

/** "Năm 2025: quý I …; quý II …": the year of this clause and of those behind it; null where a clause has no such heading. */
function yearHeading(tokens: readonly Token[]): number | null {
  const [first, sign] = tokens;
  if (first?.code !== 'A' || first.units.length !== 1 || first.units[0]?.until !== null) return null;
  const heads = (sign?.code === ':' || sign?.code === ',') && tokens.some((token) => 'PdJ'.includes(token.code));
  return heads ? first.units[0].year : null;
}

/** True where one time names a year other than the plan's and another none: the second may mean either. */
function someYearsOnly(tokens: readonly Token[], planYear: number): boolean {
  let none = false;
  let other = false;
  for (const token of tokens) {
    if (!'PdJ'.includes(token.code)) continue;
    for (const { year } of token.units) {
      if (year === null) none = true;
      else if (year !== planYear) other = true;
    }
  }
  return none && other;
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
    else merged[at] = { ...same, day: same.day ?? recurrence.day };
  }
  return merged;
}

/** True where all that a phrase says is over before the plan's year begins: most likely a slip in the year. */
function endsBefore(schedule: Schedule, planYear: number): boolean {
  const only = !schedule.continuous && schedule.recurrences.length + schedule.triggers.length === 0;
  return only && schedule.milestones.length > 0 && schedule.milestones.every(({ due }) => Number(due.slice(0, 4)) < planYear);
}

function exceptionOf(tokens: readonly Token[], text: string): ClauseReading {
  const words = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  return { ...EMPTY_CLAUSE, doubts: [`“${shorten(words)}” là ngoại lệ, không đưa vào lịch`] };
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
