import { HOLIDAY_WORDS, type Holiday, type HolidayKind } from '../model/day-off';
import type { Issue, Where } from '../model/issue';
import type { Settings, Unit } from '../model/settings';
import { DEFAULT_SETTINGS } from '../model/settings';
import { SETTING_TABLE, type SettingRow } from '../model/settings-table';
import { cellName } from '../model/address';
import type { WorkbookSnapshot } from '../model/sheet';
import { foldText } from '../text/fold';
import { makeIssue } from '../text/messages';
import { columnChoice } from './column-roles';
import { fromSerial, isoDate } from '../model/calendar-date';
import { findList, listColumn, listText, placeHeadings, type ListPlace } from './our-sheet';

export interface SettingsFound {
  readonly settings: Settings;
  /** Where the sheet Thiết lập and its columns stand; null where it is not there. */
  readonly place: ListPlace | null;
  /** 0-based row of each setting on the sheet. */
  readonly rows: ReadonlyMap<keyof Settings, number>;
  readonly issues: readonly Issue[];
}

/** Columns of the sheet Thiết lập, by the place of their heading. */
export const SETTING_COLUMNS = { id: 0, label: 1, value: 2, help: 3 } as const;

/** Reads the sheet Thiết lập: a row is known by its id, else by its label. A value that cannot be is reported, and the default is used. */
export function readSettings(workbook: WorkbookSnapshot): SettingsFound {
  const place = findList(workbook, 'settings');
  if (place === null) return { settings: DEFAULT_SETTINGS, place, rows: new Map(), issues: [] };
  const rows = new Map<keyof Settings, number>();
  const issues: Issue[] = [];
  const typed: Record<string, unknown> = {};
  for (let row = 0; row < place.sheet.values.length; row += 1) {
    const label = foldText(listText(place, row, SETTING_COLUMNS.label));
    const id = listText(place, row, SETTING_COLUMNS.id);
    const setting =
      SETTING_TABLE.find((candidate) => candidate.id === id) ?? SETTING_TABLE.find((candidate) => foldText(candidate.label) === label);
    if (setting === undefined || rows.has(setting.id)) continue;
    rows.set(setting.id, row);
    const text = listText(place, row, SETTING_COLUMNS.value);
    const value = settingValue(setting, text);
    if (value === undefined) issues.push(settingIssue(place, row, setting, text));
    else typed[setting.id] = value;
  }
  return { settings: { ...DEFAULT_SETTINGS, ...(typed as Partial<Settings>) }, place, rows, issues };
}

/** A setting's value from its text as typed; undefined when it cannot be. An empty text is the default. */
export function settingValue(setting: SettingRow, text: string): Settings[keyof Settings] | undefined {
  if (text === '') return DEFAULT_SETTINGS[setting.id];
  switch (setting.kind) {
    case 'number': {
      const value = Number(text.replace(',', '.'));
      const { min, max } = setting.bounds ?? { min: -Infinity, max: Infinity };
      return Number.isInteger(value) && min <= value && value <= max ? value : undefined;
    }
    case 'choice': {
      const choice = setting.choices.find(([label]) => foldText(label) === foldText(text))?.[1];
      return setting.id === 'protectFormulas' && choice !== undefined ? choice === 'true' : choice;
    }
    case 'text':
    case 'lines':
    case 'date': {
      const lines = setting.id === 'planColumns' ? text.split('\n') : [];
      return lines.every((line) => line.trim() === '' || columnChoice(line) !== null) ? text : undefined;
    }
  }
}

function settingIssue(place: ListPlace, row: number, setting: SettingRow, text: string): Issue {
  const allowed = setting.choices.length > 0 ? setting.choices.map(([label]) => `“${label}”`).join(', ') : setting.help;
  const cell = cellName(row, listColumn(place, SETTING_COLUMNS.value));
  return makeIssue('bad-setting', 'warning', { sheet: place.sheet.name, cell }, { label: setting.label, text, allowed });
}

