import type { Block, CellValue, SheetSnapshot, Visibility, WorkbookSnapshot } from '../../src/core/index';
import { columnIndex } from '../../src/core/index';

interface SheetMore {
  readonly name?: string;
  readonly visibility?: Visibility;
  /** "A1:F1" */
  readonly merges?: readonly string[];
  /** Number formats by cell: { F4: 'dd/mm/yyyy' }. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** A sheet from rows of values, the first one in row 1. Empty texts are empty cells; a text row is parted at "|". */
export function sheetOf(rows: readonly (string | readonly CellValue[])[], more: SheetMore = {}): SheetSnapshot {
  const values = rows.map((row) =>
    (typeof row === 'string' ? row.split('|').map((cell) => cell.trim()) : row).map((cell) => (cell === '' ? null : cell)),
  );
  const formats: (string | null)[][] = values.map((row) => row.map(() => null));
  for (const [cell, format] of Object.entries(more.formats ?? {})) {
    const { row, column } = placeOf(cell);
    const line = (formats[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = format;
  }
  return {
    name: more.name ?? 'Kế hoạch',
    visibility: more.visibility ?? 'visible',
    values,
    formulas: values.map((row) => row.map(() => null)),
    formats,
    merges: (more.merges ?? []).map(blockOf),
    rules: [],
    validations: [],
    protected: false,
  };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { file: 'kế hoạch.xlsx', sheets };
}

/** "A1:F2" as a block; 0-based. */
export function blockOf(name: string): Block {
  const [first, last] = name.split(':');
  const [from, to] = [placeOf(first ?? ''), placeOf(last ?? first ?? '')];
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const match = /^(?<column>[A-Z]+)(?<row>\d+)$/u.exec(cell);
  return { row: Number(match?.groups?.['row']) - 1, column: columnIndex(match?.groups?.['column'] ?? '') };
}
