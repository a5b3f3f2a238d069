import { foldText } from '../text/fold';
import type { PlanTable } from './find-plan-table';
import { isDitto } from './ditto';
import { repeatsHeader } from './find-plan-table';
import type { Label } from './labels';
import { areaOfCombinedCell, isDeeper, labelInTitle, labelOf } from './labels';
import type { PlanColumnId } from './plan-column-id';

/**
 * What a row of a table is: a task, a heading (`area`), a task without data whose parts follow (`parent`), the rest of the task above
 * (`tail`: cut by a page end; `part`: more cells of a task merged over rows), something that holds no task (`header` again, `page` number,
 * `total`), what follows the table (`after`), or words that fit nowhere (`unclear`).
 */
export type RowKind = 'empty' | 'header' | 'page' | 'total' | 'after' | 'area' | 'parent' | 'tail' | 'part' | 'task' | 'unclear';

/** A row of a table and what it was taken for. `row` is 0-based. */
export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly label: Label;
  /** The task's or the area's words, without a label of their own. */
  readonly title: string;
  /** True where the label stood in the title's own cell. */
  readonly labelInTitle: boolean;
  /** A dash stands before the words, in their cell or in the number's. */
  readonly isDashed: boolean;
  /** Columns with text of this row's own. */
  readonly filled: readonly number[];
}

const DATA_COLUMNS: readonly PlanColumnId[] = ['lead', 'coordinator', 'product', 'time', 'start', 'end'];
/** Columns in which one merged cell answers for all its rows. */
const SHARED_BY_MERGE: ReadonlySet<PlanColumnId> = new Set<PlanColumnId>([
  ...DATA_COLUMNS,
  'area',
  'progress',
  'done',
  'result',
  'evidence',
]);

/** Words that begin what follows a table: signatures, recipients, footnotes. */
const AFTER_TABLE =
  /^(?:nơi nhận|người lập|lập biểu|người tổng hợp|(?:tm|kt|tl|tuq)\.|(?:t\/m|k\/t|t\/l)[. ]|q\. |ghi chú ?:|\(ký|ký tên|xác nhận của)|^(?:phó )?(?:chủ tịch|trưởng phòng|giám đốc|chánh văn phòng|thủ trưởng(?: đơn vị)?|hiệu trưởng|bí thư)$|^[\p{L} .-]{2,40}, ngày .{0,12}tháng .{0,12}năm/u;
/** Who signs, in capitals as signatures have it: "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "TRƯỞNG BAN CHỈ ĐẠO". */
const SIGNER =
  /^(?:phó |quyền |q\. ?)?(?:chủ tịch|chủ nhiệm|bí thư|trưởng (?:phòng|ban|khoa|đoàn)|(?:tổng )?giám đốc|hiệu trưởng|chánh (?:văn phòng|thanh tra|án)|viện trưởng|(?:chi )?cục trưởng|vụ trưởng|thủ trưởng|kế toán trưởng|người (?:lập|duyệt|kiểm tra)|duyệt|phê duyệt)(?!\p{L})/u;
/** A part of the plan's text below its table: it heads no tasks. */
const AFTER_HEADING = /^(?:tổ chức thực hiện|kinh phí thực hiện|chế độ báo cáo|trách nhiệm (?:thực hiện|của))/u;
const TOTAL = /^\(?(?:tổng cộng|tổng số|tổng|cộng)(?: (?:mục|phần|nhóm|lĩnh vực) [^:]{1,30})?(?: (?:số )?nhiệm vụ)?\s*(?:[:=].*|\d*\)?)$/u;
const PAGE_NUMBER = /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-–]?$/iu;

/** The text of a column in a row; a cell merged over rows answers for all of them. */
export function textIn(table: PlanTable, row: number, id: PlanColumnId): string {
  const column = table.columns.get(id);
  return column === undefined ? '' : textAt(table, row, column, SHARED_BY_MERGE.has(id));
}

/** The same by column. */
export function textAt(table: PlanTable, row: number, column: number, shared: boolean): string {
  const own = table.grid.text(row, column);
  if (own !== '' || !shared) return own;
  const merge = table.grid.mergeAt(row, column);
  return merge !== null && merge.column === column && merge.row >= table.firstRow ? table.grid.text(merge.row, column) : '';
}

interface Facts {
  readonly row: number;
  readonly filled: readonly number[];
  readonly isNumbered: boolean;
  /** Words of the task cell, or of the only filled cell of the row. */
  readonly words: string;
  /** The words stand outside the task column and reach over no other. */
  readonly isAside: boolean;
  readonly label: Label;
  readonly title: string;
  readonly labelInTitle: boolean;
  readonly isDashed: boolean;
  readonly hasData: boolean;
  readonly hasLead: boolean;
  /** Data that only a task of its own has: a product or a time. */
  readonly hasTerm: boolean;
  /** Merged over the task column and at least one more, or over three columns. */
  readonly isAcross: boolean;
  /** The task cell belongs to a merge that began further up. */
  readonly isMergedOn: boolean;
  readonly fixed: RowKind | null;
}

