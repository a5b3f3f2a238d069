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
    read: () => ({ continuous: true }),
  },
  {
    id: 'within-the-year',
    examples: [['Trong năm', 'Thường xuyên']],
    starts: 'i',
    pattern: /iY(?![ync])(?:[,v]?C)*/uy,
    read: () => ({ continuous: true }),
  },
];
