import type { Settings } from './settings';

/** Whole numbers from `min` to `max`, both included. */
export interface NumberBounds {
  readonly min: number;
  readonly max: number;
}

/** A row of the sheet Thiết lập. */
export interface SettingRow {
  readonly id: keyof Settings;
  readonly group: string;
  readonly label: string;
  readonly help: string;
  /** Choices as shown, with the value each stands for; empty for free text. */
  readonly choices: readonly (readonly [label: string, value: string])[];
  readonly kind: 'text' | 'lines' | 'number' | 'date' | 'choice';
  /** Of a number: the least and the greatest that is taken. */
  readonly bounds?: NumberBounds;
}

const YES_NO = [
  ['Có', 'true'],
  ['Không', 'false'],
] as const;

/** Everything that differs from office to office, in the order of the sheet. Adding a setting is adding a row (and its type). */
export const SETTING_TABLE: readonly SettingRow[] = [
  {
    id: 'parentOffice',
    group: 'Cơ quan',
    label: 'Cơ quan chủ quản',
    help: 'In phía trên tên cơ quan ban hành; để trống nếu không có.',
    choices: [],
    kind: 'text',
  },
  {
    id: 'office',
    group: 'Cơ quan',
    label: 'Cơ quan ban hành báo cáo',
    help: 'Ví dụ: ỦY BAN NHÂN DÂN, xuống dòng, XÃ ĐỨC AN.',
    choices: [],
    kind: 'lines',
  },
  {
    id: 'place',
    group: 'Cơ quan',
    label: 'Địa danh',
    help: 'Đứng trước ngày tháng của báo cáo. Ví dụ: Đức An.',
    choices: [],
    kind: 'text',
  },
  { id: 'symbol', group: 'Cơ quan', label: 'Ký hiệu báo cáo', help: 'Ví dụ: BC-UBND. Số do văn thư ghi.', choices: [], kind: 'text' },
  { id: 'addressees', group: 'Cơ quan', label: 'Kính gửi', help: 'Mỗi nơi một dòng.', choices: [], kind: 'lines' },
  { id: 'recipients', group: 'Cơ quan', label: 'Nơi nhận', help: 'Mỗi nơi một dòng, không cần gạch đầu dòng.', choices: [], kind: 'lines' },
  { id: 'drafter', group: 'Cơ quan', label: 'Đơn vị soạn thảo', help: 'In trong dòng “Lưu: VT, …”.', choices: [], kind: 'text' },
  {
    id: 'authority',
    group: 'Cơ quan',
    label: 'Quyền hạn ký',
    help: 'Ví dụ: TM. ỦY BAN NHÂN DÂN, xuống dòng, KT. CHỦ TỊCH.',
    choices: [],
    kind: 'lines',
  },
  { id: 'signerTitle', group: 'Cơ quan', label: 'Chức vụ người ký', help: 'Ví dụ: CHỦ TỊCH hoặc PHÓ CHỦ TỊCH.', choices: [], kind: 'text' },
  { id: 'signerName', group: 'Cơ quan', label: 'Họ tên người ký', help: 'Không ghi học hàm, học vị.', choices: [], kind: 'text' },
  {
    id: 'planTitle',
    group: 'Theo dõi',
    label: 'Tên kế hoạch',
    help: 'Đứng trong câu mở đầu của báo cáo. Để trống: “Kế hoạch cải cách hành chính năm …”.',
    choices: [],
    kind: 'text',
  },
  {
    id: 'planDocument',
    group: 'Theo dõi',
    label: 'Văn bản ban hành kế hoạch',
    help: 'Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã.',
    choices: [],
    kind: 'text',
  },
  {
    id: 'planYear',
    group: 'Theo dõi',
    label: 'Năm kế hoạch',
    help: 'Để trống: lấy theo tên kế hoạch.',
    choices: [],
    kind: 'number',
    bounds: { min: 2000, max: 2100 },
  },
  {
    id: 'dueSoonDays',
    group: 'Theo dõi',
    label: 'Số ngày báo trước',
    help: 'Từ 1 đến 60 ngày; trong số ngày này việc chuyển sang “Sắp đến hạn”.',
    choices: [],
    kind: 'number',
    bounds: { min: 1, max: 60 },
  },
  {
    id: 'rollPolicy',
    group: 'Theo dõi',
    label: 'Hạn rơi vào ngày nghỉ',
    help: 'Giữ nguyên: hạn in nghiêng để biết là ngày nghỉ.',
    choices: [
      ['Giữ nguyên', 'none'],
      ['Lùi sang ngày làm việc sau', 'next'],
      ['Đưa lên ngày làm việc trước', 'previous'],
    ],
    kind: 'choice',
  },
  {
    id: 'periodPreset',
    group: 'Báo cáo',
    label: 'Cách tính kỳ báo cáo',
    help: 'Nghị định 09/2019: từ ngày 15 tháng trước kỳ đến ngày 14 tháng cuối kỳ.',
    choices: [
      ['Nghị định 09/2019/NĐ-CP', 'nd09'],
      ['Quý dương lịch', 'calendar'],
    ],
    kind: 'choice',
  },
  {
    id: 'sendByDay',
    group: 'Báo cáo',
    label: 'Ngày gửi báo cáo',
    help: 'Ngày của tháng cuối kỳ, từ 1 đến 31. Bộ Nội vụ quy định ngày 20 cho cấp tỉnh.',
    choices: [],
    kind: 'number',
    bounds: { min: 1, max: 31 },
  },
  {
    id: 'font',
    group: 'Trình bày',
    label: 'Phông chữ của bảng',
    help: 'Dùng khi lập bảng mới.',
    choices: [
      ['Arial', 'Arial'],
      ['Times New Roman', 'Times New Roman'],
    ],
    kind: 'choice',
  },
  {
    id: 'protectFormulas',
    group: 'Trình bày',
    label: 'Khóa ô công thức',
    help: 'Khóa không mật khẩu. Muốn sắp xếp bảng: bỏ khóa trang rồi sắp xếp.',
    choices: YES_NO,
    kind: 'choice',
  },
  {
    id: 'planSheet',
    group: 'Đọc kế hoạch',
    label: 'Trang kế hoạch',
    help: 'Để trống: tự tìm theo tiêu đề cột. Ghi tên trang khi tệp có nhiều bảng giống bảng kế hoạch.',
    choices: [],
    kind: 'text',
  },
  {
    id: 'planColumns',
    group: 'Đọc kế hoạch',
    label: 'Cột của kế hoạch',
    help: 'Chỉ ghi khi máy hiểu sai cột; mỗi cột một dòng. Ví dụ: Kết quả đạt được = sản phẩm. Không dùng một cột: Tên cột = bỏ qua.',
    choices: [],
    kind: 'lines',
  },
  {
    id: 'seenDoubts',
    group: 'Đọc kế hoạch',
    label: 'Chỗ đã xem, giữ nguyên',
    help: 'Các chỗ cần xem lại đã được chấp nhận, mỗi chỗ một dòng; xóa dòng nào thì chỗ ấy được nhắc lại.',
    choices: [],
    kind: 'lines',
  },
];
