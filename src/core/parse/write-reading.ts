import { endOfMonth, formatDate, partsOf, type IsoDate } from '../model/calendar-date';
import type { Milestone, Recurrence, Rhythm, Schedule, Trigger, TriggerKind } from '../model/schedule';
import { DOUBT_LABEL, NAMES_CONDITION, NO_TIME, readWritten, usualKind } from './read-written';

/**
 * A schedule in Vietnamese words: "Quý I/2022: hạn 31/03/2022; báo cáo: tháng 12/2022, hạn 31/12/2022". Reading the words again gives the
 * same schedule. A text that would be taken for something else stands in quotation marks.
 */
export function writeReading(schedule: Schedule): string {
  const clauses = [
    ...(schedule.continuous ? ['thường xuyên'] : []),
    ...schedule.milestones.map((milestone) =>
      writeSafely((quote) => writeMilestone(milestone, quote), isSure(milestone.what), { milestones: [milestone] }),
    ),
    ...schedule.recurrences.map((recurrence) =>
      writeSafely(
        (quote) => writeRecurrence(recurrence, quote),
        recurrence.day === null && isSure(recurrence.what) && !NAMES_CONDITION.test(recurrence.what ?? ''),
        {
          recurrences: [recurrence],
        },
      ),
    ),
    ...schedule.triggers.map((trigger) =>
      writeSafely((quote) => writeTrigger(trigger, quote), isSure(trigger.text), { triggers: [trigger] }),
    ),
  ];
  if (schedule.ambiguous !== null) clauses.push(`${DOUBT_LABEL}${schedule.ambiguous}`);
  if (clauses.length === 0) return NO_TIME;
  const joined = clauses.join('; ');
  return startsWithOurWords(schedule) ? `${joined.charAt(0).toUpperCase()}${joined.slice(1)}` : joined;
}

/** "Hằng quý" and its like, as written and read back. */
export const RHYTHM_NAMES: Readonly<Record<Rhythm, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': 'hằng 6 tháng',
  year: 'hằng năm',
};

/** The kinds of trigger, as written where the words alone do not tell. */
const KIND_NAMES: Readonly<Record<TriggerKind, string>> = {
  'on-request': 'yêu cầu',
  'after-event': 'sự kiện',
  'per-authority': 'cấp trên',
};
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** The name of a window that is a whole period of the calendar: "quý II/2024"; "từ 01/03/2024" where it has none. */
function windowName(start: IsoDate, due: IsoDate): string {
  const from = partsOf(start);
  const to = partsOf(due);
  const whole = from.day === 1 && due === endOfMonth(to.year, to.month);
  if (!whole) return `từ ${formatDate(start)}`;
  if (from.month === 1 && to.month === 12) return from.year === to.year ? `năm ${from.year}` : `năm ${from.year} - ${to.year}`;
  const sameYear = from.year === to.year;
  if (sameYear && from.month === to.month) return `tháng ${from.month}/${from.year}`;
  if (sameYear && to.month - from.month === 5 && from.month % 6 === 1)
    return `6 tháng ${from.month === 1 ? 'đầu' : 'cuối'} năm ${from.year}`;
  if (sameYear && from.month === 1 && to.month === 9) return `9 tháng đầu năm ${from.year}`;
  if (from.month % 3 === 1 && to.month % 3 === 0) {
    const first = quarterName(from.month, from.year);
    const last = quarterName(to.month, to.year);
    return first === last ? first : `từ ${first} đến ${last}`;
  }
  return `từ tháng ${from.month}/${from.year} đến tháng ${to.month}/${to.year}`;
}

function quarterName(month: number, year: number): string {
  return `quý ${QUARTERS[Math.ceil(month / 3) - 1] ?? ''}/${year}`;
}

type Quote = (text: string) => string;

const asIs: Quote = (text) => text;
const inQuotes: Quote = (text) => `“${text.replaceAll('”', '””')}”`;

/** Words that cannot be taken for a part of our own. */
const SURE_TEXT = /^(?!.*(?:cần xem|căn cứ|hằng|xuyên|quý|tháng|năm|ngày|tuần))[^\d:;,.“”"\n]+$/iu;

function isSure(text: string | null): boolean {
  return text === null || SURE_TEXT.test(text);
}

function writeSafely(write: (quote: Quote) => string, sure: boolean, part: Partial<Schedule>): string {
  const plain = write(asIs);
  if (sure) return plain;
  const read = readWritten(`${plain}; thường xuyên`, () => part.recurrences?.[0]?.days ?? []);
  const expected = { continuous: true, milestones: [], recurrences: [], triggers: [], ambiguous: null, ...part };
  return read !== null && JSON.stringify(read) === JSON.stringify(expected) ? plain : write(inQuotes);
}

function writeMilestone({ start, due, what }: Milestone, quote: Quote): string {
  const last = `hạn ${formatDate(due)}`;
  const window = start === null ? null : windowName(start, due);
  if (what === null) return window === null ? last : `${window}: ${last}`;
  return `${quote(what)}: ${window === null ? last : `${window}, ${last}`}`;
}

function writeRecurrence({ every, what, day }: Recurrence, quote: Quote): string {
  const rhythm = day === null ? RHYTHM_NAMES[every] : `${RHYTHM_NAMES[every]}, ${quote(day)}`;
  return what === null ? rhythm : `${quote(what)}: ${rhythm}`;
}

function writeTrigger({ kind, text }: Trigger, quote: Quote): string {
  const name = usualKind(text) === kind ? '' : ` (${KIND_NAMES[kind]})`;
  return `Chờ căn cứ${name}: ${quote(text)}`;
}

function startsWithOurWords(schedule: Schedule): boolean {
  if (schedule.continuous) return true;
  const first = schedule.milestones[0] ?? schedule.recurrences[0];
  return first === undefined || first.what === null;
}
