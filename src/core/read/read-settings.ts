import * as z from 'zod/mini';
import { ourSheet, type OurSheetId } from '../model/our-sheets';
import type { Issue } from '../model/issue';
import type { Settings, Unit } from '../model/settings';
import { DEFAULT_SETTINGS } from '../model/settings';
import { SETTING_TABLE, type SettingRow } from '../model/settings-table';
import { cellName } from '../model/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { foldText } from '../text/fold';
import { makeIssue } from '../text/messages';
import { cellText } from './cell-text';
import { columnChoice } from './column-roles';
import { fromSerial, isoDate } from '../model/calendar-date';
import { hasMark } from './read-tracker';

// The task pane's security policy forbids `new Function`, which zod would try.
z.config({ jitless: true });

/** A whole number within the bounds that the table gives the setting. */
const wholeNumber = (id: keyof Settings): z.ZodMiniType<number> => {
  const { min, max } = SETTING_TABLE.find((row) => row.id === id)?.bounds ?? { min: -Infinity, max: Infinity };
  return z.number().check(z.int(), z.gte(min), z.lte(max));
};

/** What a setting may hold, once its cell was turned into a value. */
const SCHEMA: { readonly [K in keyof Settings]: z.ZodMiniType<Settings[K]> } = {
  parentOffice: z.string(),
  office: z.string(),
  place: z.string(),
  symbol: z.string(),
  authority: z.string(),
  signerTitle: z.string(),
  signerName: z.string(),
  addressees: z.string(),
  recipients: z.string(),
  drafter: z.string(),
  planTitle: z.string(),
  planDocument: z.string(),
  planYear: z.nullable(wholeNumber('planYear')),
  dueSoonDays: wholeNumber('dueSoonDays'),
  periodPreset: z.enum(['nd09', 'calendar']),
  sendByDay: wholeNumber('sendByDay'),
  rollPolicy: z.enum(['none', 'next', 'previous']),
  font: z.enum(['Arial', 'Times New Roman']),
  protectFormulas: z.boolean(),
  fixedAsOf: z.nullable(z.string()),
  planSheet: z.string(),
  planColumns: z.string().check(z.refine((text) => text.split('\n').every((line) => line.trim() === '' || columnChoice(line) !== null))),
  seenDoubts: z.string(),
};

export interface SettingsFound {
  readonly settings: Settings;
  readonly sheet: SheetSnapshot | null;
  /** 0-based row of each setting on the sheet. */
  readonly rows: ReadonlyMap<keyof Settings, number>;
  readonly issues: readonly Issue[];
}

/**
 * Finds a sheet of ours by its mark, else by its title and headings, else by its name where it is empty; of several (people copy them) the
 * one that has our name.
 */
