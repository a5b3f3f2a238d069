import { indexRules, itemAt, type Firing, type PhraseContext } from './apply-rules';
import type { Part } from './clause-part';
import { foldWord } from './fold-word';
import { ITEM_RULES } from './phrases/index';
import { codesOf, type Token } from './token';
import { isEmptyPhrase, wordsOf } from './words-of-parts';

/** Cuts a clause into its times, its words and what joins them; adds what fired to `firings`. */
export function partsOfClause(tokens: readonly Token[], context: PhraseContext, firings: Firing[]): readonly Part[] {
  const codes = codesOf(tokens);
  const finer = /[PdJFpC]/u.test(codes);
  const parts: Part[] = [];
  let words: Token[] = [];
  const flush = (): void => {
    if (words.length > 0) parts.push({ kind: 'words', tokens: words });
    words = [];
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const named = 'iAy'.includes(token.code) && isNameYear(codes, at, finer);
    const found = named || namesReport(codes, at) ? null : itemAt({ tokens, codes }, at, RULES, context);
    if (found !== null) {
      const size = found.item.trigger === undefined ? found.size : triggerEnd(tokens, codes, at, found.size, context) - at;
      const doubt =
        found.item.doubt ??
        (found.item.trigger === undefined ? yearInName(token, words, context) : timeInTrigger(codes.slice(at, at + size)));
      flush();
      parts.push({ kind: 'item', item: doubt === null ? found.item : { ...found.item, doubt }, tokens: tokens.slice(at, at + size) });
      firings.push({ id: found.id, start: token.start });
      at += size;
      continue;
    }
    if (',v:H+&/-'.includes(token.code)) {
      flush();
      parts.push({ kind: 'join', code: token.code, tokens: [token] });
    } else {
      words.push(token);
    }
    at += 1;
  }
  flush();
  return parts;
}

const RULES = indexRules(ITEM_RULES);
/** How many tokens in front of a quarter the word "báo cáo" may stand. */
const LOOK_BACK = 40;

/** A year behind a word belongs to a name ("Đề án … năm 2023") where the clause has a finer time as well, or is bare. */
function isNameYear(codes: string, at: number, finer: boolean): boolean {
  const year = codes.charAt(at) === 'i' ? at + 1 : at;
  if (!'Ay'.includes(codes.charAt(year)) || year >= codes.length) return false;
  const behindWord = /[wagor)]i?$/u.test(codes.slice(Math.max(0, year - 2), year));
  return behindWord && (finer || (codes.charAt(year) === 'y' && year === at));
}

/** "Chương trình … năm 2024" may be a name: a year right behind the words of a task is doubtful. */
function yearInName(token: Token, words: readonly Token[], { text }: PhraseContext): string | null {
  if (token.code !== 'A' || words.length === 0 || isEmptyPhrase(wordsOf([{ kind: 'words', tokens: words }], text))) return null;
  return `“${text.slice(token.start, token.end)}” có thể là một phần của tên`;
}

function timeInTrigger(codes: string): string | null {
  return /[PdJ]|[tbuz]A/u.test(codes) ? 'căn cứ có nêu thời gian, cần xem có phải thời hạn hay không' : null;
}

/** "Báo cáo quý I trước ngày 15/3": the quarter names the report, the day is its deadline. */
function namesReport(codes: string, at: number): boolean {
  const next = codes.charAt(at - 1);
  const listed = ',vH'.includes(next) && next !== '' && /r[wagor]*P[^r]*$/u.test(codes.slice(Math.max(0, at - LOOK_BACK), at));
  if (codes.charAt(at) !== 'P' || !(listed || /[wagor]/u.test(next))) return false;
  return /^P[,:(]?(?:[bu]|ti?z?|z)(?:h,?)?d/u.test(codes.slice(at, at + 8)) || /^P:i?d/u.test(codes.slice(at, at + 4));
}

/** Index after the last token of a trigger that begins at `at`. */
function triggerEnd(tokens: readonly Token[], codes: string, at: number, size: number, context: PhraseContext): number {
  for (let end = at + size; end < tokens.length; end += 1) {
    const code = codes.charAt(end);
    const next = codes.charAt(end + 1);
    if (code === ',' && (startsAnother(tokens, codes, end + 1, context) || startsAction(tokens, end + 1, context))) return end;
    if ((code === 'v' || code === 'H') && 'KTXSCFp'.includes(next) && next !== '') return end;
    if ((code === 'b' || code === 'u') && /^[bu]i?(?:h,?)?[PdAJ]/u.test(codes.slice(end, end + 6))) return end;
    if (code === ':') return end;
    if (codes.charAt(at + size - 1) === 'q' && 'PdJ'.includes(code) && tokens[end]?.doubt === null) return end;
  }
  return tokens.length;
}

function startsAnother(tokens: readonly Token[], codes: string, at: number, context: PhraseContext): boolean {
  return itemAt({ tokens, codes }, at, RULES, context) !== null;
}

/** Verbs and rhythms that end a condition: "theo kế hoạch, báo cáo …". */
const ACTIONS = new Set(['báo', 'ban', 'hoàn', 'gửi', 'trình', 'xong', 'chậm', 'triển', 'tham', 'hằng', 'định'].map(foldWord));

function startsAction(tokens: readonly Token[], at: number, context: PhraseContext): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const word = /^\p{L}*/u.exec(context.text.slice(token.start, token.end))?.[0] ?? '';
  return ACTIONS.has(foldWord(word));
}
