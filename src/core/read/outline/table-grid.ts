import type { WordTable } from '../../model/document';
import type { Block, SheetSnapshot } from '../../model/sheet';
import { tidyText } from '../../text/fold';

/** A Word table as a grid: the text of each cell (paragraphs parted by line breaks), and the number of its first paragraph, null if none. */
export interface TableGrid {
  readonly texts: readonly (readonly string[])[];
  readonly paragraphs: readonly (readonly (number | null)[])[];
  readonly merges: readonly Block[];
}

/** Automatic numbers are written before their text ("1. Rà soát"); a cell that a merge covers is empty. */
export function tableToGrid(table: WordTable): TableGrid {
  return {
    texts: table.rows.map((row) =>
      row.map((cell) =>
        cell
          .map(({ text, autoLabel }) => tidyText(autoLabel === null ? text : `${autoLabel.label} ${text}`))
          .filter((text) => text !== '')
          .join('\n'),
      ),
    ),
    paragraphs: table.rows.map((row) => row.map((cell) => cell[0]?.number ?? null)),
    merges: table.merges,
  };
}

/** A grid as a sheet, for the reader of plan tables. Rows and columns are those of the grid. */
export function gridToSheet(grid: TableGrid, name: string): SheetSnapshot {
  const empty = grid.texts.map((row) => row.map(() => null));
  return {
    name,
    visibility: 'visible',
    values: grid.texts.map((row) => row.map((text) => (text === '' ? null : text))),
    formulas: empty,
    formats: empty,
    merges: grid.merges,
    rules: [],
    validations: [],
    protected: false,
  };
}
