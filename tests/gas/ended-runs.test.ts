import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../src/core/index';
import { createServer } from '../../src/gas/server';
import type { Reply } from '../../src/gas/wire';
import { Killed } from './fake/execution';
import type { ExecutionOptions } from './fake/execution';
import { fileState, runAs } from './fake/run';
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

/** What a person sees of the tabs: content, looks, widths, rules; not the hour in the log. */
function seen(world: FakeWorld): string {
  return fileState(world.book).replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '');
}

const clean = planned();
const names = track(clean).execution.remote();
/** Every seventh call, and the last ones. */
const ends = names.flatMap((name, at) => (at % 7 === 0 || at > names.length - 5 ? [[at + 1, name] as const] : []));

describe('Lập bảng lần đầu bị Google dừng hẳn giữa chừng, người dùng chạy lại', () => {
  it.each(ends)('dừng ở lần gọi %i (%s)', (number) => {
    const world = planned();
    const before = fileState(world.book);
    const ended = track(world, { fault: (at) => (at === number ? new Killed('Exceeded maximum execution time') : null) });
    expect(ended.result.ok).toBe(false);
    if (!ended.result.ok && ended.result.failure.workbook === 'untouched') expect(fileState(world.book) === before).toBe(true);
    // Nobody tells the server that the page is gone.
    world.now += 121_000;
    const again = track(world);
    expect(again.result).toMatchObject({ ok: true, value: { done: true } });
    expect(world.book.sheets.map((sheet) => sheet.name)).toEqual(clean.book.sheets.map((sheet) => sheet.name));
    const differing = world.book.sheets.filter((_, at) => sheetState(world, at) !== sheetState(clean, at)).map((sheet) => sheet.name);
    expect(differing.filter((name) => !MAY_DIFFER.has(name))).toEqual([]);
    expect(valueOf(runAs(world, {}, () => server.paneRun(TRACK)).result).edits).toBe(0);
    expect(world.documentProperties.has('cchc-dang-ghi')).toBe(false);
  });

  /** The log says what each run did, and the record of the last run is about the last run. */
  const MAY_DIFFER = new Set(['Nhật ký', 'CCHC khôi phục']);

  function sheetState(world: FakeWorld, at: number): string {
    return JSON.stringify((JSON.parse(seen(world)) as readonly unknown[])[at]);
  }
});

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

  const ready = grown();
  const calls = track(ready).execution.remote();
  const from = calls.findIndex((name) => name === 'Sheet.insertRowsBefore');
  const stops = calls.flatMap((name, at) =>
    at >= from - 1 && (at < from + 8 || at % 15 === 0 || at > calls.length - 4) ? [[at + 1, name] as const] : [],
  );
  const seenRows = (world: FakeWorld) => {
    const at = world.book.sheets.findIndex((sheet) => sheet.name === 'Theo dõi');
    return JSON.stringify((JSON.parse(seen(world)) as readonly unknown[])[at]);
  };

  it.each(stops)('dừng ở lần gọi %i (%s): không còn hàng trống của chương trình, hàng trống của người dùng còn nguyên', (number) => {
    const world = grown();
    track(world, { fault: (at) => (at === number ? new Killed('Exceeded maximum execution time') : null) });
    world.now += 121_000;
    track(world);
    expect(seenRows(world) === seenRows(ready)).toBe(true);
    expect(valueOf(runAs(world, {}, () => server.paneRun(TRACK)).result).edits).toBe(0);
    expect(world.documentProperties.has('cchc-hang-dang-chen')).toBe(false);
  });
});
