import { notFound } from './api-error';
import type { WireObject } from './rich-api';
import { checkAllowed } from './sim-workbook';
import type { SimChart, SimSheet } from './sim-workbook';
import { define, method, value } from './wire-format';
import { referenceOf } from './wire-range';

/** `Worksheet.charts`. */
export function chartsOf(sheet: SimSheet): WireObject {
  return define('ChartCollection', {
    Items: value(() => sheet.charts.map((chart) => chartOf(sheet, chart))),
    Indexer: method((key: string) => {
      const chart = sheet.charts.find((candidate) => candidate.name === key || idOf(candidate) === key);
      if (chart === undefined) throw notFound();
      return chartOf(sheet, chart);
    }),
    Add: method((type: string, source: unknown) => {
      checkAllowed(sheet, 'allowEditObjects');
      const chart: SimChart = {
        name: `Chart ${String(sheet.charts.length + 1)}`,
        type,
        position: '',
        look: {},
        series: [{ Values: referenceOf(source) }],
      };
      sheet.charts = [...sheet.charts, chart];
      return chartOf(sheet, chart);
    }),
  });
}

function chartOf(sheet: SimSheet, chart: SimChart): WireObject {
  const look = (path: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => chart.look[path] ?? null,
    set: (next: unknown) => {
      chart.look[path] = next;
    },
  });
  const axis = (name: string): WireObject =>
    define('ChartAxis', {
      Visible: look(`${name}.Visible`),
      ReversePlotOrder: look(`${name}.ReversePlotOrder`),
      MajorGridlines: value(() => define('ChartGridlines', { Visible: look(`${name}.MajorGridlines.Visible`) })),
    });
  return define('Chart', {
    Id: value(() => idOf(chart)),
    Name: {
      enumerable: true,
      get: () => chart.name,
      set: (name: string) => {
        chart.name = name;
      },
    },
    Title: value(() => define('ChartTitle', { Visible: look('Title.Visible') })),
    Legend: value(() => define('ChartLegend', { Visible: look('Legend.Visible'), Position: look('Legend.Position') })),
    Axes: value(() => define('ChartAxes', { CategoryAxis: value(() => axis('CategoryAxis')), ValueAxis: value(() => axis('ValueAxis')) })),
    Format: value(() =>
      define('ChartAreaFormat', {
        Border: value(() =>
          define('ChartBorder', {
            Clear: method(() => {
              chart.look['Border'] = 'None';
            }),
          }),
        ),
      }),
    ),
    Series: value(() => seriesCollectionOf(chart)),
    SetPosition: method((first: string, last: string) => {
      chart.position = `${first}:${last}`;
    }),
    Delete: method(() => {
      checkAllowed(sheet, 'allowEditObjects');
      sheet.charts = sheet.charts.filter((candidate) => candidate !== chart);
    }),
  });
}

function idOf(chart: SimChart): string {
  return `{chart ${chart.name}}`;
}

function seriesCollectionOf(chart: SimChart): WireObject {
  return define('ChartSeriesCollection', {
    GetItemAt: method((index: number) => {
      const series = chart.series[index];
      if (series === undefined) throw notFound();
      return seriesOf(series);
    }),
    Add: method((name: string) => {
      const series: Record<string, unknown> = { Name: name };
      chart.series.push(series);
      return seriesOf(series);
    }),
  });
}

function seriesOf(series: Record<string, unknown>): WireObject {
  const kept = (name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => series[name] ?? null,
    set: (next: unknown) => {
      series[name] = next;
    },
  });
  return define('ChartSeries', {
    Name: kept('Name'),
    GapWidth: kept('GapWidth'),
    Overlap: kept('Overlap'),
    SetValues: method((range: unknown) => {
      series['Values'] = referenceOf(range);
    }),
    SetXAxisValues: method((range: unknown) => {
      series['XAxisValues'] = referenceOf(range);
    }),
    Format: value(() =>
      define('ChartSeriesFormat', {
        Fill: value(() =>
          define('ChartFill', {
            SetSolidColor: method((colour: string) => {
              series['Fill'] = colour;
            }),
          }),
        ),
      }),
    ),
  });
}
