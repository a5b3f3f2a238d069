import { formatDate, formatDateInText } from '../model/calendar-date';
import { columnName, quoteSheet } from '../model/address';
import { buildModel, type ModelInput } from '../steps/build-model';
import { withHeadOfTracker } from '../steps/head-row';
import { keptChoiceOps, seenDoubts, withKeptChoices } from '../steps/kept-choices';
import type { CommandOutcome, CommandRequest, Fact } from '../model/command';
import type { WordSnapshot } from '../model/document';
import type { Issue, Result } from '../model/issue';
import type { OurSheetId } from '../model/our-sheets';
import type { Plan } from '../model/plan';
import { communeOps, droppedAnswers } from '../steps/commune-sheet';
import { ourSheetNames, sheetNames, type SheetNames } from '../steps/sheet-names';
import type { CellInput, PatchOp, SheetPatch, WorkbookSnapshot } from '../model/sheet';
import type { Settings } from '../model/settings';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { TrackerModel } from '../model/tracker-model';
import { readTimePhrase } from '../parse/read-time-phrase';
import { planQueries, reviewItems } from '../steps/plan-queries';
import { readOutline } from '../read/outline/read-outline';
import { readColumnChoices, withColumnChoices, type ColumnChoices } from '../read/column-roles';
import { readPlan, type PlanFound } from '../read/read-plan';
import { readSheetOutline } from '../read/read-sheet-outline';
import { splitAgencies } from '../read/split-agencies';
import { findList, findOurSheet, listColumn } from '../read/our-sheet';
import { readDueChanges, readHolidays, readSettings, SETTING_COLUMNS, type SettingsFound } from '../read/read-settings';
import { findLostHeading } from '../read/lost-heading';
import { findTracker, findTrackerSheets, hasTyped, titleRow } from '../read/read-tracker';
import { FRESH_SETTING_ROWS, freshHolidays, renderHolidays, renderSettings, renderUnits } from '../render/office-sheets';
import { renderPlan } from '../render/render-plan';
import { followPlan, type FollowedPlan } from '../render/follow-plan';
import { healingChanges, healRows, type HealedRows } from '../render/heal-rows';
import { renderOverview } from '../render/render-overview';
import { freshPlace, renderTracker } from '../render/render-tracker';
import type { TrackerPlace } from '../render/tracker-formulas';
import { desiredRows } from '../render/tracker-rows';
import { replacedTexts } from '../render/replaced-texts';
import { undoOps, undoRecord } from '../render/undo';
import { updateTracker } from '../render/update-tracker';
import { documentName } from '../report/task-words';
import type { TrackerChange } from '../model/tracker-change';
import { HOLIDAYS } from '../schedule/holidays-vn';
import { describeChange, logRow } from '../text/changes';
import { logRows } from '../steps/log-rows';
import { settingLists } from '../steps/setting-lists';
import { raiseRows } from '../steps/raise-rows';
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
  return {
    command: request.command,
    ok: true,
    facts: [planFact(request, plan), ...factsOf(model, plan, review.length)],
    notes: notesOf(request, prepared, ops, isLogLost),
    review,
    columns: plan.columns,
    findings: [],
    issues: prepared.issues,
    patch: { ops: ops.length + writing.changes.length === 0 && !isLogLost ? [] : withLogAndUndo(request, prepared) },
    document: null,
    paragraphs: [],
    workbooks: [],
    reminders: [],
  };
}

/** What a run of "Lập / cập nhật bảng theo dõi" would write, before log and undo are added. */
export interface Prepared {
  readonly ok: true;
  readonly isFirst: boolean;
  /** The tracker with its rows under their right ids; null before the first run. */
  readonly found: TrackerFound | null;
  readonly plan: PlanFound;
  readonly model: TrackerModel;
  readonly names: SheetNames;
  readonly settings: Settings;
  readonly writing: Writing;
  /** The sheet Theo dõi with its rows under their right ids; null before the first run. */
  readonly standing: TrackerFound | null;
  /** New task ids by those that Theo dõi still shows. */
  readonly renumbered: ReadonlyMap<string, string>;
  readonly ops: readonly PatchOp[];
  readonly issues: readonly Issue[];
}

