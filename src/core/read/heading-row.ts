import type { ContentKind } from './column-content';
import { columnLooks, filledShare } from './column-content';
import type { PlanColumnId } from './plan-columns';
import { UNSURE_HEADING, foldHeading, matchHeading, matchWholeHeading } from './plan-columns';
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
    'agencies' | 'units' | 'times' | 'product' | 'progress' | 'performer' | 'result-beside-product' | 'assigned-by' | 'groups' | 'joined';
}

/** A row of headings, one to three rows high. Rows and columns are 0-based. */
export interface HeadingFound {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: ReadonlyMap<PlanColumnId, number>;
  readonly alternatives: ReadonlyMap<PlanColumnId, readonly number[]>;
  readonly marks: readonly MarkColumn[];
  readonly reasons: readonly ColumnReason[];
  /** The heading of each column, of all its rows. */
  readonly texts: ReadonlyMap<number, string>;
  readonly score: number;
}

interface Candidate {
  readonly column: number;
  id: PlanColumnId;
  weight: number;
  readonly fold: string;
}

const MAX_HEIGHT = 3;
const MARK_WEIGHT = 2;
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
  /^(?:quý\s*(?:i{1,3}|iv|[1-4])|tháng\s*(?:1[0-2]|0?[1-9])|t\s?(?:1[0-2]|0?[1-9])|6 tháng (?:đầu|cuối) năm|(?:năm\s*)?20\d{2})(?:[/ ].*)?$/iu;
const STATE_HEADING = /^(?:(?:đã |chưa )?hoàn thành|đang thực hiện|chưa thực hiện|tạm dừng)$/iu;

/** The headings that begin at a row; null where the row is none. A plan needs a task column and a time or an agency column. */
export function headingAt(grid: SheetGrid, row: number): HeadingFound | null {
  if (!mayBeHeading(grid, row)) return null;
  let best: HeadingFound | null = null;
  for (let height = 1; height <= MAX_HEIGHT; height += 1) {
    if (height > 1 && !goesOn(grid, row, height)) break;
    const found = assemble(grid, row, height);
    if (found !== null && (best === null || found.score >= best.score - 1)) best = found;
  }
  return best;
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
  if (reachesIn) return columns.every((column) => !/^\(?\d+\)?$/u.test(grid.text(lower, column)));
  const isUnderGroups = grid.filled(row).every((column) => (grid.mergeAt(row, column)?.columns ?? 1) > 1);
  if (isUnderGroups) return columns.some((column) => grid.headingOf(grid.text(lower, column))?.id === 'task');
  const roles = new Map(grid.filled(row).map((column) => [column, grid.headingOf(grid.text(row, column))?.id]));
  if (columns.some((column) => ['task', 'number'].includes(roles.get(column) ?? ''))) return false;
  const texts = columns.map((column) => grid.text(lower, column));
  if (texts.some((text) => text.length > MAX_LOWER_HEADING || /^\(?\d+\)?$/u.test(text))) return false;
  const isHeading = (text: string): boolean => grid.headingOf(text) !== null || PERIOD_HEADING.test(text) || STATE_HEADING.test(text);
  // A row of data may hold one text that looks like a heading ("Phối hợp Sở Nội vụ"); a row of headings holds nothing else.
  return texts.some(isHeading) && texts.every((text) => isHeading(text) || text.startsWith('('));
}

function assemble(grid: SheetGrid, headerRow: number, height: number): HeadingFound | null {
  const firstRow = headerRow + height;
  const texts = new Map<number, string>();
  const marks: MarkColumn[] = [];
  const candidates: Candidate[] = [];
  const width = Math.max(...Array.from({ length: height }, (_, offset) => (grid.filled(headerRow + offset).at(-1) ?? -1) + 1));
  for (let column = 0; column < width; column += 1) {
    const parts = headingParts(grid, headerRow, height, column);
    const last = parts.at(-1);
    if (last === undefined) continue;
    texts.set(column, parts.join(' '));
    const fold = foldHeading(last);
    const chosen = grid.chosenRole(parts.join(' ')) ?? grid.chosenRole(last);
    if (chosen !== null) {
      candidates.push({ column, id: chosen, weight: CHOSEN_WEIGHT, fold: CHOSEN });
      continue;
    }
    const kind = markKind(last);
    if (kind !== null && columnLooks(grid, firstRow, column, kind === 'agency' ? 'roles' : 'marks'))
      marks.push({ column, kind, text: last });
    else if (kind !== 'period') {
      const match = fold === UNSURE_HEADING ? { id: 'ignored' as const, weight: 1 } : meaningOf(parts);
      if (match !== null) candidates.push({ column, ...match, fold: fold === UNSURE_HEADING ? fold : foldHeading(parts.join(' ')) });
    }
  }
  const reasons = readByCells(grid, firstRow, candidates);
  const { columns, alternatives } = choose(candidates);
  const periods = marks.filter((mark) => mark.kind === 'period').length;
  const hasTime = columns.has('time') || columns.has('end') || columns.has('start') || periods > 1;
  const hasLead = columns.has('lead') || marks.some((mark) => mark.kind === 'agency');
  if (!columns.has('task') || !(hasTime || hasLead)) return null;
  const score = weightOf(candidates) + MARK_WEIGHT * marks.length;
  return { headerRow, firstRow, columns, alternatives, marks, reasons, texts, score };
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

/** Changes what headings were taken for where their cells, or the headings beside them, say otherwise. Gives the reasons. */
function readByCells(grid: SheetGrid, firstRow: number, candidates: Candidate[]): ColumnReason[] {
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
  for (const id of ['progress', 'done'] as const) {
    const candidate = candidates.find((other) => other.id === id);
    if (candidate === undefined || has('time') || has('end')) continue;
    if (looks(candidate, 'times') && !looks(candidate, 'progress')) turn(candidate, 'time', 2, 'times');
  }
  const attained = candidates.find(({ id }) => id === 'result');
  const isTracked = (['progress', 'done', 'evidence', 'difficulties'] as const).some(has);
  if (attained !== undefined && !has('product') && !isTracked && !looks(attained, 'progress')) turn(attained, 'product', 2, 'product');
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
  if (task !== undefined && detail !== undefined && !has('area') && filledShare(grid, firstRow, task.column, detail.column) < 0.7)
    turn(task, 'area', 2, 'groups');
  return reasons;
}

function choose(candidates: readonly Candidate[]): Pick<HeadingFound, 'columns' | 'alternatives'> {
  const columns = new Map<PlanColumnId, number>();
  const alternatives = new Map<PlanColumnId, readonly number[]>();
  for (const id of new Set(candidates.map((candidate) => candidate.id))) {
    const rank = (candidate: Candidate): number => candidate.weight + (PREFERRED[id]?.test(candidate.fold) === true ? 0.5 : 0);
    const [first, ...others] = candidates
      .filter((candidate) => candidate.id === id)
      .sort((a, b) => rank(b) - rank(a) || a.column - b.column);
    if (first === undefined) continue;
    columns.set(id, first.column);
    // "Văn bản" beside "Nhiệm vụ" is the document that gave the task, not more of its words.
    const like = others.filter(({ weight }) => id !== 'task' || weight > 1).map(({ column }) => column);
    if (like.length > 0) alternatives.set(id, like);
  }
  return { columns, alternatives };
}
