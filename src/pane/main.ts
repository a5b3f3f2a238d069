import { createDemoHost } from './demo';
import type { DemoOptions } from './demo';
import { mountPane } from './mount-pane';
import type { Destination } from './pane-context';
import { FAILURE_CODES } from './pane-host';

/**
 * The demonstration page: `?host=sheets&theme=dark&language=en&workbook=tracked&failure=busy&time=3000&to=report`.
 * The products have their own first files in src/office and src/gas.
 */
const query = new URLSearchParams(location.search);

const options: DemoOptions = {
  kind: query.get('host') === 'sheets' ? 'sheets' : 'excel',
  language: query.get('language') === 'en' ? 'en' : 'vi',
  theme: query.get('theme') === 'dark' ? 'dark' : query.get('theme') === 'light' ? 'light' : 'system',
  workbook: query.get('workbook') === 'empty' ? 'empty' : query.get('workbook') === 'tracked' ? 'tracked' : 'plan',
  failure: FAILURE_CODES.find((code) => code === query.get('failure')) ?? null,
  writingTime: Number(query.get('time') ?? '3000'),
};

const DESTINATIONS: Readonly<Record<string, Destination>> = {
  report: { to: 'report' },
  check: { to: 'check' },
  remind: { to: 'remind' },
  collect: { to: 'collect' },
  settings: { to: 'settings' },
  help: { to: 'help' },
  track: { to: 'preview', request: { command: 'track' } },
  split: { to: 'preview', request: { command: 'split' } },
  freeze: { to: 'preview', request: { command: 'freeze', period: '2026-6T' } },
  restore: { to: 'preview', request: { command: 'restore' } },
};

mountPane(document, createDemoHost(document, options), DESTINATIONS[query.get('to') ?? ''] ?? { to: 'front' });
