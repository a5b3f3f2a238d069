import { columnIndex } from '../../model/address';
import type { ColumnDoubt } from '../../model/column-doubt';
import type { WordParagraph, WordSnapshot, WordTable } from '../../model/document';
import type { Issue, Where } from '../../model/issue';
import type { Plan } from '../../model/plan';
import type { Block } from '../../model/sheet';
import { tidyText } from '../../text/fold';
import { outlineIssue } from '../../text/outline-messages';
import { findPlanTables } from '../find-plan-table';
import { matchWholeHeading } from '../plan-columns';
import { readPlan } from '../read-plan';
import type { OutlineContext } from './outline-context';
import { formLines, isNumbered, linesOf } from './outline-lines';
import { gridToSheet, tableToGrid } from './table-grid';
import type { TableGrid } from './table-grid';

/** A plan read from the tables of a document. */
export interface TablePlan {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  readonly columns: readonly ColumnDoubt[];
  /** Paragraphs of the first and the last cell. */
  readonly first: number;
  readonly last: number;
}

const SHEET_NAME = 'Bảng';
/** A heading over a table is one of the last lines before it. */
const HEADING_DISTANCE = 2;

/** Reads the plan tables of a document with the reader of plan sheets; null when no table has the headings of a plan. */
export function readWordTables(
  word: WordSnapshot,
  context: OutlineContext,
  { year, title }: { readonly year: number | null; readonly title: string | null },
): TablePlan | null {
  const tables = word.blocks.filter((block) => block.kind === 'table');
  const planTables = new Set(tables.filter((table) => isPlanTable(table)));
  if (planTables.size === 0) return null;
  const used = planTablesAndRests(word, planTables);
  const grid = planGrid(word, planTables, used);
  const sheet = gridToSheet(grid, SHEET_NAME);
  const found = readPlan(
    { file: word.file, sheets: [sheet] },
    {
      year,
      title,
      fallbackYear: 0,
      planSheet: null,
      readTime: context.readTime,
      ...(context.columns === undefined ? {} : { columns: context.columns }),
    },
    new Set(),
  );
  if (!found.ok) return null;
  const toWord = (where: Where): Where => ({ file: word.file, ...paragraphAt(grid, where) });
  const numbers = grid.paragraphs.flat().filter((number) => number !== null);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const unused = tables.flatMap((table) => {
    const number = table.rows.flat(2)[0]?.number ?? 0;
    // A table without lines is a letterhead or holds signatures, unless its rows are numbered.
    const isLayout = !table.borders && !table.rows.some((row) => NUMBER.test(firstText(row)));
    return used.has(table) || isLayout || number < first || formLines(table) !== null ? [] : [{ number, table }];
  });
  return {
    plan: { ...found.value.plan, tasks: found.value.plan.tasks.map((task) => ({ ...task, source: toWord(task.source) })) },
    issues: [
      ...found.value.issues.map((issue) => ({ ...issue, where: toWord(issue.where) })),
      ...unused.map(({ table, number }) => tableNotUsed(word.file, table, number)),
    ],
    columns: found.value.columns.map((doubt) => ({ ...doubt, where: toWord(doubt.where) })),
    first,
    last,
  };
}

const NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

