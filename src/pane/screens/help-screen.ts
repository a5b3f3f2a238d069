import { STATUS_TABLE } from '../../core/index';
import type { PaneContext } from '../pane-context';
import { boldWords, button, screenFrame } from '../screen-frame';
import { statusChip } from '../status-chip';

/** "Hướng dẫn": the order of work, the colours with their words, what is not done, the keyboard. */
export function helpScreen(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  const parts = text.help.flatMap((part, index) => [
    h('h2', {}, part.heading),
    h(index === 0 ? 'ol' : 'ul', { class: 'todo' }, ...part.lines.map((line) => h('li', {}, ...boldWords(pane, line)))),
    ...(index === 1 ? [h('ul', { class: 'legend' }, ...STATUS_TABLE.map((row) => h('li', {}, statusChip(pane, row.id))))] : []),
  ]);
  const version = h('p', { class: 'note' }, `${text.of('product')} ${pane.host.version}`);
  const front = button(pane, 'primary', text.of('done'), () => {
    pane.open({ to: 'front' });
  });
  return screenFrame(pane, { title: text.command('help').name, back: { to: 'front' }, content: [...parts, version], buttons: [front] });
}