/** Every row of a table with what it is. Linear in the number of rows. */
export function tableRows(table: PlanTable): TableRow[] {
  const facts: Facts[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row += 1) facts.push(factsOf(table, row));
  const next = nextContent(facts);
  const counts = countKinds(facts, next);
  let above: Facts | null = null;
  let isAfter = false;
  return facts.map((fact, index) => {
    let kind = fact.fixed ?? kindOf(fact, next[index] ?? null, above, counts);
    if (kind === 'after') isAfter = true;
    // After signatures only a whole row of a plan opens the table again.
    else if (isAfter && kind !== 'empty') {
      if (fact.label.kind !== 'none' && fact.hasData && kind === 'task') isAfter = false;
      else kind = 'after';
    }
    if (kind === 'task') above = fact;
    const { row, label, title, labelInTitle: inTitle, isDashed, filled } = fact;
    return { row, kind, label, title, labelInTitle: inTitle, isDashed, filled };
  });
}

function factsOf(table: PlanTable, row: number): Facts {
  const { grid, columns } = table;
  const taskColumn = columns.get('task') ?? 0;
  const filled = grid.filled(row);
  const task = taskWords(table, row, taskColumn);
  const alone = hasWords(task) ? '' : loneWords(table, row);
  const words = hasWords(task) ? task : alone;
  const number = textIn(table, row, 'number');
  const numberLabel = labelOf(number);
  const isOwnLabel = numberLabel.label !== '' && numberLabel.kind !== 'none';
  const combined = isOwnLabel ? null : areaOfCombinedCell(words);
  const inTitle = isOwnLabel ? null : labelInTitle(words);
  const own = combined !== null && inTitle?.label.kind === 'none' ? { label: labelOf(combined.number), rest: combined.title } : inTitle;
  const merge = grid.mergeAt(row, taskColumn);
  const label = isOwnLabel ? numberLabel : own !== null && own.label.kind !== 'none' ? own.label : numberLabel;
  const facts = {
    row,
    filled,
    isNumbered: numberLabel.kind !== 'none',
    words,
    isAside: !hasWords(task) && !isAcross(table, row, filled),
    label: label.kind === 'none' && label.label.length > MAX_LABEL ? { label: '', kind: 'none' as const } : label,
    title: isOwnLabel ? words : (own?.rest ?? words),
    labelInTitle: !isOwnLabel && own !== null && own.label.kind !== 'none',
    isDashed: /^[-–+•]/u.test(words) || /^[-–+•*]$/u.test(number.trim()),
    hasData:
      (alone === '' && DATA_COLUMNS.some((id) => hasSign(textIn(table, row, id)))) ||
      table.marks.some(({ column }) => grid.text(row, column) !== ''),
    hasLead: hasSign(textIn(table, row, 'lead')),
    hasTerm:
      (['product', 'time', 'start', 'end'] as const).some((id) => hasSign(textIn(table, row, id))) ||
      table.marks.some(({ column, kind }) => kind !== 'agency' && grid.text(row, column) !== ''),
    isAcross: isAcross(table, row, filled),
    isMergedOn: grid.text(row, taskColumn) === '' && merge !== null && merge.row < row && merge.row >= table.firstRow,
  };
  return { ...facts, fixed: fixedKind(table, facts) };
}

const MAX_LABEL = 12;

/** The words of the task's cell; of the merged cell that began above where a second column of tasks says what is done in this row. */
function taskWords({ grid, alternatives, firstRow }: PlanTable, row: number, column: number): string {
  const own = grid.text(row, column);
  const details = alternatives.get('task') ?? [];
  if (own !== '' || !details.some((detail) => hasWords(grid.text(row, detail)))) return own;
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.row < row && merge.row >= firstRow ? grid.text(merge.row, merge.column) : own;
}

/** The only words of a row besides its number, where no column of the plan holds anything: a heading may stand beside points and sums. */
function loneWords(table: PlanTable, row: number): string {
  const { grid, columns } = table;
  const filled = grid.filled(row);
  const [only] = filled;
  if (filled.length === 1 && only !== undefined)
    return isDataColumn(table, only) && !isPeriodOfGroup(table, row, only) ? '' : grid.text(row, only);
  const known = new Set([...columns].flatMap(([id, column]) => (id === 'number' || id === 'task' ? [] : [column])));
  const rest = filled.filter((column) => column !== columns.get('number'));
  const words = rest.filter((column) => /\p{L}/u.test(grid.text(row, column)));
  const [column] = words;
  return column === undefined || words.length > 1 || rest.some((other) => known.has(other)) ? '' : grid.text(row, column);
}

