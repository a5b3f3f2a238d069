import { firstWordOf, foldWord } from './fold-word';
import { textOfRun, type TokenRun } from './token';
import { EMPTY_WORDS } from './words';

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
  let first = -1;
  let behind = -1;
  for (let at = from; at < end; at += 1) {
    const code = run.codes.charAt(at);
    if (code === '(') {
      if (first >= 0) outside.push(textOfRun(run, text, first, behind));
      first = -1;
      depth += 1;
    } else if (code === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) inside.push(textOfRun(run, text, at, at + 1));
    else {
      if (first < 0) first = at;
      behind = at + 1;
    }
  }
  if (first >= 0) outside.push(textOfRun(run, text, first, behind));
  const words = outside.join(' ');
  const note = trimSigns(words) === '' ? inside.join(' ') : '';
  return note !== '' && !ASIDE.test(note) ? note : words;
}

const EDGE_SIGNS = ' ,;:.+-–—•*/&\n';
const EDGE_WORDS = new Set(['và', 'hoặc', 'hay', 'thì', 'cùng']);
const LONGEST_EDGE_WORD = 4;
/** Words of measure at the end, which say how a time is meant: "… tối thiểu 02 lần". */
const MEASURE = /\s(?:ít nhất|tối thiểu|tối đa|phải)$/iu;
/** What one of them ends in. */
const MEASURE_ENDS = 'tuaiTUAI';

/** Without signs and joining words at the ends. */
export function trimWords(text: string): string {
  let words = trimSigns(text);
  for (;;) {
    const measured = MEASURE_ENDS.includes(words.charAt(words.length - 1)) ? MEASURE.exec(words) : null;
    if (measured !== null) words = trimSigns(words.slice(0, measured.index));
    const space = words.indexOf(' ');
    const first = space < 0 ? words.length : space;
    const last = words.lastIndexOf(' ') + 1;
    if (isEdgeWord(words, 0, first)) words = trimSigns(words.slice(first));
    else if (space >= 0 && isEdgeWord(words, last, words.length)) words = trimSigns(words.slice(0, last));
    else return words;
  }
}

function isEdgeWord(words: string, from: number, end: number): boolean {
  return end - from <= LONGEST_EDGE_WORD && EDGE_WORDS.has(words.slice(from, end).toLowerCase());
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
const NAMING = /[\p{L}%]/u;

/** True for words that name no work of their own: "hoàn thành", "phấn đấu". */
export function isEmptyPhrase(words: string): boolean {
  if (words === '' || !NAMING.test(words)) return true;
  return EMPTY_BEGINNINGS.has(firstWordOf(words)) && EMPTY_PHRASES.has(foldPhrase(words));
}

function foldPhrase(words: string): string {
  return words.split(' ').map(foldWord).join(' ');
}
