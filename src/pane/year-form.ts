import { formField } from './form-field';
import type { PaneContext } from './pane-context';
import type { TextKey } from './text-vi';

/** Asks for the year of a plan that names none; `words` stand on its button, `use` gets the year. */
export function yearForm(pane: PaneContext, words: TextKey, use: (year: number) => void): HTMLElement {
  const { h, text } = pane;
  const input = h('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off' });
  const field = formField(pane, { id: 'plan-year', label: text.of('planYear'), hint: text.of('planYearHint'), input, short: true });
  return h(
    'form',
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        const typed = input.value.trim();
        const right = /^20\d{2}$/u.test(typed);
        field.setError(right ? '' : text.of('planYearError'));
        if (right) use(Number(typed));
        else input.focus();
      },
    },
    field.element,
    h('div', { class: 'inline-actions' }, h('button', { type: 'submit', class: 'primary' }, text.of(words))),
  );
}
