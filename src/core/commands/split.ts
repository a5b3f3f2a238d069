import type { CommandOutcome, CommandRequest } from '../model/command';
import { UNIT_FILE_MARK } from '../model/communes';
import type { Unit } from '../model/settings';
import type { SheetPatch } from '../model/sheet';
import type { TrackerModel } from '../model/tracker-model';
import { communesOf, leadsOf } from '../read/communes';
import { readHolidays, readUnits } from '../read/read-settings';
import { FRESH_SETTING_ROWS, freshHolidays, renderHolidays, renderSettings } from '../render/office-sheets';
import { renderOverview } from '../render/overview/render-overview';
import { freshPlace, renderTracker } from '../render/render-tracker';
import { desiredRows } from '../render/tracker-rows';
import { HOLIDAYS } from '../schedule/holidays-vn';
import { buildModel } from '../steps/build-model';
import { failure, success } from '../steps/outcome';
import { prepareTracking } from '../steps/prepare-tracking';
import { settingLists } from '../steps/setting-lists';
import { splitIntoTabs } from '../steps/split-into-tabs';
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
    holidays: readHolidays(workbook) ?? HOLIDAYS,
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
  const place = freshPlace('Theo dõi', desiredRows(own).length, freshHolidays('Ngày nghỉ'));
  const soonRow = (FRESH_SETTING_ROWS.get('dueSoonDays') ?? 0) + 1;
  const soon = `=IFERROR(IF(ISNUMBER('Thiết lập'!$C$${soonRow}),'Thiết lập'!$C$${soonRow},7),7)`;
  return {
    ops: [
      ...renderTracker(own, place, soon),
      { op: 'setCells', sheet: 'Theo dõi', row: 1, column: 0, cells: [[`${UNIT_FILE_MARK}${unit.name}`]] },
      ...renderSettings('Thiết lập', settings, settingLists(settings)),
      ...renderHolidays(
        'Ngày nghỉ',
        HOLIDAYS.filter((day) => Math.abs(Number(day.date.slice(0, 4)) - model.year) <= 1),
        settings.font,
      ),
      ...renderOverview(own, place, 'Tổng quan', null),
      { op: 'activate', sheet: 'Theo dõi', row: 5, column: 2 },
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
