import { ourSheet, OUR_SHEETS, type ListSheetId, type OurSheetId } from '../model/our-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { usedColumns } from '../model/sheet';
import { foldText } from '../text/fold';
import { cellText } from './cell-text';
import { hasMark } from './marks';

const SEARCH_ROWS = 20;
const SEARCH_COLUMNS = 40;

/**
 * Finds a sheet of ours by its mark, else by what a person sees of it (headings, and title or name), else by its name where it is empty;
 * of several (people copy them) the one that has our name. Null where there is none.
 */
export function findOurSheet(workbook: WorkbookSnapshot, id: OurSheetId): SheetSnapshot | null {
  const { mark, name } = ourSheet(id);
  const isNamed = (sheet: SheetSnapshot): boolean => foldText(sheet.name) === foldText(name);
  const first = (sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined => sheets.find(isNamed) ?? sheets[0];
  return (
    first(workbook.sheets.filter((sheet) => hasMark(sheet, mark))) ??
    first(workbook.sheets.filter((sheet) => looksLike(sheet, id))) ??
    workbook.sheets.find((sheet) => isNamed(sheet) && id !== 'tracker' && isPlain(sheet)) ??
    null
  );
}

/** True for a sheet without any mark of ours that has the headings of one, and its title or its name. */
function looksLike(sheet: SheetSnapshot, id: OurSheetId): boolean {
  const ours = ourSheet(id);
  if (!('title' in ours) || OUR_SHEETS.some(({ mark }) => hasMark(sheet, mark))) return false;
  const isNamed = foldText(sheet.name) === foldText(ours.name);
  if (!isNamed && !hasTitle(sheet, ours.title)) return false;
  const seen = placeHeadings(sheet, ours.headings)?.seen ?? 0;
  // A person may have reworded one heading of many.
  return seen >= Math.max(3, ours.headings.length - 1);
}

/** A sheet that merely has our name and holds something else is the user's. */
function isPlain(sheet: SheetSnapshot): boolean {
  return sheet.values.length === 0;
}

/** True where one of the first cells begins with the title. */
function hasTitle(sheet: SheetSnapshot, title: string): boolean {
  const wanted = foldText(title);
  return sheet.values.slice(0, SEARCH_ROWS).some((_, row) => rowTexts(sheet, row).some((text) => text.startsWith(wanted)));
}

/** Where a list of ours stands on its sheet, all 0-based: people insert columns and rows, reword headings, delete the hidden column. */
export interface ListPlace {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** The column of each heading, in the order of the table in model/our-sheets.ts; null for a column that is gone. */
  readonly columns: readonly (number | null)[];
}

/** Where the list stands; null where the sheet is not there, or nothing on it tells its columns. */
export function findList(workbook: WorkbookSnapshot, id: ListSheetId): ListPlace | null {
  const sheet = findOurSheet(workbook, id);
  return sheet === null ? null : listOn(sheet, id);
}

/** The list on its sheet: by its headings; where these are gone, as it was made beside its mark. */
export function listOn(sheet: SheetSnapshot, id: ListSheetId): ListPlace | null {
  const { mark, headings } = ourSheet(id);
  const placed = placeHeadings(sheet, headings);
  if (placed !== null) return { sheet, headerRow: placed.row, columns: placed.columns };
  const row = sheet.values.slice(0, SEARCH_ROWS).findIndex((values) => values.includes(mark));
  if (row < 0) return null;
  const first = (sheet.values[row]?.indexOf(mark) ?? 0) + firstColumn(id);
  return { sheet, headerRow: row + HEADER_BELOW_MARK, columns: headings.map((_, index) => first + index) };
}

/** The column of the first heading on a list as made: beside the hidden column, which holds the ids of Thiết lập. */
function firstColumn(id: ListSheetId): number {
  return id === 'settings' ? 0 : 1;
}

/** Title, help, headings. */
const HEADER_BELOW_MARK = 2;

/** The row that holds most of the headings (at least two), and where each of them stands. */
export function placeHeadings(
  sheet: SheetSnapshot,
  headings: readonly string[],
  rows = SEARCH_ROWS,
): { readonly row: number; readonly columns: readonly (number | null)[]; readonly seen: number } | null {
  const wanted = headings.map(foldText);
  let best: { row: number; columns: (number | null)[]; seen: number } | null = null;
  for (let row = 0; row < Math.min(sheet.values.length, rows); row += 1) {
    const texts = rowTexts(sheet, row);
    const known = wanted.map((heading) => texts.indexOf(heading));
    const seen = known.filter((column) => column >= 0).length;
    if (seen < 2 || seen <= (best?.seen ?? 0)) continue;
    best = { row, columns: withReworded(known, texts), seen };
  }
  return best;
}

/** Headings that are gone where as many unknown texts stand between their neighbours were reworded; other columns were deleted. */
function withReworded(known: readonly number[], texts: readonly string[]): (number | null)[] {
  const columns = known.map((column): number | null => (column < 0 ? null : column));
  const isUnknown = (column: number): boolean => texts[column] !== '' && !known.includes(column);
  for (let from = 0; from < columns.length; from += 1) {
    if (columns[from] !== null) continue;
    const after = columns.findIndex((column, index) => index > from && column !== null);
    const to = after < 0 ? columns.length : after;
    const left = columns[from - 1] ?? -1;
    const right = after < 0 ? Math.min(texts.length, left + 1 + to - from) : (columns[after] ?? 0);
    const between = Array.from({ length: Math.max(0, right - left - 1) }, (_, index) => left + 1 + index).filter(isUnknown);
    if (between.length === to - from) between.forEach((column, index) => (columns[from + index] = column));
    from = to;
  }
  return columns;
}

/** Headings and titles are texts: how numbers are shown is not asked for, which costs a call in some hosts. */
function rowTexts(sheet: SheetSnapshot, row: number): string[] {
  return (sheet.values[row] ?? []).slice(0, SEARCH_COLUMNS).map((value) => (typeof value === 'string' ? foldText(value) : ''));
}

/** The column to write to: where the heading is gone, the first free one behind all that stands. */
export function listColumn({ sheet, columns }: ListPlace, index: number): number {
  const column = columns[index] ?? null;
  if (column !== null) return column;
  const gone = columns.slice(0, index).filter((other) => other === null).length;
  return usedColumns(sheet) + gone;
}

/** A cell of a list by the index of its heading; empty where the column is gone. */
export function listText({ sheet, columns }: ListPlace, row: number, index: number): string {
  const column = columns[index] ?? null;
  return column === null ? '' : cellText(sheet, row, column);
}