const PERIOD_ALONE = /^(?:quý|tháng|6 tháng|tuần)\s+[\p{L}\d]+(?:(?:\s*[/-]\s*|\s+(?:năm\s+)?)20\d{2})?\s*:?$/iu;

/** "Tháng 3" alone in a column of times before the tasks heads what is done in that month. */
function isPeriodOfGroup(table: PlanTable, row: number, column: number): boolean {
  const task = table.columns.get('task') ?? 0;
  return column < task && table.columns.get('time') === column && PERIOD_ALONE.test(table.grid.text(row, column));
}

function isDataColumn(table: PlanTable, column: number): boolean {
  return DATA_COLUMNS.some((id) => table.columns.get(id) === column) && table.columns.get('task') !== column;
}

/** Letters, digits or a ditto mark: "-", "…" and "..." say nothing. */
function hasSign(text: string): boolean {
  return hasWords(text) || isDitto(text);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}#]/u.test(text);
}

function isAcross(table: PlanTable, row: number, filled: readonly number[]): boolean {
  const [first] = filled;
  if (first === undefined || filled.length > 2) return false;
  return filled.some((column) => {
    const merge = table.grid.mergeAt(row, column);
    return merge !== null && merge.row === row && merge.columns >= 3 && merge.column <= (table.columns.get('task') ?? 0);
  });
}

/** Kinds that a row has whatever stands around it. */
function fixedKind(table: PlanTable, fact: Omit<Facts, 'fixed'>): RowKind | null {
  const { row, filled, isNumbered, words } = fact;
  if (filled.length === 0) return 'empty';
  if (repeatsHeader(table, row)) return 'header';
  if (isIndexRow(table, row, filled)) return 'page';
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && PAGE_NUMBER.test(table.grid.text(row, only))) return 'page';
  if (!filled.some((column) => hasWords(table.grid.text(row, column)))) return 'empty';
  if (!isNumbered) {
    const texts = filled.map((column) => table.grid.text(row, column));
    const ends = texts.filter((text) => AFTER_TABLE.test(foldText(text)) || (isCapitals(text) && SIGNER.test(foldText(text))));
    if (ends.length === texts.length || (ends.length > 0 && !hasTimeOf(table, row))) return 'after';
    const isTotal = (text: string): boolean => TOTAL.test(foldText(text));
    if (texts.some(isTotal) && texts.every((text) => isTotal(text) || /^[\d.,% ]+$/u.test(text))) return 'total';
  }
  return words === '' ? (fact.isMergedOn && fact.hasData ? 'part' : fact.label.kind === 'none' && fact.hasData ? 'tail' : 'unclear') : null;
}

function hasTimeOf(table: PlanTable, row: number): boolean {
  return hasWords(textIn(table, row, 'time')) && hasWords(textIn(table, row, 'task'));
}

