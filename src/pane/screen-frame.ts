import { createIcon } from './element-builder';
import type { Child } from './element-builder';
import type { Destination, PaneContext } from './pane-context';

/** A screen: heading, content, and the bar with its buttons at the bottom. */
export interface Frame {
  readonly title: string;
  /** Where the arrow before the heading goes; null for a screen without one. */
  readonly back: Destination | null;
  readonly content: readonly Child[];
  readonly buttons: readonly HTMLElement[];
}

const ARROW = 'M10 3 5 8l5 5';

/** The element of a screen, to be given to `show`. */
export function screenFrame(pane: PaneContext, frame: Frame): HTMLElement {
  const { h } = pane;
  const heading = h('h1', { tabindex: -1 }, frame.title);
  const head = h('header', { class: 'head' }, frame.back === null ? null : backButton(pane, frame.back), heading);
  const foot = frame.buttons.length === 0 ? null : h('footer', { class: 'foot' }, ...frame.buttons);
  return h('section', { class: 'screen' }, head, ...frame.content, foot);
}

/** A button with its words. `primary`: at most one a screen; `secondary`: framed; `quiet`: like a link. */
export function button(
  pane: PaneContext,
  look: 'primary' | 'secondary' | 'quiet',
  words: string,
  press: () => void,
  rest = '',
): HTMLButtonElement {
  const { h } = pane;
  return h('button', { type: 'button', class: look, click: press }, words, rest === '' ? null : h('span', { class: 'vh' }, rest));
}

/** Text with its **words** in bold. */
export function boldWords(pane: PaneContext, text: string): Child[] {
  return text.split('**').map((part, index) => (index % 2 === 1 ? pane.h('b', {}, part) : part));
}

function backButton(pane: PaneContext, destination: Destination): HTMLElement {
  const label = pane.text.of(destination.to === 'front' && pane.overview().kind === 'tracked' ? 'home' : 'back');
  const arrow = pane.h('button', {
    type: 'button',
    class: 'back',
    'aria-label': label,
    title: label,
    click: () => {
      pane.open(destination);
    },
  });
  arrow.append(createIcon(pane.document, ARROW, 'icon'));
  return arrow;
}
