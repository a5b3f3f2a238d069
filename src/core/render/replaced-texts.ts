import type { CellInput, CellValue } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import type { TrackerModel } from '../model/tracker-model';
import { trackerColumns } from '../model/tracker-columns';
import { foldText } from '../text/fold';
import { sameValue } from './blocks';
import { freshPlace, END_TEXT, headCells } from './render-tracker';
import { desiredRows, REMOVED_TITLE, rowCells } from './tracker-rows';
import type { UndoCell, UndoRecord } from './undo';
import type { TrackerChange } from '../model/tracker-change';

/** Cells that hold what a person can have typed: a text, or a number in a cell of words. Codes and days of ours are no words. */
const WORD = /\p{L}/u;

/**
 * Texts that a run takes off the sheet Theo dõi and that are not our own: what somebody typed over a plan text, over a formula or in a
 * heading. They go to Nhật ký whole, so that nothing typed is lost. `changes` are those that the log tells already.
 */
export function replacedTexts(
  record: UndoRecord,
  found: TrackerFound,
  model: TrackerModel,
  changes: readonly TrackerChange[],
): TrackerChange[] {
  const ours = ownTexts(found, model);
  const told = new Set(changes.filter(isToldWhole).map((change) => change.before));
  const staying = new Set(record.cells.flatMap((cell) => (typeof cell.now === 'string' ? [foldText(cell.now)] : [])));
  const rows = new Map(found.rows.map((row) => [row.row, row]));
  return record.cells.flatMap((cell): TrackerChange[] => {
    const text = typedText(cell);
    if (text === null || cell.sheet !== found.sheet.name) return [];
    if (ours.has(foldText(text)) || told.has(text) || staying.has(foldText(text))) return [];
    return [{ kind: 'replaced', id: rows.get(cell.row)?.id ?? '', before: text, after: shown(cell.now) }];
  });
}

function isToldWhole({ kind, before }: TrackerChange): boolean {
  return kind === 'repaired' || (kind === 'reworded' && before.length < 100);
}

function typedText({ before, now }: UndoCell): string | null {
  if (typeof before !== 'string' || before.trim() === '' || !WORD.test(before)) return null;
  return !isFormula(now) && sameValue(before, now) ? null : before;
}

function isFormula(input: CellInput): input is Exclude<CellInput, CellValue> {
  return typeof input === 'object' && input !== null;
}

function shown(input: CellInput): string {
  const value = isFormula(input) ? input.value : input;
  return value === null ? '' : String(value);
}

/** Every text that we write on the sheet by ourselves. */
function ownTexts(found: TrackerFound, model: TrackerModel): ReadonlySet<string> {
  const place = freshPlace(found.sheet.name, 1, { sheet: '', firstRow: 0, lastRow: 0, columns: [1, 2] });
  const rows = desiredRows(model).flatMap((row) => [...rowCells(row, place, 0).values()]);
  const head = headCells(model, place, '').map((cell) => cell.input);
  const codes = ['HET', 'NG', 'LV', 'NV', 'NH', 'DG', END_TEXT, REMOVED_TITLE, ...trackerColumns.map((column) => column.heading)];
  const texts = [...rows, ...head, ...codes].map(shown).filter((text) => text !== '');
  return new Set(texts.map(foldText));
}
