import type { Rhythm } from '../../model/schedule';
import { CODE, codePattern, letters, rulePattern } from '../codes';
import { foldWord } from '../fold-word';
import { asWritten, codeBefore, wordAfter, tokenOf, type Reduction, type RuleMatch, type TokenRule } from '../rule';
import type { Token } from '../token';
import { NUMBER_WORDS } from '../words';

const PER = letters`/ in`;
const COUNT = letters`count`;
const COUNTED_PERIOD = letters`count quarter month year week`;
const QUARTER_OR_MONTH = letters`quarter month`;
const QUARTER_OR_YEAR = letters`quarter year`;
const UNIT = letters`unit`;
const MONTHS_OF_QUARTER = 3;

const WEEK_OF_MONTH_OF_QUARTER = codePattern`month [early middle late] [of each]* quarter $`;
const ENDS_IN_TIMES = codePattern`count times $`;
/** "Mỗi năm họp hai lần": words stand between the period and how often. */
const EVENTS_BEFORE_TIMES = codePattern`unit word+ count times`;

/** A period word that names no period of the calendar: "quý", "6 tháng", "năm", not "quý II", "năm 2024". */
const PERIOD = String.raw`
  (
      count? (
          [quarter month] (?![numeral dot])
        | year (?![yearNumber count])
        | week (?![numeral weekday] | word count)
        | day (?!count)
        | [quarter month year week] (?=count times)
      )
    | halfYear
  )
`;
/** Not "đầu năm, quý", and not "6 tháng, năm" behind a quarter with its number, which are reports of one year. */
const BEGINNING = String.raw`
  (?<!
      [early middle late namedDay in latest] of?
    | quarter numeral ([, and]{1,2} count? [quarter month year] numeral?)* [, and]{1,2}
  )
`;
const JOINED = String.raw`
  (
      , and? line?
    | and
    | /
    | or
    | [line -] (?=each? count? [quarter month year week halfYear] ([- / line , ; : . \( and] | (?!.)))
      (?<!line (?=each))
    | ; (?=(count month | [quarter month year]) ([; , . \)] | (?!.)))
  )
`;

