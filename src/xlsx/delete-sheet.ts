import type { PatchOp } from '../core/index';
import { bookSheets, sameSheet } from './book';
import type { Book, BookSheet } from './book';
import { cellPieces } from './cell-pieces';
import { definedNames, insertInWorkbook, moveTabs } from './defined-names';
import { findBookSheet, openedSheet } from './editor';
import type { Editor } from './editor';
import { mapReferences } from './formula-references';
import { ensureElement, hasPart, partsWithRelations, partText, partTree, relationsOf, removePart, removeRelation } from './package-parts';
import { patchError } from './patch-error';
import { rowCells, sheetRows } from './sheet-editor';
import { unshareAll } from './shared-formulas';
import { mentions, rowMentions } from './shift-rows';
import { refuseLocked, sheetList } from './sheets';
import { escapeText, rawToText } from './xml-tag';
import { attribute, descendants, elements, elementText, removeChild, setAttribute, setElementText } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Takes a sheet out with all parts that only it uses; what pointed at it becomes #REF!. A sheet that is not there is no error. */
export function deleteSheet(editor: Editor, op: Extract<PatchOp, { op: 'deleteSheet' }>): void {
  const sheet = findBookSheet(editor, op.sheet);
  if (sheet === null) return;
  refuseLocked(editor.book, sheet.name, 'xóa');
  removeSheet(editor, sheet);
}

export function removeSheet(editor: Editor, sheet: BookSheet): void {
  const { book } = editor;
  const all = bookSheets(book);
  const position = all.findIndex(({ element }) => element === sheet.element);
  const left = all.filter((_, index) => index !== position);
  if (!left.some(({ visibility }) => visibility === 'visible'))
    throw patchError(sheet.name, null, 'là trang duy nhất đang hiện nên không xóa được');
  removeChild(sheetList(book), sheet.element);
  const relation = relationsOf(book.pack, book.path).find(({ id }) => id === sheet.relationId);
  if (relation !== undefined) removeRelation(book.pack, book.path, relation);
  if (sheet.path !== null) {
    editor.sheets.delete(sheet.path);
    editor.byName.clear();
    removeTree(book, sheet.path);
  }
  const wasActive = activeTab(book) === position;
  moveTabs(book, (old) => (old === position ? null : old > position ? old - 1 : old));
  breakReferences(editor, sheet.name);
  if (wasActive) showFirst(editor);
}

/** Removes a part, and those it leads to that nothing else uses. */
export function removeTree(book: Book, path: string): void {
  const next = relationsOf(book.pack, path).map((relation) => relation.path);
  removePart(book.pack, path);
  for (const target of next) {
    if (target === null || !hasPart(book.pack, target)) continue;
    const used = partsWithRelations(book.pack).some((from) => relationsOf(book.pack, from).some((relation) => relation.path === target));
    if (!used) removeTree(book, target);
  }
}

function breakReferences(editor: Editor, gone: string): void {
  const { book } = editor;
  const broken = (formula: string): string =>
    mapReferences(formula, (reference) => (reference.sheet !== null && sameSheet(reference.sheet, gone) ? '#REF!' : null));
  for (const name of definedNames(book)) setElementText(name, broken(elementText(name)));
  for (const other of bookSheets(book)) {
    if (other.path === null) continue;
    for (const relation of relationsOf(book.pack, other.path)) {
      if (relation.kind === 'drawing' && relation.path !== null) breakCharts(book, relation.path, broken);
    }
    if (other.kind !== 'worksheet') continue;
    if (!editor.sheets.has(other.path) && !mentions(partText(book.pack, other.path), gone)) continue;
    const sheet = openedSheet(editor, other.name, other.path);
    unshareAll(sheet);
    for (const row of sheetRows(sheet)) {
      if (!rowMentions(row, gone)) continue;
      for (const cell of rowCells(sheet, row)) {
        const pieces = cellPieces(cell);
        if (pieces.formula === null) continue;
        const before = rawToText(pieces.formula);
        const after = broken(before);
        if (after === before) continue;
        cell.inner = cell.inner.replace(pieces.formulaTag + pieces.formula, () => pieces.formulaTag + escapeText(after));
        editor.formulasMoved = true;
      }
    }
    breakTexts(sheet.root, broken);
  }
}

function breakCharts(book: Book, drawing: string, broken: (formula: string) => string): void {
  for (const { kind, path } of relationsOf(book.pack, drawing)) {
    if (/^chart(Ex)?$/.test(kind) && path !== null && hasPart(book.pack, path)) breakTexts(partTree(book.pack, path).root, broken);
  }
}

function breakTexts(root: XmlElement, broken: (formula: string) => string): void {
  for (const element of descendants(root)) {
    if (/^(f|formula[12]?)$/.test(element.local) && elements(element).length === 0) setElementText(element, broken(elementText(element)));
  }
}

function activeTab(book: Book): number {
  const views = elements(book.root, 'bookViews')[0];
  const view = views === undefined ? undefined : elements(views)[0];
  return view === undefined ? 0 : Number(attribute(view, 'activeTab') ?? 0);
}

/** Shows the first visible sheet, since the one that showed is gone. */
function showFirst(editor: Editor): void {
  const { book } = editor;
  const all = bookSheets(book);
  const position = all.findIndex(({ visibility }) => visibility === 'visible');
  const views = ensureElement(book.root, 'bookViews', insertInWorkbook);
  const view = ensureElement(views, 'workbookView', (parent, child) => parent.children.push(child));
  setAttribute(view, 'activeTab', position <= 0 ? null : position);
  const first = all[position];
  if (first?.path == null || first.kind !== 'worksheet') return;
  const root = openedSheet(editor, first.name, first.path).root;
  for (const element of [...descendants(root)].filter(({ local }) => local === 'sheetView')) setAttribute(element, 'tabSelected', '1');
}
