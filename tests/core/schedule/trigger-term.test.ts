import type { Holiday } from '../../../src/core/model/day-off';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { dueAfterTrigger } from '../../../src/core/schedule/trigger-term';

/** Friday 24/4/2026; Thursday 30/4 and Friday 1/5 are off, Saturday 9/5 is worked. */
const TRIGGER = '2026-04-24';
const HOLIDAYS: readonly Holiday[] = [
  { date: '2026-04-30', kind: 'off', name: 'Ngày Chiến thắng', source: '' },
  { date: '2026-05-01', kind: 'off', name: 'Quốc tế Lao động', source: '' },
  { date: '2026-05-09', kind: 'worked', name: 'Làm bù', source: '' },
];

const due = (phrase: string, day: string | null = TRIGGER): string | null =>
  dueAfterTrigger(readTimePhrase(phrase, { planYear: 2026 }).schedule, day, HOLIDAYS);

describe('Căn cứ đến ngày 24/4/2026 thì hạn là', () => {
  it.each([
    ['Trong vòng 10 ngày kể từ ngày nhận được văn bản', '2026-05-04'],
    ['Chậm nhất 05 ngày sau khi có kế hoạch của tỉnh', '2026-04-29'],
    ['03 ngày làm việc kể từ khi nhận đủ hồ sơ', '2026-04-29'],
    ['Trong thời hạn 05 ngày làm việc kể từ ngày ban hành Quyết định', '2026-05-05'],
    ['Không quá 10 ngày làm việc kể từ ngày nhận được đề nghị', '2026-05-11'],
    ['Chậm nhất 05 (năm) ngày làm việc, kể từ ngày có kết luận', '2026-05-05'],
    ['15 ngày làm việc kể từ khi nhận văn bản', '2026-05-18'],
  ])('“%s” → %s', (phrase, day) => {
    expect(due(phrase)).toBe(day);
  });
});

describe('Không tính hạn khi câu không nói rõ số ngày, hoặc nói thêm điều khác', () => {
  it.each([
    'Sau khi có kế hoạch của UBND tỉnh',
    'Sau 07 ngày kể từ ngày ban hành Kế hoạch',
    'Trong vòng 10 - 15 ngày kể từ ngày nhận được văn bản',
    'Trong vòng 24 giờ kể từ khi phát hiện sự cố',
    'Trong vòng 02 tháng kể từ ngày Luật có hiệu lực',
    'Chậm nhất 05 ngày trước khi tổ chức hội nghị',
    'Chậm nhất 05 ngày sau khi kết thúc quý III/2026',
    'Hằng quý; 15 ngày sau khi kết thúc quý',
    'Trước 30/6/2026; 05 ngày làm việc kể từ khi nhận hồ sơ',
    'Theo kế hoạch của tỉnh; 05 ngày làm việc kể từ khi nhận hồ sơ',
  ])('“%s”', (phrase) => {
    expect(due(phrase)).toBeNull();
  });

  it('hoặc khi chưa có ngày phát sinh', () => {
    expect(due('Trong vòng 10 ngày kể từ ngày nhận được văn bản', null)).toBeNull();
  });
});