/** "hằng quý, năm", "6 tháng/lần", "02 lần/năm": how often something falls due. */
export const RHYTHM_RULES: readonly TokenRule[] = [
  {
    id: 'rhythm-said-later',
    examples: [
      ['Định kỳ (quý, 6 tháng)', 'Hằng quý; hằng 6 tháng'],
      ['Báo cáo định kỳ: trước 20/6 và 20/12', 'Báo cáo định kỳ: hạn 19/06/2024; Báo cáo định kỳ: hạn 19/12/2024'],
      ['Định kỳ trước ngày 25 tháng cuối quý', 'Hằng quý, trước ngày 25 tháng cuối quý'],
    ],
    pattern: rulePattern`
      periodic (?=
          \( accordingTo? each? ${PERIOD}
        | [word document of numbered]{0,4} report (accordingTo? each)? ${PERIOD}
        | : in? [before latest until]? day? number / number
        | : (quarter numeral | count month | year) [^line ;]{0,12}? \(? [before latest until] in? day? number
          [/ month]
        | [limit endOf hour]{0,3} (day count | [week namedDay] | number / number | weekday)
          [day count month and in , / of early late week word weekday dot -]{0,20}
          (each [quarter month year] | of? month [early late] of? quarter)
      )
    `,
    read: () => ({ code: CODE.word }),
  },
  {
    id: 'period-each-time',
    examples: [
      ['06 tháng/lần', 'Hằng 6 tháng'],
      ['Họp 3 tháng một lần', 'Họp: hằng quý'],
      ['01 năm/01 lần', 'Hằng năm'],
    ],
    pattern: rulePattern`(?!day) periodic? each? count? unit [/ -]? count? times`,
    read: (match: RuleMatch): Reduction | null => {
      const times = ENDS_IN_TIMES.test(match.codes) ? (match.tokens.at(-2)?.value ?? 1) : 1;
      return times > 1 || match.text.includes(' - ') ? null : readList(match);
    },
  },
  {
    id: 'times-in-period',
    examples: [
      ['02 lần/năm', 'Hằng 6 tháng'],
      ['Kiểm tra 1 lần mỗi quý', 'Kiểm tra: hằng quý'],
      ['Tổ chức đối thoại mỗi năm hai lần', 'Tổ chức đối thoại: hằng 6 tháng'],
      ['Mỗi năm họp hai lần', 'Hằng 6 tháng'],
    ],
    pattern: rulePattern`
        count times (/ | [each in])? count? unit (?![yearNumber numeral] times? | [early middle late])
      | (?!day) each? count? unit (/ | word{1,8})? count times (?!/)
    `,
    read: readTimes,
  },
  {
    id: 'events-in-period',
    examples: [
      ['Tiếp công dân 01 ngày/tháng', 'Tiếp công dân: hằng tháng'],
      ['Ít nhất 02 buổi/tuần', 'Hằng tuần; Cần xem lại: Chưa rõ “02 buổi/tuần” rơi vào những kỳ nào.'],
    ],
    pattern: rulePattern`
      periodic? count ((day | word ,? word{0,2}) / each? count? | day in count?) [quarter month year week]
      (?![numeral yearNumber dot])
    `,
    read: (match: RuleMatch): Reduction | null => {
      const cut = match.tokens.findIndex(({ code }) => PER.includes(code));
      const [counted, count] = [match.tokens[cut - 1], match.tokens.find(({ code }) => COUNT.includes(code))];
      if (counted === undefined || !EVENTS.has(foldWord(asWritten(match, counted)))) return null;
      const often = (count?.value ?? 1) > 1 ? `chưa rõ “${match.text}” rơi vào những kỳ nào` : null;
      return rhythms([match.tokens.slice(cut + 1).filter(({ code }) => COUNTED_PERIOD.includes(code))], match, often);
    },
  },
  {
    id: 'periods-and-whole-year',
    examples: [
      ['6 tháng và cả năm', 'Hằng 6 tháng; hằng năm'],
      ['Hằng quý và cả năm', 'Hằng quý; hằng năm'],
    ],
    pattern: rulePattern`
      (periodic? accordingTo? each | (?!day) ${BEGINNING} accordingTo?) ${PERIOD} (${JOINED} each? ${PERIOD})*
      ${JOINED} continuous (?!continuous)
    `,
    read: (match: RuleMatch): Reduction | null => {
      const found = /cả năm$/iu.test(match.text) ? readList(match) : null;
      return found === null ? null : { ...found, every: [...new Set([...(found.every ?? []), 'year' as const])] };
    },
  },
  {
    id: 'so-many-each-period',
    examples: [
      ['Mỗi tuần 01 buổi tiếp dân', 'buổi tiếp dân: hằng tuần'],
      ['Mỗi tháng 02 kỳ', 'kỳ: hằng tháng; Cần xem lại: Chưa rõ “Mỗi tháng 02” rơi vào những kỳ nào.'],
    ],
    pattern: rulePattern`each [quarter month year week] (word{2})? count (?=word)`,
    read: (match: RuleMatch): Reduction | null => {
      if (match.codes.length > 3 && !AT_LEAST.test(match.text)) return null;
      const often = (match.tokens.at(-1)?.value ?? 1) > 1 ? `chưa rõ “${match.text}” rơi vào những kỳ nào` : null;
      return rhythms([match.tokens.slice(1, 2)], match, often);
    },
  },
  {
    id: 'each-period',
    examples: [
      ['Hằng quý', 'Hằng quý'],
      ['Hàng tháng, quý, năm', 'Hằng tháng; hằng quý; hằng năm'],
      ['Định kỳ 6 tháng, hằng năm', 'Hằng 6 tháng; hằng năm'],
    ],
    pattern: rulePattern`
      (periodic ,? accordingTo? each? | accordingTo? each) ${PERIOD} (
        ${JOINED} (periodic accordingTo?)? each? ${PERIOD}
        (?!in year (?![yearNumber count]) | [- /]? count? times | late of? quarter)
      )*
    `,
    read: (match) => readList(match, isOfWork(match) ? `“${match.text} …” có thể không phải mọi kỳ` : null),
  },
  {
    id: 'listed-periods',
    examples: [
      ['Báo cáo quý, 6 tháng, năm', 'Báo cáo: hằng quý; Báo cáo: hằng 6 tháng; Báo cáo: hằng năm'],
      ['6 tháng, năm', 'Hằng 6 tháng; hằng năm'],
    ],
    pattern: rulePattern`
        (?!count? day) ${BEGINNING} accordingTo? ${PERIOD} (
          ${JOINED} each? ${PERIOD} (?!in year (?![yearNumber count]) | [- /]? count? times)
        )+
      | accordingTo [quarter month week year] (?![numeral yearNumber dot ,])
    `,
    read: readList,
  },
  {
    id: 'report-with-day-of-month',
    examples: [
      [
        'Báo cáo tháng: trước ngày 20; báo cáo quý: trước ngày 15 tháng cuối quý',
        'Báo cáo: hằng tháng, trước ngày 20; “báo cáo quý”: hằng quý, “trước ngày 15 tháng cuối quý”',
      ],
    ],
    pattern: rulePattern`
      (?<=report | (^ | [; line]) [- +]?) (
          month (?=
            ([: \(] limit{0,3} | [latest until in]{0,3} before | [latest until in]{1,3}) (hour ,?)? day number
            (?![/ dot -] number | of? [month rhythm each])
          )
        | week (?=[: \(] limit{0,3} (hour ,?)? word? weekday)
      )
    `,
    read: readList,
  },
  {
    id: 'report-with-deadline',
    examples: [
      ['Báo cáo 6 tháng trước 10/6, năm trước 10/12', 'Báo cáo 6 tháng: hạn 09/06/2024; năm: hạn 09/12/2024'],
      ['Báo cáo 6 tháng: 15/6; năm: 15/12', 'Báo cáo 6 tháng: hạn 15/06/2024; năm: hạn 15/12/2024'],
    ],
    pattern: rulePattern`
          (?<=report ([^line]{0,60} [, and ; \(])?) (count month | [quarter month year]) (?=
            ([: \(] limit* | word{0,3} [before latest] endOf?) (hour ,?)?
            (number / number | day? number of? [/ month])
          )
        | (?<=(^ | [; line]) [- +]?) (count month | [quarter month year])
          (?=[: \(] limit* (hour ,?)? (number / number | day? number of? [/ month]))
        | (?<=\) [, and]{1,2}) (count month | year) (?=\( limit* (hour ,?)? (number / number | day? number of? [/ month]))
      `,
    read: () => ({ code: CODE.word }),
  },
  {
    id: 'period-behind-a-note',
    examples: [
      [
        'Hằng tháng (trước ngày 22), quý (trước ngày 20 tháng cuối quý)',
        'Hằng tháng, trước ngày 22; hằng quý, trước ngày 20 tháng cuối quý',
      ],
    ],
    pattern: rulePattern`
      (?<=[each periodic] [quarter month week] \( [^\( \) line ;]{1,20} \) [, and ;]{1,2}) ${PERIOD}
      (?=[, and ; . \(] | (?!.))
    `,
    read: readList,
  },
  {
    id: 'reported-period',
    examples: [['Tổng kết năm', 'Tổng kết: hằng năm']],
    pattern: rulePattern`
      (?<=report) (?<!
          concerning [word document of]{0,4} report
        | [number yearNumber quarter roman] \( [word document of]{0,4} report
      ) (?!day | count year) ${PERIOD} (?!
        [namedYear early late :] | [, \(]* [before latest endOf until] | in [period month] | in? week
      )
    `,
    read: readList,
  },
  {
    id: 'periods-of-year',
    examples: [['Các quý trong năm', 'Hằng quý']],
    pattern: rulePattern`
        (count quarter | [quarter month]) in year (?![yearNumber count])
      | (?<![^line ; : , . \( -]) [quarter month] (?![^line ; , . \)])
    `,
    read: (match: RuleMatch): Reduction | null => {
      const named = /^(?:tất cả )?các/iu.test(match.text) || match.tokens[0]?.value === 4;
      const period = match.tokens.find((token) => QUARTER_OR_MONTH.includes(token.code));
      return named && period !== undefined ? rhythms([[period]], match) : null;
    },
  },
  {
    id: 'month-of-next-period',
    examples: [['Trước ngày 05 tháng đầu quý sau', 'Hằng quý, trước ngày 05 tháng đầu quý sau']],
    pattern: rulePattern`
      (?<!(?<!day) count) month ([early late middle] | count (?=of)) [of each]* ([quarter year] (after | word{1,2} after?) | namedYear)
      (?![when word document day count])
    `,
    read: (match: RuleMatch): Reduction | null => {
      const { tokens, text } = match;
      const named = tokenOf(match, CODE.namedYear);
      const period = tokens.find(({ code }) => QUARTER_OR_YEAR.includes(code));
      const behind =
        named === undefined ? text.slice((period?.end ?? 0) - (tokens[0]?.start ?? 0)) : asWritten(match, named).replace(/^\S+/u, '');
      if (!NEXT.test(behind.trim())) return null;
      const next = monthOf('next-period', match);
      return named === undefined ? next : { ...next, doubt: `chưa rõ “${text}” là của mỗi năm hay chỉ của một năm` };
    },
  },
  {
    id: 'month-of-period',
    examples: [
      ['Ngày 15 tháng cuối quý', 'Hằng quý, ngày 15 tháng cuối quý'],
      ['Ngày 10 tháng thứ hai của quý', 'Hằng quý, ngày 10 tháng thứ hai của quý'],
      ['Ngày 10 tháng thứ nhất của quý', 'Hằng quý, ngày 10 tháng thứ nhất của quý'],
    ],
    pattern: rulePattern`
      (?<!(?<!day) count) month (([early late middle] | word number | weekday) [of each]* [quarter year] | count of each? quarter)
      (?![numeral yearNumber dot])
    `,
    read: (match: RuleMatch): Reduction | null => {
      const number = match.tokens[1];
      const found = monthOf('period', match);
      if (number === undefined || !COUNT.includes(number.code)) return found;
      if (number.value > MONTHS_OF_QUARTER) return null;
      // "Tháng 2 của quý" may be February.
      const doubt = number.code === CODE.number ? `“${match.text}” được hiểu là tháng thứ ${String(number.value)} của quý` : null;
      return { ...found, doubt };
    },
  },
  {
    id: 'next-months',
    examples: [['Xong trong 18 tháng tiếp theo', 'Cần xem lại: “18 tháng tiếp theo” không nói tính từ ngày nào.']],
    pattern: rulePattern`(?<!day) count rhythm`,
    read: ({ text }) => ({ code: CODE.unclear, doubt: `“${text}” không nói tính từ ngày nào` }),
  },
  {
    id: 'next-month',
    examples: [['Trước ngày 05 tháng sau', 'Hằng tháng, trước ngày 05 tháng sau']],
    pattern: rulePattern`
      rhythm | (?<=(day number | [before latest until endOf] number | namedDay) of?) month [after until] (?![when word document day count])
    `,
    // "Tháng liền kề trước" is over.
    read: ({ run, at, codes }: RuleMatch): Reduction =>
      run.codes.charAt(at + codes.length) === CODE.before
        ? { code: CODE.word }
        : { code: CODE.rhythm, every: ['month'], month: { of: 'next-period', month: 1 } },
  },
  {
    id: 'week-of-each-month',
    examples: [
      ['Tuần thứ 4 hằng tháng', 'Hằng tháng, tuần thứ 4 hằng tháng'],
      ['Vào tuần cuối mỗi quý', 'Hằng quý, vào tuần cuối mỗi quý'],
    ],
    pattern: rulePattern`
        week (word? count | weekday | [early middle late]) of? month [early middle late] [of each]* quarter (?!numeral)
      | week (word? count | weekday | [early middle late]) ([, and -] week? count)? of?
        (each [quarter month] | of [quarter month]) (?![numeral dot year])
    `,
    read: (match: RuleMatch): Reduction => {
      const { codes, text } = match;
      if (WEEK_OF_MONTH_OF_QUARTER.test(codes)) return monthOf('period', match);
      const sure = codes.includes(CODE.each) || codes.includes(CODE.quarter);
      return {
        code: CODE.rhythm,
        every: [codes.includes(CODE.quarter) ? 'quarter' : 'month'],
        doubt: sure ? null : unnamedPeriodDoubt(text),
      };
    },
  },
  {
    id: 'part-of-each-period',
    examples: [
      ['Cuối mỗi quý', 'Hằng quý, cuối mỗi quý'],
      ['Cuối tháng', 'Hằng tháng, cuối tháng; Cần xem lại: “Cuối tháng” không nói tháng, quý nào; tạm hiểu là mọi kỳ.'],
    ],
    pattern: rulePattern`
        [early middle late] [of each]* ([quarter month] (?![numeral dot year]) | week)
      | [early middle late] of? each year (?![yearNumber count])
    `,
    read: (match) => ({
      code: CODE.rhythm,
      every: match.tokens.flatMap((token) => RHYTHM_OF[token.code] ?? []),
      doubt: match.codes.includes(CODE.each) ? null : unnamedPeriodDoubt(match.text),
    }),
  },
];

