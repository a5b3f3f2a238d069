import { SETTING_TABLE } from '../../src/core/index';
import { settingValue } from '../../src/core/read/read-settings';
import { looksLikeDay, readDay } from '../../src/pane/day-input';
import { NUMBER_BOUNDS } from '../../src/pane/screens/settings-screen';

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

describe('giới hạn số trong Thiết lập giống phần lõi', () => {
  it.each(Object.entries(NUMBER_BOUNDS))('%s', (id, { min, max, optional }) => {
    const row = SETTING_TABLE.find((candidate) => candidate.id === id);
    if (row === undefined) throw new Error(`no setting ${id}`);
    const accepted = (typed: string): boolean => settingValue(row, typed) !== undefined;
    expect([min - 1, min, max, max + 1].map((value) => accepted(String(value)))).toEqual([false, true, true, false]);
    expect(accepted('1,5')).toBe(false);
    // An empty text stands for the default, which only makes sense where the setting may be left open.
    expect(settingValue(row, '') === null).toBe(optional);
  });

  it('mọi số của bảng thiết lập đều có giới hạn', () => {
    const numbers = SETTING_TABLE.filter((row) => row.kind === 'number').map((row) => row.id);
    expect(numbers.sort()).toEqual(Object.keys(NUMBER_BOUNDS).sort());
  });
});
