import { samplePlan } from '../../src/core';
import { emptyWorkbook } from '../../src/xlsx';
import type { Bytes } from '../support/session';
import { edit, run, sheetNamed, track } from '../support/session';

const DAY = { asOf: '2026-06-20' };

function tracked(): Bytes {
  return track(edit(emptyWorkbook(), ...samplePlan('Kế hoạch')), DAY);
}

/** Types into Thiết lập, in the row whose column B begins with a text. */
function typeSetting(bytes: Bytes, label: string, column: number, text: string): Bytes {
  const row = sheetNamed(bytes, 'Thiết lập').values.findIndex((cells) => String(cells[1] ?? '').startsWith(label));
  return edit(bytes, { op: 'setCells', sheet: 'Thiết lập', row, column, cells: [[text]] });
}

function scoreFact(bytes: Bytes): string | undefined {
  const { outcome } = run(bytes, 'report', { ...DAY, period: '2026-6T' });
  return outcome.facts.find((fact) => fact.label.startsWith('Điểm'))?.value;
}

describe('điểm hoàn thành kế hoạch', () => {
  it('mới lập: ba mẫu trong Thiết lập, chưa tính điểm', () => {
    const names = sheetNamed(tracked(), 'Thiết lập').values.map((cells) => cells[1]);
    expect(names.filter((name) => typeof name === 'string' && name.startsWith('Theo ') && name !== 'Theo dõi')).toHaveLength(3);
    expect(scoreFact(tracked())).toBeUndefined();
  });

  it('bật một quy tắc: điểm, tỷ lệ và nguồn đứng cạnh nhau trong trang báo cáo', () => {
    const on = typeSetting(typeSetting(tracked(), 'Theo bậc', 2, 'Có'), 'Theo bậc', 3, 'Quyết định số 10/QĐ-UBND của tỉnh');
    // Nothing is done in the sample plan: 0 of all its tasks, below 70 %.
    expect(scoreFact(on)).toMatch(/^0\/2 điểm; 0,0% \(0\/\d+\); Quyết định số 10\/QĐ-UBND của tỉnh$/u);
    const written = run(on, 'report', { ...DAY, period: '2026-6T' }).bytes;
    const cells = sheetNamed(written, 'Báo cáo 6 tháng 2026').values.flat();
    expect(cells.some((cell) => typeof cell === 'string' && cell.includes('Quyết định số 10/QĐ-UBND của tỉnh'))).toBe(true);
  });

  it('khoảng tỷ lệ viết sai: nói ô nào, không tính điểm', () => {
    const on = typeSetting(typeSetting(tracked(), 'Theo bậc', 2, 'Có'), 'Theo bậc', 4, 'hơn 9 phần 10');
    const { outcome } = run(on, 'report', { ...DAY, period: '2026-6T' });
    expect(scoreFact(on)).toBeUndefined();
    const where = outcome.issues.find((issue) => issue.code === 'score-band')?.where;
    expect([where?.sheet, /^E\d+$/u.test(where?.cell ?? '')]).toEqual(['Thiết lập', true]);
  });
});
