import { runCommand, runOnSamplePlan } from '../../src/core/index';
import { applyPatch } from '../../src/xlsx';
import { AS_OF, PLAN, PLAN_SHEET, edit, open, planFile, planOps, run, sheetNamed, track, tracker } from '../support/session';
import type { Bytes, PlanRow } from '../support/session';

/** A workbook with the plans of two years, so that a person must choose. */
const OTHER = 'Năm 2023';
const otherRows = PLAN.map((row): PlanRow => [row[0], `${row[1]} ở xã`, ...row.slice(2)] as unknown as PlanRow);
const twoPlans = edit(
  planFile(),
  { op: 'addSheet', sheet: OTHER, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
  ...planOps(otherRows, OTHER),
  { op: 'setCells', sheet: OTHER, row: 0, column: 0, cells: [['KẾ HOẠCH Cải cách hành chính năm 2023']] },
);
const titles = (bytes: Bytes): string[] => tracker(bytes).rows.flatMap((row) => (row.kind === 'NV' ? [row.text.title] : []));

describe('tệp có hai bảng kế hoạch', () => {
  it('không đoán: hỏi trang nào', () => {
    expect(() => run(twoPlans, 'track')).toThrow(/Có nhiều bảng giống bảng kế hoạch.*Chọn trang/u);
  });

  it('trang đã chọn được nhớ: chạy lại không hỏi nữa và không đổi gì', () => {
    const tracked = track(twoPlans, { planSheet: OTHER });
    expect(titles(tracked).every((title) => title.endsWith(' ở xã'))).toBe(true);
    expect(sheetNamed(tracked, 'Thiết lập').values.find((row) => row[1] === 'Trang kế hoạch')?.[2]).toBe(OTHER);
    expect(run(tracked, 'track').outcome.patch.ops).toEqual([]);
  });

  it('trang đã chọn không còn: hỏi lại như lần đầu', () => {
    const gone = edit(track(twoPlans, { planSheet: OTHER }), { op: 'deleteSheet', sheet: OTHER });
    expect(run(gone, 'track').outcome.notes.join(' ')).toContain('lấy lại theo kế hoạch');
  });
});

it('kế hoạch mẫu bên cạnh kế hoạch của mình: cập nhật vẫn theo kế hoạch mẫu', () => {
  const own = planFile();
  const outcome = runOnSamplePlan({ command: 'track', workbook: open(own), asOf: AS_OF, now: `${AS_OF} 08:15` });
  const tracked = applyPatch(own, outcome.patch);
  expect(run(tracked, 'track').outcome.patch.ops).toEqual([]);
});

it('không chọn trang nào thì không ghi gì vào ô “Trang kế hoạch”', () => {
  const row = sheetNamed(track(planFile()), 'Thiết lập').values.find((cells) => cells[1] === 'Trang kế hoạch');
  expect(row?.[2] ?? null).toBeNull();
});

describe('trang kế hoạch bị xóa khỏi tệp đang theo dõi', () => {
  const gone = edit(track(planFile()), { op: 'deleteSheet', sheet: PLAN_SHEET });

  it('cập nhật thì nói thiếu trang kế hoạch, không đổi gì', () => {
    expect(() => run(gone, 'track')).toThrow(
      'Tệp có bảng theo dõi nhưng không còn trang kế hoạch. Đưa lại trang kế hoạch vào tệp rồi chạy lại; bảng theo dõi được giữ nguyên.',
    );
  });

  it('kiểm tra thì nói chưa đối chiếu được với kế hoạch', () => {
    const { outcome } = run(gone, 'check');
    expect(outcome.notes).toEqual(['Phần đã nhập không có lỗi, nhưng chưa đối chiếu được với kế hoạch.']);
    expect(outcome.patch.ops).toEqual([]);
  });
});

describe('cột Cách hiểu đứng cạnh cột Hạn', () => {
  const reading = (id: string): string => tracker(track(planFile())).rows.find((row) => row.id === id)?.text.reading ?? '';

  it.each([
    ['1.a', 'Quý I/2022'],
    ['1.d', 'Tháng 6/2022'],
    ['2.c', 'Hạn 14/11/2022'],
    ['1.c', 'Thường xuyên'],
  ])('%s: “%s”, ngày hạn không nhắc lại', (id, words) => {
    expect(reading(id)).toBe(words);
  });

  it('nhiều mốc thì mỗi mốc vẫn ghi hạn', () => {
    expect(reading('2.a')).toContain('hạn 31/03/2022');
  });
});

describe('người dùng đặt danh sách việc riêng bên cạnh kế hoạch đang theo dõi', () => {
  const tracked = track(planFile());
  const put = (headings: readonly string[], row: (at: number) => readonly string[]): Bytes =>
    edit(
      tracked,
      { op: 'addSheet', sheet: 'Việc riêng', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
      { op: 'setCells', sheet: 'Việc riêng', row: 0, column: 0, cells: [headings, ...Array.from({ length: 30 }, (_, at) => row(at + 1))] },
    );

  it.each([
    [
      'tiêu đề như kế hoạch',
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian'],
      ['Văn phòng', '', 'Báo cáo', 'Quý II'],
    ],
    ['tiêu đề khác', ['TT', 'Nội dung', 'Người thực hiện', 'Hạn'], ['Công chức văn phòng', '30/6/2022']],
  ])('%s, dài hơn kế hoạch: bảng theo dõi không đổi, và có lời nhắc', (_what, headings, rest) => {
    const { outcome } = run(
      put(headings, (at) => [String(at), `Việc riêng số ${String(at)}`, ...rest]),
      'track',
    );
    expect(outcome.patch.ops).toEqual([]);
    expect(outcome.issues.map(({ code, where }) => [code, where.sheet])).toEqual([['sheet-apart', 'Việc riêng']]);
  });

  it('kế hoạch mới thay kế hoạch cũ thì vẫn theo kế hoạch mới', () => {
    const renewed = edit(
      put(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'], (at) => [String(at), `Nhiệm vụ mới số ${String(at)}`, 'Văn phòng', 'Quý II']),
      { op: 'deleteSheet', sheet: PLAN_SHEET },
    );
    expect(run(renewed, 'track').outcome.notes.join('\n')).toContain('Nhiệm vụ mới số 1');
  });
});

describe('một ô của kế hoạch dài hơn mức một ô chứa được', () => {
  const book = open(planFile());
  const plan = book.sheets.find(({ name }) => name === PLAN_SHEET)!;
  const row = plan.values.findIndex((cells) => cells[1] === PLAN[1]![1]);

  it.each([
    ['Nhiệm vụ', 1],
    ['Chủ trì', 2],
    ['Sản phẩm', 4],
    ['Thời gian', 5],
  ])('cột %s: nói đúng trang và ô, không ghi gì', (_column, column) => {
    const values = plan.values.map((cells, at) =>
      at === row ? [...cells.slice(0, column), 'Phòng '.repeat(8000), ...cells.slice(column + 1)] : cells,
    );
    const sheets = book.sheets.map((sheet) => (sheet === plan ? { ...plan, values } : sheet));
    const outcome = runCommand({ command: 'track', workbook: { ...book, sheets }, asOf: AS_OF, now: `${AS_OF} 08:15` });
    expect(outcome.ok).toBe(false);
    const [issue] = outcome.issues.filter(({ severity }) => severity === 'error');
    expect(issue?.where).toEqual({ file: 'ke-hoach.xlsx', sheet: PLAN_SHEET, cell: `${'ABCDEF'[column]!}${String(row + 1)}` });
    expect(issue?.message).toMatch(/^Nội dung của nhiệm vụ \S+ dài \d+ ký tự, quá 32\.767 ký tự của một ô\./u);
  });
});
