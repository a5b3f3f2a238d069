import { columnName } from '../../model/address';
import type { CellStyle } from '../../model/sheet';
import { STATUS_TABLE, statusRow, type StatusFigure } from '../../model/status';
import type { ModelTask, TrackerModel } from '../../model/tracker-model';
import { BAR_COLORS, COLORS, COUNT_FORMAT, HAIRLINE, RATE_FORMAT, STRONG_RULE, THIN_RULE } from '../styles';
import { wrappedLines } from '../text-height';
import { columnRange, withTheDay, type TrackerPlace } from '../tracker-formulas';
import { FIRST, COLUMNS, WIDTH, type Page, living, put, style, merge } from './page';

/** The figures of a row of a table, in the order of their columns. */
const FIGURES: readonly { readonly id: StatusFigure; readonly heading: string; readonly group: string | null }[] = [
  { id: 'doneOnTime', heading: 'Đúng\nhạn', group: 'Hoàn thành' },
  { id: 'doneLate', heading: 'Quá\nhạn', group: null },
  { id: 'openInTerm', heading: 'Trong\nhạn', group: 'Chưa hoàn thành' },
  { id: 'openOverdue', heading: 'Quá\nhạn', group: null },
  { id: 'continuous', heading: 'Thường\nxuyên', group: 'Không hạn' },
  { id: 'waiting', heading: 'Chờ,\nchưa rõ', group: null },
  { id: 'stopped', heading: 'Dừng,\nbỏ', group: null },
];

const NAME_COLUMNS = 5;
const TOTAL_COLUMN = FIRST + NAME_COLUMNS;
const FIGURE_COLUMN = TOTAL_COLUMN + 1;
const DUE_COLUMN = FIGURE_COLUMN + FIGURES.length;
export const RATE_COLUMN = DUE_COLUMN + 1;
const CHART_COLUMN = RATE_COLUMN + 1;

/** A row of a table of counts: which tasks it counts, as a condition of COUNTIFS and as a test for the shown values. */
export interface CountRow {
  readonly name: string;
  readonly condition: string;
  readonly counts: (task: ModelTask) => boolean;
}

export interface CountTable {
  readonly title: string;
  readonly rows: readonly CountRow[];
  readonly total: boolean;
  readonly chart: string;
  readonly sheet: string;
}

/** A table of counts with its chart; returns the first free row. */
export function drawCountTable(page: Page, model: TrackerModel, place: TrackerPlace, table: CountTable, top: number): number {
  const { type } = page;
  put(page, top, FIRST, table.title, { size: 12, bold: true });
  page.heights.push(
    { row: top, count: 1, height: 20, level: 0 },
    { row: top + 1, count: 1, height: 15, level: 0 },
    { row: top + 2, count: 1, height: 27, level: 0 },
  );
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1) {
    style(page, top + 1, column, { top: STRONG_RULE });
    style(page, top + 2, column, { bottom: THIN_RULE });
  }
  const small: CellStyle = { size: 8, bold: true, color: COLORS.muted, horizontal: 'center', vertical: 'middle', top: STRONG_RULE };
  FIGURES.forEach((figure, index) => {
    const column = FIGURE_COLUMN + index;
    if (figure.group !== null) {
      put(page, top + 1, column, figure.group, small);
      const next = FIGURES.findIndex((other, at) => at > index && other.group !== null);
      merge(page, top + 1, column, 1, (next < 0 ? FIGURES.length : next) - index);
    }
    put(page, top + 2, column, figure.heading, {
      size: 9,
      wrap: true,
      horizontal: 'right',
      vertical: 'bottom',
      bottom: { style: 'thick', color: BAR_COLORS[figure.id] },
    });
  });
  put(page, top + 1, DUE_COLUMN, 'Trên đến hạn', small);
  merge(page, top + 1, DUE_COLUMN, 1, 2);
  const heading: CellStyle = { size: 9, wrap: true, horizontal: 'right', vertical: 'bottom', bottom: THIN_RULE };
  put(page, top + 2, TOTAL_COLUMN, 'Tổng\nsố', { ...heading, bold: true });
  put(page, top + 2, DUE_COLUMN, 'xong/\nđến hạn', heading);
  put(page, top + 2, RATE_COLUMN, 'tỷ lệ', heading);
  put(page, top + 2, CHART_COLUMN, 'Cơ cấu nhiệm vụ', { ...heading, horizontal: 'left', wrap: false, indent: 1 });
  const first = top + 3;
  // The chart's bars stand beside the rows only when all rows are of one height.
  const height = table.rows.some((row) => wrappedLines(row.name, NAME_COLUMNS * WIDTH, type.size) > 1) ? 28 : 20;
  table.rows.forEach((row, index) => {
    countCells(page, model, place, row, first + index, false);
    page.heights.push({ row: first + index, count: 1, height, level: 0 });
  });
  const bottom = first + table.rows.length;
  if (table.total) {
    countCells(page, model, place, { name: 'Cả kế hoạch', condition: '', counts: () => true }, bottom, true);
    page.heights.push({ row: bottom, count: 1, height: 20, level: 0 });
  }
  const body = { row: first, rows: Math.max(1, table.rows.length) };
  page.rules.push({
    ranges: [{ ...body, column: FIGURE_COLUMN + 3, columns: 1 }],
    formula: `AND($${columnName(FIGURE_COLUMN + 3)}${first + 1}>0,N("cchc")=0)`,
    style: { color: COLORS.overdue, bold: true },
    stop: false,
  });
  page.rules.push({
    ranges: [{ ...body, column: FIGURE_COLUMN, columns: FIGURES.length }],
    formula: `AND(${columnName(FIGURE_COLUMN)}${first + 1}=0,N("cchc")=0)`,
    style: { color: COLORS.zero },
    stop: false,
  });
  if (table.rows.length > 0) {
    page.charts.push({
      name: table.chart,
      description: `${table.title}: số nhiệm vụ theo tình trạng, mỗi hàng một thanh`,
      kind: 'stacked-bar',
      anchor: { row: first, column: CHART_COLUMN, rows: table.rows.length, columns: FIRST + COLUMNS - CHART_COLUMN },
      dataSheet: table.sheet,
      categories: { row: first, column: FIRST, rows: table.rows.length, columns: 1 },
      series: FIGURES.map((figure, index) => ({
        title: `${figure.group ?? ''} ${figure.heading}`.replace(/\s+/gu, ' ').trim(),
        block: { row: first, column: FIGURE_COLUMN + index, rows: table.rows.length, columns: 1 },
        color: BAR_COLORS[figure.id],
      })),
      gapWidth: 90,
      bare: true,
    });
  }
  return bottom + (table.total ? 1 : 0);
}

