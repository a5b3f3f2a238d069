import { ApiError, invalidArgument } from './api-error';
import { COLUMNS, ROWS, boxOf, meet, nameOf, parseAddress } from './box';
import type { Box } from './box';
import type { WireObject } from './rich-api';
import { fromR1C1 } from './sim-formula';
import { cellAt, cellKey, checkAllowed, checkContents, isEmpty, makeCell, moveRows, usedBox } from './sim-workbook';
import type { SimCell, SimSheet, SimWorkbook } from './sim-workbook';
import { typeInto } from './typed-value';
import { define, eachColumn, eachRow, formatOf, method, value } from './wire-format';
import { rulesOf, validatedBoxes, validationOf } from './wire-rules';

/** What a range stands for, for members of other objects that take one. */
const PLACES = new WeakMap<WireObject, { readonly sheet: SimSheet; readonly boxes: readonly Box[] }>();

/** Excel answers up to this many cells at once. */
const CELLS_OF_A_REPLY = 5_000_000;

/** The sheet and cells of a range that was given as an argument. */
export function placeOf(range: unknown): { readonly sheet: SimSheet; readonly boxes: readonly Box[] } {
  const place = typeof range === 'object' && range !== null ? PLACES.get(range as WireObject) : undefined;
  if (place === undefined) throw invalidArgument('not a range');
  return place;
}

/** A reference to cells as a formula has it: "'Theo dõi'!$A$1:$B$2". */
export function referenceOf(range: unknown): string {
  const { sheet, boxes } = placeOf(range);
  const [box] = boxes;
  if (box === undefined) throw invalidArgument('empty range');
  return `'${sheet.name.replaceAll("'", "''")}'!${nameOf(box).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** `Worksheet.getRange(address)`: an address, or the whole sheet. */
export function rangeAt(workbook: SimWorkbook, sheet: SimSheet, address: unknown): WireObject {
  if (typeof address !== 'string' || address === '') return rangeOf(workbook, sheet, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
  return rangeOf(workbook, sheet, parseAddress(address));
}

/** `Worksheet.getRanges(addresses)`. */
export function areasAt(workbook: SimWorkbook, sheet: SimSheet, addresses: unknown): WireObject {
  const text = String(addresses);
  if (text.length > 8192) throw invalidArgument('address over 8,192 letters');
  return areasOf(workbook, sheet, text.split(',').map(parseAddress));
}

/** A `Range`. */
export function rangeOf(workbook: SimWorkbook, sheet: SimSheet, box: Box): WireObject {
  const sub = (row: number, column: number, rows: number, columns: number): WireObject =>
    rangeOf(workbook, sheet, boxOf(row, column, rows, columns));
  const range = define('Range', {
    ...sharedMembers(workbook, sheet, [box]),
    Address: value(() => `'${sheet.name.replaceAll("'", "''")}'!${nameOf(box)}`),
    RowIndex: value(() => box.row),
    ColumnIndex: value(() => box.column),
    RowCount: value(() => box.rows),
    ColumnCount: value(() => box.columns),
    ...contentMembers(workbook, sheet, box),
    ColumnHidden: {
      enumerable: true,
      get: () => sheet.columns.get(box.column)?.hidden ?? false,
      set: (hidden: boolean) => {
        checkAllowed(sheet, 'allowFormatColumns');
        eachColumn([box], (column) => sheet.columns.set(column, { ...sheet.columns.get(column), hidden }));
      },
    },
    GetRow: method((row: number) => sub(box.row + row, box.column, 1, box.columns)),
    GetCell: method((row: number, column: number) => sub(box.row + row, box.column + column, 1, 1)),
    GetEntireColumn: method(() => sub(0, box.column, ROWS, box.columns)),
    GetBoundingRect: method((other: unknown) => {
      const [second] = typeof other === 'string' ? [parseAddress(other)] : placeOf(other).boxes;
      if (second === undefined) throw invalidArgument('bounding rectangle');
      const [row, column] = [Math.min(box.row, second.row), Math.min(box.column, second.column)];
      const bottom = Math.max(box.row + box.rows, second.row + second.rows);
      return sub(row, column, bottom - row, Math.max(box.column + box.columns, second.column + second.columns) - column);
    }),
    _ValidateArraySize: method((rows: number, columns: number) => {
      if (rows !== box.rows || columns !== box.columns) throw invalidArgument('array of another size');
    }),
    GetMergedAreasOrNullObject: method(() => {
      const merged = sheet.merges.filter((merge) => meet(merge, box));
      if (merged.length > 512) throw invalidArgument('more than 512 merged areas');
      return merged.length === 0 ? null : areasOf(workbook, sheet, merged);
    }),
    GetSpecialCellsOrNullObject: method((kind: string) => {
      if (kind !== 'DataValidations') throw invalidArgument(`special cells ${kind}`);
      const boxes = validatedBoxes(sheet, [box]);
      return boxes.length === 0 ? null : areasOf(workbook, sheet, boxes);
    }),
    ...linkMembers(sheet, box),
    GetIntersectionOrNullObject: method((other: unknown) => {
      const second = typeof other === 'string' ? parseAddress(other) : placeOf(other).boxes[0];
      if (second === undefined || !meet(box, second)) return null;
      const [row, column] = [Math.max(box.row, second.row), Math.max(box.column, second.column)];
      const bottom = Math.min(box.row + box.rows, second.row + second.rows);
      return sub(row, column, bottom - row, Math.min(box.column + box.columns, second.column + second.columns) - column);
    }),
    ...structureMembers(workbook, sheet, box),
  });
  PLACES.set(range, { sheet, boxes: [box] });
  return range;
}

