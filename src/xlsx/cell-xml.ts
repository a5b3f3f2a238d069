import { cellName } from '../core/index';
import type { CellInput, CellValue } from '../core/index';
import { escapeCellText } from './cell-text';
import { withPrefixes } from './future-functions';
import { escapeText } from './xml-tag';

/** The type and the content of a cell as its XML says them. */
interface CellXml {
  readonly type: string | null;
  readonly xml: string;
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
export function contentXml(prefix: string, input: CellInput, shared: SharedPlace | null = null): CellXml {
  if (!isFormula(input)) return valueXml(prefix, input, false);
  const { type, xml } = valueXml(prefix, input.value, true);
  return { type, xml: formulaXml(prefix, input.formula, shared) + xml };
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

/** A whole cell as we write it; `name` is its address, "A1". */
export function cellXml(prefix: string, name: string, style: number, input: CellInput, shared: SharedPlace | null): string {
  const tag = `<${prefix}c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  if (input === null) return `${tag}/>`;
  const { type, xml } = contentXml(prefix, input, shared);
  return `${tag}${type === null ? '' : ` t="${type}"`}>${xml}</${prefix}c>`;
}

function valueXml(prefix: string, value: CellValue, ofFormula: boolean): CellXml {
  if (value === null) return { type: null, xml: '' };
  if (typeof value === 'number') return { type: null, xml: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === 'boolean') return { type: 'b', xml: `<${prefix}v>${value ? '1' : '0'}</${prefix}v>` };
  if (ofFormula) return { type: 'str', xml: `<${prefix}v>${escapeCellText(value)}</${prefix}v>` };
  const space = needsSpace(value) ? ' xml:space="preserve"' : '';
  return { type: 'inlineStr', xml: `<${prefix}is><${prefix}t${space}>${escapeCellText(value)}</${prefix}t></${prefix}is>` };
}

/** White space that a program may drop unless it is told to keep it. */
function needsSpace(text: string): boolean {
  return text.trim().length !== text.length || text.includes('\n') || text.includes('  ');
}
