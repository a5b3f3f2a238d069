import { readAgencies } from '../../../src/core/read/agency-roles';
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
  ['P. HC-TH, TT. VH-TT', ['P. HC-TH', 'TT. VH-TT']],
  ['Phòng KH-TH, VP HĐND&UBND', ['Phòng KH-TH', 'VP HĐND&UBND']],
  ['VP HĐND và UBND, Phòng QLCN', ['VP HĐND và UBND', 'Phòng QLCN']],
  ['CA xã, BCH QS xã', ['CA xã', 'BCH QS xã']],
  ['Sở VH, TT và DL', ['Sở VH, TT và DL']],
  ['Bộ, ngành, địa phương', ['Bộ, ngành, địa phương']],
  ['Các bộ, ngành, địa phương', ['Các bộ, ngành, địa phương']],
  ['Bộ Lao động - Thương binh và Xã hội, Bộ Công An', ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Công An']],
  ['Văn phòng Chính phủ; Bộ Công an', ['Văn phòng Chính phủ', 'Bộ Công an']],
  ['Tập đoàn, doanh nghiệp công nghệ số', ['Tập đoàn, doanh nghiệp công nghệ số']],
  ['Ban Tuyên giáo và Dân vận, Văn phòng Đảng ủy', ['Ban Tuyên giáo và Dân vận', 'Văn phòng Đảng ủy']],
  ['Sở Nông nghiệp và Môi trường và Sở Nội vụ', ['Sở Nông nghiệp và Môi trường', 'Sở Nội vụ']],
  ['Trung tâm Văn hóa, Thể thao và Truyền thông; Phòng Kinh tế', ['Trung tâm Văn hóa, Thể thao và Truyền thông', 'Phòng Kinh tế']],
  ['Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội', ['Ủy ban MTTQ Việt Nam', 'các tổ chức chính trị - xã hội']],
  ['HĐND, UBND các xã', ['HĐND các xã', 'UBND các xã']],
  ['Đảng ủy, UBND các xã, phường', ['Đảng ủy các xã, phường', 'UBND các xã, phường']],
  ['HĐND và UBND xã', ['HĐND xã', 'UBND xã']],
  ['1. Sở Nội vụ\n2. Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['(1) Sở Nội vụ; (2) Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['1) Sở Nội vụ 2) Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['- Sở Nội vụ - Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['Phòng Tổ chức - Hành chính', ['Phòng Tổ chức - Hành chính']],
  ['Phòng Nội vụ phối hợp với Phòng Tư pháp', ['Phòng Nội vụ', 'Phòng Tư pháp']],
  ['Phối hợp với Phòng Tư pháp, Công an xã', ['Phòng Tư pháp', 'Công an xã']],
  ['Chủ trì: Phòng Nội vụ', ['Phòng Nội vụ']],
  ['Phòng Nội vụ, Phòng Tư pháp, v.v.', ['Phòng Nội vụ', 'Phòng Tư pháp']],
  ['Phòng Nội vụ, các phòng, ban liên quan…', ['Phòng Nội vụ', 'các phòng, ban liên quan']],
  ['Các phòng chuyên môn, Công an xã, Ban CHQS xã', ['Các phòng chuyên môn', 'Công an xã', 'Ban CHQS xã']],
  ['Các Sở Nội vụ, Tài chính và Tư pháp', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp']],
  ['Sở Kế hoạch và Đầu tư, Khoa học và Công nghệ', ['Sở Kế hoạch và Đầu tư', 'Sở Khoa học và Công nghệ']],
  ['Công chức Tư pháp - Hộ tịch, Công chức Văn phòng - Thống kê', ['Công chức Tư pháp - Hộ tịch', 'Công chức Văn phòng - Thống kê']],
  ['Hội Nông dân, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên', ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'Đoàn Thanh niên']],
  ['Văn phòng Đảng ủy - HĐND - UBND', ['Văn phòng Đảng ủy - HĐND - UBND']],
  ['Thủ trưởng các cơ quan, đơn vị', ['Thủ trưởng các cơ quan, đơn vị']],
  ['Cơ quan Tổ chức - Nội vụ, Văn phòng HĐND và UBND thị xã', ['Cơ quan Tổ chức - Nội vụ', 'Văn phòng HĐND và UBND thị xã']],
  ['Sở Nội vụ, ban, ngành liên quan', ['Sở Nội vụ, ban, ngành liên quan']],
  ['03 khoa', ['03 khoa']],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Nội vụ', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Sở Nội vụ']],
  ['Phòng Văn hóa - Xã hội xã, Kinh tế xã', ['Phòng Văn hóa - Xã hội xã, Kinh tế xã']],
  ['Công an tỉnh - Bộ Chỉ huy Quân sự tỉnh', ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh']],
  ['VNPT, Viettel và các doanh nghiệp viễn thông', ['VNPT', 'Viettel', 'các doanh nghiệp viễn thông']],
  [
    'Bộ phận một cửa, công chức Tư pháp - Hộ tịch, công chức Văn hóa - Xã hội',
    ['Bộ phận một cửa', 'công chức Tư pháp - Hộ tịch', 'công chức Văn hóa - Xã hội'],
  ],
  ['Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội', ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Văn hóa - Xã hội']],
  ['Phòng Giáo dục & Đào tạo, các trường Mầm non, Tiểu học, THCS', ['Phòng Giáo dục & Đào tạo', 'các trường Mầm non, Tiểu học, THCS']],
  ['', []],
  ['-', []],
];

describe('cơ quan trong một ô được tách như một người đọc', () => {
  it.each(CELLS)('%s', (cell, agencies) => {
    expect(splitAgencies(cell)).toEqual(agencies);
  });
});

describe('ô ghi cả vai trò: ai chủ trì, ai phối hợp', () => {
  it.each<readonly [cell: string, leads: readonly string[], coordinators: readonly string[]]>([
    ['Sở Nội vụ chủ trì; Sở Tài chính, Sở Tư pháp phối hợp', ['Sở Nội vụ'], ['Sở Tài chính', 'Sở Tư pháp']],
    ['Sở Nội vụ, Sở Tài chính chủ trì; các sở phối hợp', ['Sở Nội vụ', 'Sở Tài chính'], ['các sở']],
    ['Sở Nội vụ (CT), Sở Tài chính (PH), Sở Tư pháp (PH)', ['Sở Nội vụ'], ['Sở Tài chính', 'Sở Tư pháp']],
    ['- CQ chủ trì: Sở Y tế\n- CQ phối hợp: Các bệnh viện', ['Sở Y tế'], ['Các bệnh viện']],
    ['Sở Nội vụ (phối hợp: Bưu điện tỉnh, Sở Tư pháp)', ['Sở Nội vụ'], ['Bưu điện tỉnh', 'Sở Tư pháp']],
    ['Sở Nội vụ chủ trì phối hợp cùng Sở Tư pháp và các cơ quan liên quan', ['Sở Nội vụ'], ['Sở Tư pháp', 'các cơ quan liên quan']],
    ['Phòng Tư pháp chủ trì, phối hợp với Công an xã tổ chức thực hiện', ['Phòng Tư pháp'], ['Công an xã']],
    ['UBND tỉnh chủ trì, Sở Công Thương chuẩn bị', ['UBND tỉnh'], ['Sở Công Thương']],
  ])('%s', (cell, leads, coordinators) => {
    const found = readAgencies(cell, '');
    expect([found.leads, found.coordinators]).toEqual([leads, coordinators]);
  });
});
