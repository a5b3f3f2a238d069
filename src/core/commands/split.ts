import type { CommandOutcome, CommandRequest } from '../model/command';
import { UNIT_FILE_MARK } from '../model/communes';
import type { Unit } from '../model/settings';
import type { SheetPatch } from '../model/sheet';
import type { TrackerModel } from '../model/tracker-model';
import { communesOf, leadsOf } from '../read/communes';
import { readUnits } from '../read/read-settings';
import { FRESH_SETTING_ROWS, renderHolidays, renderSettings } from '../render/office-sheets';
import { renderOverview } from '../render/overview/render-overview';
import { freshPlace, renderTracker } from '../render/render-tracker';
import { desiredRows } from '../render/tracker-rows';
import { buildModel } from '../steps/build-model';
import { failure, success } from '../steps/outcome';
import { holidayPlace, prepareTracking, soonFormula } from '../steps/prepare-tracking';
import { settingLists } from '../steps/setting-lists';
import { sheetNames } from '../steps/sheet-names';
import { splitIntoTabs } from '../steps/split-into-tabs';
import { daysOff, daysOffAround } from '../steps/days-off';
import { makeIssue } from '../text/messages';

/** Chia cho xã, phường: one workbook for each commune with the lines that it is asked to do, or one tab of this workbook. */
export function split(request: CommandRequest): CommandOutcome {
  if (request.unitTabs === true) return splitIntoTabs(request);
  const { workbook } = request;
  const prepared = prepareTracking(request);
  if (!prepared.ok) return failure(request, prepared.issues);
  const units = communesOf(readUnits(workbook));
  if (units.length === 0)
    return failure(request, [makeIssue('no-units', 'error', { file: workbook.file, sheet: prepared.names.units }, {})]);
  const clean = buildModel({
    plan: prepared.plan.plan,
    found: null,
    settings: prepared.settings,
    holidays: daysOff(workbook),
    asOf: request.asOf,
    choices: request.choices ?? [],
  }).model;
  const workbooks = units
    .map((unit) => ({ file: `${fileName(unit.name)}.xlsx`, patch: unitWorkbook(clean, unit) }))
    .filter(({ patch }) => patch.ops.length > 0);
  return success(request, prepared.issues, {
    facts: [{ label: 'Số tệp', value: String(workbooks.length) }],
    notes: workbooks.map(({ file }) => file),
    workbooks,
  });
}

/** A unit's workbook begins without sheets. */
const EMPTY = { file: '', sheets: [] };

function unitWorkbook(model: TrackerModel, unit: Unit): SheetPatch {
  const tasks = model.tasks.filter((task) => leadsOf(task.leads, unit) !== null).map((task) => ({ ...task, leads: [unit.name] }));
  if (tasks.length === 0) return { ops: [] };
  const settings = { ...model.settings, office: unit.name };
  const own: TrackerModel = {
    ...model,
    unit: unit.name,
    settings,
    tasks,
    areas: model.areas.filter((area) => tasks.some((task) => task.areaNumber === area.number)),
  };
  const names = sheetNames(EMPTY);
  const place = freshPlace(names.tracker, desiredRows(own).length, holidayPlace(EMPTY, names));
  return {
    ops: [
      ...renderTracker(own, place, soonFormula(names, { place: null, rows: FRESH_SETTING_ROWS })),
      { op: 'setCells', sheet: names.tracker, row: 1, column: 0, cells: [[`${UNIT_FILE_MARK}${unit.name}`]] },
      ...renderSettings(names.settings, settings, settingLists(settings)),
      ...renderHolidays(names.holidays, daysOffAround(model.year), settings.font),
      ...renderOverview(own, place, names.overview, null),
      { op: 'activate', sheet: names.tracker, row: 5, column: 2 },
    ],
  };
}

/** A unit's name as a file name: letters, digits, spaces and dashes. */
function fileName(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} \-_.]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100);
}
