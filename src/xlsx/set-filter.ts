import { blockName } from '../core/index';
import type { Block, PatchOp } from '../core/index';
import { removeDefinedName, setDefinedName, sheetPosition, sheetRange } from './defined-names';
import type { Editor } from './editor';
import { ensureElement } from './package-parts';
import { parseRange } from './range-text';
import { insertInSheet, sheetRows } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { withAttribute } from './xml-tag';
import { attribute, elements, firstElement, newElement, removeChild, setAttribute } from './xml-tree';
import type { XmlElement } from './xml-tree';

const DATABASE = '_xlnm._FilterDatabase';

/**
 * A filter with buttons on these columns only. What a person filters by stays where the filter begins at the same cell and did not shrink;
 * where it goes, the rows that it hid are shown again.
 */
export function setFilter(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setFilter' }>): void {
  const sheetIndex = sheetPosition(editor.book, sheet.name);
  const old = firstElement(sheet.root, 'autoFilter');
  const before = old === null ? null : parseRange(attribute(old, 'ref') ?? '');
  if (op.block === null) {
    if (old !== null) clear(sheet, old, before);
    if (old !== null) removeChild(sheet.root, old);
    removeDefinedName(editor.book, { name: DATABASE, sheetIndex });
    return;
  }
  if (old !== null && (before === null || !covers(op.block, before))) clear(sheet, old, before);
  const filter = ensureElement(sheet.root, 'autoFilter', insertInSheet);
  setAttribute(filter, 'ref', blockName(op.block));
  for (let offset = 0; offset < op.block.columns; offset += 1) setButton(filter, offset, op.buttons.includes(op.block.column + offset));
  setDefinedName(editor.book, { name: DATABASE, sheetIndex }, sheetRange(sheet.name, op.block), true);
}

function covers(now: Block, before: Block): boolean {
  const sameStart = now.row === before.row && now.column === before.column;
  return sameStart && now.rows >= before.rows && now.columns >= before.columns;
}

/** Takes the criteria out of a filter and shows the rows that they hid. */
function clear(sheet: SheetEditor, filter: XmlElement, block: Block | null): void {
  const active = elements(filter).some((column) => elements(column).length > 0);
  filter.children = [];
  const properties = firstElement(sheet.root, 'sheetPr');
  if (properties !== null) setAttribute(properties, 'filterMode', null);
  if (!active || block === null) return;
  for (const row of sheetRows(sheet)) {
    if (row.index > block.row && row.index < block.row + block.rows) row.start = withAttribute(row.start, 'hidden', null);
  }
}

function setButton(filter: XmlElement, offset: number, shown: boolean): void {
  const found = elements(filter, 'filterColumn').find((column) => Number(attribute(column, 'colId')) === offset);
  if (found === undefined) {
    if (shown) return;
    const name = `${filter.name.slice(0, -filter.local.length)}filterColumn`;
    const at = filter.children.findIndex((child) => typeof child !== 'string' && isBehind(child, offset));
    filter.children.splice(at < 0 ? filter.children.length : at, 0, newElement(`<${name} colId="${offset}" hiddenButton="1"/>`));
  } else if (shown && elements(found).length === 0) {
    removeChild(filter, found);
  } else {
    setAttribute(found, 'hiddenButton', shown ? null : '1');
  }
}

/** Columns stand in order, before the sort state and extensions. */
function isBehind(child: XmlElement, offset: number): boolean {
  return child.local !== 'filterColumn' || Number(attribute(child, 'colId')) > offset;
}
