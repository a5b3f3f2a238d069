import { OUR_SHEETS, type OurSheetId } from '../model/our-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { hasMark } from '../read/marks';
import { findOurSheet } from '../read/our-sheet';
import { periodSheets } from '../read/period-sheets';
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
  const taken = takenNames(workbook);
  const names = {} as Record<OurSheetId, string>;
  const tracker = findTracker(workbook);
  for (const { id, name } of OUR_SHEETS) {
    const present = id === 'tracker' ? (tracker?.sheet ?? null) : findOurSheet(workbook, id);
    names[id] = present?.name ?? takeSheetName(taken, name);
  }
  return names;
}

/** The longest name that Excel gives a sheet. */
const LONGEST_NAME = 31;

/** The names of the sheets of a workbook, as programs tell them apart: those that differ in capitals only are the same. */
export function takenNames(workbook: WorkbookSnapshot): Set<string> {
  return new Set(workbook.sheets.map((sheet) => folded(sheet.name)));
}

/** The wanted name for a new sheet, or the next one that is free ("Báo cáo (2)"), which is then taken too. */
export function takeSheetName(taken: Set<string>, wanted: string): string {
  let name = wanted.slice(0, LONGEST_NAME).trim();
  for (let copy = 2; taken.has(folded(name)); copy += 1) {
    const end = ` (${copy})`;
    name = `${wanted.slice(0, LONGEST_NAME - end.length).trim()}${end}`;
  }
  taken.add(folded(name));
  return name;
}

function folded(name: string): string {
  return name.toLocaleLowerCase('vi');
}
