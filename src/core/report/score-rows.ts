import type { ScoreBand, ScoreRule } from '../model/completion-score';
import type { Issue } from '../model/issue';
import { foldText } from '../text/fold';
import { SCORE_ROW_WORDS as WORDS, formatPoints, scoreIssue } from '../text/report-text';
import { NO, YES, saysYes } from '../text/yes-no';
import { scoreGaps } from './completion-score';

/** Headings of the rows as `writeScoreRule` gives them. */
export const SCORE_ROW_HEADINGS: readonly string[] = WORDS.headings;

/** A band as read: its edges, and its points with or without "× tỷ lệ". */
type BandEdges = Pick<ScoreBand, 'from' | 'fromIncluded' | 'to' | 'toIncluded'>;
type BandPoints = Pick<ScoreBand, 'kind' | 'points'>;

/** A rule as Thiết lập shows it, a row for each band: "Theo bậc", "Không", source, "từ 70% đến 90%", "1", "tổng số nhiệm vụ". */
export function writeScoreRule(rule: ScoreRule, isOn: boolean): string[][] {
  return rule.bands.map((band, index) => {
    const isFirst = index === 0;
    const points = band.kind === 'step' ? formatPoints(band.points) : `${formatPoints(rule.maxPoints)} × ${WORDS.rate}`;
    const own = [rule.title, isOn ? YES : NO, rule.source];
    return [...(isFirst ? own : ['', '', '']), writeEdges(band), points, isFirst ? WORDS.bases[rule.rate] : ''];
  });
}

/**
 * The rule that is switched on, from the rows as typed, without the headings; null where none is, or where it cannot be used: a doubtful
 * rule gives no points, and the issues say why. A row with a name begins a rule, the rows below without one are its further bands.
 * `cellOf` names a cell: 0-based row of the list and column.
 */
export function readScoreRows(
  cells: readonly (readonly string[])[],
  cellOf: (row: number, column: number) => Issue['where'],
): { readonly rule: ScoreRule | null; readonly issues: readonly Issue[] } {
  const starts = cells.flatMap((row, index) => ((row[0] ?? '') === '' ? [] : [index]));
  const on = starts.filter((start) => saysYes(cells[start]?.[1] ?? ''));
  const [first, second] = on;
  if (first === undefined) return { rule: null, issues: [] };
  if (second !== undefined) return { rule: null, issues: [warning('score-two-rules', cellOf(second, 1), scoreIssue.twoRules)] };
  const end = starts.find((start) => start > first) ?? cells.length;
  return readRule(cells.slice(first, end), (row, column) => cellOf(first + row, column));
}

function readRule(
  rows: readonly (readonly string[])[],
  cellOf: (row: number, column: number) => Issue['where'],
): { readonly rule: ScoreRule | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const bands: ScoreBand[] = [];
  const highest: number[] = [];
  rows.forEach((row, index) => {
    const [edgesText = '', pointsText = ''] = row.slice(3);
    if (edgesText === '' && pointsText === '') return;
    const edges = readEdges(edgesText);
    const points = readPoints(pointsText);
    if (edges === null) issues.push(warning('score-band', cellOf(index, 3), scoreIssue.band(edgesText)));
    if (points === null) issues.push(warning('score-points', cellOf(index, 4), scoreIssue.points(pointsText)));
    if (edges === null || points === null) return;
    bands.push({ ...edges, ...points });
    highest.push(points.points);
  });
  const [title = '', , source = ''] = rows[0] ?? [];
  const base = readBase(rows[0]?.[5] ?? '');
  if (base === null) issues.push(warning('score-base', cellOf(0, 5), scoreIssue.base(rows[0]?.[5] ?? '')));
  if (issues.length > 0 || base === null) return { rule: null, issues };
  const rule: ScoreRule = { id: foldText(title), title, source, rate: base, maxPoints: Math.max(0, ...highest), bands };
  const gaps = scoreGaps(rule).map(({ kind, at }) => warning(`score-${kind}`, cellOf(0, 3), scoreIssue[kind](at)));
  return gaps.length > 0 ? { rule: null, issues: gaps } : { rule, issues: [] };
}

/** "trên 90%", "từ 70% đến 90%", "từ 80% đến dưới 100%", "dưới 70%", "100%": each word says whether its edge belongs to the band. */
function writeEdges({ from, fromIncluded, to, toIncluded }: BandEdges): string {
  if (from === to) return percent(from);
  const low = from === 0 && fromIncluded ? null : `${fromIncluded ? WORDS.from : WORDS.above} ${percent(from)}`;
  const high = to === 100 && toIncluded ? null : `${toIncluded ? WORDS.upTo : WORDS.below} ${percent(to)}`;
  if (low === null && high === null) return `${WORDS.from} ${percent(0)} ${WORDS.upTo} ${percent(100)}`;
  if (low === null || high === null) return low ?? high ?? '';
  return toIncluded ? `${low} ${high}` : `${low} ${WORDS.upTo} ${high}`;
}

const EDGES =
  /^(?:(?:(?<low>từ|trên)\s*)?(?<from>\d+(?:[.,]\d+)?)\s*%?\s*(?:trở lên)?)?\s*(?:(?<high>đến dưới|đến|dưới)\s*(?<to>\d+(?:[.,]\d+)?)\s*%?)?$/u;

function readEdges(text: string): BandEdges | null {
  const groups = EDGES.exec(foldText(text))?.groups;
  if (groups === undefined || (groups['from'] === undefined && groups['to'] === undefined)) return null;
  const { low, high } = groups;
  const from = numberOf(groups['from'] ?? '0');
  // "100%" alone is that rate and no other.
  const to = numberOf(groups['to'] ?? (low === undefined ? (groups['from'] ?? '') : '100'));
  if (to > 100 || from > to) return null;
  return { from, fromIncluded: low !== 'trên', to, toIncluded: high === undefined || high === 'đến' };
}

/** "2", "0,5", "2 × tỷ lệ", "tỷ lệ x 2". */
function readPoints(text: string): BandPoints | null {
  const folded = foldText(text);
  const rest = folded.replace(foldText(WORDS.rate), '').replace(/[×x*]/u, '').replace('điểm', '').trim();
  if (!/^\d+(?:[.,]\d+)?$/u.test(rest)) return null;
  return { kind: folded.includes(foldText(WORDS.rate)) ? 'linear' : 'step', points: numberOf(rest) };
}

function readBase(text: string): ScoreRule['rate'] | null {
  const folded = foldText(text);
  return (Object.keys(WORDS.bases) as ScoreRule['rate'][]).find((base) => foldText(WORDS.bases[base]) === folded) ?? null;
}

function percent(value: number): string {
  return `${formatPoints(value)}%`;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function warning(code: string, where: Issue['where'], message: string): Issue {
  return { code, severity: 'warning', where, message };
}
