import { toSerial } from '../../src/core/index';
import type { CellValue } from '../../src/core/index';
import { trackerColumns, type TrackerColumnId } from '../../src/core/model/tracker-columns';
import { readTracker } from '../../src/core/read/read-tracker';
import type { TrackerFound } from '../../src/core/model/tracker';
import { changePlan, edit, faults, lostTexts, open, PLAN, planFile, rowOf, run, sheetNamed, track, type } from '../support/session';
import type { Bytes, PlanRow } from '../support/session';

/** One workbook for all: each commune has a tab, and fills in its own lines there. */
const UNITS = [
  ['Phường Minh Khai', 'Phường', 'minh-khai@vi-du.vn'],
  ['Xã An Bình', 'Xã', 'an-binh@vi-du.vn; van-phong.an-binh@vi-du.vn'],
  ['Xã Hòa Sơn', 'Xã', ''],
] as const;

/** Xã An Bình alone leads 3.b; all three are asked for 2.b. */
const SHARED_PLAN = PLAN.map((row) => (row[1].startsWith('Kiểm tra việc') ? withLead(row, 'UBND xã An Bình') : row));

function withLead([label, title, , ...rest]: PlanRow, lead: string): PlanRow {
  return [label, title, lead, ...rest];
}

function withUnits(bytes: Bytes): Bytes {
  const row = sheetNamed(bytes, 'Đơn vị').values.length;
  const cells = UNITS.map(([name, group, email]) => [name, group, null, email === '' ? null : email]);
  return edit(bytes, { op: 'setCells', sheet: 'Đơn vị', row, column: 1, cells });
}

const start = track(withUnits(track(planFile(SHARED_PLAN))));
const split = run(start, 'split', { unitTabs: true });

function tab(bytes: Bytes, unit: string): TrackerFound {
  const found = readTracker(sheetNamed(bytes, unit));
  if (found === null) throw new Error(`Trang ${unit} không có bảng`);
  return found;
}

function lines(bytes: Bytes, unit: string): string[] {
  return tab(bytes, unit).rows.flatMap((row) => (row.kind === 'NV' || row.kind === 'DG' ? [row.id] : []));
}

/** Types on a commune's own tab. */
function typeOn(bytes: Bytes, unit: string, id: string, typed: Partial<Record<TrackerColumnId, CellValue>>): Bytes {
  const found = tab(bytes, unit);
  const row = found.rows.find((candidate) => candidate.id === id)?.row ?? -1;
  return edit(
    bytes,
    ...Object.entries(typed).map(
      ([column, value]) =>
        ({ op: 'setCells', sheet: unit, row, column: found.columns.get(column as TrackerColumnId) ?? 0, cells: [[value]] }) as const,
    ),
  );
}

const collect = (bytes: Bytes) => run(bytes, 'collect', { unitTabs: true });
const codes = (ran: ReturnType<typeof run>) => ran.outcome.issues.map((issue) => issue.code);

