import type { CellInput, CellStyle, PatchOp } from '../model/sheet';
import { wrappedLines } from '../render/text-height';

/** A made-up commune's plan, in the usual layout: for the demo, for a first look in the pane, and for tests. */
const TITLE = 'KẾ HOẠCH\nCải cách hành chính năm 2026 của xã An Bình';
const NOTE = '(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 12/01/2026 của Chủ tịch UBND xã An Bình)';
const HEADINGS = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'];

const VP = 'Văn phòng HĐND và UBND xã';
const VHXH = 'Phòng Văn hóa - Xã hội';
const KT = 'Phòng Kinh tế';
const TTPV = 'Trung tâm Phục vụ hành chính công xã';
const UNITS = 'Các cơ quan, đơn vị thuộc UBND xã';

type Row = readonly [label: string, title: string, lead: string, coordinators: string, product: string, time: string];

const ROWS: readonly Row[] = [
  ['1', 'Cải cách thể chế', '', '', '', ''],
  ['a', 'Lập danh mục văn bản của HĐND, UBND xã cần rà soát trong năm', VP, UNITS, 'Danh mục văn bản', 'Quý I năm 2026.'],
  [
    'b',
    'Rà soát, đề nghị bãi bỏ văn bản không còn phù hợp sau sắp xếp đơn vị hành chính',
    VP,
    `${VHXH}, ${KT}`,
    'Báo cáo kết quả rà soát',
    'Quý II, III năm 2026.',
  ],
  ['c', 'Góp ý dự thảo văn bản quy phạm pháp luật của cấp trên', UNITS, VP, 'Văn bản góp ý', 'Khi có đề nghị của cơ quan soạn thảo.'],
  [
    'd',
    'Phổ biến văn bản pháp luật mới đến các thôn',
    VHXH,
    'Ủy ban MTTQ Việt Nam xã và các đoàn thể',
    'Các buổi tuyên truyền',
    'Thường xuyên trong năm.',
  ],
  ['2', 'Cải cách thủ tục hành chính', '', '', '', ''],
  [
    'a',
    'Ban hành kế hoạch kiểm soát thủ tục hành chính và báo cáo kết quả',
    VP,
    TTPV,
    'Kế hoạch; báo cáo',
    'Quý I/2026 ban hành kế hoạch; định kỳ hàng quý báo cáo kết quả.',
  ],
  ['b', 'Niêm yết công khai thủ tục hành chính tại nơi tiếp nhận hồ sơ', TTPV, VP, 'Bảng niêm yết đầy đủ, kịp thời', 'Thường xuyên.'],
  [
    'c',
    'Khảo sát sự hài lòng của người dân về giải quyết hồ sơ',
    TTPV,
    `${VP}, ${VHXH}`,
    'Báo cáo khảo sát',
    'Hoàn thành trước ngày 15/11/2026.',
  ],
  ['d', 'Rút ngắn thời gian giải quyết thủ tục về đất đai', KT, TTPV, 'Phương án đơn giản hóa', 'Trong tháng 5 năm 2026.'],
  [
    'đ',
    'Cập nhật quy trình nội bộ theo công bố mới của tỉnh',
    TTPV,
    'Các phòng chuyên môn',
    'Quy trình được cập nhật',
    'Sau khi có quyết định công bố của UBND tỉnh.',
  ],
  ['3', 'Cải cách tổ chức bộ máy', '', '', '', ''],
  ['a', 'Sửa đổi quy chế làm việc của UBND xã', VP, VHXH, 'Quyết định ban hành quy chế', 'Chậm nhất ngày 31/3/2026.'],
  ['b', 'Rà soát chức năng, nhiệm vụ của các phòng', VHXH, UNITS, 'Báo cáo rà soát', 'Theo hướng dẫn của Sở Nội vụ.'],
  [
    'c',
    'Bố trí người hoạt động không chuyên trách ở thôn',
    VHXH,
    'UBND xã; các thôn',
    'Quyết định bố trí',
    '+ Lập phương án: tháng 4/2026.\n+ Trình HĐND xã: tháng 7/2026.',
  ],
  ['4', 'Cải cách chế độ công vụ', '', '', '', ''],
  ['a', 'Cử công chức tham gia lớp bồi dưỡng kỹ năng số', VHXH, UNITS, 'Danh sách cử đi học', 'Quý II năm 2026.'],
  [
    'b',
    'Chuyển đổi vị trí công tác đối với công chức đến kỳ',
    VHXH,
    UNITS,
    'Kế hoạch; báo cáo',
    'quý I năm 2026 ban hành kế hoạch; tháng 12 báo cáo kết quả.',
  ],
  [
    'c',
    'Kiểm tra việc chấp hành giờ giấc, văn hóa công sở',
    VHXH,
    'Công an xã',
    'Biên bản kiểm tra',
    'Thường xuyên trong năm; báo cáo kết quả trước ngày 10/12.',
  ],
  ['d', 'Đánh giá, xếp loại công chức cuối năm', VHXH, UNITS, 'Thông báo kết quả', 'Tháng 12/2026.'],
  ['5', 'Cải cách tài chính công', '', '', '', ''],
  ['a', 'Công khai dự toán, quyết toán ngân sách xã', KT, VP, 'Văn bản công khai', '6 tháng, năm.'],
  ['b', 'Sửa đổi quy chế chi tiêu nội bộ', KT, VP, 'Quy chế chi tiêu nội bộ', 'Quý I năm 2026.'],
  ['6', 'Xây dựng chính quyền số', '', '', '', ''],
  [
    'a',
    'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực',
    TTPV,
    UNITS,
    'Kho dữ liệu hồ sơ',
    'Từ tháng 3 đến tháng 10 năm 2026.',
  ],
  ['b', 'Thành lập tổ công nghệ số cộng đồng ở các thôn', VHXH, 'Đoàn Thanh niên xã; các thôn', 'Quyết định thành lập', 'Quý II năm 2026.'],
  ['c', 'Báo cáo tỷ lệ hồ sơ trực tuyến toàn trình', TTPV, VP, 'Báo cáo tháng', 'Trước ngày 20 hàng tháng.'],
  ['7', 'Công tác chỉ đạo, điều hành', '', '', '', ''],
  ['a', 'Kiểm tra cải cách hành chính tại các phòng, các thôn', VHXH, VP, 'Kế hoạch; kết luận kiểm tra', 'Trong quý III năm 2026.'],
  ['b', 'Tự chấm điểm chỉ số cải cách hành chính năm 2026', VHXH, UNITS, 'Báo cáo tự chấm điểm', 'Theo kế hoạch của Sở Nội vụ.'],
  ['c', 'Xây dựng kế hoạch cải cách hành chính năm 2027', VHXH, UNITS, 'Quyết định ban hành kế hoạch', 'Quý IV năm 2026.'],
  ['d', 'Tuyên truyền cải cách hành chính trên cổng thông tin của xã', VHXH, VP, 'Tin, bài được đăng', 'Định kỳ.'],
];

