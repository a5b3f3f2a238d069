import { addDays, daysInMonth, endOfMonth, isoDate, partsOf, type IsoDate } from '../model/calendar-date';

/** A period of a rhythm: a month, quarter, half-year or year. */
interface Period {
  readonly start: IsoDate;
  readonly due: IsoDate;
}

/**
 * The day that the words of a recurrence name in one of its periods: "trước ngày 25" is the 24th of the last month, "tháng đầu quý sau" the month
 * behind the period, "tháng 5 và tháng 11" the end of the month that falls in it. Null where they name none there: the period's last day is then
 * the safer one.
 */
export function statedDay(words: string, period: Period): IsoDate | null {
  return datedIn(words, period) ?? dayOfMonthIn(words, period) ?? monthIn(words, period);
}

/** "Trước ngày 05/6 và 05/12", "ngày 15 tháng 6": the first that falls in the period. "Trước" counts for those listed behind it. */
function datedIn(words: string, { start, due }: Period): IsoDate | null {
  const { year } = partsOf(due);
  let before = false;
  for (const { groups } of words.matchAll(DATE)) {
    if (groups?.['limit'] !== undefined) before = BEFORE.test(groups['limit']);
    const [day, month] = [Number(groups?.['day']), Number(groups?.['month'])];
    const date = month < 1 || month > 12 ? null : isoDate(year, month, Math.min(day, daysInMonth(year, month)));
    if (date === null) continue;
    const stated = before ? addDays(date, -1) : date;
    if (stated >= start && stated <= due) return stated;
  }
  return null;
}

const DATE =
  /(?:(?<limit>(?<!\p{L})(?:trước|chậm nhất|đến|vào)(?: (?:là|hết))?) +)?(?:ngày +)?(?<![\d/])(?<day>\d{1,2})(?: ?\/ ?| +tháng +)(?<month>\d{1,2})(?![\d/])/giu;
const BEFORE = /trước/iu;

/** "Trước ngày 25", "ngày 15 tháng đầu quý", "ngày 05 tháng sau": a day of a month that the words place in the period, or behind it. */
function dayOfMonthIn(words: string, { start, due }: Period): IsoDate | null {
  const found = DAY.exec(words)?.groups;
  if (found === undefined) return null;
  const month = MONTHS.find(({ said }) => said.test(words))?.of({ start, due }) ?? due;
  const parts = partsOf(month);
  const date = isoDate(parts.year, parts.month, Math.min(Number(found['day']), daysInMonth(parts.year, parts.month)));
  return date === null || found['before'] === undefined ? date : addDays(date, -1);
}

const DAY = /(?<before>trước\s+)?ngày\s+(?<day>\d{1,2})(?![\d/])(?!\s*tháng\s*\d)/iu;

/** Which month of a period, or behind it, a day is of; the last one where nothing is said. */
const MONTHS: readonly { readonly said: RegExp; readonly of: (period: Period) => IsoDate }[] = [
  { said: /tháng (?:đầu(?: tiên)?|thứ nhất)(?: của)? (?:quý|kỳ|năm) (?:sau|tiếp|kế|liền|tới)/iu, of: ({ due }) => addDays(due, 1) },
  { said: /tháng (?:sau|tiếp|kế|liền|tới)(?! kề trước)/iu, of: ({ due }) => addDays(due, 1) },
  { said: /tháng (?:đầu(?: tiên)?|thứ nhất)(?!\p{L})/iu, of: ({ start }) => start },
  { said: /tháng (?:giữa|thứ hai)(?!\p{L})/iu, of: ({ start }) => nextMonth(start) },
];

function nextMonth(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return addDays(endOfMonth(year, month), 1);
}

/** "Tháng 5 và tháng 11", "tháng 4, 10", "quý II": the end of the month or quarter that falls in the period. */
function monthIn(words: string, { start, due }: Period): IsoDate | null {
  const { year } = partsOf(due);
  const before = /trước (?:tháng|quý)/iu.test(words);
  const months = [...words.matchAll(MONTH_LIST)].flatMap(([list]) => [...list.matchAll(/\d{1,2}/gu)].map(([month]) => Number(month)));
  const quarters = [...words.matchAll(/quý (I{1,3}|IV)(?![\p{L}\d])/giu)].map(
    ([, roman]) => QUARTER_ENDS[(roman ?? '').toUpperCase()] ?? 0,
  );
  const ends = [...months, ...quarters].filter((month) => month >= 1 && month <= 12).map((month) => endOfMonth(year, month));
  const within = ends.filter((end) => end >= start && end <= due);
  // Of a list, the first; of a stretch ("tháng 3 - 5"), the last.
  const end = /\d\s?[-–]|đến/u.test(words) ? within.at(-1) : within[0];
  return before || end === undefined ? null : end;
}

const MONTH_LIST = /(?:tháng|T) ?\d{1,2}(?:(?:,| và|;| ?[-–]| đến) ?(?:tháng |T)?\d{1,2}(?!\/))*/giu;
const QUARTER_ENDS: Readonly<Record<string, number>> = { I: 3, II: 6, III: 9, IV: 12 };
