import type { CellValue } from '../model/sheet';
import { PROGRESS_WORDS } from '../model/line';
import { foldText } from '../text/fold';
import { cellDate, cellText, cellValue } from './cell-text';
import type { PlanTable } from './find-plan-table';

/** Words of other offices' lists, folded, and what they are here. */
const PROGRESS_SYNONYMS: readonly (readonly [RegExp, (typeof PROGRESS_WORDS)[number]])[] = [
  [/^(?:đã )?hoàn thành|^xong|^100 ?%?$|^đã thực hiện|^ht /u, 'Hoàn thành'],
  [/^đang|^trong hạn|^[1-9]\d? ?%$/u, 'Đang thực hiện'],
  [/^tạm dừng|^tạm hoãn/u, 'Tạm dừng'],
  [/^không thực hiện|^hủy|^dừng/u, 'Không thực hiện'],
  [/^chưa|^0 ?%?$/u, 'Chưa thực hiện'],
];

/**
 * What was already tracked by hand beside the plan: progress in our words, completion date, result, evidence, note.
 * Keys are entry ids of the tracker; texts that are not understood go to the note, so that nothing is lost. Null when there is nothing.
 */
export function readEntries(table: PlanTable, row: number): Readonly<Record<string, CellValue & (string | number)>> | null {
  const entries: Record<string, string | number> = {};
  const notes: string[] = [];
  const text = (id: 'progress' | 'done' | 'result' | 'evidence' | 'note'): string => {
    const column = table.columns.get(id);
    return column === undefined ? '' : cellText(table.sheet, row, column);
  };
  const progress = text('progress');
  if (progress !== '') {
    const word = progressWord(progress, rawValue(table, row, 'progress'));
    if (word === null) notes.push(progress);
    else entries['progress'] = word;
  }
  const doneColumn = table.columns.get('done');
  if (doneColumn !== undefined && text('done') !== '') {
    const date = cellDate(table.sheet, row, doneColumn);
    if (date === null) notes.push(text('done'));
    else entries['done'] = date;
  }
  if (text('result') !== '') entries['result'] = text('result');
  if (text('evidence') !== '') entries['evidenceNumber'] = text('evidence');
  if (text('note') !== '') notes.push(text('note'));
  if (notes.length > 0) entries['note'] = notes.join('; ');
  return Object.keys(entries).length === 0 ? null : entries;
}

function rawValue(table: PlanTable, row: number, id: 'progress'): CellValue {
  const column = table.columns.get(id);
  return column === undefined ? null : cellValue(table.sheet, row, column);
}

function progressWord(text: string, raw: CellValue): (typeof PROGRESS_WORDS)[number] | null {
  // A percentage column holds 0.5 for 50 %.
  if (typeof raw === 'number')
    return raw === 1 || raw === 100 ? 'Hoàn thành' : raw === 0 ? 'Chưa thực hiện' : raw > 0 && raw < 100 ? 'Đang thực hiện' : null;
  const fold = foldText(text);
  const exact = PROGRESS_WORDS.find((word) => foldText(word) === fold);
  return exact ?? PROGRESS_SYNONYMS.find(([pattern]) => pattern.test(fold))?.[1] ?? null;
}
