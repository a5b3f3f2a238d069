import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { buildOffice } from './build-office.mjs';
import { workbookValues } from './demo-excel/workbook-values.mjs';

/**
 * Shows the Excel add-in without Excel: its production files, on Microsoft's own office.js, beside a simulated workbook with the sample plan.
 *   node scripts/demo-pane.mjs            serves it on http://localhost:3100 until stopped
 *   node scripts/demo-pane.mjs --pictures takes a picture of every screen, in every look, into out/pane
 *   node scripts/demo-pane.mjs --guide    takes the pictures of docs/cai-dat-excel.md into docs/pictures
 */
const ROOT = path.join(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'out');
const ADD_IN = path.join(OUT, 'demo-excel');
/** As deep in the project as tests/office/sim, which looks for node_modules from there. */
const SIMULATED = path.join(OUT, 'demo', 'office', 'demo-excel.cjs');
const FRAME = path.join(import.meta.dirname, 'demo-excel');
const require = createRequire(import.meta.url);
const OFFICE_JS = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const OFFICE_JS_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PORT = 3100;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

await buildOffice(ADD_IN);
await build({
  entryPoints: [path.join(ROOT, 'tests', 'office', 'demo-excel.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: SIMULATED,
  logLevel: 'warning',
  external: ['@microsoft/office-js/package.json'],
});
const { answeredUnitFile, openDemoExcel } = require(SIMULATED);
let excel = openDemoExcel();
/** Milliseconds that every batch takes longer. */
let delay = 0;

/** Answers of the simulated workbook, by path: to the pane's batches, and to the view of the grid beside it. */
const ANSWERS = {
  '/execute': async ({ id, parameters }) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    return excel.execute(id, parameters);
  },
  '/select': ({ sheet, address }) => excel.select(sheet, address) ?? {},
  '/type': ({ sheet, row, column, text }) => ({ event: excel.type(sheet, row, column, text) }),
  '/breakdown': ({ code }) => excel.breakDown(code === '' ? null : { kind: 'code', code }) ?? {},
  '/ribbon': async () => JSON.parse(await readFile(path.join(ROOT, 'manifests', 'source.json'), 'utf8')),
  '/sheets': (_, { searchParams }) => {
    const today = (searchParams.get('today') ?? '2026-6-24').split('-').map(Number);
    excel.setValues(workbookValues(excel.inputs(), today));
    return excel.sheets();
  },
};

const server = createServer(async (request, response) => {
  const address = new URL(request.url, 'http://localhost');
  const answer = ANSWERS[address.pathname];
  try {
    const found = answer === undefined ? await fileOf(address) : await answer(await bodyOf(request), address);
    const type = answer === undefined ? TYPES[path.extname(address.pathname)] : 'application/json';
    response.writeHead(200, { 'content-type': type ?? TYPES['.html'] }).end(answer === undefined ? found : JSON.stringify(found));
  } catch (error) {
    response.writeHead(error.code === 'ENOENT' ? 404 : 500).end(String(error));
  }
});

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return parts.length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString());
}

/** A file of the frame, of Microsoft's library, or of the add-in, whose page gets the bridge to the simulated workbook. */
async function fileOf({ pathname, search, searchParams }) {
  const name = path.normalize(pathname).replace(/^\/+/, '');
  if (name === '') return readFile(path.join(FRAME, 'frame.html'));
  if (name === 'bridge.js') {
    const look = { dark: searchParams.get('theme') === 'dark', english: searchParams.get('language') === 'en' };
    return excel.bridgeScript('window.parent.sendToExcel', look);
  }
  if (name.startsWith('office-js/')) return readFile(path.join(OFFICE_JS, name.slice('office-js/'.length)));
  if (name.startsWith('frame.')) return readFile(path.join(FRAME, name));
  const file = await readFile(path.join(ADD_IN, name));
  if (name !== 'taskpane.html') return file;
  return file
    .toString()
    .replace(`<script src="${OFFICE_JS_ADDRESS}`, `<script src="bridge.js${search}"></script>\n    <script src="office-js/`);
}

if (process.argv.includes('--pictures') || process.argv.includes('--guide')) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { takeGuidePictures, takePictures } = await import('./demo-excel/pictures.mjs');
  const simulated = {
    address: `http://127.0.0.1:${server.address().port}/`,
    excel: () => excel,
    answered: answeredUnitFile,
    restart: (content) => {
      excel = openDemoExcel(content);
    },
    slowDown: (milliseconds) => {
      delay = milliseconds;
    },
  };
  const only = process.argv.slice(3);
  if (process.argv.includes('--guide')) await takeGuidePictures(simulated, path.join(ROOT, 'docs', 'pictures'));
  else await takePictures(simulated, path.join(OUT, 'pane'), only);
  server.close();
  server.closeAllConnections();
} else {
  server.listen(PORT, '127.0.0.1');
  console.log(`Mở http://localhost:${PORT} trong trình duyệt. Dừng: Ctrl+C.`);
}
