import { blockName } from '../core/index';
import type { Block, PatchOp, Validation } from '../core/index';
import { dropEmptyExtension } from './extension-list';
import { mapReferences, translateFormula } from './formula-references';
import { MAX_LIST_TEXT } from './limits';
import { ensureElement, prefixOf } from './package-parts';
import { patchError } from './patch-error';
import { parseRanges, rangesText, subtractBlock } from './range-text';
import { listValidations, rangesElementOf } from './rule-list';
import type { Placed } from './rule-list';
import { insertInSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { escapeAttribute, escapeText } from './xml-tag';
import {
  attribute,
  descendants,
  elements,
  elementText,
  firstElement,
  newElement,
  removeChild,
  setAttribute,
  setElementText,
  writeElement,
} from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Limits of Excel for the texts beside a cell. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

/** These cells get exactly this validation; those of all other cells stay, with their formulas read from the same cells as before. */
export function setValidation(sheet: SheetEditor, op: Extract<PatchOp, { op: 'setValidation' }>): void {
  if (op.blocks.length === 0) return;
  const wanted = op.validation.kind === 'none' ? null : validationXml(sheet, op.blocks, op.validation);
  const all = listValidations(sheet.root);
  if (wanted !== null && all.some((other) => writeElement(other.element) === wanted)) {
    const others = all.filter((other) => writeElement(other.element) !== wanted);
    for (const other of others) leaveOut(sheet, other, op.blocks);
    return;
  }
  for (const other of all) leaveOut(sheet, other, op.blocks);
  if (wanted !== null) ensureElement(sheet.root, 'dataValidations', insertInSheet).children.push(newElement(wanted));
  const list = firstElement(sheet.root, 'dataValidations');
  if (list === null) return;
  setAttribute(list, 'count', elements(list).length);
  if (elements(list).length === 0) removeChild(sheet.root, list);
}

/** Takes the blocks out of a validation's ranges. */
function leaveOut(sheet: SheetEditor, validation: Placed, blocks: readonly Block[]): void {
  const { text } = rangesElementOf(validation);
  const before = parseRanges(text);
  const after = blocks.reduce<readonly Block[]>((ranges, hole) => ranges.flatMap((range) => subtractBlock(range, hole)), before);
  if (rangesText(after) === rangesText(before)) return;
  const [first] = before;
  const { element, parent } = validation;
  if (after.length === 0 || first === undefined) {
    if (validation.extended) dropEmptyExtension(sheet.root, element);
    else removeChild(parent, element);
    return;
  }
  // A formula is read from the first cell of the ranges: pieces that begin elsewhere get a copy of their own.
  const groups = isRelative(element) ? after.map((range) => [range]) : [after];
  const copies = groups.map((ranges) => copyFor(validation, ranges, first));
  for (const copy of copies.slice(1)) setAttribute(copy, 'xr:uid', null);
  parent.children.splice(parent.children.indexOf(element), 1, ...copies);
  if (attribute(parent, 'count') !== null) setAttribute(parent, 'count', elements(parent).length);
}

function copyFor(validation: Placed, ranges: readonly Block[], base: Block): XmlElement {
  const copy = newElement(writeElement(validation.element));
  const [first = base] = ranges;
  for (const formula of formulaElements(copy)) {
    setElementText(formula, translateFormula(elementText(formula), first.row - base.row, first.column - base.column));
  }
  if (validation.extended) {
    const child = firstElement(copy, 'sqref');
    if (child !== null) setElementText(child, rangesText(ranges));
  } else {
    setAttribute(copy, 'sqref', rangesText(ranges));
  }
  return copy;
}

/** True where a formula of the validation is read from the place of the cell. */
function isRelative(element: XmlElement): boolean {
  let relative = false;
  for (const formula of formulaElements(element)) {
    mapReferences(elementText(formula), (reference) => {
      for (const corner of [reference.first, reference.second]) {
        if (corner === null) continue;
        if ((corner.row !== null && !corner.rowFixed) || (corner.column !== null && !corner.columnFixed)) relative = true;
      }
      return null;
    });
  }
  return relative;
}

/** The elements that hold formula text: `<formula1>`, or the `<xm:f>` inside it. */
function formulaElements(element: XmlElement): readonly XmlElement[] {
  return [...descendants(element)].filter((child) => /^(formula[12]|f)$/.test(child.local) && elements(child).length === 0);
}

function validationXml(sheet: SheetEditor, blocks: readonly Block[], validation: Exclude<Validation, { kind: 'none' }>): string {
  const name = `${sheet.prefix}dataValidation`;
  const { attributes, formula } = partsOf(sheet, blocks, validation);
  const f = `${prefixOf(sheet.root)}formula1`;
  return `<${name} ${attributes} sqref="${rangesText(blocks)}"><${f}>${escapeText(formula)}</${f}></${name}>`;
}

function partsOf(
  sheet: SheetEditor,
  blocks: readonly Block[],
  validation: Exclude<Validation, { kind: 'none' }>,
): { readonly attributes: string; readonly formula: string } {
  const error = (text: string): string => ` showErrorMessage="1" error="${cut(text, MAX_ERROR)}"`;
  const prompt = (title: string, text: string): string =>
    title === '' && text === '' ? '' : ` showInputMessage="1" promptTitle="${cut(title, MAX_TITLE)}" prompt="${cut(text, MAX_PROMPT)}"`;
  switch (validation.kind) {
    case 'list': {
      const formula = `"${validation.items.join(',').replaceAll('"', '""')}"`;
      checkList(sheet, blocks, validation.items);
      return { attributes: `type="list" allowBlank="1" showErrorMessage="1"${prompt(validation.title, validation.prompt)}`, formula };
    }
    case 'date': {
      // Any day that Excel can show: the number 1 is 1/1/1900, or 2/1/1904 where the workbook counts so.
      const attributes = `type="date" operator="greaterThanOrEqual" allowBlank="1"${error(validation.error)}`;
      return { attributes: attributes + prompt(validation.title, validation.prompt), formula: '1' };
    }
    case 'locked':
      return { attributes: `type="custom"${error(validation.error)}`, formula: 'FALSE' };
  }
}

function checkList(sheet: SheetEditor, blocks: readonly Block[], items: readonly string[]): void {
  const where = blocks[0] === undefined ? null : blockName(blocks[0]);
  if (items.join(',').length > MAX_LIST_TEXT)
    throw patchError(sheet.name, where, 'danh sách lựa chọn dài quá 255 ký tự nên Excel không chứa được');
  if (items.some((item) => item.includes(','))) throw patchError(sheet.name, where, 'mục trong danh sách lựa chọn không được có dấu phẩy');
}

function cut(text: string, limit: number): string {
  return escapeAttribute(text.length > limit ? `${text.slice(0, limit - 1)}…` : text);
}
