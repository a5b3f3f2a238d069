import fc from 'fast-check';
import type { CellValue, SheetSnapshot } from '../../../src/core/index';
import { columnIndex } from '../../../src/core/index';
import { EMPTY_SCHEDULE } from '../../../src/core/model/schedule';
import type { PlanFound } from '../../../src/core/read/read-plan';
import { readPlan } from '../../../src/core/read/read-plan';
import { sheetOf, workbookOf } from '../../support/sheet-of';

const read = (sheet: SheetSnapshot) =>
  readPlan(
    workbookOf(sheet),
    { year: 2026, fallbackYear: 2026, planSheet: null, readTime: (time) => ({ schedule: EMPTY_SCHEDULE, inWords: () => time, rules: [] }) },
    new Set(),
  );

const HEADINGS = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian', 'Tình trạng', 'Ghi chú', 'Mã', ''];
const NUMBER = fc.constantFrom('', '', '1', '2', '1.', '1.1', 'I', 'II.', 'a)', 'A', 'x', 'Mới');
const WORDS = fc.constantFrom(
  'Rà soát thủ tục',
  'CẢI CÁCH THỂ CHẾ',
  '- quy trình;',
  'và các đơn vị.',
  'II. Cải cách',
  'a) Việc nhỏ',
  'Phòng Nội vụ',
  'Sở A, Sở B chủ trì',
  'Quý I',
  'Nơi nhận:',
  'Tổng cộng',
  'Phối hợp Sở C',
  'Nhiệm vụ',
  'Hoàn thành',
  'nt',
);
const CELL = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 4, arbitrary: WORDS });
const ROW = fc.tuple(NUMBER, fc.array(CELL, { minLength: HEADINGS.length - 1, maxLength: HEADINGS.length - 1 }));
const MERGE = fc.tuple(fc.nat(12), fc.nat(6), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }));

/** Tags each text, so that it can be looked for; marks, numbers and headings stay as they are. */
const tagged = (
  rows: readonly (readonly [string, readonly string[]])[],
): { rows: string[][]; tags: (readonly [tag: string, row: number, column: number])[] } => {
  const tags: (readonly [string, number, number])[] = [];
  const lines = rows.map(([number, cells], at) => [
    number,
    ...cells.map((cell, index) => {
      if (cell === '' || cell === 'nt') return cell;
      const tag = `q${String(at)}k${String(index)}z`;
      tags.push([tag, at + 1, index + 1]);
      return `${cell.replace(/[;.:]$/u, '')} ${tag}${/[;.:]$/u.exec(cell)?.[0] ?? ''}`;
    }),
  ]);
  return { rows: lines, tags };
};

/** A cell is told of by its own address or row, by its column's heading, by a list of rows, or by all rows after the table. */
const isTold = (found: PlanFound, row: number, column: number): boolean =>
  found.issues.some(({ code, where, message }) => {
    const place = /^(?<column>[A-Z]+)(?<row>\d+)$/u.exec(where.cell ?? '');
    const [atRow, atColumn] = [Number(place?.groups?.['row']) - 1, columnIndex(place?.groups?.['column'] ?? '')];
    if (code === 'column-not-used' && message.includes(`“${String(HEADINGS[column])}”`)) return true;
    if (code === 'column-without-heading') return atColumn === column;
    if (code === 'rows-skipped')
      return (/: (?<rows>[\d, ]+)\./u.exec(message)?.groups?.['rows'] ?? '').split(', ').includes(String(row + 1));
    if (code === 'after-table') return row >= atRow;
    return atRow === row && (code === 'row-not-understood' || code === 'note-inside' || atColumn === column);
  });

test('mọi ô có chữ trong bảng đều ở trong một nhiệm vụ, một lĩnh vực hoặc một lời báo', () => {
  fc.assert(
    fc.property(fc.array(ROW, { minLength: 1, maxLength: 12 }), fc.array(MERGE, { maxLength: 3 }), (body, merges) => {
      const { rows, tags } = tagged(body);
      const blocks = merges.map(([row, column, height, width]) => ({ row: row + 1, column, rows: height, columns: width }));
      const isHidden = (row: number, column: number): boolean =>
        blocks.some(
          (block) =>
            row >= block.row &&
            row < block.row + block.rows &&
            column >= block.column &&
            column < block.column + block.columns &&
            (row !== block.row || column !== block.column),
        );
      const values = [HEADINGS, ...rows].map((line, row) => line.map((cell, column): CellValue => (isHidden(row, column) ? '' : cell)));
      const result = read({ ...sheetOf(values), merges: blocks });
      if (!result.ok) return;
      const found = result.value;
      const ids = found.plan.tasks.map((task) => task.id);
      expect(new Set(ids).size).toBe(ids.length);
      const said = JSON.stringify([found.plan.tasks, found.plan.areas, found.issues.map(({ message }) => message)]);
      for (const [tag, row, column] of tags) {
        if (isHidden(row, column)) continue;
        expect([tag, said.includes(tag) || isTold(found, row, column)]).toEqual([tag, true]);
      }
      for (const task of found.plan.tasks) expect(task.source.cell).toMatch(/^F\d+$/u);
    }),
    { numRuns: 500 },
  );
});

test('không lưới ô nào làm chương trình ngã', () => {
  const value = fc.oneof(
    fc.constantFrom<CellValue>(
      ...HEADINGS,
      'Ngày bắt đầu',
      'Đơn vị',
      'Quý I',
      'x',
      '#REF!',
      'I',
      '1.1',
      '(1)',
      null,
      true,
      Number.NaN,
      1e300,
      -1,
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
  );
  const format = fc.constantFrom(null, 'dd/mm/yyyy', 'h:mm', '0%', '0.00', '', ';;;', '"d');
  const merge = fc.record({
    row: fc.integer({ min: -1, max: 12 }),
    column: fc.integer({ min: -1, max: 9 }),
    rows: fc.integer({ min: 0, max: 2_000_000 }),
    columns: fc.integer({ min: 0, max: 20_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 }),
      fc.array(fc.array(format, { maxLength: 8 }), { maxLength: 12 }),
      fc.array(merge, { maxLength: 3 }),
      (values, formats, merges) => {
        expect(() => read({ ...sheetOf([]), values, formats, merges })).not.toThrow();
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['đánh số liên tục', (at: number) => [String(at + 1), `Việc ${String(at)}`, 'Phòng Nội vụ, UBND các xã', '', 'Báo cáo', 'Quý I']],
  ['không đánh số', (at: number) => ['', `Việc ${String(at)}`, 'Phòng Nội vụ', '', 'Báo cáo', 'Quý I']],
  ['cùng một số', (at: number) => ['1', `Việc ${String(at)}`, 'Phòng Nội vụ', '', 'Báo cáo', 'Quý I']],
  [
    'mỗi hàng một lĩnh vực',
    (at: number) => (at % 2 === 0 ? ['I', `Lĩnh vực ${String(at)}`, '', '', '', ''] : ['1', 'Việc', 'Sở A', '', '', 'Quý I']),
  ],
  ['chỉ có tên', (at: number) => [String(at + 1), `Việc ${String(at)}`, '', '', '', '']],
])('20.000 hàng đọc trong dưới 3 giây: %s', (_title, row) => {
  const sheet = sheetOf([HEADINGS.slice(0, 6), ...Array.from({ length: 20_000 }, (_, at) => row(at))]);
  const start = process.cpuUsage().user;
  const result = read(sheet);
  expect((process.cpuUsage().user - start) / 1000).toBeLessThan(3000);
  expect(result.ok && result.value.plan.tasks.length).toBeGreaterThanOrEqual(10_000);
});
