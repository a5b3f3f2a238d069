import type { Issue } from '../core/index';
import { cellLink } from './cell-link';
import { folded } from './folded';
import type { PaneContext } from './pane-context';

const SHOWN = 5;
const MORE = 20;

/**
 * Issues as notices, each with its cell: the first five, the others behind a button; what is merely worth knowing is folded behind its
 * count. `otherFiles`: names of files beside this workbook, whose cells cannot be gone to. Null when there are no issues.
 */
export function issueList(pane: PaneContext, issues: readonly Issue[], otherFiles: ReadonlySet<string> = new Set()): HTMLElement | null {
  if (issues.length === 0) return null;
  const infos = issues.filter((issue) => issue.severity === 'info');
  const others = issues.filter((issue) => issue.severity !== 'info');
  return pane.h(
    'div',
    {},
    others.length === 0 ? null : noticeList(pane, others, otherFiles),
    infos.length === 0 ? null : folded(pane, pane.text.of('infos', { n: infos.length }), noticeList(pane, infos, otherFiles)),
  );
}

/** One issue: its sentence and its cell. */
export function issueNotice(pane: PaneContext, issue: Issue, otherFiles: ReadonlySet<string> = new Set()): HTMLElement {
  const { where, message } = issue;
  const isElsewhere = otherFiles.has(where.file ?? '');
  const link = isElsewhere ? null : cellLink(pane, where);
  const look = issue.severity === 'error' ? 'notice bad' : 'notice';
  return pane.h('p', { class: look }, isElsewhere ? `${placeInFile(pane, issue)}: ${message}` : message, link === null ? null : ' ', link);
}

function noticeList(pane: PaneContext, issues: readonly Issue[], otherFiles: ReadonlySet<string>): HTMLElement {
  const { h, text } = pane;
  const list = h('div', { class: 'issues' });
  const add = (from: number, count: number): HTMLElement[] => {
    const added = issues.slice(from, from + count).map((issue) => issueNotice(pane, issue, otherFiles));
    list.append(...added);
    const next = from + count;
    if (next < issues.length) list.append(moreButton(next));
    return added;
  };
  const moreButton = (from: number): HTMLElement => {
    const click = (): void => {
      more.remove();
      const [first] = add(from, MORE);
      first?.setAttribute('tabindex', '-1');
      first?.focus();
    };
    const more = h('button', { type: 'button', class: 'quiet', click }, text.of('showMore', { n: Math.min(MORE, issues.length - from) }));
    return more;
  };
  add(0, SHOWN);
  return list;
}

/** "Tệp “Xã Đồi Chè.xlsx”, trang “Theo dõi”, ô C9" */
function placeInFile({ text }: PaneContext, { where }: Issue): string {
  const parts = [
    text.of('fileNamed', { name: where.file ?? '' }),
    ...(where.sheet === undefined ? [] : [text.of('sheetNamed', { sheet: where.sheet })]),
    ...(where.cell === undefined ? [] : [text.of('cellNamed', { cell: where.cell })]),
  ];
  return parts.join(', ');
}
