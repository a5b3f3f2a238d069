import type { CommandOutcome, WorkbookSnapshot } from '../../../src/core/index';
import { pack, unpack } from '../../../src/gas/packed';
import type { WireRequest } from '../../../src/gas/wire';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../../src/xlsx/index';
import { runAs } from '../fake/run';
import { FakeWorld, USERS } from '../fake/world';
import { complete, preview, valueOf } from './server';

/** A command that writes, and the spreadsheet that it is tried on. */
export interface WritingCommand {
  readonly job: string;
  readonly request: () => WireRequest;
  readonly start: () => FakeWorld;
  /** What a preview says once the command was done: a number of edits, or the issue by which the core refuses. */
  readonly again: number | string;
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

const COMMUNES = ['Xã An Bình', 'Xã Hòa Sơn', 'Xã Bình Minh', 'Phường Tân Phú'];

/** A tracker with some communes in the catalogue and what people typed so far. */
function tracked(communes = 2): FakeWorld {
  const world = planned();
  complete(world, { command: 'track' });
  const units = world.book.getSheetByName('Đơn vị')!;
  const row = units.getLastRow() + 1;
  COMMUNES.slice(0, communes).forEach((name, at) => {
    units.cell(row + at, 2).value = name;
    units.cell(row + at, 3).value = name.split(' ')[0] ?? null;
    units.cell(row + at, 5).value = at === 0 ? USERS.commune : null;
  });
  type(world, 'Theo dõi', 'I.1', 'Kết quả trong kỳ', 'Đã dự thảo lần một');
  type(world, 'Theo dõi', 'I.2', 'Ghi chú', 'Nhắc thôn Đông');
  hang(world);
  return world;
}

/** What people hang on a task: a note, and a link on some words. */
function hang(world: FakeWorld): void {
  const [noted, linked] = ['Kết quả trong kỳ', 'Liên kết'].map((heading) => cellOf(world, 'Theo dõi', 'I.1', heading));
  runAs(world, {}, (book) => {
    const sheet = book.getSheetByName('Theo dõi')!;
    sheet.getRange(noted!.row, noted!.column).setNote('Chờ chữ ký');
    const words = SpreadsheetApp.newRichTextValue().setText('Phiếu ở đây').setLinkUrl(6, 11, 'https://vi-du.vn/phieu');
    sheet.getRange(linked!.row, linked!.column).setRichTextValue(words.build());
  });
}

function cellOf(world: FakeWorld, tab: string, id: string, heading: string): { readonly row: number; readonly column: number } {
  const rows = Array.from(world.book.getSheetByName(tab)!.rows, (row) => row?.map((cell) => cell.value) ?? []);
  const headings = rows.findIndex((row) => row.includes(heading));
  const row = rows.findIndex((cells, at) => at > headings && cells.includes(id));
  return { row, column: rows[headings]!.indexOf(heading) };
}

function type(world: FakeWorld, tab: string, id: string, heading: string, typed: string | number): void {
  const { row, column } = cellOf(world, tab, id, heading);
  const cell = world.book.getSheetByName(tab)!.cell(row, column);
  cell.formula = null;
  cell.value = typed;
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
/** What people typed and hung on cells; it stands in the file at every moment. */
export const TYPED = ['Đã dự thảo lần một', 'Nhắc thôn Đông', 'Xã đã kiểm tra', 'Chờ chữ ký', 'https://vi-du.vn/phieu'];

type Row = readonly [job: string, request: WireRequest | (() => WireRequest), start: () => FakeWorld, again: number | string];

const commands = (rows: readonly Row[]): readonly WritingCommand[] =>
  rows.map(([job, request, start, again]) => ({ job, request: typeof request === 'function' ? request : () => request, start, again }));

export const TRACKER_COMMANDS = commands([
  ['lập bảng lần đầu', { command: 'track' }, planned, 0],
  ['cập nhật khi kế hoạch thêm việc', { command: 'track' }, () => changed(tracked(), grow), 0],
  ['cập nhật khi kế hoạch bỏ việc đã gõ', { command: 'track' }, () => changed(tracked(), shrink), 0],
  ['cập nhật khi việc đã gõ sang lĩnh vực khác', { command: 'track' }, () => changed(tracked(), regroup), 0],
  ['sửa các chỗ hỏng', { command: 'check', fixes: null }, () => changed(tracked(), damage), 0],
  ['lưu thiết lập', { command: 'settings', settings: { dueSoonDays: '10', place: 'An Bình' } }, tracked, 0],
]);

export const REPORT_COMMANDS = commands([
  ['ghi trang báo cáo', { command: 'report', ...PERIOD }, tracked, 0],
  ['chốt kỳ', { command: 'freeze', ...PERIOD }, tracked, 'already-frozen'],
  ['mở lại kỳ', { command: 'reopen', ...PERIOD }, () => after(tracked(), { command: 'freeze', ...PERIOD }), 'not-frozen'],
  ['khôi phục lần chạy trước', { command: 'restore' }, () => after(changed(tracked(), grow), { command: 'track' }), 'nothing-to-restore'],
  [
    'khôi phục lần bỏ việc đã gõ',
    { command: 'restore' },
    () => after(changed(tracked(), shrink), { command: 'track' }),
    'nothing-to-restore',
  ],
  [
    'khôi phục lần chuyển việc đã gõ sang lĩnh vực khác',
    { command: 'restore' },
    () => after(changed(tracked(), regroup), { command: 'track' }),
    'nothing-to-restore',
  ],
]);

export const UNIT_COMMANDS = commands([
  ['chia thành trang', TABS, tracked, 0],
  ['chia thành trang cho nhiều xã, trang sau chép trang đầu', TABS, () => tracked(4), 0],
  ['chia lại khi kế hoạch thêm việc', TABS, () => after(after(tracked(), TABS, grow), { command: 'track' }), 0],
  ['tổng hợp từ các trang', { command: 'collect', unitTabs: true }, () => after(tracked(), TABS, answer), 0],
  ['tổng hợp từ tệp các xã gửi', () => ({ command: 'collect', units: sentFiles() }), tracked, 0],
  ['tổng hợp từ tệp khi kế hoạch đã thêm việc', () => ({ command: 'collect', units: sentFiles() }), () => changed(tracked(), grow), 0],
]);

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
  type(world, 'Xã Hòa Sơn', 'I.2', 'Ngày hoàn thành', 44_731);
}

/** What two communes sent back, as the page reads it: a date in the line of both, words in the line that one leads alone. */
function sentFiles(): string {
  const { workbooks } = valueOf(preview(tracked(), { command: 'split' }));
  const [first, second] = (unpack(workbooks ?? '') as CommandOutcome['workbooks']).map(({ file, patch }) => ({
    file,
    bytes: applyPatch(emptyWorkbook(), patch),
  }));
  const answered = (sent: typeof first, cells: readonly (readonly [id: string, heading: string, typed: string | number])[]) => {
    const { file, bytes } = sent!;
    const { name, values } = readFile(bytes, file).sheets.find((sheet) => sheet.name === 'Theo dõi')!;
    const ops = cells.map(([id, heading, typed]) => {
      const headings = values.findIndex((row) => row.includes(heading));
      const row = values.findIndex((held, at) => at > headings && held.includes(id));
      return { op: 'setCells', sheet: name, row, column: values[headings]!.indexOf(heading), cells: [[typed]] } as const;
    });
    return readFile(applyPatch(bytes, { ops }), file);
  };
  return pack([
    answered(first, [
      ['I.2', 'Ngày hoàn thành', 44_730],
      ['I.3', 'Kết quả trong kỳ', 'Xã đã kiểm tra'],
    ]),
    answered(second, [['I.2', 'Ngày hoàn thành', 44_731]]),
  ]);
}

function readFile(bytes: Uint8Array, file: string): WorkbookSnapshot {
  const read = readWorkbook(bytes, file);
  if (!read.ok) throw new Error(read.issue.message);
  return read.value;
}
