import { cellName } from '../model/address';
import { withRow } from '../model/insert-row';
import type { PatchOp, SheetSnapshot } from '../model/sheet';
import { trackerColumns } from '../model/tracker-columns';
import { makeFinding, type SheetFinding } from './sheet-finding';

/** The row of headings as an edit, and the sheet as it then stands: what the rest of the check looks at. */
export interface RestoredHeading {
  readonly finding: SheetFinding['finding'];
  readonly ops: readonly PatchOp[];
  readonly sheet: SheetSnapshot;
}

/** Puts the headings back at `row` (0-based) of a tracker that lost them; nothing that stands on the sheet is written over. */
export function restoreHeading(sheet: SheetSnapshot, row: number, isRowThere: boolean): RestoredHeading {
  const headings = trackerColumns.map((column) => column.heading);
  const cells: PatchOp = { op: 'setCells', sheet: sheet.name, row, column: 0, cells: [headings] };
  return {
    finding: makeFinding({
      code: 'heading-lost',
      sheet: sheet.name,
      cell: cellName(row, 0),
      now: 'không còn',
      fixed: 'đặt lại hàng tiêu đề',
      safe: true,
    }),
    ops: isRowThere ? [cells] : [{ op: 'insertRows', sheet: sheet.name, row, count: 1 }, cells],
    sheet: withRow(sheet, row, isRowThere ? 1 : 0, headings),
  };
}
