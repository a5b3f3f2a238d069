import { formatDate, fromSerial } from '../../src/core/index';
import { loadProject } from './bare-engine';
import type { Cell } from './fake/grid';
import { FakeWorld } from './fake/world';
import type { PushedFile } from './script-api';

/** The built project over the stand-in of Google Sheets, for `npm run demo:sheets`. */
export interface DemoBook {
  /** The page that a menu item opens. */
  readonly open: (menuItem: string) => string;
  readonly call: (name: string, args: readonly unknown[]) => unknown;
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

export function openDemoBook(files: readonly PushedFile[]): DemoBook {
  const world = new FakeWorld();
  world.now = Date.UTC(2026, 5, 20, 1, 30);
  const project = loadProject(world, files);
  return {
    open(menuItem) {
      project.call(menuItem, []);
      return world.pages.at(-1)?.html ?? '';
    },
    call: (name, args) => project.call(name, args).result,
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
