import type { CellValue, SheetSnapshot } from '../core/index';
import type { SheetProbe } from './probe-sheet';

/** Cells of one request when a reply would be too large otherwise: about 3 MB with long texts. */
const CELLS_OF_A_PART = 20_000;

/** A run of rows of the used range; `range` holds their values, formulas and formats. */
export interface CellPart {
  readonly range: Excel.Range;
}

type Cells = Pick<SheetSnapshot, 'values' | 'formulas' | 'formats'>;

/** Reads the cells of a sheet row by row in parts, one request each; nothing for an empty sheet. */
export async function queueCellParts(context: Excel.RequestContext, probe: SheetProbe): Promise<readonly CellPart[]> {
  const { used, sheet } = probe;
  if (used.isNullObject) return [];
  const parts: CellPart[] = [];
  const rowsOfAPart = Math.max(1, Math.floor(CELLS_OF_A_PART / used.columnCount));
  for (let row = 0; row < used.rowCount; row += rowsOfAPart) {
    const rows = Math.min(rowsOfAPart, used.rowCount - row);
    const range = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount);
    range.load('values,formulas,numberFormat');
    parts.push({ range });
    await context.sync();
  }
  return parts;
}

/** The three matrices of a sheet from A1 on; rows and columns before the used range are empty. */
export function cellsOf(probe: SheetProbe, parts: readonly CellPart[]): Cells {
  const { used } = probe;
  if (used.isNullObject) return { values: [], formulas: [], formats: [] };
  const ranges = parts.length > 0 ? parts.map((part) => part.range) : [used];
  const [values, formulas, formats]: [CellValue[][], (string | null)[][], (string | null)[][]] = [[], [], []];
  for (let row = 0; row < used.rowIndex; row += 1) {
    values.push([]);
    formulas.push([]);
    formats.push([]);
  }
  const before = new Array<null>(used.columnIndex).fill(null);
  for (const range of ranges) {
    const read = { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] };
    range.numberFormat.forEach((formatRow: string[], row) => {
      const valueRow = read.values[row] ?? [];
      const formulaRow = (read.formulas[row] ?? []).map((content, column) => formulaOf(content, valueRow[column] ?? null));
      values.push([...before, ...valueRow.map((value, column) => (value === '' && formulaRow[column] === null ? null : value))]);
      formulas.push([...before, ...formulaRow]);
      formats.push([...before, ...formatRow.map((format) => (format === 'General' ? null : format))]);
    });
  }
  return { values, formulas, formats };
}

/** A text that begins with "=" is given back as its own content and as its own value; the value of a formula is another one. */
function formulaOf(content: CellValue, value: CellValue): string | null {
  return typeof content === 'string' && content.startsWith('=') && content !== value ? content : null;
}
