import { letterLog, planLetters } from '../../src/core/index';
import type { CommandOutcome, CommandRequest, SheetPatch } from '../../src/core/index';
import { pack } from '../../src/gas/packed';
import { createServer } from '../../src/gas/server';
import type { CoreFunctions } from '../../src/gas/server';
import type { Reply, WirePreview, Writing } from '../../src/gas/wire';
import { Killed } from './fake/execution';
import type { Execution, ExecutionOptions } from './fake/execution';
import { fileState, runAs } from './fake/run';
import { FakeWorld, USERS } from './fake/world';
import { samplePatch } from './sample-patch';

const EMPTY: Omit<CommandOutcome, 'patch'> = {
  command: 'track',
  ok: true,
  facts: [{ label: 'Nhiệm vụ', value: '45' }],
  notes: [],
  review: [],
  findings: [],
  issues: [],
  document: null,
  workbooks: [],
  paragraphs: [],
  reminders: [],
};

function coreWith(patch: (request: CommandRequest) => SheetPatch): CoreFunctions {
  return {
    runCommand: (request) => ({ ...EMPTY, patch: patch(request) }),
    overview: (workbook) => ({ kind: 'empty', sheets: workbook.sheets.map((sheet) => sheet.name) }),
    runOnSamplePlan: (request) => ({ ...EMPTY, patch: patch(request) }),
    planLetters,
    letterLog,
  };
}

