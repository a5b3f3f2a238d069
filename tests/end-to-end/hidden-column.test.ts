import type { PatchOp } from '../../src/core/index';
import { readAnswers } from '../../src/core/read/communes';
import { readDueChanges, readHolidays, readSettings, readUnits } from '../../src/core/read/read-settings';
import { editInLibreOffice } from '../support/libreoffice-edit';
import { edit, faults, open, planFile, run, sheetNamed, track, tracker, type } from '../support/session';
import type { Bytes } from '../support/session';

const put = (sheet: string, row: number, column: number, cells: readonly (readonly (string | number | null)[])[]): PatchOp => ({
  op: 'setCells',
  sheet,
  row,
  column,
  cells,
});
const rowWith = (bytes: Bytes, sheet: string, text: string): number =>
  sheetNamed(bytes, sheet).values.findIndex((row) => row.includes(text));

const REPORT = 'Báo cáo Quý I 2022';
const FROZEN = 'Kỳ Quý I 2022';
const HAND_WRITTEN = 'Đoạn này do người phụ trách viết.';

/** A workbook in use: something typed on every sheet of ours, a report with a paragraph of somebody's own, a frozen period. */
const inUse = ((): Bytes => {
  let bytes = track(planFile());
  bytes = edit(
    bytes,
    put('Thiết lập', rowWith(bytes, 'Thiết lập', 'Số ngày báo trước'), 2, [[30]]),
    put('Đơn vị', sheetNamed(bytes, 'Đơn vị').values.length, 1, [
      ['Xã An Bình', 'Xã', 'Xã Bình An; An Bình cũ', 'anbinh@vidu.vn', null],
      ['Phường Hòa', 'Phường', null, 'hoa@vidu.vn', 'mới lập'],
    ]),
    put('Ngày nghỉ', sheetNamed(bytes, 'Ngày nghỉ').values.length, 1, [[44834, 'Nghỉ', 'Nghỉ bù của phường', 'Thông báo 5']]),
  );
  bytes = type(bytes, '1.d', { due: 44773 });
  bytes = track(bytes);
  const [line = ''] = [...readAnswers(open(bytes)).keys()].filter((id) => /^\d/u.test(id));
  bytes = edit(bytes, put('Xã, phường', rowWith(bytes, 'Xã, phường', line), 4, [['Có']]), put('Tổng quan', 3, 22, [['Ghi bên cạnh']]));
  bytes = track(bytes);
  bytes = run(bytes, 'report', { period: '2022-Q1' }).bytes;
  const paragraph = sheetNamed(bytes, REPORT).values.findIndex((row) => String(row[0]).startsWith('text:') && String(row[1]).length > 60);
  bytes = edit(bytes, put(REPORT, paragraph, 1, [[HAND_WRITTEN]]));
  return run(bytes, 'freeze', { period: '2022-Q1' }).bytes;
})();

const OURS = ['Tổng quan', 'Thiết lập', 'Đơn vị', 'Ngày nghỉ', 'Nhật ký', 'Xã, phường', REPORT, FROZEN];

/** All that people typed on the sheets of ours, as it is read from the file. */
function typed(bytes: Bytes): unknown {
  const book = open(bytes);
  return {
    sheets: book.sheets.map(({ name }) => name),
    soon: readSettings(book).settings.dueSoonDays,
    units: readUnits(book),
    holidays: readHolidays(book),
    dues: readDueChanges(book),
    answers: [...readAnswers(book)].map(([line, own]) => [line, [...own]]).filter(([, own]) => own?.length !== 0),
    beside: sheetNamed(bytes, 'Tổng quan').values.flat().includes('Ghi bên cạnh'),
  };
}

const deleted = editInLibreOffice(
  inUse,
  OURS.flatMap((sheet) => [`Sheet("${sheet}").unprotect("")`, `Sheet("${sheet}").Columns.removeByIndex(0, 1)`]),
);
const emptied = edit(
  inUse,
  ...OURS.map((sheet) =>
    put(
      sheet,
      0,
      0,
      Array.from({ length: sheetNamed(inUse, sheet).values.length }, () => [null]),
    ),
  ),
);

