import type { Part } from './clause-part';
import { foldWord } from './fold-word';
import type { Token } from './token';
import { EMPTY_WORDS } from './words';

/** Notes that name no work: "(nếu có)", "(dự kiến)". */
const ASIDE = /^(?:nếu|dự|thứ|qua|thông|kể|bao|kèm|có|đợt|lần|theo)(?!\p{L})|^\S*$/iu;

/** The words of some parts as written, without the signs at their ends and the notes in brackets. */
export function wordsOf(parts: readonly Part[], text: string): string {
  const tokens = parts.flatMap((part) => (part.kind === 'item' ? [] : part.tokens));
  const pieces: string[] = [];
  let depth = 0;
  let noted = '';
  let from: Token | null = null;
  let last: Token | null = null;
  const flush = (): void => {
    if (from !== null && last !== null) pieces.push(text.slice(from.start, last.end));
    from = null;
  };
  for (const token of tokens) {
    if (token.code === '(') {
      flush();
      depth += 1;
    } else if (token.code === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) noted = noted === '' ? text.slice(token.start, token.end) : `${noted} ${text.slice(token.start, token.end)}`;
    else if (depth === 0) {
      if (last !== null && token.start < last.end) flush();
      from ??= token;
      last = token;
    }
  }
  flush();
  if (pieces.length === 0 && noted !== '' && !ASIDE.test(noted)) pieces.push(noted);
  return trimWords(pieces.join(' ').replaceAll('\n', ' '));
}

/** The words of a run of tokens as written, without the signs at their ends. */
export function textOfTokens(tokens: readonly Token[], text: string): string {
  return trimWords(text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0));
}

const EDGE_SIGNS = ' ,;:.+-–—•*/&';
const EDGE_WORDS = new Set(['và', 'hoặc', 'hay', 'thì', 'cùng']);

/** Without signs and joining words at the ends. */
export function trimWords(text: string): string {
  let words = trimSigns(text);
  for (;;) {
    const measured = /\s(?:ít nhất|tối thiểu|tối đa|phải)$/iu.exec(words);
    if (measured !== null) words = trimSigns(words.slice(0, measured.index));
    const first = words.slice(0, (words.indexOf(' ') + 1 || words.length + 1) - 1);
    const last = words.slice(words.lastIndexOf(' ') + 1);
    if (EDGE_WORDS.has(first.toLowerCase())) words = trimSigns(words.slice(first.length));
    else if (words.includes(' ') && EDGE_WORDS.has(last.toLowerCase())) words = trimSigns(words.slice(0, -last.length));
    else return words;
  }
}

function trimSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (EDGE_SIGNS.includes(text.charAt(start)) || text.charAt(start) === '\n')) start += 1;
  while (end > start && (EDGE_SIGNS.includes(text.charAt(end - 1)) || text.charAt(end - 1) === '\n')) end -= 1;
  return text.slice(start, end);
}

const EMPTY_PHRASES = new Set(EMPTY_WORDS.map(foldPhrase));

/** True for words that name no work of their own: "hoàn thành", "phấn đấu". */
export function isEmptyPhrase(words: string): boolean {
  return words === '' || EMPTY_PHRASES.has(foldPhrase(words)) || !/[\p{L}%]/u.test(words);
}

function foldPhrase(words: string): string {
  return words.split(' ').map(foldWord).join(' ');
}
