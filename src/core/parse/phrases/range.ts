import { addDays, isoDate, partsOf } from '../../model/calendar-date';
import { CODE, codePattern, letters, rulePattern } from '../codes';
import { foldWord } from '../fold-word';
import { asWritten, wordAfter, wordBefore, type Reduction, type RuleMatch, type TokenRule } from '../rule';
import { dayUnit, endOf, monthUnit, monthsUnit, quarterUnit, startOf, withYear, yearUnit, type TimeUnit } from '../time-unit';
import type { Token } from '../token';
import { MOVING_VERBS } from '../words';
import { isEmptyPhrase } from '../words-of-parts';

const DAY_NUMBER = letters`number monthDay`;
const NUMERAL = letters`numeral`;
const COUNT = letters`count`;
const REPORT_NAMES = letters`rhythm month year years continuous`;
const PERIOD_OR_YEARS = letters`period years`;
const LIST_SIGNS = letters`, and or & + line`;
const YEAR = letters`years yearNumber`;

const NEXT_CLAUSE = codePattern`[; line]`;
const FROM_OR_UNTIL = codePattern`[from until]`;
const BEHIND_RHYTHM = codePattern`rhythm [, \( :]? limit{0,3} $`;
/** "Quý I hoặc quý II", "quý I/quý II". */
const CHOICE = codePattern`or | / [period date years roman]`;

const YEAR_BEHIND = String.raw`([, / dot . -]? line? [, /]? [of in]? [years yearNumber] (?![- until] [years yearNumber]))?`;
/** One of the reports of a year: "quý I", "6 tháng", "9 tháng", "năm". */
const REPORTED = String.raw`
  (
      period
    | rhythm
    | years
    | count month (?![numeral dot]) (of? years | of? year (?![yearNumber count]))?
    | year (?![yearNumber count])
    | continuous (?!continuous)
  )
`;
/** Between the members of a list; ";" only where a bare number goes on with it, "/" where a period does. */
const AND = String.raw`(, and? | and | & | \+ | or | / (?=[period date years roman]) | ; (?=number (?![\) :] | \. .)))`;
/** What a day is for, in brackets behind it, and what joins the next day. */
const NOTED = String.raw`\( [^\( \) line ;]{1,6} \) (, and? | and | ;)`;
/** An aside may stand before it: "từ 28/01 (29 Tết) đến hết 02/02". */
const TO = String.raw`(\( [word number weekday]{1,4} \))? (- endOf? | until in? endOf? in? | and? until | until before)`;

const MOVED = new RegExp(`(?<!\\p{L})(?:${MOVING_VERBS.join('|')})(?!\\p{L})`, 'iu');

