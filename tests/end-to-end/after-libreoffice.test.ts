import { editInLibreOffice } from '../support/libreoffice-edit';
import { faults, lostTexts, open, planFile, rowOf, run, track, tracker, type, typeEverywhere } from '../support/session';

const first = track(planFile());
const filled = typeEverywhere(type(first, '1.d', { progress: 'Hoàn thành', done: 44_730 }));
const found = tracker(first);
const [top, bottom] = [found.headerRow + 2, found.endRow];
const at = (id: Parameters<typeof found.columns.get>[0]): number => found.columns.get(id) ?? -1;
const say = (column: number, row: number, text: string): string =>
  `Sheet("Theo dõi").getCellByPosition(${column}, ${row}).String = "${text}"`;
const insertColumn = (column: number): string => `Sheet("Theo dõi").Columns.insertByIndex(${column}, 1)`;

/** What people do in LibreOffice, as lines of its Basic; the file comes back in its spelling. From the right, so that numbers hold. */
const HANDS: readonly (readonly [what: string, steps: readonly string[]])[] = [
  [
    'xếp cả dòng theo tình trạng và đổi tên các trang',
    [
      `SortRows("Theo dõi", "A${top}:AK${bottom}", ${at('status')})`,
      ...['Theo dõi', 'Tổng quan', 'Thiết lập', 'Nhật ký'].map((name, index) => `Sheet("${name}").setName("Trang${index}")`),
      'book.Sheets.moveByName("Trang0", 0)',
    ],
  ],
  [
    'xếp chỉ những cột nhìn thấy, xóa một cột nhập và một cột tự tính',
    [
      `SortRows("Theo dõi", "B${top}:Y${bottom}", 1)`,
      `Sheet("Theo dõi").Columns.removeByIndex(${at('triggerDate')}, 1)`,
      `Sheet("Theo dõi").Columns.removeByIndex(${at('reading')}, 1)`,
    ],
  ],
  [
    'chèn cột trước, giữa và sau bảng, kể cả giữa “Tính đến ngày” và ngày của nó',
    [
      say(39, 4, 'cột của tôi'),
      'Sheet("Theo dõi").getCellByPosition(39, 8).Formula = "=LEN(C9)"',
      insertColumn(at('progress')),
      insertColumn(at('due')),
      say(at('due'), 9, 'chữ của tôi'),
      insertColumn(0),
      say(0, 9, 'chữ thứ hai của tôi'),
    ],
  ],
  [
    'chèn dòng trên tiêu đề, giữa hai dòng chú giải và giữa bảng',
    [
      'Sheet("Theo dõi").Rows.insertByIndex(12, 1)',
      say(2, 12, 'chữ của tôi'),
      'Sheet("Theo dõi").Rows.insertByIndex(2, 1)',
      'Sheet("Theo dõi").Rows.insertByIndex(0, 2)',
    ],
  ],
];
const MINE = ['cột của tôi', 'chữ của tôi', 'chữ thứ hai của tôi'];
const HEAD = [
  'THEO DÕI KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022',
  'Tính đến ngày',
  'Hoàn thành trước hạn',
  'Hạn in nghiêng: rơi vào ngày nghỉ',
  'TỰ TÍNH',
];

describe('chạy lại sau khi người dùng, trong LibreOffice,', () => {
  it.each(HANDS)('%s', (_what, steps) => {
    const changed = editInLibreOffice(filled.bytes, steps);
    const standing = [...filled.texts, ...MINE].filter((text) => lostTexts(changed, [text]).length === 0);
    const after = run(changed, 'track').bytes;
    expect(open(changed)).not.toEqual(open(filled.bytes));
    expect(lostTexts(after, standing)).toEqual([]);
    expect(faults(after)).toEqual([]);
    const { rows, sheet, headerRow } = tracker(after);
    expect(rows.flatMap((row) => (row.kind === null ? [] : [row.id])).sort()).toEqual(found.rows.map((row) => row.id).sort());
    expect(rowOf(after, '1.d').entry).toMatchObject({ progress: 'Hoàn thành', done: '2022-06-18' });
    const head = sheet.values.slice(0, headerRow).flat();
    expect(HEAD.map((word) => head.filter((value) => value === word).length)).toEqual(HEAD.map(() => 1));
  });
});

test('LibreOffice chỉ mở rồi lưu: không có gì thay đổi', () => {
  const resaved = editInLibreOffice(filled.bytes);
  expect(run(resaved, 'track').outcome.patch.ops.map((op) => JSON.stringify(op).slice(0, 400))).toEqual([]);
});