describe.each([
  ['bị xóa', deleted],
  ['bị xóa nội dung', emptied],
])('cột A ẩn của mọi trang %s', (_what, broken) => {
  const after = run(broken, 'track');

  test('thì vẫn đọc đúng mọi điều đã ghi ở đó, và không lập trang thứ hai', () => {
    expect({ ...(typed(broken) as object), beside: true }).toEqual(typed(inUse));
    expect(typed(after.bytes)).toEqual(typed(inUse));
  });

  test('bảng theo dõi không đổi, chạy lại lần nữa thì không có gì để làm', () => {
    const rows = (bytes: Bytes): unknown => tracker(bytes).rows.map(({ id, text, entry }) => [id, text, entry]);
    expect(rows(after.bytes)).toEqual(rows(inUse));
    expect(faults(after.bytes)).toEqual([]);
    expect(after.outcome.issues).toEqual([]);
  });

  test('Tổng quan lại đứng ở cột B, chữ ghi bên cạnh vẫn ở bên cạnh', () => {
    expect(sheetNamed(after.bytes, 'Tổng quan').values[0]?.[1]).toBe(sheetNamed(inUse, 'Tổng quan').values[0]?.[1]);
    expect(sheetNamed(after.bytes, 'Tổng quan').values[3]?.[22]).toBe('Ghi bên cạnh');
  });

  test('kiểm tra thì nêu trang phải lập lại, sửa xong không còn gì', () => {
    const checked = run(broken, 'check');
    const codes = checked.outcome.findings.map(({ id }) => id).filter((id) => !id.startsWith('unprotected'));
    expect(codes.sort()).toEqual(['overview:Tổng quan', 'overview:Xã, phường']);
    const again = run(checked.bytes, 'check').outcome.findings.map(({ id }) => id);
    expect(again.filter((id) => !id.startsWith('unprotected'))).toEqual([]);
    expect(typed(checked.bytes)).toEqual(typed(inUse));
  });

  test('báo cáo lập lại vẫn ở trang cũ và giữ đoạn viết tay; kỳ đã chốt không chốt lần nữa', () => {
    const reported = run(broken, 'report', { period: '2022-Q1' });
    expect(open(reported.bytes).sheets.map(({ name }) => name)).toEqual(open(inUse).sheets.map(({ name }) => name));
    expect(sheetNamed(reported.bytes, REPORT).values.flat()).toContain(HAND_WRITTEN);
    expect(run(reported.bytes, 'report', { period: '2022-Q1' }).outcome.notes[0]).toContain('không có gì thay đổi');
    expect(() => run(broken, 'freeze', { period: '2022-Q1' })).toThrow(/đã chốt/u);
  });

  test('thiết lập đổi trong khung thì ghi đúng ô', () => {
    const changed = run(broken, 'settings', { settings: { dueSoonDays: '12' } });
    expect(readSettings(open(changed.bytes)).settings.dueSoonDays).toBe(12);
  });
});

describe('chèn một cột trước bảng ở Thiết lập, Đơn vị, Ngày nghỉ, Nhật ký', () => {
  const LISTS = ['Thiết lập', 'Đơn vị', 'Ngày nghỉ', 'Nhật ký'];
  const inserted = editInLibreOffice(
    inUse,
    LISTS.map((sheet) => `Sheet("${sheet}").Columns.insertByIndex(1, 1)`),
  );

  test('thì mọi điều đã ghi vẫn được đọc, không lập trang thứ hai, không có gì để làm', () => {
    expect(typed(inserted)).toEqual(typed(inUse));
    expect(run(inserted, 'track').outcome.patch.ops).toEqual([]);
  });

  test('và dòng mới của Nhật ký đứng đúng cột', () => {
    const changed = run(inserted, 'settings', { settings: { dueSoonDays: '12' } }).bytes;
    const log = sheetNamed(changed, 'Nhật ký');
    const header = log.values.findIndex((row) => row.includes('Thời điểm'));
    expect(log.values.at(-1)?.indexOf('Thiết lập')).toBe(log.values[header]?.indexOf('Việc'));
  });
});

describe('trang bị xóa hẳn', () => {
  test.each(['Nhật ký', 'Tổng quan', 'Thiết lập', 'Đơn vị', 'Ngày nghỉ', 'Xã, phường'])('%s: kiểm tra nêu ra, sửa thì có lại', (sheet) => {
    const broken = edit(inUse, { op: 'deleteSheet', sheet });
    const checked = run(broken, 'check', { fixes: null });
    const findings = checked.outcome.findings.filter(({ group }) => group === 'Trang bị xóa');
    // Without Đơn vị no commune is known, so that the matrix has nothing to show; without Ngày nghỉ other days are days off.
    expect(findings.map(({ message }) => message.split(' không còn')[0])).toEqual([`Trang “${sheet}”`]);
    expect(sheetNamed(checked.bytes, sheet).values.length).toBeGreaterThan(2);
    expect(run(checked.bytes, 'check').outcome.findings.filter(({ group }) => group === 'Trang bị xóa')).toEqual([]);
  });

  test('Nhật ký: cập nhật cũng lập lại, và lần sau không có gì để làm', () => {
    const after = run(edit(inUse, { op: 'deleteSheet', sheet: 'Nhật ký' }), 'track');
    expect(open(after.bytes).sheets.map(({ name }) => name)).toContain('Nhật ký');
    expect(faults(after.bytes)).toEqual([]);
  });

  test('trang ẩn để khôi phục: mọi việc vẫn chạy, khôi phục nói là không có gì', () => {
    const broken = edit(inUse, { op: 'deleteSheet', sheet: 'CCHC khôi phục' });
    expect(run(broken, 'track').outcome.patch.ops).toEqual([]);
    expect(run(broken, 'check').outcome.ok).toBe(true);
    expect(() => run(broken, 'restore')).toThrow();
    expect(run(type(broken, '1.a', { result: 'Đã làm' }), 'report', { period: '2022-6T' }).outcome.ok).toBe(true);
  });
});
