import { endOfMonth, startOfMonth } from '../../model/calendar-date';
import { CODE, codePattern, rulePattern } from '../codes';
import { foldWord } from '../fold-word';
import { wordAfter, wordBefore, type ItemRule } from '../rule';

/** Work that goes on all year. */
export const CONTINUOUS_RULES: readonly ItemRule[] = [
  {
    id: 'open-ended',
    examples: [['Năm 2024 và các năm tiếp theo', 'Thường xuyên; Cần xem lại: “Năm 2024 và các năm tiếp theo” không có ngày kết thúc.']],
    pattern: rulePattern`[from in]? ([years yearNumber year] ,? and?)? laterYears`,
    read: (match) => ({ continuous: true, doubt: `“${match.text}” không có ngày kết thúc` }),
  },
  {
    id: 'continuous',
    examples: [
      ['Thường xuyên, liên tục', 'Thường xuyên'],
      ['Thường xuyên trong năm 2024', 'Thường xuyên'],
      ['Cả năm', 'Thường xuyên'],
    ],
    pattern: rulePattern`
      continuous ([, and]? continuous)* (
        [, and]? [in of]? (year (?![yearNumber count]) | years | yearNumber (?![/ dot -]))
      )?
    `,
    read: (match) => ({
      continuous: true,
      doubt: match.tokens[0]?.doubt ?? (REACHED.has(wordAfter(match)) ? `“${match.text}” có thể là hạn cuối năm` : null),
    }),
  },
  {
    id: 'within-the-year',
    examples: [
      ['Trong năm', 'Thường xuyên'],
      [
        'Hoàn thành trong năm',
        'Năm 2024: hạn 31/12/2024; Cần xem lại: “trong năm” có thể là hạn cuối năm hoặc việc làm thường xuyên trong năm.',
      ],
    ],
    pattern: rulePattern`in year (?![yearNumber count]) ([, and]? continuous)*`,
    read: (match) =>
      match.codes.includes(CODE.continuous) || !FINISHED.has(wordBefore(match))
        ? {
            continuous: true,
            doubt: COUNTED.test(match.run.codes.slice(0, match.at)) ? `chưa rõ số việc phải làm “${match.text}” rơi vào lúc nào` : null,
          }
        : {
            milestones: [{ start: startOfMonth(match.planYear, 1), due: endOfMonth(match.planYear, 12) }],
            doubt: `“${match.text}” có thể là hạn cuối năm hoặc việc làm thường xuyên trong năm`,
          },
  },
];

/** "Cả năm đạt 100%": what is reached at the end of the year. */
const REACHED = new Set(['đạt', 'giải'].map(foldWord));
/** "Tối thiểu 02 lớp trong năm": so many in the year, not all the time. */
const COUNTED = codePattern`(count word{1,3} | % [numbered word ,]{0,8}) $`;
/** The last words of "hoàn thành", "hoàn tất", "làm xong": work that has an end. */
const FINISHED = new Set(['thành', 'tất', 'xong', 'dứt'].map(foldWord));
