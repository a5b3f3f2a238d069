import { mapReferences, translateFormula } from '../../src/xlsx/formula-references';
import { shiftFormula, shiftName, shiftRuleFormula } from '../../src/xlsx/row-edit';

/** The references that the formula offers for change, as written. */
function referencesOf(formula: string): string[] {
  const found: string[] = [];
  mapReferences(formula, ({ prefix, first, second }) => {
    found.push(`${prefix}${first.column ?? ''},${first.row ?? ''}${second === null ? '' : `:${second.column ?? ''},${second.row ?? ''}`}`);
    return null;
  });
  return found;
}

describe('references of a formula', () => {
  it.each([
    ['A1+$B$2', ['0,0', '1,1']],
    ['SUM(A1:B2)', ['0,0:1,1']],
    ["'Theo dõi'!A1", ["'Theo dõi'!0,0"]],
    ["'Xã ''A'''!$C$3:D4", ["'Xã ''A'''!2,2:3,3"]],
    ['Sheet1!A:C', ['Sheet1!0,:2,']],
    ['$1:$3', [',0:,2']],
    ['"A1"&A1', ['0,0']],
    ['"nói ""A1"" thôi"', []],
    ['LOG10(A1)', ['0,0']],
    ['DEC2BIN(2)', []],
    ['TAX2022', ['13569,2021']],
    ['XFE1', []],
    ['Ngay_A1+A1B', []],
    ['đơn_vị1', []],
    ['Bang[[#This Row],[A1]]', []],
    ["Bang[cột '[A1]+B2", ['1,1']],
    ['[1]Sheet1!A1+B2', ['1,1']],
    ["'[tệp.xlsx]Trang A1'!B2", []],
    ['Sheet1:Sheet3!A1', []],
    ['#REF!+A1', ['0,0']],
    ['Sheet1!#REF!', []],
    ['A1#', ['0,0']],
    ['1E5+2.5', []],
    ['IF(A1>1.5,"x",B1%)', ['0,0', '1,0']],
    ['A1:INDEX(B:B,3)', ['0,0', '1,:1,']],
    ['a1+b$2', ['0,0', '1,1']],
  ])('%s', (formula, expected) => {
    expect(referencesOf(formula)).toEqual(expected);
  });

  it.each(['A1', 'SUM( A1 : B2 )', "'a''b'!A1&\"x\"", '{1,2;3,4}', '-A1^2%', '"', "'", '[', 'A1:', 'Bang[', '#', '$', '\u00a0A1'])(
    'a formula that nobody changes comes out as it was: %s',
    (formula) => {
      expect(mapReferences(formula, () => null)).toBe(formula);
    },
  );
});

describe('a formula copied elsewhere', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ["SUM('Kế hoạch'!D2:D4)", 1, 0, "SUM('Kế hoạch'!D3:D5)"],
    ['A:A', 5, 1, 'B:B'],
    ['A1', -1, 0, '#REF!'],
    ['"A1"', 3, 3, '"A1"'],
  ])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('a formula after rows were put in or taken out', () => {
  const insert = { sheet: 'KH', row: 4, count: 2 };
  const remove = { sheet: 'KH', row: 4, count: -2 };
  it.each([
    // Rows 5 and 6 (1-based) are new.
    ['A4', insert, 'A4'],
    ['A5', insert, 'A7'],
    ['$A$5', insert, '$A$7'],
    ['A1:A4', insert, 'A1:A4'],
    ['A1:A5', insert, 'A1:A7'],
    ['A5:A9', insert, 'A7:A11'],
    ['4:5', insert, '4:7'],
    ['A:A', insert, 'A:A'],
    ['A1:A1048576', insert, 'A1:A1048576'],
    ['A1048576', insert, '#REF!'],
    ['Khac!A5', insert, 'Khac!A5'],
    ['KH!A5+kh!A5', insert, 'KH!A7+kh!A7'],
    ['KH:Khac!A5', insert, 'KH:Khac!A5'],
    ['[1]KH!A5', insert, '[1]KH!A5'],
    ['Bang[[#This Row],[A5]]', insert, 'Bang[[#This Row],[A5]]'],
    ['A9:A2', insert, 'A11:A2'],
    // Rows 5 and 6 (1-based) are gone.
    ['A4', remove, 'A4'],
    ['A5', remove, '#REF!'],
    ['KH!A6', remove, 'KH!#REF!'],
    ['A7', remove, 'A5'],
    ['A5:A6', remove, '#REF!'],
    ['A4:A5', remove, 'A4:A4'],
    ['A6:A8', remove, 'A5:A6'],
    ['A1:A9', remove, 'A1:A7'],
    ['5:5', remove, '#REF!'],
    ['$3:$9', remove, '$3:$7'],
    ['A1:A1048576', remove, 'A1:A1048576'],
  ])('%s', (formula, edit, expected) => {
    expect(shiftFormula(formula, 'KH', edit)).toBe(expected);
  });

  it('a formula of another sheet follows only what names the edited sheet', () => {
    expect(shiftFormula('A5+KH!A5', 'Khac', insert)).toBe('A5+KH!A7');
  });

  it.each([
    ['KH!$A$5:$A$9', 'KH!$A$7:$A$11'],
    ['KH!$4:$5', 'KH!$4:$7'],
    ['KH!A5', 'KH!A5'],
  ])('the name %s means %s', (formula, expected) => {
    expect(shiftName(formula, insert)).toBe(expected);
  });

  it.each([
    // The rule stood on rows 3 to 9, its formula is read from row 3, and stays there: rows without $ keep their distance.
    ['$D3>15', 2, 2, '$D3>15'],
    ['$D3<>$D2', 2, 2, '$D3<>$D2'],
    ['$D3<$F$5', 2, 2, '$D3<$F$7'],
    // The rule began on row 5, which moves to row 7.
    ['$D5<>$D4', 4, 6, '$D7<>$D6'],
    ['COUNTIF($D$5:$D5,$D5)>1', 4, 6, 'COUNTIF($D$7:$D7,$D7)>1'],
  ])('the rule %s read from row %i, then %i', (formula, base, moved, expected) => {
    expect(shiftRuleFormula(formula, 'KH', insert, base, moved)).toBe(expected);
  });
});