/** Works out a run over the request's workbook; the reasons where it cannot go on. `known`: its plan, where it was read already. */
export function prepareTracking(
  original: CommandRequest,
  known: PlanFound | null = null,
): Prepared | { readonly ok: false; readonly issues: readonly Issue[] } {
  const { headed: workbook, ops: headOps } = withHeadOfTracker(original.workbook);
  const request = { ...original, workbook };
  const standingSettings = readSettings(workbook);
  const standing = findTracker(workbook);
  const planFound = known === null ? findPlan(request, standingSettings.settings) : ({ ok: true, value: known } as const);
  if (!planFound.ok) return { ok: false, issues: [...standingSettings.issues, planFound.issue] };
  const plan = planFound.value;
  const settingsFound = withKeptChoices(standingSettings, request, plan);
  const { settings } = settingsFound;
  const holidays = readHolidays(workbook) ?? HOLIDAYS;
  const input = { plan: plan.plan, settings, holidays, asOf: request.asOf, choices: request.choices ?? [] };
  const healed = standing === null ? null : healTracker(standing, input);
  const built = buildModel({ ...input, found: healed?.found ?? null });
  const tooLong = longTexts(built.model);
  if (tooLong !== null) return { ok: false, issues: [tooLong] };
  const names = sheetNames(workbook);
  const writing =
    healed === null
      ? firstRun(workbook, built.model, names, withPlanNames(settingsFound, plan.plan))
      : update(request, built.model, names, settingsFound, healed);
  const renumbered = healed?.renumbered ?? new Map<string, string>();
  const planSheet = request.word == null ? [] : renderPlan(plan.plan, plan.sheet, settings.font);
  return {
    ok: true,
    isFirst: healed === null,
    found: healed?.found ?? null,
    plan,
    model: built.model,
    names,
    settings,
    writing: { ...writing, changes: [...writing.changes, ...droppedAnswers(workbook, built.model, renumbered)] },
    standing: healed?.found ?? null,
    renumbered,
    ops: [
      ...headOps,
      ...planSheet,
      ...keptChoiceOps(standingSettings, settingsFound.settings),
      ...writing.ops,
      ...renderOverview(built.model, writing.place, names.overview, findOurSheet(workbook, 'overview')),
      ...communeOps(workbook, built.model, writing.place, { renumbered }),
    ],
    issues: [
      ...settingsFound.issues,
      ...planIssues(plan, standing !== null),
      ...built.issues,
      ...holidayIssues(workbook, plan.plan.year),
      ...copyIssues(workbook, standing),
    ],
  };
}

/**
 * Rows under their right ids: first those that the plan renumbered, then the tasks, since a reading that a sort carried to another task would be taken for a person's own;
 * then the lines that the readings make.
 */
export function healTracker(standing: TrackerFound, input: Omit<ModelInput, 'found'>): FollowedRows {
  const typed = (row: TrackerRow): boolean => hasTyped(standing, row);
  const planned = buildModel({ ...input, found: null }).model;
  const { renumbered, ...followed } = followPlan(standing, planned);
  const tasks = desiredRows(planned).filter((row) => row.kind !== 'DG');
  const byPlan = healRows(followed.found, tasks, typed);
  const byLines = healRows(byPlan.found, desiredRows(buildModel({ ...input, found: byPlan.found }).model), typed);
  return {
    found: byLines.found,
    changes: [...followed.changes, ...healingChanges(followed.found, byLines.found)],
    cleared: new Set([...byPlan.cleared, ...byLines.cleared]),
    renumbered,
    moved: followed.moved,
  };
}

type FollowedRows = HealedRows & Pick<FollowedPlan, 'changes' | 'renumbered' | 'moved'>;

/** Days that a hand-kept list lacks are asked for once: afterwards they are typed in the tracker, where "Kiểm tra bảng" looks for them. */
function planIssues(plan: PlanFound, isTracked: boolean): readonly Issue[] {
  return isTracked ? plan.issues.filter(({ code }) => code !== 'done-without-date') : plan.issues;
}

/** The days off, built in or on the sheet Ngày nghỉ (which may be last year's), cover some years only: for others people must fill in the sheet. */
function holidayIssues(workbook: WorkbookSnapshot, year: number): Issue[] {
  const isListed = (readHolidays(workbook) ?? HOLIDAYS).some((day) => day.date.startsWith(String(year)));
  return isListed ? [] : [makeIssue('no-holidays', 'info', {}, { year: String(year) })];
}

/** Of copies of Theo dõi that people made one is used: the run says which, and that what is typed on the others does not count. */
function copyIssues(workbook: WorkbookSnapshot, standing: TrackerFound | null): Issue[] {
  const copies = findTrackerSheets(workbook).filter(({ name, visibility }) => name !== standing?.sheet.name && visibility === 'visible');
  if (standing === null || copies.length === 0) return [];
  const { name } = standing.sheet;
  return [
    makeIssue('tracker-copies', 'warning', { sheet: name }, { sheet: name, copies: copies.map((sheet) => `“${sheet.name}”`).join(', ') }),
  ];
}

