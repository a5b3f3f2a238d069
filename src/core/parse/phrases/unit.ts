import { isoDate } from '../../model/calendar-date';
import { CODE, codePattern, letters, rulePattern } from '../codes';
import { asWritten, codeBefore, tokenOf, type Reduction, type RuleMatch, type TokenRule } from '../rule';
import { dayUnit, monthUnit, monthsUnit, quarterUnit, yearUnit, type TimeUnit } from '../time-unit';
import type { Token } from '../token';
import { beginsWithWork } from '../work-verbs';

const NUMERAL = letters`numeral`;
const LIMITS = letters`limit endOf`;
const VALUES = letters`numeral yearNumber`;

const RHYTHM_WORDS = codePattern`each [month quarter] | count times | rhythm`;
const TWO_NUMBERS = codePattern`^ number [dot -] number $`;
const LIMIT = codePattern`[before latest until]`;
const MONTHS_OF_YEAR = codePattern`^ count month [early late] of? [year yearNumber namedYear]`;
const SHORT_YEAR_BEHIND = codePattern`[/ year] number $`;

/** The year behind a quarter, month or day: "/2024", "-2024", "năm 2024", ", năm 2024", "(năm 2024)", "của năm 2024", "năm sau". */
const YEAR = String.raw`
  (
      [, / dot . -]? line? [, /]? [of in]? year? [/ dot]? yearNumber (?![/ dot]? number)
    | \( year? yearNumber \)
    | [, /]? of? namedYear
  )
`;
const SURE_DAY = codePattern`day | /`;
/** Names that only the first and the last month of the lunar year have. */
const LUNAR_MONTH = /giêng|chạp/iu;
const SHORT_YEAR = String.raw`(/ number (?![/ dot]) | year number (?![times day month week quarter / dot]))`;

