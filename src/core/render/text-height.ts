/** Widths of letters in ems of Arial, by class; Vietnamese marks add no width. */
const NARROW = /[iljftrI.,:;'|!()[\]\-]/u;
const WIDE = /[mwMWĐ@%]/u;
const CAPITAL = /\p{Lu}/u;

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
  let ems = 0;
  for (const letter of text.normalize('NFC')) ems += letterWidth(plainLetter(letter));
  return (ems * size * 96) / 72;
}

function plainLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function letterWidth(letter: string): number {
  if (letter === ' ') return 0.28;
  if (NARROW.test(letter)) return 0.3;
  if (WIDE.test(letter)) return 0.82;
  return CAPITAL.test(letter) ? 0.68 : 0.54;
}

/** Height in points of a row of so many lines: 16.6 px a line and 5 px of air (look.md). */
export function rowHeight(lines: number): number {
  return Math.min(409, Math.round((lines * 16.6 + 5) * 0.75 * 4) / 4);
}
