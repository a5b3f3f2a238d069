import type { CommandId, WorkbookOverview } from '../core/index';
import { createElementBuilder } from './element-builder';
import type { Destination, PaneContext, Work } from './pane-context';
import type { PaneFailure, PaneHost, PanePreview, PaneProgress, PaneResult, PaneTheme } from './pane-host';
import { paneText } from './pane-text';
import { checkScreen } from './screens/check-screen';
import { collectScreen } from './screens/collect-screen';
import { errorScreen } from './screens/error-screen';
import type { ShownFailure } from './screens/error-screen';
import { helpScreen } from './screens/help-screen';
import { homeScreen } from './screens/home-screen';
import { loadingScreen } from './screens/loading-screen';
import { previewScreen } from './screens/preview-screen';
import { progressScreen } from './screens/progress-screen';
import { remindScreen } from './screens/remind-screen';
import { reportScreen } from './screens/report-screen';
import { settingsScreen } from './screens/settings-screen';
import { splitScreen } from './screens/split-screen';
import { startScreen } from './screens/start-screen';
import type { CommandText } from './text-vi';

/** A page that stands: a ribbon button or a menu item can send it somewhere. */
export interface MountedPane {
  /** Goes there once the workbook has been read; jobs that need a tracker go to the front page where there is none. */
  open(destination: Destination): void;
  /** Reads the workbook again and shows the front page. */
  refresh(): Promise<void>;
}

/** Work shorter than this shows no progress screen, so that nothing flickers. */
const QUIET_MS = 300;
const MESSAGE_MS = 8000;
const EMPTY: WorkbookOverview = { kind: 'empty', sheets: [] };

