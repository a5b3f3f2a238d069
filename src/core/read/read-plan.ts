import { blockName, cellName } from '../model/address';
import type { Issue, Result, Where } from '../model/issue';
import type { Area, Plan, Task } from '../model/plan';
import type { TimeReading } from '../model/schedule';
import type { WorkbookSnapshot } from '../model/sheet';
import { makeIssue } from '../text/messages';
import { foldText } from '../text/fold';
import { areaOfCombinedCell, isAreaNumber, labelOf, uniqueTaskId } from './labels';
import { cellText } from './cell-text';
import { findPlanTables, repeatsHeader, type PlanTable } from './find-plan-table';
import { readEntries } from './read-entries';
import { findPlanYear, readPlanHead } from './plan-head';
import { splitAgencies } from './split-agencies';

export interface ReadPlanContext {
  /** Year given by the user; null: as the plan says. */
  readonly year: number | null;
  /** Year to fall back on when nothing says (the as-of date's). */
  readonly fallbackYear: number;
  /** Sheet chosen by the user; null: the one with the best table. */
  readonly planSheet: string | null;
  readonly readTime: (text: string, context: { readonly planYear: number }) => TimeReading;
}

export interface PlanFound {
  readonly plan: Plan;
  readonly sheet: string;
  /** The table's cells, "A5:F57". */
  readonly block: string;
  readonly issues: readonly Issue[];
}

interface RawTask extends Omit<Task, 'reading' | 'id'> {
  readonly id: string;
}

/**
 * The plan of a workbook: the sheet is found by its headings wherever it stands; every text keeps the cell it came from.
 * `skip` names our own sheets, which are never a plan. Errors: no table, several tables, a heading without tasks.
 */
export function readPlan(workbook: WorkbookSnapshot, context: ReadPlanContext, skip: ReadonlySet<string>): Result<PlanFound> {
  const tables = workbook.sheets
    .filter((sheet) => !skip.has(sheet.name) && sheet.visibility === 'visible')
    .filter((sheet) => context.planSheet === null || sheet.name === context.planSheet)
    .flatMap(findPlanTables);
  const full = tables.filter((table) => countTasks(table) > 0);
  if (tables.length === 0) {
    const seen = workbook.sheets.filter((sheet) => !skip.has(sheet.name)).map((sheet) => `“${sheet.name}”`);
    return failed('no-plan-table', { file: workbook.file }, { sheets: seen.join(', ') });
  }
  const first = tables[0];
  if (full.length === 0 && first !== undefined) {
    return failed('plan-without-tasks', { file: workbook.file, sheet: first.sheet.name, cell: cellName(first.headerRow, 0) }, {});
  }
  const best = chooseTables(full);
  if (best === null) {
    const where = { file: workbook.file };
    return failed('two-plan-tables', where, { tables: full.map((table) => `“${table.sheet.name}”!${blockOf(table)}`).join(', ') });
  }
  return { ok: true, value: readTables(best, context) };
}

function failed(code: string, where: Where, params: Readonly<Record<string, string>>): { ok: false; issue: Issue } {
  return { ok: false, issue: makeIssue(code, 'error', where, params) };
}

/** One table, or several on one sheet that share their columns' meaning (a plan cut in parts); null when a person must choose. */
function chooseTables(tables: readonly PlanTable[]): PlanTable[] | null {
  const withTime = tables.filter((table) => table.columns.has('time') || table.columns.has('end'));
  const pool = withTime.length > 0 ? withTime : tables;
  const sheets = new Set(pool.map((table) => table.sheet.name));
  if (sheets.size === 1) return [...pool];
  const counted = pool.map((table) => ({ table, tasks: countTasks(table) })).sort((a, b) => b.tasks - a.tasks);
  const [first, second] = counted;
  if (first === undefined) return null;
  // A second table half as long is a plan of its own; a short one is a list beside the plan.
  if (second !== undefined && second.table.sheet.name !== first.table.sheet.name && second.tasks * 3 >= first.tasks) return null;
  return pool.filter((table) => table.sheet.name === first.table.sheet.name);
}

function countTasks(table: PlanTable): number {
  let count = 0;
  const context = { areas: [], area: null, issues: [], ids: new Set<string>(), planTitle: '' };
  for (let row = table.firstRow; row <= table.lastRow; row += 1) if (rowKind(table, row, context) === 'task') count += 1;
  return count;
}