describe('Chia cho xã, phường thành các trang của cùng bảng tính', () => {
  test('mỗi đơn vị một trang, chỉ có việc của mình; bảng chung và các trang khác không đổi', () => {
    expect(open(split.bytes).sheets.map((sheet) => sheet.name)).toEqual([
      ...open(start).sheets.map((sheet) => sheet.name),
      'Phường Minh Khai',
      'Xã An Bình',
      'Xã Hòa Sơn',
    ]);
    expect(UNITS.map(([unit]) => lines(split.bytes, unit))).toEqual([['2.b'], ['2.b', '3.b'], ['2.b']]);
    expect(sheetNamed(split.bytes, 'Theo dõi').values).toEqual(sheetNamed(start, 'Theo dõi').values);
    expect(faults(split.bytes)).toEqual([]);
  });

  test('trang của ai chỉ người có thư điện tử của đơn vị đó được sửa; chưa có thư thì nói ra', () => {
    const editors = split.outcome.patch.ops.flatMap((op) => (op.op === 'protect' ? [[op.sheet, op.editors ?? []]] : []));
    expect(editors).toEqual([
      ['Phường Minh Khai', ['minh-khai@vi-du.vn']],
      ['Xã An Bình', ['an-binh@vi-du.vn', 'van-phong.an-binh@vi-du.vn']],
      ['Xã Hòa Sơn', []],
    ]);
    expect(split.outcome.notes.join('\n')).toMatch(/Chưa có thư điện tử.*: Xã Hòa Sơn\./u);
  });

  test('chia lần nữa: không có gì phải ghi; cập nhật bảng chung: trang của xã không bị đọc thành kế hoạch hay bảng theo dõi', () => {
    expect(run(split.bytes, 'split', { unitTabs: true }).outcome.patch.ops).toEqual([]);
    expect(run(split.bytes, 'track').outcome.patch.ops).toEqual([]);
    const withoutMain = edit(split.bytes, { op: 'deleteSheet', sheet: 'Theo dõi' });
    expect(run(withoutMain, 'track').outcome.notes.join(' ')).toContain('“Theo dõi”');
  });

  test('kế hoạch thêm việc: trang đã có được bổ sung, điều xã đã ghi còn nguyên', () => {
    const filled = typeOn(split.bytes, 'Xã An Bình', '2.b', { answer: 'Có kết quả', result: 'Đã niêm yết đủ' });
    const added: PlanRow = ['c', 'Tổng kết năm ở cơ sở', 'UBND các xã, phường', '', 'Báo cáo', 'Tháng 12 năm 2022'];
    const later = track(changePlan(filled, [...SHARED_PLAN, added], SHARED_PLAN.length));
    const again = run(later, 'split', { unitTabs: true });
    expect(UNITS.map(([unit]) => lines(again.bytes, unit))).toEqual([
      ['2.b', '3.c'],
      ['2.b', '3.b', '3.c'],
      ['2.b', '3.c'],
    ]);
    expect(tab(again.bytes, 'Xã An Bình').rows.find((row) => row.id === '2.b')?.entry).toMatchObject({
      answer: 'Có kết quả',
      result: 'Đã niêm yết đủ',
    });
    expect(run(again.bytes, 'split', { unitTabs: true }).outcome.patch.ops).toEqual([]);
  });

  test('đổi thư điện tử của đơn vị: chỉ khóa của trang đó được đặt lại', () => {
    const row = sheetNamed(split.bytes, 'Đơn vị').values.findIndex((values) => values.includes('Xã Hòa Sơn'));
    const named = edit(split.bytes, { op: 'setCells', sheet: 'Đơn vị', row, column: 4, cells: [['hoa-son@vi-du.vn']] });
    const again = run(named, 'split', { unitTabs: true });
    const guards = again.outcome.patch.ops.flatMap((op) => (op.op === 'protect' ? [[op.sheet, op.editors]] : []));
    expect(guards).toEqual([['Xã Hòa Sơn', ['hoa-son@vi-du.vn']]]);
    expect(run(again.bytes, 'split', { unitTabs: true }).outcome.patch.ops).toEqual([]);
  });

  test('người dùng đã có trang cùng tên: không đụng vào, trang mới mang tên khác', () => {
    const own = edit(start, {
      op: 'addSheet',
      sheet: 'Xã An Bình',
      after: null,
      visibility: 'visible',
      tabColor: null,
      font: 'Arial',
      size: 10,
    });
    const named = run(own, 'split', { unitTabs: true });
    expect(lines(named.bytes, 'Xã An Bình (2)')).toEqual(['2.b', '3.b']);
    expect(sheetNamed(named.bytes, 'Xã An Bình').values.flat()).toEqual([]);
  });

  test('chưa có bảng theo dõi, hay không việc nào do xã chủ trì: nói ra, không ghi gì', () => {
    const plan = planFile(SHARED_PLAN);
    expect(() => run(plan, 'split', { unitTabs: true })).toThrow('Chạy “Lập / cập nhật bảng theo dõi” trước');
    const none = PLAN.map((row) => (row[2].includes('UBND') ? withLead(row, 'Văn phòng') : row));
    expect(() => run(withUnits(track(planFile(none))), 'split', { unitTabs: true })).toThrow('Không có nhiệm vụ nào do xã, phường chủ trì');
  });

  test('khôi phục: bỏ các trang vừa lập, giữ trang đã có người ghi', () => {
    const filled = typeOn(split.bytes, 'Xã An Bình', '2.b', { note: 'Đang làm' });
    const back = run(filled, 'restore');
    expect(open(back.bytes).sheets.map((sheet) => sheet.name)).toContain('Xã An Bình');
    expect(open(back.bytes).sheets.map((sheet) => sheet.name)).not.toContain('Xã Hòa Sơn');
    expect(codes(back)).toContain('restore-kept-sheet');
  });
});

