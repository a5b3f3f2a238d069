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

/** The XML of what a cell holds. Text is always stored as text: nothing but `formula` becomes a formula. `prefix` is "x:" or "". */
export function contentXml(prefix: string, input: CellInput): CellXml {
  if (!isFormula(input)) return valueXml(prefix, input, false);
  const { type, xml } = valueXml(prefix, input.value, true);
  return { type, xml: `<${prefix}f>${escapeText(withPrefixes(input.formula.slice(1)))}</${prefix}f>${xml}` };
}

/** The start tag of a cell without content, as we write it. */
export function emptyCellTag(prefix: string, row: number, column: number, style: number): string {
  return `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}/>`;
}

/** A whole cell as we write it; `name` is its address, "A1". */
export function cellXml(prefix: string, name: string, style: number, input: CellInput): string {
  const tag = `<${prefix}c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  if (input === null) return `${tag}/>`;
  const { type, xml } = contentXml(prefix, input);
  return `${tag}${type === null ? '' : ` t="${type}"`}>${xml}</${prefix}c>`;
}

function valueXml(prefix: string, value: CellValue, ofFormula: boolean): CellXml {
  if (value === null) return { type: null, xml: '' };
  if (typeof value === 'number') return { type: null, xml: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === 'boolean') return { type: 'b', xml: `<${prefix}v>${value ? '1' : '0'}</${prefix}v>` };
  if (ofFormula) return { type: 'str', xml: `<${prefix}v>${escapeCellText(value)}</${prefix}v>` };
  return { type: 'inlineStr', xml: `<${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t></${prefix}is>` };
}
