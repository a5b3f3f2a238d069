import { CODE } from './codes';
import { foldWord } from './fold-word';
import { wordOf, type Word } from './vocabulary';

/** A word, a number, a clock time (key "h") or a sign of a text. */
export interface Piece {
  readonly kind: 'word' | 'number' | 'sign';
  /** Place in the text: first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Of a word: folded, slips and missing marks mended. Of a number: its digits. Of a sign: the usual one of its kind. */
  readonly key: string;
  /** Of a word; null for the others. */
  readonly word: Word | null;
  /** What is doubtful about it, in Vietnamese. */
  readonly doubt: string | null;
}

/** Cuts a cleaned text at spaces, signs and digits, and apart where words have lost the space between them. */
export function cutWords(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === SPACE) at += 1;
    else if (isDigit(code)) at = cutNumber(text, at, pieces);
    else if (isLetter(text, at)) at = cutWord(text, at, pieces);
    else at = cutSign(text, at, pieces);
  }
  return pieces;
}

const SPACE = 32;
const CLOCK =
  /(?:[01]?\d|2[0-4])(?:\s?(?:h|giờ|g)(?:\s?[0-5]\d(?!\d))?(?:\s?(?:phút|p)(?!\p{L})|['’′])?|:[0-5]\d(?::[0-5]\d)?)(?![\p{L}\d/])/iuy;
const AFTER_HOUR = 'hHgG:';
const SAME_SIGN: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '~': '-',
  '→': '-',
  '÷': '-',
  '\\': '/',
  '⁄': '/',
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '[': '(',
  ']': ')',
  '•': ';',
  '\n': CODE.line,
};
const GLUED_WORDS = new Set(
  ['thường', 'xuyên', 'trong', 'trước', 'tháng', 'hằng', 'hàng', 'ngày', 'quý', 'quí', 'năm', 'định', 'kỳ', 'mỗi'].map(foldWord),
);

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for a letter and for a mark behind one; the letters of Vietnamese are told by their numbers, the others by Unicode. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0x1ea0 && code <= 0x1ef9) return true;
  if (code >= 0xc0 && code <= 0x233) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && isLetter(text, at - 1);
  return /[\p{L}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function cutNumber(text: string, start: number, pieces: Piece[]): number {
  let end = start + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  if (end - start <= 2 && mayBeHour(text, end)) {
    CLOCK.lastIndex = start;
    if (CLOCK.test(text)) {
      pieces.push({ kind: 'sign', start, end: CLOCK.lastIndex, key: CODE.hour, word: null, doubt: null });
      return CLOCK.lastIndex;
    }
  }
  const cut = end - start > 4 ? gluedYear(text, start, end) : end;
  pieces.push({ kind: 'number', start, end: cut, key: text.slice(start, cut), word: null, doubt: null });
  // The next row begins behind the year.
  if (cut < end) pieces.push({ kind: 'sign', start: cut, end: cut, key: CODE.line, word: null, doubt: null });
  return cut;
}

/** "l5/3", "O5/4": letters that look like digits, in front of the digit of a date; the index behind the number, 0 for other letters. */
function cutNumberLike(text: string, start: number, pieces: Piece[]): number {
  NUMBER_LIKE.lastIndex = start;
  const found = NUMBER_LIKE.exec(text);
  const digit = found === null ? undefined : LOOKS_LIKE[found[0].charAt(0)];
  if (found === null || digit === undefined) return 0;
  const key = digit + found[0].slice(1);
  const end = start + found[0].length;
  pieces.push({ kind: 'number', start, end, key, word: null, doubt: `“${found[0]}” được hiểu là “${key}”` });
  return end;
}

const NUMBER_LIKE = /(?<![\p{L}\d])[lIoO]\d(?=[/.-]\d)/uy;
const LOOKS_LIKE: Readonly<Record<string, string>> = { l: '1', I: '1', o: '0', O: '0' };

/** True where behind the digits of a number, or one further where a space stands between, stands a sign of the hour. */
function mayBeHour(text: string, end: number): boolean {
  const sign = end < text.length && text.charCodeAt(end) === SPACE ? end + 1 : end;
  return sign < text.length && AFTER_HOUR.includes(text.charAt(sign));
}

/** "3/20262Phường": the number of the next row is glued to a year. */
function gluedYear(text: string, start: number, end: number): number {
  const long = end - start < 8 && text.charAt(start - 1) === '/';
  return long && /^(?:19|20)\d\d/u.test(text.slice(start, end)) && /\p{Lu}/u.test(text.charAt(end)) ? start + 4 : end;
}

function cutWord(text: string, start: number, pieces: Piece[]): number {
  let end = start + 1;
  if (end < text.length && isDigit(text.charCodeAt(end))) {
    const behind = cutNumberLike(text, start, pieces);
    if (behind > 0) return behind;
  }
  while (end < text.length && isLetter(text, end)) end += 1;
  let from = start;
  for (const word of wordsIn(text.slice(start, end))) {
    pieces.push({ kind: 'word', start: from, end: from + word.length, key: word.key, word, doubt: null });
    from += word.length;
  }
  return end;
}

/** Vietnamese has some seven thousand syllables, and a plan uses a few hundred: those already met are remembered. */
const MET = new Map<string, readonly Word[]>();
const MOST_REMEMBERED = 8000;
const LONGEST_REMEMBERED = 12;

/** The words of a run of letters: one, or those that have lost the space between them. */
function wordsIn(letters: string): readonly Word[] {
  const before = MET.get(letters);
  if (before !== undefined) return before;
  const whole = wordOf(letters);
  const words = whole.known ? [whole] : partedAt(lengthsOfGlued(letters), letters);
  if (MET.size >= MOST_REMEMBERED) MET.clear();
  if (letters.length <= LONGEST_REMEMBERED) MET.set(letters, words);
  return words;
}

function partedAt(lengths: readonly number[], letters: string): readonly Word[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return wordOf(letters.slice(from - length, from));
  });
}

