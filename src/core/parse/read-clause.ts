import type { Milestone, Recurrence, Trigger } from '../model/schedule';
import { byStart, itemAt, type Firing, type PhraseContext } from './apply-rules';
import { foldWord } from './fold-word';
import { ITEM_RULES } from './phrases/index';
import type { Item } from './rule';
import { codesOf, type Token } from './token';
import { EMPTY_WORDS } from './words';

/** What a clause says; `words` where it names work but no time. */
export interface ClauseReading {
  readonly continuous: boolean;
  readonly milestones: readonly Milestone[];
  readonly recurrences: readonly Recurrence[];
  readonly triggers: readonly Trigger[];
  readonly doubts: readonly string[];
  /** Words with no time of their own. */
  readonly untimed: string | null;
}

/** Reads one clause: finds the times in it and gives each the words that stand with it. */
export function readClause(tokens: readonly Token[], context: PhraseContext, firings: Firing[]): ClauseReading {
  const parts = partsOfClause(tokens, context, firings);
  const milestones: Milestone[] = [];
  const recurrences: Recurrence[] = [];
  const triggers: Trigger[] = [];
  const doubts: string[] = [];
  const untimed: string[] = [];
  const unnamed: Omit<Milestone, 'what'>[] = [];
  let continuous = false;
  const found = giveWords(parts, context);
  for (const { parts: items, words } of found) {
    const what = isEmptyPhrase(words) ? null : words;
    const goesOn = items.some(({ item }) => item.continuous === true && item.doubt == null);
    if (goesOn && items.some(({ item }) => item.milestones !== undefined)) doubts.push('vừa ghi thường xuyên vừa ghi thời hạn');
    const dated = items.flatMap(({ item }) => item.milestones ?? []);
    if (what === null) unnamed.push(...dated);
    if (holdsDeadline(what === null ? unnamed : dated)) doubts.push('một việc vừa có khoảng thời gian vừa có thời hạn khác');
    for (const { item, text } of items) {
      if (item.continuous === true) continuous = true;
      for (const milestone of item.milestones ?? []) milestones.push({ ...milestone, what });
      for (const { every, day } of item.recurrences ?? []) recurrences.push({ every, what, day });
      if (item.trigger !== undefined)
        triggers.push({ kind: item.trigger, text: what === null || items.length > 1 ? text : `${what} ${text}` });
      if (item.doubt != null) doubts.push(item.doubt);
    }
    if (items.length === 0 && what !== null) untimed.push(what);
  }
  const unsettled = UNSETTLED.exec(context.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0));
  if (unsettled !== null && found.some(({ parts: items }) => items.some(({ item }) => item.trigger === undefined))) {
    doubts.push(`“${unsettled[0].trim()}” có thể làm khác đi thời gian đã đọc`);
  }
  doubts.push(
    ...unreadTimes(
      parts,
      context,
      found.some(({ parts: items }) => items.length > 0),
    ),
  );
  return { continuous, milestones, recurrences, triggers, doubts, untimed: untimed.length === 0 ? null : untimed.join(' ') };
}

/** "Quý I, chậm nhất 15/3", "Quý II: hạn 31/3": a window and another last day for one thing. */
function holdsDeadline(found: readonly Omit<Milestone, 'what'>[]): boolean {
  const points = found.filter(({ start }) => start === null);
  const windows = found.filter(({ start }) => start !== null);
  return windows.length > 0 && points.some(({ due }) => windows.every((window) => window.due !== due));
}

/** A clause that says nothing. */
export const EMPTY_CLAUSE: ClauseReading = { continuous: false, milestones: [], recurrences: [], triggers: [], doubts: [], untimed: null };
const RULES = byStart(ITEM_RULES);
const EMPTY_PHRASES = new Set(EMPTY_WORDS.map(foldPhrase));
/** Codes that say a time or a condition; standing in the words of a task they were not understood. */
const TIME_LIKE = /x|k|[bu]|f|K|S|p|e[^w]|F|X|h|j|I|C|[QM][nRc]|D[nNc]|(?<!r)[nc][DMW]|(?<![wag])[EL][QMY]|V|s|n\/n/u;

