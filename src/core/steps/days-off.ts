import { checkDaysOff, type DayOffRow } from '../check/days-off-check';
import type { ListRepair } from '../check/list-headings';
import { HOLIDAY_WORDS, type Holiday } from '../model/day-off';
import type { Settings } from '../model/settings';
import type { WorkbookSnapshot } from '../model/sheet';
import { cellValue, isDateFormat } from '../read/cell-text';
import { findList } from '../read/our-sheet';
import { readHolidays } from '../read/read-settings';
import { holidayDayStyle } from '../render/office-sheets';
import { HOLIDAYS } from '../schedule/holidays-vn';

/** The days off that count: those of the sheet Ngày nghỉ where it stands, else those built in. */
export function daysOff(workbook: WorkbookSnapshot): readonly Holiday[] {
  return readHolidays(workbook) ?? HOLIDAYS;
}

/** What a new sheet Ngày nghỉ begins with: the days of the year, of the one before and of the one after. */
export function daysOffAround(year: number): readonly Holiday[] {
  return HOLIDAYS.filter((day) => Math.abs(Number(day.date.slice(0, 4)) - year) <= 1);
}

/** What people typed on the sheet Ngày nghỉ and no formula counts, with the repairs; `year` is the plan's. */
export function daysOffRepairs(workbook: WorkbookSnapshot, year: number, font: Settings['font']): ListRepair[] {
  return checkDaysOff({ rows: daysOffRows(workbook), words: Object.values(HOLIDAY_WORDS), year, dayStyle: holidayDayStyle(font) });
}

/** The rows of the sheet as they stand, without those that say nothing; none where the sheet, or its day or kind, is not there. */
function daysOffRows(workbook: WorkbookSnapshot): readonly DayOffRow[] {
  const place = findList(workbook, 'holidays');
  const [day = null, kind = null] = place?.columns ?? [];
  if (place === null || day === null || kind === null) return [];
  const { sheet, headerRow } = place;
  const rows = sheet.values.map((_, row): DayOffRow => ({
    sheet: sheet.name,
    row,
    day: { column: day, value: cellValue(sheet, row, day), isShown: isDateFormat(sheet.formats[row]?.[day] ?? null) },
    kind: { column: kind, text: String(cellValue(sheet, row, kind) ?? '') },
  }));
  return rows.slice(headerRow + 1).filter((row) => (row.day.value ?? '') !== '' || row.kind.text !== '');
}
