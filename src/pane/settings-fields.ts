import type { Settings } from '../core/index';
import type { TextKey } from './text-vi';

/** How a setting is typed. Numbers give their bounds, choices their ids with the words for them. */
export type SettingKind =
  | { readonly kind: 'line' | 'lines' | 'day' | 'switch' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly optional: boolean }
  | { readonly kind: 'choice'; readonly options: readonly { readonly id: string; readonly words: TextKey | null }[] };

export interface SettingGroup {
  readonly heading: TextKey;
  readonly fields: readonly ({ readonly id: keyof Settings } & SettingKind)[];
}

/** The form "Thiết lập", in the order shown. A choice without words is shown by its id (a font's name). */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    heading: 'settingsOffice',
    fields: [
      { id: 'parentOffice', kind: 'line' },
      { id: 'office', kind: 'line' },
      { id: 'place', kind: 'line' },
      { id: 'symbol', kind: 'line' },
      { id: 'addressees', kind: 'lines' },
      { id: 'recipients', kind: 'lines' },
      { id: 'drafter', kind: 'line' },
      { id: 'authority', kind: 'lines' },
      { id: 'signerTitle', kind: 'line' },
      { id: 'signerName', kind: 'line' },
    ],
  },
  {
    heading: 'settingsTracking',
    fields: [
      { id: 'planYear', kind: 'number', min: 2000, max: 2099, optional: true },
      { id: 'dueSoonDays', kind: 'number', min: 1, max: 60, optional: false },
      {
        id: 'rollPolicy',
        kind: 'choice',
        options: [
          { id: 'none', words: 'rollPolicy_none' },
          { id: 'next', words: 'rollPolicy_next' },
          { id: 'previous', words: 'rollPolicy_previous' },
        ],
      },
      { id: 'fixedAsOf', kind: 'day' },
    ],
  },
  {
    heading: 'settingsPeriods',
    fields: [
      {
        id: 'periodPreset',
        kind: 'choice',
        options: [
          { id: 'nd09', words: 'periodPreset_nd09' },
          { id: 'calendar', words: 'periodPreset_calendar' },
        ],
      },
      { id: 'sendByDay', kind: 'number', min: 1, max: 31, optional: false },
    ],
  },
  {
    heading: 'settingsLook',
    fields: [
      {
        id: 'font',
        kind: 'choice',
        options: [
          { id: 'Arial', words: null },
          { id: 'Times New Roman', words: null },
        ],
      },
      { id: 'protectFormulas', kind: 'switch' },
    ],
  },
];
