import { unzipSync } from 'fflate';
import type { SheetPatch } from '../../src/core/index';
import { makeUnitFile, readUnitFiles, unitFileList } from '../../src/pane/unit-workbooks';
import type { PaneFile } from '../../src/pane/pane-host';
import * as code from '../../src/xlsx/index';

const workbookOf = (unit: string): { readonly file: string; readonly patch: SheetPatch } => ({
  file: `${unit}.xlsx`,
  patch: {
    ops: [
      { op: 'addSheet', sheet: 'Theo dõi', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
      { op: 'setCells', sheet: 'Theo dõi', row: 0, column: 0, cells: [[unit]] },
    ],
  },
});
const UNITS = [workbookOf('Phường Bến Nước'), workbookOf('Xã Đồi Chè')];

const watching = (stopAfter = Infinity) => {
  const seen: number[] = [];
  return { seen, onFile: (done: number) => void seen.push(done), isCancelled: () => seen.length > stopAfter };
};
const text = (name: string, words: string): PaneFile => ({ name, type: '', bytes: new TextEncoder().encode(words) });

describe('files for the units', () => {
  it('mỗi đơn vị một tệp, và một tệp nén cho tất cả', () => {
    const list = unitFileList(UNITS);
    expect(list.files.map(({ name }) => name)).toEqual(['Phường Bến Nước.xlsx', 'Xã Đồi Chè.xlsx']);
    expect(list.archive?.name).toBe('Tệp cho xã, phường.zip');
  });

  it('chỉ có một đơn vị thì không có tệp nén; không có đơn vị nào thì không có tệp', () => {
    expect(unitFileList(UNITS.slice(0, 1))).toEqual({ files: [{ id: expect.any(String) as string, name: 'Phường Bến Nước.xlsx' }] });
    expect(unitFileList([])).toEqual({ files: [] });
  });

  it('tệp làm ra đọc lại được, đúng đơn vị', async () => {
    const [, second] = unitFileList(UNITS).files;
    const made = makeUnitFile(UNITS, second?.id ?? '', code);
    expect(made?.name).toBe('Xã Đồi Chè.xlsx');
    const read = await readUnitFiles(made === null ? [] : [made], code, watching());
    expect(read).toMatchObject({
      ok: true,
      value: [{ file: 'Xã Đồi Chè.xlsx', sheets: [{ name: 'Theo dõi', values: [['Xã Đồi Chè']] }] }],
    });
  });

  it('tệp nén giữ tên có dấu, mỗi tệp trong đó là một tệp làm riêng', () => {
    const archive = makeUnitFile(UNITS, unitFileList(UNITS).archive?.id ?? '', code);
    const inside = unzipSync(archive?.bytes ?? new Uint8Array());
    expect(Object.keys(inside)).toEqual(['Phường Bến Nước.xlsx', 'Xã Đồi Chè.xlsx']);
    const alone = makeUnitFile(UNITS, unitFileList(UNITS).files[0]?.id ?? '', code);
    expect(inside['Phường Bến Nước.xlsx']).toEqual(alone?.bytes);
  });

  it('hỏi một tệp không có trong danh sách: không có gì', () => {
    expect(makeUnitFile(UNITS, 'unit-2', code)).toBeNull();
  });
});

describe('files that come back', () => {
  it('mọi tệp hỏng được nêu tên một lần, mỗi tệp một câu', async () => {
    const good = makeUnitFile(UNITS, 'unit-0', code);
    const files = [text('một.xlsx', 'a;b;c\n1;2;3'), ...(good === null ? [] : [good]), text('hai.xlsx', '')];
    const read = await readUnitFiles(files, code, watching());
    expect(read).toMatchObject({ ok: false, failure: { code: 'bad-file', workbook: 'untouched' } });
    const messages = read.ok ? [] : read.failure.issues.map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('“một.xlsx” là tệp chữ'), expect.stringContaining('“hai.xlsx” không có nội dung')]);
  });

  it('dừng giữa hai tệp khi bấm Hủy', async () => {
    const watch = watching(1);
    const files = [1, 2, 3].map((n) => text(`${String(n)}.xlsx`, 'a;b'));
    expect(await readUnitFiles(files, code, watch)).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(watch.seen).toEqual([0, 1]);
  });
});
