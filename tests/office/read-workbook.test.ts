import type { ReadDepth } from '../../src/office/read-workbook';
import { workbookOf } from './sim/fill-workbook';
import { openExcel } from './sim/open-excel';
import type { OpenExcel } from './sim/open-excel';
import { makeCell, newSheet } from './sim/sim-workbook';
import type { SimWorkbook } from './sim/sim-workbook';

const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A plan with a rule, a list and merged cells; a hidden sheet; an empty one. */
function richWorkbook(): SimWorkbook {
  const workbook = workbookOf([
    {
      name: 'Kế hoạch',
      cells: [
        ['TT', 'Nhiệm vụ', 'Hạn'],
        ['1', 'Rà soát', 44651],
      ],
      rule: { block: block(1, 0, 5, 3), formula: '$C2<44700', fill: '#F9CDC8' },
      validation: { block: block(1, 1, 4), items: ['Có', 'Không'] },
      merges: [block(8, 0, 1, 3)],
    },
    { name: 'Ẩn', cells: [['x']] },
    { name: 'Trống', cells: [] },
  ]);
  workbook.sheets[1]!.visibility = 'VeryHidden';
  return workbook;
}

async function read(excel: OpenExcel, memory = excel.host.emptyMemory(), depth: ReadDepth = 'all') {
  const before = excel.api.log.length;
  const workbook = await excel.host.runInExcel((context) => excel.host.readWorkbook(context, memory, depth));
  return { workbook: JSON.parse(JSON.stringify(workbook)) as typeof workbook, trips: excel.api.log.length - before };
}

