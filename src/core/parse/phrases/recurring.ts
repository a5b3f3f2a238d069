import type { Rhythm } from '../../model/schedule';
import { areAlike } from '../alike-times';
import { CODE, codePattern, letters, rulePattern } from '../codes';
import { asWritten, codeBefore, tokenOf, wordAfter, type Item, type ItemRule, type RuleMatch } from '../rule';
import type { TimeUnit } from '../time-unit';
import type { Token } from '../token';
import { isEmptyPhrase } from '../words-of-parts';
import { SENDING } from '../work-verbs';

const DAYS = letters`monthDay number time namedDay weekday`;
const DAYS_OF_MONTH = letters`monthDay number`;
const PERIODS = letters`period dates`;
const TIME_CODES = letters`time`;
const JOINT = letters`, : ( in`;
const LAST_DAY_WORDS = letters`before latest until endOf`;

/** "Đánh giá định kỳ viên chức hoàn thành trong tháng 6", "định kỳ, họp giao ban vào ngày 28 hằng tháng". */
const TIME_IN_CLAUSE = codePattern`time | rhythm`;
const BEFORE_COMMA = codePattern`^ periodic ,`;
const RHYTHM_APART = codePattern`[, in] rhythm $`;
/** "Hằng tuần, thứ Sáu báo cáo nhanh". */
const WEEKDAY_BEHIND = codePattern`rhythm , weekday $`;
const UNTIL_YEARS = codePattern`[until endOf] years $`;

const DAY = String.raw`
  (
    about? (timeWord :?)? [limit endOf]{0,3} (hour ,? (word (?=weekday))?)? (
        [monthDay time]
      | (?<!count) namedDay
      | day weekday
      | weekday ([, and] weekday)*
      | early rhythm
      | late rhythm
      | (?<=[before latest until] | ^ | [line ; \(]) number
    )
  )
`;

/** "Ngày 05, 15 và ngày 25". */
const DAYS_LISTED = String.raw`
  monthDay ((, and? | and) ([limit endOf]{0,3} monthDay | number (?=[, and ; . \) line report] | of? rhythm | (?!.))))*
`;
/** "… và trước ngày 05/12". */
const MORE_DATES = String.raw`((, and? | and) [before latest until endOf]{1,3} date)*`;

