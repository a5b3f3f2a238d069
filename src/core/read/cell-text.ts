import { formatDate, fromSerial } from '../model/calendar-date';
import type { CellValue, SheetSnapshot } from '../model/sheet';
import { tidyText } from '../text/fold';

/** A cell's value, null where the snapshot has none. Row and column are 0-based. */
export function cellValue(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/**
 * A cell as text, as the sheet shows it: dates as "30/06/2022", "06/2022" where the format names no day, "30/06" where it names no year,
 * clock times as "07:30", numbers plainly ("1.10" where the format asks for two decimals).
 */
export function cellText(sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellValue(sheet, row, column);
  if (value === null) return '';
  if (typeof value === 'string') return tidyText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = sheet.formats[row]?.[column] ?? null;
  if (!isDateFormat(format)) return numberText(value, format);
  return isTypedYear(value) ? String(value) : dateText(value, plainFormat(format));
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

/** An error that a formula left in a cell: "#REF!", "#N/A", "#TÊN?". */
export function isCellError(text: string): boolean {
  return /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|ERROR!|BLOCKED!|CONNECT!|UNKNOWN!)$/iu.test(
    text,
  );
}

/** 2025 typed into a cell that was formatted for dates shows 17/07/1905; no plan means that day. */
function isTypedYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function dateText(value: number, format: string): string {
  const date = fromSerial(value);
  if (date === null) return String(value);
  const hasYear = /y/iu.test(format);
  if (!/d/iu.test(format)) return hasYear && !/m/iu.test(format) ? date.slice(0, 4) : formatDate(date).slice(3);
  return hasYear ? formatDate(date) : formatDate(date).slice(0, 5);
}

function numberText(value: number, format: string | null): string {
  const plain = plainFormat(format);
  if (value >= 0 && value < 1 && /h/iu.test(plain)) return clockText(value);
  if (plain.includes('%')) return `${String(Math.round(value * 1e4) / 100)}%`;
  const decimals = /^0\.(?<zeros>0+)$/u.exec(plain)?.groups?.['zeros']?.length;
  if (decimals !== undefined) return value.toFixed(Math.min(decimals, 20));
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e9) / 1e9);
}

function clockText(value: number): string {
  const minutes = Math.round(value * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The first section of a format without quoted text, escapes, colours and locales. */
function plainFormat(format: string | null): string {
  return (format ?? '').replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '').split(';')[0] ?? '';
}
