import type { Issue, Severity, Where } from '../model/issue';
import { fillIn, quoted } from './fill-in';

/** Sentences about a plan read from a sheet: what was found, how it was taken, and what to do. `{name}` is filled in. */
const SHEET_SENTENCES = {
  'column-not-used': '{columns} không phải là cột của kế hoạch nên không đưa vào bảng theo dõi. Cột nào cần thì đổi tên tiêu đề.',
  'column-without-heading':
    'Cột {heading} có {count} ô nhưng không có tiêu đề nên không đưa vào bảng theo dõi. Đặt tiêu đề cho cột nếu cần.',
  'column-read-agencies': 'Cột “{heading}” được hiểu là cơ quan chủ trì vì các ô ghi tên cơ quan.',
  'column-read-units':
    'Cột “{heading}” được hiểu là đơn vị tính vì các ô không ghi tên cơ quan. Nếu là cơ quan, đổi tiêu đề thành “Cơ quan chủ trì”.',
  'column-read-times': 'Cột “{heading}” được hiểu là thời gian thực hiện vì bảng không có cột thời gian nào khác và các ô ghi thời gian.',
  'column-read-progress': 'Cột “{heading}” được hiểu là tiến độ đã làm vì các ô ghi tình trạng hoặc tỷ lệ, không ghi thời hạn.',
  'column-read-performer': 'Bảng có cả cơ quan chủ trì và cơ quan thực hiện; cột “{heading}” được ghi là cơ quan phối hợp.',
  'column-read-result-beside-product': 'Cột “{heading}” được hiểu là kết quả đã đạt được vì bảng đã có cột sản phẩm.',
  'column-read-assigned-by': 'Cột “{heading}” được hiểu là văn bản giao việc (đứng trước thời hạn) nên không ghi làm minh chứng.',
  'column-read-groups': 'Cột “{heading}” được hiểu là nhóm nhiệm vụ vì nhiều hàng để trống hoặc ghi lặp lại; nhiệm vụ lấy ở cột bên cạnh.',
  'column-read-labelled': 'Cột “{heading}” ghi cả cơ quan và thời gian trong một ô, theo các nhãn “Chủ trì: …”, “Thời gian: …”.',
  'column-read-longest': 'Cột “{heading}” được hiểu là nhiệm vụ vì không có tiêu đề nào là “Nhiệm vụ”; các ô của cột này dài nhất.',
  'column-read-blank': 'Cột {heading} không có tiêu đề; theo nội dung các ô, cột này được hiểu là {role}. Đặt tiêu đề cho cột nếu khác.',
  'column-read-near': 'Tiêu đề “{heading}” có vẻ gõ sai; cột này được hiểu là {role}.',
  'column-read-joined': 'Bảng có nhiều cột nội dung; cột “{heading}” được ghép vào sau tên nhiệm vụ.',
  'column-like-another': 'Bảng có cột “{taken}” cũng là {role}; cột này không dùng.',
  'column-read-product': 'Cột “{heading}” được hiểu là sản phẩm vì bảng không có cột sản phẩm nào khác và chưa được theo dõi.',
  'column-read-proof': 'Cột “{heading}” được hiểu là sản phẩm vì bảng không có cột sản phẩm nào khác và các ô không ghi số văn bản.',
  'agencies-from-marks':
    'Cơ quan được lấy theo dấu đánh ở các cột {headings}: CT là chủ trì, PH là phối hợp, dấu khác là chủ trì khi hàng không ghi CT.',
  'lines-not-table': 'Trang không có bảng; đọc theo từng dòng (nhiệm vụ, rồi các dòng “Chủ trì: …”, “Thời gian: …”).',
  'headings-guessed':
    'Không nhận ra đủ tiêu đề của bảng; hiểu theo nội dung các ô: {columns}. Xem lại từng cột; nếu sai, đặt tiêu đề cho các cột rồi chạy lại.',
  'looks-like-results':
    'Tiêu đề của bảng (“{text}”) cho biết đây là kết quả đã thực hiện, không phải kế hoạch. Kiểm tra xem có chọn đúng tệp, đúng trang không.',
  'sheets-joined': 'Các trang {sheets} có tiêu đề giống nhau, nhiệm vụ khác nhau; được đọc như các phần của một kế hoạch.',
  'time-from-marks': 'Thời gian được lấy theo dấu đánh ở các cột {headings}.',
  'rows-skipped': 'Các hàng không phải nhiệm vụ được bỏ qua (tiêu đề lặp lại, số trang, hàng cộng): {rows}.',
  'after-table': 'Từ hàng {row} là phần sau bảng (nơi nhận, chữ ký, ghi chú), không đọc thành nhiệm vụ.',
  'row-not-understood': 'Chưa hiểu hàng này nên không thành nhiệm vụ: “{text}”. Nếu là nhiệm vụ, ghi đủ tên nhiệm vụ và thời gian.',
  'cells-left': 'Chưa dùng đến nội dung này của hàng: “{text}”. Kiểm tra xem có đúng cột không.',
  'area-guessed': 'Hàng “{title}” không có số và không có cơ quan, thời gian nên được hiểu là tên lĩnh vực.',
  'area-row-data': 'Hàng lĩnh vực “{title}” có ghi “{text}”; nội dung này chưa được gán cho nhiệm vụ nào. Ghi vào từng nhiệm vụ nếu cần.',
  'heading-above-areas': 'Hàng “{title}” là tên phần lớn, bên trong có các lĩnh vực; bảng theo dõi chỉ ghi tên lĩnh vực.',
  'parent-row': 'Hàng “{title}” không có thời gian, sản phẩm; các mục ngay bên dưới được theo dõi thay cho hàng này.',
  'count-restarts': 'Số thứ tự đếm lại từ “{label}” mà không có tên phần; nhiệm vụ này được ghi mã {id}.',
  'note-inside': 'Hàng này là ghi chú giữa bảng, không đọc thành nhiệm vụ: “{text}”.',
  'agency-of-heading': 'Bảng không có cột chủ trì; các nhiệm vụ dưới tiêu đề “{text}” lấy tên này làm cơ quan chủ trì.',
  'school-year':
    'Kế hoạch theo năm học {first} - {second}: tháng 8 đến 12 không ghi năm là năm {first}, tháng 1 đến 7 là năm {second}. Việc định kỳ chỉ có dòng trong năm {first}.',
  'month-of-heading': 'Nhiệm vụ {id} chỉ ghi ngày; tháng lấy theo “{text}” của tiêu đề.',
  'time-of-heading': 'Nhiệm vụ {id} không ghi thời gian; lấy “{text}” của tiêu đề nhóm.',
  'time-in-title': 'Nhiệm vụ {id}: bảng không có cột thời gian; lấy “{text}” trong tên nhiệm vụ.',
  'times-in-turn': 'Có nhiều cột thời gian; lấy cột “{taken}”, ô để trống thì lấy {others}.',
  'agency-of-whole': 'Nhiệm vụ {id} không ghi cơ quan; lấy “{text}” của hàng có số ở trên.',
  'part-joined': 'Hàng này thuộc nhiệm vụ {id} (ô nhiệm vụ được gộp); cơ quan, sản phẩm, thời gian được ghi nối vào nhiệm vụ đó.',
  'cell-error': 'Ô có lỗi công thức {text}; coi như để trống. Sửa ô này rồi chạy lại.',
  'number-as-date': 'Ô ghi số {number}, được hiểu là ngày {date} (số thứ tự của ngày trong bảng tính).',
  'year-in-date-cell': 'Ô định dạng ngày nhưng chứa số {year}; được hiểu là năm {year}.',
  'start-not-used': 'Nhiệm vụ {id} có ngày bắt đầu “{text}” nhưng chưa ghép được với thời gian “{time}”.',
  'ditto-without-row': 'Ô ghi “{text}” (như trên) nhưng phía trên không có nhiệm vụ nào.',
  'labels-in-cell': 'Ô của nhiệm vụ {id} ghi nhiều mục (“Chủ trì: …”, “Thời gian: …”); mỗi mục được đưa vào phần của nó.',
  'roles-in-cell': 'Ô ghi cả vai trò; hiểu là chủ trì: {leads}; phối hợp: {coordinators}.',
  'roles-by-order':
    'Cột ghi chung cơ quan chủ trì và phối hợp; ô của nhiệm vụ {ids} không nói cơ quan nào chủ trì nên hiểu cơ quan ghi đầu là chủ trì, các cơ quan sau là phối hợp. Nếu khác, ghi rõ “chủ trì”, “phối hợp” trong ô.',
  'coordinator-in-note': 'Cơ quan phối hợp của nhiệm vụ {id} được lấy từ cột ghi chú: {coordinators}.',
  'label-not-used': 'Cột số thứ tự ghi “{text}”, không phải là số hay ký hiệu nên không dùng.',
  'label-restored': 'Ô số thứ tự chứa số {text}; theo thứ tự là {label} nên ghi là {label}.',
  'done-without-date':
    '{count} nhiệm vụ ghi đã hoàn thành nhưng không có ngày ({ids}) nên chưa được tính là hoàn thành. Nhập Ngày hoàn thành ở bảng theo dõi.',
  'entry-to-note': '“{text}” ở cột “{heading}” không phải là {wanted}; đã chuyển vào Ghi chú.',
  'tables-joined': 'Trang có {count} bảng nhiệm vụ ({blocks}); được đọc như một kế hoạch.',
  'table-left-out': 'Bảng ở trang “{sheet}”, ô {block} không được dùng vì {why}. Nếu đây mới là kế hoạch, chọn trang này rồi chạy lại.',
  'plan-hidden': 'Bảng kế hoạch nằm ở trang đang ẩn: {sheets}. Bỏ ẩn trang rồi chạy lại.',
} as const;

