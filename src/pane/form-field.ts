import type { PaneContext } from './pane-context';

/** A labelled field with its hint and the place of its error sentence. */
export interface FormField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** Shows what to enter, or takes the error away when empty. */
  setError(sentence: string): void;
}

export interface FieldOptions {
  /** Unique in the screen. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** A narrow field: a number, a day. */
  readonly short?: boolean;
}

/** Ties label, hint and error to an input. */
export function formField(pane: PaneContext, options: FieldOptions): FormField {
  const { h } = pane;
  const { id, input } = options;
  const error = h('p', { class: 'err', id: `${id}-error`, hidden: true });
  const hint = options.hint === undefined || options.hint === '' ? null : h('p', { class: 'hint', id: `${id}-hint` }, options.hint);
  const described = hint === null ? error.id : `${hint.id} ${error.id}`;
  input.id = id;
  input.setAttribute('aria-describedby', described);
  const label = h('label', { class: 'label', for: id }, options.label);
  return {
    element: h('div', { class: options.short === true ? 'field short' : 'field' }, label, input, hint, error),
    input,
    setError(sentence) {
      error.replaceChildren(...(sentence === '' ? [] : [h('b', {}, pane.text.of('errorMark')), sentence]));
      error.hidden = sentence === '';
      if (sentence === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    },
  };
}

/** A radio button or check box with its words to the right. */
export function choice(
  pane: PaneContext,
  options: { readonly type: 'radio' | 'checkbox'; readonly name: string; readonly value: string; readonly checked: boolean },
  words: string,
): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const { h } = pane;
  const input = h('input', { ...options });
  return { element: h('label', { class: 'opt' }, input, h('span', {}, words)), input };
}
