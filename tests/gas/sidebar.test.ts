/** @jest-environment ./tests/pane/page-environment.cjs */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from './bare-engine';
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
  expect(report.downloads[0]!.size).toBeGreaterThan(5000);
  await report.press('Ghi trang báo cáo');
  await report.see('Quá 81 ngày');
  expect(world.book.sheets.map((sheet) => sheet.name)).toContain('Báo cáo Quý I 2022');
});
