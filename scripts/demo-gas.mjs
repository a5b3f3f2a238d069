import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { buildGas } from './build-gas.mjs';

/**
 * Shows the Google Sheets add-on without Google: the built project runs over the stand-in that the tests use.
 *   node scripts/demo-gas.mjs            serves it on http://localhost:3200 until stopped
 *   node scripts/demo-gas.mjs --pictures takes the pictures of the guide into docs/pictures
 */
const ROOT = path.join(import.meta.dirname, '..');
const BUILT = path.join(ROOT, 'out', 'gas');
/** As deep in the project as tests/gas/fake, which looks for node_modules from there. */
const STAND_IN = path.join(ROOT, 'out', 'demo', 'gas', 'demo-book.cjs');
const PORT = 3200;
const WIDE = { width: 1180, height: 760 };

/** The guide's pictures: what to press in the sidebar before each, and `units`: once the catalogue was filled in. */
const PICTURES = [
  { name: 'google-bat-dau', item: 'menuTrack', press: [] },
  { name: 'google-xem-truoc', item: 'menuTrack', press: ['Xem thử với kế hoạch mẫu'], see: 'Chưa ghi gì vào tệp' },
  { name: 'google-trang-chinh', item: 'menuTrack', press: ['Xem thử với kế hoạch mẫu', 'Lập bảng theo dõi'], see: 'Số liệu đến ngày' },
  { name: 'google-bao-cao', item: 'menuReport6T', press: [], see: 'Tổng số nhiệm vụ' },
  { name: 'google-chia', item: 'menuSplit', units: true, press: [], see: 'Chọn một cách' },
  { name: 'google-chia-xem-truoc', item: 'menuSplit', press: ['Mỗi đơn vị một trang ở đây'], see: 'Lập trang mới cho' },
  {
    name: 'google-trang-xa',
    item: 'menuSplit',
    press: ['Mỗi đơn vị một trang ở đây', 'Ghi các trang'],
    see: 'Số liệu đến ngày',
    tab: 'Xã An Bình',
  },
  { name: 'google-tong-hop', item: 'menuCollect', press: [], see: 'trang của đơn vị' },
  { name: 'google-gui-thu', item: 'menuRemind', press: ['Xem trước thư sẽ gửi'], see: 'Chưa gửi gì' },
];

await buildGas(BUILT, ['mail', 'drive']);
await build({
  entryPoints: [path.join(ROOT, 'tests', 'gas', 'demo-book.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: STAND_IN,
  logLevel: 'warning',
});
const files = await Promise.all(
  [
    ['Code.js', 'SERVER_JS'],
    ['Commands.js', 'SERVER_JS'],
    ['SelfTest.js', 'SERVER_JS'],
    ['sidebar.html', 'HTML'],
    ['word.html', 'HTML'],
    ['workbook.html', 'HTML'],
  ].map(async ([file, type]) => ({ name: path.parse(file).name, type, source: await readFile(path.join(BUILT, file), 'utf8') })),
);
const book = createRequire(import.meta.url)(STAND_IN).openDemoBook(files);

/** google.script.run, by requests to this server. */
const BRIDGE = `<script>
  const runner = (handlers) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (done) => runner({ ...handlers, done });
    if (name === 'withFailureHandler') return (failed) => runner({ ...handlers, failed });
    return (...args) => fetch('/call', { method: 'POST', body: JSON.stringify({ name, args }) })
      .then(async (response) => (response.ok ? handlers.done?.(await response.json()) : handlers.failed?.(new Error(await response.text()))))
      .then(() => parent.postMessage('changed', '*'));
  } });
  window.google = { script: { run: runner({}) } };
</script>`;

const FRAME = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Theo dõi CCHC trên Google Trang tính (giả lập)</title>
<style>
  body { margin: 0; display: grid; grid-template-columns: 1fr 300px; height: 100vh; font: 13px/1.4 Arial, sans-serif; }
  main { overflow: auto; border-right: 1px solid #d5dae0; } iframe { border: 0; width: 300px; height: 100%; }
  table { border-collapse: collapse; table-layout: fixed; width: 0; } td { border: 1px solid #e0e3e7; padding: 2px 6px; box-sizing: border-box; vertical-align: top; white-space: pre-line; overflow-wrap: break-word; }
  nav { position: sticky; top: 0; background: #f3f5f8; padding: 6px; } nav button { font: inherit; margin-right: 4px; } nav button[aria-current] { font-weight: bold; }
</style>
<main><nav></nav><table></table></main><iframe title="Trang bên" src="/sidebar?item=ITEM"></iframe>
<script>
  let shown = '';
  async function draw() {
    const tabs = await (await fetch('/tabs')).json();
    const active = tabs.find((tab) => tab.name === shown) ?? tabs.find((tab) => tab.active) ?? tabs[0];
    document.querySelector('nav').replaceChildren(...tabs.map((tab) => {
      const button = document.createElement('button');
      button.textContent = tab.name;
      if (tab === active) button.setAttribute('aria-current', 'true');
      button.onclick = () => { shown = tab.name; draw(); };
      return button;
    }));
    const columns = document.createElement('colgroup');
    columns.append(...active.widths.map((width) => {
      const column = document.createElement('col');
      column.style.width = width + 'px';
      return column;
    }));
    document.querySelector('table').replaceChildren(columns, ...active.rows.map((row) => {
      const line = document.createElement('tr');
      line.append(...row.map((cell) => {
        const box = document.createElement('td');
        box.textContent = cell.text;
        box.style.cssText = 'background:' + cell.fill + ';color:' + cell.color + (cell.bold ? ';font-weight:bold' : '') + (cell.wrap ? '' : ';white-space:nowrap');
        return box;
      }));
      return line;
    }));
  }
  addEventListener('message', () => { shown = ''; draw(); });
  draw();
</script></html>`;

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const item = /^menu[A-Za-z0-9]+$/.test(searchParams.get('item') ?? '') ? searchParams.get('item') : 'menuTrack';
  const html = (text) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  if (pathname === '/') return html(FRAME.replace('ITEM', item));
  if (pathname === '/sidebar') return html(book.open(item).replace('<head>', () => `<head>${BRIDGE}`));
  if (pathname === '/tabs') return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(book.tabs()));
  if (pathname !== '/call') return response.writeHead(404).end();
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    try {
      const { name, args } = JSON.parse(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(book.call(name, args)));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  return response;
});
await new Promise((resolve) => server.listen(PORT, '127.0.0.1', resolve));

if (process.argv.includes('--pictures')) {
  await takePictures();
  server.close();
  server.closeAllConnections();
} else console.log(`Mở http://localhost:${PORT} trong trình duyệt. Dừng bằng Ctrl+C.`);

async function takePictures() {
  const { chromium } = await import('playwright-core');
  const folder = path.join(ROOT, 'docs', 'pictures');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  for (const { name, item, press, see, units, tab } of PICTURES) {
    if (units === true) book.typeUnits();
    const page = await browser.newPage({ viewport: WIDE });
    await page.goto(`http://127.0.0.1:${PORT}/?item=${item}`);
    const sidebar = page.frameLocator('iframe');
    for (const words of press) await sidebar.getByRole('button', { name: words }).first().click();
    await sidebar
      .getByText(see ?? 'Bắt đầu')
      .first()
      .waitFor();
    if (tab !== undefined) await page.getByRole('button', { name: tab }).click();
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await page.close();
  }
  await browser.close();
}
