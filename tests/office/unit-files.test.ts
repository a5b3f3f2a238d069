import { toSerial } from '../../src/core/index';
import type { PaneFile, PanePreview } from '../../src/pane/index';
import { type } from '../support/session';
import { QUIET, openHost } from './open-host';
import type { OpenHost } from './open-host';
import { planWorkbook } from './plan-workbook';
import type { PlanTask } from './plan-workbook';
import { dumpWorkbook, findSheet, makeCell } from './sim/sim-workbook';
import type { SimSheet, SimWorkbook, Value } from './sim/sim-workbook';

/** Three communes fill in two lines that they all lead, and one leads a line alone. */
const TASKS: readonly PlanTask[] = [
  ['1', 'CẢI CÁCH THỂ CHẾ', '', ''],
  ['a', 'Niêm yết công khai quy trình tại trụ sở', 'UBND các xã, phường', 'Thường xuyên'],
  ['b', 'Tự kiểm tra việc tiếp nhận hồ sơ', 'UBND các xã, phường', 'Quý IV năm 2026'],
  ['c', 'Làm thí điểm trả kết quả tại nhà', 'UBND xã Đồi Chè', 'Quý IV năm 2026'],
];
const COMMUNES = ['Phường Bến Nước', 'Xã Cầu Tre', 'Xã Đồi Chè'];

/** A workbook with a tracker and the three communes in its catalogue. */
async function opened(tasks = TASKS): Promise<OpenHost> {
  const office = await openHost({ workbook: planWorkbook(tasks) });
  await office.write({ command: 'track' });
  const units = sheetOf(office.excel.workbook, 'Đơn vị');
  const first = 1 + Math.max(...[...units.cells].map(([key, cell]) => (cell.value === null ? 0 : Math.floor(key / 16_384))));
  COMMUNES.forEach((name, index) => {
    makeCell(units, first + index, 1).value = name;
    makeCell(units, first + index, 2).value = name.startsWith('Xã') ? 'Xã' : 'Phường';
  });
  await office.write({ command: 'track' });
  return office;
}

/** Splits, and gives each unit's file by the unit's name. */
async function split(office: OpenHost): Promise<ReadonlyMap<string, PaneFile>> {
  const preview = await office.preview({ command: 'split' });
  const made = new Map<string, PaneFile>();
  for (const { id, name } of preview.files) made.set(name.replace('.xlsx', ''), await makeFile(office, preview, id));
  return made;
}

