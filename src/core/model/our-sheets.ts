/** Sheets of ours, in the order of their tabs. The mark stands in a hidden column, so that a renamed sheet is still found. */
export const OUR_SHEETS = [
  { id: 'tracker', name: 'Theo dõi', mark: 'cchc:theo-doi', tab: '#1F4E79' },
  { id: 'overview', name: 'Tổng quan', mark: 'cchc:tong-quan', tab: '#5B9E72' },
  { id: 'communes', name: 'Xã, phường', mark: 'cchc:xa-phuong', tab: '#5B9E72' },
  { id: 'settings', name: 'Thiết lập', mark: 'cchc:thiet-lap', tab: '#AAB1B9' },
  { id: 'units', name: 'Đơn vị', mark: 'cchc:don-vi', tab: '#AAB1B9' },
  { id: 'holidays', name: 'Ngày nghỉ', mark: 'cchc:ngay-nghi', tab: '#AAB1B9' },
  { id: 'log', name: 'Nhật ký', mark: 'cchc:nhat-ky', tab: '#AAB1B9' },
  { id: 'undo', name: 'CCHC khôi phục', mark: 'cchc:khoi-phuc', tab: '#AAB1B9' },
] as const;

export type OurSheetId = (typeof OUR_SHEETS)[number]['id'];

export const TRACKER_MARK = 'cchc:theo-doi';
/** Marks of the sheets of a period: the report and the frozen copy; the period's id follows ("cchc:bao-cao:2022-Q1"). */
export const REPORT_MARK = 'cchc:bao-cao:';
export const FROZEN_MARK = 'cchc:ky:';

/** The row of a sheet. */
export function ourSheet(id: OurSheetId): (typeof OUR_SHEETS)[number] {
  const row = OUR_SHEETS.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`No such sheet: ${id}`);
  return row;
}
