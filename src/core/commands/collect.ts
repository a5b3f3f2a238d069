import type { CommandOutcome, CommandRequest } from '../model/command';
import { communesOf } from '../read/communes';
import { readUnits } from '../read/read-settings';
import { findTracker } from '../read/read-tracker';
import { readUnitTabs } from '../read/unit-tabs';
import { communeOps } from '../steps/commune-sheet';
import { gatherUnits, type Gathered, type UnitSource } from '../steps/gather-units';
import { runRow, stampOf, withLog } from '../steps/log-and-undo';
import { failure, success } from '../steps/outcome';
import { prepareTracking } from '../steps/prepare-tracking';
import { sheetNames } from '../steps/sheet-names';
import { logRow } from '../text/changes';
import { makeIssue } from '../text/messages';

/**
 * Tổng hợp từ xã, phường: takes over what the units typed in their files or tabs, by line and not by place. What somebody else typed in
 * this workbook is never overwritten.
 */
export function collect(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  const found = findTracker(workbook);
  if (found === null) return failure(request, [makeIssue('no-tracker', 'error', { file: workbook.file }, {})]);
  const fromTabs = request.unitTabs === true;
  const returned: readonly UnitSource[] = fromTabs
    ? readUnitTabs(workbook).map((tab) => ({ tab }))
    : (request.unitWorkbooks ?? []).map((sent) => ({ workbook: sent }));
  if (returned.length === 0) return failure(request, [makeIssue(fromTabs ? 'no-unit-tabs' : 'no-unit-files', 'error', {}, {})]);
  const prepared = prepareTracking(request);
  if (!prepared.ok) return failure(request, prepared.issues);
  const units = communesOf(readUnits(workbook));
  const standing = prepared.found ?? found;
  const gathered = gatherUnits({ workbook, found: standing, model: prepared.model, units }, returned);
  const taken = [...gathered.taken.values()].reduce((sum, lines) => sum + lines.length, 0);
  const missing = units.filter((unit) => !gathered.taken.has(unit.name)).map((unit) => unit.name);
  const place = prepared.writing.place;
  const ops = [
    // Before the edits of the update: those count with the rows that it inserts and takes out.
    ...gathered.cells,
    ...prepared.ops.filter((op) => !('sheet' in op) || op.sheet !== sheetNames(workbook).communes),
    ...communeOps(workbook, prepared.model, place, { renumbered: prepared.renumbered, changed: gathered.answers }),
    ...gathered.kept,
  ];
  const isSame = taken === 0 && ops.length - gathered.kept.length + prepared.writing.changes.length === 0;
  const summary = runRow(request.now, 'Tổng hợp', `Nhận ${gathered.taken.size}/${units.length} đơn vị, ${taken} ô`);
  const changes = [...gathered.changes, ...prepared.writing.changes].map((change) => logRow(change, stampOf(request.now)));
  return success(request, [...prepared.issues, ...gathered.issues], {
    facts: [
      { label: fromTabs ? 'Đơn vị có trang' : 'Đơn vị đã gửi', value: `${gathered.taken.size}/${units.length}` },
      { label: 'Ô nhận vào', value: String(taken) },
      { label: fromTabs ? 'Đơn vị chưa có trang' : 'Đơn vị còn thiếu', value: String(missing.length) },
    ],
    notes: [...gatheredNotes(gathered), missingNote(missing, fromTabs)],
    patch: { ops: isSame ? [] : withLog(request, ops, [summary, ...changes], prepared.settings) },
  });
}

function missingNote(missing: readonly string[], fromTabs: boolean): string {
  if (missing.length === 0) return fromTabs ? 'Đơn vị nào cũng có trang.' : 'Tất cả đơn vị đã gửi.';
  return `${fromTabs ? 'Chưa đọc được trang của' : 'Còn thiếu'}: ${missing.join(', ')}.`;
}

/** What came from whom, and who sent a file with nothing new in it. */
function gatheredNotes({ taken }: Gathered): string[] {
  const came = [...taken].filter(([, lines]) => lines.length > 0);
  const idle = [...taken].filter(([, lines]) => lines.length === 0).map(([unit]) => unit);
  return [
    ...came.map(([unit, lines]) => `${unit}: ${String(lines.length)} ô, ở dòng ${[...new Set(lines)].join(', ')}.`),
    ...(idle.length === 0 ? [] : [`Không có gì mới: ${idle.join(', ')}.`]),
  ];
}
