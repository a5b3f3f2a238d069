import { toSerial } from '../model/calendar-date';
import { EMPTY_ENTRY } from '../model/line';
import { byArea } from '../model/plan';
import type { CellInput, CellStyle } from '../model/sheet';
import { statusRow } from '../model/status';
import type { ModelLine, ModelTask, TrackerModel } from '../model/tracker-model';
import type { RowKind, TrackedRow, TrackerColumn, TrackerColumnId } from '../model/tracker-columns';
import { TIME_KIND_OF, trackerColumns } from '../model/tracker-columns';
import { BAND_RULE, BOX, COLORS, DATE_FORMAT, DAYS_LEFT_FORMAT, HAIRLINE, TEXT_FORMAT, textStyle, type Type } from './styles';
import { rowHeight, wrappedLines } from './text-height';
import type { TrackerPlace } from './tracker-formulas';
import {
  areaCountFormula,
  areaOverdueFormula,
  dayOffFormula,
  daysLeftFormula,
  doneOfLinesFormula,
  lineStatusFormula,
  sortKeyFormula,
  statusOfLineFormula,
  statusOfTaskFormula,
} from './tracker-formulas';

/** A row that the sheet should have. */
export type DesiredRow =
  | { readonly kind: 'LV'; readonly id: string; readonly number: string; readonly title: string; readonly tasks: readonly ModelTask[] }
  | { readonly kind: 'NV'; readonly id: string; readonly task: ModelTask; readonly line: ModelLine }
  | { readonly kind: 'NH'; readonly id: string; readonly task: ModelTask }
  | { readonly kind: 'DG'; readonly id: string; readonly task: ModelTask; readonly line: ModelLine };

/** Area number of the band over tasks that are no longer in the plan. */
export const REMOVED_AREA = 'đã đưa khỏi kế hoạch';
export const REMOVED_TITLE = 'Đã đưa khỏi kế hoạch';
/** Behind the id of a task that left the plan when another one took its number. */
export const DEPARTED = ' (cũ)';

/** The rows of the tracker in the order of the plan: area bands, tasks, and the lines of tasks that have several. */
export function desiredRows(model: TrackerModel): DesiredRow[] {
  const tasksOf = byArea(model.tasks, (task) => task.areaNumber);
  return model.areas.flatMap((area) => {
    const tasks = tasksOf.get(area.number) ?? [];
    const band: DesiredRow = { kind: 'LV', id: `LV.${area.number}`, number: area.number, title: area.title, tasks };
    return [band, ...tasks.flatMap(taskRows)];
  });
}

function taskRows(task: ModelTask): DesiredRow[] {
  const [only, ...others] = task.lines;
  if (only !== undefined && others.length === 0 && only.line.id === task.id) return [{ kind: 'NV', id: task.id, task, line: only }];
  return [{ kind: 'NH', id: task.id, task }, ...task.lines.map((line) => ({ kind: 'DG' as const, id: line.line.id, task, line }))];
}

const OWN_COLUMNS = trackerColumns.filter((column) => column.entry === undefined && column.id !== 'updated').map(({ id }) => id);

/** What stands in our own columns of a row (entry columns apart). Cells that stay empty are null. */
export function rowCells(row: DesiredRow, place: TrackerPlace, at: number): Map<TrackerColumnId, CellInput> {
  const cells = new Map<TrackerColumnId, CellInput>();
  for (const id of OWN_COLUMNS) cells.set(id, null);
  cells.set('id', row.id).set('rowKind', row.kind);
  if (row.kind === 'LV') return areaCells(cells, row, place, at);
  const { task } = row;
  cells.set('area', task.areaNumber).set('task', task.id).set('leadKeys', leadKeys(task.leads)).set('leads', task.leads.join('; '));
  cells.set('counted', row.kind === 'DG' ? null : 1);
  if (row.kind !== 'DG') {
    cells
      .set('label', task.id)
      .set('title', task.title)
      .set('time', task.time || null);
    cells.set('coordinators', task.coordinators.join('; ') || null).set('product', task.product);
    cells.set('reading', task.reading).set('plannedReading', task.plannedReading);
  }
  if (row.kind === 'NH') {
    cells.set('status', { formula: statusOfTaskFormula(place, at), value: statusRow(task.status).label });
    cells.set('daysLeft', { formula: doneOfLinesFormula(place, at), value: doneOfLines(task) });
    cells.set('lineStatus', null);
    return cells;
  }
  return lineCells(cells, row, place, at);
}

