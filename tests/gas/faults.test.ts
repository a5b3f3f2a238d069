import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../src/core/index';
import { createServer } from '../../src/gas/server';
import type { Reply, WirePreview, WireRequest, Writing } from '../../src/gas/wire';
import { copyWorld } from './fake/copy-world';
import { Killed } from './fake/execution';
import type { ExecutionOptions } from './fake/execution';
import { fileState, runAs } from './fake/run';
import { FakeWorld, USERS } from './fake/world';

/**
 * Every command that writes, on the real core, failing at calls all over its run in each of the ways in which Google fails; the user
 * then does what the page tells: runs the command again.
 */
const server = createServer({ runCommand, overview, runOnSamplePlan, planLetters, letterLog });

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.technical}`);
  return reply.value;
}

function preview(world: FakeWorld, request: WireRequest): Reply<WirePreview> {
  return runAs(world, {}, () => server.paneRun(request)).result;
}

function begin(world: FakeWorld, request: WireRequest, options: Partial<ExecutionOptions> = {}) {
  const { id, stamp } = valueOf(preview(world, request));
  return { id, ...runAs(world, options, () => server.paneBegin(request, stamp, id)) };
}

/** The whole command; gives the names of the calls of its writing. */
function complete(world: FakeWorld, request: WireRequest): readonly string[] {
  const { result, execution } = begin(world, request);
  expect(valueOf<Writing>(result).done).toBe(true);
  return execution.remote();
}

const PLAN = [
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022', '', '', '', ''],
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời gian thực hiện'],
  ['I', 'Cải cách thể chế', '', '', ''],
  ['1', 'Ban hành kế hoạch', 'Văn phòng', 'Kế hoạch', 'Quý I'],
  ['2', 'Niêm yết thủ tục', 'UBND các xã, phường', 'Báo cáo', 'Thường xuyên'],
  ['3', 'Kiểm tra công vụ', 'Xã An Bình', 'Báo cáo', 'Tháng 9'],
];

function planned(): FakeWorld {
  const world = new FakeWorld();
  typeRows(world, 1, PLAN);
  return world;
}

function typeRows(world: FakeWorld, row: number, rows: readonly (readonly string[])[]): void {
  runAs(world, {}, (book) => {
    const typed = rows.map((cells) => cells.map((text) => (text === '' ? '' : `'${text}`)));
    book.getSheets()[0]!.getRange(row, 1, typed.length, 5).setValues(typed);
  });
}

/** A tracker with two communes in the catalogue and what people typed so far. */
function tracked(): FakeWorld {
  const world = planned();
  complete(world, { command: 'track' });
  const units = world.book.getSheetByName('Đơn vị')!;
  const row = units.getLastRow() + 1;
  [
    ['Xã An Bình', 'Xã', USERS.commune],
    ['Xã Hòa Sơn', 'Xã', null],
  ].forEach(([name = null, group = null, email = null], at) => {
    units.cell(row + at, 2).value = name;
    units.cell(row + at, 3).value = group;
    units.cell(row + at, 5).value = email;
  });
  type(world, 'Theo dõi', 'I.1', 'Kết quả trong kỳ', 'Đã dự thảo lần một');
  type(world, 'Theo dõi', 'I.2', 'Ghi chú', 'Nhắc thôn Đông');
  return world;
}

function type(world: FakeWorld, tab: string, id: string, heading: string, text: string): void {
  const sheet = world.book.getSheetByName(tab)!;
  const rows = Array.from(sheet.rows, (row) => row?.map((cell) => cell.value) ?? []);
  const headings = rows.findIndex((row) => row.includes(heading));
  const row = rows.findIndex((cells, at) => at > headings && cells.includes(id));
  const cell = sheet.cell(row, rows[headings]!.indexOf(heading));
  cell.formula = null;
  cell.value = text;
}

function after(world: FakeWorld, request: WireRequest, then: (world: FakeWorld) => void = () => undefined): FakeWorld {
  complete(world, request);
  then(world);
  return world;
}

/** The plan gains a task in its midst, and a deadline changes. */
function grow(world: FakeWorld): void {
  runAs(world, {}, (book) => {
    book.getSheets()[0]!.insertRowsBefore(5, 1);
  });
  typeRows(world, 4, [
    ['1', 'Ban hành kế hoạch', 'Văn phòng', 'Kế hoạch', 'Tháng 5'],
    ['1a', 'Việc mới của cơ sở', 'UBND các xã, phường', 'Báo cáo', 'Hàng quý'],
  ]);
}

/** The plan loses the task on which people typed. */
function shrink(world: FakeWorld): void {
  runAs(world, {}, (book) => {
    book.getSheets()[0]!.deleteRows(4, 1);
  });
}

