import { cellName } from '../core/index';
import type { Block, ChartSpec, PatchOp } from '../core/index';
import { sheetOf } from './write-target';
import type { WriteTarget } from './write-target';

type SetCharts = Extract<PatchOp, { readonly op: 'setCharts' }>;

/** Names of our charts begin with this; all others are the user's. */
const OURS = 'CCHC ';
const TYPE = { 'stacked-bar': 'BarStacked', 'clustered-column': 'ColumnClustered' } as const;

/** Calls that one chart costs, and each of its series. */
export const CALLS_OF_A_CHART = 30;

/**
 * Queues our charts of the sheet anew; the user's own stay. Excel's interface for add-ins has no place for a chart's description, so
 * screen readers hear its name only.
 */
export function writeCharts(target: WriteTarget, { sheet, charts }: SetCharts): void {
  for (const chart of target.before.get(sheet.toLowerCase())?.charts ?? []) {
    if (chart.name.startsWith(OURS)) chart.delete();
  }
  for (const chart of charts) addChart(target, sheet, chart);
}

function addChart(target: WriteTarget, sheet: string, spec: ChartSpec): void {
  const data = sheetOf(target, spec.dataSheet);
  const [first, ...others] = spec.series;
  if (first === undefined) return;
  const chart = sheetOf(target, sheet).charts.add(TYPE[spec.kind], rangeOf(data, first.block), 'Auto');
  chart.name = spec.name;
  const { row, column, rows, columns } = spec.anchor;
  chart.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
  chart.title.visible = false;
  chart.legend.visible = !spec.bare;
  if (!spec.bare) chart.legend.position = 'Bottom';
  const made = chart.series.getItemAt(0);
  fillSeries(made, first, spec, data);
  for (const series of others) fillSeries(chart.series.add(series.title), series, spec, data);
  if (spec.kind === 'stacked-bar') {
    made.overlap = 100;
    // Bars run from the top down, as the rows beside them do.
    chart.axes.categoryAxis.reversePlotOrder = true;
  }
  chart.axes.valueAxis.majorGridlines.visible = !spec.bare;
  if (!spec.bare) return;
  chart.axes.categoryAxis.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.format.border.clear();
}

function fillSeries(series: Excel.ChartSeries, spec: ChartSpec['series'][number], chart: ChartSpec, data: Excel.Worksheet): void {
  series.name = spec.title;
  series.setValues(rangeOf(data, spec.block));
  series.setXAxisValues(rangeOf(data, chart.categories));
  series.format.fill.setSolidColor(spec.color);
  series.gapWidth = chart.gapWidth;
}

function rangeOf(sheet: Excel.Worksheet, block: Block): Excel.Range {
  return sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
}
