import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Frame } from 'playwright-core';
import { RIBBON_TABLE, SELF_TEST_ACTION } from '../../src/office/ribbon';
import { buildAddIn } from './sim/built-add-in';
import type { BuiltAddIn } from './sim/built-add-in';
import { planWorkbook } from './plan-workbook';
import { openPageExcel } from './sim/page-excel';
import { openHost } from './open-host';
import type { SimWorkbook } from './sim/sim-workbook';
import { openVmExcel } from './sim/vm-window';
import type { VmExcel } from './sim/vm-window';

const CHROMIUM = '/usr/bin/chromium';
const inChromium = existsSync(CHROMIUM) ? describe : describe.skip;

let addIn: BuiltAddIn;

beforeAll(() => {
  addIn = buildAddIn();
});

afterAll(() => {
  addIn.remove();
});

describe('production files', () => {
  it('lần tải đầu dưới 100 KB khi nén, Word và luật xử lý là các tệp tải sau', () => {
    expect(addIn.firstLoad).toBeLessThan(100_000);
    expect(addIn.files).toEqual(
      expect.arrayContaining(['taskpane.html', 'pane.js', 'pane.css', 'core-functions.js', 'word-files.js', 'manifest.xml']),
    );
    const first = readFileSync(path.join(addIn.folder, 'pane.js'), 'utf8');
    expect(first).toContain('./word-files.js');
    expect(statSync(path.join(addIn.folder, 'word-files.js')).size).toBeGreaterThan(100_000);
  });
});

describe('the production bundle in a bare V8', () => {
  it.each(RIBBON_TABLE.map(({ action }) => action))('nút %s: đọc tệp hoặc mở ngăn, rồi báo xong', async (action) => {
    const excel = await openProduction('1.9');
    excel.bridge.fireCommand(action, 'lần 1');
    await until(() => excel.api.completed.length > 0);
    expect(excel.api.completed).toEqual(['lần 1']);
    expect(excel.api.shown + excel.api.log.length).toBeGreaterThan(0);
  });

  it.each([
    ['reportQ1', 'quý I'],
    ['report6T', '6 tháng'],
    ['reportQ3', 'quý III'],
    ['reportYear', 'năm'],
  ])('nút %s trên tệp đã có bảng theo dõi: ghi trang báo cáo %s, không mở ngăn', async (action, period) => {
    const workbook = await trackedWorkbook();
    const before = workbook.sheets.map((sheet) => sheet.name);
    const excel = await openProduction('1.14', workbook);
    excel.bridge.fireCommand(action, 'báo cáo');
    await until(() => excel.api.completed.length > 0, 20_000);
    const added = workbook.sheets.map((sheet) => sheet.name).filter((name) => !before.includes(name));
    expect(added).toEqual([expect.stringMatching(new RegExp(`^Báo cáo ${period} 2026$`, 'iu'))]);
    expect(excel.api.shown).toBe(0);
  });

  it('nút Tự kiểm tra: kết quả ở trang riêng, các trang khác và ngăn không bị đụng đến', async () => {
    const workbook = planWorkbook();
    const excel = await openProduction('1.14', workbook);
    const plan = JSON.stringify([...workbook.sheets[0]!.cells]);
    excel.bridge.fireCommand(SELF_TEST_ACTION, 'tự kiểm tra');
    await until(() => excel.api.completed.length > 0, 20_000);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Kế hoạch', 'CCHC tự kiểm tra']);
    expect(JSON.stringify([...workbook.sheets[0]!.cells])).toBe(plan);
    expect(excel.api.shown).toBe(0);
  });

  it('nút Chốt kỳ: mở ngăn ở chỗ chọn kỳ, không chạy lệnh nào thiếu kỳ', async () => {
    const excel = await openProduction('1.14', await trackedWorkbook());
    excel.bridge.fireCommand('showFreeze', 'chốt');
    await until(() => excel.api.completed.length > 0);
    expect(excel.api.shown).toBe(1);
  });

  it('chỉ tải ba tệp của Microsoft', async () => {
    const excel = await openProduction('1.9');
    expect(excel.loaded).toHaveLength(3);
    expect(excel.loaded.slice(0, 2)).toEqual(['office.js', 'excel-win32-16.01.js']);
  });

  it('Excel quá cũ: một câu nói rõ, không nút nào chạy', async () => {
    const excel = await openProduction('1.8');
    expect(excel.run('document.body.textContent', 'body.js')).toContain('quá cũ');
    expect(excel.api.log).toHaveLength(0);
  });

  /** The files as they are served, in one script: a bare V8 has no loader of modules. */
  async function openProduction(excelApi: string, workbook = planWorkbook()): Promise<VmExcel> {
    const excel = await openVmExcel({ excelApi, workbook });
    const entryPoints = [path.join(addIn.folder, 'pane.js')];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', charset: 'utf8', logLevel: 'error' });
    excel.run(outputFiles[0]?.text ?? '', 'pane.js');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return excel;
  }
});

inChromium('the production page in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  });

  afterAll(async () => {
    await browser.close();
  });

  it.each(['windows', 'web'] as const)(
    'Excel %s: thấy kế hoạch, xem trước, ghi bảng theo dõi, không gọi đi đâu ngoài Microsoft',
    async (host) => {
      const excel = await openPageExcel(browser, { host, excelApi: '1.14', folder: addIn.folder, workbook: planWorkbook() });
      const { frame } = excel;
      await frame.getByRole('button', { name: 'Dùng bảng kế hoạch này' }).click();
      const preview = excel.api.log.length;
      await pressMain(frame);
      await until(() => excel.workbook.sheets.some((sheet) => sheet.name === 'Theo dõi'), 20_000);
      expect(excel.api.log.length - preview).toBeLessThanOrEqual(8);
      expect(excel.refused).toEqual([]);
      expect(excel.complaints).toEqual([]);
      expect(excel.fromMicrosoft[0]).toBe('office.js');
      await excel.page.close();
    },
  );

  it('Excel tiếng Anh, nền đen: chữ của ngăn là tiếng Anh, nền tối', async () => {
    const excel = await openPageExcel(browser, {
      host: 'windows',
      excelApi: '1.14',
      folder: addIn.folder,
      workbook: planWorkbook(),
      locale: 'en-US',
      theme: BLACK,
    });
    await excel.frame.getByRole('button', { name: 'Use this plan' }).waitFor();
    const seen = await excel.frame.evaluate(() => {
      const { lang, dataset } = document.documentElement;
      return [lang, dataset['theme'], getComputedStyle(document.body).backgroundColor];
    });
    expect(seen).toEqual(['en', 'dark', 'rgb(31, 31, 31)']);
    await excel.page.close();
  });
});

/** Colours of Excel's black theme. */
const BLACK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x333333,
  controlForegroundColor: 0xffffff,
};

/** The plan with its tracker, as the add-in writes it. */
async function trackedWorkbook(): Promise<SimWorkbook> {
  const { excel, write } = await openHost({ workbook: planWorkbook() });
  await write({ command: 'track' });
  return excel.workbook;
}

async function pressMain(frame: Frame): Promise<void> {
  await frame
    .getByRole('button', { name: /^(Lập bảng|Ghi)/u })
    .first()
    .click();
}

async function until(done: () => boolean, patience = 5000): Promise<void> {
  const end = Date.now() + patience;
  while (!done()) {
    if (Date.now() > end) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
