import { runCommand } from '../../src/core/index';
import type { CommandId, CommandOutcome } from '../../src/core/index';
import { openBook } from '../../src/gas/open-book';
import { patchSteps } from '../../src/gas/patch-steps';
import { readWorkbook } from '../../src/gas/read-workbook';
import { runSteps } from '../../src/gas/run-steps';
import type { Cell } from './fake/grid';
import { WITHOUT_PAUSE, runAs } from './fake/run';
import { FakeWorld } from './fake/world';
import { typePlan } from './plan-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NOTE = 'Chờ chữ ký của anh Ba';
const LINK = 'https://vi-du.vn/phieu';

function run(world: FakeWorld, command: CommandId): CommandOutcome {
  return runAs(world, {}, (book) => {
    const open = openBook(book);
    const outcome = runCommand({ command, workbook: readWorkbook(open), asOf: '2022-06-20', now: '2022-06-20 08:30' });
    runSteps(open, patchSteps(outcome.patch), WITHOUT_PAUSE);
    return outcome;
  }).result;
}

/** A tracker of twelve tasks in three areas; the title of the second one of the second area is no other's. */
function tracked(): FakeWorld {
  const world = new FakeWorld();
  typePlan(world, 1);
  onPlan(world, (plan) => plan.getRange(10, 2).setValue('Khảo sát sự hài lòng của người dân'));
  run(world, 'track');
  return world;
}

/** Row (1-based) of a line of Theo dõi by its id; throws where there is none. */
function rowOf(world: FakeWorld, id: string): number {
  const rows = Array.from(world.book.getSheetByName('Theo dõi')!.rows, (row) => row?.map((cell) => cell.value) ?? []);
  const row = rows.findIndex((values) => values.includes(id) && values.some((value) => value === 'NV' || value === 'NG'));
  if (row < 0) throw new Error(`Không có dòng ${id}`);
  return row;
}

function columnOf(world: FakeWorld, heading: string): number {
  const rows = Array.from(world.book.getSheetByName('Theo dõi')!.rows, (row) => row?.map((cell) => cell.value) ?? []);
  return rows.find((row) => row.includes(heading))!.indexOf(heading);
}

function cellOf(world: FakeWorld, id: string, heading: string): Readonly<Cell> {
  return world.book.getSheetByName('Theo dõi')!.peek(rowOf(world, id), columnOf(world, heading));
}

function onTracker(world: FakeWorld, id: string, heading: string, work: (cell: GoogleAppsScript.Spreadsheet.Range) => unknown): void {
  const [row, column] = [rowOf(world, id), columnOf(world, heading)];
  runAs(world, {}, (book) => {
    work(book.getSheetByName('Theo dõi')!.getRange(row, column));
  });
}

function onPlan(world: FakeWorld, work: (plan: Sheet) => unknown): void {
  runAs(world, {}, (book) => {
    work(book.getSheets()[0]!);
  });
}

/** The plan without the second task of the second area, on row 10. */
const drop = (plan: Sheet): void => {
  plan.deleteRows(10, 1);
};
/** The same task as the fifth of the third area. */
const regroup = (plan: Sheet): void => {
  const [task] = plan.getRange(10, 1, 1, 5).getValues() as unknown[][];
  plan.deleteRows(10, 1);
  plan.getRange(plan.getLastRow() + 1, 1, 1, 5).setValues([["'5", ...task!.slice(1)]]);
};