/** The plan of the request: the chosen sheet, the one that was chosen before, or the one found by its headings, our own sheets apart. */
export function findPlan(request: CommandRequest, settings: Settings): Result<PlanFound> {
  const { workbook } = request;
  const word = request.word ?? null;
  const columns = readColumnChoices(withColumnChoices(settings.planColumns, request.columns ?? []));
  if (word !== null) return planOfWord(word, { year: request.year ?? settings.planYear, columns }, freePlanName(workbook));
  const wanted = request.planSheet ?? null;
  if (wanted !== null && !workbook.sheets.some((sheet) => sheet.name === wanted)) {
    const sheets = workbook.sheets.map((sheet) => `“${sheet.name}”`).join(', ');
    return { ok: false, issue: makeIssue('no-such-sheet', 'error', { file: workbook.file }, { sheet: wanted, sheets }) };
  }
  const kept = workbook.sheets.some((sheet) => sheet.name === settings.planSheet) ? settings.planSheet : null;
  const context = {
    columns,
    year: request.year ?? settings.planYear,
    fallbackYear: Number(request.asOf.slice(0, 4)),
    planSheet: wanted ?? kept,
    readTime: readTimePhrase,
  };
  const skip = ourSheetNames(workbook);
  const found = readPlan(workbook, context, skip);
  const lines = !found.ok && found.issue.code === 'no-plan-table' ? readSheetOutline(workbook, context, skip) : null;
  if (lines !== null) return { ok: true, value: lines };
  const isGone = !found.ok && found.issue.code === 'no-plan-table' && workbook.sheets.every((sheet) => skip.has(sheet.name));
  return isGone ? { ok: false, issue: makeIssue('plan-gone', 'error', { file: workbook.file }, {}) } : found;
}

/** The plan of a Word decision or of pasted text; it becomes the sheet Kế hoạch, which later runs read. */
function planOfWord(
  word: WordSnapshot,
  given: { readonly year: number | null; readonly columns: ColumnChoices },
  sheet: string,
): Result<PlanFound> {
  const found = readOutline(word, { ...given, readTime: readTimePhrase, splitAgencies });
  if (!found.ok) return found;
  const { plan, issues, columns } = found.value;
  const paragraphs = plan.tasks.map((task) => task.source.paragraph ?? 0);
  const block = `đoạn ${Math.min(...paragraphs)}–${Math.max(...paragraphs)} của văn bản`;
  return { ok: true, value: { plan, sheet, block, issues, tables: [], columns } };
}

function freePlanName(workbook: WorkbookSnapshot): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLocaleLowerCase('vi')));
  let name = 'Kế hoạch';
  for (let copy = 2; taken.has(name.toLocaleLowerCase('vi')); copy += 1) name = `Kế hoạch (${copy})`;
  return name;
}

interface Writing {
  readonly ops: readonly PatchOp[];
  readonly changes: readonly TrackerChange[];
  readonly place: TrackerPlace;
}

/** Where formulas find the days off: on the sheet as it stands, else as it will be made. */
export function holidayPlace(workbook: WorkbookSnapshot, names: SheetNames): TrackerPlace['holidays'] {
  const fresh = freshHolidays(names.holidays);
  const place = findList(workbook, 'holidays');
  return place === null ? fresh : { ...fresh, columns: [listColumn(place, 0), listColumn(place, 1)] };
}

/** Refers to the days of "Sắp đến hạn" in Thiết lập; a deleted sheet leaves the default. */
export function soonFormula(names: SheetNames, settings: SettingsFound): string {
  const row = settings.rows.get('dueSoonDays') ?? FRESH_SETTING_ROWS.get('dueSoonDays') ?? 0;
  const column = settings.place === null ? SETTING_COLUMNS.value : listColumn(settings.place, SETTING_COLUMNS.value);
  const cell = `${quoteSheet(names.settings)}!$${columnName(column)}$${row + 1}`;
  return `=IFERROR(IF(ISNUMBER(${cell}),${cell},7),7)`;
}

function firstRun(workbook: WorkbookSnapshot, model: TrackerModel, names: SheetNames, settings: SettingsFound): Writing {
  const place = freshPlace(names.tracker, desiredRows(model).length, holidayPlace(workbook, names));
  return {
    ops: [...renderTracker(model, place, soonFormula(names, settings)), ...supportSheets(workbook, model, names, settings)],
    changes: [],
    place,
  };
}

/** What the plan says of itself fills the settings that nobody has typed yet, so that the report can name it. */
function withPlanNames(found: SettingsFound, plan: Plan): SettingsFound {
  const { settings } = found;
  const issued = plan.issued === null ? '' : ` ngày ${formatDateInText(plan.issued)}`;
  const document = plan.number === null ? '' : `${documentName(plan.number)}${issued}`;
  const named = { planTitle: settings.planTitle || (plan.title ?? ''), planDocument: settings.planDocument || document };
  return { ...found, settings: { ...settings, ...named } };
}

