import { runOnSamplePlan } from '../../src/core/index';
import type { SheetPatch } from '../../src/core/index';
import { fromCondition, toCondition } from '../../src/gas/condition-formula';
import { toSheetFormula } from '../../src/gas/formula-locale';

/** Functions of Google Sheets that also Excel and LibreOffice have; from Google's list of functions. */
const KNOWN_TO_SHEETS = new Set(
  'ABS AND AVERAGE CHAR COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEVALUE DAY EDATE EOMONTH FIND HYPERLINK IF IFERROR IFS INDEX INDIRECT INT ISBLANK ISERROR ISFORMULA ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MAXIFS MID MIN MINIFS MOD MONTH N NETWORKDAYS NOT OR RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS COLUMN COLUMNS SEARCH SMALL LARGE SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TODAY TRIM UPPER VALUE VLOOKUP HLOOKUP WEEKDAY YEAR CHOOSE REPT TRUE FALSE'.split(
    ' ',
  ),
);

function trackerPatch(): SheetPatch {
  const workbook = { file: '', sheets: [] };
  return runOnSamplePlan({ command: 'track', workbook, asOf: '2026-06-20', now: '2026-06-20 08:30' }).patch;
}

function formulasOf(patch: SheetPatch): { readonly cells: readonly string[]; readonly conditions: readonly string[] } {
  return {
    cells: patch.ops.flatMap((op) =>
      op.op === 'setCells' ? op.cells.flat().flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : [])) : [],
    ),
    conditions: patch.ops.flatMap((op) => (op.op === 'setRules' ? op.add.map((rule) => `=${rule.formula}`) : [])),
  };
}

const functionsIn = (formula: string) =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((found) => found[1] ?? '');

it('bảng theo dõi chỉ dùng hàm mà Google Trang tính có', () => {
  const { cells, conditions } = formulasOf(trackerPatch());
  expect(cells.length).toBeGreaterThan(50);
  const used = new Set([...cells, ...conditions].flatMap(functionsIn));
  expect([...used].filter((name) => !KNOWN_TO_SHEETS.has(name))).toEqual([]);
});

it('điều kiện màu nhìn sang trang khác được viết qua INDIRECT, đọc lại đúng như cũ', () => {
  const { conditions } = formulasOf(trackerPatch());
  expect(conditions.length).toBeGreaterThan(3);
  for (const formula of conditions.map((one) => one.slice(1))) {
    for (const mark of [',', '.'] as const) {
      const written = toCondition(formula, mark);
      expect(written.replace(/"(?:[^"]|"")*"/g, '')).not.toContain('!');
      expect(fromCondition(written, mark)).toBe(formula);
    }
  }
});

it.each([
  ["YEAR('Theo dõi'!$J$1)=2026", '=YEAR(INDIRECT("\'Theo dõi\'!$J$1"))=2026'],
  ['$A1="Kế hoạch!$A$1"', '=$A1="Kế hoạch!$A$1"'],
  ["COUNTIF('Của ''tôi'''!$A$1:$B$9,$A1)>0", "=COUNTIF(INDIRECT(\"'Của ''tôi'''!$A$1:$B$9\");$A1)>0"],
])('điều kiện %s được viết là %s', (formula, written) => {
  expect(toCondition(formula, ',')).toBe(written);
});

it('ô tương đối của trang khác không viết được thành chữ: báo lỗi chứ không viết sai', () => {
  expect(() => toCondition("'Theo dõi'!J1=1", ',')).toThrow(/moving cells/);
});

it('công thức nào cũng viết được cho bảng tính dấu phẩy thập phân', () => {
  const { cells } = formulasOf(trackerPatch());
  for (const formula of cells) {
    const written = toSheetFormula(formula, ',');
    expect(written.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')).not.toMatch(/,(?!\d)/);
  }
});
