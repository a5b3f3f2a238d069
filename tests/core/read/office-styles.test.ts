import { toSerial } from '../../../src/core/index';
import type { SheetSnapshot } from '../../../src/core/index';
import { sheetOf } from '../../support/sheet-of';
import { readText } from './outline/read-plan-text';
import { planOf } from './read-sheet';
import { shownTasks } from './shown-plan';

type Layout = readonly [office: string, sheet: SheetSnapshot, tasks: readonly string[]];

const day = (date: string): number => toSerial(date);

/** Plans as offices of different kinds keep them in workbooks; made up, no office's own. Expectations were written before the first run. */
const SHEETS: readonly Layout[] = [
  [
    'bộ: sản phẩm đứng trước đơn vị, nhóm la mã, mục con 1.1',
    sheetOf(
      [
        'PHỤ LỤC I',
        'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        '(Kèm theo Quyết định số 15/QĐ-BXX ngày 05 tháng 01 năm 2026)',
        '',
        'TT | Nhiệm vụ/Hoạt động | Sản phẩm/Kết quả | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành',
        'I | CẢI CÁCH THỂ CHẾ',
        '1 | Xây dựng chương trình xây dựng văn bản quy phạm pháp luật năm 2027 | Quyết định ban hành Chương trình | Vụ Pháp chế | Các đơn vị thuộc Bộ | Tháng 12/2026',
        '2 | Kiểm tra, rà soát, hệ thống hóa văn bản | Báo cáo kết quả; Quyết định công bố | Vụ Pháp chế | Cục, Vụ, Thanh tra, Văn phòng | Quý IV/2026',
        'II | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
        '3 | Đơn giản hóa thủ tục nội bộ giữa các cơ quan hành chính | Quyết định phê duyệt phương án | Văn phòng Bộ | Các đơn vị có thủ tục | Trước 15/8/2026',
        '4 | Cập nhật cơ sở dữ liệu quốc gia về thủ tục hành chính | Thủ tục được công khai | Các đơn vị có thủ tục | Văn phòng Bộ | Trong 05 ngày làm việc kể từ ngày ký quyết định công bố',
      ],
      { name: 'PL I', merges: ['A2:F2', 'A3:F3', 'B6:F6', 'B9:F9'] },
    ),
    [
      '1 | Xây dựng chương trình xây dựng văn bản quy phạm pháp luật năm 2027 | Vụ Pháp chế | Các đơn vị thuộc Bộ | Quyết định ban hành Chương trình | 2026-12-01..2026-12-31 | CẢI CÁCH THỂ CHẾ',
      '2 | Kiểm tra, rà soát, hệ thống hóa văn bản | Vụ Pháp chế | Cục; Vụ; Thanh tra; Văn phòng | Báo cáo kết quả; Quyết định công bố | 2026-10-01..2026-12-31 | CẢI CÁCH THỂ CHẾ',
      '3 | Đơn giản hóa thủ tục nội bộ giữa các cơ quan hành chính | Văn phòng Bộ | Các đơn vị có thủ tục | Quyết định phê duyệt phương án | 2026-08-14 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      '4 | Cập nhật cơ sở dữ liệu quốc gia về thủ tục hành chính | Các đơn vị có thủ tục | Văn phòng Bộ | Thủ tục được công khai | after-event | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    ],
  ],
  [
    'tỉnh: có cột cấp trình, ban hành; số đánh lại theo nhóm',
    sheetOf(
      [
        'ỦY BAN NHÂN DÂN TỈNH',
        'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        '',
        'STT | Nội dung nhiệm vụ | Cơ quan chủ trì tham mưu | Cơ quan phối hợp | Cấp trình, ban hành | Kết quả/ sản phẩm | Thời gian thực hiện',
        'A | Công tác chỉ đạo, điều hành',
        '1 | Ban hành Kế hoạch tuyên truyền cải cách hành chính | Sở Nội vụ | Sở Văn hóa, Thể thao và Du lịch; Báo và Đài PTTH tỉnh | Chủ tịch UBND tỉnh | Kế hoạch | Tháng 01/2026',
        '2 | Kiểm tra công tác cải cách hành chính tại ít nhất 30% đơn vị | Sở Nội vụ | Các sở, ban, ngành; UBND các xã, phường | Sở Nội vụ | Kết luận kiểm tra | Quý II và Quý III/2026',
        'B | Xây dựng chính quyền số',
        '1 | Nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính | Sở Khoa học và Công nghệ | Văn phòng UBND tỉnh | UBND tỉnh | Hệ thống vận hành ổn định | Hoàn thành trước ngày 30/9/2026',
        '2 | Báo cáo tình hình xử lý hồ sơ trực tuyến | Văn phòng UBND tỉnh | Các sở, ban, ngành | Văn phòng UBND tỉnh | Báo cáo | Định kỳ hằng tháng',
      ],
      { name: 'Phụ lục', merges: ['A2:G2', 'B5:G5', 'B8:G8'] },
    ),
    [
      '1 | Ban hành Kế hoạch tuyên truyền cải cách hành chính | Sở Nội vụ | Sở Văn hóa, Thể thao và Du lịch; Báo và Đài PTTH tỉnh | Kế hoạch | 2026-01-01..2026-01-31 | Công tác chỉ đạo, điều hành',
      '2 | Kiểm tra công tác cải cách hành chính tại ít nhất 30% đơn vị | Sở Nội vụ | Các sở, ban, ngành; UBND các xã, phường | Kết luận kiểm tra | 2026-04-01..2026-09-30 | Công tác chỉ đạo, điều hành',
      '1 | Nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính | Sở Khoa học và Công nghệ | Văn phòng UBND tỉnh | Hệ thống vận hành ổn định | 2026-09-29 | Xây dựng chính quyền số',
      '2 | Báo cáo tình hình xử lý hồ sơ trực tuyến | Văn phòng UBND tỉnh | Các sở, ban, ngành | Báo cáo | month | Xây dựng chính quyền số',
    ],
  ],
  [
    'huyện năm 2024: ngày thật trong ô, người theo dõi, ghi chú',
    sheetOf(
      [
        ['UBND HUYỆN BÌNH SƠN'],
        ['THEO DÕI NHIỆM VỤ CCHC NĂM 2024'],
        [],
        [
          'TT',
          'Nội dung công việc',
          'Phòng, ban chủ trì',
          'Phòng, ban phối hợp',
          'Hạn hoàn thành',
          'Sản phẩm',
          'Lãnh đạo theo dõi',
          'Ghi chú',
        ],
        ['I', 'Cải cách tổ chức bộ máy'],
        [
          1,
          'Rà soát chức năng, nhiệm vụ các phòng chuyên môn',
          'Phòng Nội vụ',
          'Các phòng chuyên môn',
          day('2024-06-30'),
          'Báo cáo',
          'PCT Thường trực',
        ],
        [2, 'Sắp xếp thôn, tổ dân phố', 'Phòng Nội vụ', 'UBND các xã, thị trấn', day('2024-10-31'), 'Đề án', 'Chủ tịch'],
        ['II', 'Cải cách chế độ công vụ'],
        [
          3,
          'Bồi dưỡng kỹ năng số cho công chức xã',
          'Phòng Nội vụ',
          'Phòng Văn hóa và Thông tin',
          'Quý III',
          'Lớp bồi dưỡng',
          'PCT Thường trực',
          'Theo dự toán được giao',
        ],
      ],
      { name: '2024', formats: { E6: 'dd/mm/yyyy', E7: 'dd/mm/yyyy' } },
    ),
    [
      '1 | Rà soát chức năng, nhiệm vụ các phòng chuyên môn | Phòng Nội vụ | Các phòng chuyên môn | Báo cáo | 2024-06-30 | Cải cách tổ chức bộ máy',
      '2 | Sắp xếp thôn, tổ dân phố | Phòng Nội vụ | UBND các xã, thị trấn | Đề án | 2024-10-31 | Cải cách tổ chức bộ máy',
      '3 | Bồi dưỡng kỹ năng số cho công chức xã | Phòng Nội vụ | Phòng Văn hóa và Thông tin | Lớp bồi dưỡng | 2024-07-01..2024-09-30 | Cải cách chế độ công vụ',
    ],
  ],
  [
    'xã từ 1/7/2025: lãnh đạo phụ trách trước phòng chủ trì, không có nhóm',
    sheetOf(
      [
        'UBND XÃ TÂN HÒA',
        'BẢNG PHÂN CÔNG THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH 6 THÁNG CUỐI NĂM 2025',
        'TT | Nội dung công việc | Lãnh đạo phụ trách | Phòng chủ trì | Đơn vị phối hợp | Thời hạn | Kết quả đạt được (sản phẩm)',
        '1 | Kiện toàn Tổ công nghệ số cộng đồng ở các thôn | Phó Chủ tịch UBND xã | Phòng Văn hóa - Xã hội | Đoàn Thanh niên, Hội Phụ nữ xã | 31/7/2025 | Quyết định kiện toàn',
        '2 | Bố trí công chức trực hỗ trợ người dân nộp hồ sơ | Chủ tịch UBND xã | Trung tâm Phục vụ hành chính công | Văn phòng HĐND và UBND | Hằng ngày | Lịch trực',
        '3 | Tự chấm điểm Chỉ số cải cách hành chính | Chủ tịch UBND xã | Văn phòng HĐND và UBND | Các phòng | Trước 05/12/2025 | Bảng tự chấm điểm',
      ],
      { name: 'Sheet1', merges: ['A1:G1', 'A2:G2'] },
    ),
    [
      '1 | Kiện toàn Tổ công nghệ số cộng đồng ở các thôn | Phòng Văn hóa - Xã hội | Đoàn Thanh niên; Hội Phụ nữ xã | Quyết định kiện toàn | 2025-07-31 | Nhiệm vụ chung',
      '2 | Bố trí công chức trực hỗ trợ người dân nộp hồ sơ | Trung tâm Phục vụ hành chính công | Văn phòng HĐND và UBND | Lịch trực | week | Nhiệm vụ chung',
      '3 | Tự chấm điểm Chỉ số cải cách hành chính | Văn phòng HĐND và UBND | Các phòng | Bảng tự chấm điểm | 2025-12-04 | Nhiệm vụ chung',
    ],
  ],
  [
    'đảng ủy: cơ quan tham mưu, hình thức văn bản, tiêu đề chữ hoa',
    sheetOf(
      [
        'ĐẢNG BỘ TỈNH',
        'ĐẢNG ỦY XÃ ĐÔNG PHÚ',
        'PHỤ LỤC PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NĂM 2026',
        'TT | NỘI DUNG | CƠ QUAN CHỦ TRÌ THAM MƯU | CƠ QUAN PHỐI HỢP | THỜI GIAN HOÀN THÀNH | HÌNH THỨC VĂN BẢN',
        'I | CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
        '1 | Ban hành kế hoạch thực hiện năm 2026 | Văn phòng Đảng ủy | Ban Xây dựng Đảng | Tháng 01/2026 | Kế hoạch',
        '2 | Sơ kết 6 tháng thực hiện Nghị quyết | Văn phòng Đảng ủy | UBND xã, UBMTTQ xã | Tháng 6/2026 | Báo cáo',
        'II | CÔNG TÁC KIỂM TRA, GIÁM SÁT',
        '3 | Giám sát chuyên đề đối với chi bộ trực thuộc | Ủy ban Kiểm tra Đảng ủy | Các chi bộ | Quý III/2026 | Thông báo kết luận',
      ],
      { name: 'PL' },
    ),
    [
      '1 | Ban hành kế hoạch thực hiện năm 2026 | Văn phòng Đảng ủy | Ban Xây dựng Đảng | Kế hoạch | 2026-01-01..2026-01-31 | CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      '2 | Sơ kết 6 tháng thực hiện Nghị quyết | Văn phòng Đảng ủy | UBND xã; UBMTTQ xã | Báo cáo | 2026-06-01..2026-06-30 | CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      '3 | Giám sát chuyên đề đối với chi bộ trực thuộc | Ủy ban Kiểm tra Đảng ủy | Các chi bộ | Thông báo kết luận | 2026-07-01..2026-09-30 | CÔNG TÁC KIỂM TRA, GIÁM SÁT',
    ],
  ],
  [
    'bệnh viện: khoa phòng thực hiện, cột bắt đầu và kết thúc',
    sheetOf(
      [
        ['BỆNH VIỆN ĐA KHOA KHU VỰC'],
        ['KẾ HOẠCH CẢI TIẾN CHẤT LƯỢNG VÀ CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
        ['STT', 'Hoạt động', 'Kết quả đầu ra', 'Khoa/phòng chủ trì', 'Khoa/phòng phối hợp', 'Bắt đầu', 'Kết thúc'],
        ['I. ĐÓN TIẾP NGƯỜI BỆNH'],
        [
          1,
          'Lắp ki-ốt đăng ký khám tự động',
          '02 ki-ốt hoạt động',
          'Phòng Công nghệ thông tin',
          'Khoa Khám bệnh',
          day('2026-02-01'),
          day('2026-04-30'),
        ],
        [
          2,
          'Rút ngắn quy trình thanh toán ra viện',
          'Quy trình mới',
          'Phòng Tài chính - Kế toán',
          'Các khoa lâm sàng',
          day('2026-03-01'),
          day('2026-06-30'),
        ],
        ['II. HỒ SƠ ĐIỆN TỬ'],
        [
          3,
          'Triển khai bệnh án điện tử tại 05 khoa',
          'Bệnh án điện tử',
          'Phòng Kế hoạch tổng hợp',
          'Phòng Công nghệ thông tin',
          day('2026-05-01'),
          day('2026-12-15'),
        ],
      ],
      {
        name: 'KH 2026',
        merges: ['A4:G4', 'A7:G7'],
        formats: { F5: 'dd/mm/yyyy', G5: 'dd/mm/yyyy', F6: 'dd/mm/yyyy', G6: 'dd/mm/yyyy', F8: 'dd/mm/yyyy', G8: 'dd/mm/yyyy' },
      },
    ),
    [
      '1 | Lắp ki-ốt đăng ký khám tự động | Phòng Công nghệ thông tin | Khoa Khám bệnh | 02 ki-ốt hoạt động | 2026-02-01..2026-04-30 | ĐÓN TIẾP NGƯỜI BỆNH',
      '2 | Rút ngắn quy trình thanh toán ra viện | Phòng Tài chính - Kế toán | Các khoa lâm sàng | Quy trình mới | 2026-03-01..2026-06-30 | ĐÓN TIẾP NGƯỜI BỆNH',
      '3 | Triển khai bệnh án điện tử tại 05 khoa | Phòng Kế hoạch tổng hợp | Phòng Công nghệ thông tin | Bệnh án điện tử | 2026-05-01..2026-12-15 | HỒ SƠ ĐIỆN TỬ',
    ],
  ],
  [
    'chi nhánh ngân hàng: lĩnh vực là cột gộp, đầu mối và phối hợp',
    sheetOf(
      [
        'NGÂN HÀNG CHI NHÁNH TỈNH',
        'CHƯƠNG TRÌNH HÀNH ĐỘNG CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        'Lĩnh vực | STT | Nhiệm vụ cụ thể | Đầu mối | Phối hợp | Tiến độ | Kết quả dự kiến',
        'Thủ tục | 1 | Rà soát mẫu biểu mở tài khoản | Phòng Kế toán | Phòng Dịch vụ khách hàng | Quý I | Bộ mẫu biểu rút gọn',
        ' | 2 | Công khai biểu phí tại quầy và trang điện tử | Phòng Dịch vụ khách hàng | Phòng Tổng hợp | Thường xuyên | Biểu phí được niêm yết',
        'Nhân sự | 3 | Đào tạo giao dịch viên về phòng ngừa lừa đảo | Phòng Tổng hợp | Các phòng giao dịch | Tháng 4, tháng 10 | 02 lớp đào tạo',
        ' | 4 | Luân chuyển vị trí nhạy cảm | Phòng Tổng hợp | Các phòng | Chậm nhất 30/11/2026 | Quyết định luân chuyển',
      ],
      { name: 'CTHĐ', merges: ['A4:A5', 'A6:A7'] },
    ),
    [
      '1 | Rà soát mẫu biểu mở tài khoản | Phòng Kế toán | Phòng Dịch vụ khách hàng | Bộ mẫu biểu rút gọn | 2026-01-01..2026-03-31 | Thủ tục',
      '2 | Công khai biểu phí tại quầy và trang điện tử | Phòng Dịch vụ khách hàng | Phòng Tổng hợp | Biểu phí được niêm yết | thường xuyên | Thủ tục',
      '3 | Đào tạo giao dịch viên về phòng ngừa lừa đảo | Phòng Tổng hợp | Các phòng giao dịch | 02 lớp đào tạo | 2026-04-01..2026-04-30 + 2026-10-01..2026-10-31 | Nhân sự',
      '4 | Luân chuyển vị trí nhạy cảm | Phòng Tổng hợp | Các phòng | Quyết định luân chuyển | 2026-11-30 | Nhân sự',
    ],
  ],
  [
    'trường học: tháng là cột gộp ở đầu, người thực hiện',
    sheetOf(
      [
        'TRƯỜNG THCS LÊ LỢI',
        'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH, CHUYỂN ĐỔI SỐ NĂM 2026',
        'Thời gian | TT | Nội dung công việc | Bộ phận chủ trì | Phối hợp | Sản phẩm',
        'Tháng 01/2026 | 1 | Kiện toàn Ban chỉ đạo chuyển đổi số | Hiệu trưởng | Tổ Văn phòng | Quyết định',
        ' | 2 | Công khai thủ tục chuyển trường trên trang web | Tổ Văn phòng | Ban biên tập | Bài đăng',
        'Tháng 3/2026 | 3 | Tập huấn học bạ số | Tổ Tin học | Giáo viên chủ nhiệm | Danh sách tập huấn',
      ],
      { name: 'KH', merges: ['A4:A5'] },
    ),
    [
      '1 | Kiện toàn Ban chỉ đạo chuyển đổi số | Hiệu trưởng | Tổ Văn phòng | Quyết định | 2026-01-01..2026-01-31 | Nhiệm vụ chung',
      '2 | Công khai thủ tục chuyển trường trên trang web | Tổ Văn phòng | Ban biên tập | Bài đăng | 2026-01-01..2026-01-31 | Nhiệm vụ chung',
      '3 | Tập huấn học bạ số | Tổ Tin học | Giáo viên chủ nhiệm | Danh sách tập huấn | 2026-03-01..2026-03-31 | Nhiệm vụ chung',
    ],
  ],
];

test.each(SHEETS)('%s', (_office, sheet, tasks) => {
  expect(shownTasks(planOf(sheet).plan)).toEqual(tasks);
});

type Text = readonly [office: string, text: string, tasks: readonly string[]];

/** Decisions and plans as offices of different kinds write them. */
const TEXTS: readonly Text[] = [
  [
    'xã từ 1/7/2025: nhãn in đậm, nhiều cơ quan',
    `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ VĨNH THỊNH\tĐộc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND\tVĩnh Thịnh, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026 của UBND xã Vĩnh Thịnh
I. MỤC TIÊU
Nâng cao mức độ hài lòng của người dân.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Công tác chỉ đạo, điều hành
1.1. Ban hành kế hoạch kiểm tra, giám sát
- Đơn vị thực hiện: Văn phòng HĐND và UBND xã.
- Thời gian hoàn thành: Trong tháng 02/2026.
- Sản phẩm: Kế hoạch của UBND xã.
1.2. Sinh hoạt chuyên đề về đạo đức công vụ
- Đơn vị thực hiện: Các phòng chuyên môn.
- Đơn vị phối hợp: Công đoàn cơ sở, Đoàn Thanh niên xã.
- Thời gian: Mỗi quý một lần.
2. Cải cách thủ tục hành chính
2.1. Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính
- Đơn vị thực hiện: Trung tâm Phục vụ hành chính công xã.
- Thời gian: Thường xuyên trong năm 2026.
- Sản phẩm: 100% hồ sơ được số hóa.
III. TỔ CHỨC THỰC HIỆN
Các phòng chuyên môn báo cáo kết quả về Văn phòng trước ngày 05 tháng cuối quý.`,
    [
      '1.1 | Ban hành kế hoạch kiểm tra, giám sát | Văn phòng HĐND và UBND xã |  | Kế hoạch của UBND xã. | 2026-02-01..2026-02-28 | Công tác chỉ đạo, điều hành',
      '1.2 | Sinh hoạt chuyên đề về đạo đức công vụ | Các phòng chuyên môn | Công đoàn cơ sở; Đoàn Thanh niên xã |  | quarter | Công tác chỉ đạo, điều hành',
      '2.1 | Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính | Trung tâm Phục vụ hành chính công xã |  | 100% hồ sơ được số hóa. | thường xuyên | Cải cách thủ tục hành chính',
    ],
  ],
  [
    'sở của tỉnh: giao việc trong ngoặc ở cuối câu',
    `UBND TỈNH AN LẠC
SỞ NỘI VỤ
Số: 120/KH-SNV
An Lạc, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Thực hiện công tác cải cách hành chính năm 2026
I. NHIỆM VỤ TRỌNG TÂM
1. Cải cách thể chế
a) Tham mưu sửa đổi quy định phân cấp quản lý công chức (Phòng Công chức, viên chức chủ trì; hoàn thành trong quý II/2026).
b) Tham mưu quy chế thi tuyển chức danh lãnh đạo (Phòng Công chức, viên chức chủ trì, Văn phòng Sở phối hợp; hoàn thành trước ngày 15/9/2026).
2. Cải cách tài chính công
a) Công khai dự toán và quyết toán (Văn phòng Sở chủ trì; thực hiện hằng quý).`,
    [
      'a | Tham mưu sửa đổi quy định phân cấp quản lý công chức | Phòng Công chức, viên chức |  |  | 2026-04-01..2026-06-30 | Cải cách thể chế',
      'b | Tham mưu quy chế thi tuyển chức danh lãnh đạo | Phòng Công chức, viên chức | Văn phòng Sở |  | 2026-09-14 | Cải cách thể chế',
      'a | Công khai dự toán và quyết toán | Văn phòng Sở |  |  | quarter | Cải cách tài chính công',
    ],
  ],
  [
    'đảng ủy: đánh số 1-, giao việc bằng câu',
    `ĐẢNG ỦY PHƯỜNG HÒA BÌNH
*
Số 15-KH/ĐU
Hòa Bình, ngày 16 tháng 01 năm 2026
KẾ HOẠCH
đẩy mạnh cải cách hành chính trong Đảng năm 2026
II- NHIỆM VỤ CỤ THỂ
1- Về cải cách lề lối làm việc
1.1- Sửa đổi quy chế làm việc của Ban Chấp hành. Giao Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng tham mưu, hoàn thành trong quý I/2026.
1.2- Thực hiện họp không giấy. Giao Văn phòng Đảng ủy chủ trì thực hiện thường xuyên.
2- Về ứng dụng công nghệ thông tin
2.1- Cập nhật cơ sở dữ liệu đảng viên. Giao Ban Xây dựng Đảng chủ trì, các chi bộ phối hợp; hoàn thành trước 30/6/2026.`,
    [
      '1.1 | Sửa đổi quy chế làm việc của Ban Chấp hành | Văn phòng Đảng ủy | Ban Xây dựng Đảng |  | 2026-01-01..2026-03-31 | Về cải cách lề lối làm việc',
      '1.2 | Thực hiện họp không giấy | Văn phòng Đảng ủy |  |  | thường xuyên | Về cải cách lề lối làm việc',
      '2.1 | Cập nhật cơ sở dữ liệu đảng viên | Ban Xây dựng Đảng | các chi bộ |  | 2026-06-29 | Về ứng dụng công nghệ thông tin',
    ],
  ],
  [
    'quyết định có phụ lục là bảng',
    `BỘ Y TẾ
BỆNH VIỆN TRUNG ƯƠNG
Số: 88/QĐ-BV
Hà Nội, ngày 10 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính năm 2026
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
PHỤ LỤC
STT\tNội dung\tĐơn vị đầu mối\tĐơn vị phối hợp\tThời gian\tKết quả
I\tCải cách thủ tục\t\t\t\t
1\tRà soát quy trình khám bệnh\tPhòng Kế hoạch tổng hợp\tCác khoa\tQuý II/2026\tBáo cáo rà soát
2\tLấy ý kiến người bệnh\tPhòng Quản lý chất lượng\tPhòng Công tác xã hội\tTháng 6 và tháng 12\tBáo cáo khảo sát
II\tHiện đại hóa\t\t\t\t
1\tThanh toán không dùng tiền mặt\tPhòng Tài chính kế toán\tPhòng Công nghệ thông tin\tTrước 31/10/2026\t80% lượt thanh toán`,
    [
      '1 | Rà soát quy trình khám bệnh | Phòng Kế hoạch tổng hợp | Các khoa | Báo cáo rà soát | 2026-04-01..2026-06-30 | Cải cách thủ tục',
      '2 | Lấy ý kiến người bệnh | Phòng Quản lý chất lượng | Phòng Công tác xã hội | Báo cáo khảo sát | 2026-06-01..2026-06-30 + 2026-12-01..2026-12-31 | Cải cách thủ tục',
      '1 | Thanh toán không dùng tiền mặt | Phòng Tài chính kế toán | Phòng Công nghệ thông tin | 80% lượt thanh toán | 2026-10-30 | Hiện đại hóa',
    ],
  ],
  [
    'ngân hàng: mỗi nhiệm vụ một đoạn, nhãn cách nhau bằng chấm phẩy',
    `NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH TỈNH
Số: 33/KH-NHNN
Ngày 15 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
I. NỘI DUNG
1. Cải cách thể chế
- Rà soát văn bản do chi nhánh ban hành. Chủ trì: Phòng Thanh tra, giám sát; phối hợp: Phòng Tổng hợp; thời gian: tháng 9/2026; sản phẩm: báo cáo rà soát.
- Góp ý dự thảo thông tư. Chủ trì: Phòng Tổng hợp; thời gian: khi có yêu cầu.
2. Hiện đại hóa hành chính
- Duy trì hệ thống quản lý chất lượng. Chủ trì: Phòng Hành chính; thời gian: thường xuyên.`,
    [
      ' | Rà soát văn bản do chi nhánh ban hành. | Phòng Thanh tra, giám sát | Phòng Tổng hợp | báo cáo rà soát. | 2026-09-01..2026-09-30 | Cải cách thể chế',
      ' | Góp ý dự thảo thông tư. | Phòng Tổng hợp |  |  | on-request | Cải cách thể chế',
      ' | Duy trì hệ thống quản lý chất lượng. | Phòng Hành chính |  |  | thường xuyên | Hiện đại hóa hành chính',
    ],
  ],
];

test('“Hằng ngày” không có trong các nhịp: đọc theo tuần và hỏi lại', () => {
  const [, sheet] = SHEETS.find(([office]) => office.startsWith('xã từ 1/7/2025')) ?? [];
  if (sheet === undefined) throw new Error('no such sheet');
  expect(planOf(sheet).plan.tasks.map(({ reading }) => reading.schedule.ambiguous !== null)).toEqual([false, true, false]);
});

test.each(TEXTS)('%s', (_office, text, tasks) => {
  expect(shownTasks(readText(text).plan)).toEqual(tasks);
});