describe('round trips of reading', () => {
  it('tệp chỉ có dữ liệu, bao nhiêu trang cũng vậy: một lần', async () => {
    const names = Array.from({ length: 12 }, (_, index) => ({ name: `Trang ${String(index)}`, cells: [[index]] }));
    const excel = await openExcel({ excelApi: '1.9', workbook: workbookOf(names) });
    const { workbook, trips } = await read(excel);
    expect(trips).toBe(1);
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.values])).toEqual(names.map(({ name, cells }) => [name, cells]));
  });

  it('tệp 39 trang: một lần; tệp 100 trang: ba lần khi chưa biết, một lần khi đã biết', async () => {
    const sheets = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `T${String(index)}`, cells: [[index]] }));
    const usual = await openExcel({ excelApi: '1.9', workbook: workbookOf(sheets(39)) });
    expect(await read(usual)).toMatchObject({ trips: 1, workbook: { sheets: { length: 39 } } });
    const large = await openExcel({ excelApi: '1.9', workbook: workbookOf(sheets(100)) });
    const memory = large.host.emptyMemory();
    expect(await read(large, memory)).toMatchObject({ trips: 3, workbook: { sheets: { length: 100 } } });
    expect(await read(large, memory)).toMatchObject({ trips: 1, workbook: { sheets: { length: 100 } } });
  });

  it.each(['1.9', '1.14'])(
    'Excel %s, tệp có luật màu: xem qua một lần, rồi đọc hết một lần; kết quả như đọc hết ngay',
    async (excelApi) => {
      const excel = await openExcel({ excelApi, workbook: richWorkbook() });
      const memory = excel.host.emptyMemory();
      const looked = await read(excel, memory, 'cells');
      const whole = await read(excel, memory);
      const again = await read(excel, memory);
      const atOnce = await read(excel);
      expect([looked, whole, again, atOnce].map(({ trips }) => trips)).toEqual([1, 1, 1, 2]);
      expect(whole.workbook).toEqual(atOnce.workbook);
      expect(again.workbook).toEqual(atOnce.workbook);
      expect(looked.workbook.sheets.map(({ rules, validations }) => [rules, validations])).toEqual([[[], []], [[], []], [[], []]]); // prettier-ignore
      expect(looked.workbook.sheets.map(({ values }) => values)).toEqual(atOnce.workbook.sheets.map(({ values }) => values));
      expect(atOnce.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Kế hoạch', 'visible'],
        ['Ẩn', 'very-hidden'],
        ['Trống', 'visible'],
      ]);
      expect(atOnce.workbook.sheets[0]).toMatchObject({
        rules: [{ ranges: [block(1, 0, 5, 3)], formula: '$C2<44700' }],
        validations: [{ ranges: [block(1, 1, 4)], kind: 'list', items: ['Có', 'Không'] }],
        merges: excelApi === '1.9' ? [] : [block(8, 0, 1, 3)],
      });
    },
  );

  it('danh sách và ô ngày đứng cạnh nhau: xem qua xong thì đọc hết cũng chỉ một lần', async () => {
    const source = richWorkbook();
    const dates = { rule: { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } }, prompt: null, alert: null };
    for (let row = 1; row < 5; row += 1) source.sheets[0]!.validations.set(row * 16_384 + 2, dates);
    const excel = await openExcel({ excelApi: '1.14', workbook: source });
    const memory = excel.host.emptyMemory();
    await read(excel, memory, 'cells');
    const { trips, workbook } = await read(excel, memory);
    expect(trips).toBe(1);
    expect(workbook.sheets[0]?.validations).toEqual([
      { ranges: [block(1, 1, 4)], kind: 'list', items: ['Có', 'Không'] },
      { ranges: [block(1, 2, 4)], kind: 'date', items: [] },
    ]);
  });

  it.each(['1.9', '1.14'])('Excel %s, luật màu bị xóa sau khi xem qua: vẫn đọc đúng', async (excelApi) => {
    const source = richWorkbook();
    const excel = await openExcel({ excelApi, workbook: source });
    const memory = excel.host.emptyMemory();
    await read(excel, memory, 'cells');
    source.sheets[0]!.rules = [];
    expect((await read(excel, memory)).workbook.sheets[0]).toMatchObject({ rules: [], values: [['TT', 'Nhiệm vụ', 'Hạn'], ['1', 'Rà soát', 44651]] }); // prettier-ignore
  });

  it('trang thêm, xóa, luật màu thêm sau lần đọc trước đều được thấy', async () => {
    const source = richWorkbook();
    const excel = await openExcel({ excelApi: '1.14', workbook: source });
    const memory = excel.host.emptyMemory();
    await read(excel, memory);
    source.sheets = source.sheets.filter((sheet) => sheet.name !== 'Ẩn');
    makeCell(newSheet(source, 'Mới'), 0, 0).value = 'a';
    source.sheets[0]!.rules = [
      { id: '{khác}', type: 'ColorScale', boxes: [block(0, 0)], formula: '', stop: false, look: {} },
      ...source.sheets[0]!.rules,
    ];
    const { workbook, trips } = await read(excel, memory);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Kế hoạch', 'Trống', 'Mới']);
    expect(workbook.sheets[0]?.rules.map((rule) => rule.formula)).toEqual([null, '$C2<44700']);
    expect(trips).toBe(3);
  });

  it('Excel không chịu hỏi trang chưa chắc có: đọc theo danh sách', async () => {
    const excel = await openExcel({
      excelApi: '1.9',
      workbook: workbookOf([
        { name: 'A', cells: [[1]] },
        { name: 'B', cells: [[2]] },
      ]),
    });
    excel.api.fault = (number) => (number === 0 ? { kind: 'code', code: 'InvalidArgument' } : null);
    const { workbook, trips } = await read(excel);
    expect(workbook.sheets.map((sheet) => sheet.values)).toEqual([[[1]], [[2]]]);
    expect(trips).toBe(3);
  });

  it('trả lời quá 5 MB trên web: đọc thành nhiều phần, giá trị không thiếu', async () => {
    const cells = Array.from({ length: 8000 }, (_, row) =>
      Array.from({ length: 6 }, (__, column) => `dòng ${String(row)} cột ${String(column)} ${'ạ'.repeat(30)}`),
    );
    const excel = await openExcel({ excelApi: '1.9', limits: 'web', workbook: workbookOf([{ name: 'Lớn', cells }]) });
    const { workbook, trips } = await read(excel);
    expect(workbook.sheets[0]?.values).toEqual(cells);
    expect(trips).toBeLessThanOrEqual(6);
    expect(Math.max(...excel.api.log.slice(1).map((message) => message.replyBytes))).toBeLessThan(5_000_000);
  });

  it('mất phiên thì không thử cách khác', async () => {
    const excel = await openExcel({ excelApi: '1.9' });
    excel.api.fault = () => ({ kind: 'status', status: 5012 });
    await expect(read(excel)).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
    expect(excel.api.log).toHaveLength(1);
  });
});

describe('cells', () => {
  it('trước vùng đã dùng là dòng trống và ô trống; chữ bắt đầu bằng "=" không phải công thức', async () => {
    const source = workbookOf([{ name: 'A', cells: [] }]);
    const sheet = source.sheets[0]!;
    Object.assign(makeCell(sheet, 2, 1), { value: '=không phải' });
    Object.assign(makeCell(sheet, 2, 2), { value: '', formula: '=IF(1,"","x")' });
    Object.assign(makeCell(sheet, 3, 1), { value: 44651, format: 'dd/mm/yyyy' });
    const excel = await openExcel({ excelApi: '1.9', workbook: source });
    const [read0] = (await read(excel)).workbook.sheets;
    expect(read0?.values).toEqual([[], [], [null, '=không phải', ''], [null, 44651, null]]);
    expect(read0?.formulas).toEqual([[], [], [null, null, '=IF(1,"","x")'], [null, null, null]]);
    expect(read0?.formats).toEqual([[], [], [null, null, null], [null, 'dd/mm/yyyy', null]]);
  });

  it('định dạng ở ô trống không kéo dài vùng đọc', async () => {
    const source = workbookOf([{ name: 'A', cells: [['x']] }]);
    makeCell(source.sheets[0]!, 90_000, 200).format = 'dd/mm/yyyy';
    const excel = await openExcel({ excelApi: '1.9', workbook: source });
    expect((await read(excel)).workbook.sheets[0]?.values).toEqual([['x']]);
  });
});
