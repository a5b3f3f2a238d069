import type { IsoDate } from '../model/calendar-date';
import { isoDate } from '../model/calendar-date';
import type { SheetSnapshot } from '../model/sheet';
import { cellText } from './cell-text';
import { areaOfCombinedCell } from './labels';
import { letterheadUnit } from './letterhead';

/** What stands above a plan's table. */
export interface PlanHead {
  readonly title: string | null;
  readonly unit: string | null;
  readonly number: string | null;
  readonly issued: IsoDate | null;
  /** The line that states the plan's year, which may stand below the title. */
  readonly stated: string | null;
  /** The line that calls the table one of results; null where none does. */
  readonly results: string | null;
}

/** A plan's title stands near its table; rows further up are something else. */
const HEAD_ROWS = 60;

/** Reads title, issuing unit, number and date from the rows above the heading row (0-based). */
export function readPlanHead(sheet: SheetSnapshot, headerRow: number): PlanHead {
  const texts: string[] = [];
  for (let row = Math.max(0, headerRow - HEAD_ROWS); row < headerRow; row += 1) {
    const cells = sheet.values[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const text = cellText(sheet, row, column);
      if (text !== '') texts.push(text);
    }
  }
  return headOfTexts(texts);
}

/** The same from lines of text, in their order. */
export function headOfTexts(texts: readonly string[]): PlanHead {
  const lines = texts.flatMap((text) => text.split(LINE_ENDS)).filter((line) => line !== '');
  const titles = lines.flatMap((line, at) => (TITLE.test(line) ? [{ at, text: titleFrom(line, lines[at + 1] ?? '') }] : []));
  // "PHỤ LỤC II" over "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026": the line that says what it is.
  const named = titles.find(({ text }) => YEAR_STATED.test(text) || REFORM.test(text)) ?? titles[0];
  const plain = [YEAR_STATED, REFORM].map((words) => lines.find((line) => words.test(line))).find((line) => line !== undefined) ?? null;
  const title = named?.text ?? plain;
  const titleAt = titles[0]?.at ?? lines.findIndex((line) => line === plain);
  const all = lines.join('\n');
  const stated = [title ?? '', ...lines].find((line) => YEAR_STATED.test(line)) ?? (YEAR_IN_TITLE.test(title ?? '') ? title : null);
  return {
    title,
    unit: unitOf(all, titleAt < 0 ? [] : lines.slice(0, titleAt)),
    number: numberOf(all),
    issued: dateOf(all),
    stated,
    results: lines.find((line) => RESULTS.test(line)) ?? null,
  };
}

/** A letterhead in one cell with the title: "SỞ Y TẾ - KẾ HOẠCH NĂM 2026". */
const LINE_ENDS = /\n|\s+[-–]\s+(?=kế hoạch|chương trình)/iu;

function titleFrom(line: string, next: string): string {
  return goesOn(line, next) && next !== '' ? `${line} ${next}` : line;
}

/** A title that already names its year goes on only with words that cannot stand alone. */
function goesOn(title: string, next: string): boolean {
  if (/^(?:\(|số\s*:|đơn vị tính|căn cứ|kèm theo)/iu.test(next) || areaOfCombinedCell(next) !== null || TITLE.test(next)) return false;
  return !YEAR_STATED.test(title) || /^(?:của|trên địa bàn|tại|thuộc|giai đoạn|triển khai|nhằm|và)(?!\p{L})/iu.test(next);
}

const TITLE =
  /^(?:kế hoạch|chương trình|phụ lục|lịch (?:công tác|thực hiện)|danh mục|(?:bảng|biểu) (?:phân công|tiến độ|theo dõi|tổng hợp)|ma trận|phân công|phương án)(?!\p{L})/iu;
/** What such plans are about. */
const REFORM = /(?<!\p{L})(?:cải cách hành chính|cải cách thủ tục|cchc)(?!\p{L})/iu;

/** "Tổng hợp kết quả thực hiện …": what was done, not what is to be done. */
const RESULTS =
  /^(?:(?:biểu|bảng|phụ lục)(?: số)?\s*[\dIVX]*\s*[:.–-]?\s*)?(?:(?:tổng hợp|báo cáo|đánh giá|thống kê|kq)\s+)*(?:kết quả|tình hình)\s+(?:thực hiện|triển khai)(?!\p{L})/iu;

/** Not the year of a document's date. */
const YEAR_STATED = /(?<!tháng\s*\d{1,2}\s*)năm(?: học)?\s*(?<year>20\d{2})(?!\d)/iu;

/** "KẾ HOẠCH CCHC 2027": a year of its own at the end of a title, neither a document's nor the end of a range. */
const YEAR_IN_TITLE = /(?<![\d/.–-]\s*)(?<year>20\d{2})$/u;
/** "UBND tỉnh" without its name. */
const BARE_PLACE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|UBND)\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)$/iu;

function unitOf(text: string, above: readonly string[]): string | null {
  const ofChairman = /của\s+(?:Chủ tịch\s+)?(?<unit>(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+[^\n;,)]+)/iu.exec(text)?.groups?.['unit'];
  const line = /^(?<unit>(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|SỞ|PHÒNG|BỘ)(?:\n|\s)+[^\n;,(]+)$/mu.exec(text)?.groups?.['unit'];
  const named = ofChairman === undefined || BARE_PLACE.test(ofChairman.trim()) ? null : ofChairman;
  const unit = named ?? letterheadUnit(above.filter((part) => numberOf(part) === null)) ?? ofChairman ?? line ?? null;
  return unit === null ? null : unit.replace(/\s+/gu, ' ').trim();
}

function numberOf(text: string): string | null {
  return /(?<number>\d+[\p{L}]?\/(?:QĐ|KH|NQ|CTr|TB)-[\p{L}-]+)/u.exec(text)?.groups?.['number'] ?? null;
}

function dateOf(text: string): IsoDate | null {
  const match =
    /(?:QĐ|KH|NQ|CTr)-[\p{L}-]+\s*,?\s*ngày\s+(?<day>\d{1,2})\s*(?:\/|tháng\s*)(?<month>\d{1,2})\s*(?:\/|năm\s*)(?<year>\d{4})/iu.exec(
      text,
    ) ?? /,\s*ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})/iu.exec(text);
  const groups = match?.groups;
  return groups === undefined ? null : isoDate(Number(groups['year']), Number(groups['month']), Number(groups['day']));
}

/**
 * The plan's year: given by the user, else "năm 2022" in the head or the sheet's name, else the year that most time texts name, then most
 * titles, else the fall-back.
 */
export function findPlanYear(
  stated: string | null,
  sheetName: string,
  tasks: readonly { readonly time: string; readonly title: string }[],
  context: { readonly year: number | null; readonly fallbackYear: number },
): { readonly year: number; readonly source: 'title' | 'texts' | 'given' } {
  if (context.year !== null) return { year: context.year, source: 'given' };
  const title = YEAR_STATED.exec(stated ?? '') ?? YEAR_IN_TITLE.exec(stated ?? '') ?? /(?<!\d)(?<year>20\d{2})(?!\d)/u.exec(sheetName);
  if (title?.groups?.['year'] !== undefined) return { year: Number(title.groups['year']), source: 'title' };
  const year = usualYear(tasks.map((task) => task.time)) ?? usualYear(tasks.map((task) => task.title)) ?? context.fallbackYear;
  return { year, source: 'texts' };
}

/** The year that most of the texts name; the earliest of several. */
function usualYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of text.matchAll(/(?<!\d)(?<year>20\d{2})(?!\d)/gu)) {
      const year = Number(match.groups?.['year']);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
