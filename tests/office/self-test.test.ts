import { CONFORMANCE_TABLE } from '../../src/office/conformance';
import { learnValues } from './sim/fill-workbook';
import { openExcel } from './sim/open-excel';
import { findSheet } from './sim/sim-workbook';

it('mô hình Excel làm đúng mọi điều mà phần bổ trợ dựa vào', async () => {
  const excel = await openExcel({ excelApi: '1.18' });
  learnValues(excel.workbook, new Map());
  const results = await excel.host.selfTest();
  expect(results.filter((result) => !result.passed)).toEqual([]);
  expect(results).toHaveLength(CONFORMANCE_TABLE.length);
  expect(excel.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
});

it('một Excel làm khác thì dòng đó ghi KHÁC, cả hai bên được nêu, trang thử không còn', async () => {
  const excel = await openExcel({ excelApi: '1.14' });
  let last = '';
  excel.api.fault = (_, request) => {
    last = JSON.stringify(request);
    return last.includes('"DataValidation"') && last.includes('"Rule"') ? { kind: 'code', code: 'NotImplemented' } : null;
  };
  const results = await excel.host.selfTestToSheet();
  expect(results.filter((result) => !result.passed).map((result) => [result.id, result.found])).toEqual([
    ['validations', 'NotImplemented'],
  ]);
  const sheet = findSheet(excel.workbook, 'CCHC tự kiểm tra')!;
  const row = CONFORMANCE_TABLE.findIndex(({ id }) => id === 'validations') + 1;
  expect([0, 2, 4].map((column) => sheet.cells.get(row * 16_384 + column)?.value)).toEqual(['validations', 'KHÁC', 'NotImplemented']);
  expect(findSheet(excel.workbook, 'CCHC thử')).toBeUndefined();
});
