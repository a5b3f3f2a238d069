import { STATUS_TABLE, cellName, formatDate, fromSerial, isoDate, samplePlan, toSerial } from '../../src/core/index';
import type { CellValue, PatchOp } from '../../src/core/index';
import { type as typeOnLine } from '../support/session';
import { workbookOf } from './sim/fill-workbook';
import { createRichApi } from './sim/rich-api';
import type { Fault } from './sim/rich-api';
import { cellAt, createWorkbook, findSheet, makeCell, usedBox } from './sim/sim-workbook';
import type { SimCell, SimSheet, SimWorkbook } from './sim/sim-workbook';
import { matrixOf } from './sim/vm-window';
import { installWindowsBridge } from './sim/windows-bridge';
import type { ExecuteReply } from './sim/windows-bridge';
import { workbookRoot } from './sim/wire-sheet';

/** A simulated Excel with the sample plan in it, for `npm run demo:excel`: the page talks to `execute`, a person looks at `sheets`. */
export interface DemoExcel {
  /** Script of the page that must run before Microsoft's library: `send` is the function of the page around it that carries a batch. */
  bridgeScript(send: string, look: { readonly dark: boolean; readonly english: boolean }): string;
  /** Answers a batch of the add-in. */
  execute(id: number, parameters: unknown): Promise<ExecuteReply> | ExecuteReply;
  /** Everything that a spreadsheet engine needs to calculate, as a person would type it. */
  inputs(): readonly { readonly name: string; readonly cells: readonly (readonly [row: number, column: number, input: string])[] }[];
  /** Takes over what the formulas come to: rows are `[sheet, row, column, value]`. */
  setValues(values: readonly (readonly [sheet: number, row: number, column: number, value: string | number | boolean])[]): void;
  /** The visible sheets as they look. */
  sheets(): readonly DemoSheet[];
  /** A person types into a cell; gives the event that Excel fires, null when the cell is locked. */
  type(sheet: string, row: number, column: number, text: string): string | null;
  /** A person selects cells: "B4" or "A3:F20". */
  select(sheet: string, address: string): void;
  /** All further requests fail like this; null ends it. */
  breakDown(fault: Fault | null): void;
}

interface DemoSheet {
  readonly name: string;
  readonly active: boolean;
  readonly protected: boolean;
  readonly gridlines: boolean;
  /** Names and widths in pixels of the columns that are shown. */
  readonly columns: readonly { readonly index: number; readonly width: number }[];
  readonly rows: readonly (readonly DemoCell[])[];
}

interface DemoCell {
  readonly text: string;
  readonly look: Readonly<Record<'fill' | 'color', string | null> & Record<'bold' | 'italic' | 'wrap', boolean>>;
  /** Covered by a merge of a cell before it: not shown. Else how many shown columns it covers. */
  readonly span: number;
}

/** Colours of Excel's black theme. */
const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x333333,
  controlForegroundColor: 0xffffff,
};
const MOST_ROWS = 150;
const PIXELS_PER_POINT = 4 / 3;
const COLUMNS = 16_384;

/** Opens it, with Excel's newest requirement set that the add-in knows. */
export function openDemoExcel(content: 'sample' | 'empty' = 'sample'): DemoExcel {
  const workbook = content === 'empty' ? createWorkbook('Trang tính 1') : sampleWorkbook();
  const api = createRichApi(workbookRoot(workbook), 'desktop');
  return {
    bridgeScript: (send, { dark, english }) => {
      const theme = dark ? { theme: DARK } : {};
      const options = JSON.stringify({ requirementMatrix: matrixOf('1.20'), locale: english ? 'en-US' : 'vi-VN', ...theme });
      return `window.bridge = (${installWindowsBridge.toString()})(window, ${options}, (id, parameters) => ${send}(id, parameters));`;
    },
    execute: (id, parameters) => api.execute(id, parameters),
    inputs: () => workbook.sheets.map((sheet) => ({ name: sheet.name, cells: inputsOf(sheet) })),
    setValues: (values) => {
      for (const [sheet, row, column, value] of values) {
        const target = workbook.sheets[sheet];
        if (target !== undefined) makeCell(target, row, column).value = value;
      }
    },
    sheets: () => workbook.sheets.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => lookOf(workbook, sheet)),
    type: (name, row, column, text) => typeInto(workbook, name, row, column, text),
    select: (sheet, address) => {
      workbook.active = sheet;
      workbook.selection = address;
    },
    breakDown: (fault) => {
      api.fault = () => fault;
    },
  };
}

/** A unit's workbook as it comes back, with what the unit typed, by line id and column. */
export function answeredUnitFile(bytes: Uint8Array, answers: Readonly<Record<string, Parameters<typeof typeOnLine>[2]>>): Uint8Array {
  return Object.entries(answers).reduce((typed, [id, cells]) => typeOnLine(typed, id, cells), bytes);
}

