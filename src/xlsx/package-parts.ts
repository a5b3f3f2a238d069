import type { AsyncCodec, Codec, Inflater } from './codec';
import { fileFault } from './file-fault';
import { MAX_TEXT_BYTES } from './limits';
import { attribute, elements, firstElement, newElement, parseXml, removeChild, setAttribute, writeXml } from './xml-tree';
import type { XmlDocument, XmlElement } from './xml-tree';
import { escapeAttribute } from './xml-tag';
import { inflateEntry, readZip, writeZip, zipEntry, zipEntryAsync, zipEntryOfPieces } from './zip';
import type { ZipEntry } from './zip';

/** The parts of an Office file by path ("xl/workbook.xml"), with those that were opened as trees or texts. */
export interface Package {
  readonly original: Uint8Array;
  readonly codec: Inflater;
  /** In the file's order. A null marks a part that was taken out. */
  readonly entries: Map<string, ZipEntry | null>;
  readonly trees: Map<string, { readonly text: string; readonly document: XmlDocument }>;
  /** New contents of parts that are not kept as trees. */
  readonly written: Map<string, string>;
  /** New contents that are made piece by piece, when the file is written: a long sheet is never held as one text. */
  readonly pieces: Map<string, () => Iterable<string | Uint8Array>>;
}

/** A relation of a part. `path` is the part it leads to; null for a place outside of the file. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: "worksheet", "drawing", "chart". */
  readonly kind: string;
  readonly path: string | null;
  readonly element: XmlElement;
}

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONS_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

export function openPackage(bytes: Uint8Array, codec: Inflater): Package {
  const entries = new Map<string, ZipEntry | null>();
  for (const entry of readZip(bytes)) entries.set(entry.name, entry);
  return { original: bytes, codec, entries, trees: new Map(), written: new Map(), pieces: new Map() };
}

/** The file with the changes; the very same bytes where nothing differs. Parts that were not changed keep their compressed bytes. */
export function packageBytes(pack: Package, codec: Codec): Uint8Array {
  const parts = partsOf(pack);
  return parts === null ? pack.original : writeZip(parts.map(({ entry, pieces }) => newEntry(entry, pieces, codec)));
}

/** As `packageBytes`, where parts are compressed on another core. */
export async function packageBytesAsync(pack: Package, codec: AsyncCodec): Promise<Uint8Array> {
  const parts = partsOf(pack);
  if (parts === null) return pack.original;
  return writeZip(await Promise.all(parts.map(({ entry, pieces }) => newEntryAsync(entry, pieces, codec))));
}

/** A part as the file will hold it: as it was, or with a new content. */
interface NewPart {
  readonly entry: ZipEntry;
  readonly pieces: Iterable<string | Uint8Array> | null;
}

/** All parts in the file's order; null where nothing differs. */
function partsOf(pack: Package): readonly NewPart[] | null {
  for (const [path, { text, document }] of pack.trees) {
    const now = writeXml(document);
    if (now !== text && pack.entries.get(path) !== null) pack.written.set(path, now);
  }
  let changed = pack.written.size + pack.pieces.size > 0;
  const parts: NewPart[] = [];
  for (const [path, entry] of pack.entries) {
    if (entry === null) changed = true;
    else parts.push({ entry, pieces: newPieces(pack, path) });
  }
  return changed ? parts : null;
}

function newPieces(pack: Package, path: string): Iterable<string | Uint8Array> | null {
  const pieces = pack.pieces.get(path);
  if (pieces !== undefined) return pieces();
  const text = pack.written.get(path);
  return text === undefined ? null : [text];
}

function newEntry(entry: ZipEntry, pieces: NewPart['pieces'], codec: Codec): ZipEntry {
  return pieces === null ? entry : { ...zipEntryOfPieces(entry.name, pieces, codec), time: entry.time };
}

async function newEntryAsync(entry: ZipEntry, pieces: NewPart['pieces'], codec: AsyncCodec): Promise<ZipEntry> {
  return pieces === null ? entry : { ...(await zipEntryAsync(entry.name, pieces, codec)), time: entry.time };
}

/** True where the file has the part; paths are compared without regard to case, as Office does. */
export function hasPart(pack: Package, path: string): boolean {
  return (pack.entries.get(storedPath(pack, path)) ?? null) !== null;
}