/** Two or more times joined: ranges, and lists that share a year. */
export const RANGE_RULES: readonly TokenRule[] = [
  {
    id: 'moved-to',
    examples: [
      [
        'Điều chỉnh từ quý II sang quý IV/2024',
        'Điều chỉnh: quý IV/2024, hạn 31/12/2024; Cần xem lại: “từ quý II sang quý IV/2024” được hiểu là đổi sang thời gian sau; “Điều chỉnh từ” có thể làm khác đi thời gian đã đọc.',
      ],
    ],
    pattern: rulePattern`from [period date] word [period date]`,
    read: (match: RuleMatch): Reduction | null => {
      const [, , between, to] = match.tokens;
      if (between === undefined || to === undefined || !/^(?:sang|thành)$/iu.test(asWritten(match, between))) return null;
      if (!MOVED.test(match.phrase.slice(0, match.tokens[0]?.start))) return null;
      return { code: to.code, units: to.units, doubt: to.doubt ?? `“${match.text}” được hiểu là đổi sang thời gian sau` };
    },
  },
  {
    id: 'days-of-one-month',
    examples: [
      ['22 - 30/9', 'Từ 22/09/2024: hạn 30/09/2024'],
      ['Từ ngày 10 đến ngày 20/5/2024', 'Từ 10/05/2024: hạn 20/05/2024'],
    ],
    pattern: rulePattern`
      (?<!period ([, and + &]{1,2} numeral)* [, and + &]{1,2}) [from in]? day? [number monthDay] ${TO} date
    `,
    read: (match: RuleMatch): Reduction | null => {
      const to = match.tokens.at(-1)?.units[0];
      const from = match.tokens.find((token) => DAY_NUMBER.includes(token.code));
      if (to === undefined || from === undefined) return null;
      const first = dayUnit(from.units[0]?.day ?? from.value, to.first, to.year);
      if (isoDate(to.year ?? match.planYear, first.first, first.day) === null) return null;
      return rangeOf(first, to, match);
    },
  },
  {
    id: 'months-of-one-year',
    examples: [['3-5/2024', 'Từ tháng 3/2024 đến tháng 5/2024: hạn 31/05/2024']],
    pattern: rulePattern`
      (?<![/ -] | period ([, and + &]{1,2} numeral)* [, and + &]{1,2}) [from in]? number (- | until) period
    `,
    read: (match: RuleMatch): Reduction | null => {
      const to = match.tokens.at(-1)?.units[0];
      const value = match.tokens.find((token) => token.code === CODE.number)?.value ?? 0;
      return to?.grain !== 'month' || value < 1 || value > 12 ? null : rangeOf(monthUnit(value, to.year), to, match);
    },
  },
  {
    id: 'range',
    examples: [
      ['Từ tháng 3 đến hết tháng 10/2024', 'Từ tháng 3/2024 đến tháng 10/2024: hạn 31/10/2024'],
      ['01/10 - 15/10/2024', 'Từ 01/10/2024: hạn 15/10/2024'],
      ['Từ 07h30 ngày 10/4/2024 đến 17h00 ngày 12/4/2024', 'Từ 10/04/2024: hạn 12/04/2024'],
      ['Quý IV/2024 - Quý I/2025', 'Từ quý IV/2024 đến quý I/2025: hạn 31/03/2025'],
      [
        'Tháng 11 - tháng 2',
        'Từ tháng 11/2024 đến tháng 2/2025: hạn 28/02/2025; Cần xem lại: “Tháng 11 - tháng 2” chạy qua năm sau mà không ghi năm.',
      ],
    ],
    pattern: rulePattern`[from in]? (hour ,?)? [period date years] ${TO} (hour ,?)? [period date years]`,
    read: (match: RuleMatch): Reduction | null => {
      const [from, to] = match.tokens.flatMap((token) => token.units.slice(0, 1));
      if (from === undefined || to === undefined || (match.codes.includes(CODE.and + CODE.until) && !match.codes.startsWith(CODE.from)))
        return null;
      const range = rangeOf(from, to, match);
      const alike = from.grain === to.grain && from.until === null && to.until === null && isBefore(from, to);
      return range.code === CODE.unclear || alike || FROM_OR_UNTIL.test(match.codes)
        ? range
        : { ...range, doubt: range.doubt ?? `“${match.text}” có thể là hai thời điểm của hai việc` };
    },
  },
  {
    id: 'start-and-end',
    examples: [
      ['Bắt đầu: 01/3/2024 - Kết thúc: 30/11/2024', 'Từ tháng 3/2024 đến tháng 11/2024: hạn 30/11/2024'],
      ['Bắt đầu từ 02/3 và hoàn thành trước 15/5/2024', 'Từ 02/03/2024: hạn 14/05/2024'],
      ['Bắt đầu từ tháng 3, hoàn thành trong tháng 10/2024', 'Từ tháng 3/2024 đến tháng 10/2024: hạn 31/10/2024'],
      ['Bắt đầu từ 01/3; hoàn thành chậm nhất 25/3', 'Từ 01/03/2024: hạn 25/03/2024'],
    ],
    pattern: rulePattern`
      from :? in? [period date years] ([, ; line -] | [; ,] line | and | , and)?
      ([latest until]{1,2} endOf? :? in? | word{2} :? ([latest until]? in? before | [latest until in]{0,2})) [period date years]
    `,
    read: (match: RuleMatch): Reduction | null => {
      const [from, to] = match.tokens.flatMap((token) => token.units.slice(0, 1));
      if (from === undefined || to === undefined) return null;
      if (NEXT_CLAUSE.test(match.codes) && !/^(?:thời gian )?bắt đầu/iu.test(match.text)) return null;
      // "Chuyển tiếp từ năm 2023, hoàn thành quý II/2024": the year is where the work comes from.
      if (from.grain === 'year' && to.grain !== 'year') return null;
      if (!match.codes.includes(CODE.word + CODE.word)) return rangeOf(from, to, match);
      const [first, last] = match.tokens.filter(({ code }) => code === CODE.word);
      const finished = first !== undefined && last !== undefined && isEmptyPhrase(asWritten(match, first, last));
      if (!finished || to.until !== null) return null;
      if (!match.codes.includes(CODE.before)) return rangeOf(from, to, match);
      return to.day > 0 ? rangeOf(from, dayBefore(to, match.planYear), match) : null;
    },
  },
  {
    id: 'range-of-one-kind',
    examples: [
      ['Quý I-III năm 2024', '9 tháng đầu năm 2024: hạn 30/09/2024'],
      ['tháng 4 – 5', 'Từ tháng 4/2024 đến tháng 5/2024: hạn 31/05/2024'],
    ],
    pattern: rulePattern`
      [from in]? period ${TO} numeral (- numeral)* (?![/ dot]? number | [times month day week quarter %]) ${YEAR_BEHIND}
    `,
    read: (match: RuleMatch): Reduction | null => {
      const from = match.tokens.find((token) => token.code === CODE.period)?.units[0];
      const numbers = match.tokens.filter((token) => NUMERAL.includes(token.code));
      const last = numbers.at(-1);
      // "Tháng 7-8-9", not "quý I-III-IV"
      if (numbers.some(({ value }, at) => at > 0 && value - (numbers[at - 1]?.value ?? 0) !== 1)) return null;
      const to = from === undefined || last === undefined ? null : sameKind(from, last, yearBehind(match));
      return from === undefined || to === null ? null : rangeOf(from, to, match);
    },
  },
];

