import fc from 'fast-check';
import { beginningsOf } from '../../../src/core/parse/pattern-beginnings';
import { ITEM_RULES, TOKEN_STAGES } from '../../../src/core/parse/phrases/index';

const RULES = [...TOKEN_STAGES.flat(), ...ITEM_RULES];

describe('Hai mã đầu mà một mẫu có thể khớp', () => {
  it.each([
    ['một mã', /Q/uy, ['Q']],
    ['hai mã trở lên', /Qn\/y/uy, ['Qn']],
    ['chọn một trong nhiều', /Q[nR]|M/uy, ['M', 'QR', 'Qn']],
    ['có hoặc không', /D?n\/n/uy, ['Dn', 'n/']],
    ['lặp lại', /w+R/uy, ['wR', 'ww']],
    ['lặp có giới hạn, kể cả không lần nào', /(?:bt){0,2}z{1,3}d/uy, ['bt', 'zd', 'zz']],
    ['dấu viết thoát', /\(?ö\)|[+\]]/uy, ['(ö', 'ö)', '+', ']']],
    ['nhìn trước, nhìn sau không tính', /(?<=r|^)(?!D)T(?=[wa])M(?!.)/uy, ['TM']],
    ['mã bất kỳ', /[^#]d|E./uy, ['E\0', '\0d']],
    ['không mã nào', /(?:M?)*/uy, ['', 'M', 'MM']],
  ])('%s', (_, pattern, expected) => {
    expect([...beginningsOf(pattern)].sort()).toEqual([...expected].sort());
  });

  it.each([/\d/uy, /\p{L}n/uy, /(?<name>n)/uy, /(n)\1/uy, /[a-d]n/uy])('mẫu không phải trên mã thì báo lỗi: %s', (pattern) => {
    expect(() => beginningsOf(pattern)).toThrow('not understood');
  });

  it.each(RULES)('$id: chỗ nào mẫu khớp cũng bắt đầu như đã tính', ({ pattern }) => {
    const beginnings = [...beginningsOf(pattern)];
    const codes = fc.string({ unit: fc.constantFrom(...new Set(`${pattern.source}wnyRQMYDPdAF,/`)), maxLength: 12 });
    fc.assert(
      fc.property(codes, (text) => {
        for (let at = 0; at < text.length; at += 1) {
          pattern.lastIndex = at;
          if (pattern.test(text)) expect(beginnings.some((beginning) => text.startsWith(beginning, at))).toBe(true);
        }
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
