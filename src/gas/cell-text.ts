import type { CellInput, CellStyle } from '../core/index';
import { toSheetFormula } from './formula-locale';
import type { DecimalMark } from './formula-locale';

/**
 * What setValues must be given so that the cell holds exactly this. Sheets reads texts as if a person typed them: "01" would become
 * a number, "1/2" a date, "=…", "+…" and "-…" a formula. A leading apostrophe, which is no part of the text, forbids that; it is
 * used only where the text could be taken for something else, since people see it when they edit the cell. A cell formatted "@"
 * keeps every text as it is.
 */
export function typedInput(input: CellInput, format: string | null, mark: DecimalMark): string | number | boolean {
  if (input === null) return '';
  if (typeof input === 'object') return toSheetFormula(input.formula, mark);
  if (typeof input !== 'string' || format === '@' || !couldBeReadAsSomethingElse(input)) return input;
  return `'${input}`;
}

/** Anything but running words: it has a digit, does not begin with a letter, or is a single word (TRUE, ĐÚNG). */
export function couldBeReadAsSomethingElse(text: string): boolean {
  return text !== '' && !/^\p{L}[\p{L}\p{M}]*[ ,;:.()/–-]+\p{L}\P{N}*$/u.test(text);
}

/** Sheets has no indent: spaces in the number format of a text stand in for it. */
export const indentedFormat = /^" +"@$/;

/** The number format of a style; "General" puts a cell back to automatic. */
export function styleFormat(style: CellStyle): string {
  if (style.format !== undefined) return style.format;
  const steps = style.horizontal === undefined || style.horizontal === 'left' ? (style.indent ?? 0) : 0;
  return steps > 0 ? `"${'   '.repeat(steps)}"@` : 'General';
}
