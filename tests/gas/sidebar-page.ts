import type { JSDOM as Page } from 'jsdom';
import type { LoadedProject } from './bare-engine';

/** Put there by tests/pane/page-environment.cjs. */
declare const JSDOM: typeof Page;

/** A file that the page handed to the user. */
interface Download {
  readonly name: string;
  readonly bytes: Promise<Uint8Array>;
}

/** The page that a menu item opened, in jsdom, with Google's bridge to the pushed project. */
export interface SidebarPage {
  readonly heading: () => string;
  readonly words: () => string;
  readonly press: (words: string) => Promise<void>;
  /** Waits until the words are shown; fails after ten seconds. */
  readonly see: (words: string) => Promise<void>;
  readonly downloads: readonly Download[];
  /** Answers the next question for files. */
  readonly giveFiles: (...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => void;
  readonly close: () => void;
}

export function openSidebar(html: string, project: LoadedProject): SidebarPage {
  const downloads: Download[] = [];
  let last: Promise<Uint8Array> = Promise.resolve(new Uint8Array());
  let answer: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    beforeParse(made) {
      Object.assign(made, {
        google: { script: { run: runner(project, (work) => made.setTimeout(work, 0)) } },
        matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
        TextEncoder,
        TextDecoder,
        Uint8Array,
        ArrayBuffer,
      });
      made.Element.prototype.scrollIntoView = () => undefined;
      made.URL.createObjectURL = (blob) => {
        last = bytesOf(made, blob as Blob);
        return 'blob:thu';
      };
      made.URL.revokeObjectURL = () => undefined;
      made.HTMLAnchorElement.prototype.click = function click() {
        downloads.push({ name: this.download, bytes: last });
      };
      made.HTMLInputElement.prototype.click = function click() {
        const files = answer.map(({ name, bytes }) => ({ name, size: bytes.length, type: '', arrayBuffer: () => Promise.resolve(bytes) }));
        Object.defineProperty(this, 'files', { value: files });
        this.dispatchEvent(new made.Event(files.length === 0 ? 'cancel' : 'change'));
      };
    },
  });
  const { document } = window;
  const shown = () => [...document.body.children].filter((element) => element.tagName !== 'SCRIPT');
  const words = () =>
    shown()
      .map((element) => element.textContent)
      .join(' ')
      .replaceAll('\u00a0', ' ');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 10));
  const see = async (wanted: string) => {
    for (let turn = 0; turn < 1000 && !words().includes(wanted); turn += 1) await pause();
    if (!words().includes(wanted)) throw new Error(`“${wanted}” không có trong: ${words()}`);
  };
  return {
    heading: () => document.querySelector('h1')?.textContent ?? '',
    words,
    see,
    async press(wanted) {
      await see(wanted);
      const all = [...document.querySelectorAll<HTMLElement>('button, summary')];
      const found = all.find((element) => element.textContent === wanted) ?? all.find((element) => element.textContent.startsWith(wanted));
      if (found === undefined) throw new Error(`“${wanted}” không có trong: ${all.map((element) => element.textContent).join(' | ')}`);
      found.click();
      await pause();
    },
    downloads,
    giveFiles: (...files) => {
      answer = files;
    },
    close: () => {
      window.close();
    },
  };
}

function bytesOf(window: Page['window'], blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new window.FileReader();
    reader.onload = () => {
      resolve(new Uint8Array(reader.result as ArrayBuffer));
    };
    reader.readAsArrayBuffer(blob);
  });
}

/** google.script.run: handlers are set one by one, each giving a new runner; the call comes back later. */
function runner(
  project: LoadedProject,
  later: (work: () => void) => unknown,
  handlers: { done?: (value: unknown) => void; failed?: (error: Error) => void } = {},
): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (done: (value: unknown) => void) => runner(project, later, { ...handlers, done });
        if (name === 'withFailureHandler') return (failed: (error: Error) => void) => runner(project, later, { ...handlers, failed });
        return (...args: unknown[]) => {
          later(() => {
            try {
              const { result } = project.call(String(name), JSON.parse(JSON.stringify(args)) as unknown[]);
              handlers.done?.(result);
            } catch (error) {
              handlers.failed?.(error instanceof Error ? error : new Error(String(error)));
            }
          });
        };
      },
    },
  );
}
