import { mapReferences, referenceText } from './formula-references';
import { SHEET_ROWS } from './limits';

/**
 * A formula as it is filled down a column: its texts, and between them the rows that move with its cell, counted from it. Thousands of
 * cells of a long sheet hold the same one.
 */
export interface FilledFormula {
  readonly texts: readonly string[];
  readonly offsets: readonly number[];
  /** All the rows are the cell's own, as in nearly every formula of a table. */
  readonly isOfRow: boolean;
  /** Letters of the texts. */
  readonly letters: number;
}

/** Stands in no formula: XML cannot hold it. */
const MARK = '\u0000';

/** The formula (without "=") of a cell in a 0-based row. */
export function filledFormula(formula: string, row: number): FilledFormula {
  const marked = mapReferences(formula, (reference) => referenceText(reference, (target) => MARK + String(target - row) + MARK));
  const parts = marked.split(MARK);
  const offsets = parts.filter((_, index) => index % 2 === 1).map(Number);
  const texts = parts.filter((_, index) => index % 2 === 0);
  return { texts, offsets, isOfRow: offsets.every((offset) => offset === 0), letters: texts.join('').length };
}

/** True where a formula is this one as it reads in a row; most others are told by their length. */
export function isFilledIn(filled: FilledFormula, row: number, formula: string): boolean {
  const { offsets, isOfRow, letters } = filled;
  if (isOfRow && formula.length !== letters + offsets.length * String(row + 1).length) return false;
  return formulaInRow(filled, row) === formula;
}

/** The formula as it reads in a row; null where it would point out of the sheet. */
export function formulaInRow({ texts, offsets, isOfRow }: FilledFormula, row: number): string | null {
  if (isOfRow) return texts.join(String(row + 1));
  let formula = texts[0] ?? '';
  for (const [index, offset] of offsets.entries()) {
    const target = row + offset;
    if (target < 0 || target >= SHEET_ROWS) return null;
    formula += String(target + 1) + (texts[index + 1] ?? '');
  }
  return formula;
}
