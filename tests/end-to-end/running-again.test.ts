import type { PatchOp } from '../../src/core/index';
import { edit, faults, lostTexts, open, planFile, run, sortRows, track, tracker, typeEverywhere } from '../support/session';
import type { Bytes } from '../support/session';

const SHEET = 'Theo dõi';
const first = track(planFile());
const filled = typeEverywhere(first);

const setCell = (row: number, column: number, value: string | number | null, sheet = SHEET): PatchOp => ({
  op: 'setCells',
  sheet,
  row,
  column,
  cells: [[value]],
});
const header = tracker(first).headerRow;
const end = tracker(first).endRow;
const at = (id: Parameters<ReturnType<typeof tracker>['columns']['get']>[0]): number => tracker(first).columns.get(id) ?? -1;
const body = { row: header + 1, column: 0, rows: end - header - 1, columns: 37 };

describe('chạy lại trên bảng không ai đụng đến', () => {
  test('thì không có gì đổi, từng byte một', () => {
    const again = run(first, 'track');
    expect(again.outcome.patch.ops).toEqual([]);
    expect(again.bytes).toBe(first);
    expect(again.outcome.notes.join(' ')).toContain('Không có gì thay đổi');
  });

  test('ngày hôm sau cũng không có gì đổi: công thức tự tính', () => {
    expect(run(first, 'track', { asOf: '2022-11-16' }).outcome.patch.ops).toEqual([]);
  });
});

const HANDS: readonly (readonly [string, (bytes: Bytes) => Bytes])[] = [
  ['gõ kết quả ở mọi dòng', (bytes) => bytes],
  ['xếp lại các dòng theo cơ quan chủ trì', (bytes) => sortRows(bytes, SHEET, body, (values) => String(values[at('leads')] ?? ''))],
  [
    'xếp lại chỉ các cột nhìn thấy',
    (bytes) => sortRows(bytes, SHEET, { ...body, column: 1, columns: 24 }, (values) => String(values[at('title')] ?? '')),
  ],
  ['chèn hai dòng trên tiêu đề', (bytes) => edit(bytes, { op: 'insertRows', sheet: SHEET, row: 0, count: 2 })],
  ['chèn một dòng ngay trên hàng tiêu đề cột', (bytes) => edit(bytes, { op: 'insertRows', sheet: SHEET, row: header, count: 1 })],
  [
    'chèn dòng giữa hai nhiệm vụ và ghi vào đó',
    (bytes) => edit(bytes, { op: 'insertRows', sheet: SHEET, row: header + 4, count: 2 }, setCell(header + 4, 2, 'Việc tôi tự thêm')),
  ],
  [
    'chèn dòng ở cuối bảng',
    (bytes) => edit(bytes, { op: 'insertRows', sheet: SHEET, row: end, count: 1 }, setCell(end, 2, 'Việc tôi tự thêm')),
  ],
  [
    'thêm cột của mình ở sau',
    (bytes) =>
      edit(bytes, setCell(header, 38, 'Cột của tôi'), {
        op: 'setCells',
        sheet: SHEET,
        row: header + 2,
        column: 38,
        cells: [['chữ của tôi'], [{ formula: '=1+1', value: 2 }]],
      }),
  ],
  ['đổi tên một cột', (bytes) => edit(bytes, setCell(header, at('result'), 'Kết quả làm được'))],
  [
    'xóa các quy tắc màu',
    (bytes) =>
      edit(bytes, {
        op: 'setRules',
        sheet: SHEET,
        remove: open(bytes)
          .sheets.find((sheet) => sheet.name === SHEET)!
          .rules.map((_, index) => index),
        add: [],
      }),
  ],
  [
    'xóa danh sách chọn',
    (bytes) =>
      edit(bytes, {
        op: 'setValidation',
        sheet: SHEET,
        blocks: [{ ...body, column: at('progress'), columns: 1 }],
        validation: { kind: 'none' },
      }),
  ],
  [
    'xóa công thức tình trạng',
    (bytes) => edit(bytes, setCell(header + 2, at('status'), null), setCell(header + 3, at('status'), 'Xong rồi')),
  ],
  [
    'xóa cột mã ẩn',
    (bytes) =>
      edit(bytes, {
        op: 'setCells',
        sheet: SHEET,
        row: header,
        column: at('id'),
        cells: Array.from({ length: body.rows + 1 }, () => [null]),
      }),
  ],
  [
    'xóa nội dung cột mã ẩn',
    (bytes) =>
      edit(bytes, {
        op: 'setCells',
        sheet: SHEET,
        row: header + 1,
        column: at('id'),
        cells: Array.from({ length: body.rows }, () => [null]),
      }),
  ],
  ['xóa dòng kết bảng', (bytes) => edit(bytes, { op: 'deleteRows', sheet: SHEET, row: end, count: 1 })],
  ...['Thiết lập', 'Tổng quan', 'Ngày nghỉ', 'Đơn vị', 'Nhật ký'].map(
    (sheet) => [`xóa trang ${sheet}`, (bytes: Bytes) => edit(bytes, { op: 'deleteSheet', sheet })] as const,
  ),
];

describe('chạy lại sau khi người dùng', () => {
  it.each(HANDS)('%s', (_what, change) => {
    const changed = change(filled.bytes);
    const own = ['Việc tôi tự thêm', 'Cột của tôi', 'chữ của tôi', 'Kết quả làm được', 'Xong rồi'].filter(
      (text) => lostTexts(changed, [text]).length === 0,
    );
    const after = track(changed);
    expect(lostTexts(after, [...filled.texts, ...own])).toEqual([]);
    expect(faults(after)).toEqual([]);
    expect(
      tracker(after)
        .rows.filter((row) => row.kind !== null)
        .map((row) => row.id)
        .sort(),
    ).toEqual(
      tracker(first)
        .rows.map((row) => row.id)
        .sort(),
    );
  });
});
