import type { CellInput, CellValue, PatchOp, SheetSnapshot } from '../model/sheet';
import { usedColumns } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { trackerColumns } from '../model/tracker-columns';
import type { Settings } from '../model/settings';
import { styleOps } from './blocks';
import { drawRow, joinRows } from './render-tracker';
import { typeOf } from './styles';
import type { TrackerPlace } from './tracker-formulas';
import { cellStyle, REMOVED_AREA, type DesiredRow } from './tracker-rows';

/**
 * The rows of the table in the order of the plan, as 0-based rows of the sheet; null where they already stand so, or where a row cannot
 * be moved (merged cells, formulas of the user's own). Rows of the user's stay below the row that they stood under.
 */
export function rowsInOrder(found: TrackerFound, desired: readonly DesiredRow[]): readonly number[] | null {
  if (found.rows.length === 0 || !canMove(found)) return null;
  const places = new Map(desired.map((row, index) => [row.id, index]));
  const groups: { place: number; rows: number[] }[] = [{ place: -1, rows: [] }];
  for (const row of found.rows) {
    const place = isApart(row) ? Infinity : row.id === '' ? undefined : places.get(row.id);
    if (place === undefined) groups.at(-1)?.rows.push(row.row);
    else groups.push({ place, rows: [row.row] });
  }
  const order = groups
    .map((group, index) => ({ ...group, index }))
    .sort((a, b) => (a.place === b.place ? a.index - b.index : a.place - b.place))
    .flatMap((group) => group.rows);
  return order.every((row, index) => row === found.headerRow + 1 + index) ? null : order;
}

function isApart(row: TrackerRow): boolean {
  return row.kind === 'NG' || row.area === REMOVED_AREA;
}

function canMove(found: TrackerFound): boolean {
  // In a column that people fill in every formula is theirs.
  const ours = new Set(trackerColumns.filter(({ entry }) => entry === undefined).map(({ id }) => found.columns.get(id)));
  const first = found.headerRow + 1;
  const hasOwnFormulas = found.rows.some(({ row }) =>
    (found.sheet.formulas[row] ?? []).some((formula, column) => formula !== null && !ours.has(column)),
  );
  return !hasOwnFormulas && !found.sheet.merges.some((block) => block.row < found.endRow && block.row + block.rows > first);
}

/** The sheet with its rows moved: contents only; our formulas are left out, since an update sets them anew. */
export function reorderedSheet(found: TrackerFound, order: readonly number[]): SheetSnapshot {
  const { sheet, headerRow } = found;
  const moved = <T>(rows: readonly (readonly T[])[], change: (row: readonly T[], from: number) => readonly T[]): (readonly T[])[] =>
    rows.map((row, at) => {
      const from = order[at - headerRow - 1];
      return from === undefined ? row : change(rows[from] ?? [], from);
    });
  const isFormula = (row: number, column: number): boolean => (sheet.formulas[row]?.[column] ?? null) !== null;
  return {
    ...sheet,
    values: moved<CellValue>(sheet.values, (row, from) => row.map((value, column) => (isFormula(from, column) ? null : value))),
    formulas: moved<string | null>(sheet.formulas, (row) => row.map(() => null)),
  };
}

/** The edits that move the rows: contents of every column, looks of ours. */
export function reorderOps(
  found: TrackerFound,
  order: readonly number[],
  desired: readonly DesiredRow[],
  place: TrackerPlace,
  font: Settings['font'],
): PatchOp[] {
  const sheet = reorderedSheet(found, order);
  const width = usedColumns(sheet);
  const first = found.headerRow + 1;
  const cells = order.map((_, index) =>
    Array.from({ length: width }, (__, column): CellInput => sheet.values[first + index]?.[column] ?? null),
  );
  const type = typeOf(font);
  const rowOf = new Map(found.rows.map((row) => [row.row, row]));
  const wantedRows = new Map(desired.map((row) => [row.id, row]));
  const looks = order.map((from, index) => {
    const row = rowOf.get(from);
    const wanted = wantedRows.get(row?.id ?? '');
    if (wanted !== undefined) return drawRow(wanted, place, first + index, type);
    const kind = row?.kind === 'LV' ? 'LV' : 'NG';
    const styles = trackerColumns.map((column) => ({
      row: first + index,
      column: place.columns.get(column.id) ?? 0,
      style: cellStyle(kind, column, false, type),
    }));
    return { styles, height: 0, level: 0 };
  });
  const heights = looks.flatMap(({ height, level }, index) => (height === 0 ? [] : [{ row: first + index, count: 1, height, level }]));
  return [
    { op: 'setCells', sheet: sheet.name, row: first, column: 0, cells },
    ...styleOps(
      sheet.name,
      looks.flatMap((look) => look.styles),
    ),
    { op: 'setRows', sheet: sheet.name, rows: joinRows(heights) },
  ];
}
