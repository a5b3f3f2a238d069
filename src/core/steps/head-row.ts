import { withRow } from '../model/insert-row';
import type { PatchOp, SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { findTrackerSheet, readTracker, titleRow } from '../read/read-tracker';

/** What a run reads, and the edit that makes it so. */
export interface Headed<T> {
  readonly headed: T;
  readonly ops: readonly PatchOp[];
}

/**
 * Every status hangs on the as-of cell. Where the row that held it was deleted from Theo dõi or from a commune's tab, it comes back on
 * a new first row.
 */
export function withHeadRow(sheet: SheetSnapshot): Headed<SheetSnapshot> {
  const found = readTracker(sheet);
  if (found?.asOfCell !== null || titleRow(found) !== null) return { headed: sheet, ops: [] };
  return { headed: withRow(sheet, 0, 0, []), ops: [{ op: 'insertRows', sheet: sheet.name, row: 0, count: 1 }] };
}

/** The same of the workbook's Theo dõi. */
export function withHeadOfTracker(workbook: WorkbookSnapshot): Headed<WorkbookSnapshot> {
  const tracker = findTrackerSheet(workbook);
  if (tracker === null) return { headed: workbook, ops: [] };
  const { headed, ops } = withHeadRow(tracker);
  return { headed: { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet === tracker ? headed : sheet)) }, ops };
}
