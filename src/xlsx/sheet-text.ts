import { fileFault } from './file-fault';
import { isTag, nextTag, skipElement, stopAt } from './xml-scan';

/** A sheet part cut into its rows, which stay bytes until somebody needs them, and all the rest, which is small enough for a tree. */
export interface SheetText {
  /** The part with an empty `<sheetData/>` in place of the rows. */
  readonly frame: string;
  /** The start tag of sheetData as written. */
  readonly start: string;
  /** What stands inside sheetData. */
  readonly rows: Uint8Array;
  /** Comments, CDATA or instructions may hide what looks like a tag. */
  readonly hasAsides: boolean;
}

/** Where sheetData stands in the bytes of its part: its start tag, its content, what is behind its end tag. */
interface Place {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
  readonly after: number;
}

const NAME = 'sheetData';
/** Rows are made text in pieces of about this size. */
const PIECE_BYTES = 262_144;
/** A byte order mark and "<?xml" at the beginning of a part are no aside. */
const DECLARATION_BYTES = 5;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;

/** Cuts a worksheet part, which is in UTF-8; null where it has no sheetData (a chart sheet). */
export function cutSheet(bytes: Uint8Array): SheetText | null {
  const hasAsides = followsLess(bytes, '!') || followsLess(bytes, '?');
  const place = hasAsides ? placeInText(textOf(bytes)) : placeInBytes(bytes);
  if (place === null) return null;
  const start = textOf(bytes.subarray(place.tag, place.from));
  const name = start.slice(1, start.indexOf(NAME) + NAME.length);
  const frame = `${textOf(bytes.subarray(0, place.tag))}<${name}/>${textOf(bytes.subarray(place.after))}`;
  return { frame, start, rows: bytes.subarray(place.from, place.to), hasAsides };
}

/** The rows as texts, each of some whole rows; together they are all that stands inside sheetData. */
export function* rowTexts({ rows, hasAsides }: SheetText): Generator<string> {
  for (let from = 0; from < rows.length;) {
    const to = hasAsides ? rows.length : pieceEnd(rows, from);
    yield textOf(rows.subarray(from, to));
    from = to;
  }
}

/** The end of a piece that begins at `from`: before a row, the last one that still fits or else the next one. */
function pieceEnd(rows: Uint8Array, from: number): number {
  const wanted = from + PIECE_BYTES;
  if (wanted >= rows.length) return rows.length;
  for (let at = rows.lastIndexOf(LESS, wanted); at > from; at = rows.lastIndexOf(LESS, at - 1)) if (isNamed(rows, at + 1, 'row')) return at;
  const next = findTag(rows, wanted, 'row');
  return next < 0 ? rows.length : next;
}

/** Quick, and right where nothing hides a tag: "<" stands in no text and in no attribute. */
function placeInBytes(bytes: Uint8Array): Place | null {
  const tag = findTag(bytes, 0, NAME);
  if (tag < 0) return null;
  const from = bytes.indexOf(GREATER, tag) + 1;
  if (from === 0) throw fileFault('xlsx-truncated', NAME);
  if (bytes[from - 2] === SLASH) return { tag, from, to: from, after: from };
  let to = bytes.lastIndexOf(LESS);
  while (to > tag && !(bytes[to + 1] === SLASH && isNamed(bytes, to + 2, NAME))) to = bytes.lastIndexOf(LESS, to - 1);
  if (to <= tag) throw fileFault('xlsx-truncated', NAME);
  return { tag, from, to, after: bytes.indexOf(GREATER, to) + 1 };
}

/** Right for every part, by walking from tag to tag. */
function placeInText(text: string): Place | null {
  const stop = stopAt(0);
  do nextTag(text, stop.end, stop);
  while (stop.kind !== 'none' && !isTag(text, stop, NAME));
  if (stop.kind === 'none') return null;
  const { start, end } = stop;
  if (stop.kind === 'open') skipElement(text, stop);
  const [from, to] = stop.start === start ? [end, end] : [end, stop.start];
  const bytesBefore = (at: number): number => new TextEncoder().encode(text.slice(0, at)).length;
  return { tag: bytesBefore(start), from: bytesBefore(from), to: bytesBefore(to), after: bytesBefore(stop.end) };
}

/** Where the first start tag of this local name begins; −1 where there is none. */
function findTag(bytes: Uint8Array, from: number, local: string): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) if (isNamed(bytes, at + 1, local)) return at;
  return -1;
}

/** True where a name stands at this place that is `local`, with or without a prefix. */
function isNamed(bytes: Uint8Array, at: number, local: string): boolean {
  let from = at;
  let to = at;
  for (let byte = bytes[to] ?? 0; byte > 32 && byte !== SLASH && byte !== GREATER; byte = bytes[to] ?? 0) {
    to += 1;
    if (byte === COLON) from = to;
  }
  if (to - from !== local.length) return false;
  for (let index = 0; index < local.length; index += 1) if (bytes[from + index] !== local.charCodeAt(index)) return false;
  return true;
}

function followsLess(bytes: Uint8Array, sign: string): boolean {
  const code = sign.charCodeAt(0);
  for (let at = bytes.indexOf(code, DECLARATION_BYTES); at >= 0; at = bytes.indexOf(code, at + 1)) if (bytes[at - 1] === LESS) return true;
  return false;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
