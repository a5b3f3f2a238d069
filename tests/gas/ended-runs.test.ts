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
