import type { PatchOp } from '../core/index';
import { bookSheets, isTrue } from './book';
import type { Book } from './book';
import { moveTabs } from './defined-names';
import { findBookSheet, openedSheet, stylesOf } from './editor';
import type { Editor } from './editor';
import { MAX_SHEET_NAME, SHEET_COLUMNS } from './limits';
import { addPart, addRelation, freePath, prefixOf } from './package-parts';
import { patchError } from './patch-error';
import { relationNamespace, relationType } from './relation-types';
import { fontOfStyle, styleNumber } from './style-book';
import { escapeAttribute } from './xml-tag';
import { attribute, elements, firstElement, newElement } from './xml-tree';
import type { XmlElement } from './xml-tree';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const FORBIDDEN = /[[\]:*?/\\]/;
const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const;

/** Adds an empty sheet; one of that name that is there already stays as it is. */
export function addSheet(editor: Editor, op: Extract<PatchOp, { op: 'addSheet' }>): void {
  if (findBookSheet(editor, op.sheet) !== null) return;
  checkSheetName(op.sheet);
  refuseLocked(editor.book, op.sheet, 'thêm');
  editor.byName.clear();
  const { book } = editor;
  const path = freePath(book.pack, 'xl/worksheets/sheet', '.xml');
  addPart(book.pack, path, WORKSHEET_TYPE, sheetXml(editor, op));
  const relationId = addRelation(book.pack, book.path, relationType(book, 'worksheet'), path);
  const all = bookSheets(book);
  const sheetId = all.reduce((most, sheet) => Math.max(most, Number(attribute(sheet.element, 'sheetId') ?? 0)), 0) + 1;
  const list = sheetList(book);
  const p = prefixOf(list);
  const namespace = relationNamespace(book);
  const element = newElement(
    `<${p}sheet name="${escapeAttribute(op.sheet)}" sheetId="${sheetId}"${STATES[op.visibility]} xmlns:r="${namespace}" r:id="${relationId}"/>`,
  );
  const before = op.after === null ? undefined : findBookSheet(editor, op.after)?.element;
  const at = before === undefined ? list.children.length : list.children.indexOf(before) + 1;
  const position = all.length - elements(list).filter((other) => list.children.indexOf(other) >= at).length;
  list.children.splice(at, 0, element);
  moveTabs(book, (old) => (old < position ? old : old + 1));
  openedSheet(editor, op.sheet, path);
}

/** A workbook whose owner locked its sheets gets none and loses none. `what`: "thêm", "xóa". */
export function refuseLocked(book: Book, sheet: string, what: string): void {
  const protection = firstElement(book.root, 'workbookProtection');
  if (protection === null || !isTrue(attribute(protection, 'lockStructure'))) return;
  const advice = 'Hãy bỏ khóa (Review › Protect Workbook), hoặc chép trang kế hoạch sang một tệp mới, rồi chạy lại';
  throw patchError(sheet, null, `không ${what} được vì tệp đang khóa cấu trúc. ${advice}`);
}

export function sheetList(book: Book): XmlElement {
  const list = firstElement(book.root, 'sheets');
  if (list === null) throw new Error('The workbook part has no sheets.');
  return list;
}

function checkSheetName(name: string): void {
  if (name === '' || name.length > MAX_SHEET_NAME) throw patchError(name, null, `tên trang tính phải có từ 1 đến ${MAX_SHEET_NAME} ký tự`);
  if (FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw patchError(name, null, 'tên trang tính không được có các dấu [ ] : * ? / \\ hoặc dấu nháy ở đầu, cuối');
  if (/^history$/i.test(name)) throw patchError(name, null, 'Excel giữ riêng tên trang tính này');
}

function sheetXml(editor: Editor, op: Extract<PatchOp, { op: 'addSheet' }>): string {
  const namespace = rootNamespace(editor.book.root);
  const tab = op.tabColor === null ? '' : `<sheetPr><tabColor rgb="FF${op.tabColor.slice(1).toUpperCase()}"/></sheetPr>`;
  const normal = fontOfStyle(stylesOf(editor), 0);
  const plain = normal.name === op.font && normal.size === op.size;
  const style = plain ? 0 : styleNumber(stylesOf(editor), { font: op.font, size: op.size }, 0, 0);
  const cols = plain ? '' : `<cols><col min="1" max="${SHEET_COLUMNS}" width="9.140625" style="${style}"/></cols>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">${tab}` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData/></worksheet>`
  );
}

/** The namespace in which the workbook writes its own elements: that of Strict files differs. */
function rootNamespace(root: XmlElement): string {
  const prefix = prefixOf(root);
  return (
    attribute(root, prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`) ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  );
}
