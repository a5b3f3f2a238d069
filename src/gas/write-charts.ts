import type { Block, ChartSpec } from '../core/index';
import type { SheetWork } from './patch-steps';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An invisible sign at the end of our charts' titles: Sheets gives charts no name by which they could be found again. */
const CHART_MARK = '\u2063';
const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;

/** Replaces the charts of ours on a tab; people's own stay. */
export function writeCharts(sheet: Sheet, work: SheetWork, charts: readonly ChartSpec[], fresh: boolean): void {
  for (const chart of fresh ? [] : sheet.getCharts()) {
    if (String(chart.getOptions().get('title')).endsWith(CHART_MARK)) sheet.removeChart(chart);
  }
  for (const spec of charts) sheet.insertChart(buildChart(sheet, spec, work));
}

function buildChart(sheet: Sheet, spec: ChartSpec, work: SheetWork): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const data = spec.dataSheet === work.sheet ? sheet : SpreadsheetApp.getActiveSpreadsheet().getSheetByName(spec.dataSheet);
  if (data === null) throw new Error(`The sheet of a chart's figures is missing: ${spec.dataSheet}`);
  const builder = sheet.newChart().setChartType(spec.kind === 'stacked-bar' ? Charts.ChartType.BAR : Charts.ChartType.COLUMN);
  for (const block of [spec.categories, ...spec.series.map((series) => series.block)]) {
    builder.addRange(data.getRange(block.row + 1, block.column + 1, block.rows, block.columns));
  }
  const acrossRows = spec.categories.rows === 1 && spec.categories.columns > 1;
  builder
    .setMergeStrategy(acrossRows ? Charts.ChartMergeStrategy.MERGE_ROWS : Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setTransposeRowsAndColumns(acrossRows)
    .setNumHeaders(0)
    .setPosition(spec.anchor.row + 1, spec.anchor.column + 1, 0, 0);
  for (const [option, value] of Object.entries(chartOptions(spec, work))) builder.setOption(option, value);
  return builder.build();
}

type OptionValue = string | number | boolean | readonly string[] | Readonly<Record<string, string | number>>;

function chartOptions(spec: ChartSpec, sizes: Pick<SheetWork, 'columns' | 'rows'>): Readonly<Record<string, OptionValue>> {
  const named = Object.fromEntries(spec.series.map((series, at) => [`series.${at}.labelInLegend`, series.title]));
  const frame: Record<string, OptionValue> = spec.bare
    ? {
        titlePosition: 'none',
        'legend.position': 'none',
        chartArea: { left: 0, top: 0, width: '100%', height: '100%' },
        'hAxis.textPosition': 'none',
        'vAxis.textPosition': 'none',
        'hAxis.gridlines.count': 0,
      }
    : { 'legend.position': 'bottom' };
  return {
    title: `${spec.description}${CHART_MARK}`,
    isStacked: spec.kind === 'stacked-bar',
    colors: spec.series.map((series) => series.color),
    'bar.groupWidth': `${Math.round(100 / (1 + spec.gapWidth / 100))}%`,
    width: pixels(spec.anchor, 'columns', sizes),
    height: pixels(spec.anchor, 'rows', sizes),
    ...named,
    ...frame,
  };
}

/** Size of the cells that a chart covers, from what the same patch sets; others as in a new tab. */
function pixels(anchor: Block, direction: 'columns' | 'rows', sizes: Pick<SheetWork, 'columns' | 'rows'>): number {
  let sum = 0;
  if (direction === 'columns') {
    for (let column = anchor.column; column < anchor.column + anchor.columns; column += 1)
      sum += sizes.columns.get(column)?.width ?? USUAL_WIDTH;
  } else {
    for (let row = anchor.row; row < anchor.row + anchor.rows; row += 1) {
      const set = sizes.rows.find((run) => run.row <= row && row < run.row + run.count);
      sum += set === undefined ? USUAL_HEIGHT : (set.height * 4) / 3;
    }
  }
  return Math.round(sum);
}