function firstText(row: WordTable['rows'][number]): string {
  return (row[0] ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

/** A table that gave no task is named by its place and its first row. */
export function tableNotUsed(file: string, table: WordTable, paragraph: number): Issue {
  const texts = (table.rows[0] ?? []).map((cell) => cell.map(({ text }) => text.trim()).join(' '));
  const row = texts.filter((text) => text !== '').join(' | ');
  return outlineIssue('outline-table-not-used', 'warning', { file, paragraph }, { row });
}

/** A plan table has headings of its own; one that goes on over pages may lack them but has as many columns as the one before. */
function isPlanTable(table: WordTable): boolean {
  return findPlanTables(gridToSheet(tableToGrid(table), SHEET_NAME)).length > 0;
}

/** The plan tables, and the tables without headings that go on with one of them. */
function planTablesAndRests(word: WordSnapshot, planTables: ReadonlySet<WordTable>): ReadonlySet<WordTable> {
  const used = new Set<WordTable>();
  let last = -1;
  word.blocks.forEach((block, at) => {
    if (block.kind !== 'table' || !(planTables.has(block) || goesOn(word, block, last, at))) return;
    used.add(block);
    last = at;
  });
  return used;
}

/** All plan tables below each other, each with the numbered headings that stand before it put below its own headings. */
function planGrid(word: WordSnapshot, planTables: ReadonlySet<WordTable>, used: ReadonlySet<WordTable>): TableGrid {
  const texts: (readonly string[])[] = [];
  const paragraphs: (readonly (number | null)[])[] = [];
  const merges: Block[] = [];
  let last = -1;
  word.blocks.forEach((block, at) => {
    if (block.kind !== 'table' || !used.has(block)) return;
    const isOwn = planTables.has(block);
    const grid = tableToGrid(block);
    const headings = isOwn ? headingsBefore(word, Math.max(last + 1, at - HEADING_DISTANCE), at) : headingsBefore(word, last + 1, at);
    last = at;
    const firstRow = findPlanTables(gridToSheet(grid, SHEET_NAME))[0]?.firstRow ?? 0;
    const start = texts.length;
    for (const merge of grid.merges) merges.push({ ...merge, row: merge.row + start + (merge.row < firstRow ? 0 : headings.length) });
    texts.push(...grid.texts.slice(0, firstRow), ...headings.map(({ text }) => [text]), ...grid.texts.slice(firstRow));
    paragraphs.push(...grid.paragraphs.slice(0, firstRow), ...headings.map(({ number }) => [number]), ...grid.paragraphs.slice(firstRow));
  });
  return { texts, paragraphs, merges };
}

/** Fewer columns than a plan has: signatures and letterheads have them too, and only lines drawn around them tell a table. */
const FEW_COLUMNS = 3;
/** Pages, notes of going on, and headings of areas may stand between the parts of one table. */
const BETWEEN_PARTS = /^(?:(?:trang\s*)?[-–]?\s*\d{0,3}\s*[-–]?|\(?\s*tiếp(?: theo)?(?:\s+\p{L}+){0,6}\s*\)?)$/iu;

/** True for a table without headings of its own that is the rest of the plan table before it: as many columns, and only page ends between. */
function goesOn(word: WordSnapshot, table: WordTable, last: number, at: number): boolean {
  const before = word.blocks[last];
  const columns = table.rows[0]?.length ?? 0;
  if (before?.kind !== 'table' || before.rows[0]?.length !== columns || (columns <= FEW_COLUMNS && !table.borders)) return false;
  const [first] = tableToGrid(table).texts;
  if (first?.some((text) => matchWholeHeading(text)?.id === 'number') === true) return false;
  return word.blocks
    .slice(last + 1, at)
    .every((block) => block.kind === 'paragraph' && (BETWEEN_PARTS.test(tidyText(block.text)) || headingOf(block) !== null));
}

function headingsBefore(word: WordSnapshot, from: number, to: number): { readonly text: string; readonly number: number }[] {
  return word.blocks.slice(from, to).flatMap((block) => (block.kind === 'paragraph' ? (headingOf(block) ?? []) : []));
}

function headingOf(paragraph: WordParagraph): { readonly text: string; readonly number: number } | null {
  const line = linesOf(paragraph)[0];
  if (line === undefined || !isNumbered(line.marker)) return null;
  return { text: `${line.marker.label}. ${line.text}`, number: paragraph.number };
}

/** The paragraph of a cell of the grid ("F12"); of the row's first filled cell where the cell is empty. */
function paragraphAt(grid: TableGrid, where: Where): { readonly paragraph?: number } {
  const match = /^(?<column>[A-Z]+)(?<row>\d+)/u.exec(where.cell ?? '');
  const row = grid.paragraphs[Number(match?.groups?.['row'] ?? '0') - 1] ?? [];
  const paragraph = row[columnIndex(match?.groups?.['column'] ?? '')] ?? row.find((number) => number !== null) ?? null;
  return paragraph === null ? {} : { paragraph };
}
