import { DEFAULT_SETTINGS } from '../core/index';
import type { ColumnDoubt, Finding, Reminder, ReviewItem, TrackerOverview, UrgentLine, WorkbookOverview } from '../core/index';

/** What the demonstration shows: a made-up commune, Suối Mơ, and its plan of 38 tasks for 2026, as of 24/06/2026. */
const AS_OF = '2026-06-24';
const TRACKER_SHEET = 'Theo dõi';

function urgent(id: string, title: string, days: number, due: string, lead: string, cell: string): UrgentLine {
  return { id, title, days, due, leads: [lead], where: { sheet: TRACKER_SHEET, cell } };
}

const FIGURES = [
  ['overdue', 2, 'C14'],
  ['due-soon', 3, 'C9'],
  ['continuous-not-reported', 4, 'C11'],
  ['unclear', 1, 'C33'],
  ['in-term', 9, 'C12'],
  ['waiting', 5, 'C21'],
  ['not-begun', 3, 'C38'],
  ['continuous-reported', 6, 'C10'],
  ['done-late', 1, 'C17'],
  ['done-on-time', 3, 'C7'],
  ['done-early', 1, 'C8'],
] as const;

const RULE = 'Nghị định 09/2019/NĐ-CP';

const TRACKER: TrackerOverview = {
  title: 'Kế hoạch CCHC năm 2026',
  year: 2026,
  asOf: AS_OF,
  asOfCell: { sheet: TRACKER_SHEET, cell: 'C2' },
  tasks: 38,
  figures: FIGURES.map(([status, count, cell]) => ({ status, count, where: { sheet: TRACKER_SHEET, cell } })),
  overdue: [
    urgent('1.b', 'Niêm yết lại bộ thủ tục tại bộ phận một cửa', 85, '2026-03-31', 'Trung tâm Phục vụ hành chính công', 'C14'),
    urgent('4.a/Q1', 'Báo cáo quý I về số hóa hồ sơ', 71, '2026-04-14', 'Phòng Văn hóa – Xã hội', 'C27'),
  ],
  dueSoon: [
    urgent('2.c/6T', 'Báo cáo 6 tháng về rà soát thủ tục', 0, '2026-06-24', 'Văn phòng HĐND và UBND xã', 'C19'),
    urgent('3.a', 'Khảo sát sự hài lòng đợt 1', 4, '2026-06-28', 'Trung tâm Phục vụ hành chính công', 'C22'),
    urgent('5.đ/2', 'Mở lớp kỹ năng số cho tổ công nghệ số cộng đồng ở 12 thôn', 6, '2026-06-30', 'Phòng Văn hóa – Xã hội', 'C33'),
    urgent('6.a', 'Nâng cấp trang thông tin điện tử', 6, '2026-06-30', 'Phòng Văn hóa – Xã hội', 'C35'),
    urgent('6.c', 'Kiểm kê máy tính, đường truyền', 6, '2026-06-30', 'Phòng Kinh tế', 'C37'),
    urgent('7.b', 'Sơ kết việc nhận hồ sơ không giấy', 7, '2026-07-01', 'Văn phòng HĐND và UBND xã', 'C41'),
  ],
  periods: [
    { id: '2026-Q1', label: 'Quý I', from: '2025-12-15', to: '2026-03-14', sendBy: '2026-03-20', rule: RULE, frozen: true },
    {
      id: '2026-6T',
      label: '6 tháng',
      from: '2025-12-15',
      to: '2026-06-14',
      sendBy: '2026-06-20',
      rule: `${RULE}, cộng dồn từ đầu năm`,
      frozen: false,
    },
    { id: '2026-Q3', label: 'Quý III', from: '2026-06-15', to: '2026-09-14', sendBy: '2026-09-20', rule: RULE, frozen: false },
    {
      id: '2026-NAM',
      label: 'Năm',
      from: '2025-12-15',
      to: '2026-12-14',
      sendBy: '2026-12-20',
      rule: `${RULE}, cộng dồn từ đầu năm`,
      frozen: false,
    },
  ],
  lastRun: { at: '2026-06-24 08:15', summary: 'Cập nhật 12 ô, giữ nguyên 3 chỗ sửa tay.', restorable: true },
  unitTabs: [],
  settings: { ...DEFAULT_SETTINGS, parentOffice: 'UBND tỉnh Hương Sơn', office: 'UBND xã Suối Mơ', planYear: 2026 },
};

/** The workbook at its three stages. */
export const DEMO_WORKBOOKS: Readonly<Record<'empty' | 'plan' | 'tracked', WorkbookOverview>> = {
  empty: { kind: 'empty', sheets: ['Trang 1', 'Danh sách', 'Điểm danh'] },
  plan: {
    kind: 'plan',
    plan: { sheet: 'Kế hoạch', range: 'A5:F49', tasks: 38, areas: 7, year: 2026, missingColumns: [] },
    sheets: ['Kế hoạch', 'Kế hoạch năm trước', 'Danh sách'],
  },
  tracked: { kind: 'tracked', tracker: TRACKER },
};

