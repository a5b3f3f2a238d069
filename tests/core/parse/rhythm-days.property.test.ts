import fc from 'fast-check';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';

const PLAN = { planYear: 2025 };
const BEFORE = ['', 'Hằng tháng, ', 'Hằng quý: ', 'Hằng 6 tháng ', 'Hằng năm, ', 'Báo cáo hằng quý, gửi '];
const LIMITS = ['', 'trước ', 'chậm nhất ', 'vào ', 'trước 16h ', 'từ '];
const DAYS = [
  ...['ngày 25', '25', 'ngày mùng 5', 'ngày 05 và ngày 20', 'ngày 10, 20 và 30', 'ngày 20-25', 'ngày 25 đến ngày 05'],
  ...['ngày cuối cùng', 'ngày làm việc đầu tiên', 'ngày 15 và trước ngày 30', 'thứ Sáu'],
  ...['ngày 05/6 và 05/12', '05/6, 05/12', 'ngày 15 tháng 6', 'tháng 6, 12', 'T4, T10', 'tháng 3 - 5', 'quý II và quý IV', 'cuối tháng 6'],
];
const BEHIND = [
  ...['', ' hằng tháng', ' mỗi quý', ' hằng năm', ' 6 tháng một lần', ' tháng cuối quý', ' của tháng đầu mỗi quý', ' tháng đầu quý sau'],
  ...[
    ' tháng giữa quý',
    ' tháng thứ hai của quý',
    ' tháng cuối kỳ báo cáo',
    ' tháng sau',
    ' của tháng tiếp theo',
    ' tháng cuối năm',
    ' của tháng',
  ],
];
const phrase = fc
  .tuple(fc.constantFrom(...BEFORE), fc.constantFrom(...LIMITS), fc.constantFrom(...DAYS), fc.constantFrom(...BEHIND))
  .map((parts) => parts.join(''));

it('nhịp với ngày bất kỳ: lời diễn giải đọc lại ra đúng những ngày ấy', () => {
  let named = 0;
  fc.assert(
    fc.property(phrase, (input) => {
      const { schedule, inWords } = readTimePhrase(input, PLAN);
      named += schedule.recurrences.filter(({ days }) => days.length > 0).length;
      expect(readTimePhrase(inWords(), PLAN).schedule).toEqual(schedule);
    }),
    { numRuns: 2000, seed: 31 },
  );
  expect(named).toBeGreaterThan(1000);
});