/** "Tháng đầu quý", "tháng thứ 2 của quý", "tháng cuối quý": a rhythm that is said by a month of its period, or of the one behind. */
function monthOf(of: 'period' | 'next-period', match: RuleMatch): Reduction {
  const ofQuarter = match.codes.includes(CODE.quarter);
  const length = ofQuarter ? 3 : 12;
  const at = match.codes.indexOf(CODE.month) + 1;
  const places: Readonly<Record<string, number>> = { [CODE.early]: 1, [CODE.middle]: Math.ceil(length / 2), [CODE.late]: length };
  const month = places[match.codes.charAt(at)] ?? numberAt(match, at);
  return { code: CODE.rhythm, every: [ofQuarter ? 'quarter' : 'year'], month: { of, month: month > 0 && month < length ? month : 'last' } };
}

/** The number in "tháng thứ 2", "tháng thứ hai", which are written like a day of the week; 0 where there is none. */
function numberAt(match: RuleMatch, at: number): number {
  const [ordinal, number] = match.tokens.slice(at, at + 2);
  if (ordinal?.code !== CODE.weekday) return number?.value ?? 0;
  const word = asWritten(match, ordinal).toLowerCase().split(' ').at(-1) ?? '';
  return NUMBER_WORDS[word] ?? (Number(word) || 0);
}