/** Words that deny, move or except a time. */
const UNSETTLED =
  /(?<!\p{L})(?:(?<!(?:khấu|loại) )trừ|(?<=(?:và|,) )(?:tiếp tục )?duy trì(?! \p{L})|chưa (?:rõ|xác định|thống nhất|chốt)|có thể(?= (?:trong |vào |đến )?(?:quý|tháng|ngày|trước|đầu|cuối|\d))|ngoại trừ|không kể|không tính|gia hạn|quá hạn|lùi|hoãn|dời|rút ngắn|(?:điều chỉnh|thay đổi|chuyển)(?: thời hạn| thời gian| tiến độ)?(?: từ| sang| thành)|(?:không|chưa)(?: phải| thực hiện| hoàn thành| còn| thường xuyên| định kỳ| quý| tháng| trong))(?!\p{L})/iu;

/** Work that is done already has no deadline. */
const DONE = /(?<!\p{L})đã(?!\p{L})/iu;

type Part =
  | { readonly kind: 'item'; readonly item: Item; readonly text: string; readonly tokens: readonly Token[] }
  | { readonly kind: 'words'; readonly tokens: readonly Token[] }
  | { readonly kind: 'join'; readonly code: string; readonly tokens: readonly Token[] };

interface Timed {
  readonly parts: readonly (Part & { readonly kind: 'item' })[];
  readonly words: string;
}

function partsOfClause(tokens: readonly Token[], context: PhraseContext, firings: Firing[]): readonly Part[] {
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
    const found = named || namesReport(codes, at) ? null : itemAt(tokens, codes, at, RULES, context);
    if (found !== null) {
      const size = found.item.trigger === undefined ? found.size : triggerEnd(tokens, codes, at, found.size, context) - at;
      const last = tokens[at + size - 1] ?? token;
      const text = trimWords(context.text.slice(token.start, last.end));
      const doubt =
        found.item.doubt ??
        (found.item.trigger === undefined ? yearInName(token, words, text, context) : timeInTrigger(codes.slice(at, at + size)));
      flush();
      parts.push({ kind: 'item', item: { ...found.item, doubt }, text, tokens: tokens.slice(at, at + size) });
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

/** A year behind a word belongs to a name ("Đề án … năm 2023") where the clause has a finer time as well, or is bare. */
function isNameYear(codes: string, at: number, finer: boolean): boolean {
  const year = codes.charAt(at) === 'i' ? at + 1 : at;
  if (!'Ay'.includes(codes.charAt(year)) || year >= codes.length) return false;
  const behindWord = /[wagor)]i?$/u.test(codes.slice(Math.max(0, year - 2), year));
  return behindWord && (finer || (codes.charAt(year) === 'y' && year === at));
}

/** "Chương trình … năm 2024" may be a name: a year right behind the words of a task is doubtful. */
function yearInName(token: Token, words: readonly Token[], text: string, context: PhraseContext): string | null {
  if (token.code !== 'A' || isEmptyPhrase(wordsOf([{ kind: 'words', tokens: words }], context.text))) return null;
  return `“${text}” có thể là một phần của tên`;
}

function timeInTrigger(codes: string): string | null {
  return /[PdJ]|[tbuz]A/u.test(codes) ? 'căn cứ có nêu thời gian, cần xem có phải thời hạn hay không' : null;
}

/** "Báo cáo quý I trước ngày 15/3": the quarter names the report, the day is its deadline. */
function namesReport(codes: string, at: number): boolean {
  const next = codes.charAt(at - 1);
  const listed = ',vH'.includes(next) && next !== '' && /r[wagor]*P[^r]*$/u.test(codes.slice(0, at));
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
  return itemAt(tokens, codes, at, RULES, context) !== null;
}

const ACTIONS = new Set(['báo', 'ban', 'hoàn', 'gửi', 'trình', 'xong', 'chậm', 'triển', 'tham', 'hằng', 'định'].map(foldWord));

function startsAction(tokens: readonly Token[], at: number, context: PhraseContext): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const word = /^\p{L}*/u.exec(context.text.slice(token.start, token.end))?.[0] ?? '';
  return ACTIONS.has(foldWord(word));
}