function blockOf(table: PlanTable): string {
  const columns = [...table.columns.values()];
  const first = Math.min(...columns);
  return blockName({
    row: table.headerRow,
    column: first,
    rows: lastFilledRow(table) - table.headerRow + 1,
    columns: Math.max(...columns) - first + 1,
  });
}

function lastFilledRow(table: PlanTable): number {
  for (let row = table.lastRow; row > table.headerRow; row -= 1) {
    if ([...table.columns.values()].some((column) => cellText(table.sheet, row, column) !== '')) return row;
  }
  return table.headerRow;
}

interface Progress {
  areas: Area[];
  area: Area | null;
  issues: Issue[];
  ids: Set<string>;
}

function readTables(tables: readonly PlanTable[], context: ReadPlanContext): PlanFound {
  const [first] = tables;
  if (first === undefined) throw new Error('readTables needs at least one table');
  const progress: Progress = { areas: [], area: null, issues: [], ids: new Set() };
  const raw = tables.flatMap((table) => readRows(table, progress));
  const head = readPlanHead(first.sheet, first.headerRow);
  const year = findPlanYear(head.title, first.sheet.name, raw, context);
  const tasks = raw.map((task) => ({ ...task, reading: context.readTime(task.time, { planYear: year.year }) }));
  const used = new Set(tasks.map((task) => task.area.number));
  const areas = progress.areas.filter((area) => used.has(area.number));
  const block = tables.map(blockOf).join(', ');
  for (const table of tables) progress.issues.push(...columnIssues(table));
  return {
    plan: { year: year.year, yearSource: year.source, ...head, areas, tasks, cadence: ['quarter', 'half-year', 'year'] },
    sheet: first.sheet.name,
    block,
    issues: progress.issues,
  };
}

/** Says which of several like columns was taken, and which plain columns are missing. */
function columnIssues(table: PlanTable): Issue[] {
  const issues: Issue[] = [];
  const heading = (column: number): string =>
    cellText(table.sheet, table.headerRow, column) || cellText(table.sheet, table.firstRow - 1, column);
  for (const [id, others] of table.alternatives) {
    const taken = table.columns.get(id);
    if (taken === undefined || id === 'ignored') continue;
    issues.push(
      makeIssue('column-chosen', 'info', at(table, table.headerRow, taken), {
        taken: heading(taken),
        others: others.map((column) => `“${heading(column)}”`).join(', '),
      }),
    );
  }
  for (const id of ['lead', 'time'] as const) {
    const isThere = table.columns.has(id) || (id === 'time' && table.columns.has('end'));
    if (!isThere) issues.push(makeIssue(`no-${id}-column`, 'warning', at(table, table.headerRow, 0), {}));
  }
  return issues;
}

function at(table: PlanTable, row: number, column: number): Where {
  return { sheet: table.sheet.name, cell: cellName(row, column) };
}

function readRows(table: PlanTable, progress: Progress): RawTask[] {
  const tasks: RawTask[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    switch (rowKind(table, row, progress)) {
      case 'empty':
      case 'header':
      case 'page':
        break;
      case 'end':
        return tasks;
      case 'area':
        openArea(table, row, progress);
        break;
      case 'tail': {
        const last = tasks.pop();
        if (last !== undefined) tasks.push(appendTail(table, row, last, progress));
        break;
      }
      case 'task':
        tasks.push(readTask(table, row, progress, tasks.at(-1)));
        break;
    }
  }
  return tasks;
}

type RowKind = 'empty' | 'header' | 'page' | 'end' | 'area' | 'tail' | 'task';

const DATA_COLUMNS = ['lead', 'coordinator', 'product', 'time', 'start', 'end'] as const;

/** Words that begin what follows a table: signatures and recipients. */
const AFTER_TABLE = /^(?:nơi nhận|người lập|tm\.|kt\.|tl\.|chủ tịch|ghi chú:|trưởng phòng|thủ trưởng)/u;

