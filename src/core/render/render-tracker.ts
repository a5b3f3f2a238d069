import { toSerial } from '../model/calendar-date';
import { UNIT_TAB_MARK } from '../model/communes';
import { ourSheet } from '../model/our-sheets';
import type { Block, CellInput, CellStyle, PatchOp } from '../model/sheet';
import { statusRow, type StatusId } from '../model/status';
import type { TrackerModel } from '../model/tracker-model';
import type { TrackerColumn, TrackerColumnId } from '../model/tracker-columns';
import { trackerColumns } from '../model/tracker-columns';
import {
  cellGathering,
  gatherCell,
  gatherRow,
  gatheredCells,
  gatheredStyles,
  gatherStyle,
  inOrder,
  styleGathering,
  type StyledCell,
  type WantedCell,
} from './blocks';
import { BOX, COLORS, DATE_FORMAT, STRONG_RULE, textStyle, THIN_RULE, typeOf, type Type } from './styles';
import type { TrackerPlace } from './tracker-formulas';
import { asOfReference, totalsFormula } from './tracker-formulas';
import { addFirstEntries, cellStyle, desiredRows, heightOf, rowCells, rowStyles, type DesiredRow } from './tracker-rows';
import { ruleOps, trackerRules, trackerValidations, validationOps } from './tracker-rules';

/** Rows above the table: title, two rows of counts and legend, group labels, headings. */
export const HEADER_ROW = 4;
const FROZEN_COLUMNS = 3;
export const END_TEXT = 'Hết bảng theo dõi';
/** The cells beside these hold the as-of date and the days of "Sắp đến hạn"; they are found by them (read/read-tracker.ts). */
export const AS_OF_LABEL = 'Tính đến ngày';
export const SOON_LABEL = 'Số ngày báo trước';

/** Where the columns of a fresh sheet stand: in the order of the table, from A. */
export function freshColumns(): ReadonlyMap<TrackerColumnId, number> {
  return new Map(trackerColumns.map((column, index) => [column.id, index]));
}

/** A fresh sheet's places; `lines` is the number of rows between headings and end mark. */
export function freshPlace(sheet: string, lines: number, holidays: TrackerPlace['holidays']): TrackerPlace {
  const columns = freshColumns();
  const column = (id: TrackerColumnId): number => columns.get(id) ?? 0;
  return {
    sheet,
    columns,
    headerRow: HEADER_ROW,
    endRow: HEADER_ROW + 1 + lines,
    asOfCell: { row: 0, column: column('progress') },
    soonCell: { row: 0, column: column('task') },
    holidays,
  };
}

/** All edits that build the sheet Theo dõi from nothing, at the places of `freshPlace`, on a sheet of the given name. */
export function renderTracker(model: TrackerModel, place: TrackerPlace, soonFormula: string): PatchOp[] {
  const type = typeOf(model.settings.font);
  const { sheet } = place;
  const rows = desiredRows(model);
  const cells = cellGathering();
  const styles = styleGathering();
  const heights: RowHeight[] = headHeights();
  const draw = (drawn: { readonly cells: readonly WantedCell[]; readonly styles: readonly StyledCell[] }): void => {
    for (const cell of drawn.cells) gatherCell(cells, cell);
    for (const cell of drawn.styles) gatherStyle(styles, cell);
  };
  draw({ cells: inOrder(headCells(model, place, soonFormula)), styles: headStyles(place, type) });
  rows.forEach((row, index) => {
    const at = HEADER_ROW + 1 + index;
    const inputs = rowInputs(row, place, at);
    // A fresh sheet takes whole rows with their empty cells: one block, where the filled cells alone would be three or four edits a row.
    gatherRow(
      cells,
      at,
      0,
      trackerColumns.map(({ id }) => inputs.get(id) ?? null),
    );
    rowStyles(row, type).forEach((style, column) => {
      gatherStyle(styles, { row: at, column, style });
    });
    heights.push({ row: at, count: 1, height: heightOf(row, inputs, type), level: levelOf(row), grows: row.kind !== 'LV' });
  });
  draw(drawEnd(place, type));
  heights.push({ row: place.endRow, count: 1, height: 12, level: 0 });
  return [
    { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: ourSheet('tracker').tab, font: type.font, size: type.size },
    { op: 'setColumns', sheet, columns: trackerColumns.map((column) => columnWidth(column, place)) },
    ...gatheredStyles(sheet, styles),
    ...gatheredCells(sheet, cells),
    { op: 'setRows', sheet, rows: joinRows(heights) },
    ...ruleOps(sheet, trackerRules(place), null),
    ...validationOps(sheet, trackerValidations(place), null),
    { op: 'freeze', sheet, rows: HEADER_ROW + 1, columns: FROZEN_COLUMNS, gridlines: false },
    filterOp(place),
    printOp(place),
    ...protectOps(model, place),
  ];
}

