import type { CommandOutcome, CommandRequest } from '../model/command';
import type { Issue } from '../model/issue';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import { SETTING_TABLE, type SettingRow } from '../model/settings-table';
import type { CellValue, PatchOp } from '../model/sheet';
import type { ListPlace } from '../read/our-sheet';
import { readSettings, settingValue } from '../read/read-settings';
import { renderSettings, settingHeight } from '../render/office-sheets';
import { typeOf } from '../render/styles';
import { runRow, withLog } from '../steps/log-and-undo';
import { failure, success } from '../steps/outcome';
import { settingLists } from '../steps/setting-lists';
import { sheetNames } from '../steps/sheet-names';
import { settingRowOps, settingValueOps } from '../steps/write-setting';
import { makeIssue } from '../text/messages';

/** Thiết lập: writes the values typed in a form into the sheet; one wrong value and nothing is written. */
export function changeSettings(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  const found = readSettings(workbook);
  const typed = request.settings ?? {};
  const issues: Issue[] = [];
  const next: Record<string, Settings[keyof Settings]> = { ...found.settings };
  for (const setting of SETTING_TABLE) {
    const text = typed[setting.id];
    if (text === undefined) continue;
    const value = settingValue(setting, text.trim());
    if (value === undefined) issues.push(badSetting(setting, text));
    else next[setting.id] = value;
  }
  if (issues.length > 0) return failure(request, issues);
  const settings = { ...DEFAULT_SETTINGS, ...(next as Partial<Settings>) };
  const changed = SETTING_TABLE.filter((setting) => settings[setting.id] !== found.settings[setting.id]);
  const names = sheetNames(workbook);
  const ops: PatchOp[] =
    found.place === null
      ? renderSettings(names.settings, settings, settingLists(settings))
      : writeSettings(found.place, found.rows, changed, settings);
  const summary = runRow(request.now, 'Thiết lập', changed.map((setting) => setting.label).join(', '));
  const isSame = changed.length === 0 && found.place !== null;
  return success(request, found.issues, {
    facts: changed.map((setting) => ({ label: setting.label, value: String(shown(setting, settings) ?? '') })),
    notes: isSame ? ['Không có thiết lập nào thay đổi.'] : [],
    patch: { ops: isSame ? [] : withLog(request, ops, [summary], settings) },
  });
}

/** The changed values in their rows; a setting without a row (deleted, or of a later version) gets one below all others. */
function writeSettings(
  place: ListPlace,
  rows: ReadonlyMap<keyof Settings, number>,
  changed: readonly SettingRow[],
  settings: Settings,
): PatchOp[] {
  const { sheet } = place;
  let free = sheet.values.length + 1;
  return changed.flatMap((setting): PatchOp[] => {
    const value = shown(setting, settings);
    const { label, help } = setting;
    const standing = rows.get(setting.id);
    const row = standing ?? free;
    if (standing === undefined) free += 1;
    return [
      { op: 'setRows', sheet: sheet.name, rows: [settingHeight(row, [label, String(value ?? ''), help], typeOf(settings.font))] },
      ...(standing === undefined ? settingRowOps(place, row, setting, value) : settingValueOps(place, row, value)),
    ];
  });
}

function shown(setting: SettingRow, settings: Settings): CellValue {
  const value = settings[setting.id];
  const label = setting.choices.find(([, own]) => own === String(value))?.[0];
  return label ?? (value === '' ? null : value);
}

function badSetting(setting: SettingRow, text: string): Issue {
  const allowed = setting.choices.length > 0 ? setting.choices.map(([label]) => `“${label}”`).join(', ') : setting.help;
  return makeIssue('setting-refused', 'error', {}, { label: setting.label, text, allowed });
}
