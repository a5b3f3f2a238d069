import { toSerial } from '../model/calendar-date';
import type { CellValue, PatchOp, WorkbookSnapshot } from '../model/sheet';
import { trackerColumns, type TrackerColumnId } from '../model/tracker-columns';
import { findTracker } from '../read/read-tracker';
import { raiseRows } from '../steps/raise-rows';

type Typed = Partial<Readonly<Record<TrackerColumnId, string>>>;

const done = (day: string, number: string, result: string): Typed => ({
  progress: 'Hoàn thành',
  done: day,
  result,
  evidenceNumber: number,
  evidenceDate: day,
  evidenceIssuer: 'UBND xã An Bình',
});

/** What the made-up commune of the sample plan has typed by the middle of June, by line; days as ISO dates. */
const ENTRIES: Readonly<Record<string, Typed>> = {
  '1.a': done('2026-03-20', '18/DM-UBND', 'Danh mục có 42 văn bản cần rà soát'),
  '1.b': { progress: 'Đang thực hiện', result: 'Đã rà soát 25/42 văn bản' },
  '1.d': { answer: 'Có kết quả', result: 'Tổ chức 3 buổi tuyên truyền, 210 lượt người dự' },
  '2.a/1': done('2026-02-27', '21/KH-UBND', 'Đã ban hành kế hoạch kiểm soát thủ tục hành chính'),
  '2.a/Q1': done('2026-04-03', '35/BC-UBND', 'Đã báo cáo, chậm 3 ngày do chờ số liệu của bộ phận một cửa'),
  '2.b': { answer: 'Có kết quả', result: 'Niêm yết đủ 215 thủ tục' },
  '2.d': { progress: 'Đang thực hiện', difficulties: 'Chưa có quy trình liên thông mới của tỉnh' },
  '2.đ': { triggerDocument: 'Quyết định 412/QĐ-UBND của UBND tỉnh', triggerDate: '2026-05-18' },
  '3.a': done('2026-03-25', '09/QĐ-UBND', 'Đã ban hành quy chế làm việc sửa đổi'),
  '3.c/1': done('2026-04-28', '15/PA-UBND', 'Phương án bố trí cho 12 thôn'),
  '4.a': done('2026-06-05', '27/DS-UBND', 'Cử 14 công chức tham gia'),
  '4.b/1': { progress: 'Hoàn thành', done: '2026-03-30', result: 'Đã ban hành kế hoạch chuyển đổi vị trí công tác' },
  '4.c/TX': { answer: 'Không phát sinh' },
  '5.b': done('2026-03-18', '08/QĐ-UBND', 'Đã ban hành quy chế chi tiêu nội bộ'),
  '6.a': { progress: 'Đang thực hiện', result: 'Đã số hóa 61% hồ sơ' },
  '6.c/T01': done('2026-01-19', '04/BC-UBND', 'Tỷ lệ trực tuyến toàn trình 58%'),
  '6.c/T02': done('2026-02-13', '12/BC-UBND', 'Tỷ lệ trực tuyến toàn trình 61%'),
  '6.c/T03': done('2026-03-19', '24/BC-UBND', 'Tỷ lệ trực tuyến toàn trình 64%'),
  '6.c/T04': done('2026-04-17', '33/BC-UBND', 'Tỷ lệ trực tuyến toàn trình 66%'),
  '6.c/T05': done('2026-05-19', '45/BC-UBND', 'Tỷ lệ trực tuyến toàn trình 69%'),
  '7.d/Q1': done('2026-03-30', '', '6 tin, bài được đăng'),
};

/** Facts of the made-up office for its reports, by setting. The signer is left open: the report shows the gap. */
export const SAMPLE_SETTINGS: Readonly<Record<string, string>> = {
  office: 'ỦY BAN NHÂN DÂN\nXÃ AN BÌNH',
  place: 'An Bình',
  symbol: 'BC-UBND',
  addressees: 'Sở Nội vụ',
  recipients: 'Thường trực HĐND xã\nCác phòng, đơn vị thuộc UBND xã',
  drafter: 'VHXH',
  authority: 'TM. ỦY BAN NHÂN DÂN',
  signerTitle: 'CHỦ TỊCH',
};

/** Edits that type the sample entries into the tracker of the sample plan, wherever its lines and columns stand. */
export function sampleEntries(workbook: WorkbookSnapshot): PatchOp[] {
  const found = findTracker(workbook);
  if (found === null) return [];
  const isDate = new Set<string>(trackerColumns.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  const typing = found.rows.flatMap(({ id, row }): PatchOp[] =>
    Object.entries(ENTRIES[id] ?? {}).flatMap(([column, typed]): PatchOp[] => {
      const at = found.columns.get(column as TrackerColumnId);
      const value: CellValue = isDate.has(column) ? toSerial(typed) : typed;
      return at === undefined || typed === '' ? [] : [{ op: 'setCells', sheet: found.sheet.name, row, column: at, cells: [[value]] }];
    }),
  );
  return [...typing, ...raiseRows(found, typing, 'Arial')];
}
