import type { ContentKind } from './column-content';
import type { ColumnSpan } from './folded-columns';
import { isLabelColumn } from './folded-columns';
import { columnLooks, filledShare, newShare, usualLength } from './column-content';
import { countedStem } from './heading-words';
import type { PlanColumnId } from './plan-column-id';
import { UNSURE_HEADING, foldHeading, matchHeading, matchNearHeading, matchWholeHeading } from './plan-columns';
import type { SheetGrid } from './sheet-grid';
import { beginsWithAgency } from './split-agencies';

/** A column of a period, a state or an agency in which a mark stands: "Quý II", "Đang thực hiện" or "Phòng Nội vụ" with "x". */
export interface MarkColumn {
  readonly column: number;
  readonly kind: 'period' | 'progress' | 'agency';
  /** The heading: "Quý II", "Đang thực hiện", "Phòng Nội vụ". */
  readonly text: string;
}

/** Why a column was taken for something that its heading alone does not say. */
export interface ColumnReason {
  readonly column: number;
  readonly code:
    | 'agencies'
    | 'units'
    | 'times'
    | 'product'
    | 'proof'
    | 'progress'
    | 'performer'
    | 'result-beside-product'
    | 'assigned-by'
    | 'groups'
    | 'near'
    | 'blank'
    | 'joined'
    | 'labelled'
    | 'longest';
}

/** A row of headings, one to three rows high. Rows and columns are 0-based. */
export interface HeadingFound {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: ReadonlyMap<PlanColumnId, number>;
  readonly alternatives: ReadonlyMap<PlanColumnId, readonly number[]>;
  /** Further columns of agencies under the same group heading: all of them are meant. */
  readonly joined: ReadonlyMap<PlanColumnId, readonly number[]>;
  readonly marks: readonly MarkColumn[];
  readonly reasons: readonly ColumnReason[];
  /** The heading of each column, of all its rows. */
  readonly texts: ReadonlyMap<number, string>;
  /** Columns that are one: the number and the words of a task under one heading. */
  readonly spans: readonly ColumnSpan[];
  readonly score: number;
}

interface Candidate {
  readonly column: number;
  id: PlanColumnId;
  weight: number;
  readonly fold: string;
  /** The heading above its own, or what it is one of several of; empty where there is none. */
  readonly group: string;
}

/** A heading that no table knows. */
interface UnknownHeading {
  readonly column: number;
  readonly fold: string;
}

const MAX_HEIGHT = 3;
const MARK_WEIGHT = 2;
/** A heading with a slip of typing gives way to one that is right. */
const NEAR_WEIGHT = 2;
/** What a person chose beats every heading, and its words say nothing more. */
const CHOSEN_WEIGHT = 4;
const CHOSEN = '(người dùng chọn)';
const MAX_HEADING = 140;
const MAX_LOWER_HEADING = 60;

/** Words by which one of several like headings is the better one. */
const PREFERRED: Readonly<Partial<Record<PlanColumnId, RegExp>>> = {
  number: /^s?tt$|^số tt$/u,
  task: /nhiệm vụ|công việc|đầu việc/u,
  lead: /chủ trì/u,
  product: /sản phẩm|yêu cầu/u,
  time: /hạn|h(?:oàn|òan) thành/u,
  progress: /trạng thái|tình trạng/u,
};

const PERIOD_HEADING =
  /^(?:quý\s*(?:i{1,3}|iv|[1-4])(?:\s*(?:[,&+–-]|và|đến)\s*(?:quý\s*)?(?:i{1,3}|iv|[1-4]))*|tháng\s*(?:1[0-2]|0?[1-9])(?:\s*(?:[,&+–-]|và|đến)\s*(?:tháng\s*)?(?:1[0-2]|0?[1-9]))*|t\s?(?:1[0-2]|0?[1-9])|6 tháng (?:đầu|cuối) năm|(?:năm\s*)?20\d{2})(?:[/ ].*)?$/iu;
/** A heading over columns that hold only the numbers of months or quarters. */
const PERIOD_GROUP = /^(?<unit>tháng|quý)(?:\s+(?:thực hiện|năm \d{4}|trong năm))*$/iu;
const STATE_HEADING = /^(?:(?:đã |chưa )?hoàn thành|đang thực hiện|chưa thực hiện|tạm dừng)$/iu;