/** The task on which people typed stands in a new area. */
function regroup(world: FakeWorld): void {
  shrink(world);
  typeRows(world, 6, [
    ['II', 'Cải cách thủ tục', '', '', ''],
    ['1', 'Ban hành kế hoạch', 'Văn phòng', 'Kế hoạch', 'Quý I'],
  ]);
}

const TABS = { command: 'split', unitTabs: true } as const;
const PERIOD = { period: '2022-Q1' } as const;
const TYPED = ['Đã dự thảo lần một', 'Nhắc thôn Đông', 'Xã đã kiểm tra'];

/**
 * How much of the tabs is the same after a new run as if nothing had happened. Where rows with words move, an ended run has moved them
 * already: the new run leaves the look that they then had (`content`), or an empty heading above them (`words`); no word is ever lost.
 */
type Same = 'whole' | 'content' | 'words';
const NOT_WHOLE: ReadonlyMap<string, Same> = new Map([
  ['cập nhật khi kế hoạch bỏ việc đã gõ', 'words'],
  ['cập nhật khi việc đã gõ sang lĩnh vực khác', 'content'],
]);

/** `again`: what a preview says once the command was done; a number of edits, or the issue by which the core refuses. */
const COMMANDS: readonly (readonly [job: string, request: WireRequest, start: () => FakeWorld, again: number | string])[] = [
  ['lập bảng lần đầu', { command: 'track' }, planned, 0],
  ['cập nhật khi kế hoạch thêm việc', { command: 'track' }, () => changed(tracked(), grow), 0],
  ['cập nhật khi kế hoạch bỏ việc đã gõ', { command: 'track' }, () => changed(tracked(), shrink), 0],
  ['cập nhật khi việc đã gõ sang lĩnh vực khác', { command: 'track' }, () => changed(tracked(), regroup), 0],
  ['sửa các chỗ hỏng', { command: 'check', fixes: null }, () => changed(tracked(), damage), 0],
  ['ghi trang báo cáo', { command: 'report', ...PERIOD }, tracked, 0],
  ['chốt kỳ', { command: 'freeze', ...PERIOD }, tracked, 'already-frozen'],
  ['mở lại kỳ', { command: 'reopen', ...PERIOD }, () => after(tracked(), { command: 'freeze', ...PERIOD }), 'not-frozen'],
  ['chia thành trang', TABS, tracked, 0],
  ['chia lại khi kế hoạch thêm việc', TABS, () => after(after(tracked(), TABS, grow), { command: 'track' }), 0],
  ['tổng hợp từ các trang', { command: 'collect', unitTabs: true }, () => after(tracked(), TABS, answer), 0],
  ['khôi phục lần chạy trước', { command: 'restore' }, () => after(changed(tracked(), grow), { command: 'track' }), 'nothing-to-restore'],
  ['lưu thiết lập', { command: 'settings', settings: { dueSoonDays: '10', place: 'An Bình' } }, tracked, 0],
];

function changed(world: FakeWorld, change: (world: FakeWorld) => void): FakeWorld {
  change(world);
  return world;
}

function damage(world: FakeWorld): void {
  type(world, 'Theo dõi', 'I.1', 'Tình trạng', 'xong');
  type(world, 'Theo dõi', 'I.3', 'Tiến độ', 'đang làm');
  world.book.getSheetByName('Theo dõi')!.rules.pop();
}

function answer(world: FakeWorld): void {
  type(world, 'Xã An Bình', 'I.3', 'Kết quả trong kỳ', 'Xã đã kiểm tra');
}

/** What each way of failing does from a call on, how many places of a run it is tried at, and the codes that the page may be given. */
interface Fault {
  readonly name: string;
  readonly places: number;
  readonly at: (world: FakeWorld, place: number) => ExecutionOptions['fault'];
  readonly codes: readonly string[];
  /** Nobody tells the server that the page is gone. */
  readonly isSilent?: true;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'Google dừng hẳn (quá 6 phút)',
    places: 12,
    at: (_, place) => (call) => (call === place ? new Killed('Exceeded maximum execution time') : null),
    codes: ['timed-out'],
    isSilent: true,
  },
  {
    name: 'máy chủ chậm một lúc',
    places: 3,
    at: (_, place) => (call) => (call === place ? new Error('Service Spreadsheets timed out while accessing document.') : null),
    codes: ['timed-out'],
  },
  {
    name: 'hết lượt trong ngày',
    places: 3,
    at: (_, place) => (call) => (call >= place ? new Error('Service invoked too many times for one day: spreadsheet.') : null),
    codes: ['quota-used'],
  },
  {
    name: 'quyền bị thu hồi',
    places: 3,
    at: (_, place) => (call) => (call >= place ? new Error('Authorization is required to perform that action.') : null),
    codes: ['not-authorised'],
  },
  {
    name: 'có người xóa trang Nhật ký',
    places: 4,
    at: (world, place) => (call) => {
      if (call === place) world.book.sheets = world.book.sheets.filter((sheet) => sheet.name !== 'Nhật ký');
      return null;
    },
    codes: ['sheet-missing', 'changed-meanwhile'],
  },
];

