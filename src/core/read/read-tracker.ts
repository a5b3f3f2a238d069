import { cellName, quoteSheet } from '../model/address';
import type { IsoDate } from '../model/calendar-date';
import { UNIT_TAB_MARK } from '../model/communes';
import type { Entry, LineKind, PeriodAnswer, Progress } from '../model/line';
import { EMPTY_ENTRY, PERIOD_ANSWERS, PROGRESS_WORDS } from '../model/line';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { TrackedRow, TrackerColumnId } from '../model/tracker-columns';
import { TIME_KIND_OF, trackerColumns } from '../model/tracker-columns';
import { ourSheet, TRACKER_MARK } from '../model/our-sheets';
import { foldText } from '../text/fold';
import { cellDate, cellText } from './cell-text';
import { hasMark, markedText } from './marks';
import { findOurSheet } from './our-sheet';
import { isFrozenSheet } from './period-sheets';

const HEADER_SEARCH_ROWS = 40;
/** So many headings make a tracker, whatever the sheet is called. */
const ENOUGH_HEADINGS = 8;

const HEADINGS: ReadonlyMap<string, TrackerColumnId> = new Map(trackerColumns.map((column) => [foldText(column.heading), column.id]));

/** Finds our tracker in a workbook: by its mark, else by its headings; null when there is none. */
export function findTracker(workbook: WorkbookSnapshot): TrackerFound | null {
  const sheet = findTrackerSheet(workbook);
  return sheet === null ? null : readTracker(sheet);
}

/** The sheet that holds our tracker, unread; null when there is none. Of several (people copy it) the one that findTrackers names first. */
export function findTrackerSheet(workbook: WorkbookSnapshot): SheetSnapshot | null {
  return findTrackerSheets(workbook)[0] ?? null;
}

/**
 * Every sheet that looks like our tracker, the one in use first: a copy carries the mark as well, and may stand anywhere, but Tổng quan
 * counts the rows of the one that it was made for, and a copy gets another name.
 */
export function findTrackerSheets(workbook: WorkbookSnapshot): readonly SheetSnapshot[] {
  const all = workbook.sheets.filter((sheet) => !isOther(sheet) && findHeader(sheet) !== null);
  if (all.length < 2) return all;
  const { name } = ourSheet('tracker');
  const overview = findOurSheet(workbook, 'overview');
  const counted = overview?.formulas.flat().filter((formula) => formula !== null) ?? [];
  const rank = (sheet: SheetSnapshot): number =>
    4 * Number(hasMark(sheet, TRACKER_MARK)) +
    2 * Number([sheet.name, quoteSheet(sheet.name)].some((written) => counted.some((formula) => formula.includes(`${written}!`)))) +
    Number(foldText(sheet.name) === foldText(name));
  return [...all].sort((a, b) => rank(b) - rank(a));
}

/** Sheets of ours that have the headings of a tracker and are not the workbook's: tabs of communes, frozen copies of a period. */
function isOther(sheet: SheetSnapshot): boolean {
  return isUnitTab(sheet) || (isFrozenSheet(sheet) && !hasMark(sheet, TRACKER_MARK));
}

/** True for the tab of one commune in the coordinator's workbook: a tracker too, but not the workbook's own. A commune's file is none. */
export function isUnitTab(sheet: SheetSnapshot): boolean {
  return unitTabWords(sheet) !== null;
}

/** "name|addresses" of a commune's tab, "name" where its title row is gone; null on any other sheet. */
export function unitTabWords(sheet: SheetSnapshot): string | null {
  return markedText(sheet, UNIT_TAB_MARK);
}

/** The tracker on a sheet; null where its headings are not there. */
export function readTracker(sheet: SheetSnapshot): TrackerFound | null {
  const header = findHeader(sheet);
  if (header === null) return null;
  const { columns } = header;
  const endRow = findEnd(sheet, header.row, columns);
  const all = Array.from({ length: endRow - header.row - 1 }, (_, index) => readRow(sheet, header.row + 1 + index, columns));
  return {
    sheet,
    headerRow: header.row,
    endRow,
    columns,
    renamed: header.renamed,
    asOfCell: cellRightOf(sheet, header.row, 'tính đến ngày'),
    soonCell: cellRightOf(sheet, header.row, 'số ngày báo trước'),
    rows: all,
  };
}