/** The headings that begin at a row; null where the row is none. A plan needs a task column and a time or an agency column. */
export function headingAt(grid: SheetGrid, row: number): HeadingFound | null {
  if (!mayBeHeading(grid, row)) return null;
  let best: HeadingFound | null = null;
  const least = mergedHeight(grid, row);
  for (let height = 1; height <= MAX_HEIGHT; height += 1) {
    if (height > 1 && !goesOn(grid, row, height)) break;
    const found = height < least ? null : assemble(grid, row, height);
    if (found !== null && (best === null || found.score >= best.score - 1)) best = found;
  }
  return best;
}

/** Headings merged downwards say how high the headings are; a merge that is too high is a mistake of somebody's. */
function mergedHeight(grid: SheetGrid, row: number): number {
  const heights = grid.filled(row).map((column) => {
    const merge = grid.mergeAt(row, column);
    return merge?.row === row ? merge.rows : 1;
  });
  return Math.max(1, ...heights.filter((height) => height <= MAX_HEIGHT));
}

/** Headings are words: a row that begins with a number is a row of data. */
function mayBeHeading(grid: SheetGrid, row: number): boolean {
  const columns = grid.filled(row);
  const [first] = columns;
  if (first === undefined || columns.length < 2 || /^(?:\d+[.)]?|[IVX]+[.)]?|[a-zđ][.)]?)$/u.test(grid.text(row, first))) return false;
  const isGroup = columns.some((column) => (grid.mergeAt(row, column)?.columns ?? 1) > 1);
  const texts = columns.map((column) => grid.text(row, column));
  return texts.every((text) => text.length <= MAX_HEADING) && (isGroup || texts.some((text) => grid.headingOf(text) !== null));
}

/** True where the row at this height belongs to the headings: a merge reaches into it, or it says more under headings of groups. */
function goesOn(grid: SheetGrid, row: number, height: number): boolean {
  const lower = row + height - 1;
  const columns = grid.filled(lower);
  if (columns.length === 0 || columns.some((column) => grid.text(lower, column).length > MAX_HEADING)) return false;
  const reachesIn = grid.filled(row).some((column) => {
    const merge = grid.mergeAt(row, column);
    return merge !== null && merge.row === row && merge.rows >= height;
  });
  const isIndex = (column: number): boolean =>
    /^\(?\d{1,2}\)?$/u.test(grid.text(lower, column)) && !PERIOD_GROUP.test(groupAbove(grid, row, lower, column));
  if (reachesIn) return columns.every((column) => !isIndex(column));
  const isUnderGroups = grid.filled(row).every((column) => (grid.mergeAt(row, column)?.columns ?? 1) > 1);
  if (isUnderGroups) return columns.some((column) => grid.headingOf(grid.text(lower, column))?.id === 'task');
  // Each cell goes on with the heading above: "Cơ quan" over "chủ trì", "Nội dung" over "công việc".
  const isRest = columns.every((column) => matchWholeHeading(`${grid.text(row, column)} ${grid.text(lower, column)}`) !== null);
  if (isRest && columns.length > 2 && height === 2 && !columns.some(isIndex)) return true;
  const roles = new Map(grid.filled(row).map((column) => [column, grid.headingOf(grid.text(row, column))?.id]));
  if (columns.some((column) => ['task', 'number'].includes(roles.get(column) ?? ''))) return false;
  const texts = columns.map((column) => grid.text(lower, column));
  if (texts.some((text) => text.length > MAX_LOWER_HEADING) || columns.some(isIndex)) return false;
  if (texts.every((text) => /^\(.*\)$/su.test(text))) return true;
  if (columns.every((column) => PERIOD_GROUP.test(groupAbove(grid, row, lower, column)))) return true;
  const isHeading = (text: string): boolean => grid.headingOf(text) !== null || PERIOD_HEADING.test(text) || STATE_HEADING.test(text);
  // A row of data may hold one text that looks like a heading ("Phối hợp Sở Nội vụ"); a row of headings holds nothing else.
  // A group has two headings below it.
  const isGroup = columns.some(
    (column) => grid.text(row, column) !== '' && grid.text(row, column + 1) === '' && columns.includes(column + 1),
  );
  return (isGroup || isRest) && texts.filter(isHeading).length > 1 && texts.every((text) => isHeading(text) || text.startsWith('('));
}

