import { COLUMNS, ROWS, holds } from './box';
import type { Box } from './box';
import { invalidArgument, notSimulated } from './api-error';
import type { WireObject } from './rich-api';
import { cellAt, checkAllowed, makeCell } from './sim-workbook';
import type { SimSheet } from './sim-workbook';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];
const COLOUR = /^#[0-9A-F]{6}$/i;

/** `Range.format` of one or more boxes of cells. */
export function formatOf(sheet: SimSheet, boxes: readonly Box[]): WireObject {
  const look = (name: string, otherwise: unknown): PropertyDescriptor => ({
    enumerable: true,
    get: () => commonLook(sheet, boxes, name, otherwise),
    set: (value: unknown) => {
      setLook(sheet, boxes, name, value);
    },
  });
  return define('RangeFormat', {
    Font: value(() => fontOf(look)),
    Fill: value(() => fillOf(sheet, boxes, look)),
    Borders: value(() => bordersOf(sheet, boxes)),
    Protection: value(() => protectionOf(sheet, boxes)),
    HorizontalAlignment: look('HorizontalAlignment', 'General'),
    VerticalAlignment: look('VerticalAlignment', 'Bottom'),
    WrapText: look('WrapText', false),
    IndentLevel: look('IndentLevel', 0),
    ColumnWidth: {
      enumerable: true,
      get: () => sheet.columns.get(boxes[0]?.column ?? 0)?.width ?? 48,
      set: (width: number) => {
        checkAllowed(sheet, 'allowFormatColumns');
        eachColumn(boxes, (column) => sheet.columns.set(column, { ...sheet.columns.get(column), width }));
      },
    },
    AutofitRows: method(() => {
      checkAllowed(sheet, 'allowFormatRows');
      eachRow(boxes, (row) => {
        const level = sheet.rows.get(row)?.level;
        sheet.rows.set(row, level === undefined ? {} : { level });
      });
    }),
    RowHeight: {
      enumerable: true,
      get: () => sheet.rows.get(boxes[0]?.row ?? 0)?.height ?? 15,
      set: (height: number) => {
        if (height < 0 || height > 409) throw invalidArgument('row height');
        checkAllowed(sheet, 'allowFormatRows');
        eachRow(boxes, (row) => sheet.rows.set(row, { ...sheet.rows.get(row), height }));
      },
    },
  });
}

/** An object whose members are given as descriptors. */
export function define(type: string, members: PropertyDescriptorMap): WireObject {
  return Object.defineProperties({ $type: type }, members);
}

/** A navigation, made when it is followed. */
export function value(make: () => unknown): PropertyDescriptor {
  return { enumerable: true, get: make };
}

/** A method. */
export function method(run: (...parameters: never[]) => unknown): PropertyDescriptor {
  return { enumerable: true, value: run };
}

export function eachColumn(boxes: readonly Box[], run: (column: number) => void): void {
  for (const box of boxes) {
    for (let column = box.column; column < box.column + box.columns; column += 1) run(column);
  }
}

export function eachRow(boxes: readonly Box[], run: (row: number) => void): void {
  for (const box of boxes) {
    for (let row = box.row; row < box.row + box.rows; row += 1) run(row);
  }
}

function fontOf(look: (name: string, otherwise: unknown) => PropertyDescriptor): WireObject {
  return define('RangeFont', {
    Name: look('Font.Name', 'Calibri'),
    Size: look('Font.Size', 11),
    Bold: look('Font.Bold', false),
    Italic: look('Font.Italic', false),
    Color: look('Font.Color', '#000000'),
  });
}

function fillOf(sheet: SimSheet, boxes: readonly Box[], look: (name: string, otherwise: unknown) => PropertyDescriptor): WireObject {
  return define('RangeFill', {
    Color: look('Fill.Color', '#FFFFFF'),
    Clear: method(() => {
      setLook(sheet, boxes, 'Fill.Color', undefined);
    }),
  });
}

function bordersOf(sheet: SimSheet, boxes: readonly Box[]): WireObject {
  return define('RangeBorderCollection', {
    Indexer: method((name: string) => {
      if (!EDGES.includes(name)) throw invalidArgument(`border ${name}`);
      return borderOf(sheet, boxes, name);
    }),
  });
}