function cutSign(text: string, start: number, pieces: Piece[]): number {
  const typed = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const end = start + typed.length;
  if (typed !== '\n' && typed.trim() === '') return end;
  const sign = SAME_SIGN[typed] ?? typed;
  const last = pieces.at(-1);
  const glued = last?.end === start;
  if (sign === '/' && last?.key === '/') return end;
  // "Quy' II": a tone mark typed behind its word.
  if (glued && last.kind === 'word' && "'´`’".includes(sign)) return end;
  if (glued && sign === '>' && '-='.includes(last.key)) {
    pieces[pieces.length - 1] = { ...last, end, key: '-' };
    return end;
  }
  pieces.push({ kind: 'sign', start, end, key: sign, word: null, doubt: null });
  return end;
}

/** "quýIII", "NghĩaTháng", "trongnăm": the lengths of the words that lost the space between them. */
function lengthsOfGlued(typed: string): readonly number[] {
  const { length } = typed;
  if (/^q/iu.test(typed)) {
    const numeral = length === 2 ? /^[Qq]([IVX])$/u.exec(typed) : /^q(?:uý|úy|uí|uy)?([IVXl]{1,4}|i{1,3}|iv)$/iu.exec(typed);
    if (numeral?.[1] !== undefined) return [length - numeral[1].length, numeral[1].length];
  }
  if (length < 4) return [length];
  const inner = typed.slice(1) === typed.slice(1).toLowerCase() ? null : /\p{Ll}(?=\p{Lu}\p{Ll})/u.exec(typed);
  if (inner !== null) return [inner.index + 1, ...lengthsOfGlued(typed.slice(inner.index + 1))];
  return length < 7 ? [length] : partsOfGlued(typed.toLowerCase());
}

function partsOfGlued(word: string): readonly number[] {
  const lengths: number[] = [];
  for (let at = 0; at < word.length;) {
    const size = [6, 5, 4, 3, 2].find((length) => at + length <= word.length && GLUED_WORDS.has(foldWord(word.slice(at, at + length))));
    if (size === undefined) return [word.length];
    lengths.push(size);
    at += size;
  }
  return lengths;
}
