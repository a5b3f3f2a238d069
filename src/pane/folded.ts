import { createIcon } from './element-builder';
import type { Child } from './element-builder';
import type { PaneContext } from './pane-context';

/** Points right; the style sheet turns it down where the part is open. */
const TRIANGLE = 'm6 3 5 5-5 5';

/** The line that opens and closes a folded part: a triangle, its name, and what stands at the end of the line. */
export function foldLine(pane: PaneContext, name: string, ...rest: readonly Child[]): HTMLElement {
  return pane.h('summary', {}, createIcon(pane.document, TRIANGLE, 'tri'), pane.h('span', { class: 'sum-name' }, name), ...rest);
}

/** A part of a screen that is folded in until wanted. */
export function folded(pane: PaneContext, name: string, ...content: readonly Child[]): HTMLDetailsElement {
  return pane.h('details', { class: 'plain' }, foldLine(pane, name), ...content);
}
