import { columnName, quoteSheet } from '../model/address';
import { HOLIDAY_WORDS, type HolidayKind } from '../model/day-off';
import { STATUS_TABLE, statusRow } from '../model/status';
import { TIME_KIND_OF, type TrackerColumnId } from '../model/tracker-columns';

/** Where things stand on the sheet Theo dõi when a formula is written. Rows are 0-based. */
export interface TrackerPlace {
  readonly sheet: string;
  readonly columns: ReadonlyMap<TrackerColumnId, number>;
  readonly headerRow: number;
  /** Row of the end mark: ranges reach from the headings to it, so that a row inserted anywhere between is counted. */
  readonly endRow: number;
  readonly asOfCell: { readonly row: number; readonly column: number };
  readonly soonCell: { readonly row: number; readonly column: number };
  /** Where the sheet Ngày nghỉ is looked at: its rows, and the columns of day and kind. */
  readonly holidays: {
    readonly sheet: string;
    readonly firstRow: number;
    readonly lastRow: number;
    readonly columns: readonly [day: number, kind: number];
  };
}

const LABEL = (id: Parameters<typeof statusRow>[0]): string => `"${statusRow(id).label}"`;

/** A cell of the row, "$H7": columns fixed, so that a formula can be filled sideways or sorted without harm. */
function at(place: TrackerPlace, id: TrackerColumnId, row: number): string {
  return `$${columnName(columnOf(place, id))}${row + 1}`;
}

/** A whole column of the table, "$H$5:$H$84"; `from` another sheet with its name. */
export function columnRange(place: TrackerPlace, id: TrackerColumnId, from: 'same' | 'other' = 'same'): string {
  const name = columnName(columnOf(place, id));
  const range = `$${name}$${place.headerRow + 1}:$${name}$${place.endRow + 1}`;
  return from === 'same' ? range : `${quoteSheet(place.sheet)}!${range}`;
}

/** The as-of cell, "$J$1". */
export function asOfReference(place: TrackerPlace, from: 'same' | 'other' = 'same'): string {
  const cell = absolute(place.asOfCell);
  return from === 'same' ? cell : `${quoteSheet(place.sheet)}!${cell}`;
}

/**
 * Behind a number that changes with the day, in a formula of another sheet: adds nothing, but names the as-of cell. In files of programs
 * that it does not know LibreOffice works out the texts of formulas anew without passing the change on; only what names a changed cell
 * itself follows, and figures would stay those of the day of the run.
 */
export function withTheDay(place: TrackerPlace): string {
  return `+0*N(${asOfReference(place, 'other')})`;
}

/** The cell with the days of "Sắp đến hạn". */
export function soonReference(place: TrackerPlace, from: 'same' | 'other' = 'same'): string {
  const cell = absolute(place.soonCell);
  return from === 'same' ? cell : `${quoteSheet(place.sheet)}!${cell}`;
}

function absolute(cell: { readonly row: number; readonly column: number }): string {
  return `$${columnName(cell.column)}$${cell.row + 1}`;
}

function columnOf(place: TrackerPlace, id: TrackerColumnId): number {
  const column = place.columns.get(id);
  if (column === undefined) throw new Error(`The tracker has no column "${id}"`);
  return column;
}

/** Below the last row of any sheet: its number stands in a formula for that of the row alone. */
const ANY_ROW = 8_888_887;

/**
 * A formula that is the same on every row but for the row's own number: written once for a table, then filled down. A long table would
 * else hold each piece of each formula.
 */
function forEachRow(write: (place: TrackerPlace, row: number) => string): (place: TrackerPlace, row: number) => string {
  const known = new WeakMap<TrackerPlace, readonly string[]>();
  return (place, row) => {
    let pieces = known.get(place);
    if (pieces === undefined) {
      pieces = write(place, ANY_ROW).split(String(ANY_ROW + 1));
      known.set(place, pieces);
    }
    return pieces.join(String(row + 1));
  };
}

/** The status of a line: the decisions of status/decide-status.ts, in the same order. */
export const lineStatusFormula = forEachRow((place, row) => {
  const cell = (id: TrackerColumnId): string => at(place, id, row);
  const asOf = asOfReference(place);
  const due = `INT(${cell('due')})`;
  const done = `INT(${cell('done')})`;
  const doneStatus = `IF(NOT(ISNUMBER(${cell('due')})),${LABEL('done-on-time')},IF(${done}<${due},${LABEL('done-early')},IF(${done}=${due},${LABEL('done-on-time')},${LABEL('done-late')})))`;
  const continuous = `IF(OR(${cell('answer')}="Có kết quả",${cell('answer')}="Không phát sinh"),${LABEL('continuous-reported')},${LABEL('continuous-not-reported')})`;
  const triggered = `IF(ISNUMBER(${cell('triggerDate')}),INT(${cell('triggerDate')})<=${asOf},FALSE)`;
  const undated = `IF(${cell('timeKind')}="${TIME_KIND_OF.trigger}",IF(${triggered},${LABEL('unclear')},${LABEL('waiting')}),${LABEL('unclear')})`;
  const notBegun = `IF(ISNUMBER(${cell('start')}),IF(AND(${cell('start')}>${asOf},${cell('progress')}<>"Đang thực hiện"),${LABEL('not-begun')},${LABEL('in-term')}),${LABEL('in-term')})`;
  const dated = `IF(${due}<${asOf},${LABEL('overdue')},IF(${due}-${asOf}<=${soonReference(place)},${LABEL('due-soon')},${notBegun}))`;
  const open = `IF(${cell('timeKind')}="${TIME_KIND_OF.continuous}",${continuous},IF(NOT(ISNUMBER(${cell('due')})),${undated},${dated}))`;
  // AND() looks at all its arguments, so that INT() of a typed text would spoil it: the tests are nested.
  const isDone = `IF(ISNUMBER(${cell('done')}),${done}<=${asOf},FALSE)`;
  return `=IF(${cell('progress')}="Không thực hiện",${LABEL('cancelled')},IF(${cell('progress')}="Tạm dừng",${LABEL('paused')},IF(${isDone},${doneStatus},${open})))`;
});

