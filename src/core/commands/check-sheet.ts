import { dryRunFindings, lostSheet, type DryCell, type DryFinding } from '../check/dry-run-findings';
import { checkEntries } from '../check/entry-check';
import { checkLegacyCells } from '../check/legacy-cells';
import { restoreHeading } from '../check/restore-heading';
import { makeFinding, type SheetFinding } from '../check/sheet-finding';
import { checkListHeadings } from '../check/list-headings';
import { checkTable } from '../check/table-check';
import { cellName } from '../model/address';
import type { CommandOutcome, CommandRequest, Finding } from '../model/command';
import type { Settings } from '../model/settings';
import type { CellInput, PatchOp, SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import type { TrackerChange } from '../model/tracker-change';
import { trackerColumns } from '../model/tracker-columns';
import { isDateFormat } from '../read/cell-text';
import { findLostHeading, type LostHeading } from '../read/lost-heading';
import { findOurSheet } from '../read/our-sheet';
import { readSettings, readUnits } from '../read/read-settings';
import { findTracker, trackerCell } from '../read/read-tracker';
import { cellOps, styleOps } from '../render/blocks';
import { protectOps } from '../render/render-tracker';
import type { SortUndone } from '../render/partial-sort';
import { reorderOps, reorderedSheet, rowsInOrder } from '../render/reorder-rows';
import { replacedTexts } from '../render/replaced-texts';
import { typeOf } from '../render/styles';
import { cellStyle, desiredRows } from '../render/tracker-rows';
import { isOurRule } from '../render/tracker-rules';
import { undoRecord } from '../render/undo';
import { daysOffRepairs } from '../steps/days-off';
import { trackerYear } from '../steps/evaluate';
import { loggedOps, runRow, stampOf } from '../steps/log-and-undo';
import { failure, success } from '../steps/outcome';
import { prepareTracking } from '../steps/prepare-tracking';
import { listHeadings } from '../steps/list-headings';
import { sheetNames } from '../steps/sheet-names';
import { sortChange, titleCells } from '../steps/undo-sort';
import { describeChange } from '../text/changes';
import { makeIssue } from '../text/messages';

/**
 * Kiểm tra bảng: everything on the tracker that hands have damaged, each with a repair or with what a person must do, and the edits of
 * the chosen repairs (of all safe ones where none were chosen) as one patch.
 */
export function checkSheet(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  const found = findTracker(workbook);
  const lost = found === null ? findLostHeading(workbook) : null;
  const onTracker = found !== null ? examine(request, found) : lost !== null ? examineWithoutHeading(request, lost) : null;
  const examined = withLegacyCells(request, onTracker === null ? null : withLists(request, onTracker));
  if (examined === null) return failure(request, [makeIssue('no-tracker', 'error', { file: workbook.file }, {})]);
  const { findings, prepared } = examined;
  const repairing = examined.isWaiting === true ? 0 : findings.filter((finding) => isChosen(finding, request)).length;
  return success(request, prepared.ok ? prepared.issues : prepared.issues.map((issue) => ({ ...issue, severity: 'warning' })), {
    facts: [
      { label: 'Chỗ tìm thấy', value: String(findings.length) },
      { label: 'Sửa trong lần này', value: String(repairing) },
    ],
    notes: [noteOf(findings.length, repairing, prepared.ok)],
    findings,
    patch: { ops: repairing === 0 ? [] : logged(request, examined, repairing) },
  });
}

/** What was found, with the edits of what was chosen. */
interface Examined {
  readonly findings: readonly Finding[];
  readonly ops: readonly PatchOp[];
  readonly changes: readonly TrackerChange[];
  readonly prepared: Preparation;
  readonly settings: Settings;
  /** True where one repair must come before all others, and was not chosen. */
  readonly isWaiting?: true;
}

function examine(request: CommandRequest, found: TrackerFound): Examined {
  const { workbook } = request;
  const { settings } = readSettings(workbook);
  const standing = prepareTracking(request);
  if (standing.ok && standing.sort !== null) return examineTorn(request, found, standing.sort);
  const typed = checkTyped(request, found, standing, settings);
  const chosen = typed.filter(({ finding }) => isChosen(finding, request));
  const repaired = withRepairs(workbook, found.sheet.name, chosen);
  const prepared = repaired === workbook || !standing.ok ? standing : prepareTracking({ ...request, workbook: repaired }, standing.plan);
  const healing = prepared.ok ? heal(request, repaired, prepared) : { findings: [], ops: [], changes: [] };
  return {
    findings: [...typed.map(({ finding }) => finding), ...healing.findings],
    ops: [...repairOps(found, chosen, settings.font), ...healing.ops],
    changes: [...chosen.flatMap(asChange), ...healing.changes],
    prepared,
    settings,
  };
}

/** What is wrong on the lists of ours is told with the rest; it is repaired before anything is read from them by the next run. */
function withLists(request: CommandRequest, examined: Examined): Examined {
  const { workbook, asOf } = request;
  const found = findTracker(workbook);
  const year = found === null ? Number(asOf.slice(0, 4)) : trackerYear(found, examined.settings, asOf);
  const repairs = [...checkListHeadings(listHeadings(workbook)), ...daysOffRepairs(workbook, year, examined.settings.font)];
  const chosen = repairs.filter(({ finding }) => isChosen(finding, request));
  return {
    ...examined,
    findings: [...examined.findings, ...repairs.map(({ finding }) => finding)],
    ops: [...examined.ops, ...chosen.flatMap(({ ops }) => ops)],
    changes: [...examined.changes, ...chosen.flatMap(({ finding, isTyped }) => (isTyped ? [repairedText(finding)] : []))],
  };
}

/** Texts in old fonts, on the plan's sheets before there is a tracker too; null where there is neither. */
function withLegacyCells(request: CommandRequest, examined: Examined | null): Examined | null {
  const { workbook } = request;
  // Nhật ký keeps what texts were before.
  const log = findOurSheet(workbook, 'log');
  const legacy = checkLegacyCells(workbook.sheets.filter((sheet) => sheet !== log && sheet.visibility === 'visible'));
  if (legacy.length === 0) return examined;
  const { settings } = readSettings(workbook);
  const rest = examined ?? { findings: [], ops: [], changes: [], prepared: { ok: false, issues: [] }, settings };
  const chosen = legacy.filter(({ finding }) => isChosen(finding, request));
  return {
    ...rest,
    findings: [...legacy.map(({ finding }) => finding), ...rest.findings],
    ops: [...chosen.flatMap(({ sheet, edits }) => cellOps(sheet, edits, null)), ...rest.ops],
    changes: [...chosen.map(({ finding }) => repairedText(finding)), ...rest.changes],
  };
}

/** A tracker that lost its headings is looked at as it stands once they are back; nothing else is repaired without them. */
function examineWithoutHeading(request: CommandRequest, lost: LostHeading): Examined | null {
  const { finding, ops, sheet } = restoreHeading(lost.sheet, lost.row, lost.isRowThere);
  const workbook = withSheet(request.workbook, sheet.name, () => sheet);
  const found = findTracker(workbook);
  if (found === null) return null;
  const below = examine({ ...request, workbook }, found);
  if (!isChosen(finding, request)) return waitingFor(finding, below);
  // What the repair writes over is told from the rows as they stand below the headings.
  const record = undoRecord(workbook, { ops: below.ops }, request.command, stampOf(request.now));
  const replaced = below.prepared.ok ? replacedTexts(record, found, below.prepared.model, below.changes) : [];
  return {
    ...below,
    findings: [finding, ...below.findings],
    ops: [...ops, ...below.ops],
    changes: [...below.changes, ...replaced],
  };
}

/** A tracker of which only some columns were sorted is looked at as it stands once its rows are whole; nothing is repaired on torn rows. */
function examineTorn(request: CommandRequest, found: TrackerFound, sort: SortUndone): Examined {
  const sheet = found.sheet.name;
  const workbook = withSheet(request.workbook, sheet, () => sort.sheet);
  const below = examine({ ...request, workbook }, findTracker(workbook) ?? found);
  const isSure = sort.unsure.length === 0;
  const finding = makeFinding({
    code: isSure ? 'partial-sort' : 'partial-sort-unsure',
    sheet,
    cell: trackerCell(found, sort.firstRow, 'title'),
    now: `${sort.torn} dòng bị tách`,
    fixed: 'ghép lại đúng dòng',
    safe: isSure,
    params: { count: String(sort.torn), unsure: String(sort.unsure.length), cells: titleCells(found, sort.unsure) },
  });
  if (!isChosen(finding, request)) return waitingFor(finding, below);
  return {
    ...below,
    findings: [finding, ...below.findings],
    ops: [...sort.ops, ...below.ops],
    changes: [...sortChange(sort), ...below.changes],
  };
}

/** Nothing is repaired before that finding is. */
function waitingFor(finding: Finding, below: Examined): Examined {
  const findings = [finding, ...below.findings.map((other) => ({ ...other, safe: false }))];
  return { ...below, findings, ops: [], changes: [], isWaiting: true };
}

type Preparation = ReturnType<typeof prepareTracking>;
type Prepared = Extract<Preparation, { ok: true }>;

/** What people typed, read on rows that stand under their right ids. */
function checkTyped(request: CommandRequest, found: TrackerFound, standing: Preparation, settings: Settings): SheetFinding[] {
  const units = readUnits(request.workbook);
  const healed = standing.ok ? (standing.found ?? found) : found;
  const planYear = trackerYear(found, settings, request.asOf);
  return [...checkEntries({ found: healed, asOf: request.asOf, planYear, units }), ...checkTable(found, units)];
}

function logged(request: CommandRequest, { ops, changes, prepared, settings }: Examined, repairing: number): PatchOp[] {
  const summary = runRow(request.now, 'Kiểm tra bảng', `Sửa ${repairing} chỗ`);
  const model = prepared.ok ? prepared.model : null;
  return loggedOps({ request, ops, rows: [summary], changes, model, names: sheetNames(request.workbook), font: settings.font });
}

function noteOf(findings: number, repairing: number, isPlanRead: boolean): string {
  if (findings === 0 && !isPlanRead) return 'Phần đã nhập không có lỗi, nhưng chưa đối chiếu được với kế hoạch.';
  if (findings === 0) return 'Bảng không có lỗi; tệp được giữ nguyên.';
  const rest = findings - repairing;
  if (repairing === 0) return `Chưa sửa chỗ nào; ${rest} chỗ cần người xem.`;
  return `Sửa ${repairing} chỗ${rest === 0 ? '' : `; ${rest} chỗ cần người xem`}. Chữ bị thay được ghi vào Nhật ký.`;
}

function isChosen(finding: Finding, request: CommandRequest): boolean {
  if (finding.fixed === null) return false;
  const fixes = request.fixes ?? null;
  return fixes === null ? finding.safe : fixes.includes(finding.id);
}

function asChange({ finding, lineId, edits }: SheetFinding): TrackerChange[] {
  return edits.length === 0 ? [] : [repairedText(finding, lineId)];
}

function repairedText({ now, fixed }: Finding, id = ''): TrackerChange {
  return { kind: 'repaired', id, before: now, after: fixed ?? '' };
}

/** Merges first (a cell under a merge takes no value), then the look that a date needs to be seen as one, then the cells. */
function repairOps(found: TrackerFound, chosen: readonly SheetFinding[], font: Settings['font']): PatchOp[] {
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
  return chosen.length === 0 ? workbook : withSheet(workbook, name, (sheet) => repairedSheet(sheet, chosen));
}

function withSheet(workbook: WorkbookSnapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
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

interface Healing {
  readonly findings: readonly Finding[];
  readonly ops: readonly PatchOp[];
  readonly changes: readonly TrackerChange[];
}

/** What an update would heal on the sheets as they stand, nothing of it implemented twice, with the edits of what was chosen. */
function heal(request: CommandRequest, workbook: WorkbookSnapshot, prepared: Prepared): Healing {
  const found = findTracker(workbook);
  if (found === null) return { findings: [], ops: [], changes: [] };
  const dry = [...dryFindings(request, workbook, prepared, found), ...lostLog(workbook, prepared), ...lostProtection(found, prepared)];
  const order = dry.some(({ bundle }) => bundle === 'table' || bundle === 'hidden')
    ? null
    : rowsInOrder(found, desiredRows(prepared.model));
  const orderFinding = order === null ? null : orderOf(found, order);
  const findings = [...dry.map(({ finding }) => finding), ...(orderFinding === null ? [] : [orderFinding])];
  if (order !== null && orderFinding !== null && isChosen(orderFinding, request))
    return { findings, ...reorder(request, workbook, prepared, found, order) };
  const bundles = new Set(dry.filter(({ finding }) => isChosen(finding, request)).map(({ bundle }) => bundle));
  const ops = inOrder(
    prepared.ops,
    dry.filter(({ bundle }) => bundles.has(bundle)),
  );
  const told = bundles.has('table') ? () => true : (change: TrackerChange) => bundles.has('hidden') && change.kind.startsWith('id-');
  return { findings, ops, changes: prepared.writing.changes.filter(told) };
}

function dryFindings(request: CommandRequest, workbook: WorkbookSnapshot, prepared: Prepared, found: TrackerFound): DryFinding[] {
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

/** Every run adds its rows to Nhật ký: writing them makes the sheet anew. */
function lostLog(workbook: WorkbookSnapshot, { names }: Prepared): DryFinding[] {
  if (findOurSheet(workbook, 'log') !== null) return [];
  const finding = lostSheet('log-lost', names.tracker, names.log);
  return [{ finding, ops: [], bundle: finding.id }];
}

/** People take the guard off to sort; it comes back only when asked for. */
function lostProtection(found: TrackerFound, prepared: Prepared): DryFinding[] {
  if (!prepared.settings.protectFormulas || found.sheet.protected) return [];
  const words = { code: 'unprotected', sheet: found.sheet.name, cell: 'A1', now: 'không khóa', fixed: 'khóa lại', safe: false } as const;
  return [{ finding: makeFinding(words), ops: protectOps(prepared.model, prepared.writing.place), bundle: 'unprotected' }];
}

function orderOf(found: TrackerFound, order: readonly number[]): Finding {
  const first = order.findIndex((row, index) => row !== found.headerRow + 1 + index);
  const cell = cellName(found.headerRow + 1 + first, found.columns.get('title') ?? 0);
  return makeFinding({ code: 'row-order', sheet: found.sheet.name, cell, now: 'khác kế hoạch', fixed: 'theo kế hoạch', safe: false });
}

/** Rows are moved, then everything is set anew on the rows as they then stand. */
function reorder(
  request: CommandRequest,
  workbook: WorkbookSnapshot,
  prepared: Prepared,
  found: TrackerFound,
  order: readonly number[],
): Pick<Healing, 'ops' | 'changes'> {
  const moved = withSheet(workbook, found.sheet.name, () => reorderedSheet(found, order));
  const after = prepareTracking({ ...request, workbook: moved }, prepared.plan);
  if (!after.ok) return { ops: [], changes: [] };
  const moves = reorderOps(found, order, desiredRows(prepared.model), prepared.writing.place, prepared.settings.font);
  return { ops: [...moves, ...after.ops], changes: after.writing.changes };
}

/** Sheets are added before their cells are written, whichever finding the edits belong to. */
function inOrder(all: readonly PatchOp[], chosen: readonly DryFinding[]): PatchOp[] {
  const ops = chosen.flatMap((finding) => finding.ops);
  const order = new Map(all.map((op, index) => [op, index]));
  return [...ops].sort((a, b) => (order.get(a) ?? all.length) - (order.get(b) ?? all.length));
}
