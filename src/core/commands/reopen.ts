import type { CommandOutcome, CommandRequest } from '../model/command';
import type { PatchOp, SheetSnapshot } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import { answerOp, frozenAnswers } from '../steps/frozen-answers';
import { frozenSheetOf } from '../steps/frozen-periods';
import { runRow, withLog } from '../steps/log-and-undo';
import { PERIOD_FIELDS, openPeriod } from '../steps/open-period';
import { failure, success } from '../steps/outcome';
import { makeIssue } from '../text/messages';

/** Mở lại kỳ đã chốt: puts the answers back where the next period's were not typed yet, and takes the frozen sheet away. */
export function reopen(request: CommandRequest): CommandOutcome {
  const opened = openPeriod(request);
  if (!opened.ok) return failure(request, [opened.issue]);
  const { found, settings, period, issues } = opened.value;
  const sheet = frozenSheetOf(request.workbook, period);
  if (sheet === null) return failure(request, [makeIssue('not-frozen', 'error', {}, { period: period.words })]);
  const ops = answersBack(found, sheet);
  const kept =
    ops.kept.length === 0
      ? []
      : [
          `Giữ nguyên ${ops.kept.length} dòng đã có nội dung mới: ${ops.kept.slice(0, 8).join(', ')}; nội dung cũ của các dòng này được ghi vào Nhật ký.`,
        ];
  const summary = runRow(request.now, 'Mở lại kỳ', `Mở lại ${period.words}, bỏ trang “${sheet.name}”`);
  const lost = ops.lost.map(({ id, text }) => runRow(request.now, 'Mở lại kỳ', 'Nội dung của kỳ đã chốt', { line: id, old: text }));
  return success(request, issues, {
    notes: [`Bỏ trang “${sheet.name}”, trả nội dung đã chốt về bảng theo dõi.`, ...kept],
    patch: { ops: withLog(request, [...ops.ops, { op: 'deleteSheet', sheet: sheet.name }], [summary, ...lost], settings) },
  });
}

interface AnswersBack {
  readonly ops: readonly PatchOp[];
  readonly kept: readonly string[];
  readonly lost: readonly { readonly id: string; readonly text: string }[];
}

function answersBack(found: TrackerFound, sheet: SheetSnapshot): AnswersBack {
  const ops: PatchOp[] = [];
  const kept = new Set<string>();
  const lost: { id: string; text: string }[] = [];
  for (const [id, held] of frozenAnswers(sheet)) {
    const row = found.rows.find((candidate) => candidate.id === id);
    for (const field of PERIOD_FIELDS) {
      const old = held[field];
      if (old === null || row?.entry[field] === old) continue;
      if (row?.entry[field] === null) ops.push(answerOp(found, row, field, old));
      else {
        kept.add(id);
        lost.push({ id, text: old });
      }
    }
  }
  return { ops, kept: [...kept], lost };
}
