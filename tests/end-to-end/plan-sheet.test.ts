import { runOnSamplePlan } from '../../src/core/index';
import { applyPatch } from '../../src/xlsx';
import { AS_OF, PLAN, edit, open, planFile, planOps, run, sheetNamed, track, tracker } from '../support/session';
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
