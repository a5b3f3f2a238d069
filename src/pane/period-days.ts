import { formatDate } from '../core/index';
import type { TrackerOverview } from '../core/index';
import { readDay } from './day-input';
import { formField } from './form-field';
import type { PaneContext } from './pane-context';

/** The two days of a period of the user's own. */
export interface CustomDays {
  readonly element: HTMLElement;
  /** "2022-01-01..2022-05-31"; null, with the errors shown, when a day is wrong. */
  period(): string | null;
  /** Puts in the days of such a period; leaves them as they are for anything else. */
  fill(period: string | null): void;
}

/** Fields for the first and last day, beginning with the year up to the as-of day; `onChange` gets each right pair. */
export function customDays(pane: PaneContext, tracker: TrackerOverview, onChange: (period: string) => void): CustomDays {
  const { h, text } = pane;
  const year = String(tracker.year);
  const from = dayField(pane, 'from-day', text.of('fromDay'), `01/01/${year}`);
  const to = dayField(pane, 'to-day', text.of('toDay'), formatDate(tracker.asOf));

  function period(): string | null {
    const first = readDay(from.input.value);
    const last = readDay(to.input.value);
    const wrong = (example: string): string => text.of('dayError', { example });
    from.setError(first === null ? wrong(`01/01/${year}`) : '');
    to.setError(last === null ? wrong(`31/05/${year}`) : first !== null && last < first ? text.of('dayOrder') : '');
    return first === null || last === null || last < first ? null : `${first}..${last}`;
  }

  function change(): void {
    const right = period();
    if (right !== null) onChange(right);
  }

  return {
    element: h('div', { class: 'two', hidden: true, change }, from.element, to.element),
    period,
    fill(given) {
      const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u.exec(given ?? '');
      if (days?.[1] === undefined || days[2] === undefined) return;
      from.input.value = formatDate(days[1]);
      to.input.value = formatDate(days[2]);
    },
  };
}

function dayField(pane: PaneContext, id: string, label: string, value: string): ReturnType<typeof formField> {
  return formField(pane, { id, label, input: pane.h('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', value }) });
}