async function makeFile({ host }: OpenHost, preview: PanePreview, id: string): Promise<PaneFile> {
  const made = await host.makeFile(preview.id, id, QUIET);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

function filled(sent: PaneFile | undefined, ...lines: readonly (readonly [id: string, typed: Parameters<typeof type>[2]])[]): PaneFile {
  if (sent === undefined) throw new Error('No such unit.');
  return { ...sent, bytes: lines.reduce((bytes, [id, typed]) => type(bytes, id, typed), sent.bytes) };
}

function sheetOf(workbook: SimWorkbook, name: string): SimSheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Rows of a sheet that begin with an id like "1.a": what stands in the cells, formulas as they are. */
function lines(workbook: SimWorkbook, name: string): Readonly<Record<string, readonly (Value | null)[]>> {
  const rows = new Map<number, (Value | null)[]>();
  for (const [key, cell] of sheetOf(workbook, name).cells) {
    const row = rows.get(Math.floor(key / 16_384)) ?? [];
    row[key % 16_384] = cell.formula ?? cell.value;
    rows.set(Math.floor(key / 16_384), row);
  }
  return Object.fromEntries([...rows.values()].filter(([id]) => /^\d+\./u.test(String(id))).map((row) => [String(row[0]), row]));
}

const answers = (office: OpenHost, id: string): readonly (Value | null)[] =>
  lines(office.excel.workbook, 'Xã, phường')[id]?.slice(4, 7) ?? [];

describe('chia cho xã, phường', () => {
  it('mỗi đơn vị một tệp, thêm một tệp nén có cả ba; tệp đang mở không đổi', async () => {
    const office = await opened();
    const before = dumpWorkbook(office.excel.workbook);
    const preview = await office.preview({ command: 'split' });
    expect(preview.edits).toBe(0);
    expect(preview.files.map(({ name }) => name)).toEqual(COMMUNES.map((name) => `${name}.xlsx`));
    const archive = await makeFile(office, preview, preview.archive?.id ?? '');
    expect(archive.name).toMatch(/\.zip$/u);
    expect(archive.bytes.length).toBeGreaterThan(10_000);
    expect(dumpWorkbook(office.excel.workbook)).toEqual(before);
  });

  it('chưa có xã, phường nào trong trang Đơn vị: câu nói rõ cần làm gì', async () => {
    const office = await openHost({ workbook: planWorkbook(TASKS) });
    await office.write({ command: 'track' });
    const failure = await office.refusal({ command: 'split' });
    expect(failure).toMatchObject({ code: 'refused', workbook: 'untouched' });
    expect(failure.issues[0]?.message).toContain('Trang “Đơn vị” chưa có xã, phường nào');
  });
});

describe('tổng hợp từ xã, phường', () => {
  it('xem trước không ghi; ghi thì mỗi câu trả lời vào đúng ô; chạy lại không đổi gì', async () => {
    const office = await opened();
    const sent = await split(office);
    const unitFiles = [
      filled(
        sent.get('Phường Bến Nước'),
        ['1.a', { answer: 'Có kết quả' }],
        ['1.b', { progress: 'Hoàn thành', done: toSerial('2026-10-05') }],
      ),
      filled(sent.get('Xã Đồi Chè'), ['1.a', { answer: 'Không phát sinh' }], ['1.c', { note: 'Đã chọn ba thôn' }]),
    ];
    const before = dumpWorkbook(office.excel.workbook);
    const preview = await office.preview({ command: 'collect', unitFiles });
    expect(preview.outcome.facts).toEqual([
      { label: 'Đơn vị đã gửi', value: '2/3' },
      { label: 'Ô nhận vào', value: '4' },
      { label: 'Đơn vị còn thiếu', value: '1' },
    ]);
    expect(preview.outcome.notes).toEqual([
      'Phường Bến Nước: 2 ô, ở dòng 1.a, 1.b.',
      'Xã Đồi Chè: 2 ô, ở dòng 1.a, 1.c.',
      'Còn thiếu: Xã Cầu Tre.',
    ]);
    expect(dumpWorkbook(office.excel.workbook)).toEqual(before);

    await office.write({ command: 'collect', unitFiles });
    expect(answers(office, '1.a')).toEqual(['Có', 'Chưa', 'Không']);
    expect(answers(office, '1.b')[0]).toContain(String(toSerial('2026-10-05')));
    expect(lines(office.excel.workbook, 'Theo dõi')['1.c']).toContain('Đã chọn ba thôn');
    expect((await office.preview({ command: 'collect', unitFiles })).edits).toBe(0);
  });

  it('ô ở đây đã có chữ khác: giữ nguyên và nêu cả hai chữ', async () => {
    const office = await opened();
    const sent = await split(office);
    const row = lines(office.excel.workbook, 'Theo dõi')['1.c'];
    const first = filled(sent.get('Xã Đồi Chè'), ['1.c', { note: 'Đã chọn ba thôn' }]);
    await office.write({ command: 'collect', unitFiles: [first] });
    expect(row).not.toContain('Đã chọn ba thôn');
    const second = filled(sent.get('Xã Đồi Chè'), ['1.c', { note: 'Đã chọn bốn thôn' }]);
    const preview = await office.preview({ command: 'collect', unitFiles: [second] });
    expect(preview.edits).toBe(0);
    expect(preview.outcome.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/bốn thôn.*ba thôn.*giữ nguyên/u)]);
    expect(preview.outcome.issues[0]?.where).toMatchObject({ sheet: 'Theo dõi' });
  });

  it('hai tệp của một đơn vị ghi khác nhau: nói rõ, không tệp nào lặng lẽ đè tệp kia', async () => {
    const office = await opened();
    const sent = await split(office);
    const first = filled(sent.get('Xã Đồi Chè'), ['1.c', { note: 'Đã chọn ba thôn' }]);
    const second = { ...filled(sent.get('Xã Đồi Chè'), ['1.c', { note: 'Đã chọn bốn thôn' }]), name: 'Xã Đồi Chè (2).xlsx' };
    const { outcome } = await office.write({ command: 'collect', unitFiles: [first, second] });
    expect(lines(office.excel.workbook, 'Theo dõi')['1.c']).toContain('Đã chọn ba thôn');
    expect(outcome.issues.map(({ message }) => message).join('\n')).toMatch(/bốn thôn.*Xã Đồi Chè \(2\)\.xlsx/u);
    expect(outcome.facts[0]).toEqual({ label: 'Đơn vị đã gửi', value: '1/3' });
  });

  it('tệp của kế hoạch khác: không nhận dòng nào, và nói ra', async () => {
    const office = await opened();
    const other = await opened([
      ['1', 'CẢI CÁCH THỂ CHẾ', '', ''],
      ['a', 'Tổ chức hội nghị đối thoại với người dân', 'UBND các xã, phường', 'Thường xuyên'],
      ['b', 'Sơ kết mô hình một cửa điện tử', 'UBND các xã, phường', 'Quý III năm 2026'],
    ]);
    const foreign = filled((await split(other)).get('Xã Cầu Tre'), ['1.a', { answer: 'Có kết quả' }]);
    const preview = await office.preview({ command: 'collect', unitFiles: [foreign] });
    expect(preview.edits).toBe(0);
    expect(preview.outcome.issues).toEqual([expect.objectContaining({ code: 'unit-other-plan', where: { file: 'Xã Cầu Tre.xlsx' } })]);
  });

  it.each([
    ['tệp chữ', new TextEncoder().encode('a;b;c'), 'là tệp chữ (CSV hoặc HTML)'],
    ['tệp 0 byte', new Uint8Array(), 'không có nội dung nào'],
    ['tệp PDF', new TextEncoder().encode('%PDF-1.7 abc'), 'là tệp PDF'],
  ])('%s: nêu tên tệp và cần làm gì, tệp đang mở không đổi', async (_, bytes, sentence) => {
    const office = await opened();
    const before = dumpWorkbook(office.excel.workbook);
    const failure = await office.refusal({ command: 'collect', unitFiles: [{ name: 'Xã Cầu Tre.xlsx', type: '', bytes }] });
    expect(failure).toMatchObject({ code: 'bad-file', workbook: 'untouched', issues: [{ where: { file: 'Xã Cầu Tre.xlsx' } }] });
    expect(failure.issues[0]?.message).toContain(`“Xã Cầu Tre.xlsx” ${sentence}`);
    expect(dumpWorkbook(office.excel.workbook)).toEqual(before);
  });

  it('tệp bị cụt khi chép: nêu tên', async () => {
    const office = await opened();
    const whole = filled((await split(office)).get('Xã Cầu Tre'));
    const failure = await office.refusal({ command: 'collect', unitFiles: [{ ...whole, bytes: whole.bytes.slice(0, -900) }] });
    expect(failure.issues[0]?.message).toContain('“Xã Cầu Tre.xlsx” bị cụt');
  });
});
