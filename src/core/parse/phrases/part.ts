import { partsOf } from '../../model/calendar-date';
import { CODE, letters, rulePattern } from '../codes';
import type { Reduction, RuleMatch, TokenRule } from '../rule';
import { dayUnit, endOf, yearUnit, type TimeUnit } from '../time-unit';

const COUNT = letters`count`;
const LAST_DAY = letters`lastDay lastWorkingDay`;

/** The beginning, middle or end of a period, and weeks: no day of the calendar is said, so the reading is doubtful. */
export const PART_RULES: readonly TokenRule[] = [
  {
    id: 'days-of-month',
    examples: [
      ['Trong 10 ngày đầu tháng 7/2024', 'Từ 01/07/2024: hạn 10/07/2024'],
      ['10 ngày cuối của tháng 7/2024', 'Từ 22/07/2024: hạn 31/07/2024'],
      ['Nửa đầu tháng 5', 'Từ 01/05/2024: hạn 15/05/2024; Cần xem lại: “Nửa đầu tháng 5” được hiểu là từ ngày 1 đến ngày 15.'],
      ['Trung tuần tháng 5', 'Từ 11/05/2024: hạn 20/05/2024; Cần xem lại: “Trung tuần tháng 5” được hiểu là từ ngày 11 đến ngày 20.'],
      ['nửa cuối tháng 5', 'Từ 16/05/2024: hạn 31/05/2024; Cần xem lại: “nửa cuối tháng 5” được hiểu là từ ngày 16 đến ngày 31.'],
    ],
    pattern: rulePattern`
      in? (count (day [early late] | firstDay | lastDay) | [firstHalf secondHalf early middle late]) of? period
    `,
    read: (match: RuleMatch): Reduction | null => {
      const named = match.tokens.at(-1);
      const month = lastUnit(named?.units);
      if (month.grain !== 'month' || month.until !== null) return null;
      const part = partOfMonth(match, partsOf(endOf(month, match.planYear)).day);
      if (part === null) return null;
      const dayOf = (day: number): TimeUnit => dayUnit(day, month.first, month.year);
      const understood = part.counted ? null : `“${match.text}” được hiểu là từ ngày ${String(part.from)} đến ngày ${String(part.to)}`;
      return { code: CODE.period, units: [{ ...dayOf(part.from), until: dayOf(part.to) }], doubt: named?.doubt ?? understood };
    },
  },
  {
    id: 'end-of-period',
    examples: [
      ['Cuối tháng 6/2024', 'Hạn 30/06/2024; Cần xem lại: “Cuối tháng 6/2024” không nói ngày nào; tạm lấy ngày cuối kỳ.'],
      ['cuối năm', 'Hạn 31/12/2024; Cần xem lại: “cuối năm” không nói ngày nào; tạm lấy ngày cuối kỳ.'],
    ],
    pattern: rulePattern`late [of each]? ([period years] | year (?![yearNumber count]))`,
    read: ({ tokens, text }) => ({
      code: CODE.period,
      units: [{ ...lastUnit(tokens.at(-1)?.units), endOnly: true }],
      doubt: `“${text}” không nói ngày nào; tạm lấy ngày cuối kỳ`,
    }),
  },
  {
    id: 'beginning-or-middle-of-period',
    examples: [
      ['Đầu quý II', 'Quý II/2024: hạn 30/06/2024; Cần xem lại: “Đầu quý II” không nói ngày nào; tạm lấy cả kỳ.'],
      ['giữa tháng 5', 'Tháng 5/2024: hạn 31/05/2024; Cần xem lại: “giữa tháng 5” không nói ngày nào; tạm lấy cả kỳ.'],
    ],
    pattern: rulePattern`[early middle firstHalf secondHalf] [of each]? ([period years] | year (?![yearNumber count]))`,
    read: ({ tokens, text }) => ({
      code: CODE.period,
      units: [lastUnit(tokens.at(-1)?.units)],
      doubt: `“${text}” không nói ngày nào; tạm lấy cả kỳ`,
    }),
  },
  {
    id: 'lunar-date',
    examples: [['Ngày 15/8 âm lịch', 'Cần xem lại: “Ngày 15/8 âm lịch” là ngày âm lịch.']],
    pattern: rulePattern`[date period] \(? lunar \)? | lunar of? [date period month]`,
    read: ({ text }) => ({ code: CODE.unclear, doubt: `“${text}” là ngày âm lịch` }),
  },
  {
    id: 'bound-of-what-is-meant',
    examples: [
      [
        'Rà soát văn bản ban hành từ 31/12/2023 trở về trước, xong trong quý I',
        'Rà soát văn bản ban hành từ 31/12/2023 trở về trước, xong: quý I/2024, hạn 31/03/2024',
      ],
    ],
    pattern: rulePattern`[from until]? [date period years yearNumber] backward`,
    read: () => ({ code: CODE.word }),
  },
  {
    id: 'this-year',
    examples: [['Đến hết năm', 'Hạn 31/12/2024']],
    pattern: rulePattern`(?<=endOf) year (?![yearNumber numeral namedYear])`,
    read: () => ({ code: CODE.years, units: [yearUnit(null)] }),
  },
  {
    id: 'week-of-month',
    examples: [
      ['Tuần 2 tháng 5/2024', 'Tháng 5/2024: hạn 31/05/2024; Cần xem lại: “Tuần 2 tháng 5/2024” không nói ngày nào; tạm lấy cả kỳ.'],
    ],
    pattern: rulePattern`week ([numeral early late] | word count | weekday) ([, and -]? week? numeral)? [of each ,]? period`,
    read: ({ tokens, text }) => ({
      code: CODE.period,
      units: [lastUnit(tokens.at(-1)?.units)],
      doubt: `“${text}” không nói ngày nào; tạm lấy cả kỳ`,
    }),
  },
  {
    id: 'month-of-reported-period',
    examples: [
      ['Hằng quý, trước ngày 20 của tháng cuối kỳ báo cáo', 'Hằng quý, “trước ngày 20 của tháng cuối kỳ báo cáo”'],
      [
        'Trước ngày 20 tháng cuối kỳ báo cáo',
        'Hằng quý, “trước ngày 20 tháng cuối kỳ báo cáo”; Cần xem lại: “tháng cuối kỳ báo cáo” không nói kỳ nào; tạm theo kỳ báo cáo của kế hoạch.',
      ],
    ],
    pattern: rulePattern`(?<!(?<!day) count) month [early late] of? word report?`,
    read: (match: RuleMatch): Reduction | null => {
      if (!REPORTED_PERIOD.test(match.text)) return null;
      // The rhythms of the text are known by now: the period is that of the last one in front.
      const before = match.run.tokens
        .slice(0, match.at)
        .filter(({ code }) => code === CODE.rhythm)
        .at(-1);
      const doubt = before?.every.length !== 1 ? `“${match.text}” không nói kỳ nào; tạm theo kỳ báo cáo của kế hoạch` : null;
      const month = { of: 'period', month: match.codes.includes(CODE.early) ? 1 : 'last' } as const;
      return { code: CODE.rhythm, every: before?.every ?? match.cadence, month, doubt };
    },
  },
  {
    id: 'named-day-of-period',
    examples: [
      [
        'Ngày làm việc cuối cùng của tháng 6/2024',
        'Hạn 30/06/2024; Cần xem lại: “Ngày làm việc cuối cùng của tháng 6/2024” không nói ngày nào; tạm lấy ngày cuối kỳ.',
      ],
    ],
    pattern: rulePattern`namedDay of? [period years]`,
    read: ({ tokens, codes, text }: RuleMatch): Reduction => {
      const endOnly = LAST_DAY.includes(codes.charAt(0));
      return {
        code: CODE.period,
        units: [{ ...lastUnit(tokens.at(-1)?.units), endOnly }],
        doubt: `“${text}” không nói ngày nào; tạm lấy ${endOnly ? 'ngày cuối kỳ' : 'cả kỳ'}`,
      };
    },
  },
  {
    id: 'weekday-of-date',
    examples: [['Thứ Sáu, ngày 20/9/2024', 'Hạn 20/09/2024']],
    pattern: rulePattern`weekday ,? \(? date \)? | date ,? \(? weekday \)?`,
    read: ({ tokens }) => ({ code: CODE.date, units: [lastUnit(tokens.find((token) => token.code === CODE.date)?.units)] }),
  },
];

