import { isoDate } from '../model/calendar-date';
import { PROGRESS_WORDS } from '../model/line';
import type { Progress } from '../model/line';
import { foldText } from '../text/fold';
import { cellDate, cellValue, isCellError } from './cell-text';
import type { PlanTable } from './find-plan-table';
import type { PlanColumnId } from './plan-column-id';
import { textIn } from './table-rows';

/** What was already tracked by hand beside the plan, and the cells that were not understood and went to the note. */
export interface TrackedByHand {
  /** Keys are entry ids of the tracker; dates are ISO dates. Null when there is nothing. */
  readonly entries: Readonly<Record<string, string | number>> | null;
  readonly toNote: readonly { readonly id: 'progress' | 'done'; readonly text: string }[];
}

interface ProgressRow {
  readonly word: Progress | null;
  /** The whole cell, folded. */
  readonly whole: RegExp;
}

/** Words of other offices' lists, folded. What only begins like one goes to the note as well. The first row that fits counts. */
const PROGRESS_ROWS: readonly ProgressRow[] = [
  { word: null, whole: /^(?:không|chưa) h(?:oàn|òan) thành|^quá hạn|^trễ hạn|^trong hạn/u },
  {
    word: 'Đang thực hiện',
    whole:
      /^(?:cơ bản|h(?:oàn|òan) thành (?:một phần|bước|cơ bản|phần|đợt|giai đoạn))|^h(?:oàn|òan) thành \d{1,2}(?:[.,]\d+)? ?%|^đã thực hiện \d/u,
  },
  {
    word: 'Hoàn thành',
    whole: /^(?:đã )?h(?:oàn|òan) thành(?! \d)|^(?:đã )?xong|^100(?:[.,]0+)? ?%$|^h(?:oàn|òan) thành 100|^đã thực hiện|^ht$|^true$|^đạt$/u,
  },
  { word: 'Đang thực hiện', whole: /^đang|^[1-9]\d?(?:[.,]\d+)? ?%$|^0[.,]\d+ ?%$/u },
  { word: 'Tạm dừng', whole: /^tạm (?:dừng|h(?:oãn|õan)|ngừng)/u },
  { word: 'Không thực hiện', whole: /^không (?:phải )?thực hiện|^h(?:ủy|uỷ)|^dừng|^bãi bỏ/u },
  { word: 'Chưa thực hiện', whole: /^chưa (?:thực hiện|triển khai|làm|bắt đầu|có)|^chưa$|^0(?:[.,]0+)? ?%$|^false$|^chưa đến hạn/u },
];
const SAID_IN_FULL =
  /^(?:(?:đã )?h(?:oàn|òan) thành|(?:đã )?xong|100 ?%|đã thực hiện(?: xong)?|ht|đang(?: thực hiện| triển khai| làm)?|tạm (?:dừng|h(?:oãn|õan)|ngừng)|không thực hiện|h(?:ủy|uỷ)|dừng|chưa(?: thực hiện| triển khai| làm| bắt đầu)?|0 ?%|true|false|đạt)[.!]?$/u;

/**
 * What was already tracked by hand beside the plan: progress in our words, completion date, result, evidence, difficulties, note.
 * What is not wholly understood goes to the note, so that nothing is lost.
 */
export function readEntries(table: PlanTable, row: number, extraNotes: readonly string[] = []): TrackedByHand {
  const entries: Record<string, string | number> = {};
  const notes: string[] = [];
  const toNote: TrackedByHand['toNote'][number][] = [];
  const text = (id: PlanColumnId): string => plainText(textIn(table, row, id));
  const progress = progressOf(table, row, text('progress'));
  if (progress.word !== null) entries['progress'] = progress.word;
  if (progress.note !== '') notes.push(progress.note);
  if (progress.word === null && progress.note !== '') toNote.push({ id: 'progress', text: progress.note });
  const done = text('done');
  if (done !== '') {
    const date = doneDate(table, row, done);
    if (date === null) {
      notes.push(`Ngày hoàn thành: ${done}`);
      toNote.push({ id: 'done', text: done });
    } else entries['done'] = date;
  }
  if (text('result') !== '') entries['result'] = text('result');
  if (text('evidence') !== '') entries['evidenceNumber'] = text('evidence');
  if (text('difficulties') !== '') entries['difficulties'] = text('difficulties');
  notes.push(...extraNotes);
  if (text('note') !== '') notes.push(text('note'));
  if (notes.length > 0) entries['note'] = notes.join('; ');
  return { entries: Object.keys(entries).length === 0 ? null : entries, toNote };
}

function plainText(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) && !isCellError(text) ? text : '';
}

function progressOf(table: PlanTable, row: number, text: string): { readonly word: Progress | null; readonly note: string } {
  const marked = table.marks.find(({ column, kind }) => kind === 'progress' && table.grid.text(row, column) !== '');
  if (text === '') return { word: marked === undefined ? null : progressWord(marked.text), note: '' };
  const percent = percentOf(table, row);
  if (percent !== null) {
    const word = percent >= 100 ? 'Hoàn thành' : percent <= 0 ? 'Chưa thực hiện' : 'Đang thực hiện';
    return { word, note: percent > 0 && percent < 100 ? `Tiến độ: ${String(percent).replace('.', ',')}%` : '' };
  }
  const fold = foldText(text);
  const exact = PROGRESS_WORDS.find((word) => foldText(word) === fold);
  if (exact !== undefined) return { word: exact, note: '' };
  const isFull = SAID_IN_FULL.test(fold);
  return { word: progressWord(text), note: isFull ? '' : `Tiến độ: ${text}` };
}

function progressWord(text: string): Progress | null {
  return PROGRESS_ROWS.find(({ whole }) => whole.test(foldText(text)))?.word ?? null;
}

/** A percentage column holds 0.5 for 50 % under a percent format, and 50 where the heading says "(%)". */
function percentOf(table: PlanTable, row: number): number | null {
  const column = table.columns.get('progress');
  if (column === undefined) return null;
  const value = cellValue(table.sheet, row, column);
  if (typeof value !== 'number' || value < 0) return null;
  const isFraction = (table.sheet.formats[row]?.[column] ?? '').includes('%') || (value <= 1 && !hasWholePercents(table, column));
  const percent = isFraction ? value * 100 : value;
  return percent > 100 ? null : Math.round(percent * 100) / 100;
}

/** True where the column counts from 0 to 100, so that 1 is one per cent. */
function hasWholePercents(table: PlanTable, column: number): boolean {
  const last = Math.min(table.lastRow, table.firstRow + PERCENT_SAMPLE);
  for (let row = table.firstRow; row <= last; row += 1) if (Number(cellValue(table.sheet, row, column)) > 1) return true;
  return false;
}

const PERCENT_SAMPLE = 100;

/** A date cell, or a text that is a day and nothing else: "15/3/2026", "15-03-26". Never month before day. */
function doneDate(table: PlanTable, row: number, text: string): string | null {
  const column = table.columns.get('done');
  const date = column === undefined ? null : cellDate(table.sheet, row, column);
  if (date !== null) return date;
  const match = /^(?:ngày\s*)?(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4}|\d{2})$/iu.exec(text);
  const groups = match?.groups;
  if (groups === undefined) return null;
  const year = Number(groups['year']);
  return isoDate(year < 100 ? 2000 + year : year, Number(groups['month']), Number(groups['day']));
}
