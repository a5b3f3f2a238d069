import { blockName, cellName, columnName } from '../model/address';
import type { Issue, Result, Where } from '../model/issue';
import type { Plan, Task } from '../model/plan';
import type { TimeReading } from '../model/schedule';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { foldText } from '../text/fold';
import { makeIssue, type IssueCode } from '../text/messages';
import { LEFT_OUT_REASONS, sheetIssue } from '../text/sheet-messages';
import { surveySheet, whyNoPlan } from './find-plan-table';
import type { PlanTable } from './find-plan-table';
import type { ColumnDoubt } from '../model/column-doubt';
import { columnDoubts, headingOf, joinedReasons, reasonIssue } from './column-doubts';
import type { ColumnChoices } from './column-roles';
import { NO_CHOICES, ROLE_NAMES } from './column-roles';
import { guessTable } from './guess-headings';
import { findPlanYear, readPlanHead } from './plan-head';
import { emptyReadingState, finishTasks, readTable } from './read-table';
import { inSchoolYear, schoolYearIssue, schoolYears } from './school-year';
import { tableRows } from './table-rows';
import { readTimes, timeElsewhere, timeOfHeading } from './time-elsewhere';
import type { TableRow } from './table-rows';

export interface ReadPlanContext {
  /** Year given by the user; null: as the plan says. */
  readonly year: number | null;
  /** Year to fall back on when nothing says (the as-of date's). */
  readonly fallbackYear: number;
  /** Sheet chosen by the user, hidden ones too; null: the one with the best table. */
  readonly planSheet: string | null;
  /** What a person said that columns hold. */
  readonly columns?: ColumnChoices;
  /** The plan's title where it stands elsewhere than above the table. */
  readonly title?: string | null;
  readonly readTime: (text: string, context: { readonly planYear: number }) => TimeReading;
}

export interface PlanFound {
  readonly plan: Plan;
  readonly sheet: string;
  /** The table's cells, "A5:F57"; several tables parted by commas. */
  readonly block: string;
  /** The tables that were read; none for a Word file. */
  readonly tables: readonly PlanTable[];
  /** Columns that could be read otherwise. */
  readonly columns: readonly ColumnDoubt[];
  readonly issues: readonly Issue[];
}

/** A table with what each of its rows is. */
interface SortedTable {
  readonly table: PlanTable;
  readonly rows: readonly TableRow[];
  readonly tasks: number;
}

interface LeftOut {
  readonly table: PlanTable;
  readonly why: keyof typeof LEFT_OUT_REASONS;
}

/**
 * The plan of a workbook: the sheet is found by its headings wherever it stands; every text keeps the cell it came from.
 * `skip` names our own sheets, which are never a plan. Errors: no table, several tables, a heading without tasks.
 */
export function readPlan(workbook: WorkbookSnapshot, context: ReadPlanContext, skip: ReadonlySet<string>): Result<PlanFound> {
  const sheets = workbook.sheets.filter(
    (sheet) => !skip.has(sheet.name) && (context.planSheet === null || sheet.name === context.planSheet),
  );
  const surveys = sheets.map((sheet) => ({ sheet, ...surveySheet(sheet, context.columns ?? NO_CHOICES) }));
  const open = surveys.filter(({ sheet }) => sheet.visibility === 'visible' || context.planSheet !== null);
  const headed = open.flatMap(({ tables }) => tables);
  const sorted = (headed.length > 0 ? headed : withoutHeadings(open)).map(sortTable);
  const [first] = sorted;
  if (first === undefined) {
    const hidden = surveys.filter(({ tables }) => tables.some((table) => sortTable(table).tasks > 0));
    if (hidden.length > 0) {
      const names = hidden.map(({ sheet }) => `“${sheet.name}”`).join(', ');
      return { ok: false, issue: sheetIssue('plan-hidden', 'error', { file: workbook.file }, { sheets: names }) };
    }
    const seen = open.map(({ sheet, rejected }) => {
      const why = rejected[0]?.why;
      return `“${sheet.name}”${why === undefined ? '' : ` (${LEFT_OUT_REASONS[why]})`}`;
    });
    return failed('no-plan-table', { file: workbook.file }, { sheets: seen.join(', ') });
  }
  const full = sorted.filter(({ tasks }) => tasks > 0);
  if (full.length === 0) {
    const where = { file: workbook.file, sheet: first.table.sheet.name, cell: cellName(first.table.headerRow, firstColumn(first.table)) };
    return failed('plan-without-tasks', where, {});
  }
  const { chosen, left } = chooseTables(full, context.planSheet);
  if (chosen === null) {
    const tables = full.map(({ table }) => `“${table.sheet.name}”!${blockOf(table)}`).join(', ');
    return failed('two-plan-tables', { file: workbook.file }, { tables });
  }
  const empty = sorted.filter(({ tasks }) => tasks === 0).map(({ table }): LeftOut => ({ table, why: 'empty' }));
  const others = [...left, ...empty, ...open.flatMap(({ rejected }) => rejected)];
  return { ok: true, value: readTables(chosen, others, context) };
}

