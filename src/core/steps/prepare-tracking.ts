import { cellName, columnName, quoteSheet } from '../model/address';
import { formatDateInText } from '../model/calendar-date';
import type { CommandRequest } from '../model/command';
import type { Issue, Where } from '../model/issue';
import type { OurSheetId } from '../model/our-sheets';
import type { Plan } from '../model/plan';
import type { Settings } from '../model/settings';
import type { PatchOp, WorkbookSnapshot } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { TrackerChange } from '../model/tracker-change';
import type { TrackerModel } from '../model/tracker-model';
import { findList, findOurSheet, listColumn } from '../read/our-sheet';
import type { PlanFound } from '../read/read-plan';
import { SETTING_COLUMNS, readDueChanges, readSettings, type SettingsFound } from '../read/read-settings';
import { findTrackerSheets, hasTyped, titleRow } from '../read/read-tracker';
import { followPlan, type FollowedPlan } from '../render/follow-plan';
import { healRows, healingChanges, type HealedRows } from '../render/heal-rows';
import { FRESH_SETTING_ROWS, freshHolidays, renderHolidays, renderSettings, renderUnits } from '../render/office-sheets';
import { renderOverview } from '../render/overview/render-overview';
import { renderPlan } from '../render/render-plan';
import type { SortUndone } from '../render/partial-sort';
import { freshPlace, renderTracker } from '../render/render-tracker';
import type { TrackerPlace } from '../render/tracker-formulas';
import { desiredRows } from '../render/tracker-rows';
import { updateTracker } from '../render/update-tracker';
import { documentName } from '../report/task-words';
import { buildModel, type ModelInput } from './build-model';
import { communeOps, droppedAnswers } from './commune-sheet';
import { findPlan } from './find-plan';
import { withHeadOfTracker } from './head-row';
import { keptChoiceOps, withKeptChoices } from './kept-choices';
import { settingLists } from './setting-lists';
import { sheetNames, type SheetNames } from './sheet-names';
import { sortChange, unsureIssues, withSortUndone } from './undo-sort';
import { daysOff, daysOffAround, daysOffRepairs } from './days-off';
import { makeIssue } from '../text/messages';

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
  /** New task ids by those that Theo dõi still shows. */
  readonly renumbered: ReadonlyMap<string, string>;
  /** A sort of some columns that is taken back, with all edits that this needs; null where nothing of the kind happened. */
  readonly sort: SortUndone | null;
  readonly ops: readonly PatchOp[];
  readonly issues: readonly Issue[];
}

/** Works out a run over the request's workbook; the reasons where it cannot go on. `known`: its plan, where it was read already. */
export function prepareTracking(
  original: CommandRequest,
  known: PlanFound | null = null,
): Prepared | { readonly ok: false; readonly issues: readonly Issue[] } {
  const { headed, ops: headOps } = withHeadOfTracker(original.workbook);
  const standingSettings = readSettings(headed);
  const planFound =
    known === null ? findPlan({ ...original, workbook: headed }, standingSettings.settings) : ({ ok: true, value: known } as const);
  if (!planFound.ok) return { ok: false, issues: [...standingSettings.issues, planFound.issue] };
  const plan = planFound.value;
  const settingsFound = withKeptChoices(standingSettings, { ...original, workbook: headed }, plan);
  const { settings } = settingsFound;
  const holidays = daysOff(headed);
  const input = { plan: plan.plan, settings, holidays, asOf: original.asOf, choices: original.choices ?? [] };
  const whole = withSortUndone(headed, input);
  const { workbook, standing, planned, sort } = whole;
  const request = { ...original, workbook };
  const healed = standing === null ? null : healTracker(standing, input, planned);
  const built = buildModel({ ...input, found: healed?.found ?? null });
  const tooLong = longTexts(built.model, plan.plan, workbook);
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
    sort: sort === null ? null : { ...sort, ops: [...headOps, ...sort.ops] },
    writing: { ...writing, changes: [...sortChange(sort), ...writing.changes, ...droppedAnswers(workbook, built.model, renumbered)] },
    renumbered,
    ops: [
      ...headOps,
      ...(sort?.ops ?? []),
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
      ...holidayIssues(workbook, plan.plan.year, settings.font),
      ...copyIssues(workbook, standing),
      ...unsureIssues(whole),
    ],
  };
}