export type SheetMessageCode = keyof typeof SHEET_SENTENCES;

const QUOTE_LETTERS = 120;

/** An issue about a plan sheet; a long quotation is cut for the sentence, a list of columns is not. */
export function sheetIssue(code: SheetMessageCode, severity: Severity, where: Where, params: Readonly<Record<string, string>> = {}): Issue {
  const message = fillIn(SHEET_SENTENCES[code], params, (value, name) => (name === 'columns' ? value : quoted(value, QUOTE_LETTERS)));
  return { code, severity, where, message };
}

/** Reasons why a table that looks like a plan was left out, as parts of a sentence. */
export const LEFT_OUT_REASONS = {
  agenda: 'cột thời gian ghi buổi, giờ (lịch làm việc)',
  terms: 'cột thời gian ghi số ngày giải quyết (danh mục thủ tục, quy trình)',
  people: 'là danh sách người (có cột họ và tên, không có thời hạn)',
  results: 'tên trang hoặc tiêu đề cho biết đây là kết quả đã thực hiện',
  targets: 'là bảng chỉ tiêu (có đơn vị tính, không có thời hạn)',
  template: 'tên trang cho biết đây là biểu mẫu',
  empty: 'chưa có nhiệm vụ nào',
  noTime: 'không có cột thời gian',
  short: 'ít nhiệm vụ hơn hẳn bảng được chọn',
} as const;
