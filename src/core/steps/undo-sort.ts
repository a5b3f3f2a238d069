import type { Issue } from '../model/issue';
import type { WorkbookSnapshot } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import type { TrackerChange } from '../model/tracker-change';
import type { TrackerModel } from '../model/tracker-model';
import { findTracker, trackerCell } from '../read/read-tracker';
import { undoPartialSort, type SortUndone } from '../render/partial-sort';
import { desiredRows } from '../render/tracker-rows';
import { makeIssue } from '../text/messages';
import { buildModel, type ModelInput } from './build-model';

/** A workbook whose tracker has whole rows. */
export interface WholeRows {
  readonly workbook: WorkbookSnapshot;
  readonly standing: TrackerFound | null;
  /** The plan's own rows, without what people wrote over their readings; not there before the first run. */
  readonly planned?: TrackerModel;
  /** The sort of some columns that is taken back; null where nothing of the kind happened. */
  readonly sort: SortUndone | null;
}

/** Theo dõi as it stands once the columns of a partial sort are back on their rows. */
export function withSortUndone(workbook: WorkbookSnapshot, input: Omit<ModelInput, 'found'>): WholeRows {
  const standing = findTracker(workbook);
  if (standing === null) return { workbook, standing, sort: null };
  const planned = buildModel({ ...input, found: null }).model;
  const sort = undoPartialSort(standing, desiredRows(planned));
  if (sort === null) return { workbook, standing, planned, sort };
  const mended = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet === standing.sheet ? sort.sheet : sheet)) };
  return { workbook: mended, standing: findTracker(mended), planned, sort };
}

/** What the summary and Nhật ký say of a sort that is taken back. */
export function sortChange(sort: SortUndone | null): TrackerChange[] {
  return sort === null ? [] : [{ kind: 'sort-undone', id: '', before: '', after: String(sort.torn) }];
}

/** Typed cells of which nobody can say whose they are are named: a person looks. */
export function unsureIssues({ standing, sort }: WholeRows): Issue[] {
  const [first] = sort?.unsure ?? [];
  if (standing === null || sort === null || first === undefined) return [];
  const where = { sheet: standing.sheet.name, cell: trackerCell(standing, first, 'title') };
  return [makeIssue('sort-unsure', 'warning', where, { count: String(sort.unsure.length), cells: titleCells(standing, sort.unsure) })];
}

/** So many cells are named of many. */
const MOST_CELLS = 10;

/** The cells of the tasks on those rows, as a list. */
export function titleCells(found: TrackerFound, rows: readonly number[]): string {
  const some = rows.slice(0, MOST_CELLS).map((row) => trackerCell(found, row, 'title'));
  return `${some.join(', ')}${rows.length > MOST_CELLS ? '…' : ''}`;
}