/** Lists come after ranges, so that "quý I-II, IV" is read. */
export const LIST_RULES: readonly TokenRule[] = [
  {
    id: 'reports-of-the-year',
    examples: [
      [
        'Báo cáo quý I, 6 tháng, quý III, năm',
        'Báo cáo: quý I/2024, hạn 31/03/2024; Báo cáo: 6 tháng đầu năm 2024, hạn 30/06/2024; ' +
          'Báo cáo: quý III/2024, hạn 30/09/2024; Báo cáo: năm 2024, hạn 31/12/2024',
      ],
    ],
    pattern: rulePattern`
      (?![years year continuous]) ${REPORTED} ((, and? | and | ; | - | /) ${REPORTED})+
      (?!line? [, ; and : \(]* in? [before latest])
    `,
    read: readReports,
  },
  {
    id: 'day-listed-behind-a-note',
    examples: [['Trước ngày 15/6 (báo cáo 6 tháng), 15/12 (báo cáo năm)', 'báo cáo 6 tháng: hạn 14/06/2024; báo cáo năm: hạn 14/12/2024']],
    pattern: rulePattern`(?<=before (hour ,?)? date (${NOTED} date)* ${NOTED}) date (?=[\( ; , . \)] | (?!.))`,
    read: ({ tokens, planYear }: RuleMatch): Reduction | null => {
      const unit = tokens[0]?.units[0];
      return unit === undefined ? null : { code: CODE.date, units: [dayBefore(unit, planYear)], doubt: doubtIn(tokens) };
    },
  },
  {
    id: 'days-listed',
    examples: [['Ngày 15, 20 và 25/3/2024', 'Hạn 15/03/2024; hạn 20/03/2024; hạn 25/03/2024']],
    pattern: rulePattern`(day? number | monthDay) ((, and? | and) [monthDay number])* (, and? | and) date`,
    read: (match: RuleMatch): Reduction | null => {
      const last = match.tokens.at(-1)?.units[0];
      if (last === undefined) return null;
      const days = match.tokens.filter((token) => DAY_NUMBER.includes(token.code)).map((token) => token.units[0]?.day ?? token.value);
      if (days.some((value) => isoDate(last.year ?? match.planYear, last.first, value) === null)) return null;
      const monthly = isDayOfEachMonth(match) ? `“${match.text}” có thể có ngày của mỗi tháng` : null;
      return {
        code: CODE.dates,
        units: [...days.map((value) => dayUnit(value, last.first, last.year)), last],
        doubt: doubtIn(match.tokens) ?? monthly,
      };
    },
  },
  {
    id: 'day-in-months',
    examples: [['Ngày 20 tháng 3, 6, 9', 'Hạn 20/03/2024; hạn 20/06/2024; hạn 20/09/2024']],
    pattern: rulePattern`
      date ((, and? | and) number (?![/ dot % -] | \. [^line] | [times month quarter year day week longNumber word]))+
      ${YEAR_BEHIND}
    `,
    read: (match: RuleMatch): Reduction | null => {
      const first = match.tokens[0]?.units[0];
      if (first?.year !== null || !/tháng/iu.test(match.text)) return null;
      const year = yearBehind(match);
      const months = match.tokens.filter((token) => token.code === CODE.number).map((token) => token.value);
      const days = [first.first, ...months].map((value) => dayUnit(first.day, value, year));
      const real = days.every((unit) => isoDate(year ?? match.planYear, unit.first, unit.day) !== null);
      return real ? { code: CODE.dates, units: days, doubt: doubtIn(match.tokens) } : null;
    },
  },
  {
    id: 'list',
    examples: [
      ['Quý II, III năm 2024', 'Từ quý II/2024 đến quý III/2024: hạn 30/09/2024'],
      ['Quý I, III', 'Quý I/2024: hạn 31/03/2024; quý III/2024: hạn 30/09/2024'],
      ['tháng 6, tháng 12/2024', 'Tháng 6/2024: hạn 30/06/2024; tháng 12/2024: hạn 31/12/2024'],
      ['15/3, 15/6 và 15/9', 'Hạn 15/03/2024; hạn 15/06/2024; hạn 15/09/2024'],
      ['Trước 15/3; 15/6', 'Hạn 14/03/2024; hạn 14/06/2024'],
    ],
    pattern: rulePattern`
        date (
            (${AND} | ; (?<!rhythm [^; line . , and -]{0,9} ;) (?=date ([; , . \) \( line and -] | (?!.)))) in? date
            (?!times)
          | , line in? date (?!times)
          | line date (?=[line ; , . \)] | (?!.))
        )+ ${YEAR_BEHIND}
      | [period years] (
            ${AND} in? (
                [period years] (?!times)
              | (
                    roman
                  | count (?!
                        [/ dot %]
                      | \. [^line]
                      | \) [period date years prose month quarter day]
                      | [times month quarter year day week longNumber]
                      | word times
                    )
                ) ([of in]? years (?=[, and or & + line]{1,3} in? [period years numeral]))?
            )
          | ,? line in? [period years] (?!times)
        )+ ${YEAR_BEHIND}
    `,
    read: readList,
  },
];