/** The one sheet whose cells tell what its columns hold, where no sheet has headings of any table. */
function withoutHeadings(surveys: readonly { readonly sheet: SheetSnapshot; readonly rejected: readonly unknown[] }[]): PlanTable[] {
  if (surveys.some(({ rejected }) => rejected.length > 0)) return [];
  const guessed = surveys.flatMap(({ sheet }) => {
    const table = guessTable(sheet);
    return table === null || whyNoPlan(table) !== null ? [] : [table];
  });
  return guessed.length === 1 ? guessed : [];
}

function failed(code: IssueCode, where: Where, params: Readonly<Record<string, string>>): { ok: false; issue: Issue } {
  return { ok: false, issue: makeIssue(code, 'error', where, params) };
}

function sortTable(table: PlanTable): SortedTable {
  const rows = tableRows(table);
  return { table, rows, tasks: rows.filter((row) => row.kind === 'task').length };
}

/** Names of sheets that hold a form to fill in. */
const TEMPLATE_SHEET = /(?<!\p{L})(?:mẫu|biểu mẫu|template|ví dụ|hướng dẫn|form)(?!\p{L})/iu;

/**
 * The tables of one sheet: several there are parts of one plan. Null where a person must choose between sheets: a second plan at least a
 * third as long as the first is a plan of its own, a shorter one is a list beside it.
 */
function chooseTables(
  tables: readonly SortedTable[],
  wanted: string | null,
): { readonly chosen: readonly SortedTable[] | null; readonly left: LeftOut[] } {
  const left: LeftOut[] = [];
  const keep = (pool: readonly SortedTable[], why: LeftOut['why'], isBetter: (table: SortedTable) => boolean): readonly SortedTable[] => {
    const better = pool.filter(isBetter);
    if (better.length === 0 || better.length === pool.length) return pool;
    left.push(...pool.filter((other) => !isBetter(other)).map(({ table }) => ({ table, why })));
    return better;
  };
  const timed = keep(
    keep(tables, 'noTime', ({ table }) => hasTime(table)),
    'results',
    ({ table }) => readPlanHead(table.sheet, table.headerRow).results === null,
  );
  const pool = wanted === null ? keep(timed, 'template', ({ table }) => !TEMPLATE_SHEET.test(table.sheet.name)) : timed;
  const counts = new Map<string, number>();
  for (const { table, tasks } of pool) counts.set(table.sheet.name, (counts.get(table.sheet.name) ?? 0) + tasks);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const parts = second === undefined ? [] : sheetsOfOnePlan(pool);
  if (parts.length > 1) return { chosen: keep(pool, 'short', ({ table }) => parts.includes(table.sheet.name)), left };
  if (first === undefined || (second !== undefined && second[1] * 3 >= first[1])) return { chosen: null, left };
  return { chosen: keep(pool, 'short', ({ table }) => table.sheet.name === first[0]), left };
}

