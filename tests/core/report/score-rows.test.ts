import { SCORE_EXAMPLES, scoreOf } from '../../../src/core/report/completion-score';
import { readScoreRows, writeScoreRule } from '../../../src/core/report/score-rows';

const cellOf = (row: number, column: number) => ({ sheet: 'Thiết lập', cell: `hàng ${row}, cột ${column}` });

/** One rule, switched on, of the given bands: what a person types in the columns Tỷ lệ hoàn thành and Điểm. */
function typed(bands: readonly (readonly [edges: string, points: string])[], base = 'tổng số nhiệm vụ'): string[][] {
  return bands.map(([edges, points], index) =>
    index === 0 ? ['Quy tắc của tỉnh', 'Có', 'Quyết định số 10/QĐ-UBND', edges, points, base] : ['', '', '', edges, points, ''],
  );
}

const read = (bands: readonly (readonly [string, string])[], base?: string) => readScoreRows(typed(bands, base), cellOf);

describe('quy tắc chấm điểm trong trang Thiết lập', () => {
  const steps = [
    ['trên 90%', '2'],
    ['từ 70% đến 90%', '1'],
    ['dưới 70%', '0'],
  ] as const;
  const floor = [
    ['100%', '1'],
    ['từ 80% đến dưới 100%', '1 × tỷ lệ'],
    ['dưới 80 %', '0'],
  ] as const;
  const share = [['từ 0% trở lên', 'tỷ lệ x 2,5 điểm']] as const;

  it.each([
    ['đúng 90% thuộc bậc dưới', steps, 9, 10, 1],
    ['hơn 90% một chút', steps, 91, 100, 2],
    ['đúng 70% thuộc bậc giữa', steps, 7, 10, 1],
    ['dưới 70%', steps, 69, 100, 0],
    ['100% được trọn điểm', floor, 10, 10, 1],
    ['đúng 80% tính theo tỷ lệ', floor, 4, 5, 0.8],
    ['79% không có điểm', floor, 79, 100, 0],
    ['một nửa của 2,5 điểm', share, 1, 2, 1.25],
  ])('%s', (_title, bands, part, whole, points) => {
    const { rule, issues } = read(bands);
    expect(issues).toEqual([]);
    expect(rule).not.toBeNull();
    expect(scoreOf({ part, whole }, rule!)).toBe(points);
  });

  it('nói rõ nguồn, tên và tỷ lệ tính trên gì', () => {
    expect(read(steps, 'Nhiệm vụ đến hạn').rule).toMatchObject({
      title: 'Quy tắc của tỉnh',
      source: 'Quyết định số 10/QĐ-UBND',
      rate: 'ofDue',
      maxPoints: 2,
    });
  });

  it.each([
    ['chữ không hiểu', [['khoảng 90%', '2']], 'score-band', 'hàng 0, cột 3'],
    ['quá 100%', [['từ 90% đến 120%', '2']], 'score-band', 'hàng 0, cột 3'],
    ['điểm không phải số', [['từ 0% đến 100%', 'tối đa']], 'score-points', 'hàng 0, cột 4'],
    [
      'hở giữa 70% và 80%',
      [
        ['từ 80%', '1'],
        ['dưới 70%', '0'],
      ],
      'score-gap',
      'hàng 0, cột 3',
    ],
    [
      'chồng nhau ở 70%',
      [
        ['từ 70%', '1'],
        ['đến 70%', '0'],
      ],
      'score-overlap',
      'hàng 0, cột 3',
    ],
  ] as const)('%s: không tính điểm và nói ô nào', (_title, bands, code, cell) => {
    const { rule, issues } = read(bands);
    expect(rule).toBeNull();
    expect(issues.map((issue) => [issue.code, issue.where.cell])).toEqual([[code, cell]]);
  });

  it('không nói tính trên tổng số hay trên nhiệm vụ đến hạn thì không tính', () => {
    expect(read([['từ 0%', '1']], '').issues.map((issue) => issue.code)).toEqual(['score-base']);
  });

  it('hai quy tắc cùng ghi “Có” thì không chọn thay', () => {
    const both = [...typed([['từ 0%', '1']]), ...typed([['từ 0%', '2']])];
    expect(readScoreRows(both, cellOf)).toMatchObject({ rule: null, issues: [{ code: 'score-two-rules' }] });
  });

  it('ghi ra rồi đọc lại được đúng từng mẫu; mẫu chưa bật thì không tính', () => {
    for (const example of SCORE_EXAMPLES) {
      const { rule } = readScoreRows(writeScoreRule(example, true), cellOf);
      for (let part = 0; part <= 200; part += 1) {
        expect([part, scoreOf({ part, whole: 200 }, rule!)]).toEqual([part, scoreOf({ part, whole: 200 }, example)]);
      }
    }
    const offered = SCORE_EXAMPLES.flatMap((example) => writeScoreRule(example, false));
    expect(readScoreRows(offered, cellOf)).toEqual({ rule: null, issues: [] });
  });
});