const REQUEST = { command: 'track' } as const;

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.technical}`);
  return reply.value;
}

/** One call of the page: an execution of its own, as on Google. */
function call<T>(
  world: FakeWorld,
  options: Partial<ExecutionOptions>,
  work: () => T,
): { readonly result: T; readonly execution: Execution } {
  return runAs(world, options, work);
}

/** Preview and writing, call after call, as the page does it. */
function writeAll(world: FakeWorld, core: CoreFunctions): { readonly executions: readonly Execution[] } {
  const server = createServer(core);
  const preview = valueOf(call(world, {}, () => server.paneRun(REQUEST)).result);
  const first = call(world, {}, () => server.paneBegin(REQUEST, preview.stamp, preview.id));
  const executions = [first.execution];
  let writing: Writing = valueOf(first.result);
  while (!writing.done) {
    const { patch } = writing;
    const next = call(world, {}, () => server.paneGoOn(preview.id, patch!));
    executions.push(next.execution);
    writing = valueOf(next.result);
  }
  return { executions };
}

function preview(world: FakeWorld, core: CoreFunctions): WirePreview {
  return valueOf(call(world, {}, () => createServer(core).paneRun(REQUEST)).result);
}

describe('Xem trước rồi mới ghi', () => {
  const core = coreWith(() => samplePatch(5));

  it('xem trước không ghi gì vào bảng tính', () => {
    const world = new FakeWorld();
    const before = fileState(world.book);
    expect(preview(world, core).outcome.facts).toEqual([{ label: 'Nhiệm vụ', value: '45' }]);
    expect(fileState(world.book) === before).toBe(true);
  });

  it('ghi xong thì không còn dấu “đang ghi”, khóa được trả', () => {
    const world = new FakeWorld();
    writeAll(world, core);
    expect(world.book.sheets.map((sheet) => sheet.name)).toEqual(['Trang tính 1', 'Theo dõi']);
    expect(world.documentProperties.size).toBe(0);
    expect(world.lockHolder).toBeNull();
  });

  it('bảng tính đã khác lúc xem trước thì không ghi, nói rõ là đã thay đổi', () => {
    const world = new FakeWorld();
    const changing = coreWith(({ workbook }) => samplePatch(workbook.sheets[0]!.values.length + 1));
    const seen = preview(world, changing);
    world.book.active.cell(7, 1).value = 'mới gõ';
    const { result } = call(world, {}, () => createServer(changing).paneBegin(REQUEST, seen.stamp, seen.id));
    expect(result).toMatchObject({ ok: false, failure: { code: 'changed-meanwhile', workbook: 'untouched' } });
  });

  it('cột có thể hiểu cách khác được nêu ra; lựa chọn của người dùng đến được chỗ đọc kế hoạch', () => {
    const doubt = {
      heading: 'Kết quả đạt được',
      where: { sheet: 'KH', cell: 'E3' },
      taken: 'kết quả',
      options: ['sản phẩm'],
      why: 'Hai cách hiểu',
    };
    const asked: (readonly string[] | undefined)[] = [];
    const doubting: CoreFunctions = {
      ...core,
      runCommand: (request) => {
        asked.push(request.columns);
        return { ...EMPTY, columns: request.columns === undefined ? [doubt] : [], patch: samplePatch(5) };
      },
    };
    const world = new FakeWorld();
    expect(preview(world, doubting).outcome.columns).toEqual([doubt]);
    const chosen = { ...REQUEST, columns: ['Kết quả đạt được = sản phẩm'] };
    const again = valueOf(call(world, {}, () => createServer(doubting).paneRun(chosen)).result);
    expect(again.outcome.columns).toEqual([]);
    expect(asked).toEqual([undefined, ['Kết quả đạt được = sản phẩm']]);
  });

  it('ngày và giờ là của bảng tính, không phải của tập lệnh', () => {
    const world = new FakeWorld();
    world.now = Date.UTC(2022, 5, 20, 18, 30);
    expect(preview(world, core).stamp).toEqual({ asOf: '2022-06-21', now: '2022-06-21 01:30' });
  });
});

describe('Hai người cùng chạy', () => {
  const core = coreWith(() => samplePatch(5));

  it('người khác đang giữ khóa thì báo bận, không ghi', () => {
    const world = new FakeWorld();
    const seen = preview(world, core);
    world.lockHolder = 'người khác';
    const before = fileState(world.book);
    const { result } = call(world, {}, () => createServer(core).paneBegin(REQUEST, seen.stamp, seen.id));
    expect(result).toMatchObject({ ok: false, failure: { code: 'busy', workbook: 'untouched' } });
    expect(fileState(world.book) === before).toBe(true);
  });

  it('người khác ghi dở, mới gọi cách đây 30 giây: báo bận; bỏ dở quá 2 phút: cho ghi', () => {
    const world = new FakeWorld();
    const seen = preview(world, core);
    world.documentProperties.set('cchc-dang-ghi', `abc 3 - ${Math.floor(world.now) - 30_000}`);
    const begin = () => call(world, {}, () => createServer(core).paneBegin(REQUEST, seen.stamp, seen.id)).result;
    expect(begin()).toMatchObject({ ok: false, failure: { code: 'busy' } });
    world.now += 120_000;
    expect(begin()).toMatchObject({ ok: true });
  });
});

describe('Người không có quyền', () => {
  it.each([
    ['người lạ chỉ được xem', { user: USERS.stranger }, 'read-only'],
    ['chưa đồng ý quyền bảng tính', { scopes: ['https://www.googleapis.com/auth/script.container.ui'] }, 'not-authorised'],
  ] as const)('%s: câu báo đúng, không ghi gì', (_, options, code) => {
    const world = new FakeWorld();
    const core = coreWith(() => samplePatch(3));
    const seen = preview(world, core);
    const { result } = call(world, options, () => createServer(core).paneBegin(REQUEST, seen.stamp, seen.id));
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(world.book.sheets).toHaveLength(1);
  });
});

describe('Lỗi ở từng lần gọi', () => {
  const core = coreWith(() => samplePatch(4));
  const clean = new FakeWorld();
  const names = writeAll(clean, core).executions[0]!.remote();
  const finished = fileState(clean.book);
  const untouched = fileState(new FakeWorld().book);

  const every = names.map((name, at) => [at + 1, name] as const);

  it.each(every)('máy chủ lỗi thoáng qua ở lần gọi %i (%s): ghi trọn hoặc chưa ghi gì, chạy lại thì xong', (number) => {
    const world = new FakeWorld();
    const seen = preview(world, core);
    const server = createServer(core);
    const fault = (at: number) => (at === number ? new Error('Service Spreadsheets timed out while accessing document with id x.') : null);
    const { result } = call(world, { fault }, () => server.paneBegin(REQUEST, seen.stamp, seen.id));
    if (result.ok) expect(fileState(world.book) === finished).toBe(true);
    else {
      expect(result.failure.code).toBe('timed-out');
      expect(result.failure.workbook === 'partly-written' || fileState(world.book) === untouched).toBe(true);
      call(world, {}, () => server.paneStop(seen.id));
    }
    writeAll(world, core);
    expect(fileState(world.book) === finished).toBe(true);
  });

  it.each(every)('bị dừng hẳn ở lần gọi %i (%s): chạy lại thì xong, không gì bị ghi đôi', (number) => {
    const world = new FakeWorld();
    const seen = preview(world, core);
    const server = createServer(core);
    const fault = (at: number) => (at === number ? new Killed('Exceeded maximum execution time') : null);
    const { result } = call(world, { fault }, () => server.paneBegin(REQUEST, seen.stamp, seen.id));
    if (!result.ok && result.failure.workbook === 'untouched') expect(fileState(world.book) === untouched).toBe(true);
    call(world, {}, () => server.paneStop(seen.id));
    writeAll(world, core);
    expect(fileState(world.book) === finished).toBe(true);
  });
});

describe('Việc dài', () => {
  const many: SheetPatch = {
    ops: Array.from({ length: 100 }, (_, at) => samplePatch(60, `Xã ${at + 1}`).ops).flat(),
  };
  const core = coreWith(() => many);

  it('100 trang × 60 dòng: mỗi lượt dưới 60 giây, cả việc dưới 6 phút, đủ 100 trang', () => {
    const world = new FakeWorld();
    const { executions } = writeAll(world, core);
    const seconds = executions.map((execution, at) => ((executions[at + 1]?.started ?? world.now) - execution.started) / 1000);
    expect(executions.length).toBeGreaterThan(1);
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(seconds.reduce((sum, one) => sum + one)).toBeLessThan(360);
    expect(world.book.sheets).toHaveLength(101);
    expect(world.documentProperties.size).toBe(0);
  });

  it('đọc 100 trang × 60 dòng dưới 60 giây', () => {
    const world = new FakeWorld();
    writeAll(world, core);
    const { execution, result } = call(world, {}, () => createServer(core).paneLook());
    expect(result.ok).toBe(true);
    expect(execution.elapsed()).toBeLessThan(60_000);
  });

  it('chèn dòng không bị làm đôi khi lượt ghi bị dừng rồi ghi tiếp', () => {
    const ops: SheetPatch['ops'] = [
      ...samplePatch(3).ops,
      { op: 'insertRows', sheet: 'Theo dõi', row: 3, count: 2 },
      { op: 'setCells', sheet: 'Theo dõi', row: 3, column: 1, cells: [['dòng mới một'], ['dòng mới hai']] },
    ];
    const inserting = coreWith(() => ({ ops }));
    const clean = new FakeWorld();
    writeAll(clean, inserting);
    const calls = 110;
    for (let number = 1; number < calls; number += 1) {
      const world = new FakeWorld();
      const seen = preview(world, inserting);
      const server = createServer(inserting);
      const fault = (at: number) => (at === number ? new Killed('Exceeded maximum execution time') : null);
      call(world, { fault }, () => server.paneBegin(REQUEST, seen.stamp, seen.id));
      const resumed = call(world, {}, () => server.paneGoOn(seen.id, pack({ ops }))).result;
      if (!resumed.ok) expect(resumed.failure.code).toBe('session-lost');
      else expect([number, fileState(world.book) === fileState(clean.book)]).toEqual([number, true]);
    }
  });
});

it('đi tới ô: có thì chọn, không còn thì nói là không còn', () => {
  const world = new FakeWorld();
  const server = createServer(coreWith(() => ({ ops: [] })));
  const go = (sheet: string, cell: string) => valueOf(call(world, {}, () => server.paneGoTo({ sheet, cell })).result);
  expect([go('Trang tính 1', 'F55'), go('Trang tính 1', 'A99999'), go('Đã xóa', 'A1')]).toEqual([true, false, false]);
  expect(world.book.activeRange?.getA1Notation()).toBe('F55');
});
