import { PERIOD_PRESETS } from '../../../src/core/schedule/report-periods';
import { PERIOD_ROW_HEADINGS, readPeriodRows, writePeriodRow } from '../../../src/core/schedule/period-rows';

const PRESET = PERIOD_PRESETS.nd09;
const cellOf = (row: number, column: number) => ({ sheet: 'Thiết lập', cell: `${String(row)}:${String(column)}` });
const read = (cells: string[][]) => readPeriodRows(cells, PRESET, cellOf);

it('hàng của bảng kỳ trong Thiết lập', () => {
  expect(PERIOD_ROW_HEADINGS).toHaveLength(5);
  expect(PRESET.slice(0, 2).map(writePeriodRow)).toEqual([
    ['Quý I', 'Có', '15/12 năm trước', '14/03', 'theo ngày gửi chung'],
    ['Quý II', 'Không', '15/03', '14/06', 'theo ngày gửi chung'],
  ]);
});

it('ghi ra rồi đọc lại thì như cũ', () => {
  for (const preset of Object.values(PERIOD_PRESETS)) {
    expect(readPeriodRows(preset.map(writePeriodRow), preset, cellOf)).toEqual({ rows: preset, issues: [] });
  }
});

it.each([
  ['5/3', { yearOffset: 0, month: 3, day: 5 }],
  ['05-03', { yearOffset: 0, month: 3, day: 5 }],
  ['20/01 năm sau', { yearOffset: 1, month: 1, day: 20 }],
])('hạn gửi “%s”', (typed, sendBy) => {
  expect(read([['quý i', 'Có', '15/12 năm trước', '14/3', typed]]).rows[0]?.sendBy).toEqual(sendBy);
});

it('ô không đọc được: báo đúng ô, giữ ngày mặc định', () => {
  const { rows, issues } = read([['Quý I', 'x', '15/12 năm trước', '31/6', '']]);
  expect(issues).toMatchObject([{ code: 'period-row-day', severity: 'warning', where: { cell: '0:3' } }]);
  expect(rows[0]).toMatchObject({ on: true, to: { month: 3, day: 14 } });
});

it('ngày cuối trước ngày đầu: báo, giữ ngày mặc định', () => {
  const { rows, issues } = read([['Quý III', 'Không', '15/9', '14/6', '']]);
  expect(issues.map((issue) => issue.code)).toEqual(['period-row-order']);
  expect(rows.find((row) => row.kind === 'Q3')).toMatchObject({ on: false, from: { month: 6, day: 15 } });
});

it('thiếu hàng hoặc hàng lạ thì kỳ giữ mặc định', () => {
  expect(read([['Tháng 7', 'Có', '1/7', '31/7', '']])).toEqual({ rows: PRESET, issues: [] });
});
