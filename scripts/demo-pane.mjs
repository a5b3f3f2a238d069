import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPane } from './build-pane.mjs';

/**
 * Shows the pane with made-up figures, without Excel and without Google:
 *   node scripts/demo-pane.mjs            serves it on http://localhost:3100 until stopped
 *   node scripts/demo-pane.mjs --pictures takes a picture of every screen into out/pane
 *   node scripts/demo-pane.mjs --guide    takes the pictures of docs/cai-dat-excel.md into docs/pictures
 */
const ROOT = path.join(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'out', 'pane');
const PORT = 3100;
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** The screens: an address, and what to press before the picture is taken. */
const SCREENS = [
  { name: 'bat-dau', query: 'workbook=plan' },
  { name: 'khong-co-ke-hoach', query: 'workbook=empty' },
  { name: 'xem-truoc', query: 'workbook=plan', press: ['.primary'] },
  {
    name: 'sua-cach-hieu',
    query: 'workbook=plan',
    press: ['.primary', '.item > .inline-actions .quiet', '.correct .opt:last-of-type input'],
  },
  { name: 'dang-lap', query: 'workbook=plan&time=6000', press: ['.primary', '.foot .primary'], wait: 1500 },
  { name: 'trang-chinh', query: 'workbook=tracked' },
  { name: 'lap-bao-cao', query: 'workbook=tracked&to=report' },
  { name: 'lap-bao-cao-tuy-chon', query: 'workbook=tracked&to=report', press: ['input[value=custom]'] },
  { name: 'kiem-tra', query: 'workbook=tracked&to=check' },
  { name: 'nhac-viec', query: 'workbook=tracked&to=remind' },
  { name: 'chia-cho-xa-phuong', query: 'workbook=tracked&to=split' },
  { name: 'tong-hop', query: 'workbook=tracked&to=collect' },
  { name: 'thiet-lap', query: 'workbook=tracked&to=settings' },
  { name: 'thiet-lap-loi', query: 'workbook=tracked&to=settings', type: { '#setting-dueSoonDays': '90' }, press: ['.foot .primary'] },
  { name: 'chot-ky', query: 'workbook=tracked&to=report', press: ['.screen .inline-actions:last-of-type button >> nth=-1'] },
  { name: 'loi', query: 'workbook=tracked&failure=sheet-protected&time=0&to=track', press: ['.foot .primary'] },
  { name: 'huong-dan', query: 'workbook=tracked&to=help' },
];

const VARIANTS = [
  { name: 'excel', width: 350, query: 'host=excel' },
  { name: 'excel-toi', width: 320, query: 'host=excel&theme=dark' },
  { name: 'sheets', width: 300, query: 'host=sheets' },
  { name: 'tuong-phan', width: 320, query: 'host=excel', forcedColors: true },
  { name: 'chu-200', width: 160, query: 'host=excel', scale: 2 },
  { name: 'tieng-anh', width: 320, query: 'host=excel&language=en' },
];

/** Pictures of the guide, as Excel on Windows shows the pane. */
const GUIDE = ['bat-dau', 'xem-truoc', 'trang-chinh', 'lap-bao-cao', 'kiem-tra', 'loi'];
const GUIDE_VIEW = { name: 'excel', width: 350, query: 'host=excel&theme=light', scale: 1 };

const folder = path.join(OUT, 'page');
await buildPane({ host: 'excel', entry: path.join(ROOT, 'src/pane/main.ts'), outfile: path.join(folder, 'pane.html'), officeJs: false });
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = pathname === '/' ? 'pane.html' : path.basename(pathname);
  readFile(path.join(folder, file)).then(
    (bytes) => response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' }).end(bytes),
    () => response.writeHead(404).end(),
  );
});

const only = process.argv.slice(3);
if (process.argv.includes('--guide')) {
  await served((address) =>
    takePictures(address, [GUIDE_VIEW], GUIDE, (variant, screen) => path.join(ROOT, 'docs', 'pictures', `${variant}-${screen}.png`)),
  );
} else if (process.argv.includes('--pictures')) {
  const variants = VARIANTS.filter(({ name }) => only.length === 0 || only.includes(name));
  await served((address) => takePictures(address, variants, null, (variant, screen) => path.join(OUT, variant, `${screen}.png`)));
} else {
  server.listen(PORT, '127.0.0.1');
  console.log(`http://localhost:${PORT}/?workbook=plan&host=excel`);
  console.log(`http://localhost:${PORT}/?workbook=tracked&host=sheets&theme=dark`);
}

async function served(use) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${server.address().port}/`);
  server.close();
}

async function takePictures(address, variants, names, fileOf) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  for (const variant of variants) {
    const context = await browser.newContext({
      viewport: { width: variant.width, height: 640 / (variant.scale ?? 1) },
      deviceScaleFactor: variant.scale ?? 1,
      forcedColors: variant.forcedColors ? 'active' : 'none',
      colorScheme: variant.forcedColors ? 'dark' : 'light',
    });
    for (const screen of SCREENS.filter(({ name }) => names === null || names.includes(name))) {
      const page = await context.newPage();
      await page.goto(`${address}?${screen.query}&${variant.query}`);
      await page.waitForSelector('.screen :is(.foot, .rows)');
      for (const [selector, text] of Object.entries(screen.type ?? {})) await page.fill(selector, text);
      for (const selector of screen.press ?? []) await page.locator(selector).first().click();
      await page.waitForTimeout(screen.wait ?? 150);
      // The bar at the bottom sticks to the window: a window as high as the page shows it at its place.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: variant.width, height });
      const file = fileOf(variant.name, screen.name);
      await mkdir(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, fullPage: true });
      await page.close();
    }
    await context.close();
  }
  await browser.close();
}
