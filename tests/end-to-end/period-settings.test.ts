import { overview, runCommand, samplePlan } from '../../src/core';
import type { PatchOp, WorkbookSnapshot } from '../../src/core';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../src/xlsx';

const AS_OF = '2026-06-20';

function open(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbook(bytes, 'ke-hoach.xlsx');
  if (!read.ok) throw new Error(read.issue.message);
  return read.value;
}

function tracked(): Uint8Array {
  const plan = applyPatch(emptyWorkbook(), { ops: samplePlan('Kế hoạch') });
  const outcome = runCommand({ command: 'track', workbook: open(plan), asOf: AS_OF, now: '2026-06-20 08:00' });
  return applyPatch(plan, outcome.patch);
}

/** Types into the row of a period on the sheet Thiết lập: column C "Sử dụng", D, E, F the days. */
function typePeriod(bytes: Uint8Array, label: string, column: number, text: string): Uint8Array {
  const sheet = open(bytes).sheets.find((candidate) => candidate.name === 'Thiết lập');
  const row = sheet?.values.findIndex((cells) => cells[1] === label) ?? -1;
  const op: PatchOp = { op: 'setCells', sheet: 'Thiết lập', row, column, cells: [[text]] };
  return applyPatch(bytes, { ops: [op] });
}

function periods(bytes: Uint8Array): { id: string; from: string; to: string; sendBy: string | null }[] {
  const found = overview(open(bytes), AS_OF);
  if (found.kind !== 'tracked') throw new Error('no tracker');
  return found.tracker.periods.map(({ id, from, to, sendBy }) => ({ id, from, to, sendBy }));
}

describe('kỳ báo cáo trong trang Thiết lập', () => {
  it('để trống: theo Nghị định 09/2019, bốn kỳ, gửi ngày 20', () => {
    expect(periods(tracked())).toEqual([
      { id: '2026-Q1', from: '2025-12-15', to: '2026-03-14', sendBy: '2026-03-20' },
      { id: '2026-6T', from: '2025-12-15', to: '2026-06-14', sendBy: '2026-06-20' },
      { id: '2026-Q3', from: '2026-06-15', to: '2026-09-14', sendBy: '2026-09-20' },
      { id: '2026-NAM', from: '2025-12-15', to: '2026-12-14', sendBy: '2026-12-20' },
    ]);
  });

  it('sửa ngày chốt quý I thành 10/3 và hạn gửi thành 12/3', () => {
    const changed = typePeriod(typePeriod(tracked(), 'Quý I', 4, '10/3'), 'Quý I', 5, '12/3');
    expect(periods(changed)[0]).toEqual({ id: '2026-Q1', from: '2025-12-15', to: '2026-03-10', sendBy: '2026-03-12' });
  });

  it('tắt quý III, bật 9 tháng', () => {
    const changed = typePeriod(typePeriod(tracked(), 'Quý III', 2, 'Không'), '9 tháng', 2, 'Có');
    expect(periods(changed).map((period) => period.id)).toEqual(['2026-Q1', '2026-6T', '2026-9T', '2026-NAM']);
  });

  it('ngày không đọc được thì nói rõ ô nào, và giữ ngày có sẵn', () => {
    const changed = typePeriod(tracked(), 'Quý I', 4, 'giữa tháng 3');
    const outcome = runCommand({ command: 'report', workbook: open(changed), asOf: AS_OF, now: '2026-06-20 08:00', period: '2026-Q1' });
    expect(outcome.ok).toBe(true);
    expect(outcome.issues.map((issue) => issue.code)).toContain('period-row-day');
    expect(periods(changed)[0]?.to).toBe('2026-03-14');
  });
});
