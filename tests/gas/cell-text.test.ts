import { couldBeReadAsSomethingElse } from '../../src/gas/cell-text';
import { decimalMark, fromSheetFormula, toSheetFormula } from '../../src/gas/formula-locale';
import { typeText } from './fake/typed-value';

describe('Chữ được ghi nguyên hay phải có dấu nháy', () => {
  it.each([
    ['Ban hành kế hoạch, báo cáo kết quả', false],
    ['Văn phòng HĐND và UBND xã', false],
    ['đang thực hiện', false],
    ['=1+1', true],
    ['+84', true],
    ['-abc', true],
    ['@UBND', true],
    ["'trích", true],
    ['01', true],
    ['1/2', true],
    ['TRUE', true],
    ['Tháng 3 năm 2022', true],
    ['Quý I', false],
    ['', false],
  ])('“%s”: %s', (text, quoted) => {
    expect(couldBeReadAsSomethingElse(text)).toBe(quoted);
  });

  it('chữ ghi không có dấu nháy thì đúng là chữ ở cả hai ngôn ngữ vùng', () => {
    for (const text of ['Ban hành kế hoạch', 'Quý I', 'tháng ba', 'Mar a']) {
      for (const locale of ['vi_VN', 'en_US'] as const) expect([text, typeText(text, locale, null).value]).toEqual([text, text]);
    }
  });
});

describe('Công thức theo ngôn ngữ vùng', () => {
  it.each([
    ['=IF(A1>0.5,"a,b;c",SUM(B1:B3))', '=IF(A1>0,5;"a,b;c";SUM(B1:B3))'],
    ["='Xã, phường'!A1+'Kế; hoạch'!B2", "='Xã, phường'!A1+'Kế; hoạch'!B2"],
    ['=TEXT(A1,"0.0")&" "&LEFT(B1,2)', '=TEXT(A1;"0.0")&" "&LEFT(B1;2)'],
    ['=COUNTIFS(A:A,"*""x,y""*",B:B,1.25)', '=COUNTIFS(A:A;"*""x,y""*";B:B;1,25)'],
    ['=TODAY()', '=TODAY()'],
  ])('%s ở vi_VN là %s, đọc lại như cũ', (invariant, vietnamese) => {
    expect(toSheetFormula(invariant, ',')).toBe(vietnamese);
    expect(fromSheetFormula(vietnamese, ',')).toBe(invariant);
    expect(fromSheetFormula(toSheetFormula(invariant, '.').replaceAll('\u0000', ''), '.')).toBe(invariant);
  });

  it('mảng viết tay của người dùng đọc được, nhưng không bao giờ được ghi', () => {
    expect(fromSheetFormula('=SUM({1\\2;3\\4})', ',')).toBe('=SUM({1,2;3,4})');
    expect(() => toSheetFormula('=SUM({1,2})', ',')).toThrow(/Array literal/);
  });

  it.each([
    ['vi_VN', ','],
    ['en_US', '.'],
    ['de_DE', ','],
    ['', ','],
    ['không-có', ','],
  ])('dấu thập phân của “%s” là “%s”', (locale, mark) => {
    expect(decimalMark(locale)).toBe(mark);
  });
});