/** Thiết lập, Đơn vị, Ngày nghỉ: made when they are not there (they outlive a tracker that was deleted, and come with a copy of last year's). */
function supportSheets(workbook: WorkbookSnapshot, model: TrackerModel, names: SheetNames, settings: SettingsFound): PatchOp[] {
  const isThere = (id: OurSheetId): boolean => findOurSheet(workbook, id) !== null;
  const agencies = [...new Set(model.tasks.flatMap((task) => [...task.leads, ...task.coordinators]))];
  const near = HOLIDAYS.filter((day) => Math.abs(Number(day.date.slice(0, 4)) - model.year) <= 1);
  return [
    ...(settings.place === null ? renderSettings(names.settings, settings.settings, settingLists(settings.settings)) : []),
    ...(isThere('units') ? [] : renderUnits(names.units, agencies, settings.settings.font)),
    ...(isThere('holidays') ? [] : renderHolidays(names.holidays, near, settings.settings.font)),
  ];
}

function update(request: CommandRequest, model: TrackerModel, names: SheetNames, settings: SettingsFound, healed: FollowedRows): Writing {
  const { found } = healed;
  const loggedDues = new Map(readDueChanges(request.workbook).map((change) => [change.lineId, change.to]));
  const result = updateTracker({
    found,
    cleared: healed.cleared,
    moved: healed.moved,
    model,
    titleRow: titleRow(found) ?? 0,
    holidays: holidayPlace(request.workbook, names),
    soonFormula: soonFormula(names, settings),
    hasTyped: (row) => hasTyped(found, row),
    loggedDues,
  });
  const changes = [...healed.changes, ...result.changes];
  return { ...result, changes, ops: [...supportSheets(request.workbook, model, names, settings), ...result.ops] };
}

function withLogAndUndo(request: CommandRequest, prepared: Prepared): SheetPatch['ops'] {
  const { isFirst, model, names } = prepared;
  const lines = model.tasks.reduce((sum, task) => sum + task.lines.length, 0);
  const what = `${model.tasks.length} nhiệm vụ, ${lines} dòng theo dõi`;
  const summary: CellInput[] = [stampOf(request.now), isFirst ? 'Lập bảng' : 'Cập nhật', null, what, null, null, null];
  const show: PatchOp[] = isFirst ? [{ op: 'activate', sheet: names.tracker, row: 5, column: 2 }] : [];
  const { ops, settings, writing } = prepared;
  return [...loggedOps({ request, ops, rows: [summary], changes: writing.changes, model, names, font: settings.font }), ...show];
}

/** The edits with their rows in Nhật ký, what they replace included, and with all that is needed to take them back. */
export function loggedOps(run: {
  readonly request: CommandRequest;
  readonly ops: readonly PatchOp[];
  /** Rows that go before those of the changes. */
  readonly rows: readonly (readonly CellInput[])[];
  readonly changes: readonly TrackerChange[];
  /** Null where no plan could be read. */
  readonly model: TrackerModel | null;
  readonly names: SheetNames;
  readonly font: Settings['font'];
}): PatchOp[] {
  const { request, ops, changes, model, font } = run;
  const { workbook } = request;
  const stamp = stampOf(request.now);
  const found = findTracker(workbook);
  const replaced =
    found === null || model === null ? [] : replacedTexts(undoRecord(workbook, { ops }, request.command, stamp), found, model, changes);
  const rows = [...run.rows, ...[...changes, ...replaced].map((change) => logRow(change, stamp))];
  const written = [...ops, ...(found === null ? [] : raiseRows(found, ops, font)), ...logRows(workbook, rows, font).ops];
  const undo = undoOps(undoRecord(workbook, { ops: written }, request.command, stamp), findOurSheet(workbook, 'undo'));
  return [...written, ...undo];
}

/** "24/06/2022 08:15" */
export function stampOf(now: string): string {
  return `${formatDate(now.slice(0, 10))} ${now.slice(11, 16)}`.trim();
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

const CELL_LIMIT = 32_767;

/** A text that no cell can hold: nothing is cut, the run stops and says where. */
function longTexts(model: TrackerModel): Issue | null {
  for (const task of model.tasks) {
    for (const text of [task.title, task.time, task.product ?? '', task.reading, task.leads.join('; '), task.coordinators.join('; ')]) {
      if (text.length > CELL_LIMIT) return makeIssue('text-too-long', 'error', {}, { length: String(text.length), id: task.id });
    }
  }
  return null;
}

/** An outcome that could not go on. */
export function failure(request: CommandRequest, issues: readonly Issue[]): CommandOutcome {
  return {
    command: request.command,
    ok: false,
    facts: [],
    notes: [],
    review: [],
    findings: [],
    issues,
    patch: { ops: [] },
    document: null,
    paragraphs: [],
    workbooks: [],
    reminders: [],
  };
}