/** Builds the page in `document.body` for a host, reads the workbook, and goes to `start`. */
export function mountPane(document: Document, host: PaneHost, start: Destination = { to: 'front' }): MountedPane {
  const view = document.defaultView;
  if (view === null) throw new Error('The pane needs a document that is shown.');
  const h = createElementBuilder(document);
  const text = paneText(host.language);
  const main = h('main', {});
  const message = h('p', { class: 'say', role: 'status' });
  let overview = EMPTY;
  let result = '';
  let busy = false;
  /** Until the workbook was read for the first time, what is asked for waits, and the grid keeps the focus. */
  let state: 'unread' | 'reading' | 'read' = 'unread';
  let waiting = start;
  let messageTimer = 0;

  const pane: PaneContext = {
    document,
    host,
    text,
    h,
    drafts: new Map(),
    overview: () => overview,
    lastResult: () => result,
    show,
    open,
    finish,
    work,
    quietly,
    fail,
    say,
    goTo(where) {
      void host.goTo(where).then(
        (found) => {
          const { cell = '', sheet = '' } = where;
          say(text.of(found ? (cell === '' ? 'wentToSheet' : 'wentTo') : 'wentNowhere', { cell, sheet }));
        },
        () => {
          say(text.of('wentNowhere'));
        },
      );
    },
    copy(words, shown) {
      void host.copyText(words).then(copied, () => {
        copied(false);
      });
      function copied(done: boolean): void {
        if (!done) document.getSelection()?.selectAllChildren(shown);
        say(text.of(done ? 'copied' : 'copyByHand'));
      }
    },
  };

  function show(screen: HTMLElement): void {
    main.replaceChildren(screen);
    const heading = screen.querySelector('h1');
    document.title = `${heading?.textContent ?? ''}, ${text.of('product')}`;
    say('');
    main.scrollIntoView();
    if (state === 'read') heading?.focus({ preventScroll: true });
  }

  function open(destination: Destination): void {
    if (state !== 'read') {
      waiting = destination;
      if (state === 'unread') void begin();
      return;
    }
    if (busy) return;
    if (destination.to === 'help') {
      show(helpScreen(pane));
      return;
    }
    if (destination.to === 'preview') {
      void command(
        destination.request.command,
        destination,
        (watch) => host.run(destination.request, watch),
        (preview) => previewScreen(pane, destination.request, preview),
        (year) => {
          open({ to: 'preview', request: { ...destination.request, year } });
        },
      );
      return;
    }
    if (overview.kind !== 'tracked' || destination.to === 'front') {
      show(frontScreen(wantedBy(destination)));
      return;
    }
    const { tracker } = overview;
    switch (destination.to) {
      case 'report':
        show(reportScreen(pane, tracker, destination));
        return;
      case 'settings':
        show(settingsScreen(pane, tracker));
        return;
      case 'split':
        show(splitScreen(pane));
        return;
      case 'collect':
        show(collectScreen(pane, destination.files ?? []));
        return;
      case 'check':
        void command(
          'check',
          destination,
          (watch) => host.run({ command: 'check', fixes: null }, watch),
          (preview) => checkScreen(pane, preview),
        );
        return;
      case 'remind':
        void command(
          'remind',
          destination,
          (watch) => host.run({ command: 'remind' }, watch),
          (preview) => remindScreen(pane, preview),
        );
        return;
    }
  }

  async function command(
    id: CommandId,
    destination: Destination,
    run: Work<PanePreview>['run'],
    screen: (preview: PanePreview) => HTMLElement,
    withYear?: (year: number) => void,
  ): Promise<void> {
    const preview = await work({
      command: id,
      run,
      retry: () => {
        open(destination);
      },
      ...(withYear === undefined ? {} : { withYear }),
    });
    if (preview !== null) show(screen(preview));
  }

  function frontScreen(wanted: CommandId | null = null): HTMLElement {
    if (overview.kind === 'tracked') return homeScreen(pane, overview.tracker);
    return startScreen(pane, overview, wanted);
  }

  async function begin(): Promise<void> {
    state = 'reading';
    const found = await read();
    state = 'unread';
    if (!found) return;
    if (waiting.to === 'front') show(frontScreen());
    state = 'read';
    if (waiting.to !== 'front') open(waiting);
  }

  async function read(): Promise<boolean> {
    const seen = await quietly(() => host.look());
    if (!seen.ok) {
      showFailure(seen.failure, 'track', { failed: text.of('notRead'), retry: () => void finish(result) });
      return false;
    }
    overview = seen.value;
    return true;
  }

  async function finish(words: string): Promise<void> {
    result = words;
    if (state !== 'read') {
      open({ to: 'front' });
      return;
    }
    if (!(await read())) return;
    open({ to: 'front' });
    say(words);
  }

  async function work<T>(job: Work<T>): Promise<T | null> {
    if (busy) return null;
    busy = true;
    let cancelled = false;
    let last: PaneProgress | null = null;
    const progress = progressScreen(pane, wordsOf(job.command), () => {
      cancelled = true;
    });
    const timer = view?.setTimeout(() => {
      show(progress.screen);
    }, QUIET_MS);
    const answer = await quietly(() =>
      job.run({
        onProgress(now) {
          last = now;
          progress.update(last);
        },
        isCancelled: () => cancelled,
      }),
    );
    view?.clearTimeout(timer);
    busy = false;
    if (answer.ok) return answer.value;
    if (answer.failure.code === 'cancelled') {
      const sentence = text.of('cancelledJob', { job: text.command(job.command).name });
      await finish(`${sentence} ${text.of(answer.failure.workbook)}`);
    } else fail(answer.failure, job.command, job.retry, job.withYear);
    return null;
  }

  async function quietly<T>(ask: () => Promise<PaneResult<T>>): Promise<PaneResult<T>> {
    try {
      return await ask();
    } catch (error) {
      return { ok: false, failure: unexpected(error) };
    }
  }

  function fail(failure: PaneFailure, id: CommandId, retry: () => void, withYear?: (year: number) => void): void {
    showFailure(failure, id, { failed: wordsOf(id).failed, retry, withYear: withYear ?? null });
  }

  function showFailure(
    failure: PaneFailure,
    command: CommandId,
    { failed, retry, withYear = null }: Pick<ShownFailure, 'failed' | 'retry'> & Partial<ShownFailure>,
  ): void {
    show(errorScreen(pane, { failure, command, failed, at: localTime(), retry, withYear }));
  }

  function wordsOf(id: CommandId): Omit<CommandText, 'name'> {
    return id === 'track' && overview.kind === 'tracked' ? text.update : text.command(id);
  }

  function say(words: string): void {
    const foot = main.querySelector('.foot')?.getBoundingClientRect().top ?? 0;
    const height = view?.innerHeight ?? 0;
    message.style.bottom = `${String(foot > 0 && foot < height ? height - foot + 8 : 16)}px`;
    message.textContent = words;
    view?.clearTimeout(messageTimer);
    messageTimer = view?.setTimeout(() => (message.textContent = ''), MESSAGE_MS) ?? 0;
  }

  document.documentElement.lang = host.language;
  document.documentElement.dataset['host'] = host.kind;
  followTheme(document, view, host);
  document.body.replaceChildren(main, message);
  show(loadingScreen(pane));
  void begin();
  return {
    open,
    async refresh() {
      await finish(result);
    },
  };
}

/** The command that a page was asked for; null for the front page itself. */
function wantedBy(destination: Exclude<Destination, { readonly to: 'preview' | 'help' }>): CommandId | null {
  if (destination.to === 'front') return destination.wanted ?? null;
  return destination.to === 'report' ? (destination.job ?? 'report') : destination.to;
}

function unexpected(error: unknown): PaneFailure {
  const technical = error instanceof Error ? error.name : 'unknown';
  return { code: 'unexpected', where: {}, workbook: 'untouched', issues: [], technical };
}

/** Keeps `data-theme` of the page at light or dark, from the host or, where it leaves it open, from the browser. */
function followTheme(document: Document, view: Window, host: PaneHost): void {
  const preference = view.matchMedia('(prefers-color-scheme: dark)');
  let theme: PaneTheme = 'system';
  const set = (): void => {
    document.documentElement.dataset['theme'] = theme === 'system' ? (preference.matches ? 'dark' : 'light') : theme;
  };
  theme = host.theme((changed) => {
    theme = changed;
    set();
  });
  preference.addEventListener('change', set);
  set();
}

function localTime(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(now.getDate())}/${two(now.getMonth() + 1)}/${String(now.getFullYear())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
