import { CODE, codePattern, letters, rulePattern } from '../../../src/core/parse/codes';
import { tokenize } from '../../../src/core/parse/tokenize';

test('no two kinds of words are written with one letter', () => {
  const all = Object.values(CODE);
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((letter) => letter.length === 1)).toBe(true);
});

test.each([
  ['trước ngày 5/3', codePattern`^ before day number / number $`],
  ['quý II', codePattern`^ quarter numeral $`],
  ['(hằng quý)', codePattern`^ \( each quarter \) $`],
  [
    'chậm nhất ngày 15',
    codePattern`
      ^ [before latest]
      day? (count | roman) $
    `,
  ],
  ['6 tháng/lần', codePattern`^ ${String.raw`count unit`} [/ -]? times $`],
])('“%s” is found by the names of its words', (text, pattern) => {
  expect(pattern.test(tokenize(text).codes)).toBe(true);
});

test.each([
  ['trước ngày 5/3', codePattern`^ until`],
  ['quý II', codePattern`quarter (?!numeral)`],
  ['quý II, năm', codePattern`^ [^line ,]+ $`],
])('“%s” is not found by other names', (text, pattern) => {
  expect(pattern.test(tokenize(text).codes)).toBe(false);
});

test('a pattern of a rule is looked for at one place only', () => {
  const { codes } = tokenize('báo cáo quý II');
  const pattern = rulePattern`quarter roman`;
  pattern.lastIndex = 0;
  expect(pattern.test(codes)).toBe(false);
  pattern.lastIndex = 1;
  expect(pattern.test(codes)).toBe(true);
});

test('letters are those of each name, signs are themselves', () => {
  expect(letters`period date`).toBe(CODE.period + CODE.date);
  expect(letters`count , /`).toBe(`${CODE.number}${CODE.spelled},/`);
});

test('a name that does not exist is a mistake at once', () => {
  expect(() => codePattern`quarter numbre`).toThrow('numbre');
  expect(() => letters`toString`).toThrow('toString');
});