function rowKind(table: PlanTable, row: number, progress: { readonly area: Area | null }): RowKind {
  const number = textIn(table, row, 'number');
  const title = textIn(table, row, 'task');
  const data = DATA_COLUMNS.filter((id) => textIn(table, row, id) !== '');
  const filled = filledTexts(table, row);
  if (filled.length === 0) return 'empty';
  if (repeatsHeader(table, row)) return 'header';
  if (filled.every((text) => /^\(?\d{1,3}\)?$/u.test(text)) && (title === '' || /^\(?\d{1,2}\)?$/u.test(title)) && filled.length !== 1)
    return 'page';
  if (title === '' && data.length === 0 && filled.length === 1 && /^\d{1,3}$/u.test(filled[0] ?? '')) return 'page';
  if (title === '' && number === '' && data.length > 0) return 'tail';
  if (isAreaRow(table, row, { number, title, data: data.length, filled, hasArea: progress.area !== null })) return 'area';
  if (AFTER_TABLE.test(foldText(filled[0] ?? '')) && data.length === 0) return 'end';
  if (title === '') return 'empty';
  if (number === '' && data.length === 0 && /^(?:[-+–•]|\p{Ll})/u.test(title)) return 'tail';
  return 'task';
}

interface AreaClues {
  readonly number: string;
  readonly title: string;
  readonly data: number;
  readonly filled: readonly string[];
  readonly hasArea: boolean;
}

function isAreaRow(table: PlanTable, row: number, { number, title, data, filled }: AreaClues): boolean {
  if (data > 0 && !mergedAcross(table, row)) return false;
  const single = filled.length === 1 ? (filled[0] ?? '') : '';
  if (single !== '' && areaOfCombinedCell(single) !== null) return true;
  if (title === '') return false;
  if (AFTER_TABLE.test(foldText(title)) && number === '') return false;
  if (number !== '') return isAreaNumber(number) || !hasRowsBelowOfSameKind(table, row, number);
  return !/^(?:[-+–•]|\p{Ll})/u.test(title) && mergedOrAlone(table, row, filled.length) && !/[.;]$/u.test(title);
}

/** A row that has a number like its neighbours but no data is a task whose cells were left empty, not an area. */
function hasRowsBelowOfSameKind(table: PlanTable, row: number, number: string): boolean {
  for (let next = row + 1; next <= Math.min(table.lastRow, row + 4); next += 1) {
    const label = textIn(table, next, 'number');
    if (label === '') continue;
    return labelOf(label).kind === labelOf(number).kind;
  }
  return true;
}

function mergedAcross(table: PlanTable, row: number): boolean {
  return table.sheet.merges.some((block) => block.row <= row && row < block.row + block.rows && block.columns >= 3);
}

function mergedOrAlone(table: PlanTable, row: number, filled: number): boolean {
  return mergedAcross(table, row) || filled === 1;
}

function openArea(table: PlanTable, row: number, progress: Progress): void {
  const number = textIn(table, row, 'number');
  const title = textIn(table, row, 'task');
  const filled = filledTexts(table, row);
  const combined = filled.length === 1 ? areaOfCombinedCell(filled[0] ?? '') : null;
  const wanted = combined ?? { number: labelOf(number).label, title: title === '' ? (filled[0] ?? '') : title };
  setArea(progress, { number: wanted.number === '' ? String(progress.areas.length + 1) : wanted.number, title: wanted.title });
}

function setArea(progress: Progress, area: Area): void {
  const taken = progress.areas.some((other) => other.number === area.number && foldText(other.title) !== foldText(area.title));
  const known = progress.areas.find((other) => foldText(other.title) === foldText(area.title) && other.number === area.number);
  progress.area = known ?? (taken ? { ...area, number: String(progress.areas.length + 1) } : area);
  if (known === undefined) progress.areas.push(progress.area);
}

function readTask(table: PlanTable, row: number, progress: Progress, above: RawTask | undefined): RawTask {
  const areaText = textIn(table, row, 'area');
  if (areaText !== '' && foldText(areaText) !== foldText(progress.area?.title ?? '')) {
    const same = progress.areas.find((area) => foldText(area.title) === foldText(areaText));
    setArea(progress, same ?? { number: String(progress.areas.length + 1), title: areaText });
  }
  if (progress.area === null) setArea(progress, { number: '1', title: 'Nhiệm vụ chung' });
  const area = progress.area ?? { number: '1', title: 'Nhiệm vụ chung' };
  const { label, title } = labelAndTitle(textIn(table, row, 'number'), textIn(table, row, 'task'));
  const id = uniqueTaskId(area.number, label, progress.ids);
  if (id.repeated)
    progress.issues.push(makeIssue('label-repeated', 'warning', at(table, row, table.columns.get('number') ?? 0), { label, id: id.id }));
  const agencies = (column: 'lead' | 'coordinator', before: readonly string[] | undefined): readonly string[] => {
    const text = textIn(table, row, column);
    return isDitto(text) ? (before ?? []) : splitAgencies(text);
  };
  const product = textIn(table, row, 'product');
  const entries = readEntries(table, row);
  return {
    id: id.id,
    area,
    label,
    title,
    leads: agencies('lead', above?.leads),
    coordinators: agencies('coordinator', above?.coordinators),
    product: isDitto(product) ? (above?.product ?? null) : product === '' ? null : product,
    time: timeText(table, row, above?.time ?? ''),
    source: at(table, row, table.columns.get('time') ?? table.columns.get('task') ?? 0),
    ...(entries === null ? {} : { entries }),
  };
}

