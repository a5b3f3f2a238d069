import type { PatchOp } from '../../src/core/index';
import { readSettings } from '../../src/core/read/read-settings';
import { findTracker } from '../../src/core/read/read-tracker';
import {
  edit,
  faults,
  lostTexts,
  open,
  planFile,
  PLAN_SHEET,
  rowOf,
  run,
  sortRows,
  track,
  tracker,
  typeEverywhere,
} from '../support/session';
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
  ...[0, 1, 2, 3].map(
    (row) =>
      [
        `xóa hàng ${String(row + 1)} của đầu trang`,
        (bytes: Bytes) => edit(bytes, { op: 'deleteRows', sheet: SHEET, row, count: 1 }),
      ] as const,
  ),
  ['xóa bốn hàng trên hàng tiêu đề', (bytes) => edit(bytes, { op: 'deleteRows', sheet: SHEET, row: 0, count: 4 })],
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

describe('xóa hàng có ô “Tính đến ngày” rồi chạy lại', () => {
  const after = track(edit(filled.bytes, { op: 'deleteRows', sheet: SHEET, row: 0, count: 1 }));

  test('thì ô ngày có lại ở hàng đầu, định dạng ngày, và các tình trạng tính theo ô ấy', () => {
    const { asOfCell, sheet } = tracker(after);
    expect(asOfCell).toEqual({ row: 0, column: at('progress') });
    expect(sheet.formulas[0]?.[at('progress')]).toBe('=TODAY()');
    expect(sheet.formats[0]?.[at('progress')]).toBe('dd/mm/yyyy');
    expect(sheet.formulas[rowOf(after, '1.a').row]?.[at('lineStatus')]).toContain('$J$1');
  });
});

describe('xóa trang Theo dõi rồi lập lại', () => {
  const units = 'Đơn vị';
  const typed = ['Xã Vĩnh Hòa', 'vinhhoa@xa.vn', 'Ngày nghỉ riêng của phường'];
  const withOwn = edit(
    first,
    { op: 'setCells', sheet: units, row: 20, column: 1, cells: [[typed[0]!, 'Xã', null, typed[1]!]] },
    setCell(30, 3, typed[2]!, 'Ngày nghỉ'),
    { op: 'deleteSheet', sheet: SHEET },
  );
  const after = track(withOwn);

  test('thì nội dung đã ghi ở Đơn vị và Ngày nghỉ còn nguyên', () => {
    expect(lostTexts(after, typed)).toEqual([]);
    expect(faults(after)).toEqual([]);
  });
});

describe('bảng Theo dõi được nhân bản, bản sao đứng trước', () => {
  const COPY = 'Theo dõi (2)';
  const copy = open(filled.bytes).sheets.find((sheet) => sheet.name === SHEET)!;
  const copied = edit(
    filled.bytes,
    { op: 'addSheet', sheet: COPY, after: PLAN_SHEET, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
    {
      op: 'setCells',
      sheet: COPY,
      row: 0,
      column: 0,
      cells: copy.values.map((row, down) =>
        row.map((value, across) => {
          const formula = copy.formulas[down]?.[across] ?? null;
          return formula === null ? value : { formula, value };
        }),
      ),
    },
  );
  const again = run(copied, 'track');

  test('thì bảng đang dùng vẫn là Theo dõi, bản sao không bị đụng đến, và có lời nhắc', () => {
    expect(tracker(copied).sheet.name).toBe(SHEET);
    expect(again.outcome.patch.ops).toEqual([]);
    expect(again.outcome.issues.map((issue) => issue.message)).toEqual([
      'Tệp có nhiều trang giống bảng theo dõi; đang dùng trang “Theo dõi”. Trang “Theo dõi (2)” được giữ nguyên, nội dung nhập ở đó không được tính.',
    ]);
  });

  test('kể cả khi Theo dõi đã đổi tên: bảng nào Tổng quan đang đếm thì dùng bảng ấy', () => {
    const book = open(copied);
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === SHEET ? 'Bảng chính' : sheet.name,
      formulas: sheet.formulas.map((row) => row.map((formula) => formula?.replaceAll(`'${SHEET}'!`, "'Bảng chính'!") ?? null)),
    }));
    expect(findTracker({ ...book, sheets })?.sheet.name).toBe('Bảng chính');
  });
});

