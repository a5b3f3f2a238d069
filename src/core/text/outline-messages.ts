import type { Issue, Severity, Where } from '../model/issue';
import { fillIn, quoted } from './fill-in';

/** Sentences about a plan read from a Word file or from pasted text: what was found, and what to do. `{name}` is filled in. */
const OUTLINE_SENTENCES = {
  'outline-no-tasks':
    'Không tìm thấy nhiệm vụ nào trong văn bản. Cần có các dòng như “Cơ quan chủ trì: …”, “Thời gian thực hiện: …” dưới mỗi nhiệm vụ, hoặc một bảng có cột “Nhiệm vụ” và “Thời gian”. Kiểm tra xem có chọn đúng tệp kế hoạch không.',
  'outline-no-year': 'Không thấy năm của kế hoạch trong văn bản. Nhập năm kế hoạch rồi chạy lại.',
  'outline-not-understood':
    'Đoạn {paragraph} chưa hiểu nên chưa đưa vào nhiệm vụ nào: “{text}”. Nếu là một phần của nhiệm vụ, nhập vào trang Kế hoạch.',
  'outline-joined': 'Đoạn {paragraph} được ghép vào {part} của nhiệm vụ {id} (đoạn văn bị ngắt): “{text}”.',
  'outline-no-fields':
    'Nhiệm vụ {id} (đoạn {paragraph}) không có dòng nào về cơ quan, sản phẩm, thời gian. Bổ sung ở trang Kế hoạch nếu cần.',
  'outline-label-kept-out': 'Đoạn {paragraph} của nhiệm vụ {id} có mục chưa dùng đến: “{text}”.',
  'outline-roles-by-order':
    'Nhiệm vụ {id} ghi chung cơ quan chủ trì và phối hợp (đoạn {paragraph}); hiểu cơ quan ghi đầu là chủ trì, các cơ quan sau là phối hợp. Nếu khác, sửa ở trang Kế hoạch.',
  'outline-performer-as-coordinator':
    'Nhiệm vụ {id} có cả cơ quan chủ trì và cơ quan thực hiện (đoạn {paragraph}); cơ quan thực hiện được ghi ở cột phối hợp.',
  'outline-letters-rebuilt':
    'Các điểm a), b), c)… do Word tự đánh số (từ đoạn {paragraph}). Word đánh theo thứ tự a b c d e f g, văn bản thường theo a b c d đ e g, nên không biết chắc chữ cái đã ban hành; ở đây ghi theo thứ tự tiếng Việt ({count} nhiệm vụ từ chữ thứ năm trở đi). Đối chiếu với bản đã ký.',
  'outline-label-repeated': 'Ký hiệu “{label}” bị lặp lại ở đoạn {paragraph}; nhiệm vụ này được ghi mã {id}.',
  'outline-guessed':
    'Văn bản không ghi “Cơ quan chủ trì”, “Thời gian” thành dòng riêng; cơ quan và thời gian của {count} nhiệm vụ được lấy từ tiêu đề và câu văn. Xem lại từng nhiệm vụ trước khi lập bảng theo dõi.',
  'outline-duties-left':
    'Phần “{text}” (từ đoạn {paragraph}) không ghi thời gian nào nên không đọc thành nhiệm vụ. Nếu có nhiệm vụ cần theo dõi, nhập vào trang Kế hoạch.',
  'outline-table-not-used':
    'Bảng bắt đầu ở đoạn {paragraph} (“{row}”) không được đọc thành nhiệm vụ. Nếu là bảng nhiệm vụ, chép bảng sang bảng tính rồi chọn trang đó.',
  'outline-legacy-text':
    'Văn bản gõ bằng phông cũ {family}; nội dung được chuyển sang Unicode khi đọc, ví dụ “{before}” thành “{after}”.{capitals} Đối chiếu với bản gốc trước khi lập bảng theo dõi.',
  'outline-both-forms': 'Văn bản có nhiệm vụ ở cả bảng và đề mục; {count} nhiệm vụ từ đoạn {paragraph} được ghép thêm vào kế hoạch.',
  'outline-told-twice':
    'Đề mục ở đoạn {paragraph} (“{text}”) không được đưa vào vì {why}. Nếu là một nhiệm vụ riêng, nhập vào trang Kế hoạch.',
} as const;

type OutlineCode = keyof typeof OUTLINE_SENTENCES;

const QUOTE_LETTERS = 90;

/** An issue about the outline; a long `text` is cut for the sentence. */
export function outlineIssue(code: OutlineCode, severity: Severity, where: Where, params: Readonly<Record<string, string>> = {}): Issue {
  const all: Readonly<Record<string, string>> = { paragraph: String(where.paragraph ?? ''), ...params };
  const message = fillIn(OUTLINE_SENTENCES[code], all, (value) => quoted(value, QUOTE_LETTERS));
  return { code, severity, where, message };
}
