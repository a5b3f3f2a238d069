import type { ColumnDoubt } from '../core/index';
import { cellLink } from './cell-link';
import { formField } from './form-field';
import type { PaneContext } from './pane-context';
import { button } from './screen-frame';

/**
 * Columns of the plan that can be read in two ways, each with what it may hold, and those that were chosen already.
 * `choose` gets all choices of this preview, as `CommandRequest.columns` takes them. Null when there is nothing to choose.
 */
export function columnList(
  pane: PaneContext,
  doubts: readonly ColumnDoubt[],
  chosen: readonly string[],
  choose: (columns: readonly string[]) => void,
): HTMLElement | null {
  if (doubts.length + chosen.length === 0) return null;
  const { h, text } = pane;
  const without = (heading: string): readonly string[] => chosen.filter((choice) => headingOf(choice) !== heading);
  const undecided = doubts.filter(({ heading }) => !chosen.some((choice) => headingOf(choice) === heading));
  const settled = chosen.map((choice) => {
    const back = button(
      pane,
      'quiet',
      text.of('leaveOut'),
      () => {
        choose(chosen.filter((other) => other !== choice));
      },
      text.of('columnOf', { heading: headingOf(choice) }),
    );
    return h('li', { class: 'line' }, h('span', { class: 'line-name' }, choice), back);
  });
  return h(
    'div',
    {},
    h('h2', {}, text.of('columnsInDoubt')),
    h('p', { class: 'note' }, text.of('columnsNote')),
    ...undecided.map((doubt, index) =>
      columnField(pane, doubt, index, (option) => {
        choose([...without(doubt.heading), `${doubt.heading} = ${option}`]);
      }),
    ),
    settled.length === 0 ? null : h('ul', { class: 'lines' }, ...settled),
  );
}

function columnField(pane: PaneContext, doubt: ColumnDoubt, index: number, choose: (option: string) => void): HTMLElement {
  const { h, text } = pane;
  const asTaken = h('option', { value: '', selected: true }, text.of('asTaken', { taken: doubt.taken }));
  const options = doubt.options.map((option) => h('option', { value: option }, option));
  const change = (): void => {
    if (select.value !== '') choose(select.value);
  };
  const select = h('select', { change }, asTaken, ...options);
  const field = formField(pane, {
    id: `column-${String(index)}`,
    label: text.of('columnHolds', { heading: doubt.heading }),
    hint: doubt.why,
    input: select,
  });
  return h(
    'div',
    {},
    field.element,
    h('p', { class: 'note' }, text.of(doubt.where.sheet === undefined ? 'columnIn' : 'columnAt'), cellLink(pane, doubt.where)),
  );
}

/** The heading of a choice, "Kết quả đạt được = sản phẩm": it may hold "=" itself. */
function headingOf(choice: string): string {
  return choice.slice(0, choice.lastIndexOf(' = '));
}
