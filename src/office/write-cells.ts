import type { CellInput, PatchOp } from '../core/index';
import { asTypedText } from './plain-text';
import { toRelativeFormula } from './relative-formula';
import { SCRATCH_SHEET } from './scratch-sheet';
import { CALL_BYTES, wireBytes } from './wire-size';
import { sheetOf } from './write-target';
import type { WriteTarget } from './write-target';

type SetCells = Extract<PatchOp, { readonly op: 'setCells' }>;
/** What Excel takes for a cell: null leaves it as it is, "" empties it. */
type Input = string | number | boolean | null;

/** A formula that stands in several rows of a column, in R1C1 notation. */
interface FormulaRun {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly formula: string;
}

/** A part of a block of cells that can be queued by itself. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Empty when only formulas are written. */
  readonly matrix: readonly (readonly Input[])[];
  readonly runs: readonly FormulaRun[];
  /** Bytes of the matrix, and of the formulas, in a request. */
  readonly matrixBytes: number;
  readonly runBytes: number;
  readonly hasFormula: boolean;
}

/** A formula in this many rows or more of a column is sent once for all of them. */
const SHORTEST_RUN = 4;
/** Cells that the library puts into one call of its own. */
const CELLS_OF_A_CALL = 1500;
/** The most bytes of one part: small enough to fill requests well. */
const LARGEST_PART = 500_000;

/** Cuts an edit into parts; `allFormulasApart`: no formula stays among the values, so that these can wait on the scratch sheet. */
export function cellWrites(op: SetCells, allFormulasApart: boolean): readonly CellWrite[] {
  const runs = formulaRuns(op, allFormulasApart ? 1 : SHORTEST_RUN);
  const inRun = new Set(runs.flatMap((run) => Array.from({ length: run.rows }, (_, offset) => cellKey(run.row + offset, run.column))));
  const parts: CellWrite[] = [];
  let matrix: Input[][] = [];
  let bytes = 0;
  let first = 0;
  const close = (next: number): void => {
    if (matrix.length > 0) parts.push(partOf(op, first, matrix, bytes));
    matrix = [];
    bytes = 0;
    first = next;
  };
  op.cells.forEach((cells, offset) => {
    const row = cells.map((cell, index) => (inRun.has(cellKey(op.row + offset, op.column + index)) ? null : inputOf(cell)));
    bytes += row.reduce<number>((sum, input) => sum + wireBytes(input), 4);
    matrix.push(row);
    if (bytes > LARGEST_PART) close(offset + 1);
  });
  close(op.cells.length);
  const runBytes = runs.reduce((sum, run) => sum + 2 * CALL_BYTES + wireBytes(run.formula), 0);
  if (runs.length > 0) {
    parts.push({ sheet: op.sheet, row: op.row, column: op.column, matrix: [], runs, matrixBytes: 0, runBytes, hasFormula: true });
  }
  return parts;
}

/** Queues a part of a block in its place. */
export function writeCells(target: WriteTarget, part: CellWrite): void {
  const sheet = sheetOf(target, part.sheet);
  if (part.matrix.length > 0) {
    const range = sheet.getRangeByIndexes(part.row, part.column, part.matrix.length, widthOf(part));
    if (part.hasFormula) range.formulas = part.matrix as Input[][];
    else range.values = part.matrix as Input[][];
  }
  writeRuns(sheet, part.runs);
}

/** Queues a part on the scratch sheet from `row` on, to be put in place by `placeFromScratch`. */
export function writeToScratch(scratch: Excel.Worksheet, part: CellWrite, row: number): void {
  scratch.getRangeByIndexes(row, 0, part.matrix.length, widthOf(part)).values = part.matrix.map((cells) => cells.map((cell) => cell ?? ''));
}

/** Queues the values of a part that wait on the scratch sheet from `row` on: values only, formats stay as they are. */
export function placeFromScratch(target: WriteTarget, part: CellWrite, row: number): void {
  const from = sheetOf(target, SCRATCH_SHEET).getRangeByIndexes(row, 0, part.matrix.length, widthOf(part));
  sheetOf(target, part.sheet).getRangeByIndexes(part.row, part.column, part.matrix.length, widthOf(part)).copyFrom(from, 'Values');
}

function writeRuns(sheet: Excel.Worksheet, runs: readonly FormulaRun[]): void {
  for (const run of runs) {
    const range = sheet.getRangeByIndexes(run.row, run.column, run.rows, 1);
    // One text for the whole range: Excel puts it into every cell ("Set range values": a single value applies to all cells).
    range.formulasR1C1 = run.formula as unknown as string[][];
  }
}

/** Formulas that stand in `shortest` or more rows of a column one below the other, equal in R1C1 notation. */
function formulaRuns(op: SetCells, shortest: number): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  const width = op.cells[0]?.length ?? 0;
  for (let index = 0; index < width; index += 1) {
    const column = op.column + index;
    const ofColumn: FormulaRun[] = [];
    op.cells.forEach((cells, offset) => {
      const cell = cells[index] ?? null;
      if (typeof cell !== 'object' || cell === null) return;
      const row = op.row + offset;
      const formula = toRelativeFormula(cell.formula, row, column);
      const last = ofColumn.at(-1);
      if (last?.formula === formula && last.row + last.rows === row) ofColumn[ofColumn.length - 1] = { ...last, rows: last.rows + 1 };
      else ofColumn.push({ row, column, rows: 1, formula });
    });
    runs.push(...ofColumn.filter((run) => run.rows >= shortest));
  }
  return runs;
}

function partOf(op: SetCells, first: number, matrix: readonly (readonly Input[])[], bytes: number): CellWrite {
  const width = matrix[0]?.length ?? 0;
  const calls = Math.ceil((matrix.length * width) / CELLS_OF_A_CALL);
  return {
    sheet: op.sheet,
    row: op.row + first,
    column: op.column,
    matrix,
    runs: [],
    matrixBytes: bytes + 6 * CALL_BYTES * calls,
    runBytes: 0,
    hasFormula: op.cells
      .slice(first, first + matrix.length)
      .some((cells, row) => cells.some((cell, column) => typeof cell === 'object' && cell !== null && matrix[row]?.[column] !== null)),
  };
}

function inputOf(cell: CellInput): Input {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.formula;
  return typeof cell === 'string' ? asTypedText(cell) : cell;
}

function widthOf(part: CellWrite): number {
  return part.matrix[0]?.length ?? 0;
}

function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}