/** The row above the headings where title and as-of cell belong: the one with the mark, else an empty first one; null where there is none. */
export function titleRow({ sheet, headerRow }: TrackerFound): number | null {
  const mark = isUnitTab(sheet) ? UNIT_TAB_MARK : TRACKER_MARK;
  const row = sheet.values.slice(0, headerRow).findIndex((line) => line.some((value) => String(value).startsWith(mark)));
  if (row >= 0) return row;
  return headerRow > 0 && (sheet.values[0] ?? []).every((_, column) => cellText(sheet, 0, column) === '') ? 0 : null;
}

/** The end mark below the last row of ours; one past the last used row where it is gone or was sorted into the table. */
function findEnd(sheet: SheetSnapshot, headerRow: number, columns: ReadonlyMap<TrackerColumnId, number>): number {
  let lastTracked = headerRow;
  const marks: number[] = [];
  for (let row = headerRow + 1; row < sheet.values.length; row += 1) {
    const kind = textAt(sheet, row, columns, 'rowKind');
    if (isTrackedRow(kind)) lastTracked = row;
    if (kind === 'HET') marks.push(row);
  }
  return marks.find((row) => row > lastTracked) ?? sheet.values.length;
}

function findHeader(sheet: SheetSnapshot): { row: number; columns: Map<TrackerColumnId, number>; renamed: TrackerColumnId[] } | null {
  for (let row = 0; row < Math.min(sheet.values.length, HEADER_SEARCH_ROWS); row += 1) {
    const columns = new Map<TrackerColumnId, number>();
    const unknown: number[] = [];
    const emptied: number[] = [];
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
      const text = foldText(cellText(sheet, row, column));
      const id = text.startsWith(UNIT_TAB_MARK) ? 'id' : HEADINGS.get(text);
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
      else (text === '' ? emptied : unknown).push(column);
    }
    if (columns.size < ENOUGH_HEADINGS) continue;
    const renamed = findRenamed(columns, unknown, emptied);
    if (columns.has('title')) return { row, columns, renamed };
  }
  return null;
}

/**
 * Headings that a person reworded or emptied still stand between their neighbours: as many unknown headings as there are missing columns
 * between two known ones are these columns, in order; so are they with the columns that have no heading. Otherwise nobody can say which is
 * which. Gives the reworded ones: an empty heading is written again.
 */
function findRenamed(columns: Map<TrackerColumnId, number>, unknown: readonly number[], emptied: readonly number[]): TrackerColumnId[] {
  const either = [...unknown, ...emptied].sort((a, b) => a - b);
  const renamed: TrackerColumnId[] = [];
  let run: TrackerColumnId[] = [];
  let left = -1;
  const close = (right: number): void => {
    const between = [unknown, either].map((all) => all.filter((column) => column > left && column < right));
    const found = between.find((all) => all.length === run.length) ?? [];
    found.forEach((column, index) => {
      const id = run[index];
      if (id === undefined) return;
      columns.set(id, column);
      if (unknown.includes(column)) renamed.push(id);
    });
    run = [];
  };
  for (const { id } of trackerColumns) {
    const place = columns.get(id);
    if (place === undefined) run.push(id);
    else {
      close(place);
      left = place;
    }
  }
  close(Infinity);
  return renamed;
}

/** The cell that belongs to a label: the next one that holds something, since a column may have been inserted between them. */
function cellRightOf(sheet: SheetSnapshot, headerRow: number, label: string): { row: number; column: number } | null {
  for (let row = 0; row < headerRow; row += 1) {
    const column = (sheet.values[row] ?? []).findIndex((_, at) => foldText(cellText(sheet, row, at)) === label);
    if (column < 0) continue;
    const near = Array.from({ length: 4 }, (_, index) => column + 1 + index);
    return { row, column: near.find((at) => isFilled(sheet, row, at)) ?? column + 1 };
  }
  return null;
}