/** The text over a cell in the first row of the headings: its own column's, a merge's, or the last one to the left. */
function groupAbove(grid: SheetGrid, row: number, lower: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  const own = merge === null ? grid.text(row, column) : grid.text(merge.row, merge.column);
  return own === '' && merge === null ? groupBefore(grid, row, column, lower) : own;
}

function assemble(grid: SheetGrid, headerRow: number, height: number): HeadingFound | null {
  const firstRow = headerRow + height;
  const texts = new Map<number, string>();
  const marks: MarkColumn[] = [];
  const candidates: Candidate[] = [];
  const unknown: UnknownHeading[] = [];
  const near: ColumnReason[] = [];
  const spans = spansUnder(grid, headerRow, firstRow);
  const width = Math.max(...Array.from({ length: height }, (_, offset) => (grid.filled(headerRow + offset).at(-1) ?? -1) + 1));
  const all = Array.from({ length: width }, (_, column) => headingParts(grid, headerRow, height, column));
  const periods = all.filter((parts) => markKind(periodHeading(parts) ?? parts.at(-1) ?? '') === 'period').length;
  for (const [column, parts] of all.entries()) {
    const last = parts.at(-1);
    if (last === undefined || isBlankOfMerge(grid, headerRow, firstRow, column)) continue;
    if (spans.some((span) => column > span.first && column <= span.last)) continue;
    texts.set(column, parts.join(' '));
    const fold = foldHeading(last);
    const chosen = grid.chosenRole(parts.join(' ')) ?? grid.chosenRole(last);
    if (chosen !== null) {
      candidates.push({ column, id: chosen, weight: CHOSEN_WEIGHT, fold: CHOSEN, group: '' });
      continue;
    }
    const heading = periodHeading(parts) ?? last;
    const kind = markKind(heading);
    if (kind !== null && holdsMarks(grid, firstRow, column, { kind, text: heading }, periods)) marks.push({ column, kind, text: heading });
    else if (kind !== 'period') {
      const match = fold === UNSURE_HEADING ? { id: 'ignored' as const, weight: 1 } : meaningOf(parts);
      const whole = fold === UNSURE_HEADING ? fold : foldHeading(parts.join(' '));
      const group = parts.length > 1 ? (parts[0] ?? '') : countedStem(whole);
      const slip = match === null ? matchNearHeading(last) : null;
      if (match !== null) candidates.push({ column, ...match, fold: whole, group });
      else if (slip !== null) {
        candidates.push({ column, id: slip, weight: NEAR_WEIGHT, fold: whole, group });
        near.push({ column, code: 'near' });
      } else unknown.push({ column, fold: whole });
    }
  }
  const isMarked = (kind: MarkColumn['kind']): boolean => marks.some((mark) => mark.kind === kind);
  const isOfSpan = (column: number): boolean => spans.some(({ first, last }) => column >= first && column <= last);
  const bare = all.flatMap((parts, column) => (parts.length === 0 && !isOfSpan(column) ? [column] : []));
  const missing = [...readUnknown(grid, firstRow, unknown, candidates, isMarked), ...readBare(grid, firstRow, bare, candidates, isMarked)];
  const reasons = [...near, ...missing, ...readByCells(grid, firstRow, candidates, isMarked('period'))];
  const { columns, alternatives, joined } = choose(candidates);
  const hasTime =
    columns.has('time') || columns.has('end') || columns.has('start') || marks.filter((mark) => mark.kind === 'period').length > 1;
  const hasLead = columns.has('lead') || marks.some((mark) => mark.kind === 'agency');
  if (!columns.has('task') || !(hasTime || hasLead)) return null;
  const score = weightOf(candidates) + MARK_WEIGHT * marks.length;
  return { headerRow, firstRow, columns, alternatives, joined, marks, reasons, texts, spans, score };
}

