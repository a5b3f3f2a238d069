import type { CellInput } from '../core/index';
import { columnName } from '../core/index';
import { cellXml } from './cell-xml';

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

/** The cells in order, as we write them. `row` is 0-based. */
export function freshCellsXml(prefix: string, row: number, { styles, inputs }: FreshCells): string {
  const number = String(row + 1);
  let xml = '';
  for (let column = 0; column < styles.length; column += 1) {
    const style = styles[column] ?? NO_CELL;
    if (style !== NO_CELL) xml += cellXml(prefix, nameOf(column) + number, style, inputs[column] ?? null);
  }
  return xml;
}

/** Names of columns that were asked for, which are few and asked for again and again. */
const NAMES: string[] = [];

function nameOf(column: number): string {
  return (NAMES[column] ??= columnName(column));
}