/** The sample plan, as an office has it in a workbook of its own. */
function sampleWorkbook(): SimWorkbook {
  const ops = samplePlan('Kế hoạch');
  const cells: (CellValue[] | undefined)[] = [];
  for (const op of ops) {
    if (op.op !== 'setCells') continue;
    op.cells.forEach((row, offset) => {
      const at = cells[op.row + offset] ?? [];
      cells[op.row + offset] = at;
      row.forEach((input, index) => (at[op.column + index] = typeof input === 'object' ? null : input));
    });
  }
  const rows = Array.from(cells, (row) => Array.from(row ?? [], (value) => value ?? null));
  const merges = ops.flatMap((op) => (op.op === 'setMerges' ? op.blocks : []));
  const workbook = workbookOf([{ name: 'Kế hoạch', cells: rows, merges }]);
  for (const op of ops) dress(workbook.sheets[0], op);
  workbook.name = 'Kế hoạch cải cách hành chính.xlsx';
  return workbook;
}

function dress(sheet: SimSheet | undefined, op: PatchOp): void {
  if (sheet === undefined) return;
  if (op.op === 'setColumns') for (const { column, width } of op.columns) sheet.columns.set(column, { width: width / PIXELS_PER_POINT });
  if (op.op !== 'setStyle') return;
  for (const block of op.blocks) {
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const { style } = makeCell(sheet, row, column);
        if (op.style.bold === true) style['Font.Bold'] = true;
        if (op.style.wrap === true) style['WrapText'] = true;
        if (typeof op.style.fill === 'string') style['Fill.Color'] = op.style.fill;
      }
    }
  }
}

function inputsOf(sheet: SimSheet): (readonly [number, number, string])[] {
  return [...sheet.cells].flatMap(([key, { formula, value }]) => {
    if (formula === null && value === null) return [];
    const input =
      formula ?? (typeof value === 'string' ? `'${value}` : typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
    return [[Math.floor(key / COLUMNS), key % COLUMNS, input] as const];
  });
}

function typeInto(workbook: SimWorkbook, name: string, row: number, column: number, text: string): string | null {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) return null;
  const locked = cellAt(sheet, row, column)?.style['Locked'] ?? sheet.defaults['Locked'] ?? true;
  if (sheet.protection !== null && locked === true) return null;
  const cell = makeCell(sheet, row, column);
  cell.formula = text.startsWith('=') ? text : null;
  cell.value = cell.formula === null ? typedValue(cell, text) : 0;
  workbook.active = name;
  workbook.selection = cellName(row, column);
  return JSON.stringify({
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    triggerSource: 'Unknown',
    address: workbook.selection,
  });
}

/** What Excel makes of typed text: a date, a number, or text; a cell of the format "@" keeps text. */
function typedValue(cell: SimCell, text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (cell.format === '@') return text;
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(trimmed);
  const date = day === null ? null : isoDate(Number(day[3]), Number(day[2]), Number(day[1]));
  if (date !== null) {
    if (cell.format === 'General') cell.format = 'dd/mm/yyyy';
    return toSerial(date);
  }
  return /^-?\d+(\.\d+)?$/u.test(trimmed) ? Number(trimmed) : text;
}

function lookOf(workbook: SimWorkbook, sheet: SimSheet): DemoSheet {
  const used = usedBox(sheet, true);
  const last = { row: used === null ? 20 : used.row + used.rows, column: used === null ? 8 : used.column + used.columns };
  const columns = Array.from({ length: last.column + 1 }, (_, column) => column).filter(
    (column) => sheet.columns.get(column)?.hidden !== true,
  );
  return {
    name: sheet.name,
    active: workbook.active === sheet.name,
    protected: sheet.protection !== null,
    gridlines: sheet.gridlines,
    columns: columns.map((index) => ({ index, width: Math.round((sheet.columns.get(index)?.width ?? 48) * PIXELS_PER_POINT) })),
    rows: Array.from({ length: Math.min(MOST_ROWS, last.row + 2) }, (_, row) =>
      columns.map((column) => cellLook(sheet, row, column, columns)),
    ),
  };
}

function cellLook(sheet: SimSheet, row: number, column: number, shown: readonly number[]): DemoCell {
  const cell = cellAt(sheet, row, column);
  const merge = sheet.merges.find(
    (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );
  const isFirst = merge === undefined || (merge.row === row && shown.find((candidate) => candidate >= merge.column) === column);
  const span =
    merge === undefined ? 1 : shown.filter((candidate) => candidate >= merge.column && candidate < merge.column + merge.columns).length;
  const text = shownText(cell);
  const status = cell?.formula == null ? undefined : STATUS_TABLE.find(({ label }) => label === text);
  const own = (key: string): unknown => cell?.style[key] ?? sheet.defaults[key];
  const colour = (key: string): string | null => (typeof own(key) === 'string' && own(key) !== '' ? String(own(key)) : null);
  return {
    text,
    // The conditional formats are keyed to the words of the statuses: here the words are coloured by the same table.
    look: {
      fill: status?.fill ?? colour('Fill.Color'),
      color: status?.color ?? colour('Font.Color'),
      bold: status?.bold === true || own('Font.Bold') === true,
      italic: own('Font.Italic') === true,
      wrap: own('WrapText') === true,
    },
    span: isFirst ? span : 0,
  };
}

function shownText(cell: SimCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null || cell === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = cell.format.replace(/"[^"]*"|\\./gu, '');
  if (/y/iu.test(format)) {
    const date = fromSerial(Math.floor(value));
    return date === null ? String(value) : formatDate(date);
  }
  if (format.includes('%')) return `${(value * 100).toFixed(format.includes('.0') ? 1 : 0).replace('.', ',')}%`;
  return String(Math.round(value * 100) / 100);
}
