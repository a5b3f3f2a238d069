import { fromSheetFormula, toSheetFormula } from './formula-locale';
import type { DecimalMark } from './formula-locale';

const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)`;
const CELLS = String.raw`\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?`;
const TEXT_OR_REFERENCE = new RegExp(String.raw`("(?:[^"]|"")*")|(${SHEET}!)(${CELLS})?`, 'gu');
const INDIRECT_REFERENCE = new RegExp(String.raw`INDIRECT\("(${SHEET}!${CELLS})"\)`, 'gu');

/**
 * The formula of a conditional format as Sheets takes it, from its invariant form without "=". Sheets refuses a reference to another
 * tab there, but takes it as text: 'Theo dõi'!$J$1 becomes INDIRECT("'Theo dõi'!$J$1"). Throws on such a reference that is not
 * absolute: as text it would not move from cell to cell.
 */
export function toCondition(formula: string, mark: DecimalMark): string {
  const local = formula.replace(
    TEXT_OR_REFERENCE,
    (whole: string, text: string | undefined, sheet: string | undefined, cells: string | undefined) => {
      if (text !== undefined) return whole;
      if (cells === undefined) throw new Error(`A conditional format refers to moving cells of another sheet: ${formula}`);
      return `INDIRECT("${(sheet ?? '').replaceAll('"', '""')}${cells}")`;
    },
  );
  return toSheetFormula(`=${local}`, mark);
}

/** The way back of `toCondition`. */
export function fromCondition(formula: string, mark: DecimalMark): string {
  return fromSheetFormula(formula, mark)
    .replace(/^=/, '')
    .replace(INDIRECT_REFERENCE, (_, reference: string) => reference.replaceAll('""', '"'));
}
