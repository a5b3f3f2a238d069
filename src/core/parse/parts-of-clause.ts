import { itemAt, type PhraseContext } from './apply-rules';
import type { Part } from './clause-part';
import { noteFiring, type Firing } from './firings';
import { firstWordOf, foldWord } from './fold-word';
import { ITEM_RULES } from './phrases/index';
import { indexRules } from './rule-index';
import { textOfRun, type TokenRun } from './token';
import { isEmptyPhrase, wordsOf } from './words-of-parts';

/** Cuts a clause into its times, its words and what joins them; adds what fired to `firings`. */
export function partsOfClause(run: TokenRun, context: PhraseContext, firings: Firing[]): readonly Part[] {
  const { tokens, codes } = run;
  const finer = /[PdJFpC]/u.test(codes);
  const parts: Part[] = [];
  let words = 0;
  for (let at = 0; at < codes.length;) {
    const code = codes.charAt(at);
    const found = isName(codes, at, code, finer) ? null : itemAt(run, at, RULES, context);
    if (found === null && !JOINS.includes(code)) {
      at += 1;
      continue;
    }
    if (words < at) parts.push({ kind: 'words', from: words, end: at });
    if (found === null) {
      parts.push({ kind: 'join', code, from: at, end: at + 1 });
      at += 1;
    } else {
      const { item } = found;
      const end = item.trigger === undefined ? at + found.size : triggerEnd(run, at, found.size, context);
      const doubt =
        item.doubt ?? (item.trigger === undefined ? yearInName(run, words, at, context.text) : timeInTrigger(codes.slice(at, end)));
      parts.push({ kind: 'item', item: doubt === null ? item : { ...item, doubt }, from: at, end });
      noteFiring(firings, found.id, tokens[at]?.start ?? 0);
      at = end;
    }
    words = at;
  }
  if (words < codes.length) parts.push({ kind: 'words', from: words, end: codes.length });
  return parts;
}

const RULES = indexRules([ITEM_RULES]);
const JOINS = ',v:H+&/-';
/** How many tokens in front of a quarter the word "báo cáo" may stand. */
const LOOK_BACK = 40;

/** True where a year or quarter belongs to the name of something, and is no time of its own. */
function isName(codes: string, at: number, code: string, finer: boolean): boolean {
  return code === 'P' ? namesReport(codes, at) : 'iAy'.includes(code) && isNameYear(codes, at, finer);
}

/** A year behind a word belongs to a name ("Đề án … năm 2023") where the clause has a finer time as well, or is bare. */
function isNameYear(codes: string, at: number, finer: boolean): boolean {
  const year = codes.charAt(at) === 'i' ? at + 1 : at;
  if (!'Ay'.includes(codes.charAt(year)) || year >= codes.length) return false;
  const behindWord = /[wagor)]i?$/u.test(codes.slice(Math.max(0, year - 2), year));
  return behindWord && (finer || (codes.charAt(year) === 'y' && year === at));
}

/** "Chương trình … năm 2024" may be a name: a year right behind the words of a task is doubtful. */
function yearInName(run: TokenRun, words: number, at: number, text: string): string | null {
  if (run.codes.charAt(at) !== 'A' || words === at || isEmptyPhrase(wordsOf(run, text, words, at))) return null;
  return `“${textOfRun(run, text, at, at + 1)}” có thể là một phần của tên`;
}

function timeInTrigger(codes: string): string | null {
  return /[PdJ]|[tbuz]A/u.test(codes) ? 'căn cứ có nêu thời gian, cần xem có phải thời hạn hay không' : null;
}

/** "Báo cáo quý I trước ngày 15/3": the quarter names the report, the day is its deadline. */
function namesReport(codes: string, at: number): boolean {
  const before = at === 0 ? '#' : codes.charAt(at - 1);
  if (!/^P(?:[,:(]?(?:[bu]|ti?z?|z)(?:h,?)?|:i?)d/u.test(codes.slice(at, at + 8))) return false;
  return 'wagor'.includes(before) || (',vH'.includes(before) && /r[wagor]*P[^r]*$/u.test(codes.slice(Math.max(0, at - LOOK_BACK), at)));
}

/** Index after the last token of a trigger that begins at `at`. */
function triggerEnd(run: TokenRun, at: number, size: number, context: PhraseContext): number {
  const { tokens, codes } = run;
  for (let end = at + size; end < tokens.length; end += 1) {
    const code = codes.charAt(end);
    const next = codes.charAt(end + 1);
    if (code === ',' && (itemAt(run, end + 1, RULES, context) !== null || startsAction(run, end + 1, context))) return end;
    if ((code === 'v' || code === 'H') && 'KTXSCFp'.includes(next) && next !== '') return end;
    if ((code === 'b' || code === 'u') && /^[bu]i?(?:h,?)?[PdAJ]/u.test(codes.slice(end, end + 6))) return end;
    if (code === ':') return end;
    if (codes.charAt(at + size - 1) === 'q' && 'PdJ'.includes(code) && tokens[end]?.doubt === null) return end;
  }
  return tokens.length;
}

/** Verbs and rhythms that end a condition: "theo kế hoạch, báo cáo …". */
const ACTIONS = new Set(['báo', 'ban', 'hoàn', 'gửi', 'trình', 'xong', 'chậm', 'triển', 'tham', 'hằng', 'định'].map(foldWord));

function startsAction(run: TokenRun, at: number, { text }: PhraseContext): boolean {
  return at < run.codes.length && ACTIONS.has(firstWordOf(textOfRun(run, text, at, at + 1)));
}
