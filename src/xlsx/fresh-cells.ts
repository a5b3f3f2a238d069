import type { CellInput } from '../core/index';
import { blockName } from '../core/index';
import { isFormula } from './cell-xml';
import type { CellWriter, SharedPlace } from './cell-xml';
import type { FormulaGroup, GroupOf } from './share-formulas';

/** What the cells of a row hold that we made, by column: a long new sheet takes a fraction of the memory and time that texts would. */
export interface FreshCells {
  /** Numbers of styles; −1 where there is no cell. */
  readonly styles: number[];
  /** Null for an empty cell. */
  readonly inputs: CellInput[];
}

/** Cells further right are few, and not worth the empty places before them. */
export const MAX_FRESH_COLUMN = 255;
const NO_CELL = -1;

export function hasFreshCell(fresh: FreshCells, column: number): boolean {
  return (fresh.styles[column] ?? NO_CELL) !== NO_CELL;
}

/** Puts an empty cell there; there must be none yet. */
export function addFreshCell({ styles, inputs }: FreshCells, column: number, style: number): void {
  while (styles.length < column) {
    styles.push(NO_CELL);
    inputs.push(null);
  }
  styles[column] = style;
  inputs[column] = null;
}

/** The cells in order, as we write them; formulas that are filled down are written as groups. `row` is 0-based. */
export function freshCellsXml(write: CellWriter, row: number, { styles, inputs }: FreshCells, groupOf: GroupOf): string {
  const number = String(row + 1);
  let xml = '';
  for (let column = 0; column < styles.length; column += 1) {
    const style = styles[column] ?? NO_CELL;
    if (style === NO_CELL) continue;
    const input = inputs[column] ?? null;
    const group = isFormula(input) ? groupOf(row, column) : null;
    xml += write(number, column, style, input, group === null ? null : placeIn(group, row));
  }
  return xml;
}

function placeIn({ number, first, last, column }: FormulaGroup, row: number): SharedPlace {
  return { group: number, ref: row === first ? blockName({ row: first, column, rows: last - first + 1, columns: 1 }) : null };
}
