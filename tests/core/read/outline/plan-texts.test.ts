import type { PlanFromWord } from '../../../../src/core/read/outline/outline-context';
import { shownTasks } from '../shown-plan';
import { readText } from './read-plan-text';

/** "năm | tên | cơ quan | số | ngày | kỳ báo cáo" */
const headOf = ({ plan }: PlanFromWord): string =>
  [plan.year, plan.title ?? '', plan.unit ?? '', plan.number ?? '', plan.issued ?? '', plan.cadence.join(', ')].join(' | ');

type Case = readonly [title: string, text: string, head: string, tasks: readonly string[]];

/** Decisions, plans and directives as offices write them; made up, no office's own. A table is parted by tabs. */
const TEXTS: readonly Case[] = [
  [
    'nhãn khác thứ tự, dòng gạch',
    `UBND HUYỆN SƠN TÂY\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND\tSơn Tây, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
Thực hiện công tác cải cách hành chính năm 2026
Căn cứ Kế hoạch số 250/KH-UBND ngày 20/12/2025 của UBND tỉnh;
I. MỤC ĐÍCH
Nâng cao hiệu quả phục vụ.
II. NỘI DUNG, NHIỆM VỤ
1. Cải cách thể chế
a) Rà soát văn bản quy phạm pháp luật
- Thời gian: Quý II/2026.
- Kết quả: Báo cáo rà soát.
- Đơn vị chủ trì: Phòng Tư pháp.
- Đơn vị phối hợp: Các phòng, ban chuyên môn; UBND các xã, thị trấn.
b) Phổ biến, giáo dục pháp luật
- Phòng Tư pháp chủ trì, phối hợp với Mặt trận Tổ quốc Việt Nam huyện thực hiện.
- Thời gian thực hiện: Thường xuyên.
2. Cải cách thủ tục hành chính
a) Công bố thủ tục nội bộ
- Chủ trì: Văn phòng HĐND và UBND huyện
- Hoàn thành: trước ngày 30/6/2026
III. TỔ CHỨC THỰC HIỆN
1. Các phòng, ban báo cáo kết quả trước ngày 10 tháng cuối quý, 6 tháng và năm về Phòng Nội vụ.
2. Phòng Tài chính - Kế hoạch bố trí kinh phí.`,
    '2026 | KẾ HOẠCH Thực hiện công tác cải cách hành chính năm 2026 | UBND HUYỆN SƠN TÂY | 12/KH-UBND | 2026-01-15 | quarter, half-year, year',
    [
      'a | Rà soát văn bản quy phạm pháp luật | Phòng Tư pháp | Các phòng, ban chuyên môn; UBND các xã, thị trấn | Báo cáo rà soát. | 2026-04-01..2026-06-30 | Cải cách thể chế',
      'b | Phổ biến, giáo dục pháp luật | Phòng Tư pháp | Mặt trận Tổ quốc Việt Nam huyện |  | thường xuyên | Cải cách thể chế',
      'a | Công bố thủ tục nội bộ | Văn phòng HĐND và UBND huyện |  |  | 2026-06-29 | Cải cách thủ tục hành chính',
    ],
  ],
  [
    'dấu cộng lồng, nhãn trên cùng một dòng',
    `ỦY BAN NHÂN DÂN XÃ MINH ĐỨC
Số: 03/QĐ-UBND
Minh Đức, ngày 08 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch cải cách hành chính nhà nước năm 2026
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính nhà nước năm 2026.
KẾ HOẠCH
CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026
I. MỤC TIÊU
II. NHIỆM VỤ
1. Công tác chỉ đạo, điều hành
1.1. Ban hành kế hoạch kiểm tra
+ Cơ quan chủ trì: Phòng Văn hóa - Xã hội; cơ quan phối hợp: Văn phòng HĐND và UBND.
+ Thời hạn: Tháng 02/2026; sản phẩm: Kế hoạch.
1.2. Kiểm tra công tác cải cách hành chính tại các thôn
- Nội dung:
+ Kiểm tra việc niêm yết;
+ Kiểm tra sổ sách.
- Cơ quan thực hiện: Phòng Văn hóa - Xã hội.
- Thời gian hoàn thành: Quý III năm 2026.`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026 | ỦY BAN NHÂN DÂN XÃ MINH ĐỨC | 03/QĐ-UBND | 2026-01-08 | quarter, half-year, year',
    [
      '1.1 | Ban hành kế hoạch kiểm tra | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND | Kế hoạch. | 2026-02-01..2026-02-28 | Công tác chỉ đạo, điều hành',
      '1.2 | Kiểm tra công tác cải cách hành chính tại các thôn\n+ Kiểm tra việc niêm yết;\n+ Kiểm tra sổ sách. | Phòng Văn hóa - Xã hội |  |  | 2026-07-01..2026-09-30 | Công tác chỉ đạo, điều hành',
    ],
  ],
  [
    'cơ quan là đề mục',
    `UBND TỈNH BÌNH LÂM
Số: 05/CT-UBND\tBình Lâm, ngày 20 tháng 02 năm 2026
CHỈ THỊ
Về đẩy mạnh cải cách hành chính năm 2026
1. Sở Nội vụ
a) Tham mưu Đề án tinh gọn bộ máy, hoàn thành trước ngày 30/4/2026.
b) Kiểm tra công vụ tại ít nhất 05 xã trong quý III năm 2026.
2. Văn phòng UBND tỉnh
a) Cắt giảm 30% thời gian giải quyết thủ tục, hoàn thành trong tháng 6/2026.`,
    '2026 | CHỈ THỊ Về đẩy mạnh cải cách hành chính năm 2026 | UBND TỈNH BÌNH LÂM | 05/CT-UBND | 2026-02-20 | quarter, half-year, year',
    [
      '1.a | Tham mưu Đề án tinh gọn bộ máy, hoàn thành trước ngày 30/4/2026. | Sở Nội vụ |  |  | 2026-04-29 | Nhiệm vụ chung',
      '1.b | Kiểm tra công vụ tại ít nhất 05 xã trong quý III năm 2026. | Sở Nội vụ |  |  | 2026-07-01..2026-09-30 | Nhiệm vụ chung',
      '2.a | Cắt giảm 30% thời gian giải quyết thủ tục, hoàn thành trong tháng 6/2026. | Văn phòng UBND tỉnh |  |  | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'bảng trong Word',
    `KẾ HOẠCH
Cải cách hành chính năm 2026 của Sở Y tế
PHỤ LỤC
STT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm\tThời gian hoàn thành
I\tCải cách thể chế\t\t\t\t
1\tRà soát quy định về y tế cơ sở\tPhòng Nghiệp vụ Y\tThanh tra Sở\tBáo cáo\tQuý I/2026
2\tHợp nhất văn bản\tVăn phòng Sở\tCác phòng chuyên môn\tVăn bản hợp nhất\tTrong 6 tháng đầu năm
II\tChuyển đổi số\t\t\t\t
3\tTriển khai bệnh án điện tử\tCác bệnh viện\tPhòng Kế hoạch - Tài chính\tHệ thống vận hành\tTrước 30/9/2026
Ghi chú: các đơn vị báo cáo quý.`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 của Sở Y tế |  |  |  | quarter, half-year, year',
    [
      '1 | Rà soát quy định về y tế cơ sở | Phòng Nghiệp vụ Y | Thanh tra Sở | Báo cáo | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '2 | Hợp nhất văn bản | Văn phòng Sở | Các phòng chuyên môn | Văn bản hợp nhất | 2026-01-01..2026-06-30 | Cải cách thể chế',
      '3 | Triển khai bệnh án điện tử | Các bệnh viện | Phòng Kế hoạch - Tài chính | Hệ thống vận hành | 2026-09-29 | Chuyển đổi số',
    ],
  ],
  [
    'cả hai dạng trong một văn bản',
    `UBND PHƯỜNG HƯNG THỊNH
Số: 07/KH-UBND
KẾ HOẠCH
Cải cách hành chính năm 2026
II. NHIỆM VỤ
1. Cải cách thể chế
a) Xây dựng quy chế dân chủ cơ sở
- Chủ trì: Văn phòng HĐND và UBND phường.
- Thời gian: Quý I.
- Sản phẩm: Quy chế.
PHỤ LỤC NHIỆM VỤ CỤ THỂ
TT\tNhiệm vụ\tChủ trì\tThời hạn
1\tLắp đặt camera bộ phận một cửa\tPhòng Kinh tế, Hạ tầng và Đô thị\tTháng 4/2026
2\tNâng cấp đường truyền\tPhòng Văn hóa - Xã hội\tTháng 5/2026`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 | UBND PHƯỜNG HƯNG THỊNH | 07/KH-UBND |  | quarter, half-year, year',
    [
      'a | Xây dựng quy chế dân chủ cơ sở | Văn phòng HĐND và UBND phường |  | Quy chế. | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '1 | Lắp đặt camera bộ phận một cửa | Phòng Kinh tế, Hạ tầng và Đô thị |  |  | 2026-04-01..2026-04-30 | Nhiệm vụ chung',
      '2 | Nâng cấp đường truyền | Phòng Văn hóa - Xã hội |  |  | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'mỗi nhiệm vụ một đoạn, cơ quan trước, hạn sau',
    `VĂN PHÒNG UBND TỈNH
Số: 31/TB-VP\tHải An, ngày 10 tháng 3 năm 2026
THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về cải cách hành chính năm 2026
1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu phương án bố trí biên chế, trình UBND tỉnh trước ngày 31/3/2026.
2. Giao Sở Khoa học và Công nghệ hoàn thiện Cổng dịch vụ công trong quý II/2026.
3. Yêu cầu UBND các xã, phường rà soát cơ sở vật chất, báo cáo về Sở Nội vụ chậm nhất ngày 15/4/2026.`,
    '2026 | THÔNG BÁO Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về cải cách hành chính năm 2026 | VĂN PHÒNG UBND TỈNH | 31/TB-VP | 2026-03-10 | quarter, half-year, year',
    [
      '1 | Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu phương án bố trí biên chế, trình UBND tỉnh trước ngày 31/3/2026. | Sở Nội vụ | Sở Tài chính |  | 2026-03-30 | Nhiệm vụ chung',
      '2 | Giao Sở Khoa học và Công nghệ hoàn thiện Cổng dịch vụ công trong quý II/2026. | Sở Khoa học và Công nghệ |  |  | 2026-04-01..2026-06-30 | Nhiệm vụ chung',
      '3 | Yêu cầu UBND các xã, phường rà soát cơ sở vật chất, báo cáo về Sở Nội vụ chậm nhất ngày 15/4/2026. | UBND các xã, phường |  |  | 2026-04-15 | Nhiệm vụ chung',
    ],
  ],
  [
    'Nhiệm vụ 1, Nhiệm vụ 2 với nhãn in đậm',
    `TRƯỜNG ĐẠI HỌC SÔNG TIỀN
Số: 44/KH-ĐHST\tSông Tiền, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Thực hiện cải cách hành chính năm 2026
Nhiệm vụ 1. Số hóa hồ sơ sinh viên
Đơn vị chủ trì: Phòng Công tác sinh viên
Đơn vị phối hợp: Trung tâm Công nghệ thông tin, các khoa
Thời gian hoàn thành: 31/8/2026
Sản phẩm: Cơ sở dữ liệu
Nhiệm vụ 2. Rút ngắn thời gian cấp bảng điểm
Đơn vị chủ trì: Phòng Đào tạo
Thời gian hoàn thành: Tháng 5/2026
Sản phẩm: Quy trình mới`,
    '2026 | KẾ HOẠCH Thực hiện cải cách hành chính năm 2026 | TRƯỜNG ĐẠI HỌC SÔNG TIỀN | 44/KH-ĐHST | 2026-01-12 | quarter, half-year, year',
    [
      '1 | Số hóa hồ sơ sinh viên | Phòng Công tác sinh viên | Trung tâm Công nghệ thông tin; các khoa | Cơ sở dữ liệu | 2026-08-31 | Nhiệm vụ chung',
      '2 | Rút ngắn thời gian cấp bảng điểm | Phòng Đào tạo |  | Quy trình mới | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'chủ trì trong ngoặc cuối câu, thời gian trong ngoặc',
    `UBND XÃ HÒA PHÚ
KẾ HOẠCH
Cải cách hành chính năm 2026
I. NHIỆM VỤ
1. Cải cách thủ tục hành chính
- Rà soát, đơn giản hóa thủ tục (Văn phòng HĐND và UBND chủ trì; hoàn thành trong quý II/2026).
- Niêm yết công khai thủ tục (Trung tâm Phục vụ hành chính công thực hiện; thường xuyên).
2. Chuyển đổi số
- Tập huấn chữ ký số (Phòng Văn hóa - Xã hội chủ trì, phối hợp Đoàn Thanh niên; tháng 3/2026).`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 | UBND XÃ HÒA PHÚ |  |  | quarter, half-year, year',
    [
      ' | Rà soát, đơn giản hóa thủ tục | Văn phòng HĐND và UBND |  |  | 2026-04-01..2026-06-30 | Cải cách thủ tục hành chính',
      ' | Niêm yết công khai thủ tục | Trung tâm Phục vụ hành chính công |  |  | thường xuyên | Cải cách thủ tục hành chính',
      ' | Tập huấn chữ ký số | Phòng Văn hóa - Xã hội | Đoàn Thanh niên |  | 2026-03-01..2026-03-31 | Chuyển đổi số',
    ],
  ],
  [
    'văn bản dán: không có đầu văn bản, dấu chấm tròn',
    `1. Cải cách chế độ công vụ
a) Xây dựng đề án vị trí việc làm
• Cơ quan chủ trì: Phòng Nội vụ
• Cơ quan phối hợp: Các cơ quan, đơn vị liên quan
• Thời gian thực hiện: Quý I, quý II năm 2026
• Kết quả: Đề án được phê duyệt
b) Bồi dưỡng kỹ năng giao tiếp
• Cơ quan chủ trì: Phòng Nội vụ phối hợp Trung tâm Chính trị
• Thời gian thực hiện: Quý III năm 2026
• Kết quả: 02 lớp bồi dưỡng`,
    '2026 |  |  |  |  | quarter, half-year, year',
    [
      'a | Xây dựng đề án vị trí việc làm | Phòng Nội vụ | Các cơ quan, đơn vị liên quan | Đề án được phê duyệt | 2026-01-01..2026-06-30 | Cải cách chế độ công vụ',
      'b | Bồi dưỡng kỹ năng giao tiếp | Phòng Nội vụ | Trung tâm Chính trị | 02 lớp bồi dưỡng | 2026-07-01..2026-09-30 | Cải cách chế độ công vụ',
    ],
  ],
  [
    'nhiệm vụ chung ở câu "Các nhiệm vụ trên do ..."',
    `UBND HUYỆN KIM LONG
Số: 18/KH-UBND\tKim Long, ngày 22 tháng 12 năm 2025
KẾ HOẠCH
Cải cách hành chính nhà nước năm 2026
B. NHIỆM VỤ VÀ GIẢI PHÁP
I. CẢI CÁCH THỂ CHẾ
1. Nhiệm vụ: Kiểm tra, xử lý văn bản trái pháp luật
- Đơn vị chủ trì thực hiện: Phòng Tư pháp
- Đơn vị phối hợp thực hiện: UBND các xã, thị trấn và các phòng, ban liên quan
- Thời gian bắt đầu: Tháng 3/2026
- Thời gian kết thúc: Tháng 10/2026
- Sản phẩm dự kiến hoàn thành: Kết luận kiểm tra
2. Nhiệm vụ: Theo dõi thi hành pháp luật
- Đơn vị chủ trì thực hiện: Phòng Tư pháp
- Thời gian thực hiện: Theo kế hoạch của UBND tỉnh
- Sản phẩm dự kiến hoàn thành: Báo cáo`,
    '2026 | KẾ HOẠCH Cải cách hành chính nhà nước năm 2026 | UBND HUYỆN KIM LONG | 18/KH-UBND | 2025-12-22 | quarter, half-year, year',
    [
      '1 | Kiểm tra, xử lý văn bản trái pháp luật | Phòng Tư pháp | UBND các xã, thị trấn; các phòng, ban liên quan | Kết luận kiểm tra | 2026-03-01..2026-10-31 | CẢI CÁCH THỂ CHẾ',
      '2 | Theo dõi thi hành pháp luật | Phòng Tư pháp |  | Báo cáo | per-authority | CẢI CÁCH THỂ CHẾ',
    ],
  ],
  [
    'bảng Word có tiêu đề gộp hai tầng, ô chủ trì gộp dọc để trống',
    `KẾ HOẠCH
Cải cách hành chính năm 2026 của Ủy ban nhân dân xã Phú Lộc
TT\tNội dung\tPhân công\t\tTiến độ\tKết quả
\t\tChủ trì\tPhối hợp\t\t
1\tBan hành kế hoạch truyền thông\tPhòng Văn hóa - Xã hội\tĐài truyền thanh\tTháng 1\tKế hoạch
2\tViết tin, bài\t\tCác thôn\tHằng tháng\t24 tin, bài
Nơi nhận:
- Lưu VT.`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 của Ủy ban nhân dân xã Phú Lộc |  |  |  | quarter, half-year, year',
    [
      '1 | Ban hành kế hoạch truyền thông | Phòng Văn hóa - Xã hội | Đài truyền thanh | Kế hoạch | 2026-01-01..2026-01-31 | Nhiệm vụ chung',
      '2 | Viết tin, bài |  | Các thôn | 24 tin, bài | month | Nhiệm vụ chung',
    ],
  ],
  [
    'nhiều việc trong một khoản văn xuôi, thời gian ở tiêu đề nhóm',
    `UBND TỈNH NAM SƠN
Số: 77/UBND-NC\tNam Sơn, ngày 05 tháng 3 năm 2026
V/v triển khai một số nhiệm vụ cải cách hành chính năm 2026
Kính gửi: Các sở, ban, ngành
I. Nhiệm vụ hoàn thành trong quý I/2026
1. Sở Tư pháp: Rà soát văn bản về đất đai.
2. Sở Nội vụ: Ban hành bộ chỉ số CCHC cấp xã.
II. Nhiệm vụ hoàn thành trong quý II/2026
1. Sở Tài chính: Hướng dẫn cơ chế tự chủ.`,
    '2026 | triển khai một số nhiệm vụ cải cách hành chính năm 2026 | UBND TỈNH NAM SƠN | 77/UBND-NC | 2026-03-05 | quarter, half-year, year',
    [
      '1 | Sở Tư pháp: Rà soát văn bản về đất đai. | Sở Tư pháp |  |  | 2026-01-01..2026-03-31 | Nhiệm vụ hoàn thành trong quý I/2026',
      '2 | Sở Nội vụ: Ban hành bộ chỉ số CCHC cấp xã. | Sở Nội vụ |  |  | 2026-01-01..2026-03-31 | Nhiệm vụ hoàn thành trong quý I/2026',
      '1 | Sở Tài chính: Hướng dẫn cơ chế tự chủ. | Sở Tài chính |  |  | 2026-04-01..2026-06-30 | Nhiệm vụ hoàn thành trong quý II/2026',
    ],
  ],
  [
    'Điều, khoản; nhiệm vụ ở khoản có nhãn chữ thường',
    `ỦY BAN NHÂN DÂN TỈNH HÒA SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 88/KH-SNV\tHòa Sơn, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026 của Sở Nội vụ
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Tiếp tục đẩy mạnh cải cách hành chính.
II. NHIỆM VỤ TRỌNG TÂM
1. Công tác chỉ đạo điều hành
1.1. Xây dựng kế hoạch tuyên truyền
a) Đơn vị thực hiện: Văn phòng Sở
b) Đơn vị phối hợp: Các phòng thuộc Sở
c) Thời gian hoàn thành: Tháng 01/2026
d) Kết quả: Kế hoạch
1.2. Kiểm tra nội bộ
a) Đơn vị thực hiện: Thanh tra Sở
b) Thời gian hoàn thành: Quý III/2026
c) Kết quả: Thông báo kết luận
III. TỔ CHỨC THỰC HIỆN
Các phòng báo cáo định kỳ hàng tháng, quý về Văn phòng Sở.`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 của Sở Nội vụ | SỞ NỘI VỤ | 88/KH-SNV | 2026-01-12 | month, quarter',
    [
      '1.1 | Xây dựng kế hoạch tuyên truyền | Văn phòng Sở | Các phòng thuộc Sở | Kế hoạch | 2026-01-01..2026-01-31 | Công tác chỉ đạo điều hành',
      '1.2 | Kiểm tra nội bộ | Thanh tra Sở |  | Thông báo kết luận | 2026-07-01..2026-09-30 | Công tác chỉ đạo điều hành',
    ],
  ],
  [
    'nhãn trong ngoặc, viết liền dòng',
    `UBND HUYỆN AN BIÊN
Số: 04/KH-UBND
An Biên, ngày 05 tháng 01 năm 2026
KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
I. NHIỆM VỤ
1. Cải cách bộ máy
a) Sắp xếp phòng chuyên môn (Cơ quan chủ trì: Phòng Nội vụ; Cơ quan phối hợp: các phòng, ban; Thời gian: Quý II/2026).
b) Giao biên chế sự nghiệp (Cơ quan chủ trì: Phòng Nội vụ; Thời gian: Tháng 02/2026).`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 | UBND HUYỆN AN BIÊN | 04/KH-UBND | 2026-01-05 | quarter, half-year, year',
    [
      'a | Sắp xếp phòng chuyên môn | Phòng Nội vụ | các phòng, ban |  | 2026-04-01..2026-06-30 | Cải cách bộ máy',
      'b | Giao biên chế sự nghiệp | Phòng Nội vụ |  |  | 2026-02-01..2026-02-28 | Cải cách bộ máy',
    ],
  ],
  [
    'bảng Word không số, hàng nhóm gộp',
    `KẾ HOẠCH
Cải cách hành chính năm 2026
Nội dung công việc\tĐơn vị thực hiện\tThời gian thực hiện\tSản phẩm
Cải cách thể chế\t\t\t
Lập danh mục văn bản\tPhòng Tư pháp\tQuý I\tDanh mục
Thẩm định văn bản\tPhòng Tư pháp\tThường xuyên\tBáo cáo
Cải cách thủ tục hành chính\t\t\t
Rà soát thủ tục\tVăn phòng\tTháng 9\tBáo cáo`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 |  |  |  | quarter, half-year, year',
    [
      ' | Lập danh mục văn bản | Phòng Tư pháp |  | Danh mục | 2026-01-01..2026-03-31 | Cải cách thể chế',
      ' | Thẩm định văn bản | Phòng Tư pháp |  | Báo cáo | thường xuyên | Cải cách thể chế',
      ' | Rà soát thủ tục | Văn phòng |  | Báo cáo | 2026-09-01..2026-09-30 | Cải cách thủ tục hành chính',
    ],
  ],
  [
    'dấu + lồng dưới nhãn chủ trì',
    `UBND XÃ LONG HÒA
KẾ HOẠCH
Cải cách hành chính năm 2026
1. Cải cách tài chính công
1.1 Công khai ngân sách
- Tổ chức thực hiện:
+ Chủ trì: Phòng Kinh tế;
+ Phối hợp: Văn phòng HĐND và UBND; Công an xã;
+ Thời gian: Quý I, quý III năm 2026;
+ Sản phẩm:
* Quyết định công khai;
* Báo cáo thuyết minh.`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 | UBND XÃ LONG HÒA |  |  | quarter, half-year, year',
    [
      '1.1 | Công khai ngân sách | Phòng Kinh tế | Văn phòng HĐND và UBND; Công an xã | - Quyết định công khai;\n- Báo cáo thuyết minh. | 2026-01-01..2026-03-31 + 2026-07-01..2026-09-30 | Cải cách tài chính công',
    ],
  ],
  [
    'câu có chủ trì ở đầu gạch đầu dòng, thời hạn cuối câu',
    `UBND TỈNH BẮC LÂM
Số: 15/KH-UBND
KẾ HOẠCH
Triển khai nhiệm vụ cải cách hành chính năm 2026
II. NHIỆM VỤ CỤ THỂ
1. Sở Nội vụ:
- Chủ trì xây dựng bộ chỉ số đánh giá; hoàn thành trước ngày 31/5/2026.
- Phối hợp với Sở Tư pháp kiểm tra việc thực hiện kỷ luật hành chính, hoàn thành trong quý III/2026.
2. Các sở, ban, ngành; UBND các xã, phường:
- Rà soát, công bố thủ tục thuộc phạm vi quản lý trong tháng 4/2026.`,
    '2026 | KẾ HOẠCH Triển khai nhiệm vụ cải cách hành chính năm 2026 | UBND TỈNH BẮC LÂM | 15/KH-UBND |  | quarter, half-year, year',
    [
      '1.1 | Chủ trì xây dựng bộ chỉ số đánh giá; hoàn thành trước ngày 31/5/2026. | Sở Nội vụ |  |  | 2026-05-30 | NHIỆM VỤ CỤ THỂ',
      '1.2 | Phối hợp với Sở Tư pháp kiểm tra việc thực hiện kỷ luật hành chính, hoàn thành trong quý III/2026. | Sở Nội vụ |  |  | 2026-07-01..2026-09-30 | NHIỆM VỤ CỤ THỂ',
      '2.1 | Rà soát, công bố thủ tục thuộc phạm vi quản lý trong tháng 4/2026. | Các sở, ban, ngành; UBND các xã, phường |  |  | 2026-04-01..2026-04-30 | NHIỆM VỤ CỤ THỂ',
    ],
  ],
  [
    'nhiệm vụ in đậm không số, nhãn "Kết quả đạt được", "Mốc thời gian", "Đầu mối"',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
1. Nhóm nhiệm vụ thể chế
1.1. Hoàn thiện quy chế phối hợp
Đầu mối: Văn phòng
Mốc thời gian: 30/4/2026
Kết quả đạt được: Quy chế
1.2. Ban hành sổ tay quy trình
Đầu mối: Phòng Nghiệp vụ
Mốc thời gian: 30/9/2026
Kết quả đạt được: Sổ tay`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1.1 | Hoàn thiện quy chế phối hợp | Văn phòng |  | Quy chế | 2026-04-30 | Nhóm nhiệm vụ thể chế',
      '1.2 | Ban hành sổ tay quy trình | Phòng Nghiệp vụ |  | Sổ tay | 2026-09-30 | Nhóm nhiệm vụ thể chế',
    ],
  ],
  [
    'hai bảng trong một văn bản, mỗi bảng một lĩnh vực có tiêu đề La Mã',
    `KẾ HOẠCH
Cải cách hành chính năm 2026 xã Bình Hòa
I. CẢI CÁCH THỂ CHẾ
STT\tNhiệm vụ\tChủ trì\tThời hạn
1\tRà soát văn bản\tVăn phòng HĐND và UBND\tQuý I
II. CẢI CÁCH TÀI CHÍNH CÔNG
STT\tNhiệm vụ\tChủ trì\tThời hạn
1\tCông khai dự toán\tPhòng Kinh tế\tTháng 1
2\tKiểm kê tài sản\tPhòng Kinh tế\tTháng 12`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 xã Bình Hòa |  |  |  | quarter, half-year, year',
    [
      '1 | Rà soát văn bản | Văn phòng HĐND và UBND |  |  | 2026-01-01..2026-03-31 | CẢI CÁCH THỂ CHẾ',
      '1 | Công khai dự toán | Phòng Kinh tế |  |  | 2026-01-01..2026-01-31 | CẢI CÁCH TÀI CHÍNH CÔNG',
      '2 | Kiểm kê tài sản | Phòng Kinh tế |  |  | 2026-12-01..2026-12-31 | CẢI CÁCH TÀI CHÍNH CÔNG',
    ],
  ],
  [
    'ngoặc sau mỗi gạch đầu dòng nói ai làm, bao giờ; số đứng trên là lĩnh vực',
    `KẾ HOẠCH
Cải cách hành chính năm 2026
I. NHIỆM VỤ
1. Chỉ đạo, điều hành
- Kiểm tra công vụ (chủ trì: Phòng Nội vụ; phối hợp: các phòng; thời gian: tháng 02/2026; kết quả: kết luận).
- Đối thoại với người dân (chủ trì: Văn phòng; thời gian: quý III/2026).
2. Thủ tục hành chính
- Nhận hồ sơ không theo địa giới (chủ trì: Trung tâm Phục vụ hành chính công; thời gian: thường xuyên).
II. TỔ CHỨC THỰC HIỆN
Các phòng thực hiện.`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 |  |  |  | quarter, half-year, year',
    [
      ' | Kiểm tra công vụ | Phòng Nội vụ | các phòng | kết luận. | 2026-02-01..2026-02-28 | Chỉ đạo, điều hành',
      ' | Đối thoại với người dân | Văn phòng |  |  | 2026-07-01..2026-09-30 | Chỉ đạo, điều hành',
      ' | Nhận hồ sơ không theo địa giới | Trung tâm Phục vụ hành chính công |  |  | thường xuyên | Thủ tục hành chính',
    ],
  ],
  [
    'văn bản của Đảng: số đứng trước gạch nối, dòng dấu cộng, số văn bản theo lối của Đảng',
    `ĐẢNG ỦY XÃ PHÚ AN
Số 15-CTr/ĐU
Phú An, ngày 10 tháng 02 năm 2026
CHƯƠNG TRÌNH HÀNH ĐỘNG
về chuyển đổi số năm 2026
I- MỤC TIÊU
Hoàn thành chỉ tiêu.
II- NHIỆM VỤ
1- Nâng cao nhận thức
1.1- Học tập nghị quyết
+ Cơ quan chủ trì: Ban Xây dựng Đảng
+ Thời gian hoàn thành: Tháng 3/2026
1.2- Mở hội thi
+ Cơ quan chủ trì: Đoàn Thanh niên xã
+ Thời gian hoàn thành: Quý III/2026
2- Dữ liệu
2.1- Số hóa hồ sơ đảng viên
+ Cơ quan chủ trì: Văn phòng Đảng ủy
+ Thời gian hoàn thành: 31/12/2026
III- TỔ CHỨC THỰC HIỆN
Văn phòng Đảng ủy theo dõi.`,
    '2026 | CHƯƠNG TRÌNH HÀNH ĐỘNG về chuyển đổi số năm 2026 | ĐẢNG ỦY XÃ PHÚ AN | 15-CTr/ĐU | 2026-02-10 | quarter, half-year, year',
    [
      '1.1 | Học tập nghị quyết | Ban Xây dựng Đảng |  |  | 2026-03-01..2026-03-31 | Nâng cao nhận thức',
      '1.2 | Mở hội thi | Đoàn Thanh niên xã |  |  | 2026-07-01..2026-09-30 | Nâng cao nhận thức',
      '2.1 | Số hóa hồ sơ đảng viên | Văn phòng Đảng ủy |  |  | 2026-12-31 | Dữ liệu',
    ],
  ],
  [
    'mọi nhãn trên một dòng, cả nhãn yếu "hoàn thành", "kết quả"',
    `KẾ HOẠCH NĂM 2026
1. Cải cách thể chế
1.1. Lập danh mục văn bản
– Chủ trì: Văn phòng; phối hợp: Các phòng; hoàn thành: Quý I; kết quả: Danh mục
1.2. Rà soát hương ước
– Chủ trì: Phòng Văn hóa - Xã hội – Phối hợp: Các thôn – Hoàn thành: 15/3/2026 – Sản phẩm: Quyết định`,
    '2026 | KẾ HOẠCH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1.1 | Lập danh mục văn bản | Văn phòng | Các phòng | Danh mục | 2026-01-01..2026-03-31 | Cải cách thể chế',
      '1.2 | Rà soát hương ước | Phòng Văn hóa - Xã hội | Các thôn | Quyết định | 2026-03-15 | Cải cách thể chế',
    ],
  ],
  [
    'thời gian là nhãn sau câu; câu kết và phần tổ chức thực hiện không phải nhiệm vụ; "Tổ chức" không phải là một tổ',
    `KẾ HOẠCH
Cải cách hành chính năm 2026
I. NHIỆM VỤ
1. Giao Phòng Kinh tế công khai quy hoạch đất. Thời gian hoàn thành: 30/4/2026.
2. Giao Văn phòng rà soát quy trình; hoàn thành trong quý II/2026.
II. TỔ CHỨC THỰC HIỆN
Các phòng, đơn vị triển khai thực hiện Kế hoạch này./.`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Giao Phòng Kinh tế công khai quy hoạch đất. | Phòng Kinh tế |  |  | 2026-04-30 | NHIỆM VỤ',
      '2 | Giao Văn phòng rà soát quy trình; hoàn thành trong quý II/2026. | Văn phòng |  |  | 2026-04-01..2026-06-30 | NHIỆM VỤ',
    ],
  ],
  [
    'gõ bằng .VnTime: đọc theo chữ Unicode',
    `KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026
1. C¶i c¸ch thÓ chÕ
a) Rµ so¸t v¨n b¶n
- C¬ quan chñ tr×: V¨n phßng
- Thêi gian: 30/6/2026`,
    '2026 | Kế hoạch cải cách hành chính năm 2026 |  |  |  | quarter, half-year, year',
    ['a | Rà soát văn bản | Văn phòng |  |  | 2026-06-30 | Cải cách thể chế'],
  ],
  [
    'nhãn và nội dung cách nhau bằng tab, không có dấu hai chấm',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
Nhiệm vụ 1: Công khai giá dịch vụ
Đơn vị chủ trì\tPhòng Tài chính
Đơn vị phối hợp\tCác khoa
Thời gian\tQuý I/2026
Sản phẩm\tBảng giá
Nhiệm vụ 2: Đặt bàn hướng dẫn
Đơn vị chủ trì\tPhòng Điều dưỡng
Thời gian\tThường xuyên`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Công khai giá dịch vụ | Phòng Tài chính | Các khoa | Bảng giá | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Đặt bàn hướng dẫn | Phòng Điều dưỡng |  |  | thường xuyên | Nhiệm vụ chung',
    ],
  ],
  [
    'gạch đầu dòng giao việc; tên sở có chữ "Xây dựng" không bị cắt; giám sát, tuyên truyền là việc',
    `KẾ HOẠCH
Triển khai Đề án 06 năm 2026
I. NHIỆM VỤ
- Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát dữ liệu; hoàn thành trước ngày 31/3/2026.
- Phòng Văn hóa - Xã hội tuyên truyền tài khoản định danh trong quý II/2026.
- Đề nghị Mặt trận Tổ quốc xã giám sát việc thực hiện.`,
    '2026 | KẾ HOẠCH Triển khai Đề án 06 năm 2026 |  |  |  | quarter, half-year, year',
    [
      ' | Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát dữ liệu; hoàn thành trước ngày 31/3/2026. | Sở Xây dựng | Sở Tài chính |  | 2026-03-30 | NHIỆM VỤ',
      ' | Phòng Văn hóa - Xã hội tuyên truyền tài khoản định danh trong quý II/2026. | Phòng Văn hóa - Xã hội |  |  | 2026-04-01..2026-06-30 | NHIỆM VỤ',
      ' | Đề nghị Mặt trận Tổ quốc xã giám sát việc thực hiện. | Mặt trận Tổ quốc xã |  |  |  | NHIỆM VỤ',
    ],
  ],
  [
    'chỉ có người phụ trách: là nơi chủ trì; bên cạnh đơn vị chủ trì thì không',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
I. Thủ tục
1. Công khai quy trình chuyển trường
Người phụ trách: Văn thư. Thời gian: Tháng 5/2026.
2. Cấp bản sao văn bằng
Đơn vị chủ trì: Tổ Văn phòng. Người phụ trách: Văn thư. Thời gian: Thường xuyên.`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Công khai quy trình chuyển trường | Văn thư |  |  | 2026-05-01..2026-05-31 | Thủ tục',
      '2 | Cấp bản sao văn bằng | Tổ Văn phòng |  |  | thường xuyên | Thủ tục',
    ],
  ],
  [
    'nhiều nhãn trên một dòng, cách nhau bằng dấu cộng; nhãn “Nhiệm vụ:” không thuộc tên',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
I. Thể chế
1. Nhiệm vụ: Soạn nội quy phòng đọc.
+ Cơ quan chủ trì: Thư viện. + Cơ quan phối hợp: Văn phòng, các khoa. + Thời gian: Tháng 5. + Kết quả: Nội quy.
2. Nhiệm vụ: Đổi thẻ bạn đọc.
+ Cơ quan chủ trì: Thư viện. + Thời gian: Quý IV. + Kết quả: Thẻ mới.`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Soạn nội quy phòng đọc. | Thư viện | Văn phòng; các khoa | Nội quy. | 2026-05-01..2026-05-31 | Thể chế',
      '2 | Đổi thẻ bạn đọc. | Thư viện |  | Thẻ mới. | 2026-10-01..2026-12-31 | Thể chế',
    ],
  ],
  [
    'ngoặc “(do … chủ trì, … phối hợp)” cuối câu; phần kinh phí không thành nhiệm vụ',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
I. NHIỆM VỤ
- Khảo sát mức độ hài lòng trong tháng 9/2026 (do Thanh tra chủ trì, các phòng phối hợp).
- Lắp quạt ở phòng chờ trước ngày 30/4/2026 (do Văn phòng chủ trì).
II. KINH PHÍ
Từ ngân sách giao.`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      ' | Khảo sát mức độ hài lòng trong tháng 9/2026 | Thanh tra | các phòng |  | 2026-09-01..2026-09-30 | NHIỆM VỤ',
      ' | Lắp quạt ở phòng chờ trước ngày 30/4/2026 | Văn phòng |  |  | 2026-04-29 | NHIỆM VỤ',
    ],
  ],
  [
    'bảng có cột ghi cả chủ trì, phối hợp, thời gian dưới nhãn trong một ô',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
TT\tNhiệm vụ\tGiao việc
1\tKê lại kho\tChủ trì: Văn phòng. Phối hợp: Thủ kho. Thời gian: Quý I
2\tDán nhãn tủ\tChủ trì: Văn thư. Thời gian: Tháng 6. Sản phẩm: Nhãn tủ`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Kê lại kho | Văn phòng | Thủ kho |  | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
      '2 | Dán nhãn tủ | Văn thư |  | Nhãn tủ | 2026-06-01..2026-06-30 | Nhiệm vụ chung',
    ],
  ],
  [
    'kế hoạch năm học: tháng đầu năm là của năm sau',
    `KẾ HOẠCH
Cải cách hành chính năm học 2026 - 2027
1. Công khai thu chi
- Chủ trì: Kế toán
- Thời gian: Tháng 9
2. Họp phụ huynh
- Chủ trì: Văn thư
- Thời gian: Tháng 1`,
    '2026 | KẾ HOẠCH Cải cách hành chính năm học 2026 - 2027 |  |  |  | quarter, half-year, year',
    [
      '1 | Công khai thu chi | Kế toán |  |  | 2026-09-01..2026-09-30 | Nhiệm vụ chung',
      '2 | Họp phụ huynh | Văn thư |  |  | 2027-01-01..2027-01-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'câu “… chủ trì, hoàn thành …” đứng sau nhiệm vụ, không có chữ “Giao”',
    `KẾ HOẠCH
Cải cách hành chính trong Đảng năm 2026
I- NHIỆM VỤ
1- Rút gọn mẫu báo cáo. Văn phòng chủ trì, phối hợp Ban Tổ chức thực hiện, hoàn thành trong quý II/2026.
2- Mở hộp thư góp ý. Ủy ban Kiểm tra chủ trì, hoàn thành trước ngày 31/3/2026.`,
    '2026 | KẾ HOẠCH Cải cách hành chính trong Đảng năm 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Rút gọn mẫu báo cáo | Văn phòng | Ban Tổ chức |  | 2026-04-01..2026-06-30 | NHIỆM VỤ',
      '2 | Mở hộp thư góp ý | Ủy ban Kiểm tra |  |  | 2026-03-30 | NHIỆM VỤ',
    ],
  ],
  [
    '“Phân công: … chủ trì, … phối hợp” là nơi thực hiện',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
1. Đổi biển chỉ dẫn
Phân công: Phòng Hành chính chủ trì, Đội Bảo vệ phối hợp.
Thời hạn: 30/4/2026.
2. Dọn kho
Phân công: Đội Bảo vệ chủ trì.
Thời hạn: Tháng 5.`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1 | Đổi biển chỉ dẫn | Phòng Hành chính | Đội Bảo vệ |  | 2026-04-30 | Nhiệm vụ chung',
      '2 | Dọn kho | Đội Bảo vệ |  |  | 2026-05-01..2026-05-31 | Nhiệm vụ chung',
    ],
  ],
  [
    'đề mục ghi nơi chủ trì sau dấu hai chấm: các việc bên dưới do nơi ấy làm',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
1. Công vụ: Phòng Nội vụ chủ trì, phối hợp Thanh tra
a) Lắp máy chấm công trong tháng 3/2026.
b) Thi tìm hiểu nội quy trước ngày 20/10/2026.
2. Tài chính: Phòng Kế toán chủ trì
a) Khoán xăng xe trong quý I/2026.`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1.a | Lắp máy chấm công trong tháng 3/2026. | Phòng Nội vụ | Thanh tra |  | 2026-03-01..2026-03-31 | Công vụ',
      '1.b | Thi tìm hiểu nội quy trước ngày 20/10/2026. | Phòng Nội vụ | Thanh tra |  | 2026-10-19 | Công vụ',
      '2.a | Khoán xăng xe trong quý I/2026. | Phòng Kế toán |  |  | 2026-01-01..2026-03-31 | Tài chính',
    ],
  ],
  [
    'ngoặc ghi nơi làm, thời gian, sản phẩm; ngoặc không ghi thời gian thuộc tên việc',
    `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
1. Số hóa
1.1 Quét sổ gốc (Văn thư; tháng 5/2026; Tệp quét).
1.2 Đặt tên tệp (Tổ Tin học phối hợp Văn thư; quý III/2026).`,
    '2026 | KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 |  |  |  | quarter, half-year, year',
    [
      '1.1 | Quét sổ gốc | Văn thư |  | Tệp quét | 2026-05-01..2026-05-31 | Số hóa',
      '1.2 | Đặt tên tệp | Tổ Tin học | Văn thư |  | 2026-07-01..2026-09-30 | Số hóa',
    ],
  ],
  [
    'kế hoạch tháng, lịch theo tháng: ô chỉ ghi ngày, trong bảng',
    `KẾ HOẠCH
Công tác cải cách hành chính tháng 9 năm 2026
TT\tViệc\tPhụ trách\tThời gian
1\tHọp giao ban\tVăn phòng\tNgày 7
2\tGửi thư mời\tVăn thư\tTrước ngày 15`,
    '2026 | KẾ HOẠCH Công tác cải cách hành chính tháng 9 năm 2026 |  |  |  | quarter, half-year, year',
    ['1 | Họp giao ban | Văn phòng |  |  | 2026-09-07 | Nhiệm vụ chung', '2 | Gửi thư mời | Văn thư |  |  | 2026-09-14 | Nhiệm vụ chung'],
  ],
  [
    'kế hoạch tháng, ghi thành mục: ô chỉ ghi ngày',
    `KẾ HOẠCH
Công tác cải cách hành chính tháng 9 năm 2026
1. Họp giao ban
- Chủ trì: Văn phòng
- Thời gian: Ngày 7
2. Gửi thư mời
- Chủ trì: Văn thư
- Thời gian: Trước ngày 15`,
    '2026 | KẾ HOẠCH Công tác cải cách hành chính tháng 9 năm 2026 |  |  |  | quarter, half-year, year',
    ['1 | Họp giao ban | Văn phòng |  |  | 2026-09-07 | Nhiệm vụ chung', '2 | Gửi thư mời | Văn thư |  |  | 2026-09-14 | Nhiệm vụ chung'],
  ],
];

test.each(TEXTS)('%s', (_title, text, head, tasks) => {
  const found = readText(text, null);
  expect(headOf(found)).toBe(head);
  expect(shownTasks(found.plan)).toEqual(tasks);
});
