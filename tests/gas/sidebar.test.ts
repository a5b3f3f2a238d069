/** @jest-environment ./tests/pane/page-environment.cjs */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch, readWorkbook } from '../../src/xlsx';
import { loadProject } from './bare-engine';
import { fileState } from './fake/run';
import { FakeWorld } from './fake/world';
import { typePlan } from './plan-sheet';
import { buildProject } from './script-api';
import type { PushedFile } from './script-api';
import { openSidebar } from './sidebar-page';
import type { SidebarPage } from './sidebar-page';

const folder = mkdtempSync(join(tmpdir(), 'cchc-sidebar-'));
let files: readonly PushedFile[] = [];
const open: SidebarPage[] = [];

beforeAll(() => {
  buildProject(folder);
  const read = (name: string) => readFileSync(join(folder, 'dist/gas', name), 'utf8');
  files = [
    { name: 'Code', type: 'SERVER_JS', source: read('Code.js') },
    { name: 'Commands', type: 'SERVER_JS', source: read('Commands.js') },
    { name: 'sidebar', type: 'HTML', source: read('sidebar.html') },
    { name: 'word', type: 'HTML', source: read('word.html') },
    { name: 'workbook', type: 'HTML', source: read('workbook.html') },
  ];
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

function fromMenu(world: FakeWorld, item: string): SidebarPage {
  const project = loadProject(world, files);
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
