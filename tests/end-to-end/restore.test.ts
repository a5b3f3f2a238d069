import { toSerial } from '../../src/core/index';
import type { CommandRequest } from '../../src/core/index';
import {
  changePlan,
  edit,
  lostTexts,
  open,
  PLAN,
  planFile,
  rowOf,
  run,
  sortRows,
  track,
  tracker,
  type,
  typeEverywhere,
} from '../support/session';
import type { Bytes, PlanRow } from '../support/session';

const first = track(planFile());
const filled = typeEverywhere(type(first, '2.c', { due: toSerial('2022-10-10') }));
const SURVEY = 'Khảo sát sự hài lòng của người dân';
const NEW: PlanRow = ['d', 'Rà soát quy trình nội bộ', 'Văn phòng', '', 'Quy trình', 'Quý IV năm 2022'];
const changed = changePlan(filled.bytes, [...PLAN.filter((row) => row[1] !== SURVEY), NEW]);

type Cells = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Values and formulas of every sheet but the log, which only grows; a formula stands for its value. */
function cellsOf(bytes: Bytes): Cells {
  return Object.fromEntries(
    open(bytes)
      .sheets.filter((sheet) => sheet.name !== 'Nhật ký' && sheet.visibility !== 'very-hidden')
      .map((sheet) => [
        sheet.name,
        trim(
          sheet.values.map((line, row) =>
            trim(
              line.map((value, column) => sheet.formulas[row]?.[column] ?? value),
              (cell) => cell === null,
            ),
          ),
          (line) => line.length === 0,
        ),
      ]),
  );
}

function trim<T>(list: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1]!)) end -= 1;
  return list.slice(0, end);
}

describe('Khôi phục lần chạy trước trả lại từng ô như trước', () => {
  const RUNS: readonly (readonly [what: string, before: () => Bytes, command: CommandRequest['command'], more: Partial<CommandRequest>])[] =
    [
      ['lần lập bảng đầu tiên', () => planFile(), 'track', {}],
      ['cập nhật khi kế hoạch thêm và bớt việc', () => changed, 'track', {}],
      [
        'cập nhật khi một việc thành nhiều mốc',
        () =>
          changePlan(
            filled.bytes,
            PLAN.map((row) =>
              row[1] === SURVEY ? ([...row.slice(0, 5), 'Quý II năm 2022 lập phiếu; quý IV năm 2022 tổng hợp'] as unknown as PlanRow) : row,
            ),
          ),
        'track',
        {},
      ],
      [
        'cập nhật sau khi xóa công thức và cột mã',
        () => edit(filled.bytes, { op: 'setCells', sheet: 'Theo dõi', row: 5, column: 0, cells: Array.from({ length: 9 }, () => [null]) }),
        'track',
        {},
      ],
      ['báo cáo', () => filled.bytes, 'report', { period: '2022-6T' }],
      ['chốt kỳ', () => filled.bytes, 'freeze', { period: '2022-Q1' }],
      ['thiết lập', () => first, 'settings', { settings: { dueSoonDays: '14' } }],
      ['kiểm tra bảng', () => type(first, '1.a', { done: '25.3.2022' }), 'check', {}],
    ];

  it.each(RUNS)('%s', (_what, before, command, more) => {
    const start = before();
    const ran = run(start, command, more).bytes;
    expect(cellsOf(ran)).not.toEqual(cellsOf(start));
    const back = run(ran, 'restore').bytes;
    expect(cellsOf(back)).toEqual(cellsOf(start));
  });
});

