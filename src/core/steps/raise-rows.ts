import { rowAfter } from '../model/move-row';
import type { CellInput, PatchOp } from '../model/sheet';
import type { Settings } from '../model/settings';
import type { TrackerFound } from '../model/tracker';
import { trackerColumns, type TrackerColumnId } from '../model/tracker-columns';
import { typeOf } from '../render/styles';
import { neededHeight } from '../render/tracker-rows';

/** Texts that come into a row, by their columns; by row. */
type Texts = ReadonlyMap<number, ReadonlyMap<TrackerColumnId, CellInput>>;

/**
 * Rows of Theo dõi as high as the texts that these edits put into them: a text that a unit sent or that the plan has now would else be cut
 * where no program fits the row by itself. Nothing for rows that one line of text fills.
 */
export function raiseRows(found: TrackerFound, ops: readonly PatchOp[], font: Settings['font']): PatchOp[] {
  const type = typeOf(font);
  const oneLine = neededHeight(new Map(), type);
  const rows = [...textsOf(found, ops)]
    .map(([row, texts]) => ({ row, count: 1, height: neededHeight(texts, type), level: 0, raises: true as const }))
    .filter(({ height }) => height > oneLine);
  return rows.length === 0 ? [] : [{ op: 'setRows', sheet: found.sheet.name, rows }];
}

/** The texts at the rows where they stand once all the edits are made. */
function textsOf({ sheet, headerRow, columns }: TrackerFound, ops: readonly PatchOp[]): Texts {
  const ours = new Map(trackerColumns.map(({ id }) => [columns.get(id), id]));
  let texts = new Map<number, Map<TrackerColumnId, CellInput>>();
  for (const op of ops) {
    if ((op.op === 'insertRows' || op.op === 'deleteRows') && op.sheet === sheet.name) {
      const moved = [...texts].map(([row, own]) => [rowAfter(row, op), own] as const);
      texts = new Map(moved.flatMap(([row, own]) => (row === null ? [] : [[row, own]])));
    } else if (op.op === 'setCells' && op.sheet === sheet.name && op.row > headerRow) {
      op.cells.forEach((line, offset) => {
        const own = texts.get(op.row + offset) ?? new Map<TrackerColumnId, CellInput>();
        line.forEach((input, across) => {
          const id = ours.get(op.column + across);
          if (id !== undefined && typeof input === 'string') own.set(id, input);
        });
        texts.set(op.row + offset, own);
      });
    }
  }
  return texts;
}
