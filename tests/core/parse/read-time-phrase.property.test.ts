import fc from 'fast-check';
import { addDays, isIsoDate } from '../../../src/core/model/calendar-date';
import type { Schedule } from '../../../src/core/model/schedule';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { writeReading } from '../../../src/core/parse/write-reading';
import { HAND_WORKED_PHRASES } from './hand-worked-phrases';

const PLAN = { planYear: 2024 };
const WORDS = [
  ...'quý tháng năm ngày tuần I II III IV V ll 1 2 3 6 12 15 31 2023 2024 20262 / - – , ; : . ( ) + và hoặc trước sau khi từ đến hết trong'.split(
    ' ',
  ),
  ...'chậm nhất hằng hàng mỗi lần định kỳ thường xuyên theo kế hoạch báo cáo ban hành đầu giữa cuối nửa đột xuất số ngày làm việc h giờ'.split(
    ' ',
  ),
  ...['\n', '“', '”', 'QĐ-UBND', 'thánh', 'quýI', '17h00', '30/6', '5/3/2021', 'hạn', 'Hạn 31/03/2024', 'Cần xem lại: '],
];
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' '));

const isoDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2019-01-01', days));
const text = fc
  .oneof(
    fc.constantFrom(
      'báo cáo kết quả',
      'ban hành kế hoạch; rà soát',
      'họp: giao ban, quý I',
      'Xây dựng “đề án”',
      'Hạn nộp',
      'khi có đề nghị',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    phrase,
  )
  .map((words) =>
    words
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}\p{P}]+/gu, ' ')
      .trim(),
  )
  .filter((words) => words !== '');
const milestone = fc.record({ a: isoDay, b: isoDay, point: fc.boolean(), what: fc.option(text) }).map(({ a, b, point, what }) => ({
  start: point ? null : a < b ? a : b,
  due: a < b ? b : a,
  what,
}));
const period = fc.constantFrom(
  ['2024-01-01', '2024-03-31'],
  ['2024-04-01', '2024-09-30'],
  ['2024-02-01', '2024-02-29'],
  ['2024-07-01', '2024-12-31'],
  ['2024-01-01', '2024-09-30'],
  ['2024-11-01', '2025-02-28'],
  ['2024-01-01', '2026-12-31'],
);
const window = fc.tuple(period, fc.option(text)).map(([[start = '', due = ''], what]) => ({ start, due, what }));
const schedule: fc.Arbitrary<Schedule> = fc.record({
  continuous: fc.boolean(),
  milestones: fc.array(fc.oneof(milestone, window), { maxLength: 3 }),
  recurrences: fc.array(
    fc.record({
      every: fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year'),
      what: fc.option(text),
      day: fc.option(text),
      days: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  triggers: fc.array(fc.record({ kind: fc.constantFrom('on-request', 'after-event', 'per-authority'), text }), { maxLength: 3 }),
  ambiguous: fc.option(text),
});

describe('Đọc cụm thời gian bất kỳ', () => {
  it('không bao giờ hỏng, ngày nào đưa ra cũng có thật, đọc lại lời diễn giải ra đúng lịch', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (input) => {
        const { schedule: found, inWords } = readTimePhrase(input, PLAN);
        for (const { start, due } of found.milestones) {
          expect(isIsoDate(due)).toBe(true);
          expect(start === null || (isIsoDate(start) && start <= due)).toBe(true);
        }
        expect(readTimePhrase(inWords(), PLAN).schedule).toEqual(found);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it('năm nào đưa ra cũng có trong câu, hoặc là năm kế hoạch và năm liền kề', () => {
    fc.assert(
      fc.property(phrase, (input) => {
        const dues = readTimePhrase(input, PLAN).schedule.milestones.map(({ due }) => due);
        const said = [
          2023,
          2024,
          2025,
          ...(input.match(/\d+/gu) ?? []).flatMap((digits) => [Number(digits) % 10_000, Number(digits.slice(0, 4)), 2000 + Number(digits)]),
        ];
        const near = new Set(said.flatMap((year) => [year - 1, year, year + 1]));
        expect(dues.filter((due) => !near.has(Number(due.slice(0, 4))))).toEqual([]);
      }),
      { numRuns: 2000, seed: 12 },
    );
  });

  it('lịch bất kỳ viết ra chữ rồi đọc lại vẫn là lịch ấy', () => {
    fc.assert(
      fc.property(schedule, (wanted) => {
        const found = readTimePhrase(writeReading(wanted), PLAN).schedule;
        // What days the words name is read anew.
        expect({ ...found, recurrences: found.recurrences.map((each) => ({ ...each, days: [] })) }).toEqual(wanted);
      }),
      { numRuns: 3000, seed: 13 },
    );
  });

  it.each([
    ['dấu phẩy', ','],
    ['quý', 'quý I, II; '],
    ['ngày', 'trước ngày 15/6, '],
    ['ngoặc', '(((tháng 3)'],
    ['căn cứ', 'theo kế hoạch, và '],
    ['chữ số', '1234567890'],
    ['danh sách', 'quý I, quý III, '],
    ['số văn bản', '12/2024/QĐ-UBND '],
    ['dấu nối', '- và : '],
    ['nhịp', 'hằng tháng '],
    ['chữ liền', 'trướctháng'],
    ['nháy', '“; '],
  ])('50.000 ký tự “%s” vẫn đọc nhanh', (_, part) => {
    const long = part.repeat(Math.ceil(50_000 / part.length)).slice(0, 50_000);
    const before = process.cpuUsage();
    readTimePhrase(long, PLAN);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });

  it.each(HAND_WORKED_PHRASES)('“%s”: chữ hoa, NFD, dấu cách lạ không đổi lịch', (input) => {
    const plain = readTimePhrase(input, PLAN).schedule;
    const shape = (found: Schedule): string =>
      JSON.stringify([
        found.continuous,
        found.milestones.map(({ start, due }) => [start, due]),
        found.recurrences.map(({ every }) => every),
        found.triggers.map(({ kind }) => kind),
      ]);
    expect(shape(readTimePhrase(input.normalize('NFD'), PLAN).schedule)).toBe(shape(plain));
    expect(shape(readTimePhrase(` ${input.replaceAll(' ', '\u00A0 ')}\u200B `, PLAN).schedule)).toBe(shape(plain));
    if (!/[lQ]/u.test(input)) expect(shape(readTimePhrase(input.toUpperCase(), PLAN).schedule)).toBe(shape(plain));
  });
});