describe('ghi chú và liên kết người dùng gắn vào ô của Theo dõi trong Google Trang tính', () => {
  function withNoteAndLinks(): FakeWorld {
    const world = tracked();
    onTracker(world, 'II.2', 'Kết quả trong kỳ', (cell) => cell.setValue('Đã gửi phiếu').setNote(NOTE));
    onTracker(world, 'II.2', 'Ghi chú', (cell) => cell.setNote('Ô này chưa gõ gì'));
    onTracker(world, 'II.2', 'Liên kết', (cell) => {
      cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('Phiếu ở đây').setLinkUrl(6, 11, LINK).build());
    });
    return world;
  }
  const hanging = (world: FakeWorld, id: string): unknown => [
    cellOf(world, id, 'Kết quả trong kỳ').note,
    cellOf(world, id, 'Ghi chú').note,
    cellOf(world, id, 'Liên kết').value,
    cellOf(world, id, 'Liên kết').runs,
  ];
  const ALL = [NOTE, 'Ô này chưa gõ gì', 'Phiếu ở đây', [{ start: 6, end: 11, link: LINK, bold: false }]];

  it.each([
    ['kế hoạch bỏ nhiệm vụ ấy', drop, 'X.II.2'],
    ['kế hoạch chuyển nhiệm vụ ấy sang lĩnh vực khác', regroup, 'III.5'],
  ] as const)('%s: đi theo dòng của nó, chạy lại không đổi gì, khôi phục thì trở lại', (_, change, id) => {
    const world = withNoteAndLinks();
    onPlan(world, change);
    run(world, 'track');
    expect(hanging(world, id)).toEqual(ALL);
    expect(run(world, 'track').patch.ops).toEqual([]);
    run(world, 'restore');
    expect(hanging(world, 'II.2')).toEqual(ALL);
  });

  it('dòng chỉ có ghi chú, chưa nhập gì: kế hoạch bỏ nhiệm vụ thì dòng ở dưới “Đã đưa khỏi kế hoạch”, ghi chú còn', () => {
    const world = tracked();
    onTracker(world, 'II.2', 'Nhiệm vụ', (cell) => cell.setNote(NOTE));
    onPlan(world, drop);
    run(world, 'track');
    expect(cellOf(world, 'X.II.2', 'Nhiệm vụ').note).toBe(NOTE);
  });

  it('dòng không có gì của người dùng thì đi cùng nhiệm vụ', () => {
    const world = tracked();
    onPlan(world, drop);
    run(world, 'track');
    expect(() => rowOf(world, 'X.II.2')).toThrow();
  });

  it.each([
    ['kế hoạch bỏ nhiệm vụ ấy', drop, 'X.II.2'],
    ['kế hoạch chuyển nhiệm vụ ấy sang lĩnh vực khác', regroup, 'III.5'],
    [
      'dòng khác bị bỏ',
      (plan: Sheet) => {
        plan.deleteRows(9, 1);
      },
      'II.2',
    ],
    [
      'nhiệm vụ khác thêm vào',
      (plan: Sheet) =>
        plan
          .insertRowsBefore(4, 1)
          .getRange(4, 1, 1, 5)
          .setValues([["'0", 'Việc mới', 'Văn phòng', '', 'Tháng 8']]),
      'II.2',
    ],
  ] as const)('liên kết người dùng đặt trong tên nhiệm vụ, %s: còn nguyên', (_, change, id) => {
    const world = tracked();
    onTracker(world, 'II.2', 'Kết quả trong kỳ', (cell) => cell.setValue('Đã gửi phiếu'));
    onTracker(world, 'II.2', 'Nhiệm vụ', (cell) => {
      const words = SpreadsheetApp.newRichTextValue().setText(String(cell.getValue()));
      cell.setRichTextValue(words.setLinkUrl(0, 8, LINK).build());
    });
    onPlan(world, change);
    run(world, 'track');
    expect(cellOf(world, id, 'Nhiệm vụ').runs).toEqual([{ start: 0, end: 8, link: LINK, bold: false }]);
  });

  it('công thức HYPERLINK ở cột Liên kết còn là công thức', () => {
    const world = tracked();
    onTracker(world, 'II.2', 'Liên kết', (cell) => cell.setFormula(`=HYPERLINK("${LINK}";"Phiếu")`));
    onPlan(world, drop);
    run(world, 'track');
    expect(cellOf(world, 'X.II.2', 'Liên kết').formula).toBe(`=HYPERLINK("${LINK}","Phiếu")`);
  });

  it('chữ in đậm một phần trong ô nhập đi theo dòng', () => {
    const world = tracked();
    onTracker(world, 'II.2', 'Kết quả trong kỳ', (cell) => {
      const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
      cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('Chưa có biên bản').setTextStyle(0, 4, bold).build());
    });
    onPlan(world, drop);
    run(world, 'track');
    expect(cellOf(world, 'X.II.2', 'Kết quả trong kỳ').runs).toEqual([{ start: 0, end: 4, link: null, bold: true }]);
  });

  it('ô mới đã có ghi chú: cả hai ghi chú còn, không ghi hai lần', () => {
    const world = tracked();
    const [old, target] = [rowOf(world, 'II.2'), rowOf(world, 'II.3')];
    onTracker(world, 'II.2', 'Ghi chú', (cell) => cell.setNote(NOTE));
    onTracker(world, 'II.3', 'Ghi chú', (cell) => cell.setNote('Có sẵn'));
    const moved = [{ from: old - 1, to: target - 1 }];
    runAs(world, {}, (book) => {
      const step = { kind: 'rows', op: { op: 'deleteRows', sheet: 'Theo dõi', row: 998, count: 1, moved } } as const;
      runSteps(openBook(book), [step, step], WITHOUT_PAUSE);
    });
    expect(cellOf(world, 'II.3', 'Ghi chú').note).toBe(`Có sẵn\n${NOTE}`);
  });
});
