/**
 * Width of a text in Times New Roman Bold, in twips (1/20 pt), as needed to draw a line of a given share of it.
 * Marks are dropped first: they do not widen a Vietnamese letter, only ơ, ư and đ are letters of their own.
 */
export function boldTextWidth(text: string, points: number): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/[\u0300-\u031A\u031C-\u036F]/gu, '')) {
    thousandths += letter === HORN ? HORN_WIDTH : (WIDTH_OF.get(letter) ?? USUAL_WIDTH);
  }
  return Math.round((thousandths * points * 20) / 1000);
}

const HORN = '\u031B';
const HORN_WIDTH = 55;
const USUAL_WIDTH = 500;

/** Advance widths in thousandths of the font size; the letters of a row share one. Digits and most small letters have the usual one. */
const WIDTH_ROWS: readonly (readonly [number, string])[] = [
  [250, ' \u00A0,.'],
  [278, "'/il"],
  [333, '!()-:;fjt'],
  [389, 'Is'],
  [444, 'cerz'],
  [556, 'Sbdhknpquđ'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, 'm&'],
  [944, 'M'],
  [1000, '…W%'],
];

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTH_ROWS.flatMap(([width, letters]) => Array.from(letters, (letter): [string, number] => [letter, width])),
);