/** A border: kept with each cell it lies on; "None" takes it away. */
function borderOf(sheet: SimSheet, boxes: readonly Box[], name: string): WireObject {
  const part = (key: string, otherwise: unknown): PropertyDescriptor => ({
    enumerable: true,
    get: () =>
      (
        commonLook(
          sheet,
          boxes.map((box) => edgeBox(box, name)),
          `Border.${edgeOf(name)}`,
          {},
        ) as Record<string, unknown>
      )[key] ?? otherwise,
    set: (next: unknown) => {
      checkAllowed(sheet, 'allowFormatCells');
      for (const box of boxes) setEdge(sheet, box, name, key, next);
    },
  });
  return define('RangeBorder', {
    Id: { value: name },
    Style: part('Style', 'None'),
    Weight: part('Weight', 'Thin'),
    Color: part('Color', '#000000'),
  });
}

function setEdge(sheet: SimSheet, box: Box, name: string, key: string, next: unknown): void {
  if ((name === 'InsideHorizontal' && box.rows < 2) || (name === 'InsideVertical' && box.columns < 2)) return;
  const edge = `Border.${edgeOf(name)}`;
  eachCell(edgeBox(box, name), (row, column) => {
    const cell = makeCell(sheet, row, column);
    const before = (cell.style[edge] ?? {}) as Record<string, unknown>;
    if (key === 'Style' && next === 'None') cell.style = without(cell.style, edge);
    else cell.style[edge] = { ...before, [key]: next };
  });
}

/** Inside lines are kept as the bottom or right edge of the cell before them. */
function edgeOf(name: string): string {
  if (name === 'InsideHorizontal') return 'EdgeBottom';
  return name === 'InsideVertical' ? 'EdgeRight' : name;
}

function edgeBox(box: Box, name: string): Box {
  switch (name) {
    case 'EdgeTop':
      return { ...box, rows: 1 };
    case 'EdgeBottom':
      return { ...box, row: box.row + box.rows - 1, rows: 1 };
    case 'EdgeLeft':
      return { ...box, columns: 1 };
    case 'EdgeRight':
      return { ...box, column: box.column + box.columns - 1, columns: 1 };
    case 'InsideHorizontal':
      return { ...box, rows: Math.max(1, box.rows - 1) };
    default:
      return { ...box, columns: Math.max(1, box.columns - 1) };
  }
}

function protectionOf(sheet: SimSheet, boxes: readonly Box[]): WireObject {
  return define('FormatProtection', {
    Locked: {
      enumerable: true,
      get: () => commonLook(sheet, boxes, 'Locked', true),
      set: (locked: unknown) => {
        checkAllowed(sheet, null);
        setLook(sheet, boxes, 'Locked', locked);
      },
    },
  });
}

/** Excel gives null where cells differ. */
function commonLook(sheet: SimSheet, boxes: readonly Box[], name: string, otherwise: unknown): unknown {
  const looks = new Map<string, unknown>();
  for (const box of boxes) {
    if (box.rows * box.columns > 1_000_000) return sheet.defaults[name] ?? otherwise;
    eachCell(box, (row, column) => {
      const look = cellAt(sheet, row, column)?.style[name] ?? sheet.defaults[name] ?? otherwise;
      looks.set(JSON.stringify(look), look);
    });
  }
  return looks.size === 1 ? [...looks.values()][0] : null;
}

function setLook(sheet: SimSheet, boxes: readonly Box[], name: string, look: unknown): void {
  if (name !== 'Locked') checkAllowed(sheet, 'allowFormatCells');
  const colour = name.endsWith('Color');
  if (colour && look !== undefined && !(typeof look === 'string' && COLOUR.test(look))) throw invalidArgument('colour');
  const kept = colour && typeof look === 'string' ? look.toUpperCase() : look;
  for (const box of boxes) {
    if (box.rows === ROWS && box.columns === COLUMNS) {
      sheet.defaults[name] = kept;
      for (const [key, cell] of sheet.cells) {
        if (holds(box, Math.floor(key / COLUMNS), key % COLUMNS) && name in cell.style) cell.style = { ...cell.style, [name]: kept };
      }
    } else if (box.rows * box.columns > 5_000_000) throw notSimulated('the look of whole rows and columns');
    else {
      eachCell(box, (row, column) => {
        setCellLook(sheet, row, column, name, kept);
      });
    }
  }
}

function setCellLook(sheet: SimSheet, row: number, column: number, name: string, look: unknown): void {
  const cell = makeCell(sheet, row, column);
  if (look === undefined) cell.style = without(cell.style, name);
  else cell.style[name] = look;
}

function without(style: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== name));
}

function eachCell(box: Box, run: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) run(row, column);
  }
}
