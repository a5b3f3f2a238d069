import type { SheetSnapshot } from '../../../src/core/index';
import { sheetOf } from '../../support/sheet-of';
import { readText } from './outline/read-plan-text';
import { planOf } from './read-sheet';
import { shownTasks } from './shown-plan';

type Layout = readonly [habit: string, sheet: SheetSnapshot, tasks: readonly string[]];

/** Habits of offices in keeping their plans; made up, no office's own. Expectations were written before the first run. */
const SHEETS: readonly Layout[] = [
  [
    'tiêu đề hai tầng: phân công và thời gian',
    sheetOf(
      [
        'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH NĂM 2026',
        'TT | Nhiệm vụ | Phân công thực hiện |  | Thời gian |  | Sản phẩm',
        ' |  | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành',
        'I | Cải cách tài chính công',
        '1 | Đánh giá mức độ tự chủ của các đơn vị sự nghiệp | Sở Tài chính | Các sở, ngành | Tháng 2/2026 | Tháng 6/2026 | Báo cáo đánh giá',
        '2 | Trình sửa đổi định mức chi | Sở Tài chính | Sở Tư pháp | Tháng 7/2026 | Tháng 10/2026 | Tờ trình',
      ],
      { merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'B4:G4'] },
    ),
    [
      '1 | Đánh giá mức độ tự chủ của các đơn vị sự nghiệp | Sở Tài chính | Các sở, ngành | Báo cáo đánh giá | 2026-02-01..2026-06-30 | Cải cách tài chính công',
      '2 | Trình sửa đổi định mức chi | Sở Tài chính | Sở Tư pháp | Tờ trình | 2026-07-01..2026-10-31 | Cải cách tài chính công',
    ],
  ],
  [
    'cơ quan chủ trì gộp nhiều dòng, phối hợp ghi “nt”',
    sheetOf(
      [
        'NHIỆM VỤ CCHC NĂM 2023',
        'STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Kết quả',
        '1 | Lập danh mục vị trí việc làm | Phòng Nội vụ | Các phòng, ban | 31/3/2023 | Danh mục',
        '2 | Thẩm định hồ sơ nâng ngạch |  | nt | 30/9/2023 | Văn bản thẩm định',
        '3 | Kiểm tra công vụ đột xuất |  | Thanh tra huyện | Thường xuyên | Biên bản',
      ],
      { merges: ['C3:C5'] },
    ),
    [
      '1 | Lập danh mục vị trí việc làm | Phòng Nội vụ | Các phòng, ban | Danh mục | 2023-03-31 | Nhiệm vụ chung',
      '2 | Thẩm định hồ sơ nâng ngạch | Phòng Nội vụ | Các phòng, ban | Văn bản thẩm định | 2023-09-30 | Nhiệm vụ chung',
      '3 | Kiểm tra công vụ đột xuất | Phòng Nội vụ | Thanh tra huyện | Biên bản | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    '“6 rõ” của xã',
    sheetOf(
      [
        'BẢNG PHÂN CÔNG NHIỆM VỤ THEO “6 RÕ” NĂM 2026',
        'TT | Rõ việc | Rõ người | Rõ trách nhiệm | Rõ thẩm quyền | Rõ thời gian | Rõ kết quả',
        '1 | Niêm yết công khai thủ tục hành chính tại trụ sở thôn | Văn phòng HĐND và UBND | Tham mưu, đôn đốc | Chủ tịch UBND xã | Trước 28/02/2026 | 100% thôn niêm yết',
        '2 | Mở điểm hỗ trợ dịch vụ công trực tuyến | Phòng Văn hóa - Xã hội | Thực hiện | Phó Chủ tịch UBND xã | Quý II/2026 | 03 điểm hỗ trợ',
      ],
      { merges: ['A1:G1'] },
    ),
    [
      '1 | Niêm yết công khai thủ tục hành chính tại trụ sở thôn | Văn phòng HĐND và UBND |  | 100% thôn niêm yết | 2026-02-27 | Nhiệm vụ chung',
      '2 | Mở điểm hỗ trợ dịch vụ công trực tuyến | Phòng Văn hóa - Xã hội |  | 03 điểm hỗ trợ | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'tháng là hàng nhóm, không có cột thời gian',
    sheetOf(
      [
        'CHƯƠNG TRÌNH CÔNG TÁC CẢI CÁCH HÀNH CHÍNH CỦA ĐẢNG ỦY NĂM 2026',
        'TT | Nội dung | Cơ quan chuẩn bị | Cơ quan phối hợp | Ghi chú',
        'THÁNG 01',
        '1 | Nghe báo cáo kết quả cải cách hành chính năm 2025 | UBND xã | Văn phòng Đảng ủy',
        'THÁNG 4',
        '2 | Cho ý kiến đề án sắp xếp thôn | UBND xã | Ban Xây dựng Đảng',
        '3 | Sơ kết công tác kiểm tra | Ủy ban Kiểm tra Đảng ủy | Các chi bộ',
      ],
      { merges: ['A1:E1', 'A3:E3', 'A5:E5'] },
    ),
    [
      '1 | Nghe báo cáo kết quả cải cách hành chính năm 2025 | UBND xã | Văn phòng Đảng ủy |  | 2026-01-01..2026-01-31 | THÁNG 01',
      '2 | Cho ý kiến đề án sắp xếp thôn | UBND xã | Ban Xây dựng Đảng |  | 2026-04-01..2026-04-30 | THÁNG 4',
      '3 | Sơ kết công tác kiểm tra | Ủy ban Kiểm tra Đảng ủy | Các chi bộ |  | 2026-04-01..2026-04-30 | THÁNG 4',
    ],
  ],
  [
    'chỉ tiêu có đơn vị tính cạnh đơn vị đầu mối',
    sheetOf([
      'CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'STT | Chỉ tiêu, nhiệm vụ | Đơn vị tính | Kế hoạch năm | Đơn vị đầu mối | Đơn vị phối hợp | Thời hạn',
      '1 | Tỷ lệ giao dịch thực hiện trực tuyến | % | 85 | Phòng Dịch vụ khách hàng | Phòng Công nghệ | 31/12/2026',
      '2 | Số lớp đào tạo nghiệp vụ | Lớp | 4 | Phòng Tổng hợp | Các phòng giao dịch | Quý III/2026',
    ]),
    [
      '1 | Tỷ lệ giao dịch thực hiện trực tuyến | Phòng Dịch vụ khách hàng | Phòng Công nghệ |  | 2026-12-31 | Nhiệm vụ chung',
      '2 | Số lớp đào tạo nghiệp vụ | Phòng Tổng hợp | Các phòng giao dịch |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'thời gian ngắn gọn: 30/6, Q3, quý I-IV, cả năm',
    sheetOf([
      'KẾ HOẠCH CCHC NĂM 2026 CỦA SỞ',
      'TT | Công việc | Bộ phận chủ trì | Bộ phận phối hợp | Thời gian | Sản phẩm',
      '1 | Cập nhật quy trình ISO | Văn phòng Sở | Các phòng | 30/6 | Quy trình',
      '2 | Đánh giá nội bộ | Thanh tra Sở | Các phòng | Q3 | Biên bản đánh giá',
      '3 | Theo dõi hồ sơ trễ hạn | Văn phòng Sở | Các phòng | Cả năm | Danh sách',
      '4 | Họp giao ban cải cách hành chính | Văn phòng Sở | Các phòng | Hàng tháng | Kết luận',
    ]),
    [
      '1 | Cập nhật quy trình ISO | Văn phòng Sở | Các phòng | Quy trình | 2026-06-30 | Nhiệm vụ chung',
      '2 | Đánh giá nội bộ | Thanh tra Sở | Các phòng | Biên bản đánh giá | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
      '3 | Theo dõi hồ sơ trễ hạn | Văn phòng Sở | Các phòng | Danh sách | thường xuyên | Nhiệm vụ chung',
      '4 | Họp giao ban cải cách hành chính | Văn phòng Sở | Các phòng | Kết luận | month | Nhiệm vụ chung',
    ],
  ],
];

test.each(SHEETS)('%s', (_habit, sheet, tasks) => {
  expect(shownTasks(planOf(sheet).plan)).toEqual(tasks);
});

type Text = readonly [habit: string, text: string, tasks: readonly string[]];

const TEXTS: readonly Text[] = [
  [
    'bệnh viện: “Nội dung 1”, người phụ trách, từ tháng đến tháng',
    `SỞ Y TẾ
BỆNH VIỆN HUYỆN LẠC SƠN
Số: 21/KH-BV
Lạc Sơn, ngày 06 tháng 02 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
III. NỘI DUNG THỰC HIỆN
1. Cải tiến tiếp đón
1.1. Lắp bảng chỉ dẫn tại các khoa
+ Phụ trách: Phòng Hành chính quản trị
+ Thời gian: Từ tháng 3 đến tháng 6 năm 2026
+ Kết quả: 12 bảng chỉ dẫn
1.2. Hẹn khám qua điện thoại
+ Phụ trách: Khoa Khám bệnh
+ Phối hợp: Phòng Công nghệ thông tin
+ Thời gian: Bắt đầu từ 01/4/2026
IV. TỔ CHỨC THỰC HIỆN
Các khoa, phòng báo cáo trước ngày 20 hằng tháng.`,
    [
      '1.1 | Lắp bảng chỉ dẫn tại các khoa | Phòng Hành chính quản trị |  | 12 bảng chỉ dẫn | 2026-03-01..2026-06-30 | Cải tiến tiếp đón',
      '1.2 | Hẹn khám qua điện thoại | Khoa Khám bệnh | Phòng Công nghệ thông tin |  | thường xuyên | Cải tiến tiếp đón',
    ],
  ],
  [
    'phân công theo cơ quan, việc ở dưới',
    `UBND TỈNH BẮC SƠN
Số: 30/KH-UBND
Bắc Sơn, ngày 18 tháng 01 năm 2026
KẾ HOẠCH
Khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính năm 2026
II. PHÂN CÔNG NHIỆM VỤ
1. Sở Nội vụ
a) Tham mưu kế hoạch kiểm tra công vụ, hoàn thành trước ngày 28/02/2026.
b) Tổ chức tập huấn tự chấm điểm trong quý III/2026.
2. Văn phòng UBND tỉnh
a) Chủ trì, phối hợp với Sở Khoa học và Công nghệ rà soát dịch vụ công trực tuyến, hoàn thành trước ngày 31/5/2026.`,
    [
      '1.a | Tham mưu kế hoạch kiểm tra công vụ, hoàn thành trước ngày 28/02/2026. | Sở Nội vụ |  |  | 2026-02-27 | PHÂN CÔNG NHIỆM VỤ',
      '1.b | Tổ chức tập huấn tự chấm điểm trong quý III/2026. | Sở Nội vụ |  |  | 2026-07-01..2026-09-30 | PHÂN CÔNG NHIỆM VỤ',
      '2.a | Chủ trì, phối hợp với Sở Khoa học và Công nghệ rà soát dịch vụ công trực tuyến, hoàn thành trước ngày 31/5/2026. | Văn phòng UBND tỉnh | Sở Khoa học và Công nghệ |  | 2026-05-30 | PHÂN CÔNG NHIỆM VỤ',
    ],
  ],
  [
    'trường học: nhãn “Người thực hiện”, “Hoàn thành”',
    `PHÒNG GD&ĐT HUYỆN MAI CHÂU
TRƯỜNG TIỂU HỌC SỐ 1
Số: 05/KH-TH
Ngày 10 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
II. NHIỆM VỤ
1. Thủ tục hành chính
- Công khai thủ tục tuyển sinh
Người thực hiện: Văn thư
Hoàn thành: tháng 5/2026
- Tiếp nhận hồ sơ trực tuyến
Người thực hiện: Văn thư, Tổ khối 1
Hoàn thành: từ 01/7 đến 15/7/2026`,
    [
      ' | Công khai thủ tục tuyển sinh | Văn thư |  |  | 2026-05-01..2026-05-31 | Thủ tục hành chính',
      ' | Tiếp nhận hồ sơ trực tuyến | Văn thư; Tổ khối 1 |  |  | 2026-07-01..2026-07-15 | Thủ tục hành chính',
    ],
  ],
];

test.each(TEXTS)('%s', (_habit, text, tasks) => {
  expect(shownTasks(readText(text).plan)).toEqual(tasks);
});

test('số và đơn vị tính của chỉ tiêu không thành sản phẩm, nhưng không bị bỏ qua không lời', () => {
  const [, sheet] = SHEETS.find(([habit]) => habit.startsWith('chỉ tiêu')) ?? [];
  if (sheet === undefined) throw new Error('no such sheet');
  expect(
    planOf(sheet)
      .issues.map(({ message }) => message)
      .join('\n'),
  ).toContain('Kế hoạch năm');
});
