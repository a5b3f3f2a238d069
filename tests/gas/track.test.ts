import { runCommand } from '../../src/core/index';
import type { CommandOutcome } from '../../src/core/index';
import { applyPatch } from '../../src/gas/apply-patch';
import { readWorkbook } from '../../src/gas/read-workbook';
import { runAs } from './fake/run';
import type { Finished } from './fake/run';
import { FakeWorld } from './fake/world';
import { typePlan } from './plan-sheet';

function track(world: FakeWorld): Finished<CommandOutcome> {
  return runAs(world, {}, (book) => {
    const outcome = runCommand({ command: 'track', workbook: readWorkbook(book), asOf: '2022-06-20', now: '2022-06-20 08:30' });
    applyPatch(book, outcome.patch);
    return outcome;
  });
}

describe.each(['vi_VN', 'en_US'] as const)('Lập bảng theo dõi trong bảng tính %s', (locale) => {
  it('lập xong, chạy lại thì không còn gì phải ghi', () => {
    const world = new FakeWorld();
    world.book.locale = locale;
    typePlan(world, 2);
    const first = track(world);
    expect(first.result.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(world.book.sheets.map((sheet) => sheet.name)).toContain('Theo dõi');
    const again = track(world);
    expect(again.result.patch.ops.map((op) => op.op)).toEqual([]);
  });
});

it('số lần gọi dịch vụ không theo số nhiệm vụ (trừ nhóm dòng, không quá 60): trung bình không quá 42 cho một trang mới lập, 13 cho một trang khi chạy lại', () => {
  const calls = (copies: number) => {
    const world = new FakeWorld();
    typePlan(world, copies);
    const names = track(world).execution.remote();
    const groups = names.filter((name) => name === 'Range.shiftRowGroupDepth').length;
    const built = names.length - groups;
    const refreshed = track(world).execution.remote().length;
    return { built, groups, refreshed, tabs: world.book.sheets.length };
  };
  const [few, many] = [calls(3), calls(20)];
  expect(many.tabs).toBe(few.tabs);
  expect(many.refreshed).toBe(few.refreshed);
  expect(many.refreshed / many.tabs).toBeLessThanOrEqual(13);
  expect(many.built).toBeLessThanOrEqual(few.built + 5);
  expect(many.groups).toBeLessThanOrEqual(60);
  expect(many.built / (many.tabs - 1)).toBeLessThanOrEqual(42);
});
