import * as z from 'zod/mini';
import type { CellInput, CellValue, PatchOp, RowMove, SheetPatch, SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { rowAfter, rowBefore } from '../model/move-row';
import { ourSheet } from '../model/our-sheets';
import { sameFormula, sameValue } from './blocks';
import { cellName } from '../model/address';

/** What must be known to take a run back. Stored as text in a hidden sheet of the workbook itself. */
export interface UndoRecord {
  readonly command: string;
  /** Local time of the run. */
  readonly at: string;
  /** Sheets that the run added, with a sum over what was written in them: a changed sum means that people typed there since. */
  readonly added: readonly { readonly sheet: string; readonly sum: number }[];
  /** Inserted and deleted rows to take back, in order. */
  readonly structure: readonly PatchOp[];
  /** Sheets whose rows the run moved: a sum over the constants of each row as the run left it, and which of the rows it inserted. */
  readonly order: readonly { readonly sheet: string; readonly sums: readonly number[]; readonly inserted: readonly number[] }[];
  /** Cells to set back once the rows are back, in the numbering of before the run; `now` is what the run wrote, at `row` after it. */
  readonly cells: readonly UndoCell[];
}

export interface UndoCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowNow: number | null;
  readonly before: CellInput;
  readonly now: CellInput;
}

const CHUNK = 30_000;

type RowsOp = Extract<PatchOp, { op: 'insertRows' | 'deleteRows' }>;

/** Works out how to take a patch back, from the workbook as it was. Looks of cells are not kept: they do no harm. */
export function undoRecord(workbook: WorkbookSnapshot, patch: SheetPatch, command: string, at: string): UndoRecord {
  const added = patch.ops.flatMap((op) => (op.op === 'addSheet' && op.visibility === 'visible' ? [op.sheet] : []));
  const origins = new Map<string, (number | null)[]>();
  const structure: PatchOp[] = [];
  const cells = new Map<string, UndoCell>();
  const attached = new Map<string, readonly RowMove[]>();
  for (const op of patch.ops) {
    if (op.op !== 'insertRows' && op.op !== 'deleteRows' && op.op !== 'setCells') continue;
    const snapshot = workbook.sheets.find((sheet) => sheet.name === op.sheet);
    if (snapshot === undefined) continue;
    const rows = origins.get(op.sheet) ?? Array.from({ length: snapshot.values.length }, (_, row): number | null => row);
    origins.set(op.sheet, rows);
    extend(rows, op.row);
    if (op.op === 'insertRows') {
      rows.splice(op.row, 0, ...Array.from({ length: op.count }, () => null));
      moveWritten(cells, op);
      structure.unshift({ op: 'deleteRows', sheet: op.sheet, row: op.row, count: op.count });
    } else if (op.op === 'deleteRows') {
      for (const origin of rows.splice(op.row, op.count)) if (origin !== null) keepRow(cells, snapshot, origin);
      moveWritten(cells, op);
      structure.unshift({ op: 'insertRows', sheet: op.sheet, row: op.row, count: op.count });
      if (op.moved !== undefined) attached.set(op.sheet, op.moved);
    } else {
      op.cells.forEach((line, offset) => {
        extend(rows, op.row + offset);
        const origin = rows[op.row + offset] ?? null;
        if (origin === null) return;
        line.forEach((input, across) => {
          const column = op.column + across;
          const key = `${op.sheet}:${origin}:${column}`;
          const before = cells.get(key)?.before ?? inputOf(snapshot, origin, column);
          cells.set(key, { sheet: op.sheet, row: origin, column, rowNow: op.row + offset, before, now: input });
        });
      });
    }
  }
  const changed = [...cells.values()].filter((cell) => cell.rowNow === null || !sameInput(cell.before, cell.now));
  const moved = [...new Set(structure.flatMap((op) => ('sheet' in op ? [op.sheet] : [])))];
  return {
    command,
    at,
    added: added.map((sheet) => ({ sheet, sum: sumOfWritten(patch, sheet) })),
    structure: withAttached(structure, attached),
    order: moved.map((sheet) => orderAfter(workbook, patch, sheet, origins.get(sheet) ?? [])),
    cells: changed,
  };
}

