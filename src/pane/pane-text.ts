import type { CommandId, SettingRow } from '../core/index';
import type { FailureCode } from './pane-host';
import { COMMANDS_EN, FAILURES_EN, HELP_EN, SETTING_GROUPS_EN, SETTINGS_EN, TEXT_EN, UPDATE_EN } from './text-en';
import type { CommandText, FailureText, FieldText, HelpPart, TextKey } from './text-vi';
import { COMMANDS_VI, FAILURES_VI, HELP_VI, TEXT_VI, UPDATE_VI } from './text-vi';

/** Values for the `{names}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** All words of the page in one language. */
export interface PaneText {
  /** A text with its values filled in: `of('daysLeft', { n: 6 })` is "Còn 6 ngày". */
  of(key: TextKey, values?: TextValues): string;
  command(id: CommandId): CommandText;
  /** The words of `track` on a workbook that has a tracker already. */
  readonly update: Omit<CommandText, 'name'>;
  failure(code: FailureCode): FailureText;
  setting(row: SettingRow): FieldText & { readonly group: string };
  readonly help: readonly HelpPart[];
}

/** The words of a language. */
export function paneText(language: 'vi' | 'en'): PaneText {
  const english = language === 'en';
  const texts: Readonly<Record<TextKey, string>> = english ? TEXT_EN : TEXT_VI;
  return {
    of: (key, values = {}) => fill(texts[key], values),
    command: (id) => (english ? COMMANDS_EN : COMMANDS_VI)[id],
    update: english ? UPDATE_EN : UPDATE_VI,
    failure: (code) => (english ? FAILURES_EN : FAILURES_VI)[code],
    setting: (row) =>
      english
        ? { ...SETTINGS_EN[row.id], group: SETTING_GROUPS_EN[row.group] ?? row.group }
        : { label: row.label, hint: row.help, group: row.group },
    help: english ? HELP_EN : HELP_VI,
  };
}

function fill(text: string, values: TextValues): string {
  const forms = text.split('|');
  const form = (Number(values['n']) === 1 ? forms[0] : forms[forms.length - 1]) ?? text;
  return form.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
