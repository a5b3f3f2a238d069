import type { IsoDate } from '../../model/calendar-date';
import { isoDate } from '../../model/calendar-date';
import type { WordParagraph, WordSnapshot } from '../../model/document';
import { tidyText } from '../../text/fold';
import { BARE_COMMITTEE, PLACE, letterheadUnit } from '../letterhead';
import { lowerText } from './lower-text';

/** What a decision says about itself before its tasks. */
export interface DecisionHead {
  readonly title: string | null;
  readonly unit: string | null;
  /** "119/QĐ-UBND"; null where the number was left blank. */
  readonly number: string | null;
  readonly issued: IsoDate | null;
  /** Year in the title or the decision's summary. */
  readonly year: number | null;
}

/** Reads title, issuing unit, number and date; `end` is the first paragraph of the task part. */
export function readDecisionHead(word: WordSnapshot, end: number): DecisionHead {
  const paragraphs = word.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)))
    .filter((paragraph) => paragraph.number < end);
  const lines = joinBrackets(paragraphs.flatMap(linesOf));
  const texts = lines.map((line) => line.text);
  const attached = texts.find((text) => /^\(\s*(?:ban hành\s+)?(?:kèm theo|ban hành)/iu.test(text)) ?? '';
  const title = titleOf(lines);
  const summary = texts.find((text) => /^(?:về việc\s+)?(?:phê duyệt|ban hành)\s+.*kế hoạch/iu.test(text) && !/^ban hành kèm/iu.test(text));
  return {
    title: title ?? summary ?? null,
    unit: unitOf(attached, texts),
    number: numberOf(texts, attached),
    issued: issueDate(texts, attached),
    year: yearOf(title) ?? yearOf(summary),
  };
}

interface HeadLine {
  readonly text: string;
  readonly bold: boolean;
  /** Numbered by Word: a heading of the text, not of its head. */
  readonly numbered: boolean;
}

/** A letterhead without a table sets its two halves apart by tabs or runs of spaces. */
function linesOf(paragraph: WordParagraph): HeadLine[] {
  return paragraph.text
    .split(/\n|\t+|[^\S\n]{3,}/u)
    .map(tidyText)
    .filter((line) => line !== '')
    .map((line) => ({ text: line, bold: paragraph.bold, numbered: paragraph.autoLabel !== null }));
}

/** A line that opens a bracket goes on to the line that closes it, at most three lines below. */
function joinBrackets(lines: readonly HeadLine[]): HeadLine[] {
  const joined: HeadLine[] = [];
  let room = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    const isOpen = last?.text.startsWith('(') === true && !last.text.includes(')');
    if (last !== undefined && isOpen && room > 0) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
    room = isOpen ? room - 1 : MAX_BRACKET_LINES;
  }
  return joined;
}

const MAX_BRACKET_LINES = 3;
const MAX_TITLE_LINES = 4;
const MAX_TITLE = 200;

/** Kinds of documents that name a plan, and those that only give tasks. */
const PLAN_TITLE = /^(?:kế hoạch|chương trình|phụ lục|danh mục nhiệm vụ|bảng phân công|phân công nhiệm vụ)(?!\p{L})/iu;
const OTHER_TITLE = /^(?:chỉ thị|thông báo|nghị quyết|đề án|hướng dẫn|công điện)$/iu;
const ABOUT = /^v\/v\s+|^về việc\s+/iu;

/** "KẾ HOẠCH" and the lines below it, up to a bracket, a heading or running text; else what a directive or a letter is about. */
function titleOf(lines: readonly HeadLine[]): string | null {
  const plan = lines.findIndex(({ text }) => PLAN_TITLE.test(text));
  const at = plan === -1 ? lines.findIndex(({ text }) => OTHER_TITLE.test(text)) : plan;
  const first = lines[at];
  if (first === undefined) return lines.find(({ text }) => ABOUT.test(text))?.text.replace(ABOUT, '') ?? null;
  const title = [first.text];
  for (const line of lines.slice(at + 1, at + MAX_TITLE_LINES)) {
    if (!isMoreTitle(line, title.join(' ')) || (first.bold && !line.bold)) break;
    title.push(line.text);
  }
  return title.join(' ');
}

function isMoreTitle({ text, numbered }: HeadLine, title: string): boolean {
  if (numbered || text.length >= MAX_TITLE || PLAN_TITLE.test(text)) return false;
  if (/^(?:\(|căn cứ|[ivx]+\s*[.\-–]|\d+[.)]|[a-zđ][.)]\s|phần\s|nhiệm vụ\s+\d|[-–+_*]|số:|độc lập|kính gửi)/iu.test(text)) return false;
  // "Thực hiện Nghị quyết số …;" begins the text, "Thực hiện cải cách hành chính năm 2026" goes on with the title.
  return !/^thực hiện/iu.test(text) || (yearOf(title) === null && !/[;,.]$/u.test(text) && !/(?<!\p{L})số\s+\d/iu.test(text));
}