/** Notes and links go back with their rows: the first edit that takes rows out finds all of them in place, the old and the new. */
function withAttached(structure: readonly PatchOp[], attached: ReadonlyMap<string, readonly RowMove[]>): readonly PatchOp[] {
  const left = new Map(attached);
  return structure.map((op) => {
    const moves = op.op === 'deleteRows' ? left.get(op.sheet) : undefined;
    if (op.op !== 'deleteRows' || moves === undefined) return op;
    left.delete(op.sheet);
    return { ...op, moved: moves.map(({ from, to }) => ({ from: to, to: from })) };
  });
}

/** What each row of a sheet holds once the patch is applied; `origins` are its old rows in their new order. */
function orderAfter(
  workbook: WorkbookSnapshot,
  patch: SheetPatch,
  sheet: string,
  origins: readonly (number | null)[],
): UndoRecord['order'][number] {
  const snapshot = workbook.sheets.find((candidate) => candidate.name === sheet);
  let rows = (snapshot?.values ?? []).map((values, row) =>
    values.map((value, column) => (isFormulaAt(snapshot, row, column) ? null : value)),
  );
  for (const op of patch.ops) {
    if (op.op === 'insertRows' && op.sheet === sheet) {
      const at = op.row;
      while (rows.length < at) rows.push([]);
      rows = [...rows.slice(0, at), ...Array.from({ length: op.count }, (): CellValue[] => []), ...rows.slice(at)];
    } else if (op.op === 'deleteRows' && op.sheet === sheet) rows = [...rows.slice(0, op.row), ...rows.slice(op.row + op.count)];
    else if (op.op === 'setCells' && op.sheet === sheet) writeConstants(rows, op);
  }
  return { sheet, sums: rows.map(sumOfRow), inserted: origins.flatMap((origin, row) => (origin === null ? [row] : [])) };
}

function writeConstants(rows: CellValue[][], op: Extract<PatchOp, { op: 'setCells' }>): void {
  op.cells.forEach((line, offset) => {
    while (rows.length <= op.row + offset) rows.push([]);
    const row = rows[op.row + offset];
    line.forEach((input, across) => {
      if (row === undefined) return;
      while (row.length <= op.column + across) row.push(null);
      row[op.column + across] = typeof input === 'object' && input !== null ? null : input;
    });
  });
}

function isFormulaAt(sheet: SheetSnapshot | undefined, row: number, column: number): boolean {
  return (sheet?.formulas[row]?.[column] ?? null) !== null;
}

/** A sum over the constants of one row; 0 for a row without any. */
function sumOfRow(values: readonly CellValue[]): number {
  return values.reduce((sum: number, value, column) => add(sum, hashOf(String(column)), value), 0);
}

/** Cells written before rows were inserted or deleted stand elsewhere after it. */
function moveWritten(cells: Map<string, UndoCell>, op: RowsOp): void {
  for (const [key, cell] of cells) {
    if (cell.sheet === op.sheet && cell.rowNow !== null) cells.set(key, { ...cell, rowNow: rowAfter(cell.rowNow, op) });
  }
}

function extend(rows: (number | null)[], row: number): void {
  while (rows.length <= row) rows.push(rows.length);
}

function keepRow(cells: Map<string, UndoCell>, snapshot: SheetSnapshot, row: number): void {
  (snapshot.values[row] ?? []).forEach((_, column) => {
    const before = inputOf(snapshot, row, column);
    const key = `${snapshot.name}:${row}:${column}`;
    if (before !== null) cells.set(key, { sheet: snapshot.name, row, column, rowNow: null, before, now: null });
  });
}

function inputOf(snapshot: SheetSnapshot, row: number, column: number): CellInput {
  const value: CellValue = snapshot.values[row]?.[column] ?? null;
  const formula = snapshot.formulas[row]?.[column] ?? null;
  return formula === null ? value : { formula, value };
}