/** "(1) (2) (3) (4)" or "A B 1 2 3" under the headings. */
function isIndexRow({ grid }: PlanTable, row: number, filled: readonly number[]): boolean {
  if (filled.length < 3) return false;
  let before: number | null = null;
  for (const column of filled) {
    const index = /^\(?(?<index>\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/u.exec(grid.text(row, column))?.groups?.['index'];
    if (index === undefined) return false;
    if (!/^\d/u.test(index)) continue;
    if (before !== null && Number(index) !== before + 1) return false;
    before = Number(index);
  }
  return true;
}

/** For each row the next one that holds words of the plan. */
function nextContent(facts: readonly Facts[]): (Facts | null)[] {
  const next: (Facts | null)[] = [];
  let seen: Facts | null = null;
  for (let index = facts.length - 1; index >= 0; index -= 1) {
    next[index] = seen;
    const fact = facts[index];
    if (fact?.fixed === null) seen = fact;
  }
  return next;
}

interface Counts {
  /** Rows with data by the kind of their label. */
  readonly tasks: ReadonlyMap<string, number>;
  /** Rows without data over deeper rows, by the kind of their label. */
  readonly groups: ReadonlyMap<string, number>;
  /** Share of the rows with data that are numbered. */
  readonly numbered: number;
}

function countKinds(facts: readonly Facts[], next: readonly (Facts | null)[]): Counts {
  const tasks = new Map<string, number>();
  const groups = new Map<string, number>();
  facts.forEach((fact, index) => {
    if (fact.fixed !== null) return;
    const map = fact.hasData ? tasks : leads(fact, next[index] ?? null) === 'deeper' ? groups : null;
    map?.set(fact.label.kind, (map.get(fact.label.kind) ?? 0) + 1);
  });
  const all = [...tasks.values()].reduce((sum, count) => sum + count, 0);
  return { tasks, groups, numbered: all === 0 ? 0 : 1 - (tasks.get('none') ?? 0) / all };
}

/** How the next row stands to a numbered row without data: deeper, a new count from 1 (`restart`), or beside it. */
function leads(fact: Facts, next: Facts | null): 'deeper' | 'restart' | 'beside' {
  if (next === null) return 'beside';
  const [own, other] = [fact.label, next.label];
  if (other.kind === 'none') return next.hasData && own.kind !== 'none' && !fact.labelInTitle ? 'deeper' : 'beside';
  if (own.kind === other.kind && own.kind !== 'sub-decimal')
    return /^(?:0?1|a|A|I)$/u.test(other.label) && next.hasData ? 'restart' : 'beside';
  return isDeeper(other, own) ? 'deeper' : 'beside';
}

/** Rows cut from Word may leave more rests of sentences than numbers. */
const LEAST_NUMBERED = 0.2;
const DASH_OR_LOWER = /^(?:[-+–•*]|\p{Ll})/u;
const MAX_UNNUMBERED_AREA = 160;

function kindOf(fact: Facts, next: Facts | null, above: Facts | null, counts: Counts): RowKind {
  const kind = kindOfWords(fact, next, above, counts);
  return fact.isAside && (kind === 'task' || kind === 'tail') ? 'unclear' : kind;
}

function kindOfWords(fact: Facts, next: Facts | null, above: Facts | null, counts: Counts): RowKind {
  const { label, hasData, isAcross: across, words } = fact;
  const isSentence = words.length > MAX_UNNUMBERED_AREA || /[.;]$/u.test(words);
  if (next?.hasData !== true && !hasData && AFTER_HEADING.test(foldText(fact.title))) return 'after';
  if (across && label.kind !== 'none') return 'area';
  if (label.kind === 'roman' || label.kind === 'capital') return isTaskKind(fact, counts) || isWholeTask(fact, next) ? 'task' : 'area';
  // A page end cut the row: the numbered table goes on in the middle of a sentence.
  if (
    hasData &&
    label.kind === 'none' &&
    above !== null &&
    counts.numbered > LEAST_NUMBERED &&
    /^\p{Ll}/u.test(words) &&
    !/[.;]$/u.test(above.words)
  )
    return 'tail';
  if (hasData && !fact.hasTerm && label.kind !== 'none' && next !== null && next.hasTerm && isPartBelow(fact, next)) return 'parent';
  if (hasData) return 'task';
  if (label.kind !== 'none') {
    const step = leads(fact, next);
    if (step === 'beside') return 'task';
    if (step === 'restart') return 'area';
    return (counts.tasks.get(label.kind) ?? 0) >= (counts.groups.get(label.kind) ?? 0) ? 'parent' : 'area';
  }
  if (above !== null && DASH_OR_LOWER.test(words)) return 'tail';
  if (words.startsWith('(') && !across) return 'unclear';
  if (above !== null && isSentence && !/[.;:!?]$/u.test(above.words)) return 'tail';
  if (across) return isSentence ? 'unclear' : 'area';
  if (fact.filled.length > 1) return 'task';
  if (isSentence) return above === null || counts.numbered < 0.5 ? 'task' : 'unclear';
  return isCapitals(words) || counts.numbered > 0.5 || next?.hasData === true ? 'area' : 'task';
}

/** A dash, or a deeper number of the same row: "a" or "1.1" below "1". */
function isPartBelow({ label }: Facts, next: Facts): boolean {
  if (next.label.kind === 'none') return next.isDashed;
  if (next.label.kind === 'sub-decimal') return next.label.label.startsWith(`${label.label}.`);
  return next.label.kind === 'letter' && next.label.label === 'a' && isDeeper(next.label, label);
}

/** "IV. Báo cáo định kỳ | Văn phòng | Hằng quý" with nothing below it: a heading that is a task itself. */
function isWholeTask(fact: Facts, next: Facts | null): boolean {
  return fact.hasLead && fact.hasTerm && (next === null || next.label.kind === fact.label.kind);
}

/** Roman numbers and capitals number areas, unless most of them carry data of a task. */
function isTaskKind(fact: Facts, counts: Counts): boolean {
  if (!fact.hasData) return false;
  const { kind } = fact.label;
  return (
    (counts.tasks.get(kind) ?? 0) > 0 &&
    (counts.tasks.get('decimal') ?? 0) + (counts.tasks.get('letter') ?? 0) + (counts.tasks.get('none') ?? 0) === 0
  );
}

function isCapitals(text: string): boolean {
  return text.length > 3 && text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text);
}
