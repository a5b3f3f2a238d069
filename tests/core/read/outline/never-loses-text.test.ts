import fc from 'fast-check';
import { textToWordSnapshot } from '../../../../src/core/read/outline/text-to-word-snapshot';
import { typedMarker } from '../../../../src/core/read/outline/line-marker';
import { lowerText } from '../../../../src/core/read/outline/lower-text';
import { EMPTY_SCHEDULE } from '../../../../src/core/model/schedule';
import { readOutline } from '../../../../src/core/read/outline/read-outline';
import { splitAgencies } from '../../../../src/core/read/split-agencies';

/** Times are not looked at here: a stand-in reads none, or the words "trước ngày" as one day. */
const readPlain = (text: string) =>
  readOutline(textToWordSnapshot(text), {
    year: 2026,
    readTime: (time) => ({
      schedule: { ...EMPTY_SCHEDULE, milestones: time.includes('trước ngày') ? [{ start: null, due: '2026-06-04', what: null }] : [] },
      inWords: () => time,
      rules: [],
    }),
    splitAgencies,
  });

const WORD = fc.constantFrom(
  'rà soát',
  'kế hoạch',
  'năm 2026',
  'quý I',
  'Phòng Kinh tế',
  'báo cáo',
  'thẻ',
  'xã;',
  '(nếu có)',
  'trước ngày 5/6/2026',
);
const TEXT = fc.array(WORD, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const MARK = fc.constantFrom('', '- ', '+ ', 'a) ', 'b) ', 'đ) ', '1. ', '2. ', '1.1. ', 'I. ', 'II- ', 'Nhiệm vụ 3. ', '(i) ', '* ');
const LABEL = fc.constantFrom(
  '',
  '',
  '',
  'Cơ quan chủ trì: ',
  'Cơ quan phối hợp: ',
  'Thời gian: ',
  'Sản phẩm: ',
  'Cơ quan thực hiện:',
  'Kinh phí: ',
  'Giao ',
);
const LINE = fc.tuple(MARK, LABEL, TEXT);

/** A word of each line that no other line has, so that it can be looked for. */
const tagged = (lines: readonly (readonly [string, string, string])[]): { readonly text: string; readonly tags: string[] } => ({
  text: lines.map(([mark, label, words], at) => `${mark}${label}${words} x${String(at)}y`).join('\n'),
  tags: lines.map((_line, at) => `x${String(at)}y`),
});

/** A heading over further headings ("II. NHIỆM VỤ" over "1. Thể chế") gives the plan its shape and stands nowhere in it. */
const isOnlyStructure = (lines: readonly (readonly [string, string, string])[], at: number): boolean => {
  const rankOf = ([mark, label]: readonly [string, string, string]): number =>
    ['', 'Giao ', 'Kinh phí: '].includes(label) ? typedMarker(`${mark}x`).marker.rank : 9;
  const [own, ...below] = lines
    .slice(at)
    .map(rankOf)
    .filter((rank) => rank < 5);
  return own !== undefined && rankOf(lines[at]!) < 5 && below[0] !== undefined && below[0] > own;
};

test('mọi dòng của phần nhiệm vụ đều ở trong kế hoạch hoặc trong lời báo', () => {
  fc.assert(
    fc.property(fc.array(LINE, { minLength: 1, maxLength: 20 }), (lines) => {
      const { text, tags } = tagged(lines);
      const result = readPlain(text);
      if (!result.ok) return;
      const { plan, issues } = result.value;
      const ids = plan.tasks.map((task) => task.id);
      expect(new Set(ids).size).toBe(ids.length);
      const said = JSON.stringify(plan);
      const places = new Set(issues.map((issue) => issue.where.paragraph));
      const paragraphs = plan.tasks.map((task) => task.source.paragraph ?? 0);
      const [first, last] = [Math.min(...paragraphs), Math.max(...paragraphs)];
      tags.forEach((tag, at) => {
        const paragraph = at + 1;
        if (isOnlyStructure(lines, at)) return;
        if (paragraph >= first && paragraph <= last) expect([tag, said.includes(tag) || places.has(paragraph)]).toEqual([tag, true]);
      });
    }),
    { numRuns: 500 },
  );
});

test('không văn bản nào làm chương trình ngã', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      expect(() => readPlain(text)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('2.000 nhiệm vụ ở 20 lĩnh vực đọc trong dưới 5 giây', () => {
  const task = (at: number): string =>
    [`${String(at + 1)}) Việc ${String(at)}`, '- Cơ quan chủ trì: Phòng Kinh tế', '- Thời gian: Quý I/2026', '- Sản phẩm: Báo cáo'].join(
      '\n',
    );
  const area = (at: number): string =>
    [`Phần ${String(at + 1)}. Lĩnh vực ${String(at)}`, ...Array.from({ length: 100 }, (_task, n) => task(n))].join('\n');
  const text = Array.from({ length: 20 }, (_area, at) => area(at)).join('\n');
  const start = performance.now();
  const result = readPlain(text);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(result.ok && [result.value.plan.areas.length, result.value.plan.tasks.length, result.value.issues]).toEqual([20, 2000, []]);
});

test('chữ thường dài bằng chữ gốc', () => {
  fc.assert(
    fc.property(fc.constantFrom('Hoàn thành QUÝ II – năm', 'Đồng chí Ủy', 'HOẠCH'), (text) => {
      expect(lowerText(text)).toHaveLength(text.length);
    }),
  );
});
