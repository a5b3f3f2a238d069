import { quoteSheet } from '../core/index';
import type { Block } from '../core/index';
import { bookSheets } from './book';
import type { Book } from './book';
import { ensureElement, prefixOf } from './package-parts';
import { absoluteRange } from './range-text';
import { escapeAttribute, escapeText } from './xml-tag';
import { attribute, elements, firstElement, insertInOrder, newElement, removeChild, setAttribute, setElementText } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** A name of the workbook, or of one sheet (the position of its tab). */
export interface NameKey {
  readonly name: string;
  readonly sheetIndex: number | null;
}

/** The children of a workbook in the order of the schema (ECMA-376 part 1, 18.2.27). */
const WORKBOOK_ORDER: readonly string[] = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Puts a child of the workbook in its place. */
export function insertInWorkbook(root: XmlElement, child: XmlElement): void {
  insertInOrder(root, child, WORKBOOK_ORDER);
}

/** `'Theo dõi'!$A$5:$X$60` */
export function sheetRange(sheet: string, block: Block): string {
  return `${quoteSheet(sheet)}!${absoluteRange(block)}`;
}

/** 0-based position of a sheet's tab; −1 for none. */
export function sheetPosition(book: Book, name: string): number {
  return bookSheets(book).findIndex((sheet) => sheet.name === name);
}

export function definedNames(book: Book): readonly XmlElement[] {
  const list = firstElement(book.root, 'definedNames');
  return list === null ? [] : elements(list, 'definedName');
}

/** Gives a name this meaning, without "="; the other attributes of one that is there stay. */
export function setDefinedName(book: Book, key: NameKey, meaning: string, hidden = false): void {
  const found = findName(book, key);
  if (found !== null) {
    setElementText(found, meaning);
    return;
  }
  const list = ensureElement(book.root, 'definedNames', insertInWorkbook);
  const p = prefixOf(list);
  const local = key.sheetIndex === null ? '' : ` localSheetId="${key.sheetIndex}"`;
  const attributes = `name="${escapeAttribute(key.name)}"${local}${hidden ? ' hidden="1"' : ''}`;
  list.children.push(newElement(`<${p}definedName ${attributes}>${escapeText(meaning)}</${p}definedName>`));
}

export function removeDefinedName(book: Book, key: NameKey): void {
  const found = findName(book, key);
  if (found !== null) dropName(book, found);
}

function dropName(book: Book, name: XmlElement): void {
  const list = firstElement(book.root, 'definedNames');
  if (list === null) return;
  removeChild(list, name);
  if (elements(list).length === 0) removeChild(book.root, list);
}

/** Tells names and views where the tabs stand now: `place` gives the new position of an old one, null where the sheet is gone. */
export function moveTabs(book: Book, place: (position: number) => number | null): void {
  for (const name of definedNames(book)) {
    const local = attribute(name, 'localSheetId');
    if (local === null) continue;
    const now = place(Number(local));
    if (now === null) dropName(book, name);
    else setAttribute(name, 'localSheetId', now);
  }
  const views = firstElement(book.root, 'bookViews');
  for (const view of views === null ? [] : elements(views)) {
    for (const tab of ['activeTab', 'firstSheet']) {
      const old = attribute(view, tab);
      if (old !== null) setAttribute(view, tab, place(Number(old)) ?? 0);
    }
  }
}

function findName(book: Book, key: NameKey): XmlElement | null {
  const local = key.sheetIndex === null ? null : String(key.sheetIndex);
  const same = (name: XmlElement): boolean =>
    attribute(name, 'name')?.toLowerCase() === key.name.toLowerCase() && attribute(name, 'localSheetId') === local;
  return definedNames(book).find(same) ?? null;
}