/** Groups the times of a clause and gives each group its words: those before it, or after it where the clause begins with a time. */
function giveWords(parts: readonly Part[], context: PhraseContext): readonly Timed[] {
  const groups = grouped(parts);
  const text = (group: Group): string => wordsOf(group.parts, context.text);
  const timed = groups.filter((group) => group.timed);
  if (timed.length > 0 && groups.some((group) => !group.timed && DONE.test(text(group)))) {
    return [{ parts: [], words: parts.map((part) => textOfPart(part, context)).join(' ') }];
  }
  if (timed.length === 0) return groups.map((group) => ({ parts: [], words: text(group) }));
  const wordGroups = new Map<Group, string[]>(timed.map((group) => [group, []]));
  const first = groups.find((group) => group.timed || !isEmptyPhrase(text(group)));
  const timeFirst = first?.timed === true;
  const untimed: string[] = [];
  let before: Group | undefined;
  let later = 0;
  for (const group of groups) {
    if (group.timed) {
      before = group;
      later += 1;
      continue;
    }
    const after = timed[later];
    const { left, right } = divide(group, before !== undefined, after !== undefined, timeFirst);
    const leftText = wordsOf(left, context.text);
    const rightText = wordsOf(right, context.text);
    if (leftText !== '' && before !== undefined) {
      if (endsWithTrigger(before)) untimed.push(leftText);
      else wordGroups.get(before)?.push(leftText);
    }
    if (rightText !== '' && after !== undefined) wordGroups.get(after)?.push(rightText);
  }
  const result: Timed[] = timed.map((group) => ({
    parts: group.parts.filter((part): part is Part & { readonly kind: 'item' } => part.kind === 'item'),
    words: (wordGroups.get(group) ?? []).filter((words, _, all) => all.length === 1 || !isEmptyPhrase(words)).join(' '),
  }));
  return [...result, ...untimed.map((words) => ({ parts: [], words }))];
}

function endsWithTrigger(group: Group): boolean {
  const last = group.parts.at(-1);
  return last?.kind === 'item' && last.item.trigger !== undefined;
}

function textOfPart(part: Part, context: PhraseContext): string {
  if (part.kind === 'item') return part.text;
  return part.kind === 'words' ? wordsOf([part], context.text) : '';
}

interface Group {
  readonly timed: boolean;
  readonly parts: readonly Part[];
}

/** Runs of times (joined by "," or "và" only) and runs of words, in the order of the clause. */
function grouped(parts: readonly Part[]): readonly Group[] {
  const groups: { timed: boolean; parts: Part[] }[] = [];
  let joins: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'join') {
      joins.push(part);
      continue;
    }
    const timed = part.kind === 'item';
    const last = groups.at(-1);
    if (last?.timed === timed) {
      last.parts.push(...joins, part);
    } else {
      if (last !== undefined && !last.timed) last.parts.push(...joins);
      groups.push({ timed, parts: timed ? [part] : [...(last === undefined ? [] : joins), part] });
    }
    joins = [];
  }
  return groups;
}

