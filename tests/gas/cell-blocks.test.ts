import fc from 'fast-check';
import { blocksWhere, fewestBlocks, putCell } from '../../src/gas/cell-blocks';
import type { CellMap } from '../../src/gas/cell-blocks';

const mapOf = (cells: readonly (readonly [row: number, column: number])[]): CellMap<true> => {
  const map: CellMap<true> = new Map();
  for (const [row, column] of cells) putCell(map, row, column, true);
  return map;
};

describe('Các ô được gộp thành ít hình chữ nhật', () => {
  it.each([
    [
      'hai ô cùng cột, cách nhau nhiều dòng',
      [
        [6, 2],
        [18, 2],
      ],
      ['6,2 1x1', '18,2 1x1'],
    ],
    [
      'hai ô cùng cột, liền nhau',
      [
        [6, 2],
        [7, 2],
      ],
      ['6,2 2x1'],
    ],
    [
      'hai cặp ô cùng cột, cách một dòng trống',
      [
        [1, 0],
        [2, 0],
        [4, 0],
        [5, 0],
      ],
      ['1,0 2x1', '4,0 2x1'],
    ],
    [
      'một hàng và ô lẻ bên dưới',
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      ['0,0 1x2', '1,1 1x1'],
    ],
  ] as const)('%s', (_, cells, blocks) => {
    // prettier-ignore
    const found = blocksWhere(mapOf(cells), () => true).map(({ row, column, rows, columns }) => `${row},${column} ${rows}x${columns}`);
    expect(found).toEqual(blocks);
  });

  it('cột liền, hàng đứt quãng: gộp theo cột', () => {
    const cells = [0, 1, 2, 3].flatMap((row) => [[row, 0], ...(row % 2 === 0 ? [[row, 1]] : []), [row, 3]] as const);
    // Along rows there are eight: each second row has another shape.
    expect(fewestBlocks(mapOf(cells as [number, number][])).map(({ column, rows }) => [column, rows])).toEqual([
      [0, 4],
      [1, 1],
      [1, 1],
      [3, 4],
    ]);
  });

  it.each([
    ['theo hàng', (map: CellMap<true>) => blocksWhere(map, () => true)],
    ['ít nhất', fewestBlocks],
  ] as const)('%s: không sót ô nào, không thừa ô nào, không ô nào hai lần', (_, blocksOf) => {
    const cell = fc.tuple(fc.nat(12), fc.nat(5));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String, maxLength: 40 }), (cells) => {
        const covered = blocksOf(mapOf(cells)).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (__, at) => [row + Math.floor(at / columns), column + (at % columns)].join()),
        );
        expect(covered.sort()).toEqual(cells.map(String).sort());
      }),
    );
  });
});
