import type { Piece } from './cut-words';
import { bareWord, foldWord, lacksMarksOf } from './fold-word';
import { wordOfKey, wordsWithoutMarks } from './vocabulary';
import { SLIPS } from './words';

/** Puts right the words whose meaning is sure in spite of a slip or of missing marks; says what it took for a slip. */
export function mendWords(pieces: readonly Piece[], text: string): readonly Piece[] {
  const unmarked = isUnmarked(text);
  let mended: Piece[] | null = null;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.word === null) continue;
    if (piece.word.known && piece.key !== AT_ONCE) continue;
    const better = mendWord(pieces, index, text, unmarked);
    if (better === null) continue;
    mended ??= [...pieces];
    mended[index] = { ...piece, key: better.key, word: wordOfKey(better.key), doubt: better.doubt };
  }
  return mended ?? pieces;
}

/** True for a Roman number, also with a small L typed for I. */
export function isRoman(typed: string): boolean {
  return typed.length <= 4 && /^(?:[IVXl]{1,4}|[ivx]{1,4})$/u.test(typed);
}

const SLIP_KEYS = new Map(Object.entries(SLIPS).map(([slip, meant]) => [foldWord(slip), meant]));
/** The second words of pairs that are no other words whatever marks they bear: "thường xuyến". */
const WRONGLY_MARKED = new Map(
  ['thường xuyên', 'định kỳ', 'chậm nhất', 'muộn nhất'].map((pair) => {
    const [first = '', second = ''] = pair.split(' ').map(foldWord);
    return [`${bareWord(first)} ${bareWord(second)}`, second];
  }),
);
/** Words that a number follows. */
const NUMBERED = new Map(['quý', 'quí', 'tháng', 'năm', 'ngày', 'tuần'].map((word) => [foldWord(word), word]));
/** "ngay" (at once) in front of a number is "ngày" without its mark. */
const AT_ONCE = 'ngay';
const DAY = foldWord('ngày');
/** "Việt Nam", "Quảng Nam": no year. */
const SOUTH_OF = /^(?:viet|quang|ha|mien|dong|tay|phia)$/u;

interface Mended {
  readonly key: string;
  readonly doubt: string | null;
}

function mendWord(pieces: readonly Piece[], index: number, text: string, unmarked: boolean): Mended | null {
  const key = pieces[index]?.key ?? '';
  const next = pieces[index + 1];
  if (key === AT_ONCE) return next?.kind === 'number' ? { key: DAY, doubt: null } : null;
  const numbered = next !== undefined && (next.kind === 'number' || (next.kind === 'word' && isRoman(text.slice(next.start, next.end))));
  const slip = numbered ? (SLIP_KEYS.get(key) ?? undoubled(key)) : undefined;
  if (slip !== undefined) {
    const typed = text.slice(pieces[index]?.start ?? 0, pieces[index]?.end ?? 0);
    return { key: foldWord(slip), doubt: `“${typed}” được hiểu là “${slip}”` };
  }
  if (!unmarked && !numbered && key.length <= 4) return null;
  const previous = bareWord(pieces[index - 1]?.key ?? '');
  const bare = bareWord(key);
  const paired = WRONGLY_MARKED.get(`${previous} ${bare}`);
  if (paired !== undefined) return { key: paired, doubt: null };
  if (bare === 'nam' && SOUTH_OF.test(previous)) return null;
  const partlyMarked = key !== bare && key.length > 4;
  const meant = wordsWithoutMarks(bare).find(
    (word) => lacksMarksOf(key, word) && (unmarked || partlyMarked || (numbered && NUMBERED.has(word))),
  );
  return meant === undefined ? null : { key: meant, doubt: null };
}

/** "thángg", "quýý": a letter struck twice. */
function undoubled(key: string): string | undefined {
  return NUMBERED.get(key.replace(/(\p{L})\1+/gu, '$1'));
}

/** True for a text typed without any Vietnamese letter. */
function isUnmarked(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 && (code < 0x2000 || code > 0x2fff)) return false;
  }
  return true;
}
