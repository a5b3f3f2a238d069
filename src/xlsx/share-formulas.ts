import type { CellInput } from '../core/index';
import { isFormula } from './cell-xml';
import { filledFormula, isFilledIn } from './filled-formula';
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
export type GroupOf = (row: number, column: number) => FormulaGroup | null;

/** A column of a table has a few kinds of formulas; one with more has no pattern that is worth the search. */
const MOST_KINDS = 8;

/** Finds the formulas that are filled down the columns of rows; each row gives its inputs by column. */
export function groupFormulas(rows: Iterable<{ readonly index: number; readonly inputs: readonly CellInput[] }>): GroupOf {
  const kindsOf: FormulaGroup[][] = [];
  /** By column, then row. */
  const found: FormulaGroup[][] = [];
  let number = 0;
  for (const { index, inputs } of rows) {
    for (let column = 0; column < inputs.length; column += 1) {
      const input = inputs[column] ?? null;
      if (!isFormula(input)) continue;
      const { formula } = input;
      const kinds = (kindsOf[column] ??= []);
      const known = kinds.find(({ filled }) => isFilledIn(filled, index, formula));
      const group = known ?? newGroup(kinds, formula, { number, row: index, column });
      if (group === null) continue;
      if (known === undefined) number += 1;
      group.last = index;
      (found[column] ??= [])[index] = group;
    }
  }
  return (row, column) => {
    const group = found[column]?.[row];
    return group === undefined || group.first === group.last ? null : group;
  };
}

/** A group that begins with this formula; null where none should. */
function newGroup(kinds: FormulaGroup[], formula: string, at: { number: number; row: number; column: number }): FormulaGroup | null {
  if (kinds.length === MOST_KINDS || namesSheet(formula)) return null;
  const filled = filledFormula(formula, at.row);
  // What is not written as we would write it is left as it is.
  if (!isFilledIn(filled, at.row, formula)) return null;
  const group = { number: at.number, filled, first: at.row, last: at.row, column: at.column };
  kinds.push(group);
  return group;
}

/** Excel shares no formula that names other sheets or workbooks ([MS-XLSB] 2.2.2, shared formulas): we neither. */
function namesSheet(formula: string): boolean {
  return formula.includes('!') || formula.includes('[');
}
