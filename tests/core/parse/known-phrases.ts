import { OFFICES_2025, OFFICES_2026, OFFICES_2027 } from './office-phrases';
import { HANDS } from './many-hands-phrases';
import { ORDINARY } from './ordinary-phrases';
import { OTHER_WRITERS } from './other-writers-phrases';
import { ITEMS_2025, ITEMS_2026 } from './plan-item-phrases';
import { SENTENCES_2025, SENTENCES_2026 } from './sentence-phrases';
import { CELLS_2024, CELLS_2025, CELLS_2026, type PhraseRow } from './time-cell-phrases';

/** Every table of phrases with its gold, by where the phrases stand and the year of the plan that they are read for. */
export const PHRASE_TABLES: readonly (readonly [where: string, planYear: number, phrases: readonly PhraseRow[]])[] = [
  ['ô thời gian, kế hoạch 2024', 2024, CELLS_2024],
  ['ô thời gian, kế hoạch 2025', 2025, CELLS_2025],
  ['ô thời gian, kế hoạch 2026', 2026, CELLS_2026],
  ['mục của kế hoạch, 2025', 2025, ITEMS_2025],
  ['mục của kế hoạch, 2026', 2026, ITEMS_2026],
  ['câu của chỉ thị, kế hoạch và lỗi gõ, 2025', 2025, SENTENCES_2025],
  ['câu của chỉ thị, kế hoạch và lỗi gõ, 2026', 2026, SENTENCES_2026],
  ['thói quen của từng cơ quan, 2025', 2025, OFFICES_2025],
  ['thói quen của từng cơ quan, 2026', 2026, OFFICES_2026],
  ['thói quen của từng cơ quan, 2027', 2027, OFFICES_2027],
  ...HANDS.map(([planYear, phrases]) => [`nhiều cách viết, ${String(planYear)}`, planYear, phrases] as const),
  ...OTHER_WRITERS.map(([planYear, phrases]) => [`người viết khác, ${String(planYear)}`, planYear, phrases] as const),
  ...ORDINARY.map(([planYear, phrases]) => [`thường gặp, ${String(planYear)}`, planYear, phrases] as const),
];

/** The phrases of all tables, by plan year. */
export const PHRASES_BY_YEAR: readonly (readonly [planYear: number, phrases: readonly PhraseRow[]])[] = [
  ...new Set(PHRASE_TABLES.map(([, planYear]) => planYear)),
].map((year) => [year, PHRASE_TABLES.flatMap(([, planYear, phrases]) => (planYear === year ? phrases : []))]);
