import { DEFAULT_SETTINGS, SETTING_TABLE } from '../../src/core/index';
import { settingValue } from '../../src/core/read/read-settings';
import { looksLikeDay, readDay } from '../../src/pane/day-input';

it.each([
  ['24/06/2026', '2026-06-24'],
  ['1/2/2026', '2026-02-01'],
  ['24-6-2026', '2026-06-24'],
  [' 24.6.2026 ', '2026-06-24'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2026', null],
  ['31/6/2026', null],
  ['0/6/2026', null],
  ['24/13/2026', null],
  ['24/6/26', null],
  ['2026-06-24', null],
  ['', null],
])('ngày gõ “%s” đọc là %s', (typed, expected) => {
  expect(readDay(typed)).toBe(expected);
});

it.each([
  ['31/6/2026', true],
  ['2026-06-31', true],
  ['Quý IV năm 2026', false],
  ['30/11', false],
])('“%s” trông như một ngày: %s', (typed, expected) => {
  expect(looksLikeDay(typed)).toBe(expected);
});

describe('giới hạn số trong Thiết lập: phần lõi nhận đúng trong giới hạn mà trang này báo', () => {
  const numbers = SETTING_TABLE.filter((row) => row.kind === 'number');

  it.each(numbers.map((row) => [row.id, row] as const))('%s', (_, row) => {
    if (row.bounds === undefined) throw new Error('A number without bounds.');
    const { min, max } = row.bounds;
    const accepted = (typed: string): boolean => settingValue(row, typed) !== undefined;
    expect([min - 1, min, max, max + 1].map((value) => accepted(String(value)))).toEqual([false, true, true, false]);
    expect(accepted('1,5')).toBe(false);
    // An empty text stands for the default, which only makes sense where the setting may be left open.
    expect(settingValue(row, '') === null).toBe(DEFAULT_SETTINGS[row.id] === null);
  });
});
