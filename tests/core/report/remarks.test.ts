import { readRemarks } from '../../../src/core/report/remarks';

it.each([
  [null, []],
  [' . ', []],
  ['Thiếu người.', [['difficulty', 'Thiếu người']]],
  [
    'Thiếu máy. Nguyên nhân: chưa có kinh phí. Đề nghị cấp kinh phí.',
    [
      ['difficulty', 'Thiếu máy'],
      ['cause', 'chưa có kinh phí'],
      ['proposal', 'Đề nghị cấp kinh phí'],
    ],
  ],
  [
    '- Thiếu máy;\n- Kiến nghị, đề xuất: cấp 2 máy',
    [
      ['difficulty', 'Thiếu máy'],
      ['proposal', 'cấp 2 máy'],
    ],
  ],
  ['Kiến nghị: cấp máy; bổ sung người', [['proposal', 'cấp máy; bổ sung người']]],
  ['Đường từ TP. Hà Giang hỏng', [['difficulty', 'Đường từ TP. Hà Giang hỏng']]],
  ['Lý do khách quan', [['cause', 'Lý do khách quan']]],
  ['Kiến nghịch là chuyện khác', [['difficulty', 'Kiến nghịch là chuyện khác']]],
])('“%s”', (typed, expected) => {
  expect(readRemarks(typed).map(({ kind, text }) => [kind, text])).toEqual(expected);
});
