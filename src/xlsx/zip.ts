import { deflateSync } from 'fflate';
import { joinBytes } from './codec';
import type { AsyncCodec, Codec, Inflater } from './codec';
import { crc32 } from './crc32';
import { fileFault } from './file-fault';
import { MAX_PART_BYTES, MAX_PARTS, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_COUNTS_FROM_BYTES } from './limits';

/** A file in a zip, still compressed: what is not changed is copied as it is. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  /** MS-DOS time (low half) and date (high half). */
  readonly time: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const UNKNOWN_32 = 0xffffffff;
const ENCRYPTED = 1;
const UTF_8 = 0x800;
/** 1/1/1980 00:00, the first time a zip can name: our own parts carry no clock. */
const NO_TIME = 0x00210000;
const PIECE_LETTERS = 1 << 17;
/** Pieces of a part that may wait to be compressed: enough for the other core never to stand still. */
const MOST_WAITING = 16;

/** The entries of a zip in the order of its directory. Throws a file fault: truncated, encrypted, damaged, too large. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > MAX_PARTS) throw fileFault('xlsx-too-large', `${count} parts`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let packed = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw fileFault('xlsx-truncated', 'directory');
    const entry = readEntry(bytes, view, at);
    total += entry.size;
    checkSize(entry, total);
    packed += entry.compressed.length;
    // Entries that share their bytes are the trick of a bomb.
    if (packed > bytes.length) throw fileFault('xlsx-too-large', 'entries overlap');
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The content of an entry; at most `size` bytes are ever made. Throws a file fault. */
export function inflateEntry(entry: ZipEntry, codec: Inflater): Uint8Array {
  const content = entry.method === 0 ? entry.compressed : inflate(entry, codec);
  if (content.length !== entry.size || codec.crc32(content) !== entry.crc) throw fileFault('xlsx-damaged', `check sum of ${entry.name}`);
  return content;
}

function inflate(entry: ZipEntry, codec: Inflater): Uint8Array {
  if (entry.method !== 8) throw fileFault('xlsx-damaged', `method ${entry.method} of ${entry.name}`);
  const content = codec.inflate(entry.compressed, entry.size);
  if (content === null) throw fileFault('xlsx-damaged', `${entry.name} is longer than it says`);
  return content;
}

/** A new entry for a part that we write. */
export function zipEntry(name: string, content: Uint8Array): ZipEntry {
  const compressed = deflateSync(content, { level: 6 });
  return { name, method: 8, crc: crc32(content), size: content.length, compressed, time: NO_TIME };
}

/** As `zipEntry`, for a content that comes in pieces: only a piece at a time is held beside the compressed bytes. */
export function zipEntryOfPieces(name: string, pieces: Iterable<string | Uint8Array>, codec: Codec): ZipEntry {
  const chunks: Uint8Array[] = [];
  const deflate = codec.deflate();
  let crc = 0;
  let size = 0;
  for (const content of joinPieces(pieces)) {
    crc = codec.crc32(content, crc);
    size += content.length;
    chunks.push(deflate(content, false));
  }
  chunks.push(deflate(new Uint8Array(), true));
  return { name, method: 8, crc, size, compressed: joinBytes(chunks), time: NO_TIME };
}

/** As `zipEntryOfPieces`, on another core: a few pieces are held until they are compressed. */
export async function zipEntryAsync(name: string, pieces: Iterable<string | Uint8Array>, codec: AsyncCodec): Promise<ZipEntry> {
  const chunks: Promise<Uint8Array>[] = [];
  let crc = 0;
  let size = 0;
  for (const content of joinPieces(pieces)) {
    crc = codec.crc32(content, crc);
    size += content.length;
    chunks.push(codec.deflatePiece(content.slice(), false));
    await chunks.at(-MOST_WAITING);
  }
  chunks.push(codec.deflatePiece(new Uint8Array(), true));
  return { name, method: 8, crc, size, compressed: joinBytes(await Promise.all(chunks)), time: NO_TIME };
}

