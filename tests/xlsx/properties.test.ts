import fc from 'fast-check';
import type { CellInput, CellValue, PatchOp, SheetSnapshot } from '../../src/core/index';
import { applyPatch, readWorkbook } from '../../src/xlsx/index';
import { translateFormula } from '../../src/xlsx/formula-references';
import { moveRow, shiftFormula } from '../../src/xlsx/row-edit';
import { buildWorkbook } from './build-workbook';

const SHEET = 'Kế hoạch';
const ROWS = 8;
const COLUMNS = 5;

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', '+84', 'Đề án', 'a\nb', ' ', '_x000D_', '\u0001', '\ud800'));
const input: fc.Arbitrary<CellInput> = fc.oneof(
  text,
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant<CellInput>({ formula: '=A1&"x"', value: 'x' }),
);
const grid = fc.array(fc.array(input, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS });
const place = fc.record({
  row: fc.nat(ROWS + 2),
  column: fc.nat(COLUMNS + 1),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

function read(bytes: Uint8Array): SheetSnapshot {
  const result = readWorkbook(bytes, '');
  if (!result.ok) throw new Error(result.issue.message);
  return result.value.sheets[0]!;
}

function valueOf(one: CellInput | undefined): CellValue {
  const value = typeof one === 'object' && one !== null ? one.value : (one ?? null);
  // Files know neither the sign of zero nor empty text.
  return value === 0 ? 0 : value === '' ? null : value;
}

describe('random patches', () => {
  it('never change a cell outside of their blocks, and leave in them what was asked for', () => {
    fc.assert(
      fc.property(grid, fc.array(fc.record({ at: place, fill: input, look: fc.boolean() }), { maxLength: 4 }), (cells, edits) => {
        const model = cells.map((row) => [...row]);
        const ops = edits.map(({ at, fill, look }): PatchOp => {
          if (look) return { op: 'setStyle', sheet: SHEET, blocks: [at], style: { bold: true, fill: '#E9EEF3' } };
          for (let row = at.row; row < at.row + at.rows; row += 1) {
            for (let column = at.column; column < at.column + at.columns; column += 1) (model[row] ??= [])[column] = fill;
          }
          const block = Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => fill));
          return { op: 'setCells', sheet: SHEET, row: at.row, column: at.column, cells: block };
        });
        const after = read(applyPatch(buildWorkbookOf(cells), { ops }));
        for (let row = 0; row < ROWS + 6; row += 1) {
          for (let column = 0; column < COLUMNS + 5; column += 1) {
            expect([row, column, after.values[row]?.[column] ?? null]).toEqual([row, column, valueOf(model[row]?.[column])]);
            const wanted = model[row]?.[column];
            expect(after.formulas[row]?.[column] ?? null).toBe(typeof wanted === 'object' && wanted !== null ? wanted.formula : null);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rows put in and taken out move each value as a list would', () => {
    const edit = fc.record({ row: fc.nat(ROWS + 1), count: fc.integer({ min: 1, max: 3 }), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        let model: (string | null)[] = Array.from({ length: ROWS }, (_, row) => `dòng ${row}`);
        const bytes = buildWorkbookOf(model.map((value) => [value]));
        const ops = edits.map(({ row, count, remove }): PatchOp => {
          while (model.length < row) model.push(null);
          model = remove
            ? [...model.slice(0, row), ...model.slice(row + count)]
            : [...model.slice(0, row), ...Array.from({ length: count }, () => null), ...model.slice(row)];
          return { op: remove ? 'deleteRows' : 'insertRows', sheet: SHEET, row, count };
        });
        const after = read(applyPatch(bytes, { ops }));
        expect(Array.from({ length: 30 }, (_, row) => after.values[row]?.[0] ?? null)).toEqual(
          Array.from({ length: 30 }, (_, row) => model[row] ?? null),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('formulas', () => {
  const edit = fc.record({ row: fc.nat(20), count: fc.integer({ min: -5, max: 5 }).filter((count) => count !== 0) });

  it('a range after an edit holds exactly the rows that it held and the new ones between them', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(10), edit, (first, more, { row, count }) => {
        const last = first + more;
        const wanted = Array.from({ length: more + 1 }, (_, index) => moveRow({ sheet: 'a', row, count }, first + index)).filter(
          (one) => one !== null,
        );
        const expected = wanted.length === 0 ? '#REF!' : `A${wanted[0]! + 1}:A${wanted.at(-1)! + 1}`;
        expect(shiftFormula(`A${first + 1}:A${last + 1}`, 'a', { sheet: 'a', row, count })).toBe(expected);
      }),
    );
  });

  it('putting rows in and taking them out again gives the formula of before', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), fc.nat(25), fc.integer({ min: 1, max: 5 }), (one, other, row, count) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const formula = `SUM($A${from + 1}:B$${to + 1})*'x y'!C3&"A${to + 1}"`;
        const there = shiftFormula(formula, 'a', { sheet: 'a', row, count });
        expect(shiftFormula(there, 'a', { sheet: 'a', row, count: -count })).toBe(formula);
      }),
    );
  });

  it('copying there and back gives the formula of before', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.string(), (rows, columns, word) => {
        const formula = `A1+$B2*C$3&"${word.replaceAll('"', '""')}"`;
        expect(translateFormula(translateFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

/** Text that XML cannot hold is put there by the patch itself: the builder writes plain words only. */
function buildWorkbookOf(cells: readonly (readonly CellInput[])[]): Uint8Array {
  const plain = buildWorkbook([{ name: SHEET, cells: [] }]);
  return applyPatch(plain, { ops: [{ op: 'setCells', sheet: SHEET, row: 0, column: 0, cells }] });
}
