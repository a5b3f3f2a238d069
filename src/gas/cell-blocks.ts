import type { Block } from '../core/index';

/** A sparse sheet: row → column → value; 0-based. */
export type CellMap<T> = Map<number, Map<number, T>>;

/** A range of the service as a block. */
export function blockOf(range: GoogleAppsScript.Spreadsheet.Range): Block {
  return { row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() };
}

export function overlaps(a: Block, b: Block): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** The smallest block that holds all of these; null when there is none. */
export function blockAround(blocks: readonly Block[]): Block | null {
  const first = blocks[0];
  if (first === undefined) return null;
  return blocks.reduce((a, b) => {
    const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
    const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
    return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
  }, first);
}

/** Gives every cell of the block the value. */
export function putBlock<T>(map: CellMap<T>, block: Block, value: T): void {
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) putCell(map, row, column, value);
  }
}

export function putCell<T>(map: CellMap<T>, row: number, column: number, value: T): void {
  const cells = map.get(row);
  if (cells === undefined) map.set(row, new Map([[column, value]]));
  else cells.set(column, value);
}

/** The smallest block that holds all cells of the map; null for an empty one. */
export function boundingBlock(map: CellMap<unknown>): Block | null {
  const rows = [...map.keys()];
  if (rows.length === 0) return null;
  let [first, last] = [Infinity, -1];
  for (const cells of map.values()) {
    for (const column of cells.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  const top = rows.reduce((a, b) => Math.min(a, b));
  const bottom = rows.reduce((a, b) => Math.max(a, b));
  return { row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 };
}

/** The cells that pass the test, as few rectangles: equal runs of neighbouring rows are joined. */
export function blocksWhere<T>(map: CellMap<T>, holds: (value: T) => boolean): readonly Block[] {
  const done: Block[] = [];
  let open = new Map<string, Block>();
  let above = -2;
  for (const row of [...map.keys()].sort((a, b) => a - b)) {
    if (row !== above + 1) {
      done.push(...open.values());
      open = new Map();
    }
    const next = new Map<string, Block>();
    for (const run of runs(map.get(row) ?? new Map<number, T>(), holds)) {
      const key = `${run.first}:${run.last}`;
      const joined = open.get(key);
      open.delete(key);
      next.set(
        key,
        joined === undefined
          ? { row, column: run.first, rows: 1, columns: run.last - run.first + 1 }
          : { ...joined, rows: joined.rows + 1 },
      );
    }
    done.push(...open.values());
    open = next;
    above = row;
  }
  return [...done, ...open.values()];
}

/** All cells of the map as rectangles, joined along rows or along columns, whichever gives fewer. */
export function fewestBlocks(map: CellMap<unknown>): readonly Block[] {
  const turned: CellMap<true> = new Map();
  for (const [row, cells] of map) for (const column of cells.keys()) putCell(turned, column, row, true);
  const alongRows = blocksWhere(map, () => true);
  const alongColumns = blocksWhere(turned, () => true);
  if (alongRows.length <= alongColumns.length) return alongRows;
  return alongColumns.map(({ row, column, rows, columns }) => ({ row: column, column: row, rows: columns, columns: rows }));
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function runs<T>(cells: ReadonlyMap<number, T>, holds: (value: T) => boolean): readonly Run[] {
  const found: Run[] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const value = cells.get(column);
    if (value === undefined || !holds(value)) continue;
    const last = found.at(-1);
    if (last?.last === column - 1) found[found.length - 1] = { first: last.first, last: column };
    else found.push({ first: column, last: column });
  }
  return found;
}

/** Everything of a sheet of this size that lies outside the blocks, as few rectangles. */
export function blocksOutside(blocks: readonly Block[], rows: number, columns: number): readonly Block[] {
  const edges = [...new Set([0, rows, ...blocks.flatMap((block) => [block.row, block.row + block.rows])])]
    .filter((edge) => edge >= 0 && edge <= rows)
    .sort((a, b) => a - b);
  const free: Block[] = [];
  for (const [at, top] of edges.entries()) {
    const bottom = edges[at + 1];
    if (bottom === undefined) break;
    for (const run of freeRuns(blocks, top, columns))
      free.push({ row: top, column: run.first, rows: bottom - top, columns: run.last - run.first + 1 });
  }
  return free;
}

function freeRuns(blocks: readonly Block[], row: number, columns: number): readonly Run[] {
  const taken = blocks.filter((block) => block.row <= row && row < block.row + block.rows).sort((a, b) => a.column - b.column);
  const free: Run[] = [];
  let next = 0;
  for (const block of taken) {
    if (block.column > next) free.push({ first: next, last: block.column - 1 });
    next = Math.max(next, block.column + block.columns);
  }
  if (next < columns) free.push({ first: next, last: columns - 1 });
  return free;
}
