import type { PaneContext } from '../pane-context';
import { button, screenFrame } from '../screen-frame';

/** "Chia cho xã, phường" where there are two ways: a tab of this workbook for each unit, or a file. Both are previewed first. */
export function splitScreen(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  const go = (unitTabs: boolean): void => {
    pane.open({ to: 'preview', request: { command: 'split', ...(unitTabs ? { unitTabs } : {}) } });
  };
  const way = (words: 'splitTabs' | 'splitFiles', note: 'splitTabsNote' | 'splitFilesNote'): HTMLElement =>
    h('section', {}, h('h2', {}, text.of(words)), h('p', {}, text.of(note)));
  return screenFrame(pane, {
    title: text.command('split').name,
    back: { to: 'front' },
    content: [h('p', {}, text.of('splitChoose')), way('splitTabs', 'splitTabsNote'), way('splitFiles', 'splitFilesNote')],
    buttons: [
      button(pane, 'primary', text.of('splitTabs'), () => {
        go(true);
      }),
      button(pane, 'secondary', text.of('splitFiles'), () => {
        go(false);
      }),
    ],
  });
}
