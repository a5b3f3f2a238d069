import { cellName } from '../core/index';
import type { Block } from '../core/index';
import { sameSheet } from './book';
import { dropEmptyExtension } from './extension-list';
import { parseCell, parseRange, parseRanges, rangesText } from './range-text';
import { moveBlock, moveRow, shiftFormula, shiftRuleFormula } from './row-edit';
import type { RowEdit } from './row-edit';
import { attribute, descendants, elements, elementText, firstElement, removeChild, setAttribute, setElementText } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Elements that go when the cells that they are about go. */
const GOES_WITH_ITS_CELLS = new Set([
  'mergeCell',
  'hyperlink',
  'conditionalFormatting',
  'dataValidation',
  'protectedRange',
  'ignoredError',
  'autoFilter',
  'sortState',
  'sortCondition',
  'cellWatch',
  'inputCells',
  'cellSmartTags',
  'sparkline',
]);
/** Lists that must not be empty; their count is kept true. */
const LISTS = ['mergeCells', 'hyperlinks', 'dataValidations', 'protectedRanges', 'ignoredErrors', 'cellWatches'];

/** Follows a row edit in all that a worksheet says beside its rows: ranges of its own (where it is the edited one) and all formulas. */
export function shiftSheetFrame(root: XmlElement, home: string, edit: RowEdit): void {
  const own = sameSheet(home, edit.sheet);
  const holders = ruleHolders(root);
  // Ranges and formulas of rules are moved together, by the rule's own measure.
  const ofRules = new Set(holders.flatMap((holder) => [...descendants(holder)]));
  for (const holder of holders) shiftRuleHolder(holder, home, edit, own);
  for (const element of [...descendants(root)]) {
    if (ofRules.has(element)) continue;
    if (own) shiftOwnPlaces(element, edit);
    shiftFormulaAttributes(element, home, edit);
    if (element.local === 'f') shiftText(element, home, edit);
  }
  if (own) {
    dropGone(root, root);
    for (const view of [...descendants(root)].filter(({ local }) => local === 'sheetView' || local === 'customSheetView'))
      shiftPane(view, edit);
    for (const name of LISTS) tidyList(root, name);
  }
}

/** Moves one block attribute; marks the element as gone by emptying the attribute. */
export function shiftRangeAttribute(element: XmlElement, name: string, edit: RowEdit): void {
  const block = parseRange(attribute(element, name) ?? '');
  if (block === null) return;
  const moved = moveBlock(edit, block);
  setAttribute(element, name, moved === null ? '' : rangesText([moved]));
}

function shiftOwnPlaces(element: XmlElement, edit: RowEdit): void {
  const { local } = element;
  if (local === 'dimension') shiftDimension(element, edit);
  else if (local === 'selection') shiftSelection(element, edit);
  else if (local === 'autoFilter' && headingGone(element, edit)) setAttribute(element, 'ref', '');
  else if (attribute(element, 'ref') !== null && GOES_WITH_ITS_CELLS.has(local)) shiftRangeAttribute(element, 'ref', edit);
  else if (/^(protectedRange|ignoredError)$/.test(local))
    setAttribute(element, 'sqref', movedRanges(attribute(element, 'sqref') ?? '', edit));
  else if (/^(cellWatch|inputCells|cellSmartTags)$/.test(local)) shiftRangeAttribute(element, 'r', edit);
  else if (local === 'sqref') setElementText(element, movedRanges(elementText(element), edit));
  else if (local === 'rowBreaks') shiftBreaks(element, edit);
  else if ((local === 'from' || local === 'to') && firstElement(element, 'row') !== null) shiftAnchorEnd(element, edit);
}

/** A filter goes with its heading row, as in Excel. */
function headingGone(filter: XmlElement, edit: RowEdit): boolean {
  const block = parseRange(attribute(filter, 'ref') ?? '');
  return block !== null && moveRow(edit, block.row) === null;
}

/** Moves the row of a drawing anchor's corner; a corner in deleted rows goes to the first row behind them. */
export function shiftAnchorEnd(corner: XmlElement, edit: RowEdit): void {
  const row = firstElement(corner, 'row');
  if (row === null) return;
  const moved = moveRow(edit, Number(elementText(row)));
  setElementText(row, String(moved ?? edit.row));
  const offset = firstElement(corner, 'rowOff');
  if (moved === null && offset !== null) setElementText(offset, '0');
}

function ruleHolders(root: XmlElement): readonly XmlElement[] {
  return [...descendants(root)].filter(({ local }) => local === 'conditionalFormatting' || local === 'dataValidation');
}

