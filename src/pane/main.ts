import { createDemoHost } from './demo';
import type { DemoOptions } from './demo';
import { destinationOf } from './destination-of';
import { mountPane } from './mount-pane';
import { FAILURE_CODES } from './pane-host';

/**
 * The page over made-up figures, on which every screen and failure can be reached by its address, for tests in a browser: `?host=sheets&theme=dark&language=en&workbook=tracked&failure=busy&time=3000&to=report`.
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

mountPane(document, createDemoHost(document, options), destinationOf(query.get('to')));
