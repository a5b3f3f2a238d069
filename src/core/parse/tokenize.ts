import { CODE, codePattern } from './codes';
import { cutWords, type Piece } from './cut-words';
import { mendWords } from './mend-words';
import { runOf, type Token, type TokenRun } from './token';
import type { WordRow } from './vocabulary';

const RANGE_BEGUN = codePattern`from [^line ; until]* [numeral yearNumber] [^line ; until]* $`;
/** Not "của tháng trước", which is over. */
const NEEDS_TIME = codePattern`(?<!of [month quarter]) [limit from] $`;
/** "quý⏎II". */
const TIME_OVER_LINES = codePattern`
  (?<![each periodic] | (?<!day) count) (
      [quarter month] line numeral (?![day month week quarter times] | / number)
    | day line count
    | year line yearNumber
  ) (?![\) .])
`;

/** "Ngày 10⏎tháng 12⏎năm 2024". */
const DATE_OVER_LINES = codePattern`day number line month numeral | month numeral line year yearNumber`;

/** Cuts a cleaned text into tokens: the words of `WORD_TABLE`, numbers, clock times, signs, and other words one by one. */
export function tokenize(text: string): TokenRun {
  const run = runOf(mendBullets(joinWords(mendWords(cutWords(text), text), text), text));
  return run.codes.includes(CODE.line) ? mendLineBreaks(run, text) : run;
}

/** "- Quý I⏎- Quý II": a sign that begins a line parts it from the line before; the first one says nothing. */
function mendBullets(tokens: readonly Token[], text: string): readonly Token[] {
  if (!BULLETS.includes(text.slice(0, 1)) && !text.includes('\n')) return tokens;
  return tokens.flatMap((token, at) => (!isBullet(tokens, at, text) ? token : at === 0 ? NONE : { ...token, code: ';' }));
}

function isBullet(tokens: readonly Token[], at: number, text: string): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !BULLETS.includes(text.charAt(token.start)) || token.end === next.start) return false;
  return at === 0 || tokens[at - 1]?.code === CODE.line;
}

const NONE = [] as const;
const SIGNS = ',;:()/-+&%';
const BULLETS = '-+*–—•';

function joinWords(pieces: readonly Piece[], text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const row = longestRow(pieces, index);
    const size = row?.size ?? 1;
    const code = row?.code ?? plainCode(piece, pieces, index, text);
    const { start } = piece;
    const end = pieces[index + size - 1]?.end ?? piece.end;
    const value = row?.value ?? (code === CODE.roman ? (piece.word?.roman ?? 0) : piece.kind === 'number' ? Number(piece.key) : 0);
    const doubt = (code === CODE.roman ? romanDoubt(text.slice(start, end)) : null) ?? piece.doubt;
    tokens.push({ code, start, end, value, units: NONE, every: NONE, month: null, doubt });
    index += size;
  }
  return tokens;
}

/** A line break in the middle of a time is a space: "quý⏎II", "từ tháng 3⏎đến tháng 5". */
function mendLineBreaks(run: TokenRun, text: string): TokenRun {
  return runOf(run.tokens.filter((token, at) => token.code !== CODE.line || !isInsideTime(run, at, text)));
}

function isInsideTime({ tokens, codes }: TokenRun, at: number, text: string): boolean {
  const before = codes.slice(Math.max(0, at - 3), at);
  const behind = codes.slice(at + 1, at + 4);
  const begun = RANGE_BEGUN.test(codes.slice(0, at));
  const goesOn = behind.startsWith(CODE.until) && (begun ? /^(?!từ)\p{L}/iu : /^(?!từ)\p{Ll}/u).test(text.slice(tokens[at + 1]?.start));
  const dateGoesOn =
    DATE_OVER_LINES.test(before + CODE.line + behind) &&
    (text === text.toUpperCase() || /^\p{Ll}/u.test(text.slice(tokens[at + 1]?.start)));
  return NEEDS_TIME.test(before) || goesOn || dateGoesOn || TIME_OVER_LINES.test(before + CODE.line + behind);
}

/** The longest entry of the word tables that stands at a place. */
function longestRow(pieces: readonly Piece[], index: number): WordRow | null {
  let longest: WordRow | null = null;
  let entries = pieces[index]?.word?.entries ?? null;
  for (let next = index + 1; entries !== null; next += 1) {
    longest = entries.row ?? longest;
    entries = entries.longer.get(pieces[next]?.word?.key ?? '') ?? null;
  }
  return longest;
}

function plainCode(piece: Piece, pieces: readonly Piece[], index: number, text: string): string {
  if (piece.kind === 'number') return isNumberOfName(piece, pieces[index - 1], text) ? CODE.longNumber : numberCode(piece.key);
  if (piece.word !== null) {
    const short = piece.word.length === 1 ? abbreviation(text.charAt(piece.start), pieces[index - 1], pieces[index + 1], piece) : null;
    return short ?? (piece.word.roman === null ? CODE.word : CODE.roman);
  }
  if (piece.key === CODE.hour || piece.key === CODE.line) return piece.key;
  if (piece.key === '.') return isGlued(text, piece) ? CODE.dot : '.';
  return SIGNS.includes(piece.key) ? piece.key : CODE.sign;
}

/** "T6", "Q1", "9T": a month, a quarter or months by the first letter. */
function abbreviation(letter: string, before: Piece | undefined, next: Piece | undefined, { start, end }: Piece): string | null {
  const numbered = next?.kind === 'number';
  if (letter === 'Q' || (letter === 'q' && (numbered || next?.key === '.' || next?.word?.roman != null))) return CODE.quarter;
  if (letter === 'T' && before?.end === start && /^0?[369]$/u.test(before.key)) return CODE.month;
  return (letter === 'T' || letter === 't') && numbered && next.start === end && next.key.length <= 2 ? CODE.month : null;
}

/** "H1/2025", "QĐ12/2025": the number belongs to the capitals in front of it, "T7" and "Q3" being times. */
function isNumberOfName(number: Piece, before: Piece | undefined, text: string): boolean {
  if (before?.kind !== 'word' || before.end !== number.start || before.word?.entries !== null) return false;
  return /^(?![TQ]$)\p{Lu}{1,5}$/u.test(text.slice(before.start, before.end));
}

function isGlued(text: string, { start, end }: Piece): boolean {
  return start > 0 && end < text.length && GLUED.test(text.slice(start - 1, end + 1));
}

const GLUED = /[\p{L}\d].[\p{L}\d]/u;

function numberCode(digits: string): string {
  if (digits.length === 4 && digits >= '1900' && digits <= '2199') return CODE.yearNumber;
  return digits.length <= 2 ? CODE.number : CODE.longNumber;
}

function romanDoubt(word: string): string | null {
  return word.includes('l') ? `“${word}” được hiểu là số La Mã “${word.replaceAll('l', 'I')}”` : null;
}
