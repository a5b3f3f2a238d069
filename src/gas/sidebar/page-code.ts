import type { WorkbookCode } from '../../pane/index';
import type { readDocument, writeDocument } from '../../word/index';
import type { PagePart } from '../wire';
import type { ServerCalls } from './server-calls';

/** The Word reader and writer. */
interface WordCode {
  readonly readDocument: typeof readDocument;
  readonly writeDocument: typeof writeDocument;
}

/** Parts of the page that are too large for every opening: each is fetched when it is first used, once. */
export interface PageCode {
  readonly word: () => Promise<WordCode>;
  readonly workbook: () => Promise<WorkbookCode>;
}

export function pageCode(document: Document, server: ServerCalls): PageCode {
  const asked = new Map<PagePart, Promise<unknown>>();
  const part = (name: PagePart): Promise<unknown> => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const started = start(document, server, name);
    asked.set(name, started);
    // A part that did not come may come the next time.
    started.catch(() => asked.delete(name));
    return started;
  };
  return { word: () => part('word') as Promise<WordCode>, workbook: () => part('workbook') as Promise<WorkbookCode> };
}

/** Runs the fetched code (a script element as text, our own file of the same project) in the page and gives its functions. */
async function start(document: Document, server: ServerCalls, name: PagePart): Promise<unknown> {
  const reply = await server.paneCode(name);
  if (!reply.ok) throw new Error(reply.failure.technical);
  const script = document.createElement('script');
  script.textContent = reply.value.replace(/^\s*<script>|<\/script>\s*$/g, '');
  document.head.append(script);
  // `build-gas.mjs` gives each part this name.
  const held: unknown = Reflect.get(document.defaultView ?? {}, `cchc_${name}`);
  if (typeof held !== 'object' || held === null) throw new Error(`The part ${name} did not start.`);
  return held;
}
