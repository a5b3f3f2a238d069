import { CODE, letters, rulePattern } from '../codes';
import type { Reduction, RuleMatch, TokenRule } from '../rule';
import { yearUnit, type TimeUnit } from '../time-unit';

const LAST_DAY = letters`lastDay lastWorkingDay`;

/** The beginning, middle or end of a period, and weeks: no day of the calendar is said, so the reading is doubtful. */
export const PART_RULES: readonly TokenRule[] = [
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

/** "Tháng cuối kỳ", "tháng cuối của kỳ báo cáo". */
const REPORTED_PERIOD = /kỳ(?: báo cáo)?$/iu;

function lastUnit(units: readonly TimeUnit[] | undefined): TimeUnit {
  return units?.at(-1) ?? yearUnit(null);
}
