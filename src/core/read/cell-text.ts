import { formatDate, fromSerial } from '../model/calendar-date';
import type { CellValue, SheetSnapshot } from '../model/sheet';
import { tidyText } from '../text/fold';

/** A cell's value, null where the snapshot has none. Row and column are 0-based. */
export function cellValue(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/** A cell as text: dates as the sheet shows them ("30/06/2022", or "06/2022" where the format names no day), numbers plainly. */
export function cellText(sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellValue(sheet, row, column);
  if (value === null) return '';
  if (typeof value === 'string') return tidyText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = sheet.formats[row]?.[column] ?? null;
  if (!isDateFormat(format)) return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e9) / 1e9);
  const date = fromSerial(value);
  if (date === null) return String(value);
  return /d/iu.test(plainFormat(format)) ? formatDate(date) : formatDate(date).slice(3);
}

/** The date in a cell, or null: a number under a date format, or any number of a plausible day when `anyNumber`. */
export function cellDate(sheet: SheetSnapshot, row: number, column: number, anyNumber = false): string | null {
  const value = cellValue(sheet, row, column);
  if (typeof value !== 'number') return null;
  if (!anyNumber && !isDateFormat(sheet.formats[row]?.[column] ?? null)) return null;
  return fromSerial(value);
}

/** True for number formats that show a date ("dd/mm/yyyy", "[$-42A]d mmmm yyyy"), not for times or amounts. */
export function isDateFormat(format: string | null): boolean {
  return format !== null && /[dy]/iu.test(plainFormat(format)) && !/^general$/iu.test(format);
}

/** The first section of a format without quoted text, escapes, colours and locales. */
function plainFormat(format: string | null): string {
  return (format ?? '').replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '').split(';')[0] ?? '';
}
