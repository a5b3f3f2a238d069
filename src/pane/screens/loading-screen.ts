import type { PaneContext } from '../pane-context';
import { screenFrame } from '../screen-frame';

/** While the workbook is read for the first time. */
export function loadingScreen(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  return screenFrame(pane, { title: text.of('loading'), back: null, content: [h('p', {}, text.of('loadingNote'))], buttons: [] });
}
