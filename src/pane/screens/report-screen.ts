import { formatDate } from '../../core/index';
import type { PeriodOverview, TrackerOverview } from '../../core/index';
import { factList } from '../fact-list';
import { folded } from '../folded';
import { choice } from '../form-field';
import { issueList } from '../issue-list';
import { offerFile } from '../offer-file';
import type { PaneContext } from '../pane-context';
import type { PanePreview, PaneResult, PreviewFile, Watch } from '../pane-host';
import { customDays } from '../period-days';
import { reportText } from '../report-text';
import { button, screenFrame } from '../screen-frame';

const CUSTOM = 'custom';
const SHOWN_MISSING = 8;
/** The figures of the official table come first, up to the rates. */
const SHOWN_FIGURES = 12;

/**
 * "Lập báo cáo": the period, its days, the figures that go into the report, what is missing; Word file, sheet, freezing. Whoever came for
 * freezing or reopening is taken to that part.
 */
export function reportScreen(
  pane: PaneContext,
  tracker: TrackerOverview,
  { period: wanted = null, job = null }: { readonly period?: string | null; readonly job?: 'freeze' | 'reopen' | null },
): HTMLElement {
  const { h, text } = pane;
  const days = h('div', { 'aria-live': 'polite' });
  const figures = h('div', { 'aria-live': 'polite' });
  const foot = h('div', { class: 'foot-buttons' });
  const custom = customDays(pane, tracker, (period) => void count(period));
  let latest = '';
  let isCalledFor = job !== null;

  async function count(period: string): Promise<void> {
    latest = period;
    days.replaceChildren(...periodDays(pane, tracker, period));
    figures.replaceChildren(h('p', { class: 'note' }, text.of('counting')));
    foot.replaceChildren();
    const isCancelled = (): boolean => latest !== period;
    const request = { command: 'report', period } as const;
    const answer = await pane.quietly(() => pane.host.run(request, { onProgress: () => undefined, isCancelled }));
    if (isCancelled()) return;
    if (!answer.ok) {
      pane.fail(answer.failure, 'report', () => {
        pane.open({ to: 'report', period });
      });
      return;
    }
    figures.replaceChildren(...periodFigures(pane, tracker, answer.value, period));
    foot.replaceChildren(...outputs(pane, answer.value, period));
    if (isCalledFor) figures.querySelector('.freezing')?.scrollIntoView();
    isCalledFor = false;
  }

  function choose(value: string): void {
    custom.element.hidden = value !== CUSTOM;
    const period = value === CUSTOM ? custom.period() : value;
    if (period !== null) {
      void count(period);
      return;
    }
    latest = '';
    days.replaceChildren();
    figures.replaceChildren();
    foot.replaceChildren();
  }

  const frozen = tracker.periods.filter((period) => period.frozen);
  const first = firstPeriod(tracker, wanted ?? (job === 'reopen' ? (frozen.at(-1)?.id ?? null) : null));
  const options = [...tracker.periods.map(({ id, label }) => ({ id, label })), { id: CUSTOM, label: text.of('customPeriod') }];
  const radios = options.map(({ id, label }) => choice(pane, { type: 'radio', name: 'period', value: id, checked: id === first }, label));
  const fieldset = h(
    'fieldset',
    {
      change: (event) => {
        choose((event.target as HTMLInputElement).value);
      },
    },
    h('legend', {}, text.of('period', { year: tracker.year })),
    h('div', { class: 'opts' }, ...radios.map((radio) => radio.element)),
  );
  custom.fill(wanted);
  choose(first);
  return screenFrame(pane, {
    title: text.command('report').name,
    back: { to: 'front' },
    content: [
      job === 'reopen' && frozen.length === 0 ? h('p', { class: 'notice' }, text.of('noneFrozen')) : null,
      fieldset,
      custom.element,
      days,
      figures,
    ],
    buttons: [foot],
  });
}

/** The period asked for, or the last one whose cut-off day has passed, or the first. */
function firstPeriod(tracker: TrackerOverview, wanted: string | null): string {
  const asked = tracker.periods.find((period) => period.id === wanted);
  if (asked !== undefined) return asked.id;
  if (wanted !== null) return CUSTOM;
  const past = tracker.periods.filter((period) => period.to <= tracker.asOf).sort((a, b) => (a.to < b.to ? 1 : -1));
  return (past[0] ?? tracker.periods[0])?.id ?? CUSTOM;
}

function periodDays(pane: PaneContext, tracker: TrackerOverview, id: string): HTMLElement[] {
  const { h, text } = pane;
  const period = findPeriod(tracker, id);
  const from = formatDate(period?.from ?? id.slice(0, 10));
  const last = period?.to ?? id.slice(12);
  const sendBy = period?.sendBy ?? null;
  const facts = factList(pane, 'facts', [
    { label: text.of('figuresFrom'), value: text.of('dayRange', { from, to: formatDate(last) }) },
    { label: text.of('cutOff'), value: text.of('endOfDay', { day: formatDate(last) }) },
    { label: text.of('periodRule'), value: period?.rule ?? text.of('customRule') },
    ...(sendBy === null ? [] : [{ label: text.of('sendBy'), value: formatDate(sendBy) }]),
  ]);
  if (last <= tracker.asOf) return [facts];
  const note = text.of('earlyNote', { asOf: formatDate(tracker.asOf) });
  return [facts, h('p', { class: 'notice' }, h('strong', {}, text.of('early')), note)];
}

