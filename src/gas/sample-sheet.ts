import type { CellValue, PatchOp, SheetSnapshot } from '../core/index';
import { boundingBlock, putCell } from './cell-blocks';
import type { CellMap } from './cell-blocks';

/** Name of the tab that the sample plan is put on. */
export const SAMPLE_SHEET = 'Kế hoạch mẫu';

/** The tab that the edits of the sample plan make, as it would be read: the plan is worked out before anything is written. */
export function sheetOfEdits(name: string, ops: readonly PatchOp[]): SheetSnapshot {
  const cells: CellMap<CellValue> = new Map();
  for (const op of ops) {
    if (op.op !== 'setCells') continue;
    op.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        putCell(cells, op.row + r, op.column + c, typeof cell === 'object' && cell !== null ? cell.value : cell);
      });
    });
  }
  const bounds = boundingBlock(cells);
  const [rows, columns] = bounds === null ? [0, 0] : [bounds.row + bounds.rows, bounds.column + bounds.columns];
  const grid = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => of(row, column)));
  return {
    name,
    visibility: 'visible',
    values: grid((row, column) => cells.get(row)?.get(column) ?? null),
    formulas: grid(() => null),
    formats: grid(() => null),
    merges: ops.flatMap((op) => (op.op === 'setMerges' ? op.blocks : [])),
    rules: [],
    validations: [],
    protected: false,
  };
}
