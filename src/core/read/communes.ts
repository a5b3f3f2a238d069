import { fromSerial } from '../model/calendar-date';
import { ourSheet } from '../model/our-sheets';
import { COMMUNE_GROUPS, UNIT_FILE_MARK, type CommuneAnswer, type CommuneAnswers } from '../model/communes';
import type { Unit } from '../model/settings';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { foldName, foldText } from '../text/fold';
import { cellText } from './cell-text';
import { findOurSheet, placeHeadings } from './our-sheet';

/** The communes of the catalogue, wards first, each group in the order of the sheet. */
export function communesOf(units: readonly Unit[]): Unit[] {
  return COMMUNE_GROUPS.flatMap((group) => units.filter((unit) => foldText(unit.group) === foldText(group)));
}

/** True for a lead that names communes as a group: "UBND các xã, phường", "UBND cấp xã". */
export function isCommuneGroup(lead: string): boolean {
  return /(?:các|cấp)\s+(?:các\s+)?(?:xã|phường|thị trấn|đặc khu)/u.test(foldText(lead));
}

/** True when a group of communes or the commune itself leads. */
export function leadsOf(leads: readonly string[], unit: Unit): 'group' | 'own' | null {
  const names = [unit.name, ...unit.aliases].map(placeName);
  const isOwn = leads.some((lead) => names.includes(placeName(lead)));
  if (isOwn) return 'own';
  return leads.some((lead) => isCommuneGroup(lead) && coversGroup(lead, unit.group)) ? 'group' : null;
}

/** "UBND xã An Bình" is the unit "Xã An Bình". */
function placeName(name: string): string {
  return foldName(name.replace(/^\s*(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu, ''));
}

/** "UBND các phường" does not ask the xã. */
function coversGroup(lead: string, group: string): boolean {
  const fold = foldText(lead);
  if (fold.includes('cấp xã')) return true;
  const named = COMMUNE_GROUPS.filter((word) => fold.includes(foldText(word)));
  return named.length === 0 || named.some((word) => foldText(word) === foldText(group)) || foldText(group) === 'đặc khu';
}

/** The answers that stand on the sheet Xã, phường, found by line id and unit name. */
export function readAnswers(workbook: WorkbookSnapshot): CommuneAnswers {
  const sheet = findOurSheet(workbook, 'communes');
  if (sheet === null) return new Map();
  const header = placeHeadings(sheet, ourSheet('communes').headings);
  const [label = null, title = null, done = null] = header?.columns ?? [];
  const answers = new Map<string, Map<string, CommuneAnswer>>();
  if (header === null || label === null || title === null || done === null) return answers;
  for (let row = header.row + 1; row < sheet.values.length; row += 1) {
    // The hidden column may be empty or gone; the number that is shown is the line's id as well.
    const id = cellText(sheet, row, label - 1) || (cellText(sheet, row, title) === '' ? '' : cellText(sheet, row, label));
    if (id === '') continue;
    const own = new Map<string, CommuneAnswer>();
    for (let column = done + 1; column < (sheet.values[header.row]?.length ?? 0); column += 1) {
      const unit = cellText(sheet, header.row, column).replace(/\s+/gu, ' ');
      const answer = unit === '' ? null : answerAt(sheet, row, column);
      if (answer !== null) own.set(unit, answer);
    }
    answers.set(id, own);
  }
  return answers;
}

function answerAt(sheet: SheetSnapshot, row: number, column: number): CommuneAnswer | null {
  const formula = sheet.formulas[row]?.[column] ?? null;
  if (formula !== null) {
    const serial = /^=IF\((\d{5})<=/u.exec(formula)?.[1];
    const done = serial === undefined ? null : fromSerial(Number(serial));
    return done === null ? null : { answer: null, done, typed: null };
  }
  const text = cellText(sheet, row, column);
  if (text === '' || text === 'Chưa') return null;
  return text === 'Có' || text === 'Không' ? { answer: text, done: null, typed: null } : { answer: null, done: null, typed: text };
}

/** The commune that a returned file was made for: by its mark, else by its file name; null when neither says. */
export function unitOfWorkbook(workbook: WorkbookSnapshot, units: readonly Unit[]): Unit | null {
  const marks = workbook.sheets.flatMap((sheet) => sheet.values.slice(0, 8).flatMap((row) => row.slice(0, 8)));
  const mark = marks.find((value) => typeof value === 'string' && value.startsWith(UNIT_FILE_MARK));
  const name = typeof mark === 'string' ? mark.slice(UNIT_FILE_MARK.length) : workbook.file.replace(/\.[^.]+$/u, '');
  return unitNamed(units, name);
}

/** The unit of this name, or of one of its other names; null when there is none. */
export function unitNamed(units: readonly Unit[], name: string): Unit | null {
  const key = foldName(name);
  return units.find((unit) => [unit.name, ...unit.aliases].some((known) => foldName(known) === key)) ?? null;
}