/** Which of the words between two times belong to the earlier and which to the later one. */
function divide(
  group: Group,
  hasBefore: boolean,
  hasAfter: boolean,
  timeFirst: boolean,
): { readonly left: readonly Part[]; readonly right: readonly Part[] } {
  const { parts } = group;
  if (!hasBefore) return { left: [], right: parts };
  if (!hasAfter) return { left: parts, right: [] };
  const commas = parts.flatMap((part, index) => (part.kind === 'join' && ',v:'.includes(part.code) ? [index] : []));
  const firstWords = parts.findIndex((part) => part.kind === 'words');
  const lastWords = parts.reduce((last, part, index) => (part.kind === 'words' ? index : last), -1);
  const leading = commas.some((index) => index < firstWords);
  const trailing = commas.some((index) => index > lastWords);
  if (leading !== trailing || (leading && trailing)) {
    const toLeft = leading && trailing ? timeFirst : trailing;
    return toLeft ? { left: parts, right: [] } : { left: [], right: parts };
  }
  const inner = commas.filter(
    (index) => index > firstWords && index < lastWords && parts[index]?.kind === 'join' && (parts[index] as { code: string }).code === ',',
  );
  const cut = timeFirst ? inner.at(-1) : inner[0];
  if (cut !== undefined) return { left: parts.slice(0, cut), right: parts.slice(cut + 1) };
  return timeFirst ? { left: parts, right: [] } : { left: [], right: parts };
}

/** Notes that name no work: "(nếu có)", "(dự kiến)". */
const ASIDE = /^(?:nếu|dự|thứ|qua|thông|kể|bao|kèm|có|đợt|lần|theo)(?!\p{L})|^\S*$/iu;

/** The words of some parts as written, without the signs at their ends and the notes in brackets. */
function wordsOf(parts: readonly Part[], text: string): string {
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
  return trimWords(pieces.join(' ').replace(/\s+/gu, ' '));
}

const EDGE_SIGNS = ' ,;:.+-–—•*/&';
const EDGE_WORDS = new Set(['và', 'hoặc', 'hay', 'thì', 'cùng']);

/** Without signs and joining words at the ends. */
function trimWords(text: string): string {
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

function isEmptyPhrase(words: string): boolean {
  return words === '' || EMPTY_PHRASES.has(foldPhrase(words)) || !/[\p{L}%]/u.test(words);
}

function foldPhrase(words: string): string {
  return words.split(' ').map(foldWord).join(' ');
}

function unreadTimes(parts: readonly Part[], context: PhraseContext, anyTime: boolean): readonly string[] {
  const doubts: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'words') continue;
    for (const token of part.tokens)
      if (token.doubt !== null && ('xď'.includes(token.code) || !anyTime || !'wA'.includes(token.code))) doubts.push(token.doubt);
    const codes = codesOf(part.tokens);
    if (/^[nNycRQMYDW_%·.\/i]*[nNycRQMYDW%][nNycRQMYDW_%·.\/i]*$/u.test(codes) && !/^[nN]%$/u.test(codes)) {
      doubts.push(`chưa hiểu “${wordsOf([part], context.text)}”`);
      continue;
    }
    for (const [at, token] of part.tokens.entries()) {
      if (isLooseNumeral(token, part.tokens[at - 1], context.text))
        doubts.push(`chưa hiểu “${context.text.slice(token.start, token.end)}”`);
    }
    const unread = TIME_LIKE.exec(codes);
    const token = unread === null ? undefined : part.tokens[unread.index];
    if (token === undefined || token.code === 'x') continue;
    const last = part.tokens[unread === null ? 0 : unread.index + unread[0].length - 1] ?? token;
    doubts.push(`chưa hiểu “${context.text.slice(token.start, last.end)}” trong “${wordsOf([part], context.text)}”`);
  }
  return doubts;
}

/** "II" behind a word that is not counted in Roman numbers: perhaps a quarter whose name was misspelt. */
function isLooseNumeral(token: Token, before: Token | undefined, text: string): boolean {
  if (token.code !== 'R' || token.value < 2 || token.value > 4) return false;
  return before === undefined || (before.code === 'w' && !IN_ROMAN.has(foldWord(text.slice(before.start, before.end))));
}

/** What is counted in Roman numbers beside quarters: "loại II", "phụ lục III". */
const IN_ROMAN = new Set(
  ['loại', 'hạng', 'cấp', 'nhóm', 'phần', 'chương', 'mục', 'lục', 'vòng', 'khu', 'độ', 'bậc', 'tuyến', 'khóa', 'khoá', 'hội'].map(foldWord),
);
