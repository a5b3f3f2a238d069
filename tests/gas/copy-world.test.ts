import { copyWorld } from './fake/copy-world';
import { fileState, runAs, tabStates } from './fake/run';
import { FakeWorld } from './fake/world';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function filled(): FakeWorld {
  const world = new FakeWorld();
  change(world, (sheet) => {
    sheet.getRange(1, 1, 3, 2).setValues([
      ['Việc', 'Số ngày'],
      ['Ban hành kế hoạch', 5],
      ['Kiểm tra công vụ', 7],
    ]);
    sheet.getRange(4, 2).setFormula('=B2+B3');
  });
  return world;
}

function change(world: FakeWorld, by: (sheet: Sheet) => void): void {
  runAs(world, {}, (book) => {
    by(book.getSheets()[0]!);
  });
}

/** The fake shares rows between copies of a world until one of them changes a row. */
describe('Hai bản của một bảng tính: sửa bản này không đụng bản kia', () => {
  const changes: readonly (readonly [what: string, by: (sheet: Sheet) => void])[] = [
    ['gõ chữ', (sheet) => sheet.getRange(2, 1).setValue('Ban hành chương trình')],
    ['tô nền', (sheet) => sheet.getRange(2, 1).setBackgrounds([['#FFF2CC']])],
    ['kẻ khung', (sheet) => sheet.getRange(2, 1, 2, 2).setBorder(true, true, true, true, true, true)],
    ['đổi định dạng số', (sheet) => sheet.getRange(2, 2).setNumberFormat('0.0')],
    ['xóa nội dung', (sheet) => sheet.getRange(2, 1, 1, 2).clearContent()],
    ['chèn hàng, công thức bên dưới đi theo', (sheet) => sheet.insertRowsBefore(3, 1)],
    [
      'xóa hàng',
      (sheet) => {
        sheet.deleteRows(3, 1);
      },
    ],
    ['đổi bề rộng cột', (sheet) => sheet.setColumnWidth(1, 321)],
  ];

  it.each(changes)('%s', (_, by) => {
    const world = filled();
    const before = fileState(world.book);
    const copy = copyWorld(world);
    expect(fileState(copy.book)).toBe(before);
    change(copy, by);
    expect([fileState(world.book) === before, fileState(copy.book) === before]).toEqual([true, false]);
    // The other way round, and what comes of it is the same.
    const other = copyWorld(world);
    change(world, by);
    expect([fileState(other.book) === before, fileState(world.book) === fileState(copy.book)]).toEqual([true, true]);
  });

  it('một bản sửa hai lần: lần sau vẫn thấy lần trước', () => {
    const world = filled();
    const copy = copyWorld(world);
    change(copy, (sheet) => sheet.getRange(2, 1).setValue('một'));
    const once = fileState(copy.book);
    change(copy, (sheet) => sheet.getRange(2, 2).setValue(6));
    expect(fileState(copy.book)).not.toBe(once);
    expect([...tabStates(copy.book).values()].join()).toContain('một');
  });
});