describe('Tổng hợp từ các trang của xã, phường', () => {
  const filled = typeOn(
    typeOn(split.bytes, 'Xã An Bình', '3.b', { progress: 'Đang thực hiện', result: 'Đã kiểm tra 2 thôn' }),
    'Phường Minh Khai',
    '2.b',
    { answer: 'Có kết quả' },
  );
  const first = collect(filled);

  test('việc riêng vào Theo dõi, việc chung vào Xã, phường; lần nữa không có gì mới', () => {
    expect(rowOf(first.bytes, '3.b').entry).toMatchObject({ progress: 'Đang thực hiện', result: 'Đã kiểm tra 2 thôn' });
    const matrix = sheetNamed(first.bytes, 'Xã, phường').values.find((row) => row[0] === '2.b');
    expect(matrix?.slice(4, 7)).toEqual(['Có', 'Chưa', 'Chưa']);
    expect(first.outcome.facts.slice(0, 2)).toEqual([
      { label: 'Đơn vị có trang', value: '3/3' },
      { label: 'Ô nhận vào', value: '3' },
    ]);
    expect(collect(first.bytes).outcome.patch.ops).toEqual([]);
    expect(faults(first.bytes)).toEqual([]);
  });

  test('xã ghi tiếp: số liệu mới thay số liệu đã nhận của chính xã đó, câu cũ còn trong Nhật ký', () => {
    const later = typeOn(first.bytes, 'Xã An Bình', '3.b', {
      progress: 'Hoàn thành',
      done: toSerial('2022-06-18'),
      result: 'Đã kiểm tra cả 5 thôn',
    });
    const second = collect(later);
    expect(rowOf(second.bytes, '3.b').entry).toMatchObject({ progress: 'Hoàn thành', done: '2022-06-18', result: 'Đã kiểm tra cả 5 thôn' });
    expect(lostTexts(second.bytes, ['Xã An Bình: Đã kiểm tra 2 thôn'])).toEqual([]);
    expect(codes(second)).not.toContain('unit-conflict');
    const third = collect(typeOn(second.bytes, 'Xã An Bình', '3.b', { result: 'Kiểm tra xong, có thông báo' }));
    expect(rowOf(third.bytes, '3.b').entry.result).toBe('Kiểm tra xong, có thông báo');
  });

  test('người điều phối đã sửa ô đó: giữ chữ của người điều phối, nói ra', () => {
    const byHand = type(first.bytes, '3.b', { result: 'Văn phòng đã rà lại: 3 thôn' });
    const second = collect(typeOn(byHand, 'Xã An Bình', '3.b', { result: 'Đã kiểm tra cả 5 thôn' }));
    expect(rowOf(second.bytes, '3.b').entry.result).toBe('Văn phòng đã rà lại: 3 thôn');
    const said = second.outcome.issues.find((issue) => issue.code === 'unit-conflict');
    expect(said?.message).toContain('trong trang “Xã An Bình”');
    expect(said?.where.sheet).toBe('Theo dõi');
  });

  test('xã xóa nội dung đã gửi: bảng chung vẫn giữ, nói ra', () => {
    const second = collect(typeOn(first.bytes, 'Xã An Bình', '3.b', { result: null }));
    expect(rowOf(second.bytes, '3.b').entry.result).toBe('Đã kiểm tra 2 thôn');
    expect(codes(second)).toContain('unit-emptied');
  });

  test('trang đổi tên vẫn nhận ra; trang mất tiêu đề, trang của đơn vị đã bỏ: nói trang nào, không nhận gì từ đó', () => {
    const { headerRow, columns } = tab(filled, 'Xã An Bình');
    const blank = trackerColumns.map(() => null);
    const lost = edit(filled, { op: 'setCells', sheet: 'Xã An Bình', row: headerRow, column: columns.get('id') ?? 0, cells: [blank] });
    const unread = collect(lost);
    expect(unread.outcome.issues).toContainEqual(
      expect.objectContaining({ code: 'unit-tab-without-headings', where: { sheet: 'Xã An Bình' } }),
    );
    expect(rowOf(unread.bytes, '3.b').entry.result).toBeNull();
    const row = sheetNamed(filled, 'Đơn vị').values.findIndex((values) => values.includes('Xã Hòa Sơn'));
    const gone = edit(filled, { op: 'setCells', sheet: 'Đơn vị', row, column: 1, cells: [[null, null, null, null]] });
    expect(collect(gone).outcome.issues).toContainEqual(
      expect.objectContaining({ code: 'unit-tab-unknown', where: { sheet: 'Xã Hòa Sơn' } }),
    );
  });

  // Rows 0 to 3: title, office, counts and legend, the labels over the headings.
  test.each([
    ['hàng tên bảng', [0]],
    ['dòng cơ quan', [1]],
    ['hai hàng đầu', [1, 0]],
    ['ba hàng đầu', [2, 1, 0]],
    ['mọi hàng trên tiêu đề cột', [3, 2, 1, 0]],
    ['mọi hàng trên tiêu đề cột, trừ hàng tên bảng', [3, 2, 1]],
  ] as const)('trang bị xóa %s: vẫn là trang của xã đó, không mất điều xã đã ghi, chia lại một lần là xong', (_, rows) => {
    const cut = edit(filled, ...rows.map((row) => ({ op: 'deleteRows', sheet: 'Xã An Bình', row, count: 1 }) as const));
    const taken = collect(cut);
    expect(rowOf(taken.bytes, '3.b').entry.result).toBe('Đã kiểm tra 2 thôn');
    expect(collect(taken.bytes).outcome.patch.ops).toEqual([]);
    const again = run(taken.bytes, 'split', { unitTabs: true });
    expect(again.outcome.facts).toContainEqual({ label: 'Trang lập mới', value: '0' });
    expect(tab(again.bytes, 'Xã An Bình').rows.find((row) => row.id === '3.b')?.entry.result).toBe('Đã kiểm tra 2 thôn');
    expect(tab(again.bytes, 'Xã An Bình').asOfCell).not.toBeNull();
    expect(run(again.bytes, 'split', { unitTabs: true }).outcome.patch.ops).toEqual([]);
    expect(run(again.bytes, 'track').outcome.patch.ops).toEqual([]);
    expect(faults(again.bytes)).toEqual([]);
  });

  test('bảng chung bị xóa, trang của xã mất các hàng đầu: trang của xã không bị lấy làm bảng chung', () => {
    const cut = edit(filled, { op: 'deleteRows', sheet: 'Xã An Bình', row: 0, count: 4 }, { op: 'deleteSheet', sheet: 'Theo dõi' });
    expect(run(cut, 'track').outcome.notes.join(' ')).toContain('“Theo dõi”');
    expect(() => collect(cut)).toThrow('Chạy “Lập / cập nhật bảng theo dõi” trước');
  });

  test('chưa có trang nào: nói phải làm gì', () => {
    expect(() => collect(start)).toThrow('chưa có trang nào của xã, phường');
  });
});
