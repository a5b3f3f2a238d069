import { officeInText } from '../../../src/core/report/office-words';

it.each([
  ['ỦY BAN NHÂN DÂN XÃ SUỐI MƠ', 'Ủy ban nhân dân xã Suối Mơ'],
  ['UỶ BAN NHÂN DÂN PHƯỜNG BÌNH AN', 'Ủy ban nhân dân phường Bình An'],
  ['ỦY BAN NHÂN DÂN\nTHỊ XÃ ĐỨC AN', 'Ủy ban nhân dân thị xã Đức An'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ SÔNG XANH', 'Ủy ban nhân dân thành phố Sông Xanh'],
  ['UBND XÃ SUỐI MƠ', 'UBND xã Suối Mơ'],
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
  ['SỞ NỘI VỤ', 'Sở Nội vụ'],
  ['VĂN PHÒNG HĐND VÀ UBND', 'Văn phòng HĐND và UBND'],
  ['PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['Ủy ban nhân dân xã Suối Mơ', 'Ủy ban nhân dân xã Suối Mơ'],
  ['  ', '[tên cơ quan ban hành báo cáo]'],
])('“%s” trong câu là “%s”', (office, text) => {
  expect(officeInText(office, [])).toBe(text);
});

it('danh mục đơn vị biết tên thì theo danh mục', () => {
  const units = [{ name: 'Cơ quan Tổ chức - Nội vụ', aliases: ['TCNV'], group: '', email: '' }];
  expect(officeInText('CƠ QUAN TỔ CHỨC – NỘI VỤ', units)).toBe('Cơ quan Tổ chức - Nội vụ');
});
