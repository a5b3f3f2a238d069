import { withRow } from '../model/insert-row';
import type { PatchOp, WorkbookSnapshot } from '../model/sheet';
import { findTracker, titleRow } from '../read/read-tracker';

/** The workbook as a run reads it, and the edit that makes it so. */
export interface HeadedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly ops: readonly PatchOp[];
}

/**
 * Every status hangs on the as-of cell. Where the row that held it was deleted, it comes back on a new first row of Theo
 * dõi.
 */
export function withHeadRow(workbook: WorkbookSnapshot): HeadedWorkbook {
  const found = findTracker(workbook);
  if (found?.asOfCell !== null || titleRow(found) !== null) return { workbook, ops: [] };
  const { sheet } = found;
  const headed = withRow(sheet, 0, 0, []);
  return {
    workbook: { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? headed : one)) },
    ops: [{ op: 'insertRows', sheet: sheet.name, row: 0, count: 1 }],
  };
}
