/** @jest-environment ./tests/pane/page-environment.cjs */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch, readWorkbook } from '../../src/xlsx';
import { loadProject } from './bare-engine';
import { MANIFEST_SCOPES } from './fake/execution';
import { fileState } from './fake/run';
import { FakeWorld } from './fake/world';
import { typePlan } from './plan-sheet';
import { buildProject } from './script-api';
import type { PushedFile } from './script-api';
import { openSidebar } from './sidebar-page';
import type { SidebarPage } from './sidebar-page';

const folder = mkdtempSync(join(tmpdir(), 'cchc-sidebar-'));
let files: readonly PushedFile[] = [];
/** The same project built so that it sends mail and makes documents. */
let filesWith: readonly PushedFile[] = [];
const EXTRA_RIGHTS = {
  scopes: [...MANIFEST_SCOPES, ...['script.send_mail', 'drive.file'].map((name) => `https://www.googleapis.com/auth/${name}`)],
  services: ['Drive'],
};
const open: SidebarPage[] = [];

beforeAll(() => {
  files = built('thuong');
  filesWith = built('them', '--with-mail', '--with-drive');
});

function built(name: string, ...options: readonly string[]): readonly PushedFile[] {
  buildProject(join(folder, name), ...options);
  const read = (file: string) => readFileSync(join(folder, name, 'dist/gas', file), 'utf8');
  return [
    { name: 'Code', type: 'SERVER_JS', source: read('Code.js') },
    { name: 'Commands', type: 'SERVER_JS', source: read('Commands.js') },
    { name: 'sidebar', type: 'HTML', source: read('sidebar.html') },
    { name: 'word', type: 'HTML', source: read('word.html') },
    { name: 'workbook', type: 'HTML', source: read('workbook.html') },
  ];
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

function fromMenu(world: FakeWorld, item: string, extras: readonly string[] = []): SidebarPage {
  const project = loadProject(world, extras.length === 0 ? files : filesWith, extras.length === 0 ? {} : EXTRA_RIGHTS);
  project.call(item, []);
  const page = openSidebar(world.pages.at(-1)!.html, project);
  open.push(page);
  return page;
}

it('mở từ thực đơn: thấy kế hoạch, xem trước, ghi, rồi lập báo cáo quý I và tải tệp Word', async () => {
  const world = new FakeWorld();
  typePlan(world, 1);
  const page = fromMenu(world, 'menuTrack');
  await page.see('Tìm thấy bảng kế hoạch');
  expect(page.words()).toContain('12 nhiệm vụ, 3 lĩnh vực, năm 2022');
  expect(world.book.sheets).toHaveLength(1);
  await page.press('Dùng bảng kế hoạch này');
  await page.see('Xem trước');
  expect(world.book.sheets).toHaveLength(1);
  await page.press('Lập bảng theo dõi');
  await page.see('Cập nhật');
  expect(world.book.sheets.map((sheet) => sheet.name)).toContain('Theo dõi');
  expect(world.lockHolder).toBeNull();

  const report = fromMenu(world, 'menuReportQ1');
  await report.see('Quý I');
  await report.see('Tổng số nhiệm vụ12');
  await report.press('Tạo báo cáo Word');
  await report.see('Đã tạo báo cáo Word');
  expect(report.downloads).toHaveLength(1);
  expect(report.downloads[0]!.name).toMatch(/[.]docx$/);
  expect((await report.downloads[0]!.bytes).length).toBeGreaterThan(5000);
  await report.press('Ghi trang báo cáo');
  await report.see('Quá 81 ngày');
  expect(world.book.sheets.map((sheet) => sheet.name)).toContain('Báo cáo Quý I 2022');
});

it('nhiều tài khoản Google trong một trình duyệt: Google từ chối ngay lần đọc đầu, trang bên nói phải làm gì', async () => {
  const world = new FakeWorld();
  const project = loadProject(world, files, {});
  project.call('menuTrack', []);
  const refused = () => {
    throw new Error('We’re sorry, a server error occurred. PERMISSION_DENIED');
  };
  const page = openSidebar(world.pages.at(-1)!.html, { ...project, call: refused });
  open.push(page);
  await page.see('mở tệp trong cửa sổ chỉ có một tài khoản');
  expect(page.heading()).toBe('Chưa đọc được tệp');
});

it('bản có gửi thư và tạo tài liệu: xem trước thư rồi gửi; báo cáo thành Google Tài liệu', async () => {
  const world = new FakeWorld();
  typePlan(world, 1);
  const page = fromMenu(world, 'menuTrack');
  await page.press('Dùng bảng kế hoạch này');
  await page.press('Lập bảng theo dõi');
  await page.see('Số liệu đến ngày');
  const catalogue = world.book.getSheetByName('Đơn vị')!;
  const row = Array.from(catalogue.rows, (cells) => cells?.[2]?.value).indexOf('Văn phòng HĐND và UBND xã');
  catalogue.cell(row, 5).value = 'van-phong@vi-du.vn';

  const remind = fromMenu(world, 'menuRemind', ['mail']);
  await remind.press('Xem trước thư sẽ gửi');
  await remind.see('1 đơn vị sẽ nhận thư. Chưa gửi gì');
  expect(remind.words()).toContain('van-phong@vi-du.vn');
  expect(remind.words()).toContain('Không gửi cho 1 đơn vị');
  expect(world.sent).toHaveLength(0);
  await remind.press('Gửi 1 thư');
  await remind.see('Đã gửi 1 thư');
  expect(world.sent.map(({ to }) => to)).toEqual(['van-phong@vi-du.vn']);

  const report = fromMenu(world, 'menuReportQ1', ['drive']);
  await report.press('Tạo Google Tài liệu');
  await report.see('Đã tạo tài liệu');
  expect(world.documents).toHaveLength(1);
  expect(Buffer.from(world.documents[0]!.bytes.slice(0, 2)).toString()).toBe('PK');
});

it('bản thường không mời gửi thư, không mời tạo tài liệu', async () => {
  const world = new FakeWorld();
  typePlan(world, 1);
  const page = fromMenu(world, 'menuTrack');
  await page.press('Dùng bảng kế hoạch này');
  await page.press('Lập bảng theo dõi');
  await page.see('Số liệu đến ngày');
  const remind = fromMenu(world, 'menuRemind');
  await remind.see('đơn vị cần nhắc');
  expect(remind.words()).not.toContain('thư sẽ gửi');
  const report = fromMenu(world, 'menuReportQ1');
  await report.see('Tạo báo cáo Word');
  expect(report.words()).not.toContain('Google Tài liệu');
});

describe('Chia cho xã, phường rồi tổng hợp', () => {
  const UNITS = ['Xã An Bình', 'Xã Hòa Sơn'];

  /** A tracker with two communes that do one of its tasks. */
  async function withUnits(): Promise<FakeWorld> {
    const world = new FakeWorld();
    typePlan(world, 1);
    world.book.sheets[0]!.cell(5, 3).value = 'UBND các xã, phường';
    const page = fromMenu(world, 'menuTrack');
    await page.press('Dùng bảng kế hoạch này');
    await page.press('Lập bảng theo dõi');
    await page.see('Số liệu đến ngày');
    const units = world.book.getSheetByName('Đơn vị')!;
    const first = units.getLastRow() + 1;
    UNITS.forEach((name, at) => {
      units.cell(first + at, 2).value = name;
      units.cell(first + at, 3).value = 'Xã';
    });
    return world;
  }

  it('mỗi xã một tệp .xlsx do trang bên làm ra; trả lời trong tệp gửi lại vào bảng; tổng hợp lần nữa không có gì mới', async () => {
    const world = await withUnits();
    const split = fromMenu(world, 'menuSplit');
    await split.press('Mỗi đơn vị một tệp .xlsx');
    await split.see('Xã Hòa Sơn.xlsx');
    await split.press('Tải tệp');
    await split.press('Tải cả 2 tệp');
    const [one, all] = await Promise.all(split.downloads.map(async ({ name, bytes }) => ({ name, bytes: await bytes })));
    expect([one!.name, all!.name]).toEqual(['Xã An Bình.xlsx', 'Tệp cho xã, phường.zip']);

    const filled = finished(one!.bytes);
    const collect = fromMenu(world, 'menuCollect');
    collect.giveFiles({ name: one!.name, bytes: filled });
    await collect.press('Chọn tệp');
    await collect.press('Xem trước');
    await collect.see('1/2');
    expect(world.book.getSheetByName('Xã, phường')).toBeNull();
    await collect.press('Tổng hợp');
    await collect.see('Số liệu đến ngày');
    expect(fileState(world.book)).toContain('"Xong"');

    const again = fromMenu(world, 'menuCollect');
    again.giveFiles({ name: one!.name, bytes: filled });
    await again.press('Chọn tệp');
    await again.press('Xem trước');
    await again.see('Không có gì mới: Xã An Bình');
  });

  it('mỗi xã một trang ở đây: xem trước, ghi, xã điền, tổng hợp từ các trang', async () => {
    const world = await withUnits();
    const split = fromMenu(world, 'menuSplit');
    await split.press('Mỗi đơn vị một trang ở đây');
    await split.see('Trang lập mới2');
    await split.see('Lập trang mới cho: Xã An Bình, Xã Hòa Sơn');
    expect(world.book.getSheetByName('Xã An Bình')).toBeNull();
    await split.press('Ghi các trang');
    await split.see('Số liệu đến ngày');
    const tab = world.book.getSheetByName('Xã An Bình')!;
    const rows = Array.from(tab.rows, (row) => row?.map(({ value }) => value) ?? []);
    const header = rows.findIndex((row) => row.includes('Ngày hoàn thành'));
    tab.cell(
      rows.findIndex((row, at) => at > header && row.includes('Tháng 9')),
      rows[header]!.indexOf('Ngày hoàn thành'),
    ).value = 44_700;
    const collect = fromMenu(world, 'menuCollect');
    await collect.press('Tổng hợp từ 2 trang');
    await collect.see('Xã An Bình: 1 ô');
    await collect.press('Tổng hợp');
    await collect.see('Số liệu đến ngày');
    expect(fileState(world.book)).toContain('"Xong"');
  });

  it('tệp không phải bảng tính: nói tên tệp, không ghi gì', async () => {
    const world = await withUnits();
    const before = fileState(world.book);
    const page = fromMenu(world, 'menuCollect');
    page.giveFiles({ name: 'An Bình.xlsx', bytes: new TextEncoder().encode('không phải tệp Excel') });
    await page.press('Chọn tệp');
    await page.press('Xem trước');
    await page.see('Chưa tổng hợp được');
    expect(page.words()).toContain('An Bình.xlsx');
    expect(fileState(world.book) === before).toBe(true);
  });

  /** The file of a unit that did its task. */
  function finished(bytes: Uint8Array): Uint8Array {
    const read = readWorkbook(bytes, 'gửi lại.xlsx');
    if (!read.ok) throw new Error(read.issue.message);
    const sheet = 'Theo dõi';
    const { values } = read.value.sheets.find(({ name }) => name === sheet)!;
    const header = values.findIndex((row) => row.includes('Tiến độ'));
    const row = values.findIndex((cells, at) => at > header && cells.includes('Tháng 9'));
    const column = values[header]!.indexOf('Tiến độ');
    return applyPatch(bytes, { ops: [{ op: 'setCells', sheet, row, column, cells: [['Hoàn thành', 44_700]] }] });
  }
});
