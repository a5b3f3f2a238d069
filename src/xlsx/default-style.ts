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
  const styleOf = columnStyles(sheet);
  const known: number[] = [];
  return (row, column) => {
    // Rows that we made have no style of their own.
    if (row.fresh === null && isTrue(tagAttribute(row.start, 'customFormat'))) return Number(tagAttribute(row.start, 's') ?? 0);
    return (known[column] ??= styleOf(column));
  };
}

/** The style that a column gives to its empty cells. */
function columnStyles(sheet: SheetEditor): (column: number) => number {
  const cols = firstElement(sheet.root, 'cols');
  // Each edit asks, and most columns have none.
  const styled = cols === null ? [] : elements(cols, 'col').filter(({ start }) => start.includes('style'));
  const entries = styled.map((col) => ({
    first: Number(attribute(col, 'min')) - 1,
    last: Number(attribute(col, 'max')) - 1,
    style: Number(attribute(col, 'style') ?? 0),
  }));
  return (column) => entries.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** The style of a sheet as a whole: that of its last column, which nobody formats by hand. */
export function sheetStyle(sheet: SheetEditor): number {
  return columnStyles(sheet)(SHEET_COLUMNS - 1);
}
