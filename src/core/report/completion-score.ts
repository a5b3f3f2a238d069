import type { ScoreBand, ScoreRule } from '../model/completion-score';
import type { Rate } from './tally';

/**
 * The three kinds of rule that are in use, as examples to copy from. None is the law everywhere, so that none is switched on:
 * each province publishes its own.
 */
export const SCORE_EXAMPLES: readonly ScoreRule[] = [
  {
    id: 'steps',
    title: 'Theo bậc: trên 90%, từ 70% đến 90%, dưới 70%',
    source: 'Ví dụ theo Quyết định 1880/QĐ-UBND năm 2013 của UBND tỉnh Cà Mau; thay bằng quy định của tỉnh mình trước khi dùng',
    rate: 'ofTotal',
    maxPoints: 2,
    bands: [step(90, false, 100, true, 2), step(70, true, 90, true, 1), step(0, true, 70, false, 0)],
  },
  {
    id: 'linear-with-floor',
    title: 'Theo tỷ lệ từ 80% trở lên, dưới 80% không có điểm',
    source: 'Ví dụ theo cách tính thường gặp từ khoảng năm 2020, chưa đối chiếu văn bản; thay bằng quy định của tỉnh mình trước khi dùng',
    rate: 'ofTotal',
    maxPoints: 1,
    bands: [step(100, true, 100, true, 1), linear(80, true, 100, false), step(0, true, 80, false, 0)],
  },
  {
    id: 'linear',
    title: 'Theo tỷ lệ hoàn thành',
    source: 'Ví dụ theo cách tính chỉ số bằng điểm đạt được chia điểm tối đa; thay bằng quy định của tỉnh mình trước khi dùng',
    rate: 'ofTotal',
    maxPoints: 1,
    bands: [linear(0, true, 100, true)],
  },
];

/** The points of a rate by a rule, to two decimals; null where there is nothing to divide by or no band holds the rate. */
export function scoreOf(rate: Rate, rule: ScoreRule): number | null {
  if (rate.whole === 0) return null;
  // Compared as fractions of whole numbers where the edge is whole, so that 9/10 is exactly the edge of 90 %.
  const band = rule.bands.find((each) => isIn(each, rate));
  if (band === undefined) return null;
  const points = band.kind === 'step' ? band.points : (rule.maxPoints * rate.part) / rate.whole;
  return Math.round((points + Number.EPSILON) * 100) / 100;
}

/** Overlaps and gaps of a rule between 0 and 100 %, each a pair of edges in per cent; empty for a rule that is whole. */
export function scoreGaps(rule: ScoreRule): { readonly kind: 'gap' | 'overlap'; readonly at: number }[] {
  const bands = [...rule.bands].sort((a, b) => a.from - b.from || a.to - b.to);
  const problems: { kind: 'gap' | 'overlap'; at: number }[] = [];
  let end = { at: 0, included: false };
  for (const band of bands) {
    if (band.from > end.at || (band.from === end.at && !band.fromIncluded && !end.included)) problems.push({ kind: 'gap', at: end.at });
    if (band.from < end.at || (band.from === end.at && band.fromIncluded && end.included))
      problems.push({ kind: 'overlap', at: band.from });
    end = { at: band.to, included: band.toIncluded };
  }
  if (end.at < 100 || !end.included) problems.push({ kind: 'gap', at: end.at });
  return problems;
}

function isIn(band: ScoreBand, { part, whole }: Rate): boolean {
  const scaled = part * 100;
  const low = band.from * whole;
  const high = band.to * whole;
  const above = band.fromIncluded ? scaled >= low : scaled > low;
  const below = band.toIncluded ? scaled <= high : scaled < high;
  return above && below;
}

function step(from: number, fromIncluded: boolean, to: number, toIncluded: boolean, points: number): ScoreBand {
  return { from, fromIncluded, to, toIncluded, kind: 'step', points };
}

function linear(from: number, fromIncluded: boolean, to: number, toIncluded: boolean): ScoreBand {
  return { from, fromIncluded, to, toIncluded, kind: 'linear', points: 0 };
}