/** The columns that one heading of numbers or of tasks stands over, where the left one only numbers what the right one says. */
function spansUnder(grid: SheetGrid, headerRow: number, firstRow: number): ColumnSpan[] {
  return grid.filled(headerRow).flatMap((first): ColumnSpan[] => {
    const merge = grid.mergeAt(headerRow, first);
    const last = first + (merge?.columns ?? 1) - 1;
    const id = grid.headingOf(grid.text(headerRow, first))?.id;
    if (last === first || (merge?.row ?? headerRow) + (merge?.rows ?? 1) !== firstRow) return [];
    if (id === 'number') return [{ first, last, by: 'deepest' }];
    const isOne = id === 'task' && last === first + 1 && isLabelColumn(grid, firstRow, first, last);
    return isOne ? [{ first, last, by: 'words' }] : [];
  });
}

/** A heading merged over several columns stands for the first one, and for the others only where they hold something. */
function isBlankOfMerge(grid: SheetGrid, headerRow: number, firstRow: number, column: number): boolean {
  const merge = grid.mergeAt(firstRow - 1, column);
  if (merge === null || merge.row < headerRow || merge.column === column) return false;
  return filledShare(grid, firstRow, column, column) === 0;
}

/** "Tháng 4" of "Tháng" over "4", and of "Th4"; null for other headings. */
function periodHeading(parts: readonly string[]): string | null {
  const [last, group] = [parts.at(-1) ?? '', parts.at(-2) ?? ''];
  const short = /^th\.?\s?(?<month>1[0-2]|0?[1-9])$/iu.exec(last)?.groups?.['month'];
  if (short !== undefined) return `Tháng ${short}`;
  const unit = PERIOD_GROUP.exec(group)?.groups?.['unit'];
  return unit === undefined || !/^(?:1[0-2]|0?[1-9]|I{1,3}|IV)$/u.test(last) ? null : `${unit} ${last}`;
}

/** Words under "Quý I" are steps where the quarters or months stand in a row. */
const LEAST_PERIODS = 3;

const YEAR_HEADING = /^(?:năm\s*)?20\d{2}$/iu;

/** Under a period stands a mark, or in words what is done then, and under a year when in it; numbers there are targets. */
function holdsMarks(grid: SheetGrid, firstRow: number, column: number, mark: Omit<MarkColumn, 'column'>, periods: number): boolean {
  const { kind } = mark;
  const isYear = kind === 'period' && YEAR_HEADING.test(mark.text);
  if (kind === 'agency') return columnLooks(grid, firstRow, column, 'roles');
  return (
    columnLooks(grid, firstRow, column, 'marks') ||
    (kind === 'period' && periods >= LEAST_PERIODS && columnLooks(grid, firstRow, column, 'steps')) ||
    (isYear && periods > 1 && columnLooks(grid, firstRow, column, 'deadlines'))
  );
}

function markKind(heading: string): MarkColumn['kind'] | null {
  if (PERIOD_HEADING.test(heading)) return 'period';
  if (STATE_HEADING.test(heading)) return 'progress';
  return beginsWithAgency(heading) && matchHeading(heading) === null ? 'agency' : null;
}

