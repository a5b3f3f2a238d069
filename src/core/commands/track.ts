import type { CommandOutcome, CommandRequest, Fact } from '../model/command';
import type { PatchOp, SheetPatch } from '../model/sheet';
import type { TrackerModel } from '../model/tracker-model';
import { findLostHeading } from '../read/lost-heading';
import { findOurSheet } from '../read/our-sheet';
import type { PlanFound } from '../read/read-plan';
import { seenDoubts } from '../steps/kept-choices';
import { loggedOps, runRow } from '../steps/log-and-undo';
import { failure, success } from '../steps/outcome';
import { planQueries, reviewItems } from '../steps/plan-queries';
import { prepareTracking, type Prepared } from '../steps/prepare-tracking';
import { describeChange } from '../text/changes';
import { makeIssue } from '../text/messages';

/** Lập / cập nhật bảng theo dõi: reads the plan and what people typed, and says what would be written. */
export function track(request: CommandRequest): CommandOutcome {
  const lost = findLostHeading(request.workbook);
  if (lost !== null)
    return failure(request, [makeIssue('tracker-heading-lost', 'error', { sheet: lost.sheet.name }, { sheet: lost.sheet.name })]);
  const prepared = prepareTracking(request);
  if (!prepared.ok) return failure(request, prepared.issues);
  const { model, plan, writing, ops } = prepared;
  const isLogLost = findOurSheet(request.workbook, 'log') === null;
  const review = reviewItems(plan, planQueries(plan, request.workbook), seenDoubts(prepared.settings));
  return success(request, prepared.issues, {
    facts: [planFact(request, plan), ...factsOf(model, plan, review.length)],
    notes: notesOf(request, prepared, ops, isLogLost),
    review,
    columns: plan.columns,
    patch: { ops: ops.length + writing.changes.length === 0 && !isLogLost ? [] : withLogAndUndo(request, prepared) },
  });
}

function withLogAndUndo(request: CommandRequest, prepared: Prepared): SheetPatch['ops'] {
  const { isFirst, model, names } = prepared;
  const lines = model.tasks.reduce((sum, task) => sum + task.lines.length, 0);
  const what = `${model.tasks.length} nhiệm vụ, ${lines} dòng theo dõi`;
  const summary = runRow(request.now, isFirst ? 'Lập bảng' : 'Cập nhật', what);
  const show: PatchOp[] = isFirst ? [{ op: 'activate', sheet: names.tracker, row: 5, column: 2 }] : [];
  const { ops, settings, writing } = prepared;
  return [...loggedOps({ request, ops, rows: [summary], changes: writing.changes, model, names, font: settings.font }), ...show];
}

/** Where the plan stands, or from where it is put on a sheet. */
function planFact({ word }: CommandRequest, { sheet, block }: PlanFound): Fact {
  if (word != null) return { label: 'Trang kế hoạch', value: `“${sheet}”, ghi lại từ ${block}` };
  // A plan of several tables names several places, and no single one to go to.
  const where = block.includes(', ') ? {} : { where: { sheet, cell: block } };
  return { label: 'Trang kế hoạch', value: `“${sheet}”, ô ${block}`, ...where };
}

function factsOf(model: TrackerModel, plan: PlanFound, doubts: number): Fact[] {
  const of = (kind: string): number => model.tasks.filter((task) => task.lines.some((line) => line.line.kind === kind)).length;
  const dated = model.tasks.flatMap((task) => task.lines).filter((line) => line.line.kind === 'dated').length;
  return [
    { label: 'Năm kế hoạch', value: String(plan.plan.year) },
    { label: 'Nhiệm vụ', value: String(model.tasks.length) },
    { label: 'Lĩnh vực', value: String(model.areas.length) },
    { label: 'Dòng theo dõi', value: String(model.tasks.reduce((sum, task) => sum + task.lines.length, 0)) },
    { label: 'Mốc thời hạn', value: String(dated) },
    { label: 'Nhiệm vụ thường xuyên', value: String(of('continuous')) },
    { label: 'Nhiệm vụ chờ căn cứ', value: String(of('trigger')) },
    { label: 'Chỗ cần xem lại', value: String(doubts) },
  ];
}

function notesOf(
  { word }: CommandRequest,
  { isFirst, writing: { changes } }: Prepared,
  ops: readonly PatchOp[],
  isLogLost: boolean,
): string[] {
  if (ops.length + changes.length === 0 && isLogLost) return ['Lập lại trang Nhật ký; ngoài ra không có gì thay đổi.'];
  if (ops.length + changes.length === 0) return ['Không có gì thay đổi so với lần chạy trước; tệp được giữ nguyên.'];
  if (isFirst) {
    const added = ops.flatMap((op) => (op.op === 'addSheet' ? [`“${op.sheet}”`] : []));
    const kept = word == null ? 'Trang kế hoạch được giữ nguyên.' : 'Các trang khác được giữ nguyên.';
    return [`Thêm ${added.length} trang: ${added.join(', ')}. ${kept}`];
  }
  return changes.length === 0 ? ['Cập nhật công thức, màu và số liệu; không có nhiệm vụ nào thay đổi.'] : changes.map(describeChange);
}
