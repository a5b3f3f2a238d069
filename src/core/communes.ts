import { buildModel } from './build-model';
import { toSerial } from './model/calendar-date';
import type { CommandOutcome, CommandRequest } from './model/command';
import { UNIT_FILE_MARK, type CommuneAnswer } from './model/communes';
import type { Issue } from './model/issue';
import type { CellInput, PatchOp, SheetPatch, WorkbookSnapshot } from './model/sheet';
import type { Unit } from './model/settings';
import type { TrackerFound, TrackerRow } from './model/tracker';
import type { TrackerModel } from './model/tracker-model';
import { trackerColumns } from './model/tracker-columns';
import { communesOf, leadsOf, readAnswers, unitOfWorkbook } from './read/communes';
import { readHolidays, readUnits } from './read/read-settings';
import { findTracker, trackerCell } from './read/read-tracker';
import { FRESH_SETTING_ROWS, HOLIDAY_ROWS, LIST_FIRST_ROW, renderHolidays, renderSettings } from './render/office-sheets';
import { followPlan } from './render/follow-plan';
import { renderOverview } from './render/render-overview';
import { freshPlace, renderTracker } from './render/render-tracker';
import { desiredRows } from './render/tracker-rows';
import { HOLIDAYS } from './schedule/holidays-vn';
import { logRow } from './text/changes';
import { settingLists } from './setting-lists';
import { makeIssue } from './text/messages';
import { communeOps } from './commune-sheet';
import { sheetNames } from './sheet-names';
import { failure, prepareTracking, stampOf } from './track';
import { withLog } from './report-commands';

