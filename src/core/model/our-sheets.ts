/**
 * Sheets of ours, in the order of their tabs. The mark stands in a hidden column, so that a renamed sheet is still found; where people
 * emptied that column, title and first heading, both in column B, tell the sheets that people type on.
 */
export const OUR_SHEETS = [
  { id: 'tracker', name: 'Theo dõi', mark: 'cchc:theo-doi', tab: '#1F4E79' },
  { id: 'overview', name: 'Tổng quan', mark: 'cchc:tong-quan', tab: '#5B9E72' },
  { id: 'communes', name: 'Xã, phường', mark: 'cchc:xa-phuong', tab: '#5B9E72' },
  { id: 'settings', name: 'Thiết lập', mark: 'cchc:thiet-lap', tab: '#AAB1B9', title: 'THIẾT LẬP', heading: 'Mục' },
  { id: 'units', name: 'Đơn vị', mark: 'cchc:don-vi', tab: '#AAB1B9', title: 'ĐƠN VỊ', heading: 'Tên đơn vị' },
  { id: 'holidays', name: 'Ngày nghỉ', mark: 'cchc:ngay-nghi', tab: '#AAB1B9', title: 'NGÀY NGHỈ, NGÀY LÀM BÙ', heading: 'Ngày' },
  { id: 'log', name: 'Nhật ký', mark: 'cchc:nhat-ky', tab: '#AAB1B9', title: 'NHẬT KÝ', heading: 'Thời điểm' },
  { id: 'undo', name: 'CCHC khôi phục', mark: 'cchc:khoi-phuc', tab: '#AAB1B9' },
] as const;

export type OurSheetId = (typeof OUR_SHEETS)[number]['id'];

/** A sheet that people type on. */
export type TypedSheet = Extract<(typeof OUR_SHEETS)[number], { readonly title: string }>;

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
