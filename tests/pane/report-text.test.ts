/** @jest-environment ./tests/pane/page-environment.cjs */
import type { TracedParagraph } from '../../src/core';
import { samplePlan } from '../../src/core';
import type { PaneHost } from '../../src/pane/pane-host';
import { emptyWorkbook } from '../../src/xlsx';
import { edit, rowOf, run, track, type } from '../support/session';
import { openDemo } from './open-demo';

const DAY = { asOf: '2026-06-20', now: '2026-06-20 08:00', period: '2026-6T' };
const planned = track(edit(emptyWorkbook(), ...samplePlan('Kế hoạch')), DAY);
const answered = type(planned, '1.d', { answer: 'Có kết quả', result: 'Phổ biến 5 văn bản' });
const { paragraphs } = run(answered, 'report', DAY).outcome;

/** The report screen with the real report's text in it. */
async function openReport(shown: readonly TracedParagraph[]): ReturnType<typeof openDemo> {
  const page = await openDemo({ workbook: 'tracked' }, { to: 'report' }, (host) => {
    const plain = host.run.bind(host);
    const withText: PaneHost['run'] = async (request, watch) => {
      const answer = await plain(request, watch);
      if (!answer.ok) return answer;
      return { ok: true, value: { ...answer.value, outcome: { ...answer.value.outcome, paragraphs: shown } } };
    };
    return { run: withText };
  });
  page.document.querySelectorAll('details').forEach((details) => {
    details.open = true;
  });
  await page.settle();
  return page;
}

describe('lời văn của báo cáo, từng đoạn dẫn về các dòng của bảng', () => {
  it('đoạn kể một nhiệm vụ dẫn đúng ô của nhiệm vụ đó', () => {
    const told = paragraphs.filter((paragraph) => paragraph.text.startsWith('- ') && paragraph.text.includes('(1.d)'));
    const row = rowOf(answered, '1.d').row + 1;
    expect(told.map(({ lines }) => lines.map(({ id, where }) => [id, where.sheet, where.cell?.replace(/^[A-Z]+/u, '')]))).toEqual([
      [['1.d', 'Theo dõi', String(row)]],
    ]);
  });

  it('mọi đoạn có nêu mã nhiệm vụ đều dẫn về một dòng của nhiệm vụ ấy', () => {
    const naming = paragraphs.flatMap(({ text, lines }) =>
      [...text.matchAll(/\((\d+\.\p{L}+)\)/gu)].map((match) => ({ task: match[1] ?? '', ids: lines.map((line) => line.id) })),
    );
    expect(naming.length).toBeGreaterThan(20);
    expect(naming.filter(({ task, ids }) => !ids.some((id) => id === task || id.startsWith(`${task}/`)))).toEqual([]);
  });

  it('bấm mã dòng thì đến dòng đó', async () => {
    const page = await openReport(paragraphs);
    expect(page.words()).toContain('phổ biến 5 văn bản');
    const links = [...page.document.querySelectorAll<HTMLElement>('.report-text p')].filter((p) =>
      p.textContent.includes('phổ biến 5 văn bản'),
    );
    links[0]?.querySelector<HTMLElement>('button')?.click();
    await page.settle();
    expect(page.host.log.at(-1)).toMatch(/^goTo Theo dõi![A-Z]+\d+$/u);
    expect(page.host.log.at(-1)).toContain(String(rowOf(answered, '1.d').row + 1));
  });

  it('đoạn dựa trên nhiều dòng: sáu mã đầu, bấm để xem hết', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => ({ id: `1.${index}`, where: { sheet: 'Theo dõi', cell: `C${index + 7}` } }));
    const page = await openReport([{ heading: false, text: 'Tổng số 9 nhiệm vụ.', lines }]);
    expect(page.document.querySelectorAll('.report-text .cell')).toHaveLength(6);
    await page.press('và 3 dòng nữa');
    expect(page.document.querySelectorAll('.report-text .cell')).toHaveLength(9);
    expect(page.document.activeElement?.textContent).toBe('1.6');
  });
});