/**
 * Rows under their right ids: first those that the plan renumbered, then the tasks, since a reading that a sort carried to another task would be taken for a person's own;
 * then the lines that the readings make.
 */
export function healTracker(
  standing: TrackerFound,
  input: Omit<ModelInput, 'found'>,
  planned = buildModel({ ...input, found: null }).model,
): FollowedRows {
  const typed = (row: TrackerRow): boolean => hasTyped(standing, row);
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

/**
 * The days off, built in or on the sheet Ngày nghỉ (which may be last year's), cover some years only: for others people must fill in the
 * sheet. What they typed there and is no day for a formula is told: "Kiểm tra bảng" names each cell.
 */
function holidayIssues(workbook: WorkbookSnapshot, year: number, font: Settings['font']): Issue[] {
  const isListed = daysOff(workbook).some((day) => day.date.startsWith(String(year)));
  const unread = daysOffRepairs(workbook, year, font);
  const [first] = unread;
  return [
    ...(isListed ? [] : [makeIssue('no-holidays', 'info', {}, { year: String(year) })]),
    ...(first === undefined ? [] : [makeIssue('days-off-unread', 'warning', first.finding.where, { count: String(unread.length) })]),
  ];
}

/** Of copies of Theo dõi that people made one is used: the run says which, and that what is typed on the others does not count. */
function copyIssues(workbook: WorkbookSnapshot, standing: TrackerFound | null): Issue[] {
  const copies = findTrackerSheets(workbook).filter((sheet) => sheet.name !== standing?.sheet.name && sheet.visibility === 'visible');
  if (standing === null || copies.length === 0) return [];
  const { name } = standing.sheet;
  return [
    makeIssue('tracker-copies', 'warning', { sheet: name }, { sheet: name, copies: copies.map((sheet) => `“${sheet.name}”`).join(', ') }),
  ];
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
export function soonFormula(names: SheetNames, settings: Pick<SettingsFound, 'place' | 'rows'>): string {
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
  return [
    ...(settings.place === null ? renderSettings(names.settings, settings.settings, settingLists(settings.settings)) : []),
    ...(isThere('units') ? [] : renderUnits(names.units, agencies, settings.settings.font)),
    ...(isThere('holidays') ? [] : renderHolidays(names.holidays, daysOffAround(model.year), settings.settings.font)),
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

const CELL_LIMIT = 32_767;

/** A text that no cell can hold: nothing is cut, the run stops and says where. */
function longTexts(model: TrackerModel, plan: Plan, workbook: WorkbookSnapshot): Issue | null {
  for (const task of model.tasks) {
    for (const text of [task.title, task.time, task.product ?? '', task.reading, task.leads.join('; '), task.coordinators.join('; ')]) {
      if (text.length <= CELL_LIMIT) continue;
      const source = plan.tasks.find(({ id }) => id === task.id)?.source ?? {};
      return makeIssue('text-too-long', 'error', longCell(source, workbook), { length: String(text.length), id: task.id });
    }
  }
  return null;
}

/** The cell of the plan that holds too much, beside the one that a task was read from; that one itself where the text is of several. */
function longCell(source: Where, workbook: WorkbookSnapshot): Where {
  const row = Number(/\d+$/u.exec(source.cell ?? '')?.[0] ?? 0) - 1;
  const values = workbook.sheets.find(({ name }) => name === source.sheet)?.values[row] ?? [];
  const column = values.findIndex((value) => typeof value === 'string' && value.length > CELL_LIMIT);
  return { file: workbook.file, ...source, ...(column < 0 ? {} : { cell: cellName(row, column) }) };
}
