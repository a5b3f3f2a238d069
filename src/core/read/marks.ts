import type { SheetSnapshot } from '../model/sheet';

/** Marks stand in the first rows, that of a commune's tab also in the row of headings, and among the first columns. */
const MARK_SEARCH_ROWS = 40;
const MARK_SEARCH_COLUMNS = 12;

/** True when a sheet carries the mark in one of its first cells. */
export function hasMark(sheet: SheetSnapshot, mark: string): boolean {
  return sheet.values.slice(0, MARK_SEARCH_ROWS).some((row) => row.slice(0, MARK_SEARCH_COLUMNS).some((value) => value === mark));
}

/** What follows the mark in the first cells of a sheet, the uppermost first; null where none of them begins with it. */
export function markedText(sheet: SheetSnapshot, mark: string): string | null {
  for (const row of sheet.values.slice(0, MARK_SEARCH_ROWS)) {
    for (const value of row.slice(0, MARK_SEARCH_COLUMNS)) {
      if (typeof value === 'string' && value.startsWith(mark)) return value.slice(mark.length);
    }
  }
  return null;
}
