import { frozenLines, readFrozen } from '../../../src/core/report/freeze';
import type { CellValue } from '../../../src/core/model/sheet';
import { SMALL_LINES, periodNamed, smallTracker } from '../../fixtures/small-plan';

const frozen = frozenLines(smallTracker(), periodNamed('2022-Q1'));
const headings = frozen.columns.map((column) => column.heading);
const cells: CellValue[][] = [headings, ...frozen.rows.map((row) => [...row])];

it('trang “Kỳ …” giữ mọi dòng cùng chữ đã gõ; ngày là số của bảng tính', () => {
  expect(frozen).toMatchObject({ sheet: 'Kỳ Quý I 2022', title: 'Số liệu chốt ngày 14/03/2022: quý I năm 2022' });
  expect(frozen.rows).toHaveLength(13);
  expect(new Set(headings).size).toBe(headings.length);
  const first = Object.fromEntries(headings.map((heading, index) => [heading, frozen.rows[0]?.[index]]));
  expect(first).toMatchObject({
    Mã: 'I.1',
    TT: 'I.1',
    'Tình trạng': 'Hoàn thành trước hạn',
    Hạn: 44651, // 31/3/2022
    'Ngày hoàn thành': 44630, // 10/3/2022
    'Số, ký hiệu': '05/KH-UBND',
    'Ngày chốt': 44634, // 14/3/2022
    'Ghi chú': null,
  });
});

it('đọc lại đúng như lúc chốt', () => {
  const read = readFrozen(cells, frozen.sheet);
  expect(read).toMatchObject({ ok: true, value: { asOf: '2022-03-14' } });
  expect(read.ok && read.value.lines.map(({ id, status, due }) => [id, status, due])).toEqual(
    SMALL_LINES.map(({ line, status }) => [line.id, status, line.due]),
  );
});

it.each([
  ['cột bị đổi chỗ', cells.map((row) => [...row].reverse())],
  [
    'có dòng tên trang ở trên, dòng trống và cột lạ',
    [['Số liệu chốt'], [], ...cells.map((row, index) => [index === 0 ? 'Của tôi' : 'x', ...row]), ['', '']],
  ],
  [
    'ngày thành chữ',
    cells.map((row, index) => row.map((cell, column) => (index > 0 && headings[column] === 'Ngày chốt' ? '14/03/2022' : cell))),
  ],
])('%s vẫn đọc được', (_case, damaged) => {
  const read = readFrozen(damaged, 'Kỳ');
  expect(read.ok && [read.value.asOf, read.value.lines.length]).toEqual(['2022-03-14', 13]);
});

it.each([
  ['mất dòng tiêu đề', cells.slice(1), 'dòng tiêu đề'],
  [
    'tình trạng lạ',
    cells.map((row) => row.map((cell) => (cell === 'Quá hạn' ? 'Trễ' : cell))),
    'dòng có mã II.1: “Trễ” không phải là một tình trạng',
  ],
  ['mất ngày chốt', cells.map((row) => row.slice(0, -1)), 'không còn ngày chốt'],
])('%s: báo lỗi nói rõ trang', (_case, damaged, words) => {
  const read = readFrozen(damaged, 'Kỳ Quý I 2022');
  expect(read.ok).toBe(false);
  expect(!read.ok && read.issue.message).toContain(words);
  expect(!read.ok && read.issue.message).toContain('Kỳ Quý I 2022');
});
