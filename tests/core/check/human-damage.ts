import type { Block, CellValue } from '../../../src/core/model/sheet';
import { cellAt, cutRanges, deleteRows, insertRows, movedFormula, renameSheet, type MemoryBook, type MemorySheet } from '../memory-host';

/** A source of chance that gives the same numbers for the same seed. */
export type Chance = (below: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The tracker in memory with the places that damage needs. */
export interface Target {
  readonly book: MemoryBook;
  readonly sheet: MemorySheet;
  readonly chance: Chance;
  /** A text that nobody typed before. */
  readonly word: () => string;
}

type Damage = (target: Target) => string;

const HEADER = 4;
const LAST_COLUMN = 36;
const ENTRY_COLUMNS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
const TEXT_COLUMNS = [12, 13, 15, 18, 21];

/** What people do to a shared sheet, by name. Each takes its place by chance and says what it did. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'type a text': ({ sheet, chance, word }) => {
    const [row, column] = [bodyRow(sheet, chance), pick(chance, TEXT_COLUMNS)];
    put(sheet, row, column, word());
    return `${row}:${column}`;
  },
  'type a date': ({ sheet, chance }) => {
    const [row, column] = [bodyRow(sheet, chance), pick(chance, [6, 10, 14])];
    put(sheet, row, column, 46_023 + chance(160));
    return `${row}:${column}`;
  },
  'type a date as text': ({ sheet, chance }) => {
    const [row, column] = [bodyRow(sheet, chance), pick(chance, [10, 14])];
    put(sheet, row, column, pick(chance, ['25.3.2026', '7/4/26', 'ngày 15 tháng 5 năm 2026', '31/6/2026', '03/25/2026', 'cuối tháng 5']));
    return `${row}:${column}`;
  },
  'type a status in other words': ({ sheet, chance }) => {
    const row = bodyRow(sheet, chance);
    put(sheet, row, 9, pick(chance, ['Đã xong', 'hoàn thành', 'Đang làm', 'chờ ký', 'Hoàn thành ']));
    return String(row);
  },
  'choose a status and a day': ({ sheet, chance }) => {
    const row = bodyRow(sheet, chance);
    put(sheet, row, 9, 'Hoàn thành');
    put(sheet, row, 10, 46_030 + chance(140));
    return String(row);
  },
  'paste over cells': ({ sheet, chance, word }) => {
    const block = randomBlock(sheet, chance, 3, 4);
    each(block, (row, column) => {
      put(sheet, row, column, chance(3) === 0 ? null : word());
    });
    pasteLook(sheet, block);
    return show(block);
  },
  'copy rows over others': ({ sheet, chance }) => {
    const [from, to] = [bodyRow(sheet, chance), bodyRow(sheet, chance)];
    copyRow(sheet, from, to, 0, LAST_COLUMN);
    splitRules(sheet, { row: to, column: 0, rows: 1, columns: LAST_COLUMN + 1 });
    return `${from} to ${to}`;
  },
  'insert a copied row': ({ book, sheet, chance }) => {
    const [from, to] = [bodyRow(sheet, chance), bodyRow(sheet, chance)];
    insertRows(book, sheet, to, 1);
    copyRow(sheet, from >= to ? from + 1 : from, to, 0, LAST_COLUMN);
    return `${from} at ${to}`;
  },
  'insert rows': ({ book, sheet, chance, word }) => {
    const row = bodyRow(sheet, chance);
    insertRows(book, sheet, row, 1 + chance(2));
    put(sheet, row, pick(chance, [2, ...TEXT_COLUMNS]), word());
    return String(row);
  },
  'delete rows': ({ book, sheet, chance }) => {
    const row = bodyRow(sheet, chance);
    deleteRows(book, sheet, row, 1 + chance(2));
    return String(row);
  },
  'fill down': ({ sheet, chance }) => {
    const [row, column] = [bodyRow(sheet, chance), chance(LAST_COLUMN + 1)];
    const count = 1 + chance(3);
    for (let down = 1; down <= count; down += 1) copyRow(sheet, row, row + down, column, column + chance(2));
    return `${row}:${column} by ${count}`;
  },
  'sort whole rows': ({ sheet, chance }) => sortRows(sheet, chance, 0, LAST_COLUMN),
  'sort what is visible': ({ sheet, chance }) => sortRows(sheet, chance, 1, 24),
  'merge cells': ({ sheet, chance }) => {
    const block = { ...randomBlock(sheet, chance, 2, 2), rows: 2 };
    each(block, (row, column) => {
      if (row !== block.row || column !== block.column) put(sheet, row, column, null);
    });
    sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, block)), block];
    return show(block);
  },
  'clear cells': ({ sheet, chance }) => {
    const block = randomBlock(sheet, chance, 3, 3);
    each(block, (row, column) => {
      put(sheet, row, column, null);
    });
    return show(block);
  },
  'clear ids': ({ sheet, chance }) => {
    const row = bodyRow(sheet, chance);
    put(sheet, row, 0, null);
    return String(row);
  },
  'rename a heading': ({ sheet, chance, word }) => {
    const column = chance(25);
    put(sheet, HEADER, column, word());
    return String(column);
  },
  'rename a sheet': ({ book, chance, word }) => {
    const sheet = pick(chance, book.sheets.slice(1));
    const name = word();
    const old = sheet.name;
    renameSheet(book, old, name);
    return `${old} to ${name}`;
  },
  'delete a sheet': ({ book, chance }) => {
    const names = book.sheets.slice(1).map((sheet) => sheet.name);
    const gone = pick(chance, names.filter((name) => ['Tổng quan', 'Thiết lập', 'Ngày nghỉ', 'Đơn vị'].includes(name)).concat('-'));
    book.sheets = book.sheets.filter((sheet) => sheet.name !== gone);
    return gone;
  },
  'split the rules': ({ sheet, chance }) => {
    splitRules(sheet, randomBlock(sheet, chance, 3, LAST_COLUMN));
    return '';
  },
  'double a rule': ({ sheet, chance }) => {
    if (sheet.rules.length > 0) sheet.rules.push(pick(chance, sheet.rules));
    return '';
  },
  'lose the checks': ({ sheet, chance }) => {
    sheet.validations = cutRanges(sheet.validations, randomBlock(sheet, chance, 4, LAST_COLUMN));
    return '';
  },
};

function pick<T>(chance: Chance, list: readonly T[]): T {
  return list[chance(list.length)]!;
}

function bodyRow(sheet: MemorySheet, chance: Chance): number {
  return HEADER + 1 + chance(Math.max(1, sheet.rows.length - HEADER - 2));
}

function randomBlock(sheet: MemorySheet, chance: Chance, rows: number, columns: number): Block {
  const row = bodyRow(sheet, chance);
  const column = chance(3) === 0 ? chance(LAST_COLUMN) : pick(chance, ENTRY_COLUMNS);
  return { row, column, rows: 1 + chance(rows), columns: 1 + chance(columns) };
}

function put(sheet: MemorySheet, row: number, column: number, value: CellValue): void {
  const cell = cellAt(sheet, row, column);
  cell.value = value;
  cell.formula = null;
}

function each(block: Block, visit: (row: number, column: number) => void): void {
  for (let row = block.row; row < block.row + block.rows; row += 1)
    for (let column = block.column; column < block.column + block.columns; column += 1) visit(row, column);
}

/** Pasted cells bring their own look: no checks, plain formats. */
function pasteLook(sheet: MemorySheet, block: Block): void {
  sheet.validations = cutRanges(sheet.validations, block);
  each(block, (row, column) => {
    cellAt(sheet, row, column).format = null;
  });
}

function copyRow(sheet: MemorySheet, from: number, to: number, first: number, last: number): void {
  for (let column = first; column <= last; column += 1) {
    const source = { ...cellAt(sheet, from, column) };
    const formula = source.formula === null ? null : movedFormula(source.formula, to - from);
    Object.assign(cellAt(sheet, to, column), { ...source, formula });
  }
}

/** Copied cells bring their rules with them: the range is cut, and a rule of its own stands for the copy. */
function splitRules(sheet: MemorySheet, block: Block): void {
  const own = sheet.rules.filter((rule) => rule.ranges.some((range) => overlap(range, block)));
  const copies = own.map((rule) => ({ ...rule, ranges: [{ ...block, column: rule.ranges[0]?.column ?? 0, columns: 1 }] }));
  sheet.rules = [...cutRanges(sheet.rules, block), ...copies];
}

/** A sort cannot be done over merged cells, so they are parted first, as Excel asks. */
function sortRows(sheet: MemorySheet, chance: Chance, first: number, last: number): string {
  const end = sheet.rows.length - 1 - chance(3);
  const start = HEADER + 1 + chance(3);
  const rows = Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
  sheet.merges = [];
  const by = pick(chance, [2, 3, 6, 7, 9]);
  const key = (row: number): string => String(cellAt(sheet, row, by).value ?? '￿');
  const order = [...rows].sort((a, b) => key(a).localeCompare(key(b), 'vi') || a - b);
  const cells = new Map(
    rows.map((row) => [row, Array.from({ length: last - first + 1 }, (_, at) => ({ ...cellAt(sheet, row, first + at) }))]),
  );
  rows.forEach((row, index) => {
    const from = order[index]!;
    cells.get(from)!.forEach((cell, at) => {
      const formula = cell.formula === null ? null : movedFormula(cell.formula, row - from);
      Object.assign(cellAt(sheet, row, first + at), { ...cell, formula });
    });
  });
  return `rows ${start} to ${end} by ${by}`;
}

function overlap(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function show(block: Block): string {
  return `${block.row}:${block.column} ${block.rows}x${block.columns}`;
}