function periodFigures(pane: PaneContext, tracker: TrackerOverview, preview: PanePreview, id: string): HTMLElement[] {
  const { h, text } = pane;
  const { facts, notes, issues } = preview.outcome;
  // The days stand above already, before anything is counted.
  const stated = facts.filter(({ value }) => !/\d{2}\/\d{2}\/\d{4}/u.test(value));
  const rest = stated.slice(SHOWN_FIGURES);
  // What Thiết lập lacks is told under its own heading, with the way to fill it in.
  const warnings = issueList(
    pane,
    issues.filter(({ code }) => code !== 'report-facts-missing' || preview.missing.length === 0),
  );
  return [
    ...(stated.length === 0 ? [] : [h('h2', {}, text.of('reportFigures')), factList(pane, 'facts', stated.slice(0, SHOWN_FIGURES))]),
    ...(rest.length === 0 ? [] : [folded(pane, text.of('moreFigures', { n: rest.length }), factList(pane, 'facts', rest))]),
    ...notes.map((note) => h('p', { class: 'note' }, note)),
    ...(warnings === null ? [] : [h('h2', {}, text.of('warnings')), warnings]),
    ...missingFacts(pane, preview),
    reportText(pane, preview.outcome.paragraphs),
    ...freezing(pane, tracker, id),
  ];
}

function missingFacts(pane: PaneContext, preview: PanePreview): HTMLElement[] {
  const { h, text } = pane;
  if (preview.missing.length === 0) return [];
  const fill = button(pane, 'secondary', text.of('fillInSettings'), () => {
    pane.open({ to: 'settings' });
  });
  const rest = preview.missing.length - SHOWN_MISSING;
  const named = [...preview.missing.slice(0, SHOWN_MISSING).map(bracketed), ...(rest > 0 ? [text.of('andMore', { n: rest })] : [])];
  return [
    h('h2', {}, text.of('missingFacts')),
    h('p', {}, `${text.of('missingFactsNote')} ${named.join(', ')}.`),
    h('div', { class: 'inline-actions' }, fill),
  ];
}

function bracketed(words: string): string {
  return words.startsWith('[') ? words : `[${words}]`;
}

function freezing(pane: PaneContext, tracker: TrackerOverview, id: string): HTMLElement[] {
  const { h, text } = pane;
  const period = findPeriod(tracker, id);
  if (period === undefined) return [];
  const heading = h('h2', { class: 'freezing' }, text.command('freeze').name);
  if (period.to > tracker.asOf) return [heading, h('p', {}, text.of('freezeEarly', { day: formatDate(period.to) }))];
  const command = period.frozen ? 'reopen' : 'freeze';
  const press = button(pane, 'secondary', text.of(period.frozen ? 'reopen' : 'freeze'), () => {
    pane.open({ to: 'preview', request: { command, period: id } });
  });
  return [heading, h('p', {}, text.of(period.frozen ? 'frozenNote' : 'freezeNote')), h('div', { class: 'inline-actions' }, press)];
}

function outputs(pane: PaneContext, preview: PanePreview, period: string): HTMLElement[] {
  const { text } = pane;
  const retry = (): void => {
    pane.open({ to: 'report', period });
  };
  const word = preview.files.map((file) =>
    button(
      pane,
      'primary',
      text.of('makeWord'),
      () => void offerFile(pane, preview, file, { command: 'report', words: 'reportMade', retry }),
    ),
  );
  const sheet = button(pane, 'secondary', text.of('writeReportSheet'), () => void writeSheet(pane, preview, retry));
  const { keepAsDocument } = pane.host;
  const kept =
    keepAsDocument === undefined
      ? []
      : preview.files.slice(0, 1).map((file) => {
          const keep = (): void => void keepDocument(pane, { preview, file, keepAsDocument, retry });
          return button(pane, 'secondary', text.of('keepDocument'), keep);
        });
  return [...word.slice(0, 1), ...kept, ...(preview.edits > 0 ? [sheet] : [])];
}

/** The Word file becomes a document in the user's cloud; its address stays on the page as a link. */
async function keepDocument(
  pane: PaneContext,
  job: {
    readonly preview: PanePreview;
    readonly file: PreviewFile;
    readonly keepAsDocument: NonNullable<PaneContext['host']['keepAsDocument']>;
    readonly retry: () => void;
  },
): Promise<void> {
  const { h, text } = pane;
  const { preview, file, keepAsDocument, retry } = job;
  const run = async (watch: Watch): Promise<PaneResult<string>> => {
    const made = await pane.host.makeFile(preview.id, file.id, watch);
    return made.ok ? keepAsDocument(made.value) : made;
  };
  const address = await pane.work({ command: 'report', run, retry });
  if (address === null) return;
  const link = h('a', { href: address, target: '_blank', rel: 'noopener' }, text.of('openDocument'));
  pane.show(
    screenFrame(pane, {
      title: text.command('report').name,
      back: { to: 'front' },
      content: [h('p', {}, text.of('documentKept', { name: file.name.replace(/\.docx$/u, '') })), h('p', {}, link)],
      buttons: [button(pane, 'primary', text.of('done'), retry)],
    }),
  );
}

async function writeSheet(pane: PaneContext, preview: PanePreview, retry: () => void): Promise<void> {
  const done = await pane.work({ command: 'report', run: (watch) => pane.host.apply(preview.id, watch), retry });
  if (done !== null) await pane.finish(done.summary);
}

function findPeriod(tracker: TrackerOverview, id: string): PeriodOverview | undefined {
  return tracker.periods.find((period) => period.id === id);
}
