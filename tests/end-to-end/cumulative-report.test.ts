import type { ReportDocument } from '../../src/core';
import { samplePlan } from '../../src/core';
import { emptyWorkbook } from '../../src/xlsx';
import type { Bytes } from '../support/session';
import { edit, rowOf, run, track, type } from '../support/session';

const AT = (asOf: string) => ({ asOf, now: `${asOf} 08:00` });

/** The paragraph of the report that tells of a task. */
function told(bytes: Bytes, period: string, asOf: string, taskId: string): string {
  const { outcome } = run(bytes, 'report', { ...AT(asOf), period });
  const paragraphs = textsOf(outcome.document).filter((text) => text.includes(`(${taskId})`) && text.startsWith('- '));
  return paragraphs[0] ?? '';
}

function textsOf(document: ReportDocument | null): string[] {
  return (document?.sections[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run_) => run_.text).join('')] : [],
  );
}

describe('báo cáo cộng dồn kể cả kết quả của các kỳ đã chốt', () => {
  const planned = track(edit(emptyWorkbook(), ...samplePlan('Kế hoạch')), AT('2026-01-05'));
  const firstQuarter = type(planned, '1.d', { answer: 'Có kết quả', result: 'Rà soát 12 văn bản.' });
  const frozen = run(firstQuarter, 'freeze', { ...AT('2026-03-16'), period: '2026-Q1' }).bytes;
  const halfYear = type(frozen, '1.d', { answer: 'Có kết quả', result: 'Bãi bỏ 02 văn bản' });

  it('chốt quý I thì ô kết quả trống lại cho kỳ sau', () => {
    expect(rowOf(firstQuarter, '1.d').entry.result).toBe('Rà soát 12 văn bản.');
    expect(rowOf(frozen, '1.d').entry.result).toBeNull();
  });

  it('6 tháng: kết quả quý I có ghi kỳ, rồi đến kết quả mới', () => {
    expect(told(halfYear, '2026-6T', '2026-06-15', '1.d')).toMatch(/: rà soát 12 văn bản \(quý I\); bãi bỏ 02 văn bản\.$/u);
  });

  it('quý III không cộng dồn nên không nhắc kết quả cũ', () => {
    const third = type(frozen, '1.d', { answer: 'Có kết quả', result: 'Bãi bỏ 02 văn bản' });
    expect(told(third, '2026-Q3', '2026-09-15', '1.d')).toMatch(/: bãi bỏ 02 văn bản\.$/u);
  });

  it('cả năm: mỗi kỳ một lần, theo thứ tự thời gian', () => {
    const half = run(halfYear, 'freeze', { ...AT('2026-06-15'), period: '2026-6T' }).bytes;
    const year = type(half, '1.d', { answer: 'Có kết quả', result: 'Ban hành 03 văn bản' });
    expect(told(year, '2026-NAM', '2026-12-15', '1.d')).toMatch(
      /: rà soát 12 văn bản \(quý I\); bãi bỏ 02 văn bản \(6 tháng\); ban hành 03 văn bản\.$/u,
    );
  });

  it('kỳ này chưa trả lời: kết quả cũ vẫn được kể, và nói rõ là chưa trả lời', () => {
    expect(told(frozen, '2026-6T', '2026-06-15', '1.d')).toMatch(/: rà soát 12 văn bản \(quý I\)\.$/u);
    const { outcome } = run(frozen, 'report', { ...AT('2026-06-15'), period: '2026-6T' });
    expect(textsOf(outcome.document).some((text) => text.startsWith('Thường xuyên, đã ghi kết quả, chưa trả lời cho kỳ này'))).toBe(true);
  });

  it('chữ được gõ lại ở kỳ sau chỉ kể một lần', () => {
    const again = type(frozen, '1.d', { answer: 'Có kết quả', result: 'Rà soát 12 văn bản; bãi bỏ 02 văn bản' });
    expect(told(again, '2026-6T', '2026-06-15', '1.d')).toMatch(/: rà soát 12 văn bản; bãi bỏ 02 văn bản\.$/u);
  });
});
