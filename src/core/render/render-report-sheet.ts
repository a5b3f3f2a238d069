import { REPORT_MARK } from '../model/our-sheets';
import type { ReportSheetModel, ReportSheetTable, ReportSheetText } from '../model/report-sheet';
import type { Block, CellInput, CellStyle, CellValue, ChartSpec, PatchOp, SheetSnapshot } from '../model/sheet';
import type { Settings } from '../model/settings';
import { cellOps, joinCells, sameValue, styleOps, type StyledCell, type WantedCell } from './blocks';
import { BOX, COLORS, HAIRLINE, STRONG_RULE, textStyle, THIN_RULE, typeOf, type Type } from './styles';
import { rowHeight, wrappedLines } from './text-height';

/** Column A: what the row is; then the page's grid; then what we wrote, to tell a person's words from ours. The first and the last are hidden. */
const KEY_COLUMN = 0;
const FIRST = 1;
/** One grid for all tables: the due day of the lists and the rates of the counts (“100,0% (12/45)”) stand where it is wider. */
const WIDTHS = [56, 300, 66, 66, 66, 84, 66, 66, 66, 98, 98, 98, 98, 66, 66, 66];
/** The rows that a number or a paragraph was made from, for whoever wants to check it; not printed. */
const LINES_COLUMN = FIRST + WIDTHS.length;
const LINES_WIDTH = 180;
const WRITTEN_COLUMN = LINES_COLUMN + 1;
const CHART_COLUMN = WRITTEN_COLUMN + 1;
const CHART_COLUMNS = 8;

interface Drawing {
  readonly type: Type;
  readonly cells: WantedCell[];
  readonly styles: StyledCell[];
  readonly merges: Block[];
  readonly heights: { row: number; count: number; height: number; level: number }[];
  readonly charts: ChartSpec[];
  readonly locked: { row: number; column: number }[];
  row: number;
}

export interface ReportSheetFound {
  readonly sheet: SheetSnapshot;
  /** What people wrote over our paragraphs, by paragraph id. */
  readonly handWritten: Readonly<Record<string, string>>;
  /** Cells that people wrote over and that a new run replaces: cell, what stood there. Kept in Nhật ký. */
  readonly overwritten: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
  /** Rows of people's own below the report: moved below its new end. */
  readonly ownRows: readonly (readonly CellValue[])[];
}

/** Reads a report sheet as it stands, to keep what people wrote in it. Null where they put columns of their own before the page. */
export function readReportSheet(sheet: SheetSnapshot): ReportSheetFound | null {
  // The hidden first column may have been deleted.
  const moved = writtenColumn(sheet) - WRITTEN_COLUMN;
  if (moved !== 0 && moved !== -1) return null;
  const first = FIRST + moved;
  const handWritten: Record<string, string> = {};
  const overwritten: { row: number; column: number; value: CellValue }[] = [];
  let end = 0;
  sheet.values.forEach((cells, row) => {
    const written = writtenOf(cells[WRITTEN_COLUMN + moved]);
    const key = written.key || cells[KEY_COLUMN + moved];
    if (typeof key !== 'string' || key === '') return;
    end = row;
    cells.slice(first, LINES_COLUMN + moved).forEach((value, index) => {
      if (sameValue(value, written.cells[index] ?? null)) return;
      if (key.startsWith('text:') && index === 0) handWritten[key.slice(5)] = value === null ? '' : String(value);
      else if (value !== null) overwritten.push({ row, column: first + index, value });
    });
  });
  const ownRows = sheet.values
    .slice(end + 1)
    .filter((cells) => cells.some((value) => value !== null && value !== ''))
    .map((cells) => (moved === 0 ? cells : [null, ...cells]));
  return { sheet, handWritten, overwritten, ownRows };
}

/** The column that holds what we wrote; where it should stand when the first rows hold nothing of the kind. */
function writtenColumn(sheet: SheetSnapshot): number {
  for (const cells of sheet.values.slice(0, 5)) {
    const column = cells.findIndex((value) => writtenOf(value).key !== '');
    if (column >= 0) return column;
  }
  return WRITTEN_COLUMN;
}

/** What we wrote in a row, and what the row is: the key stands here and in the first column, since people delete hidden columns. */
interface WrittenRow {
  readonly key: string;
  readonly cells: readonly CellValue[];
}

