import { columnIndex, columnName } from '../model/address';
import { ourSheet } from '../model/our-sheets';
import type { CellInput, PatchOp, SheetSnapshot } from '../model/sheet';
import { usedColumns } from '../model/sheet';
import { foldText } from '../text/fold';

/** A page of ours as it stands once the edits are made. */
export interface StandingPage {
  readonly snapshot: SheetSnapshot;
  readonly ops: readonly PatchOp[];
}

/**
 * A page that we draw begins in column B, behind the hidden column of its mark. Where people deleted that column, everything stands one
 * column to the left: it is moved back with what they wrote beside and below, before the page is drawn anew.
 */
export function withHiddenColumn(id: 'overview' | 'communes', snapshot: SheetSnapshot): StandingPage {
  if (!lacksHiddenColumn(id, snapshot)) return { snapshot, ops: [] };
  const width = usedColumns(snapshot);
  const cells = snapshot.values.map((row, at) => [
    null,
    ...Array.from({ length: width }, (_, column): CellInput => {
      const formula = snapshot.formulas[at]?.[column] ?? null;
      const value = row[column] ?? null;
      return formula === null ? value : { formula: oneToTheRight(formula), value };
    }),
  ]);
  const moved = {
    ...snapshot,
    values: snapshot.values.map((row) => [null, ...row]),
    formulas: snapshot.formulas.map((row) => [null, ...row]),
    formats: snapshot.formats.map((row) => [null, ...row]),
  };
  return { snapshot: moved, ops: [{ op: 'setCells', sheet: snapshot.name, row: 0, column: 0, cells }] };
}

/** True where our title, which stands in column B, begins column A. */
function lacksHiddenColumn(id: 'overview' | 'communes', { values }: SheetSnapshot): boolean {
  const title = foldText(ourSheet(id).title);
  return values.slice(0, SEARCH_ROWS).some((row) => typeof row[0] === 'string' && foldText(row[0]).startsWith(title));
}

const SEARCH_ROWS = 12;

/** A text, cells of a sheet that is named, or a cell of the same sheet that is no part of a longer name. */
const TEXT_OR_CELL =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)![$A-Za-z0-9:]*|(^|[^\p{L}\p{N}_.$!'])(\$?)([A-Za-z]{1,3})(\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** The formula once the cells of its own sheet stand one column further right. */
function oneToTheRight(formula: string): string {
  return formula.replace(TEXT_OR_CELL, (whole, before?: string, fixed?: string, column?: string, row?: string) => {
    if (column === undefined) return whole;
    return `${before ?? ''}${fixed ?? ''}${columnName(columnIndex(column.toUpperCase()) + 1)}${row ?? ''}`;
  });
}