const UNIT = /(?:UBND|HĐND|(?:ủy|uỷ) ban nhân dân|sở|phòng|bộ|ban|văn phòng)\s+[^;,.)]+/iu;

/** From "(Ban hành kèm theo … của Chủ tịch UBND xã An Phú)"; else, or where that names no place, from the letterhead. */
function unitOf(attached: string, texts: readonly string[]): string | null {
  const of = attached.split(/\scủa\s(?:chủ tịch\s|giám đốc\s|trưởng\s)?/iu).at(-1) ?? '';
  const named = attached === '' ? null : UNIT.exec(of);
  const unit = named !== null && named.index === 0 ? named[0].trim() : null;
  if (unit !== null && !/^(?:(?:ủy|uỷ) ban nhân dân|UBND)\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)$/iu.test(unit))
    return unit;
  const numberAt = texts.findIndex((text) => OWN_NUMBER.test(text));
  const titleAt = texts.findIndex((text) => PLAN_TITLE.test(text) || OTHER_TITLE.test(text));
  const end = [numberAt, titleAt, MAX_LETTERHEAD_LINES].filter((at) => at !== -1);
  const above = texts.slice(0, Math.min(...end));
  return letterheadUnit(above) ?? firstCommittee(texts) ?? unit;
}

/** "Số: 119/QĐ-UBND" of an office, "Số 15-CTr/ĐU" of the Party. */
const OWN_NUMBER = /^số\s*:?\s*\d*\p{L}?[\s.…]*(?:\/|[-–]\s*\p{Lu}[\p{L}&]*\s*\/)/iu;
const MAX_LETTERHEAD_LINES = 8;

/** Without a letterhead: the first line that begins with a people's committee. */
function firstCommittee(texts: readonly string[]): string | null {
  const at = texts.findIndex((text) => /^(?:(?:ủy|uỷ) ban nhân dân|UBND)(?!\p{L})/iu.test(text));
  const first = texts[at];
  if (first === undefined) return null;
  const next = texts[at + 1] ?? '';
  return BARE_COMMITTEE.test(first) && PLACE.test(next) ? `${first} ${next}` : first;
}

/** The number behind "Số:", never that of a document cited further down. */
function numberOf(texts: readonly string[], attached: string): string | null {
  const own = texts.find((text) => OWN_NUMBER.test(text)) ?? '';
  const close = (text: string): string => text.replace(/\s*([/\-–])\s*/gu, '$1').replaceAll('–', '-');
  const cited = /(?<number>\d+\p{L}?\/(?:\d{4}\/)?(?:QĐ|KH|NQ|CTr|CT|TB|HD)-[\p{L}-]+)/u.exec(close(attached));
  const found =
    /(?<number>\d+\p{L}?(?:\/(?:\d{4}\/)?\p{Lu}[\p{L}&]*(?:-[\p{L}&-]+)?|-\p{Lu}[\p{L}&]*\/[\p{L}&-]+))/u.exec(close(own)) ?? cited;
  return found?.groups?.['number'] ?? null;
}

/** The day in the line "Đức An, ngày 05 tháng 01 năm 2022"; else behind the number it is attached to. Blank days give null. */
function issueDate(texts: readonly string[], attached: string): IsoDate | null {
  const line = texts.find((text) => /,\s*ngày[\s\d.…]*tháng[\s\d.…]*năm\s*\d{4}\s*$/iu.test(text) && !lowerText(text).startsWith('căn cứ'));
  const match =
    /ngày\s*(?<day>\d{1,2})\s*tháng\s*(?<month>\d{1,2})\s*năm\s*(?<year>\d{4})/iu.exec(line ?? '') ??
    /ngày\s*(?<day>\d{1,2})\s*(?:\/|tháng\s*)(?<month>\d{1,2})\s*(?:\/|năm\s*)(?<year>\d{4})/iu.exec(attached);
  const groups = match?.groups;
  return groups === undefined ? null : isoDate(Number(groups['year']), Number(groups['month']), Number(groups['day']));
}

function yearOf(text: string | null | undefined): number | null {
  const year = /năm(?: học)?\s*(?<year>20\d{2})/iu.exec(text ?? '')?.groups?.['year'];
  return year === undefined ? null : Number(year);
}
