import type { Schedule } from '../../../src/core/model/schedule';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { writeReading } from '../../../src/core/parse/write-reading';
import { PHRASE_TABLES } from './known-phrases';
import { shortForm } from './short-form';

/** Read in part only, and said to be doubtful: what the rules still have to learn. */
const UNREAD = [
  'Quý thứ ba',
  'Quý (II)',
  'Thứ 7, CN hàng tuần',
  'Báo cáo quý I, 6 tháng, 9 tháng và cả năm',
  'ĐK quý',
  'Trong quý',
  'Trong tháng',
  'Theo đợt',
  '6 tháng',
  'Thứ Sáu',
  'Từ 20/01 đến 10/02/2025 (trước, trong và sau Tết)',
  'Trước mùa mưa bão',
  '12 tháng trong năm',
  'Từ nguồn ngân sách năm 2026; quý II',
  'Đến 30/9 hoàn thành 3/4 khối lượng',
  'Báo cáo quý I, II, III, năm 2026',
  'Từ Quý IV/2026 sang Quý I/2027',
  'Báo cáo quý I, II, III: ngày 15 tháng cuối quý; báo cáo năm: 15/12',
  'Cuối các quý trong năm',
  'Đảm bảo hoàn thành trước ngày Quốc khánh 02/9',
  'Kiểm điểm tập thể, cá nhân cuối năm: xong trước 15/12',
  'Trước ngày 20 tháng 3, tháng 6, tháng 9 và trước ngày 10 tháng 12',
  'Định kỳ, trước ngày 15 tháng 6 và ngày 15 tháng 12',
  'Mỗi tuần họp giao ban một lần vào thứ Hai',
  'Kể từ quý II/2027, thực hiện báo cáo trên phần mềm hằng quý',
  'Trước 05 ngày diễn ra hội nghị',
  'Xét hồ sơ 2 kỳ/năm: kỳ 1 trước 30/4, kỳ 2 trước 30/10',
];
/** Read rightly, and doubted all the same. */
const DOUBTED: readonly string[] = [
  'Báo cáo quý I, quý II, 6 tháng, quý III, năm 2024',
  'Báo cáo quý: ngày 15 tháng cuối quý',
  'Kiểm tra 02 đợt: tháng 5 và tháng 10',
  'Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện; báo cáo Chủ tịch UBND tỉnh trước ngày 05 hằng tháng.',
];

describe.each(PHRASE_TABLES)('Cụm soạn trước, chú giải bằng tay: %s', (_, planYear, phrases) => {
  const read = (phrase: string): Schedule => readTimePhrase(phrase, { planYear }).schedule;

  it.each(phrases.filter(([phrase]) => !UNREAD.includes(phrase)))('“%s” → %s', (phrase, gold) => {
    const schedule = read(phrase);
    if (gold.endsWith('?') && !gold.endsWith('(?)')) expect(schedule.ambiguous).not.toBeNull();
    if (!/\?\)?$/u.test(gold) && !DOUBTED.includes(phrase)) expect(schedule.ambiguous).toBeNull();
    if (gold !== '*?') expect(missing(gold, schedule)).toEqual([]);
  });

  it.each(phrases)('“%s”: lời diễn giải đọc lại ra đúng lịch ấy', (phrase) => {
    const schedule = read(phrase);
    expect(read(writeReading(schedule))).toEqual(schedule);
  });
});

describe('Chưa đọc được trọn, và nói rõ', () => {
  it.each(
    PHRASE_TABLES.flatMap(([, planYear, phrases]) =>
      phrases.filter(([phrase]) => UNREAD.includes(phrase)).map(([phrase]) => [phrase, planYear] as const),
    ),
  )('“%s”', (phrase, planYear) => {
    expect(readTimePhrase(phrase, { planYear }).schedule.ambiguous).not.toBeNull();
  });
});

/** The parts that the gold has and the reading has not, or the other way round. */
function missing(gold: string, schedule: Schedule): readonly string[] {
  const bare: Schedule = {
    ...schedule,
    milestones: schedule.milestones.map((milestone) => ({ ...milestone, what: null })),
    recurrences: schedule.recurrences.map((recurrence) => ({ ...recurrence, what: null })),
    ambiguous: null,
  };
  const found = shortForm(bare)
    .split(' + ')
    .filter((part) => part !== '');
  const wanted = gold.split(' + ').filter((part) => !['', '?', '(?)'].includes(part));
  return [
    ...wanted.filter((part) => !found.some((other) => fits(part, other))),
    ...found.filter((part) => !wanted.some((other) => fits(other, part))),
  ];
}

function fits(gold: string, found: string): boolean {
  if (!gold.startsWith('@')) return gold.startsWith('..') ? found.endsWith(gold) : gold === found;
  const [every, day] = gold.split('(');
  if (day === undefined) return found === every || found.startsWith(`${every ?? ''}(`);
  return found.startsWith(`${every ?? ''}(`) && (day === '*)' || numbersOf(day) === numbersOf(found));
}

function numbersOf(words: string): string {
  return (words.match(/\d+/gu) ?? []).map(Number).join(' ');
}
