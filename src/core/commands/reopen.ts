import type { CommandOutcome, CommandRequest } from '../model/command';
import type { PatchOp, SheetSnapshot } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import { frozenSheetOf } from '../steps/frozen-periods';
import { runRow, withLog } from '../steps/log-and-undo';
import { PERIOD_FIELDS, openPeriod } from '../steps/open-period';
import { failure, success } from '../steps/outcome';
import { makeIssue } from '../text/messages';
import { FROZEN_HEADINGS } from '../text/report-text';

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
  const header = sheet.values[2] ?? [];
  const headings = FROZEN_HEADINGS;
  const column = (heading: string): number => header.findIndex((value) => value === heading);
  const ops: PatchOp[] = [];
  const kept = new Set<string>();
  const lost: { id: string; text: string }[] = [];
  for (const cells of sheet.values.slice(3)) {
    const id = cells[column(headings.id)];
    const row = found.rows.find((candidate) => candidate.id === id);
    if (typeof id !== 'string') continue;
    for (const field of PERIOD_FIELDS) {
      const old = cells[column(headings[field])];
      if (typeof old !== 'string' || old === '' || row?.entry[field] === old) continue;
      if (row?.entry[field] !== null) {
        kept.add(id);
        lost.push({ id, text: old });
        continue;
      }
      ops.push({ op: 'setCells', sheet: found.sheet.name, row: row.row, column: found.columns.get(field) ?? 0, cells: [[old]] });
    }
  }
  return { ops, kept: [...kept], lost };
}
