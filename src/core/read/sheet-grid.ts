import type { Block, SheetSnapshot } from '../model/sheet';
import { usedColumns } from '../model/sheet';
import { cellText } from './cell-text';
import type { ColumnChoices } from './column-roles';
import { NO_CHOICES } from './column-roles';
import type { PlanColumnId } from './plan-column-id';
import type { HeadingMatch } from './plan-columns';
import { foldHeading, matchHeading } from './plan-columns';

/** A sheet with its texts and merges at hand: each text is tidied once, merges are found without searching. Rows and columns are 0-based. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly rows: number;
  /** Text of a cell as shown, '' where empty. */
  readonly text: (row: number, column: number) => string;
  /** Columns of a row that hold text, from the left. */
  readonly filled: (row: number) => readonly number[];
  /** True where the text of a cell has a letter or a digit. */
  readonly hasWords: (row: number, column: number) => boolean;
  /** The merge that covers a cell, null for a cell of its own. */
  readonly mergeAt: (row: number, column: number) => Block | null;
  /** What a text means as a heading; asked once for each text of the sheet. */
  readonly headingOf: (text: string) => HeadingMatch | null;
  /** What a person said that a column with this heading holds; null where nobody did. */
  readonly chosenRole: (heading: string) => PlanColumnId | null;
}

/** Columns of a sheet in Excel; a key is row × this + column. */
const SHEET_COLUMNS = 16_384;
/** A letter or a sign that tidying leaves. */
const VISIBLE = /[!-~\p{L}]/u;
/** Tidying neither makes nor drops any of these. */
const WORDS = /[\p{L}\p{N}]/u;
/** Hostile sheets merge everything many times over: what goes beyond this many cells is left out. */
const MAX_MERGED_CELLS = 2_000_000;
/** Texts that come again and again are among the first ones; a long list of records, each with texts of its own, is not kept. */
const MOST_REMEMBERED = 100_000;

export function sheetGrid(sheet: SheetSnapshot, choices: ColumnChoices = NO_CHOICES): SheetGrid {
  const texts: (string | undefined)[][] = [];
  const text = (row: number, column: number): string => {
    if ((sheet.values[row]?.[column] ?? null) === null) return '';
    return ((texts[row] ??= [])[column] ??= cellText(sheet, row, column));
  };
  // Most columns of a long plan are asked only whether they hold anything: those texts are never tidied.
  const isFilled = (row: number, column: number): boolean => {
    const value = sheet.values[row]?.[column] ?? null;
    // A number that no format hides shows itself.
    if (typeof value === 'number' && (sheet.formats[row]?.[column] ?? null) === null) return true;
    return value !== null && ((typeof value === 'string' && VISIBLE.test(value)) || text(row, column) !== '');
  };
  const hasWords = (row: number, column: number): boolean => {
    const value = sheet.values[row]?.[column] ?? null;
    return WORDS.test(typeof value === 'string' ? value : text(row, column));
  };
  const filledIn = (row: number): number[] => {
    const columns: number[] = [];
    const width = sheet.values[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) if (isFilled(row, column)) columns.push(column);
    return columns;
  };
  const filled: (number[] | undefined)[] = [];
  const merges = indexMerges(sheet);
  const headings = new Map<string, HeadingMatch | null>();
  const chosenRole = (heading: string): PlanColumnId | null => (choices.size === 0 ? null : (choices.get(foldHeading(heading)) ?? null));
  return {
    chosenRole,
    sheet,
    rows: sheet.values.length,
    text,
    filled: (row) => (filled[row] ??= filledIn(row)),
    hasWords,
    headingOf: (heading) => {
      const known = headings.get(heading);
      if (known !== undefined) return known;
      const chosen = chosenRole(heading);
      const match = chosen === null ? matchHeading(heading) : { id: chosen, weight: 3 as const };
      if (headings.size < MOST_REMEMBERED) headings.set(heading, match);
      return match;
    },
    mergeAt: (row, column) => merges.get(row * SHEET_COLUMNS + column) ?? null,
  };
}

/** The same sheet as if it had only the columns from `first` to `last`. */
export function columnWindow(grid: SheetGrid, first: number, last: number): SheetGrid {
  const isIn = (column: number): boolean => column >= first && column <= last;
  return {
    ...grid,
    text: (row, column) => (isIn(column) ? grid.text(row, column) : ''),
    filled: (row) => grid.filled(row).filter(isIn),
    hasWords: (row, column) => isIn(column) && grid.hasWords(row, column),
    mergeAt: (row, column) => (isIn(column) ? grid.mergeAt(row, column) : null),
  };
}

function indexMerges(sheet: SheetSnapshot): ReadonlyMap<number, Block> {
  const index = new Map<number, Block>();
  const width = usedColumns(sheet);
  for (const block of sheet.merges) {
    const lastRow = Math.min(block.row + block.rows, sheet.values.length);
    const lastColumn = Math.min(block.column + block.columns, width);
    for (let row = block.row; row < lastRow; row += 1) {
      for (let column = block.column; column < lastColumn; column += 1) index.set(row * SHEET_COLUMNS + column, block);
      if (index.size > MAX_MERGED_CELLS) return index;
    }
  }
  return index;
}
