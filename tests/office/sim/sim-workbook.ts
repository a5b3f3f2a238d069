import { COLUMNS, holds, movedBox } from './box';
import type { Box } from './box';
import { accessDenied } from './api-error';
import { moveReferences } from './sim-formula';

export type Value = string | number | boolean;

export interface SimCell {
  value: Value | null;
  /** With "=", invariant English; null for none. */
  formula: string | null;
  format: string;
  /** By wire name: "Font.Bold", "Fill.Color", "Border.EdgeTop", "Locked". */
  style: Record<string, unknown>;
}

export interface SimRule {
  readonly id: string;
  type: string;
  boxes: readonly Box[];
  formula: string;
  stop: boolean;
  readonly look: Record<string, unknown>;
}

export interface SimValidation {
  rule: Readonly<Record<string, unknown>>;
  prompt: unknown;
  alert: unknown;
}

export interface SimChart {
  name: string;
  type: string;
  position: string;
  /** By path: "Title.Visible", "Axes.ValueAxis.Visible". */
  readonly look: Record<string, unknown>;
  readonly series: Record<string, unknown>[];
}

/** A note, or a thread of comments: a cell has one of them. */
export interface SimHung {
  readonly kind: 'note' | 'comment';
  readonly id: string;
  content: string;
  readonly author: string;
  /** ISO moment. */
  readonly created: string;
  readonly replies: Omit<SimHung, 'kind' | 'replies'>[];
}

export interface SimLink {
  readonly address: string;
  readonly screenTip: string;
}

export interface SimSheet {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  gridlines: boolean;
  cells: Map<number, SimCell>;
  /** Look of every cell that has none of its own. */
  readonly defaults: Record<string, unknown>;
  readonly columns: Map<number, { width?: number; hidden?: boolean }>;
  rows: Map<number, { height?: number; level?: number }>;
  merges: readonly Box[];
  rules: readonly SimRule[];
  validations: Map<number, SimValidation>;
  hung: Map<number, SimHung>;
  links: Map<number, SimLink>;
  charts: readonly SimChart[];
  frozen: Box | null;
  filter: { box: Box; criteria: Record<number, unknown> } | null;
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string | null } | null;
  readonly print: Record<string, unknown>;
  tables: readonly { readonly name: string; readonly box: Box }[];
}

export interface SimWorkbook {
  name: string;
  sheets: SimSheet[];
  active: string;
  selection: string;
  names: Map<string, { name: string; formula: string }>;
  structureLocked: boolean;
  /** What a formula shows; the simulated workbook does not calculate by itself. */
  calculate: (sheet: string, row: number, column: number, formula: string) => Value;
  nextId: number;
}

/** An empty workbook with one sheet, as Excel makes it. */
export function createWorkbook(firstSheet = 'Sheet1'): SimWorkbook {
  const workbook: SimWorkbook = {
    name: 'Book1.xlsx',
    sheets: [],
    active: firstSheet,
    selection: 'A1',
    names: new Map(),
    structureLocked: false,
    calculate: () => 0,
    nextId: 1,
  };
  newSheet(workbook, firstSheet);
  return workbook;
}

