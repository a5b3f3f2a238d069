import type { PatchOp } from './sheet';

/** Where a row (0-based) of the sheet that an edit names stands after it; null where the edit took the row out. */
export function rowAfter(row: number, op: PatchOp): number | null {
  if ((op.op !== 'insertRows' && op.op !== 'deleteRows') || row < op.row) return row;
  if (op.op === 'insertRows') return row + op.count;
  return row < op.row + op.count ? null : row - op.count;
}

/** Where a row (0-based) stood before an edit; null where the edit put it in. */
export function rowBefore(row: number, op: PatchOp): number | null {
  if ((op.op !== 'insertRows' && op.op !== 'deleteRows') || row < op.row) return row;
  if (op.op === 'deleteRows') return row + op.count;
  return row < op.row + op.count ? null : row - op.count;
}
