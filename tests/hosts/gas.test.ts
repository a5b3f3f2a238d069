import type { Block, CellInput, SheetPatch } from '../../src/core/index';
import { toSheetFormula } from '../../src/gas/formula-locale';
import { columnLetters, contains } from '../gas/fake/grid';
import type { Area } from '../gas/fake/grid';
import { applyPatch, readAll, runAs } from '../gas/fake/run';
import type { FakeSheet } from '../gas/fake/sheet';
import { FakeWorld } from '../gas/fake/world';
import { VIEW_COLUMNS, VIEW_ROWS, describeHost } from './host-contract';
import type { CellLook, HostUnderTest, Hung, InitialSheet, SheetView } from './host-contract';

const CANNOT = {
  filter: 'Google Trang tính hiện nút lọc ở mọi cột của khối',
  print: 'Apps Script không đặt được trang in',
  charts: 'Google Trang tính không đặt tên cho biểu đồ; xem tests/gas/charts.test.ts',
};

describe.each(['vi_VN', 'en_US'] as const)('%s', (locale) => {
  describeHost('Google Sheets (giả lập)', () => Promise.resolve(openHost(locale)), CANNOT);
});

function openHost(locale: 'vi_VN' | 'en_US'): HostUnderTest {
  const world = new FakeWorld();
  world.book.locale = locale;
  const values = new Map<string, string | number | boolean | null>();
  world.book.compute = (sheet, _row, _column, formula) => values.get(formula) ?? sumOf(sheet, formula);
  const remember = (cells: readonly (readonly CellInput[])[]) => {
    for (const cell of cells.flat()) if (typeof cell === 'object' && cell !== null) values.set(cell.formula, cell.value);
  };
  const sheetNamed = (name: string) => world.book.getSheetByName(name)!;
  return {
    load: (sheets) => {
      for (const sheet of sheets) remember(sheet.cells);
      runAs(world, {}, (book) => {
        load(book, sheets, locale === 'vi_VN' ? ',' : '.');
      });
      return Promise.resolve();
    },
    read: () => Promise.resolve(runAs(world, {}, readAll).result),
    apply: (patch: SheetPatch) => {
      for (const op of patch.ops) if (op.op === 'setCells') remember(op.cells);
      runAs(world, {}, (book) => {
        applyPatch(book, patch);
      });
      return Promise.resolve();
    },
    look: (sheet, row, column) => Promise.resolve(lookAt(sheetNamed(sheet), row, column)),
    view: (sheet) => Promise.resolve(viewOf(world, sheetNamed(sheet))),
    hung: (sheet) => Promise.resolve(hungOn(sheetNamed(sheet))),
    named: (name) => {
      const held = world.book.names.get(name);
      return Promise.resolve(held === undefined ? null : { sheet: held.sheet.name, block: blockOf(held.area) });
    },
  };
}

/** What a person would have made by hand, through the same services. */
function load(book: GoogleAppsScript.Spreadsheet.Spreadsheet, sheets: readonly InitialSheet[], mark: ',' | '.'): void {
  const first = book.getSheets()[0]!;
  for (const { name, cells, formats = [], rule, validation, merges = [], hung = [] } of sheets) {
    const sheet = book.insertSheet(name, book.getSheets().length);
    const range = ({ row, column, rows, columns }: Block) => sheet.getRange(row + 1, column + 1, rows, columns);
    const width = Math.max(...cells.map((row) => row.length));
    const typed = cells.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const cell = row[column] ?? null;
        if (typeof cell === 'object' && cell !== null) return toSheetFormula(cell.formula, mark);
        return typeof cell === 'string' ? `'${cell}` : (cell ?? '');
      }),
    );
    sheet.getRange(1, 1, cells.length, width).setValues(typed);
    for (const { block, format } of formats) range(block).setNumberFormat(format);
    if (rule !== undefined) {
      const built = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`=${rule.formula}`).setBackground(rule.fill);
      sheet.setConditionalFormatRules([built.setRanges([range(rule.block)]).build()]);
    }
    if (validation !== undefined) {
      const built = SpreadsheetApp.newDataValidation()
        .requireValueInList([...validation.items], true)
        .build();
      const { rows, columns } = validation.block;
      range(validation.block).setDataValidations(Array.from({ length: rows }, () => Array.from({ length: columns }, () => built)));
    }
    for (const merge of merges) range(merge).merge();
    for (const one of hung) {
      const cell = sheet.getRange(one.row + 1, one.column + 1);
      if ('note' in one) cell.setNote(one.note);
      else cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText(String(cell.getValue())).setLinkUrl(one.link).build());
    }
  }
  book.deleteSheet(first);
}

