import { cellName } from '../model/address';
import { formatDate, toSerial } from '../model/calendar-date';
import type { CellInput, CellValue } from '../model/sheet';
import type { FindingCode } from '../text/check-messages';
import { foldText, tidyText } from '../text/fold';
import type { ListRepair } from './list-headings';
import { makeFinding } from './sheet-finding';
import { readTypedDate } from './typed-date';

/** A row of the sheet Ngày nghỉ as it stands; rows and columns are 0-based. */
export interface DayOffRow {
  readonly sheet: string;
  readonly row: number;
  readonly day: { readonly column: number; readonly value: CellValue };
  readonly kind: { readonly column: number; readonly text: string };
}

/**
 * Rows of the sheet Ngày nghỉ that count for nothing, in the core as in the formulas: the day is typed as text, or the kind is no word of the
 * list. `words` are the list's, `year` is the plan's.
 */
export function checkDaysOff(rows: readonly DayOffRow[], words: readonly string[], year: number): ListRepair[] {
  return rows.flatMap((row) => {
    const day = typeof row.day.value === 'number' ? [] : checkDay(row, year);
    return [...day, ...(isNote(row) ? [] : checkKind(row, words))];
  });
}

/** Words below the list, with no figure and no kind, are no day. */
function isNote({ day, kind }: DayOffRow): boolean {
  return kind.text.trim() === '' && typeof day.value !== 'number' && !/\d/u.test(String(day.value ?? ''));
}

function checkDay(row: DayOffRow, year: number): ListRepair[] {
  if (isNote(row)) return [];
  const { column, value } = row.day;
  const now = tidyText(String(value ?? ''));
  const found = (code: FindingCode, fixed: Fixed | null, safe: boolean): ListRepair[] => [
    finding(row, column, { code, now, fixed, safe, year }),
  ];
  if (now === '') return found('day-off-dateless', null, false);
  const typed = readTypedDate(now);
  if (typed.kind === 'date') {
    const isNear = Math.abs(Number(typed.date.slice(0, 4)) - year) <= 1;
    return found('day-off-as-text', { shown: formatDate(typed.date), input: toSerial(typed.date) }, isNear && !typed.swapped);
  }
  return found('day-off-unread', null, false);
}

function checkKind(row: DayOffRow, words: readonly string[]): ListRepair[] {
  const { column, text } = row.kind;
  // As formulas compare: capitals do not matter, spaces do.
  if (words.some((word) => word.toLowerCase() === text.toLowerCase())) return [];
  const folded = foldText(text);
  const same = words.find((word) => foldText(word) === folded);
  const like = same ?? words.find((word) => folded.startsWith(`${foldText(word)} `));
  const fixed = like === undefined ? null : { shown: like, input: like };
  const code = folded === '' ? 'day-off-kindless' : fixed === null ? 'day-off-kind' : 'day-off-word';
  return [finding(row, column, { code, now: text, fixed, safe: same !== undefined })];
}

interface Fixed {
  readonly shown: string;
  readonly input: CellInput;
}

function finding(
  { sheet, row }: DayOffRow,
  column: number,
  words: { readonly code: FindingCode; readonly now: string; readonly fixed: Fixed | null; readonly safe: boolean; readonly year?: number },
): ListRepair {
  const { code, now, fixed, safe, year } = words;
  const cell = cellName(row, column);
  const made = makeFinding({ code, sheet, cell, now, fixed: fixed?.shown ?? null, safe, params: { year: String(year ?? '') } });
  return {
    finding: { ...made, id: `${code}:${sheet}:${cell}` },
    ops: fixed === null ? [] : [{ op: 'setCells', sheet, row, column, cells: [[fixed.input]] }],
    isTyped: true,
  };
}
