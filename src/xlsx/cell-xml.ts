import { cellName, columnName } from '../core/index';
import type { CellInput, CellValue } from '../core/index';
import { escapeCellText } from './cell-text';
import { withPrefixes } from './future-functions';
import { escapeText } from './xml-tag';

/** The type and the content of a cell as its XML says them. */
interface CellXml {
  readonly type: string | null;
  readonly xml: string;
}

/** How a kind of value is written: the type of its cell, and what stands around the value. */
interface Form {
  readonly type: string | null;
  readonly before: string;
  readonly after: string;
}

const FORMS = {
  nothing: (): Form => ({ type: null, before: '', after: '' }),
  number: (p: string): Form => ({ type: null, before: `<${p}v>`, after: `</${p}v>` }),
  boolean: (p: string): Form => ({ type: 'b', before: `<${p}v>`, after: `</${p}v>` }),
  /** Text that a formula gives. */
  result: (p: string): Form => ({ type: 'str', before: `<${p}v>`, after: `</${p}v>` }),
  text: (p: string): Form => ({ type: 'inlineStr', before: `<${p}is><${p}t>`, after: `</${p}t></${p}is>` }),
  /** White space that a program may drop unless it is told to keep it. */
  spacedText: (p: string): Form => ({ type: 'inlineStr', before: `<${p}is><${p}t xml:space="preserve">`, after: `</${p}t></${p}is>` }),
};
type FormName = keyof typeof FORMS;

function formOf(value: CellValue, ofFormula: boolean): FormName {
  if (value === null) return 'nothing';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (ofFormula) return 'result';
  return needsSpace(value) ? 'spacedText' : 'text';
}

function needsSpace(text: string): boolean {
  return text.trim().length !== text.length || text.includes('\n') || text.includes('  ');
}

function written(value: CellValue): string {
  if (typeof value === 'string') return escapeCellText(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value === null ? '' : String(value);
}

/** True for a formula with its value. */
export function isFormula(input: CellInput): input is Exclude<CellInput, CellValue> {
  return typeof input === 'object' && input !== null;
}

/** The place of a formula in a group of equal ones: its first cell writes the formula and names all the group's cells, others only its number. */
export interface SharedPlace {
  readonly group: number;
  /** "H7:H99"; null for all but the first cell. */
  readonly ref: string | null;
}

/** The XML of what a cell holds. Text is always stored as text: nothing but `formula` becomes a formula. `prefix` is "x:" or "". */
export function contentXml(prefix: string, input: CellInput): CellXml {
  const value = isFormula(input) ? input.value : input;
  const { type, before, after } = FORMS[formOf(value, isFormula(input))](prefix);
  const formula = isFormula(input) ? formulaXml(prefix, input.formula, null) : '';
  return { type, xml: formula + before + written(value) + after };
}

function formulaXml(prefix: string, formula: string, shared: SharedPlace | null): string {
  if (shared !== null && shared.ref === null) return `<${prefix}f t="shared" si="${shared.group}"/>`;
  const group = shared === null ? '' : ` t="shared" ref="${shared.ref ?? ''}" si="${shared.group}"`;
  return `<${prefix}f${group}>${escapeText(withPrefixes(formula.slice(1)))}</${prefix}f>`;
}

/** The start tag of a cell without content, as we write it. */
export function emptyCellTag(prefix: string, row: number, column: number, style: number): string {
  return `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}/>`;
}

/** Writes whole cells as we make them. `row` is the number of the row as text, `column` 0-based. */
export type CellWriter = (row: string, column: number, style: number, input: CellInput, shared: SharedPlace | null) => string;

/** What stands around the contents of cells of one style and form. */
interface Frame {
  readonly start: string;
  readonly before: string;
  /** `start` and `before`, for cells without a formula. */
  readonly open: string;
  readonly end: string;
}

/**
 * A writer for the cells of a sheet. Half a million cells of a long sheet differ in little but their text: all that stands around it is made
 * once, so that a cell is a few pieces joined.
 */
export function cellWriter(prefix: string): CellWriter {
  const starts: string[] = [];
  const empty: string[] = [];
  const frames: Partial<Record<FormName, Frame>>[] = [];
  const styleOf = (style: number): string => (style === 0 ? '"' : `" s="${style}"`);
  const makeFrame = (style: number, form: FormName): Frame => {
    const { type, before, after } = FORMS[form](prefix);
    const start = `${styleOf(style)}${type === null ? '' : ` t="${type}"`}>`;
    return { start, before, open: start + before, end: `${after}</${prefix}c>` };
  };
  return (row, column, style, input, shared) => {
    const start = (starts[column] ??= `<${prefix}c r="${columnName(column)}`) + row;
    if (input === null) return start + (empty[style] ??= `${styleOf(style)}/>`);
    const value = isFormula(input) ? input.value : input;
    const form = formOf(value, isFormula(input));
    const frame = ((frames[style] ??= {})[form] ??= makeFrame(style, form));
    if (!isFormula(input)) return start + frame.open + written(value) + frame.end;
    return start + frame.start + formulaXml(prefix, input.formula, shared) + frame.before + written(value) + frame.end;
  };
}
