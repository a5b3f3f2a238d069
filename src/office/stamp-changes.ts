import { STAMP_HEADINGS, columnIndex, toSerial } from '../core/index';
import type { Block, CellValue } from '../core/index';
import { stampNow } from './clock';

/** The heading row stands among these first rows. */
const TOP_ROWS = 12;
const ROWS = 1_048_576;

/** Where the heading row stands, 0-based, and the column that keeps the day of the last change. */
export interface StampPlace {
  readonly headerRow: number;
  readonly column: number;
}

/** Finds the stamp column in the first rows of a sheet; null on a sheet that is no tracker. */
export function stampPlace(rows: readonly (readonly CellValue[])[]): StampPlace | null {
  const headerRow = rows.findIndex((row) => row.includes(STAMP_HEADINGS.stamp) && row.includes(STAMP_HEADINGS.sign));
  return headerRow < 0 ? null : { headerRow, column: rows[headerRow]?.indexOf(STAMP_HEADINGS.stamp) ?? 0 };
}

/** The cells that get today's date when a block was changed; null when none does: the heading, or the stamp column itself. */
export function stampFor(changed: Block, place: StampPlace): Block | null {
  if (changed.column <= place.column && place.column < changed.column + changed.columns) return null;
  const first = Math.max(changed.row, place.headerRow + 1);
  const end = changed.row + changed.rows;
  return first < end ? { row: first, column: place.column, rows: end - first, columns: 1 } : null;
}

/** "B5:C7", "B5" as a block; null for whole rows and columns: nobody types those, they are inserted or cleared. */
export function changedBlock(address: string): Block | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(address.split('!').at(-1) ?? '');
  if (found === null) return null;
  const [, left = '', top = '1', right = left, bottom = top] = found;
  const block = {
    row: Number(top) - 1,
    column: columnIndex(left),
    rows: Number(bottom) - Number(top) + 1,
    columns: columnIndex(right) - columnIndex(left) + 1,
  };
  return block.rows >= ROWS ? null : block;
}

/**
 * Keeps the stamp column while the page is open. Only changes that this user types count: `isWriting` tells our own. A change of a
 * co-author is that person's to stamp, so it is never answered. What cannot be stamped (a locked sheet, a cell in edit) is let go:
 * the stamp is a comfort.
 */
export async function watchChanges(isWriting: () => boolean): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      const ours = isWriting() || event.triggerSource === 'ThisLocalAddin';
      if (ours || event.source === 'Remote' || event.changeType !== 'RangeEdited') return;
      const changed = changedBlock(event.address);
      if (changed !== null) await stamp(event.worksheetId, changed);
    });
    await context.sync();
  });
}

async function stamp(sheetId: string, changed: Block): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const top = sheet.getRange(`1:${String(TOP_ROWS)}`).getUsedRangeOrNullObject(true);
      top.load('values,rowIndex,columnIndex');
      await context.sync();
      if (top.isNullObject) return;
      const place = stampPlace(top.values as CellValue[][]);
      if (place === null) return;
      const cells = stampFor(changed, { headerRow: place.headerRow + top.rowIndex, column: place.column + top.columnIndex });
      if (cells === null) return;
      const today = toSerial(stampNow().asOf);
      sheet.getRangeByIndexes(cells.row, cells.column, cells.rows, 1).values = Array.from({ length: cells.rows }, () => [today]);
      await context.sync();
    });
  } catch {
    return;
  }
}
