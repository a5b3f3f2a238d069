import type { CellInput, PatchOp, SheetPatch } from '../../src/core/index';
import { workbookOf } from './sim/fill-workbook';
import { openExcel } from './sim/open-excel';
import type { OpenExcel } from './sim/open-excel';
import { FAULTS, stateOf } from './faults';
import { dumpWorkbook, findSheet, newSheet } from './sim/sim-workbook';
import type { SimWorkbook } from './sim/sim-workbook';

const OURS = 'Theo dõi';
const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const addSheet = (sheet: string): PatchOp => ({
  op: 'addSheet',
  sheet,
  after: null,
  visibility: 'visible',
  tabColor: null,
  font: 'Arial',
  size: 10,
});
const setCells = (sheet: string, row: number, column: number, cells: readonly (readonly CellInput[])[]): PatchOp => ({
  op: 'setCells',
  sheet,
  row,
  column,
  cells,
});

/** A plan of the user's own, and a tracker that was made before. */
function userWorkbook(): SimWorkbook {
  return workbookOf([
    {
      name: 'Kế hoạch',
      cells: [
        ['TT', 'Nhiệm vụ'],
        ['1', 'Rà soát thủ tục'],
      ],
    },
    {
      name: OURS,
      cells: [
        ['Mã', 'Tiến độ', 'Tình trạng'],
        ['1', 'Đang thực hiện', null],
      ],
    },
  ]);
}

/** Some of each: new and existing sheets, cells, looks, rules, protection, a name. */
const MIXED: SheetPatch = {
  ops: [
    addSheet('Tổng quan'),
    setCells('Tổng quan', 0, 0, [['Tổng số', 45]]),
    setCells(OURS, 1, 2, [[{ formula: '=IF(B2="","",B2)', value: 'Đang thực hiện' }]]),
    { op: 'setStyle', sheet: OURS, blocks: [block(0, 0, 1, 3)], style: { bold: true, fill: '#E9EEF3', font: 'Arial', size: 10 } },
    {
      op: 'setRules',
      sheet: OURS,
      remove: [],
      add: [{ ranges: [block(1, 2)], formula: '$C2="Quá hạn"', style: { fill: '#F9CDC8' }, stop: false }],
    },
    { op: 'setName', name: 'cchc_ngay', sheet: 'Tổng quan', block: block(0, 1) },
    { op: 'protect', sheet: OURS, locked: [block(1, 2)] },
    { op: 'activate', sheet: OURS, row: 1, column: 1 },
  ],
};

async function apply(excel: OpenExcel, patch: SheetPatch) {
  const applied = await excel.host.runInExcel((context) => excel.host.applyPatch(context, patch));
  return JSON.parse(JSON.stringify(applied)) as typeof applied;
}

/** As many lines as asked for, each with the texts and formulas of a real one. */
function bigPatch(lines: number): SheetPatch {
  const title = 'Xây dựng, ban hành và tổ chức thực hiện kế hoạch kiểm soát thủ tục hành chính trên địa bàn, dòng ';
  const cells = Array.from({ length: lines }, (_, index): CellInput[] => {
    const row = String(index + 6);
    return [
      `3.${String(index)}`,
      title + row,
      'Văn phòng HĐND và UBND',
      'Các phòng, ban, đơn vị thuộc UBND thị xã; UBND các xã, phường',
      'Kế hoạch; báo cáo kết quả thực hiện',
      'Quý I năm 2022 ban hành kế hoạch; tháng 12 báo cáo kết quả',
      'hạn 31/3/2022: hết quý I',
      44651,
      null,
      {
        formula: `=IF($I${row}<>"",IF($I${row}<=$H${row},"Hoàn thành đúng hạn","Hoàn thành quá hạn"),IF($H${row}<$B$2,"Quá hạn","Trong hạn"))`,
        value: 'Trong hạn',
      },
      { formula: `=IF($I${row}="",$H${row}-$B$2,"")`, value: 12 },
    ];
  });
  const rows = Array.from({ length: lines }, (_, index) => index + 5);
  return {
    ops: [
      addSheet(OURS),
      setCells(OURS, 5, 0, cells),
      {
        op: 'setStyle',
        sheet: OURS,
        blocks: rows.filter((row) => row % 3 > 0).map((row) => block(row, 0, 1, 11)),
        style: { wrap: true, font: 'Arial', size: 10 },
      },
      {
        op: 'setStyle',
        sheet: OURS,
        blocks: rows.filter((row) => row % 3 === 0).map((row) => block(row, 0, 1, 11)),
        style: { bold: true, font: 'Arial', size: 10 },
      },
      { op: 'setStyle', sheet: OURS, blocks: rows.map((row) => block(row, 7)), style: { format: 'dd/mm/yyyy', font: 'Arial', size: 10 } },
      {
        op: 'setRows',
        sheet: OURS,
        rows: rows.map((row) => ({ row, count: 1, height: row % 3 === 0 ? 30 : 45, level: row % 3 === 0 ? 0 : 1 })),
      },
    ],
  };
}

