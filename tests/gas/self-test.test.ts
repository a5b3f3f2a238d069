import { selfTestReport } from '../../src/gas/self-test/self-test';
import { onScratchTab } from '../../src/gas/self-test/scratch-tab';
import { VECTORS } from '../../src/gas/self-test/vectors';
import { runAs } from './fake/run';
import { FakeWorld } from './fake/world';

describe.each(['vi_VN', 'en_US'] as const)('Bảng tính giả lập ở ngôn ngữ vùng %s', (locale) => {
  it.each(VECTORS.map((vector) => [vector.says, vector] as const))('%s', (_, vector) => {
    const world = new FakeWorld();
    world.book.locale = locale;
    const { result } = runAs(world, {}, () => onScratchTab(vector.run));
    expect(JSON.parse(JSON.stringify(result ?? null))).toEqual(vector.expected);
    expect(world.book.sheets).toHaveLength(1);
  });
});

it('bản tự kiểm tra nói rõ điều nào khác khi bảng tính thật khác', () => {
  const world = new FakeWorld();
  const same = runAs(world, {}, selfTestReport).result;
  expect(same).toContain('tất cả đúng');
  world.book.timeZone = 'Europe/Paris';
  world.makeDate = () => new Date(0);
  const other = runAs(world, {}, selfTestReport).result;
  expect(other).toContain('1 điều khác');
  expect(other).toContain('"id": "date"');
});
