import { formatDate } from '../model/calendar-date';
import type { CommandOutcome, CommandRequest } from '../model/command';
import type { PatchOp, SheetSnapshot } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { renderFrozen } from '../render/render-frozen';
import { frozenLines } from '../report/freeze';
import { evaluateTracker } from '../steps/evaluate';
import { answerOp, frozenAnswers, type PeriodField } from '../steps/frozen-answers';
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
  const standing = frozenSheetOf(request.workbook, period);
  const toEmpty = openAnswers(found, period.to);
  if (standing !== null && !isCutShort(standing, toEmpty))
    return failure(request, [makeIssue('already-frozen', 'error', {}, { period: period.words })]);
  const tracker = evaluateTracker(found, request.workbook, settings, period.to);
  const frozen = frozenLines(tracker, period);
  const name = standing?.name ?? takeSheetName(takenNames(request.workbook), frozen.sheet);
  const emptied = toEmpty.map(({ row, field }) => answerOp(found, row, field, null));
  // A host that works tab by tab begins with the last one: what is emptied must stand in the frozen sheet before.
  const ops: PatchOp[] = [...emptied, ...(standing === null ? renderFrozen(frozen, period.id, name, settings) : [])];
  const lines = new Set(toEmpty.map(({ row }) => row.id)).size;
  const summary = runRow(request.now, 'Chốt kỳ', `Chốt số liệu ${period.words} vào trang “${name}”`);
  return success(request, issues, {
    facts: [
      { label: 'Kỳ', value: period.words },
      { label: 'Chốt số liệu', value: formatDate(period.to) },
      { label: 'Dòng theo dõi', value: String(frozen.rows.length) },
    ],
    notes: [
      standing === null
        ? `Thêm trang “${name}” với ${frozen.rows.length} dòng.`
        : `Trang “${name}” đã có từ lần chốt trước bị ngắt giữa chừng; lần này làm nốt.`,
      ...(emptied.length === 0
        ? []
        : [
            `Cột “Trả lời kỳ” và “Kết quả trong kỳ” của ${lines} dòng chưa hoàn thành được để trống cho kỳ sau; nội dung cũ nằm trong trang “${name}” và vẫn được kể trong báo cáo cộng dồn.`,
          ]),
    ],
    patch: { ops: withLog(request, ops, [summary], settings) },
  });
}

/** An answer that somebody typed for the period. */
interface TypedAnswer {
  readonly row: TrackerRow;
  readonly field: PeriodField;
}

/** A finished line keeps its result; the answers of open and continuous lines begin anew. */
function openAnswers(found: TrackerFound, cutOff: string): TypedAnswer[] {
  return found.rows.flatMap((row) => {
    const isLine = row.kind === 'NV' || row.kind === 'DG';
    const isDone = row.entry.done !== null && row.entry.done <= cutOff;
    if (!isLine || isDone) return [];
    return PERIOD_FIELDS.filter((field) => row.entry[field] !== null).map((field) => ({ row, field }));
  });
}

/** A freezing that was ended before it emptied what it had frozen: every answer still stands here and there. */
function isCutShort(frozen: SheetSnapshot, toEmpty: readonly TypedAnswer[]): boolean {
  const held = frozenAnswers(frozen);
  return toEmpty.length > 0 && toEmpty.every(({ row, field }) => held.get(row.id)?.[field] === row.entry[field]);
}
