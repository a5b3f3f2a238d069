import type { Holiday } from '../../../src/core/model/day-off';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { statedDays } from '../../../src/core/schedule/stated-day';

const Q1 = { rhythm: 'Hằng quý', start: '2024-01-01', due: '2024-03-31' };
const Q4 = { rhythm: 'Hằng quý', start: '2024-10-01', due: '2024-12-31' };
const H1 = { rhythm: 'Hằng 6 tháng', start: '2024-01-01', due: '2024-06-30' };
const H2 = { rhythm: 'Hằng 6 tháng', start: '2024-07-01', due: '2024-12-31' };
const FEBRUARY = { rhythm: 'Hằng tháng', start: '2024-02-01', due: '2024-02-29' };
const YEAR = { rhythm: 'Hằng năm', start: '2024-01-01', due: '2024-12-31' };
/** Thứ Sáu 01/3/2024 được nghỉ bù. */
const HOLIDAYS: readonly Holiday[] = [{ date: '2024-03-01', name: 'Nghỉ bù', kind: 'off', source: '' }];

/** The due days that words beside a rhythm name in one of its periods. */
function daysIn(words: string, { rhythm, ...period }: typeof Q1): readonly string[] {
  const { recurrences } = readTimePhrase(`${rhythm}, “${words}”`, { planYear: 2024 }).schedule;
  return statedDays(
    recurrences.flatMap(({ days }) => days),
    period,
    HOLIDAYS,
  );
}

test.each([
  ['trước ngày 25', FEBRUARY, '2024-02-24'],
  ['trước 25', FEBRUARY, '2024-02-24'],
  ['ngày 30', FEBRUARY, '2024-02-29'],
  ['trước ngày 01', FEBRUARY, '2024-01-31'],
  ['vào ngày mùng 5', FEBRUARY, '2024-02-05'],
  ['trước 16 giờ ngày 25', FEBRUARY, '2024-02-25'],
  ['từ ngày 20 đến ngày 25', FEBRUARY, '2024-02-25'],
  ['ngày 20-25', FEBRUARY, '2024-02-25'],
  ['từ ngày 25 đến ngày 05', FEBRUARY, '2024-03-05'],
  ['từ ngày 20 đến trước ngày 25', FEBRUARY, '2024-02-24'],
  ['trước ngày 05 tháng sau', FEBRUARY, '2024-03-04'],
  ['chậm nhất ngày 05 của tháng tiếp theo', FEBRUARY, '2024-03-05'],
  ['ngày cuối cùng của tháng', FEBRUARY, '2024-02-29'],
  ['trước ngày cuối cùng của tháng', FEBRUARY, '2024-02-28'],
  ['ngày đầu tiên của tháng', FEBRUARY, '2024-02-01'],
  ['trước 08 giờ 00 ngày làm việc đầu tiên của tháng mới', FEBRUARY, '2024-03-04'],
  ['trong 10 ngày đầu', FEBRUARY, '2024-02-10'],
  ['ngày 15 tháng cuối quý', Q1, '2024-03-15'],
  ['trước ngày 20 của tháng cuối kỳ báo cáo', Q1, '2024-03-19'],
  ['ngày 10 tháng đầu quý', Q1, '2024-01-10'],
  ['tháng đầu quý, trước ngày 10', Q1, '2024-01-09'],
  ['ngày 10 tháng thứ hai của quý', Q1, '2024-02-10'],
  ['ngày 10 tháng thứ 2 của quý', Q1, '2024-02-10'],
  ['ngày 10 tháng giữa quý', Q4, '2024-11-10'],
  ['ngày 10 tháng thứ ba của quý', Q1, '2024-03-10'],
  ['trước ngày 05 tháng đầu quý sau', Q1, '2024-04-04'],
  ['trước ngày 05 tháng đầu quý sau', Q4, '2025-01-04'],
  ['trước ngày 10 tháng giữa quý sau', Q1, '2024-05-09'],
  ['ngày 20 tháng cuối quý sau', Q1, '2024-06-20'],
  ['ngày cuối cùng của tháng đầu quý sau', Q1, '2024-04-30'],
  ['ngày làm việc cuối cùng của quý', Q1, '2024-03-29'],
  ['tháng đầu quý', Q1, '2024-01-31'],
  ['vào tuần thứ hai của tháng đầu quý', Q1, '2024-01-31'],
  ['trước tháng cuối quý', Q1, '2024-02-29'],
  ['từ ngày 25 tháng cuối quý đến ngày 05 tháng đầu quý sau', Q1, '2024-04-05'],
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
  ['29/02', YEAR, '2024-02-29'],
  ['quý II', YEAR, '2024-06-30'],
  ['quý IV', YEAR, '2024-12-31'],
  ['trước quý III', YEAR, '2024-06-30'],
  ['trước tháng 7', YEAR, '2024-06-30'],
  ['tháng 6', YEAR, '2024-06-30'],
  ['cuối tháng 6', YEAR, '2024-06-30'],
  ['tháng 3 - 5', YEAR, '2024-05-31'],
  ['tháng 11, 12', YEAR, '2024-12-31'],
  ['20/11 - 20/12', YEAR, '2024-12-20'],
  ['trước ngày 15 tháng đầu năm sau', YEAR, '2025-01-14'],
])('“%s” trong kỳ %o là %s', (words, period, day) => {
  expect(daysIn(words, period)).toEqual([day]);
});

test.each([
  ['ngày 05 và ngày 20', FEBRUARY, ['2024-02-05', '2024-02-20']],
  ['trước ngày 05, 15 và 25', FEBRUARY, ['2024-02-04', '2024-02-14', '2024-02-24']],
  ['ngày 15 và 30', FEBRUARY, ['2024-02-15', '2024-02-29']],
  ['ngày 30 và 31', FEBRUARY, ['2024-02-29']],
  ['trước ngày 10, chậm nhất ngày 20', FEBRUARY, ['2024-02-09', '2024-02-20']],
  ['ngày 05 và ngày 20 tháng cuối quý', Q4, ['2024-12-05', '2024-12-20']],
  ['ngày 20 tháng cuối quý và ngày 05 tháng đầu quý sau', Q1, ['2024-03-20', '2024-04-05']],
  ['15/3, 15/6, 15/9, 15/12', H2, ['2024-09-15', '2024-12-15']],
  ['15/6 và 15/12', YEAR, ['2024-06-15', '2024-12-15']],
  ['quý II và quý IV', YEAR, ['2024-06-30', '2024-12-31']],
])('“%s” trong kỳ %o là nhiều ngày: %j', (words, period, days) => {
  expect(daysIn(words, period)).toEqual(days);
});

test.each([
  ['thứ Sáu', FEBRUARY],
  ['tuần đầu hằng tháng', FEBRUARY],
  ['cuối mỗi quý', Q1],
  ['trước ngày 15/7', Q1],
  ['tháng 5', Q1],
])('“%s” trong kỳ %o không nêu ngày nào: lấy ngày cuối kỳ', (words, period) => {
  expect(daysIn(words, period)).toEqual([]);
});
