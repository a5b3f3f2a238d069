import { askForFiles } from '../files-of-user';
import type { PaneContext } from '../pane-context';
import type { PaneFile } from '../pane-host';
import { button, screenFrame } from '../screen-frame';
import { previewScreen } from './preview-screen';

/** "Tổng hợp từ xã, phường": the files that came back, then the preview of what they hold. Failures come back here with the files. */
export function collectScreen(pane: PaneContext, files: readonly PaneFile[]): HTMLElement {
  const { h, text } = pane;
  const showWith = (chosen: readonly PaneFile[]): void => {
    pane.open({ to: 'collect', files: chosen });
  };
  const retry = (): void => {
    showWith(files);
  };
  const overview = pane.overview();
  const tabs = overview.kind === 'tracked' ? overview.tracker.unitTabs.length : 0;
  const fromTabs = button(pane, 'primary', text.of('collectTabs', { n: tabs }), () => {
    pane.open({ to: 'preview', request: { command: 'collect', unitTabs: true } });
  });
  const offerTabs = tabs > 0 && files.length === 0;
  const choose = button(
    pane,
    files.length === 0 && !offerTabs ? 'primary' : 'secondary',
    text.of(files.length === 0 ? 'chooseFiles' : 'addFiles'),
    () => {
      void askForFiles(pane, { ending: '.xlsx', multiple: true, command: 'collect', retry }).then((added) => {
        if (added.length > 0) showWith(withNewer(files, added));
      });
    },
  );
  const read = button(pane, 'primary', text.of('preview'), () => void preview(pane, files, retry));
  const row = (file: PaneFile): HTMLElement => {
    const leaveOut = (): void => {
      showWith(files.filter((other) => other !== file));
    };
    const name = h('span', { class: 'line-name' }, file.name);
    return h(
      'li',
      { class: 'line' },
      name,
      button(pane, 'quiet', text.of('leaveOut'), leaveOut, text.of('leaveOutOf', { name: file.name })),
    );
  };
  const chosen = [h('h2', {}, text.of('chosenFiles', { n: files.length })), h('ul', { class: 'lines' }, ...files.map(row))];
  return screenFrame(pane, {
    title: text.command('collect').name,
    back: { to: 'front' },
    content: [
      ...(offerTabs ? [h('p', {}, text.of('collectTabsNote', { n: tabs })), h('h2', {}, text.of('collectFiles'))] : []),
      h('p', {}, text.of('collectNote')),
      ...(files.length === 0 ? [] : chosen),
    ],
    buttons: files.length > 0 ? [read, choose] : offerTabs ? [fromTabs, choose] : [choose],
  });
}

/** A file chosen again under the same name takes the place of the first: it was mended meanwhile. */
function withNewer(files: readonly PaneFile[], added: readonly PaneFile[]): readonly PaneFile[] {
  const names = new Set(added.map(({ name }) => name));
  return [...files.filter(({ name }) => !names.has(name)), ...added];
}

async function preview(pane: PaneContext, unitFiles: readonly PaneFile[], retry: () => void): Promise<void> {
  const request = { command: 'collect', unitFiles } as const;
  const found = await pane.work({ command: 'collect', run: (watch) => pane.host.run(request, watch), retry });
  if (found !== null) pane.show(previewScreen(pane, request, found));
}
