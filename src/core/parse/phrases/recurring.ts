import { asWritten, type Item, type ItemRule, type RuleMatch } from '../rule';

const DAY = '(?:~?(?:O:?)?[ubtzi]{0,3}(?:h,?)?(?:[kdPJI]|j(?:[,v]j)*|EF|LF|(?<=[but]|^|[#;(])n))';

/** Rhythms with their due days. */
export const RECURRING_RULES: readonly ItemRule[] = [
  {
    id: 'day-then-rhythm',
    examples: [
      ['Trước ngày 25 hàng tháng', 'Hằng tháng, Trước ngày 25'],
      ['Quý IV hằng năm', 'Hằng năm, Quý IV'],
      ['Thứ Sáu hằng tuần', 'Hằng tuần, Thứ Sáu'],
      ['Trước ngày 15/11 hàng năm', 'Hằng năm, Trước ngày 15/11'],
    ],
    pattern: new RegExp(`(?![EL])(?:${DAY}|[fi]?k(?:[-tv,][kn])+|fn[-t][nk])[gi,]?F`, 'uy'),
    read: (match: RuleMatch): Item | null => {
      const rhythm = match.tokens.at(-1);
      const first = match.tokens[0];
      const day = match.tokens.filter((token) => 'kndPJIj'.includes(token.code)).at(-1);
      if (rhythm === undefined || first === undefined || day === undefined) return null;
      if (day.units.some((unit) => unit.year !== null)) return null;
      const words = asWritten(match, rhythm);
      const partOfDay = /cuối|đầu|giữa|sau|tiếp|tới|liền|mới/iu.test(words);
      return recurrences(match, partOfDay ? match.text : asWritten(match, first, day));
    },
  },
  {
    id: 'rhythm-then-day',
    examples: [
      ['Hằng năm trước ngày 31/12', 'Hằng năm, trước ngày 31/12'],
      ['Hằng quý (tháng 3, 6, 9, 12)', 'Hằng quý, tháng 3, 6, 9, 12'],
      ['Hằng quý vào ngày 15 tháng cuối quý', 'Hằng quý, ngày 15 tháng cuối quý'],
    ],
    pattern: new RegExp(
      `F(?:[,:]?(?:~?(?:O:?)?[ubtzi]{1,3}(?:h,?)?[kdPJIjW]|[kI])|-k|,?f?[nk](?:-|ti?)[nk]|\\([~Oubtzi:]{0,3}(?:h,?|w(?=j))?[kdPJIj])(?:g?F)?`,
      'uy',
    ),
    read: (match: RuleMatch): Item | null => {
      const [first, ...rest] = match.tokens;
      if (first === undefined || rest.some((token) => token.units.some((unit) => unit.year !== null))) return null;
      const day = rest.find((token) => !',:(i'.includes(token.code));
      const last = rest.at(-1);
      if (day === undefined || last === undefined) return null;
      return recurrences(match, asWritten(match, day, last), first.every);
    },
  },
  {
    id: 'named-day-of-each-period',
    examples: [['Chậm nhất ngày làm việc cuối cùng của tháng', 'Hằng tháng, Chậm nhất ngày làm việc cuối cùng của tháng']],
    pattern: /(?:~?(?:O:?)?[ubtzi]{0,3}(?:h,?)?)[Ik][ge]*[MQYW](?![ncRy·])/uy,
    read: (match: RuleMatch): Item | null => {
      const unit = match.tokens.at(-1)?.code ?? 'M';
      const every = unit === 'M' ? 'month' : unit === 'Q' ? 'quarter' : unit === 'W' ? 'week' : 'year';
      return recurrences(match, match.text, [every]);
    },
  },
  {
    id: 'rhythm',
    examples: [
      ['Hằng tháng', 'Hằng tháng'],
      ['Cuối mỗi quý', 'Hằng quý, Cuối mỗi quý'],
    ],
    pattern: /(?:p,?)?F/uy,
    read: (match: RuleMatch): Item | null => {
      const words = /^(?:đầu|giữa|cuối)|^tháng (?:đầu|giữa|cuối)/iu.test(match.text);
      const found = recurrences(match, words ? match.text : null);
      const vague = /^tháng (?:đầu|giữa|cuối)/iu.test(match.text) ? `“${match.text}” không nói ngày nào` : null;
      return { ...found, doubt: found.doubt ?? vague };
    },
  },
  {
    id: 'number-of-times',
    examples: [
      ['Mỗi quý họp ít nhất một lần', 'họp: hằng quý'],
      ['Hằng quý; ít nhất 05 lần', 'Hằng quý; Cần xem lại: Chưa rõ “05 lần” rơi vào những kỳ nào.'],
    ],
    pattern: /[nc]l(?![nw])/uy,
    read: (match) => ({ doubt: match.tokens[0]?.value === 1 ? null : `chưa rõ “${match.text}” rơi vào những kỳ nào` }),
  },
  {
    id: 'rhythm-not-said',
    examples: [
      ['Định kỳ báo cáo kết quả', 'báo cáo kết quả: hằng quý; Cần xem lại: “Định kỳ” không nói kỳ nào; tạm theo kỳ báo cáo của kế hoạch.'],
    ],
    pattern: /p/uy,
    read: (match) => ({
      recurrences: match.cadence.map((every) => ({ every, day: null })),
      doubt: `“${match.text}” không nói kỳ nào; tạm theo kỳ báo cáo của kế hoạch`,
    }),
  },
];

function recurrences(match: RuleMatch, day: string | null, only?: RuleMatch['tokens'][number]['every']): Item {
  const every = only ?? match.tokens.flatMap((token) => token.every);
  return {
    recurrences: [...new Set(every)].map((rhythm) => ({ every: rhythm, day })),
    doubt: match.tokens.find((token) => token.doubt !== null)?.doubt ?? null,
  };
}