/** The part as it is stored. */
function partBytes(pack: Package, path: string): Uint8Array {
  const entry = pack.entries.get(storedPath(pack, path));
  if (entry === undefined || entry === null) throw fileFault('xlsx-damaged', `missing ${path}`);
  return inflateEntry(entry, pack.codec);
}

/** The part in UTF-8, with the changes made so far. */
export function partUtf8(pack: Package, path: string): Uint8Array {
  const stored = storedPath(pack, path);
  if (pack.trees.has(stored) || pack.written.has(stored)) return encode(partText(pack, path));
  const bytes = partBytes(pack, path);
  return isUtf16(bytes) ? encode(decode(bytes)) : bytes;
}

/** The part as text, with the changes made so far. */
export function partText(pack: Package, path: string): string {
  const stored = storedPath(pack, path);
  const open = pack.trees.get(stored);
  if (open !== undefined) return writeXml(open.document);
  const written = pack.written.get(stored);
  if (written !== undefined) return written;
  if ((pack.entries.get(stored)?.size ?? 0) > MAX_TEXT_BYTES) throw fileFault('xlsx-too-large', path);
  return decode(partBytes(pack, path));
}

/** The first letters of a part, for those who look for something that stands before its rows. */
export function partHead(pack: Package, path: string): string {
  const stored = storedPath(pack, path);
  const entry = pack.entries.get(stored);
  const isOpen = pack.trees.has(stored) || pack.written.has(stored);
  if (isOpen || entry?.method !== 8 || entry.size < HEAD_BYTES) return partText(pack, path).slice(0, HEAD_BYTES);
  return decode(pack.codec.inflateHead(entry.compressed, HEAD_BYTES));
}

/** Views, columns and the like take a few kilobytes. */
const HEAD_BYTES = 200_000;

/** The part as a tree; changes to it are written by `packageBytes`. */
export function partTree(pack: Package, path: string): XmlDocument {
  const stored = storedPath(pack, path);
  const open = pack.trees.get(stored);
  if (open !== undefined) return open.document;
  const text = partText(pack, path);
  const document = parseXml(text);
  pack.trees.set(stored, { text, document });
  return document;
}

/** Replaces the text of a part that is there. */
export function writePart(pack: Package, path: string, text: string): void {
  const stored = storedPath(pack, path);
  pack.trees.delete(stored);
  pack.written.set(stored, text);
}

/** As `writePart`, for a part that nobody reads any more before the file is written. */
export function writePieces(pack: Package, path: string, pieces: () => Iterable<string | Uint8Array>): void {
  pack.pieces.set(storedPath(pack, path), pieces);
}

/** True where the part is exactly this text; the part is only opened where its length says that it can be. */
export function isPartText(pack: Package, path: string, text: string): boolean {
  const stored = storedPath(pack, path);
  const isOpen = pack.trees.has(stored) || pack.written.has(stored);
  if (!isOpen && (pack.entries.get(stored)?.size ?? 0) > 3 * text.length) return false;
  return partText(pack, path) === text;
}

export function addPart(pack: Package, path: string, contentType: string, text: string): void {
  pack.entries.set(path, zipEntry(path, new Uint8Array()));
  pack.written.set(path, text);
  const types = partTree(pack, CONTENT_TYPES).root;
  types.children.push(newElement(`<${prefixOf(types)}Override PartName="/${escapeAttribute(path)}" ContentType="${contentType}"/>`));
}

/** Takes a part, its relations file and its content type out of the file. Relations that lead to it are the caller's. */
export function removePart(pack: Package, path: string): void {
  const stored = storedPath(pack, path);
  const types = partTree(pack, CONTENT_TYPES).root;
  for (const type of elements(types, 'Override')) {
    if (samePath(attribute(type, 'PartName') ?? '', stored)) removeChild(types, type);
  }
  for (const gone of [stored, storedPath(pack, relationsPath(stored))]) {
    if (!pack.entries.has(gone)) continue;
    pack.entries.set(gone, null);
    pack.trees.delete(gone);
    pack.written.delete(gone);
  }
}