/** The log says what each run did, and the record of the last run is about the last run. */
const MAY_DIFFER = new Set(['Nhật ký', 'CCHC khôi phục']);

function tabsOf(world: FakeWorld, same: Same): ReadonlyMap<string, string> {
  if (same === 'words') return new Map();
  const tabs = same === 'whole' ? (JSON.parse(fileState(world.book)) as readonly { readonly name: string }[]) : contentsOf(world);
  return new Map(tabs.filter(({ name }) => !MAY_DIFFER.has(name)).map((tab) => [tab.name, JSON.stringify(tab)]));
}

/** Values and formulas of each tab, without empty cells behind the last one of a row. */
function contentsOf({ book }: FakeWorld): readonly { readonly name: string; readonly rows: readonly string[] }[] {
  return book.sheets.map(({ name, rows }) => ({
    name,
    rows: Array.from(rows, (row) =>
      (row ?? [])
        .map((cell) => String(cell.formula ?? cell.value ?? ''))
        .join('\t')
        .trimEnd(),
    ),
  }));
}

describe.each(COMMANDS)('%s', (job, request, start, again) => {
  const same = NOT_WHOLE.get(job) ?? 'whole';
  const before = start();
  const state = fileState(before.book);
  const done = copyWorld(before);
  const calls = complete(done, request);
  const goal = tabsOf(done, same);

  it('làm xong thì chạy lại không còn gì phải ghi', () => {
    const seen = preview(done, request);
    expect(seen.ok ? seen.value.edits : seen.failure.issues.map(({ code }) => code).join()).toBe(again);
  });

  it('người khác đang giữ khóa: báo bận, không ghi gì', () => {
    const world = copyWorld(before);
    const { id, stamp } = valueOf(preview(world, request));
    world.lockHolder = 'người khác';
    const { result } = runAs(world, {}, () => server.paneBegin(request, stamp, id));
    expect(result).toMatchObject({ ok: false, failure: { code: 'busy', workbook: 'untouched' } });
    expect(fileState(world.book) === state).toBe(true);
  });

  it.each(FAULTS)('$name: chữ đã gõ còn nguyên, chạy lại thì xong như không có gì', (fault) => {
    const { places, at, codes, isSilent } = fault;
    const wrong: string[] = [];
    // Each way of failing is tried at other calls.
    for (let place = 1 + FAULTS.indexOf(fault); place <= calls.length; place += Math.max(1, Math.floor(calls.length / places))) {
      const world = copyWorld(before);
      const say = (what: string) => wrong.push(`lần gọi ${place} (${calls[place - 1] ?? ''}): ${what}`);
      const { id, result } = begin(world, request, { fault: at(world, place) });
      if (!result.ok && !codes.includes(result.failure.code)) say(`báo ${result.failure.code}, ${result.failure.technical}`);
      if (!result.ok && result.failure.workbook === 'untouched' && !codes.includes('sheet-missing') && fileState(world.book) !== state) {
        say('nói chưa ghi gì mà đã ghi');
      }
      if (isSilent === true) world.now += 121_000;
      else runAs(world, {}, () => server.paneStop(id));
      const seen = preview(world, request);
      // A run that was ended in its very last calls is complete.
      if (seen.ok) {
        const { stamp } = seen.value;
        const rerun = runAs(world, {}, () => server.paneBegin(request, stamp, seen.value.id)).result;
        if (!rerun.ok) say(`chạy lại: ${rerun.failure.code}, ${rerun.failure.technical}`);
        if (world.documentProperties.size > 0) say(`còn ${[...world.documentProperties.keys()].join()}`);
      }
      const tabs = tabsOf(world, same);
      const differing = [...new Set([...goal.keys(), ...tabs.keys()])].filter((name) => tabs.get(name) !== goal.get(name));
      if (differing.length > 0) say(`khác ở ${differing.join()}`);
      const lost = TYPED.filter((text) => state.includes(text) && !fileState(world.book).includes(text));
      if (lost.length > 0) say(`mất ${lost.join()}`);
    }
    expect(wrong).toEqual([]);
  });
});
