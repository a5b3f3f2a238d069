import { firstWordOf, foldPhrase } from './fold-word';
import { textOfRun, type TokenRun } from './token';
import { EMPTY_WORDS, OTHER_FIELDS, STEPS } from './words';

/** Notes that name no work: "(nếu có)", "(dự kiến)". */
const ASIDE = /^(?:nếu|dự|thứ|qua|thông|kể|bao|kèm|có|đợt|lần|theo)(?!\p{L})|^\S*$/iu;

/** The words from one token of a run up to, not including, another, without the signs at their ends and the notes in brackets. */
export function wordsOf(run: TokenRun, text: string, from: number, end: number): string {
  if (from >= end) return '';
  const noted = /[()]/u.test(run.codes.slice(from, end));
  const words = noted ? withoutNotes(run, text, from, end) : textOfRun(run, text, from, end);
  return trimWords(words.includes('\n') ? words.replaceAll('\n', ' ') : words);
}

/** The words outside of brackets; those inside where there are no others and they name some work. */
function withoutNotes(run: TokenRun, text: string, from: number, end: number): string {
  const outside: string[] = [];
  const inside: string[] = [];
  let depth = 0;
  let first = from;
  for (let at = from; at <= end; at += 1) {
    const code = at < end ? run.codes.charAt(at) : ')';
    if (code !== '(' && code !== ')') continue;
    if (first < at) (depth === 0 ? outside : inside).push(textOfRun(run, text, first, at));
    depth = code === '(' ? depth + 1 : Math.max(0, depth - 1);
    first = at + 1;
  }
  const words = outside.join(' ');
  const note = trimSigns(words) === '' ? inside.join(' ') : '';
  return note !== '' && !ASIDE.test(note) ? note : words;
}

const EDGE_SIGNS = ' ,;:.+-–—•*/&\n';
/** Joining words at the beginning and the end; and words of measure at the end, which say how a time is meant: "… tối thiểu 02 lần". */
const EDGE_WORDS_BEFORE = /^(?:và|hoặc|hay|thì|cùng)(?= |$)/iu;
const EDGE_WORDS_BEHIND = /(?: (?:và|hoặc|hay|thì|cùng|tại|vào|lúc)|\s(?:ít nhất|tối thiểu|tối đa|phải))$/iu;

/** Without signs, joining words and words of measure at the ends, and without a bracket that has lost its other one. */
export function trimWords(text: string): string {
  const opened = text.includes('(');
  let words = trimSigns(opened === text.includes(')') ? text : opened ? text.replace(/\s*\(\s*/gu, ', ') : text.replace(/\s*\)\s*/gu, ' '));
  for (;;) {
    const first = EDGE_WORDS_BEFORE.exec(words);
    const last = first === null ? EDGE_WORDS_BEHIND.exec(words) : null;
    if (first !== null) words = trimSigns(words.slice(first[0].length));
    else if (last !== null) words = trimSigns(words.slice(0, last.index));
    else return words;
  }
}

function trimSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE_SIGNS.includes(text.charAt(start))) start += 1;
  while (end > start && EDGE_SIGNS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const EMPTY_PHRASES = new Set(EMPTY_WORDS.map(foldPhrase));
const EMPTY_BEGINNINGS = new Set(EMPTY_WORDS.map(firstWordOf));
const LONGEST_EMPTY = Math.max(...EMPTY_WORDS.map((words) => words.length));
const NAMING = /[\p{L}%]/u;

/** True for words that name no work of their own: "hoàn thành", "phấn đấu". */
export function isEmptyPhrase(words: string): boolean {
  if (words === '' || !NAMING.test(words)) return true;
  return words.length <= LONGEST_EMPTY && EMPTY_BEGINNINGS.has(firstWordOf(words)) && EMPTY_PHRASES.has(foldPhrase(words));
}

const STEP_PHRASES = new Set(STEPS.map(foldPhrase));
const LONGEST_STEP = Math.max(...STEPS.map((words) => words.length));

/** True for words that name a step of any work: "triển khai thực hiện". */
export function isStep(words: string): boolean {
  return words.length <= LONGEST_STEP && STEP_PHRASES.has(foldPhrase(words));
}

const OTHER_FIELD = new RegExp(`^(?:kinh phí(?!\\p{L})|(?:${OTHER_FIELDS.join('|')})(?: thực hiện| dự kiến)? ?:)`, 'iu');

/** True for what a plan has another column for: "địa điểm: hội trường", "kinh phí 30 triệu đồng". */
export function namesOtherField(words: string): boolean {
  return OTHER_FIELD.test(words);
}
