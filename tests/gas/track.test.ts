import { runCommand } from '../../src/core/index';
import type { CommandOutcome } from '../../src/core/index';
import { openBook } from '../../src/gas/open-book';
import { patchSteps } from '../../src/gas/patch-steps';
import { readWorkbook } from '../../src/gas/read-workbook';
import { runSteps } from '../../src/gas/run-steps';
import { WITHOUT_PAUSE, runAs } from './fake/run';
import type { Finished } from './fake/run';
import { FakeWorld } from './fake/world';
import { typePlan } from './plan-sheet';

function track(world: FakeWorld): Finished<CommandOutcome> {
  return runAs(world, {}, (book) => {
    const open = openBook(book);
    const outcome = runCommand({ command: 'track', workbook: readWorkbook(open), asOf: '2022-06-20', now: '2022-06-20 08:30' });
    runSteps(open, patchSteps(outcome.patch), WITHOUT_PAUSE);
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

describe('Số lần gọi dịch vụ', () => {
  /** Calls that wait for an answer; Google collects the others and sends them together (its “best practices”: write caching). */
  const asking = (names: readonly string[]) => names.filter((name) => /\.(get|is|insertSheet)/.test(name));
  const groups = (names: readonly string[]) => names.filter((name) => name === 'Range.shiftRowGroupDepth').length;
  const runs = (copies: number) => {
    const world = new FakeWorld();
    typePlan(world, copies);
    const built = track(world).execution.remote();
    const same = track(world).execution.remote();
    world.book.sheets[0]!.cell(5, 5).value = 'Tháng 11';
    const changed = track(world);
    expect(changed.result.patch.ops.length).toBeGreaterThan(0);
    return { built, same, changed: changed.execution.remote(), tabs: world.book.sheets.length };
  };
  const [few, many] = [runs(3), runs(20)];

  it('không theo số nhiệm vụ, chỉ thêm một lần cho mỗi nhóm dòng, không quá 60 nhóm', () => {
    expect(many.tabs).toBe(few.tabs);
    expect(many.same).toHaveLength(few.same.length);
    expect(many.changed).toHaveLength(few.changed.length);
    expect(many.built.length - groups(many.built)).toBeLessThanOrEqual(few.built.length - groups(few.built) + 5);
    expect(groups(many.built)).toBeLessThanOrEqual(60);
  });

  it('lập mới: hỏi Google không quá 25 lần; ghi trung bình không quá 35 lần gọi cho một trang mới', () => {
    expect(asking(many.built).length).toBeLessThanOrEqual(25);
    expect((many.built.length - groups(many.built)) / (many.tabs - 1)).toBeLessThanOrEqual(35);
  });

  it('cập nhật khi không có gì đổi: tất cả không quá 40 lần gọi', () => {
    expect(many.same.length).toBeLessThanOrEqual(40);
    expect(asking(many.same)).toEqual(many.same);
  });

  it('cập nhật khi một thời hạn trong kế hoạch đổi: hỏi không quá 40 lần, tất cả không quá 55', () => {
    expect(asking(many.changed).length).toBeLessThanOrEqual(40);
    expect(many.changed.length).toBeLessThanOrEqual(55);
  });
});
