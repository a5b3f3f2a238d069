import type { PatchOp } from '../../src/core/index';
import { readUnits } from '../../src/core/read/read-settings';
import { edit, open, planFile, run, sheetNamed, track } from '../support/session';
import type { Bytes } from '../support/session';

const UNITS = 'Đơn vị';
const HEADINGS = ['Tên đơn vị', 'Nhóm', 'Tên gọi khác, tên cũ', 'Thư điện tử', 'Ghi chú'];
const start = track(planFile());
const first = sheetNamed(start, UNITS).values.findIndex((row) => row.includes('Tên đơn vị'));

const clear = (sheet: string, row: number, column: number, count: number): PatchOp => ({
  op: 'setCells',
  sheet,
  row,
  column,
  cells: [Array.from({ length: count }, () => null)],
});

function findings(bytes: Bytes): string[] {
  return run(bytes, 'check').outcome.findings.map(({ id }) => id);
}

const headingsOf = (bytes: Bytes): unknown[] => (sheetNamed(bytes, UNITS).values[first] ?? []).slice(1);

describe('hàng tiêu đề của trang Đơn vị', () => {
  it('còn đủ thì không nói gì', () => {
    expect(findings(start)).toEqual([]);
  });

  it('bị xóa trắng: được nói ra và đặt lại, danh sách đọc như cũ', () => {
    const damaged = edit(start, clear(UNITS, first, 1, HEADINGS.length));
    expect(findings(damaged)).toEqual(['list-heading-lost:Đơn vị']);
    const repaired = run(damaged, 'check').bytes;
    expect(headingsOf(repaired)).toEqual(HEADINGS);
    expect(readUnits(open(repaired))).toEqual(readUnits(open(start)));
    expect(findings(repaired)).toEqual([]);
  });

  it('bị xóa cả hàng: nói hàng nào không được đọc và chèn hàng ở đâu; chèn rồi thì đặt lại được', () => {
    const damaged = edit(start, { op: 'deleteRows', sheet: UNITS, row: first, count: 1 });
    const { outcome } = run(damaged, 'check');
    expect(outcome.findings.map(({ id, fixed }) => [id, fixed])).toEqual([['list-heading-room:Đơn vị', null]]);
    expect(outcome.findings[0]?.message).toContain(`Chèn một hàng trống phía trên hàng ${String(first + 1)}`);
    expect(outcome.patch.ops).toEqual([]);
    const roomy = edit(damaged, { op: 'insertRows', sheet: UNITS, row: first, count: 1 });
    const repaired = run(roomy, 'check').bytes;
    expect(readUnits(open(repaired))).toEqual(readUnits(open(start)));
    expect(findings(repaired)).toEqual([]);
  });

  it('mất một cột: cột trống được thêm lại ở bên phải, các cột khác để yên', () => {
    // "Nhóm" and all below it are gone, the columns behind it moved to the left.
    const rows = sheetNamed(start, UNITS).values.slice(first);
    const cells = rows.map((row) => [...row.slice(0, 2), ...row.slice(3), null]);
    const damaged = edit(start, { op: 'setCells', sheet: UNITS, row: first, column: 0, cells });
    expect(findings(damaged)).toEqual(['list-column-lost:Đơn vị:Nhóm']);
    const repaired = run(damaged, 'check').bytes;
    expect(headingsOf(repaired)).toEqual(['Tên đơn vị', 'Tên gọi khác, tên cũ', 'Thư điện tử', 'Ghi chú', 'Nhóm']);
    expect(readUnits(open(repaired)).map(({ name }) => name)).toEqual(readUnits(open(start)).map(({ name }) => name));
    expect(findings(repaired)).toEqual([]);
  });
});
