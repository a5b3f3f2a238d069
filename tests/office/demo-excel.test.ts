import vm from 'node:vm';
import { samplePlan } from '../../src/core/index';
import { emptyWorkbook } from '../../src/xlsx/index';
import { edit, rowOf, track } from '../support/session';
import { answeredUnitFile, openDemoExcel } from './demo-excel';

const LOOK = { dark: false, english: false };

describe('Excel giả lập của bản trình diễn', () => {
  it('mở ra với kế hoạch mẫu, đúng dòng tiêu đề, gộp ô như trong tệp', () => {
    const [plan] = openDemoExcel().sheets();
    expect(plan?.name).toBe('Kế hoạch');
    expect(plan?.rows.some((row) => row.map(({ text }) => text).includes('Thời gian thực hiện'))).toBe(true);
    expect(plan?.rows[0]?.map(({ span }) => span).slice(0, 6)).toEqual([6, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['24/06/2026', 46197, '24/06/2026'],
    ['31/6/2026', '31/6/2026', '31/6/2026'],
    ['12', 12, '12'],
    ['xong', 'xong', 'xong'],
    ['', undefined, ''],
  ])('gõ “%s”: trong ô là %s, hiện ra “%s”', (typed, input, shown) => {
    const excel = openDemoExcel();
    expect(excel.type('Kế hoạch', 3, 1, typed)).toContain('"address":"B4"');
    const cell = excel.inputs()[0]?.cells.find(([row, column]) => row === 3 && column === 1)?.[2];
    expect(cell).toBe(input === undefined ? undefined : typeof input === 'string' ? `'${input}` : String(input));
    expect(excel.sheets()[0]?.rows[3]?.[1]?.text).toBe(shown);
  });

  it('kết quả tính của công thức hiện ra ô', () => {
    const excel = openDemoExcel();
    excel.type('Kế hoạch', 3, 1, '=1+1');
    excel.setValues([[0, 3, 1, 2]]);
    expect(excel.sheets()[0]?.rows[3]?.[1]?.text).toBe('2');
  });

  it('cầu nối chạy được như một tệp lệnh riêng của trang', () => {
    const bridge = openDemoExcel().bridgeScript('parent.send', LOOK);
    expect(() => new vm.Script(bridge)).not.toThrow();
    expect(openDemoExcel().bridgeScript('parent.send', { dark: true, english: true })).toContain('en-US');
  });

  it('tệp đơn vị gửi lại: câu trả lời vào đúng dòng', () => {
    const tracked = track(edit(emptyWorkbook(), ...samplePlan('Kế hoạch')), { asOf: '2026-06-24' });
    const answered = answeredUnitFile(tracked, { '2.b': { answer: 'Có kết quả' }, '2.c': { progress: 'Hoàn thành' } });
    expect(['2.a/1', '2.b', '2.c'].map((id) => rowOf(answered, id).entry)).toMatchObject([
      { answer: null, progress: null },
      { answer: 'Có kết quả', progress: null },
      { answer: null, progress: 'Hoàn thành' },
    ]);
  });
});
