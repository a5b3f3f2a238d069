import { cellName, columnIndex } from '../core/index';
import type { PatchOp } from '../core/index';
import { bookSheets } from './book';
import { insertInWorkbook, sheetPosition } from './defined-names';
import { openedSheet } from './editor';
import type { Editor } from './editor';
import { ensureElement, partHead, partTree, prefixOf } from './package-parts';
import { insertInSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { attribute, elements, firstElement, insertInOrder, newElement, removeChild, setAttribute } from './xml-tree';
import type { XmlElement } from './xml-tree';

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

/** Keeps the first rows and columns in sight. The panes begin at their top; a sheet that is frozen so already is not scrolled. */
export function freeze(sheet: SheetEditor, op: Extract<PatchOp, { op: 'freeze' }>): void {
  for (const view of sheetViews(sheet.root)) {
    setAttribute(view, 'showGridLines', op.gridlines ? null : '0');
    const pane = firstElement(view, 'pane');
    const same = pane !== null && split(pane, 'xSplit') === op.columns && split(pane, 'ySplit') === op.rows && isFrozen(pane);
    if (same || (pane === null && op.rows === 0 && op.columns === 0)) continue;
    const active = activeCell(view);
    for (const old of elements(view)) if (old.local === 'pane' || old.local === 'selection') removeChild(view, old);
    setAttribute(view, 'topLeftCell', null);
    if (op.rows > 0 || op.columns > 0) insertInOrder(view, paneElement(prefixOf(view), op.rows, op.columns), VIEW_ORDER);
    select(view, active ?? cellName(op.rows, op.columns));
  }
}

/** The views of a sheet stand before its rows, which may be many. */
function isSelected(text: string): boolean {
  const rows = text.search(/<(?:[^\s<>/:]+:)?sheetData[\s/>]/);
  return /<[^>]*sheetView[^>]*\stabSelected\s*=\s*["'](?:1|true)["']/.test(rows < 0 ? text : text.slice(0, rows));
}

/** Shows this sheet when the file opens, with this cell selected; all other sheets are deselected. */
export function activate(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'activate' }>): void {
  const { book } = editor;
  for (const other of bookSheets(book)) {
    if (other.path === null || other.path === sheet.path) continue;
    if (!editor.sheets.has(other.path) && !isSelected(partHead(book.pack, other.path))) continue;
    const root = other.kind === 'worksheet' ? openedSheet(editor, other.name, other.path).root : partTree(book.pack, other.path).root;
    for (const view of existingViews(root)) setAttribute(view, 'tabSelected', null);
  }
  const views = ensureElement(book.root, 'bookViews', insertInWorkbook);
  const view = ensureElement(views, 'workbookView', (parent, child) => parent.children.push(child));
  const position = sheetPosition(book, sheet.name);
  setAttribute(view, 'activeTab', position === 0 ? null : position);
  const first = Number(attribute(view, 'firstSheet') ?? 0);
  if (first > position) setAttribute(view, 'firstSheet', null);
  for (const own of sheetViews(sheet.root)) {
    setAttribute(own, 'tabSelected', '1');
    if (activeCell(own) !== cellName(op.row, op.column)) select(own, cellName(op.row, op.column));
  }
}

/** Turns a frozen pane's selections into one for each part, the right one active. */
function select(view: XmlElement, cell: string): void {
  const p = prefixOf(view);
  const pane = firstElement(view, 'pane');
  for (const old of elements(view, 'selection')) removeChild(view, old);
  const names = pane === null ? [null] : paneNames(split(pane, 'xSplit'), split(pane, 'ySplit'));
  const active = pane === null ? null : paneOf(cell, split(pane, 'xSplit'), split(pane, 'ySplit'));
  if (pane !== null) setAttribute(pane, 'activePane', active);
  for (const name of names) {
    const place = name === null ? '' : ` pane="${name}"`;
    const selected = name === active ? ` activeCell="${cell}" sqref="${cell}"` : '';
    insertInOrder(view, newElement(`<${p}selection${place}${selected}/>`), VIEW_ORDER);
  }
}

function paneElement(prefix: string, rows: number, columns: number): XmlElement {
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return newElement(`<${prefix}pane${splits} topLeftCell="${cellName(rows, columns)}" activePane="bottomLeft" state="frozen"/>`);
}

/** The parts of a frozen sheet other than the top left one, which only has a selection when the cell stands there. */
function paneNames(columns: number, rows: number): readonly (string | null)[] {
  if (columns === 0) return ['bottomLeft'];
  if (rows === 0) return ['topRight'];
  return ['topRight', 'bottomLeft', 'bottomRight'];
}

/** The part that shows a cell. A cell in the fixed corner is selected through the part next to it. */
function paneOf(cell: string, columns: number, rows: number): string {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  const right = columns > 0 && (match === null || columnNumber(match[1] ?? '') > columns);
  const below = rows > 0 && (match === null || Number(match[2]) > rows);
  if (columns === 0) return 'bottomLeft';
  if (rows === 0) return 'topRight';
  return right && !below ? 'topRight' : below && !right ? 'bottomLeft' : 'bottomRight';
}

function columnNumber(letters: string): number {
  return columnIndex(letters) + 1;
}

function activeCell(view: XmlElement): string | null {
  const pane = firstElement(view, 'pane');
  const active = pane === null ? null : attribute(pane, 'activePane');
  const selections = elements(view, 'selection');
  const selection = selections.find((one) => attribute(one, 'pane') === active) ?? selections[0];
  return selection === undefined ? null : attribute(selection, 'activeCell');
}

function split(pane: XmlElement, name: 'xSplit' | 'ySplit'): number {
  return Number(attribute(pane, name) ?? 0);
}

function isFrozen(pane: XmlElement): boolean {
  return (attribute(pane, 'state') ?? '').startsWith('frozen');
}

function existingViews(root: XmlElement): XmlElement[] {
  const list = firstElement(root, 'sheetViews');
  return list === null ? [] : elements(list, 'sheetView');
}

function sheetViews(root: XmlElement): XmlElement[] {
  const list = ensureElement(root, 'sheetViews', insertInSheet);
  if (elements(list, 'sheetView').length === 0) list.children.push(newElement(`<${prefixOf(root)}sheetView workbookViewId="0"/>`));
  return elements(list, 'sheetView');
}
