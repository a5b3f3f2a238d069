import type { WordParagraph } from '../../core/index';

export type LabelKind = NonNullable<WordParagraph['autoLabel']>['kind'];

/** A counter as Word writes it in one of its number formats: (4, "lowerLetter") → "d". */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** What kind of label a number format makes. */
export function labelKind(format: string): LabelKind {
  if (format === 'bullet') return 'bullet';
  if (/roman/iu.test(format)) return 'roman';
  return /letter/iu.test(format) ? 'letter' : 'number';
}

/** A bullet as a plain sign: Symbol and Wingdings keep theirs in the private use area. */
export function bulletSign(text: string): string {
  const code = text.charCodeAt(0);
  if (text === '') return '•';
  if (code < 0xe000 || code > 0xf8ff) return text;
  return BULLET_SIGNS[code & 0xff] ?? '•';
}

const BULLET_SIGNS: Readonly<Record<number, string>> = {
  0x2b: '+',
  0x2d: '-',
  0x6f: 'o',
  0xa7: '▪',
  0xa8: '◻',
  0xb7: '•',
  0xbe: '–',
  0xd8: '➢',
  0xe0: '→',
  0xfc: '✓',
};

const ROMAN_ROWS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MAX_ROMAN = 3999;

function roman(value: number): string {
  if (value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN_ROWS) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** A … Z, then AA, BB … ZZ, AAA: Word repeats the letter, it does not count on as columns of a sheet do. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}
