import { cellName } from './model/address';
import type { Issue } from './model/issue';
import type { Settings } from './model/settings';
import type { WorkbookSnapshot } from './model/sheet';
import { readHolidays, readPeriodCells } from './read/read-settings';
import type { PeriodTable } from './render/office-sheets';
import { HOLIDAYS } from './schedule/holidays-vn';
import { PERIOD_ROW_HEADINGS, readPeriodRows, writePeriodRow } from './schedule/period-rows';
import { PERIOD_PRESETS, type PeriodRules } from './schedule/report-periods';
import { isDayOff } from './schedule/working-days';

/** The list of periods that a fresh sheet Thiết lập shows. */
export function periodTable(settings: Settings): PeriodTable {
  const rows = PERIOD_PRESETS[settings.periodPreset].map((row) => {
    const [label, isOn] = writePeriodRow(row);
    return [label ?? '', isOn ?? ''] as const;
  });
  return { headings: PERIOD_ROW_HEADINGS, rows };
}

/** What the periods of a workbook depend on: the preset, the days that people wrote over it, the days off; and what could not be read. */
export function periodRules(
  workbook: WorkbookSnapshot,
  settings: Settings,
): { readonly rules: PeriodRules; readonly issues: readonly Issue[] } {
  const holidays = readHolidays(workbook) ?? HOLIDAYS;
  const typed = readPeriodCells(workbook, PERIOD_ROW_HEADINGS[1] ?? '');
  const { rows, issues } = readPeriodRows(typed.cells, PERIOD_PRESETS[settings.periodPreset], (row, column) => ({
    sheet: typed.sheet,
    cell: cellName(typed.firstRow + row, column + 1),
  }));
  return { rules: { settings, rows, isDayOff: (date) => isDayOff(date, holidays) }, issues };
}
