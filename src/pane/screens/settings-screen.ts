import { formatDate } from '../../core/index';
import type { Settings, TrackerOverview } from '../../core/index';
import { cellLink } from '../cell-link';
import { readDay } from '../day-input';
import { choice, formField } from '../form-field';
import type { FormField } from '../form-field';
import type { PaneContext } from '../pane-context';
import { button, screenFrame } from '../screen-frame';
import { SETTING_GROUPS } from '../settings-fields';
import type { SettingGroup } from '../settings-fields';

type Field = SettingGroup['fields'][number];

/** A field of the form: its value as typed, and the sentence that says what to enter instead (empty when right). */
interface Control {
  readonly id: keyof Settings;
  readonly element: HTMLElement;
  readonly label: string;
  readonly input: HTMLElement;
  value(): string;
  check(): string;
}

/** "Thiết lập": each wrong field says what to enter beside it, and all of them at the top on saving. */
export function settingsScreen(pane: PaneContext, tracker: TrackerOverview): HTMLElement {
  const { h, text } = pane;
  const summary = h('div', { class: 'notice bad', tabindex: -1, hidden: true });
  const groups = SETTING_GROUPS.map((group) => ({ group, controls: group.fields.map((field) => control(pane, field, tracker.settings)) }));
  const controls = groups.flatMap((part) => part.controls);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const wrong = controls.map((made) => ({ made, problem: made.check() })).filter(({ problem }) => problem !== '');
    summary.hidden = wrong.length === 0;
    if (wrong.length > 0) {
      summary.replaceChildren(
        h('p', {}, h('strong', {}, text.of('notSaved')), text.of('mustFix')),
        h('ul', {}, ...wrong.map(({ made, problem }) => h('li', {}, jump(pane, made, problem)))),
      );
      summary.focus();
      return;
    }
    const settings = Object.fromEntries(controls.map((made) => [made.id, made.value()]));
    const retry = (): void => {
      pane.open({ to: 'settings' });
    };
    const done = await pane.work({
      command: 'settings',
      run: async (watch) => {
        const found = await pane.host.run({ command: 'settings', settings }, watch);
        if (!found.ok) return found;
        if (found.value.edits === 0) return { ok: true, value: { summary: text.of('settingsSame') } };
        return pane.host.apply(found.value.id, watch);
      },
      retry,
    });
    if (done !== null) await pane.finish(done.summary === '' ? text.of('settingsSaved') : done.summary);
  }

  const form = h(
    'form',
    { id: 'settings', novalidate: true, submit: (event) => void save(event) },
    summary,
    ...groups.flatMap(({ group, controls: made }) => [h('h2', {}, text.of(group.heading)), ...made.map((one) => one.element)]),
    listsNote(pane),
  );
  return screenFrame(pane, {
    title: text.command('settings').name,
    back: { to: 'front' },
    content: [form],
    buttons: [
      h('button', { type: 'submit', class: 'primary', form: 'settings' }, text.of('saveSettings')),
      button(pane, 'secondary', text.of('doNotSave'), () => {
        pane.open({ to: 'front' });
      }),
    ],
  });
}

function jump(pane: PaneContext, made: Control, problem: string): HTMLElement {
  return button(pane, 'quiet', `${made.label}: ${problem}`, () => {
    made.input.focus();
  });
}

function listsNote(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  const link = (sheet: string): HTMLElement | null => cellLink(pane, { sheet });
  return h('p', { class: 'note' }, text.of('settingsSheets'), link('Đơn vị'), text.of('and'), link('Ngày nghỉ'), '.');
}

function control(pane: PaneContext, field: Field, settings: Settings): Control {
  const { text } = pane;
  const { label, hint } = text.setting(field.id);
  const value = settings[field.id];
  if (field.kind === 'switch') {
    const made = choice(pane, { type: 'checkbox', name: field.id, value: 'Có', checked: value === true }, label);
    return {
      id: field.id,
      element: made.element,
      label,
      input: made.input,
      value: () => (made.input.checked ? 'Có' : 'Không'),
      check: () => '',
    };
  }
  const input = inputOf(pane, field, shown(field, value));
  const short = field.kind === 'number' || field.kind === 'day';
  const made = formField(pane, { id: `setting-${field.id}`, label, hint, input, short });
  const check = (): string => {
    const problem = problemOf(pane, field, input.value.trim());
    made.setError(problem);
    return problem;
  };
  input.addEventListener('change', check);
  return { id: field.id, element: made.element, label, input, value: () => input.value.trim(), check };
}

function inputOf(pane: PaneContext, field: Exclude<Field, { kind: 'switch' }>, value: string): FormField['input'] {
  const { h, text } = pane;
  const name = field.id;
  if (field.kind === 'lines') return h('textarea', { name, rows: 3 }, value);
  if (field.kind === 'choice') {
    const option = ({ id, words }: (typeof field.options)[number]): HTMLElement =>
      h('option', { value: id, selected: id === value }, words === null ? id : text.of(words));
    return h('select', { name }, ...field.options.map(option));
  }
  const numeric = field.kind === 'line' ? {} : { inputmode: 'numeric' };
  return h('input', { type: 'text', name, autocomplete: 'off', value, ...numeric });
}

function shown(field: Field, value: Settings[keyof Settings]): string {
  if (value === null) return '';
  return field.kind === 'day' ? formatDate(String(value)) : String(value);
}

function problemOf(pane: PaneContext, field: Field, typed: string): string {
  const { text } = pane;
  if (field.kind === 'day') return typed === '' || readDay(typed) !== null ? '' : text.of('dayFieldError');
  if (field.kind !== 'number' || (typed === '' && field.optional)) return '';
  const right = /^\d{1,4}$/u.test(typed) && Number(typed) >= field.min && Number(typed) <= field.max;
  return right ? '' : text.of('numberError', { min: field.min, max: field.max });
}
