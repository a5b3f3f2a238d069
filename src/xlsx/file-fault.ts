import { MAX_ROWS_READ } from './limits';

/** Why a file cannot be read as a workbook. */
export type FaultCode =
  | 'xlsx-empty'
  | 'xlsx-old-format'
  | 'xlsx-encrypted'
  | 'xlsx-is-word'
  | 'xlsx-is-pdf'
  | 'xlsx-is-text'
  | 'xlsx-is-binary-workbook'
  | 'xlsx-is-open-document'
  | 'xlsx-not-a-workbook'
  | 'xlsx-truncated'
  | 'xlsx-damaged'
  | 'xlsx-too-large'
  | 'xlsx-doctype'
  | 'xlsx-too-many-rows';

const SENTENCES: Readonly<Record<FaultCode, string>> = {
  'xlsx-empty': 'không có nội dung nào (0 byte). Hãy chọn lại tệp.',
  'xlsx-old-format': 'là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu .xlsx rồi chạy lại.',
  'xlsx-encrypted': 'có đặt mật khẩu mở tệp nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chạy lại.',
  'xlsx-is-word': 'là tệp Word, không phải bảng tính. Hãy chọn tệp .xlsx.',
  'xlsx-is-pdf': 'là tệp PDF, không phải bảng tính. Hãy chọn tệp .xlsx gốc.',
  'xlsx-is-text': 'là tệp chữ (CSV hoặc HTML), không phải bảng tính .xlsx. Hãy mở bằng Excel, lưu thành kiểu .xlsx rồi chạy lại.',
  'xlsx-is-binary-workbook': 'là tệp Excel kiểu .xlsb. Hãy mở bằng Excel, lưu thành kiểu .xlsx rồi chạy lại.',
  'xlsx-is-open-document': 'là tệp kiểu OpenDocument (.ods). Hãy mở bằng LibreOffice hoặc Excel, lưu thành kiểu .xlsx rồi chạy lại.',
  'xlsx-not-a-workbook': 'không phải là bảng tính .xlsx. Hãy kiểm tra lại tên tệp đã chọn.',
  'xlsx-truncated': 'bị cụt, có lẽ do tải về hoặc chép chưa xong. Hãy chép lại tệp từ bản gốc.',
  'xlsx-damaged': 'bị hỏng, không đọc được. Hãy mở bằng Excel để sửa, lưu lại rồi chạy lại.',
  'xlsx-too-large': 'quá lớn khi giải nén nên không đọc để tránh treo máy. Hãy chép riêng trang kế hoạch sang một tệp mới.',
  'xlsx-doctype':
    'có khai báo lạ (DOCTYPE) mà bảng tính thật không bao giờ có, nên không đọc. Hãy mở bằng Excel, lưu thành tệp mới rồi chạy lại.',
  'xlsx-too-many-rows': `chỉ có trang tính dài quá ${MAX_ROWS_READ.toLocaleString('vi-VN')} dòng. Hãy xóa các dòng thừa hoặc chép riêng bảng kế hoạch sang một tệp mới.`,
};

/** An error that carries the reason why a file cannot be read; caught at the door and turned into a sentence. */
export function fileFault(code: FaultCode, detail = ''): Error {
  return Object.assign(new Error(`${code}${detail === '' ? '' : `: ${detail}`}`), { faultCode: code });
}

/** True for an error made by `fileFault`. */
export function isFileFault(error: unknown): error is Error & { readonly faultCode: FaultCode } {
  return error instanceof Error && 'faultCode' in error && typeof error.faultCode === 'string' && error.faultCode in SENTENCES;
}

/** The reason that `fileFault` put into an error; anything else is a damaged file. */
export function faultCodeOf(error: unknown): FaultCode {
  return isFileFault(error) ? error.faultCode : 'xlsx-damaged';
}

/** "Tệp “kế hoạch.xlsx” bị cụt, …" */
export function faultSentence(code: FaultCode, file: string): string {
  return `Tệp ${file === '' ? 'đã chọn' : `“${file}”`} ${SENTENCES[code]}`;
}
