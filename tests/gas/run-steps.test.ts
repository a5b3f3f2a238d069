import type { SheetPatch } from '../../src/core/index';
import { applyPatch, failAs, fileState, readAll, runAs } from './fake/run';
import { FakeWorld, USERS } from './fake/world';
import { samplePatch } from './sample-patch';

const LOCALES = ['vi_VN', 'en_US'] as const;

function built(lines = 5, locale: (typeof LOCALES)[number] = 'vi_VN'): FakeWorld {
  const world = new FakeWorld();
  world.book.locale = locale;
  runAs(world, {}, (book) => {
    applyPatch(book, samplePatch(lines));
  });
  return world;
}

describe.each(LOCALES)('Bảng tính ở ngôn ngữ vùng %s', (locale) => {
  it('đọc lại đúng những gì đã ghi: chữ vẫn là chữ, công thức vẫn là công thức, ngày vẫn là ngày', () => {
    const world = built(2, locale);
    world.book.compute = () => 'Trong hạn';
    const { result } = runAs(world, {}, readAll);
    const sheet = result.sheets.find((held) => held.name === 'Theo dõi')!;
    expect(sheet.values.slice(2, 4)).toEqual([
      ['1.1', '=cộng dồn, chép từ công văn', '01234', 44_651, 'Trong hạn', '+84 912'],
      ['1.2', 'Ban hành kế hoạch cải cách hành chính', '01234', 44_652, 'Trong hạn', '+84 912'],
    ]);
    expect(sheet.formulas[2]).toEqual([null, null, null, null, '=IF(D3<$F$1,"Quá hạn, cần xử lý","Trong hạn")', null]);
    expect(sheet.formats[2]).toEqual([null, null, null, 'dd/mm/yyyy', null, null]);
    expect(sheet.rules.map((rule) => rule.formula)).toEqual(['LEFT($E3,7)="Quá hạn"', 'AND($D3<$F$1,$E3<>"")']);
    expect(sheet.rules[0]!.ranges).toEqual([{ row: 2, column: 4, rows: 2, columns: 1 }]);
    expect(sheet.validations.map(({ kind, ranges }) => [kind, ranges])).toEqual([
      ['date', [{ row: 2, column: 3, rows: 2, columns: 1 }]],
      ['other', [{ row: 2, column: 4, rows: 2, columns: 1 }]],
    ]);
    expect(sheet.protected).toBe(true);
  });

  it('ghi hai lần như một lần', () => {
    const world = built(5, locale);
    const once = fileState(world.book);
    runAs(world, {}, (book) => {
      applyPatch(book, samplePatch(5));
    });
    expect(fileState(world.book) === once).toBe(true);
  });
});

it('ngày không lệch khi múi giờ của tập lệnh khác múi giờ của bảng tính', () => {
  const world = built(1);
  world.scriptTimeZone = 'America/New_York';
  for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Auckland']) {
    world.book.timeZone = zone;
    const { result } = runAs(world, {}, readAll);
    expect(result.sheets.at(-1)!.values[2]![3]).toBe(44_651);
  }
});

describe('Số lần gọi dịch vụ', () => {
  const calls = (world: FakeWorld, work: Parameters<typeof runAs>[2]) => runAs(world, {}, work).execution.remote();

  it('không đổi theo số dòng khi lập và khi đọc', () => {
    const [few, many] = [new FakeWorld(), new FakeWorld()];
    const build = (lines: number) => (book: GoogleAppsScript.Spreadsheet.Spreadsheet) => {
      applyPatch(book, samplePatch(lines));
    };
    const written = [calls(few, build(40)), calls(many, build(4000))];
    expect(written[1]).toHaveLength(written[0]!.length);
    expect(written[1]!.length).toBeLessThanOrEqual(45);
    const read = [calls(few, readAll), calls(many, readAll)];
    expect(read[1]).toEqual(read[0]);
    // The first tab is empty: what stands there is asked twice.
    expect(read[1]).toHaveLength(4 + 2 * 12 + 2);
  });

  it('cập nhật một cột có sẵn tốn không quá 5 lần gọi', () => {
    const world = built(500);
    const cells = Array.from({ length: 500 }, (_, at) => [`Kết quả ${at}`]);
    const patch: SheetPatch = { ops: [{ op: 'setCells', sheet: 'Theo dõi', row: 2, column: 5, cells }] };
    expect(
      calls(world, (book) => {
        applyPatch(book, patch);
      }).length,
    ).toBeLessThanOrEqual(6);
  });
});

