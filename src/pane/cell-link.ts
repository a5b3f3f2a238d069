import type { Where } from '../core/index';
import type { PaneContext } from './pane-context';

/** A cell that can be pressed to go there ("F55"); null where the finding names no place in the workbook. */
export function cellLink(pane: PaneContext, where: Where): HTMLElement | null {
  const { h, text } = pane;
  if (where.sheet === undefined) return where.paragraph === undefined ? null : h('span', {}, text.of('paragraph', { n: where.paragraph }));
  const shown = where.cell ?? where.sheet;
  const rest = where.cell === undefined ? null : h('span', { class: 'vh' }, text.of('ofSheet', { sheet: where.sheet }));
  return h(
    'button',
    {
      type: 'button',
      class: 'cell',
      click: () => {
        pane.goTo(where);
      },
    },
    shown,
    rest,
  );
}
