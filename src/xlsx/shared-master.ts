import { filledFormula, formulaInRow } from './filled-formula';
import type { FilledFormula } from './filled-formula';
import { translateFormula } from './formula-references';

/** A formula that stands in one cell and holds for others of its group, each read from its own place. */
export interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  /** For the cells of the master's own column. */
  readonly filled: FilledFormula;
}

/** The master that stands in this cell; `formula` without "=". */
export function masterAt(row: number, column: number, formula: string): Master {
  return { formula, row, column, filled: filledFormula(formula, row) };
}

/** The formula of a cell of the group. */
export function translated(master: Master, row: number, column: number): string {
  const inColumn = column === master.column && row !== master.row ? formulaInRow(master.filled, row) : null;
  return inColumn ?? translateFormula(master.formula, row - master.row, column - master.column);
}