/** Each thing counts once: a group heading over four columns says no more than one over its own. */
function weightOf(candidates: readonly Candidate[]): number {
  const best = new Map<PlanColumnId, number>();
  for (const { id, weight } of candidates) if (id !== 'ignored') best.set(id, Math.max(best.get(id) ?? 0, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The texts over a column from above to below; a merged group heading counts for each of its columns, once. */
function headingParts(grid: SheetGrid, headerRow: number, height: number, column: number): string[] {
  const parts: string[] = [];
  for (let row = headerRow; row < headerRow + height; row += 1) {
    const merge = grid.mergeAt(row, column);
    // A merge from above, such as a title over the whole table, is no heading.
    if (merge !== null && merge.row < headerRow) continue;
    if (merge !== null && merge.row < row) continue;
    const own = merge === null ? grid.text(row, column) : grid.text(merge.row, merge.column);
    const text =
      own === '' && merge === null && row < headerRow + height - 1 ? groupBefore(grid, row, column, headerRow + height - 1) : own;
    if (text !== '' && text !== parts.at(-1)) parts.push(text);
  }
  return parts;
}

/** Without merges a group heading stands over its first column only, and the cells to its right are empty. */
function groupBefore(grid: SheetGrid, row: number, column: number, lastRow: number): string {
  if (grid.text(lastRow, column) === '') return '';
  const left = grid
    .filled(row)
    .filter((other) => other < column)
    .at(-1);
  return left === undefined || grid.text(lastRow, left) === '' ? '' : grid.text(row, left);
}

/** From the lower heading up: whole headings first, then beginnings, then the group alone. */
function meaningOf(parts: readonly string[]): { id: PlanColumnId; weight: number } | null {
  const last = parts.at(-1) ?? '';
  const all = parts.join(' ');
  const found = matchWholeHeading(all) ?? matchWholeHeading(parts.slice(-2).join(' ')) ?? matchWholeHeading(last) ?? matchHeading(last);
  if (found !== null) return found;
  const begins = matchHeading(all);
  if (begins !== null) return parts.length > 1 ? { id: begins.id, weight: 1 } : begins;
  return null;
}

/**
 * A heading that no table knows, where the plan lacks the very thing that its cells hold: a time beside leads, leads beside a time, tasks
 * beside both, and a result where nothing is tracked. Two such columns leave the choice to a person.
 */
function readUnknown(
  grid: SheetGrid,
  firstRow: number,
  unknown: readonly UnknownHeading[],
  candidates: Candidate[],
  isMarked: (kind: MarkColumn['kind']) => boolean,
): ColumnReason[] {
  const reasons: ColumnReason[] = [];
  const has = (...ids: PlanColumnId[]): boolean => candidates.some(({ id }) => ids.includes(id));
  const hasTime = has('time', 'start', 'end') || isMarked('period');
  const hasLead = has('lead') || isMarked('agency');
  const take = (id: PlanColumnId, code: ColumnReason['code'], fits: (heading: UnknownHeading) => boolean): void => {
    const [only, second] = unknown.filter(fits);
    if (only === undefined || second !== undefined) return;
    candidates.push({ ...only, id, weight: 1, group: '' });
    reasons.push({ column: only.column, code });
  };
  const [known, detail] = candidates.filter(({ id, weight }) => id === 'task' && weight > 1);
  if (known !== undefined && detail === undefined && !has('area'))
    take('area', 'groups', (heading) => heading.column < known.column && isGroupColumn(grid, firstRow, heading, known.column));
  const task = hasLead && hasTime && !has('task') ? longestColumn(grid, firstRow, unknown) : null;
  if (task !== null) take('task', 'longest', ({ column }) => column === task);
  if (hasLead && !hasTime && !has('progress', 'done')) take('time', 'times', ({ column }) => columnLooks(grid, firstRow, column, 'times'));
  if (!hasTime && !hasLead) take('lead', 'labelled', ({ column }) => columnLooks(grid, firstRow, column, 'labelled'));
  if (hasTime && !hasLead) take('lead', 'agencies', ({ column }) => columnLooks(grid, firstRow, column, 'names'));
  if (!has('product', 'progress', 'done', 'evidence'))
    take('product', 'product', ({ fold }) => /^(?:kết quả|sản phẩm|đầu ra)(?!\p{L})/u.test(fold));
  return reasons;
}

/** The one column without any heading, where the plan lacks leads or times and its cells are just that. */
function readBare(
  grid: SheetGrid,
  firstRow: number,
  bare: readonly number[],
  candidates: Candidate[],
  isMarked: (kind: MarkColumn['kind']) => boolean,
): ColumnReason[] {
  const has = (...ids: PlanColumnId[]): boolean => candidates.some(({ id }) => ids.includes(id));
  const hasTime = has('time', 'start', 'end') || isMarked('period');
  const hasLead = has('lead') || isMarked('agency');
  const [wanted, kind] = hasTime ? (['lead', 'names'] as const) : (['time', 'deadlines'] as const);
  if (!has('task') || hasTime === hasLead) return [];
  const [only, second] = bare.filter((column) => columnLooks(grid, firstRow, column, kind));
  if (only === undefined || second !== undefined) return [];
  candidates.push({ column: only, id: wanted, weight: 1, fold: '', group: '' });
  return [{ column: only, code: 'blank' }];
}

/** Aims and what they are measured by are no tasks, however long their texts are. */
const NO_TASK = /^(?:chỉ tiêu|tiêu chí|mục tiêu|căn cứ|cơ sở|nội dung chi)(?!\p{L})/u;
const LEAST_WORDS = 12;

/** Of columns under unknown headings the one with the longest texts; null where none says more than a word or two. */
function longestColumn(grid: SheetGrid, firstRow: number, unknown: readonly UnknownHeading[]): number | null {
  const lengths = unknown
    .filter(({ fold }) => !NO_TASK.test(fold))
    .map(({ column }) => ({ column, length: usualLength(grid, firstRow, column) }));
  const [longest] = lengths.filter(({ length }) => length >= LEAST_WORDS).sort((a, b) => b.length - a.length);
  return longest?.column ?? null;
}

/** Changes what headings were taken for where their cells, or the headings beside them, say otherwise. Gives the reasons. */
function readByCells(grid: SheetGrid, firstRow: number, candidates: Candidate[], hasMarks: boolean): ColumnReason[] {
  const reasons: ColumnReason[] = [];
  const looks = (candidate: Candidate, kind: ContentKind): boolean => columnLooks(grid, firstRow, candidate.column, kind);
  const has = (id: PlanColumnId): boolean => candidates.some((candidate) => candidate.id === id);
  const turn = (candidate: Candidate, id: PlanColumnId, weight: number, code: ColumnReason['code'] | null): void => {
    if (candidate.fold === CHOSEN) return;
    candidate.id = id;
    candidate.weight = weight;
    if (code !== null) reasons.push({ column: candidate.column, code });
  };
  for (const candidate of candidates) {
    if (candidate.fold !== UNSURE_HEADING) continue;
    if (looks(candidate, 'agencies')) turn(candidate, 'lead', 2, 'agencies');
    else turn(candidate, 'ignored', 3, 'units');
  }
  for (const candidate of candidates) {
    if (candidate.id === 'time' && candidate.fold.includes('tiến độ') && looks(candidate, 'progress') && !looks(candidate, 'times'))
      turn(candidate, 'progress', 2, 'progress');
  }
  const labelled = has('lead') ? undefined : candidates.find((candidate) => looks(candidate, 'labelled'));
  if (labelled !== undefined) turn(labelled, 'lead', 2, 'labelled');
  for (const candidate of candidates) {
    if (candidate.id === 'year' && !has('time') && !has('end') && !hasMarks) turn(candidate, 'time', 1, null);
  }
  for (const id of ['progress', 'done'] as const) {
    const candidate = candidates.find((other) => other.id === id);
    if (candidate === undefined || has('time') || has('end')) continue;
    if (looks(candidate, 'times') && !looks(candidate, 'progress')) turn(candidate, 'time', 2, 'times');
  }
  const note = candidates.find(({ id }) => id === 'note');
  const hasWhen = hasMarks || has('time') || has('end') || has('start');
  if (note !== undefined && !hasWhen && has('lead') && isMostlyFilled(grid, firstRow, note, candidates) && looks(note, 'deadlines'))
    turn(note, 'time', 1, 'times');
  const attained = candidates.find(({ id }) => id === 'result');
  const proof = candidates.find(({ id }) => id === 'evidence');
  const isTracked = (['progress', 'done', 'difficulties'] as const).some(has);
  if (attained !== undefined && !has('product') && !isTracked && proof === undefined && !looks(attained, 'progress'))
    turn(attained, 'product', 2, 'product');
  // Named beforehand, what shows a task done is its product; afterwards it is a document with a number.
  const isFilled = proof !== undefined && isMostlyFilled(grid, firstRow, proof, candidates);
  if (isFilled && proof.fold.includes('chứng') && !has('product') && !has('result') && !isTracked && !looks(proof, 'documents'))
    turn(proof, 'product', 2, 'proof');
  const products = candidates.filter(({ id }) => id === 'product');
  const named = products.find(({ fold }) => PREFERRED.product?.test(fold));
  for (const candidate of products) {
    if (named !== undefined && candidate !== named && candidate.column > named.column && !PREFERRED.product?.test(candidate.fold))
      turn(candidate, 'result', 2, 'result-beside-product');
  }
  const lead = candidates.find(({ id, fold, weight }) => id === 'lead' && weight > 1 && fold.includes('chủ trì'));
  const performer = candidates.find(
    (other) => other.id === 'lead' && other !== lead && other.fold.includes('thực hiện') && !other.fold.includes('chủ trì'),
  );
  if (lead !== undefined && performer !== undefined && !has('coordinator')) turn(performer, 'coordinator', 2, 'performer');
  // A document's number before the deadline is the one that gave the task; after it, the one that shows it done.
  const time = candidates.find(({ id }) => id === 'time' || id === 'end');
  for (const candidate of candidates) {
    if (candidate.id === 'evidence' && !candidate.fold.includes('chứng') && time !== undefined && candidate.column < time.column)
      turn(candidate, 'ignored', 3, 'assigned-by');
  }
  const tasks = candidates.filter(({ id, weight }) => id === 'task' && weight > 1);
  const [task, detail] = tasks;
  if (task !== undefined && detail !== undefined && !has('area') && namesGroups(grid, firstRow, task.column, detail.column))
    turn(task, 'area', 2, 'groups');
  // A number of days between a first and a last day says nothing more.
  for (const candidate of candidates) {
    if (candidate.id === 'time' && candidate.fold.startsWith('số ngày') && has('end')) turn(candidate, 'ignored', 1, null);
  }
  return reasons;
}

/** True for a column that most tasks have something in; where there are leads, the rows that have one are the tasks. */
function isMostlyFilled(grid: SheetGrid, firstRow: number, { column }: Candidate, candidates: readonly Candidate[]): boolean {
  const beside = candidates.find(({ id }) => id === 'lead') ?? candidates.find(({ id }) => id === 'task');
  return beside !== undefined && filledShare(grid, firstRow, column, beside.column) >= FEW_FILLED;
}

/** Words before the tasks that stand once for several of them: merged downwards, or left empty. */
function isGroupColumn(grid: SheetGrid, firstRow: number, { column, fold }: UnknownHeading, task: number): boolean {
  if (NO_TASK.test(fold)) return false;
  const share = filledShare(grid, firstRow, column, task);
  return share > 0 && share < FEW_FILLED && usualLength(grid, firstRow, column) >= SHORTEST_GROUP;
}

/** A column beside the tasks that is often empty, or says the same again and again where no task does. */
function namesGroups(grid: SheetGrid, firstRow: number, column: number, beside: number): boolean {
  return (
    filledShare(grid, firstRow, column, beside) < FEW_FILLED ||
    (newShare(grid, firstRow, column) < FEW_FILLED && newShare(grid, firstRow, beside) === 1)
  );
}

const FEW_FILLED = 0.7;
const SHORTEST_GROUP = 4;

function choose(candidates: readonly Candidate[]): Pick<HeadingFound, 'columns' | 'alternatives' | 'joined'> {
  const columns = new Map<PlanColumnId, number>();
  const alternatives = new Map<PlanColumnId, readonly number[]>();
  const joined = new Map<PlanColumnId, readonly number[]>();
  for (const id of new Set(candidates.map((candidate) => candidate.id))) {
    // An extended term counts where it is filled in; the first one elsewhere.
    const isExtended = ({ fold }: Candidate): boolean => id === 'time' && /gia hạn|điều chỉnh|hạn mới/u.test(fold);
    const rank = (candidate: Candidate): number =>
      candidate.weight +
      (PREFERRED[id]?.test(candidate.fold) === true ? 0.5 : 0) +
      // A month says more than the quarter beside it.
      (id === 'time' && candidate.fold.endsWith('tháng') ? 0.25 : 0) +
      (isExtended(candidate) ? 3 : 0);
    const [first, ...others] = candidates
      .filter((candidate) => candidate.id === id)
      .sort((a, b) => rank(b) - rank(a) || a.column - b.column);
    if (first === undefined) continue;
    columns.set(id, first.column);
    // "Văn bản" beside "Nhiệm vụ" is the document that gave the task, not more of its words.
    const like = others.filter(({ weight }) => id !== 'task' || weight > 1);
    const isPartner = ({ group }: Candidate): boolean => (id === 'lead' || id === 'coordinator') && group !== '' && group === first.group;
    const partners = like.filter(isPartner).map(({ column }) => column);
    const rest = like.filter((candidate) => !isPartner(candidate)).map(({ column }) => column);
    if (partners.length > 0) joined.set(id, partners);
    if (rest.length > 0) alternatives.set(id, rest);
  }
  return { columns, alternatives, joined };
}
