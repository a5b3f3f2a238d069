import type { Book } from './book';
import { bookSheets, relationIdOf, sameSheet } from './book';
import { placeBoxes } from './note-boxes';
import { hasPart, partText, partTree, relationsOf, removePart, removeRelation, writePart } from './package-parts';
import type { Relation } from './package-parts';
import { patchError } from './patch-error';
import { parseRange } from './range-text';
import { moveBlock, moveRow, shiftFormula } from './row-edit';
import type { RowEdit } from './row-edit';
import type { SheetEditor } from './sheet-editor';
import { shiftAnchorEnd, shiftRangeAttribute } from './shift-sheet-frame';
import { attribute, descendants, elements, elementText, firstElement, removeChild, setAttribute, setElementText } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Follows a row edit in the parts that hang on the edited sheet: tables, comments and their boxes, drawings, pivot tables. */
export function shiftRelatedParts(book: Book, sheet: SheetEditor, edit: RowEdit): void {
  for (const relation of relationsOf(book.pack, sheet.path)) {
    const { kind, path } = relation;
    if (path === null || !hasPart(book.pack, path)) continue;
    if (kind === 'table') shiftTable(book, sheet, relation, path, edit);
    else if (kind === 'comments') shiftComments(partTree(book.pack, path).root, edit);
    else if (kind === 'threadedComment') shiftComments(partTree(book.pack, path).root, edit);
    else if (kind === 'vmlDrawing') writePart(book.pack, path, shiftBoxes(partText(book.pack, path), edit));
    else if (kind === 'drawing') shiftDrawing(partTree(book.pack, path).root, edit);
    else if (kind === 'pivotTable') shiftPivotPlace(partTree(book.pack, path).root, edit);
  }
}

/** Follows a row edit in parts that may point at any sheet: charts, linked shapes, table formulas, sources of pivot tables. */
export function shiftChartsAndPivots(book: Book, edit: RowEdit): void {
  for (const relation of relationsOf(book.pack, book.path)) {
    if (relation.kind === 'pivotCacheDefinition' && relation.path !== null) shiftPivotSource(partTree(book.pack, relation.path).root, edit);
  }
  for (const sheet of bookSheets(book)) {
    for (const relation of sheet.path === null ? [] : relationsOf(book.pack, sheet.path)) {
      if (relation.path === null || !hasPart(book.pack, relation.path)) continue;
      if (relation.kind === 'drawing') shiftDrawingFormulas(book, relation.path, edit);
      if (relation.kind === 'table') shiftTableFormulas(partTree(book.pack, relation.path).root, sheet.name, edit);
    }
  }
}

function shiftTable(book: Book, sheet: SheetEditor, relation: Relation, path: string, edit: RowEdit): void {
  const { root } = partTree(book.pack, path);
  const block = parseRange(attribute(root, 'ref') ?? '');
  if (block === null) return;
  const moved = moveBlock(edit, block);
  const name = attribute(root, 'displayName') ?? '';
  if (moved === null) {
    removeTablePart(sheet.root, relation.id);
    removeRelation(book.pack, sheet.path, relation);
    removePart(book.pack, path);
    return;
  }
  const headings = Number(attribute(root, 'headerRowCount') ?? 1);
  const headingLost = headings > 0 && moveRow(edit, block.row) === null;
  const tooShort = moved.rows < headings + 1 + Number(attribute(root, 'totalsRowCount') ?? 0);
  if (headingLost || tooShort) throw patchError(sheet.name, null, `không xóa được dòng tiêu đề hoặc mọi dòng của bảng Excel “${name}”`);
  for (const element of [root, ...descendants(root)]) {
    if (attribute(element, 'ref') !== null) shiftRangeAttribute(element, 'ref', edit);
  }
}

function removeTablePart(root: XmlElement, id: string): void {
  const list = firstElement(root, 'tableParts');
  if (list === null) return;
  for (const part of elements(list)) if (relationIdOf(part) === id) removeChild(list, part);
  if (elements(list).length === 0) removeChild(root, list);
  else setAttribute(list, 'count', elements(list).length);
}

function shiftTableFormulas(root: XmlElement, home: string, edit: RowEdit): void {
  for (const element of descendants(root)) {
    if (/^(calculatedColumnFormula|totalsRowFormula)$/.test(element.local)) {
      setElementText(element, shiftFormula(elementText(element), home, edit));
    }
  }
}

function shiftComments(root: XmlElement, edit: RowEdit): void {
  for (const parent of [root, ...descendants(root)]) {
    for (const comment of elements(parent)) {
      if (comment.local !== 'comment' && comment.local !== 'threadedComment') continue;
      shiftRangeAttribute(comment, 'ref', edit);
      if (attribute(comment, 'ref') === '') removeChild(parent, comment);
    }
  }
}

/** Boxes of comments go with their cells, those of form controls with their lines. */
function shiftBoxes(text: string, edit: RowEdit): string {
  const lineTo = (line: number): number => moveRow(edit, line) ?? edit.row;
  return placeBoxes(text, (row) => {
    const moved = row === null ? null : moveRow(edit, row);
    return row !== null && moved === null ? null : { row: moved, lineTo };
  });
}

function shiftDrawing(root: XmlElement, edit: RowEdit): void {
  for (const anchor of elements(root)) {
    if (attribute(anchor, 'editAs') === 'absolute') continue;
    for (const corner of elements(anchor)) if (corner.local === 'from' || corner.local === 'to') shiftAnchorEnd(corner, edit);
  }
}

function shiftDrawingFormulas(book: Book, path: string, edit: RowEdit): void {
  for (const element of descendants(partTree(book.pack, path).root)) {
    const link = attribute(element, 'textlink');
    if (link !== null && link !== '') setAttribute(element, 'textlink', shiftFormula(link, null, edit));
  }
  for (const { kind, path: chart } of relationsOf(book.pack, path)) {
    if (!/^chart(Ex)?$/.test(kind) || chart === null || !hasPart(book.pack, chart)) continue;
    for (const element of descendants(partTree(book.pack, chart).root)) {
      if (element.local === 'f') setElementText(element, shiftFormula(elementText(element), null, edit));
    }
  }
}

function shiftPivotPlace(root: XmlElement, edit: RowEdit): void {
  const location = firstElement(root, 'location');
  if (location === null) return;
  const before = attribute(location, 'ref') ?? '';
  shiftRangeAttribute(location, 'ref', edit);
  if (attribute(location, 'ref') === '') setAttribute(location, 'ref', before);
}

function shiftPivotSource(root: XmlElement, edit: RowEdit): void {
  for (const source of descendants(root)) {
    if (source.local !== 'worksheetSource' || !sameSheet(attribute(source, 'sheet') ?? '', edit.sheet)) continue;
    const ref = attribute(source, 'ref') ?? '';
    shiftRangeAttribute(source, 'ref', edit);
    if (attribute(source, 'ref') === '') setAttribute(source, 'ref', ref);
  }
}