const FONT = 'Times New Roman';
const WIDTHS = [45, 340, 200, 220, 220, 220];
const LINE_POINTS = 15.75;
const EDGE = { style: 'thin', color: '#000000' } as const;

/** Edits that add the sample plan as a sheet of the given name. */
export function samplePlan(sheet: string): PatchOp[] {
  const first = 4;
  const cells: CellInput[][] = [HEADINGS.slice(), ...ROWS.map((row) => row.map((text): CellInput => (text === '' ? null : text)))];
  const plain: CellStyle = { font: FONT, size: 12, wrap: true, vertical: 'top', top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
  const bands = ROWS.flatMap((row, index) => (row[2] === '' ? [{ row: first + 1 + index, column: 0, rows: 1, columns: 6 }] : []));
  return [
    { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: null, font: FONT, size: 12 },
    { op: 'setColumns', sheet, columns: WIDTHS.map((width, column) => ({ column, width, hidden: false })) },
    {
      op: 'setStyle',
      sheet,
      blocks: [{ row: 0, column: 0, rows: 1, columns: 6 }],
      style: { font: FONT, size: 13, bold: true, horizontal: 'center', vertical: 'middle', wrap: true },
    },
    {
      op: 'setStyle',
      sheet,
      blocks: [{ row: 1, column: 0, rows: 1, columns: 6 }],
      style: { font: FONT, size: 12, italic: true, horizontal: 'center', wrap: true },
    },
    { op: 'setStyle', sheet, blocks: [{ row: first + 1, column: 0, rows: ROWS.length, columns: 6 }], style: plain },
    { op: 'setStyle', sheet, blocks: [{ row: first, column: 0, rows: 1, columns: 6 }, ...bands], style: { ...plain, bold: true } },
    { op: 'setCells', sheet, row: 0, column: 0, cells: [[TITLE], [NOTE]] },
    { op: 'setCells', sheet, row: first, column: 0, cells },
    {
      op: 'setMerges',
      sheet,
      blocks: [
        { row: 0, column: 0, rows: 1, columns: 6 },
        { row: 1, column: 0, rows: 1, columns: 6 },
      ],
    },
    {
      op: 'setRows',
      sheet,
      rows: [
        { row: 0, count: 1, height: 36, level: 0 },
        ...ROWS.map((row, index) => ({ row: first + 1 + index, count: 1, height: heightOf(row), level: 0, grows: true })),
      ],
    },
    { op: 'freeze', sheet, rows: first + 1, columns: 2, gridlines: true },
    {
      op: 'setPrint',
      sheet,
      area: { row: 0, column: 0, rows: first + 1 + ROWS.length, columns: WIDTHS.length },
      repeat: { row: first, rows: 1 },
      orientation: 'landscape',
      paper: 'A4',
      pagesHigh: 0,
      marginMm: 10,
    },
  ];
}

/** In points. Texts are measured in Arial's letters, which are as wide as those of this font one size larger. */
function heightOf(row: Row): number {
  return LINE_POINTS * Math.max(...row.map((text, column) => wrappedLines(text, WIDTHS[column] ?? 0, 11)));
}
