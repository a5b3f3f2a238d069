import type { CellValue, PatchOp } from '../model/sheet';
import type { SettingRow } from '../model/settings-table';
import { listColumn, type ListPlace } from '../read/our-sheet';
import { SETTING_COLUMNS } from '../read/read-settings';

/** Edits that write the value of a setting into its row of a sheet Thiết lập that stands. */
export function settingValueOps(place: ListPlace, row: number, value: CellValue): PatchOp[] {
  return [{ op: 'setCells', sheet: place.sheet.name, row, column: listColumn(place, SETTING_COLUMNS.value), cells: [[value]] }];
}

/** Edits that write a whole row: id (where its hidden column still is), label, value, help. */
export function settingRowOps(place: ListPlace, row: number, setting: SettingRow, value: CellValue): PatchOp[] {
  const { id, label, help } = setting;
  const inputs = { id, label, value, help };
  return (Object.keys(SETTING_COLUMNS) as (keyof typeof SETTING_COLUMNS)[]).flatMap((part): PatchOp[] => {
    const isHidden = part === 'id';
    const column = isHidden ? (place.columns[SETTING_COLUMNS.id] ?? null) : listColumn(place, SETTING_COLUMNS[part]);
    return column === null ? [] : [{ op: 'setCells', sheet: place.sheet.name, row, column, cells: [[inputs[part]]] }];
  });
}