function lineCells(
  cells: Map<TrackerColumnId, CellInput>,
  row: Extract<DesiredRow, { kind: 'NV' | 'DG' }>,
  place: TrackerPlace,
  at: number,
): Map<TrackerColumnId, CellInput> {
  const { line, status, daysLeft, plannedDue, entry } = row.line;
  if (row.kind === 'DG')
    cells.set('label', line.id).set('title', line.what).set('reading', line.reading).set('plannedReading', line.reading);
  const label = statusRow(status).label;
  cells.set('timeKind', TIME_KIND_OF[line.kind]);
  cells.set('start', line.start === null ? null : toSerial(line.start));
  cells.set('plannedDue', plannedDue === null ? null : toSerial(plannedDue));
  cells.set('lineStatus', { formula: lineStatusFormula(place, at), value: label });
  cells.set('status', { formula: statusOfLineFormula(place, at), value: label });
  const noDate = entry.progress === 'Hoàn thành' && daysLeft !== null;
  cells.set('daysLeft', { formula: daysLeftFormula(place, at), value: noDate ? 'thiếu ngày' : (daysLeft ?? '') });
  cells.set('dayOff', { formula: dayOffFormula(place, at), value: 0 });
  const urgent = status === 'overdue' || status === 'due-soon';
  cells.set('sortKey', {
    formula: sortKeyFormula(place, at),
    value: urgent && entry.due !== null ? toSerial(entry.due) + (at + 1) / 100_000 : '',
  });
  return cells;
}

function areaCells(
  cells: Map<TrackerColumnId, CellInput>,
  row: Extract<DesiredRow, { kind: 'LV' }>,
  place: TrackerPlace,
  at: number,
): Map<TrackerColumnId, CellInput> {
  const done = row.tasks.filter((task) => task.status.startsWith('done-')).length;
  const unanswered = row.tasks.filter((task) => task.status === 'continuous-not-reported').length;
  const overdue = row.tasks.filter((task) => task.status === 'overdue').length;
  const count = `${row.tasks.length} nhiệm vụ  ·  ${done} hoàn thành${unanswered > 0 ? `  ·  ${unanswered} chưa báo cáo kỳ này` : ''}`;
  cells.set('label', row.number).set('title', row.title).set('area', row.number);
  cells.set('leads', { formula: areaCountFormula(place, at), value: count });
  cells.set('status', { formula: areaOverdueFormula(place, at), value: overdue > 0 ? `${overdue} quá hạn` : '' });
  return cells;
}

function leadKeys(leads: readonly string[]): string | null {
  return leads.length === 0 ? null : `|${leads.join('|')}|`;
}

function doneOfLines(task: ModelTask): string {
  const done = task.lines.filter(({ status }) => status.startsWith('done-') || status === 'continuous-reported').length;
  return `${done}/${task.lines.length} mốc`;
}

const ENTRY_COLUMNS = trackerColumns.flatMap(({ id, kind, entry }) => (entry === undefined ? [] : [{ id, kind, entry }]));

/** Puts the first contents of the entry columns of a new row: the due day, and what was tracked by hand before. */
export function addFirstEntries(cells: Map<TrackerColumnId, CellInput>, row: DesiredRow): void {
  const entry = row.kind === 'NV' || row.kind === 'DG' ? row.line.entry : EMPTY_ENTRY;
  for (const column of ENTRY_COLUMNS) {
    const value = entry[column.entry];
    cells.set(column.id, value !== null && column.kind === 'date' ? toSerial(value) : value);
  }
}

/** Which cells of a row are to be filled in by a person (pale blue). */
export function isFillIn(row: DesiredRow, column: TrackerColumn): boolean {
  if (row.kind === 'LV' || row.kind === 'NH') return false;
  const kind: RowKind = TIME_KIND_OF[row.line.line.kind];
  return column.fillIn?.includes(kind) ?? false;
}

/** The looks of a row in the order of the columns. Rows of one kind share them, so that a long table holds few. */
export function rowStyles(row: DesiredRow, type: Type): readonly CellStyle[] {
  const timeKind = row.kind === 'LV' || row.kind === 'NH' ? '' : row.line.line.kind;
  const ofType = ROW_STYLES.get(type) ?? new Map<string, readonly CellStyle[]>();
  ROW_STYLES.set(type, ofType);
  const key = row.kind + timeKind;
  const known = ofType.get(key) ?? trackerColumns.map((column) => cellStyle(row.kind, column, isFillIn(row, column), type));
  ofType.set(key, known);
  return known;
}

const ROW_STYLES = new WeakMap<Type, Map<string, readonly CellStyle[]>>();

/** The look of a cell of a row. Cells that look the same share one style, so that a long table holds few of them. */
export function cellStyle(kind: TrackedRow | 'HET', column: TrackerColumn, fillIn: boolean, type: Type): CellStyle {
  const ofType = STYLES.get(type) ?? new Map<TrackerColumn, Map<string, CellStyle>>();
  STYLES.set(type, ofType);
  const known = ofType.get(column) ?? new Map<string, CellStyle>();
  ofType.set(column, known);
  const key = fillIn ? `${kind}+` : kind;
  const style = known.get(key) ?? makeStyle(kind, column, fillIn, type);
  known.set(key, style);
  return style;
}

