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
  const room = (Math.max(12, width - 7) * THOUSANDTHS_A_PIXEL) / size;
  // Most cells hold a few words, which fit whatever their letters are.
  if (text.length * WIDEST <= room && !text.includes('\n')) return 1;
  const letters = text.normalize('NFC');
  let lines = 1;
  let used = 0;
  let word = 0;
  const endWord = (): void => {
    const space = used === 0 ? 0 : SPACE;
    if (used + space + word <= room) used += space + word;
    else {
      if (used > 0) lines += 1;
      const broken = Math.max(0, Math.ceil(word / room) - 1);
      lines += broken;
      used = word - broken * room;
    }
    word = 0;
  };
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at];
    if (letter !== ' ' && letter !== '\n') word += widthAt(letters, at);
    else {
      endWord();
      if (letter === '\n') {
        lines += 1;
        used = 0;
      }
    }
  }
  endWord();
  return lines;
}

/** Thousandths of an em in a pixel, at a size of one point and 96 dots an inch. */
const THOUSANDTHS_A_PIXEL = 72_000 / 96;

/** The width of the letter that begins here; a letter with marks is as wide as the one without, the second half of a pair adds none. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = WIDTHS[code];
  if (known !== undefined && known > 0) return known;
  if (code >= 0xdc00 && code < 0xe000) return 0;
  const width = WIDTHS[text.charAt(at).normalize('NFD').charCodeAt(0)] ?? 0;
  return (WIDTHS[code] = width === 0 ? OTHER_WIDTH : width);
}

const SPACE = 278;
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
