import { endOfMonth, isoDate, startOfMonth, type IsoDate } from '../model/calendar-date';
import {
  EMPTY_SCHEDULE,
  type Milestone,
  type Recurrence,
  type Rhythm,
  type RhythmDay,
  type Schedule,
  type TriggerKind,
} from '../model/schedule';

/**
 * Reads a text in exactly the form that `writeReading` gives it; null for any other text, also where a window and its last day contradict
 * each other, so that the general rules read it and say what is doubtful. `daysIn` reads the words for the day of a rhythm.
 */
export function readWritten(text: string, daysIn: DaysIn): Schedule | null {
  if (text === NO_TIME) return EMPTY_SCHEDULE;
  if (!/[:;,“]/u.test(text) || !OURS.test(text)) return null;
  const clauses = cutClauses(text);
  if (clauses === null) return null;
  let continuous = false;
  let ambiguous: string | null = null;
  const milestones: Milestone[] = [];
  const recurrences: Recurrence[] = [];
  const triggers: Schedule['triggers'][number][] = [];
  for (const clause of clauses) {
    if (clause.startsWith(DOUBT_LABEL)) {
      ambiguous = clause.slice(DOUBT_LABEL.length);
      continue;
    }
    const trigger = readTrigger(clause);
    const milestone = trigger === null ? readMilestone(clause) : null;
    const recurrence = trigger === null && milestone === null ? readRecurrence(clause, daysIn) : null;
    if (trigger !== null) triggers.push(trigger);
    else if (milestone !== null) milestones.push(milestone);
    else if (recurrence !== null) recurrences.push(recurrence);
    else if (clause.toLowerCase() === 'thường xuyên') continuous = true;
    else return null;
  }
  return { continuous, milestones, recurrences, triggers, ambiguous };
}

/** The days that the words beside a rhythm name: "trước ngày 25". */
type DaysIn = (words: string, every: Rhythm) => readonly RhythmDay[];

/** How one of the clauses ends or begins. */
const OURS =
  /[Hh]ạn \d\d\/\d\d\/\d{4}(?![^;])|[Hh]ằng (?:tuần|tháng|quý|6 tháng|năm)(?![^;,])|[Tt]hường xuyên(?![^;])|Chờ căn cứ[: ]|Cần xem lại: /u;

/** How a schedule that says nothing is written. */
export const NO_TIME = 'Không nêu thời gian';

/** Stands before the reason why a reading should be looked at; the last clause of its words. */
export const DOUBT_LABEL = 'Cần xem lại: ';
const RHYTHMS: Readonly<Record<string, Rhythm>> = {
  'hằng tuần': 'week',
  'hằng tháng': 'month',
  'hằng quý': 'quarter',
  'hằng 6 tháng': 'half-year',
  'hằng năm': 'year',
};
const KINDS: Readonly<Record<string, TriggerKind>> = { 'yêu cầu': 'on-request', 'sự kiện': 'after-event', 'cấp trên': 'per-authority' };
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** The clauses between "; ", quotation marks kept whole; what follows "Cần xem lại:" is one clause. */
function cutClauses(text: string): readonly string[] | null {
  const clauses: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (!quoted && at === from && text.startsWith(DOUBT_LABEL, at)) break;
    if (sign === '“' && !quoted) quoted = true;
    else if (sign === '”' && quoted) {
      if (text.charAt(at + 1) === '”') at += 1;
      else quoted = false;
    } else if (!quoted && sign === ';' && text.charAt(at + 1) === ' ') {
      clauses.push(text.slice(from, at));
      at += 1;
      from = at + 1;
    }
  }
  if (quoted) return null;
  clauses.push(text.slice(from));
  return clauses;
}

/** The kind of trigger that its first words tell, so that it need not be written; null where they do not tell. */
export function usualKind(text: string): TriggerKind | null {
  if (/^(?:ngay )?khi có |^đột xuất/iu.test(text)) return 'on-request';
  if (/^(?:ngay )?sau |^trong vòng |^kể từ | sau (?:khi|mỗi) |kỳ họp/iu.test(text)) return 'after-event';
  return /(?:^|\s)theo /iu.test(text) ? 'per-authority' : null;
}

