import type { CommandOutcome, CommandRequest, Fact } from '../model/command';
import type { UnitTabHead } from '../model/communes';
import type { Plan } from '../model/plan';
import type { Unit } from '../model/settings';
import type { CellInput, PatchOp } from '../model/sheet';
import type { TrackerChange } from '../model/tracker-change';
import type { TrackerModel } from '../model/tracker-model';
import { communesOf, leadsOf, unitNamed } from '../read/communes';
import { mailAddresses } from '../read/mail-addresses';
import { readSettings, readUnits } from '../read/read-settings';
import { findTracker, hasTyped, readTracker, titleRow } from '../read/read-tracker';
import { readUnitTabs, type UnitTab } from '../read/unit-tabs';
import { freshPlace, protectOps, renderTracker } from '../render/render-tracker';
import { replacedTexts } from '../render/replaced-texts';
import { desiredRows } from '../render/tracker-rows';
import { undoRecord } from '../render/undo';
import { updateTracker } from '../render/update-tracker';
import { buildModel, type ModelInput } from './build-model';
import { withHeadRow } from './head-row';
import { runRow, stampOf, withLog } from './log-and-undo';
import { failure, success } from './outcome';
import { healTracker, holidayPlace, prepareTracking, soonFormula, type Prepared } from './prepare-tracking';
import { takeSheetName, takenNames } from './sheet-names';
import { logRow } from '../text/changes';
import { daysOff } from './days-off';
import { makeIssue } from '../text/messages';

/**
 * Chia cho xã, phường within this workbook: a tab for each commune with the lines that it is asked to do. A tab that stands already is
 * brought up to the plan, with what the commune typed; tabs of others are not touched.
 */
export function splitIntoTabs(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  if (findTracker(workbook) === null) return failure(request, [makeIssue('no-tracker', 'error', { file: workbook.file }, {})]);
  const prepared = prepareTracking(request);
  if (!prepared.ok) return failure(request, prepared.issues);
  const units = communesOf(readUnits(workbook));
  if (units.length === 0) return failure(request, [makeIssue('no-units', 'error', { sheet: prepared.names.units }, {})]);
  const tabs = readUnitTabs(workbook);
  const taken = takenNames(workbook);
  const written = units.flatMap((unit): WrittenTab[] => {
    const plan = planOfUnit(prepared.plan.plan, unit);
    if (plan.tasks.length === 0) return [];
    const job = { request, prepared, unit, plan };
    const tab = tabs.find((candidate) => unitNamed([unit], candidate.unit) !== null);
    return [tab === undefined ? newTab(job, takeSheetName(taken, tabName(unit.name))) : updatedTab(job, tab)];
  });
  if (written.length === 0) return failure(request, [makeIssue('no-unit-tasks', 'error', { file: workbook.file }, {})]);
  const ops = written.flatMap((tab) => tab.ops);
  const counts = (['new', 'updated', 'same', 'unread'] as const).map((state) => written.filter((tab) => tab.state === state));
  const [added = [], updated = [], same = [], unread = []] = counts;
  const what = `${added.length} trang lập mới, ${updated.length} trang cập nhật`;
  // A host shows each new tab as it is made.
  const back: PatchOp = { op: 'activate', sheet: prepared.names.tracker, row: 5, column: 2 };
  const summary = runRow(request.now, 'Chia cho xã, phường', what);
  return success(
    request,
    [...prepared.issues, ...unread.map(({ sheet, unit }) => makeIssue('unit-tab-without-headings', 'warning', { sheet }, { unit }))],
    {
      facts: factsOf(added.length, updated.length, same.length),
      notes: [
        ...namesNote('Lập trang mới cho', added),
        ...namesNote('Cập nhật trang của', updated),
        ...namesNote('Giữ nguyên trang của', same),
        ...lockNotes(written),
      ],
      patch: {
        ops: ops.length === 0 ? [] : [...withLog(request, ops, [summary, ...written.flatMap((tab) => tab.log)], prepared.settings), back],
      },
    },
  );
}

interface WrittenTab {
  readonly unit: string;
  readonly sheet: string;
  readonly state: 'new' | 'updated' | 'same' | 'unread';
  readonly isLocked: boolean;
  readonly ops: readonly PatchOp[];
  /** Rows of Nhật ký: what people typed that gave way. */
  readonly log: readonly (readonly CellInput[])[];
}

interface TabJob {
  readonly request: CommandRequest;
  readonly prepared: Prepared;
  readonly unit: Unit;
  /** The tasks of the unit alone. */
  readonly plan: Plan;
}

function planOfUnit(plan: Plan, unit: Unit): Plan {
  const tasks = plan.tasks.filter((task) => leadsOf(task.leads, unit) !== null).map((task) => ({ ...task, leads: [unit.name] }));
  return { ...plan, tasks, areas: plan.areas.filter((area) => tasks.some((task) => task.area.number === area.number)) };
}

