import type { JSDOM as Page } from 'jsdom';
import { createDemoHost } from '../../src/pane/demo';
import type { DemoHost, DemoOptions } from '../../src/pane/demo';
import { mountPane } from '../../src/pane/mount-pane';
import type { MountedPane } from '../../src/pane/mount-pane';
import type { Destination } from '../../src/pane/pane-context';
import type { PaneHost } from '../../src/pane/pane-host';

/** Put there by page-environment.cjs. */
declare const JSDOM: typeof Page;

/** The page in jsdom, over the demonstration's host. */
export interface OpenedPane {
  readonly document: Document;
  readonly host: DemoHost;
  readonly pane: MountedPane;
  /** The heading of the screen that is shown. */
  heading(): string;
  /** All words that are shown: what is hidden is left out, a closed box counts as closed. */
  words(): string;
  /** Presses a button by its words, as a person reads them; throws when there is no such button in view. */
  press(words: string): Promise<void>;
  /** Types into the field of this label. */
  type(label: string, value: string): Promise<void>;
  /** Ticks or picks the choice with these words. */
  choose(words: string): Promise<void>;
  /** Answers the next questions for files with these; a string is a file that was moved away after it was chosen. */
  giveFiles(...answers: readonly (readonly (File | string)[])[]): void;
  /** A file as a person has it. */
  fileOf(name: string, words: string): File;
  /** Lets everything that was asked for come to its end. */
  settle(): Promise<void>;
  /** Waits for the screen with this heading; fails after five seconds. */
  arrive(heading: string): Promise<void>;
}

const USUAL: DemoOptions = { kind: 'excel', language: 'vi', theme: 'light', workbook: 'plan', failure: null, writingTime: 0 };

const opened: { close: () => void }[] = [];

afterEach(() => {
  for (const window of opened.splice(0)) window.close();
});

/** Opens the page; `change` replaces parts of the host. */
export async function openDemo(
  options: Partial<DemoOptions> = {},
  start: Destination = { to: 'front' },
  change: (host: DemoHost) => Partial<PaneHost> = () => ({}),
): Promise<OpenedPane> {
  const { window } = new JSDOM('<!doctype html><html lang="vi"><body></body></html>', { pretendToBeVisual: true });
  opened.push(window);
  const { document } = window;
  // jsdom shows nothing, so it has no themes and does not scroll.
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
  window.Element.prototype.scrollIntoView = () => undefined;
  const made = createDemoHost(document, { ...USUAL, ...options });
  const host = Object.assign(made, change(made));
  const pane = mountPane(document, host, start);
  // The host answers at once, without timers: after one turn of the clock everything that was asked for has come to its end.
  const settle = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 1));
  const heading = (): string => document.querySelector('h1')?.textContent ?? '';

  const shown = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at.hasAttribute('hidden')) return false;
      const box = at.parentElement;
      if (box?.tagName === 'DETAILS' && !box.hasAttribute('open') && at.tagName !== 'SUMMARY') return false;
    }
    return true;
  };
  const find = (selector: string, words: string): HTMLElement => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(shown);
    const exact = all.find((element) => element.textContent === words);
    const found = exact ?? all.find((element) => element.textContent.startsWith(words));
    if (found === undefined) throw new Error(`“${words}” is not among: ${all.map((element) => element.textContent).join(' | ')}`);
    return found;
  };
  const answers: (readonly (File | string)[])[] = [];
  const elements = window.HTMLElement.prototype;
  window.HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
    if (this.type !== 'file') {
      elements.click.call(this);
      return;
    }
    const files = (answers.shift() ?? []).map((file) => (typeof file === 'string' ? lostFile(file) : file));
    Object.defineProperty(this, 'files', { value: files });
    this.dispatchEvent(new window.Event(files.length === 0 ? 'cancel' : 'change'));
  };
  const lostFile = (name: string): File =>
    Object.assign(new window.File([], name), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) });
  const changed = (element: Element): void => {
    element.dispatchEvent(new window.Event('change', { bubbles: true }));
  };

  await settle();
  return {
    document,
    host,
    pane,
    heading,
    settle,
    giveFiles: (...given) => void answers.push(...given),
    fileOf: (name, words) => new window.File([words], name),
    async arrive(wanted) {
      for (let turns = 0; heading() !== wanted && turns < 1000; turns += 1) {
        await new Promise((resolve) => window.setTimeout(resolve, 5));
      }
      expect(heading()).toBe(wanted);
    },
    words: () =>
      [...document.querySelectorAll('h1, h2, p, dt, dd, li, summary, label, legend, button')]
        .filter(shown)
        .map((element) => element.textContent)
        .join('\n'),
    async press(words) {
      find('button, summary', words).click();
      await settle();
    },
    async type(label, value) {
      const id = find('label', label).getAttribute('for') ?? '';
      const field = document.getElementById(id) as HTMLInputElement;
      field.value = value;
      changed(field);
      await settle();
    },
    async choose(words) {
      const input = find('label', words).querySelector('input');
      if (input === null) throw new Error(`“${words}” is no choice.`);
      input.click();
      await settle();
    },
  };
}
