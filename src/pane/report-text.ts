import type { TracedParagraph } from '../core/index';
import { folded } from './folded';
import type { PaneContext } from './pane-context';

/** Rows named behind a paragraph before "và … dòng nữa". */
const SHOWN_ROWS = 6;

/** The running text of a report, folded in until wanted: behind each paragraph the rows it was made from, each a way to its cell. */
export function reportText(pane: PaneContext, paragraphs: readonly TracedParagraph[]): HTMLElement {
  const { h, text } = pane;
  const body = h('div', { class: 'report-text' });
  const details = folded(pane, text.of('reportText'), h('p', { class: 'note' }, text.of('reportTextNote')), body);
  // A report of a large plan has hundreds of paragraphs: they are made when somebody looks.
  details.addEventListener('toggle', () => {
    if (details.open && body.childElementCount === 0) {
      body.append(...paragraphs.map((paragraph) => paragraphElement(pane, paragraph)));
    }
  });
  return details;
}

function paragraphElement(pane: PaneContext, { heading, text, lines }: TracedParagraph): HTMLElement {
  if (heading) return pane.h('h3', {}, text);
  const paragraph = pane.h('p', {}, text);
  appendRows(pane, paragraph, lines.slice(0, SHOWN_ROWS));
  const rest = lines.slice(SHOWN_ROWS);
  if (rest.length > 0) {
    const more = pane.h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        click: () => {
          more.remove();
          const [first] = appendRows(pane, paragraph, rest);
          first?.focus();
        },
      },
      pane.text.of('moreRows', { n: rest.length }),
    );
    paragraph.append(' ', more);
  }
  return paragraph;
}

function appendRows(pane: PaneContext, paragraph: HTMLElement, lines: TracedParagraph['lines']): HTMLElement[] {
  return lines.map(({ id, where }) => {
    const label = pane.text.of('goToRow', { id });
    const click = (): void => {
      pane.goTo(where);
    };
    const link = pane.h('button', { type: 'button', class: 'cell', 'aria-label': label, title: label, click }, id);
    paragraph.append(' ', link);
    return link;
  });
}