/** Names that say nothing of what is on a sheet, or that it is a version of another. */
const GENERIC_SHEET =
  /^(?:sheet|trang tính|trang|bản|copy|sao|kế hoạch|kh|phụ lục|pl|bảng|biểu|danh mục|tổng hợp|data|dữ liệu|nháp|cũ|mới|năm|tháng|quý|v)?[\s\d_().-]*$|nháp|bản sao|copy|lưu|backup|(?<!\p{L})cũ(?!\p{L})/iu;
/** Of two parts of one plan hardly a task is the same. */
const MOST_SHARED = 0.2;

/**
 * The sheets that are parts of one plan, one sheet an area: the same columns, a name or a caption of their own, one year, and other tasks.
 * Empty where they are not: then they are several plans, or versions of one.
 */
function sheetsOfOnePlan(tables: readonly SortedTable[]): string[] {
  const bySheet = new Map<string, SortedTable[]>();
  for (const table of tables) bySheet.set(table.table.sheet.name, [...(bySheet.get(table.table.sheet.name) ?? []), table]);
  const sheets = [...bySheet].map(([name, own]) => ({
    name,
    columns: [...(own[0]?.table.columns.keys() ?? [])].sort().join(),
    titles: new Set(own.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'task').map(({ title }) => foldText(title)))),
    years: own.flatMap(({ table }) => yearsAbove(table)),
  }));
  const usual = sheets.find(({ columns }) => sheets.filter((other) => other.columns === columns).length > 1)?.columns;
  const parts = sheets.filter(({ columns }) => columns === usual);
  const isShared = parts.some((one, at) =>
    parts.slice(at + 1).some((other) => {
      const same = [...one.titles].filter((title) => other.titles.has(title)).length;
      return same > MOST_SHARED * Math.min(one.titles.size, other.titles.size);
    }),
  );
  const isSeveralYears = new Set(parts.flatMap(({ years }) => years)).size > 1;
  return isShared || isSeveralYears || parts.some(({ name }) => GENERIC_SHEET.test(name)) ? [] : parts.map(({ name }) => name);
}

function yearsAbove(table: PlanTable): string[] {
  const stated = readPlanHead(table.sheet, table.headerRow).stated ?? '';
  return [...`${table.sheet.name} ${stated}`.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].map(([year]) => year);
}

function hasTime({ columns, marks }: PlanTable): boolean {
  return columns.has('time') || columns.has('end') || columns.has('start') || marks.some(({ kind }) => kind === 'period');
}

function firstColumn(table: PlanTable): number {
  return Math.min(...table.columns.values());
}

/** The cells from the headings to the last filled row of the plan's columns. */
function blockOf(table: PlanTable): string {
  const columns = [...table.columns.values(), ...table.marks.map(({ column }) => column)];
  const first = firstColumn(table);
  let last = table.lastRow;
  while (last > table.headerRow && !columns.some((column) => table.grid.text(last, column) !== '')) last -= 1;
  return blockName({ row: table.headerRow, column: first, rows: last - table.headerRow + 1, columns: Math.max(...columns) - first + 1 });
}

