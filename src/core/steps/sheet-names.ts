import { OUR_SHEETS, type OurSheetId } from '../model/our-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { findOurSheet } from '../read/our-sheet';
import { periodSheets } from '../read/period-sheets';
import { hasMark } from '../read/marks';
import { findTracker, findTrackerSheets, isUnitTab } from '../read/read-tracker';

/** Sheets that we made: never read as a plan. */
export function ourSheetNames(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const trackers = findTrackerSheets(workbook);
  const found = OUR_SHEETS.map(({ id }) => findOurSheet(workbook, id));
  const ofPeriods = new Set(periodSheets(workbook).map(({ sheet }) => sheet));
  const marks = OUR_SHEETS.map((sheet) => sheet.mark as string);
  const isOurs = (sheet: SheetSnapshot): boolean =>
    trackers.includes(sheet) ||
    found.includes(sheet) ||
    marks.some((mark) => hasMark(sheet, mark)) ||
    isUnitTab(sheet) ||
    ofPeriods.has(sheet);
  return new Set(workbook.sheets.filter(isOurs).map((sheet) => sheet.name));
}

/** The name that each of our sheets has, or would get. */
export type SheetNames = Readonly<Record<OurSheetId, string>>;

/** The name of each of our sheets: as it stands in the workbook, else ours, made unique where the user has a sheet of that name. */
export function sheetNames(workbook: WorkbookSnapshot): SheetNames {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLocaleLowerCase('vi')));
  const names = {} as Record<OurSheetId, string>;
  const tracker = findTracker(workbook);
  for (const { id, name } of OUR_SHEETS) {
    const present = id === 'tracker' ? (tracker?.sheet ?? null) : findOurSheet(workbook, id);
    let free: string = name;
    for (let copy = 2; present === null && taken.has(free.toLocaleLowerCase('vi')); copy += 1) free = `${name} (${copy})`;
    names[id] = present?.name ?? free;
    taken.add(names[id].toLocaleLowerCase('vi'));
  }
  return names;
}