/**
 * The rows of a list on the sheet Thiết lập as typed, by its headings, below the row with them to the end of the sheet (people insert empty
 * rows); empty where the list is not there. Rows and columns are 0-based.
 */
export function readSettingList(workbook: WorkbookSnapshot, headings: readonly string[]): SettingListFound {
  const sheet = findList(workbook, 'settings')?.sheet ?? null;
  const placed = sheet === null ? null : placeHeadings(sheet, headings, sheet.values.length);
  if (sheet === null || placed === null) return { cells: [], where: () => ({}) };
  const firstRow = placed.row + 1;
  const list = { sheet, headerRow: placed.row, columns: placed.columns };
  const rows = sheet.values.slice(firstRow).map((_, index) => headings.map((_heading, at) => listText(list, firstRow + index, at)));
  return { cells: rows, where: (row, column) => ({ sheet: sheet.name, cell: cellName(firstRow + row, listColumn(list, column)) }) };
}

interface SettingListFound {
  readonly cells: readonly (readonly string[])[];
  /** The cell of an entry of `cells`, for messages. */
  readonly where: (row: number, column: number) => Where;
}

/** The unit catalogue: other names stand one a line or parted by ";". */
export function readUnits(workbook: WorkbookSnapshot): Unit[] {
  const place = findList(workbook, 'units');
  if (place === null) return [];
  const units: Unit[] = [];
  for (let row = place.headerRow + 1; row < place.sheet.values.length; row += 1) {
    const name = listText(place, row, 0);
    if (name === '') continue;
    const aliases = listText(place, row, 2)
      .split(/[;\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    units.push({ name, group: listText(place, row, 1), aliases, email: listText(place, row, 3) });
  }
  return units;
}

/** Days off of the sheet Ngày nghỉ. Null when the sheet is not there. */
export function readHolidays(workbook: WorkbookSnapshot): readonly Holiday[] | null {
  const place = findList(workbook, 'holidays');
  if (place === null) return null;
  return place.sheet.values.flatMap((_, row) => {
    const date = dateAt(place, row);
    const kind = HOLIDAY_KINDS.get(foldText(listText(place, row, 1)));
    return date === null || kind === undefined ? [] : [{ date, kind, name: listText(place, row, 2), source: listText(place, row, 3) }];
  });
}

const HOLIDAY_KINDS: ReadonlyMap<string, HolidayKind> = new Map(
  (Object.keys(HOLIDAY_WORDS) as HolidayKind[]).map((kind) => [foldText(HOLIDAY_WORDS[kind]), kind]),
);

function dateAt({ sheet, columns }: ListPlace, row: number): string | null {
  const [column = null] = columns;
  const value = column === null ? null : sheet.values[row]?.[column];
  return typeof value === 'number' ? fromSerial(value) : null;
}

/** Deadline changes that Nhật ký holds: line id, day, old and new due day, reason; in the order of the log. */
export function readDueChanges(workbook: WorkbookSnapshot): {
  readonly lineId: string;
  readonly changedOn: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}[] {
  const place = findList(workbook, 'log');
  if (place === null) return [];
  return place.sheet.values.flatMap((_, row) => {
    const [stamp = '', kind, lineId = '', , from = '', to = '', reason = ''] = place.columns.map((_column, index) =>
      listText(place, row, index),
    );
    if (kind !== 'Đổi hạn') return [];
    const day = /(\d{2})\/(\d{2})\/(\d{4})/u.exec(stamp);
    const changedOn = day === null ? '' : `${day[3] ?? ''}-${day[2] ?? ''}-${day[1] ?? ''}`;
    return [{ lineId, changedOn, from: isoOf(from), to: isoOf(to), reason: reason === '' ? null : reason }];
  });
}

function isoOf(text: string): string | null {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text);
  return match === null ? null : isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
}