function sameInput(a: CellInput, b: CellInput): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && sameFormula(a.formula, b.formula);
  return !(typeof b === 'object' && b !== null) && sameValue(a, b);
}

/** A sum over the constants of a sheet's cells; formulas are left out, since they change by themselves. */
function sumOfWritten(patch: SheetPatch, sheet: string): number {
  const rows: CellInput[][] = [];
  for (const op of patch.ops) {
    if (op.op !== 'setCells' || op.sheet !== sheet) continue;
    op.cells.forEach((line, offset) => {
      const row = rows[op.row + offset];
      if (row === undefined) rows[op.row + offset] = [...Array.from({ length: op.column }, () => null), ...line];
      else line.forEach((input, across) => (row[op.column + across] = input));
    });
  }
  let sum = 0;
  rows.forEach((line, row) => {
    const ofRow = hashOf(`${row}:`);
    line.forEach((input, column) => {
      if (!(typeof input === 'object' && input !== null)) sum = add(sum, hashOf(String(column), ofRow), input);
    });
  });
  return sum;
}

function sumOfSheet(sheet: SheetSnapshot): number {
  let sum = 0;
  sheet.values.forEach((line, row) => {
    const ofRow = hashOf(`${row}:`);
    line.forEach((value, column) => {
      if ((sheet.formulas[row]?.[column] ?? null) === null) sum = add(sum, hashOf(String(column), ofRow), value);
    });
  });
  return sum;
}

/** Programs keep neither carriage returns nor white space behind a text. */
function plainText(text: string): string {
  return (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text).trimEnd();
}

/** Adds a value at a place, which is given by its hash. */
function add(sum: number, place: number, value: CellValue): number {
  if (value === null || value === '') return sum;
  return (sum + hashOf(typeof value === 'string' ? plainText(value) : String(value), hashOf('=', place))) | 0;
}

const SEED = 7;

/** The hash of a text behind another one, of which `before` is the hash: a whole number of 32 bits. */
function hashOf(text: string, before = SEED): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Edits that store the record in the hidden sheet, in place of the one before. */
export function undoOps(record: UndoRecord, snapshot: SheetSnapshot | null): PatchOp[] {
  const { name, mark } = ourSheet('undo');
  const sheet = snapshot?.name ?? name;
  const text = JSON.stringify(record);
  const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) => text.slice(index * CHUNK, (index + 1) * CHUNK));
  const rows = Math.max(chunks.length + 1, snapshot?.values.length ?? 0);
  const cells = Array.from({ length: rows }, (_, index): CellInput[] => [index === 0 ? mark : (chunks[index - 1] ?? null)]);
  return [
    ...(snapshot === null
      ? [{ op: 'addSheet' as const, sheet, after: null, visibility: 'very-hidden' as const, tabColor: null, font: 'Arial', size: 10 }]
      : []),
    { op: 'setCells', sheet, row: 0, column: 0, cells },
  ];
}

/** The stored record; null when there is none or it was damaged. */
export function readUndo(sheet: SheetSnapshot | null): UndoRecord | null {
  if (sheet === null) return null;
  const text = sheet.values
    .slice(1)
    .map((row) => (typeof row[0] === 'string' ? row[0] : ''))
    .join('');
  if (text === '') return null;
  const record = RECORD.safeParse(jsonOf(text));
  return record.success ? record.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// The task pane's security policy forbids `new Function`, which zod would try.
z.config({ jitless: true });

const VALUE = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
const INPUT: z.ZodMiniType<CellInput> = z.union([VALUE, z.object({ formula: z.string(), value: VALUE })]);
const ROWS = { sheet: z.string(), row: z.int(), count: z.int() };
/** The record as it stands in the sheet, which people may have cut or typed into. */
const RECORD: z.ZodMiniType<UndoRecord> = z.object({
  command: z.string(),
  at: z.string(),
  added: z.array(z.object({ sheet: z.string(), sum: z.int() })),
  structure: z.array(
    z.discriminatedUnion('op', [
      z.object({ op: z.literal('insertRows'), ...ROWS }),
      z.object({ op: z.literal('deleteRows'), ...ROWS, moved: z.optional(z.array(z.object({ from: z.int(), to: z.int() }))) }),
    ]),
  ),
  order: z._default(z.array(z.object({ sheet: z.string(), sums: z.array(z.int()), inserted: z.array(z.int()) })), []),
  cells: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      column: z.int(),
      rowNow: z.nullable(z.int()),
      before: INPUT,
      now: INPUT,
    }),
  ),
});