export function findOurSheet(workbook: WorkbookSnapshot, id: OurSheetId): SheetSnapshot | null {
  const { mark, name } = ourSheet(id);
  const isNamed = (sheet: SheetSnapshot): boolean => foldText(sheet.name) === foldText(name);
  const first = (sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined => sheets.find(isNamed) ?? sheets[0];
  return (
    first(workbook.sheets.filter((sheet) => hasMark(sheet, mark))) ??
    first(workbook.sheets.filter((sheet) => hasTitle(sheet, id))) ??
    workbook.sheets.find((sheet) => isNamed(sheet) && id !== 'tracker' && isPlain(sheet)) ??
    null
  );
}

const TITLE_SEARCH = 12;

/** True for a sheet that people type on, with our title and below it our first heading in column B. */
function hasTitle(sheet: SheetSnapshot, id: OurSheetId): boolean {
  const ours = ourSheet(id);
  if (!('title' in ours)) return false;
  const texts = sheet.values.slice(0, TITLE_SEARCH).map((row) => row[1]);
  const title = texts.indexOf(ours.title);
  return title >= 0 && texts.indexOf(ours.heading, title) > title;
}

/** A sheet that merely has our name and holds something else is the user's. */
function isPlain(sheet: SheetSnapshot): boolean {
  return sheet.values.length === 0;
}

/** Reads the sheet Thiết lập: id in column A, value in column C. A value that cannot be is reported, and the default is used. */
export function readSettings(workbook: WorkbookSnapshot): SettingsFound {
  const sheet = findOurSheet(workbook, 'settings');
  if (sheet === null) return { settings: DEFAULT_SETTINGS, sheet, rows: new Map(), issues: [] };
  const rows = new Map<keyof Settings, number>();
  const issues: Issue[] = [];
  const typed: Record<string, unknown> = {};
  for (let row = 0; row < sheet.values.length; row += 1) {
    const label = foldText(cellText(sheet, row, 1));
    const id = cellText(sheet, row, 0);
    const setting =
      SETTING_TABLE.find((candidate) => candidate.id === id) ?? SETTING_TABLE.find((candidate) => foldText(candidate.label) === label);
    if (setting === undefined || rows.has(setting.id)) continue;
    rows.set(setting.id, row);
    const text = cellText(sheet, row, 2);
    const value = settingValue(setting, text);
    if (value === undefined) issues.push(settingIssue(sheet, row, setting, text));
    else typed[setting.id] = value;
  }
  return { settings: { ...DEFAULT_SETTINGS, ...(typed as Partial<Settings>) }, sheet, rows, issues };
}

/** A setting's value from its text as typed; undefined when it cannot be. An empty text is the default. */
export function settingValue(setting: SettingRow, text: string): Settings[keyof Settings] | undefined {
  if (text === '') return DEFAULT_SETTINGS[setting.id];
  const choice = setting.choices.find(([label]) => foldText(label) === foldText(text))?.[1];
  const raw = setting.kind === 'number' ? Number(text.replace(',', '.')) : setting.kind === 'choice' ? choice : text;
  const value = setting.id === 'protectFormulas' && raw !== undefined ? raw === 'true' : raw;
  const parsed = z.safeParse(SCHEMA[setting.id], value);
  return parsed.success ? parsed.data : undefined;
}

function settingIssue(sheet: SheetSnapshot, row: number, setting: SettingRow, text: string): Issue {
  const allowed = setting.choices.length > 0 ? setting.choices.map(([label]) => `“${label}”`).join(', ') : setting.help;
  return makeIssue('bad-setting', 'warning', { sheet: sheet.name, cell: cellName(row, 2) }, { label: setting.label, text, allowed });
}

/**
 * The rows of a list on the sheet Thiết lập as typed, from column B on, below the row with the list's headings to the end of the sheet
 * (people insert empty rows); empty where the list is not there. Rows are 0-based.
 */
export function readSettingList(
  workbook: WorkbookSnapshot,
  headings: readonly string[],
): { readonly sheet: string; readonly firstRow: number; readonly cells: readonly (readonly string[])[] } {
  const sheet = findOurSheet(workbook, 'settings');
  const isHeader = (_: unknown, row: number): boolean =>
    sheet !== null && headings.slice(0, 2).every((heading, index) => foldText(cellText(sheet, row, index + 1)) === foldText(heading));
  const header = sheet?.values.findIndex(isHeader) ?? -1;
  if (sheet === null || header < 0) return { sheet: '', firstRow: 0, cells: [] };
  const rows = sheet.values
    .slice(header + 1)
    .map((_, index) => headings.map((_heading, at) => cellText(sheet, header + 1 + index, at + 1)));
  return { sheet: sheet.name, firstRow: header + 1, cells: rows };
}

/** The unit catalogue: name in column B, group in C, other names in D (one a line or parted by ";"), e-mail in E. */
export function readUnits(workbook: WorkbookSnapshot): Unit[] {
  const sheet = findOurSheet(workbook, 'units');
  if (sheet === null) return [];
  const header = sheet.values.findIndex((_, row) => foldText(cellText(sheet, row, 1)) === 'tên đơn vị');
  if (header < 0) return [];
  const units: Unit[] = [];
  for (let row = header + 1; row < sheet.values.length; row += 1) {
    const name = cellText(sheet, row, 1);
    if (name === '') continue;
    const aliases = cellText(sheet, row, 3)
      .split(/[;\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    units.push({ name, group: cellText(sheet, row, 2), aliases, email: cellText(sheet, row, 4) });
  }
  return units;
}

/** Days off of the sheet Ngày nghỉ: date in B, kind in C, name in D, source in E. Null when the sheet is not there. */
export function readHolidays(
  workbook: WorkbookSnapshot,
): readonly { readonly date: string; readonly kind: 'off' | 'worked' | 'unsure'; readonly name: string; readonly source: string }[] | null {
  const sheet = findOurSheet(workbook, 'holidays');
  if (sheet === null) return null;
  return sheet.values.flatMap((_, row) => {
    const date = cellDateOf(sheet, row);
    const kind = HOLIDAY_WORDS.find(([word]) => foldText(word) === foldText(cellText(sheet, row, 2)))?.[1];
    return date === null || kind === undefined ? [] : [{ date, kind, name: cellText(sheet, row, 3), source: cellText(sheet, row, 4) }];
  });
}

const HOLIDAY_WORDS = [
  ['Nghỉ', 'off'],
  ['Làm bù', 'worked'],
  ['Chưa áp dụng', 'unsure'],
] as const;

function cellDateOf(sheet: SheetSnapshot, row: number): string | null {
  const value = sheet.values[row]?.[1];
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
  const sheet = findOurSheet(workbook, 'log');
  if (sheet === null) return [];
  return sheet.values.flatMap((_, row) => {
    const kind = cellText(sheet, row, 2);
    if (kind !== 'Đổi hạn') return [];
    const stamp = cellText(sheet, row, 1);
    const day = /(\d{2})\/(\d{2})\/(\d{4})/u.exec(stamp);
    const changedOn = day === null ? '' : `${day[3] ?? ''}-${day[2] ?? ''}-${day[1] ?? ''}`;
    const reason = cellText(sheet, row, 7);
    return [
      {
        lineId: cellText(sheet, row, 3),
        changedOn,
        from: isoOf(cellText(sheet, row, 5)),
        to: isoOf(cellText(sheet, row, 6)),
        reason: reason === '' ? null : reason,
      },
    ];
  });
}

function isoOf(text: string): string | null {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text);
  return match === null ? null : isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
}