/** Rhythms with their due days. */
export const RECURRING_RULES: readonly ItemRule[] = [
  {
    id: 'day-then-rhythm',
    examples: [
      ['Trước ngày 25 hàng tháng', 'Hằng tháng, trước ngày 25'],
      ['Quý IV hằng năm', 'Hằng năm, quý IV'],
      ['Thứ Sáu hằng tuần', 'Hằng tuần, thứ Sáu'],
      ['Trước ngày 15/11 hàng năm', 'Hằng năm, trước ngày 15/11'],
      ['Trước ngày 15/6 và trước ngày 15/12 hằng năm', 'Hằng năm, trước ngày 15/6 và trước ngày 15/12'],
    ],
    pattern: rulePattern`
      (?![early late]) (
          ${DAY} ([, and]{1,2} ${DAY})*
        | [from in]? monthDay ([- until and ,] [monthDay number])+
        | from number [- until] [number monthDay]
      ) [of in ,]? rhythm
    `,
    read: (match: RuleMatch): Item | null => {
      const rhythm = match.tokens.at(-1);
      const first = match.tokens[0];
      const days = match.tokens.filter((token) => DAYS.includes(token.code));
      const day = days.at(-1);
      if (rhythm === undefined || first === undefined || day === undefined) return null;
      if (match.text.includes('\n')) return null;
      if (days.some(({ units }) => units.some((unit) => unit.year !== null || fallsOutside(unit, rhythm)))) return null;
      if (
        RHYTHM_APART.test(match.codes) &&
        days.some(({ code, units }) =>
          units.some(({ until }) => until !== null || (PERIODS.includes(code) && rhythm.every.join() !== 'year')),
        )
      )
        return null;
      const partOfDay = rhythm.month !== null || /cuối|đầu|giữa|thứ/iu.test(asWritten(match, rhythm));
      const found = recurrences(match, partOfDay ? match.text : asWritten(match, first, day));
      const dates = day.units.some((unit) => unit.day > 0) && (days.length > 1 || day.units.length > 1);
      const alike =
        new Set(days.flatMap(kindsOf)).size === 1 &&
        areInOrder(days) &&
        (!dates || (!match.codes.includes(CODE.hour) && areAlike(asWritten(match, first, day))));
      return { ...found, doubt: found.doubt ?? (alike ? null : oneRhythmDoubt(match)) };
    },
  },
  {
    id: 'rhythm-then-day',
    examples: [
      ['Hằng năm trước ngày 31/12', 'Hằng năm, trước ngày 31/12'],
      ['Hằng quý (tháng 3, 6, 9, 12)', 'Hằng quý, tháng 3, 6, 9, 12'],
      ['Hằng 6 tháng (trước ngày 05/6 và trước ngày 05/12)', 'Hằng 6 tháng, trước ngày 05/6 và trước ngày 05/12'],
      ['Hằng quý vào ngày 15 tháng cuối quý', 'Hằng quý, ngày 15 tháng cuối quý'],
      ['Tháng đầu quý sau, trước ngày 15', 'Hằng quý, tháng đầu quý sau, trước ngày 15'],
      ['Hằng tháng (ngày 05 và ngày 20)', 'Hằng tháng, ngày 05 và ngày 20'],
      ['Hằng tuần, thứ Sáu báo cáo nhanh', 'báo cáo nhanh: hằng tuần, thứ Sáu'],
    ],
    pattern: rulePattern`
      periodic? rhythm (
          [, :]? (
              about? (timeWord :?)? [limit endOf]{1,3} (hour ,?)? (word (?=weekday))?
              (${DAYS_LISTED} | [time namedDay weekday week]) ${MORE_DATES}
            | ${DAYS_LISTED}
            | namedDay
          ) (?!of? month)
        | - monthDay
        | [, \(]? from? [number monthDay] (- | until in?) [number monthDay]
        | : word? weekday
        | , weekday (?=prose)
        | \( [about timeWord limit endOf :]{0,3} (hour ,?)? (word (?=weekday))? (${DAYS_LISTED} | [time namedDay weekday])
          ${MORE_DATES}
      ) (of? rhythm)?
    `,
    read: (match: RuleMatch): Item | null => {
      const [first, ...rest] = match.tokens.filter((token) => token.code !== CODE.periodic);
      if (first === undefined || rest.some((token) => token.units.some((unit) => unit.year !== null || fallsOutside(unit, first))))
        return null;
      const last = rest.at(-1);
      if (last === undefined || isOtherRhythm(last, first)) return null;
      if (WEEKDAY_BEHIND.test(match.codes) && first.every.join() !== 'week') return null;
      const day = rest.find((token) => !JOINT.includes(token.code));
      if (day === undefined) return null;
      const words = asWritten(match, day, last);
      // "Tháng đầu quý sau, trước ngày 15": the month is of the day.
      const found = recurrences(match, first.month === null ? words : `${asWritten(match, first)}, ${words}`, first.every);
      const listed = rest.filter(({ code }) => DAYS_OF_MONTH.includes(code));
      const ofMonth = OF_MONTH.test(match.phrase.slice(last.end)) && first.every.join() !== 'month';
      const doubt = ofMonth
        ? `chưa rõ “${match.text}” là ngày của tháng nào`
        : listed.length < 2 || areAlike(asWritten(match, day, listed.at(-1)))
          ? null
          : oneRhythmDoubt(match);
      return { ...found, doubt: found.doubt ?? doubt };
    },
  },
  {
    id: 'rhythm-within-years',
    examples: [
      ['Hằng năm, giai đoạn 2024 - 2026', 'Hằng năm; Cần xem lại: “giai đoạn 2024 - 2026” chỉ nói nhịp ấy lặp lại trong những năm nào.'],
      ['Hằng quý trong năm 2024', 'Hằng quý'],
    ],
    pattern: rulePattern`rhythm (, | \( | ,? [until endOf]{1,2} | [, \(]? in)? years`,
    read: (match: RuleMatch): Item | null => {
      const years = match.tokens.at(-1);
      if (years?.units.every(({ until, year }) => until === null && year === match.planYear) === true)
        return wordAfter(match) === '' ? recurrences(match, null) : null;
      const spans = years?.units.some(({ until }) => until !== null) === true || UNTIL_YEARS.test(match.codes);
      if (years === undefined || !spans) return null;
      return { ...recurrences(match, null), doubt: `“${asWritten(match, years)}” chỉ nói nhịp ấy lặp lại trong những năm nào` };
    },
  },
  {
    id: 'rhythm-from',
    examples: [
      ['Hằng quý (từ quý II)', 'Hằng quý; Cần xem lại: “từ quý II” chỉ nói nhịp ấy bắt đầu từ lúc nào.'],
      ['Từ tháng 3, mỗi tháng 1 lần', 'Hằng tháng; Cần xem lại: “Từ tháng 3” chỉ nói nhịp ấy bắt đầu từ lúc nào.'],
    ],
    pattern: rulePattern`rhythm [, \(]? from [time years yearNumber] onward? | from [time years yearNumber] onward? , rhythm (?=[, ; . :] | (?!.))`,
    read: (match: RuleMatch): Item | null => {
      const isFirst = match.codes.startsWith(CODE.from);
      const [from, last] = [tokenOf(match, CODE.from), match.tokens.at(isFirst ? -3 : -1)];
      if (from === undefined || last === undefined) return null;
      return {
        ...recurrences(match, null, match.tokens.at(isFirst ? -1 : 0)?.every),
        doubt: `“${asWritten(match, from, last)}” chỉ nói nhịp ấy bắt đầu từ lúc nào`,
      };
    },
  },
  {
    id: 'rhythm-finished-by-day',
    examples: [
      ['Hằng năm, hoàn thành trước ngày 31/10', 'Hằng năm, trước ngày 31/10'],
      ['Hằng quý, xong trước ngày 25 của tháng cuối quý', 'Hằng quý, trước ngày 25 của tháng cuối quý'],
      ['Báo cáo tháng gửi trước ngày 15', 'Báo cáo: hằng tháng, trước ngày 15'],
      ['Báo cáo tuần gửi trước thứ Năm', '“Báo cáo”: hằng tuần, “trước thứ Năm”'],
    ],
    pattern: rulePattern`
      rhythm [, :]? word{1,4} [before latest until endOf]{1,3} (hour ,?)? ([date monthDay dates] (of? rhythm)? | weekday)
    `,
    read: (match: RuleMatch): Item | null => {
      const [first, ...rest] = match.tokens.filter(({ code }) => !',:'.includes(code));
      const words = rest.filter(({ code }) => code === CODE.word);
      const day = rest.find(({ code }) => LAST_DAY_WORDS.includes(code));
      const [from, to, last] = [words[0], words.at(-1), rest.at(-1)];
      if (first === undefined || from === undefined || to === undefined || day === undefined || last === undefined) return null;
      const fixed = rest.some(({ units }) => units.some(({ year }) => year !== null));
      const otherRhythm = isOtherRhythm(last, first) || (last.code === CODE.weekday && first.every.join() !== 'week');
      const between = asWritten(match, from, to);
      // "Báo cáo tháng gửi trước ngày 15"
      const sent = codeBefore(match) === CODE.report && match.codes.charAt(1) === CODE.word && SENDING.test(between);
      return fixed || otherRhythm || !(sent || isEmptyPhrase(between))
        ? null
        : recurrences(match, asWritten(match, day, last), first.every);
    },
  },
  {
    id: 'day-of-month-of-rhythm-before',
    examples: [['Kiểm tra hằng tháng, chấm điểm trước ngày 28', 'Kiểm tra: hằng tháng; chấm điểm: hằng tháng, trước ngày 28']],
    pattern: rulePattern`
      [limit endOf]{1,3} (hour ,?)? monthDay (?![rhythm of in quarter month year early late week until number and -])
    `,
    read: (match: RuleMatch): Item | null => {
      const rhythm = match.run.tokens
        .slice(0, match.at)
        .filter((token) => token.code === CODE.rhythm)
        .at(-1);
      return rhythm?.every.join() === 'month' ? recurrences(match, match.text, rhythm.every) : null;
    },
  },
  {
    id: 'named-day-of-each-period',
    examples: [
      ['Chậm nhất ngày làm việc cuối cùng của tháng', 'Hằng tháng, chậm nhất ngày làm việc cuối cùng của tháng'],
      ['Ngày 15 và ngày cuối cùng của tháng', 'Hằng tháng, ngày 15 và ngày cuối cùng của tháng'],
    ],
    pattern: rulePattern`
      ([limit endOf]{0,3} monthDay (, and? | and))* (about? (timeWord :?)? [limit endOf]{0,3} (hour ,?)?) (?<!count) [namedDay monthDay] [of each]*
      [month quarter year week] (?![numeral yearNumber dot early late middle])
    `,
    read: (match: RuleMatch): Item | null => {
      const unit = match.tokens.at(-1)?.code ?? CODE.month;
      const every = unit === CODE.month ? 'month' : unit === CODE.quarter ? 'quarter' : unit === CODE.week ? 'week' : 'year';
      return recurrences(match, match.text, [every]);
    },
  },
  {
    id: 'rhythm',
    examples: [
      ['Hằng tháng', 'Hằng tháng'],
      ['Cuối mỗi quý', 'Hằng quý, cuối mỗi quý'],
      ['Định kỳ ít nhất 01 lần/quý', 'Hằng quý'],
    ],
    pattern: rulePattern`(periodic ,? | periodic word{1,4})? rhythm | in rhythm`,
    read: (match: RuleMatch): Item | null => {
      const [first, last] = [match.tokens[1], match.tokens.at(-2)];
      if (
        match.codes.startsWith(CODE.periodic + CODE.word) &&
        first !== undefined &&
        last !== undefined &&
        !isEmptyPhrase(asWritten(match, first, last))
      )
        return null;
      const words = /^(?:đầu|giữa|cuối)|^tháng (?:đầu|giữa|cuối|thứ)|^(?:vào |trong )?tuần (?:\d|thứ|đầu|giữa|cuối)/iu.test(match.text);
      if (match.codes.startsWith(CODE.in) && !words) return null;
      const found = recurrences(match, words ? match.text : null);
      const vague = /^tháng (?:đầu|giữa|thứ)/iu.test(match.text) ? `“${match.text}” không nói ngày nào` : null;
      return { ...found, doubt: found.doubt ?? vague };
    },
  },
  {
    id: 'counted-within-a-time',
    examples: [
      ['Trong quý II/2024 (02 đợt)', 'Quý II/2024: hạn 30/06/2024'],
      ['Từ 20 - 24/4/2024 (05 ngày)', 'Từ 20/04/2024: hạn 24/04/2024'],
    ],
    pattern: rulePattern`(?<=[time years] \() count (times | [day week month] (word{2})?) (?=\))`,
    read: () => ({}),
  },
  {
    id: 'number-of-times',
    examples: [
      ['Mỗi quý họp ít nhất một lần', 'họp: hằng quý'],
      ['Hằng quý; ít nhất 05 lần', 'Hằng quý; Cần xem lại: Chưa rõ “05 lần” rơi vào những kỳ nào.'],
    ],
    pattern: rulePattern`count times (?![number word])`,
    read: (match) => ({
      doubt: [1, timesBehind(match)].includes(match.tokens[0]?.value ?? 0) ? null : `chưa rõ “${match.text}” rơi vào những kỳ nào`,
    }),
  },
  {
    id: 'periodic-with-its-time',
    examples: [
      ['Khám sức khỏe định kỳ: tháng 8', 'Khám sức khỏe: tháng 8/2024, hạn 31/08/2024'],
      ['Định kỳ quý III hằng năm', 'Hằng năm, quý III'],
    ],
    pattern: rulePattern`periodic (?=:? in? [period dates] | [limit endOf]{1,2} dates | [limit endOf]{0,3} monthDay of? rhythm)`,
    read: () => ({}),
  },
  {
    id: 'rhythm-not-said',
    examples: [
      ['Định kỳ báo cáo kết quả', 'báo cáo kết quả: hằng quý; Cần xem lại: “Định kỳ” không nói kỳ nào; tạm theo kỳ báo cáo của kế hoạch.'],
    ],
    pattern: rulePattern`periodic`,
    read: (match: RuleMatch): Item | null => {
      // Left among the words, and said to be doubtful with them.
      if (TIME_IN_CLAUSE.test(match.run.codes) && (codeBefore(match) === CODE.word || BEFORE_COMMA.test(match.run.codes))) return null;
      return {
        recurrences: match.cadence.map((every) => ({ every, day: null })),
        doubt: `“${match.text}” không nói kỳ nào; tạm theo kỳ báo cáo của kế hoạch`,
      };
    },
  },
];