/** "a) Rà soát …" in one cell carries its own label. */
function labelAndTitle(number: string, title: string): { label: string; title: string } {
  const label = labelOf(number).label;
  if (label !== '') return { label, title };
  const match = /^(?<label>\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)]\s+(?<rest>\S.*)$/isu.exec(title);
  const [own, rest] = [match?.groups?.['label'], match?.groups?.['rest']];
  return own === undefined || rest === undefined ? { label: '', title } : { label: own, title: rest };
}

/** The time as written: one cell, or "từ … đến …" of a start and an end column. */
function timeText(table: PlanTable, row: number, above: string): string {
  const own = textIn(table, row, 'time');
  if (isDitto(own)) return above;
  if (own !== '') return own;
  const other = (table.alternatives.get('time') ?? []).map((column) => cellText(table.sheet, row, column)).find((text) => text !== '');
  if (other !== undefined) return other;
  const [start, end] = [textIn(table, row, 'start'), textIn(table, row, 'end')];
  if (start !== '' && end !== '') return `từ ${start} đến ${end}`;
  return end !== '' ? end : start === '' ? '' : `từ ${start}`;
}

function isDitto(text: string): boolean {
  return /^(?:["”“'`]{1,2}|-?\s*nt\s*-?|như trên|như trên nêu)$/iu.test(text.trim());
}

/** The rest of a row that a page end cut goes to the row above, cell by cell. */
function appendTail(table: PlanTable, row: number, task: RawTask, progress: Progress): RawTask {
  const text = (id: PlanColumnText): string => textIn(table, row, id);
  const filled = (['task', 'lead', 'coordinator', 'product', 'time'] as const).filter((id) => text(id) !== '');
  const cell = cellName(row, table.columns.get(filled[0] ?? 'task') ?? 0);
  progress.issues.push(makeIssue('row-joined', 'info', { sheet: table.sheet.name, cell }, { id: task.id }));
  return {
    ...task,
    title: joinText(task.title, text('task')),
    leads: text('lead') === '' ? task.leads : splitAgencies(joinText(task.leads.join('; '), text('lead'))),
    coordinators:
      text('coordinator') === '' ? task.coordinators : splitAgencies(joinText(task.coordinators.join('; '), text('coordinator'))),
    product: text('product') === '' ? task.product : joinText(task.product ?? '', text('product')),
    time: joinText(task.time, text('time')),
  };
}

type PlanColumnText = Parameters<typeof textIn>[2];

function joinText(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  return /^[-+•]/u.test(b) ? `${a}\n${b}` : `${a} ${b}`;
}

/** The text of a column in a row; the first cell of a vertical merge answers for all its rows. */
function textIn(table: PlanTable, row: number, id: Parameters<PlanTable['columns']['get']>[0]): string {
  const column = table.columns.get(id);
  if (column === undefined) return '';
  const own = cellText(table.sheet, row, column);
  if (own !== '') return own;
  const merge = table.sheet.merges.find(
    (block) =>
      block.rows > 1 &&
      block.columns === 1 &&
      block.column === column &&
      block.row < row &&
      row < block.row + block.rows &&
      block.row >= table.firstRow,
  );
  return merge === undefined || id === 'task' || id === 'number' ? '' : cellText(table.sheet, merge.row, column);
}

function filledTexts(table: PlanTable, row: number): string[] {
  return (table.sheet.values[row] ?? []).map((_, column) => cellText(table.sheet, row, column)).filter((text) => text !== '');
}