/** Days, months, quarters, half-years and years by their names. */
export const UNIT_RULES: readonly TokenRule[] = [
  {
    id: 'quarter',
    examples: [
      ['Quý III/2024', 'Quý III/2024: hạn 30/09/2024'],
      ['quý hai', 'Quý II/2024: hạn 30/06/2024'],
      ['Q4 năm 2025', 'Quý IV/2025: hạn 31/12/2025'],
    ],
    pattern: rulePattern`quarter (dot? numeral | \. (roman | count (?!/)) | : roman) (${YEAR} | ${SHORT_YEAR})?`,
    read: (match: RuleMatch): Reduction | null => {
      const quarter = match.tokens.find((token, index) => index > 0 && NUMERAL.includes(token.code));
      const value = quarter?.value ?? 0;
      if (value < 1 || value > 4) return { code: CODE.unclear, doubt: `không có “${match.text}”: một năm chỉ có bốn quý` };
      return period(quarterUnit(value, yearIn(match)), match);
    },
  },
  {
    id: 'first-or-last-quarter',
    examples: [['Quý cuối năm 2024', 'Quý IV/2024: hạn 31/12/2024']],
    pattern: rulePattern`(?<!count) quarter [early late] of? (year? [/ dot]? yearNumber | namedYear | year)`,
    read: (match) => period(quarterUnit(match.codes.includes(CODE.late) ? 4 : 1, yearIn(match)), match),
  },
  {
    id: 'timestamp',
    examples: [['2024-09-05T00:00:00', 'Hạn 05/09/2024']],
    pattern: rulePattern`yearNumber - number - number word hour`,
    read: (match) => (/\dT\d/u.test(match.text) ? day(match, valueAt(match, 2), valueAt(match, 1), valueAt(match, 0)) : null),
  },
  {
    id: 'date-iso',
    examples: [['2024-09-05', 'Hạn 05/09/2024']],
    pattern: rulePattern`yearNumber (- number - number | / number / number) (?![/ dot -]? [number yearNumber])`,
    read: (match) => day(match, valueAt(match, 2), valueAt(match, 1), valueAt(match, 0)),
  },
  {
    id: 'date',
    examples: [
      ['Ngày 05/9/2024', 'Hạn 05/09/2024'],
      ['05-09-2024', 'Hạn 05/09/2024'],
      ['5.9.24', 'Hạn 05/09/2024'],
    ],
    pattern: rulePattern`
      day? number (
        / number / (yearNumber | number) | - number - (yearNumber | number) | dot number dot (yearNumber | number)
      )
    `,
    read: (match) => day(match, valueAt(match, 0), valueAt(match, 1), fullYear(valueAt(match, 2))),
  },
  {
    id: 'date-in-words',
    examples: [
      ['Ngày 05 tháng 9 năm 2024', 'Hạn 05/09/2024'],
      ['30 tháng 6', 'Hạn 30/06/2024'],
    ],
    pattern: rulePattern`
      (?<![week namedDay] word?) (day count ,? of? | (?<!in) number ((?<=([before latest until] | ^) number) ,)?)
      month count (?!times) (${YEAR} | ${SHORT_YEAR})?
    `,
    read: (match: RuleMatch): Reduction => {
      const found = day(match, valueAt(match, 0), valueAt(match, 1), yearIn(match, 2));
      const parted = match.codes.includes(',') && RHYTHM_WORDS.test(match.run.codes.slice(0, match.at));
      return parted ? { ...found, doubt: found.doubt ?? `“${match.text}” có thể là ngày của một nhịp và tháng của việc khác` } : found;
    },
  },
  {
    id: 'quarter-continued',
    examples: [['Quý 3, 4/2024', '6 tháng cuối năm 2024: hạn 31/12/2024']],
    pattern: rulePattern`
      (
          (?<=quarter [dot .]? numeral ([/ -] yearNumber)? (, and? | and | - | or | until | & | [+])) [number roman]
        | (?<=quarter [dot .]? roman /) roman
      ) / yearNumber
    `,
    read: (match: RuleMatch): Reduction | null => {
      const value = valueAt(match, 0);
      if (value < 1 || value > 4) return { code: CODE.unclear, doubt: `chưa rõ “${match.text}” là quý hay tháng` };
      return period(quarterUnit(value, yearIn(match)), match);
    },
  },
  {
    id: 'quarter-without-its-word',
    examples: [['IV/2024', 'Quý IV/2024: hạn 31/12/2024; Cần xem lại: “IV/2024” được hiểu là quý IV/2024.']],
    pattern: rulePattern`(?<=^ | [line ; : \(] | limit) roman [/ -] yearNumber (?![/ - dot])`,
    read: (match: RuleMatch): Reduction | null => {
      const value = valueAt(match, 0);
      if (value < 1 || value > 4) return null;
      const read = period(quarterUnit(value, yearIn(match)), match);
      return { ...read, doubt: read.doubt ?? `“${match.text}” được hiểu là quý ${match.text}` };
    },
  },
  {
    id: 'month-by-number',
    examples: [['6/2024', 'Tháng 6/2024: hạn 30/06/2024']],
    pattern: rulePattern`
      number [/ dot] yearNumber (?![/ dot]? [number yearNumber]) | number - yearNumber (?!-? [number yearNumber])
    `,
    read: (match) => month(match, valueAt(match, 0), valueAt(match, 1)),
  },
  {
    id: 'month-iso',
    examples: [['2024-09', 'Tháng 9/2024: hạn 30/09/2024']],
    pattern: rulePattern`(?<![- /]) yearNumber - number (?![- / dot number month])`,
    read: (match: RuleMatch): Reduction | null =>
      /^\d{4}-\d{2}$/u.test(match.text) ? month(match, valueAt(match, 1), valueAt(match, 0)) : null,
  },
  {
    id: 'day-and-month',
    examples: [
      ['Trước ngày 15/12', 'Hạn 14/12/2024'],
      ['30/6', 'Hạn 30/06/2024'],
      ['ngày 15/12 năm 2025', 'Hạn 15/12/2025'],
      ['Trước 30.6', 'Hạn 29/06/2024'],
    ],
    pattern: rulePattern`
        day? number / number (?!/) (line? ,? of? (year yearNumber | namedYear))?
      | day number dot number (?!dot)
      | number dot number (?=- number dot number dot yearNumber)
      | day number - number (?![/ dot rhythm -])
      | (?<=[before latest until] | (^ | [line ; \(]) [: -]?) number [dot -] number (?=[; , . \) \( line and] | (?!.))
    `,
    read: (match: RuleMatch): Reduction | null => {
      const said = !TWO_NUMBERS.test(match.codes) || LIMIT.test(codeBefore(match)) || match.run.codes.startsWith('-', match.at + 3);
      if (!said && (valueAt(match, 0) <= 12 || valueAt(match, 1) > 12)) return null;
      const read = day(match, valueAt(match, 0), valueAt(match, 1), yearIn(match, 2));
      if (isFraction(match)) return { ...read, doubt: `“${match.text}” có thể là phân số` };
      if (!SURE_DAY.test(match.codes) && !LIMIT.test(codeBefore(match)))
        return { ...read, doubt: read.doubt ?? `“${match.text}” được hiểu là một ngày` };
      return match.codes.includes('-') ? { ...read, doubt: read.doubt ?? `“${match.text}” có thể là một ngày hoặc hai ngày` } : read;
    },
  },
  {
    id: 'part-of-year',
    examples: [
      ['6 tháng đầu năm', '6 tháng đầu năm 2024: hạn 30/06/2024'],
      ['Sáu tháng cuối năm 2024', '6 tháng cuối năm 2024: hạn 31/12/2024'],
      ['9 tháng đầu năm 2024', '9 tháng đầu năm 2024: hạn 30/09/2024'],
      ['09 tháng năm 2024', '9 tháng đầu năm 2024: hạn 30/09/2024'],
      ['02 quý đầu năm 2024', '6 tháng đầu năm 2024: hạn 30/06/2024'],
      ['02 tháng đầu năm 2024', 'Từ tháng 1/2024 đến tháng 2/2024: hạn 29/02/2024'],
    ],
    pattern: rulePattern`
        count month [early late] (of? year yearNumber? | of? namedYear | yearNumber)?
      | count quarter [early late] (of? year yearNumber? | of? namedYear)
      | (?<![day / dot -]) count month (of? year yearNumber | / yearNumber)
      | [firstHalf secondHalf] (year yearNumber? | namedYear)
    `,
    read: (match: RuleMatch): Reduction | null => {
      const half = match.codes.startsWith(CODE.firstHalf) || match.codes.startsWith(CODE.secondHalf);
      const count = half ? 6 : valueAt(match, 0) * (match.codes.includes(CODE.quarter) ? 3 : 1);
      // Others than those that reports are named by only with their year: "02 tháng đầu (tháng 7 và tháng 8)" counts from elsewhere.
      if (![3, 6, 9].includes(count) && !(MONTHS_OF_YEAR.test(match.codes) && count > 0 && count < 12)) return null;
      const late = match.codes.includes(CODE.late) || match.codes.startsWith(CODE.secondHalf);
      const read = period(monthsUnit(late ? 13 - count : 1, late ? 12 : count, yearIn(match)), match);
      return /^\d+T/u.test(match.text) ? { ...read, doubt: read.doubt ?? `“${match.text}” được hiểu là ${String(count)} tháng` } : read;
    },
  },
  {
    id: 'month',
    examples: [
      ['Tháng 5/2024', 'Tháng 5/2024: hạn 31/05/2024'],
      ['tháng mười hai', 'Tháng 12/2024: hạn 31/12/2024'],
      ['T6/2024', 'Tháng 6/2024: hạn 30/06/2024'],
      ['Tháng 01 năm sau', 'Tháng 1/2025: hạn 31/01/2025; Cần xem lại: “năm sau” được hiểu là năm 2025.'],
    ],
    pattern: rulePattern`
        (?<!each) month [dot .]? numeral (?!times) (${YEAR} | ${SHORT_YEAR})?
      | month year (?=[/ -]? yearNumber) [/ -]? yearNumber
      | month year (?![yearNumber count namedYear , and or])
    `,
    read: (match: RuleMatch): Reduction | null => {
      if (LUNAR_MONTH.test(match.text)) return { code: CODE.unclear, doubt: `“${match.text}” có thể là tháng âm lịch` };
      const number = match.tokens.find((token, index) => index > 0 && NUMERAL.includes(token.code));
      const read = month(match, number?.value ?? 5, yearIn(match));
      return number === undefined ? { ...read, doubt: `“${match.text}” được hiểu là tháng 5` } : read;
    },
  },
  {
    id: 'years',
    examples: [
      ['Từ năm 2024 đến năm 2026', 'Năm 2024 - 2026: hạn 31/12/2026'],
      ['2024-2025', 'Năm 2024 - 2025: hạn 31/12/2025'],
      ['Năm 2024, 2025 và 2026', 'Năm 2024 - 2026: hạn 31/12/2026'],
    ],
    pattern: rulePattern`
      from? (stage year? | year)? from? yearNumber (
        [- until] year? yearNumber (?![/ -]) | ((,? and | ,) year? yearNumber (?![/ -]))+
      )
    `,
    read: (match: RuleMatch): Reduction | null => {
      const years = match.tokens.filter(({ code }) => code === CODE.yearNumber).map(({ value }) => value);
      if (years.some((year, at) => at > 0 && year < (years[at - 1] ?? year)))
        return { code: CODE.unclear, doubt: `“${match.text}” chạy lùi` };
      const from = yearUnit(years[0] ?? null);
      const to = yearUnit(years.at(-1) ?? null);
      const doubt = match.codes.includes(CODE.stage) ? `“${match.text}” là thời kỳ của chương trình, có thể không phải thời hạn` : null;
      return { code: CODE.years, units: [{ ...from, until: to }], doubt };
    },
  },
  {
    id: 'year',
    examples: [
      ['Năm 2025', 'Năm 2025: hạn 31/12/2025'],
      ['2025', 'Năm 2025: hạn 31/12/2025'],
    ],
    pattern: rulePattern`year :? yearNumber (?![/ -] number) | yearNumber (?![/ dot] | : digits)`,
    read: (match) => ({ code: match.codes === CODE.yearNumber ? CODE.yearNumber : CODE.years, units: [yearUnit(valueAt(match, 0))] }),
  },
  {
    id: 'year-by-name',
    examples: [['Năm sau', 'Năm 2025: hạn 31/12/2025; Cần xem lại: “Năm sau” được hiểu là năm 2025.']],
    pattern: rulePattern`namedYear`,
    read: (match) => ({ code: CODE.years, units: [yearUnit(yearIn(match))], doubt: relativeYearDoubt(match) }),
  },
  {
    id: 'day-of-month',
    examples: [['Ngày 25 hằng tháng', 'Hằng tháng, ngày 25']],
    pattern: rulePattern`day number (?![/ dot] number | - number (?!rhythm))`,
    read: (match: RuleMatch): Reduction | null => {
      const value = valueAt(match, 0);
      if (value < 1 || value > 31) return { code: CODE.unclear, doubt: `không có “${match.text}”` };
      return { code: CODE.monthDay, units: [dayUnit(value, 0, null)] };
    },
  },
  {
    id: 'another-day-of-month',
    examples: [['Hằng tháng, ngày 05 và 20 họp giao ban', 'họp giao ban: hằng tháng, ngày 05 và 20']],
    pattern: rulePattern`(?<=day number (, number)* ,? and) number (?=[word report])`,
    // Not "ngày 05 và 20 xã": a number of something.
    read: (match: RuleMatch): Reduction | null => {
      const value = valueAt(match, 0);
      const isDay = value >= 1 && value <= 31 && beginsWithWork(match.phrase.slice(match.tokens[0]?.end).trimStart());
      return isDay ? { code: CODE.monthDay, units: [dayUnit(value, 0, null)] } : null;
    },
  },
];

