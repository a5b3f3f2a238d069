import { statedDay } from '../../../src/core/schedule/stated-day';

const Q1 = { start: '2024-01-01', due: '2024-03-31' };
const Q4 = { start: '2024-10-01', due: '2024-12-31' };
const H1 = { start: '2024-01-01', due: '2024-06-30' };
const H2 = { start: '2024-07-01', due: '2024-12-31' };
const FEBRUARY = { start: '2024-02-01', due: '2024-02-29' };
const YEAR = { start: '2024-01-01', due: '2024-12-31' };

test.each([
  ['trước ngày 25', FEBRUARY, '2024-02-24'],
  ['ngày 30', FEBRUARY, '2024-02-29'],
  ['trước ngày 05 tháng sau', FEBRUARY, '2024-03-04'],
  ['chậm nhất ngày 05 của tháng tiếp theo', FEBRUARY, '2024-03-05'],
  ['ngày 15 tháng cuối quý', Q1, '2024-03-15'],
  ['trước ngày 20 của tháng cuối kỳ báo cáo', Q1, '2024-03-19'],
  ['ngày 10 tháng đầu quý', Q1, '2024-01-10'],
  ['ngày 10 tháng thứ hai của quý', Q1, '2024-02-10'],
  ['trước ngày 05 tháng đầu quý sau', Q1, '2024-04-04'],
  ['trước ngày 05 tháng đầu quý sau', Q4, '2025-01-04'],
  ['trước ngày 05/6 và trước ngày 05/12', H1, '2024-06-04'],
  ['trước ngày 05/6 và trước ngày 05/12', H2, '2024-12-04'],
  ['trước ngày 05/6 và 05/12', H2, '2024-12-04'],
  ['15/6 và 15/12', H1, '2024-06-15'],
  ['15/6, 15/12', H2, '2024-12-15'],
  ['ngày 15 tháng 6 và ngày 15 tháng 12', H2, '2024-12-15'],
  ['tháng 5 và tháng 11', H1, '2024-05-31'],
  ['tháng 5 và tháng 11', H2, '2024-11-30'],
  ['T4, T10', H2, '2024-10-31'],
  ['tháng 3, 6, 9, 12', Q4, '2024-12-31'],
  ['tháng 2, 5, 8, 11', Q1, '2024-02-29'],
  ['trước ngày 31/12', YEAR, '2024-12-30'],
  ['quý II', YEAR, '2024-06-30'],
  ['quý IV', YEAR, '2024-12-31'],
  ['tháng 6', YEAR, '2024-06-30'],
  ['tháng 3 - 5', YEAR, '2024-05-31'],
  ['trước 16 giờ ngày 25', FEBRUARY, '2024-02-25'],
])('“%s” trong kỳ %o là %s', (words, period, day) => {
  expect(statedDay(words, period)).toBe(day);
});

test.each([
  ['thứ Sáu', FEBRUARY],
  ['tuần đầu hằng tháng', FEBRUARY],
  ['cuối mỗi quý', Q1],
  ['trước ngày 15/7', Q1],
  ['tháng 5', Q1],
  ['trước quý III', YEAR],
])('“%s” trong kỳ %o không nêu ngày nào: lấy ngày cuối kỳ', (words, period) => {
  expect(statedDay(words, period)).toBeNull();
});
