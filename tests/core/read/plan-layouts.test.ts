import { toSerial } from '../../../src/core/index';
import type { SheetSnapshot } from '../../../src/core/index';
import { sheetOf } from '../../support/sheet-of';
import { planOf } from './read-sheet';
import { shownTasks } from './shown-plan';

type Layout = readonly [title: string, sheets: readonly SheetSnapshot[], tasks: readonly string[]];

/** Ways in which offices lay out a yearly plan; made up, no office's own. */
const LAYOUTS: readonly Layout[] = [
  [
    'cùng một cột chủ trì và phối hợp, viết tắt, số la mã + 1.1',
    [
      sheetOf(
        [
          'PHỤ LỤC',
          'PHÂN CÔNG NHIỆM VỤ CCHC NĂM 2026 CỦA XÃ AN LỘC',
          'STT | Nội dung công việc | CQ chủ trì, phối hợp | TG thực hiện | Sản phẩm/kết quả | Ghi chú',
          '',
          'I. CẢI CÁCH THỂ CHẾ',
          '1.1 | Rà soát văn bản do HĐND, UBND xã ban hành | Phòng Tư pháp chủ trì, phối hợp với Văn phòng HĐND và UBND | Quý II | Báo cáo kết quả rà soát',
          '1.2 | Công bố danh mục văn bản hết hiệu lực | Phòng Tư pháp (chủ trì); Văn phòng HĐND và UBND (phối hợp) | Trước 31/01/2026 | Quyết định công bố | Theo Luật 2025',
          'II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
          '2.1 | Niêm yết thủ tục tại Bộ phận một cửa | Chủ trì: Trung tâm Phục vụ hành chính công\nPhối hợp: các phòng, ban | Thường xuyên | Bảng niêm yết',
        ],
        { name: 'PL1', merges: ['A1:F1', 'A2:F2', 'A5:F5', 'A8:F8'] },
      ),
    ],
    [
      '1.1 | Rà soát văn bản do HĐND, UBND xã ban hành | Phòng Tư pháp | Văn phòng HĐND và UBND | Báo cáo kết quả rà soát | 2026-04-01..2026-06-30 | CẢI CÁCH THỂ CHẾ',
      '1.2 | Công bố danh mục văn bản hết hiệu lực | Phòng Tư pháp | Văn phòng HĐND và UBND | Quyết định công bố | 2026-01-30 | CẢI CÁCH THỂ CHẾ',
      '2.1 | Niêm yết thủ tục tại Bộ phận một cửa | Trung tâm Phục vụ hành chính công | các phòng, ban | Bảng niêm yết | thường xuyên | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    ],
  ],
  [
    'quý làm cột với x, tiêu đề hai tầng',
    [
      sheetOf(
        [
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          '',
          'TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ thực hiện |  |  |  | Ghi chú',
          ' |  |  | Quý I | Quý II | Quý III | Quý IV',
          'I | Cải cách thể chế',
          '1 | Ban hành kế hoạch kiểm tra văn bản | Phòng Tư pháp | x',
          '2 | Kiểm tra việc thực hiện tại các thôn | Thanh tra huyện |  | x | x',
          'II | Cải cách tài chính công',
          '1 | Công khai ngân sách | Phòng Tài chính - Kế hoạch | x | x | x | x | hằng quý',
        ],
        { name: 'Sheet1', merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:H4'] },
      ),
    ],
    [
      '1 | Ban hành kế hoạch kiểm tra văn bản | Phòng Tư pháp |  |  | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '2 | Kiểm tra việc thực hiện tại các thôn | Thanh tra huyện |  |  | 2026-04-01..2026-09-30 | Cải cách thể chế',
      '1 | Công khai ngân sách | Phòng Tài chính - Kế hoạch |  |  | 2026-01-01..2026-12-31 | Cải cách tài chính công',
    ],
  ],
  [
    'tháng T1..T12 làm cột',
    [
      sheetOf(
        [
          'KẾ HOẠCH CÔNG TÁC NĂM 2026',
          'STT | Nội dung | Người thực hiện | T1 | T2 | T3 | T4 | T5 | T6 | T7 | T8 | T9 | T10 | T11 | T12',
          '1 | Tập huấn công chức một cửa | Phòng Nội vụ |  |  | x |  |  |  |  |  | x',
          '2 | Khảo sát mức độ hài lòng | Trung tâm Phục vụ hành chính công |  |  |  |  |  | X | X',
        ],
        { name: 'KH 2026' },
      ),
    ],
    [
      '1 | Tập huấn công chức một cửa | Phòng Nội vụ |  |  | 2026-03-01..2026-03-31 + 2026-09-01..2026-09-30 | Nhiệm vụ chung',
      '2 | Khảo sát mức độ hài lòng | Trung tâm Phục vụ hành chính công |  |  | 2026-06-01..2026-07-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'cột lĩnh vực gộp ô dọc, tiêu đề in hoa, thời gian trước',
    [
      sheetOf(
        [
          'ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN',
          'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'LĨNH VỰC | TT | TÊN NHIỆM VỤ | THỜI GIAN HOÀN THÀNH | ĐƠN VỊ THỰC HIỆN | ĐV PHỐI HỢP | SẢN PHẨM ĐẦU RA',
          'Cải cách thể chế | 1 | Xây dựng quy chế làm việc | 30/6/2026 | Văn phòng HĐND và UBND phường | Các phòng chuyên môn | Quy chế',
          ' | 2 | Theo dõi thi hành pháp luật | Cả năm | Phòng Kinh tế, Hạ tầng và Đô thị |  | Báo cáo',
          ' | 3 | Tự kiểm tra văn bản | Trước ngày 15/11/2026 | Văn phòng HĐND và UBND phường | nt | Báo cáo',
          'Chuyển đổi số | 4 | Số hóa hồ sơ | Quý III/2026 | Trung tâm Phục vụ hành chính công | Phòng Văn hóa - Xã hội; các tổ dân phố | Kho dữ liệu',
          ' | 5 | Tập huấn kỹ năng số cộng đồng | Tháng 4, tháng 10 | Phòng Văn hóa - Xã hội | " | Hội nghị',
        ],
        { name: 'Phu luc', merges: ['A4:A6', 'A7:A8'] },
      ),
    ],
    [
      '1 | Xây dựng quy chế làm việc | Văn phòng HĐND và UBND phường | Các phòng chuyên môn | Quy chế | 2026-06-30 | Cải cách thể chế',
      '2 | Theo dõi thi hành pháp luật | Phòng Kinh tế, Hạ tầng và Đô thị |  | Báo cáo | thường xuyên | Cải cách thể chế',
      '3 | Tự kiểm tra văn bản | Văn phòng HĐND và UBND phường |  | Báo cáo | 2026-11-14 | Cải cách thể chế',
      '4 | Số hóa hồ sơ | Trung tâm Phục vụ hành chính công | Phòng Văn hóa - Xã hội; các tổ dân phố | Kho dữ liệu | 2026-07-01..2026-09-30 | Chuyển đổi số',
      '5 | Tập huấn kỹ năng số cộng đồng | Phòng Văn hóa - Xã hội | Phòng Văn hóa - Xã hội; các tổ dân phố | Hội nghị | 2026-04-01..2026-04-30 + 2026-10-01..2026-10-31 | Chuyển đổi số',
    ],
  ],
  [
    'bắt đầu, kết thúc là ngày thật; tiêu đề ở hàng 9; hàng tổng, ký tên ở dưới',
    [
      sheetOf(
        [
          'UBND TỈNH HẢI SƠN',
          'SỞ NỘI VỤ',
          ' |  |  |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          ' |  |  |  | Độc lập - Tự do - Hạnh phúc',
          '',
          ' |  |  |  | Hải Sơn, ngày 05 tháng 01 năm 2026',
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          '',
          'Số TT | Tên công việc | Bắt đầu | Kết thúc | Phòng chủ trì | Phòng phối hợp | Kết quả cần đạt',
          [
            '1',
            'Xây dựng kế hoạch tuyên truyền',
            toSerial('2026-01-05'),
            toSerial('2026-01-30'),
            'Văn phòng Sở',
            'Các phòng thuộc Sở',
            'Kế hoạch',
          ],
          [
            '2',
            'Đánh giá chỉ số CCHC các xã',
            toSerial('2026-10-01'),
            toSerial('2026-12-15'),
            'Phòng Cải cách hành chính',
            'Thanh tra Sở, Văn phòng Sở',
            'Báo cáo kết quả',
          ],
          '3 | Kiểm tra công vụ đột xuất |  |  | Thanh tra Sở |  | Biên bản',
          'Tổng cộng: 03 nhiệm vụ',
          ' |  |  |  | GIÁM ĐỐC',
          '',
          ' |  |  |  | (Ký, đóng dấu)',
        ],
        { name: 'Danh mục', merges: ['A7:C7'], formats: { C10: 'dd/mm/yyyy', D10: 'dd/mm/yyyy', C11: 'dd/mm/yyyy', D11: 'dd/mm/yyyy' } },
      ),
    ],
    [
      '1 | Xây dựng kế hoạch tuyên truyền | Văn phòng Sở | Các phòng thuộc Sở | Kế hoạch | 2026-01-05..2026-01-30 | Nhiệm vụ chung',
      '2 | Đánh giá chỉ số CCHC các xã | Phòng Cải cách hành chính | Thanh tra Sở; Văn phòng Sở | Báo cáo kết quả | 2026-10-01..2026-12-15 | Nhiệm vụ chung',
      '3 | Kiểm tra công vụ đột xuất | Thanh tra Sở |  | Biên bản |  | Nhiệm vụ chung',
    ],
  ],
  [
    'theo dõi bằng tay: tình trạng, ngày xong, số văn bản',
    [
      sheetOf(
        [
          'TT | Nhiệm vụ được giao | Cơ quan chủ trì thực hiện | Hạn xử lý | Tình hình thực hiện | Ngày xong | VB kết quả | Vướng mắc',
          '1 | Ban hành kế hoạch CCHC | Phòng Văn hóa - Xã hội | 31/1/2026 | Đã xong | 20/1/2026 | 15/KH-UBND',
          '2 | Kiểm tra công vụ | Văn phòng HĐND và UBND xã | 30/6/2026 | Đang làm |  |  | Thiếu người',
          '3 | Báo cáo năm | Phòng Văn hóa - Xã hội | 15/12/2026 | Chưa',
        ],
        { name: 'Theo doi tay' },
      ),
    ],
    [
      '1 | Ban hành kế hoạch CCHC | Phòng Văn hóa - Xã hội |  |  | 2026-01-31 | Nhiệm vụ chung',
      '2 | Kiểm tra công vụ | Văn phòng HĐND và UBND xã |  |  | 2026-06-30 | Nhiệm vụ chung',
      '3 | Báo cáo năm | Phòng Văn hóa - Xã hội |  |  | 2026-12-15 | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiều sheet, mỗi sheet một lĩnh vực',
    [
      sheetOf(
        [
          '1. CẢI CÁCH THỂ CHẾ NĂM 2026',
          'STT | Nội dung | Chủ trì | Phối hợp | Thời hạn | Sản phẩm',
          '1 | Lập chương trình ban hành văn bản | Sở Tư pháp | Các sở, ban, ngành; UBND các huyện, thành phố | Quý I | Chương trình',
          '2 | Tập huấn công tác pháp chế | Sở Tư pháp | Các sở, ban, ngành | Quý II | Hội nghị',
        ],
        { name: '1. Thể chế' },
      ),
      sheetOf(
        [
          '2. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
          'STT | Nội dung | Chủ trì | Phối hợp | Thời hạn | Sản phẩm',
          '1 | Cắt giảm thời gian giải quyết | Văn phòng UBND tỉnh | Các sở, ban, ngành | Tháng 9/2026 | Quyết định',
        ],
        { name: '2. TTHC' },
      ),
    ],
    [
      '1 | Lập chương trình ban hành văn bản | Sở Tư pháp | Các sở, ban, ngành; UBND các huyện, thành phố | Chương trình | 2026-01-01..2026-03-31 | CẢI CÁCH THỂ CHẾ NĂM 2026',
      '2 | Tập huấn công tác pháp chế | Sở Tư pháp | Các sở, ban, ngành | Hội nghị | 2026-04-01..2026-06-30 | CẢI CÁCH THỂ CHẾ NĂM 2026',
      '1 | Cắt giảm thời gian giải quyết | Văn phòng UBND tỉnh | Các sở, ban, ngành | Quyết định | 2026-09-01..2026-09-30 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    ],
  ],
  [
    'nhiều bảng trên một sheet, mỗi bảng có tiêu đề riêng phía trên',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          '1. Cải cách thể chế',
          'STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian',
          '1 | Rà soát văn bản | Phòng Tư pháp | Quý I',
          '2 | Hệ thống hóa văn bản | Phòng Tư pháp | Quý IV',
          '',
          '2. Chuyển đổi số',
          'STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian',
          '1 | Nâng cấp trang thông tin | Phòng Văn hóa và Thông tin | Tháng 5',
        ],
        { name: 'PL' },
      ),
    ],
    [
      '1 | Rà soát văn bản | Phòng Tư pháp |  |  | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '2 | Hệ thống hóa văn bản | Phòng Tư pháp |  |  | 2026-10-01..2026-12-31 | Cải cách thể chế',
      '1 | Nâng cấp trang thông tin | Phòng Văn hóa và Thông tin |  |  | 2026-05-01..2026-05-31 | Chuyển đổi số',
    ],
  ],
  [
    'hai bảng cạnh nhau',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'TT | Nhiệm vụ | Chủ trì | Thời hạn |  | TT | Nhiệm vụ | Chủ trì | Thời hạn',
          '1 | Rà soát thủ tục | Phòng Tư pháp | Quý I |  | 1 | Mua máy quét | Văn phòng | Quý II',
          '2 | Công khai thủ tục | Văn phòng | Quý II |  | 2 | Tập huấn | Phòng Nội vụ | Quý III',
        ],
        { name: 'Ke hoach' },
      ),
    ],
    [
      '1 | Rà soát thủ tục | Phòng Tư pháp |  |  | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Công khai thủ tục | Văn phòng |  |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      '1 | Mua máy quét | Văn phòng |  |  | 2026-04-01..2026-06-30 | Bảng ở hàng 2',
      '2 | Tập huấn | Phòng Nội vụ |  |  | 2026-07-01..2026-09-30 | Bảng ở hàng 2',
    ],
  ],
  [
    'không có hàng tiêu đề',
    [
      sheetOf(
        [
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          '1 | Rà soát thủ tục hành chính | Phòng Tư pháp | Văn phòng HĐND và UBND | Quý I | Báo cáo',
          '2 | Công khai thủ tục hành chính | Văn phòng HĐND và UBND | Các phòng, ban | Thường xuyên | Bảng niêm yết',
          '3 | Kiểm tra một cửa | Phòng Nội vụ | Các phòng, ban | Tháng 8/2026 | Báo cáo',
        ],
        { name: 'Sheet1' },
      ),
    ],
    [
      '1 | Rà soát thủ tục hành chính | Phòng Tư pháp | Văn phòng HĐND và UBND | Báo cáo | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Công khai thủ tục hành chính | Văn phòng HĐND và UBND | Các phòng, ban | Bảng niêm yết | thường xuyên | Nhiệm vụ chung',
      '3 | Kiểm tra một cửa | Phòng Nội vụ | Các phòng, ban | Báo cáo | 2026-08-01..2026-08-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'bảng không đánh số, tên lĩnh vực thành hàng trống các ô khác',
    [
      sheetOf(
        [
          'Nhiệm vụ trọng tâm CCHC 2026',
          'Nhiệm vụ | Sản phẩm | Chủ trì | Phối hợp | Hoàn thành',
          'Chỉ đạo, điều hành',
          'Ban hành kế hoạch tuyên truyền | Kế hoạch | Phòng Nội vụ | Phòng VHTT | Tháng 1',
          'Họp ban chỉ đạo | Thông báo kết luận | Phòng Nội vụ | Thành viên Ban Chỉ đạo | Hằng quý',
          'Cải cách tổ chức bộ máy',
          'Sắp xếp thôn, tổ dân phố | Đề án | Phòng Nội vụ | UBND các xã, thị trấn | Quý III',
        ],
        { name: 'Bảng' },
      ),
    ],
    [
      ' | Ban hành kế hoạch tuyên truyền | Phòng Nội vụ | Phòng VHTT | Kế hoạch | 2026-01-01..2026-01-31 | Chỉ đạo, điều hành',
      ' | Họp ban chỉ đạo | Phòng Nội vụ | Thành viên Ban Chỉ đạo | Thông báo kết luận | quarter | Chỉ đạo, điều hành',
      ' | Sắp xếp thôn, tổ dân phố | Phòng Nội vụ | UBND các xã, thị trấn | Đề án | 2026-07-01..2026-09-30 | Cải cách tổ chức bộ máy',
    ],
  ],
  [
    'ba tầng tiêu đề, cột đơn vị tính và chỉ tiêu',
    [
      sheetOf(
        [
          'PHỤ LỤC II - NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          '',
          'STT | Nội dung | Chỉ tiêu |  | Tổ chức thực hiện |  |  |  | Kết quả, sản phẩm',
          ' |  | Đơn vị | Số lượng | Trách nhiệm |  | Thời gian',
          ' |  |  |  | Chủ trì | Phối hợp | Từ | Đến',
          'A | CẢI CÁCH TTHC',
          [
            '1',
            'Đơn giản hóa thủ tục',
            '%',
            20,
            'Văn phòng UBND huyện',
            'Phòng Tư pháp',
            '01/02/2026',
            '30/9/2026',
            'Quyết định phê duyệt',
          ],
          [
            '2',
            'Thanh toán trực tuyến',
            '%',
            50,
            'Phòng Tài chính - Kế hoạch',
            'Kho bạc Nhà nước huyện',
            '01/01/2026',
            '31/12/2026',
            'Báo cáo',
          ],
          'B | CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
          ['1', 'Bồi dưỡng cán bộ', 'Lớp', 3, 'Phòng Nội vụ', 'Trung tâm Chính trị huyện', '01/4/2026', '30/11/2026', 'Lớp bồi dưỡng'],
        ],
        { name: 'Phụ lục II', merges: ['A3:A5', 'B3:B5', 'C3:D3', 'C4:C5', 'D4:D5', 'E3:H3', 'E4:F4', 'G4:H4', 'I3:I5'] },
      ),
    ],
    [
      '1 | Đơn giản hóa thủ tục | Văn phòng UBND huyện | Phòng Tư pháp | Quyết định phê duyệt | 2026-02-01..2026-09-30 | CẢI CÁCH TTHC',
      '2 | Thanh toán trực tuyến | Phòng Tài chính - Kế hoạch | Kho bạc Nhà nước huyện | Báo cáo | 2026-01-01..2026-12-31 | CẢI CÁCH TTHC',
      '1 | Bồi dưỡng cán bộ | Phòng Nội vụ | Trung tâm Chính trị huyện | Lớp bồi dưỡng | 2026-04-01..2026-11-30 | CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
    ],
  ],
  [
    'mục tiêu, nhiệm vụ, hoạt động: cột mục tiêu gộp và nhiệm vụ con',
    [
      sheetOf(
        [
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA UBND HUYỆN LỘC HÀ',
          'Mục tiêu | Nhiệm vụ | Hoạt động | Sản phẩm | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian',
          'Nâng cao chất lượng thể chế | Xây dựng văn bản | Lập kế hoạch rà soát | Kế hoạch | Phòng Tư pháp | Các phòng, ban | Tháng 01/2026',
          ' |  | Thực hiện rà soát | Báo cáo | Phòng Tư pháp | Các phòng, ban | Tháng 11/2026',
          ' | Thi hành pháp luật | Điều tra, khảo sát | Báo cáo | Phòng Tư pháp | UBND các xã | Quý III',
          ' |  | Kiểm tra liên ngành | Kết luận kiểm tra | Phòng Tư pháp | UBND các xã | Quý IV',
        ],
        { name: 'KH', merges: ['A3:A6', 'B3:B4', 'B5:B6'] },
      ),
    ],
    [
      ' | Lập kế hoạch rà soát | Phòng Tư pháp | Các phòng, ban | Kế hoạch | 2026-01-01..2026-01-31 | Xây dựng văn bản',
      ' | Thực hiện rà soát | Phòng Tư pháp | Các phòng, ban | Báo cáo | 2026-11-01..2026-11-30 | Xây dựng văn bản',
      ' | Điều tra, khảo sát | Phòng Tư pháp | UBND các xã | Báo cáo | 2026-07-01..2026-09-30 | Thi hành pháp luật',
      ' | Kiểm tra liên ngành | Phòng Tư pháp | UBND các xã | Kết luận kiểm tra | 2026-10-01..2026-12-31 | Thi hành pháp luật',
    ],
  ],
  [
    'nhiệm vụ cha không có cơ quan, nhiệm vụ con gạch đầu dòng',
    [
      sheetOf(
        [
          'DANH MỤC CÔNG VIỆC CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'TT | Công việc | Bộ phận thực hiện | Thời gian hoàn thành | Kết quả',
          'I | Công tác chỉ đạo',
          '1 | Xây dựng kế hoạch CCHC:',
          '- | Xin ý kiến các đơn vị | Văn phòng | 10/01/2026 | Văn bản góp ý',
          '- | Trình ký ban hành | Văn phòng | 20/01/2026 | Kế hoạch',
          '2 | Tổ chức hội nghị triển khai | Phòng Nội vụ | Tháng 02 | Hội nghị',
          'II | Cải cách TTHC',
          '1 | Rà soát thủ tục | Bộ phận Một cửa | Quý I, quý III | Báo cáo',
        ],
        { name: 'Sheet2' },
      ),
    ],
    [
      ' | Xin ý kiến các đơn vị | Văn phòng |  | Văn bản góp ý | 2026-01-10 | Công tác chỉ đạo',
      ' | Trình ký ban hành | Văn phòng |  | Kế hoạch | 2026-01-20 | Công tác chỉ đạo',
      '2 | Tổ chức hội nghị triển khai | Phòng Nội vụ |  | Hội nghị | 2026-02-01..2026-02-28 | Công tác chỉ đạo',
      '1 | Rà soát thủ tục | Bộ phận Một cửa |  | Báo cáo | 2026-01-01..2026-03-31 + 2026-07-01..2026-09-30 | Cải cách TTHC',
    ],
  ],
  [
    'cơ quan kèm tên người phụ trách trong ngoặc, lãnh đạo chỉ đạo riêng',
    [
      sheetOf(
        [
          'PHÂN CÔNG NHIỆM VỤ CCHC NĂM 2026',
          'STT | Nhiệm vụ cụ thể | Lãnh đạo chỉ đạo | Đơn vị chủ trì tham mưu | Đơn vị phối hợp thực hiện | Mốc thời gian | Dự kiến sản phẩm',
          '1 | Sửa quy chế một cửa | Phó Chủ tịch UBND xã | Trung tâm Phục vụ hành chính công (Giám đốc) | Phòng Kinh tế; Phòng Văn hóa - Xã hội và Văn phòng HĐND và UBND | Trước ngày 20 tháng 3 năm 2026 | Quyết định ban hành quy chế',
          '2 | Kiểm kê trụ sở | Chủ tịch UBND xã | Phòng Kinh tế | Công an xã, Ban Chỉ huy Quân sự xã | Sau khi có hướng dẫn của Sở Tài chính | Biểu kiểm kê',
        ],
        { name: 'Phan cong' },
      ),
    ],
    [
      '1 | Sửa quy chế một cửa | Trung tâm Phục vụ hành chính công (Giám đốc) | Phòng Kinh tế; Phòng Văn hóa - Xã hội; Văn phòng HĐND và UBND | Quyết định ban hành quy chế | 2026-03-19 | Nhiệm vụ chung',
      '2 | Kiểm kê trụ sở | Phòng Kinh tế | Công an xã; Ban Chỉ huy Quân sự xã | Biểu kiểm kê | after-event | Nhiệm vụ chung',
    ],
  ],
  [
    'bảng chỉ tiêu KPI bên trên phải bỏ qua',
    [
      sheetOf(
        [
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'Phụ lục 1: Chỉ tiêu',
          'STT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2026 | Cơ quan theo dõi',
          ['1', 'Tỷ lệ hồ sơ đúng hạn', '%', 98, 'Văn phòng UBND'],
          ['2', 'Tỷ lệ hồ sơ trực tuyến', '%', 80, 'Phòng VHTT'],
          '',
          'Phụ lục 2: Nhiệm vụ',
          'STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành',
          '1 | Bố trí cán bộ một cửa | Phòng Nội vụ | Văn phòng UBND | Quý I',
          '2 | Vận hành tổng đài | Phòng VHTT | VNPT huyện | Từ tháng 3/2026',
        ],
        { name: 'CCHC' },
      ),
    ],
    [
      '1 | Bố trí cán bộ một cửa | Phòng Nội vụ | Văn phòng UBND |  | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Vận hành tổng đài | Phòng VHTT | VNPT huyện |  | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'năm trần, tháng dạng 3/2026 thành ngày thật, quý dạng Q1',
    [
      sheetOf(
        [
          'STT | Mã | Tên nhiệm vụ | Chủ trì | Hạn',
          ['1', 'CC01', 'Kế hoạch rà soát năm 2026', 'Sở Tư pháp', 2026],
          ['2', 'CC02', 'Đề án vị trí việc làm', 'Sở Nội vụ', toSerial('2026-03-01')],
          '3 | CC03 | Chỉ số hài lòng | Sở Nội vụ | Q3/2026',
          '4 | CC04 | Báo cáo tổng kết | Sở Nội vụ | 12/2026',
        ],
        { name: 'Data', formats: { E3: 'mm/yyyy' } },
      ),
    ],
    [
      '1 | Kế hoạch rà soát năm 2026 | Sở Tư pháp |  |  | 2026-01-01..2026-12-31 | Nhiệm vụ chung',
      '2 | Đề án vị trí việc làm | Sở Nội vụ |  |  | 2026-03-01..2026-03-31 | Nhiệm vụ chung',
      '3 | Chỉ số hài lòng | Sở Nội vụ |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
      '4 | Báo cáo tổng kết | Sở Nội vụ |  |  | 2026-12-01..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'ghi chú xen giữa, tiêu đề lặp lại giữa trang, số trang',
    [
      sheetOf(
        [
          'PHỤ LỤC NHIỆM VỤ NĂM 2026',
          'TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện | Sản phẩm',
          'I | Thể chế',
          '1 | Soạn thảo nghị quyết về phí | Sở Tài chính | Sở Tư pháp | Kỳ họp giữa năm | Nghị quyết',
          ' | Ghi chú: thực hiện khi có đủ căn cứ',
          '2',
          'TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện | Sản phẩm',
          '2 | Thẩm định văn bản | Sở Tư pháp | Các sở, ngành | Thường xuyên | Văn bản thẩm định',
          'II | Bộ máy',
          '3 | Đề án sắp xếp | Sở Nội vụ | Các sở, ngành | Quý II/2026 | Đề án',
        ],
        { name: 'In' },
      ),
    ],
    [
      '1 | Soạn thảo nghị quyết về phí | Sở Tài chính | Sở Tư pháp | Nghị quyết | after-event | Thể chế',
      '2 | Thẩm định văn bản | Sở Tư pháp | Các sở, ngành | Văn bản thẩm định | thường xuyên | Thể chế',
      '3 | Đề án sắp xếp | Sở Nội vụ | Các sở, ngành | Đề án | 2026-04-01..2026-06-30 | Bộ máy',
    ],
  ],
  [
    'chủ trì gộp nhiều hàng, phối hợp gộp, thời gian gộp',
    [
      sheetOf(
        [
          'STT | Nhiệm vụ | Đơn vị thực hiện chính | Đơn vị phối hợp | Thời hạn hoàn thành',
          '1 | Lập danh sách hộ kinh doanh năm 2026 | Phòng Kinh tế | Thuế cơ sở | Trước 30/4/2026',
          '2 | Hướng dẫn đăng ký qua mạng |  | Các thôn',
          '3 | Thu thập ý kiến hộ dân |  |  | Quý III/2026',
        ],
        { name: 'KH', merges: ['C2:C4', 'D3:D4', 'E2:E3'] },
      ),
    ],
    [
      '1 | Lập danh sách hộ kinh doanh năm 2026 | Phòng Kinh tế | Thuế cơ sở |  | 2026-04-29 | Nhiệm vụ chung',
      '2 | Hướng dẫn đăng ký qua mạng | Phòng Kinh tế | Các thôn |  | 2026-04-29 | Nhiệm vụ chung',
      '3 | Thu thập ý kiến hộ dân | Phòng Kinh tế | Các thôn |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiều cơ quan xuống dòng, gạch đầu dòng, dấu chấm phẩy',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'Stt | Nhiệm vụ, giải pháp | Cơ quan, đơn vị chủ trì | Cơ quan, đơn vị phối hợp | Thời gian | Kết quả đạt được',
          '1 | Triển khai bộ chỉ số | - Sở Nội vụ\n- Viện Nghiên cứu phát triển | - Các sở, ban, ngành;\n- UBND các xã, phường, đặc khu. | Từ quý II đến quý IV | Quyết định',
          '2 | Bồi dưỡng công chức | Trường Chính trị tỉnh và Sở Nội vụ | Các sở, ban, ngành tỉnh, UBND các xã, phường, thị trấn và các đơn vị liên quan | Trong năm | Chứng chỉ',
          '3 | Công tác dân vận chính quyền | Ban Dân vận, Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội | Sở Văn hóa, Thể thao và Du lịch; Đài Phát thanh - Truyền hình tỉnh | 6 tháng đầu năm; 6 tháng cuối năm | Báo cáo',
        ],
        { name: '2026' },
      ),
    ],
    [
      '1 | Triển khai bộ chỉ số | Sở Nội vụ; Viện Nghiên cứu phát triển | Các sở, ban, ngành; UBND các xã, phường, đặc khu | Quyết định | 2026-04-01..2026-12-31 | Nhiệm vụ chung',
      '2 | Bồi dưỡng công chức | Trường Chính trị tỉnh; Sở Nội vụ | Các sở, ban, ngành tỉnh; UBND các xã, phường, thị trấn; các đơn vị liên quan | Chứng chỉ | thường xuyên | Nhiệm vụ chung',
      '3 | Công tác dân vận chính quyền | Ban Dân vận; Mặt trận Tổ quốc Việt Nam; các tổ chức chính trị - xã hội | Sở Văn hóa, Thể thao và Du lịch; Đài Phát thanh - Truyền hình tỉnh | Báo cáo | 2026-01-01..2026-06-30 + 2026-07-01..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiệm vụ và kết quả cùng ô, tiêu đề dài dòng có ngoặc',
    [
      sheetOf(
        [
          'DANH MỤC NHIỆM VỤ TRIỂN KHAI NGHỊ QUYẾT NĂM 2026 (Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã Tân Lập)',
          'STT | Nội dung nhiệm vụ (theo Nghị quyết số 76/NQ-CP) | Cơ quan tham mưu, chủ trì | Cơ quan phối hợp (nếu có) | Thời gian trình/hoàn thành (tháng/năm)',
          '1. | Đề án giảm hội họp | Văn phòng HĐND&UBND xã | - | 4/2026',
          '2. | Kế hoạch tinh giản biên chế | Phòng VH-XH | Các đơn vị sự nghiệp | 06/2026',
          '3. | Chương trình công tác năm 2027 | Văn phòng HĐND&UBND xã | Các ngành | 12/2026',
        ],
        { name: 'PL', merges: ['A1:E1'] },
      ),
    ],
    [
      '1 | Đề án giảm hội họp | Văn phòng HĐND&UBND xã |  |  | 2026-04-01..2026-04-30 | Nhiệm vụ chung',
      '2 | Kế hoạch tinh giản biên chế | Phòng VH-XH | Các đơn vị sự nghiệp |  | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
      '3 | Chương trình công tác năm 2027 | Văn phòng HĐND&UBND xã | Các ngành |  | 2026-12-01..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'lĩnh vực là cột lặp lại mỗi hàng',
    [
      sheetOf(
        [
          'Lĩnh vực | Mã nhiệm vụ | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Ngày bắt đầu | Ngày kết thúc | Trạng thái',
          [
            'Thể chế',
            'TC-01',
            'Rà soát quy định',
            'Sở Tư pháp',
            'Sở Nội vụ, Văn phòng UBND tỉnh',
            toSerial('2026-02-01'),
            toSerial('2026-05-31'),
            'Đang thực hiện',
          ],
          ['Thể chế', 'TC-02', 'Thi hành pháp luật', 'Sở Tư pháp', '', toSerial('2026-01-15'), toSerial('2026-12-10'), 'Chưa bắt đầu'],
          [
            'Công vụ',
            'CV-01',
            'Đánh giá cán bộ',
            'Sở Nội vụ',
            'Các sở, ngành',
            toSerial('2026-11-01'),
            toSerial('2026-12-20'),
            'Hoàn thành',
          ],
        ],
        {
          name: 'Export',
          formats: { F2: 'dd/mm/yyyy', G2: 'dd/mm/yyyy', F3: 'dd/mm/yyyy', G3: 'dd/mm/yyyy', F4: 'dd/mm/yyyy', G4: 'dd/mm/yyyy' },
        },
      ),
    ],
    [
      'TC-01 | Rà soát quy định | Sở Tư pháp | Sở Nội vụ; Văn phòng UBND tỉnh |  | 2026-02-01..2026-05-31 | Thể chế',
      'TC-02 | Thi hành pháp luật | Sở Tư pháp |  |  | 2026-01-15..2026-12-10 | Thể chế',
      'CV-01 | Đánh giá cán bộ | Sở Nội vụ | Các sở, ngành |  | 2026-11-01..2026-12-20 | Công vụ',
    ],
  ],
  [
    'số la mã + số + chữ cái, nhiệm vụ cha có cơ quan, con thừa hưởng',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NHÀ NƯỚC NĂM 2026',
          'TT | NỘI DUNG, NHIỆM VỤ | CHỦ TRÌ | PHỐI HỢP | THỜI GIAN | SẢN PHẨM',
          'I | CẢI CÁCH TỔ CHỨC BỘ MÁY',
          '1 | Sắp xếp các trường học | Phòng Giáo dục và Đào tạo | Phòng Nội vụ',
          'a | Xây dựng đề án |  |  | Quý I | Đề án',
          'b | Lấy ý kiến nhân dân |  | UBND các xã | Quý II | Biên bản',
          'c | Trình HĐND huyện |  | Văn phòng HĐND và UBND | Kỳ họp tháng 7 | Nghị quyết',
          '2 | Giao biên chế | Phòng Nội vụ |  | Tháng 1/2026 | Quyết định',
        ],
        { name: 'Bieu 1' },
      ),
    ],
    [
      'a | Xây dựng đề án | Phòng Giáo dục và Đào tạo | Phòng Nội vụ | Đề án | 2026-01-01..2026-03-31 | CẢI CÁCH TỔ CHỨC BỘ MÁY',
      'b | Lấy ý kiến nhân dân | Phòng Giáo dục và Đào tạo | UBND các xã | Biên bản | 2026-04-01..2026-06-30 | CẢI CÁCH TỔ CHỨC BỘ MÁY',
      'c | Trình HĐND huyện | Phòng Giáo dục và Đào tạo | Văn phòng HĐND và UBND | Nghị quyết | 2026-07-01..2026-07-31 + after-event | CẢI CÁCH TỔ CHỨC BỘ MÁY',
      '2 | Giao biên chế | Phòng Nội vụ |  | Quyết định | 2026-01-01..2026-01-31 | CẢI CÁCH TỔ CHỨC BỘ MÁY',
    ],
  ],
  [
    'chủ trì đứng trước nội dung, gom theo cơ quan',
    [
      sheetOf(
        [
          'PHÂN CÔNG THEO ĐƠN VỊ NĂM 2026',
          'Đơn vị chủ trì | Nhiệm vụ | Thời hạn | Sản phẩm hoàn thành',
          'Sở Nội vụ | Xây dựng kế hoạch đào tạo | 28/02/2026 | Kế hoạch',
          ' | Tổng hợp báo cáo quý | Ngày 15 tháng cuối quý | Báo cáo',
          'Sở Tài chính | Giao dự toán | Trước 31/12/2026 | Quyết định',
        ],
        { name: 'Theo CQ', merges: ['A3:A4'] },
      ),
    ],
    [
      ' | Xây dựng kế hoạch đào tạo | Sở Nội vụ |  | Kế hoạch | 2026-02-28 | Nhiệm vụ chung',
      ' | Tổng hợp báo cáo quý | Sở Nội vụ |  | Báo cáo | quarter | Nhiệm vụ chung',
      ' | Giao dự toán | Sở Tài chính |  | Quyết định | 2026-12-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'sản phẩm nhiều gạch, thời gian nhiều mốc, ô dài',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'TT | Nội dung công việc | Phòng, đơn vị chủ trì | Phòng, đơn vị phối hợp | Sản phẩm | Thời gian thực hiện và hoàn thành',
          '01 | Kiểm tra công tác CCHC | Phòng Nội vụ | Các thành viên đoàn kiểm tra | - Kế hoạch\n- Kết luận | - Quý I: ban hành kế hoạch\n- Quý II, III: kiểm tra',
          '02 | Chấm điểm chỉ số CCHC cấp xã | Phòng Nội vụ | UBND các xã, phường | - Báo cáo tự chấm\n- Quyết định công bố | Tự chấm trước 15/11; công bố trước 31/12/2026',
        ],
        { name: 'PL03' },
      ),
    ],
    [
      '01 | Kiểm tra công tác CCHC | Phòng Nội vụ | Các thành viên đoàn kiểm tra | - Kế hoạch\n- Kết luận | 2026-01-01..2026-03-31 + 2026-04-01..2026-09-30 | Nhiệm vụ chung',
      '02 | Chấm điểm chỉ số CCHC cấp xã | Phòng Nội vụ | UBND các xã, phường | - Báo cáo tự chấm\n- Quyết định công bố | 2026-11-14 + 2026-12-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'hàng số thứ tự cột dưới tiêu đề (1)(2)(3), có tổng hợp theo lĩnh vực',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Ghi chú',
          '(1) | (2) | (3) | (4) | (5) | (6)',
          'A | NHIỆM VỤ CHUNG (02 nhiệm vụ)',
          '1 | Tuyên truyền cải cách hành chính | Phòng VHTT | Đài Truyền thanh | Thường xuyên',
          '2 | Sáng kiến cải cách | Phòng Nội vụ | Các trường học | 30/10/2026 | ít nhất 02 sáng kiến',
          'B | NHIỆM VỤ CỤ THỂ (01 nhiệm vụ)',
          '1 | Thay biển hiệu | Văn phòng |  | 15/02/2026',
          ' | Tổng cộng: 3 nhiệm vụ',
        ],
        { name: 'PL' },
      ),
    ],
    [
      '1 | Tuyên truyền cải cách hành chính | Phòng VHTT | Đài Truyền thanh |  | thường xuyên | NHIỆM VỤ CHUNG (02 nhiệm vụ)',
      '2 | Sáng kiến cải cách | Phòng Nội vụ | Các trường học |  | 2026-10-30 | NHIỆM VỤ CHUNG (02 nhiệm vụ)',
      '1 | Thay biển hiệu | Văn phòng |  |  | 2026-02-15 | NHIỆM VỤ CỤ THỂ (01 nhiệm vụ)',
    ],
  ],
  [
    'tiêu đề tiếng lạ: Việc cần làm, Ai làm, Khi nào',
    [
      sheetOf(
        [
          'VIỆC CẦN LÀM NĂM 2026 - TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
          '# | Việc cần làm | Ai chủ trì | Ai phối hợp | Bao giờ xong | Kết quả phải có',
          '1 | Lắp màn hình tra cứu | Văn phòng | Phòng Kinh tế | Cuối tháng 3 | Màn hình hoạt động',
          '2 | Mở quầy hỗ trợ | Trung tâm Phục vụ hành chính công | Đoàn Thanh niên | Đầu quý II | Quầy',
        ],
        { name: 'To do' },
      ),
    ],
    [
      '1 | Lắp màn hình tra cứu | Văn phòng | Phòng Kinh tế | Màn hình hoạt động | 2026-03-31 | Nhiệm vụ chung',
      '2 | Mở quầy hỗ trợ | Trung tâm Phục vụ hành chính công | Đoàn Thanh niên | Quầy | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'các cơ quan là tiêu đề cột với dấu x',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'STT | Nhiệm vụ | Thời hạn | Phân công thực hiện',
          ' |  |  | Phòng Nội vụ | Phòng Tư pháp | Văn phòng UBND | UBND các xã',
          '1 | Rà soát vị trí việc làm | Quý I | CT | PH |  | PH',
          '2 | Niêm yết thủ tục | Quý II |  | PH | CT | x',
        ],
        { name: 'Ma trận', merges: ['D2:G2', 'A2:A3', 'B2:B3', 'C2:C3'] },
      ),
    ],
    [
      '1 | Rà soát vị trí việc làm | Phòng Nội vụ | Phòng Tư pháp; UBND các xã |  | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Niêm yết thủ tục | Văn phòng UBND | Phòng Tư pháp; UBND các xã |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề viết tắt dấu chấm, cột "ĐV CT", "ĐV PH"',
    [
      sheetOf(
        [
          'UBND XÃ PHÚ LONG',
          'BẢNG TỔNG HỢP NHIỆM VỤ CCHC NĂM 2026',
          'TT | ND công việc | ĐV chủ trì | ĐV phối hợp | TG HT | SP | GC',
          '1 | Lập hồ sơ công việc điện tử | VP HĐND-UBND | Các bộ phận chuyên môn | Q.I | Hồ sơ',
          '2 | Giảm giấy tờ khi nộp hồ sơ | TT PVHCC | Phòng VH-XH, Phòng KT | T6/2026 | Danh mục',
        ],
        { name: 'TH' },
      ),
    ],
    [
      '1 | Lập hồ sơ công việc điện tử | VP HĐND-UBND | Các bộ phận chuyên môn | Hồ sơ | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Giảm giấy tờ khi nộp hồ sơ | TT PVHCC | Phòng VH-XH; Phòng KT | Danh mục | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'quý làm cột nhưng ô ghi việc cần làm (chữ) thay cho x',
    [
      sheetOf(
        [
          'LỘ TRÌNH THỰC HIỆN CCHC NĂM 2026',
          'STT | Nhiệm vụ | Đơn vị thực hiện | Lộ trình',
          ' |  |  |  | Quý I | Quý II | Quý III | Quý IV',
          '1 | Xây dựng kho dữ liệu | Phòng Văn hóa - Xã hội | Khảo sát | Nhập liệu |  | Nghiệm thu',
          '2 | Ký số văn bản | Văn phòng HĐND và UBND | x | x | x | x',
        ],
        { name: 'Lo trinh', merges: ['D2:G2', 'A2:A3', 'B2:B3', 'C2:C3'] },
      ),
    ],
    [
      '1 | Xây dựng kho dữ liệu | Phòng Văn hóa - Xã hội |  |  |  | Nhiệm vụ chung',
      '2 | Ký số văn bản | Văn phòng HĐND và UBND |  |  |  | Nhiệm vụ chung',
    ],
  ],
  [
    'tháng làm cột đánh số 1..12 dưới "Tháng"',
    [
      sheetOf(
        [
          'KẾ HOẠCH CÔNG VIỆC NĂM 2026',
          'TT | Công việc | Chủ trì | Tháng',
          ' |  |  | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12',
          '1 | Kiểm tra một cửa | Văn phòng |  |  |  | x |  |  |  | x',
          '2 | Tập huấn dịch vụ công | Phòng Văn hóa - Xã hội |  | x',
        ],
        { name: 'KH thang', merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:O2'] },
      ),
    ],
    [
      '1 | Kiểm tra một cửa | Văn phòng |  |  | 2026-04-01..2026-04-30 + 2026-08-01..2026-08-31 | Nhiệm vụ chung',
      '2 | Tập huấn dịch vụ công | Phòng Văn hóa - Xã hội |  |  | 2026-02-01..2026-02-28 | Nhiệm vụ chung',
    ],
  ],
  [
    'chủ trì là cột gộp dọc, mỗi cơ quan nhiều việc; số thứ tự chạy lại trong mỗi cơ quan',
    [
      sheetOf(
        [
          'Cơ quan | STT | Nội dung | Thời gian | Kết quả',
          'Sở Nội vụ | 1 | Đề án tinh gọn | Tháng 3/2026 | Đề án',
          ' | 2 | Kế hoạch đào tạo | Tháng 2/2026 | Kế hoạch',
          ' | 3 | Thanh tra công vụ | Quý IV/2026 | Kết luận',
          'Sở Tư pháp | 1 | Rà soát luật | Quý I/2026 | Báo cáo',
          ' | 2 | Trợ giúp pháp lý | Thường xuyên | Báo cáo',
        ],
        { name: 'CQ', merges: ['A2:A4', 'A5:A6'] },
      ),
    ],
    [
      '1 | Đề án tinh gọn | Sở Nội vụ |  | Đề án | 2026-03-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Kế hoạch đào tạo | Sở Nội vụ |  | Kế hoạch | 2026-02-01..2026-02-28 | Nhiệm vụ chung',
      '3 | Thanh tra công vụ | Sở Nội vụ |  | Kết luận | 2026-10-01..2026-12-31 | Nhiệm vụ chung',
      '1 | Rà soát luật | Sở Tư pháp |  | Báo cáo | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Trợ giúp pháp lý | Sở Tư pháp |  | Báo cáo | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'hàng cơ quan làm nhóm: "I. SỞ NỘI VỤ" rồi nhiệm vụ, không có cột chủ trì',
    [
      sheetOf(
        [
          'DANH MỤC GIAO VIỆC NĂM 2026',
          'TT | Nhiệm vụ | Thời hạn | Sản phẩm',
          'I | SỞ NỘI VỤ',
          '1 | Trình đề án vị trí việc làm | 31/3/2026 | Tờ trình',
          '2 | Công bố chỉ số CCHC | 30/4/2026 | Quyết định',
          'II | SỞ TÀI CHÍNH',
          '1 | Hướng dẫn tự chủ tài chính | Quý II | Văn bản hướng dẫn',
        ],
        { name: 'Giao viec' },
      ),
    ],
    [
      '1 | Trình đề án vị trí việc làm | SỞ NỘI VỤ |  | Tờ trình | 2026-03-31 | SỞ NỘI VỤ',
      '2 | Công bố chỉ số CCHC | SỞ NỘI VỤ |  | Quyết định | 2026-04-30 | SỞ NỘI VỤ',
      '1 | Hướng dẫn tự chủ tài chính | SỞ TÀI CHÍNH |  | Văn bản hướng dẫn | 2026-04-01..2026-06-30 | SỞ TÀI CHÍNH',
    ],
  ],
  [
    'nhiệm vụ và sản phẩm chung cột, thời gian có hạn cũ gạch bỏ, cột gia hạn',
    [
      sheetOf(
        [
          'SỔ THEO DÕI NHIỆM VỤ CCHC 2026',
          'STT | Tên nhiệm vụ | Đơn vị chủ trì | Thời hạn ban đầu | Thời hạn gia hạn | Kết quả thực hiện | Tình trạng',
          '1 | Sửa quy chế chi tiêu | Văn phòng | 31/03/2026 | 30/04/2026 | Đang lấy ý kiến | Đang thực hiện',
          '2 | Lắp wifi công cộng | Phòng Kinh tế | 30/06/2026 |  |  | Chưa thực hiện',
        ],
        { name: 'Theo doi' },
      ),
    ],
    [
      '1 | Sửa quy chế chi tiêu | Văn phòng |  |  | 2026-04-30 | Nhiệm vụ chung',
      '2 | Lắp wifi công cộng | Phòng Kinh tế |  |  | 2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'lĩnh vực ở cột bên trái không gộp, chỉ ghi hàng đầu; các hàng sau trống',
    [
      sheetOf(
        [
          'Lĩnh vực | Nhiệm vụ | CQ chủ trì | CQ phối hợp | Thời gian',
          'Cải cách thể chế | Rà soát văn bản | Phòng Tư pháp | Các phòng | Quý I',
          ' | Tập huấn pháp luật | Phòng Tư pháp | nt | Quý II',
          'Cải cách công vụ | Đánh giá công chức | Phòng Nội vụ | Các phòng | Tháng 12',
        ],
        { name: 'A' },
      ),
    ],
    [
      ' | Rà soát văn bản | Phòng Tư pháp | Các phòng |  | 2026-01-01..2026-03-31 | Cải cách thể chế',
      ' | Tập huấn pháp luật | Phòng Tư pháp | Các phòng |  | 2026-04-01..2026-06-30 | Cải cách thể chế',
      ' | Đánh giá công chức | Phòng Nội vụ | Các phòng |  | 2026-12-01..2026-12-31 | Cải cách công vụ',
    ],
  ],
  [
    'hai cột chủ trì: cấp tỉnh và cấp xã',
    [
      sheetOf(
        [
          'PHỤ LỤC NHIỆM VỤ 2026',
          'TT | Nhiệm vụ | Cơ quan chủ trì |  | Thời gian',
          ' |  | Cấp tỉnh | Cấp xã',
          '1 | Rà soát thủ tục | Sở Tư pháp | UBND các xã, phường | Quý I',
          '2 | Kiểm tra công vụ | Sở Nội vụ |  | Quý III',
        ],
        { name: 'PL', merges: ['C2:D2', 'A2:A3', 'B2:B3', 'E2:E3'] },
      ),
    ],
    [
      '1 | Rà soát thủ tục | Sở Tư pháp; UBND các xã, phường |  |  | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Kiểm tra công vụ | Sở Nội vụ |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiệm vụ thứ tự trước số, có cột "Căn cứ" và "Người theo dõi", ngày dạng chữ',
    [
      sheetOf(
        [
          'Căn cứ | STT | Nhiệm vụ được giao cụ thể | Đơn vị thực hiện chính | Đơn vị phối hợp | Hạn hoàn thành | Người theo dõi',
          'QĐ 12/QĐ-UBND ngày 05/01/2026 | 1 | Báo cáo giải trình chỉ số | Sở Nội vụ | Các sở | ngày 20 tháng 3 năm 2026 | Phòng CCHC',
          'KL 05-KL/TU ngày 02/02/2026 | 2 | Đề án chính quyền số | Sở Khoa học và Công nghệ | Sở Nội vụ và Văn phòng UBND tỉnh | Trong tháng 5/2026 | Phòng CCHC',
        ],
        { name: 'GIAO NV' },
      ),
    ],
    [
      '1 | Báo cáo giải trình chỉ số | Sở Nội vụ | Các sở |  | 2026-03-20 | Nhiệm vụ chung',
      '2 | Đề án chính quyền số | Sở Khoa học và Công nghệ | Sở Nội vụ; Văn phòng UBND tỉnh |  | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'bảng nằm lệch phải, trống cột A-B, tiêu đề hàng 6, hàng trống giữa các việc',
    [
      sheetOf(
        [
          '',
          '',
          '',
          ' |  | KẾ HOẠCH CCHC NĂM 2026 PHƯỜNG HỒNG SƠN',
          '',
          '',
          ' |  | STT | Nhiệm vụ/Công việc | Cơ quan/bộ phận chủ trì | Phối hợp | Thời gian hoàn thành | Sản phẩm/ Kết quả',
          '',
          ' |  | I | THỂ CHẾ',
          ' |  | 1 | Ban hành quy chế | Văn phòng | Các phòng | Tháng 1 | Quy chế',
          '',
          ' |  | 2 | Rà soát quy ước | Phòng Kinh tế | Các tổ dân phố | Tháng 7 | Báo cáo',
        ],
        { name: 'Sheet3', merges: ['C3:H3'] },
      ),
    ],
    [
      '1 | Ban hành quy chế | Văn phòng | Các phòng | Quy chế | 2026-01-01..2026-01-31 | THỂ CHẾ',
      '2 | Rà soát quy ước | Phòng Kinh tế | Các tổ dân phố | Báo cáo | 2026-07-01..2026-07-31 | THỂ CHẾ',
    ],
  ],
  [
    'đánh số 1, 1.1, 1.1.1; cấp giữa là nhóm',
    [
      sheetOf(
        [
          'KẾ HOẠCH 2026',
          'STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm',
          '1 | Cải cách thể chế',
          '1.1 | Xây dựng văn bản',
          '1.1.1 | Lập danh mục | Phòng Tư pháp | Các phòng | Quý I | Danh mục',
          '1.1.2 | Thẩm định | Phòng Tư pháp | Các phòng | Thường xuyên | Báo cáo thẩm định',
          '1.2 | Kiểm tra văn bản',
          '1.2.1 | Tự kiểm tra | Phòng Tư pháp |  | Quý II | Báo cáo',
          '2 | Cải cách bộ máy',
          '2.1 | Sắp xếp tổ chức | Phòng Nội vụ |  | Quý III | Đề án',
        ],
        { name: 'N' },
      ),
    ],
    [
      '1.1.1 | Lập danh mục | Phòng Tư pháp | Các phòng | Danh mục | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '1.1.2 | Thẩm định | Phòng Tư pháp | Các phòng | Báo cáo thẩm định | thường xuyên | Cải cách thể chế',
      '1.2.1 | Tự kiểm tra | Phòng Tư pháp |  | Báo cáo | 2026-04-01..2026-06-30 | Cải cách thể chế',
      '2.1 | Sắp xếp tổ chức | Phòng Nội vụ |  | Đề án | 2026-07-01..2026-09-30 | Cải cách bộ máy',
    ],
  ],
  [
    'tiêu đề không dấu, chữ thường',
    [
      sheetOf(
        [
          'STT | noi dung cong viec | don vi chu tri | don vi phoi hop | thoi gian hoan thanh | ket qua',
          '1 | Soạn nội quy | Văn phòng | Công an xã | 15/02/2026 | Nội quy',
          '2 | Dán biển chỉ dẫn | Phòng Kinh tế |  | 28/02/2026 | Biển',
        ],
        { name: 'khong dau' },
      ),
    ],
    [
      '1 | Soạn nội quy | Văn phòng | Công an xã | Nội quy | 2026-02-15 | Nhiệm vụ chung',
      '2 | Dán biển chỉ dẫn | Phòng Kinh tế |  | Biển | 2026-02-28 | Nhiệm vụ chung',
    ],
  ],
  [
    'phối hợp ghi trong ô chủ trì bằng ngoặc; nhiều chủ trì bằng dấu +',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC 2026',
          'TT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn | Ghi chú',
          '1 | Đo lường hài lòng | Sở Nội vụ (phối hợp: Bưu điện tỉnh, Mặt trận Tổ quốc tỉnh) | Quý IV',
          '2 | Đánh giá chuyển đổi số | Sở Khoa học và Công nghệ + Sở Nội vụ | Tháng 11',
          '3 | Vệ sinh hồ sơ | Văn phòng UBND tỉnh, cơ quan phối hợp: Trung tâm Lưu trữ | Cả năm',
        ],
        { name: 'B' },
      ),
    ],
    [
      '1 | Đo lường hài lòng | Sở Nội vụ | Bưu điện tỉnh; Mặt trận Tổ quốc tỉnh |  | 2026-10-01..2026-12-31 | Nhiệm vụ chung',
      '2 | Đánh giá chuyển đổi số | Sở Khoa học và Công nghệ; Sở Nội vụ |  |  | 2026-11-01..2026-11-30 | Nhiệm vụ chung',
      '3 | Vệ sinh hồ sơ | Văn phòng UBND tỉnh | Trung tâm Lưu trữ |  | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề dài: "Cơ quan chủ trì thực hiện/ tham mưu", "Cơ quan, tổ chức, cá nhân phối hợp"',
    [
      sheetOf(
        [
          'CHƯƠNG TRÌNH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'Số thứ tự | Nội dung nhiệm vụ cụ thể cần triển khai | Cơ quan chủ trì thực hiện/ tham mưu | Cơ quan, tổ chức, cá nhân phối hợp | Thời gian dự kiến hoàn thành (chậm nhất) | Sản phẩm chính dự kiến',
          '1 | Nâng cấp mạng nội bộ | Phòng Kinh tế | Viễn thông tỉnh | 30/9 | Hệ thống',
          '2 | Tuyên truyền lưu động | Phòng Văn hóa - Xã hội | Đoàn Thanh niên, Hội Phụ nữ | Tháng 3 - tháng 11 | Tối thiểu 10 buổi',
        ],
        { name: 'C' },
      ),
    ],
    [
      '1 | Nâng cấp mạng nội bộ | Phòng Kinh tế | Viễn thông tỉnh | Hệ thống | 2026-09-30 | Nhiệm vụ chung',
      '2 | Tuyên truyền lưu động | Phòng Văn hóa - Xã hội | Đoàn Thanh niên; Hội Phụ nữ | Tối thiểu 10 buổi | 2026-03-01..2026-11-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'theo dõi bằng tay: % và "Đã hoàn thành ngày ..."',
    [
      sheetOf(
        [
          'TT | Đầu việc | Phụ trách | Deadline | % hoàn thành | Cập nhật đến nay | Link minh chứng',
          '1 | Gửi báo cáo quý I | Phòng Văn hóa - Xã hội | 10/3/2026 | 100% | Đã gửi ngày 09/3/2026 | https://example.org/1',
          '2 | Khảo sát | Trung tâm Phục vụ hành chính công | 30/5/2026 | 40% | Đang phát phiếu',
        ],
        { name: 'TD' },
      ),
    ],
    [
      '1 | Gửi báo cáo quý I | Phòng Văn hóa - Xã hội |  |  | 2026-03-10 | Nhiệm vụ chung',
      '2 | Khảo sát | Trung tâm Phục vụ hành chính công |  |  | 2026-05-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'không có cột thời gian, năm ở sheet; nhiệm vụ kèm hạn trong câu',
    [
      sheetOf(
        [
          'STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Sản phẩm',
          '1 | Ban hành kế hoạch truyền thông trước ngày 15/02/2026 | Phòng Văn hóa - Xã hội | Kế hoạch',
          '2 | Duy trì chuyên mục CCHC trên Trang thông tin điện tử | Văn phòng | Chuyên mục',
        ],
        { name: '2026' },
      ),
    ],
    [
      '1 | Ban hành kế hoạch truyền thông trước ngày 15/02/2026 | Phòng Văn hóa - Xã hội |  | Kế hoạch | 2026-02-14 | Nhiệm vụ chung',
      '2 | Duy trì chuyên mục CCHC trên Trang thông tin điện tử | Văn phòng |  | Chuyên mục |  | Nhiệm vụ chung',
    ],
  ],
  [
    'mỗi nhiệm vụ chiếm nhiều hàng do xuống dòng chép từ Word',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian',
          '1 | Tổ chức hội nghị đối thoại | Văn phòng HĐND và | Mặt trận Tổ quốc | Tháng 6,',
          ' | với người dân và doanh nghiệp | UBND xã | và các đoàn thể | tháng 11',
          '2 | Công khai số điện thoại | Văn phòng HĐND và |  | Tháng 1',
          ' | đường dây nóng | UBND xã',
        ],
        { name: 'Word' },
      ),
    ],
    [
      '1 | Tổ chức hội nghị đối thoại với người dân và doanh nghiệp | Văn phòng HĐND và UBND xã | Mặt trận Tổ quốc; các đoàn thể |  | 2026-06-01..2026-06-30 + 2026-11-01..2026-11-30 | Nhiệm vụ chung',
      '2 | Công khai số điện thoại đường dây nóng | Văn phòng HĐND và UBND xã |  |  | 2026-01-01..2026-01-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'bảng có ba khối theo thời gian: hàng nhóm là thời hạn',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'STT | Nhiệm vụ | Đơn vị chủ trì | Sản phẩm',
          'I. NHIỆM VỤ QUÝ I/2026',
          '1 | Kế hoạch truyền thông | Phòng Văn hóa - Xã hội | Kế hoạch',
          '2 | Kế hoạch rà soát thủ tục | Văn phòng | Kế hoạch',
          'II. NHIỆM VỤ QUÝ II/2026',
          '3 | Báo cáo sơ kết | Phòng Văn hóa - Xã hội | Báo cáo',
        ],
        { name: 'TG', merges: ['A3:D3', 'A6:D6'] },
      ),
    ],
    [
      '1 | Kế hoạch truyền thông | Phòng Văn hóa - Xã hội |  | Kế hoạch | 2026-01-01..2026-03-31 | NHIỆM VỤ QUÝ I/2026',
      '2 | Kế hoạch rà soát thủ tục | Văn phòng |  | Kế hoạch | 2026-01-01..2026-03-31 | NHIỆM VỤ QUÝ I/2026',
      '3 | Báo cáo sơ kết | Phòng Văn hóa - Xã hội |  | Báo cáo | 2026-04-01..2026-06-30 | NHIỆM VỤ QUÝ II/2026',
    ],
  ],
  [
    'nhiều sheet tên lĩnh vực không số',
    [
      sheetOf(['STT | Nhiệm vụ | Chủ trì | Thời gian', '1 | Tập huấn soạn thảo | Phòng Tư pháp | Quý I/2026'], { name: 'Thể chế' }),
      sheetOf(
        [
          'STT | Nhiệm vụ | Chủ trì | Thời gian',
          '1 | Thi nâng ngạch | Phòng Nội vụ | Quý II/2026',
          '2 | Luân chuyển vị trí | Phòng Nội vụ | Quý III/2026',
        ],
        { name: 'Công vụ' },
      ),
      sheetOf(['Cách điền | Ghi đủ các cột'], { name: 'Hướng dẫn' }),
    ],
    [
      '1 | Tập huấn soạn thảo | Phòng Tư pháp |  |  | 2026-01-01..2026-03-31 | Thể chế',
      '1 | Thi nâng ngạch | Phòng Nội vụ |  |  | 2026-04-01..2026-06-30 | Công vụ',
      '2 | Luân chuyển vị trí | Phòng Nội vụ |  |  | 2026-07-01..2026-09-30 | Công vụ',
    ],
  ],
  [
    'bảng chỉ tiêu đứng cạnh bảng nhiệm vụ',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |  | TT | Chỉ tiêu | ĐVT | Kế hoạch',
          ['1', 'Giảm thời gian giải quyết', 'Văn phòng', 'Quý II', '', '1', 'Hồ sơ trực tuyến', '%', 80],
          ['2', 'Mở thêm quầy', 'Trung tâm Phục vụ hành chính công', 'Quý III', '', '2', 'Hài lòng', '%', 95],
        ],
        { name: 'X' },
      ),
    ],
    [
      '1 | Giảm thời gian giải quyết | Văn phòng |  |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      '2 | Mở thêm quầy | Trung tâm Phục vụ hành chính công |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'Quý gộp "Quý I+II", thời gian viết tắt',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC 2026',
          'TT | NỘI DUNG NHIỆM VỤ | CQ/ĐV THỰC HIỆN | CQ/ĐV PHỐI HỢP | THỜI GIAN THỰC HIỆN | KẾT QUẢ/SẢN PHẨM',
          'A | NHIỆM VỤ THƯỜNG XUYÊN',
          '1 | Cập nhật cơ sở dữ liệu TTHC | Văn phòng UBND | Các phòng | TX | Dữ liệu được cập nhật',
          'B | NHIỆM VỤ CÓ THỜI HẠN',
          '1 | Rà soát quy trình nội bộ | Văn phòng UBND | Các phòng | Q1+Q2/2026 | Quy trình',
          '2 | Nâng cấp một cửa điện tử | Phòng VHTT | VNPT | 6 tháng cuối năm 2026 | Hệ thống',
        ],
        { name: 'KH2026' },
      ),
    ],
    [
      '1 | Cập nhật cơ sở dữ liệu TTHC | Văn phòng UBND | Các phòng | Dữ liệu được cập nhật | thường xuyên | NHIỆM VỤ THƯỜNG XUYÊN',
      '1 | Rà soát quy trình nội bộ | Văn phòng UBND | Các phòng | Quy trình | 2026-01-01..2026-06-30 | NHIỆM VỤ CÓ THỜI HẠN',
      '2 | Nâng cấp một cửa điện tử | Phòng VHTT | VNPT | Hệ thống | 2026-07-01..2026-12-31 | NHIỆM VỤ CÓ THỜI HẠN',
    ],
  ],
  [
    'tiêu đề hai tầng "Phân công" và "Thời gian" không gộp ô (chép giá trị)',
    [
      sheetOf(
        [
          'PHỤ LỤC KẾ HOẠCH NĂM 2026',
          'STT | Nhiệm vụ | Phân công |  | Thời gian |  | Sản phẩm',
          ' |  | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành',
          '1 | Lập đề án kho lưu trữ | Văn phòng | Phòng Nội vụ | Tháng 2 | Tháng 6 | Đề án',
          '2 | Chỉnh lý tài liệu | Văn phòng | Các phòng | 01/7/2026 | 30/11/2026 | Hồ sơ',
        ],
        { name: 'val' },
      ),
    ],
    [
      '1 | Lập đề án kho lưu trữ | Văn phòng | Phòng Nội vụ | Đề án | 2026-02-01..2026-06-30 | Nhiệm vụ chung',
      '2 | Chỉnh lý tài liệu | Văn phòng | Các phòng | Hồ sơ | 2026-07-01..2026-11-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'nhóm nhiều cấp: I, 1 (có lĩnh vực con không số), nhiệm vụ gạch đầu dòng',
    [
      sheetOf(
        [
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'TT | Nội dung | Cơ quan chủ trì | Thời gian | Kết quả',
          'I | CẢI CÁCH THỂ CHẾ',
          '- | Ban hành danh mục văn bản | Phòng Tư pháp | Tháng 1 | Danh mục',
          '- | Rà soát văn bản | Phòng Tư pháp | Tháng 9 | Báo cáo',
          'II | CẢI CÁCH CÔNG VỤ',
          '- | Luân chuyển cán bộ | Phòng Nội vụ | Quý III | Quyết định',
        ],
        { name: 'S' },
      ),
    ],
    [
      ' | Ban hành danh mục văn bản | Phòng Tư pháp |  | Danh mục | 2026-01-01..2026-01-31 | CẢI CÁCH THỂ CHẾ',
      ' | Rà soát văn bản | Phòng Tư pháp |  | Báo cáo | 2026-09-01..2026-09-30 | CẢI CÁCH THỂ CHẾ',
      ' | Luân chuyển cán bộ | Phòng Nội vụ |  | Quyết định | 2026-07-01..2026-09-30 | CẢI CÁCH CÔNG VỤ',
    ],
  ],
  [
    'cột "Người phụ trách" bên cạnh "Đơn vị"; "Ngày giao", "Ngày hết hạn"',
    [
      sheetOf(
        [
          'Mã NV | Tiêu đề công việc | Đơn vị | Người phụ trách | Ngày giao | Ngày hết hạn | Mức ưu tiên | % tiến độ',
          ['NV-001', 'Soạn báo cáo quý', 'Phòng Nội vụ', 'Chuyên viên 1', toSerial('2026-03-01'), toSerial('2026-03-14'), 'Cao', 0.5],
          ['NV-002', 'Cập nhật trang tin', 'Văn phòng', 'Chuyên viên 2', toSerial('2026-03-05'), toSerial('2026-04-30'), 'Thấp', 0],
        ],
        { name: 'task list', formats: { E2: 'dd/mm/yyyy', F2: 'dd/mm/yyyy', E3: 'dd/mm/yyyy', F3: 'dd/mm/yyyy' } },
      ),
    ],
    [
      'NV-001 | Soạn báo cáo quý | Phòng Nội vụ |  |  | 2026-03-14 | Nhiệm vụ chung',
      'NV-002 | Cập nhật trang tin | Văn phòng |  |  | 2026-04-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề có tiếng Anh',
    [
      sheetOf(
        [
          'No. | Nhiệm vụ (Task) | Chủ trì (Lead) | Phối hợp (Support) | Hạn (Deadline) | Sản phẩm (Output)',
          '1 | Lập danh bạ điện tử | Văn phòng | Các phòng | 31/03/2026 | Danh bạ',
        ],
        { name: 'EN' },
      ),
    ],
    ['1 | Lập danh bạ điện tử | Văn phòng | Các phòng | Danh bạ | 2026-03-31 | Nhiệm vụ chung'],
  ],
  [
    'ba bảng theo quý, tiêu đề bảng "Quý I", không có cột thời gian',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'QUÝ I',
          'TT | Nhiệm vụ | Chủ trì | Sản phẩm',
          '1 | Kế hoạch tuyên truyền | Phòng VHTT | Kế hoạch',
          '2 | Kế hoạch kiểm tra | Phòng Nội vụ | Kế hoạch',
          'QUÝ II',
          'TT | Nhiệm vụ | Chủ trì | Sản phẩm',
          '1 | Kiểm tra đợt 1 | Phòng Nội vụ | Biên bản',
          'QUÝ III',
          'TT | Nhiệm vụ | Chủ trì | Sản phẩm',
          '1 | Khảo sát hài lòng | Văn phòng | Báo cáo',
        ],
        { name: 'Quy' },
      ),
    ],
    [
      '1 | Kế hoạch tuyên truyền | Phòng VHTT |  | Kế hoạch | 2026-01-01..2026-03-31 | QUÝ I',
      '2 | Kế hoạch kiểm tra | Phòng Nội vụ |  | Kế hoạch | 2026-01-01..2026-03-31 | QUÝ I',
      '1 | Kiểm tra đợt 1 | Phòng Nội vụ |  | Biên bản | 2026-04-01..2026-06-30 | QUÝ II',
      '1 | Khảo sát hài lòng | Văn phòng |  | Báo cáo | 2026-07-01..2026-09-30 | QUÝ III',
    ],
  ],
  [
    'cơ quan: "Thủ trưởng các cơ quan", "Chủ tịch UBND các xã", "Đồng chí ...", Bộ phận',
    [
      sheetOf(
        [
          'KẾ HOẠCH 2026',
          'TT | Nội dung | Trách nhiệm chính | Phối hợp | Thời gian',
          '1 | Chấn chỉnh kỷ luật, kỷ cương | Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường | Ban Tổ chức Huyện ủy, Ủy ban Kiểm tra Huyện ủy | Thường xuyên',
          '2 | Giải quyết kiến nghị | Bộ phận Tiếp nhận và Trả kết quả, Phòng Tài nguyên và Môi trường | Chi nhánh Văn phòng Đăng ký đất đai và các cơ quan liên quan | Trong ngày',
          '3 | Bố trí nhân sự | Phòng Nội vụ - Lao động | Phòng Giáo dục và Đào tạo, Trung tâm Y tế, các trường học trực thuộc | Quý II',
        ],
        { name: 'P' },
      ),
    ],
    [
      '1 | Chấn chỉnh kỷ luật, kỷ cương | Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường | Ban Tổ chức Huyện ủy; Ủy ban Kiểm tra Huyện ủy |  | thường xuyên | Nhiệm vụ chung',
      '2 | Giải quyết kiến nghị | Bộ phận Tiếp nhận và Trả kết quả; Phòng Tài nguyên và Môi trường | Chi nhánh Văn phòng Đăng ký đất đai; các cơ quan liên quan |  |  | Nhiệm vụ chung',
      '3 | Bố trí nhân sự | Phòng Nội vụ - Lao động | Phòng Giáo dục và Đào tạo; Trung tâm Y tế; các trường học trực thuộc |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'hàng chú thích dưới nhiệm vụ, hàng tổng từng phần',
    [
      sheetOf(
        [
          'DANH MỤC NHIỆM VỤ NĂM 2026',
          'STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn',
          'I | Lĩnh vực thể chế (2 nhiệm vụ)',
          '1 | Hệ thống hóa văn bản | Sở Tư pháp | Các sở | Quý II',
          ' | (Thực hiện theo Kế hoạch của Bộ Tư pháp)',
          '2 | Theo dõi thi hành | Sở Tư pháp | Các sở | Cả năm',
          ' | Cộng mục I: 2 nhiệm vụ',
          'II | Lĩnh vực tài chính',
          '1 | Khoán chi | Sở Tài chính | Các sở | Tháng 3/2026',
          ' | Tổng số: 3 nhiệm vụ',
          'NGƯỜI LẬP BIỂU |  |  | TRƯỞNG PHÒNG',
        ],
        { name: 'T' },
      ),
    ],
    [
      '1 | Hệ thống hóa văn bản | Sở Tư pháp | Các sở |  | 2026-04-01..2026-06-30 | Lĩnh vực thể chế (2 nhiệm vụ)',
      '2 | Theo dõi thi hành | Sở Tư pháp | Các sở |  | thường xuyên | Lĩnh vực thể chế (2 nhiệm vụ)',
      '1 | Khoán chi | Sở Tài chính | Các sở |  | 2026-03-01..2026-03-31 | Lĩnh vực tài chính',
    ],
  ],
  [
    'ô nhiệm vụ gộp dọc, nhiều sản phẩm và thời hạn ở các hàng',
    [
      sheetOf(
        [
          'STT | Nhiệm vụ | Chủ trì | Sản phẩm | Thời gian',
          '1 | Triển khai đánh giá chỉ số năm 2026 | Sở Nội vụ | Kế hoạch | Tháng 3/2026',
          ' |  |  | Báo cáo kết quả | Tháng 12/2026',
          '2 | Hội thi tìm hiểu CCHC | Đoàn Thanh niên | Hội thi | Tháng 8/2026',
        ],
        { name: 'M', merges: ['A2:A3', 'B2:B3', 'C2:C3'] },
      ),
    ],
    [
      '1 | Triển khai đánh giá chỉ số năm 2026 | Sở Nội vụ |  | Kế hoạch\nBáo cáo kết quả | 2026-03-01..2026-03-31 + 2026-12-01..2026-12-31 | Nhiệm vụ chung',
      '2 | Hội thi tìm hiểu CCHC | Đoàn Thanh niên |  | Hội thi | 2026-08-01..2026-08-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'tên cột kèm đơn vị tính và ghi chú xuống dòng',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'STT\n(1) | Tên nhiệm vụ\n(ghi cụ thể) | Đơn vị chủ trì\nthực hiện | Đơn vị\nphối hợp | Thời gian\nhoàn thành\n(ngày/tháng/năm) | Sản phẩm,\nkết quả',
          '1 | Thẩm định hồ sơ | Thanh tra | Công an | 15/10/2026 | Hồ sơ',
        ],
        { name: 'N' },
      ),
    ],
    ['1 | Thẩm định hồ sơ | Thanh tra | Công an | Hồ sơ | 2026-10-15 | Nhiệm vụ chung'],
  ],
  [
    'kế hoạch ở sheet thứ ba, hai sheet đầu là bìa và danh bạ',
    [
      sheetOf(['ỦY BAN NHÂN DÂN TỈNH', 'KẾ HOẠCH CCHC NĂM 2026'], { name: 'Bìa' }),
      sheetOf(['STT | Họ tên | Đơn vị | Điện thoại', '1 | Người A | Sở Nội vụ | 0123', '2 | Người B | Sở Tư pháp | 0456'], {
        name: 'Danh bạ',
      }),
      sheetOf(['STT | Nhiệm vụ | Đơn vị chủ trì | Hạn', '1 | Ban hành đề án | Sở Nội vụ | 30/6/2026'], { name: 'Nhiệm vụ' }),
    ],
    ['1 | Ban hành đề án | Sở Nội vụ |  |  | 2026-06-30 | Nhiệm vụ chung'],
  ],
  [
    'tháng làm cột với tô "●", thêm cột Quý',
    [
      sheetOf(
        [
          'LỊCH THỰC HIỆN NĂM 2026',
          'STT | Hạng mục công việc | Bộ phận chủ trì | Th1 | Th2 | Th3 | Th4 | Th5 | Th6 | Th7 | Th8 | Th9 | Th10 | Th11 | Th12',
          '1 | Xây kế hoạch | Văn phòng | ● | ●',
          '2 | Thực hiện | Các phòng |  |  | ● | ● | ● | ● | ● | ● | ● | ●',
          '3 | Tổng kết | Văn phòng |  |  |  |  |  |  |  |  |  |  |  | ●',
        ],
        { name: 'G' },
      ),
    ],
    [
      '1 | Xây kế hoạch | Văn phòng |  |  | 2026-01-01..2026-02-28 | Nhiệm vụ chung',
      '2 | Thực hiện | Các phòng |  |  | 2026-03-01..2026-10-31 | Nhiệm vụ chung',
      '3 | Tổng kết | Văn phòng |  |  | 2026-12-01..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'mục tiêu - chỉ tiêu - nhiệm vụ: cột chỉ tiêu có chữ số',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'TT | Mục tiêu, chỉ tiêu | Nhiệm vụ, giải pháp thực hiện | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành',
          '1 | 100% thủ tục đúng hạn | Theo dõi tiến độ giải quyết hồ sơ | Văn phòng | Các phòng | Thường xuyên',
          '2 |  | Đôn đốc xử lý hồ sơ trễ hạn | Văn phòng | Các phòng | Hằng tuần',
          '3 | 80% hồ sơ trực tuyến | Hướng dẫn người dân nộp trực tuyến | Trung tâm PVHCC | Đoàn Thanh niên | Cả năm',
        ],
        { name: 'KH', merges: ['B3:B4'] },
      ),
    ],
    [
      '1 | Theo dõi tiến độ giải quyết hồ sơ | Văn phòng | Các phòng |  | thường xuyên | Nhiệm vụ chung',
      '2 | Đôn đốc xử lý hồ sơ trễ hạn | Văn phòng | Các phòng |  | week | Nhiệm vụ chung',
      '3 | Hướng dẫn người dân nộp trực tuyến | Trung tâm PVHCC | Đoàn Thanh niên |  | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'thời gian ghi số tháng trần trong cột "Tháng hoàn thành"',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'STT | Nội dung công việc | Phòng thực hiện | Tháng hoàn thành',
          ['1', 'Khảo sát nhu cầu đào tạo', 'Phòng Nội vụ', 3],
          ['2', 'Mở lớp tập huấn', 'Phòng Nội vụ', 5],
          ['3', 'Tổng kết', 'Phòng Nội vụ', 12],
        ],
        { name: 'T' },
      ),
    ],
    [
      '1 | Khảo sát nhu cầu đào tạo | Phòng Nội vụ |  |  | 2026-03-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Mở lớp tập huấn | Phòng Nội vụ |  |  | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
      '3 | Tổng kết | Phòng Nội vụ |  |  | 2026-12-01..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'thời gian cột "Quý" ghi I, II hoặc số',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'STT | Nhiệm vụ | Đơn vị chủ trì | Quý thực hiện | Sản phẩm',
          '1 | Báo cáo chỉ số | Sở Nội vụ | I | Báo cáo',
          '2 | Đánh giá xã | Sở Nội vụ | II, III | Kết quả',
          ['3', 'Công bố', 'Sở Nội vụ', 4, 'Quyết định'],
        ],
        { name: 'Q' },
      ),
    ],
    [
      '1 | Báo cáo chỉ số | Sở Nội vụ |  | Báo cáo | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Đánh giá xã | Sở Nội vụ |  | Kết quả | 2026-04-01..2026-09-30 | Nhiệm vụ chung',
      '3 | Công bố | Sở Nội vụ |  | Quyết định | 2026-10-01..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề ở hai hàng không gộp: hàng 1 chữ lớn, hàng 2 là "(ghi rõ...)"',
    [
      sheetOf(
        [
          'TT | NHIỆM VỤ | CHỦ TRÌ | THỜI HẠN | KẾT QUẢ',
          ' |  | (ghi tên đơn vị) | (ngày/tháng) | (văn bản)',
          '1 | Ban hành quy trình ISO | Văn phòng | 15/6 | Quyết định',
        ],
        { name: 'U' },
      ),
    ],
    ['1 | Ban hành quy trình ISO | Văn phòng |  | Quyết định | 2026-06-15 | Nhiệm vụ chung'],
  ],
  [
    'giao việc theo xã: cột "Xã" là đơn vị thực hiện',
    [
      sheetOf(
        [
          'KẾ HOẠCH HỖ TRỢ CCHC NĂM 2026',
          'STT | Xã, phường | Nội dung hỗ trợ | Đơn vị phụ trách | Thời gian',
          '1 | Xã An Bình | Lắp máy in | Phòng Kinh tế | Tháng 4',
          '2 | Phường Tân Lập | Tập huấn chữ ký số | Phòng Văn hóa - Xã hội | Tháng 6',
        ],
        { name: 'X' },
      ),
    ],
    [
      '1 | Lắp máy in | Phòng Kinh tế |  |  | 2026-04-01..2026-04-30 | Nhiệm vụ chung',
      '2 | Tập huấn chữ ký số | Phòng Văn hóa - Xã hội |  |  | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiều nhiệm vụ trong một ô, gạch đầu dòng; chủ trì chung',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          'STT | Lĩnh vực | Nhiệm vụ | Chủ trì | Thời gian',
          '1 | Cải cách thể chế | - Rà soát văn bản\n- Kiểm tra văn bản | Phòng Tư pháp | Quý I, II',
          '2 | Cải cách TTHC | - Niêm yết thủ tục\n- Rà soát thủ tục | Văn phòng | Thường xuyên',
        ],
        { name: 'O' },
      ),
    ],
    [
      '1 | - Rà soát văn bản\n- Kiểm tra văn bản | Phòng Tư pháp |  |  | 2026-01-01..2026-06-30 | Cải cách thể chế',
      '2 | - Niêm yết thủ tục\n- Rà soát thủ tục | Văn phòng |  |  | thường xuyên | Cải cách TTHC',
    ],
  ],
  [
    'hàng lĩnh vực có số nhiệm vụ và thời hạn chung; "Như trên", "nt", dấu "',
    [
      sheetOf(
        [
          'PHỤ LỤC NĂM 2026',
          'TT | Công việc | Chủ trì | Phối hợp | Hạn',
          'I | Truyền thông',
          '1 | Chuyên mục hằng tuần | Trung tâm Văn hóa | Các phường | Hằng tuần',
          '2 | Phát tờ rơi | nt | Như trên | 30/4/2026',
          '3 | Cuộc thi trực tuyến | " | -nt- | "',
        ],
        { name: 'L' },
      ),
    ],
    [
      '1 | Chuyên mục hằng tuần | Trung tâm Văn hóa | Các phường |  | week | Truyền thông',
      '2 | Phát tờ rơi | Trung tâm Văn hóa | Các phường |  | 2026-04-30 | Truyền thông',
      '3 | Cuộc thi trực tuyến | Trung tâm Văn hóa | Các phường |  | 2026-04-30 | Truyền thông',
    ],
  ],
  [
    'tên cột "Cơ quan/người chịu trách nhiệm" "Thời gian bắt đầu - kết thúc"',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'Số | Mô tả công việc | Cơ quan/người chịu trách nhiệm | Bên phối hợp | Thời gian bắt đầu - kết thúc | Kết quả mong đợi',
          '1 | Lập bản đồ số | Phòng Kinh tế | Viễn thông | 01/3 - 30/6/2026 | Bản đồ',
          '2 | Gắn mã QR | Đoàn Thanh niên | Các thôn | Tháng 7 đến tháng 9 | Mã QR',
        ],
        { name: 'Y' },
      ),
    ],
    [
      '1 | Lập bản đồ số | Phòng Kinh tế | Viễn thông | Bản đồ | 2026-03-01..2026-06-30 | Nhiệm vụ chung',
      '2 | Gắn mã QR | Đoàn Thanh niên | Các thôn | Mã QR | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề lặp lại ở mỗi lĩnh vực với tên lĩnh vực là hàng gộp trước tiêu đề',
    [
      sheetOf(
        [
          'KẾ HOẠCH CCHC NĂM 2026',
          '1. CHỈ ĐẠO ĐIỀU HÀNH',
          'STT | Nội dung | Đơn vị | Thời gian',
          '1 | Họp giao ban CCHC | Văn phòng Sở | Hằng tháng',
          '2. CẢI CÁCH THỂ CHẾ',
          'STT | Nội dung | Đơn vị | Thời gian',
          '1 | Góp ý dự thảo luật | Phòng Pháp chế | Khi có yêu cầu',
        ],
        { name: 'Z', merges: ['A2:D2', 'A5:D5'] },
      ),
    ],
    [
      '1 | Họp giao ban CCHC | Văn phòng Sở |  |  | month | CHỈ ĐẠO ĐIỀU HÀNH',
      '1 | Góp ý dự thảo luật | Phòng Pháp chế |  |  | on-request | CẢI CÁCH THỂ CHẾ',
    ],
  ],
  [
    'tiêu chí và điểm bên cạnh nhiệm vụ: hàng tên lĩnh vực chỉ có tiêu chí và điểm',
    [
      sheetOf(
        [
          'NHIỆM VỤ NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'TT | Tiêu chí | Điểm tối đa | Điểm năm 2025 | Nhiệm vụ khắc phục | Cơ quan chủ trì | Thời gian',
          '1 | CHỈ ĐẠO, ĐIỀU HÀNH | 9,5 | 8',
          '1.1 | Kế hoạch | 2 | 1,5 | Hoàn thành mọi việc trong kế hoạch | Sở Nội vụ | Tháng 12/2026',
          '2 | CẢI CÁCH THỂ CHẾ | 10 | 9',
          '2.1 | Theo dõi thi hành pháp luật | 1 | 0,5 | Xử lý kịp thời kiến nghị | Sở Tư pháp | Thường xuyên',
          ' | Tổng | 19,5 | 17',
        ],
        { name: 'PAR' },
      ),
    ],
    [
      '1.1 | Hoàn thành mọi việc trong kế hoạch | Sở Nội vụ |  |  | 2026-12-01..2026-12-31 | CHỈ ĐẠO, ĐIỀU HÀNH',
      '2.1 | Xử lý kịp thời kiến nghị | Sở Tư pháp |  |  | thường xuyên | CẢI CÁCH THỂ CHẾ',
    ],
  ],
  [
    'bệnh viện: "Khoa, phòng phối hợp"; "STT" viết mỗi chữ một dòng; cột nội dung gộp hai cột; lời sau bảng',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026 CỦA BỆNH VIỆN',
          ['S\nT\nT', 'Nội dung', '', 'Người thực hiện', 'Khoa, phòng phối hợp', 'Hoàn thành trước'],
          '1 | Rút ngắn thời gian chờ |  | Phòng Điều dưỡng | Khoa Khám bệnh | Quý II',
          '2 | Trả kết quả qua điện thoại |  | Khoa Xét nghiệm | Phòng Công nghệ thông tin | Quý III',
          'III. TỔ CHỨC THỰC HIỆN',
          '1. Các khoa, phòng báo cáo trước ngày 10 tháng cuối quý.',
        ],
        { name: 'BV', merges: ['B2:C2', 'B3:C3', 'B4:C4'] },
      ),
    ],
    [
      '1 | Rút ngắn thời gian chờ | Phòng Điều dưỡng | Khoa Khám bệnh |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      '2 | Trả kết quả qua điện thoại | Khoa Xét nghiệm | Phòng Công nghệ thông tin |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'không có cột chủ trì: tên lĩnh vực bắt đầu bằng "Tổ chức" không phải là cơ quan',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'TT | Nhiệm vụ | Sản phẩm | Thời hạn',
          'I | Tổ chức bộ máy',
          '1 | Sắp xếp các phòng | Đề án | Quý I',
          'II | SỞ Y TẾ',
          '1 | Công khai giá khám bệnh | Bảng giá | Quý II',
        ],
        { name: 'GV' },
      ),
    ],
    [
      '1 | Sắp xếp các phòng |  |  | Đề án | 2026-01-01..2026-03-31 | Tổ chức bộ máy',
      '1 | Công khai giá khám bệnh | SỞ Y TẾ |  | Bảng giá | 2026-04-01..2026-06-30 | SỞ Y TẾ',
    ],
  ],
  [
    'tiêu đề gõ bằng .VnTime, kể cả tiêu đề chỉ có chữ mà hai bảng mã dùng chung',
    [sheetOf(['N¨m 2026', 'TT | Néi dung | C¬ quan chñ tr× | Thêi gian', '1 | C¶i c¸ch | V¨n phßng | 30/6/2026'], { name: 'KH 2026' })],
    ['1 | C¶i c¸ch | V¨n phßng |  |  | 2026-06-30 | Nhiệm vụ chung'],
  ],
  [
    'hạng mục lặp lại ở mỗi hàng là lĩnh vực; tiêu đề lẫn tiếng Anh; đang theo dõi',
    [
      sheetOf(
        [
          '# | Hạng mục | Đầu việc | Người phụ trách (PIC) | Phối hợp cùng | Deadline | Trạng thái | Sản phẩm bàn giao',
          '1 | Thể chế | Soạn quy chế tiếp công dân | Phòng Pháp chế | Văn phòng | 15/3/2026 | Đã hoàn thành | Quy chế',
          '2 | Thể chế | Rà soát hợp đồng mẫu | Phòng Pháp chế | Phòng Tài chính | 30/6/2026 | Đang thực hiện | Bộ mẫu',
          '3 | Chuyển đổi số | Nâng cấp trang thông tin | Tổ Công nghệ | | 31/10/2026 | | Trang thông tin',
        ],
        { name: 'Theo dõi việc' },
      ),
    ],
    [
      '1 | Soạn quy chế tiếp công dân | Phòng Pháp chế | Văn phòng | Quy chế | 2026-03-15 | Thể chế',
      '2 | Rà soát hợp đồng mẫu | Phòng Pháp chế | Phòng Tài chính | Bộ mẫu | 2026-06-30 | Thể chế',
      '3 | Nâng cấp trang thông tin | Tổ Công nghệ |  | Trang thông tin | 2026-10-31 | Chuyển đổi số',
    ],
  ],
  [
    'tiêu đề lạ, các ô nói cột là gì: thời gian bên cạnh chủ trì, kết quả chưa có cột nào ghi',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'NHIỆM VỤ | BỘ PHẬN CHỦ TRÌ | DỰ TÍNH VỀ ĐÍCH | KẾT QUẢ MUỐN THẤY',
          '1. Rà soát văn bản hướng dẫn | Phòng Nghiệp vụ | Quý II/2026 | Danh mục',
          '2. Trả lời vướng mắc | Phòng Tuyên truyền | Thường xuyên | Văn bản trả lời',
        ],
        { name: 'L' },
      ),
    ],
    [
      '1 | Rà soát văn bản hướng dẫn | Phòng Nghiệp vụ |  | Danh mục | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      '2 | Trả lời vướng mắc | Phòng Tuyên truyền |  | Văn bản trả lời | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề hai tầng, cột nhiệm vụ có tên lạ: cột dài nhất, không phải cột tiêu chí',
    [
      sheetOf(
        [
          'KHẮC PHỤC TỒN TẠI NĂM 2026',
          'STT | Tiêu chí bị trừ điểm | Cách làm cho tốt hơn | Đơn vị thực hiện |  | Thời hạn',
          ' |  |  | Chủ trì | Phối hợp',
          '1 | Tỷ lệ hồ sơ giải quyết trễ hạn còn cao | Bố trí thêm người nhận hồ sơ | Trung tâm Phục vụ hành chính công | Phòng Nội vụ | 31/3/2026',
          '2 | Tỷ lệ nộp hồ sơ trực tuyến còn thấp | Lập tổ hỗ trợ người dân | Đoàn Thanh niên | Các thôn | Quý II/2026',
        ],
        { name: 'KP', merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'] },
      ),
    ],
    [
      '1 | Bố trí thêm người nhận hồ sơ | Trung tâm Phục vụ hành chính công | Phòng Nội vụ |  | 2026-03-31 | Nhiệm vụ chung',
      '2 | Lập tổ hỗ trợ người dân | Đoàn Thanh niên | Các thôn |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'ngày bắt đầu, số ngày, ngày kết thúc',
    [
      sheetOf(
        [
          'SỐ HÓA NĂM 2026',
          'TT | Hạng mục công việc | Đơn vị thực hiện | Ngày bắt đầu | Số ngày | Ngày kết thúc',
          ['1', 'Khảo sát kho lưu trữ', 'Phòng Hành chính', '02/3/2026', 20, '21/3/2026'],
        ],
        { name: 'SH' },
      ),
    ],
    ['1 | Khảo sát kho lưu trữ | Phòng Hành chính |  |  | 2026-03-02..2026-03-21 | Nhiệm vụ chung'],
  ],
  [
    'hàng có số nhưng chỉ có tên, bên dưới là các gạch đầu dòng: số sau nó không bị trùng',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'TT | Nội dung | Chủ trì | Thời gian',
          '1 | Công tác kiểm tra',
          ' | - Kiểm tra tại các thôn | Văn phòng | Quý II',
          ' | - Kiểm tra tại trường học | Phòng Văn hóa | Quý III',
          '2 | Công tác tuyên truyền | Phòng Văn hóa | Thường xuyên',
        ],
        { name: 'KT' },
      ),
    ],
    [
      ' | - Kiểm tra tại các thôn | Văn phòng |  |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      ' | - Kiểm tra tại trường học | Phòng Văn hóa |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
      '2 | Công tác tuyên truyền | Phòng Văn hóa |  |  | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'tháng nói trong ngoặc của tiêu đề; "cùng thực hiện" là phối hợp; nhóm lặp lại là lĩnh vực',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'STT | Nhóm nhiệm vụ | Nội dung chi tiết | Đầu mối thực hiện | Đơn vị cùng thực hiện | Hoàn thành (tháng) | Kết quả',
          '1 | Hạ tầng | Lắp mạng công cộng | Phòng Kinh tế | Viễn thông | 6 | 05 điểm',
          '2 | Hạ tầng | Nâng cấp đường truyền | Văn phòng | Viễn thông | 9 | Đường truyền',
        ],
        { name: 'CDS' },
      ),
    ],
    [
      '1 | Lắp mạng công cộng | Phòng Kinh tế | Viễn thông | 05 điểm | 2026-06-01..2026-06-30 | Hạ tầng',
      '2 | Nâng cấp đường truyền | Văn phòng | Viễn thông | Đường truyền | 2026-09-01..2026-09-30 | Hạ tầng',
    ],
  ],
  [
    'tiêu đề nêu tên cấp: "Phòng, đơn vị thuộc phường chủ trì", "đoàn thể phường phối hợp"; thời gian đứng trước',
    [
      sheetOf(
        [
          'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'STT | Thời gian phường giao | Phòng, đơn vị thuộc phường chủ trì | Nhiệm vụ | Phòng, đoàn thể phường phối hợp',
          '1 | Quý III | Phòng Tư pháp | Hệ thống hóa văn bản | Văn phòng; Hội Phụ nữ',
          '2 | Thường xuyên | Trung tâm Phục vụ hành chính công | Niêm yết bằng mã QR | Phòng Tư pháp',
        ],
        { name: 'KH' },
      ),
    ],
    [
      '1 | Hệ thống hóa văn bản | Phòng Tư pháp | Văn phòng; Hội Phụ nữ |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
      '2 | Niêm yết bằng mã QR | Trung tâm Phục vụ hành chính công | Phòng Tư pháp |  | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiều cột phối hợp đánh số: tất cả đều là cơ quan phối hợp',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'Mã việc | Việc phải làm | Các đơn vị trực thuộc Sở Xây dựng chủ trì | Phòng/khoa phối hợp 1 | Phòng/khoa phối hợp 2 | Thời hạn',
          'CV01 | Công bố đường dây nóng | Thanh tra | Văn phòng | Phòng Vận tải | 31/3',
          'CV02 | Kiểm tra đăng kiểm | Phòng Vận tải |  | Thanh tra | Tháng 5',
        ],
        { name: 'KH' },
      ),
    ],
    [
      'CV01 | Công bố đường dây nóng | Thanh tra | Văn phòng; Phòng Vận tải |  | 2026-03-31 | Nhiệm vụ chung',
      'CV02 | Kiểm tra đăng kiểm | Phòng Vận tải | Thanh tra |  | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề hai tầng viết tắt: "C.trì", "P.hợp", "B.đầu", "K.thúc"',
    [
      sheetOf(
        [
          'KẾ HOẠCH NĂM 2026',
          'TT | ND nhiệm vụ | Sp/Kq | Tổ chức thực hiện | | Tiến độ | ',
          ' | | | C.trì | P.hợp | B.đầu | K.thúc',
          '1 | Xây dựng cơ sở dữ liệu hộ tịch | Cơ sở dữ liệu | Phòng Hộ tịch | Công an tỉnh | 02/02/2026 | 30/9/2026',
          '2 | Duy trì ISO điện tử | Chứng nhận | Ban ISO | Các phòng | 05/01/2026 | 31/12/2026',
        ],
        { name: 'PL', merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] },
      ),
    ],
    [
      '1 | Xây dựng cơ sở dữ liệu hộ tịch | Phòng Hộ tịch | Công an tỉnh | Cơ sở dữ liệu | 2026-02-02..2026-09-30 | Nhiệm vụ chung',
      '2 | Duy trì ISO điện tử | Ban ISO | Các phòng | Chứng nhận | 2026-01-05..2026-12-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'tiêu đề viết tắt bằng chữ đầu: "ĐVCT", "ĐVPH", "Th.hạn", "SP"; "Chỉ tiêu/Sản phẩm" là sản phẩm',
    [
      sheetOf(
        [
          'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          'TT | Nhiệm vụ | ĐVCT | CQ PH | Th.hạn | Chỉ tiêu/SP',
          '1 | Chữ ký số cá nhân | Ban Công nghệ | Văn phòng | 30/9 | 100% công chức',
          '2 | Thí điểm vị trí việc làm | Ban Tổ chức | Chi nhánh số 1 | Quý III | Báo cáo',
        ],
        { name: 'NV' },
      ),
    ],
    [
      '1 | Chữ ký số cá nhân | Ban Công nghệ | Văn phòng | 100% công chức | 2026-09-30 | Nhiệm vụ chung',
      '2 | Thí điểm vị trí việc làm | Ban Tổ chức | Chi nhánh số 1 | Báo cáo | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
  [
    '"Hoàn thành tháng" đếm tháng; "Cơ quan cùng phối hợp" là phối hợp; kết quả năm trước không phải sản phẩm',
    [
      sheetOf(
        [
          'CHƯƠNG TRÌNH NĂM 2026',
          'TT | Nhiệm vụ | Kết quả năm 2025 | Sản phẩm năm 2026 | Hoàn thành tháng | Cơ quan chủ trì tham mưu | Cơ quan cùng phối hợp',
          ['1', 'Ra nghị quyết chuyên đề', '01 nghị quyết', 'Nghị quyết', 3, 'Văn phòng Đảng ủy', 'Ủy ban Kiểm tra'],
          ['2', 'Giám sát chuyên đề', '02 chi bộ', 'Thông báo kết luận', '5, 9', 'Ủy ban Kiểm tra', 'Ban Xây dựng Đảng'],
        ],
        { name: '2026' },
      ),
    ],
    [
      '1 | Ra nghị quyết chuyên đề | Văn phòng Đảng ủy | Ủy ban Kiểm tra | Nghị quyết | 2026-03-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Giám sát chuyên đề | Ủy ban Kiểm tra | Ban Xây dựng Đảng | Thông báo kết luận | 2026-05-01..2026-05-31 + 2026-09-01..2026-09-30 | Nhiệm vụ chung',
    ],
  ],
];

test.each(LAYOUTS)('%s', (_title, sheets, tasks) => {
  expect(shownTasks(planOf(...sheets).plan)).toEqual(tasks);
});
