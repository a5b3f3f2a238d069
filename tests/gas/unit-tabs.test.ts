import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../src/core/index';
import { createServer } from '../../src/gas/server';
import type { Reply, WireRequest, Writing } from '../../src/gas/wire';
import { Killed } from './fake/execution';
import type { Execution, ExecutionOptions } from './fake/execution';
import { failAs, fileState, runAs, tabStates } from './fake/run';
import type { FakeSheet } from './fake/sheet';
import { FakeWorld, USERS } from './fake/world';

/** One shared spreadsheet: a tab for each commune, made and collected by the coordinator, filled in by people who authorised nothing. */
const server = createServer({ runCommand, overview, runOnSamplePlan, planLetters, letterLog });

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.technical}`);
  return reply.value;
}

/** A command as the page runs it: preview, then call after call. */
function command(world: FakeWorld, request: WireRequest): readonly Execution[] {
  const seen = runAs(world, {}, () => server.paneRun(request));
  const { id, stamp } = valueOf(seen.result);
  const first = runAs(world, {}, () => server.paneBegin(request, stamp, id));
  const executions = [seen.execution, first.execution];
  let writing: Writing = valueOf(first.result);
  while (writing.patch !== null) {
    const { patch } = writing;
    const next = runAs(world, {}, () => server.paneGoOn(id, patch));
    executions.push(next.execution);
    writing = valueOf(next.result);
  }
  return executions;
}

const SPLIT = { command: 'split', unitTabs: true } as const;
const COLLECT = { command: 'collect', unitTabs: true } as const;

/** A tracker whose communes are all asked for `tasks` tasks; the first commune has the address of `USERS.commune`. */
function tracked(communes: number, tasks: number): FakeWorld {
  const world = new FakeWorld();
  const rows = [
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022', '', '', '', ''],
    ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời gian thực hiện'],
    ['I', 'Cải cách thể chế', '', '', ''],
    ...Array.from({ length: tasks }, (_, at) => [
      String(at + 1),
      `Việc thứ ${at + 1} của cơ sở`,
      'UBND các xã, phường',
      'Báo cáo',
      'Tháng 9',
    ]),
  ];
  runAs(world, {}, (book) => {
    const typed = rows.map((row) => row.map((text) => (text === '' ? '' : `'${text}`)));
    book.getSheets()[0]!.getRange(1, 1, typed.length, 5).setValues(typed);
  });
  command(world, { command: 'track' });
  runAs(world, {}, (book) => {
    const units = book.getSheetByName('Đơn vị')!;
    const named = Array.from({ length: communes }, (_, at) => [
      `Xã số ${at + 1}`,
      'Xã',
      '',
      at === 0 ? USERS.commune : `xa-${at + 1}@vi-du.vn`,
    ]);
    units.insertRowsAfter(units.getMaxRows(), communes);
    units.getRange(units.getLastRow() + 1, 2, communes, 4).setValues(named);
  });
  return world;
}

/** The cell of a line on a commune's tab, by the heading of its column. */
function cellOf(sheet: FakeSheet, id: string, heading: string): [row: number, column: number] {
  const rows = Array.from(sheet.rows, (row) => row?.map((cell) => cell.value) ?? []);
  const header = rows.findIndex((row) => row.includes(heading));
  return [rows.findIndex((row, at) => at > header && row.includes(id)), rows[header]!.indexOf(heading)];
}

function type(world: FakeWorld, user: string, tab: string, id: string, heading: string, text: string): void {
  const [row, column] = cellOf(world.book.getSheetByName(tab)!, id, heading);
  runAs(world, { user }, (book) => {
    book.getSheetByName(tab)!.getRange(row, column).setValue(text);
  });
}