function readTables(tables: readonly SortedTable[], left: readonly LeftOut[], context: ReadPlanContext): PlanFound {
  const [first] = tables;
  if (first === undefined) throw new Error('readTables needs at least one table');
  const state = emptyReadingState();
  const isSeveralSheets = tables.some(({ table }) => table.sheet.name !== first.table.sheet.name);
  tables.forEach(({ table, rows }, index) => {
    const isNewSheet = table.sheet.name !== tables[index - 1]?.table.sheet.name;
    readTable(table, rows, state, isSeveralSheets && isNewSheet ? 'sheet' : tables.length > 1 ? 'part' : 'whole');
  });
  const unread = finishTasks(state);
  const { stated, results, ...head } = readPlanHead(first.table.sheet, first.table.headerRow);
  const year = findPlanYear(stated, first.table.sheet.name, unread, context);
  const school = schoolYears(stated);
  const readIn = inSchoolYear(context.readTime, school);
  const readTime = (text: string): TimeReading => readIn(text, { planYear: year.year });
  const elsewhere = tables.some(({ table }) => hasTime(table)) ? timeOfHeading : timeElsewhere;
  const { tasks, issues: timeIssues } = readTimes(unread, readTime, (task) =>
    elsewhere(task, (text) => readTime(text).schedule, head.title ?? context.title ?? null),
  );
  const used = new Set(tasks.map((task) => task.area));
  const blocks = tables.map(({ table }) => (table.sheet === first.table.sheet ? '' : `“${table.sheet.name}”!`) + blockOf(table)).join(', ');
  return {
    plan: {
      year: year.year,
      yearSource: year.source,
      ...head,
      areas: state.book.areas.filter((area) => used.has(area)),
      tasks,
      cadence: ['quarter', 'half-year', 'year'],
    },
    sheet: first.table.sheet.name,
    block: blocks,
    tables: tables.map(({ table }) => table),
    columns: tables.flatMap(({ table }) => columnDoubts(table)),
    issues: [
      ...state.issues,
      ...emptyAreas(
        state.book.areas.filter((area) => !used.has(area)),
        state.issues,
        first.table,
      ),
      ...timeIssues,
      ...tables.flatMap(({ table }) => [...guessedIssue(table), ...columnIssues(table, tasks)]),
      ...(results === null
        ? []
        : [
            sheetIssue('looks-like-results', 'warning', at(first.table, first.table.headerRow, firstColumn(first.table)), {
              text: results,
            }),
          ]),
      ...doneWithoutDate(tasks),
      ...(school === null ? [] : [schoolYearIssue(school, at(first.table, first.table.headerRow, firstColumn(first.table)))]),
      ...joinedIssue(tables, blocks),
      ...left.map(leftOutIssue),
    ],
  };
}

/** Headings under which no task stands and that nothing else told of. */
function emptyAreas(areas: Plan['areas'], issues: readonly Issue[], table: PlanTable): Issue[] {
  const told = new Set(issues.filter(({ code }) => code === 'heading-above-areas').map(({ message }) => message));
  return areas
    .map(({ title }) => sheetIssue('heading-above-areas', 'info', at(table, table.headerRow, firstColumn(table)), { title }))
    .filter(({ message }) => !told.has(message));
}

function joinedIssue(tables: readonly SortedTable[], blocks: string): Issue[] {
  const [first] = tables;
  if (first === undefined || tables.length < 2) return [];
  const sheets = [...new Set(tables.map(({ table }) => `“${table.sheet.name}”`))];
  if (sheets.length > 1)
    return [
      sheetIssue('sheets-joined', 'info', at(first.table, first.table.headerRow, firstColumn(first.table)), { sheets: sheets.join(', ') }),
    ];
  return [
    sheetIssue('tables-joined', 'info', at(first.table, first.table.headerRow, firstColumn(first.table)), {
      count: String(tables.length),
      blocks,
    }),
  ];
}

function leftOutIssue({ table, why }: LeftOut): Issue {
  const params = { sheet: table.sheet.name, block: blockOf(table), why: LEFT_OUT_REASONS[why] };
  return sheetIssue('table-left-out', 'info', at(table, table.headerRow, firstColumn(table)), params);
}

/** What the columns of a table without headings were taken for. */
function guessedIssue(table: PlanTable): Issue[] {
  if (table.isGuessed !== true) return [];
  const columns = [...table.columns].map(([id, column]) => `${columnName(column)} là ${ROLE_NAMES[id]}`).join(', ');
  return [sheetIssue('headings-guessed', 'warning', at(table, table.headerRow, firstColumn(table)), { columns })];
}