function readTrigger(clause: string): Schedule['triggers'][number] | null {
  const match = /^[Cc]hờ căn cứ(?: \((yêu cầu|sự kiện|cấp trên)\))?: (.+)$/su.exec(clause);
  const text = unquote(match?.[2] ?? '');
  const kind = match?.[1] === undefined ? usualKind(text ?? '') : KINDS[match[1]];
  return kind === null || kind === undefined || text === null || text === '' ? null : { kind, text };
}

function readMilestone(clause: string): Milestone | null {
  const match = /^(.*?)[hH]ạn (\d\d)\/(\d\d)\/(\d{4})$/su.exec(clause);
  if (match === null) return null;
  const due = isoDate(Number(match[4]), Number(match[3]), Number(match[2]));
  const head = match[1] ?? '';
  if (due === null) return null;
  if (head === '') return { start: null, due, what: null };
  const alone = head.endsWith(': ') ? readWindow(head.slice(0, -2), due) : null;
  if (alone !== null) return { start: alone, due, what: null };
  if (head.endsWith(': ')) {
    const what = namesWindow(head.slice(0, -2)) ? null : unquote(head.slice(0, -2));
    return what === null ? null : { start: null, due, what };
  }
  const cut = head.lastIndexOf(': ');
  if (cut < 0 || !head.endsWith(', ')) return null;
  const start = readWindow(head.slice(cut + 2, -2), due);
  const what = unquote(head.slice(0, cut));
  return start === null || what === null ? null : { start, due, what };
}

/** True for the name of any window, also one that ends on another day than is written behind it. */
function namesWindow(name: string): boolean {
  const words = name.toLowerCase();
  return readPeriod(words) !== null || /^từ (?:\d|quý |tháng )/u.test(words);
}

/** The first day of a window by its name, where the window ends on `due`. */
function readWindow(name: string, due: IsoDate): IsoDate | null {
  const words = name.toLowerCase();
  const from = /^từ (\d\d)\/(\d\d)\/(\d{4})$/u.exec(words);
  if (from !== null) {
    const start = isoDate(Number(from[3]), Number(from[2]), Number(from[1]));
    return start !== null && start <= due ? start : null;
  }
  const range = /^từ (.+) đến (.+)$/u.exec(words);
  const first = readPeriod(range?.[1] ?? words);
  const last = readPeriod(range?.[2] ?? words);
  return first === null || last?.due !== due || first.start > due ? null : first.start;
}

function readPeriod(words: string): { readonly start: IsoDate; readonly due: IsoDate } | null {
  const quarter = /^quý (i|ii|iii|iv)\/(\d{4})$/u.exec(words);
  if (quarter !== null) return months(Number(quarter[2]), (QUARTERS[quarter[1]?.toUpperCase() ?? ''] ?? 0) * 3 - 2, 3);
  const month = /^tháng (\d{1,2})\/(\d{4})$/u.exec(words);
  if (month !== null) return months(Number(month[2]), Number(month[1]), 1);
  const part = /^([69]) tháng (đầu|cuối) năm (\d{4})$/u.exec(words);
  if (part !== null) return months(Number(part[3]), part[2] === 'đầu' ? 1 : 13 - Number(part[1]), Number(part[1]));
  const year = /^năm (\d{4})(?: - (\d{4}))?$/u.exec(words);
  if (year === null) return null;
  const first = isoDate(Number(year[1]), 1, 1);
  const last = isoDate(Number(year[2] ?? year[1]), 12, 31);
  return first === null || last === null ? null : { start: first, due: last };
}

function months(year: number, first: number, count: number): { readonly start: IsoDate; readonly due: IsoDate } | null {
  if (isoDate(year, first, 1) === null) return null;
  return { start: startOfMonth(year, first), due: endOfMonth(year, first + count - 1) };
}

