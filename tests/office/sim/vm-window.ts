import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createRichApi } from './rich-api';
import type { RichApi } from './rich-api';
import { createWorkbook } from './sim-workbook';
import type { SimWorkbook } from './sim-workbook';
import { installWindowsBridge } from './windows-bridge';
import type { WindowsBridge } from './windows-bridge';
import { workbookRoot } from './wire-sheet';

/** Microsoft's own files, unmodified, as npm brought them. */
export const OFFICE_FILES = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
/** Where production pages load them from. */
export const OFFICE_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface Options {
  /** Requirement sets that this Excel has, "1.9" for ExcelApi 1.9. */
  readonly excelApi: string;
  readonly limits?: 'desktop' | 'web';
  readonly workbook?: SimWorkbook;
}

/** A page with Microsoft's library in it, in a bare V8 without a document, beside a simulated workbook. */
export interface VmExcel {
  readonly window: vm.Context;
  readonly workbook: SimWorkbook;
  readonly api: RichApi;
  readonly bridge: WindowsBridge;
  /** Library files that were loaded. */
  readonly loaded: readonly string[];
  /** Runs a script of our own in the page. */
  run(code: string, file: string): unknown;
}

/** The requirement sets of an Excel as it tells them. */
export function matrixOf(excelApi: string): string {
  const undo = Number(excelApi.split('.')[1]) >= 20 ? { RichApiRuntimeFlag: '1.2', ExcelApiUndo: '1.20' } : {};
  return JSON.stringify({ ExcelApi: excelApi, RichApiRuntime: '1.1', ...undo });
}

/**
 * The library on npm does not have the notes of ExcelApi 1.18 yet, which the one that pages load has. Their classes are shaped as those of
 * comments are, as far as we use them, so these stand in under the name that notes have on the wire.
 */
const NOTES = `Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
  get() {
    this._notes ??= OfficeExtension.BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, 'Notes', true, 4);
    return this._notes;
  },
})`;

/** Starts Microsoft's library and waits until it is ready; every call above the advertised set then fails. */
export async function openVmExcel({ excelApi, limits = 'desktop', workbook = createWorkbook() }: Options): Promise<VmExcel> {
  const api = createRichApi(workbookRoot(workbook), limits);
  const loaded: string[] = [];
  const window = pageWindow(loaded);
  const bridge = installWindowsBridge(window as never, { requirementMatrix: matrixOf(excelApi) }, (id, parameters) =>
    api.execute(id, parameters),
  );
  loaded.push('office.js');
  script(path.join(OFFICE_FILES, 'office.js')).runInContext(window);
  const run = (code: string, file: string): unknown => new vm.Script(code, { filename: file }).runInContext(window) as unknown;
  await (run('Office.onReady()', 'ready.js') as Promise<unknown>);
  run('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true', 'strict.js');
  if (Number(excelApi.split('.')[1]) >= 18) run(NOTES, 'notes.js');
  return { window, workbook, api, bridge, loaded, run };
}

const compiled = new Map<string, vm.Script>();

function script(file: string): vm.Script {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const made = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(file, made);
  return made;
}

/** The few things of a window that the library asks for; scripts that it adds to the page are read from disk. */
function pageWindow(loaded: string[]): vm.Context {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  const nothing = (): void => undefined;
  const load = (element: { src: string; readyState?: string; onload?: () => void }): void => {
    const name = element.src.slice(OFFICE_URL.length);
    loaded.push(name);
    setImmediate(() => {
      script(path.join(OFFICE_FILES, name)).runInContext(window);
      element.readyState = 'complete';
      element.onload?.();
    });
  };
  const head = { appendChild: load, insertBefore: load, removeChild: nothing };
  const page: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    performance,
    URL,
    TextEncoder,
    TextDecoder,
    navigator: { userAgent: 'V8', platform: 'Win32', language: 'vi' },
    location: {
      search: '',
      hash: '',
      href: 'https://addin.test/taskpane.html',
      protocol: 'https:',
      host: 'addin.test',
      origin: 'https://addin.test',
    },
    history: {},
    name: '',
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    external: {},
    document: {
      readyState: 'complete',
      cookie: '',
      body: head,
      head,
      documentElement: { dir: 'ltr' },
      addEventListener: nothing,
      removeEventListener: nothing,
      createElement: (tagName: string) => ({
        tagName,
        style: {},
        setAttribute: nothing,
        getAttribute: () => null,
        appendChild: nothing,
        parentNode: head,
        addEventListener(this: Record<string, unknown>, event: string, handler: unknown) {
          this[`on${event}`] = handler;
        },
      }),
      getElementsByTagName: (tag: string) => (tag === 'script' ? [{ src: `${OFFICE_URL}office.js`, getAttribute: () => null }] : [head]),
      getElementById: () => null,
      querySelector: () => null,
    },
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) page[name] = page;
  const window = vm.createContext(page);
  return window;
}
