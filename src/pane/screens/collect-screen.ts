import { askForFiles } from '../files-of-user';
import type { PaneContext } from '../pane-context';
import { button, screenFrame } from '../screen-frame';

/** "Tổng hợp từ xã, phường": asks for the files that came back; the preview shows what they hold. */
export function collectScreen(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  const choose = button(pane, 'primary', text.of('chooseFiles'), () => {
    void askForFiles(pane, { ending: '.xlsx', multiple: true, command: 'collect' }).then((unitFiles) => {
      if (unitFiles.length > 0) pane.open({ to: 'preview', request: { command: 'collect', unitFiles } });
    });
  });
  return screenFrame(pane, {
    title: text.command('collect').name,
    back: { to: 'front' },
    content: [h('p', {}, text.of('collectNote'))],
    buttons: [choose],
  });
}
