import { daysBetween, formatDateInText } from '../model/calendar-date';
import type { Entry, LineStatus, TrackedTask } from '../model/line';
import { tidyText } from '../text/fold';
import {
  DOCUMENT_KINDS,
  DONE_WORDS,
  LETTER_KIND,
  LETTER_SENDERS,
  MISSING,
  NAME_OPENINGS,
  OPENING_WORDS,
  TITLE_BREAKS,
  TITLE_JOINTS,
  UNKNOWN_KIND,
} from '../text/report-text';
import { dueOf, filled } from './line-facts';

/** Characters; a longer title is cut where it still says what the task is. */
const LONG_TITLE = 120;
const SHORT_TITLE_MIN = 30;
const SHORT_TITLE_MAX = 130;

/**
 * A title fit for a sentence: one line, no closing mark. A long one is cut before its explanations ("theo …", "nhằm …"), else before
 * its last "của …", "trong …" that fits, else with "…".
 */
export function shortTitle(title: string): string {
  const whole = oneLine(title);
  if (whole.length <= LONG_TITLE) return whole;
  const first = TITLE_BREAKS.map((mark) => whole.indexOf(mark, SHORT_TITLE_MIN)).filter((at) => at > 0 && at <= SHORT_TITLE_MAX);
  if (first.length > 0) return withoutEndMark(whole.slice(0, Math.min(...first)));
  const last = Math.max(...TITLE_JOINTS.map((mark) => whole.lastIndexOf(mark, LONG_TITLE)));
  if (last >= SHORT_TITLE_MIN) return withoutEndMark(whole.slice(0, last));
  const space = whole.lastIndexOf(' ', LONG_TITLE);
  return `${withoutEndMark(whole.slice(0, space > SHORT_TITLE_MIN ? space : LONG_TITLE))}…`;
}

/** "Thẩm định dự thảo văn bản (1.đ)": at the head of a sentence or an item. */
export function taskName(task: TrackedTask): string {
  return `${shortTitle(task.title)} (${task.id})`;
}

/** The task inside a sentence: "thẩm định dự thảo văn bản (1.đ)"; a line's own part is said where the task has several. */
export function lineName(task: TrackedTask, line: LineStatus): string {
  return `${inSentence(shortTitle(task.title))} (${task.id})${partWords(task, line)}`;
}

/** The same for several lines of a task: "… (6.c), nội dung báo cáo quý IV và báo cáo năm". */
export function linesName(task: TrackedTask, [first, ...others]: readonly LineStatus[]): string {
  if (first === undefined) return inSentence(taskName(task));
  const parts = others.map(({ line }) => whatWords(line.what ?? line.reading));
  const last = parts.pop();
  return [lineName(task, first), ...parts].join(', ') + (last === undefined ? '' : ` và ${last}`);
}

/** ", nội dung ban hành kế hoạch": which part of the task a line is; empty where it is the whole task or its continuous part. */
export function partWords(task: TrackedTask, line: LineStatus): string {
  if (task.lines.length === 1 || line.line.kind === 'continuous' || !filled(line.line.what)) return '';
  return `, nội dung ${whatWords(line.line.what)}`;
}

/** The own part of a line inside a sentence; "Thời gian kiểm tra" names the work "kiểm tra". */
export function whatWords(what: string): string {
  return inSentence(shortTitle(what)).replace(/^thời gian\s+/iu, '');
}

/** A text as typed, made fit for the middle of a sentence: one line, no closing mark, a plain first word without its capital. */
export function typedText(text: string): string {
  return inSentence(oneLine(text));
}

/** One line without a closing mark: line breaks of a cell become "; ". */
export function oneLine(text: string): string {
  const parts = tidyText(text)
    .split(/\n+/u)
    .map((line) => withoutEndMark(line.replace(/^[\s\-–+•*]+/u, '')))
    .filter((line) => line !== '');
  return parts.join('; ');
}

/** Lower case for a first word that is no name: "Rà soát …" → "rà soát …"; "UBND …", "Đức Phổ …", "Công an …", "Ban Chỉ đạo …" stay. */
export function inSentence(text: string): string {
  const [first = '', second = ''] = text.split(/[\s,;:]+/u, 2);
  const word = first.toLocaleLowerCase('vi');
  if (!OPENING_WORDS.has(word) || first !== capital(word) || /^\p{Lu}\p{Ll}/u.test(second)) return text;
  return NAME_OPENINGS.has(`${word} ${second}`) ? text : word + text.slice(first.length);
}

/** A capital for the first letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/** "Kế hoạch số 15/KH-UBND ngày 25/02/2022 của UBND xã, trang 3"; null where neither a number nor a link was given. */
export function evidenceWords(entry: Entry): string | null {
  if (!filled(entry.evidenceNumber)) return filled(entry.evidenceLink) ? DONE_WORDS.byLink : null;
  const date = entry.evidenceDate === null ? MISSING.documentDate : `ngày ${formatDateInText(entry.evidenceDate)}`;
  const issuer = filled(entry.evidenceIssuer) ? ` của ${oneLine(entry.evidenceIssuer)}` : '';
  return `${documentName(oneLine(entry.evidenceNumber))} ${date}${issuer}${pageWords(entry.evidencePage)}`;
}

/**
 * "15/KH-UBND" → "Kế hoạch số 15/KH-UBND"; "88/UBND-NC", where the office stands first → "Công văn số 88/UBND-NC"; a number whose letters
 * say neither → "Văn bản số 18/DM-UBND"; anything else as typed.
 */
export function documentName(typed: string): string {
  const number = typed.replace(/^số\s*:?\s*/iu, '');
  const symbol = /^\d+(?:\/\d{4})?\/(\p{L}+)/u.exec(number)?.[1]?.toLocaleUpperCase('vi');
  if (symbol === undefined) return typed;
  const kind = DOCUMENT_KINDS[symbol] ?? (LETTER_SENDERS.test(symbol) ? LETTER_KIND : UNKNOWN_KIND);
  return `${kind} số ${number}`;
}

/** "hoàn thành ngày 25/02/2022, trước hạn 34 ngày" */
export function doneWords(line: LineStatus): string {
  const { done } = line.entry;
  if (done === null) return DONE_WORDS.undated;
  const due = dueOf(line);
  const on = DONE_WORDS.on(formatDateInText(done));
  if (due === null) return on;
  const days = daysBetween(done, due);
  if (days > 0) return `${on}, ${DONE_WORDS.early(days)}`;
  return days === 0 ? `${on}, ${DONE_WORDS.onTime}` : `${on}, ${DONE_WORDS.late(-days, formatDateInText(due))}`;
}

function pageWords(page: string | null): string {
  if (!filled(page)) return '';
  const text = oneLine(page);
  return /^[\d\s,\-–]+$/u.test(text) ? `, trang ${text}` : `, ${text}`;
}

function withoutEndMark(text: string): string {
  return text.replace(/[\s.;:,]+$/u, '');
}
