import { isoDate, type IsoDate } from '../model/calendar-date';
import { foldText } from '../text/fold';

/** What a text in a date cell says. `swapped`: only month/day/year makes a date of it. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: IsoDate; readonly swapped: boolean }
  | { readonly kind: 'no-year'; readonly day: number; readonly month: number }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unread' };

const BEFORE = /^(?:(?:trước|đến|hạn|từ)\s+)?(?:ngày\s+)?/u;
/** A time of day after the date says nothing here. */
const CLOCK = /\s+\d{1,2}(?::\d{1,2}){1,2}\s*$|\s+\d{1,2}\s*(?:h|giờ)\s*(?:\d{1,2})?\s*$/u;

interface Form {
  readonly pattern: RegExp;
  readonly order: readonly [day: number, month: number, year: number | null];
}

/** Ways to write a day, day before month as Vietnamese offices do; groups are told by their order. */
const FORMS: readonly Form[] = [
  { pattern: /^(\d{1,2})\s*[./-]+\s*(\d{1,2})\s*[./-]+\s*(\d{4}|\d{2})$/u, order: [1, 2, 3] },
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/u, order: [3, 2, 1] },
  { pattern: /^(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+năm\s+(\d{4}|\d{2})$/u, order: [1, 2, 3] },
  { pattern: /^(\d{1,2})\s+tháng\s+(\d{1,2})\s*[/-]?\s*(\d{4})$/u, order: [1, 2, 3] },
  { pattern: /^(\d{1,2})\s*[./-]\s*(\d{1,2})$/u, order: [1, 2, null] },
  { pattern: /^(\d{1,2})\s+tháng\s+(\d{1,2})$/u, order: [1, 2, null] },
];

/** Reads a date typed as text: "25.3.2022", "25/3/22", "ngày 25 tháng 3 năm 2022", "03/25/2022" (swapped). Two digits are 20xx. */
export function readTypedDate(text: string): TypedDate {
  const plain = foldText(text)
    .replace(/^['’]/u, '')
    .replace(BEFORE, '')
    .replace(CLOCK, '')
    .replace(/[.,;]+$/u, '')
    .trim();
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const [day, month] = [Number(match[order[0]]), Number(match[order[1]])];
    if (order[2] === null) return isoDate(2024, month, day) === null ? { kind: 'impossible' } : { kind: 'no-year', day, month };
    const digits = match[order[2]] ?? '';
    return dated(day, month, digits.length === 2 ? 2000 + Number(digits) : Number(digits));
  }
  return { kind: 'unread' };
}

function dated(day: number, month: number, year: number): TypedDate {
  const date = isoDate(year, month, day);
  if (date !== null) return { kind: 'date', date, swapped: false };
  const swapped = isoDate(year, day, month);
  return swapped === null ? { kind: 'impossible' } : { kind: 'date', date: swapped, swapped: true };
}

/** 20260325 or 25032026 typed as a plain number; null for other numbers. */
export function readDigits(value: number): IsoDate | null {
  const text = String(value);
  if (!/^\d{7,8}$/u.test(text)) return null;
  const eight = text.padStart(8, '0');
  return (
    isoDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))) ??
    isoDate(Number(eight.slice(4)), Number(eight.slice(2, 4)), Number(eight.slice(0, 2)))
  );
}

/** The date with day and month exchanged; null where there is no such day, or nothing changes. */
export function swapDayAndMonth(date: IsoDate): IsoDate | null {
  const swapped = isoDate(Number(date.slice(0, 4)), Number(date.slice(8, 10)), Number(date.slice(5, 7)));
  return swapped === date ? null : swapped;
}
