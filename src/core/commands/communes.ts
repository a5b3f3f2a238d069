import { buildModel } from '../steps/build-model';
import type { CommandOutcome, CommandRequest } from '../model/command';
import { UNIT_FILE_MARK } from '../model/communes';
import type { CellInput, SheetPatch } from '../model/sheet';
import type { Unit } from '../model/settings';
import type { TrackerModel } from '../model/tracker-model';
import { communesOf, leadsOf } from '../read/communes';
import { readHolidays, readUnits } from '../read/read-settings';
import { findTracker } from '../read/read-tracker';
import { FRESH_SETTING_ROWS, freshHolidays, renderHolidays, renderSettings } from '../render/office-sheets';
import { renderOverview } from '../render/render-overview';
import { freshPlace, renderTracker } from '../render/render-tracker';
import { desiredRows } from '../render/tracker-rows';
import { HOLIDAYS } from '../schedule/holidays-vn';
import { logRow } from '../text/changes';
import { settingLists } from '../steps/setting-lists';
import { makeIssue } from '../text/messages';
import { communeOps } from '../steps/commune-sheet';
import { gatherUnits, type Gathered, type UnitSource } from '../steps/gather-units';
import { readUnitTabs } from '../read/unit-tabs';
import { sheetNames } from '../steps/sheet-names';
import { splitIntoTabs } from './split-into-tabs';
import { failure, prepareTracking, stampOf } from './track';
import { withLog } from './report-commands';

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
  return {
    ...failure(request, prepared.issues),
    ok: true,
    facts: [{ label: 'Số tệp', value: String(workbooks.length) }],
    notes: workbooks.map(({ file }) => file),
    workbooks,
  };
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
  const standing = prepared.standing ?? found;
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
  const summary: CellInput[] = [
    stampOf(request.now),
    'Tổng hợp',
    null,
    `Nhận ${gathered.taken.size}/${units.length} đơn vị, ${taken} ô`,
    null,
    null,
    null,
  ];
  const changes = [...gathered.changes, ...prepared.writing.changes].map((change) => logRow(change, stampOf(request.now)));
  return {
    ...failure(request, [...prepared.issues, ...gathered.issues]),
    ok: true,
    facts: [
      { label: fromTabs ? 'Đơn vị có trang' : 'Đơn vị đã gửi', value: `${gathered.taken.size}/${units.length}` },
      { label: 'Ô nhận vào', value: String(taken) },
      { label: fromTabs ? 'Đơn vị chưa có trang' : 'Đơn vị còn thiếu', value: String(missing.length) },
    ],
    notes: [...gatheredNotes(gathered), missingNote(missing, fromTabs)],
    patch: { ops: isSame ? [] : withLog(request, ops, [summary, ...changes], prepared.settings) },
  };
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
