import { formatDate } from '../../core/index';
import type { CommandId, TrackerOverview, UrgentLine } from '../../core/index';
import type { Child } from '../element-builder';
import type { Destination, PaneContext } from '../pane-context';
import { button, screenFrame } from '../screen-frame';
import { statusChip } from '../status-chip';

const SHOWN = 5;
/** Letters of a title: three lines of the pane. */
const LONGEST_TITLE = 110;

const JOBS: readonly { readonly command: CommandId; readonly destination: Destination }[] = [
  { command: 'check', destination: { to: 'check' } },
  { command: 'remind', destination: { to: 'remind' } },
  { command: 'settings', destination: { to: 'settings' } },
  { command: 'help', destination: { to: 'help' } },
];

/** The first page of a tracked workbook: how it stands, what is urgent, what was done last. */
export function homeScreen(pane: PaneContext, tracker: TrackerOverview): HTMLElement {
  const { text } = pane;
  const { overdue, dueSoon, settings } = tracker;
  return screenFrame(pane, {
    title: tracker.title,
    back: null,
    content: [
      jobs(pane),
      day(pane, tracker),
      ...figures(pane, tracker),
      ...urgent(pane, 'overdue', overdue, text.of('noOverdue')),
      ...urgent(pane, 'dueSoon', dueSoon, text.of('noDueSoon', { n: settings.dueSoonDays })),
      ...lastRun(pane, tracker),
      ...communes(pane),
    ],
    buttons: [
      button(pane, 'primary', text.of('update'), () => {
        pane.open({ to: 'preview', request: { command: 'track' } });
      }),
      button(pane, 'secondary', text.of('makeReport'), () => {
        pane.open({ to: 'report' });
      }),
    ],
  });
}

function jobs(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  const job = ({ command, destination }: (typeof JOBS)[number]): HTMLElement =>
    button(pane, 'quiet', text.command(command).name, () => {
      pane.open(destination);
    });
  return h('nav', { class: 'jobs', 'aria-label': text.of('jobs') }, ...JOBS.map(job));
}

function day(pane: PaneContext, tracker: TrackerOverview): HTMLElement {
  const { h, text } = pane;
  const { asOfCell } = tracker;
  const go = (): void => {
    pane.goTo(asOfCell);
  };
  return h(
    'p',
    { class: 'asof' },
    h('span', {}, text.of('asOf'), h('strong', {}, formatDate(tracker.asOf))),
    button(pane, 'quiet', text.of('changeDay'), go, text.of('changeDayOf', { cell: asOfCell.cell ?? '' })),
    button(pane, 'quiet', text.of('readAgain'), () => void pane.finish(pane.lastResult())),
  );
}

function figures(pane: PaneContext, tracker: TrackerOverview): Child[] {
  const { h, text } = pane;
  const row = (figure: TrackerOverview['figures'][number]): HTMLElement => {
    const go = (): void => {
      pane.goTo(figure.where);
    };
    return h(
      'li',
      {},
      h('button', { type: 'button', click: go }, statusChip(pane, figure.status), h('span', { class: 'n' }, String(figure.count))),
    );
  };
  return [
    h('h2', {}, text.of('tasks', { n: tracker.tasks })),
    h('ul', { class: 'figures', 'aria-label': text.of('figuresLabel') }, ...tracker.figures.map(row)),
    h('p', { class: 'note' }, text.of('figuresNote')),
  ];
}

function urgent(pane: PaneContext, kind: 'overdue' | 'dueSoon', lines: readonly UrgentLine[], none: string): Child[] {
  const { h, text } = pane;
  const heading = h('h2', {}, `${text.of(kind)} `, h('span', { class: 'count' }, `(${String(lines.length)})`));
  if (lines.length === 0) return [heading, h('p', { class: 'note' }, none)];
  const all = lines.length > SHOWN ? allRow(pane, lines) : null;
  return [heading, h('ul', { class: 'rows' }, ...lines.slice(0, SHOWN).map((line) => urgentRow(pane, kind, line)), all)];
}

function urgentRow(pane: PaneContext, kind: 'overdue' | 'dueSoon', line: UrgentLine): HTMLElement {
  const { h, text } = pane;
  const words =
    kind === 'overdue'
      ? text.of('daysOver', { n: line.days })
      : line.days === 0
        ? text.of('dueToday')
        : text.of('daysLeft', { n: line.days });
  const leads = line.leads.length === 0 ? '' : `, ${line.leads.join('; ')}`;
  const go = (): void => {
    pane.goTo(line.where);
  };
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'row at', click: go },
      h('span', { class: 'row-name' }, beginningOf(`${line.id} ${line.title}`)),
      h('span', { class: 'row-note' }, h('b', { class: kind === 'overdue' ? 't-overdue' : 't-soon' }, words), leads),
      line.where.cell === undefined ? null : h('span', { class: 'ref' }, line.where.cell),
    ),
  );
}

/** Enough of a long title to know the task by, cut at a word: the whole of it stands in the cell that the row leads to. */
function beginningOf(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/[\s,;:.(]+[^\s]*$/u, '')}…`;
}

function allRow(pane: PaneContext, lines: readonly UrgentLine[]): HTMLElement {
  const { h, text } = pane;
  const go = (): void => {
    const [first] = lines;
    if (first !== undefined) pane.goTo(first.where);
  };
  const name = h('span', { class: 'row-name' }, text.of('seeAll', { n: lines.length }));
  return h('li', {}, h('button', { type: 'button', class: 'row act', click: go }, name));
}

function lastRun(pane: PaneContext, tracker: TrackerOverview): Child[] {
  const { h, text } = pane;
  const run = tracker.lastRun;
  const result = pane.lastResult();
  const logged = run === null ? text.of('noRun') : text.of('lastRunAt', { ...dateAndTime(run.at), summary: run.summary });
  const restore = button(pane, 'secondary', text.of('restore'), () => {
    pane.open({ to: 'preview', request: { command: 'restore' } });
  });
  return [
    h('h2', {}, text.of('lastRun')),
    result === '' || result === run?.summary ? null : h('p', {}, result),
    h('p', {}, logged),
    run?.restorable === true ? h('div', { class: 'inline-actions' }, restore) : null,
  ];
}

function communes(pane: PaneContext): Child[] {
  const { h, text, host } = pane;
  // Excel knows no people: there a tab cannot be kept for its unit.
  const hasTabs = host.kind === 'sheets';
  const row = (command: CommandId, note: string, destination: Destination): HTMLElement => {
    const go = (): void => {
      pane.open(destination);
    };
    const words = [h('span', { class: 'row-name' }, text.command(command).name), h('span', { class: 'row-note' }, note)];
    return h('li', {}, h('button', { type: 'button', class: 'row act', click: go }, ...words));
  };
  return [
    h('h2', {}, text.of('communes')),
    h(
      'ul',
      { class: 'rows' },
      row(
        'split',
        text.of(hasTabs ? 'splitRowNote' : 'splitNote'),
        hasTabs ? { to: 'split' } : { to: 'preview', request: { command: 'split' } },
      ),
      row('collect', text.of(hasTabs ? 'collectTabsRowNote' : 'collectRowNote'), { to: 'collect' }),
    ),
  ];
}

function dateAndTime(at: string): { readonly date: string; readonly time: string } {
  return { date: formatDate(at.slice(0, 10)), time: at.slice(11, 16) };
}
