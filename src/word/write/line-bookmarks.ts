import { Bookmark } from 'docx';
import type { TextRun as WordRun } from 'docx';

/**
 * Name of the hidden bookmark that ties a paragraph of the report to one line of the tracker.
 * It reads `_CCHC_<paragraph>_<line id>`: the paragraph's number in the report makes it unique (a line may stand in several
 * paragraphs), "." of the id is written `_d`, "/" `_s`, and any other sign but a digit or a plain letter `_x` with its four-digit code:
 * line "3.đ/2" in paragraph 12 is `_CCHC_12_3_d_x0111_s2`. The leading "_" hides it in Word's list of bookmarks.
 * Word allows 40 characters: of a longer id the name keeps the beginning, then `_h` and a check sum of the whole id.
 */
export function bookmarkName(paragraph: number, lineId: string): string {
  const prefix = `${BOOKMARK_PREFIX}${String(paragraph)}_`;
  const encoded = encode(lineId);
  if (prefix.length + encoded.length <= MAX_NAME) return prefix + encoded;
  const tail = `_h${checkSum(lineId)}`;
  return prefix + encoded.slice(0, MAX_NAME - prefix.length - tail.length) + tail;
}

/** The line id that a bookmark's name stands for; null when it is not ours, or was too long to be kept whole. */
export function lineIdOfBookmark(name: string): string | null {
  const encoded = /^_CCHC_\d+_(.*)$/u.exec(name)?.[1];
  if (encoded === undefined || /_h[0-9a-f]{8}$/u.test(encoded)) return null;
  return encoded.replace(/_(?:d|s|x([0-9a-f]{4}))/gu, (code, hex: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    return code === '_d' ? '.' : '/';
  });
}

/**
 * The runs of a paragraph behind one bookmark for each of its lines. They stand side by side and hold no text: a paragraph may sum up
 * thousands of lines, and bookmarks inside each other are written by a function that calls itself.
 */
export function markLines(paragraph: number, lineIds: readonly string[], runs: readonly WordRun[]): (WordRun | Bookmark)[] {
  return [...[...new Set(lineIds)].map((lineId) => new Bookmark({ id: bookmarkName(paragraph, lineId), children: [] })), ...runs];
}

const BOOKMARK_PREFIX = '_CCHC_';
const MAX_NAME = 40;

function encode(lineId: string): string {
  let name = '';
  for (let index = 0; index < lineId.length; index += 1) {
    const sign = lineId.charAt(index);
    if (/[0-9A-Za-z]/u.test(sign)) name += sign;
    else if (sign === '.') name += '_d';
    else if (sign === '/') name += '_s';
    else name += `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
  return name;
}

/** FNV-1a over the UTF-16 units, eight hexadecimal digits. */
function checkSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
