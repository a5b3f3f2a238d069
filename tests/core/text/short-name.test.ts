import { isShortFor } from '../../../src/core/text/short-name';

test.each([
  ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội', true],
  ['Phòng VHXH', 'Phòng Văn hóa - Xã hội', true],
  ['P. Nội vụ', 'Phòng Nội vụ', true],
  ['VP HĐND&UBND', 'Văn phòng HĐND và UBND', true],
  ['TT PVHCC', 'Trung tâm Phục vụ hành chính công', true],
  ['Trung tâm phục vụ HCC', 'Trung tâm Phục vụ hành chính công', true],
  ['Sở KH&CN', 'Sở Khoa học và Công nghệ', true],
  ['Phòng TC-KH', 'Phòng Tài chính - Kế hoạch', true],
  ['Phòng TC-KH', 'Phòng Tổ chức cán bộ', false],
  ['Sở KH&ĐT', 'Sở Khoa học và Công nghệ', false],
  ['UBND xã', 'UBND xã An Phú', false],
  ['Phòng Nội vụ', 'Phòng Nội vụ', false],
])('“%s” là tên viết tắt của “%s”: %s', (short, full, isSo) => {
  expect(isShortFor(short, full)).toBe(isSo);
});
