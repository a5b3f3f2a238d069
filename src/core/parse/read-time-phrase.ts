import { fromSerial } from '../model/calendar-date';
import { EMPTY_SCHEDULE, type Recurrence, type Rhythm, type Schedule, type TimeReading } from '../model/schedule';
import { applyTokenRules, byStart, type Firing, type PhraseContext } from './apply-rules';
import { cleanText } from './clean-text';
import { TOKEN_STAGES } from './phrases/index';
import { EMPTY_CLAUSE, readClause, type ClauseReading } from './read-clause';
import { readWritten } from './read-written';
import { splitClauses } from './split-clauses';
import type { Token } from './token';
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
  if (written !== null) return { schedule: written, reading: writeReading(written), rules: ['written-reading'] };
  const firings: Firing[] = [];
  const schedule =
    readSerial(clean, firings) ??
    readPhrase({ text: clean, planYear: context.planYear, cadence: context.cadence ?? DEFAULT_CADENCE }, firings);
  const rules = [...firings].sort((one, other) => one.start - other.start).map((firing) => firing.id);
  return { schedule, reading: writeReading(schedule), rules: [...new Set(rules)] };
}

/**
 * Plans say the same few phrases again and again, and a plan is read several times in one run: readings already made are given again.
 * They depend on nothing but the key, nobody changes them, and their number is bounded.
 */
const READINGS = new Map<string, TimeReading>();
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 300;
const DEFAULT_CADENCE: readonly Rhythm[] = ['quarter'];
const STAGES = TOKEN_STAGES.map(byStart);
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
  let tokens = tokenize(context.text);
  for (const rules of STAGES) tokens = applyTokenRules(tokens, rules, context, firings);
  const clauses = splitClauses(tokens, context.text);
  let year = context.planYear;
  const readings = clauses.map((clause) => {
    if (clause.exception) return exceptionOf(clause.tokens, context.text);
    const heading = yearHeading(clause.tokens);
    year = heading ?? year;
    return readClause(heading === null ? clause.tokens : clause.tokens.slice(2), { ...context, planYear: year }, firings);
  });
  const schedule: Schedule = {
    continuous: readings.some((reading) => reading.continuous),
    milestones: readings.flatMap((reading) => reading.milestones),
    recurrences: mergeRecurrences(readings.flatMap((reading) => reading.recurrences)),
    triggers: readings.flatMap((reading) => reading.triggers),
    ambiguous: null,
  };
  const doubts = readings.flatMap((reading) => reading.doubts);
  const refined = clauses.some((clause, index) => clause.note && hasMilestones(readings[index]) && hasMilestones(readings[index - 1]));
  if (refined) doubts.push('thời gian trong ngoặc có thể chỉ nói rõ thêm thời gian đứng trước');
  if (year === context.planYear && someYearsOnly(tokens, year)) doubts.push(`có chỗ không ghi năm, tạm lấy năm kế hoạch ${year}`);
  if (endsBefore(schedule, context.planYear)) doubts.push(`thời hạn ở trước năm kế hoạch ${context.planYear}`);
  const untimed = readings.flatMap((reading) => (reading.untimed === null ? [] : [reading.untimed]));
  const empty = !schedule.continuous && schedule.milestones.length + schedule.recurrences.length + schedule.triggers.length === 0;
  if (empty && doubts.length === 0)
    doubts.push(context.text === '' ? 'không ghi thời gian' : `không thấy thời gian trong “${shorten(context.text)}”`);
  else if (!empty) for (const words of untimed) doubts.push(`“${shorten(words)}” không có thời gian riêng`);
  return { ...schedule, ambiguous: sentence(doubts) };
}

/** "Năm 2025: quý I …; quý II …": the year of this clause and of those behind it; null where a clause has no such heading. */
function yearHeading(tokens: readonly Token[]): number | null {
  const [first, sign, ...rest] = tokens;
  const single = first?.code === 'A' && first.units.length === 1 && first.units[0]?.until === null;
  const heads = single && (sign?.code === ':' || sign?.code === ',') && rest.some((token) => 'PdJ'.includes(token.code));
  return heads ? (first.units[0]?.year ?? null) : null;
}

/** True where one time names a year other than the plan's and another none: the second may mean either. */
function someYearsOnly(tokens: readonly Token[], planYear: number): boolean {
  const years = tokens.filter((token) => 'PdJ'.includes(token.code)).flatMap((token) => token.units.map((unit) => unit.year));
  return years.includes(null) && years.some((year) => year !== null && year !== planYear);
}

/** "Hằng quý (trước ngày 15 tháng cuối quý)" is one recurrence with its day. */
function mergeRecurrences(found: readonly Recurrence[]): readonly Recurrence[] {
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

function hasMilestones(reading: ClauseReading | undefined): boolean {
  return reading !== undefined && reading.milestones.length > 0;
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
