import type { ReviewItem } from '../core/index';
import { cellLink } from './cell-link';
import { looksLikeDay, readDay } from './day-input';
import { factList } from './fact-list';
import { foldLine } from './folded';
import { choice, formField } from './form-field';
import type { PaneContext } from './pane-context';
import type { PanePreview } from './pane-host';
import { button } from './screen-frame';

/** What the user may do with an item. */
interface Answers {
  /** The reading is right as it is. */
  agree(taskId: string): void;
  /** Takes a corrected reading; resolves with the new outcome, or null when there is none. */
  correct(taskId: string, phrase: string): Promise<PanePreview | null>;
}

interface Box {
  readonly element: HTMLDetailsElement;
  readonly summary: HTMLElement;
  seen: boolean;
}

const SHOWN = 20;

/** The list "Cần xem lại": each item can be agreed with or corrected; none has to be. Null when there is nothing to look at. */
export function reviewList(pane: PaneContext, items: readonly ReviewItem[], answers: Answers, after: HTMLElement): HTMLElement | null {
  if (items.length === 0) return null;
  const { h, text } = pane;
  const left = h('span', { class: 'count' });
  const list = h('ul', { class: 'review' });
  const boxes: Box[] = [];

  function count(): void {
    const unseen = items.length - boxes.filter((box) => box.seen).length;
    left.textContent = unseen === 0 ? text.of('allSeen') : text.of('left', { n: unseen });
  }

  function next(): void {
    count();
    const box = boxes.find((candidate) => !candidate.seen);
    if (box !== undefined) box.element.open = true;
    (box?.summary ?? after).focus();
  }

  function add(from: number): void {
    for (const item of items.slice(from, from + SHOWN)) {
      const box = reviewItem(pane, item, answers, next);
      boxes.push(box);
      list.append(h('li', {}, box.element));
    }
    const rest = items.length - boxes.length;
    if (rest === 0) return;
    const more = button(pane, 'quiet', text.of('showMore', { n: Math.min(rest, SHOWN) }), () => {
      more.parentElement?.remove();
      const first = boxes.length;
      add(first);
      boxes[first]?.summary.focus();
    });
    list.append(h('li', { class: 'more' }, more));
  }

  add(0);
  count();
  const [first] = boxes;
  if (first !== undefined) first.element.open = true;
  return h('div', {}, h('h2', {}, `${text.of('review')} `, left), h('p', { class: 'note' }, text.of('reviewNote')), list);
}

function reviewItem(pane: PaneContext, item: ReviewItem, answers: Answers, next: () => void): Box {
  const { h, text } = pane;
  const state = h('span', { class: 'state' }, text.of('unseen'));
  const reading = h('span', {}, item.reading);
  const summary = foldLine(pane, item.title, state);
  const editor = readingForm(pane, item, save, close);
  const correctButton = button(pane, 'quiet', text.of('correct'), open, text.of('correctOf', { title: item.title }));
  const agree = button(
    pane,
    'secondary',
    text.of('agree'),
    () => {
      answers.agree(item.id);
      settle(text.of('agreed'));
    },
    text.of('agreeOf', { title: item.title }),
  );
  const actions = h('div', { class: 'inline-actions' }, agree, correctButton);
  const link = cellLink(pane, item.where);
  const facts = factList(pane, 'pair', [
    { label: text.of('written'), value: [`“${item.quote}” `, link] },
    { label: text.of('understood'), value: reading },
    ...(isSaidBy(item.title, item.why) ? [] : [{ label: text.of('whyAsked'), value: item.why }]),
  ]);
  const element = h(
    'details',
    {},
    summary,
    h('div', { class: 'item' }, h('p', { class: 'task' }, item.task), facts, editor.element, actions),
  );
  const box: Box = { element, summary, seen: false };

  function open(): void {
    editor.element.hidden = false;
    actions.hidden = true;
    editor.focus();
  }

  function close(): void {
    editor.element.hidden = true;
    actions.hidden = false;
    correctButton.focus();
  }

  function settle(words: string): void {
    state.textContent = words;
    box.seen = true;
    element.open = false;
    next();
  }

  function save(phrase: string): void {
    reading.textContent = `“${phrase}”`;
    void answers.correct(item.id, phrase).then((preview) => {
      const now = preview?.outcome.review.find((candidate) => candidate.id === item.id);
      if (now !== undefined) reading.textContent = now.reading;
    });
    editor.element.hidden = true;
    actions.hidden = false;
    settle(text.of('corrected'));
  }

  return box;
}

/** True when a title says all of a reason: "7.d: “định kỳ” không nói kỳ nào" and "“Định kỳ” không nói kỳ nào." */
function isSaidBy(title: string, why: string): boolean {
  return title.toLowerCase().includes(why.toLowerCase().replace(/[.!?…]$/u, ''));
}

/** The form "Sửa cách hiểu": begins on the present reading, never on a guess. */
function readingForm(
  pane: PaneContext,
  item: ReviewItem,
  save: (phrase: string) => void,
  leave: () => void,
): { readonly element: HTMLFormElement; focus(): void } {
  const { h, text } = pane;
  const name = `reading-${item.id}`;
  const input = h('input', { type: 'text', autocomplete: 'off' });
  const field = formField(pane, {
    id: `${name}-other`,
    label: text.of('otherReadingLabel'),
    hint: text.of('otherReadingHint', { year: planYear(pane) }),
    input,
  });
  field.element.hidden = true;
  const keep = choice(pane, { type: 'radio', name, value: '', checked: true }, text.of('keepReading', { reading: item.reading }));
  const offered = item.options.map((phrase) => choice(pane, { type: 'radio', name, value: phrase, checked: false }, phrase));
  const other = choice(pane, { type: 'radio', name, value: '', checked: false }, text.of('otherReading'));

  function error(): string {
    const typed = input.value.trim();
    if (typed === '') return text.of('otherReadingEmpty');
    return looksLikeDay(typed) && readDay(typed) === null ? text.of('noSuchDay', { year: planYear(pane) }) : '';
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (keep.input.checked) {
      leave();
      return;
    }
    const picked = offered.find((option) => option.input.checked);
    if (picked !== undefined) {
      save(picked.input.value);
      return;
    }
    field.setError(error());
    if (error() === '') save(input.value.trim());
    else input.focus();
  }

  function change(): void {
    field.element.hidden = !other.input.checked;
    if (!other.input.checked) field.setError('');
  }

  const fieldset = h(
    'fieldset',
    {},
    h('legend', {}, text.of('correctLegend')),
    keep.element,
    ...offered.map((o) => o.element),
    other.element,
  );
  const buttons = h(
    'div',
    { class: 'inline-actions' },
    h('button', { type: 'submit', class: 'secondary' }, text.of('saveReading')),
    button(pane, 'quiet', text.of('leave'), leave),
  );
  const element = h('form', { class: 'correct', hidden: true, novalidate: true, submit, change }, fieldset, field.element, buttons);
  return {
    element,
    focus() {
      (element.querySelector<HTMLInputElement>('input:checked') ?? input).focus();
    },
  };
}

/** For examples only. */
function planYear(pane: PaneContext): number {
  const overview = pane.overview();
  const found = overview.kind === 'plan' ? overview.plan.year : overview.kind === 'tracked' ? overview.tracker.year : null;
  return found ?? 2026;
}