function columnWidth(
  column: TrackerColumn & { readonly id: TrackerColumnId },
  place: TrackerPlace,
): { column: number; width: number; hidden: boolean } {
  return { column: place.columns.get(column.id) ?? 0, width: column.width, hidden: column.group === 'hidden' };
}

/** The filter stands over the headings down to the row before the end mark, with buttons where offices filter. */
export function filterOp(place: TrackerPlace): PatchOp {
  const columns = [...place.columns.values()];
  const first = Math.min(...columns);
  const block = { row: place.headerRow, column: first, rows: place.endRow - place.headerRow, columns: Math.max(...columns) - first + 1 };
  const buttons = trackerColumns.filter((column) => column.filter === true).map((column) => place.columns.get(column.id) ?? 0);
  return { op: 'setFilter', sheet: place.sheet, block, buttons };
}

function printOp(place: TrackerPlace): PatchOp {
  const first = place.columns.get('label') ?? 1;
  const last = place.columns.get('result') ?? first;
  return {
    op: 'setPrint',
    sheet: place.sheet,
    area: { row: 0, column: first, rows: place.endRow + 1, columns: last - first + 1 },
    repeat: { row: place.headerRow - 1, rows: 2 },
    orientation: 'landscape',
    paper: 'A4',
    pagesHigh: 0,
    marginMm: 8,
  };
}

/** The protection that the settings ask for, and on a commune's tab the people who alone may edit it; none where neither is wanted. */
export function protectOps(model: TrackerModel, place: TrackerPlace): PatchOp[] {
  const editors = model.unitTab?.editors ?? [];
  const locked = model.settings.protectFormulas ? lockedColumns(place) : [];
  if (locked.length + editors.length === 0) return [];
  return [{ op: 'protect', sheet: place.sheet, locked, ...(editors.length === 0 ? {} : { editors }) }];
}

/** Formula and hidden columns are guarded; headings, plan texts and entries stay free. */
function lockedColumns(place: TrackerPlace): Block[] {
  const guarded = trackerColumns.filter((column) => column.group === 'hidden' || column.id === 'status' || column.id === 'daysLeft');
  const columns = guarded.map((column) => place.columns.get(column.id) ?? 0).sort((a, b) => a - b);
  const row = place.headerRow + 1;
  const rows = Math.max(1, place.endRow - place.headerRow);
  return columns.map((column) => ({ row, column, rows, columns: 1 }));
}

/** The cells, styles and height of one row of the table. */
export function drawRow(
  row: DesiredRow,
  place: TrackerPlace,
  at: number,
  type: Type,
): { readonly cells: WantedCell[]; readonly styles: StyledCell[]; readonly height: number; readonly level: number } {
  const inputs = rowInputs(row, place, at);
  const looks = rowStyles(row, type);
  const cells: WantedCell[] = [];
  const styles: StyledCell[] = [];
  for (const [order, column] of trackerColumns.entries()) {
    const index = place.columns.get(column.id);
    const style = looks[order];
    if (index === undefined || style === undefined) continue;
    const input = inputs.get(column.id) ?? null;
    if (input !== null) cells.push({ row: at, column: index, input });
    styles.push({ row: at, column: index, style });
  }
  return { cells, styles, height: heightOf(row, inputs, type), level: levelOf(row) };
}

/** What a new row holds, the first contents of its entry columns included. */
function rowInputs(row: DesiredRow, place: TrackerPlace, at: number): ReadonlyMap<TrackerColumnId, CellInput> {
  const inputs = rowCells(row, place, at);
  addFirstEntries(inputs, row);
  return inputs;
}

function levelOf(row: DesiredRow): number {
  return row.kind === 'DG' ? 1 : 0;
}

function drawEnd(place: TrackerPlace, type: Type): { cells: WantedCell[]; styles: StyledCell[] } {
  const at = (id: TrackerColumnId): number => place.columns.get(id) ?? 0;
  return {
    cells: [
      { row: place.endRow, column: at('title'), input: END_TEXT },
      { row: place.endRow, column: at('rowKind'), input: 'HET' },
    ],
    styles: trackerColumns.map((column) => ({ row: place.endRow, column: at(column.id), style: cellStyle('HET', column, false, type) })),
  };
}