function shiftRuleHolder(holder: XmlElement, home: string, edit: RowEdit, own: boolean): void {
  const child = firstElement(holder, 'sqref');
  const before = parseRanges(child === null ? (attribute(holder, 'sqref') ?? '') : elementText(child));
  const [first] = before;
  const after = own ? before.map((block) => moveBlock(edit, block)).filter((block) => block !== null) : before;
  const shift = (formula: string): string => {
    const tall = before.some((block) => block.rows > 1) || before.length > 1;
    if (!own || !tall || first === undefined) return shiftFormula(formula, home, edit);
    return shiftRuleFormula(formula, home, edit, first.row, after[0]?.row ?? first.row);
  };
  for (const element of descendants(holder)) {
    if (/^(formula[12]?|f)$/.test(element.local) && elements(element).length === 0) setElementText(element, shift(elementText(element)));
    const value = element.local === 'cfvo' ? attribute(element, 'val') : null;
    if (value !== null && attribute(element, 'type') === 'formula') setAttribute(element, 'val', shift(value));
  }
  if (!own) return;
  if (child === null) setAttribute(holder, 'sqref', rangesText(after));
  else setElementText(child, rangesText(after));
}

function shiftFormulaAttributes(element: XmlElement, home: string, edit: RowEdit): void {
  if (element.local !== 'hyperlink') return;
  const location = attribute(element, 'location');
  if (location !== null) setAttribute(element, 'location', shiftFormula(location, home, edit));
}

function shiftText(element: XmlElement, home: string, edit: RowEdit): void {
  setElementText(element, shiftFormula(elementText(element), home, edit));
}

function movedRanges(text: string, edit: RowEdit): string {
  const moved = parseRanges(text).map((block) => moveBlock(edit, block));
  return rangesText(moved.filter((block): block is Block => block !== null));
}

function shiftDimension(element: XmlElement, edit: RowEdit): void {
  shiftRangeAttribute(element, 'ref', edit);
  if (attribute(element, 'ref') === '') setAttribute(element, 'ref', 'A1');
}

function shiftSelection(element: XmlElement, edit: RowEdit): void {
  const cell = parseCell(attribute(element, 'activeCell') ?? '');
  if (cell !== null) setAttribute(element, 'activeCell', cellName(moveRow(edit, cell.row) ?? edit.row, cell.column));
  const ranges = attribute(element, 'sqref');
  if (ranges === null) return;
  const moved = movedRanges(ranges, edit);
  setAttribute(element, 'sqref', moved === '' ? (attribute(element, 'activeCell') ?? 'A1') : moved);
}

/** A break's number is the count of rows above it. */
function shiftBreaks(list: XmlElement, edit: RowEdit): void {
  for (const line of elements(list, 'brk')) {
    const moved = moveRow(edit, Number(attribute(line, 'id')));
    if (moved === null) removeChild(list, line);
    else setAttribute(line, 'id', moved);
  }
  const all = elements(list, 'brk');
  setAttribute(list, 'count', all.length);
  setAttribute(list, 'manualBreakCount', all.filter((line) => attribute(line, 'man') === '1').length);
}

/** Frozen rows grow by rows put among them, and what is scrolled to stays in sight. */
function shiftPane(view: XmlElement, edit: RowEdit): void {
  const pane = firstElement(view, 'pane');
  const rows = pane === null ? 0 : Number(attribute(pane, 'ySplit') ?? 0);
  const frozen = pane !== null && (attribute(pane, 'state') ?? '').startsWith('frozen');
  for (const element of [view, ...(pane === null ? [] : [pane])]) {
    const cell = parseCell(attribute(element, 'topLeftCell') ?? '');
    if (cell !== null) setAttribute(element, 'topLeftCell', cellName(moveRow(edit, cell.row) ?? edit.row, cell.column));
  }
  if (pane === null || !frozen || rows === 0 || edit.row >= rows) return;
  const now = edit.count > 0 ? rows + edit.count : rows - Math.min(-edit.count, rows - edit.row);
  setAttribute(pane, 'ySplit', now === 0 ? null : now);
  if (now > 0 || attribute(pane, 'xSplit') !== null) return;
  removeChild(view, pane);
  for (const selection of elements(view, 'selection').filter((one) => attribute(one, 'pane') !== null)) removeChild(view, selection);
}

/** Removes elements whose ranges were emptied, and merges of a single cell. */
function dropGone(root: XmlElement, parent: XmlElement): void {
  for (const child of elements(parent)) {
    dropGone(root, child);
    if (!GOES_WITH_ITS_CELLS.has(child.local)) continue;
    const range = attribute(child, 'ref') ?? attribute(child, 'sqref') ?? attribute(child, 'r') ?? rangeChild(child);
    const single = child.local === 'mergeCell' && range !== null && !range.includes(':');
    if (range !== '' && !single) continue;
    if (rangeChild(child) === null) removeChild(parent, child);
    else dropEmptyExtension(root, child);
  }
}

function rangeChild(element: XmlElement): string | null {
  const child = firstElement(element, 'sqref');
  return child === null ? null : elementText(child);
}

function tidyList(root: XmlElement, name: string): void {
  const list = firstElement(root, name);
  if (list === null) return;
  if (elements(list).length === 0) removeChild(root, list);
  else if (attribute(list, 'count') !== null) setAttribute(list, 'count', elements(list).length);
}
