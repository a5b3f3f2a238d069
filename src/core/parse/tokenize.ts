import { cutWords, type Piece } from './cut-words';
import { isRoman, mendWords } from './mend-words';
import type { Token } from './token';
import type { WordRow } from './vocabulary';

/**
 * Cuts a cleaned text into tokens. Codes beside those of `WORD_TABLE`: n number, y year of four digits, N any other number, c number in
 * words, R Roman number, h clock time, w other word, # line break, _ other sign; the signs , ; : . ( ) / - + & % stand for themselves,
 * and "." glued between two numbers or letters is "·".
 */
export function tokenize(text: string): readonly Token[] {
  return mendLineBreaks(joinWords(mendWords(cutWords(text), text), text));
}

const NONE = [] as const;
const SIGNS = ',;:()/-+&%';

function joinWords(pieces: readonly Piece[], text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const row = longestRow(pieces, index);
    const size = row?.keys.length ?? 1;
    const code = row?.code ?? plainCode(piece, pieces, index, text);
    const { start } = piece;
    const end = pieces[index + size - 1]?.end ?? piece.end;
    const numeral = code === 'R' ? text.slice(start, end) : null;
    const value = numeral !== null ? romanValue(numeral) : piece.kind === 'number' ? Number(piece.key) : (row?.value ?? 0);
    const doubt = (numeral === null ? null : romanDoubt(numeral)) ?? piece.doubt;
    tokens.push({ code, start, end, value, units: NONE, every: NONE, doubt });
    index += size;
  }
  return tokens;
}

/** A line break in the middle of a time is a space: "quý⏎II", "từ tháng 3⏎đến tháng 5". */
function mendLineBreaks(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.code === '#')) return tokens;
  return tokens.filter((token, at) => {
    if (token.code !== '#') return true;
    const before = tokens[at - 1]?.code ?? '#';
    const next = tokens[at + 1]?.code ?? '#';
    const numbered =
      'QMDY'.includes(before) &&
      'nRcy'.includes(next) &&
      !'ep'.includes(tokens[at - 2]?.code ?? '#') &&
      !').'.includes(tokens[at + 2]?.code ?? '#');
    return !(numbered || 'bfitu'.includes(before) || next === 't');
  });
}

function longestRow(pieces: readonly Piece[], index: number): WordRow | null {
  const rows = pieces[index]?.word?.rows ?? NONE;
  for (const row of rows) {
    if (hasWords(pieces, index, row.keys)) return row;
  }
  return null;
}

function hasWords(pieces: readonly Piece[], index: number, keys: readonly string[]): boolean {
  for (let offset = 1; offset < keys.length; offset += 1) {
    const piece = pieces[index + offset];
    if (piece?.kind !== 'word' || piece.key !== keys[offset]) return false;
  }
  return true;
}

function plainCode(piece: Piece, pieces: readonly Piece[], index: number, text: string): string {
  if (piece.kind === 'number') return numberCode(piece.key);
  if (piece.kind === 'word') {
    const next = pieces[index + 1];
    const word = text.slice(piece.start, piece.end);
    const abbreviated = (word === 'T' || word === 't') && next?.kind === 'number' && next.start === piece.end && next.key.length <= 2;
    if (abbreviated) return 'M';
    if (word === 'Q' || (word === 'q' && next?.kind === 'number')) return 'Q';
    return isRoman(word) ? 'R' : 'w';
  }
  if (piece.key === 'h' || piece.key === '#') return piece.key;
  if (piece.key === '.') return isGlued(text, piece) ? '·' : '.';
  return SIGNS.includes(piece.key) ? piece.key : '_';
}

function isGlued(text: string, piece: Piece): boolean {
  return /[\p{L}\d]/u.test(text.charAt(piece.start - 1)) && /[\p{L}\d]/u.test(text.charAt(piece.end));
}

function numberCode(digits: string): string {
  if (digits.length === 4 && digits >= '1900' && digits <= '2199') return 'y';
  return digits.length <= 2 ? 'n' : 'N';
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(word: string): number {
  const letters = word.replaceAll('l', 'I').toUpperCase();
  let value = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const here = ROMAN_VALUES[letters.charAt(index)] ?? 0;
    const next = ROMAN_VALUES[letters.charAt(index + 1)] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

function romanDoubt(word: string): string | null {
  return word.includes('l') ? `“${word}” được hiểu là số La Mã “${word.replaceAll('l', 'I')}”` : null;
}
