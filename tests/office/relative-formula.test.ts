import { toRelativeFormula } from '../../src/office/relative-formula';
import { fromR1C1 } from './sim/sim-formula';

/** Formulas of the cell H7 (row 6, column 7). */
const CASES: readonly [formula: string, relative: string][] = [
  ['=G7+1', '=RC[-1]+1'],
  ['=$B$2', '=R2C2'],
  ['=$B7*C$1', '=RC2*R1C[-5]'],
  ['=SUM(A1:B3)', '=SUM(R[-6]C[-7]:R[-4]C[-6])'],
  ["='Thiết lập'!$B$3", "='Thiết lập'!R3C2"],
  ["='Q1 A1'!A1", "='Q1 A1'!R[-6]C[-7]"],
  ['=IF(A7="B7","C7",D7)', '=IF(RC[-7]="B7","C7",RC[-4])'],
  ['=COUNTIF(F:F,"x")', '=COUNTIF(C[-2]:C[-2],"x")'],
  ['=COUNTIF($F:$F,"x")', '=COUNTIF(C6:C6,"x")'],
  ['=SUM($5:$7)', '=SUM(R5:R7)'],
  ['=LOG10(H6)', '=LOG10(R[-1]C)'],
  ['=cchc_ngay-H7', '=cchc_ngay-RC'],
  ['=1E5+2', '=1E5+2'],
  ['=ABCD12+A1', '=ABCD12+R[-6]C[-7]'],
  ['=TODAY()', '=TODAY()'],
];

it.each(CASES)('%s là %s', (formula, relative) => {
  expect(toRelativeFormula(formula, 6, 7)).toBe(relative);
});

it.each(CASES)('%s chép xuống dòng dưới và ngược lại vẫn là nó', (formula, relative) => {
  expect(fromR1C1(relative, 6, 7)).toBe(formula);
});

it('hai công thức chép xuống là cùng một chữ', () => {
  expect(toRelativeFormula('=IF($H9="","",H9-$B$2)', 8, 9)).toBe(toRelativeFormula('=IF($H10="","",H10-$B$2)', 9, 9));
});
