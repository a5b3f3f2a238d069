import { dryRunFindings, type DryCell, type DryFinding } from './check/dry-run-findings';
import { checkEntries } from './check/entry-check';
import type { SheetFinding } from './check/sheet-finding';
import { checkTable } from './check/table-check';
import { trackerYear } from './evaluate';
import type { CommandOutcome, CommandRequest, Finding } from './model/command';
import type { CellInput, PatchOp, SheetSnapshot, WorkbookSnapshot } from './model/sheet';
import type { TrackerFound } from './model/tracker';
import { trackerColumns } from './model/tracker-columns';
import { isDateFormat } from './read/cell-text';
import { readSettings, readUnits } from './read/read-settings';
import { findTracker } from './read/read-tracker';
import { cellOps, styleOps } from './render/blocks';
import { typeOf } from './render/styles';
import { cellStyle } from './render/tracker-rows';
import { isOurRule } from './render/tracker-rules';
import { undoRecord } from './render/undo';
import type { TrackerChange } from './render/update-tracker';
import { describeChange } from './text/changes';
import { makeIssue } from './text/messages';
import { sheetNames } from './sheet-names';
import { failure, loggedOps, prepareTracking, stampOf } from './track';

/**
 * Kiểm tra bảng: everything on the tracker that hands have damaged, each with a repair or with what a person must do, and the edits of
 * the chosen repairs (of all safe ones where none were chosen) as one patch.
 */
export function checkSheet(request: CommandRequest): CommandOutcome {
  const { workbook, asOf } = request;
  const found = findTracker(workbook);
  if (found === null) return failure(request, [makeIssue('no-tracker', 'error', { file: workbook.file }, {})]);
  const { settings } = readSettings(workbook);
  const units = readUnits(workbook);
  const planYear = trackerYear(found, settings, asOf);
  const standing = prepareTracking(request);
  const healed = standing.ok ? (standing.found ?? found) : found;
  const typed = [...checkEntries({ found: healed, asOf, planYear, units }), ...checkTable(found, units)];
  const chosen = typed.filter(({ finding }) => isChosen(finding, request));
  const repairs = repairOps(found, chosen, settings.font);
  const repaired = withRepairs(workbook, found.sheet.name, chosen);
  const prepared = repaired === workbook ? standing : prepareTracking({ ...request, workbook: repaired });
  const dry = prepared.ok ? dryFindings(repaired, prepared, request) : [];
  const bundles = new Set(dry.filter(({ finding }) => isChosen(finding, request)).map(({ bundle }) => bundle));
  const healing = inOrder(
    prepared.ok ? prepared.ops : [],
    dry.filter(({ bundle }) => bundles.has(bundle)),
  );
  const ops = [...repairs, ...healing];
  const changes = [...chosen.flatMap(asChange), ...(prepared.ok && bundles.has('table') ? prepared.writing.changes : [])];
  const findings = [...typed.map(({ finding }) => finding), ...dry.map(({ finding }) => finding)];
  const repairing = findings.filter((finding) => isChosen(finding, request)).length;
  const summary: CellInput[] = [stampOf(request.now), 'Kiểm tra bảng', null, `Sửa ${repairing} chỗ`, null, null, null];
  const logged = (): PatchOp[] =>
    loggedOps({
      request,
      ops,
      rows: [summary],
      changes,
      model: prepared.ok ? prepared.model : null,
      names: sheetNames(workbook),
      font: settings.font,
    });
  return {
    ...failure(request, prepared.ok ? prepared.issues : prepared.issues.map((issue) => ({ ...issue, severity: 'warning' }))),
    ok: true,
    facts: [
      { label: 'Chỗ tìm thấy', value: String(findings.length) },
      { label: 'Sửa trong lần này', value: String(repairing) },
    ],
    notes: [noteOf(findings.length, repairing)],
    findings,
    patch: { ops: ops.length === 0 ? [] : logged() },
  };
}

function noteOf(findings: number, repairing: number): string {
  if (findings === 0) return 'Bảng không có lỗi; tệp được giữ nguyên.';
  const rest = findings - repairing;
  return `Sửa ${String(repairing)} chỗ${rest === 0 ? '' : `; ${String(rest)} chỗ cần người xem`}. Chữ bị thay được ghi vào Nhật ký.`;
}

