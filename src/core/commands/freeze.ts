import { formatDate } from '../model/calendar-date';
import type { CommandOutcome, CommandRequest } from '../model/command';
import type { PatchOp } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import { renderFrozen } from '../render/render-frozen';
import { frozenLines } from '../report/freeze';
import { evaluateTracker } from '../steps/evaluate';
import { frozenSheetOf } from '../steps/frozen-periods';
import { runRow, withLog } from '../steps/log-and-undo';
import { PERIOD_FIELDS, openPeriod } from '../steps/open-period';
import { failure, success } from '../steps/outcome';
import { takeSheetName, takenNames } from '../steps/sheet-names';
import { makeIssue } from '../text/messages';

/** Chốt kỳ: freezes the lines into Kỳ <kỳ> and empties the answers of the next period. */
export function freeze(request: CommandRequest): CommandOutcome {
  const opened = openPeriod(request);
  if (!opened.ok) return failure(request, [opened.issue]);
  const { found, settings, period, issues } = opened.value;
  if (frozenSheetOf(request.workbook, period) !== null)
    return failure(request, [makeIssue('already-frozen', 'error', {}, { period: period.words })]);
  const tracker = evaluateTracker(found, request.workbook, settings, period.to);
  const frozen = frozenLines(tracker, period);
  const name = takeSheetName(takenNames(request.workbook), frozen.sheet);
  const emptied = emptyAnswers(found, period.to);
  const ops: PatchOp[] = [...renderFrozen(frozen, period.id, name, settings), ...emptied];
  const lines = new Set(emptied.map(({ row }) => row)).size;
  const summary = runRow(request.now, 'Chốt kỳ', `Chốt số liệu ${period.words} vào trang “${name}”`);
  return success(request, issues, {
    facts: [
      { label: 'Kỳ', value: period.words },
      { label: 'Chốt số liệu', value: formatDate(period.to) },
      { label: 'Dòng theo dõi', value: String(frozen.rows.length) },
    ],
    notes: [
      `Thêm trang “${name}” với ${frozen.rows.length} dòng.`,
      ...(emptied.length === 0
        ? []
        : [
            `Cột “Trả lời kỳ” và “Kết quả trong kỳ” của ${lines} dòng chưa hoàn thành được để trống cho kỳ sau; nội dung cũ nằm trong trang vừa thêm và vẫn được kể trong báo cáo cộng dồn.`,
          ]),
    ],
    patch: { ops: withLog(request, ops, [summary], settings) },
  });
}

/** A finished line keeps its result; the answers of open and continuous lines begin anew. */
function emptyAnswers(found: TrackerFound, cutOff: string): Extract<PatchOp, { op: 'setCells' }>[] {
  return found.rows.flatMap((row) => {
    const isLine = row.kind === 'NV' || row.kind === 'DG';
    const isDone = row.entry.done !== null && row.entry.done <= cutOff;
    const typed = PERIOD_FIELDS.filter((field) => row.entry[field] !== null);
    if (!isLine || isDone || typed.length === 0) return [];
    return typed.map((field) => ({
      op: 'setCells' as const,
      sheet: found.sheet.name,
      row: row.row,
      column: found.columns.get(field) ?? 0,
      cells: [[null]],
    }));
  });
}
