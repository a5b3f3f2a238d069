import { open, planFile, track } from '../support/session';
import { valuesInLibreOffice } from '../support/libreoffice';

/** Made on 20/6/2022, in a workbook that names no program, then opened on other days with no program of ours running. */
const bytes = track(planFile());
const overview = open(bytes).sheets.findIndex((sheet) => sheet.name === 'Tổng quan') + 1;

/**
 * Of the nine tasks of the plan: quarter I is the deadline of 1.a, of the first parts of 2.a and 3.a; 1.d is due in June, 2.c before 15/11,
 * 3.b in quarter III.
 */
describe.each([
  ['2022-03-01', { total: '9', overdue: '0' }],
  ['2022-04-01', { total: '9', overdue: '3' }],
  ['2022-12-31', { total: '9', overdue: '6' }],
])('mở ngày %s', (day, figures) => {
  const rows = valuesInLibreOffice(bytes, overview, day);

  it('Tổng quan đếm lại theo ngày ấy', () => {
    const labels = rows.findIndex((row) => row.includes('Tổng số nhiệm vụ'));
    const shown = (label: string): string | undefined => rows[labels + 1]?.[rows[labels]?.indexOf(label) ?? -1];
    expect({ total: shown('Tổng số nhiệm vụ'), overdue: shown('Quá hạn') }).toEqual(figures);
  });

  it('mọi ô của Tổng quan như khi lập bảng vào chính ngày ấy', () => {
    expect(rows).toEqual(valuesInLibreOffice(track(planFile(), { asOf: day }), overview, day));
  });
});
