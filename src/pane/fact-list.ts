import type { Fact } from '../core/index';
import type { Child } from './element-builder';
import type { PaneContext } from './pane-context';

/** Names and values: `numbers` puts the value at the right edge, `text` beside the name, `pair` small and inside an item. */
export function factList(
  pane: PaneContext,
  look: 'numbers' | 'text' | 'pair',
  rows: readonly { readonly label: string; readonly value: Child | readonly Child[] }[],
): HTMLElement {
  const { h } = pane;
  const className = { numbers: 'facts num', text: 'facts', pair: 'pair' }[look];
  const line = (row: (typeof rows)[number]): HTMLElement =>
    h('div', {}, h('dt', {}, row.label), h('dd', {}, ...(isList(row.value) ? row.value : [row.value])));
  return h('dl', { class: className }, ...rows.map(line));
}

/** The facts of an outcome: as a column of numbers when all are short. */
export function outcomeFacts(pane: PaneContext, facts: readonly Fact[]): HTMLElement | null {
  if (facts.length === 0) return null;
  const short = facts.every((fact) => fact.value.length <= 14);
  return factList(pane, short ? 'numbers' : 'text', facts);
}

function isList(value: Child | readonly Child[]): value is readonly Child[] {
  return Array.isArray(value);
}
