import { cellName } from '../model/address';
import { formatDate, fromSerial, toSerial, type IsoDate } from '../model/calendar-date';
import type { Unit } from '../model/settings';
import type { CellInput, CellValue } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { trackerColumns, type TrackerColumn, type TrackerColumnId } from '../model/tracker-columns';
import type { FindingCode } from '../text/check-messages';
import { tidyText } from '../text/fold';
import { spellingKey } from '../text/spelling-key';
import { listWord, listWords } from './entry-words';
import { makeFinding, type SheetFinding } from './sheet-finding';
import { readDigits, readTypedDate, swapDayAndMonth } from './typed-date';

export interface EntryCheckInput {
  readonly found: TrackerFound;
  readonly asOf: IsoDate;
  readonly planYear: number;
  readonly units: readonly Unit[];
}

type Column = TrackerColumn & { readonly id: TrackerColumnId };

/** A cell of an entry column on a line, with what is known around it. */
interface EntryCell {
  readonly input: EntryCheckInput;
  readonly row: TrackerRow;
  readonly column: Column;
  readonly index: number;
  readonly value: CellValue;
}

/** Checks what people typed on the lines of the tracker: dates that are none, words that are not of the list, dates that cannot be. */
export function checkEntries(input: EntryCheckInput): SheetFinding[] {
  const lines = input.found.rows.filter((row) => row.kind === 'NV' || row.kind === 'DG');
  return lines.flatMap((row) =>
    trackerColumns.flatMap((column): SheetFinding[] => {
      const index = input.found.columns.get(column.id);
      if (column.entry === undefined || index === undefined) return [];
      if ((input.found.sheet.formulas[row.row]?.[index] ?? null) !== null) return [];
      const cell = { input, row, column, index, value: input.found.sheet.values[row.row]?.[index] ?? null };
      return checkCell(cell);
    }),
  );
}

function checkCell(cell: EntryCell): SheetFinding[] {
  if (cell.column.id === 'done' && cell.value === null) return checkMissingDate(cell);
  if (cell.value === null || cell.value === '') return [];
  if (cell.column.kind === 'date') return typeof cell.value === 'number' ? checkDate(cell, cell.value) : checkDateText(cell);
  if (cell.column.id === 'progress' || cell.column.id === 'answer') return checkWord(cell, cell.column.id);
  return cell.column.id === 'evidenceIssuer' ? checkIssuer(cell) : [];
}

interface Words {
  readonly code: FindingCode;
  readonly now: string;
  readonly fixed?: { readonly shown: string; readonly input: CellInput };
  readonly safe?: boolean;
  readonly params?: Readonly<Record<string, string>>;
}

function found({ input, row, index }: EntryCell, words: Words): SheetFinding {
  const { code, now, fixed, safe, params } = words;
  return {
    finding: makeFinding({
      code,
      sheet: input.found.sheet.name,
      cell: cellName(row.row, index),
      now,
      fixed: fixed?.shown ?? null,
      safe: safe === true,
      params: { id: row.id, year: String(input.planYear), asOf: formatDate(input.asOf), ...params },
    }),
    edits: fixed === undefined ? [] : [{ row: row.row, column: index, input: fixed.input }],
    unmerge: [],
    lineId: row.id,
  };
}

function asDate(date: IsoDate): { readonly shown: string; readonly input: CellInput } {
  return { shown: formatDate(date), input: toSerial(date) };
}

function checkDateText(cell: EntryCell): SheetFinding[] {
  const text = tidyText(String(cell.value));
  if (text === '') return [];
  const { planYear } = cell.input;
  const typed = readTypedDate(text);
  if (typed.kind === 'impossible') return [found(cell, { code: 'date-impossible', now: text })];
  if (typed.kind === 'unread') return [found(cell, { code: 'date-unread', now: text })];
  if (typed.kind === 'no-year') {
    const pad = (part: number): string => String(part).padStart(2, '0');
    return [found(cell, { code: 'date-no-year', now: text, fixed: asDate(`${String(planYear)}-${pad(typed.month)}-${pad(typed.day)}`) })];
  }
  const isNear = Math.abs(Number(typed.date.slice(0, 4)) - planYear) <= 1;
  const code = typed.swapped ? 'date-swapped-text' : 'date-as-text';
  return [
    found(cell, { code, now: text, fixed: asDate(typed.date), safe: isNear, params: { month: String(Number(typed.date.slice(8))) } }),
  ];
}

const YEARS_AROUND = 5;

