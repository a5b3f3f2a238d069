import { STATUS_TABLE } from '../core/index';
import type { StatusId } from '../core/index';
import type { PaneContext } from './pane-context';

/** A status as its word on its colour; the word is the one in the sheet, in every language of the page. */
export function statusChip(pane: PaneContext, id: StatusId): HTMLElement {
  const label = STATUS_TABLE.find((row) => row.id === id)?.label ?? id;
  return pane.h('span', { class: `chip s-${id}` }, label);
}
