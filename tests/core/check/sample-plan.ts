import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/model/sheet';

type Row = readonly CellValue[];

const HEADINGS: Row = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'];

/** A made-up plan of twelve tasks in three areas, with every kind of line. */
export const SAMPLE_ROWS: readonly Row[] = [
  ['1', 'Cải cách thể chế', null, null, null, null],
  ['a', 'Ban hành kế hoạch rà soát văn bản của phường', 'Phòng Tư pháp', 'Văn phòng', 'Kế hoạch', 'Quý I năm 2026'],
  ['b', 'Thẩm định dự thảo văn bản', 'Phòng Tư pháp', 'Văn phòng', 'Báo cáo thẩm định', 'Khi có đề nghị của cơ quan soạn thảo'],
  ['c', 'Tự kiểm tra văn bản đã ban hành', 'Văn phòng', 'Phòng Tư pháp', 'Báo cáo kết quả', 'Thường xuyên trong năm'],
  ['d', 'Tuyên truyền pháp luật cho người dân', 'Phòng Văn hóa - Xã hội', null, 'Các buổi tuyên truyền', 'Quý II, III năm 2026'],
  ['2', 'Cải cách thủ tục hành chính', null, null, null, null],
  [
    'a',
    'Kiểm soát thủ tục hành chính',
    'Văn phòng',
    'Phòng Tư pháp',
    'Kế hoạch; báo cáo',
    'Quý I năm 2026 ban hành kế hoạch; tháng 12 báo cáo kết quả',
  ],
  ['b', 'Công khai thủ tục tại nơi tiếp nhận', 'Văn phòng', null, 'Bảng niêm yết', 'Thường xuyên trong năm'],
  ['c', 'Khảo sát sự hài lòng của người dân', 'Phòng Văn hóa - Xã hội', 'Văn phòng', 'Phiếu khảo sát', 'Trước ngày 15/10/2026'],
  ['d', 'Báo cáo công tác kiểm soát thủ tục', 'Văn phòng', null, 'Báo cáo', 'Hằng quý'],
  ['3', 'Chỉ đạo, điều hành', null, null, null, null],
  ['a', 'Xây dựng kế hoạch cải cách hành chính năm 2027', 'Văn phòng', 'Phòng Tư pháp', 'Kế hoạch', 'Tháng 12/2026'],
  ['b', 'Kiểm tra việc thực hiện ở các tổ dân phố', 'Phòng Tư pháp', 'Văn phòng', 'Thông báo kết luận', 'Tháng 9/2026'],
  ['c', 'Chấm điểm chỉ số cải cách hành chính', 'Văn phòng', 'Phòng Văn hóa - Xã hội', 'Bảng tự chấm điểm', 'Theo hướng dẫn của Sở Nội vụ'],
  ['d', 'Tập huấn kỹ năng số cho công chức', 'Phòng Văn hóa - Xã hội', 'Văn phòng', 'Lớp tập huấn', 'Quý IV năm 2026'],
];

/** A workbook that holds only a plan sheet. */
export function planBook(rows: readonly Row[] = SAMPLE_ROWS, title = 'KẾ HOẠCH Cải cách hành chính năm 2026'): WorkbookSnapshot {
  return { file: 'ke-hoach.xlsx', sheets: [plainSheet('Kế hoạch năm', [[title], [], HEADINGS, ...rows])] };
}

/** A sheet of values and nothing else. */
export function plainSheet(name: string, values: readonly Row[]): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    values,
    formulas: values.map((row) => row.map(() => null)),
    formats: values.map((row) => row.map(() => null)),
    merges: [],
    rules: [],
    validations: [],
    protected: false,
  };
}
