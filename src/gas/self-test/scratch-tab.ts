import { decimalMark } from '../formula-locale';
import type { DecimalMark } from '../formula-locale';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const SCRATCH_NAME = 'CCHC tự kiểm tra';

/** An empty tab of its own for one vector, with what the vectors ask of it. */
export interface ScratchTab {
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: Sheet;
  readonly mark: DecimalMark;
  /** The spreadsheet's time zone. */
  readonly zone: string;
  /** 1-based, as Sheets counts; one cell where no size is given. */
  readonly cells: (row: number, column: number, rows?: number, columns?: number) => Range;
}

/** Gives a fresh tab to `work` and deletes it afterwards, whatever happens. */
export function onScratchTab<T>(work: (tab: ScratchTab) => T): T {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const left = book.getSheetByName(SCRATCH_NAME);
  if (left !== null) book.deleteSheet(left);
  const sheet = book.insertSheet(SCRATCH_NAME, book.getSheets().length);
  try {
    return work({
      book,
      sheet,
      mark: decimalMark(book.getSpreadsheetLocale()),
      zone: book.getSpreadsheetTimeZone(),
      cells: (row, column, rows = 1, columns = 1) => sheet.getRange(row, column, rows, columns),
    });
  } finally {
    book.deleteSheet(sheet);
  }
}
