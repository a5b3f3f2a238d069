import { splitAgencies } from '../../../src/core/read/split-agencies';

const CELLS: readonly (readonly [cell: string, agencies: readonly string[]])[] = [
  ['Phòng Tư pháp', ['Phòng Tư pháp']],
  ['Phòng Văn hóa và Thông tin', ['Phòng Văn hóa và Thông tin']],
  ['Sở Văn hóa, Thể thao và Du lịch.', ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  ['Phòng Lao động - Thương binh và Xã hội', ['Phòng Lao động - Thương binh và Xã hội']],
  ['Các phòng, ban, đơn vị thuộc UBND thị xã, UBND các xã, phường', ['Các phòng, ban, đơn vị thuộc UBND thị xã', 'UBND các xã, phường']],
  ['Văn phòng HĐND và UBND; Phòng Nội vụ', ['Văn phòng HĐND và UBND', 'Phòng Nội vụ']],
  ['HĐND, UBND các xã, phường được kiểm tra', ['HĐND các xã, phường được kiểm tra', 'UBND các xã, phường được kiểm tra']],
  ['Các cơ quan, đơn vị có liên quan', ['Các cơ quan, đơn vị có liên quan']],
  ['Các sở, ban, ngành và UBND cấp huyện', ['Các sở, ban, ngành', 'UBND cấp huyện']],
  ['Bộ Khoa học và Công nghệ và các địa phương', ['Bộ Khoa học và Công nghệ', 'các địa phương']],
  ['Ủy ban MTTQ Việt Nam và các đoàn thể chính trị - xã hội', ['Ủy ban MTTQ Việt Nam', 'các đoàn thể chính trị - xã hội']],
  ['UBND xã; VPĐU xã', ['UBND xã', 'VPĐU xã']],
  ['- Sở Nội vụ\n- Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['Sở Nội vụ, Tư pháp, Tài chính', ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính']],
  ['Công an xã, Ban Chỉ huy quân sự xã, Trạm Y tế', ['Công an xã', 'Ban Chỉ huy quân sự xã', 'Trạm Y tế']],
  ['UBND các xã, phường, thị trấn', ['UBND các xã, phường, thị trấn']],
  ['Tổ chức, cá nhân có liên quan', ['Tổ chức, cá nhân có liên quan']],
  ['Chi cục Thuế khu vực Đức An - Ba Sơn, Kho bạc Nhà nước', ['Chi cục Thuế khu vực Đức An - Ba Sơn', 'Kho bạc Nhà nước']],
  ['Phòng Nội vụ (bộ phận một cửa, văn thư), Thanh tra', ['Phòng Nội vụ (bộ phận một cửa, văn thư)', 'Thanh tra']],
  ['Phòng Nội vụ; phòng nội vụ', ['Phòng Nội vụ']],
  ['Trung tâm Phục vụ hành chính công và các phòng chuyên môn', ['Trung tâm Phục vụ hành chính công', 'các phòng chuyên môn']],
  ['', []],
  ['-', []],
];

describe('cơ quan trong một ô được tách như một người đọc', () => {
  it.each(CELLS)('%s', (cell, agencies) => {
    expect(splitAgencies(cell)).toEqual(agencies);
  });
});