/** The days of a month of so many that "10 ngày đầu", "nửa cuối", "trung tuần" mean; null for other parts, which name no days. */
function partOfMonth(
  { tokens, codes, text }: RuleMatch,
  length: number,
): { readonly from: number; readonly to: number; readonly counted: boolean } | null {
  const tens = TENS.findIndex((words) => words.test(text));
  if (tens >= 0) return { from: tens * 10 + 1, to: tens === 2 ? length : tens * 10 + 10, counted: false };
  if (codes.includes(CODE.firstHalf)) return { from: 1, to: 15, counted: false };
  if (codes.includes(CODE.secondHalf)) return { from: 16, to: length, counted: false };
  const count = tokens.find(({ code }) => COUNT.includes(code))?.value ?? 0;
  if (count === 0 || count > length) return null;
  const ofEnd = codes.includes(CODE.late) || codes.includes(CODE.lastDay);
  return { from: ofEnd ? length - count + 1 : 1, to: ofEnd ? length : count, counted: true };
}

const TENS = [/^(?:\S+ )?thượng tuần/iu, /^(?:\S+ )?trung tuần/iu, /^(?:\S+ )?hạ tuần/iu];

/** "Tháng cuối kỳ", "tháng cuối của kỳ báo cáo". */
const REPORTED_PERIOD = /kỳ(?: báo cáo)?$/iu;

function lastUnit(units: readonly TimeUnit[] | undefined): TimeUnit {
  return units?.at(-1) ?? yearUnit(null);
}
