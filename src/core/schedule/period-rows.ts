import { daysInMonth } from '../model/calendar-date';
import type { Issue } from '../model/issue';
import type { PeriodRow, YearDay } from '../model/report-period';
import { foldText } from '../text/fold';
import { NO, YES, saysYes } from '../text/yes-no';
import { PERIOD_ROW_WORDS, PERIOD_WORDS, periodIssue } from '../text/report-text';

/** Headings of the rows as `writePeriodRow` gives them. */
export const PERIOD_ROW_HEADINGS: readonly string[] = PERIOD_ROW_WORDS.headings;

/** A row as Thiết lập shows it: "Quý I", "Có", "15/12 năm trước", "14/3", "20/3" (or "theo ngày gửi chung"). */
export function writePeriodRow(row: PeriodRow): string[] {
  return [
    PERIOD_WORDS[row.kind].label,
    row.on ? YES : NO,
    writeDay(row.from),
    writeDay(row.to),
    row.sendBy === null ? PERIOD_ROW_WORDS.commonDay : writeDay(row.sendBy),
  ];
}

/**
 * Rows as typed in Thiết lập, without the headings. A row that names no period is passed over; a day that cannot be read, or a period
 * that ends before it begins, gives a warning, and that period keeps the days of the preset. `cellOf` names a cell: 0-based row of the list and column.
 */
export function readPeriodRows(
  cells: readonly (readonly string[])[],
  preset: readonly PeriodRow[],
  cellOf: (row: number, column: number) => Issue['where'],
): { readonly rows: readonly PeriodRow[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const rows = preset.map((original) => {
    const index = cells.findIndex((typed) => foldText(typed[0] ?? '') === foldText(PERIOD_WORDS[original.kind].label));
    const typed = cells[index];
    if (typed === undefined) return original;
    const days = [2, 3, 4].map((column) => readDay(typed[column] ?? ''));
    days.forEach((day, position) => {
      if (day !== 'unreadable') return;
      const text = typed[position + 2] ?? '';
      issues.push({ code: 'period-row-day', severity: 'warning', where: cellOf(index, position + 2), message: periodIssue.rowDay(text) });
    });
    const [from, to, sendBy] = days.map((day, position) => dayOr(day, [original.from, original.to, original.sendBy][position] ?? null));
    const row = {
      ...original,
      on: (typed[1] ?? '') === '' ? original.on : saysYes(typed[1] ?? ''),
      from: from ?? original.from,
      to: to ?? original.to,
      sendBy: sendBy ?? null,
    };
    if (rank(row.from) <= rank(row.to)) return row;
    const message = periodIssue.rowOrder(typed[0] ?? '');
    issues.push({ code: 'period-row-order', severity: 'warning', where: cellOf(index, 2), message });
    return { ...row, from: original.from, to: original.to };
  });
  return { rows, issues };
}

function dayOr(day: YearDay | null | 'unreadable', original: YearDay | null): YearDay | null {
  if (day === 'unreadable') return original;
  return day;
}

/** "14/3", "15/12 năm trước", "20/01 năm sau"; null for an empty cell or the common day. */
function readDay(text: string): YearDay | null | 'unreadable' {
  const folded = foldText(text);
  if (folded === '' || folded === foldText(PERIOD_ROW_WORDS.commonDay)) return null;
  const match = /^(\d{1,2})\s*[/-]\s*(\d{1,2})(?:\s*(năm trước|năm sau))?$/u.exec(folded);
  if (match === null) return 'unreadable';
  const [day, month] = [Number(match[1]), Number(match[2])];
  // 2024 is a leap year: 29/02 is a day of the table, and means the last day of February in other years.
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return 'unreadable';
  return { yearOffset: match[3] === 'năm trước' ? -1 : match[3] === 'năm sau' ? 1 : 0, month, day };
}

function writeDay({ yearOffset, month, day }: YearDay): string {
  const text = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`;
  if (yearOffset === 0) return text;
  return `${text} ${yearOffset === -1 ? PERIOD_ROW_WORDS.yearBefore : PERIOD_ROW_WORDS.yearAfter}`;
}

function rank({ yearOffset, month, day }: YearDay): number {
  return yearOffset * 10_000 + month * 100 + day;
}