/** The pieces as bytes, short texts together. Bytes are given on as they are; those of texts hold until the next ones are asked for. */
function* joinPieces(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(0);
  let pending = '';
  const flushed = (): Uint8Array => {
    // A letter takes at most three bytes.
    if (buffer.length < pending.length * 3) buffer = new Uint8Array(pending.length * 3);
    const content = buffer.subarray(0, encoder.encodeInto(pending, buffer).written);
    pending = '';
    return content;
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') pending += piece;
    if (pending.length >= PIECE_LETTERS || typeof piece !== 'string') yield flushed();
    if (typeof piece !== 'string') yield piece;
  }
  yield flushed();
}

/** The bytes of a zip with these entries in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const lengths = entries.map((entry, index) => 30 + (names[index]?.length ?? 0) + entry.compressed.length);
  const bodyBytes = lengths.reduce((sum, length) => sum + length, 0);
  const directoryBytes = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(bodyBytes + directoryBytes + END_BYTES);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directoryAt = bodyBytes;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, LOCAL, true);
    writeCommonFields(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    view.setUint32(directoryAt, CENTRAL, true);
    view.setUint16(directoryAt + 4, 20, true);
    writeCommonFields(view, directoryAt + 6, entry, name.length);
    view.setUint32(directoryAt + 42, at, true);
    bytes.set(name, directoryAt + 46);
    at += lengths[index] ?? 0;
    directoryAt += 46 + name.length;
  });
  view.setUint32(directoryAt, END, true);
  view.setUint16(directoryAt + 8, entries.length, true);
  view.setUint16(directoryAt + 10, entries.length, true);
  view.setUint32(directoryAt + 12, directoryBytes, true);
  view.setUint32(directoryAt + 16, bodyBytes, true);
  return bytes;
}

/** The 26 bytes that a local header and a directory entry share. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameBytes: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF_8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameBytes, true);
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const at = findEnd(view);
  if (at === null) throw fileFault('xlsx-truncated', 'no end of directory');
  const count = view.getUint16(at + 10, true);
  const offset = view.getUint32(at + 16, true);
  return count !== 0xffff && offset !== UNKNOWN_32 ? { count, offset } : findDirectory64(view, at);
}

/** Where the end record stands; null where there is none. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  let nearest: number | null = null;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    // The comment behind the true end reaches to the end of the file; it may hold what looks like another one.
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
    nearest ??= at;
  }
  return nearest;
}

function findDirectory64(view: DataView, endAt: number): { count: number; offset: number } {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw fileFault('xlsx-damaged', 'zip64');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw fileFault('xlsx-damaged', 'zip64');
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
  if ((flags & ENCRYPTED) !== 0) throw fileFault('xlsx-encrypted', name);
  const sizes = readSizes(view, at, nameBytes);
  const from = sizes.offset;
  if (from + 30 > bytes.length || view.getUint32(from, true) !== LOCAL) throw fileFault('xlsx-truncated', name);
  const dataAt = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (dataAt + sizes.packed > bytes.length) throw fileFault('xlsx-truncated', name);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    compressed: bytes.subarray(dataAt, dataAt + sizes.packed),
    time: view.getUint32(at + 12, true),
  };
}

/** Sizes and offset of a directory entry; those that do not fit stand in a zip64 field, in this order. */
function readSizes(view: DataView, at: number, nameBytes: number): { size: number; packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + 46 + nameBytes;
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && end <= view.byteLength) {
    const id = view.getUint16(field, true);
    const length = view.getUint16(field + 2, true);
    let next = field + 4;
    const wide = (): number => {
      const value = Number(view.getBigUint64(next, true));
      next += 8;
      return value;
    };
    if (id === 1) {
      if (size === UNKNOWN_32) size = wide();
      if (packed === UNKNOWN_32) packed = wide();
      if (offset === UNKNOWN_32) offset = wide();
    }
    field += 4 + length;
  }
  return { size, packed, offset };
}

function checkSize(entry: ZipEntry, total: number): void {
  const bomb = entry.size > RATIO_COUNTS_FROM_BYTES && entry.size > entry.compressed.length * MAX_RATIO;
  if (bomb || entry.size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw fileFault('xlsx-too-large', entry.name);
  if (entry.method === 0 && entry.size !== entry.compressed.length) throw fileFault('xlsx-damaged', entry.name);
}