function readRecurrence(clause: string, daysIn: DaysIn): Recurrence | null {
  const match = /^(?:(.+): )?([hH]ằng (?:tuần|tháng|quý|6 tháng|năm))(?:, (.+))?$/su.exec(clause);
  const every = match?.[2] === undefined ? undefined : RHYTHMS[match[2].toLowerCase()];
  if (match === null || every === undefined) return null;
  const [, named, , dayNamed] = match;
  // "Hằng tháng, quý, năm" and "Quý I báo cáo: hằng quý" are a person's own words, not ours: the general rules read them.
  if (named !== undefined && !named.startsWith('“') && (NAMES_TIME.test(named) || SEVERAL.test(named))) return null;
  if (named !== undefined && !named.startsWith('“') && NAMES_CONDITION.test(named)) return null;
  if (dayNamed !== undefined && !dayNamed.startsWith('“') && !(isPlainDay(dayNamed) && isDayOf(every, dayNamed))) return null;
  const what = named === undefined ? undefined : unquote(named);
  const day = dayNamed === undefined ? undefined : unquote(dayNamed);
  if (what === null || day === null || what === '' || day === '') return null;
  return { every, what: what ?? null, day: day ?? null, days: day === undefined ? [] : daysIn(day, every) };
}

/** Lines and sentences of a person. */
const SEVERAL = /[\n;]|[.:] /u;
/** Words for work that may hold a time of their own. */
const NAMES_TIME = /\d|quý|tháng|năm|ngày|tuần/iu;
/** Words for work that may hold a condition: "Theo kế hoạch: hằng năm". */
export const NAMES_CONDITION = /(?<!\p{L})(?:theo|khi|sau|đột xuất|thường xuyên|hằng|hàng|mỗi|định kỳ)(?!\p{L})/iu;

/** False for "quý IV" or "15/6" in the rhythm of the months, and for a day that names another rhythm. */
function isDayOf(every: Rhythm, day: string): boolean {
  const other = [...day.matchAll(/(?:hằng|hàng|mỗi) (tuần|tháng|quý|năm)/giu)].some(([, name]) => RHYTHMS[`hằng ${name ?? ''}`] !== every);
  const lastOfQuarter = every !== 'quarter' && /tháng (?:đầu|giữa|cuối)(?: của)? quý/iu.test(day);
  return !other && !lastOfQuarter && (every === 'month' || every === 'week' ? !/quý|năm|\d\/\d|tháng \d/iu.test(day) : true);
}

const DAY_WORDS = new Set(
  (
    'chậm nhất là vào trước đến từ trong hết ngày thứ hai ba tư năm sáu bảy chủ nhật buổi sáng chiều quý tháng tuần ' +
    'đầu giữa cuối cùng làm việc tiên của mỗi và giờ sau tới mới kế tiếp theo liền kề hằng hàng'
  ).split(' '),
);
const DAY_MARK = /\d|(?<!\p{L})(?:[IVX]+|thứ|chủ nhật|đầu|giữa|cuối)(?!\p{L})/iu;

/** True for words that can only be the day of a rhythm: "trước ngày 25", "tháng 3, 6, 9, 12", "cuối mỗi quý". */
function isPlainDay(words: string): boolean {
  if (/\d{4}|(?:và|,) (?:tháng|quý|năm)$|(?<!ngày )(?<!\d)0?\d tháng(?! \d)|(?<![Tt]hứ)\s(?!Thứ\s)\p{Lu}\p{Ll}/u.test(words)) return false;
  const plain = (word: string): boolean => DAY_WORDS.has(word) || /^(?:[\d/.:hg-]*[\dhg]|[ivx]+)$/u.test(word);
  return words.split(/,\s?/u).every((piece) => DAY_MARK.test(piece) && piece.toLowerCase().split(' ').every(plain));
}

/** The text between quotation marks, or the text itself where it has none; null where the marks do not close. */
function unquote(text: string): string | null {
  if (!text.startsWith('“')) return /[“”]/u.test(text) ? null : text;
  if (!text.endsWith('”') || text.length < 2) return null;
  const inner = text.slice(1, -1);
  return inner.replaceAll('””', '').includes('”') ? null : inner.replaceAll('””', '”');
}
