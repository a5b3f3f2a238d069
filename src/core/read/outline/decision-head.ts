import type { IsoDate } from '../../model/calendar-date';
import { isoDate } from '../../model/calendar-date';
import type { WordParagraph, WordSnapshot } from '../../model/document';
import { tidyText } from '../../text/fold';
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
}

function linesOf(paragraph: WordParagraph): HeadLine[] {
  return tidyText(paragraph.text)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ text: line, bold: paragraph.bold }));
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

/** "KẾ HOẠCH" and the lines below it, up to a bracket, a heading or running text. */
function titleOf(lines: readonly HeadLine[]): string | null {
  const at = lines.findIndex(({ text }) =>
    /^(?:kế hoạch|chương trình|phụ lục|danh mục nhiệm vụ|bảng phân công|phân công nhiệm vụ)(?!\p{L})/iu.test(text),
  );
  const first = lines[at];
  if (first === undefined) return null;
  const title = [first.text];
  for (const { text, bold } of lines.slice(at + 1, at + MAX_TITLE_LINES)) {
    const isNext =
      !/^(?:\(|căn cứ|thực hiện|[ivx]+\s*[.\-–]|\d+[.)]|phần\s|[-–+_*]|số:|độc lập|kính gửi)/iu.test(text) && text.length < 200;
    if (!isNext || (first.bold && !bold)) break;
    title.push(text);
  }
  return title.join(' ');
}

const UNIT = /(?:UBND|HĐND|(?:ủy|uỷ) ban nhân dân|sở|phòng|bộ|ban|văn phòng)\s+[^;,.)]+/iu;

/** From "(Ban hành kèm theo … của Chủ tịch UBND xã …)"; else from the letterhead. */
function unitOf(attached: string, texts: readonly string[]): string | null {
  const of = attached.split(/\scủa\s(?:chủ tịch\s|giám đốc\s|trưởng\s)?/iu).at(-1) ?? '';
  const named = attached === '' ? null : UNIT.exec(of);
  if (named !== null && named.index === 0) return named[0].trim();
  const at = texts.findIndex((text) => /^(?:(?:ủy|uỷ) ban nhân dân|UBND)(?!\p{L})/iu.test(text));
  const first = texts[at];
  if (first === undefined) return null;
  const next = texts[at + 1] ?? '';
  const isAlone = /^(?:(?:ủy|uỷ) ban nhân dân|UBND)$/iu.test(first);
  return isAlone && /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/iu.test(next) ? `${first} ${next}` : first;
}

/** The number behind "Số:", never that of a document cited further down. */
function numberOf(texts: readonly string[], attached: string): string | null {
  const own = texts.find((text) => /^số\s*:?\s*\d*\p{L}?[\s.…]*\//iu.test(text));
  const number = /(?<number>\d+\p{L}?\/(?:\d{4}\/)?(?:QĐ|KH|NQ|CTr|CT|TB|HD)-[\p{L}-]+)/u;
  const found = number.exec(own?.replace(/\s/gu, '') ?? '') ?? number.exec(attached.replaceAll(' /', '/'));
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
  const year = /năm\s*(?<year>20\d{2})/iu.exec(text ?? '')?.groups?.['year'];
  return year === undefined ? null : Number(year);
}