/** How many times are said behind a match: "02 đợt: tháng 5 và tháng 10". */
function timesBehind({ run, at, codes }: RuleMatch): number {
  let times = 0;
  for (const { code, units } of run.tokens.slice(at + codes.length)) if (TIME_CODES.includes(code)) times += units.length;
  return times;
}

function oneRhythmDoubt({ text }: RuleMatch): string {
  return `chưa rõ “${text}” có chung một nhịp hay không`;
}

function areInOrder(days: readonly Token[]): boolean {
  const starts = days.flatMap(({ units }) => units).map(({ first, day }) => first * 31 + day);
  return starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0));
}

/** Of what kind a day of a rhythm is: a weekday, a day of each month, a day, month or quarter of the year, or a range of them. */
function kindsOf({ code, units }: Token): readonly string[] {
  return units.length === 0 ? [code === CODE.number ? 'day of month' : code] : units.map(kindOf);
}

function kindOf(unit: TimeUnit): string {
  if (unit.first === 0) return 'day of month';
  return unit.until === null || unit.until.grain === unit.grain
    ? `${unit.grain}${unit.day > 0 && unit.until !== null ? ' range' : ''}`
    : 'range';
}

/** "Quý II, hằng quý", "30/9 hằng tháng": a quarter is no day in the rhythm of the quarters, nor a day of one month in that of the months. */
function fallsOutside({ grain, day, first }: TimeUnit, { every }: Token): boolean {
  const ofOneMonth = day > 0 && first > 0;
  return every.some((rhythm) => LONGER[rhythm].includes(grain) || (ofOneMonth && (rhythm === 'week' || rhythm === 'month')));
}

