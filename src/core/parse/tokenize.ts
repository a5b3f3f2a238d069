import { bareWord, foldWord, lacksMarksOf } from './fold-word';
import type { Token } from './token';
import { NUMBER_WORDS, SLIPS, WORD_TABLE } from './words';

/**
 * Cuts a cleaned text into tokens. Codes beside those of `WORD_TABLE`: n number, y year of four digits, N any other number, c number in
 * words, R Roman number, h clock time, w other word, # line break, _ other sign; the signs , ; : . ( ) / - + & % stand for themselves,
 * and "." glued between two numbers or letters is "·".
 */
export function tokenize(text: string): readonly Token[] {
  return mendLineBreaks(joinWords(cutWords(text), text));
}

const NONE = [] as const;

interface Piece {
  readonly kind: 'word' | 'number' | 'sign';
  readonly start: number;
  readonly end: number;
  /** Folded, slips and missing marks mended. */
  readonly key: string;
  readonly doubt: string | null;
}

interface WordRow {
  readonly keys: readonly string[];
  readonly code: string;
  readonly value: number;
}

const PIECE = /(\p{L}[\p{L}\p{M}]*)|(\d+)|([^\s]|\n)/gu;
const CLOCK =
  /(?:[01]?\d|2[0-4])(?:\s?(?:h|giờ|g)(?:\s?[0-5]\d(?!\d))?(?:\s?(?:phút|p)(?!\p{L})|['’′])?|:[0-5]\d(?::[0-5]\d)?)(?![\p{L}\d/])/iuy;
const ROMAN = /^(?:[IVXl]{1,4}|[ivx]{1,4})$/u;
const SIGNS = new Set([',', ';', ':', '(', ')', '/', '-', '+', '&', '%']);
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
  '\n': '#',
};
/** Rare words that a missing mark must not turn a common one into: "thuong" is "thường". */
const UNMENDED = new Set(['thượng tuần', 'hạ tuần', 'trung tuần'].map((words) => words.split(' ').map(foldWord).join(' ')));
const WORDS_BY_FIRST = wordsByFirst();
const VOCABULARY = vocabulary();
const BARE_VOCABULARY = bareVocabulary();
const SLIP_KEYS = new Map(Object.entries(SLIPS).map(([slip, meant]) => [foldWord(slip), foldWord(meant)]));
const GLUED_WORDS = ['thường', 'xuyên', 'trong', 'trước', 'tháng', 'hằng', 'hàng', 'ngày', 'quý', 'quí', 'năm', 'định', 'kỳ', 'mỗi'].map(
  foldWord,
);
/** The second words of pairs that are no other words whatever marks they bear: "thường xuyến". */
const WRONGLY_MARKED = new Map(
  ['thường xuyên', 'định kỳ', 'chậm nhất', 'muộn nhất'].map((pair) => [bare(pair), foldWord(pair.split(' ')[1] ?? '')]),
);
/** "ngay" (at once) in front of a number is "ngày" without its mark. */
const DAY = foldWord('ngày');
const NUMBERED = new Set(['quý', 'quí', 'tháng', 'năm', 'ngày', 'tuần'].map(foldWord));

function bare(words: string): string {
  return words
    .split(' ')
    .map((word) => bareWord(foldWord(word)))
    .join(' ');
}

function cutWords(text: string): readonly Piece[] {
  const unmarked = !/[^\u0000-\u007F]/u.test(text.replace(/[–—‐−“”…]/gu, ''));
  const mixed = /\p{Ll}\p{Lu}\p{Ll}/u.test(text);
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const start = match.index;
    const end = PIECE.lastIndex;
    if (match[1] !== undefined) {
      for (const piece of splitGlued(text, start, end, mixed)) pieces.push(piece);
      continue;
    }
    if (match[2] !== undefined) {
      CLOCK.lastIndex = start;
      const clock = CLOCK.exec(text);
      if (clock !== null) {
        pieces.push({ kind: 'sign', start, end: CLOCK.lastIndex, key: 'h', doubt: null });
        PIECE.lastIndex = CLOCK.lastIndex;
        continue;
      }
      const cut = gluedYear(text, start, end);
      pieces.push({ kind: 'number', start, end: cut, key: text.slice(start, cut), doubt: null });
      PIECE.lastIndex = cut;
      continue;
    }
    const sign = SAME_SIGN[match[0]] ?? match[0];
    const last = pieces.at(-1);
    if (sign === '/' && last?.key === '/') continue;
    // "Quy' II": a tone mark typed behind its word.
    if ("'´`’".includes(sign) && last?.kind === 'word' && last.end === start) continue;
    if (sign === '>' && last?.end === start && '-='.includes(last.key)) {
      pieces[pieces.length - 1] = { ...last, end, key: '-' };
      continue;
    }
    pieces.push({ kind: 'sign', start, end, key: sign, doubt: null });
  }
  return mendWords(pieces, text, unmarked);
}

/** "3/20262Phường": the number of the next row is glued to a year. */
function gluedYear(text: string, start: number, end: number): number {
  const long = end - start > 4 && end - start < 8 && text.charAt(start - 1) === '/';
  return long && /^(?:19|20)\d\d/u.test(text.slice(start, end)) && /\p{Lu}/u.test(text.charAt(end)) ? start + 4 : end;
}

/** "quýIII", "NghĩaTháng", "trongnăm": words that lost their space. */
function splitGlued(text: string, start: number, end: number, mixed: boolean): readonly Piece[] {
  const word = text.slice(start, end);
  const plain = (from: number, to: number): Piece => ({
    kind: 'word',
    start: from,
    end: to,
    key: foldWord(text.slice(from, to)),
    doubt: null,
  });
  if (/^Q[IVX]$/u.test(word)) return [plain(start, start + 1), plain(start + 1, end)];
  if (word.length < 3) return [plain(start, end)];
  const roman = !/^q/iu.test(word) ? null : /^(q(?:uý|úy|uí|uy)?)([IVXl]{1,4}|i{1,3}|iv)$/iu.exec(word);
  if (roman?.[1] !== undefined) return [plain(start, start + roman[1].length), plain(start + roman[1].length, end)];
  const inner = mixed ? /\p{Ll}(?=\p{Lu}\p{Ll})/u.exec(word) : null;
  if (inner !== null) return [plain(start, start + inner.index + 1), ...splitGlued(text, start + inner.index + 1, end, mixed)];
  if (word.length < 7) return [plain(start, end)];
  const parts = gluedParts(word.toLowerCase());
  if (parts.length < 2) return [plain(start, end)];
  let at = start;
  return parts.map((length) => {
    at += length;
    return plain(at - length, at);
  });
}

function gluedParts(word: string): readonly number[] {
  const lengths: number[] = [];
  for (let at = 0; at < word.length;) {
    const length = [6, 5, 4, 3, 2].find((size) => at + size <= word.length && GLUED_WORDS.includes(foldWord(word.slice(at, at + size))));
    if (length === undefined) return [];
    lengths.push(length);
    at += length;
  }
  return lengths;
}

/** Puts right the words whose meaning is sure in spite of a slip or of missing marks. */
function mendWords(pieces: readonly Piece[], text: string, unmarked: boolean): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'word') return piece;
    const next = pieces[index + 1];
    if (piece.key === 'ngay' && next?.kind === 'number') return { ...piece, key: DAY };
    if (VOCABULARY.has(piece.key)) return piece;
    const numbered =
      next !== undefined && (next.kind === 'number' || (next.kind === 'word' && ROMAN.test(text.slice(next.start, next.end))));
    const slip = SLIP_KEYS.get(piece.key) ?? undoubled(piece.key);
    if (slip !== undefined && numbered) {
      return {
        ...piece,
        key: slip,
        doubt: `“${text.slice(piece.start, piece.end)}” được hiểu là “${slip.startsWith('q') ? 'quý' : slipName(slip)}”`,
      };
    }
    if (!unmarked && !numbered && piece.key.length <= 4) return piece;
    const previous = pieces[index - 1];
    const bare = bareWord(piece.key);
    const paired = previous === undefined ? undefined : WRONGLY_MARKED.get(`${bareWord(previous.key)} ${bare}`);
    if (paired !== undefined) return { ...piece, key: paired };
    for (const meant of BARE_VOCABULARY.get(bare) ?? []) {
      if (!lacksMarksOf(piece.key, meant)) continue;
      const partlyMarked = piece.key !== bare && piece.key.length > 4;
      if (bare === 'nam' && previous !== undefined && /^(?:viet|quang|ha|mien|dong|tay|phia)$/u.test(bareWord(previous.key))) continue;
      if (unmarked || partlyMarked || (numbered && NUMBERED.has(meant))) return { ...piece, key: meant };
    }
    return piece;
  });
}

