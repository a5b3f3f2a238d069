import { cellName } from '../model/address';
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

function withRow(sheet: SheetSnapshot, row: number, replaced: number, headings: readonly string[]): SheetSnapshot {
  const moved = <T>(rows: readonly (readonly T[])[], line: readonly T[]): readonly (readonly T[])[] => [
    ...rows.slice(0, row),
    line,
    ...rows.slice(row + replaced),
  ];
  const shift = <T extends { readonly row: number; readonly rows: number }>(block: T): T => {
    if (replaced > 0 || block.row + block.rows <= row) return block;
    return block.row >= row ? { ...block, row: block.row + 1 } : { ...block, rows: block.rows + 1 };
  };
  const empty = headings.map(() => null);
  return {
    ...sheet,
    values: moved(sheet.values, headings),
    formulas: moved(sheet.formulas, empty),
    formats: moved(sheet.formats, empty),
    merges: sheet.merges.map(shift),
    rules: sheet.rules.map((rule) => ({ ...rule, ranges: rule.ranges.map(shift) })),
    validations: sheet.validations.map((validation) => ({ ...validation, ranges: validation.ranges.map(shift) })),
  };
}