describe('round trips', () => {
  it('một bản sửa bất kỳ: một lần xem trước, một lần ghi', async () => {
    const excel = await openExcel({ excelApi: '1.9', workbook: userWorkbook() });
    expect(await apply(excel, MIXED)).toEqual({ ok: true, leftOut: [] });
    expect(excel.api.log).toHaveLength(2);
  });

  it('bản sửa rỗng không ghi gì: thư viện chỉ gửi một yêu cầu rỗng của chính nó', async () => {
    const excel = await openExcel({ excelApi: '1.9' });
    expect(await apply(excel, { ops: [] })).toEqual({ ok: true, leftOut: [] });
    expect(excel.api.log.map((message) => message.request.Actions.map((action) => action.ActionType))).toEqual([[1]]);
  });

  it('10.000 dòng: không quá ba lần ghi sau khi xem, không yêu cầu nào quá 5 MB, không còn trang tạm', async () => {
    const excel = await openExcel({ excelApi: '1.9', limits: 'web' });
    const patch = bigPatch(10_000);
    expect(await apply(excel, patch)).toMatchObject({ ok: true });
    expect(excel.api.log.length).toBeLessThanOrEqual(4);
    expect(Math.max(...excel.api.log.map((message) => message.requestBytes))).toBeLessThan(5_000_000);
    expect(excel.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', OURS]);
    const sheet = findSheet(excel.workbook, OURS)!;
    expect(sheet.cells.get(10_004 * 16_384 + 9)?.formula).toContain('IF($I10005<>"",IF($I10005<=$H10005');
    expect(sheet.cells.get(10_004 * 16_384)?.value).toBe('3.9999');
    expect(sheet.cells.get(10_004 * 16_384 + 7)).toMatchObject({ value: 44651, format: 'dd/mm/yyyy' });
    expect(sheet.rows.get(7)).toEqual({ height: 45 });
  });

  it('mười lần số dòng thì khoảng mười lần số byte, không hơn', async () => {
    const bytesOf = async (lines: number): Promise<number> => {
      const excel = await openExcel({ excelApi: '1.9' });
      await apply(excel, bigPatch(lines));
      return excel.api.log.reduce((sum, message) => sum + message.requestBytes, 0);
    };
    expect((await bytesOf(4000)) / (await bytesOf(400))).toBeLessThan(11);
  });

  it('kích thước tự tính không nhỏ hơn thật', async () => {
    const excel = await openExcel({ excelApi: '1.9' });
    let told = 0;
    const watch = { isCancelled: () => false, onPart: (_: number, total: number) => void (told = total) };
    await excel.host.runInExcel((context) => excel.host.applyPatch(context, bigPatch(1000), watch));
    expect(told).toBeGreaterThan(excel.api.log[1]!.requestBytes);
  });
});

describe('one undo step', () => {
  it('Excel có ExcelApi 1.20: bản sửa chỉ có giá trị của một trang vẫn hoàn tác được bằng Ctrl+Z', async () => {
    const excel = await openExcel({ excelApi: '1.20', workbook: userWorkbook() });
    await apply(excel, { ops: [setCells(OURS, 1, 1, [['Hoàn thành']])] });
    expect(excel.api.log.at(-1)!.flags & 16).toBe(16);
  });
});

describe('requirement sets', () => {
  it('Excel 1.8 bị từ chối bằng mã, không ghi gì', async () => {
    const excel = await openExcel({ excelApi: '1.8', workbook: userWorkbook() });
    const before = dumpWorkbook(excel.workbook);
    expect(await apply(excel, MIXED)).toMatchObject({ ok: false, failure: { code: 'host-too-old', workbook: 'untouched' } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it('dòng sẽ cao thêm khi người dùng gõ dài hơn: không đặt chiều cao cố định, Excel tự đo sau khi chữ đã vào ô', async () => {
    const excel = await openExcel({ excelApi: '1.14', workbook: userWorkbook() });
    const sheet = findSheet(excel.workbook, OURS)!;
    sheet.rows.set(2, { height: 90 });
    const rows = [
      { row: 1, count: 1, height: 30, level: 0 },
      { row: 2, count: 2, height: 45, level: 0, grows: true },
    ];
    await apply(excel, { ops: [{ op: 'setRows', sheet: OURS, rows }, setCells(OURS, 2, 1, [['Chữ dài']])] });
    expect([1, 2, 3].map((row) => sheet.rows.get(row)?.height ?? null)).toEqual([30, null, null]);
    const actions = excel.api.log.at(-1)?.request.Actions.map(({ Name }) => Name) ?? [];
    expect(actions.lastIndexOf('AutofitRows')).toBeGreaterThan(actions.lastIndexOf('Values'));
  });

  it('Excel 1.9 không gom nhóm dòng được và nói ra điều đó', async () => {
    const excel = await openExcel({ excelApi: '1.9' });
    const rows: PatchOp = { op: 'setRows', sheet: OURS, rows: [{ row: 1, count: 2, height: 30, level: 1 }] };
    const applied = await apply(excel, { ops: [addSheet(OURS), rows] });
    expect(applied).toEqual({ ok: true, leftOut: [expect.stringContaining('không thu gọn được')] });
    expect(findSheet(excel.workbook, OURS)!.rows.get(2)).toEqual({ height: 30 });
  });

  it('Excel 1.10: dòng của trang mới và dòng vừa chèn được gom, dòng có sẵn giữ nguyên mức', async () => {
    const excel = await openExcel({ excelApi: '1.10' });
    const levels = (rows: readonly (readonly [number, number, number])[]): PatchOp => ({
      op: 'setRows',
      sheet: OURS,
      rows: rows.map(([row, count, level]) => ({ row, count, height: 20, level })),
    });
    await apply(excel, { ops: [addSheet(OURS), levels([[0, 1, 0], [1, 2, 1], [3, 1, 2], [4, 1, 0]])] }); // prettier-ignore
    const sheet = findSheet(excel.workbook, OURS)!;
    const levelsNow = () => [0, 1, 2, 3, 4, 5].map((row) => sheet.rows.get(row)?.level ?? 0);
    expect(levelsNow()).toEqual([0, 1, 1, 2, 0, 0]);
    await apply(excel, { ops: [{ op: 'insertRows', sheet: OURS, row: 2, count: 1 }, levels([[0, 1, 0], [1, 3, 1], [4, 1, 2], [5, 1, 0]])] }); // prettier-ignore
    expect(levelsNow()).toEqual([0, 1, 1, 1, 2, 0]);
  });
});

describe("Excel's ways", () => {
  it('ô định dạng Văn bản vẫn nhận công thức khi kiểu mới đến sau trong bản sửa', async () => {
    const workbook = userWorkbook();
    findSheet(workbook, OURS)!.cells.set(1 * 16_384 + 2, { value: null, formula: null, format: '@', style: {} });
    const excel = await openExcel({ excelApi: '1.9', workbook });
    const formula: PatchOp = setCells(OURS, 1, 2, [[{ formula: '=1+1', value: 2 }]]);
    await apply(excel, { ops: [formula, { op: 'setStyle', sheet: OURS, blocks: [block(1, 2)], style: {} }] });
    expect(findSheet(workbook, OURS)!.cells.get(1 * 16_384 + 2)?.formula).toBe('=1+1');
  });

  it('trang khóa không mật khẩu được mở, ghi, rồi khóa lại đúng như cũ', async () => {
    const workbook = userWorkbook();
    const options = { allowSort: true };
    findSheet(workbook, OURS)!.protection = { options, password: null };
    const excel = await openExcel({ excelApi: '1.9', workbook });
    expect(await apply(excel, { ops: [setCells(OURS, 1, 1, [['Hoàn thành']])] })).toMatchObject({ ok: true });
    expect(findSheet(workbook, OURS)!.protection).toEqual({ options, password: null });
  });

  it('trang khóa có mật khẩu: không ghi gì, nói là trang đang được bảo vệ', async () => {
    const workbook = userWorkbook();
    findSheet(workbook, OURS)!.protection = { options: {}, password: 'mật khẩu' };
    const excel = await openExcel({ excelApi: '1.9', workbook });
    const before = dumpWorkbook(workbook);
    expect(await apply(excel, MIXED)).toMatchObject({
      ok: false,
      failure: { code: 'sheet-protected', where: { sheet: OURS }, workbook: 'untouched' },
    });
    expect(dumpWorkbook(workbook)).toEqual(before);
  });

  it('cấu trúc tệp bị khóa: không thêm được trang, không ghi gì', async () => {
    const workbook = userWorkbook();
    workbook.structureLocked = true;
    const excel = await openExcel({ excelApi: '1.9', workbook });
    expect(await apply(excel, MIXED)).toMatchObject({ ok: false, failure: { code: 'sheet-protected', workbook: 'untouched' } });
    expect(excel.api.log).toHaveLength(1);
  });

  it('trang không có trong tệp: nói tên trang, không ghi gì', async () => {
    const excel = await openExcel({ excelApi: '1.9', workbook: userWorkbook() });
    expect(await apply(excel, { ops: [setCells('Không có', 0, 0, [['x']])] })).toMatchObject({
      ok: false,
      failure: { code: 'sheet-missing', where: { sheet: 'Không có' }, workbook: 'untouched' },
    });
  });

  it('bộ lọc của người dùng: đứng yên thì không đụng, dời thì mang theo lựa chọn', async () => {
    const workbook = userWorkbook();
    const sheet = findSheet(workbook, OURS)!;
    const criteria = { 1: { filterOn: 'Values', values: ['Đang thực hiện'] } };
    sheet.filter = { box: block(0, 0, 2, 3), criteria };
    const excel = await openExcel({ excelApi: '1.9', workbook });
    const filter = (rows: number): PatchOp => ({ op: 'setFilter', sheet: OURS, block: block(0, 0, rows, 3), buttons: [1] });
    await apply(excel, { ops: [filter(2)] });
    expect(sheet.filter).toEqual({ box: block(0, 0, 2, 3), criteria });
    await apply(excel, { ops: [filter(5)] });
    expect(sheet.filter).toEqual({ box: block(0, 0, 5, 3), criteria });
  });

  it('trang có bảng (Table) của người dùng thì không đặt bộ lọc của ta', async () => {
    const workbook = userWorkbook();
    const sheet = findSheet(workbook, OURS)!;
    sheet.tables = [{ name: 'Bảng1', box: block(0, 0, 2, 3) }];
    const excel = await openExcel({ excelApi: '1.9', workbook });
    await apply(excel, { ops: [{ op: 'setFilter', sheet: OURS, block: block(0, 0, 2, 3), buttons: [] }] });
    expect(sheet.filter).toBeNull();
  });

  it('biểu đồ của người dùng ở lại, của ta được thay', async () => {
    const workbook = userWorkbook();
    const sheet = findSheet(workbook, OURS)!;
    const chart = (name: string) => ({ name, type: 'Line', position: '', look: {}, series: [] });
    sheet.charts = [chart('Biểu đồ riêng'), chart('CCHC cũ')];
    const excel = await openExcel({ excelApi: '1.9', workbook });
    await apply(excel, { ops: [{ op: 'setCharts', sheet: OURS, charts: [] }] });
    expect(sheet.charts.map(({ name }) => name)).toEqual(['Biểu đồ riêng']);
  });

  it('ô đang gõ dở: chờ rồi ghi, và báo là đang chờ', async () => {
    const excel = await openExcel({ excelApi: '1.9', workbook: userWorkbook() });
    excel.api.fault = (number) => (number < 2 ? { kind: 'code', code: 'InvalidOperationInCellEditMode' } : null);
    let waits = 0;
    const watch = { isCancelled: () => false, onWaiting: () => void (waits += 1) };
    const applied = await excel.host.runInExcel((context) => excel.host.applyPatch(context, MIXED), watch);
    expect(applied.ok).toBe(true);
    expect(waits).toBe(2);
  });

  it('hủy trong lúc ghi bảng lớn: tệp như cũ, không còn trang tạm', async () => {
    const excel = await openExcel({ excelApi: '1.9' });
    const before = dumpWorkbook(excel.workbook);
    let parts = 0;
    const watch = { isCancelled: () => parts > 0, onPart: () => void (parts += 1) };
    const applied = await excel.host.runInExcel((context) => excel.host.applyPatch(context, bigPatch(9000), watch));
    expect(applied).toMatchObject({ ok: false, failure: { code: 'cancelled', workbook: 'untouched' } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });
});

/** More than one request holds, in few cells. */
const LONG_TEXTS = setCells(
  'Kế hoạch',
  3,
  0,
  Array.from({ length: 140 }, () => ['a'.repeat(31_000)]),
);

/** The same job on existing sheets, small and larger than a request; at which requests something happens. */
const SIZES: readonly { readonly size: string; readonly patch: SheetPatch; readonly requests: readonly number[] }[] = [
  { size: 'nhỏ', patch: MIXED, requests: [0, 1] },
  { size: 'lớn', patch: { ops: [...MIXED.ops, LONG_TEXTS] }, requests: [1, 2, 3] },
];

describe.each(SIZES)('faults, bản sửa $size', ({ patch, requests }) => {
  const cases = FAULTS.flatMap((fault) => requests.map((number) => ({ ...fault, number })));
  let complete = '';

  beforeAll(async () => {
    const excel = await openExcel({ excelApi: '1.9', workbook: userWorkbook() });
    await apply(excel, patch);
    complete = stateOf(excel.workbook);
    expect(excel.api.log).toHaveLength((requests.at(-1) ?? 0) + 1);
  });

  it.each(cases)('$what ở yêu cầu $number: như cũ hoặc xong hẳn, chạy lại thì xong', async ({ at, number }) => {
    const excel = await openExcel({ excelApi: '1.9', workbook: userWorkbook() });
    let before = stateOf(excel.workbook);
    excel.api.fault = (count) => {
      if (count !== number) return null;
      const fault = at(excel.workbook);
      // What somebody else changed meanwhile is part of "as before".
      before = stateOf(excel.workbook);
      return fault;
    };
    const applied = await apply(excel, patch);
    excel.api.fault = () => null;
    const after = stateOf(excel.workbook);
    if (applied.ok) expect(after === complete).toBe(true);
    else expect([before, complete].includes(after)).toBe(true);

    // A person puts right what the failure named, and runs again.
    const sheet = findSheet(excel.workbook, OURS) ?? newSheet(excel.workbook, OURS);
    if (sheet.protection?.password != null) sheet.protection = null;
    expect(await apply(excel, patch)).toMatchObject({ ok: true });
    expect(excel.workbook.sheets.map(({ name }) => name).sort()).toEqual(['Kế hoạch', OURS, 'Tổng quan'].sort());
    expect(findSheet(excel.workbook, OURS)?.cells.get(1 * 16_384 + 2)?.formula).toBe('=IF(B2="","",B2)');
  });
});
