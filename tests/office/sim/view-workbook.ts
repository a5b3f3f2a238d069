import type { CellLook, Hung, SheetView } from '../../hosts/host-contract';
import { VIEW_COLUMNS, VIEW_ROWS } from '../../hosts/host-contract';
import type { Block } from '../../../src/core/index';
import { COLUMNS, ROWS, nameOf, parseAddress } from './box';
import { cellAt, findSheet } from './sim-workbook';
import type { SimSheet, SimWorkbook } from './sim-workbook';

const PIXELS_PER_POINT = 4 / 3;

/** How a cell looks by its own format; Excel's defaults count as nothing of its own. */
export function lookAt(workbook: SimWorkbook, name: string, row: number, column: number): CellLook {
  const sheet = findSheet(workbook, name)!;
  const cell = cellAt(sheet, row, column);
  const of = (key: string): unknown => cell?.style[key] ?? sheet.defaults[key] ?? null;
  const word = (key: string, otherwise: string): string | null => {
    const found = of(key);
    return found === null || found === otherwise ? null : (found as string).toLowerCase();
  };
  const vertical = word('VerticalAlignment', 'Bottom');
  return {
    fill: of('Fill.Color') as string | null,
    color: of('Font.Color') === '#000000' ? null : (of('Font.Color') as string | null),
    bold: of('Font.Bold') === true,
    italic: of('Font.Italic') === true,
    font: (of('Font.Name') ?? 'Calibri') as string,
    size: (of('Font.Size') ?? 11) as number,
    horizontal: word('HorizontalAlignment', 'General') as CellLook['horizontal'],
    vertical: (vertical === 'center' ? 'middle' : vertical) as CellLook['vertical'],
    wrap: of('WrapText') === true,
    format: cell === undefined || cell.format === 'General' ? null : cell.format,
  };
}

/** Notes and links on the cells of a sheet. */
export function hungOn(workbook: SimWorkbook, name: string): readonly Hung[] {
  const { hung, links } = findSheet(workbook, name)!;
  const at = (key: number) => ({ row: Math.floor(key / COLUMNS), column: key % COLUMNS });
  return [
    ...[...hung].map(([key, { content }]) => ({ ...at(key), note: content })),
    ...[...links].map(([key, { address }]) => ({ ...at(key), link: address })),
  ];
}

/** What the contract asks about a sheet. */
export function viewOf(workbook: SimWorkbook, name: string): SheetView {
  const sheet = findSheet(workbook, name)!;
  const rows = Array.from({ length: VIEW_ROWS }, (_, row) => row);
  const columns = Array.from({ length: VIEW_COLUMNS }, (_, column) => column);
  const { frozen, filter } = sheet;
  return {
    frozen:
      frozen === null
        ? { rows: 0, columns: 0 }
        : { rows: frozen.rows === ROWS ? 0 : frozen.rows, columns: frozen.columns === COLUMNS ? 0 : frozen.columns },
    gridlines: sheet.gridlines,
    filter:
      filter === null
        ? null
        : { block: filter.box, buttons: Array.from({ length: filter.box.columns }, (_, offset) => filter.box.column + offset) },
    widths: columns.map((column) => (sheet.columns.get(column)?.width ?? 48) * PIXELS_PER_POINT),
    hiddenColumns: columns.filter((column) => sheet.columns.get(column)?.hidden === true),
    heights: rows.map((row) => sheet.rows.get(row)?.height ?? 15),
    levels: rows.map((row) => sheet.rows.get(row)?.level ?? 0),
    locked: sheet.protection === null ? [] : lockedCells(sheet, rows, columns),
    print: printOf(sheet),
    charts: sheet.charts.map((chart) => ({
      name: chart.name,
      description: '',
      kind: chart.type === 'BarStacked' ? 'stacked-bar' : 'clustered-column',
    })),
    active: workbook.active === sheet.name ? cellOf(workbook.selection) : null,
    tabColor: sheet.tabColor === '' ? null : sheet.tabColor,
  };
}

/** What a workbook-wide name stands for. */
export function namedBlock(workbook: SimWorkbook, name: string): { readonly sheet: string; readonly block: Block } | null {
  const item = workbook.names.get(name.toLowerCase());
  const found = /^='((?:[^']|'')+)'!(.+)$/.exec(item?.formula ?? '');
  return found === null ? null : { sheet: (found[1] ?? '').replaceAll("''", "'"), block: parseAddress(found[2] ?? '') };
}

function lockedCells(sheet: SimSheet, rows: readonly number[], columns: readonly number[]): readonly string[] {
  const locked = (row: number, column: number): boolean =>
    (cellAt(sheet, row, column)?.style['Locked'] ?? sheet.defaults['Locked'] ?? true) === true;
  return rows.flatMap((row) =>
    columns.filter((column) => locked(row, column)).map((column) => nameOf({ row, column, rows: 1, columns: 1 })),
  );
}

function printOf(sheet: SimSheet): SheetView['print'] {
  const area = sheet.print['PrintArea'];
  if (typeof area !== 'string') return null;
  const title = sheet.print['PrintTitleRows'];
  const repeat = typeof title === 'string' && title !== '' ? parseAddress(title) : null;
  return {
    area: parseAddress(area),
    repeat: repeat === null ? null : { row: repeat.row, rows: repeat.rows },
    orientation: sheet.print['Orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    paper: sheet.print['PaperSize'] === 'A3' ? 'A3' : 'A4',
  };
}

function cellOf(address: string): { readonly row: number; readonly column: number } {
  const { row, column } = parseAddress(address);
  return { row, column };
}