const QUARTERS_UP: readonly TimeUnit['grain'][] = ['quarter', 'half', 'year'];
const LONGER: Readonly<Record<Rhythm, readonly TimeUnit['grain'][]>> = {
  week: ['month', ...QUARTERS_UP],
  month: ['month', ...QUARTERS_UP],
  quarter: QUARTERS_UP,
  'half-year': ['year'],
  year: ['year'],
};

function recurrences(match: RuleMatch, day: string | null, only?: RuleMatch['tokens'][number]['every']): Item {
  const every = only ?? match.tokens.flatMap((token) => token.every);
  const dates = match.tokens.flatMap(({ units }) => units.filter((unit) => unit.day > 0 && unit.first > 0)).length;
  const several = new Set(every).size > 1;
  const named = match.tokens.flatMap(({ units }) => units).filter(({ grain, first }) => first > 0 && grain !== 'year').length;
  const whose =
    (named > 0 && several) ||
    (dates === 1 && !every.includes('year')) ||
    (day !== null && several && match.tokens.some((token) => token.code === CODE.rhythm && OWN_RHYTHMS.test(asWritten(match, token)))) ||
    (named > 0 && TIMES_OF[every[0] ?? 'year'] > 1 && !several && named < 2)
      ? `chưa rõ “${match.text}” có ngày của kỳ nào`
      : null;
  const found: { readonly every: Rhythm; readonly day: string | null }[] = [];
  for (const rhythm of new Set(every)) found.push({ every: rhythm, day });
  return {
    recurrences: found,
    doubt: match.tokens.find((token) => token.doubt !== null)?.doubt ?? whose,
  };
}

/** "Ngày 25 hằng tháng, tuần 1 lần": another rhythm with a word of its own. */
const OWN_RHYTHMS = /[^\p{L}](?:hằng|hàng|mỗi|định kỳ|từng|lần)(?!\p{L})/iu;
/** How many times a year a rhythm that may name its months comes round. */
const TIMES_OF: Readonly<Record<Rhythm, number>> = { week: 1, month: 1, quarter: 4, 'half-year': 2, year: 1 };
/** "Hằng quý (ngày cuối cùng của tháng)": what stands behind the day. */
const OF_MONTH = /^ (?:của )?tháng(?! \d)(?!\p{L})/iu;

/** "… hằng năm" behind a day of each quarter: not the rhythm that the day is of. */
function isOtherRhythm({ code, every }: Token, rhythm: Token): boolean {
  return code === CODE.rhythm && every.join() !== rhythm.every.join();
}
