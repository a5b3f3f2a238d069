import type { SheetSnapshot } from '../model/sheet';
import type { PlanColumnId } from './plan-columns';
import { UNSURE_HEADING, foldHeading, matchHeading } from './plan-columns';
import { cellText } from './cell-text';

/** A table of tasks found on a sheet. Rows and columns are 0-based. */
export interface PlanTable {
  readonly sheet: SheetSnapshot;
  /** First heading row and first row of data (a heading may be two rows high). */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of data, inclusive. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<PlanColumnId, number>;
  /** Columns that could have been taken for the same thing, by what they were taken for. */
  readonly alternatives: ReadonlyMap<PlanColumnId, readonly number[]>;
  readonly score: number;
}

const HEADER_SEARCH_ROWS = 80;

/** All tables of tasks on a sheet, in the order of its rows. A table needs a task column and a time or an agency column. */
export function findPlanTables(sheet: SheetSnapshot): PlanTable[] {
  const headers: Omit<PlanTable, 'lastRow'>[] = [];
  for (let row = 0; row < Math.min(sheet.values.length, HEADER_SEARCH_ROWS); row += 1) {
    const last = headers.at(-1);
    if (last !== undefined && row < last.firstRow) continue;
    const found = [headerAt(sheet, row, 2), headerAt(sheet, row, 1)].filter((header) => header !== null);
    const best = found.sort((a, b) => b.score - a.score || b.firstRow - b.headerRow - (a.firstRow - a.headerRow))[0];
    if (best === undefined) continue;
    // The same heading again is a page break inside one table.
    if (last !== undefined && sameColumns(last.columns, best.columns)) continue;
    headers.push(best);
  }
  return headers.map((header, index) => ({ ...header, lastRow: (headers[index + 1]?.headerRow ?? sheet.values.length) - 1 }));
}

/** True for a row that repeats the table's headings (a table that goes on over pages). */
export function repeatsHeader(table: PlanTable, row: number): boolean {
  const taskColumn = table.columns.get('task');
  if (taskColumn === undefined) return false;
  const heading = foldHeading(cellText(table.sheet, table.headerRow, taskColumn));
  return heading !== '' && foldHeading(cellText(table.sheet, row, taskColumn)) === heading;
}

function headerAt(sheet: SheetSnapshot, row: number, height: number): Omit<PlanTable, 'lastRow'> | null {
  // Two rows make a heading only when the upper one says something in at least two columns.
  if (height === 2 && filledCells(sheet, row) < 2) return null;
  const candidates = new Map<PlanColumnId, { column: number; weight: number }[]>();
  const width = Math.max(0, ...Array.from({ length: height }, (_, offset) => sheet.values[row + offset]?.length ?? 0));
  let score = 0;
  for (let column = 0; column < width; column += 1) {
    const meaning = headingMeaning(sheet, row, column, height);
    if (meaning === null) continue;
    candidates.set(meaning.id, [...(candidates.get(meaning.id) ?? []), { column, weight: meaning.weight }]);
    if (meaning.id !== 'ignored') score += meaning.weight;
  }
  const columns = new Map<PlanColumnId, number>();
  const alternatives = new Map<PlanColumnId, readonly number[]>();
  for (const [id, list] of candidates) {
    const [first, ...others] = [...list].sort((a, b) => b.weight - a.weight || a.column - b.column);
    if (first !== undefined) columns.set(id, first.column);
    if (others.length > 0)
      alternatives.set(
        id,
        others.map((other) => other.column),
      );
  }
  const hasTime = columns.has('time') || columns.has('end');
  if (!columns.has('task') || !(hasTime || columns.has('lead'))) return null;
  return { sheet, headerRow: row, firstRow: row + height, columns, alternatives, score: height === 2 && score > 0 ? score - 0.5 : score };
}

function filledCells(sheet: SheetSnapshot, row: number): number {
  return (sheet.values[row] ?? []).filter((value) => value !== null && value !== '').length;
}

/** A heading two rows high is read from below first ("Cơ quan" over "Chủ trì"), then both together. */
function headingMeaning(sheet: SheetSnapshot, row: number, column: number, height: number): ReturnType<typeof matchHeading> {
  const upper = cellText(sheet, row, column);
  const lower = height === 2 ? cellText(sheet, row + 1, column) : '';
  // A data row below is no second heading: headings are short and hold no numbers alone.
  if (height === 2 && (lower.length > 60 || /^\d+$/u.test(lower))) return matchHeading(upper);
  if (foldHeading(lower === '' ? upper : lower) === UNSURE_HEADING)
    return holdsAgencies(sheet, row + height, column) ? { id: 'lead', weight: 2 } : null;
  if (lower === '') return matchHeading(upper);
  const group = upper === '' ? groupHeading(sheet, row, column) : upper;
  return matchHeading(`${group} ${lower}`) ?? matchHeading(lower) ?? matchHeading(upper);
}

/** The text of a merged heading that reaches over this column. */
function groupHeading(sheet: SheetSnapshot, row: number, column: number): string {
  const merge = sheet.merges.find(
    (block) => row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns,
  );
  return merge === undefined ? '' : cellText(sheet, merge.row, merge.column);
}

/** Agencies are several words; units of measure are "%", "bộ", "thứ bậc". */
function holdsAgencies(sheet: SheetSnapshot, firstRow: number, column: number): boolean {
  const texts = Array.from({ length: 12 }, (_, offset) => cellText(sheet, firstRow + offset, column)).filter((text) => text !== '');
  const agencies = texts.filter((text) => /(?:phòng|sở|ubnd|ban|cơ quan|trung tâm|văn phòng|công an|bộ )/iu.test(text) && text.length > 6);
  return texts.length > 0 && agencies.length * 2 >= texts.length;
}

function sameColumns(a: ReadonlyMap<PlanColumnId, number>, b: ReadonlyMap<PlanColumnId, number>): boolean {
  return a.size === b.size && [...a].every(([id, column]) => b.get(id) === column);
}
