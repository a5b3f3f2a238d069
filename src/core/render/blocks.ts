import type { Block, CellInput, CellStyle, CellValue, PatchOp, SheetSnapshot } from '../model/sheet';

/** A style for single cells; equal styles of neighbouring cells become blocks. Rows and columns are 0-based. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: CellStyle;
}

/** `setStyle` edits for the cells: one for each style, with vertical runs joined and then equal runs side by side. */
export function styleOps(sheet: string, cells: readonly StyledCell[]): PatchOp[] {
  const byStyle = new Map<string, { style: CellStyle; runs: Runs }>();
  const groups = new Map<CellStyle, { style: CellStyle; runs: Runs }>();
  for (const { style, row, column } of cells) {
    let group = groups.get(style);
    if (group === undefined) {
      const key = styleKey(style);
      group = byStyle.get(key) ?? { style, runs: new Map() };
      byStyle.set(key, group);
      groups.set(style, group);
    }
    addToRuns(group.runs, row, column);
  }
  return [...byStyle.values()].map(({ style, runs }) => ({ op: 'setStyle', sheet, style, blocks: joinRuns(runs) }));
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
type Runs = Map<number, { row: number; rows: number }[]>;

/** Cells mostly come from the top down: then no cell is kept but as a part of its run. */
function addToRuns(runs: Runs, row: number, column: number): void {
  const own = runs.get(column);
  const last = own?.at(-1);
  if (own === undefined) runs.set(column, [{ row, rows: 1 }]);
  else if (last !== undefined && last.row + last.rows === row) last.rows += 1;
  else own.push({ row, rows: 1 });
}

/** The runs as blocks, those of neighbouring columns that begin and end together as one. */
function joinRuns(runs: Runs): Block[] {
  const joined: Block[] = [];
  const endingAt = new Map<string, number>();
  for (const [column, own] of [...runs].sort(([a], [b]) => a - b)) {
    for (const { row, rows } of touching(own)) {
      const index = endingAt.get(`${row}:${rows}:${column}`);
      const before = index === undefined ? undefined : joined[index];
      if (index === undefined || before === undefined) joined.push({ row, column, rows, columns: 1 });
      else joined[index] = { ...before, columns: before.columns + 1 };
      endingAt.set(`${row}:${rows}:${column + 1}`, index ?? joined.length - 1);
    }
  }
  return joined;
}

/** The runs of a column from the top down, those that touch as one. */
function touching(runs: readonly { row: number; rows: number }[]): readonly { row: number; rows: number }[] {
  if (runs.every((run, index) => index === 0 || (runs[index - 1]?.row ?? 0) <= run.row)) return runs;
  const joined: { row: number; rows: number }[] = [];
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

/** `setCells` edits for the cells that differ from the snapshot (all of them without one), in runs of a row and blocks of equal runs. */
export function cellOps(sheet: string, wanted: readonly WantedCell[], snapshot: SheetSnapshot | null): PatchOp[] {
  const changed = wanted
    .filter((cell) => snapshot === null || !sameCell(cell, snapshot))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: { row: number; column: number; cells: CellInput[][] }[] = [];
  const endingAt = new Map<string, { row: number; column: number; cells: CellInput[][] }>();
  let run: { row: number; column: number; cells: CellInput[] } | null = null;
  const close = (): void => {
    if (run === null) return;
    const { row, column, cells } = run;
    const key = (at: number): string => `${at}:${column}:${cells.length}`;
    const above = endingAt.get(key(row));
    const block = above ?? { row, column, cells: [] };
    if (above === undefined) blocks.push(block);
    block.cells.push(cells);
    endingAt.set(key(row + 1), block);
    run = null;
  };
  for (const { row, column, input } of changed) {
    if (run !== null && run.row === row && run.column + run.cells.length === column) run.cells.push(input);
    else {
      close();
      run = { row, column, cells: [input] };
    }
  }
  close();
  return blocks.map((block) => ({ op: 'setCells', sheet, ...block }));
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