/** Says what columns were taken for where a person may see it otherwise, which were not used, and which plain ones are missing. */
function columnIssues(table: PlanTable, tasks: readonly Task[]): Issue[] {
  const issues: Issue[] = [];
  const heading = (column: number): string => headingOf(table, column);
  for (const [id, others] of table.alternatives) {
    const taken = table.columns.get(id);
    if (taken === undefined || id === 'ignored' || id === 'task') continue;
    const names = others.map((column) => `“${heading(column)}”`).join(', ');
    const where = at(table, table.headerRow, taken);
    if (id === 'time') issues.push(sheetIssue('times-in-turn', 'info', where, { taken: heading(taken), others: names }));
    else issues.push(makeIssue('column-chosen', 'info', where, { taken: heading(taken), others: names }));
  }
  for (const reason of joinedReasons(table)) issues.push(reasonIssue(table, reason));
  const periods = table.marks.filter(({ kind }) => kind === 'period');
  if (periods.length > 0) {
    const headings = periods.map(({ text }) => `“${text}”`).join(', ');
    issues.push(sheetIssue('time-from-marks', 'info', at(table, table.headerRow, periods[0]?.column ?? 0), { headings }));
  }
  const units = table.marks.filter(({ kind }) => kind === 'agency');
  if (units.length > 0) {
    const headings = units.map(({ text }) => `“${text}”`).join(', ');
    issues.push(sheetIssue('agencies-from-marks', 'info', at(table, table.headerRow, units[0]?.column ?? 0), { headings }));
  }
  if (!table.columns.has('lead') && units.length === 0 && tasks.some(({ leads }) => leads.length === 0))
    issues.push(makeIssue('no-lead-column', 'warning', at(table, table.headerRow, firstColumn(table)), {}));
  if (!hasTime(table) && tasks.some(({ time }) => time === ''))
    issues.push(makeIssue('no-time-column', 'warning', at(table, table.headerRow, firstColumn(table)), {}));
  return [...issues, ...unusedColumns(table)];
}

/** Columns with words that no part of a task takes, told together; those that were told of with a reason apart. */
function unusedColumns(table: PlanTable): Issue[] {
  const taken = new Set<number>([...table.marks, ...table.reasons].map(({ column }) => column));
  for (const [id, column] of table.columns) if (id !== 'ignored') taken.add(column);
  for (const [id, columns] of table.alternatives) if (id !== 'ignored') for (const column of columns) taken.add(column);
  for (const columns of table.joined.values()) for (const column of columns) taken.add(column);
  const counts = new Map<number, number>();
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const filled = table.grid.filled(row);
    // A lone text is a heading or a note of its own and was told of as a row.
    if (filled.length < 2) continue;
    for (const column of filled) {
      if (!taken.has(column) && table.grid.hasWords(row, column)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const columns = [...counts].sort((a, b) => a[0] - b[0]);
  const headed = columns.flatMap(([column, count]) => {
    const text = table.texts.get(column);
    return text === undefined ? [] : [{ column, name: `“${shortHeading(text)}” (${count} ô)` }];
  });
  const [first, second] = headed;
  const names = `${second === undefined ? 'Cột' : 'Các cột'} ${headed.map(({ name }) => name).join(', ')}`;
  return [
    ...(first === undefined ? [] : [sheetIssue('column-not-used', 'info', at(table, table.headerRow, first.column), { columns: names })]),
    ...columns
      .filter(([column]) => !table.texts.has(column))
      .map(([column, count]) => {
        const params = { heading: columnName(column), count: String(count) };
        return sheetIssue('column-without-heading', 'info', at(table, table.headerRow, column), params);
      }),
  ];
}

const MAX_HEADING = 60;

function shortHeading(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= MAX_HEADING ? line : `${line.slice(0, MAX_HEADING).replace(/\s+\S*$/u, '')} …`;
}

/** Tasks that a person's list calls done without a day: the tracker counts them once the day is there. */
function doneWithoutDate(tasks: readonly Task[]): Issue[] {
  const dateless = tasks.filter(({ entries }) => entries?.['progress'] === 'Hoàn thành' && entries['done'] === undefined);
  const [first] = dateless;
  if (first === undefined) return [];
  const params = { count: String(dateless.length), ids: dateless.map(({ id }) => id).join(', ') };
  return [sheetIssue('done-without-date', 'warning', first.source, params)];
}

function at(table: PlanTable, row: number, column: number): Where {
  return { sheet: table.sheet.name, cell: cellName(row, column) };
}
