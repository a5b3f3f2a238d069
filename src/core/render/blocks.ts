import type { Block, CellInput, CellStyle, CellValue, PatchOp, SheetSnapshot } from '../model/sheet';

/** A style for single cells; equal styles of neighbouring cells become blocks. Rows and columns are 0-based. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: CellStyle;
}

/** Looks of cells as they are gathered: the cells of each look as runs, and for each column what its last cell went to. */
export interface StyleGathering {
  readonly byKey: Map<string, StyleGroup>;
  readonly byStyle: Map<CellStyle, StyleGroup>;
  readonly last: { style: CellStyle; run: Run }[];
}

interface StyleGroup {
  readonly style: CellStyle;
  readonly runs: Runs;
}

export function styleGathering(): StyleGathering {
  return { byKey: new Map(), byStyle: new Map(), last: [] };
}

/** Adds the look of a cell. Long tables come row by row: each cell mostly goes on with the look of the one above. */
export function gatherStyle({ byKey, byStyle, last }: StyleGathering, { row, column, style }: StyledCell): void {
  const above = last[column];
  if (above?.style === style && above.run.row + above.run.rows === row) {
    above.run.rows += 1;
    return;
  }
  let group = byStyle.get(style);
  if (group === undefined) {
    const key = styleKey(style);
    group = byKey.get(key) ?? { style, runs: new Map() };
    byKey.set(key, group);
    byStyle.set(style, group);
  }
  last[column] = { style, run: addToRuns(group.runs, row, column) };
}

/** `setStyle` edits for what was gathered: one for each look, with vertical runs joined and then equal runs side by side. */
export function gatheredStyles(sheet: string, { byKey }: StyleGathering): PatchOp[] {
  return [...byKey.values()].map(({ style, runs }) => ({ op: 'setStyle', sheet, style, blocks: joinRuns(runs) }));
}

/** `setStyle` edits for the cells. */
export function styleOps(sheet: string, cells: readonly StyledCell[]): PatchOp[] {
  const gathering = styleGathering();
  for (const cell of cells) gatherStyle(gathering, cell);
  return gatheredStyles(sheet, gathering);
}

function styleKey(style: CellStyle): string {
  return JSON.stringify(style, Object.keys(style).sort().concat(['style', 'color']));
}

/** Joins cells to as few rectangles as simple runs allow. */
export function joinCells(cells: readonly { readonly row: number; readonly column: number }[]): Block[] {
  const runs: Runs = new Map();
  for (const { row, column } of cells) addToRuns(runs, row, column);
  return joinRuns(runs);
}

/** Cells of a column that stand one below the other, by column. */
type Runs = Map<number, Run[]>;

interface Run {
  readonly row: number;
  rows: number;
}

/** Cells mostly come from the top down: then no cell is kept but as a part of its run, which is given back. */
function addToRuns(runs: Runs, row: number, column: number): Run {
  const own = runs.get(column);
  const last = own?.at(-1);
  if (last !== undefined && last.row + last.rows === row) {
    last.rows += 1;
    return last;
  }
  const run = { row, rows: 1 };
  if (own === undefined) runs.set(column, [run]);
  else own.push(run);
  return run;
}

/** The runs as blocks, those of neighbouring columns that begin and end together as one. */
function joinRuns(runs: Runs): Block[] {
  const joined: Wide[] = [];
  let left = { column: -1, byRow: new Map<number, Wide>() };
  for (const [column, own] of [...runs].sort(([a], [b]) => a - b)) {
    const byRow = new Map<number, Wide>();
    for (const { row, rows } of touching(own)) {
      const beside = left.column === column - 1 ? left.byRow.get(row) : undefined;
      const block = beside?.rows === rows ? beside : { row, column, rows, columns: 0 };
      if (block.columns === 0) joined.push(block);
      block.columns += 1;
      byRow.set(row, block);
    }
    left = { column, byRow };
  }
  return joined;
}

/** A block that may go on to the right. */
type Wide = Block & { columns: number };

