import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { trackerColumns, type TrackerColumnId } from '../model/tracker-columns';
import { cellText } from './cell-text';
import { findTracker, isUnitTab } from './read-tracker';

/** A tracker whose row of headings was deleted or emptied. */
export interface LostHeading {
  readonly sheet: SheetSnapshot;
  /** 0-based row where the headings belong. */
  readonly row: number;
  /** True where that row stands there empty; false where it must be inserted. */
  readonly isRowThere: boolean;
}

const TRACKED = new Set(['LV', 'NV', 'NH', 'DG', 'NG', 'HET']);
const LINES = new Set(['NV', 'DG']);
const LEAST_ROWS = 2;
const LEAST_PROVED = 0.7;
const PLACES: ReadonlyMap<TrackerColumnId, number> = new Map(trackerColumns.map((column, index) => [column.id, index]));

/**
 * The tracker that has lost its headings, where its hidden columns prove that every column still stands where we put it: kinds of rows,
 * and on each line an id that belongs to its task. Null where there is none, or where columns were moved too.
 */
export function findLostHeading(workbook: WorkbookSnapshot): LostHeading | null {
  if (findTracker(workbook) !== null) return null;
  for (const sheet of workbook.sheets) {
    if (isUnitTab(sheet)) continue;
    const rows = sheet.values.map((_, row) => row).filter((row) => TRACKED.has(textAt(sheet, row, 'rowKind')));
    const [first] = rows;
    if (first === undefined || !areProved(sheet, rows) || !labelsAreInPlace(sheet, first)) continue;
    const above = first - 1;
    const isRowThere = above >= 0 && sheet.values[above]?.every((_, column) => cellText(sheet, above, column) === '') === true;
    return { sheet, row: isRowThere ? above : first, isRowThere };
  }
  return null;
}

function textAt(sheet: SheetSnapshot, row: number, id: TrackerColumnId): string {
  return cellText(sheet, row, PLACES.get(id) ?? 0);
}

/** A line's id is its task's, or its task's with a part behind it ("3.đ/2"); a few may have been damaged as well. */
function areProved(sheet: SheetSnapshot, rows: readonly number[]): boolean {
  const lines = rows.filter((row) => LINES.has(textAt(sheet, row, 'rowKind')));
  const proved = lines.filter((row) => {
    const [id, task] = [textAt(sheet, row, 'id'), textAt(sheet, row, 'task')];
    return task !== '' && (id === task || id.startsWith(`${task}/`));
  });
  return rows.length >= LEAST_ROWS && proved.length > 0 && proved.length >= LEAST_PROVED * lines.length;
}

/** Labels over runs of columns, where they still stand above the table, stand over the first column of each run. */
function labelsAreInPlace(sheet: SheetSnapshot, before: number): boolean {
  const labels = trackerColumns.flatMap(({ id, ...column }) =>
    'groupLabel' in column ? [[column.groupLabel, PLACES.get(id)] as const] : [],
  );
  return labels.every(([label, place]) =>
    sheet.values
      .slice(0, before)
      .every((_, row) => sheet.values[row]?.every((value, column) => value !== label || column === place) !== false),
  );
}
