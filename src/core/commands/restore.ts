import { COMMAND_TABLE, type CommandOutcome, type CommandRequest } from '../model/command';
import type { CellInput, PatchOp } from '../model/sheet';
import { findOurSheet } from '../read/our-sheet';
import { readSettings } from '../read/read-settings';
import { readUndo, restoreOps } from '../render/undo';
import { logRows } from '../steps/log-rows';
import { makeIssue } from '../text/messages';
import { failure, stampOf } from './track';

/** Khôi phục lần chạy trước: takes the last run back; what people typed since stays, and is listed. */
export function restore(request: CommandRequest): CommandOutcome {
  const sheet = findOurSheet(request.workbook, 'undo');
  const record = readUndo(sheet);
  if (record === null || sheet === null)
    return failure(request, [makeIssue('nothing-to-restore', 'error', { file: request.workbook.file }, {})]);
  const restored = restoreOps(record, request.workbook);
  const run = `lần chạy “${COMMAND_TABLE.find(({ id }) => id === record.command)?.label ?? record.command}” lúc ${record.at}`;
  const log = findOurSheet(request.workbook, 'log');
  const summary: CellInput[] = [stampOf(request.now), 'Khôi phục', null, `Trở lại như trước ${run}`, null, null, null];
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
  const base = failure(request, issues);
  return { ...base, ok: true, notes: [`Trở lại như trước ${run}.`], patch: { ops } };
}
