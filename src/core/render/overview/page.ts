import type { Block, CellInput, CellStyle, ChartSpec, ConditionalRule } from '../../model/sheet';
import type { StyledCell, WantedCell } from '../blocks';
import { textStyle, type Type } from '../styles';

/** Column A holds the mark and is hidden; the page has 18 columns of 52 px. */
export const FIRST = 1;
export const COLUMNS = 18;
export const WIDTH = 52;

/** The page as it is drawn, block by block from the top. */
export interface Page {
  readonly type: Type;
  readonly cells: WantedCell[];
  readonly styles: StyledCell[];
  readonly merges: Block[];
  readonly heights: { row: number; count: number; height: number; level: number }[];
  readonly rules: ConditionalRule[];
  readonly charts: ChartSpec[];
}

/** A formula with the value that it has now. */
export function living(formula: string, value: string | number): CellInput {
  return { formula, value };
}

/** A cell with its look. */
export function put(page: Page, row: number, column: number, input: CellInput, look: CellStyle): void {
  page.cells.push({ row, column, input });
  style(page, row, column, look);
}

/** The look of a cell; a later one wins. */
export function style(page: Page, row: number, column: number, look: CellStyle): void {
  page.styles.push({ row, column, style: textStyle(page.type, look) });
}

/** A look from edge to edge of the page. */
export function rule(page: Page, row: number, look: CellStyle): void {
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1) style(page, row, column, look);
}

/** Cells that become one. */
export function merge(page: Page, row: number, column: number, rows: number, columns: number): void {
  if (columns > 1 || rows > 1) page.merges.push({ row, column, rows, columns });
}