/** 0-based rows of the head above the headings; null for one that people took out. */
export interface HeadRows {
  readonly title: number;
  /** Office, and the first half of the legend. */
  readonly office: number | null;
  /** Counts, and the second half of the legend. */
  readonly counts: number | null;
  readonly groups: number | null;
}

const FRESH_HEAD = { title: 0, office: 1, counts: 2, groups: HEADER_ROW - 1 } as const satisfies HeadRows;

/** Title, counts, legend, group labels and headings. */
export function headCells(model: TrackerModel, place: TrackerPlace, soonFormula: string, rows: HeadRows = FRESH_HEAD): WantedCell[] {
  const at = (id: TrackerColumnId): number => place.columns.get(id) ?? 0;
  const lines = model.tasks.reduce((sum, task) => sum + task.lines.length, 0);
  const asOf = place.asOfCell;
  const on = (row: number | null, id: TrackerColumnId, input: CellInput): WantedCell[] =>
    row === null ? [] : [{ row, column: at(id), input }];
  const totals = `${model.tasks.length} nhiệm vụ, ${lines} dòng theo dõi  ·  Ô xanh nhạt: ô để nhập`;
  return [
    ...on(rows.title, 'id', titleMark(model)),
    ...on(rows.title, 'label', `THEO DÕI KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${model.year}`),
    { row: asOf.row, column: asOf.column - 1, input: AS_OF_LABEL },
    { ...asOf, input: { formula: '=TODAY()', value: toSerial(model.asOf) } },
    { row: asOf.row, column: asOf.column + 1, input: periodInput(place, model) },
    { row: place.soonCell.row, column: place.soonCell.column - 1, input: SOON_LABEL },
    { ...place.soonCell, input: { formula: soonFormula, value: model.settings.dueSoonDays } },
    ...on(rows.office, 'label', officeLine(model)),
    ...on(rows.counts, 'label', { formula: totalsFormula(place), value: totals }),
    ...LEGEND.flatMap(([row, column, id]) => on(rows[row], column, statusRow(id).label)),
    ...on(rows.counts, 'done', 'Hạn in nghiêng: rơi vào ngày nghỉ'),
    ...trackerColumns.flatMap((column) => [
      ...on(place.headerRow, column.id, headingOf(column, model)),
      ...on(column.groupLabel === undefined ? null : rows.groups, column.id, column.groupLabel ?? null),
    ]),
  ];
}

/** What the sheet is known by, in its first hidden column. */
function titleMark({ unitTab }: TrackerModel): string {
  return unitTab === undefined ? ourSheet('tracker').mark : `${UNIT_TAB_MARK}${unitTab.unit}|${unitTab.editors.join(' ')}`;
}

function headingOf({ id, heading }: TrackerColumn & { readonly id: TrackerColumnId }, { unitTab }: TrackerModel): string {
  return id === 'id' && unitTab !== undefined ? `${UNIT_TAB_MARK}${unitTab.unit}` : heading;
}

function officeLine(model: TrackerModel): string {
  const office = model.settings.office === '' ? (model.unit ?? '') : model.settings.office.replace(/\s*\n\s*/gu, ' ');
  return [office, `Kế hoạch CCHC năm ${model.year}`].filter((part) => part !== '').join('  ·  ');
}

/** The reporting period of the as-of day; days from the 15th on belong to the next month by Nghị định 09/2019, Điều 12. */
function periodInput(place: TrackerPlace, model: TrackerModel): { formula: string; value: string } {
  const cell = asOfReference(place);
  const shifted = model.settings.periodPreset === 'nd09' ? `EDATE(${cell}-14,1)` : cell;
  const formula = `="Kỳ báo cáo: "&CHOOSE(ROUNDUP(MONTH(${shifted})/3,0),"quý I","6 tháng đầu năm","quý III","năm")&" "&YEAR(${shifted})`;
  const [year, month, day] = model.asOf.split('-').map(Number);
  const late = model.settings.periodPreset === 'nd09' && (day ?? 1) > 14 ? 1 : 0;
  const months = (year ?? 0) * 12 + (month ?? 1) - 1 + late;
  const name = ['quý I', '6 tháng đầu năm', 'quý III', 'năm'][Math.floor((months % 12) / 3)] ?? '';
  return { formula, value: `Kỳ báo cáo: ${name} ${Math.floor(months / 12)}` };
}

