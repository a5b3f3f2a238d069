import { fillIn } from './fill-in';

/** Sentences about a plan that a clerk would query, and about a tracker that many hands have touched. `{name}` is filled in. */
const PLAN_SENTENCES = {
  'plan-due-before-year': 'hạn {due} đứng trước năm kế hoạch {year}. Nếu đúng là việc đã làm từ năm trước thì giữ nguyên',
  'plan-due-before-subject': 'là việc của năm {subject} mà hạn là {due}, trước cả năm kế hoạch {year}. Có thể ghi nhầm năm',
  'plan-due-before-issue': 'hạn {due} đứng trước ngày ban hành kế hoạch {issued}',
  'plan-due-far': 'hạn {due} cách năm kế hoạch {year} quá xa. Có thể ghi nhầm năm',
  'plan-product-year': 'sản phẩm ghi năm {named}, kế hoạch này là của năm {year}. Nếu ghi nhầm, sửa ở trang kế hoạch',
  'plan-agency-twice': '“{agency}” vừa chủ trì vừa phối hợp. Bỏ ở một trong hai cột của trang kế hoạch',
  'plan-no-lead': 'chưa ghi cơ quan chủ trì. Bổ sung ở trang kế hoạch để việc này có nơi chịu trách nhiệm',
  'plan-no-product': 'chưa ghi sản phẩm. Bổ sung ở trang kế hoạch để biết khi nào là hoàn thành',
  'plan-report-without-time': 'sản phẩm có “{report}” nhưng thời gian không nói bao giờ báo cáo',
  'plan-duplicate': 'giống nhiệm vụ {other}. Nếu chép nhầm, bỏ một dòng ở trang kế hoạch',
  'plan-agency-spelling': '“{agency}” viết khác “{usual}” ở nhiệm vụ {other}; máy sẽ đếm thành hai nơi. Viết giống nhau ở trang kế hoạch',
  'plan-agency-catalogue': '“{agency}” viết khác “{usual}” trong trang Đơn vị. Viết giống nhau, hoặc thêm vào cột “Tên gọi khác, tên cũ”',
  'plan-agency-unknown': '“{agency}” chưa có trong trang Đơn vị. Kiểm tra tên, hoặc thêm một dòng vào trang Đơn vị',
  'plan-label-missing': 'chưa có ký hiệu trong khi các nhiệm vụ khác của lĩnh vực đều có. Bổ sung ở trang kế hoạch',
  'plan-label-repeated': 'ký hiệu “{label}” bị lặp lại trong lĩnh vực. Đánh lại ký hiệu ở trang kế hoạch',
  'plan-label-gap': 'sau “{before}” là “{label}”, thiếu “{missing}”. Kiểm tra xem có sót nhiệm vụ hay đánh nhầm ký hiệu',
  'plan-label-order': 'ký hiệu “{label}” đứng sau “{before}”, không theo thứ tự. Đánh lại ký hiệu ở trang kế hoạch',
  'plan-label-foreign':
    'ký hiệu “{label}” không có trong thứ tự tiếng Việt (a, b, c, d, đ, e, g, h, i, k, l…). Đánh lại ký hiệu ở trang kế hoạch',
  'plan-legacy-text':
    'chữ gõ bằng phông cũ {family}, máy không đọc được như chữ thường: “{before}” chuyển sang Unicode thì là “{after}”{capitals}. Chuyển cả trang sang Unicode rồi chạy lại',
} as const;

export type PlanQueryCode = keyof typeof PLAN_SENTENCES;

/** The reason of a query, without capital and full stop: it follows "7.d: ". */
export function planReason(code: PlanQueryCode, params: Readonly<Record<string, string>>): string {
  return fillIn(PLAN_SENTENCES[code], params);
}

