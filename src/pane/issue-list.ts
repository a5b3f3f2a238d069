import type { Issue } from '../core/index';
import { cellLink } from './cell-link';
import type { PaneContext } from './pane-context';

const SHOWN = 5;

/** Issues as notices, each with its cell; beyond five behind a button. Null when there are none. */
export function issueList(pane: PaneContext, issues: readonly Issue[]): HTMLElement | null {
  if (issues.length === 0) return null;
  const { h, text } = pane;
  const list = h('div', { class: 'issues' }, ...issues.slice(0, SHOWN).map((issue) => issueNotice(pane, issue)));
  const rest = issues.slice(SHOWN);
  if (rest.length > 0) {
    const more = h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        click: () => {
          const added = rest.map((issue) => issueNotice(pane, issue));
          more.replaceWith(...added);
          added[0]?.setAttribute('tabindex', '-1');
          added[0]?.focus();
        },
      },
      text.of('showMore', { n: rest.length }),
    );
    list.append(more);
  }
  return list;
}

/** One issue: its sentence and its cell. */
export function issueNotice(pane: PaneContext, issue: Issue): HTMLElement {
  const link = cellLink(pane, issue.where);
  const bad = issue.severity === 'error';
  return pane.h('p', { class: bad ? 'notice bad' : 'notice' }, issue.message, link === null ? null : ' ', link);
}