export const DEMO_REVIEW: readonly ReviewItem[] = [
  {
    id: '7.c',
    title: '7.c: hạn trước năm kế hoạch',
    task: 'Xây dựng kế hoạch cải cách hành chính năm 2027',
    where: { sheet: 'Kế hoạch', cell: 'F47' },
    quote: 'Tháng 11 năm 2025.',
    reading: 'Hạn 30/11/2025, như đã ghi',
    why: 'Việc chuẩn bị kế hoạch năm 2027 nhưng hạn ở năm 2025',
    options: ['Tháng 11 năm 2026', 'Chưa rõ thời hạn'],
  },
  {
    id: '2.c',
    title: '2.c: “định kỳ” không nói kỳ nào',
    task: 'Rà soát thủ tục hành chính thuộc thẩm quyền',
    where: { sheet: 'Kế hoạch', cell: 'F18' },
    quote: 'Thường xuyên; định kỳ báo cáo kết quả',
    reading: 'Thường xuyên; báo cáo hằng quý',
    why: 'Lấy theo kỳ báo cáo chung của kế hoạch: quý, 6 tháng, năm',
    options: ['Thường xuyên; báo cáo hằng quý', 'Thường xuyên; báo cáo 6 tháng một lần', 'Thường xuyên; báo cáo hằng năm'],
  },
  {
    id: '5.đ',
    title: '5.đ: tháng viết sai chữ',
    task: 'Mở lớp kỹ năng số cho tổ công nghệ số cộng đồng ở 12 thôn',
    where: { sheet: 'Kế hoạch', cell: 'F31' },
    quote: 'thánh 6 và tháng 9/2026',
    reading: 'Hai mốc: hạn 30/06/2026 và 30/09/2026',
    why: '“thánh” được đọc là “tháng”',
    options: ['Tháng 6 và tháng 9 năm 2026'],
  },
];

const cellOf = (cell: string): Finding['where'] => ({ sheet: TRACKER_SHEET, cell });

/** A column that could be read in two ways. */
export const DEMO_COLUMNS: readonly ColumnDoubt[] = [
  {
    heading: 'Kết quả, ghi chú',
    where: { sheet: 'Kế hoạch', cell: 'E5' },
    taken: 'sản phẩm',
    options: ['ghi chú', 'bỏ qua'],
    why: 'Cột ghi cả tên văn bản và lời nhắc.',
  },
];

export const DEMO_FINDINGS: readonly Finding[] = [
  {
    id: 'status-n24',
    group: 'Tình trạng bị gõ đè lên công thức',
    where: cellOf('N24'),
    now: '“Hoàn thành” gõ tay',
    fixed: 'Công thức; chữ “Hoàn thành” chuyển sang cột Tiến độ (I24)',
    message: 'Dòng 3.c, cột Tình trạng',
    safe: true,
  },
  {
    id: 'date-j30',
    group: 'Ngày hoàn thành không phải là ngày',
    where: cellOf('J30'),
    now: 'Chữ “25.3.2026”',
    fixed: 'Ngày 25/03/2026',
    message: 'Dòng 5.a, cột Ngày hoàn thành',
    safe: true,
  },
  {
    id: 'date-j8',
    group: 'Ngày hoàn thành không phải là ngày',
    where: cellOf('J8'),
    now: 'Chữ “31/6/2026”',
    fixed: null,
    message: 'Tự sửa trong ô: tháng 6 chỉ có 30 ngày',
    safe: false,
  },
  {
    id: 'unit-l31',
    group: 'Tên đơn vị khác danh mục',
    where: cellOf('L31'),
    now: '“P. VHXH”',
    fixed: '“Phòng Văn hóa – Xã hội”',
    message: 'Dòng 5.b, cột Cơ quan ban hành',
    safe: false,
  },
  {
    id: 'colour-n40',
    group: 'Mất màu tình trạng',
    where: cellOf('N40:N46'),
    now: 'Không có màu',
    fixed: 'Màu theo tình trạng, như các dòng khác',
    message: '7 dòng, cột Tình trạng',
    safe: true,
  },
];

export const DEMO_REMINDERS: readonly Reminder[] = [
  {
    unit: 'Trung tâm Phục vụ hành chính công',
    email: 'tthcc@suoimo.example',
    lineIds: ['1.b', '3.a'],
    text: 'Kính gửi Trung tâm Phục vụ hành chính công,\nTheo Kế hoạch CCHC năm 2026, tính đến 24/06/2026:\n1.b Niêm yết lại bộ thủ tục tại bộ phận một cửa: quá 85 ngày (hạn 31/03/2026).\n3.a Khảo sát sự hài lòng đợt 1: còn 4 ngày (hạn 28/06/2026).',
  },
  {
    unit: 'Phòng Kinh tế',
    email: '',
    lineIds: ['6.c'],
    text: 'Kính gửi Phòng Kinh tế,\nTheo Kế hoạch CCHC năm 2026, tính đến 24/06/2026:\n6.c Kiểm kê máy tính, đường truyền: còn 6 ngày (hạn 30/06/2026).',
  },
];