/** Headings under which "Kiểm tra bảng" lists its findings, and the sentence of each finding. */
const FINDING_SENTENCES = {
  'date-as-text': ['Ngày được nhập như chữ', '“{now}” là chữ nên không tính được hạn; đổi thành ngày {fixed}.'],
  'date-swapped-text': ['Ngày và tháng bị đảo', '“{now}” chỉ có thể là ngày {fixed} (không có tháng {month}).'],
  'date-swapped': ['Ngày và tháng bị đảo', '{column} {now} {reason}; đảo ngày và tháng thì là {fixed}.'],
  'date-impossible': ['Ngày không có thật', '“{now}” không có trong lịch. Nhập lại ngày vào ô này.'],
  'date-no-year': ['Ngày thiếu năm', '“{now}” không ghi năm. Nếu là năm {year}, chọn để đổi thành {fixed}.'],
  'date-unread': ['Ngày không phải là ngày', 'Chưa hiểu “{now}” là ngày nào. Nhập lại như 31/03/{year}; phần chữ chuyển sang cột Ghi chú.'],
  'date-implausible': ['Ngày không phải là ngày', 'Ô này đang là {now}, cách năm kế hoạch {year} quá xa. Nhập lại ngày.'],
  'day-off-as-text': ['Ngày nghỉ chưa được tính', '“{now}” là chữ nên dòng này chưa được tính; đổi thành ngày {fixed}.'],
  'day-off-unread': [
    'Ngày nghỉ chưa được tính',
    'Chưa hiểu “{now}” là ngày nào nên dòng này chưa được tính. Ghi mỗi ngày một dòng, như 30/04/{year}.',
  ],
  'day-off-dateless': ['Ngày nghỉ chưa được tính', 'Dòng này chưa có ngày nên chưa được tính. Nhập ngày, như 30/04/{year}.'],
  'day-off-word': ['Ngày nghỉ chưa được tính', '“{now}” không có trong danh sách nên dòng này chưa được tính; đổi thành “{fixed}”.'],
  'day-off-kind': [
    'Ngày nghỉ chưa được tính',
    '“{now}” không có trong danh sách nên dòng này chưa được tính. Chọn Nghỉ, Làm bù hoặc Chưa áp dụng.',
  ],
  'day-off-kindless': ['Ngày nghỉ chưa được tính', 'Dòng này chưa chọn loại nên chưa được tính. Chọn Nghỉ, Làm bù hoặc Chưa áp dụng.'],
  'progress-word': ['Tiến độ ghi bằng chữ khác', '“{now}” không có trong danh sách nên không được tính; đổi thành “{fixed}”.'],
  'progress-unknown': ['Tiến độ ghi bằng chữ khác', '“{now}” không có trong danh sách nên không được tính. Chọn một trong: {words}.'],
  'answer-word': ['Trả lời kỳ ghi bằng chữ khác', '“{now}” không có trong danh sách nên không được tính; đổi thành “{fixed}”.'],
  'answer-unknown': ['Trả lời kỳ ghi bằng chữ khác', '“{now}” không có trong danh sách nên không được tính. Chọn một trong: {words}.'],
  'done-without-date': [
    'Hoàn thành nhưng thiếu ngày',
    '{id} ghi “Hoàn thành” nhưng chưa có ngày nên chưa được tính là hoàn thành. Nhập Ngày hoàn thành.',
  ],
  'done-in-future': ['Ngày ở tương lai', '{id} có ngày hoàn thành {now}, sau ngày {asOf}; đến ngày đó mới được tính. Kiểm tra lại ngày.'],
  'evidence-in-future': ['Ngày ở tương lai', '{id} có ngày văn bản {now}, sau ngày {asOf}. Kiểm tra lại ngày.'],
  'evidence-too-early': ['Minh chứng ngoài kỳ', '{id} có ngày văn bản {now}, trước {from}. Kiểm tra xem có đúng minh chứng của việc này.'],
  'issuer-spelling': ['Tên cơ quan viết khác trang Đơn vị', '“{now}” viết khác tên trong trang Đơn vị; đổi thành “{fixed}”.'],
  'lead-spelling': [
    'Tên cơ quan viết khác trang Đơn vị',
    '“{now}” viết khác “{usual}” trong trang Đơn vị. Sửa ở trang kế hoạch, hoặc thêm vào cột “Tên gọi khác, tên cũ”.',
  ],
  'row-identity': [
    'Mã dòng nằm sai chỗ',
    'Dòng này ghi “{title}” nhưng mã ẩn là “{now}” (thường do chỉ sắp xếp một phần bảng); trả mã về {fixed}.',
  ],
  'partial-sort': [
    'Chỉ một số cột bị sắp xếp',
    '{count} dòng bị tách: một số cột đã được sắp xếp, các cột khác thì không. Ghép lại cho đúng dòng; nội dung đã nhập đi theo nhiệm vụ của nó.',
  ],
  'partial-sort-unsure': [
    'Chỉ một số cột bị sắp xếp',
    '{count} dòng bị tách: một số cột đã được sắp xếp, các cột khác thì không. Ghép lại được, nhưng ở {unsure} dòng không biết chắc nội dung đã nhập là của nhiệm vụ nào ({cells}). Tốt nhất là hoàn tác thao tác sắp xếp; nếu không được thì chọn ghép lại rồi xem từng dòng ấy.',
  ],
  merged: ['Ô bị gộp', 'Ô {now} bị gộp nên không sắp xếp, không lọc được và có ô không ghi được; bỏ gộp.'],
  'legacy-text': [
    'Chữ gõ bằng phông cũ',
    '{count} ô gõ bằng {family}, máy không đọc được như chữ thường. Ví dụ “{now}” chuyển sang Unicode thành “{fixed}”. Chọn để chuyển cả trang; sau đó đổi phông các ô sang Times New Roman.',
  ],
  'legacy-text-small': [
    'Chữ gõ bằng phông cũ',
    '{count} ô gõ bằng {family}, máy không đọc được như chữ thường. Ví dụ “{now}” chuyển sang Unicode thành “{fixed}”. Chữ hoa do phông vẽ ra thì không đoán được nên vẫn là chữ thường. Chọn để chuyển cả trang; sau đó đổi phông các ô sang Times New Roman.',
  ],
  'heading-lost': [
    'Hàng tiêu đề bị mất',
    'Hàng tiêu đề của bảng không còn; mã ẩn trên các dòng cho biết từng cột, nên đặt lại được ngay trên dòng đầu của bảng.',
  ],
  'heading-renamed': ['Tiêu đề cột đã đổi', 'Tiêu đề đang là “{now}”; đặt lại là “{fixed}”.'],
  unprotected: ['Ô công thức không khóa', 'Trang không còn khóa ô công thức; khóa lại (không mật khẩu).'],
  rules: ['Tô màu', 'Quy tắc tô màu bị tách, trùng hoặc mất ({now} quy tắc, cần {count}); đặt lại cho cả bảng.'],
  validation: ['Danh sách chọn, kiểm tra ngày', 'Cột “{column}” mất danh sách chọn hoặc kiểm tra ngày ở một số ô; đặt lại cho cả cột.'],
  'formula-missing': ['Công thức', 'Cột “{column}” có {count} ô mất công thức hoặc bị ghi đè; đặt lại công thức.'],
  'plan-text': ['Chữ của kế hoạch bị sửa', 'Cột “{column}” của {id} khác kế hoạch; lấy lại theo kế hoạch, chữ cũ ghi vào Nhật ký.'],
  hidden: ['Cột ẩn', 'Cột ẩn có {count} ô bị sửa hoặc mất; đặt lại.'],
  head: ['Đầu trang', 'Đầu trang có {count} ô bị sửa hoặc mất; đặt lại.'],
  'column-lost': ['Cột bị xóa', 'Cột “{column}” không còn; thêm lại ở bên phải bảng. Nội dung đã xóa cùng cột không lấy lại được.'],
  'list-heading-lost': ['Hàng tiêu đề bị mất', 'Trang “{sheet}” không còn hàng tiêu đề; đặt lại.'],
  'list-heading-room': [
    'Hàng tiêu đề bị mất',
    'Trang “{sheet}” không còn hàng tiêu đề nên hàng {row} không được đọc. Chèn một hàng trống phía trên hàng {row} rồi kiểm tra lại.',
  ],
  'list-column-lost': [
    'Cột bị xóa',
    'Trang “{sheet}” không còn cột “{column}”; thêm lại ở bên phải danh sách. Nội dung đã xóa cùng cột không lấy lại được.',
  ],
  'sheet-lost': ['Trang bị xóa', 'Trang “{sheet}” không còn; lập lại. Những gì đã ghi thêm ở đó không lấy lại được.'],
  'log-lost': ['Trang bị xóa', 'Trang “{sheet}” không còn; lập lại trang trống. Những dòng đã ghi ở đó không lấy lại được.'],
  overview: ['Trang khác với bảng', 'Trang “{sheet}” khác với bảng; lập lại.'],
  'row-order': [
    'Thứ tự dòng',
    'Các dòng không theo thứ tự của kế hoạch (đã sắp xếp lại). Công thức vẫn đúng; chọn để xếp lại theo kế hoạch. Màu tự tô không đi theo dòng.',
  ],
  rows: ['Dòng của bảng', '{message}'],
} as const;

export type FindingCode = keyof typeof FINDING_SENTENCES;

/** Heading and sentence of a finding. */
export function findingText(
  code: FindingCode,
  params: Readonly<Record<string, string>>,
): { readonly group: string; readonly message: string } {
  const [group, sentence] = FINDING_SENTENCES[code];
  return { group, message: fillIn(sentence, params) };
}
