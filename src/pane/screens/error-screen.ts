import type { CommandId, Issue } from '../../core/index';
import { folded } from '../folded';
import { issueList } from '../issue-list';
import type { PaneContext } from '../pane-context';
import type { PaneFailure } from '../pane-host';
import { boldWords, button, screenFrame } from '../screen-frame';
import { yearForm } from '../year-form';

/** What failed, and what "Thử lại" does. */
export interface ShownFailure {
  readonly failure: PaneFailure;
  readonly command: CommandId;
  /** The heading: "Chưa cập nhật được". */
  readonly failed: string;
  /** Local time for the support, "24/06/2022 08:15". */
  readonly at: string;
  readonly retry: () => void;
  /** Begins again with this plan year; null where a year would not help. */
  readonly withYear: ((year: number) => void) | null;
}

/** Failures of the core that a year mends. */
const NEEDS_YEAR = 'outline-no-year';

/** An error: what happened and where, whether anything changed, what to do. No stack trace, no plan content in what is copied. */
export function errorScreen(pane: PaneContext, shown: ShownFailure): HTMLElement {
  const { h, text } = pane;
  const { failure } = shown;
  const { code, workbook } = failure;
  const pre = h('pre', { tabindex: 0, role: 'region', 'aria-label': text.of('detailsLabel') }, details(pane, shown));
  const more = folded(pane, text.of('details'), pre, h('p', { class: 'note' }, text.of('detailsNote')));
  const copy = (): void => {
    more.open = true;
    pane.copy(pre.textContent, pre);
  };
  const { withYear } = shown;
  const year =
    withYear !== null && failure.issues.some((issue) => issue.code === NEEDS_YEAR) ? yearForm(pane, 'readAgain', withYear) : null;
  const steps = namesNoPlace(failure) ? [] : text.failure(code)[pane.host.kind].map((step) => h('li', {}, ...boldWords(pane, step)));
  const whatToDo = steps.length === 0 ? [] : [h('h2', {}, text.of('steps')), h('ol', { class: 'todo' }, ...steps)];
  return screenFrame(pane, {
    title: shown.failed,
    back: { to: 'front' },
    content: [issueList(pane, errorsOf(pane, failure)), h('p', {}, text.of(workbook)), ...(year === null ? whatToDo : [year]), more],
    buttons: [
      ...(year === null ? [button(pane, 'primary', text.of('retry'), shown.retry)] : []),
      button(pane, 'secondary', text.of('copyDetails'), copy),
    ],
  });
}

/** The core's own sentence says all there is to do; there is no place to be sent to. */
function namesNoPlace({ code, issues }: PaneFailure): boolean {
  return code === 'refused' && issues.length > 0 && issues.every(({ where }) => where.sheet === undefined && where.paragraph === undefined);
}

/** The sentences of the core, or that of the failure itself. */
function errorsOf(pane: PaneContext, failure: PaneFailure): readonly Issue[] {
  const errors = failure.issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) return errors;
  const { what } = pane.text.failure(failure.code);
  const { sheet } = failure.where;
  const message = sheet === undefined ? what : pane.text.of('onSheet', { sheet, what: what.charAt(0).toLowerCase() + what.slice(1) });
  return [{ code: failure.code, severity: 'error', where: failure.where, message }];
}

function details(pane: PaneContext, shown: ShownFailure): string {
  const { text, host } = pane;
  const { failure } = shown;
  const [first] = errorsOf(pane, failure);
  const cell = first?.where.cell ?? '';
  const lines: readonly (readonly [string, string])[] = [
    [text.of('detailCode'), first === undefined || first.code === failure.code ? failure.code : `${failure.code}, ${first.code}`],
    [text.of('detailJob'), text.command(shown.command).name],
    [text.of('detailPlace'), cell],
    [text.of('detailTime'), shown.at],
    [text.of('detailVersion'), `${host.version}, ${host.kind}`],
    [text.of('detailMore'), failure.technical],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