export function newSheet(workbook: SimWorkbook, name: string): SimSheet {
  const sheet: SimSheet = {
    id: `{00000000-0001-0000-${String(workbook.nextId).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    gridlines: true,
    cells: new Map(),
    defaults: {},
    columns: new Map(),
    rows: new Map(),
    merges: [],
    rules: [],
    validations: new Map(),
    hung: new Map(),
    links: new Map(),
    charts: [],
    frozen: null,
    filter: null,
    protection: null,
    print: {},
    tables: [],
  };
  workbook.nextId += 1;
  workbook.sheets.push(sheet);
  return sheet;
}

export function findSheet(workbook: SimWorkbook, key: string): SimSheet | undefined {
  const wanted = key.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
}

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellAt(sheet: SimSheet, row: number, column: number): SimCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function makeCell(sheet: SimSheet, row: number, column: number): SimCell {
  const key = cellKey(row, column);
  const existing = sheet.cells.get(key);
  if (existing !== undefined) return existing;
  const cell: SimCell = { value: null, formula: null, format: 'General', style: {} };
  sheet.cells.set(key, cell);
  return cell;
}

export function isEmpty(cell: SimCell): boolean {
  return cell.value === null && cell.formula === null;
}

/** The rectangle that holds all cells with a value, or with anything of their own; null for none. */
export function usedBox(sheet: SimSheet, valuesOnly: boolean): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && isEmpty(cell)) continue;
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Refuses a change of contents of locked cells on a protected sheet. */
export function checkContents(sheet: SimSheet, boxes: readonly Box[]): void {
  if (sheet.protection === null) return;
  for (const box of boxes) {
    if (sheet.defaults['Locked'] === false) {
      for (const [key, cell] of sheet.cells) {
        if (cell.style['Locked'] === true && holds(box, Math.floor(key / COLUMNS), key % COLUMNS)) throw accessDenied();
      }
      continue;
    }
    if (box.rows * box.columns > 5_000_000) throw accessDenied();
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        if (cellAt(sheet, row, column)?.style['Locked'] !== false) throw accessDenied();
      }
    }
  }
}

/** Refuses what a protected sheet does not allow; `allowance` is the option that would allow it, null when none does. */
export function checkAllowed(sheet: SimSheet, allowance: string | null): void {
  if (sheet.protection !== null && (allowance === null || sheet.protection.options[allowance] !== true)) throw accessDenied();
}

/** Inserts rows before `row`, or deletes them (negative count); everything below moves, and all references with it. */
export function moveRows(workbook: SimWorkbook, sheet: SimSheet, row: number, count: number): void {
  sheet.cells = movedKeys(sheet.cells, row, count);
  sheet.validations = movedKeys(sheet.validations, row, count);
  sheet.hung = movedKeys(sheet.hung, row, count);
  sheet.links = movedKeys(sheet.links, row, count);
  const rows = new Map<number, { height?: number; level?: number }>();
  for (const [index, value] of sheet.rows) {
    if (index < row) rows.set(index, value);
    else if (count > 0 || index >= row - count) rows.set(index + count, value);
  }
  sheet.rows = rows;
  if (count > 0) copyRowAbove(sheet, row, count);
  const move = (box: Box): Box[] => [movedBox(box, row, count)].filter((moved) => moved !== null);
  sheet.merges = sheet.merges.flatMap(move);
  sheet.rules = sheet.rules.map((rule) => ({ ...rule, boxes: rule.boxes.flatMap(move) })).filter((rule) => rule.boxes.length > 0);
  if (sheet.filter !== null) {
    const box = movedBox(sheet.filter.box, row, count);
    sheet.filter = box === null ? null : { ...sheet.filter, box };
  }
  for (const each of workbook.sheets) {
    for (const cell of each.cells.values()) {
      if (cell.formula !== null) cell.formula = moveReferences(cell.formula, each.name, sheet.name, row, count);
    }
    for (const rule of each.rules) rule.formula = moveReferences(rule.formula, each.name, sheet.name, row, count);
    for (const chart of each.charts) {
      for (const series of chart.series) {
        for (const part of ['Values', 'XAxisValues']) {
          if (typeof series[part] === 'string') series[part] = moveReferences(series[part], each.name, sheet.name, row, count);
        }
      }
    }
  }
  for (const item of workbook.names.values()) item.formula = moveReferences(item.formula, '', sheet.name, row, count);
}

/** New rows look like the row above them, and a validation that stands above and below them covers them too, as in Excel. */
function copyRowAbove(sheet: SimSheet, row: number, count: number): void {
  for (const [key, validation] of [...sheet.validations]) {
    const below = sheet.validations.get(key + (count + 1) * COLUMNS);
    if (Math.floor(key / COLUMNS) !== row - 1 || JSON.stringify(below) !== JSON.stringify(validation)) continue;
    for (let offset = 1; offset <= count; offset += 1) sheet.validations.set(key + offset * COLUMNS, validation);
  }
  for (const [key, cell] of [...sheet.cells]) {
    if (Math.floor(key / COLUMNS) !== row - 1) continue;
    for (let offset = 0; offset < count; offset += 1) {
      const copy = makeCell(sheet, row + offset, key % COLUMNS);
      copy.format = cell.format;
      copy.style = { ...cell.style };
    }
  }
}

function movedKeys<T>(map: ReadonlyMap<number, T>, row: number, count: number): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const index = Math.floor(key / COLUMNS);
    if (index < row) moved.set(key, value);
    else if (count > 0 || index >= row - count) moved.set(key + count * COLUMNS, value);
  }
  return moved;
}

/** All that a person could see or that a next run depends on, as plain data to compare. */
export function dumpWorkbook(workbook: SimWorkbook): unknown {
  return {
    active: workbook.active,
    names: [...workbook.names.values()],
    sheets: workbook.sheets.map(({ cells, columns, rows, validations, hung, links, ...sheet }) => ({
      ...sheet,
      id: '',
      cells: [...cells].filter(([, cell]) => !isEmpty(cell) || cell.format !== 'General' || Object.keys(cell.style).length > 0).sort(byKey),
      columns: [...columns].sort(byKey),
      rows: [...rows].sort(byKey),
      validations: [...validations].sort(byKey),
      hung: [...hung].sort(byKey),
      links: [...links].sort(byKey),
    })),
  };
}

function byKey(a: readonly [number, unknown], b: readonly [number, unknown]): number {
  return a[0] - b[0];
}
