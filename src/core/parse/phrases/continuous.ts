import { endOfMonth, startOfMonth } from '../../model/calendar-date';
import { foldWord } from '../fold-word';
import type { ItemRule } from '../rule';

/** Work that goes on all year. */
export const CONTINUOUS_RULES: readonly ItemRule[] = [
  {
    id: 'open-ended',
    examples: [['Năm 2024 và các năm tiếp theo', 'Thường xuyên; Cần xem lại: “Năm 2024 và các năm tiếp theo” không có ngày kết thúc.']],
    starts: 'fiYAys',
    pattern: /[fi]?(?:[AyY],?v?)?s/uy,
    read: (match) => ({ continuous: true, doubt: `“${match.text}” không có ngày kết thúc` }),
  },
  {
    id: 'continuous',
    examples: [
      ['Thường xuyên, liên tục', 'Thường xuyên'],
      ['Thường xuyên trong năm 2024', 'Thường xuyên'],
      ['Cả năm', 'Thường xuyên'],
    ],
    starts: 'C',
    pattern: /C(?:[,v]?C)*(?:[,v]?[ig]?(?:Y(?![ync])|A|y(?![/·-])))?/uy,
    read: ({ tokens }) => ({ continuous: true, doubt: tokens[0]?.doubt ?? null }),
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
    starts: 'i',
    pattern: /iY(?![ync])(?:[,v]?C)*/uy,
    read: ({ codes, text, previousWord, planYear }) =>
      codes.includes('C') || !FINISHED.has(previousWord)
        ? { continuous: true }
        : {
            milestones: [{ start: startOfMonth(planYear, 1), due: endOfMonth(planYear, 12) }],
            doubt: `“${text}” có thể là hạn cuối năm hoặc việc làm thường xuyên trong năm`,
          },
  },
];

/** The last words of "hoàn thành", "hoàn tất", "làm xong": work that has an end. */
const FINISHED = new Set(['thành', 'tất', 'xong', 'dứt'].map(foldWord));
