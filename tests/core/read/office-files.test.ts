import type { SheetSnapshot } from '../../../src/core/index';
import { sheetOf } from '../../support/sheet-of';
import { textToWordSnapshot } from '../../../src/core/index';
import { readText, readWord } from './outline/read-plan-text';
import { codesOf, errorOf, planOf } from './read-sheet';
import { shownTasks } from './shown-plan';

type Layout = readonly [habit: string, sheet: SheetSnapshot, tasks: readonly string[]];

/** Files of further offices; made up, no office's own. Expectations were written before the first run. */
const SHEETS: readonly Layout[] = [
  [
    'Đảng ủy: “T/M BAN THƯỜNG VỤ” ngay dưới hàng cuối',
    sheetOf(
      [
        'CHƯƠNG TRÌNH CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA ĐẢNG ỦY',
        'Thời gian | Nội dung | Cơ quan chuẩn bị | Cơ quan phối hợp',
        'Tháng 6 | Sơ kết nghị quyết chuyên đề | Ban Xây dựng Đảng | Văn phòng Đảng ủy',
        ' | Giám sát chi bộ một cửa | Ủy ban Kiểm tra Đảng ủy | Các cơ quan tham mưu, giúp việc',
        ' |  |  | T/M BAN THƯỜNG VỤ',
        ' |  |  | BÍ THƯ',
      ],
      { merges: ['A3:A4'] },
    ),
    [
      ' | Sơ kết nghị quyết chuyên đề | Ban Xây dựng Đảng | Văn phòng Đảng ủy |  | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
      ' | Giám sát chi bộ một cửa | Ủy ban Kiểm tra Đảng ủy | Các cơ quan tham mưu, giúp việc |  | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'chữ ký hai bên: chức danh đứng ở cột nhiệm vụ và cột thời gian',
    sheetOf([
      'PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'STT | Công việc | Ban phụ trách | Thời gian xong',
      '1 | Số hóa hồ sơ đoàn viên | Ban Tuyên giáo | Quý III',
      '',
      ' | NGƯỜI LẬP BIỂU |  | PHÓ CHỦ TỊCH THƯỜNG TRỰC',
      ' | Trần Văn Mẫu |  | Lê Thị Thử',
    ]),
    ['1 | Số hóa hồ sơ đoàn viên | Ban Tuyên giáo |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung'],
  ],
  [
    'một cột “Cơ quan chủ trì/phối hợp”, ô chỉ ghi tên: cơ quan đầu chủ trì',
    sheetOf([
      'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'TT | Nhiệm vụ | Cơ quan chủ trì/phối hợp | Thời hạn',
      '1 | Bồi dưỡng kỹ năng số | Sở Nội vụ/ Trường Chính trị tỉnh | Quý II',
      '2 | Giao quyền tự chủ | Sở Tài chính; Sở Nội vụ, Sở Y tế | 15/02/2026',
      '3 | Xây dựng vị trí việc làm | Chủ trì: Sở Nội vụ, Sở Tài chính; phối hợp: Các sở | 31/7/2026',
      '4 | Kiểm tra công vụ | Sở Nội vụ | Quý III',
    ]),
    [
      '1 | Bồi dưỡng kỹ năng số | Sở Nội vụ | Trường Chính trị tỉnh |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      '2 | Giao quyền tự chủ | Sở Tài chính | Sở Nội vụ; Sở Y tế |  | 2026-02-15 | Nhiệm vụ chung',
      '3 | Xây dựng vị trí việc làm | Sở Nội vụ; Sở Tài chính | Các sở |  | 2026-07-31 | Nhiệm vụ chung',
      '4 | Kiểm tra công vụ | Sở Nội vụ |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề gõ sai dấu, thiếu chữ, thừa chữ',
    sheetOf([
      'Kế hoạch CCHC năm 2026',
      'STT | Nội dung nhiệm vu |  | Đơn vi chủ trì | Đơn vị phối hơpp | San phẩm | Thời gian hoàn thàn',
      '1 | Kiện toàn Ban Chỉ đạo |  | Phòng Kinh tế | Văn phòng | Quyết định | Tháng 1/2026',
      '2 | Chi trả qua tài khoản |  | Phòng Kinh tế | Kho bạc Nhà nước khu vực | Danh sách | Thường xuyên',
    ]),
    [
      '1 | Kiện toàn Ban Chỉ đạo | Phòng Kinh tế | Văn phòng | Quyết định | 2026-01-01..2026-01-31 | Nhiệm vụ chung',
      '2 | Chi trả qua tài khoản | Phòng Kinh tế | Kho bạc Nhà nước khu vực | Danh sách | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề “Nội dung” gộp hai cột: cột trái ghi gạch đầu dòng, cột phải ghi việc',
    sheetOf(
      [
        'BIỂU CHI TIẾT NHIỆM VỤ CCHC NĂM 2026',
        'TT | Nội dung công việc |  | Chủ trì | Thời gian',
        'I | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
        ' | - | Kiểm tra việc niêm yết thủ tục | Văn phòng | Quý III/2026',
        ' | - | Bố trí máy lấy số tự động | Phòng Kinh tế | Quý II/2026',
        'II | CHÍNH QUYỀN SỐ',
        ' | a | Ký số cá nhân cho công chức | Văn phòng | Quý I/2026',
      ],
      { merges: ['A1:E1', 'B2:C2', 'B3:E3', 'B6:E6'] },
    ),
    [
      ' | - Kiểm tra việc niêm yết thủ tục | Văn phòng |  |  | 2026-07-01..2026-09-30 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      ' | - Bố trí máy lấy số tự động | Phòng Kinh tế |  |  | 2026-04-01..2026-06-30 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      'a | Ký số cá nhân cho công chức | Văn phòng |  |  | 2026-01-01..2026-03-31 | CHÍNH QUYỀN SỐ',
    ],
  ],
  [
    '“STT” gộp hai cột: số La Mã của lĩnh vực, số của nhiệm vụ',
    sheetOf(
      [
        'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        'STT |  | Nhiệm vụ | Chủ trì | Thời gian',
        'I |  | Cải cách thể chế',
        ' | 1 | Rà soát văn bản | Phòng Tư pháp | Quý I',
        ' | 2 | Theo dõi thi hành pháp luật | Phòng Tư pháp | Cả năm',
      ],
      { merges: ['A2:B2'] },
    ),
    [
      '1 | Rà soát văn bản | Phòng Tư pháp |  |  | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '2 | Theo dõi thi hành pháp luật | Phòng Tư pháp |  |  | thường xuyên | Cải cách thể chế',
    ],
  ],
  [
    'kế hoạch tập huấn: tiêu đề lạ, có cột đối tượng là tên nhóm người',
    sheetOf([
      'KẾ HOẠCH TẬP HUẤN CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'TT | Tên lớp | Đối tượng | Số lớp | Cơ quan tổ chức | Thời gian tổ chức',
      '1 | Tập huấn đo lường hài lòng | Công chức cấp xã | 2 | Sở Nội vụ | Tháng 4/2026',
      '2 | Bồi dưỡng kỹ năng giao tiếp | Cán bộ một cửa | 3 | Trường Chính trị tỉnh | Tháng 7/2026',
    ]),
    [
      '1 | Tập huấn đo lường hài lòng | Sở Nội vụ |  |  | 2026-04-01..2026-04-30 | Nhiệm vụ chung',
      '2 | Bồi dưỡng kỹ năng giao tiếp | Trường Chính trị tỉnh |  |  | 2026-07-01..2026-07-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề viết làm hai hàng không gộp ô: “Đơn vị” trên “chủ trì”',
    sheetOf([
      'Kế hoạch cải cách hành chính năm 2026',
      'STT | Nội dung | Đơn vị | Đơn vị | Thời gian | Sản phẩm',
      ' | công việc | chủ trì | phối hợp | hoàn thành | đầu ra',
      '1 | Cấp mã QR tra cứu thủ tục | Phòng Nghiệp vụ | Phòng Hành chính | Tháng 4 | Mã QR',
      '2 | Tiếp nhận phản ánh của du khách | Phòng Hành chính | Đội Bảo vệ | Thường xuyên | Sổ theo dõi',
    ]),
    [
      '1 | Cấp mã QR tra cứu thủ tục | Phòng Nghiệp vụ | Phòng Hành chính | Mã QR | 2026-04-01..2026-04-30 | Nhiệm vụ chung',
      '2 | Tiếp nhận phản ánh của du khách | Phòng Hành chính | Đội Bảo vệ | Sổ theo dõi | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'không có cột thời gian, thời hạn nằm ở cột ghi chú',
    sheetOf([
      'DANH MỤC NHIỆM VỤ CCHC NĂM 2026',
      'TT | Nhiệm vụ | Chủ trì | Ghi chú',
      '1 | Lắp camera tại bộ phận một cửa | Văn phòng | Hoàn thành trước 30/4/2026',
      '2 | Trang bị máy quét | Văn phòng | Quý II/2026',
    ]),
    [
      '1 | Lắp camera tại bộ phận một cửa | Văn phòng |  |  | 2026-04-29 | Nhiệm vụ chung',
      '2 | Trang bị máy quét | Văn phòng |  |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'cột ghi chú chỉ thỉnh thoảng có ngày thì vẫn là ghi chú',
    sheetOf([
      'DANH MỤC NHIỆM VỤ CCHC NĂM 2026',
      'TT | Nhiệm vụ | Chủ trì | Ghi chú',
      '1 | Lắp camera tại bộ phận một cửa | Văn phòng | Năm 2025 chuyển sang',
      '2 | Trang bị máy quét | Văn phòng',
      '3 | Đồng phục công chức | Văn phòng',
    ]),
    [
      '1 | Lắp camera tại bộ phận một cửa | Văn phòng |  |  |  | Nhiệm vụ chung',
      '2 | Trang bị máy quét | Văn phòng |  |  |  | Nhiệm vụ chung',
      '3 | Đồng phục công chức | Văn phòng |  |  |  | Nhiệm vụ chung',
    ],
  ],
  [
    'người thực hiện: hai họ tên trong một ô',
    sheetOf([
      'PHÂN CÔNG CCHC NĂM 2026',
      'STT | Nội dung cần thực hiện | Người thực hiện chính | Người phối hợp | Thời hạn',
      '1 | Kiểm tra công vụ tại các phường | Trần Văn Mẫu | Lê Văn Thử, Phạm Thị Ví | Quý II',
    ]),
    ['1 | Kiểm tra công vụ tại các phường | Trần Văn Mẫu | Lê Văn Thử; Phạm Thị Ví |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung'],
  ],
  [
    'ba cấp: nhóm, nhiệm vụ (gộp nhiều hàng), hoạt động',
    sheetOf(
      [
        'KẾ HOẠCH HÀNH ĐỘNG CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        'Nhóm nhiệm vụ | Nhiệm vụ | Hoạt động | Đơn vị chủ trì | Thời hạn',
        'Thể chế | Hoàn thiện quy định | Sửa quy chế làm việc | Văn phòng | Quý I/2026',
        ' |  | Ban hành quy chế dân chủ | Công đoàn | Quý II/2026',
        'Bộ máy | Tinh gọn | Sáp nhập hai phòng | Phòng Tổ chức | 30/6/2026',
      ],
      { merges: ['A3:A4', 'B3:B4'] },
    ),
    [
      ' | Hoàn thiện quy định\nSửa quy chế làm việc | Văn phòng |  |  | 2026-01-01..2026-03-31 | Thể chế',
      ' | Hoàn thiện quy định\nBan hành quy chế dân chủ | Công đoàn |  |  | 2026-04-01..2026-06-30 | Thể chế',
      ' | Tinh gọn\nSáp nhập hai phòng | Phòng Tổ chức |  |  | 2026-06-30 | Bộ máy',
    ],
  ],
  [
    'mất tiêu đề cột chủ trì',
    sheetOf([
      'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'Nội dung nhiệm vụ |  |  | Thời gian | Sản phẩm',
      'Rà soát văn bản | Phòng Kinh tế |  | Quý I | Danh mục',
      'Lắp màn hình công khai | Trung tâm Phục vụ hành chính công |  | Tháng 5 | Màn hình',
    ]),
    [
      ' | Rà soát văn bản | Phòng Kinh tế |  | Danh mục | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      ' | Lắp màn hình công khai | Trung tâm Phục vụ hành chính công |  | Màn hình | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'tên viết tắt, “hướng dẫn” là phối hợp',
    sheetOf([
      'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'Stt | Nội dung công việc | Phân công | ĐV phối hợp | Thời gian HT',
      '1 | Kiểm kê tài sản | TC | VP, NV, các đơn vị | 31/12/2026',
      '2 | Mở lớp học số | Các thôn chủ trì, Phòng Văn hóa - Xã hội hướng dẫn |  | Hằng tháng',
    ]),
    [
      '1 | Kiểm kê tài sản | TC | VP; NV; các đơn vị |  | 2026-12-31 | Nhiệm vụ chung',
      '2 | Mở lớp học số | Các thôn | Phòng Văn hóa - Xã hội |  | month | Nhiệm vụ chung',
    ],
  ],
];

test.each(SHEETS)('%s', (_habit, sheet, tasks) => {
  expect(shownTasks(planOf(sheet).plan)).toEqual(tasks);
});

test('chỉ thứ tự cho biết ai chủ trì thì được nói ra, một lần cho cả bảng', () => {
  const [, sheet] = SHEETS.find(([habit]) => habit.startsWith('một cột')) ?? [];
  if (sheet === undefined) throw new Error('no such sheet');
  expect(codesOf(planOf(sheet)).filter((code) => code.startsWith('roles-by-order'))).toEqual(['roles-by-order@C2']);
});

test('tiêu đề gõ sai được nói ra', () => {
  const [, sheet] = SHEETS.find(([habit]) => habit.startsWith('tiêu đề gõ sai')) ?? [];
  if (sheet === undefined) throw new Error('no such sheet');
  expect(planOf(sheet).issues.map(({ message }) => message)).toContain('Tiêu đề “San phẩm” có vẻ gõ sai; cột này được hiểu là sản phẩm.');
});

describe('không phải kế hoạch', () => {
  it.each([
    [
      'danh mục thủ tục hành chính có thời hạn giải quyết',
      sheetOf([
        'DANH MỤC THỦ TỤC HÀNH CHÍNH CỦA UBND CẤP XÃ',
        'STT | Tên thủ tục hành chính | Lĩnh vực | Cơ quan thực hiện | Thời hạn giải quyết',
        '1 | Đăng ký khai sinh | Hộ tịch | UBND cấp xã | Ngay trong ngày',
        '2 | Đăng ký kết hôn | Hộ tịch | UBND cấp xã | 05 ngày làm việc',
      ]),
      'số ngày giải quyết',
    ],
    [
      'lịch công tác tuần',
      sheetOf([
        'LỊCH CÔNG TÁC TUẦN CỦA LÃNH ĐẠO',
        'Thời gian | Nội dung công việc | Thành phần | Chủ trì',
        'Thứ Hai (12/01) | Chào cờ, giao ban | Toàn thể | Chủ tịch UBND',
        'Chiều 14h00 | Tiếp công dân | Công an | Chủ tịch UBND',
        'Thứ Ba (13/01), sáng | Họp tổ công tác | Thành viên tổ | Phó Chủ tịch',
      ]),
      'lịch làm việc',
    ],
    [
      'lịch trực: tên người, ngày trực',
      sheetOf([
        'LỊCH TRỰC BỘ PHẬN MỘT CỬA THÁNG 3/2026',
        'Ngày | Họ và tên | Đơn vị | Nội dung trực',
        '02/3/2026 | Lê Thị Thử | Phòng Kinh tế | Tiếp nhận hồ sơ',
        '03/3/2026 | Trần Văn Mẫu | Văn phòng | Tiếp nhận hồ sơ',
      ]),
      'Không tìm thấy bảng kế hoạch',
    ],
    [
      'danh sách phân công người',
      sheetOf([
        'DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO',
        'STT | Họ và tên | Cơ quan | Nhiệm vụ',
        '1 | Lê Thị Thử | UBND xã | Trưởng ban',
        '2 | Trần Văn Mẫu | Phòng Kinh tế | Thành viên',
      ]),
      'danh sách người',
    ],
    [
      'danh mục thiết bị có thời gian bảo hành',
      sheetOf([
        'DANH MỤC THIẾT BỊ BỘ PHẬN MỘT CỬA',
        'STT | Tên thiết bị | Đơn vị sử dụng | Năm sử dụng | Thời gian bảo hành',
        '1 | Máy quét | Trung tâm PVHCC | 2024 | 24 tháng',
        '2 | Máy tính để bàn | Văn phòng | 2023 | 36 tháng',
      ]),
      'Không tìm thấy bảng kế hoạch',
    ],
    [
      'danh mục hồ sơ có thời hạn bảo quản',
      sheetOf([
        'DANH MỤC HỒ SƠ NĂM 2026',
        'Số và ký hiệu | Tiêu đề hồ sơ | Thời hạn bảo quản | Người lập hồ sơ | Đơn vị',
        '01-CCHC | Hồ sơ kế hoạch cải cách hành chính | 10 năm | Lê Thị Thử | Phòng Nội vụ',
        '02-CCHC | Hồ sơ báo cáo cải cách hành chính | Vĩnh viễn | Lê Thị Thử | Phòng Nội vụ',
      ]),
      'Không tìm thấy bảng kế hoạch',
    ],
  ])('%s', (_what, sheet, why) => {
    expect(errorOf(sheet).message).toContain(why);
  });

  it('thời hạn có giờ vẫn là thời hạn', () => {
    const sheet = sheetOf([
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      '1 | Báo cáo quý I | Sở Nội vụ | Trước 17h00 ngày 14/3/2026',
      '2 | Gửi số liệu tháng | Các sở | 17h00 thứ Sáu hằng tuần',
    ]);
    expect(planOf(sheet).plan.tasks.map(({ time }) => time)).toEqual(['Trước 17h00 ngày 14/3/2026', '17h00 thứ Sáu hằng tuần']);
  });

  it('bảng kết quả năm trước được đọc nhưng nói rõ; đứng cạnh kế hoạch thì nhường kế hoạch', () => {
    const results = sheetOf(
      [
        'KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025',
        'STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Kết quả thực hiện',
        '1 | Tổ chức đối thoại | Văn phòng | Quý II/2025 | Đã tổ chức 02 cuộc',
        '2 | Kiểm tra công vụ | Phòng Nội vụ | Quý III/2025 | Đã kiểm tra',
      ],
      { name: 'KQ' },
    );
    const plan = sheetOf(
      [
        'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        'STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
        '1 | Lắp máy lấy số | Văn phòng | Quý I/2026',
      ],
      { name: 'KH' },
    );
    expect(codesOf(planOf(results))).toContain('looks-like-results@A2');
    expect(planOf(results, plan).plan.tasks.map(({ title }) => title)).toEqual(['Lắp máy lấy số']);
  });
});

type Text = readonly [habit: string, text: string, tasks: readonly string[]];

const TEXTS: readonly Text[] = [
  [
    '“Đơn vị thực hiện: A chủ trì, B phối hợp”',
    `TỈNH ỦY TÂY SƠN
Số 07-KH/VPTU
Tây Sơn, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
cải cách thủ tục hành chính trong Đảng năm 2026
II. NHIỆM VỤ
1. Rà soát quy chế nội bộ
Thời gian thực hiện: Quý I/2026
Đơn vị thực hiện: Phòng Tổng hợp chủ trì, Phòng Hành chính - Lưu trữ phối hợp
2. Ký số trên thiết bị di động
Thời gian thực hiện: tháng 6/2026
Đơn vị chủ trì, phối hợp: Phòng Cơ yếu; các phòng
T/M BAN THƯỜNG VỤ`,
    [
      '1 | Rà soát quy chế nội bộ | Phòng Tổng hợp | Phòng Hành chính - Lưu trữ |  | 2026-01-01..2026-03-31 | NHIỆM VỤ',
      '2 | Ký số trên thiết bị di động | Phòng Cơ yếu | các phòng |  | 2026-06-01..2026-06-30 | NHIỆM VỤ',
    ],
  ],
  [
    'nhãn “Chỉ đạo” không thành nội dung nhiệm vụ',
    `ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH
Số 33-KH/ĐU
Ngày 18 tháng 02 năm 2026
KẾ HOẠCH
chuyển đổi số năm 2026
II- NHIỆM VỤ
Nhiệm vụ 1: Sử dụng sổ tay đảng viên điện tử
- Chỉ đạo: Đồng chí Phó Bí thư.
- Thực hiện: Ban Tổ chức; Văn phòng Đảng ủy phối hợp.
- Thời gian hoàn thành: quý II/2026.
Nhiệm vụ 2: Họp chi bộ trên nền tảng số
- Chỉ đạo: Đồng chí Phó Bí thư.
- Thực hiện: Văn phòng Đảng ủy.
- Thời gian hoàn thành: thường xuyên.`,
    [
      '1 | Sử dụng sổ tay đảng viên điện tử | Ban Tổ chức | Văn phòng Đảng ủy |  | 2026-04-01..2026-06-30 | NHIỆM VỤ',
      '2 | Họp chi bộ trên nền tảng số | Văn phòng Đảng ủy |  |  | thường xuyên | NHIỆM VỤ',
    ],
  ],
  [
    'nhãn “Yêu cầu sản phẩm”, “Hạn nộp”',
    `UBND TỈNH
THANH TRA TỈNH
Số: 20/KH-TTr
Ngày 25 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
I. NỘI DUNG
1. Rà soát quy trình thanh tra
* Đơn vị/cá nhân chủ trì: Phòng Nghiệp vụ 1.
* Hạn nộp: 30/5/2026.
* Yêu cầu sản phẩm: Quy trình được ban hành.
2. Công khai kết luận
* Đơn vị/cá nhân chủ trì: Văn phòng.
* Hạn nộp: tháng 9/2026.
* Yêu cầu sản phẩm: Kết luận được công khai.`,
    [
      '1 | Rà soát quy trình thanh tra | Phòng Nghiệp vụ 1 |  | Quy trình được ban hành. | 2026-05-30 | NỘI DUNG',
      '2 | Công khai kết luận | Văn phòng |  | Kết luận được công khai. | 2026-09-01..2026-09-30 | NỘI DUNG',
    ],
  ],
];

test.each(TEXTS)('%s', (_habit, text, tasks) => {
  expect(shownTasks(readText(text).plan)).toEqual(tasks);
});

test('giấy mời và biên bản của một cuộc họp không phải kế hoạch', () => {
  const text = `SỞ NỘI VỤ
GIẤY MỜI
Dự hội nghị sơ kết công tác cải cách hành chính quý I
- Thời gian: 8h00, ngày 12/3/2026.
- Địa điểm: Hội trường Sở Nội vụ.
- Chủ trì: Đồng chí Giám đốc Sở.`;
  expect(readWord(textToWordSnapshot(text), 2026)).toMatchObject({ ok: false, issue: { code: 'outline-no-tasks' } });
});
