import { cellName } from '../model/address';
import { formatDate, toSerial } from '../model/calendar-date';
import type { CellInput, CellStyle, CellValue, PatchOp } from '../model/sheet';
import type { FindingCode } from '../text/check-messages';
import { foldText, tidyText } from '../text/fold';
import type { ListRepair } from './list-headings';
import { makeFinding } from './sheet-finding';
import { readTypedDate } from './typed-date';

/** A row of the sheet Ngày nghỉ as it stands; rows and columns are 0-based. */
export interface DayOffRow {
  readonly sheet: string;
  readonly row: number;
  /** `isShown`: the cell shows a number as a date. */
  readonly day: { readonly column: number; readonly value: CellValue; readonly isShown: boolean };
  readonly kind: { readonly column: number; readonly text: string };
}

export interface DaysOffInput {
  readonly rows: readonly DayOffRow[];
  /** The words of the column Loại. */
  readonly words: readonly string[];
  /** The plan's. */
  readonly year: number;
  /** The look of a day in the list. */
  readonly dayStyle: CellStyle;
}

/**
 * Rows of the sheet Ngày nghỉ that count for nothing, in the core as in the formulas: the day is typed as text, or the kind is no word of the
 * list.
 */
export function checkDaysOff({ rows, words, year, dayStyle }: DaysOffInput): ListRepair[] {
  return rows.filter((row) => !isNote(row)).flatMap((row) => [...checkDay(row, year, dayStyle), ...checkKind(row, words)]);
}

/** Words below the list, with no figure and no kind, are no day. */
function isNote({ day, kind }: DayOffRow): boolean {
  return kind.text.trim() === '' && typeof day.value !== 'number' && !/\d/u.test(String(day.value ?? ''));
}

function checkDay(row: DayOffRow, year: number, style: CellStyle): ListRepair[] {
  const { column, value, isShown } = row.day;
  if (typeof value === 'number') return [];
  const now = tidyText(String(value ?? ''));
  const unread = (code: FindingCode): ListRepair[] => [repair(row, column, { code, now, fixed: null, safe: false, year })];
  if (now === '') return unread('day-off-dateless');
  const typed = readTypedDate(now);
  if (typed.kind !== 'date') return unread('day-off-unread');
  const isNear = Math.abs(Number(typed.date.slice(0, 4)) - year) <= 1;
  const fixed = { shown: formatDate(typed.date), input: toSerial(typed.date), ...(isShown ? {} : { style }) };
  return [repair(row, column, { code: 'day-off-as-text', now, fixed, safe: isNear && !typed.swapped, year })];
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
  return [repair(row, column, { code, now: text, fixed, safe: same !== undefined })];
}

interface Fixed {
  readonly shown: string;
  readonly input: CellInput;
  /** Where the cell needs another look. */
  readonly style?: CellStyle;
}

function repair(
  { sheet, row }: DayOffRow,
  column: number,
  words: { readonly code: FindingCode; readonly now: string; readonly fixed: Fixed | null; readonly safe: boolean; readonly year?: number },
): ListRepair {
  const { code, now, fixed, safe, year } = words;
  const cell = cellName(row, column);
  const made = makeFinding({ code, sheet, cell, now, fixed: fixed?.shown ?? null, safe, params: { year: String(year ?? '') } });
  const ops: PatchOp[] = [];
  if (fixed?.style !== undefined) ops.push({ op: 'setStyle', sheet, blocks: [{ row, column, rows: 1, columns: 1 }], style: fixed.style });
  if (fixed !== null) ops.push({ op: 'setCells', sheet, row, column, cells: [[fixed.input]] });
  return { finding: { ...made, id: `${code}:${sheet}:${cell}` }, ops, isTyped: true };
}