const STYLES = new WeakMap<Type, Map<TrackerColumn, Map<string, CellStyle>>>();

function makeStyle(kind: TrackedRow | 'HET', column: TrackerColumn, fillIn: boolean, type: Type): CellStyle {
  const format =
    column.kind === 'date'
      ? DATE_FORMAT
      : column.id === 'daysLeft'
        ? DAYS_LEFT_FORMAT
        : column.kind === 'text' || column.kind === 'small'
          ? TEXT_FORMAT
          : undefined;
  const isFormula = column.id === 'status' || column.id === 'lineStatus' || (kind === 'LV' && column.id === 'leads');
  const base: CellStyle = {
    bottom: HAIRLINE,
    horizontal: column.horizontal ?? 'left',
    // The agency of a line repeats its task's: it runs on one line into the empty cell beside it.
    ...(column.kind === 'text' && !(kind === 'DG' && column.id === 'leads') ? { wrap: true } : {}),
    ...(column.indent === undefined ? {} : { indent: column.indent }),
    // A cell under the text format would show the formula itself.
    ...(format === undefined || (isFormula && format === TEXT_FORMAT) ? {} : { format }),
  };
  if (kind === 'LV') return bandStyle(base, column, type);
  if (kind === 'HET') return textStyle(type, { size: 8, color: COLORS.muted, top: { style: 'thin', color: COLORS.ink } });
  const box = fillIn ? { fill: COLORS.fillIn, top: BOX, bottom: BOX, left: BOX, right: BOX } : {};
  return textStyle(type, { ...base, ...columnLook(kind, column), ...box });
}

const SECONDARY: CellStyle = { size: 9, color: COLORS.muted };

/** What a column adds to the plain cell of a task, and of a line under a task. */
const COLUMN_LOOKS: Partial<Readonly<Record<string, { readonly task: CellStyle; readonly line: CellStyle }>>> = {
  label: { task: { size: 9, color: COLORS.label }, line: { size: 8, color: COLORS.label } },
  title: { task: {}, line: { indent: 2 } },
  leads: { task: {}, line: { size: 9, color: COLORS.label } },
  reading: { task: { color: COLORS.muted }, line: { color: COLORS.muted } },
  coordinators: { task: SECONDARY, line: SECONDARY },
  product: { task: SECONDARY, line: SECONDARY },
  updated: { task: SECONDARY, line: SECONDARY },
};

function columnLook(kind: TrackedRow, column: TrackerColumn): CellStyle {
  if (kind === 'NH' && column.id === 'daysLeft') return SECONDARY;
  const look = COLUMN_LOOKS[column.id];
  if (look !== undefined) return kind === 'DG' ? look.line : look.task;
  return kind === 'NG' ? { color: COLORS.muted } : {};
}

function bandStyle(base: CellStyle, column: TrackerColumn, type: Type): CellStyle {
  const look: CellStyle =
    column.id === 'leads'
      ? { size: 9, color: COLORS.muted }
      : column.id === 'status'
        ? { size: 9, color: COLORS.overdue, bold: true }
        : { bold: column.id === 'label' || column.id === 'title' };
  const { wrap, ...plain } = base;
  return textStyle(type, {
    ...plain,
    ...(wrap === true && column.id === 'title' ? { wrap } : {}),
    ...look,
    vertical: 'middle',
    fill: COLORS.band,
    bottom: BAND_RULE,
  });
}

/** Height of a row in points, by its longest wrapped text. */
export function heightOf(row: DesiredRow, cells: ReadonlyMap<TrackerColumnId, CellInput>, type: Type): number {
  if (row.kind === 'LV') return wrappedLines(row.title, 288, type.size + 1) > 1 ? 30 : 18;
  return neededHeight(cells, type, row.kind === 'DG');
}

/** Height in points that texts need in a row, by their columns; on a line of a task the agency runs on and the title hangs in. */
export function neededHeight(texts: ReadonlyMap<TrackerColumnId, CellInput>, type: Type, isLine = false): number {
  let lines = 1;
  for (const column of TALL_COLUMNS) {
    const value = texts.get(column.id);
    if (typeof value !== 'string' || (isLine && column.id === 'leads')) continue;
    const indent = (column.indent ?? 0) + (isLine && column.id === 'title' ? 2 : 0);
    lines = Math.max(lines, wrappedLines(value, column.width - indent * 9, type.font === 'Arial' ? 10 : 10.4));
  }
  return rowHeight(lines);
}

const TALL_COLUMNS = trackerColumns.filter((column) => column.tall === true);