/** "Hằng tháng trước ngày 25, 31/3": the 25th is of each month. */
function isDayOfEachMonth({ run, at }: RuleMatch): boolean {
  const behind = BEHIND_RHYTHM.exec(run.codes.slice(Math.max(0, at - 5), at));
  return behind !== null && run.tokens[at - behind[0].length]?.every.includes('month') === true;
}

/** Each report is a window of its own, also where they follow each other: "quý I" is not the beginning of "6 tháng". */
function readReports(match: RuleMatch): Reduction | null {
  if (/hằng|hàng|mỗi|từng|lần|định kỳ|\d\s(?!tháng)\p{L}+\//iu.test(match.text)) return null;
  const units: TimeUnit[] = [];
  let count = 1;
  for (const token of match.tokens) {
    if (COUNT.includes(token.code)) count = token.value;
    const unit = token.code === CODE.continuous && /cả năm/iu.test(asWritten(match, token)) ? yearUnit(null) : reportUnit(token, count);
    if (unit === null) return null;
    if (unit !== undefined) units.push(unit);
    if (unit !== undefined) count = 1;
  }
  const grains = units.map((unit) => unit.grain);
  if (!match.tokens.some(({ code }) => REPORT_NAMES.includes(code))) return null;
  const cadence =
    !grains.includes('month') &&
    !grains.includes('day') &&
    new Set(grains).size > 1 &&
    (grains.includes('quarter') || grains.includes('half'));
  const enough = units.length > 2 || REPORTING.has(wordBefore(match));
  const inOrder = units.every(({ last, year }, at) => {
    const before = units[at - 1];
    return before === undefined || (year ?? before.year ?? 0) > (before.year ?? year ?? 0) || last >= before.last;
  });
  if (!cadence || !enough || !inOrder) return null;
  const closing = match.tokens.at(-1);
  const yearToo = closing?.code === CODE.period && /, năm/iu.test(asWritten(match, closing));
  return {
    code: CODE.dates,
    units: yearToo ? [...shareYears(units, null), yearUnit(units.at(-1)?.year ?? null)] : shareYears(units, null),
    doubt: doubtIn(match.tokens) ?? (yearToo ? `“${match.text}” được hiểu là có cả báo cáo năm` : null),
  };
}

/** The last words of "báo cáo", "sơ kết", "tổng kết". */
const REPORTING = new Set(['cáo', 'kết'].map(foldWord));

/** The period of a report; undefined for a sign or number, null where the word names no report of the year. */
function reportUnit(token: Token, months: number): TimeUnit | null | undefined {
  if (PERIOD_OR_YEARS.includes(token.code)) return token.units.length === 1 ? token.units[0] : null;
  if (token.code === CODE.rhythm) {
    if (token.every.length !== 1) return null;
    return token.every[0] === 'half-year' ? monthsUnit(1, 6, null) : token.every[0] === 'year' ? yearUnit(null) : null;
  }
  if (token.code === CODE.month) return months === 6 || months === 9 ? monthsUnit(1, months, null) : null;
  if (token.code === CODE.continuous) return null;
  return token.code === CODE.year ? yearUnit(null) : undefined;
}

function readList(match: RuleMatch): Reduction | null {
  const units: TimeUnit[] = [];
  let previous: TimeUnit | null = null;
  let joint = ',';
  for (const token of match.tokens) {
    const before = joint;
    joint = token.code;
    if (token.code === CODE.years && !LIST_SIGNS.includes(before) && token !== match.tokens.at(-1)) {
      units.forEach((earlier, index) => (units[index] = withYear(earlier, token.units[0]?.year ?? null)));
      continue;
    }
    let unit: TimeUnit | null = token.units[0] ?? null;
    if (unit === null && NUMERAL.includes(token.code)) {
      if (
        token.code !== CODE.roman &&
        !match.codes.endsWith(CODE.years) &&
        match.codes.replace(/[^,]/gu, '').length < 2 &&
        /^\p{Ll}/u.test(wordAfter(match)) &&
        !FOLLOWING.has(wordAfter(match))
      ) {
        return null;
      }
      unit = previous === null ? null : sameKind(previous, token, null);
      if (unit === null) return null;
    }
    if (unit === null) continue;
    units.push(unit);
    previous = unit;
  }
  const last = units.at(-1);
  const yearSaid =
    units.length > 1 &&
    last?.grain === 'year' &&
    last.until === null &&
    !AND_YEAR.test(match.codes) &&
    units.slice(0, -1).every((unit) => unit.grain !== 'year' && unit.year === null);
  const dated = yearSaid ? shareYears(units.slice(0, -1), last.year) : shareYears(units, null);
  const joined = joinAdjacent(dated);
  const mixed =
    dated.some(({ grain }) => grain === 'year') && dated.some(({ grain }) => grain !== 'year')
      ? `chưa rõ các năm trong “${match.text}” đi với thời gian nào`
      : null;
  const report =
    yearSaid && match.codes.endsWith(`,${CODE.years}`) && REPORTING.has(wordBefore(match))
      ? `chưa rõ “${match.text}” có cả báo cáo năm hay không`
      : null;
  const carried = (isCarried(units, match.planYear) && !yearSaid) || hasDayOfNoYear(dated);
  const lines =
    carried || (match.text.includes('\n') && match.run.codes.charAt(match.at - 1) === CODE.in) || /[\n.]\s?Năm/u.test(match.text)
      ? `chưa rõ “${match.text}” có chung một năm hay không`
      : null;
  const choice = CHOICE.test(match.codes) ? `“${match.text}” cho chọn một trong nhiều thời điểm` : null;
  const inside = units.some(({ year }, at) => at > 0 && year !== null && year <= (units[at - 1]?.until?.year ?? 0));
  const stages = inside ? `“${match.text}” có thể là thời gian của hai việc` : null;
  return {
    code: joined.every((unit) => unit.grain === 'year') ? CODE.years : CODE.dates,
    units: joined,
    doubt: doubtIn(match.tokens) ?? choice ?? mixed ?? report ?? lines ?? stages,
  };
}

/** "6 tháng đầu năm và năm 2025": the year is a time of its own. */
const AND_YEAR = codePattern`and years $`;

/** "Ngày 19/5, 15/01/2026": the year of the last one is not shared by a day that would come after it. */
function hasDayOfNoYear(dated: readonly TimeUnit[]): boolean {
  return dated.some(({ year, day }, at) => day > 0 && year === null && (dated[at + 1]?.year ?? null) !== null);
}

/** "Tháng 12/2025, tháng 3": a year that is not the plan's, of a time before, and none behind it. */
function isCarried(units: readonly TimeUnit[], planYear: number): boolean {
  const years = units.map(({ year, until }) => until?.year ?? year);
  const last = years.filter((year) => year !== null).at(-1);
  const unlike = years.includes(null) && new Set(units.map(({ grain }) => grain)).size > 1;
  return last !== undefined && last !== planYear && (years.at(-1) === null || unlike);
}

/** Words that a list of bare numbers may stand in front of: "tháng 3, 6 báo cáo". */
const FOLLOWING = new Set(['hằng', 'hàng', 'báo', 'ban', 'tổ', 'kiểm', 'xây', 'triển', 'thực', 'hoàn', 'trình', 'ra'].map(foldWord));

/**
 * A year said once counts for the whole list: "tháng 3, tháng 6/2023"; a year on the left counts for those that follow it. What would then
 * come after the time behind it is of no year that is said: "quý IV và quý I/2026".
 */
function shareYears(units: readonly TimeUnit[], last: number | null): readonly TimeUnit[] {
  const dated: TimeUnit[] = [];
  let year = last;
  for (const unit of [...units].reverse()) {
    const [next] = dated;
    year = unit.year ?? (next !== undefined && endsAfter(unit, next) ? null : year);
    dated.unshift(withYear(unit, year));
  }
  const shared: TimeUnit[] = [];
  let before: number | null = null;
  for (const unit of dated) {
    before = unit.until?.year ?? unit.year ?? before;
    shared.push(withYear(unit, before));
  }
  return shared;
}

/** True for a time that ends later in a year than another one; whole years end with all of it. */
function endsAfter({ grain, last, lastDay }: TimeUnit, other: TimeUnit): boolean {
  if (grain === 'year' || other.grain === 'year') return false;
  return last > other.last || (last === other.last && lastDay > other.lastDay && other.lastDay > 0);
}

/** "Quý II, III" is one window: periods of one kind that follow each other without a gap. */
function joinAdjacent(units: readonly TimeUnit[]): readonly TimeUnit[] {
  const joined: TimeUnit[] = [];
  for (const unit of units) {
    const previous = joined.at(-1);
    const follows =
      previous !== undefined && unit.day === 0 && previous.day === 0 && !unit.endOnly && followsOn(previous.until ?? previous, unit);
    if (follows) joined[joined.length - 1] = { ...previous, until: unit.until ?? unit };
    else joined.push(unit);
  }
  return joined;
}

function followsOn(one: TimeUnit, next: TimeUnit): boolean {
  if (one.grain !== next.grain || one.grain === 'half') return false;
  const years = (next.year ?? 0) - (one.year ?? 0);
  return years * 12 + next.first - one.last === 1;
}

function sameKind(model: TimeUnit, token: Token, year: number | null): TimeUnit | null {
  if (model.grain === 'quarter') return token.value >= 1 && token.value <= 4 ? quarterUnit(token.value, year) : null;
  if (model.grain === 'month') return token.value >= 1 && token.value <= 12 ? monthUnit(token.value, year) : null;
  return null;
}

function yearBehind(match: RuleMatch): number | null {
  const year = match.tokens.at(-1);
  return year !== undefined && YEAR.includes(year.code) ? (year.units[0]?.year ?? null) : null;
}

function rangeOf(from: TimeUnit, named: TimeUnit, match: RuleMatch): Reduction {
  const doubt = doubtIn(match.tokens);
  // "Từ 20/7 đến trước 15/8"
  const to = match.codes.includes(CODE.until + CODE.before) ? dayBefore(named, match.planYear) : named;
  const last = withYear(to, to.year ?? from.year);
  const first = withYear(from, last.year);
  if (startOf(first, match.planYear) <= endOf(last, match.planYear)) {
    const long = (last.year ?? 0) - (first.year ?? 0) > LONGEST_WINDOW ? `“${match.text}” kéo dài hơn ${LONGEST_WINDOW} năm` : null;
    return long !== null && first.day > 0 ? { code: CODE.unclear, doubt: long } : reduce(first, last, match, doubt ?? long);
  }
  if (from.year !== null && to.year !== null) return { code: CODE.unclear, doubt: `“${match.text}” chạy lùi: ngày đầu sau ngày cuối` };
  if (to.year !== null) {
    const early = from.grain === 'day' || to.year <= match.planYear;
    const crossing = early ? `“${match.text}” chạy lùi, hoặc bắt đầu từ năm ${to.year - 1}` : null;
    return reduce({ ...first, year: to.year - 1 }, last, match, doubt ?? crossing);
  }
  const next = { ...last, year: (from.year ?? match.planYear) + 1 };
  return reduce({ ...first, year: from.year ?? match.planYear }, next, match, doubt ?? `“${match.text}” chạy qua năm sau mà không ghi năm`);
}

/** In years. Programmes run for five or ten; "02/9/1945 - 02/9/2025" is what an anniversary counts. */
const LONGEST_WINDOW = 10;

/** The day before another, as a unit. */
function dayBefore(unit: TimeUnit, planYear: number): TimeUnit {
  const { day, month, year } = partsOf(addDays(startOf(unit, planYear), -1));
  return dayUnit(day, month, unit.year === null ? null : year);
}

/** True where one time ends before the other; of a time without a year in the same year. */
function isBefore(one: TimeUnit, other: TimeUnit): boolean {
  const years = (other.year ?? one.year ?? 0) - (one.year ?? other.year ?? 0);
  return (years * 12 + other.first - one.last) * 31 + other.day - one.lastDay > 0 || years !== 0;
}

function reduce(first: TimeUnit, last: TimeUnit, match: RuleMatch, doubt: string | null): Reduction {
  const grain = first.grain === 'year' && last.grain === 'year' ? CODE.years : CODE.period;
  const startUnit = first.until === null ? first : { ...first, until: null };
  return { code: grain, units: [{ ...startUnit, endOnly: false, until: last.until ?? last }], doubt };
}

function doubtIn(tokens: readonly Token[]): string | null {
  return tokens.find((token) => token.doubt !== null)?.doubt ?? null;
}
