import type { Visibility } from '../core/index';
import { PORTABLE_CODEC } from './codec';
import type { Inflater } from './codec';
import { fileFault } from './file-fault';
import { MAX_PARTS } from './limits';
import { contentTypeOf, hasPart, openPackage, partTree, relationsOf } from './package-parts';
import type { Package } from './package-parts';
import { attribute, elements, firstElement } from './xml-tree';
import type { XmlElement } from './xml-tree';
import { tagAttributes } from './xml-tag';

/** An opened workbook: its package and the few facts that everything else needs. */
export interface Book {
  readonly pack: Package;
  /** Path of the workbook part. */
  readonly path: string;
  /** The root element of the workbook part. */
  readonly root: XmlElement;
  /** Dates count from 1/1/1904, as old Mac workbooks do. */
  readonly date1904: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationId: string;
  /** Path of its part; null where the relation leads nowhere. */
  readonly path: string | null;
  /** "worksheet", "chartsheet"… */
  readonly kind: string;
  /** Its `<sheet>` element in the workbook part. */
  readonly element: XmlElement;
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Opens the package and finds the workbook in it. Throws a file fault that names what the file is instead. */
export function openBook(bytes: Uint8Array, codec: Inflater = PORTABLE_CODEC): Book {
  refuseOtherFiles(bytes);
  const pack = openPackage(bytes, codec);
  const path = mainPart(pack);
  const root = partTree(pack, path).root;
  if (root.local !== 'workbook' || sheetElements(root).length === 0) throw fileFault('xlsx-not-a-workbook');
  // Each leads to a part of its own.
  if (Math.max(sheetElements(root).length, relationsOf(pack, path).length) > MAX_PARTS) throw fileFault('xlsx-too-large', 'sheets');
  const properties = firstElement(root, 'workbookPr');
  const date1904 = isTrue(properties === null ? null : attribute(properties, 'date1904'));
  return { pack, path, root, date1904 };
}

/** The sheets in the order of their tabs. */
export function bookSheets(book: Book): readonly BookSheet[] {
  const relations = new Map(relationsOf(book.pack, book.path).map((relation) => [relation.id, relation]));
  return sheetElements(book.root).map((element) => {
    const relationId = relationIdOf(element) ?? '';
    const relation = relations.get(relationId);
    const state = attribute(element, 'state');
    return {
      name: attribute(element, 'name') ?? '',
      visibility: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible',
      relationId,
      path: relation?.path ?? null,
      kind: relation?.kind ?? '',
      element,
    };
  });
}

/** The value of `r:id`, whatever the prefix; null where there is none. */
export function relationIdOf(element: XmlElement): string | null {
  return tagAttributes(element.start).find(([name]) => name.endsWith(':id'))?.[1] ?? null;
}

/** "1", "true" and "on" of an XML boolean. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Sheet names are compared without regard to case, as Excel does. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

function sheetElements(root: XmlElement): XmlElement[] {
  const list = firstElement(root, 'sheets');
  return list === null ? [] : elements(list, 'sheet');
}

function mainPart(pack: Package): string {
  const stored = [...pack.entries.keys()];
  if (stored.some((name) => name === 'mimetype')) throw fileFault('xlsx-is-open-document');
  if (!hasPart(pack, '_rels/.rels') || !hasPart(pack, '[Content_Types].xml')) throw fileFault('xlsx-not-a-workbook');
  const main = relationsOf(pack, '').find((relation) => relation.kind === 'officeDocument');
  if (main?.path == null || !hasPart(pack, main.path)) throw fileFault('xlsx-not-a-workbook');
  const type = contentTypeOf(pack, main.path);
  if (type.includes('wordprocessingml') || main.path.startsWith('word/')) throw fileFault('xlsx-is-word');
  if (type.includes('sheet.binary') || main.path.endsWith('.bin')) throw fileFault('xlsx-is-binary-workbook');
  return main.path;
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw fileFault('xlsx-empty');
  if (beginsWith(bytes, ZIP)) return;
  if (beginsWith(bytes, COMPOUND)) throw fileFault(hasUtf16(bytes, 'EncryptedPackage') ? 'xlsx-encrypted' : 'xlsx-old-format');
  if (beginsWith(bytes, PDF)) throw fileFault('xlsx-is-pdf');
  const start = bytes.subarray(0, 2000);
  const binary = start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  throw fileFault(binary ? 'xlsx-not-a-workbook' : 'xlsx-is-text');
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Looks for an ASCII word written in UTF-16, as the directory of a compound file does. */
function hasUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (length < word.length && bytes[at + 2 * length] === word.charCodeAt(length) && bytes[at + 2 * length + 1] === 0) length += 1;
    if (length === word.length) return true;
  }
  return false;
}
