import { FROZEN_MARK, REPORT_MARK } from '../model/our-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { FROZEN_HEADINGS, FROZEN_TITLE, HEADINGS, REPORT_SHEET } from '../text/report-text';
import { markedText } from './marks';
import { placeHeadings } from './our-sheet';

/** A sheet of a period: the report, or the frozen copy. */
export interface PeriodSheet {
  readonly sheet: SheetSnapshot;
  readonly kind: 'report' | 'frozen';
  /** The period's id, by the mark; null where the hidden column is empty or gone. */
  readonly id: string | null;
  /** The period in the words of the title: "quý I năm 2022"; null where the title is gone. */
  readonly words: string | null;
}

/** The sheets of periods, by their marks, else by what a person sees of them: title and headings. */
export function periodSheets(workbook: WorkbookSnapshot): PeriodSheet[] {
  return workbook.sheets.flatMap((sheet): PeriodSheet[] => {
    if (isFrozenSheet(sheet)) return [{ sheet, kind: 'frozen', id: markedText(sheet, FROZEN_MARK), words: frozenWords(sheet) }];
    const words = wordsAfter(sheet, `${HEADINGS.title}: ${HEADINGS.subtitle('')}`);
    const id = markedText(sheet, REPORT_MARK);
    const isReport = id !== null || (words !== null && holds(sheet, REPORT_SHEET.figures));
    return isReport ? [{ sheet, kind: 'report', id, words }] : [];
  });
}

/** True for the frozen copy of a period. */
export function isFrozenSheet(sheet: SheetSnapshot): boolean {
  if (markedText(sheet, FROZEN_MARK) !== null) return true;
  return frozenWords(sheet) !== null && placeHeadings(sheet, Object.values(FROZEN_HEADINGS)) !== null;
}

/** "Số liệu chốt ngày 14/03/2022: quý I năm 2022" */
function frozenWords(sheet: SheetSnapshot): string | null {
  const title = wordsAfter(sheet, FROZEN_TITLE('', '').split(':')[0] ?? '');
  const colon = title?.indexOf(': ') ?? -1;
  return title === null || colon < 0 ? null : title.slice(colon + 2);
}

const SEARCH = 8;

/** What follows the beginning of a title in one of the first cells. */
function wordsAfter(sheet: SheetSnapshot, beginning: string): string | null {
  const wanted = beginning.trim();
  for (const row of sheet.values.slice(0, SEARCH)) {
    const title = row.slice(0, SEARCH).find((value) => typeof value === 'string' && value.startsWith(wanted));
    if (typeof title === 'string') return title.slice(wanted.length).trim();
  }
  return null;
}

function holds(sheet: SheetSnapshot, text: string): boolean {
  return sheet.values.some((row) => row.includes(text));
}