function countCells(page: Page, model: TrackerModel, place: TrackerPlace, row: CountRow, at: number, total: boolean): void {
  const all = [`${columnRange(place, 'counted', 'other')},1`, row.condition].filter((part) => part !== '').join(',');
  const status = columnRange(place, 'status', 'other');
  const tasks = model.tasks.filter(row.counts);
  const edge: CellStyle = total ? { top: THIN_RULE, bottom: STRONG_RULE, bold: true } : { bottom: HAIRLINE };
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1) style(page, at, column, edge);
  put(page, at, FIRST, row.name, { wrap: true, vertical: 'middle', ...edge });
  merge(page, at, FIRST, 1, NAME_COLUMNS);
  const number: CellStyle = { horizontal: 'right', vertical: 'middle', format: COUNT_FORMAT, ...edge };
  put(page, at, TOTAL_COLUMN, living(`=COUNTIFS(${all})`, tasks.length), { ...number, bold: true });
  const figureNow = (id: StatusFigure): number => tasks.filter((task) => statusRow(task.status).counts === id).length;
  FIGURES.forEach((figure, index) => {
    const labels = STATUS_TABLE.filter((candidate) => candidate.counts === figure.id).map((candidate) => candidate.label);
    put(
      page,
      at,
      FIGURE_COLUMN + index,
      living(`=${labels.map((label) => `COUNTIFS(${all},${status},"${label}")`).join('+')}${withTheDay(place)}`, figureNow(figure.id)),
      number,
    );
  });
  const cell = (index: number): string => `${columnName(FIGURE_COLUMN + index)}${at + 1}`;
  const [done, due] = [`(${cell(0)}+${cell(1)})`, `(${cell(0)}+${cell(1)}+${cell(3)})`];
  const doneNow = figureNow('doneOnTime') + figureNow('doneLate');
  const dueNow = doneNow + figureNow('openOverdue');
  put(page, at, DUE_COLUMN, living(`=IF(${due}=0,"–",${done}&"/"&${due})`, dueNow === 0 ? '–' : `${doneNow}/${dueNow}`), {
    ...number,
    format: 'General',
  });
  put(page, at, RATE_COLUMN, living(`=IF(${due}=0,"–",${done}/${due})`, dueNow === 0 ? '–' : doneNow / dueNow), {
    ...number,
    // The “–” of an area without due tasks keeps the same gap from the bars as a rate.
    format: `${RATE_FORMAT}_);${RATE_FORMAT}_);${RATE_FORMAT}_);@_)`,
  });
}
