import type { CellValue, PatchOp, SheetSnapshot, WorkbookSnapshot } from '../core/index';

/** Name of the sheet that the sample plan is put on. */
export const SAMPLE_SHEET = 'Kế hoạch mẫu';

/** The workbook as it will be with the sample plan, and the edits that put it there; null when the sheet is there already. */
export function withSamplePlan(
  workbook: WorkbookSnapshot,
  samplePlan: (sheet: string) => readonly PatchOp[],
): { readonly workbook: WorkbookSnapshot; readonly ops: readonly PatchOp[] } | null {
  if (workbook.sheets.some((sheet) => sheet.name === SAMPLE_SHEET)) return null;
  const ops = samplePlan(SAMPLE_SHEET);
  return { workbook: { ...workbook, sheets: [...workbook.sheets, sheetOf(ops)] }, ops };
}

/** The sheet that the edits make, as it would be read. */
function sheetOf(ops: readonly PatchOp[]): SheetSnapshot {
  const values: CellValue[][] = [];
  for (const op of ops) {
    if (op.op !== 'setCells') continue;
    op.cells.forEach((cells, offset) => {
      while (values.length <= op.row + offset) values.push([]);
      const row = values[op.row + offset] ?? [];
      cells.forEach((cell, index) => {
        while (row.length <= op.column + index) row.push(null);
        row[op.column + index] = typeof cell === 'object' && cell !== null ? cell.value : cell;
      });
    });
  }
  return {
    name: SAMPLE_SHEET,
    visibility: 'visible',
    values,
    formulas: values.map((row) => row.map(() => null)),
    formats: values.map((row) => row.map(() => null)),
    merges: ops.flatMap((op) => (op.op === 'setMerges' ? op.blocks : [])),
    rules: [],
    validations: [],
    protected: false,
  };
}
