import { columnIndex } from '../../model/address';
import type { ColumnDoubt } from '../../model/column-doubt';
import type { WordSnapshot, WordTable } from '../../model/document';
import type { Issue, Where } from '../../model/issue';
import type { Plan } from '../../model/plan';
import { outlineIssue } from '../../text/outline-messages';
import { findPlanTables } from '../find-plan-table';
import { readPlan } from '../read-plan';
import type { OutlineContext } from './outline-context';
import { isNumbered, linesOf } from './outline-lines';
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
export function readWordTables(word: WordSnapshot, context: OutlineContext, year: number | null): TablePlan | null {
  const tables = word.blocks.filter((block) => block.kind === 'table');
  const planTables = new Set(tables.filter((table) => isPlanTable(table)));
  if (planTables.size === 0) return null;
  const grid = planGrid(word, planTables);
  const sheet = gridToSheet(grid, SHEET_NAME);
  const found = readPlan(
    { file: word.file, sheets: [sheet] },
    {
      year,
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
    return planTables.has(table) || !table.borders || number < first ? [] : [number];
  });
  return {
    plan: { ...found.value.plan, tasks: found.value.plan.tasks.map((task) => ({ ...task, source: toWord(task.source) })) },
    issues: [
      ...found.value.issues.map((issue) => ({ ...issue, where: toWord(issue.where) })),
      ...unused.map((paragraph) => outlineIssue('outline-table-not-used', 'warning', { file: word.file, paragraph })),
    ],
    columns: found.value.columns.map((doubt) => ({ ...doubt, where: toWord(doubt.where) })),
    first,
    last,
  };
}

/** A plan table has headings of its own; one that goes on over pages may lack them but has as many columns as the one before. */
function isPlanTable(table: WordTable): boolean {
  return findPlanTables(gridToSheet(tableToGrid(table), SHEET_NAME)).length > 0;
}

/** All plan tables below each other, each with the numbered headings that stand before it put below its own headings. */
function planGrid(word: WordSnapshot, planTables: ReadonlySet<WordTable>): TableGrid {
  const texts: (readonly string[])[] = [];
  const paragraphs: (readonly (number | null)[])[] = [];
  let width = 0;
  word.blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    const columns = block.rows[0]?.length ?? 0;
    const before = word.blocks[at - 1];
    const goesOn = width > 0 && columns === width && block.borders && (before?.kind === 'table' || isEmptyParagraph(before));
    if (!planTables.has(block) && !goesOn) return;
    width = columns;
    const grid = tableToGrid(block);
    const headings = planTables.has(block) ? headingsBefore(word, at) : [];
    const firstRow = findPlanTables(gridToSheet(grid, SHEET_NAME))[0]?.firstRow ?? 0;
    texts.push(...grid.texts.slice(0, firstRow), ...headings.map(({ text }) => [text]), ...grid.texts.slice(firstRow));
    paragraphs.push(...grid.paragraphs.slice(0, firstRow), ...headings.map(({ number }) => [number]), ...grid.paragraphs.slice(firstRow));
  });
  return { texts, paragraphs };
}

function headingsBefore(word: WordSnapshot, at: number): { readonly text: string; readonly number: number }[] {
  return word.blocks.slice(Math.max(0, at - HEADING_DISTANCE), at).flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const line = linesOf(block)[0];
    return line === undefined || !isNumbered(line.marker) ? [] : [{ text: `${line.marker.label}. ${line.text}`, number: block.number }];
  });
}

function isEmptyParagraph(block: WordSnapshot['blocks'][number] | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.trim() === '';
}

/** The paragraph of a cell of the grid ("F12"); of the row's first filled cell where the cell is empty. */
function paragraphAt(grid: TableGrid, where: Where): { readonly paragraph?: number } {
  const match = /^(?<column>[A-Z]+)(?<row>\d+)/u.exec(where.cell ?? '');
  const row = grid.paragraphs[Number(match?.groups?.['row'] ?? '0') - 1] ?? [];
  const paragraph = row[columnIndex(match?.groups?.['column'] ?? '')] ?? row.find((number) => number !== null) ?? null;
  return paragraph === null ? {} : { paragraph };
}