function isFilled(sheet: SheetSnapshot, row: number, column: number): boolean {
  return typeof sheet.values[row]?.[column] === 'number' || (sheet.formulas[row]?.[column] ?? null) !== null;
}

function readRow(sheet: SheetSnapshot, row: number, columns: ReadonlyMap<TrackerColumnId, number>): TrackerRow {
  const text = (id: TrackerColumnId): string => textAt(sheet, row, columns, id);
  const date = (id: TrackerColumnId): IsoDate | null => {
    const column = columns.get(id);
    return column === undefined ? null : cellDate(sheet, row, column, true);
  };
  const kinds = Object.entries(TIME_KIND_OF) as [LineKind, string][];
  const rowKind = text('rowKind');
  return {
    row,
    id: text('id'),
    kind: isTrackedRow(rowKind) || rowKind === 'HET' ? rowKind : null,
    taskId: text('task'),
    area: text('area'),
    timeKind: kinds.find(([, code]) => code === text('timeKind'))?.[0] ?? 'unclear',
    start: date('start'),
    plannedDue: date('plannedDue'),
    plannedReading: text('plannedReading'),
    entry: readEntry(sheet, row, columns),
    text: {
      label: text('label'),
      title: text('title'),
      leads: text('leads'),
      time: text('time'),
      reading: text('reading'),
      coordinators: text('coordinators'),
      product: text('product'),
    },
    leadKeys: text('leadKeys')
      .split('|')
      .filter((key) => key !== ''),
  };
}

function readEntry(sheet: SheetSnapshot, row: number, columns: ReadonlyMap<TrackerColumnId, number>): Entry {
  const entry: Record<keyof Entry, string | null> = { ...EMPTY_ENTRY };
  for (const column of trackerColumns) {
    const at = columns.get(column.id);
    if (column.entry === undefined || at === undefined) continue;
    if (column.kind === 'date') entry[column.entry] = cellDate(sheet, row, at, true);
    else entry[column.entry] = cellText(sheet, row, at) || null;
  }
  return { ...entry, progress: wordOf(entry.progress, PROGRESS_WORDS), answer: wordOf(entry.answer, PERIOD_ANSWERS) };
}

/** Only the words of the list count, as in the formulas: other texts are found by "Kiểm tra bảng". */
function wordOf<T extends Progress | PeriodAnswer>(text: string | null, words: readonly T[]): T | null {
  return words.find((word) => word.toLocaleLowerCase('vi') === text?.toLocaleLowerCase('vi')) ?? null;
}

function textAt(sheet: SheetSnapshot, row: number, columns: ReadonlyMap<TrackerColumnId, number>, id: TrackerColumnId): string {
  const column = columns.get(id);
  return column === undefined ? '' : cellText(sheet, row, column);
}

function isTrackedRow(text: string): text is TrackedRow {
  return text === 'LV' || text === 'NV' || text === 'NH' || text === 'DG' || text === 'NG';
}

/** True when people typed anything on a row, in entry columns or in columns of their own, or hung a note on one of its cells. */
export function hasTyped(found: TrackerFound, row: TrackerRow): boolean {
  const ours = new Set(found.columns.values());
  const entered = trackerColumns.some((column) => {
    const at = found.columns.get(column.id);
    return column.entry !== undefined && column.id !== 'due' && at !== undefined && cellText(found.sheet, row.row, at) !== '';
  });
  const own = (found.sheet.values[row.row] ?? []).some((value, column) => !ours.has(column) && value !== null && value !== '');
  return entered || own || row.entry.due !== row.plannedDue || found.sheet.noted?.includes(row.row) === true;
}

/** Where a column of the tracker stands on a row, for messages. */
export function trackerCell(found: TrackerFound, row: number, id: TrackerColumnId): string {
  return cellName(row, found.columns.get(id) ?? 0);
}