function isChosen(finding: Finding, request: CommandRequest): boolean {
  if (finding.fixed === null) return false;
  const fixes = request.fixes ?? null;
  return fixes === null ? finding.safe : fixes.includes(finding.id);
}

function asChange({ finding, lineId, edits }: SheetFinding): TrackerChange[] {
  return edits.length === 0 ? [] : [{ kind: 'repaired', id: lineId, before: finding.now, after: finding.fixed ?? '' }];
}

/** Merges first (a cell under a merge takes no value), then the cells, then the look that a date needs to be seen as one. */
function repairOps(found: TrackerFound, chosen: readonly SheetFinding[], font: 'Arial' | 'Times New Roman'): PatchOp[] {
  const sheet = found.sheet.name;
  const blocks = chosen.flatMap(({ unmerge }) => unmerge).map((block) => ({ ...block, rows: 1, columns: 1 }));
  const edits = chosen.flatMap((finding) => finding.edits);
  const type = typeOf(font);
  const styles = edits.flatMap(({ row, column, input }) => {
    const ours = trackerColumns.find((candidate) => found.columns.get(candidate.id) === column);
    if (ours?.kind !== 'date' || typeof input !== 'number' || isDateFormat(found.sheet.formats[row]?.[column] ?? null)) return [];
    return [{ row, column, style: cellStyle('NV', ours, true, type) }];
  });
  return [
    ...(blocks.length === 0 ? [] : [{ op: 'setMerges' as const, sheet, blocks }]),
    ...styleOps(sheet, styles),
    ...cellOps(sheet, edits, null),
  ];
}

/** The workbook as it stands once the chosen cells are repaired. */
function withRepairs(workbook: WorkbookSnapshot, name: string, chosen: readonly SheetFinding[]): WorkbookSnapshot {
  if (chosen.length === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? repairedSheet(sheet, chosen) : sheet)) };
}

function repairedSheet(sheet: SheetSnapshot, chosen: readonly SheetFinding[]): SheetSnapshot {
  const unmerged = new Set(chosen.flatMap(({ unmerge }) => unmerge));
  const values = sheet.values.map((row) => [...row]);
  for (const { row, column, input } of chosen.flatMap((finding) => finding.edits)) {
    const line = values[row];
    if (line === undefined || (typeof input === 'object' && input !== null)) continue;
    while (line.length <= column) line.push(null);
    line[column] = input;
  }
  return { ...sheet, values, merges: sheet.merges.filter((merge) => !unmerged.has(merge)) };
}

type Prepared = Extract<ReturnType<typeof prepareTracking>, { ok: true }>;

/** What an update would heal on the sheets as they stand, nothing of it implemented twice. */
function dryFindings(workbook: WorkbookSnapshot, prepared: Prepared, request: CommandRequest): DryFinding[] {
  const found = findTracker(workbook);
  if (found === null) return [];
  const { cells } = undoRecord(workbook, { ops: prepared.ops }, request.command, stampOf(request.now));
  return dryRunFindings({
    found,
    ops: prepared.ops,
    changes: prepared.writing.changes.map((change) => ({ ...change, sentence: describeChange(change) })),
    // Rows that are taken out are told by their change.
    cells: cells
      .filter(({ rowNow }) => rowNow !== null)
      .map((cell): DryCell => ({ ...cell, before: shown(cell.before), now: shown(cell.now), ...formulasOf(cell) })),
    rules: found.sheet.rules.filter(isOurRule).length,
  });
}

function formulasOf({ before, now }: { readonly before: CellInput; readonly now: CellInput }): Pick<DryCell, 'isFormula' | 'wasFormula'> {
  const isFormula = (input: CellInput): boolean => typeof input === 'object' && input !== null;
  return { isFormula: isFormula(now), wasFormula: isFormula(before) };
}

function shown(input: CellInput): string {
  const value = typeof input === 'object' && input !== null ? input.value : input;
  return value === null ? '' : String(value);
}

/** Sheets are added before their cells are written, whichever finding the edits belong to. */
function inOrder(all: readonly PatchOp[], chosen: readonly DryFinding[]): PatchOp[] {
  const ops = chosen.flatMap((finding) => finding.ops);
  const order = new Map(all.map((op, index) => [op, index]));
  return [...ops].sort((a, b) => (order.get(a) ?? all.length) - (order.get(b) ?? all.length));
}
