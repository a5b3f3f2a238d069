import type { Piece } from './cut-words';
import { bareWord, foldWord, lacksMarksOf } from './fold-word';
import { meaning, wordsWithoutMarks, type Word } from './vocabulary';
import { SLIPS } from './words';

/** Puts right the words whose meaning is sure in spite of a slip or of missing marks; says what it took for a slip. */
export function mendWords(pieces: readonly Piece[], text: string): readonly Piece[] {
  const unmarked = isUnmarked(text);
  let mended: Piece[] | null = null;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.word === null) continue;
    if (piece.word.known && piece.key !== AT_ONCE && pieces[index - 1]?.key !== BARE_EVERY) continue;
    const better = mendWord(piece, piece.word, pieces[index - 1], pieces[index + 1], text, unmarked);
    if (better === null) continue;
    mended ??= [...pieces];
    mended[index] = { ...piece, key: better.key, word: meaning(piece.word, better.key), doubt: better.doubt };
  }
  return mended ?? pieces;
}

const SLIP_KEYS = new Map(Object.entries(SLIPS).map(([slip, meant]) => [foldWord(slip), meant]));
/** The second words of pairs that are no other words whatever marks they bear ("thường xuyến"), by their bare letters. */
const WRONGLY_MARKED = new Map(
  Object.entries({
    xuyên: ['thường'],
    kỳ: ['định'],
    nhất: ['chậm', 'muộn'],
    tháng: ['hằng'],
    quý: ['hằng'],
    năm: ['hằng'],
    tuần: ['hằng'],
  }).map(([second, firsts]) => {
    const key = foldWord(second);
    return [bareWord(key), { key, behind: firsts.map((first) => bareWord(foldWord(first))) }];
  }),
);
/** "Hăng năm": a badly marked word in front of a period is "hằng". */
const EVERY = foldWord('hằng');
/** "hang quy": both words without their marks. */
const BARE_EVERY = bareWord(EVERY);
const PERIODS = new Set(['năm', 'tháng', 'quý', 'tuần'].map((period) => bareWord(foldWord(period))));
/** Words that a number follows. */
const NUMBERED = new Map(['quý', 'quí', 'tháng', 'năm', 'ngày', 'tuần'].map((word) => [foldWord(word), word]));
const NUMBERED_BARE = new Set([...NUMBERED.keys()].map(bareWord));
/** Words that stand in front of a time, and are no other words without their marks. */
const LEADING = new Set(['từ', 'đến', 'trước', 'hết'].map(foldWord));
/** Spellings that no Vietnamese syllable has without marks: "truoc", "thuong", "xuyen". */
const UNSPELLABLE = /(?<!q)uo\p{L}|uye|ie\p{L}/u;
/** "ngay" (at once) in front of a number is "ngày" without its mark. */
const AT_ONCE = 'ngay';
const DAY = foldWord('ngày');
/** "Việt Nam", "Quảng Nam": no year. */
const SOUTH_OF = /^(?:viet|quang|ha|mien|dong|tay|phia)$/u;

interface Mended {
  readonly key: string;
  readonly doubt: string | null;
}

function mendWord(
  piece: Piece,
  { key, bare }: Word,
  before: Piece | undefined,
  next: Piece | undefined,
  text: string,
  unmarked: boolean,
): Mended | null {
  if (key === AT_ONCE) return next?.kind === 'number' ? { key: DAY, doubt: null } : null;
  const pair = WRONGLY_MARKED.get(bare);
  if (before?.key === BARE_EVERY && PERIODS.has(key) && pair !== undefined) return { key: pair.key, doubt: null };
  const numbered = next !== undefined && (next.kind === 'number' || (next.word !== null && next.word.roman !== null));
  const slip = numbered ? (SLIP_KEYS.get(key) ?? undoubled(key)) : before?.word?.bare === BARE_EVERY ? SLIP_KEYS.get(key) : undefined;
  if (slip !== undefined) return { key: foldWord(slip), doubt: `“${text.slice(piece.start, piece.end)}” được hiểu là “${slip}”` };
  if (bare === BARE_EVERY && !unmarked && PERIODS.has(next?.word?.bare ?? '')) return { key: EVERY, doubt: null };
  const leading = numbered || (next?.word != null && NUMBERED_BARE.has(next.word.bare));
  if (!unmarked && !leading && key.length <= 4) return null;
  const previous = before?.word?.bare ?? '';
  if (pair?.behind.includes(previous) === true) return { key: pair.key, doubt: null };
  const meant = wordsWithoutMarks(bare);
  if (meant.length === 0 || (bare === 'nam' && SOUTH_OF.test(previous))) return null;
  const likely = unmarked || (key !== bare && key.length > 4) || UNSPELLABLE.test(key);
  for (const word of meant) {
    if (
      (likely || (numbered && NUMBERED.has(word)) || (leading && LEADING.has(word) && !isAbbreviation(piece, text))) &&
      lacksMarksOf(key, word)
    )
      return { key: word, doubt: null };
  }
  return null;
}

/** "TU" is the Tỉnh ủy, "tu" is "từ" without its mark. */
function isAbbreviation({ start, end }: Piece, text: string): boolean {
  return /^\p{Lu}{2}/u.test(text.slice(start, end));
}

/** "thángg", "quýý": a letter struck twice. */
function undoubled(key: string): string | undefined {
  return /(\D)\1/u.test(key) ? NUMBERED.get(key.replace(/(\p{L})\1+/gu, '$1')) : undefined;
}

/** True for a text typed without any Vietnamese letter. */
export function isUnmarked(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 && (code < 0x2000 || code > 0x2fff)) return false;
  }
  return true;
}