describe('Chia thành trang, điền, tổng hợp trong cùng một bảng tính', () => {
  it('xã chỉ sửa được trang của mình; tổng hợp đưa kết quả vào bảng chung; chạy lại không ghi gì', () => {
    const world = tracked(3, 4);
    command(world, SPLIT);
    expect(world.book.sheets.map((sheet) => sheet.name).slice(-3)).toEqual(['Xã số 1', 'Xã số 2', 'Xã số 3']);
    type(world, USERS.commune, 'Xã số 1', 'I.2', 'Ngày hoàn thành', '18/06/2022');
    const elsewhere = () => {
      type(world, USERS.commune, 'Xã số 2', 'I.2', 'Ghi chú', 'Ghi nhầm chỗ');
    };
    expect(elsewhere).toThrow('protected cell');
    expect(failAs(world, { user: USERS.commune }, (book) => book.getSheetByName('Xã số 3')!.getRange(6, 2).setValue('x'))).toContain(
      'protected cell',
    );
    type(world, USERS.coordinator, 'Xã số 2', 'I.2', 'Ghi chú', 'Người điều phối ghi được');
    command(world, COLLECT);
    const matrix = Array.from(world.book.getSheetByName('Xã, phường')!.rows, (row) => row ?? []);
    const line = matrix.find((row) => row.some((cell) => cell.value === 'I.2')) ?? [];
    // 18/6/2022 is the serial number 44730; the two others have not answered.
    expect(line.map((cell) => cell.formula ?? '').filter((formula) => formula.startsWith('=IF(44730<='))).toHaveLength(1);
    const before = fileState(world.book);
    expect(valueOf(runAs(world, {}, () => server.paneRun(COLLECT)).result).edits).toBe(0);
    expect(valueOf(runAs(world, {}, () => server.paneRun(SPLIT)).result).edits).toBe(0);
    expect(fileState(world.book) === before).toBe(true);
  });

  it('trang bên biết có bao nhiêu trang của đơn vị', () => {
    const world = tracked(2, 1);
    command(world, SPLIT);
    const seen = valueOf(runAs(world, {}, () => server.paneLook()).result);
    expect(seen).toMatchObject({ kind: 'tracked', tracker: { unitTabs: ['Xã số 1', 'Xã số 2'] } });
  });

  it('địa chỉ thư không có tài khoản Google: nói trang nào; sửa rồi chạy lại thì xong', () => {
    const world = tracked(3, 2);
    world.noAccount = ['xa-2@vi-du.vn'];
    const { id, stamp } = valueOf(runAs(world, {}, () => server.paneRun(SPLIT)).result);
    const { result } = runAs(world, {}, () => server.paneBegin(SPLIT, stamp, id));
    expect(result).toMatchObject({ ok: false, failure: { code: 'bad-address', where: { sheet: 'Xã số 2' } } });
    runAs(world, {}, () => server.paneStop(id));
    world.noAccount = [];
    command(world, SPLIT);
    expect(valueOf(runAs(world, {}, () => server.paneRun(SPLIT)).result).edits).toBe(0);
    expect(world.book.sheets.flatMap((sheet) => sheet.protections.flatMap(({ editors }) => (editors === null ? [] : [editors])))).toEqual(
      [USERS.commune, 'xa-2@vi-du.vn', 'xa-3@vi-du.vn'].map((unit) => [USERS.owner, USERS.coordinator, unit]),
    );
  });
});

describe('Google dừng hẳn giữa chừng khi đang lập trang của xã, người dùng chạy lại', () => {
  const start = (): FakeWorld => tracked(2, 2);
  const clean = start();
  const names = command(clean, SPLIT)[1]!.remote();
  const ends = names.flatMap((name, at) => (at % 9 === 0 ? [[at + 1, name] as const] : []));

  it.each(ends)('dừng ở lần gọi %i (%s)', (number) => {
    const world = start();
    const { id, stamp } = valueOf(runAs(world, {}, () => server.paneRun(SPLIT)).result);
    const options: Partial<ExecutionOptions> = { fault: (at) => (at === number ? new Killed('Exceeded maximum execution time') : null) };
    runAs(world, options, () => server.paneBegin(SPLIT, stamp, id));
    world.now += 121_000;
    command(world, SPLIT);
    expect(world.book.sheets.map((sheet) => sheet.name)).toEqual(clean.book.sheets.map((sheet) => sheet.name));
    const states = [world, clean].map(({ book }) => tabStates(book));
    for (const tab of ['Xã số 1', 'Xã số 2']) expect([tab, states[0]?.get(tab) === states[1]?.get(tab)]).toEqual([tab, true]);
    expect(valueOf(runAs(world, {}, () => server.paneRun(SPLIT)).result).edits).toBe(0);
  });
});

describe('Trang giống nhau được vẽ một lần rồi chép', () => {
  const looksOf = (world: FakeWorld): readonly string[] =>
    [...tabStates(world.book)].flatMap(([name, state]) => (name.startsWith('Xã số') ? [state] : []));
  const copied = tracked(4, 2);
  const calls = command(copied, SPLIT)[1]!.remote();

  it('trang thứ hai trở đi không quá 20 lần gọi', () => {
    const names = calls.slice(calls.lastIndexOf('Spreadsheet.insertSheet'));
    expect(calls.filter((name) => name === 'Spreadsheet.insertSheet')).toHaveLength(4);
    // The tab and the new row of Nhật ký.
    expect(calls.filter((name) => name === 'Range.setTextStyles')).toHaveLength(2);
    expect(names.length / 4).toBeLessThan(20);
  });

  it.each(['rules', 'looks'] as const)('bản chép thiếu (%s): thấy ngay ở trang chép đầu tiên, mọi trang được vẽ như thường', (loses) => {
    const world = tracked(4, 2);
    world.copyLoses = loses;
    command(world, SPLIT);
    expect(looksOf(world)).toEqual(looksOf(copied));
  });
});

describe('100 trang × 60 dòng', () => {
  const world = tracked(100, 60);
  const timed = (executions: readonly Execution[]): readonly number[] => {
    const ends = [...executions.slice(1).map((execution) => execution.started), world.now];
    return executions.map((execution, at) => ((ends[at] ?? world.now) - execution.started) / 1000);
  };

  it('chia: mỗi lượt dưới 60 giây, cả việc dưới 4 phút', () => {
    const seconds = timed(command(world, SPLIT));
    expect(world.book.sheets.filter((sheet) => sheet.name.startsWith('Xã số'))).toHaveLength(100);
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(seconds.reduce((sum, one) => sum + one)).toBeLessThan(240);
  });

  it('tổng hợp: dưới 60 giây một lượt, cả việc dưới 2 phút', () => {
    for (const at of [1, 50, 100]) type(world, USERS.coordinator, `Xã số ${at}`, 'I.7', 'Ngày hoàn thành', '18/06/2022');
    const seconds = timed(command(world, COLLECT));
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(seconds.reduce((sum, one) => sum + one)).toBeLessThan(120);
  });
});
