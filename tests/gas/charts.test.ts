import type { ChartSpec } from '../../src/core/index';
import { applyPatch, runAs } from './fake/run';
import { FakeWorld } from './fake/world';

const block = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

const BARS: ChartSpec = {
  name: 'CCHC theo lĩnh vực',
  description: 'Số nhiệm vụ theo lĩnh vực',
  kind: 'stacked-bar',
  anchor: block(0, 3, 10, 4),
  dataSheet: 'Trang tính 1',
  categories: block(0, 0, 3, 1),
  series: [
    { title: 'Hoàn thành', block: block(0, 1, 3, 1), color: '#5B9E72' },
    { title: 'Quá hạn', block: block(0, 2, 3, 1), color: '#C0392B' },
  ],
  gapWidth: 60,
  bare: false,
};

function apply(world: FakeWorld, charts: readonly ChartSpec[]): void {
  runAs(world, {}, (book) => {
    applyPatch(book, { ops: [{ op: 'setCharts', sheet: 'Trang tính 1', charts }] });
  });
}

it('biểu đồ của ta được thay chứ không thêm, biểu đồ của người dùng còn nguyên', () => {
  const world = new FakeWorld();
  runAs(world, {}, (book) => {
    const sheet = book.getSheets()[0]!;
    const own = sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A1:B3')).setPosition(20, 1, 0, 0);
    sheet.insertChart(own.setOption('title', 'Của tôi').build());
  });
  apply(world, [BARS]);
  apply(world, [BARS, { ...BARS, kind: 'clustered-column', bare: true }]);
  const shown = () => world.book.active.charts.map((chart) => [chart.type, String(chart.options['title']).replace('\u2063', '')]);
  expect(shown()).toEqual([
    ['PIE', 'Của tôi'],
    ['BAR', 'Số nhiệm vụ theo lĩnh vực'],
    ['COLUMN', 'Số nhiệm vụ theo lĩnh vực'],
  ]);
  apply(world, []);
  expect(shown()).toEqual([['PIE', 'Của tôi']]);
});

it('biểu đồ lấy số từ ô, đúng màu, đúng tên dãy, cột chồng', () => {
  const world = new FakeWorld();
  apply(world, [BARS]);
  const chart = world.book.active.charts[0]!;
  expect(chart.ranges.map(({ area }) => [area.row, area.column, area.rows])).toEqual([
    [1, 1, 3],
    [1, 2, 3],
    [1, 3, 3],
  ]);
  expect(chart.options).toMatchObject({
    isStacked: true,
    colors: ['#5B9E72', '#C0392B'],
    'series.0.labelInLegend': 'Hoàn thành',
    'series.1.labelInLegend': 'Quá hạn',
    width: 400,
    height: 210,
  });
});