/** Without an address the tab stays open to all. */
function headOf(unit: Unit): UnitTabHead {
  return { unit: unit.name, editors: mailAddresses(unit.email) };
}

function inputOf({ request, prepared, unit, plan }: TabJob): Omit<ModelInput, 'found'> {
  const holidays = daysOff(request.workbook);
  const settings = { ...prepared.settings, office: unit.name };
  return { plan, settings, holidays, asOf: request.asOf, choices: request.choices ?? [] };
}

function newTab(job: TabJob, sheet: string): WrittenTab {
  const { request, prepared, unit } = job;
  const model: TrackerModel = { ...buildModel({ ...inputOf(job), found: null }).model, unit: unit.name, unitTab: headOf(unit) };
  const place = freshPlace(sheet, desiredRows(model).length, holidayPlace(request.workbook, prepared.names));
  const soon = soonFormula(prepared.names, readSettings(request.workbook));
  return { unit: unit.name, sheet, state: 'new', isLocked: isLocked(model), ops: renderTracker(model, place, soon), log: [] };
}

function updatedTab(job: TabJob, { sheet, editors }: UnitTab): WrittenTab {
  const { request, prepared, unit } = job;
  const head = headOf(unit);
  const tab = { unit: unit.name, sheet: sheet.name, isLocked: head.editors.length > 0 };
  const { headed, ops: headOps } = withHeadRow(sheet);
  const standing = readTracker(headed);
  if (standing === null) return { ...tab, state: 'unread', ops: [], log: [] };
  const input = inputOf(job);
  const healed = healTracker(standing, input);
  const { found } = healed;
  const model: TrackerModel = { ...buildModel({ ...input, found }).model, unit: unit.name, unitTab: head };
  const { ops, changes, place } = updateTracker({
    found,
    cleared: healed.cleared,
    moved: healed.moved,
    model,
    holidays: holidayPlace(request.workbook, prepared.names),
    soonFormula: soonFormula(prepared.names, readSettings(request.workbook)),
    hasTyped: (row) => hasTyped(found, row),
    loggedDues: new Map(),
    titleRow: titleRow(found) ?? 0,
  });
  const guard = editors.join(' ') === head.editors.join(' ') ? [] : guardOps(model, place);
  const all = [...headOps, ...ops, ...guard];
  if (all.length === 0) return { ...tab, state: 'same', ops: [], log: [] };
  return { ...tab, state: 'updated', ops: all, log: logOf(job, { ops, found, model, changes: [...healed.changes, ...changes] }) };
}

/** An empty list takes away who alone might edit. */
function guardOps(model: TrackerModel, place: Parameters<typeof protectOps>[1]): readonly PatchOp[] {
  const ops = protectOps(model, place);
  return ops.length > 0 ? ops : [{ op: 'protect', sheet: place.sheet, locked: [] }];
}

/** What the commune typed and the update took off its tab; changes of the plan stand in Nhật ký once, by "Cập nhật". */
function logOf(
  { request, unit }: TabJob,
  run: {
    readonly ops: readonly PatchOp[];
    readonly found: NonNullable<ReturnType<typeof readTracker>>;
    readonly model: TrackerModel;
    readonly changes: readonly TrackerChange[];
  },
): CellInput[][] {
  const stamp = stampOf(request.now);
  const record = undoRecord(request.workbook, { ops: run.ops }, request.command, stamp);
  const replaced = replacedTexts(record, run.found, run.model, run.changes);
  return [...run.changes.filter(({ kind }) => kind === 'replaced' || kind === 'repaired'), ...replaced].map((change) =>
    logRow({ ...change, before: `${unit.name}: ${change.before}` }, stamp),
  );
}

function isLocked({ unitTab }: TrackerModel): boolean {
  return (unitTab?.editors.length ?? 0) > 0;
}

/** A unit's name as the name of a tab: without the marks that Excel refuses. */
function tabName(unit: string): string {
  return unit
    .replace(/[[\]*?:/\\']/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function factsOf(added: number, updated: number, same: number): Fact[] {
  return [
    { label: 'Trang lập mới', value: String(added) },
    { label: 'Trang cập nhật', value: String(updated) },
    { label: 'Trang giữ nguyên', value: String(same) },
  ];
}

function namesNote(words: string, tabs: readonly WrittenTab[]): string[] {
  return tabs.length === 0 ? [] : [`${words}: ${tabs.map(({ unit }) => unit).join(', ')}.`];
}

function lockNotes(tabs: readonly WrittenTab[]): string[] {
  const open = tabs.filter((tab) => !tab.isLocked);
  if (open.length === 0) return [];
  return [
    `Chưa có thư điện tử trong trang Đơn vị nên trang để mở cho mọi người có quyền sửa bảng tính: ${open.map(({ unit }) => unit).join(', ')}.`,
  ];
}
