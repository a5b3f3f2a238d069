import { readDigits, readTypedDate, swapDayAndMonth } from '../../../src/core/check/typed-date';

describe('ngày gõ như chữ', () => {
  it.each([
    ['25.3.2022', '2022-03-25'],
    ['25/3/22', '2022-03-25'],
    ['25-03-2022', '2022-03-25'],
    ['ngày 25 tháng 3 năm 2022', '2022-03-25'],
    ['25 tháng 3, năm 2022', '2022-03-25'],
    ['  05/03/2022 ', '2022-03-05'],
    ['2022-03-25', '2022-03-25'],
    ['25/3/2022 14:30', '2022-03-25'],
    ["'25/3/2022.", '2022-03-25'],
    ['12//3/2022', '2022-03-12'],
    ['trước ngày 15/10/2022', '2022-10-15'],
    ['29/2/2024', '2024-02-29'],
  ])('“%s” là %s', (text, date) => {
    expect(readTypedDate(text)).toEqual({ kind: 'date', date, swapped: false });
  });

  it.each([
    ['03/25/2022', { kind: 'date', date: '2022-03-25', swapped: true }],
    ['25/3', { kind: 'no-year', day: 25, month: 3 }],
    ['ngày 25 tháng 3', { kind: 'no-year', day: 25, month: 3 }],
    ['31/6/2022', { kind: 'impossible' }],
    ['29/2/2022', { kind: 'impossible' }],
    ['32/13/2022', { kind: 'impossible' }],
    ['cuối tháng 3', { kind: 'unread' }],
    ['25/3/2022; 30/4/2022', { kind: 'unread' }],
    ['', { kind: 'unread' }],
  ])('“%s” là %j', (text, typed) => {
    expect(readTypedDate(text)).toEqual(typed);
  });

  it('số 20220325 và 25032022 là một ngày, 44651 thì không', () => {
    expect([readDigits(20_220_325), readDigits(25_032_022), readDigits(5_032_022), readDigits(44_651)]).toEqual([
      '2022-03-25',
      '2022-03-25',
      '2022-03-05',
      null,
    ]);
  });

  it('đảo ngày và tháng khi được', () => {
    expect([swapDayAndMonth('2022-05-03'), swapDayAndMonth('2022-05-25'), swapDayAndMonth('2022-05-05')]).toEqual([
      '2022-03-05',
      null,
      null,
    ]);
  });
});
