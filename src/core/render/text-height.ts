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
  for (const letter of text.normalize('NFC')) thousandths += letterWidth(letter);
  return (thousandths * size * 96) / 72_000;
}

/** A letter with marks is as wide as the one without. */
function letterWidth(letter: string): number {
  const known = widthOf.get(letter);
  if (known !== undefined) return known;
  const width = widthOf.get(letter.normalize('NFD').charAt(0)) ?? 556;
  if (letter.length === 1) widthOf.set(letter, width);
  return width;
}

const widthOf = new Map(LETTER_WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)));

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