describe('lỡ tay ở hàng tiêu đề cột', () => {
  const headings = (bytes: Bytes): unknown => tracker(bytes).sheet.values[tracker(bytes).headerRow];
  const entries = (bytes: Bytes): unknown => tracker(bytes).rows.map(({ entry }) => entry);

  test.each<readonly [string, readonly Parameters<typeof at>[0][]]>([
    ['xóa chữ một ô', ['progress']],
    ['xóa chữ hai ô liền nhau', ['evidenceNumber', 'evidenceDate']],
    ['xóa chữ ô Nhiệm vụ', ['title']],
    ['xóa chữ ba ô ở ba chỗ', ['progress', 'evidencePage', 'note']],
  ])('%s: tiêu đề trở lại chỗ cũ, chữ đã nhập vẫn được tính', (_hand, columns) => {
    const after = track(edit(filled.bytes, ...columns.map((column) => setCell(header, at(column), null))));
    expect(headings(after)).toEqual(headings(filled.bytes));
    expect(entries(after)).toEqual(entries(filled.bytes));
    expect(run(after, 'track').outcome.patch.ops).toEqual([]);
  });

  test('chuyển một cột ra cuối rồi xóa chữ ô bên cạnh: không đoán, thêm cột và nói ở ô nào', () => {
    const moved = edit(
      filled.bytes,
      setCell(header, 38, 'Cơ quan ban hành'),
      setCell(header, at('evidenceIssuer'), null),
      setCell(header, at('evidencePage'), null),
    );
    const again = run(moved, 'track');
    expect(lostTexts(again.bytes, filled.texts)).toEqual([]);
    expect(again.outcome.notes).toContain(
      'Không thấy tiêu đề “Trang” nên thêm lại cột này ở ô AN5. Nếu nội dung cũ của cột còn ở chỗ khác, hãy chép sang.',
    );
  });
});

describe('xóa nội dung cột A ẩn của Thiết lập, Đơn vị, Ngày nghỉ, Nhật ký', () => {
  const names = ['Thiết lập', 'Đơn vị', 'Ngày nghỉ', 'Nhật ký'];
  const emptied = names.reduce((bytes, sheet) => {
    const rows = open(bytes).sheets.find(({ name }) => name === sheet)!.values.length;
    const cells = Array.from({ length: rows }, () => [null]);
    return edit(bytes, { op: 'setCells', sheet, row: 0, column: 0, cells });
  }, filled.bytes);
  const soon = open(emptied)
    .sheets.find(({ name }) => name === 'Thiết lập')!
    .values.findIndex((row) => row[1] === 'Số ngày báo trước');

  test('thì vẫn dùng các trang ấy, không lập trang thứ hai', () => {
    expect(run(emptied, 'track').outcome.patch.ops).toEqual([]);
  });

  test('và giá trị ghi ở Thiết lập vẫn có hiệu lực', () => {
    const typed = edit(emptied, setCell(soon, 2, 30, 'Thiết lập'));
    expect(readSettings(open(typed)).settings.dueSoonDays).toBe(30);
  });
});

describe('kỳ đã chốt có trang riêng', () => {
  const frozen = run(filled.bytes, 'freeze', { period: '2022-Q1' }).bytes;
  const copy = (bytes: Bytes): unknown => open(bytes).sheets.find(({ name }) => name.startsWith('Kỳ '))?.values;

  test('trang ấy không phải là bản sao của Theo dõi', () => {
    expect(run(frozen, 'track').outcome.issues).toEqual([]);
  });

  test('xóa trang Theo dõi rồi lập lại thì trang kỳ đã chốt còn nguyên', () => {
    const after = track(edit(frozen, { op: 'deleteSheet', sheet: SHEET }));
    expect(copy(after)).toEqual(copy(frozen));
    expect(tracker(after).sheet.name).toBe(SHEET);
  });
});