export interface Restored {
  readonly ops: readonly PatchOp[];
  /** Cells that people changed since and that stay as they are: "Theo dõi!G12". */
  readonly kept: readonly string[];
  /** Sheets of the run that hold newer entries and stay. */
  readonly keptSheets: readonly string[];
  /** Sheets whose rows were moved since: their cells cannot be told any more, so they stay. */
  readonly movedSheets: readonly string[];
}

/**
 * Takes the last run back, except where people typed since: their words stay. A restore that was ended half-way is gone on with: rows
 * that it took out or put back stay so, and cells that hold what they held before count as set back.
 */
export function restoreOps(record: UndoRecord, workbook: WorkbookSnapshot): Restored {
  const sheetOf = (name: string): SheetSnapshot | undefined => workbook.sheets.find((sheet) => sheet.name === name);
  const keptSheets = record.added.filter(({ sheet, sum }) => {
    const present = sheetOf(sheet);
    return present !== undefined && sumOfSheet(present) !== sum;
  });
  const names = [...new Set([...record.cells, ...record.order].map(({ sheet }) => sheet))];
  const done = new Map(names.map((name) => [name, takenBack(record, sheetOf(name), name)]));
  const isGoingOn = [...done.values()].some((edits) => edits !== null && edits.length > 0);
  const movedSheets = names.filter((name) => isMoved(record, sheetOf(name), done.get(name) ?? null, isGoingOn));
  const kept: string[] = [];
  const cells = record.cells.filter((cell) => {
    const sheet = sheetOf(cell.sheet);
    if (sheet === undefined || movedSheets.includes(cell.sheet)) return false;
    const row = rowAfterAll(cell.rowNow, done.get(cell.sheet) ?? []);
    if (row === null || isUntouched(cell, sheet, row, isGoingOn)) return true;
    kept.push(`${cell.sheet}!${cellName(row, cell.column)}`);
    return false;
  });
  const structure = record.structure.filter(
    (op) =>
      'sheet' in op && !movedSheets.includes(op.sheet) && sheetOf(op.sheet) !== undefined && done.get(op.sheet)?.includes(op) !== true,
  );
  const deletions = record.added
    .filter(({ sheet }) => sheetOf(sheet) !== undefined && !keptSheets.some((keptSheet) => keptSheet.sheet === sheet))
    .map(({ sheet }): PatchOp => ({ op: 'deleteSheet', sheet }));
  const setBack = cells.filter(({ rowNow }) => rowNow !== null).map((cell) => setBackOp(cell, cell.row));
  const gone = cells.filter(({ rowNow }) => rowNow === null);
  return {
    ops: [...names.flatMap((name) => rowsBack(sheetOf(name), structure, gone)), ...setBack, ...deletions],
    kept,
    keptSheets: keptSheets.map(({ sheet }) => sheet),
    movedSheets,
  };
}

/**
 * A sheet's rows as they were. Those that come back are filled before others go, so that what hangs on the others finds its words; what a
 * restore that goes on has filled already is not written again: links in a text would not outlive it.
 */
