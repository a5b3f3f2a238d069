import { MISSING, SAY, dateWithWeekend, formatCount, formatDecimal, formatRate, linesOfTasks } from '../../../src/core/text/report-text';

it.each([
  [0, '0'],
  [999, '999'],
  [1234, '1.234'],
  [1234567, '1.234.567'],
])('số đếm %d viết là %s', (value, text) => {
  expect(formatCount(value)).toBe(text);
});

it.each([
  [1234.5, '1.234,5'],
  [57.142857, '57,1'],
  [99.95, '100,0'],
  [0.04, '0,0'],
  [33.35, '33,4'],
])('số %d viết là %s', (value, text) => {
  expect(formatDecimal(value)).toBe(text);
});

it.each([
  [4, 7, '57,1% (4/7)'],
  [0, 3, '0,0% (0/3)'],
  [1200, 1200, '100,0% (1.200/1.200)'],
  [0, 0, '–'],
])('tỷ lệ %d trên %d: %s', (part, whole, text) => {
  expect(formatRate(part, whole)).toBe(text);
});

it('thứ Bảy, Chủ nhật được nói rõ', () => {
  expect(['2022-03-18', '2022-03-19', '2022-03-20'].map(dateWithWeekend)).toEqual([
    '18/3/2022',
    '19/3/2022 (thứ Bảy)',
    '20/3/2022 (Chủ nhật)',
  ]);
});

it('mỗi chỗ thiếu là một ngoặc vuông riêng, không chỗ nào chứa chỗ khác', () => {
  const brackets = Object.values(MISSING);
  for (const bracket of brackets) expect(bracket).toMatch(/^\[[^[\]]+\]$/u);
  expect(brackets.filter((bracket) => brackets.some((other) => other !== bracket && other.includes(bracket)))).toEqual([]);
});

it('nội dung và nhiệm vụ: nói cả hai khi khác nhau', () => {
  expect([linesOfTasks(3, 3), linesOfTasks(5, 3)]).toEqual(['3 nội dung', '5 nội dung (thuộc 3 nhiệm vụ)']);
});

it('báo cáo kết thúc bằng “./.”', () => {
  expect(SAY.closing('quý I năm 2022', 'UBND xã')).toMatch(/UBND xã\.\/\.$/u);
});
