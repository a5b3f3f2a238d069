/**
 * Calendar dates without a clock or a time zone.
 * A date is an ISO string `YYYY-MM-DD`, so that dates compare and sort as text; day counts are whole days.
 */
export type IsoDate = string;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_UNIX_EPOCH = 719_468;
/** Day number 0 of a spreadsheet is 30/12/1899 (Excel's 1900 system from 1/3/1900 on, and Google Sheets). */
const SHEET_EPOCH_DAYS = -25_569;

/** `isoDate(2022, 3, 31)` is "2022-03-31"; null where no such day exists (31/6, 29/2/2023, a year outside 1900–2199). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return format({ year, month, day });
}

/** Days of a month, 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of a month, as an ISO date; `month` is 1 to 12. */
export function endOfMonth(year: number, month: number): IsoDate {
  return format({ year, month, day: daysInMonth(year, month) });
}

/** The first day of a month, as an ISO date; `month` is 1 to 12. */
export function startOfMonth(year: number, month: number): IsoDate {
  return format({ year, month, day: 1 });
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return format(partsOfDayNumber(dayNumber(date) + days));
}

/** Days from `from` to `to`: 1 from a day to the next one, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday (thứ Hai) to 7 = Sunday (Chủ nhật). */
export function weekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The serial number of a date in a spreadsheet: 31/3/2022 is 44651. */
export function toSerial(date: IsoDate): number {
  return dayNumber(date) - SHEET_EPOCH_DAYS;
}

/** The date of a spreadsheet's serial number (the time of day is dropped); null outside 1900–2199. */
export function fromSerial(serial: number): IsoDate | null {
  if (!Number.isFinite(serial)) return null;
  const parts = partsOfDayNumber(Math.floor(serial) + SHEET_EPOCH_DAYS);
  return isoDate(parts.year, parts.month, parts.day);
}

/** Year, month (1–12) and day of an ISO date. */
export function partsOf(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** True for a well-formed ISO date that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return isoDate(year, month, day) !== null;
}

/** "31/03/2022", as Vietnamese offices write it in tables. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** "31/3/2022": a leading zero only for days below 10 and months 1 and 2 (Nghị định 30/2020, Phụ lục I). */
export function formatDateInText(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${twoDigits(day)}/${month <= 2 ? twoDigits(month) : String(month)}/${String(year)}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function format({ year, month, day }: DateParts): IsoDate {
  const fourDigits = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${fourDigits}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days since 1/1/1970, by counting 400-year cycles from 1 March of year 0. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shiftedYear / 400);
  const yearOfCycle = shiftedYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146_097 + dayOfCycle - DAYS_BEFORE_UNIX_EPOCH;
}

function partsOfDayNumber(days: number): DateParts {
  const shifted = days + DAYS_BEFORE_UNIX_EPOCH;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day };
}