/** The runs of a column from the top down, those that touch as one. */
function touching(runs: readonly Run[]): readonly Run[] {
  if (runs.every((run, index) => index === 0 || (runs[index - 1]?.row ?? 0) <= run.row)) return runs;
  const joined: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.row - b.row)) {
    const last = joined.at(-1);
    if (last !== undefined && last.row + last.rows === run.row) last.rows += run.rows;
    else joined.push({ ...run });
  }
  return joined;
}

/** A cell that should stand somewhere. */
export interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Contents of cells as they are gathered, from the top down and in each row from the left: blocks of equal runs one below the other. */
export interface CellGathering {
  readonly blocks: CellBlock[];
  /** The last block of each first column and width. */
  readonly open: Map<number, CellBlock>;
  /** The run that may go on. */
  run: { readonly row: number; readonly column: number; readonly cells: CellInput[] } | null;
}

interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: CellInput[][];
}

export function cellGathering(): CellGathering {
  return { blocks: [], open: new Map(), run: null };
}

export function gatherCell(gathering: CellGathering, { row, column, input }: WantedCell): void {
  const { run } = gathering;
  if (run !== null && run.row === row && run.column + run.cells.length === column) run.cells.push(input);
  else {
    closeRun(gathering);
    gathering.run = { row, column, cells: [input] };
  }
}

/** Gathers neighbouring cells of a row, empty ones too: rows of one width make one block, whatever they hold. */
export function gatherRow(gathering: CellGathering, row: number, column: number, cells: CellInput[]): void {
  closeRun(gathering);
  gathering.run = { row, column, cells };
}

/** More than the columns of any sheet. */
const WIDEST = 1 << 15;

function closeRun({ blocks, open, run }: CellGathering): void {
  if (run === null) return;
  const { row, column, cells } = run;
  const shape = column * WIDEST + cells.length;
  const above = open.get(shape);
  if (above !== undefined && above.row + above.cells.length === row) above.cells.push(cells);
  else {
    const block = { row, column, cells: [cells] };
    blocks.push(block);
    open.set(shape, block);
  }
}

/** `setCells` edits for what was gathered. */
export function gatheredCells(sheet: string, gathering: CellGathering): PatchOp[] {
  closeRun(gathering);
  return gathering.blocks.map((block) => ({ op: 'setCells', sheet, ...block }));
}

/** `setCells` edits for the cells that differ from the snapshot (all of them without one), in runs of a row and blocks of equal runs. */
export function cellOps(sheet: string, wanted: readonly WantedCell[], snapshot: SheetSnapshot | null): PatchOp[] {
  const gathering = cellGathering();
  for (const cell of inOrder(wanted)) if (snapshot === null || !sameCell(cell, snapshot)) gatherCell(gathering, cell);
  return gatheredCells(sheet, gathering);
}

/** The cells from the top down and in each row from the left; of several at one place, the order stays. */
export function inOrder(cells: readonly WantedCell[]): WantedCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

function sameCell({ row, column, input }: WantedCell, snapshot: SheetSnapshot): boolean {
  const formula = snapshot.formulas[row]?.[column] ?? null;
  const value = snapshot.values[row]?.[column] ?? null;
  if (typeof input === 'object' && input !== null) return formula !== null && sameFormula(formula, input.formula);
  return formula === null && sameValue(value, input);
}

/** Empty text and an empty cell are the same; line breaks are "\n". */
export function sameValue(a: CellValue, b: CellValue): boolean {
  const plain = (value: CellValue): CellValue => (typeof value === 'string' ? value.replace(/\r\n?/gu, '\n').trimEnd() || null : value);
  return plain(a) === plain(b);
}

/** Programs respell a formula when they save it: spaces, letter case, quotes around sheet names and "FALSE()" do not count. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || plainFormula(a) === plainFormula(b);
}

function plainFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[\s']+/gu, '')
            .toUpperCase()
            .replace(/(TRUE|FALSE)\(\)/gu, '$1'),
    )
    .join('')
    .replace(/^=/u, '');
}

/** True when the ranges together cover the block. */
export function covers(ranges: readonly Block[], block: Block): boolean {
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      const isCovered = ranges.some((r) => row >= r.row && row < r.row + r.rows && column >= r.column && column < r.column + r.columns);
      if (!isCovered) return false;
    }
  }
  return true;
}
