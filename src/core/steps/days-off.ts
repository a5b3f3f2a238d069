import type { WorkbookSnapshot } from '../model/sheet';
import { readHolidays } from '../read/read-settings';
import { HOLIDAYS, type Holiday } from '../schedule/holidays-vn';

/** The days off that count: those of the sheet Ngày nghỉ where it stands, else those built in. */
export function daysOff(workbook: WorkbookSnapshot): readonly Holiday[] {
  return readHolidays(workbook) ?? HOLIDAYS;
}

/** What a new sheet Ngày nghỉ begins with: the days of the year, of the one before and of the one after. */
export function daysOffAround(year: number): readonly Holiday[] {
  return HOLIDAYS.filter((day) => Math.abs(Number(day.date.slice(0, 4)) - year) <= 1);
}