/** The legend stands on the right of the counts, over the table's own columns; the words are the statuses' own. */
const LEGEND: readonly (readonly [row: keyof HeadRows, column: TrackerColumnId, id: StatusId])[] = [
  ['office', 'leads', 'done-early'],
  ['office', 'time', 'done-on-time'],
  ['office', 'reading', 'done-late'],
  ['office', 'due', 'overdue'],
  ['office', 'status', 'due-soon'],
  ['office', 'daysLeft', 'in-term'],
  ['office', 'progress', 'not-begun'],
  ['counts', 'leads', 'continuous-reported'],
  ['counts', 'time', 'continuous-not-reported'],
  ['counts', 'reading', 'unclear'],
  ['counts', 'due', 'paused'],
  ['counts', 'status', 'cancelled'],
  ['counts', 'progress', 'waiting'],
];

/** Looks of the rows above the table. */
export function headStyles(place: TrackerPlace, type: Type): StyledCell[] {
  const at = (id: TrackerColumnId): number => place.columns.get(id) ?? 0;
  const styles: StyledCell[] = [
    { row: 0, column: at('label'), style: textStyle(type, { size: 14, bold: true, color: COLORS.accent, vertical: 'middle' }) },
    { row: 0, column: place.asOfCell.column - 1, style: textStyle(type, { color: COLORS.muted, horizontal: 'right', vertical: 'middle' }) },
    {
      ...place.asOfCell,
      style: textStyle(type, {
        bold: true,
        color: COLORS.accent,
        fill: COLORS.fillIn,
        horizontal: 'center',
        vertical: 'middle',
        format: DATE_FORMAT,
        top: BOX,
        bottom: BOX,
        left: BOX,
        right: BOX,
      }),
    },
    { row: 0, column: place.asOfCell.column + 1, style: textStyle(type, { size: 9, color: COLORS.muted, vertical: 'middle', indent: 1 }) },
    { row: 1, column: at('label'), style: textStyle(type, { size: 9, vertical: 'middle' }) },
    { row: 2, column: at('label'), style: textStyle(type, { size: 9, color: COLORS.muted, vertical: 'middle' }) },
    ...LEGEND.map(([row, column, id]) => ({ row: FRESH_HEAD[row], column: at(column), style: legendStyle(id, type) })),
  ];
  styles.push({
    row: FRESH_HEAD.counts,
    column: at('done'),
    style: textStyle(type, { size: 8, italic: true, color: COLORS.muted, vertical: 'middle' }),
  });
  for (const column of trackerColumns) {
    const entry = column.group === 'entry';
    const fill = entry ? COLORS.entryHeader : COLORS.header;
    styles.push({
      row: place.headerRow - 1,
      column: at(column.id),
      style: textStyle(type, {
        size: 8,
        bold: true,
        color: entry ? COLORS.accent : COLORS.label,
        fill,
        vertical: 'middle',
        top: STRONG_RULE,
      }),
    });
    styles.push({ row: place.headerRow, column: at(column.id), style: headingStyle(column, fill, type) });
  }
  return styles;
}

function legendStyle(id: StatusId, type: Type): CellStyle {
  const { color, fill, bold, italic } = statusRow(id);
  return textStyle(type, {
    size: 8,
    color,
    ...(fill === null ? {} : { fill }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    horizontal: 'center',
    vertical: 'middle',
  });
}

function headingStyle(column: TrackerColumn, fill: string, type: Type): CellStyle {
  return textStyle(type, {
    bold: true,
    color: column.group === 'entry' ? COLORS.accent : COLORS.ink,
    fill,
    wrap: true,
    bottom: THIN_RULE,
    horizontal: column.horizontal ?? 'left',
    ...(column.indent === undefined ? {} : { indent: column.indent }),
  });
}

function headHeights(): RowHeight[] {
  return [22.5, 15, 15, 14.25, 27].map((height, row) => ({ row, count: 1, height, level: 0 }));
}

export interface RowHeight {
  readonly row: number;
  readonly count: number;
  readonly height: number;
  readonly level: number;
  readonly grows?: boolean;
}

/** Neighbouring rows of one height and level in one entry. */
export function joinRows(rows: readonly RowHeight[]): RowHeight[] {
  const joined: RowHeight[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const last = joined.at(-1);
    const isSame = last?.height === row.height && last.level === row.level && last.grows === row.grows;
    if (isSame && last.row + last.count === row.row) joined[joined.length - 1] = { ...last, count: last.count + row.count };
    else joined.push(row);
  }
  return joined;
}
