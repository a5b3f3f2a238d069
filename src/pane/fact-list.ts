import type { Child } from './element-builder';
import type { PaneContext } from './pane-context';

export interface FactRow {
  readonly label: string;
  readonly value: Child | readonly Child[];
}

/** Names and values: `facts` with short values at the right edge and long ones beside the name, `pair` small and inside an item. */
export function factList(pane: PaneContext, look: 'facts' | 'pair', rows: readonly FactRow[]): HTMLElement {
  const { h } = pane;
  const line = (row: FactRow): HTMLElement =>
    h('div', { class: look === 'facts' && isNumber(row.value) ? 'num' : false }, h('dt', {}, row.label), h('dd', {}, ...listOf(row.value)));
  return h('dl', { class: look }, ...rows.map(line));
}

/** A count, a rate or a fraction: "38", "71,4%", "5/7 (71,4%)"; a day is none. */
function isNumber(value: Child | readonly Child[]): boolean {
  return typeof value === 'string' && /^[\d.,%/() –-]+$/u.test(value) && !/\d{2}\/\d{2}\/\d{4}/u.test(value);
}

function listOf(value: Child | readonly Child[]): readonly Child[] {
  return isList(value) ? value : [value];
}

function isList(value: Child | readonly Child[]): value is readonly Child[] {
  return Array.isArray(value);
}
