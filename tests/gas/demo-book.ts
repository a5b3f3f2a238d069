import { SAMPLE_SHEET, formatDate, fromSerial } from '../../src/core/index';
import { loadProject } from './bare-engine';
import { MANIFEST_SCOPES } from './fake/execution';
import type { Cell } from './fake/grid';
import { FakeWorld } from './fake/world';
import type { PushedFile } from './script-api';

/** The built project over the stand-in of Google Sheets, for `npm run demo:sheets`. */
export interface DemoBook {
  /** The page that a menu item opens. */
  readonly open: (menuItem: string) => string;
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  /** Types communes and mail addresses into the catalogue, as the coordinator would. */
  readonly typeUnits: () => void;
  /** The tabs with what stands in them; a formula is shown as “ƒ”, since nothing computes it here. */
  readonly tabs: () => readonly DemoTab[];
}

export interface DemoTab {
  readonly name: string;
  readonly active: boolean;
  /** Pixels, of the columns that are shown. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly {
    readonly text: string;
    readonly fill: string;
    readonly color: string;
    readonly bold: boolean;
    readonly wrap: boolean;
  }[])[];
}

const MOST_ROWS = 80;

/** Made-up communes of the demonstration. */
const COMMUNES = [
  ['Phường Suối Mơ', 'Phường', 'suoi-mo@vi-du.vn'],
  ['Xã An Bình', 'Xã', 'an-binh@vi-du.vn'],
  ['Xã Hòa Sơn', 'Xã', ''],
] as const;

export function openDemoBook(files: readonly PushedFile[]): DemoBook {
  const world = new FakeWorld();
  world.now = Date.UTC(2026, 5, 20, 1, 30);
  const project = loadProject(world, files, {
    scopes: [...MANIFEST_SCOPES, ...['script.send_mail', 'drive.file'].map((name) => `https://www.googleapis.com/auth/${name}`)],
    services: ['Drive'],
  });
  return {
    open(menuItem) {
      project.call(menuItem, []);
      return world.pages.at(-1)?.html ?? '';
    },
    call: (name, args) => project.call(name, args).result,
    typeUnits() {
      const units = world.book.getSheetByName('Đơn vị');
      if (units === null || units.getLastRow() === 0) return;
      const taken = Array.from(units.rows, (row) => String(row?.[2]?.value ?? ''));
      taken.forEach((name, row) => {
        if (row > 3 && /^(Phòng|Văn phòng)/u.test(name)) units.cell(row, 5).value = `don-vi-${String(row - 3)}@vi-du.vn`;
      });
      if (taken.includes('Xã An Bình')) return;
      // The sample plan is that of one commune: some of its tasks are given to several.
      const plan = world.book.getSheetByName(SAMPLE_SHEET);
      const cells = plan?.rows.flatMap((row, at) => row?.map(({ value }, column) => ({ value, cell: [at, column] as const })) ?? []) ?? [];
      for (const { cell } of cells.filter(({ value }) => value === 'Trung tâm Phục vụ hành chính công xã').slice(0, 4)) {
        plan!.cell(...cell).value = 'UBND các xã, phường';
      }
      const first = units.getLastRow() + 1;
      COMMUNES.forEach(([name, group, email], at) => {
        units.cell(first + at, 2).value = name;
        units.cell(first + at, 3).value = group;
        units.cell(first + at, 5).value = email === '' ? null : email;
      });
    },
    tabs: () =>
      world.book.sheets
        .filter((sheet) => !sheet.hidden)
        .map((sheet) => {
          const columns = Array.from({ length: sheet.getLastColumn() }, (_, at) => at + 1).filter(
            (column) => !sheet.hiddenColumns.has(column),
          );
          return {
            name: sheet.name,
            active: sheet === world.book.active,
            widths: columns.map((column) => sheet.widths.get(column) ?? 100),
            rows: Array.from({ length: Math.min(MOST_ROWS, sheet.getLastRow()) }, (_, row) =>
              columns.map((column) => shown(sheet.peek(row + 1, column))),
            ),
          };
        }),
  };
}

function shown({ value, formula, format, look }: Cell): DemoTab['rows'][number][number] {
  const date = typeof value === 'number' && format === 'dd/mm/yyyy' ? fromSerial(value) : null;
  const text = formula !== null ? 'ƒ' : date !== null ? formatDate(date) : String(value ?? '');
  return {
    text,
    fill: look.background,
    color: formula === null ? look.fontColor : '#9aa0a6',
    bold: look.fontWeight === 'bold',
    wrap: look.wrap,
  };
}
