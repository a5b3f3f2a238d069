import type { SheetPatch } from '../../src/core/index';
import { openExcel } from './sim/open-excel';

const FIRST: SheetPatch = {
  ops: [
    { op: 'addSheet', sheet: 'Theo dõi', after: null, visibility: 'visible', tabColor: '#1F4E79', font: 'Arial', size: 10 },
    {
      op: 'setCells',
      sheet: 'Theo dõi',
      row: 1,
      column: 1,
      cells: [
        ['=1+1', '12%', '1/2', 'Quý I năm 2022', 44651, true, null],
        ["'tháng 12", '- Báo cáo', '@ai', '+84', { formula: '=E2+1', value: 44652 }, false, 'x'],
      ],
    },
  ],
};

test('writes and reads back', async () => {
  const { host, api } = await openExcel({ excelApi: '1.14' });
  const applied = await host.runInExcel((context) => host.applyPatch(context, FIRST));
  expect(applied).toEqual({ ok: true, leftOut: [] });
  console.log(api.log.map((m) => [m.requestBytes, m.error]));
  const book = await host.runInExcel((context) => host.readWorkbook(context));
  console.log(JSON.stringify(book), api.log.length);
});