/** The first "xl/charts/chart{n}.xml" that is not taken, n from 1. */
export function freePath(pack: Package, before: string, after: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${before}${number}${after}`;
    if (!hasPart(pack, path) && pack.entries.get(path) === undefined) return path;
  }
}

export function relationsOf(pack: Package, path: string): readonly Relation[] {
  const file = relationsPath(path);
  if (!hasPart(pack, file)) return [];
  return elements(partTree(pack, file).root, 'Relationship').map((element) => {
    const external = attribute(element, 'TargetMode') === 'External';
    return {
      id: attribute(element, 'Id') ?? '',
      kind: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
      path: external ? null : resolvePath(path, attribute(element, 'Target') ?? ''),
      element,
    };
  });
}

/** Adds a relation from a part to another one and gives its id. `type` is the full type. */
export function addRelation(pack: Package, from: string, type: string, to: string): string {
  const file = relationsPath(from);
  if (!hasPart(pack, file)) {
    pack.entries.set(file, zipEntry(file, new Uint8Array()));
    pack.written.set(file, RELATIONS_XML);
    ensureDefaultType(pack, 'rels', RELATIONS_TYPE);
  }
  const root = partTree(pack, file).root;
  const taken = new Set(relationsOf(pack, from).map((relation) => relation.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const target = `/${to}`;
  root.children.push(newElement(`<${prefixOf(root)}Relationship Id="rId${number}" Type="${type}" Target="${escapeAttribute(target)}"/>`));
  return `rId${number}`;
}

export function removeRelation(pack: Package, from: string, relation: Relation): void {
  removeChild(partTree(pack, relationsPath(from)).root, relation.element);
}

/** All parts that have relations, with "" for the package itself. */
export function partsWithRelations(pack: Package): readonly string[] {
  const paths: string[] = [];
  for (const [path, entry] of pack.entries) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    if (entry !== null && match !== null) paths.push((match[1] ?? '') + (match[2] ?? ''));
  }
  return paths;
}

function ensureDefaultType(pack: Package, extension: string, contentType: string): void {
  const types = partTree(pack, CONTENT_TYPES).root;
  const known = elements(types, 'Default').some((type) => attribute(type, 'Extension')?.toLowerCase() === extension);
  if (!known) {
    types.children.unshift(newElement(`<${prefixOf(types)}Default Extension="${extension}" ContentType="${contentType}"/>`));
  }
}

/** The content type that the file declares for a part; "" where it declares none. */
export function contentTypeOf(pack: Package, path: string): string {
  const types = partTree(pack, CONTENT_TYPES).root;
  const own = elements(types, 'Override').find((type) => samePath(attribute(type, 'PartName') ?? '', path));
  return own === undefined ? '' : (attribute(own, 'ContentType') ?? '');
}

/** "x:" where the root writes its own namespace with a prefix, else "". New children are written the same way. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** The child of a name, made in its place if it is missing. */
export function ensureElement(parent: XmlElement, local: string, insert: (parent: XmlElement, child: XmlElement) => void): XmlElement {
  const found = firstElement(parent, local);
  if (found !== null) return found;
  const made = newElement(`<${prefixOf(parent)}${local}/>`);
  insert(parent, made);
  return made;
}

/** Keeps the `count` attribute of a list true, where it has one. */
export function recount(list: XmlElement): void {
  setAttribute(list, 'count', elements(list).length);
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function resolvePath(from: string, target: string): string {
  const clean = decodePath(target.replaceAll('\\', '/'));
  if (clean.startsWith('/')) return clean.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function samePath(one: string, other: string): boolean {
  return comparedPath(one) === comparedPath(other);
}

/** Names are compared without regard to case; letters beyond ASCII stand in the file as they are or as "%C3%AD". */
function comparedPath(path: string): string {
  return decodePath(path).replace(/^\//, '').toLowerCase();
}

function storedPath(pack: Package, path: string): string {
  if (pack.entries.has(path)) return path;
  for (const known of pack.entries.keys()) if (samePath(known.replaceAll('\\', '/'), path)) return known;
  return path;
}

/** UTF-8 with or without a byte order mark (kept), or UTF-16 with one, as XML allows. */
function decode(bytes: Uint8Array): string {
  if (!isUtf16(bytes)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return withUtf8Name(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes));
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function withUtf8Name(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])utf-16(["'])/i, '$1UTF-8$2');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
