import type { ListHeadings } from '../check/list-headings';
import { ourSheet, type ListSheetId } from '../model/our-sheets';
import type { WorkbookSnapshot } from '../model/sheet';
import { cellText } from '../read/cell-text';
import { findList, listColumn } from '../read/our-sheet';

const LISTS: readonly ListSheetId[] = ['settings', 'units', 'holidays', 'log'];

/** The headings of the lists that the workbook has. The ids of Thiết lập, in a hidden column, can do without: labels tell the settings too. */
export function listHeadings(workbook: WorkbookSnapshot): ListHeadings[] {
  return LISTS.flatMap((id) => {
    const place = findList(workbook, id);
    if (place === null) return [];
    const { sheet, headerRow, columns } = place;
    const headings = ourSheet(id).headings.map((text, index) => ({
      text,
      column: listColumn(place, index),
      isLost: columns[index] === null,
    }));
    return [
      {
        sheet: sheet.name,
        row: headerRow,
        shown: (sheet.values[headerRow] ?? []).map((_, column) => cellText(sheet, headerRow, column)),
        headings: id === 'settings' ? headings.slice(1) : headings,
      },
    ];
  });
}