function writtenOf(value: CellValue | undefined): WrittenRow {
  const nothing = { key: '', cells: [] };
  if (typeof value !== 'string' || !/^[[{]/u.test(value)) return nothing;
  try {
    const parsed: unknown = JSON.parse(value);
    // Sheets of earlier versions hold the cells alone.
    return Array.isArray(parsed) ? { key: '', cells: parsed as CellValue[] } : { ...nothing, ...(parsed as Partial<WrittenRow>) };
  } catch {
    return nothing;
  }
}

/** Edits that draw the report sheet, anew or over the one that stands. Equal contents give no edits. */
export function renderReportSheet(
  model: ReportSheetModel,
  periodId: string,
  name: string,
  settings: Settings,
  found: ReportSheetFound | null,
): PatchOp[] {
  const type = typeOf(settings.font);
  const drawing: Drawing = { type, cells: [], styles: [], merges: [], heights: [], charts: [], locked: [], row: 0 };
  line(drawing, `${REPORT_MARK}${periodId}`, [[FIRST, model.title]], { size: 14, bold: true, color: COLORS.accent }, 24);
  for (const subtitle of model.subtitles) line(drawing, 'subtitle', [[FIRST, subtitle]], { size: 9, color: COLORS.muted }, 15);
  for (const section of model.sections) {
    drawing.row += 1;
    line(drawing, `section:${section.id}`, [[FIRST, section.heading]], { size: 12, bold: true }, 20);
    for (const block of section.blocks) {
      switch (block.kind) {
        case 'figures':
          for (const figure of block.rows) {
            drawFigure(drawing, figure.id, figure.label, figure.value, figure.text);
            putLines(drawing, figure.lineIds.length > 0 ? figure.lineIds : figure.taskIds);
          }
          break;
        case 'table':
          drawTable(drawing, model, block, name);
          break;
        case 'text':
          drawText(drawing, block);
          break;
      }
    }
  }
  const width = WIDTHS.length;
  const ownRows = found?.ownRows ?? [];
  ownRows.forEach((cells, index) => {
    cells.forEach((value, column) => drawing.cells.push({ row: drawing.row + 2 + index, column, input: value }));
  });
  if (found !== null && isUnchanged(drawing.cells, found.sheet)) return [];
  const rows = Math.max(drawing.row + 2 + ownRows.length, found?.sheet.values.length ?? 0);
  const clear: PatchOp[] =
    found === null
      ? [{ op: 'addSheet', sheet: name, after: null, visibility: 'visible', tabColor: '#1F4E79', font: type.font, size: type.size }]
      : [
          {
            op: 'setCells',
            sheet: name,
            row: 0,
            column: 0,
            cells: Array.from({ length: rows }, () => Array.from({ length: CHART_COLUMN }, (): CellInput => null)),
          },
          { op: 'setStyle', sheet: name, blocks: [{ row: 0, column: 0, rows, columns: CHART_COLUMN }], style: {} },
        ];
  return [
    ...clear,
    {
      op: 'setColumns',
      sheet: name,
      columns: [
        { column: KEY_COLUMN, width: 20, hidden: true },
        ...WIDTHS.map((pixels, index) => ({ column: FIRST + index, width: pixels, hidden: false })),
        { column: LINES_COLUMN, width: LINES_WIDTH, hidden: false },
        { column: WRITTEN_COLUMN, width: 20, hidden: true },
      ],
    },
    ...styleOps(name, drawing.styles),
    ...cellOps(name, drawing.cells, null),
    { op: 'setMerges', sheet: name, blocks: drawing.merges },
    { op: 'setRows', sheet: name, rows: drawing.heights },
    { op: 'setCharts', sheet: name, charts: drawing.charts },
    { op: 'freeze', sheet: name, rows: 1, columns: 0, gridlines: false },
    {
      op: 'setPrint',
      sheet: name,
      area: { row: 0, column: FIRST, rows: drawing.row + 1, columns: width },
      repeat: null,
      orientation: 'landscape',
      paper: 'A4',
      pagesHigh: 0,
      marginMm: 10,
    },
    ...(settings.protectFormulas ? [{ op: 'protect' as const, sheet: name, locked: joinCells(drawing.locked) }] : []),
  ];
}

function isUnchanged(cells: readonly WantedCell[], sheet: SheetSnapshot): boolean {
  return cellOps(sheet.name, cells, sheet).length === 0;
}

/** Puts the ids of its rows beside the row drawn last. */
function putLines(drawing: Drawing, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const row = drawing.row - 1;
  const text = ids.join('; ');
  drawing.cells.push({ row, column: LINES_COLUMN, input: text.length > 1000 ? `${text.slice(0, 998)} …` : text });
  drawing.styles.push({ row, column: LINES_COLUMN, style: textStyle(drawing.type, { size: 8, color: COLORS.muted, indent: 1 }) });
}

/** A row: its key, its cells, and in the hidden column what we wrote. */
function line(
  drawing: Drawing,
  key: string,
  cells: readonly (readonly [column: number, value: CellValue, style?: CellStyle])[],
  look: CellStyle,
  height: number,
): void {
  const { row, type } = drawing;
  const written: CellValue[] = [];
  drawing.cells.push({ row, column: KEY_COLUMN, input: key });
  for (const [column, value, style] of cells) {
    drawing.cells.push({ row, column, input: value });
    drawing.styles.push({ row, column, style: textStyle(type, { vertical: 'middle', ...look, ...style }) });
    while (written.length < column - FIRST) written.push(null);
    written[column - FIRST] = value;
    if (!key.startsWith('text:')) drawing.locked.push({ row, column });
  }
  drawing.cells.push({ row, column: WRITTEN_COLUMN, input: JSON.stringify({ key, cells: written }) });
  drawing.heights.push({ row, count: 1, height, level: 0 });
  drawing.row += 1;
}

function drawFigure(drawing: Drawing, id: string, label: string, value: number | null, text: string): void {
  const { row } = drawing;
  line(
    drawing,
    `figure:${id}`,
    [
      [FIRST, label],
      [FIRST + 2, value ?? text, { bold: true, horizontal: value === null ? 'left' : 'right' }],
      [FIRST + 3, value === null ? null : text, { size: 9, color: COLORS.muted, indent: 1 }],
    ],
    { bottom: HAIRLINE },
    17,
  );
  drawing.merges.push({ row, column: FIRST, rows: 1, columns: 2 });
  if (value === null) drawing.merges.push({ row, column: FIRST + 2, rows: 1, columns: 3 });
}

interface GridColumn {
  readonly column: number;
  readonly span: number;
  readonly width: number;
}

/** Where a table's columns stand on the grid: numbers take one, the first text the wide one, later texts three. */
function gridColumns(table: ReportSheetTable): GridColumn[] {
  let next = FIRST;
  return table.columns.map((column, index): GridColumn => {
    const isFirstText = next <= FIRST + 1 && column.align === 'left' && column.heading !== 'TT';
    const span = isFirstText ? FIRST + 2 - next : column.align === 'left' && index > 0 ? 3 : 1;
    const at = next;
    next += span;
    const width = WIDTHS.slice(at - FIRST, at - FIRST + span).reduce((sum, pixels) => sum + pixels, 0);
    return { column: at, span: Math.max(1, Math.min(span, LINES_COLUMN - at)), width };
  });
}

function drawTable(drawing: Drawing, model: ReportSheetModel, table: ReportSheetTable, sheet: string): void {
  const grid = gridColumns(table).filter((place) => place.column < LINES_COLUMN);
  const { type } = drawing;
  const mergeRow = (row: number): void => {
    for (const { column, span } of grid) if (span > 1) drawing.merges.push({ row, column, rows: 1, columns: span });
  };
  if (table.groups.length > 0) drawGroups(drawing, table, grid);
  const heading: CellStyle = {
    size: 9,
    bold: true,
    wrap: true,
    vertical: 'bottom',
    fill: COLORS.header,
    bottom: THIN_RULE,
    ...(table.groups.length > 0 ? {} : { top: STRONG_RULE }),
  };
  const headings = table.columns.slice(0, grid.length);
  mergeRow(drawing.row);
  const lines = Math.max(...headings.map((column, index) => wrappedLines(column.heading, grid[index]?.width ?? 66, 9)));
  line(
    drawing,
    `head:${table.id}`,
    headings.map((column, index) => [grid[index]?.column ?? FIRST, column.heading, hanging(column, grid[index])] as const),
    heading,
    rowHeight(lines),
  );
  const first = drawing.row;
  for (const row of table.rows) {
    mergeRow(drawing.row);
    const look: CellStyle = row.total ? { bold: true, top: THIN_RULE, bottom: STRONG_RULE } : { bottom: HAIRLINE };
    const tall = Math.max(
      1,
      ...row.cells
        .slice(0, grid.length)
        .map((value, index) => (typeof value === 'string' ? wrappedLines(value, (grid[index]?.width ?? 66) - INDENT, type.size) : 1)),
    );
    line(
      drawing,
      `row:${table.id}:${row.id}`,
      row.cells
        .slice(0, grid.length)
        .map(
          (value, index) => [grid[index]?.column ?? FIRST, value, { ...hanging(table.columns[index], grid[index]), wrap: true }] as const,
        ),
      { ...look, vertical: 'top' },
      rowHeight(tall),
    );
    putLines(drawing, row.lineIds);
  }
  for (const note of table.notes) line(drawing, `note:${table.id}`, [[FIRST, note]], { size: 8, color: COLORS.muted }, 14);
  drawing.charts.push(...chartsOf(model, table, grid, first, sheet));
}

/** The side on which a column hangs; texts beside another text keep a gap from it. */
function hanging(column: ReportSheetTable['columns'][number] | undefined, place: GridColumn | undefined): CellStyle {
  const horizontal = column?.align ?? 'left';
  return horizontal === 'left' && (place?.column ?? FIRST) > FIRST + 1 ? { horizontal, indent: 1 } : { horizontal };
}

function drawGroups(drawing: Drawing, table: ReportSheetTable, grid: readonly GridColumn[]): void {
  let index = 0;
  const cells: (readonly [number, CellValue])[] = [];
  for (const group of table.groups) {
    const [from, to] = [grid[index], grid[Math.min(grid.length, index + group.span) - 1]];
    index += group.span;
    if (from === undefined || to === undefined) continue;
    cells.push([from.column, group.text === '' ? null : group.text]);
    const columns = to.column + to.span - from.column;
    if (columns > 1) drawing.merges.push({ row: drawing.row, column: from.column, rows: 1, columns });
  }
  line(
    drawing,
    `group:${table.id}`,
    cells,
    { size: 8, bold: true, color: COLORS.label, horizontal: 'center', fill: COLORS.header, top: STRONG_RULE },
    15,
  );
}

/** Native charts beside their table: one bar for each row but the total. */
function chartsOf(
  model: ReportSheetModel,
  table: ReportSheetTable,
  grid: readonly GridColumn[],
  first: number,
  sheet: string,
): ChartSpec[] {
  const rows = table.rows.filter((row) => !row.total).length;
  if (rows === 0) return [];
  return model.charts
    .filter((chart) => chart.tableId === table.id)
    .map((chart) => ({
      name: `CCHC ${chart.id}`,
      description: chart.description,
      kind: 'stacked-bar' as const,
      anchor: { row: first - 2, column: CHART_COLUMN, rows: Math.max(rows + 4, 10), columns: CHART_COLUMNS },
      dataSheet: sheet,
      categories: { row: first, column: grid[chart.categoryColumn]?.column ?? FIRST, rows, columns: 1 },
      series: chart.series.map(({ column, title, color }) => ({
        title,
        color,
        block: { row: first, column: grid[column]?.column ?? FIRST, rows, columns: 1 },
      })),
      gapWidth: 60,
      bare: false,
    }));
}

/** Pixels that the gap beside another text takes. */
const INDENT = 9;

const TEXT_WIDTH = WIDTHS.reduce((sum, pixels) => sum + pixels, 0);

function drawText(drawing: Drawing, text: ReportSheetText): void {
  const { row, type } = drawing;
  const editable: CellStyle = text.editable ? { fill: COLORS.fillIn, top: BOX, bottom: BOX, left: BOX, right: BOX } : {};
  const height = rowHeight(wrappedLines(text.text, TEXT_WIDTH, type.size));
  const key = text.editable ? `text:${text.id}` : `fixed:${text.id}`;
  line(drawing, key, [[FIRST, text.text]], { wrap: true, vertical: 'top', bold: text.heading, ...editable }, height);
  // The hidden column keeps what we would write, so that a person's words are known as theirs on the next run.
  const written = drawing.cells.pop();
  if (written !== undefined) drawing.cells.push({ ...written, input: JSON.stringify([text.generated]) });
  drawing.merges.push({ row, column: FIRST, rows: 1, columns: WIDTHS.length });
  putLines(drawing, text.lineIds);
}
