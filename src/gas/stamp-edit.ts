import { STAMP_HEADINGS } from '../core/index';

/** The headings stand among these first rows. */
const TOP_ROWS = 8;
const MS_A_DAY = 86_400_000;

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Writes today into "Cập nhật" of the rows that were edited. Called by the coordinator's own trigger, so that units need no consent
 * and cannot write the column themselves. Three service calls at most; a tab without these headings costs two.
 */
export function stampEdit(event: EditEvent): void {
  const range = event.range;
  const sheet = range.getSheet();
  const columns = sheet.getLastColumn();
  if (columns < 1) return;
  const top = sheet.getRange(1, 1, Math.min(TOP_ROWS, range.getLastRow()), columns).getValues() as readonly (readonly unknown[])[];
  const header = top.findIndex((row) => row.includes(STAMP_HEADINGS.stamp) && row.includes(STAMP_HEADINGS.sign));
  if (header < 0) return;
  const stampColumn = (top[header] ?? []).indexOf(STAMP_HEADINGS.stamp) + 1;
  const first = Math.max(range.getRow(), header + 2);
  const count = range.getLastRow() - first + 1;
  if (count < 1 || (range.getColumn() <= stampColumn && stampColumn <= range.getLastColumn())) return;
  const today = todaySerial(event.source.getSpreadsheetTimeZone());
  sheet.getRange(first, stampColumn, count, 1).setValues(Array.from({ length: count }, () => [today]));
}

/** Today's serial number on the spreadsheet's clock. */
function todaySerial(zone: string): number {
  const [year = 0, month = 1, day = 1] = Utilities.formatDate(new Date(Date.now()), zone, 'yyyy-MM-dd').split('-').map(Number);
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / MS_A_DAY);
}

/** Switches the trigger of this user on or off; says which in a passing message. Needs the consent "script.scriptapp". */
export function switchStamp(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ours = ScriptApp.getUserTriggers(spreadsheet).filter((trigger) => trigger.getHandlerFunction() === 'stampEditedRows');
  for (const trigger of ours) ScriptApp.deleteTrigger(trigger);
  if (ours.length === 0) ScriptApp.newTrigger('stampEditedRows').forSpreadsheet(spreadsheet).onEdit().create();
  spreadsheet.toast(
    ours.length === 0 ? 'Đã bật: khi có người sửa một dòng, cột “Cập nhật” ghi ngày sửa.' : 'Đã tắt: cột “Cập nhật” không tự ghi ngày nữa.',
    'Theo dõi CCHC',
    8,
  );
}
