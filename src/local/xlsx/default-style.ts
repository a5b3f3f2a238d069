import { isTrue } from './book';
import { findRow } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { SHEET_COLUMNS } from './limits';
import { tagAttribute } from './xml-tag';
import { attribute, elements, firstElement } from './xml-tree';

/** The style of a cell that is not in the file: that of its row, else of its column, else the workbook's. */
export function defaultStyle(sheet: SheetEditor, row: number, column: number): number {
  const found = findRow(sheet, row);
  if (found !== null && isTrue(tagAttribute(found.start, 'customFormat'))) return Number(tagAttribute(found.start, 's') ?? 0);
  return columnStyle(sheet, column);
}

/** The style that a column gives to its empty cells. */
function columnStyle(sheet: SheetEditor, column: number): number {
  const cols = firstElement(sheet.root, 'cols');
  if (cols === null) return 0;
  const entry = elements(cols, 'col').find(
    (col) => Number(attribute(col, 'min')) <= column + 1 && Number(attribute(col, 'max')) >= column + 1,
  );
  return entry === undefined ? 0 : Number(attribute(entry, 'style') ?? 0);
}

/** The style of a sheet as a whole: that of its last column, which nobody formats by hand. */
export function sheetStyle(sheet: SheetEditor): number {
  return columnStyle(sheet, SHEET_COLUMNS - 1);
}
