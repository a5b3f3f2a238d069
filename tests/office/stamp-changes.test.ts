import { changedBlock, stampFor, stampPlace } from '../../src/office/stamp-changes';

const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
/** The heading row is row 4 of the sheet, the stamp stands in column F. */
const PLACE = { headerRow: 3, column: 5 };

it.each([
  ['B5', block(4, 1)],
  ['B5:C7', block(4, 1, 3, 2)],
  ['$B$5:$C$7', block(4, 1, 3, 2)],
  ['5:7', null],
  ['B:C', null],
  ['B1:B1048576', null],
])('%s là vùng vừa sửa', (address, expected) => {
  expect(changedBlock(address)).toEqual(expected);
});

it.each([
  ['một ô nhập', block(6, 2), block(6, 5)],
  ['ba dòng dán vào', block(6, 1, 3, 2), block(6, 5, 3)],
  ['dán trùm cả dòng tiêu đề', block(2, 1, 4, 2), block(4, 5, 2)],
  ['dòng tiêu đề', block(3, 1), null],
  ['chính cột Cập nhật', block(6, 5), null],
  ['vùng trùm cột Cập nhật', block(6, 2, 1, 6), null],
])('sửa %s', (_, changed, expected) => {
  expect(stampFor(changed, PLACE)).toEqual(expected);
});

it('tìm cột theo tiêu đề, dù cột đã dời; trang khác thì không có', () => {
  expect(stampPlace([['Bảng theo dõi'], ['Mã', 'Cập nhật', 'Tiến độ']])).toEqual({ headerRow: 1, column: 1 });
  expect(
    stampPlace([
      ['TT', 'Nhiệm vụ'],
      ['1', 'Cập nhật'],
    ]),
  ).toBeNull();
});