function rowsBack(sheet: SheetSnapshot | undefined, structure: readonly PatchOp[], gone: readonly UndoCell[]): PatchOp[] {
  if (sheet === undefined) return [];
  const own = structure.flatMap((op) => (isRowsOp(op) && op.sheet === sheet.name ? [op] : []));
  const back = own.map(({ op }) => op).lastIndexOf('insertRows') + 1;
  const later = own.slice(back);
  const filled = gone.flatMap((cell): PatchOp[] => {
    if (cell.sheet !== sheet.name) return [];
    const row = later.reduceRight((at, op) => rowBefore(at, op) ?? at, cell.row);
    return back === 0 && sameInput(inputOf(sheet, row, cell.column), cell.before) ? [] : [setBackOp(cell, row)];
  });
  return [...own.slice(0, back), ...filled, ...later];
}

function isRowsOp(op: PatchOp): op is RowsOp {
  return op.op === 'insertRows' || op.op === 'deleteRows';
}

function setBackOp({ sheet, column, before }: UndoCell, row: number): PatchOp {
  return { op: 'setCells', sheet, row, column, cells: [[before]] };
}

/** The edits of a sheet's rows that an ended restore has taken back already; null where rows were moved since in another way. */
function takenBack(record: UndoRecord, sheet: SheetSnapshot | undefined, name: string): readonly PatchOp[] | null {
  if (sheet === undefined) return null;
  const edits = record.structure.filter((op) => 'sheet' in op && op.sheet === name);
  const begun = [...edits.keys(), edits.length].map((count) => edits.slice(0, count));
  return begun.find((done) => !isReordered(record, sheet, done)) ?? null;
}

/** More than half of the written cells changed at once: rows were moved, inserted or sorted, not retyped. */
function isMoved(record: UndoRecord, sheet: SheetSnapshot | undefined, done: readonly PatchOp[] | null, isGoingOn: boolean): boolean {
  if (sheet === undefined || done === null) return true;
  const own = record.cells.flatMap((cell) => {
    const row = cell.sheet === sheet.name ? rowAfterAll(cell.rowNow, done) : null;
    return row === null ? [] : [{ cell, row }];
  });
  const changed = own.filter(({ cell, row }) => !isUntouched(cell, sheet, row, isGoingOn));
  return own.length > 3 && changed.length * 2 > own.length;
}

/**
 * A cell still holds what the run wrote, or again what it held before. Where a restore goes on, the rows that it has moved have changed
 * the formulas that point there.
 */
function isUntouched({ column, now, before }: UndoCell, sheet: SheetSnapshot, row: number, isGoingOn: boolean): boolean {
  const present = inputOf(sheet, row, column);
  if (isGoingOn && isFormula(present) && isFormula(now)) return true;
  return sameInput(present, now) || sameInput(present, before);
}

function isFormula(input: CellInput): boolean {
  return typeof input === 'object' && input !== null;
}

/** Where a row stands after these edits of its sheet; null where they took it out. */
function rowAfterAll(row: number | null, edits: readonly PatchOp[]): number | null {
  return edits.reduce((at: number | null, op) => (at === null ? null : rowAfter(at, op)), row);
}

/**
 * True where rows that the run inserted hold newer words, or where a row stands in another one's place: taking rows out or putting
 * them back would then hit the wrong ones. `done`: the edits of rows that were taken back already.
 */
function isReordered(record: UndoRecord, sheet: SheetSnapshot, done: readonly PatchOp[]): boolean {
  const order = record.order.find((one) => one.sheet === sheet.name);
  if (order === undefined) return false;
  const sums = new Map(
    order.sums.flatMap((sum, row) => {
      const at = rowAfterAll(row, done);
      return at === null ? [] : [[at, sum] as const];
    }),
  );
  const inserted = order.inserted.map((row) => rowAfterAll(row, done)).filter((row) => row !== null);
  const known = new Set([...sums.values()].filter((sum) => sum !== 0));
  const now = sheet.values.map((values, row) => sumOfRow(values.map((value, column) => (isFormulaAt(sheet, row, column) ? null : value))));
  const isElsewhere = now.some((sum, row) => sum !== (sums.get(row) ?? 0) && known.has(sum));
  return isElsewhere || inserted.some((row) => (now[row] ?? 0) !== (sums.get(row) ?? 0));
}
