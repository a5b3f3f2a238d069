import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../../src/core/index';
import { createServer } from '../../../src/gas/server';
import type { ServerCalls } from '../../../src/gas/sidebar/server-calls';
import { writePreview } from '../../../src/gas/sidebar/write-preview';
import type { WireRequest } from '../../../src/gas/wire';
import { Killed } from '../fake/execution';
import { fileState, runAs } from '../fake/run';
import { FakeWorld } from '../fake/world';
import { typePlan } from '../plan-sheet';

/** Google takes so long for each call that one execution does not reach. */
const SLOW_MS = 3000;

interface Session {
  readonly world: FakeWorld;
  readonly server: ServerCalls;
  /** Names of the server's functions, in the order in which the page called them. */
  readonly called: string[];
  /** Calls of this function are ended by Google. */
  endedByGoogle: string;
}

function session(world: FakeWorld): Session {
  const functions = createServer({ runCommand, overview, runOnSamplePlan, planLetters, letterLog });
  const called: string[] = [];
  const made = { world, called, endedByGoogle: '' };
  const fault = (): null => {
    world.now += SLOW_MS;
    return null;
  };
  const server = new Proxy({} as ServerCalls, {
    get:
      (_, name: keyof typeof functions) =>
      (...input: never[]) => {
        called.push(name);
        const ended = () => new Killed('Exceeded maximum execution time');
        const work = functions[name] as (...given: never[]) => unknown;
        return Promise.resolve(runAs(world, { fault: made.endedByGoogle === name ? ended : fault }, () => work(...input)).result);
      },
  });
  return Object.assign(made, { server });
}

async function write({ server }: Session, request: WireRequest, isCancelled: () => boolean) {
  const names: string[] = [];
  const preview = await server.paneRun(request);
  if (!preview.ok) throw new Error(preview.failure.code);
  const result = await writePreview(
    server,
    { ...preview.value, request },
    { isCancelled, onProgress: ({ steps }) => names.push(...steps) },
  );
  return { result, names };
}

function planned(): FakeWorld {
  const world = new FakeWorld();
  typePlan(world, 2);
  return world;
}

const TRACK: WireRequest = { command: 'track' };
const never = () => false;

it('ghi nhiều lượt mà không ai hủy: xong trọn, báo từng trang', async () => {
  const { world, ...rest } = session(planned());
  const { result, names } = await write({ world, ...rest }, TRACK, never);
  expect(result.ok).toBe(true);
  expect(rest.called.filter((name) => name === 'paneGoOn').length).toBeGreaterThan(1);
  expect(names).toContain('Ghi trang “Tổng quan”');
  expect(world.book.sheets.map((sheet) => sheet.name)).toContain('Tổng quan');
});

it.each([
  ['ngay lượt đầu', 1],
  ['ở lượt thứ ba', 3],
])('hủy %s của lần lập đầu: trả lại đúng như trước khi chạy', async (_, lap) => {
  const world = planned();
  const before = fileState(world.book);
  const open = session(world);
  const { result, names } = await write(open, TRACK, () => open.called.filter((name) => name.startsWith('paneGo')).length >= lap - 1);
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled', workbook: 'put-back' } });
  expect(names).toContain('Ghi nốt để trả lại được như trước');
  expect(fileState(world.book) === before).toBe(true);
  expect(world.documentProperties.size).toBe(0);
});

it('hủy lần cập nhật: nội dung mọi trang như trước, chỉ thêm dòng nhật ký', async () => {
  const world = planned();
  await write(session(world), TRACK, never);
  const contents = () =>
    world.book.sheets
      .filter(({ name, hidden }) => name !== 'Nhật ký' && !hidden)
      .map(({ name, rows }) => [name, rows.map((row) => row?.map(({ value, formula }) => formula ?? value))]);
  world.book.sheets[0]!.cell(5, 5).value = 'Tháng 11';
  const before = JSON.stringify(contents());
  const { result } = await write(session(world), TRACK, () => true);
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled', workbook: 'put-back' } });
  expect(JSON.stringify(contents()) === before).toBe(true);
});

it('hủy khi chỉ có một lượt ghi: đã xong thì báo là xong', async () => {
  const world = planned();
  await write(session(world), TRACK, never);
  const { result } = await write(session(world), TRACK, () => true);
  expect(result.ok).toBe(true);
});

it('khôi phục mà bị hủy thì vẫn khôi phục trọn', async () => {
  const world = planned();
  const before = fileState(world.book);
  await write(session(world), TRACK, never);
  const { result } = await write(session(world), { command: 'restore' }, () => true);
  expect(result.ok).toBe(true);
  expect(fileState(world.book) === before).toBe(true);
});

it('đang ghi thì Google dừng hẳn: nói là ghi một phần; chạy lại thì xong như chưa từng bị dừng', async () => {
  const clean = planned();
  await write(session(clean), TRACK, never);
  const world = planned();
  const open = session(world);
  open.endedByGoogle = 'paneGoOn';
  const { result } = await write(open, TRACK, never);
  expect(result).toMatchObject({ ok: false, failure: { code: 'timed-out', workbook: 'partly-written' } });
  expect((await write(session(world), TRACK, never)).result.ok).toBe(true);
  const names = (of: FakeWorld) => of.book.sheets.map((sheet) => sheet.name).sort();
  expect(names(world)).toEqual(names(clean));
  const again = await session(world).server.paneRun(TRACK);
  expect(again.ok && again.value.edits).toBe(0);
});

it('hủy rồi mà Google không cho khôi phục: nói là ghi một phần', async () => {
  const open = session(planned());
  const { result } = await write(open, TRACK, () => {
    if (open.called.includes('paneGoOn')) open.endedByGoogle = 'paneRun';
    return true;
  });
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled', workbook: 'partly-written' } });
});