describe('Của người dùng thì giữ nguyên', () => {
  it('màu theo điều kiện của người dùng còn nguyên, đứng sau màu của ta', () => {
    const world = built();
    runAs(world, {}, (book) => {
      const sheet = book.getSheetByName('Theo dõi')!;
      const own = SpreadsheetApp.newConditionalFormatRule()
        .setGradientMinpoint('#ffffff')
        .setGradientMaxpoint('#ff0000')
        .setRanges([sheet.getRange('C3:C7')])
        .build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), own]);
    });
    const rule = { ranges: [{ row: 2, column: 4, rows: 5, columns: 1 }], formula: '$E3="Mới"', style: { fill: '#FFE39A' }, stop: true };
    runAs(world, {}, (book) => {
      applyPatch(book, { ops: [{ op: 'setRules', sheet: 'Theo dõi', remove: [0, 1], add: [rule] }] });
    });
    expect(world.book.getSheetByName('Theo dõi')!.rules.map((held) => held.formula)).toEqual(['=$E3="Mới"', null]);
  });

  it('bảo vệ do người dùng đặt không bị đổi', () => {
    const world = new FakeWorld();
    const own = world.book.active.addProtection('SHEET', { row: 1, column: 1, rows: 1000, columns: 26 });
    runAs(world, {}, (book) => {
      applyPatch(book, { ops: [{ op: 'protect', sheet: 'Trang tính 1', locked: [{ row: 0, column: 0, rows: 1, columns: 1 }] }] });
    });
    expect(own.description).toBe('');
    expect(own.warningOnly).toBe(false);
  });

  it('bộ lọc đang đặt không bị xóa khi ghi lại', () => {
    const world = built();
    world.book.getSheetByName('Theo dõi')!.filterCriteria.set(4, 'Quá hạn');
    runAs(world, {}, (book) => {
      applyPatch(book, samplePatch(5));
    });
    expect(world.book.getSheetByName('Theo dõi')!.filterCriteria.get(4)).toBe('Quá hạn');
  });

  it('ô kiểm tra dữ liệu của người dùng cạnh ô của ta còn nguyên', () => {
    const world = built();
    runAs(world, {}, (book) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      book
        .getSheetByName('Theo dõi')!
        .getRange('C3')
        .setDataValidations([[rule]]);
      applyPatch(book, samplePatch(5));
    });
    expect(world.book.getSheetByName('Theo dõi')!.peek(3, 3).validation?.criteria).toBe('CHECKBOX');
  });
});

describe('Chèn và xóa dòng', () => {
  it('công thức, màu, kiểm tra dữ liệu và tên đi theo dòng', () => {
    const world = built(3);
    runAs(world, {}, (book) => {
      applyPatch(book, { ops: [{ op: 'insertRows', sheet: 'Theo dõi', row: 3, count: 2 }] });
    });
    const sheet = world.book.getSheetByName('Theo dõi')!;
    expect(sheet.peek(6, 5).formula).toBe('=IF(D6<$F$1,"Quá hạn, cần xử lý","Trong hạn")');
    expect(sheet.rules[0]!.areas[0]).toEqual({ row: 3, column: 5, rows: 5, columns: 1 });
    expect(world.book.names.get('CCHC_Hạn')!.area.rows).toBe(5);
  });
});

describe('Người dùng', () => {
  it.each([
    ['chủ sở hữu', USERS.owner],
    ['người điều phối', USERS.coordinator],
    ['xã, phường được chia sẻ', USERS.commune],
  ])('%s lập được bảng', (_, user) => {
    const world = new FakeWorld();
    runAs(world, { user }, (book) => {
      applyPatch(book, samplePatch(3));
    });
    expect(world.book.sheets.map((sheet) => sheet.name)).toEqual(['Trang tính 1', 'Theo dõi']);
  });

  it('người không được chia sẻ quyền sửa thì không ghi được gì', () => {
    const world = new FakeWorld();
    const error = failAs(world, { user: USERS.stranger }, (book) => {
      applyPatch(book, samplePatch(3));
    });
    expect(error).toMatch(/do not have permission/);
    expect(world.book.sheets).toHaveLength(1);
  });
});