/** What Tình trạng shows on a line. */
export const statusOfLineFormula = forEachRow((place, row) => {
  return `=${at(place, 'lineStatus', row)}`;
});

/** What Tình trạng shows on a task with lines: the worst of them, found by the task's id and not by the order of rows. */
export const statusOfTaskFormula = forEachRow((place, row) => {
  const has = (label: string): string =>
    `COUNTIFS(${columnRange(place, 'task')},${at(place, 'task', row)},${columnRange(place, 'lineStatus')},"${label}")>0`;
  const last = STATUS_TABLE[STATUS_TABLE.length - 1]?.label ?? '';
  const chain = STATUS_TABLE.slice(0, -1).reduceRight((rest, status) => `IF(${has(status.label)},"${status.label}",${rest})`, `"${last}"`);
  return `=${chain}`;
});

/** Còn lại of a line: days to the due day, "thiếu ngày" when it is called done without a date, else nothing. */
export const daysLeftFormula = forEachRow((place, row) => {
  const status = at(place, 'status', row);
  const due = at(place, 'due', row);
  const ended = `OR(LEFT(${status},10)="Hoàn thành",${status}=${LABEL('paused')},${status}=${LABEL('cancelled')},${at(place, 'timeKind', row)}="${TIME_KIND_OF.continuous}")`;
  return `=IF(${ended},"",IF(${at(place, 'progress', row)}="Hoàn thành","thiếu ngày",IF(ISNUMBER(${due}),INT(${due})-${asOfReference(place)},"")))`;
});

/** Còn lại of a task with lines: "2/5 mốc". */
export const doneOfLinesFormula = forEachRow((place, row) => {
  const task = `${columnRange(place, 'task')},${at(place, 'task', row)},${columnRange(place, 'rowKind')},"DG"`;
  const status = columnRange(place, 'lineStatus');
  const done = `COUNTIFS(${task},${status},"Hoàn thành*")+COUNTIFS(${task},${status},${LABEL('continuous-reported')})`;
  return `=(${done})&"/"&COUNTIFS(${task})&" mốc"`;
});

/** 1 when the due day is a day off by the sheet Ngày nghỉ, else 0. */
export const dayOffFormula = forEachRow((place, row) => {
  const due = at(place, 'due', row);
  const { sheet, firstRow, lastRow, columns } = place.holidays;
  const [day, kinds] = columns.map((column) => {
    const name = columnName(column);
    return `${quoteSheet(sheet)}!$${name}$${firstRow + 1}:$${name}$${lastRow + 1}`;
  });
  const listed = (kind: HolidayKind): string => `COUNTIFS(${day ?? ''},INT(${due}),${kinds ?? ''},"${HOLIDAY_WORDS[kind]}")>0`;
  return `=IF(ISNUMBER(${due}),IF(${listed('off')},1,IF(${listed('worked')},0,IF(WEEKDAY(${due},2)>5,1,0))),0)`;
});

/** Orders the urgent list: oldest due day first, then the order of rows. */
export const sortKeyFormula = forEachRow((place, row) => {
  const status = at(place, 'lineStatus', row);
  const due = at(place, 'due', row);
  return `=IF(OR(${status}=${LABEL('overdue')},${status}=${LABEL('due-soon')}),INT(${due})+ROW()/100000,"")`;
});

/** "10 nhiệm vụ  ·  5 hoàn thành" of an area band. */
export const areaCountFormula = forEachRow((place, row) => {
  const area = `${columnRange(place, 'area')},${at(place, 'area', row)},${columnRange(place, 'counted')},1`;
  const status = columnRange(place, 'status');
  const unanswered = `COUNTIFS(${area},${status},${LABEL('continuous-not-reported')})`;
  return (
    `=COUNTIFS(${area})&" nhiệm vụ  ·  "&COUNTIFS(${area},${status},"Hoàn thành*")&" hoàn thành"` +
    `&IF(${unanswered}>0,"  ·  "&${unanswered}&" chưa báo cáo kỳ này","")`
  );
});

/** "1 quá hạn" of an area band, or nothing. */
export const areaOverdueFormula = forEachRow((place, row) => {
  const count = `COUNTIFS(${columnRange(place, 'area')},${at(place, 'area', row)},${columnRange(place, 'counted')},1,${columnRange(place, 'status')},${LABEL('overdue')})`;
  return `=IF(${count}>0,${count}&" quá hạn","")`;
});

/** "45 nhiệm vụ, 63 dòng theo dõi". */
export function totalsFormula(place: TrackerPlace): string {
  const lines = `COUNTIFS(${columnRange(place, 'rowKind')},"NV")+COUNTIFS(${columnRange(place, 'rowKind')},"DG")`;
  return `=COUNTIFS(${columnRange(place, 'counted')},1)&" nhiệm vụ, "&(${lines})&" dòng theo dõi  ·  Ô xanh nhạt: ô để nhập"`;
}