/** Chia cho xã, phường: one workbook for each commune with the lines that it is asked to do. Changes nothing in this one. */
export function split(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  const prepared = prepareTracking(request);
  if (!prepared.ok) return failure(request, prepared.issues);
  const units = communesOf(readUnits(workbook));
  if (units.length === 0) return failure(request, [makeIssue('no-units', 'error', { file: workbook.file }, {})]);
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
  const holidays = { sheet: 'Ngày nghỉ', firstRow: LIST_FIRST_ROW, lastRow: LIST_FIRST_ROW + HOLIDAY_ROWS };
  const place = freshPlace('Theo dõi', desiredRows(own).length, holidays);
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

/** Tổng hợp từ xã, phường: takes over what the units typed, by line and not by place. What stands in this workbook is never overwritten. */
export function collect(request: CommandRequest): CommandOutcome {
  const { workbook } = request;
  const found = findTracker(workbook);
  if (found === null) return failure(request, [makeIssue('no-tracker', 'error', { file: workbook.file }, {})]);
  const returned = request.unitWorkbooks ?? [];
  if (returned.length === 0) return failure(request, [makeIssue('no-unit-files', 'error', {}, {})]);
  const prepared = prepareTracking(request);
  if (!prepared.ok) return failure(request, prepared.issues);
  const units = communesOf(readUnits(workbook));
  const gathered: Gathered = { answers: new Map(), cells: [], issues: [], received: new Set(), taken: 0 };
  const standing = prepared.standing ?? found;
  for (const unitBook of returned) gather(unitBook, units, { found: standing, model: prepared.model }, readAnswers(workbook), gathered);
  const missing = units.filter((unit) => !gathered.received.has(unit.name)).map((unit) => unit.name);
  const place = prepared.writing.place;
  const ops = [
    // Before the edits of the update: those count with the rows that it inserts and takes out.
    ...gathered.cells,
    ...prepared.ops.filter((op) => !('sheet' in op) || op.sheet !== sheetNames(workbook).communes),
    ...communeOps(workbook, prepared.model, place, { renumbered: prepared.renumbered, changed: gathered.answers }),
  ];
  const isSame = gathered.taken === 0 && ops.length + prepared.writing.changes.length === 0;
  const summary: CellInput[] = [
    stampOf(request.now),
    'Tổng hợp',
    null,
    `Nhận ${gathered.received.size}/${units.length} đơn vị, ${gathered.taken} ô`,
    null,
    null,
    null,
  ];
  const changes = prepared.writing.changes.map((change) => logRow(change, stampOf(request.now)));
  return {
    ...failure(request, [...prepared.issues, ...gathered.issues]),
    ok: true,
    facts: [
      { label: 'Đơn vị đã gửi', value: `${gathered.received.size}/${units.length}` },
      { label: 'Ô nhận vào', value: String(gathered.taken) },
      { label: 'Đơn vị còn thiếu', value: String(missing.length) },
    ],
    notes: missing.length === 0 ? ['Tất cả đơn vị đã gửi.'] : [`Còn thiếu: ${missing.join(', ')}.`],
    patch: { ops: isSame ? [] : withLog(request, ops, [summary, ...changes], prepared.settings) },
  };
}

interface Gathered {
  readonly answers: Map<string, Map<string, CommuneAnswer>>;
  readonly cells: PatchOp[];
  readonly issues: Issue[];
  readonly received: Set<string>;
  taken: number;
}

function gather(
  unitBook: WorkbookSnapshot,
  units: readonly Unit[],
  { found, model }: { readonly found: TrackerFound; readonly model: TrackerModel },
  present: ReturnType<typeof readAnswers>,
  gathered: Gathered,
): void {
  const unit = unitOfWorkbook(unitBook, units);
  const returned = findTracker(unitBook);
  // The plan may have been renumbered since the file was sent out.
  const own = returned === null ? null : followPlan(returned, model).found;
  if (unit === null) {
    gathered.issues.push(makeIssue('unit-unknown', 'warning', { file: unitBook.file }, {}));
    return;
  }
  if (own === null) {
    gathered.issues.push(makeIssue('unit-without-tracker', 'warning', { file: unitBook.file }, { unit: unit.name }));
    return;
  }
  gathered.received.add(unit.name);
  for (const row of own.rows) {
    if (row.kind !== 'NV' && row.kind !== 'DG') continue;
    const main = found.rows.find((candidate) => candidate.id === row.id);
    if (main === undefined) {
      gathered.issues.push(
        makeIssue(
          'unit-line-unknown',
          'warning',
          { file: unitBook.file, sheet: own.sheet.name, cell: trackerCell(own, row.row, 'title') },
          { id: row.id },
        ),
      );
      continue;
    }
    const role = leadsOf(main.leadKeys, unit);
    if (role === 'group') takeAnswer(unit, row, present, gathered);
    else if (role === 'own') takeEntries(unitBook, unit, row, main, found, gathered);
  }
}

function takeAnswer(unit: Unit, row: TrackerRow, present: ReturnType<typeof readAnswers>, gathered: Gathered): void {
  const { answer, done } = row.entry;
  const word = answer === 'Có kết quả' ? 'Có' : answer === 'Không phát sinh' ? 'Không' : null;
  const next: CommuneAnswer | null =
    row.timeKind === 'continuous'
      ? word === null
        ? null
        : { answer: word, done: null, typed: null }
      : done === null
        ? null
        : { answer: null, done, typed: null };
  if (next === null) return;
  const before = present.get(row.id)?.get(unit.name);
  if (before?.answer === next.answer && before.done === next.done) return;
  const own = gathered.answers.get(row.id) ?? new Map<string, CommuneAnswer>();
  own.set(unit.name, next);
  gathered.answers.set(row.id, own);
  gathered.taken += 1;
}

function takeEntries(
  unitBook: WorkbookSnapshot,
  unit: Unit,
  row: TrackerRow,
  main: TrackerRow,
  found: TrackerFound,
  gathered: Gathered,
): void {
  for (const column of trackerColumns) {
    if (column.entry === undefined || column.id === 'due') continue;
    const [given, standing] = [row.entry[column.entry], main.entry[column.entry]];
    if (given === null || given === standing) continue;
    const cell = trackerCell(found, main.row, column.id);
    if (standing !== null) {
      gathered.issues.push(
        makeIssue('unit-conflict', 'warning', { sheet: found.sheet.name, cell }, { file: unitBook.file, unit: unit.name, given, standing }),
      );
      continue;
    }
    const value = column.kind === 'date' ? toSerial(given) : given;
    gathered.cells.push({
      op: 'setCells',
      sheet: found.sheet.name,
      row: main.row,
      column: found.columns.get(column.id) ?? 0,
      cells: [[value]],
    });
    gathered.taken += 1;
  }
}