describe('Khôi phục không chạm vào những gì gõ sau đó', () => {
  const ran = track(changed);

  test('ô gõ sau lần chạy được giữ và được nói ra', () => {
    const typed = edit(ran, {
      op: 'setCells',
      sheet: 'Theo dõi',
      row: rowOf(ran, '1.a').row,
      column: tracker(ran).columns.get('note')!,
      cells: [['gõ sau lần chạy']],
    });
    const { bytes: back } = run(typed, 'restore');
    expect(lostTexts(back, ['gõ sau lần chạy', ...filled.texts.filter((text) => !text.startsWith('Ghi chú của dòng 1.a'))])).toEqual([]);
  });

  test('gõ vào dòng mới mà lần chạy đó thêm thì dòng ấy không bị xóa', () => {
    const { bytes: back, outcome } = run(type(ran, '3.d', { result: 'gõ sau lần chạy' }), 'restore');
    expect(lostTexts(back, ['gõ sau lần chạy', ...filled.texts])).toEqual([]);
    expect(outcome.issues.map((issue) => issue.code)).toContain('restore-moved-sheet');
  });

  test('chèn một dòng sau lần chạy: không khôi phục vào nhầm dòng', () => {
    const { bytes: back } = run(edit(ran, { op: 'insertRows', sheet: 'Theo dõi', row: 8, count: 1 }), 'restore');
    expect(lostTexts(back, filled.texts)).toEqual([]);
  });

  test('trang mới có chữ gõ thêm thì còn lại', () => {
    const typed = type(first, '1.a', { note: 'gõ sau lần chạy' });
    const { bytes: back, outcome } = run(typed, 'restore');
    expect(lostTexts(back, ['gõ sau lần chạy'])).toEqual([]);
    expect(outcome.issues.map((issue) => issue.code)).toContain('restore-kept-sheet');
  });

  test('bảng đã bị xếp lại thì không khôi phục vào nhầm dòng', () => {
    const { headerRow, endRow, columns } = tracker(ran);
    const sorted = sortRows(ran, 'Theo dõi', { row: headerRow + 1, column: 0, rows: endRow - headerRow - 1, columns: 37 }, (values) =>
      String(values[columns.get('title')!] ?? ''),
    );
    const { bytes: back, outcome } = run(sorted, 'restore');
    expect(lostTexts(back, filled.texts)).toEqual([]);
    expect(outcome.issues.map((issue) => issue.code)).toContain('restore-moved-sheet');
    const strayed = tracker(back).rows.flatMap((row) =>
      row.entry.note !== null && row.kind !== 'NG' && !row.entry.note.endsWith(` ${row.id}`) ? [row.id] : [],
    );
    expect(strayed).toEqual([]);
  });

  test('chạy lại sau khi khôi phục cho đúng bảng như trước khi khôi phục', () => {
    const back = run(ran, 'restore').bytes;
    expect(cellsOf(track(back))['Theo dõi']).toEqual(cellsOf(ran)['Theo dõi']);
  });
});

/** What the hidden sheet holds after somebody's hand: the record is one text over the cells below the mark. */
test.each([
  ['chữ bị cắt mất đuôi', (text: string): string => text.slice(0, -20)],
  ['chỉ còn một phần', (): string => '{"command":"track","at":"24/06/2022 08:15"}'],
  ['số hàng thành chữ', (text: string): string => text.replace(/"column":\d+/u, '"column":"C"')],
  ['không còn gì', (): string => ''],
])('bản ghi để khôi phục bị sửa, %s: nói không khôi phục được, không ghi gì', (_, damage) => {
  const bytes = track(changed);
  const undo = open(bytes).sheets.find((sheet) => sheet.visibility === 'very-hidden');
  const text = (undo?.values ?? [])
    .slice(1)
    .map(([part]) => String(part ?? ''))
    .join('');
  const damaged = damage(text);
  expect(damaged).not.toBe(text);
  // No cell holds more than 32,767 letters.
  const cells = (undo?.values ?? []).slice(1).map((_part, row) => [damaged.slice(row * 30_000, (row + 1) * 30_000) || null]);
  const edited = edit(bytes, { op: 'setCells', sheet: undo?.name ?? '', row: 1, column: 0, cells });
  expect(() => run(edited, 'restore')).toThrow('Không có lần chạy nào để khôi phục');
});