/** A `RangeAreas`. */
function areasOf(workbook: SimWorkbook, sheet: SimSheet, boxes: readonly Box[]): WireObject {
  const areas = define('RangeAreas', {
    ...sharedMembers(workbook, sheet, boxes),
    Areas: value(() => define('RangeCollection', { Items: value(() => boxes.map((box) => rangeOf(workbook, sheet, box))) })),
    AreaCount: value(() => boxes.length),
  });
  PLACES.set(areas, { sheet, boxes });
  return areas;
}

function sharedMembers(workbook: SimWorkbook, sheet: SimSheet, boxes: readonly Box[]): PropertyDescriptorMap {
  return {
    Format: value(() => formatOf(sheet, boxes)),
    ConditionalFormats: value(() => rulesOf(workbook, sheet, boxes, (of) => areasOf(workbook, sheet, of))),
    DataValidation: value(() => validationOf(sheet, boxes)),
  };
}

function contentMembers(workbook: SimWorkbook, sheet: SimSheet, box: Box): PropertyDescriptorMap {
  const read = (of: (cell: SimCell | undefined) => unknown): unknown[][] => {
    if (box.rows * box.columns > CELLS_OF_A_REPLY) throw new ApiError('OperationCellsExceedLimit', 'too many cells');
    return Array.from({ length: box.rows }, (_, row) =>
      Array.from({ length: box.columns }, (__, column) => of(cellAt(sheet, box.row + row, box.column + column))),
    );
  };
  const put = (input: unknown, row: number, column: number): void => {
    const cell = makeCell(sheet, row, column);
    const typed = typeInto(input, cell.format);
    cell.formula = typed.formula;
    cell.value = typed.formula === null ? typed.value : workbook.calculate(sheet.name, row, column, typed.formula);
    if (typed.format !== null && cell.format === 'General') cell.format = typed.format;
  };
  return {
    Values: {
      enumerable: true,
      get: () => read((cell) => cell?.value ?? ''),
      set: (input: unknown) => {
        checkContents(sheet, [box]);
        eachInput(box, input, put);
      },
    },
    Formulas: {
      enumerable: true,
      get: () => read((cell) => cell?.formula ?? cell?.value ?? ''),
      set: (input: unknown) => {
        checkContents(sheet, [box]);
        eachInput(box, input, put);
      },
    },
    FormulasR1C1: {
      enumerable: true,
      set: (input: unknown) => {
        checkContents(sheet, [box]);
        eachInput(box, input, (content, row, column) => {
          put(typeof content === 'string' && content.startsWith('=') ? fromR1C1(content, row, column) : content, row, column);
        });
      },
    },
    NumberFormat: {
      enumerable: true,
      get: () => read((cell) => cell?.format ?? 'General'),
      set: (input: unknown) => {
        checkAllowed(sheet, 'allowFormatCells');
        eachInput(box, input, (format, row, column) => {
          makeCell(sheet, row, column).format = String(format);
        });
      },
    },
  };
}