function checkDate(cell: EntryCell, value: number): SheetFinding[] {
  const { planYear, asOf } = cell.input;
  const date = fromSerial(value);
  if (date === null || Math.abs(Number(date.slice(0, 4)) - planYear) > YEARS_AROUND) {
    const digits = readDigits(value);
    if (digits !== null) return [found(cell, { code: 'date-as-text', now: String(value), fixed: asDate(digits) })];
    return [found(cell, { code: 'date-implausible', now: date === null ? String(value) : formatDate(date) })];
  }
  if (cell.column.id === 'due') return [];
  const swapped = checkSwapped(cell, date);
  if (swapped.length > 0) return swapped;
  if (date > asOf && cell.column.id === 'done') return [found(cell, { code: 'done-in-future', now: formatDate(date) })];
  if (cell.column.id !== 'evidenceDate') return [];
  if (date > asOf) return [found(cell, { code: 'evidence-in-future', now: formatDate(date) })];
  const yearStart = `${String(planYear)}-01-01`;
  const { start } = cell.row;
  const from = start !== null && start < yearStart ? start : yearStart;
  return date < from ? [found(cell, { code: 'evidence-too-early', now: formatDate(date), params: { from: formatDate(from) } })] : [];
}

/**
 * Day and month swapped by a program in the American way: told where the day as it stands lies in the future and the other one does not.
 * Proved only where the other date of the line says the same day; else a person decides.
 */
function checkSwapped(cell: EntryCell, date: IsoDate): SheetFinding[] {
  const { asOf } = cell.input;
  const swapped = swapDayAndMonth(date);
  if (swapped === null || swapped > asOf) return [];
  const { done, evidenceDate } = cell.row.entry;
  const other = cell.column.id === 'done' ? evidenceDate : cell.column.id === 'evidenceDate' ? done : null;
  const isFuture = date > asOf;
  const saysSwapped = other === swapped || datesIn(cell).has(swapped);
  if (!isFuture && !(saysSwapped && !datesIn(cell).has(date) && other !== date)) return [];
  const reason = isFuture ? `sau ngày ${formatDate(asOf)}` : 'khác ngày ghi trong minh chứng';
  return [
    found(cell, {
      code: 'date-swapped',
      now: formatDate(date),
      fixed: asDate(swapped),
      safe: isFuture && saysSwapped,
      params: { column: cell.column.heading, reason },
    }),
  ];
}

/** Days that the evidence of the line names in words: "Kế hoạch số 12/KH-UBND ngày 05/3/2026". */
function datesIn({ row }: EntryCell): ReadonlySet<IsoDate> {
  const text = [row.entry.evidenceNumber, row.entry.result].filter((part) => part !== null).join('\n');
  const matches = text.matchAll(/(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu);
  return new Set(
    [...matches].flatMap(([match]) => {
      const typed = readTypedDate(match);
      return typed.kind === 'date' && !typed.swapped ? [typed.date] : [];
    }),
  );
}

function checkWord(cell: EntryCell, list: 'progress' | 'answer'): SheetFinding[] {
  const raw = String(cell.value);
  const percent = typeof cell.value === 'number' ? `${String(cell.value <= 1 ? cell.value * 100 : cell.value)}%` : raw;
  const match = listWord(list, list === 'progress' ? percent : raw);
  if (match?.word === raw) return [];
  const shown = list === 'progress' ? percent : raw;
  if (match === null) return [found(cell, { code: `${list}-unknown`, now: shown, params: { words: listWords(list) } })];
  return [found(cell, { code: `${list}-word`, now: shown, fixed: { shown: match.word, input: match.word }, safe: match.sure })];
}

function checkMissingDate(cell: EntryCell): SheetFinding[] {
  const progress = cell.input.found.columns.get('progress');
  const declared = progress === undefined ? null : cell.input.found.sheet.values[cell.row.row]?.[progress];
  if (cell.row.timeKind === 'continuous' || typeof declared !== 'string') return [];
  const match = listWord('progress', declared);
  return match?.word === 'Hoàn thành' && match.sure ? [found(cell, { code: 'done-without-date', now: '' })] : [];
}

/** An issuing office spelled in another way than in the catalogue: only offered, since a document may spell its office so. */
function checkIssuer(cell: EntryCell): SheetFinding[] {
  const text = tidyText(String(cell.value));
  const { units } = cell.input;
  if (units.some((unit) => [unit.name, ...unit.aliases].some((name) => tidyText(name) === text))) return [];
  const unit = units.find((candidate) => spellingKey(candidate.name) === spellingKey(text));
  return unit === undefined ? [] : [found(cell, { code: 'issuer-spelling', now: text, fixed: { shown: unit.name, input: unit.name } })];
}
