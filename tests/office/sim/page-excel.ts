import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { createRichApi } from './rich-api';
import type { RichApi } from './rich-api';
import { createWorkbook } from './sim-workbook';
import type { SimWorkbook } from './sim-workbook';
import { OFFICE_FILES, OFFICE_URL, matrixOf } from './vm-window';
import { installWindowsBridge } from './windows-bridge';
import { workbookRoot } from './wire-sheet';

/** The add-in's own address, and that of the page of Excel on the web around it. */
const ADD_IN = 'https://addin.test/';
const EXCEL_ON_THE_WEB = 'https://addin.test:8443/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface PageOptions {
  readonly host: 'windows' | 'web';
  readonly excelApi: string;
  /** Folder of the production files. */
  readonly folder: string;
  readonly workbook?: SimWorkbook;
  readonly width?: number;
  /** Language and colours that Excel on Windows tells. */
  readonly locale?: string;
  readonly theme?: Readonly<Record<string, number>>;
}

/** The production page in a browser beside a simulated workbook. */
export interface PageExcel {
  readonly page: Page;
  /** The frame that the add-in runs in: the page itself, or the sandboxed frame of Excel on the web. */
  readonly frame: Frame;
  readonly workbook: SimWorkbook;
  readonly api: RichApi;
  /** Addresses of the files that Microsoft's server was asked for. */
  readonly fromMicrosoft: readonly string[];
  /** Addresses outside the add-in and Microsoft's library: all were refused. */
  readonly refused: readonly string[];
  /** Errors that the page itself wrote. */
  readonly complaints: readonly string[];
}

/** Opens the production page, with Microsoft's files from npm at their own address. */
export async function openPageExcel(browser: Browser, options: PageOptions): Promise<PageExcel> {
  const workbook = options.workbook ?? createWorkbook();
  const api = createRichApi(workbookRoot(workbook), options.host === 'web' ? 'web' : 'desktop');
  const page = await browser.newPage({ viewport: { width: options.width ?? 350, height: 700 } });
  const [fromMicrosoft, refused, complaints]: [string[], string[], string[]] = [[], [], []];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const address = route
      .request()
      .url()
      .replace(/[?#].*$/u, '');
    if (address === EXCEL_ON_THE_WEB) return route.fulfill({ contentType: 'text/html', body: webHostPage(options.excelApi) });
    const file = fileOf(address, options.folder);
    if (file === null) {
      refused.push(address);
      return route.abort();
    }
    if (address.startsWith(OFFICE_URL)) fromMicrosoft.push(address.slice(OFFICE_URL.length));
    return route.fulfill({ contentType: TYPES[path.extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
  await page.exposeFunction('simulatedExcel', (id: number, parameters: string) => api.execute(id, JSON.parse(parameters)));
  if (options.host === 'windows') {
    const { locale, theme } = options;
    const bridge = JSON.stringify({ requirementMatrix: matrixOf(options.excelApi), locale, theme });
    await page.addInitScript(
      `window.bridge = (${installWindowsBridge.toString()})(window, ${bridge}, (id, p) => window.simulatedExcel(id, JSON.stringify(p)));`,
    );
    await page.goto(`${ADD_IN}taskpane.html`);
  } else await page.goto(EXCEL_ON_THE_WEB);
  return { page, frame: await addInFrame(page), workbook, api, fromMicrosoft, refused, complaints };
}

function fileOf(address: string, folder: string): string | null {
  const file = address.startsWith(OFFICE_URL)
    ? path.join(OFFICE_FILES, address.slice(OFFICE_URL.length))
    : address.startsWith(ADD_IN)
      ? path.join(folder, address.slice(ADD_IN.length))
      : null;
  return file !== null && existsSync(file) ? file : null;
}

async function addInFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((candidate) => candidate.url().startsWith(`${ADD_IN}taskpane`));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(25);
  }
  throw new Error('The add-in did not open.');
}

/** Excel on the web around the add-in: a sandboxed frame, answered by messages as the library's own protocol has them. */
function webHostPage(excelApi: string): string {
  const context = {
    _id: 'add-in',
    _appName: 16,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: 'vi-VN',
    _dataLocale: 'vi-VN',
    _docUrl: 'https://example.sharepoint.com/Book1.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'c',
    _requirementMatrix: matrixOf(excelApi),
    _hostFullVersion: '16.0.0.0',
  };
  return `<!doctype html><title>Excel</title>
<iframe id="pane" sandbox="allow-scripts allow-forms allow-same-origin allow-popups allow-downloads" style="width:350px;height:640px"></iframe>
<script>
addEventListener('message', async (event) => {
  let message;
  try { message = JSON.parse(event.data); } catch { return; }
  if (message._messageType !== 0) return;
  const reply = (data) => event.source.postMessage(JSON.stringify({
    _messageType: 1, _responseType: 0, _actionName: message._actionName, _conversationId: message._conversationId,
    _correlationId: message._correlationId, _errorCode: 0, _data: data, _origin: location.origin, _serializerVersion: 1,
  }), event.origin);
  if (message._actionName === 'ContextActivationManager_getAppContextAsync') return reply(${JSON.stringify(context)});
  if (message._actionName === 'executeMethod') {
    const call = message._data;
    const answer = await window.simulatedExcel(call.DdaMethod.DispatchId, JSON.stringify([call.ArrayData]));
    return reply({ Version: 1, Error: answer.status, Data: answer.data });
  }
  reply({ Error: 0, Version: 1 });
});
document.getElementById('pane').src = '${ADD_IN}taskpane.html?_host_Info=Excel$Web$16.00$vi-VN$$$disableLogging$0#&_serializer_version=1&_xdm_Info=conversation$add-in$' + location.origin;
</script>`;
}
