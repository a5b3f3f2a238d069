import { mountPane } from '../../pane/index';
import type { Destination } from '../../pane/index';
import { serverCalls } from './server-calls';
import type { ScriptRunner } from './server-calls';
import { createSheetsHost } from './sheets-host';

declare const google: { readonly script: { readonly run: ScriptRunner } };

/** Where the menu item sends the page: `menu.ts` writes it into this element when the page is opened. */
const asked = document.getElementById('opening')?.textContent ?? '';
/** What the project was built with beside the usual. */
const extras = JSON.parse(document.getElementById('extras')?.textContent ?? '[]') as readonly string[];
const host = createSheetsHost(document, serverCalls(google.script.run), extras);

void start();

async function start(): Promise<void> {
  mountPane(document, host, await completed(JSON.parse(asked === '' ? '{"to":"front"}' : asked) as Destination));
}

/** The menu knows a report as "Q1"; the year is the tracker's. */
async function completed(destination: Destination): Promise<Destination> {
  if (destination.to !== 'report' || destination.period === undefined) return destination;
  const seen = await host.look();
  if (!seen.ok || seen.value.kind !== 'tracked') return { to: 'report' };
  return { to: 'report', period: `${seen.value.tracker.year}-${destination.period}` };
}