/** What is counted in a period: "01 buổi/tuần", not "3 triệu đồng/năm". */
const EVENTS = new Set(
  [
    'ngày',
    'buổi',
    'kỳ',
    'phiên',
    'cuộc',
    'bài',
    'nghị',
    'đề',
    'lớp',
    'hội',
    'họp',
    'số',
    'tin',
    'mục',
    'bản',
    'tục',
    'tiết',
    'vụ',
    'việc',
    'đoàn',
  ].map(foldWord),
);
/** "Mỗi tuần ít nhất 02 tin". */
const AT_LEAST = /ít nhất|tối thiểu/iu;
/** "Quý sau", "quý kế tiếp": the period behind the one that is reported. */
const NEXT = /^(?:sau|(?:tiếp|kế) ?(?:tiếp|theo|sau)?|liền (?:kề|sau)|tới)(?: sau| theo)?$/iu;
const RHYTHM_OF: Readonly<Record<string, Rhythm>> = {
  [CODE.halfYear]: 'half-year',
  [CODE.week]: 'week',
  [CODE.month]: 'month',
  [CODE.quarter]: 'quarter',
  [CODE.year]: 'year',
  [CODE.day]: 'week',
};
const EVERY_MONTHS: Readonly<Record<number, Rhythm>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
const TIMES_A_YEAR: Readonly<Record<number, Rhythm>> = { 1: 'year', 2: 'half-year', 4: 'quarter', 12: 'month' };

