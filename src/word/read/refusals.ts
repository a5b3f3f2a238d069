import type { Issue } from '../../core/index';

/** Why a file cannot be read, and what its owner can do; each begins with the file's name. */
const REFUSAL_TABLE = {
  'word-empty': 'là tệp rỗng. Hãy chọn lại tệp Word (.docx) của kế hoạch.',
  'word-not-docx': 'không phải là tệp Word (.docx). Hãy mở kế hoạch bằng Word rồi lưu lại với kiểu .docx.',
  'word-old-doc':
    'là tệp Word kiểu cũ (.doc), chưa đọc được. Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu Word Document (.docx) rồi chọn lại.',
  'word-encrypted': 'có đặt mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại tệp.',
  'word-is-workbook': 'là bảng tính Excel, không phải tệp Word. Hãy mở bảng tính đó rồi chọn trang kế hoạch trong bảng.',
  'word-damaged':
    'bị hỏng hoặc chưa tải về trọn vẹn. Hãy mở thử bằng Word; nếu Word mở được, lưu lại thành tệp .docx mới rồi chọn tệp mới.',
  'word-too-large': 'quá lớn để đọc an toàn. Hãy tách riêng phần kế hoạch, bỏ bớt hình ảnh rồi lưu thành tệp khác.',
  'word-unsafe':
    'chứa khai báo lạ mà tệp Word không được có, nên không được đọc để tránh gây hại. Hãy mở bằng Word và lưu lại thành tệp .docx mới.',
} as const;

export type Refusal = keyof typeof REFUSAL_TABLE;

/** The refusal as a finding on the file. */
export function refuse(code: Refusal, file: string): Issue {
  return {
    code,
    severity: 'error',
    where: { file },
    message: `${file === '' ? 'Tệp đã chọn' : `Tệp “${file}”`} ${REFUSAL_TABLE[code]}`,
  };
}
