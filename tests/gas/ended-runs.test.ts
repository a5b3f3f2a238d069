import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../src/core/index';
import { createServer } from '../../src/gas/server';
import type { Reply } from '../../src/gas/wire';
import { copyWorld } from './fake/copy-world';
import { Killed } from './fake/execution';
import type { ExecutionOptions } from './fake/execution';
import { runAs, tabStates } from './fake/run';
import type { Finished } from './fake/run';
import { FakeWorld } from './fake/world';
import { typePlan } from './plan-sheet';

/** Runs of the real core that Google ends half-way; the user then simply runs the command again, in a page of its own. */
const server = createServer({ runCommand, overview, runOnSamplePlan, planLetters, letterLog });
const TRACK = { command: 'track' } as const;

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.technical}`);
  return reply.value;
}

/** Preview and the first call of writing, as the page does them; `options` are those of the writing. */
function track(world: FakeWorld, options: Partial<ExecutionOptions> = {}): Finished<ReturnType<typeof server.paneBegin>> {
  const { id, stamp } = valueOf(runAs(world, {}, () => server.paneRun(TRACK)).result);
  return runAs(world, options, () => server.paneBegin(TRACK, stamp, id));
}

function planned(): FakeWorld {
  const world = new FakeWorld();
  typePlan(world, 1);
  return world;
}

describe('Cập nhật khi kế hoạch thêm việc bị Google dừng hẳn giữa chừng, người dùng chạy lại', () => {
  /** A tracked plan that gained two tasks since, one in the midst of the table; its owner keeps an empty row of his own. */
  function grown(): FakeWorld {
    const world = planned();
    track(world);
    runAs(world, {}, (book) => {
      const plan = book.getSheets()[0]!;
      plan.insertRowsBefore(6, 1);
      plan.getRange(6, 1, 1, 5).setValues([["'3a", "'Việc mới ở giữa bảng", "'Văn phòng HĐND và UBND xã", "'Báo cáo", "'Tháng 8"]]);
      plan
        .getRange(plan.getLastRow() + 1, 1, 1, 5)
        .setValues([["'9", "'Việc mới ở cuối", "'Văn phòng HĐND và UBND xã", "'Báo cáo", "'Tháng 7"]]);
      book.getSheetByName('Theo dõi')!.insertRowsBefore(8, 1);
    });
    return world;
  }

  const before = grown();
  const ready = copyWorld(before);
  const calls = track(ready).execution.remote();
  const from = calls.findIndex((name) => name === 'Sheet.insertRowsBefore');
  const stops = calls.flatMap((name, at) =>
    at >= from - 1 && (at < from + 8 || at % 15 === 0 || at > calls.length - 4) ? [[at + 1, name] as const] : [],
  );
  const seenRows = (world: FakeWorld) => tabStates(world.book).get('Theo dõi');

  it.each(stops)('dừng ở lần gọi %i (%s): không còn hàng trống của chương trình, hàng trống của người dùng còn nguyên', (number) => {
    const world = copyWorld(before);
    track(world, { fault: (at) => (at === number ? new Killed('Exceeded maximum execution time') : null) });
    world.now += 121_000;
    track(world);
    expect(seenRows(world) === seenRows(ready)).toBe(true);
    expect(valueOf(runAs(world, {}, () => server.paneRun(TRACK)).result).edits).toBe(0);
    expect(world.documentProperties.has('cchc-hang-dang-chen')).toBe(false);
  });
});
