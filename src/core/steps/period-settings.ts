import { daysOff } from './days-off';
import type { Issue } from '../model/issue';
import type { Settings } from '../model/settings';
import type { WorkbookSnapshot } from '../model/sheet';
import { readSettingList } from '../read/read-settings';
import type { SettingList } from '../render/office-sheets';
import { PERIOD_ROW_HEADINGS, readPeriodRows, writePeriodRow } from '../schedule/period-rows';
import { PERIOD_PRESETS, type PeriodRules } from '../schedule/report-periods';
import { isDayOff } from '../schedule/working-days';
import { PERIOD_ROW_WORDS } from '../text/report-text';

/** The list of periods that a fresh sheet Thiết lập shows. */
export function periodList(settings: Settings): SettingList {
  const { title, note, prompt } = PERIOD_ROW_WORDS;
  // The days stay empty: they follow the preset when that is changed.
  const rows = PERIOD_PRESETS[settings.periodPreset].map((row) => [...writePeriodRow(row).slice(0, 2), '', '', '']);
  return { title, note, prompt, headings: PERIOD_ROW_HEADINGS, rows };
}

/** What the periods of a workbook depend on: the preset, the days that people wrote over it, the days off; and what could not be read. */
export function periodRules(
  workbook: WorkbookSnapshot,
  settings: Settings,
): { readonly rules: PeriodRules; readonly issues: readonly Issue[] } {
  const holidays = daysOff(workbook);
  const typed = readSettingList(workbook, PERIOD_ROW_HEADINGS);
  const { rows, issues } = readPeriodRows(typed.cells, PERIOD_PRESETS[settings.periodPreset], typed.where);
  return { rules: { settings, rows, isDayOff: (date) => isDayOff(date, holidays) }, issues };
}