/** The values of `SUM` over one column of the same sheet: all that the suite asks to be computed anew. */
function sumOf(sheet: FakeSheet, formula: string): number | string {
  const parts = /^=SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/.exec(formula);
  if (parts === null) return '#CHƯA TÍNH';
  const column = (parts[1] ?? 'A').charCodeAt(0) - 64;
  let sum = 0;
  for (let row = Number(parts[2]); row <= Number(parts[3]); row += 1) sum += Number(sheet.peek(row, column).value ?? 0);
  return sum;
}

function blockOf({ row, column, rows, columns }: Area): Block {
  return { row: row - 1, column: column - 1, rows, columns };
}

function hungOn(sheet: FakeSheet): readonly Hung[] {
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap(({ note, runs }, column) => {
      const at = { row: row - 1, column: column - 1 };
      const links = runs.flatMap(({ link }) => (link === null ? [] : [{ ...at, link }]));
      return note === '' ? links : [...links, { ...at, note }];
    }),
  );
}

function lookAt(sheet: FakeSheet, row: number, column: number): CellLook {
  const { look, format } = sheet.peek(row + 1, column + 1);
  const horizontal = look.horizontal as 'left' | 'center' | 'right' | 'general-left';
  return {
    fill: look.background === '#ffffff' ? null : look.background,
    color: look.fontColor === '#000000' ? null : look.fontColor,
    bold: look.fontWeight === 'bold',
    italic: look.fontStyle === 'italic',
    font: look.fontFamily,
    size: look.fontSize,
    horizontal: horizontal === 'general-left' ? null : horizontal,
    vertical: look.vertical === 'bottom' ? null : (look.vertical as 'top' | 'middle'),
    wrap: look.wrap,
    format,
  };
}

function viewOf(world: FakeWorld, sheet: FakeSheet): SheetView {
  const columns = Array.from({ length: VIEW_COLUMNS }, (_, at) => at + 1);
  const rows = Array.from({ length: VIEW_ROWS }, (_, at) => at + 1);
  const selected = world.book.active === sheet ? world.book.activeRange : null;
  const locked = rows.flatMap((row) =>
    columns.filter((column) => isGuarded(sheet, row, column)).map((column) => columnLetters(column) + String(row)),
  );
  return {
    frozen: sheet.frozen,
    gridlines: !sheet.hiddenGridlines,
    filter: sheet.filter === null ? null : { block: blockOf(sheet.filter), buttons: [] },
    widths: columns.map((column) => sheet.widths.get(column) ?? 100),
    hiddenColumns: columns.filter((column) => sheet.hiddenColumns.has(column)).map((column) => column - 1),
    heights: rows.map((row) => (sheet.heights.get(row) ?? 21) * 0.75),
    levels: rows.map((row) => sheet.rowLevels.get(row) ?? 0),
    locked,
    print: null,
    charts: [],
    active: selected === null ? null : { row: selected.area.row - 1, column: selected.area.column - 1 },
    tabColor: sheet.tabColor,
  };
}

/** A cell that people are warned about. */
function isGuarded(sheet: FakeSheet, row: number, column: number): boolean {
  const cell = { row, column, rows: 1, columns: 1 };
  return sheet.protections.some(({ area, unprotected }) => contains(area, cell) && !unprotected.some((free) => contains(free, cell)));
}
