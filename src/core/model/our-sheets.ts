/**
 * Sheets of ours, in the order of their tabs. The mark stands in a hidden column, so that a renamed sheet is still found; where people
 * emptied or deleted that column, what they see tells the sheet: our headings, and our title or our name on the tab.
 */
export const OUR_SHEETS = [
  { id: 'tracker', name: 'Theo dõi', mark: 'cchc:theo-doi', tab: '#1F4E79' },
  {
    id: 'overview',
    name: 'Tổng quan',
    mark: 'cchc:tong-quan',
    tab: '#5B9E72',
    title: 'TỔNG QUAN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH',
    headings: ['Tổng số nhiệm vụ', 'Đến hạn', 'Hoàn thành', 'Quá hạn', 'Sắp đến hạn', 'Tỷ lệ trên đến hạn'],
  },
  {
    id: 'communes',
    name: 'Xã, phường',
    mark: 'cchc:xa-phuong',
    tab: '#5B9E72',
    title: 'XÃ, PHƯỜNG: KẾT QUẢ TỪNG NHIỆM VỤ',
    headings: ['TT', 'Nhiệm vụ', 'n/m'],
  },
  {
    id: 'settings',
    name: 'Thiết lập',
    mark: 'cchc:thiet-lap',
    tab: '#AAB1B9',
    title: 'THIẾT LẬP',
    // The first stands in the hidden column.
    headings: ['Mã', 'Mục', 'Giá trị', 'Giải thích'],
  },
  {
    id: 'units',
    name: 'Đơn vị',
    mark: 'cchc:don-vi',
    tab: '#AAB1B9',
    title: 'ĐƠN VỊ',
    headings: ['Tên đơn vị', 'Nhóm', 'Tên gọi khác, tên cũ', 'Thư điện tử', 'Ghi chú'],
  },
  {
    id: 'holidays',
    name: 'Ngày nghỉ',
    mark: 'cchc:ngay-nghi',
    tab: '#AAB1B9',
    title: 'NGÀY NGHỈ, NGÀY LÀM BÙ',
    headings: ['Ngày', 'Loại', 'Tên', 'Nguồn'],
  },
  {
    id: 'log',
    name: 'Nhật ký',
    mark: 'cchc:nhat-ky',
    tab: '#AAB1B9',
    title: 'NHẬT KÝ',
    headings: ['Thời điểm', 'Việc', 'Mã dòng', 'Nội dung', 'Cũ', 'Mới', 'Lý do, văn bản'],
  },
  { id: 'undo', name: 'CCHC khôi phục', mark: 'cchc:khoi-phuc', tab: '#AAB1B9' },
] as const;

export type OurSheetId = (typeof OUR_SHEETS)[number]['id'];

/** A sheet that people know by its title and headings. */
export type SeenSheetId = Extract<(typeof OUR_SHEETS)[number], { readonly title: string }>['id'];

/** A list that people type on, its headings in one row. */
export type ListSheetId = Exclude<SeenSheetId, 'overview' | 'communes'>;

export const TRACKER_MARK = 'cchc:theo-doi';
/** Marks of the sheets of a period: the report and the frozen copy; the period's id follows ("cchc:bao-cao:2022-Q1"). */
export const REPORT_MARK = 'cchc:bao-cao:';
export const FROZEN_MARK = 'cchc:ky:';

/** The row of a sheet. */
export function ourSheet<Id extends OurSheetId>(id: Id): Extract<(typeof OUR_SHEETS)[number], { readonly id: Id }> {
  const row = OUR_SHEETS.find((candidate): candidate is Extract<(typeof OUR_SHEETS)[number], { readonly id: Id }> => candidate.id === id);
  if (row === undefined) throw new Error(`No such sheet: ${id}`);
  return row;
}
