import { SCORE_EXAMPLES, scoreGaps, scoreOf } from '../../../src/core/report/completion-score';
import type { ScoreRule } from '../../../src/core/model/completion-score';

const rule = (id: string): ScoreRule => {
  const found = SCORE_EXAMPLES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No such rule: ${id}`);
  return found;
};

it.each([
  // quy tắc, làm xong, tổng số, điểm
  ['steps', 91, 100, 2],
  ['steps', 100, 100, 2],
  ['steps', 9, 10, 1],
  ['steps', 7, 10, 1],
  ['steps', 69, 100, 0],
  ['steps', 0, 10, 0],
  ['linear-with-floor', 45, 45, 1],
  ['linear-with-floor', 44, 45, 0.98],
  ['linear-with-floor', 4, 5, 0.8],
  ['linear-with-floor', 79, 100, 0],
  ['linear', 19, 45, 0.42],
  ['linear', 0, 45, 0],
])('quy tắc %s, hoàn thành %d/%d: %d điểm', (id, part, whole, points) => {
  expect(scoreOf({ part, whole }, rule(id))).toBe(points);
});

it('không có nhiệm vụ thì không có điểm, không phải 0 điểm', () => {
  expect(scoreOf({ part: 0, whole: 0 }, rule('linear'))).toBeNull();
});

it('các ví dụ phủ đủ 0% đến 100%, không chồng nhau, đều nói rõ nguồn và việc phải thay', () => {
  for (const example of SCORE_EXAMPLES) {
    expect([example.id, scoreGaps(example)]).toEqual([example.id, []]);
    expect(example.source).toContain('thay bằng quy định của tỉnh mình');
  }
});

describe('bảng bậc người dùng sửa sai bị phát hiện', () => {
  const lower = { from: 0, fromIncluded: true, to: 70, toIncluded: false, kind: 'step', points: 0 } as const;
  const upper = { from: 70, fromIncluded: true, to: 100, toIncluded: true, kind: 'step', points: 1 } as const;

  it.each([
    ['đủ', [upper, lower], []],
    ['hở từ 70 đến 80', [lower, { ...upper, from: 80 }], [{ kind: 'gap', at: 70 }]],
    ['hở đúng 70', [lower, { ...upper, fromIncluded: false }], [{ kind: 'gap', at: 70 }]],
    ['chồng tại 70', [{ ...lower, toIncluded: true }, upper], [{ kind: 'overlap', at: 70 }]],
    ['chồng từ 60', [lower, { ...upper, from: 60 }], [{ kind: 'overlap', at: 60 }]],
    ['thiếu 100', [lower, { ...upper, toIncluded: false }], [{ kind: 'gap', at: 100 }]],
    ['trống', [], [{ kind: 'gap', at: 0 }]],
  ] as const)('%s', (_case, bands, expected) => {
    expect(scoreGaps({ ...rule('steps'), bands })).toEqual(expected);
  });
});
