/** Advance widths of Arial's letters in thousandths of an em (its published metrics); marks add none. */
const LETTER_WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['ijl', 222],
  [' ft.,:;/!|I', 278],
  ["'", 191],
  ['r-()“”"', 333],
  ['ckszvxyJ', 500],
  ['abdeghnopquđL0123456789', 556],
  ['ơư', 600],
  ['FTZ', 611],
  ['ABEKPSVXY', 667],
  ['wCDĐHNRU', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['%', 889],
  ['W', 944],
];

/** Lines that a text takes in a cell of `width` pixels, at a text size in points. Words are kept whole where they fit. */
export function wrappedLines(text: string, width: number, size: number): number {
  const room = Math.max(12, width - 7);
  // Most cells hold a few words, which fit whatever their letters are.
  if ((text.length * WIDEST * size * 96) / 72_000 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const wide = textWidth(word, size);
      const space = used === 0 ? 0 : textWidth(' ', size);
      if (used + space + wide <= room) {
        used += space + wide;
        continue;
      }
      if (used > 0) lines += 1;
      const broken = Math.max(0, Math.ceil(wide / room) - 1);
      lines += broken;
      used = wide - broken * room;
    }
  }
  return lines;
}

/** Width of a text in pixels at 96 dots an inch. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  const composed = text.normalize('NFC');
  for (let at = 0; at < composed.length; at += 1) thousandths += widthAt(composed, at);
  return (thousandths * size * 96) / 72_000;
}

/** The width of the letter that begins here; a letter with marks is as wide as the one without, the second half of a pair adds none. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = WIDTHS[code];
  if (known !== undefined && known > 0) return known;
  if (code >= 0xdc00 && code < 0xe000) return 0;
  const width = WIDTHS[text.charAt(at).normalize('NFD').charCodeAt(0)] ?? 0;
  return (WIDTHS[code] = width === 0 ? OTHER_WIDTH : width);
}

const OTHER_WIDTH = 556;
const WIDEST = Math.max(...LETTER_WIDTHS.map(([, width]) => width));
/** By the number of the letter; 0 for those that were not met yet. */
const WIDTHS = new Uint16Array(0x10000);
for (const [letters, width] of LETTER_WIDTHS) for (const letter of letters) WIDTHS[letter.charCodeAt(0)] = width;

/** Height in points of a row of so many lines: 16.6 px a line and 5 px of air (look.md). */
export function rowHeight(lines: number): number {
  return Math.min(409, Math.round((lines * 16.6 + 5) * 0.75 * 4) / 4);
}

/** A text of at most `length` characters: a longer one ends at a word, with "…" behind it. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 2);
  return `${head.slice(0, Math.max(1, head.lastIndexOf(' ')))} …`;
}
