import type { CommandOutcome, CommandRequest } from '../model/command';
import type { CellValue, PatchOp, SheetSnapshot } from '../model/sheet';
import { runCommand } from '../commands/run-command';
import { samplePlan } from './sample-plan';

/** Name of the sheet that the sample plan is put on. */
export const SAMPLE_SHEET = 'Kế hoạch mẫu';

/** A command on the sample plan. Its sheet is added by the same patch where it does not stand yet, so nothing is written before the preview. */
export function runOnSamplePlan(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  if (workbook.sheets.some((sheet) => sheet.name === SAMPLE_SHEET)) return runCommand({ ...request, planSheet: SAMPLE_SHEET });
  const ops = samplePlan(SAMPLE_SHEET);
  const withSample = { ...workbook, sheets: [...workbook.sheets, sheetOf(ops)] };
  const outcome = runCommand({ ...request, planSheet: SAMPLE_SHEET, workbook: withSample });
  return outcome.ok ? { ...outcome, patch: { ops: [...ops, ...outcome.patch.ops] } } : outcome;
}

/** The sheet that the edits make, as a host would read it. */
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
