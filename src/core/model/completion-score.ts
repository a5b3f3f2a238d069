/** One band of the table that turns the completion rate into points. Edges in per cent; each says whether the edge itself belongs to the band. */
export interface ScoreBand {
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly to: number;
  readonly toIncluded: boolean;
  /** `step`: these points; `linear`: the highest points times the rate. */
  readonly kind: 'step' | 'linear';
  /** Points of a step; not looked at for a linear band. */
  readonly points: number;
}

/** Quy tắc chấm điểm hoàn thành kế hoạch: which rate, the highest points, the bands, and where the rule was taken from. */
export interface ScoreRule {
  readonly id: string;
  readonly title: string;
  /** Written beside the points. */
  readonly source: string;
  readonly rate: 'ofDue' | 'ofTotal';
  readonly maxPoints: number;
  readonly bands: readonly ScoreBand[];
}
