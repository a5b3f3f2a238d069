import type { Issue, Where } from '../model/issue';
import type { TimeReading } from '../model/schedule';
import { sheetIssue } from '../text/sheet-messages';

/** The two years of a school year: [2026, 2027]. */
export type SchoolYears = readonly [first: number, second: number];

/** "năm học 2026 - 2027" in a plan's title; null where it names none. */
export function schoolYears(title: string | null): SchoolYears | null {
  const { first, second } = /năm học\s*(?<first>20\d{2})\s*[-–/]\s*(?<second>20\d{2})/iu.exec(title ?? '')?.groups ?? {};
  return first === undefined || Number(second) !== Number(first) + 1 ? null : [Number(first), Number(second)];
}

const PERIODS =
  /(?<!\p{L})(?<unit>tháng|quý)\s+(?<list>(?:\d{1,2}|I{1,3}|IV)(?:\s*(?:,|và|-|–|đến)\s*(?:(?:tháng|quý)\s+)?(?:\d{1,2}|I{1,3}|IV))*)(?![\p{L}\d/])/giu;
const NUMBER = /(?<![\p{L}\d])(?:\d{1,2}|I{1,3}|IV)(?![\p{L}\d])/gu;
const DAY = /(?<![\d/.-])(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/.-])/gu;
const ROMAN = ['I', 'II', 'III', 'IV'];
/** A school year begins in August. */
const FIRST_MONTH = 8;
const FIRST_QUARTER = 3;

/** Writes the years of a school year behind the months, quarters and days of a time that names no year: "tháng 2" → "tháng 2/2027". */
function withSchoolYears(text: string, [first, second]: SchoolYears): string {
  if (/20\d{2}/u.test(text)) return text;
  return text
    .replace(DAY, (whole, _day, month: string) => `${whole}/${Number(month) >= FIRST_MONTH ? first : second}`)
    .replace(PERIODS, (_whole, unit: string, list: string) => {
      const start = unit.toLocaleLowerCase('vi') === 'quý' ? FIRST_QUARTER : FIRST_MONTH;
      const value = (number: string): number => (ROMAN.includes(number) ? ROMAN.indexOf(number) + 1 : Number(number));
      return `${unit} ${list.replace(NUMBER, (number) => `${number}/${value(number) >= start ? first : second}`)}`;
    });
}

type ReadTime = (text: string, context: { readonly planYear: number }) => TimeReading;

/** Reads times as those of a school year; as they are where there is none. */
export function inSchoolYear(readTime: ReadTime, school: SchoolYears | null): ReadTime {
  return school === null ? readTime : (text, context) => readTime(withSchoolYears(text, school), context);
}

/** Says which months were taken for which year. */
export function schoolYearIssue([first, second]: SchoolYears, where: Where): Issue {
  return sheetIssue('school-year', 'info', where, { first: String(first), second: String(second) });
}
