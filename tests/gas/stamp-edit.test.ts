import { stampEdit, switchStamp } from '../../src/gas/stamp-edit';
import type { Execution } from './fake/execution';
import { MANIFEST_SCOPES } from './fake/execution';
import { applyPatch, failAs, runAs } from './fake/run';
import { FakeWorld, USERS } from './fake/world';

type EditEvent = Parameters<typeof stampEdit>[0];

const SCOPES = [...MANIFEST_SCOPES, 'https://www.googleapis.com/auth/script.scriptapp'];
/** 21/6/2022 on the spreadsheet's clock, still 20/6 on the script's. */
const LATE = Date.UTC(2022, 5, 20, 18, 30);
const SERIAL = 44_733;

function tracked(): FakeWorld {
  const world = new FakeWorld();
  world.now = LATE;
  runAs(world, {}, (book) => {
    applyPatch(book, {
      ops: [
        { op: 'addSheet', sheet: 'Theo dõi', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
        {
          op: 'setCells',
          sheet: 'Theo dõi',
          row: 0,
          column: 0,
          cells: [
            ['THEO DÕI', null, null],
            ['Nhiệm vụ', 'Tiến độ', 'Cập nhật'],
            ['Ban hành kế hoạch', null, null],
            ['Rà soát thủ tục', null, null],
          ],
        },
      ],
    });
  });
  return world;
}

function edit(world: FakeWorld, sheet: string, range: string): Execution {
  return runAs(world, { scopes: SCOPES, limit: 30_000 }, (book) => {
    stampEdit({ range: book.getSheetByName(sheet)!.getRange(range), source: book } as unknown as EditEvent);
  }).execution;
}

const stamps = (world: FakeWorld) => [3, 4].map((row) => world.book.getSheetByName('Theo dõi')!.peek(row, 3).value);

it.each([
  ['một ô', 'B3', [SERIAL, null]],
  ['dán cả vùng', 'A3:B4', [SERIAL, SERIAL]],
  ['ô tiêu đề', 'B2', [null, null]],
  ['chính cột Cập nhật', 'C3', [null, null]],
])('sửa %s (%s): ngày ghi theo đồng hồ của bảng tính', (_, range, expected) => {
  const world = tracked();
  edit(world, 'Theo dõi', range);
  expect(stamps(world)).toEqual(expected);
});

it('không quá 5 lần gọi dịch vụ cho một lần sửa', () => {
  const world = tracked();
  const lookups = ['Spreadsheet.getSheetByName'];
  expect(
    edit(world, 'Theo dõi', 'B3')
      .remote()
      .filter((name) => !lookups.includes(name)),
  ).toEqual(['Sheet.getLastColumn', 'Range.getValues', 'Spreadsheet.getSpreadsheetTimeZone', 'Range.setValues']);
  expect(edit(world, 'Trang tính 1', 'B3').remote().length).toBeLessThanOrEqual(5);
});

it('bật rồi tắt: chỉ một bộ kích hoạt của người bật, mặc định là tắt', () => {
  const world = tracked();
  expect(world.triggers).toEqual([]);
  runAs(world, { scopes: SCOPES }, switchStamp);
  expect(world.triggers.map(({ handler, creator }) => [handler, creator])).toEqual([['stampEditedRows', USERS.coordinator]]);
  expect(world.book.toasts.at(-1)!.message).toContain('Đã bật');
  runAs(world, { scopes: SCOPES }, switchStamp);
  expect(world.triggers).toEqual([]);
  expect(world.book.toasts.at(-1)!.message).toContain('Đã tắt');
});

it('bản không có quyền đặt bộ kích hoạt thì không bật được', () => {
  expect(failAs(tracked(), {}, switchStamp)).toContain('script.scriptapp');
});
