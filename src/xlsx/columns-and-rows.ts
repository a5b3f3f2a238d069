import type { PatchOp } from '../core/index';
import { isTrue } from './book';
import { stylesOf } from './editor';
import type { Editor } from './editor';
import { ensureElement, prefixOf } from './package-parts';
import { ensureRow, insertInSheet, plainRowTag, sheetRows } from './sheet-editor';
import type { SheetEditor, SheetRow } from './sheet-editor';
import { fontOfStyle } from './style-book';
import { tagAttribute, withAttribute } from './xml-tag';
import { attribute, elements, firstElement, newElement, removeChild, setAttribute } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Widths of a digit in points of type, as a part of the font's size. */
const DIGIT_WIDTH: Readonly<Record<string, number>> = {
  'Times New Roman': 0.5,
  Calibri: 0.507,
  Cambria: 0.554,
  Tahoma: 0.546,
  Verdana: 0.636,
};
const ARIAL_DIGIT = 0.556;
const PIXELS_PER_POINT = 96 / 72;

/** Sets widths in pixels. A file counts in digits of the Normal style's font. */
export function setColumns(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setColumns' }>): void {
  const digit = digitPixels(editor);
  for (const { column, width, hidden } of op.columns) {
    const entry = columnEntry(sheet, column, column);
    setAttribute(entry, 'width', roundWidth(width / digit));
    setAttribute(entry, 'customWidth', '1');
    setAttribute(entry, 'hidden', hidden ? '1' : null);
  }
}

/** Sets heights in points and outline levels; the summary row stands above its rows. */
export function setRows(sheet: SheetEditor, op: Extract<PatchOp, { op: 'setRows' }>): void {
  for (const { row, count, height, level, grows, raises } of op.rows) {
    if (raises === true) {
      for (let index = row; index < row + count; index += 1) raiseRow(ensureRow(sheet, index), height);
      continue;
    }
    const attributes = [
      ['ht', String(height)],
      ['customHeight', grows === true ? null : '1'],
      ['outlineLevel', level === 0 ? null : String(level)],
    ] as const;
    const fresh = attributes.map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`)).join('');
    for (let index = row; index < row + count; index += 1) {
      const found = ensureRow(sheet, index);
      const plain = plainRowTag(sheet, index);
      // A long new sheet is all such rows.
      if (found.start === plain) found.start = `${plain.slice(0, -1)}${fresh}>`;
      else found.start = attributes.reduce((tag, [name, value]) => withAttribute(tag, name, value), found.start);
    }
  }
  const deepest = sheetRows(sheet).reduce((most, { start }) => Math.max(most, outlineLevel(start)), 0);
  const format = firstElement(sheet.root, 'sheetFormatPr');
  if (deepest === 0 && (format === null || attribute(format, 'outlineLevelRow') === null)) return;
  setAttribute(sheetFormat(sheet), 'outlineLevelRow', deepest === 0 ? null : deepest);
  if (deepest === 0) return;
  const properties = ensureElement(sheet.root, 'sheetPr', insertInSheet);
  const outline = ensureElement(properties, 'outlinePr', (parent, child) => {
    const at = parent.children.findIndex((other) => typeof other !== 'string' && other.local === 'pageSetUpPr');
    if (at < 0) parent.children.push(child);
    else parent.children.splice(at, 0, child);
  });
  setAttribute(outline, 'summaryBelow', '0');
}

/** Nothing where a person gave the row a height, where it is high enough, and where it has none: then programs fit it on opening. */
function raiseRow(row: SheetRow, height: number): void {
  const given = tagAttribute(row.start, 'ht');
  const isFitted = given !== null && !isTrue(tagAttribute(row.start, 'customHeight'));
  if (isFitted && Number(given) < height) row.start = withAttribute(row.start, 'ht', String(height));
}

function outlineLevel(rowTag: string): number {
  return rowTag.includes('outlineLevel') ? Number(tagAttribute(rowTag, 'outlineLevel') ?? 0) : 0;
}

/** The sheet's format element, which must say a default height. */
export function sheetFormat(sheet: SheetEditor): XmlElement {
  const format = ensureElement(sheet.root, 'sheetFormatPr', insertInSheet);
  if (attribute(format, 'defaultRowHeight') === null) setAttribute(format, 'defaultRowHeight', '15');
  return format;
}

/**
 * The entry of `<cols>` for exactly these columns (0-based, both included), cut out of wider entries, which keep what they say
 * about the other columns. Only for columns that are all in one entry or in none.
 */
export function columnEntry(sheet: SheetEditor, first: number, last: number): XmlElement {
  const cols = ensureElement(sheet.root, 'cols', insertInSheet);
  const all = elements(cols, 'col');
  const around = all.find((col) => Number(attribute(col, 'min')) <= first + 1 && Number(attribute(col, 'max')) >= last + 1);
  if (around === undefined)
    return insertEntry(cols, newElement(`<${prefixOf(cols)}col min="${first + 1}" max="${last + 1}" width="${defaultWidth(sheet)}"/>`));
  const from = Number(attribute(around, 'min'));
  const to = Number(attribute(around, 'max'));
  if (from < first + 1) insertEntry(cols, copyEntry(around, from, first));
  if (to > last + 1) insertEntry(cols, copyEntry(around, last + 2, to));
  setAttribute(around, 'min', first + 1);
  setAttribute(around, 'max', last + 1);
  removeChild(cols, around);
  return insertEntry(cols, around);
}

/** Pixels of the widest digit in the Normal style's font: the unit of column widths. */
function digitPixels(editor: Editor): number {
  const { name, size } = fontOfStyle(stylesOf(editor), 0);
  return Math.max(1, Math.round((DIGIT_WIDTH[name] ?? ARIAL_DIGIT) * size * PIXELS_PER_POINT));
}

/** The width of columns that nobody set, which an entry must say. */
function defaultWidth(sheet: SheetEditor): string {
  const format = firstElement(sheet.root, 'sheetFormatPr');
  return (format === null ? null : attribute(format, 'defaultColWidth')) ?? '9.140625';
}

function insertEntry(cols: XmlElement, entry: XmlElement): XmlElement {
  const min = Number(attribute(entry, 'min'));
  const at = cols.children.findIndex((other) => typeof other !== 'string' && Number(attribute(other, 'min')) > min);
  if (at < 0) cols.children.push(entry);
  else cols.children.splice(at, 0, entry);
  return entry;
}

function copyEntry(entry: XmlElement, min: number, max: number): XmlElement {
  const copy = newElement(entry.start.endsWith('/>') ? entry.start : entry.start.replace(/>$/, '/>'));
  setAttribute(copy, 'min', min);
  setAttribute(copy, 'max', max);
  return copy;
}

function roundWidth(width: number): number {
  return Math.round(width * 256) / 256;
}