/** "Hoàn thành 3/4 khối lượng": less than one, of what is said behind it. */
function isFraction(match: RuleMatch): boolean {
  const small = /^[1-9]\/[1-9]$/u.test(match.text) && valueAt(match, 0) < valueAt(match, 1);
  return small && match.run.codes.charAt(match.at + 3) === CODE.word && !LIMITS.includes(codeBefore(match));
}

function valueAt(match: RuleMatch, index: number): number {
  return match.tokens.filter((token) => VALUES.includes(token.code))[index]?.value ?? 0;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** The year said in a match: four digits, two digits in the place of a year (the `shortAt`th number), or "năm sau". */
function yearIn(match: RuleMatch, shortAt = 1): number | null {
  const year = tokenOf(match, CODE.yearNumber);
  if (year !== undefined) return year.value;
  const relative = tokenOf(match, CODE.namedYear);
  if (relative !== undefined) return match.planYear + offsetOf(asWritten(match, relative));
  const short = match.tokens.filter((token) => NUMERAL.includes(token.code))[shortAt];
  return short !== undefined && SHORT_YEAR_BEHIND.test(match.codes) ? fullYear(short.value) : null;
}

function offsetOf(words: string): number {
  if (/nay/iu.test(words)) return 0;
  return /trước/iu.test(words) ? -1 : 1;
}

function relativeYearDoubt(match: RuleMatch): string | null {
  const relative = tokenOf(match, CODE.namedYear);
  if (relative === undefined) return null;
  const words = asWritten(match, relative);
  return offsetOf(words) === 0 ? null : `“${words}” được hiểu là năm ${match.planYear + offsetOf(words)}`;
}

function slipIn(tokens: readonly Token[]): string | null {
  return tokens.find((token) => token.doubt !== null)?.doubt ?? null;
}

function period(unit: TimeUnit, match: RuleMatch): Reduction {
  const short = SHORT_YEAR_BEHIND.test(match.codes) && Math.abs((unit.year ?? match.planYear) - match.planYear) > 10;
  if (short) return { code: CODE.unclear, doubt: `chưa hiểu “${match.text}”` };
  return { code: CODE.period, units: [unit], doubt: slipIn(match.tokens) ?? relativeYearDoubt(match) };
}

function month(match: RuleMatch, value: number, year: number | null): Reduction {
  if (value < 1 || value > 12) return { code: CODE.unclear, doubt: `không có “${match.text}”: một năm chỉ có mười hai tháng` };
  return period(monthUnit(value, year), match);
}

function day(match: RuleMatch, value: number, inMonth: number, year: number | null): Reduction {
  if (LUNAR_MONTH.test(match.text)) return { code: CODE.unclear, doubt: `“${match.text}” có thể là ngày âm lịch` };
  if (isoDate(year ?? match.planYear, inMonth, value) === null) return { code: CODE.unclear, doubt: `không có ngày “${match.text}”` };
  const lunar = /m[ùồ]ng/iu.test(match.text) ? `“${match.text}” có thể là ngày âm lịch` : null;
  return { code: CODE.date, units: [dayUnit(value, inMonth, year)], doubt: slipIn(match.tokens) ?? relativeYearDoubt(match) ?? lunar };
}
