import { labelOf } from './labels';
import type { SheetGrid } from './sheet-grid';

/** Columns that stand under one heading and are one column in meaning: a label or a dash, and the words beside it. 0-based, inclusive. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** `words`: the cells of a row follow each other; `deepest`: the last filled one counts ("I" in one column, "1" in the next). */
  readonly by: 'words' | 'deepest';
}

const LONGEST_LABEL = 8;
const SAMPLE_ROWS = 400;
const LEAST_LENGTH = 8;

/** A sheet's grid in which the columns of each span are the first one; the others are empty. Rows above `firstRow` stay as they are. */
export function foldColumns(grid: SheetGrid, firstRow: number, spans: readonly ColumnSpan[]): SheetGrid {
  if (spans.length === 0) return grid;
  const spanAt = (row: number, column: number): ColumnSpan | undefined =>
    row < firstRow ? undefined : spans.find(({ first, last }) => column >= first && column <= last);
  return {
    ...grid,
    text: (row, column) => {
      const span = spanAt(row, column);
      if (span === undefined) return grid.text(row, column);
      return column === span.first ? joined(grid, row, span) : '';
    },
    filled: (row) => [...new Set(grid.filled(row).map((column) => spanAt(row, column)?.first ?? column))],
  };
}

function joined(grid: SheetGrid, row: number, { first, last, by }: ColumnSpan): string {
  const texts = Array.from({ length: last - first + 1 }, (_, offset) => grid.text(row, first + offset)).filter((text) => text !== '');
  if (by === 'deepest') return texts.at(-1) ?? '';
  const [label, ...words] = texts;
  if (label === undefined || words.length === 0) return label ?? '';
  // "1.1" beside "Rà soát" reads "1.1. Rà soát", as it would in one cell.
  return [labelOf(label).kind !== 'none' && /[\p{L}\p{N}]$/u.test(label) ? `${label}.` : label, ...words].join(' ');
}

/** True where the left column holds only labels and dashes of the words to its right, or the words of the rows where the right one is empty. */
export function isLabelColumn(grid: SheetGrid, firstRow: number, left: number, right: number): boolean {
  let [both, alone, length] = [0, 0, 0];
  for (let row = firstRow; row < Math.min(grid.rows, firstRow + SAMPLE_ROWS); row += 1) {
    const [label, words] = [grid.text(row, left), grid.text(row, right)];
    if (words === '') continue;
    length += words.length;
    if (label === '') alone += 1;
    else if (isLabel(label)) both += 1;
    else return false;
  }
  return both + alone > 0 && length / (both + alone) >= LEAST_LENGTH;
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && (/^[-–+•*]+$/u.test(text) || labelOf(text).kind !== 'none');
}
