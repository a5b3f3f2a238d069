import { isTrue } from './book';
import type { SheetEditor, SheetRow } from './sheet-editor';
import { SHEET_COLUMNS } from './limits';
import { tagAttribute } from './xml-tag';
import { attribute, elements, firstElement } from './xml-tree';

/**
 * Tells the style of cells that are not in the file: that of their row, else of their column, else the workbook's. Columns are looked
 * up once: ask anew after they changed.
 */
export function defaultStyles(sheet: SheetEditor): (row: SheetRow, column: number) => number {
  const known: number[] = [];
  return (row, column) => {
    // Rows that we made have no style of their own.
    if (row.fresh === null && isTrue(tagAttribute(row.start, 'customFormat'))) return Number(tagAttribute(row.start, 's') ?? 0);
    return (known[column] ??= columnStyle(sheet, column));
  };
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
