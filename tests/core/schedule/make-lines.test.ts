import type { Line } from '../../../src/core/model/line';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { makeLines } from '../../../src/core/schedule/make-lines';

/** The lines of a task "5.a" with this time, in the plan of 2026. */
function linesOf(time: string): readonly Line[] {
  const reading = readTimePhrase(time, { planYear: 2026 });
  const area = { number: '5', title: 'Cải cách công vụ' };
  const task = {
    id: '5.a',
    area,
    label: 'a',
    title: 'Tiếp công dân',
    leads: [],
    coordinators: [],
    product: null,
    time,
    reading,
    source: {},
  };
  return makeLines(task, 2026, []);
}

const shown = ({ id, due, what }: Line): string => `${id} ${due ?? 'không hạn'} ${what ?? 'cả nhiệm vụ'}`;

describe('Một nhịp, một ngày: mỗi kỳ một dòng', () => {
  it.each([
    ['Hằng quý', ['5.a/Q1 2026-03-31 Thực hiện quý I', '5.a/Q2 2026-06-30 Thực hiện quý II']],
    ['Báo cáo trước ngày 25 hằng tháng', ['5.a/T01 2026-01-24 Báo cáo tháng 1', '5.a/T02 2026-02-24 Báo cáo tháng 2']],
    [
      'Hằng 6 tháng, trước ngày 05/6 và 05/12',
      ['5.a/6T 2026-06-04 Thực hiện 6 tháng đầu năm', '5.a/12T 2026-12-04 Thực hiện 6 tháng cuối năm'],
    ],
    ['Trước ngày 15/11 hằng năm', ['5.a 2026-11-14 cả nhiệm vụ']],
    ['Thứ Sáu hằng tuần', ['5.a không hạn cả nhiệm vụ']],
  ])('“%s”', (time, first) => {
    expect(linesOf(time).slice(0, 2).map(shown)).toEqual(first);
  });
});

describe('Một nhịp, nhiều ngày trong một kỳ: mỗi ngày một dòng', () => {
  it('“Ngày 05 và ngày 20 hằng tháng” là 24 dòng', () => {
    const lines = linesOf('Tiếp công dân ngày 05 và ngày 20 hằng tháng');
    expect(lines).toHaveLength(24);
    expect(lines.slice(0, 4).map(shown)).toEqual([
      '5.a/T01 2026-01-05 Tiếp công dân tháng 1, lần 1',
      '5.a/T01-2 2026-01-20 Tiếp công dân tháng 1, lần 2',
      '5.a/T02 2026-02-05 Tiếp công dân tháng 2, lần 1',
      '5.a/T02-2 2026-02-20 Tiếp công dân tháng 2, lần 2',
    ]);
  });

  it('“Ngày 30 và 31”: tháng ngắn có một ngày cuối tháng, tháng dài có hai', () => {
    expect(linesOf('Ngày 30 và 31 hằng tháng').slice(0, 4).map(shown)).toEqual([
      '5.a/T01 2026-01-30 Thực hiện tháng 1, lần 1',
      '5.a/T01-2 2026-01-31 Thực hiện tháng 1, lần 2',
      '5.a/T02 2026-02-28 Thực hiện tháng 2',
      '5.a/T03 2026-03-30 Thực hiện tháng 3, lần 1',
    ]);
  });

  it.each([
    ['Trước ngày 15/6 và trước ngày 15/12 hằng năm', ['2026-06-14', '2026-12-14']],
    ['Tháng 5 và tháng 11 hằng năm', ['2026-05-31', '2026-11-30']],
    ['Quý II và quý IV hằng năm', ['2026-06-30', '2026-12-31']],
  ])('“%s” là hai dòng của năm', (time, [first = '', second = '']) => {
    expect(linesOf(time).map(shown)).toEqual([`5.a/NAM ${first} Thực hiện năm, lần 1`, `5.a/NAM-2 ${second} Thực hiện năm, lần 2`]);
  });
});

describe('Mã dòng không đổi theo việc đứng trước', () => {
  it('việc thứ hai của cùng nhịp giữ mã T01-2, ngày thứ hai của việc đầu mang mã T01-3', () => {
    const lines = linesOf('Tiếp công dân ngày 05 và ngày 20 hằng tháng; báo cáo trước ngày 25 hằng tháng');
    expect(lines.filter(({ id }) => id.includes('/T01')).map(shown)).toEqual([
      '5.a/T01 2026-01-05 Tiếp công dân tháng 1, lần 1',
      '5.a/T01-3 2026-01-20 Tiếp công dân tháng 1, lần 2',
      '5.a/T01-2 2026-01-24 Báo cáo tháng 1',
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(36);
  });

  it('hai ngày của một nhịp mà không rõ ngày nào: hai dòng, và nói là chưa rõ', () => {
    const time = 'Trước ngày 03 hằng tháng, chậm nhất ngày 05';
    expect(readTimePhrase(time, { planYear: 2026 }).schedule.ambiguous).toBe('Một nhịp có hai ngày khác nhau.');
    expect(
      linesOf(time)
        .filter(({ id }) => id.includes('/T01'))
        .map(shown),
    ).toEqual(['5.a/T01 2026-01-02 Thực hiện tháng 1', '5.a/T01-2 2026-01-05 Thực hiện tháng 1']);
  });
});
