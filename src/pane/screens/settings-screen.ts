import { DEFAULT_SETTINGS, SETTING_TABLE } from '../../core/index';
import type { SettingRow, Settings, TrackerOverview } from '../../core/index';
import { cellLink } from '../cell-link';
import { formField } from '../form-field';
import type { FormField } from '../form-field';
import type { PaneContext } from '../pane-context';
import { button, screenFrame } from '../screen-frame';

/** A field of the form: its value as typed, and the sentence that says what to enter instead (empty when right). */
interface Control {
  readonly id: keyof Settings;
  readonly group: string;
  readonly label: string;
  readonly field: FormField;
  readonly check: () => string;
}

/** "Thiết lập": each wrong field says what to enter beside it, and all of them at the top on saving. */
export function settingsScreen(pane: PaneContext, tracker: TrackerOverview): HTMLElement {
  const { h, text } = pane;
  const summary = h('div', { class: 'notice bad', tabindex: -1, hidden: true });
  const controls = SETTING_TABLE.map((row) => control(pane, row, tracker.settings));
  const groups = [...new Set(controls.map((made) => made.group))];

  function save(event: Event): void {
    event.preventDefault();
    const wrong = controls.map((made) => ({ made, problem: made.check() })).filter(({ problem }) => problem !== '');
    summary.hidden = wrong.length === 0;
    if (wrong.length === 0) {
      void write(pane, Object.fromEntries(controls.map(({ id, field }) => [id, field.input.value.trim()])));
      return;
    }
    const items = wrong.map(({ made, problem }) => h('li', {}, jump(pane, made, problem)));
    summary.replaceChildren(h('p', {}, h('strong', {}, text.of('notSaved')), text.of('mustFix')), h('ul', {}, ...items));
    summary.focus();
  }

  const form = h(
    'form',
    { id: 'settings', novalidate: true, submit: save },
    summary,
    ...groups.flatMap((group) => [
      h('h2', {}, group),
      ...controls.filter((made) => made.group === group).map((made) => made.field.element),
    ]),
    listsNote(pane),
  );
  const leave = button(pane, 'secondary', text.of('doNotSave'), () => {
    pane.open({ to: 'front' });
  });
  return screenFrame(pane, {
    title: text.command('settings').name,
    back: { to: 'front' },
    content: [form],
    buttons: [h('button', { type: 'submit', class: 'primary', form: 'settings' }, text.of('saveSettings')), leave],
  });
}

/** The form itself was the preview: what was typed is written at once, and nothing when it is as before. */
async function write(pane: PaneContext, settings: Readonly<Record<string, string>>): Promise<void> {
  const { text } = pane;
  const done = await pane.work({
    command: 'settings',
    run: async (watch) => {
      const found = await pane.host.run({ command: 'settings', settings }, watch);
      if (!found.ok) return found;
      if (found.value.edits === 0) return { ok: true, value: { summary: text.of('settingsSame') } };
      const applied = await pane.host.apply(found.value.id, watch);
      return applied.ok ? { ok: true, value: { summary: text.of('settingsSaved') } } : applied;
    },
    // Again with what was typed, so that a failure loses nothing of it.
    retry: () => void write(pane, settings),
  });
  if (done !== null) await pane.finish(done.summary);
}

function jump(pane: PaneContext, made: Control, problem: string): HTMLElement {
  return button(pane, 'quiet', `${made.label}: ${problem}`, () => {
    made.field.input.focus();
  });
}

function listsNote(pane: PaneContext): HTMLElement {
  const { h, text } = pane;
  const link = (sheet: string): HTMLElement | null => cellLink(pane, { sheet });
  return h('p', { class: 'note lists' }, text.of('settingsSheets'), link('Đơn vị'), text.of('and'), link('Ngày nghỉ'), '.');
}

function control(pane: PaneContext, row: SettingRow, settings: Settings): Control {
  const { label, hint, group } = pane.text.setting(row);
  const input = inputOf(pane, row, shown(row, settings[row.id]));
  const field = formField(pane, { id: `setting-${row.id}`, label, hint, input, short: row.kind === 'number' });
  const check = (): string => {
    const problem = problemOf(pane, row, input.value.trim());
    field.setError(problem);
    return problem;
  };
  input.addEventListener('change', check);
  return { id: row.id, group, label, field, check };
}

/** What a field of a pane 300 px wide shows at once: a longer text would be cut. */
const CHARACTERS_A_ROW = 32;

function inputOf(pane: PaneContext, row: SettingRow, value: string): FormField['input'] {
  const { h } = pane;
  const name = row.id;
  if (row.kind === 'lines') return h('textarea', { name, rows: 3 }, value);
  if (row.kind === 'choice') {
    return h('select', { name }, ...row.choices.map(([label]) => h('option', { value: label, selected: label === value }, label)));
  }
  if (row.kind !== 'text') return h('input', { type: 'text', name, autocomplete: 'off', value, inputmode: 'numeric' });
  const rows = Math.ceil(value.length / CHARACTERS_A_ROW);
  return rows > 1 ? h('textarea', { name, rows }, value) : h('input', { type: 'text', name, autocomplete: 'off', value });
}

/** A value as it stands in the sheet: choices by their label. */
function shown(row: SettingRow, value: Settings[keyof Settings]): string {
  if (value === null) return '';
  return row.choices.find(([, id]) => id === String(value))?.[0] ?? String(value);
}

function problemOf(pane: PaneContext, { id, bounds }: SettingRow, typed: string): string {
  // Where the default is open, an empty field asks for it.
  if (bounds === undefined || (typed === '' && DEFAULT_SETTINGS[id] === null)) return '';
  const right = /^\d{1,4}$/u.test(typed) && Number(typed) >= bounds.min && Number(typed) <= bounds.max;
  return right ? '' : pane.text.of('numberError', { min: bounds.min, max: bounds.max });
}
