import type { CellInput, PatchOp, PlanReadout } from '../../src/core/index';
import { inspectPlan, toSerial } from '../../src/core/index';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { emptyWorkbook } from '../../src/xlsx/empty-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { blockOf } from '../support/sheet-of';

const DATE = 'dd/mm/yyyy';

/** Bytes of a workbook with these rows, merges and formats, read as the command line reads a file. */
const readMade = (
  rows: readonly (readonly CellInput[])[],
  merges: readonly string[],
  formats: Readonly<Record<string, string>>,
): PlanReadout => {
  const width = Math.max(...rows.map((row) => row.length));
  const ops: PatchOp[] = [
    { op: 'addSheet', sheet: 'Phụ lục', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
    {
      op: 'setCells',
      sheet: 'Phụ lục',
      row: 0,
      column: 0,
      cells: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]),
    },
    ...Object.entries(formats).map(([cell, format]): PatchOp => ({
      op: 'setStyle',
      sheet: 'Phụ lục',
      blocks: [blockOf(cell)],
      style: { format },
    })),
    { op: 'setMerges', sheet: 'Phụ lục', blocks: merges.map(blockOf) },
  ];
  const made = applyPatch(emptyWorkbook(), { ops });
  const read = readWorkbook(made, 'tệp.xlsx');
  if (!read.ok) throw new Error(read.issue.message);
  const result = inspectPlan({ command: 'track', workbook: read.value, asOf: '2026-03-14', now: '2026-03-14 08:00' });
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};

const shown = ({ tasks }: PlanReadout): string[] =>
  tasks.map(({ id, title, leads, time, source }) => [id, title, leads.join(';'), time, source.cell].join(' | '));

test('tệp thật: tiêu đề hai tầng gộp ô, chủ trì gộp nhiều hàng, lĩnh vực gộp ngang, ngày và năm là số', () => {
  const read = readMade(
    [
      ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
      [],
      ['TT', 'Nhiệm vụ', 'Thời gian', null, 'Phân công', null],
      [null, null, 'Bắt đầu', 'Kết thúc', 'Chủ trì', 'Phối hợp'],
      ['I. THỂ CHẾ (quý I)'],
      [1, 'Rà soát', toSerial('2026-01-05'), toSerial('2026-03-31'), 'Phòng Nội vụ', 'nt'],
      [2, 'Công bố', null, toSerial('2026-06-01'), null, null],
      ['II. CHUYỂN ĐỔI SỐ'],
      [3, '=Số hóa', null, 2026, 'UBND các xã', null],
    ],
    ['A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'A5:F5', 'E6:E7', 'A8:F8'],
    { C6: DATE, D6: DATE, D7: 'mmm-yy' },
  );
  expect(shown(read)).toEqual([
    'I.1 | Rà soát | Phòng Nội vụ | từ 05/01/2026 đến 31/03/2026 | D6',
    'I.2 | Công bố | Phòng Nội vụ | 06/2026 | D7',
    'II.3 | =Số hóa | UBND các xã | 2026 | D9',
  ]);
  expect(read.tasks.map((task) => task.sectionTitle)).toEqual(['THỂ CHẾ (quý I)', 'THỂ CHẾ (quý I)', 'CHUYỂN ĐỔI SỐ']);
  expect(read.tasks.map((task) => task.schedule.milestones.map(({ due }) => due))).toEqual([
    ['2026-03-31'],
    ['2026-06-30'],
    ['2026-12-31'],
  ]);
  // "nt" stands in the first task, where nothing is above.
  expect(read.issues.map(({ code, where }) => `${code}@${where.cell ?? ''}`)).toContain('ditto-without-row@F6');
});

test('tệp thật: công thức lấy chữ ở ô khác được đọc theo giá trị', () => {
  const read = readMade(
    [
      ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
      [
        1,
        'Một',
        { formula: '=UPPER("phòng nội vụ")', value: 'PHÒNG NỘI VỤ' },
        { formula: '=DATE(2026,6,30)', value: toSerial('2026-06-30') },
      ],
    ],
    [],
    { D2: DATE },
  );
  expect(shown(read)).toEqual(['1.1 | Một | PHÒNG NỘI VỤ | 30/06/2026 | D2']);
});
