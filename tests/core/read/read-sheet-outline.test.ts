import { inspectPlan } from '../../../src/core/index';
import type { SheetSnapshot } from '../../../src/core/index';
import { sheetOf, workbookOf } from '../../support/sheet-of';

const read = (...sheets: readonly SheetSnapshot[]) =>
  inspectPlan({ command: 'track', workbook: workbookOf(...sheets), asOf: '2026-03-14', now: '2026-03-14 08:00' });

const tasksOf = (...sheets: readonly SheetSnapshot[]): readonly unknown[] => {
  const result = read(...sheets);
  if (!result.ok) throw new Error(result.issue.message);
  return result.value.tasks.map(({ label, title, leads, product, time, source }) => [label, title, leads, product, time, source.cell]);
};

test('phiếu: nhãn ở một cột, nội dung ở cột bên', () => {
  expect(
    tasksOf(
      sheetOf([
        'KẾ HOẠCH CCHC NĂM 2026',
        'Nhiệm vụ 1 | Rà soát thủ tục',
        'Chủ trì | Văn phòng',
        'Thời gian | Quý I',
        'Sản phẩm | Báo cáo',
        'Nhiệm vụ 2 | Tập huấn',
        'Chủ trì | Phòng Nội vụ',
        'Thời gian | Tháng 5',
      ]),
    ),
  ).toEqual([
    ['1', 'Rà soát thủ tục', ['Văn phòng'], 'Báo cáo', 'Quý I', 'A2'],
    ['2', 'Tập huấn', ['Phòng Nội vụ'], null, 'Tháng 5', 'A6'],
  ]);
});

test('văn bản dán vào một cột, không ghi năm: lấy năm của ngày xem', () => {
  const sheet = sheetOf(['', '1. Cải cách thể chế', 'a) Rà soát văn bản', '- Cơ quan chủ trì: Phòng Tư pháp', '- Thời gian: Quý II']);
  expect(tasksOf(sheet)).toEqual([['a', 'Rà soát văn bản', ['Phòng Tư pháp'], null, 'Quý II', 'A3']]);
  const result = read(sheet);
  expect(result.ok && [result.value.planYear, result.value.issues.map(({ code, where }) => `${code}@${where.cell ?? ''}`)]).toEqual([
    2026,
    ['lines-not-table@A2'],
  ]);
});

test.each([
  ['danh bạ', ['STT | Họ tên | Đơn vị', '1 | Người A | Sở Nội vụ', '2 | Người B | Sở Tư pháp']],
  ['câu văn', ['Sở Nội vụ báo cáo trước ngày 15/3/2026', 'Giao Sở Tư pháp rà soát trong quý II/2026']],
])('trang không phải kế hoạch thì vẫn báo không có bảng: %s', (_title, rows) => {
  const result = read(sheetOf(rows));
  expect(result.ok || result.issue.code).toBe('no-plan-table');
});

test('hai trang cùng đọc được thì không đoán', () => {
  const form = (name: string): SheetSnapshot => sheetOf(['a) Việc', '- Chủ trì: Văn phòng', '- Thời gian: Quý I/2026'], { name });
  const result = read(form('Một'), form('Hai'));
  expect(result.ok || result.issue.code).toBe('no-plan-table');
});
