import { COMMAND_TABLE, type CommandOutcome, type CommandRequest } from '../model/command';
import type { PatchOp } from '../model/sheet';
import { findOurSheet } from '../read/our-sheet';
import { readSettings } from '../read/read-settings';
import { readUndo, restoreOps } from '../render/undo';
import { runRow } from '../steps/log-and-undo';
import { logRows } from '../steps/log-rows';
import { failure, success } from '../steps/outcome';
import { makeIssue } from '../text/messages';

/** Khôi phục lần chạy trước: takes the last run back; what people typed since stays, and is listed. */
export function restore(request: CommandRequest): CommandOutcome {
  const sheet = findOurSheet(request.workbook, 'undo');
  const record = readUndo(sheet);
  if (record === null || sheet === null)
    return failure(request, [makeIssue('nothing-to-restore', 'error', { file: request.workbook.file }, {})]);
  const restored = restoreOps(record, request.workbook);
  const run = `lần chạy “${COMMAND_TABLE.find(({ id }) => id === record.command)?.label ?? record.command}” lúc ${record.at}`;
  const log = findOurSheet(request.workbook, 'log');
  const summary = runRow(request.now, 'Khôi phục', `Trở lại như trước ${run}`);
  const isLogKept = log !== null && !restored.ops.some((op) => op.op === 'deleteSheet' && op.sheet === log.name);
  const ops: PatchOp[] = [
    ...restored.ops,
    ...(isLogKept ? logRows(request.workbook, [summary], readSettings(request.workbook).settings.font).ops : []),
    { op: 'deleteSheet', sheet: sheet.name },
  ];
  const issues = [
    ...(restored.kept.length > 0
      ? [makeIssue('restore-kept', 'warning', {}, { count: String(restored.kept.length), cells: restored.kept.slice(0, 10).join(', ') })]
      : []),
    ...restored.keptSheets.map((name) => makeIssue('restore-kept-sheet', 'warning', { sheet: name }, { sheet: name })),
    ...restored.movedSheets.map((name) => makeIssue('restore-moved-sheet', 'warning', { sheet: name }, { sheet: name })),
  ];
  return success(request, issues, { notes: [`Trở lại như trước ${run}.`], patch: { ops } });
}
