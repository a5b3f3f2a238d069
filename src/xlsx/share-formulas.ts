import type { CellInput, FormulaInput } from '../core/index';
import { isFormula } from './cell-xml';
import { filledFormula, isFormulaInRow } from './filled-formula';
import type { FilledFormula } from './filled-formula';

/** A formula that was filled down a column: written once, and named by its number in all other cells (ECMA-376 part 1, 18.3.1.40). */
export interface FormulaGroup {
  readonly number: number;
  readonly filled: FilledFormula;
  /** 0-based rows of its first and its last cell. */
  readonly first: number;
  last: number;
  readonly column: number;
}

/** Tells the group of the formula in a cell; null where it stands alone. Rows and columns are 0-based. */
export type GroupOf = (row: number, column: number, input: FormulaInput) => FormulaGroup | null;

/** A column of a table has a few kinds of formulas; one with more has no pattern that is worth the search. */
const MOST_KINDS = 8;

/** Finds the formulas that are filled down the columns of rows; each row gives its inputs by column. */
export function groupFormulas(rows: Iterable<{ readonly index: number; readonly inputs: readonly CellInput[] }>): GroupOf {
  const columns: FormulaGroup[][] = [];
  let number = 0;
  const find: GroupOf = (row, column, { formula }) =>
    columns[column]?.find((group) => isFormulaInRow(group.filled, formula, 1, row)) ?? null;
  for (const { index, inputs } of rows) {
    for (const [column, input] of inputs.entries()) {
      if (!isFormula(input) || namesSheet(input.formula)) continue;
      const group = find(index, column, input);
      if (group !== null) {
        group.last = index;
        continue;
      }
      const kinds = (columns[column] ??= []);
      if (kinds.length === MOST_KINDS) continue;
      const filled = filledFormula(input.formula.slice(1), index);
      // What is not written as we would write it is left as it is.
      if (!isFormulaInRow(filled, input.formula, 1, index)) continue;
      kinds.push({ number, filled, first: index, last: index, column });
      number += 1;
    }
  }
  return (row, column, input) => {
    const group = find(row, column, input);
    return group === null || group.first === group.last ? null : group;
  };
}

/** Excel shares no formula that names other sheets or workbooks ([MS-XLSB] 2.2.2, shared formulas): we neither. */
function namesSheet(formula: string): boolean {
  return formula.includes('!') || formula.includes('[');
}
