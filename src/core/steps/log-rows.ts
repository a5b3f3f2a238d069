import { ourSheet } from '../model/our-sheets';
import type { CellInput, PatchOp, WorkbookSnapshot } from '../model/sheet';
import type { Settings } from '../model/settings';
import { findList, listColumn } from '../read/our-sheet';
import { appendLog, LIST_FIRST_ROW, renderLog } from '../render/office-sheets';
import { sheetNames } from './sheet-names';

/** Edits that add rows to Nhật ký, and where they come to stand; a sheet that is not there is made. */
export interface LogRows {
  readonly ops: readonly PatchOp[];
  readonly sheet: string;
  /** The first of the rows, 0-based. */
  readonly row: number;
  /** The column of each part of a row, in the order of the headings. */
  readonly columns: readonly number[];
}

/** Rows for Nhật ký, each with a cell for every heading. */
export function logRows(workbook: WorkbookSnapshot, rows: readonly (readonly CellInput[])[], font: Settings['font']): LogRows {
  const { headings } = ourSheet('log');
  const place = findList(workbook, 'log');
  if (place === null) {
    const sheet = sheetNames(workbook).log;
    return { ops: renderLog(sheet, rows, font), sheet, row: LIST_FIRST_ROW, columns: headings.map((_, index) => index + 1) };
  }
  const sheet = place.sheet.name;
  const row = Math.max(place.headerRow + 1, place.sheet.values.length);
  const columns = headings.map((_, index) => listColumn(place, index));
  return { ops: appendLog(sheet, { row, columns }, rows, font), sheet, row, columns };
}