/** "thángg", "quýý": a letter struck twice. */
function undoubled(key: string): string | undefined {
  const single = key.replace(/(\p{L})\1+/gu, '$1');
  return single !== key && NUMBERED.has(single) ? single : undefined;
}

function slipName(key: string): string {
  return Object.values(SLIPS).find((meant) => foldWord(meant) === key) ?? key;
}

function joinWords(pieces: readonly Piece[], text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const size = piece.kind === 'word' ? longestWord(pieces, index) : null;
    const last = pieces[index + (size?.keys.length ?? 1) - 1] ?? piece;
    const code = size?.code ?? plainCode(piece, pieces, index, text);
    const value =
      size?.value ?? (piece.kind === 'number' ? Number(piece.key) : code === 'R' ? romanValue(text.slice(piece.start, piece.end)) : 0);
    const doubt = code === 'R' ? (romanDoubt(text.slice(piece.start, piece.end)) ?? piece.doubt) : piece.doubt;
    tokens.push({ code, start: piece.start, end: last.end, value, units: NONE, every: NONE, doubt });
    index += size?.keys.length ?? 1;
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

function longestWord(pieces: readonly Piece[], index: number): WordRow | null {
  const piece = pieces[index];
  if (piece === undefined) return null;
  for (const row of WORDS_BY_FIRST.get(piece.key) ?? []) {
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
    return ROMAN.test(word) ? 'R' : 'w';
  }
  if (piece.key === 'h' || piece.key === '#') return piece.key;
  if (piece.key === '.') return isGlued(text, piece) ? '·' : '.';
  return SIGNS.has(piece.key) ? piece.key : '_';
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

function wordsByFirst(): ReadonlyMap<string, readonly WordRow[]> {
  const rows: WordRow[] = [];
  for (const [code, words] of WORD_TABLE) {
    for (const word of words) rows.push({ keys: word.split(' ').map(foldWord), code, value: 0 });
  }
  for (const [word, value] of Object.entries(NUMBER_WORDS)) rows.push({ keys: word.split(' ').map(foldWord), code: 'c', value });
  const byFirst = new Map<string, WordRow[]>();
  for (const row of rows.sort((one, other) => other.keys.length - one.keys.length)) {
    const first = row.keys[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  return byFirst;
}

function vocabulary(): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const rows of WORDS_BY_FIRST.values())
    for (const row of rows) {
      if (row.code === 'w' || UNMENDED.has(row.keys.join(' '))) continue;
      for (const key of row.keys) keys.add(key);
    }
  return keys;
}

function bareVocabulary(): ReadonlyMap<string, readonly string[]> {
  const byBare = new Map<string, string[]>();
  for (const key of VOCABULARY) byBare.set(bareWord(key), [...(byBare.get(bareWord(key)) ?? []), key]);
  return byBare;
}