interface WireLink {
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A link with a text to show makes that text the content of the cell, whatever stood there. */
function linkMembers(sheet: SimSheet, box: Box): PropertyDescriptorMap {
  const linkAt = (row: number, column: number): WireLink | null => {
    const link = sheet.links.get(cellKey(row, column));
    return link === undefined ? null : { ...link, textToDisplay: String(cellAt(sheet, row, column)?.value ?? '') };
  };
  return {
    Hyperlink: {
      enumerable: true,
      get: () => linkAt(box.row, box.column),
      set: ({ address = '', screenTip = '', textToDisplay }: WireLink) => {
        checkContents(sheet, [box]);
        sheet.links.set(cellKey(box.row, box.column), { address, screenTip });
        if (textToDisplay === undefined) return;
        const cell = makeCell(sheet, box.row, box.column);
        cell.value = textToDisplay;
        cell.formula = null;
      },
    },
    GetCellProperties: method((asked: { readonly hyperlink?: boolean }) => {
      if (Object.keys(asked).join() !== 'hyperlink') throw invalidArgument(`cell properties ${Object.keys(asked).join()}`);
      return Array.from({ length: box.rows }, (_, row) =>
        Array.from({ length: box.columns }, (__, column) => ({ hyperlink: linkAt(box.row + row, box.column + column) ?? {} })),
      );
    }),
  };
}

/** A matrix must have the size of the range; null leaves a cell as it is; a single value goes into every cell. */
function eachInput(box: Box, input: unknown, put: (input: unknown, row: number, column: number) => void): void {
  const matrix = Array.isArray(input) ? (input as readonly unknown[]) : null;
  if (matrix !== null && (matrix.length !== box.rows || matrix.some((row) => !Array.isArray(row) || row.length !== box.columns))) {
    throw invalidArgument('array of another size');
  }
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const content = matrix === null ? input : (matrix[row] as readonly unknown[])[column];
      if (content !== null) put(content, box.row + row, box.column + column);
    }
  }
}

function structureMembers(workbook: SimWorkbook, sheet: SimSheet, box: Box): PropertyDescriptorMap {
  const wholeRows = (): void => {
    if (box.columns !== COLUMNS) throw invalidArgument('only whole rows are simulated');
  };
  return {
    Insert: method((shift: string) => {
      wholeRows();
      if (shift !== 'Down') throw invalidArgument(shift);
      checkAllowed(sheet, 'allowInsertRows');
      moveRows(workbook, sheet, box.row, box.rows);
      return rangeOf(workbook, sheet, box);
    }),
    Delete: method((shift: string) => {
      wholeRows();
      if (shift !== 'Up') throw invalidArgument(shift);
      checkAllowed(sheet, 'allowDeleteRows');
      checkContents(sheet, [box]);
      moveRows(workbook, sheet, box.row, -box.rows);
    }),
    Merge: method(() => {
      checkAllowed(sheet, null);
      sheet.merges = [...sheet.merges.filter((merge) => !meet(merge, box)), box];
    }),
    Unmerge: method(() => {
      checkAllowed(sheet, null);
      sheet.merges = sheet.merges.filter((merge) => !meet(merge, box));
    }),
    Group: method((by: string) => {
      wholeRows();
      if (by !== 'ByRows') throw invalidArgument(by);
      checkAllowed(sheet, null);
      eachRow([box], (row) => {
        const level = (sheet.rows.get(row)?.level ?? 0) + 1;
        if (level > 7) throw invalidArgument('more than 8 outline levels');
        sheet.rows.set(row, { ...sheet.rows.get(row), level });
      });
    }),
    CopyFrom: method((source: unknown, kind: string) => {
      if (kind !== 'Values') throw invalidArgument(`copy of ${kind}`);
      copyValues(sheet, box, placeOf(source));
    }),
    Select: method(() => {
      if (sheet.visibility !== 'Visible') throw invalidArgument('selecting on a hidden sheet');
      workbook.active = sheet.name;
      workbook.selection = nameOf(box);
    }),
    GetUsedRangeOrNullObject: method((valuesOnly: boolean) => {
      const used = usedBox(sheet, valuesOnly);
      return used === null ? null : rangeOf(workbook, sheet, used);
    }),
  };
}

function copyValues(sheet: SimSheet, box: Box, from: { readonly sheet: SimSheet; readonly boxes: readonly Box[] }): void {
  const [source] = from.boxes;
  if (source?.rows !== box.rows || source.columns !== box.columns) throw invalidArgument('copy of another size');
  checkContents(sheet, [box]);
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const cell = cellAt(from.sheet, source.row + row, source.column + column);
      const target = makeCell(sheet, box.row + row, box.column + column);
      target.value = cell === undefined || isEmpty(cell) ? null : cell.value;
      target.formula = null;
    }
  }
}
