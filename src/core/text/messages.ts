import type { Issue, Severity, Where } from '../model/issue';
import { fillIn } from './fill-in';

/** Every sentence of an issue: what happened and what to do. `{name}` is filled from the parameters; where it stands is put before it. */
const SENTENCES = {
  'no-plan-table':
    'Không tìm thấy bảng kế hoạch. Đã xem các trang {sheets}; không trang nào có hàng tiêu đề với cột “Nhiệm vụ” và cột “Thời gian thực hiện” hoặc “Cơ quan chủ trì”. Đặt tiêu đề cho các cột rồi chạy lại.',
  'plan-gone':
    'Tệp có bảng theo dõi nhưng không còn trang kế hoạch. Đưa lại trang kế hoạch vào tệp rồi chạy lại; bảng theo dõi được giữ nguyên.',
  'plan-without-tasks': 'Có hàng tiêu đề nhưng không có nhiệm vụ nào bên dưới. Nhập nhiệm vụ vào bảng rồi chạy lại.',
  'two-plan-tables': 'Có nhiều bảng giống bảng kế hoạch: {tables}. Chọn trang có bảng cần theo dõi rồi chạy lại.',
  'no-such-sheet': 'Không có trang “{sheet}” trong tệp. Các trang có trong tệp: {sheets}.',
  'column-chosen': 'Có nhiều cột giống nhau; đã dùng cột “{taken}”, bỏ qua {others}.',
  'no-lead-column': 'Bảng không có cột cơ quan chủ trì; cột này để trống trong bảng theo dõi.',
  'no-time-column': 'Bảng không có cột thời gian; mọi nhiệm vụ sẽ là “Không rõ thời hạn” cho đến khi nhập cột Hạn.',
  'label-repeated': 'Ký hiệu “{label}” bị lặp lại; nhiệm vụ này được ghi mã {id}.',
  'row-joined': 'Hàng này là phần còn lại của nhiệm vụ {id} ở trên (bảng bị ngắt trang); đã ghép lại.',
  'own-reading-not-read':
    'Chưa hiểu “{text}” ở cột Cách hiểu của nhiệm vụ {id}; đang dùng cách hiểu theo kế hoạch. Viết như “Quý IV năm 2026” hoặc “trước ngày 15/12/2026”.',
  'bad-setting': 'Thiết lập “{label}” đang là “{text}”, không dùng được; đang dùng giá trị mặc định. Nhập: {allowed}',
  'setting-refused': '“{label}” không nhận “{text}”. Nhập: {allowed}',
  'unknown-command': 'Chưa có lệnh này.',
  'no-tracker': 'Tệp chưa có bảng theo dõi. Chạy “Lập / cập nhật bảng theo dõi” trước.',
  'tracker-copies':
    'Tệp có nhiều trang giống bảng theo dõi; đang dùng trang “{sheet}”. Trang {copies} được giữ nguyên, nội dung nhập ở đó không được tính.',
  'sort-unsure':
    'Bảng đã bị sắp xếp chỉ ở một số cột, và ở {count} dòng không biết chắc nội dung đã nhập là của nhiệm vụ nào ({cells}). Xem lại các dòng ấy; nếu sai, dùng Khôi phục lần chạy trước rồi hoàn tác thao tác sắp xếp.',
  'sheet-apart':
    'Trang “{sheet}” cũng có bảng nhiệm vụ nhưng không phải là kế hoạch đang theo dõi nên không được đưa vào bảng. Nếu cần theo dõi các việc ấy, chép vào trang kế hoạch; nếu đây mới là kế hoạch, chọn trang này làm trang kế hoạch.',
  'tracker-heading-lost':
    'Trang “{sheet}” mất hàng tiêu đề nên chưa cập nhật, để không lập thêm một bảng mới. Chạy “Kiểm tra bảng” để đặt lại hàng tiêu đề trước.',
  'nothing-to-restore':
    'Không có lần chạy nào để khôi phục: chưa chạy việc nào ghi vào tệp này, lần chạy gần nhất đã được khôi phục, hoặc bản ghi để khôi phục đã bị sửa.',
  'restore-kept': 'Giữ nguyên {count} ô đã được người dùng sửa sau lần chạy đó: {cells}.',
  'restore-kept-sheet': 'Trang “{sheet}” đã có nội dung nhập thêm sau lần chạy đó nên được giữ lại. Nếu không cần, tự xóa trang này.',
  'restore-moved-sheet': 'Trang “{sheet}” đã được thêm bớt hoặc sắp xếp lại hàng sau lần chạy đó nên được giữ nguyên.',
  'text-too-long': 'Nội dung của nhiệm vụ {id} dài {length} ký tự, quá 32.767 ký tự của một ô. Rút gọn nội dung này rồi chạy lại.',
  'no-holidays': 'Chưa có danh sách ngày nghỉ của năm {year}; chỉ tính thứ Bảy, Chủ nhật. Nhập ngày nghỉ vào trang Ngày nghỉ.',
  'days-off-unread': '{count} ô ghi ngày nghỉ, ngày làm bù chưa được tính. Chạy “Kiểm tra bảng” để xem và sửa từng ô.',
  'no-units':
    'Trang “Đơn vị” chưa có xã, phường nào. Nhập từng đơn vị ở cột “Tên đơn vị”, chọn Xã, Phường hoặc Đặc khu ở cột “Nhóm”, rồi chạy lại.',
  'unit-unknown': 'Không biết tệp này của đơn vị nào. Đặt tên tệp trùng tên đơn vị trong trang Đơn vị rồi chạy lại.',
  'unit-without-tracker': 'Tệp của {unit} không có bảng theo dõi. Đề nghị đơn vị gửi lại tệp đã được chia.',
  'unit-line-unknown': 'Dòng {id} không có trong bảng theo dõi chung; không nhận dòng này.',
  'unit-conflict': '{unit} ghi “{given}” trong {source} nhưng ô này đang là “{standing}”; giữ nguyên ô này. Sửa tay nếu cần.',
  'unit-answer-kept':
    '{unit} trả lời “{given}” cho dòng {id} trong {source}, nhưng đang ghi nhận “{standing}”; giữ nguyên. Sửa tay ở trang Xã, phường nếu cần.',
  'unit-line-other': 'Dòng {id} của đơn vị là “{given}”, trong bảng theo dõi chung là “{standing}”; không nhận dòng này.',
  'unit-other-year':
    'Kế hoạch trong {source} của {unit} là kế hoạch năm {given}; bảng này theo dõi kế hoạch năm {standing}. Không nhận gì từ đó.',
  'unit-other-plan':
    'Trong {source} của {unit} không có nhiệm vụ nào của bảng theo dõi này, có thể đó là của kế hoạch khác. Không nhận gì từ đó.',
  'unit-emptied':
    '{unit} đã xóa nội dung của ô này trong {source}; bảng theo dõi vẫn giữ “{standing}” đã nhận trước đó. Xóa tay ở đây nếu đúng là bỏ.',
  'unit-tab-unknown':
    'Trang này lập cho “{unit}” nhưng trang Đơn vị không còn đơn vị đó; không nhận gì từ đây. Thêm lại tên đơn vị, hoặc xóa trang này nếu không cần.',
  'unit-tab-without-headings':
    'Trang của {unit} mất hàng tiêu đề cột nên không đọc được. Lấy lại hàng đó (Hoàn tác, hoặc Nhật ký phiên bản) rồi chạy lại.',
  'no-unit-files': 'Không có tệp nào của đơn vị để tổng hợp.',
  'report-facts-missing': 'Còn thiếu trong Thiết lập, báo cáo để trong ngoặc vuông: {names}.',
  'no-unit-tabs': 'Bảng tính này chưa có trang nào của xã, phường. Chạy “Chia cho xã, phường” và chọn mỗi đơn vị một trang trước.',
  'no-unit-tasks': 'Không có nhiệm vụ nào do xã, phường chủ trì, nên không có gì để chia.',
  'not-frozen': 'Kỳ {period} chưa được chốt.',
  'already-frozen': 'Kỳ {period} đã được chốt trước đó. Muốn chốt lại, chạy “Mở lại kỳ đã chốt” trước.',
} as const;

/** The codes of the sentences of this table. */
export type IssueCode = keyof typeof SENTENCES;

/** Makes an issue. */
export function makeIssue(code: IssueCode, severity: Severity, where: Where, params: Readonly<Record<string, string>>): Issue {
  return { code, severity, where, message: fillIn(SENTENCES[code], params) };
}