function unnamedPeriodDoubt(words: string): string {
  return `“${words}” không nói tháng, quý nào; tạm hiểu là mọi kỳ`;
}

/** "Ngày cuối của từng tháng khảo sát": the months of some work, perhaps not all of them. */
function isOfWork(match: RuleMatch): boolean {
  return codeBefore(match) === CODE.of && /^từng/iu.test(match.text) && wordAfter(match) !== '';
}

function readList(match: RuleMatch, unsure: string | null = null): Reduction | null {
  const periods: Token[][] = [];
  let current: Token[] = [];
  for (const token of match.tokens) {
    if (COUNT.includes(token.code)) current = [token];
    if (!UNIT.includes(token.code)) continue;
    periods.push([...current, token]);
    current = [];
  }
  return rhythms(periods, match, unsure);
}

function rhythms(periods: readonly (readonly Token[])[], match: RuleMatch, unsure: string | null = null): Reduction | null {
  const every: Rhythm[] = [];
  const doubts: string[] = [];
  for (const period of periods) {
    const count = period.length > 1 ? (period[0]?.value ?? 1) : 1;
    const unit = period.at(-1)?.code ?? CODE.year;
    const exact = exactRhythm(unit, count);
    const rhythm = exact ?? nearestRhythm(unit, count);
    if (!every.includes(rhythm)) every.push(rhythm);
    else doubts.push(`“${match.text}” nêu hai lần một nhịp`);
    if (exact === null) doubts.push(`nhịp “${match.text}” không có trong các kỳ tuần, tháng, quý, 6 tháng, năm; tạm lấy kỳ gần nhất`);
  }
  return { code: CODE.rhythm, every, doubt: doubts[0] ?? unsure };
}

function exactRhythm(unit: string, count: number): Rhythm | null {
  if (unit === CODE.month) return EVERY_MONTHS[count] ?? null;
  if (unit === CODE.quarter && count === 2) return 'half-year';
  return count === 1 && unit !== CODE.day ? (RHYTHM_OF[unit] ?? null) : null;
}

function nearestRhythm(unit: string, count: number): Rhythm {
  if (unit !== CODE.month) return RHYTHM_OF[unit] ?? 'year';
  if (count <= 2) return 'month';
  if (count <= 4) return 'quarter';
  return count <= 9 ? 'half-year' : 'year';
}

function readTimes(match: RuleMatch): Reduction | null {
  const { tokens, text } = match;
  if (EVENTS_BEFORE_TIMES.test(match.codes) && match.tokens.at(-2)?.value === 1) return null;
  const timesAt = tokens.findIndex((token) => token.code === CODE.times);
  const count = tokens[timesAt - 1]?.value ?? 1;
  const at = tokens.findIndex((token) => UNIT.includes(token.code));
  const unit = tokens[at]?.code ?? CODE.year;
  const months = tokens[at - 1];
  if (months !== undefined && COUNT.includes(months.code) && months.value !== 1) {
    return count === 1
      ? rhythms([[months, ...tokens.slice(at, at + 1)]], match)
      : rhythms([[{ ...months, value: 0 }, ...tokens.slice(at, at + 1)]], match);
  }
  const exact =
    unit === CODE.year
      ? TIMES_A_YEAR[count]
      : unit === CODE.quarter
        ? { 1: 'quarter' }[count]
        : unit === CODE.month
          ? { 1: 'month' }[count]
          : undefined;
  const rhythm = count === 1 ? RHYTHM_OF[unit] : exact;
  const every = (rhythm ?? RHYTHM_OF[unit] ?? 'year') as Rhythm;
  return { code: CODE.rhythm, every: [every], doubt: rhythm === undefined ? `chưa rõ “${text}” rơi vào những kỳ nào` : null };
}
