import type { Entry } from './line';

export type ColumnGroup = 'hidden' | 'plan' | 'auto' | 'entry';

/** A column of the sheet Theo dõi. Adding one is adding a row. */
export interface TrackerColumn {
  readonly id: string;
  readonly heading: string;
  /** Pixels at 100 %. */
  readonly width: number;
  readonly group: ColumnGroup;
  /** Label over the first column of a run of columns. */
  readonly groupLabel?: string;
  readonly kind: 'text' | 'small' | 'date' | 'number' | 'list' | 'link';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly indent?: number;
  readonly filter?: true;
  /** The entry that people type here. */
  readonly entry?: keyof Entry;
  /** Kinds of rows on which the cell is to be filled in (pale blue). */
  readonly fillIn?: readonly RowKind[];
  /** Counted for the height of a row. */
  readonly tall?: true;
}

/** Kinds of rows: area band, task that is one line, task with lines below, line of a task, a task taken out of the plan. */
export type TrackedRow = 'LV' | 'NV' | 'NH' | 'DG' | 'NG';

/** What a fillable row is followed by; the codes stand in the hidden column "time kind" and in formulas. */
export type RowKind = 'ngày' | 'TX' | 'CC' | 'KR';

export const TIME_KIND_OF = { dated: 'ngày', continuous: 'TX', trigger: 'CC', unclear: 'KR' } as const;

const DATED: readonly RowKind[] = ['ngày', 'CC', 'KR'];
const ANY: readonly RowKind[] = ['ngày', 'TX', 'CC', 'KR'];

const TRACKER_COLUMNS = [
  { id: 'id', heading: 'Mã dòng', width: 40, group: 'hidden', kind: 'small' },
  { id: 'label', heading: 'TT', width: 43, group: 'plan', groupLabel: 'KẾ HOẠCH (chỉ đọc)', kind: 'small' },
  { id: 'title', heading: 'Nhiệm vụ', width: 288, group: 'plan', kind: 'text', tall: true },
  { id: 'leads', heading: 'Chủ trì', width: 126, group: 'plan', kind: 'text', indent: 1, filter: true, tall: true },
  { id: 'time', heading: 'Thời gian\n(nguyên văn)', width: 126, group: 'plan', kind: 'text', indent: 1, tall: true },
  { id: 'reading', heading: 'Cách hiểu', width: 120, group: 'auto', groupLabel: 'TỰ TÍNH', kind: 'text', indent: 1, tall: true },
  {
    id: 'due',
    heading: 'Hạn',
    width: 84,
    group: 'auto',
    kind: 'date',
    horizontal: 'center',
    entry: 'due',
    fillIn: ['CC', 'KR'],
    filter: true,
  },
  { id: 'status', heading: 'Tình trạng', width: 156, group: 'auto', kind: 'text', indent: 1, filter: true },
  { id: 'daysLeft', heading: 'Còn lại\n(ngày)', width: 66, group: 'auto', kind: 'number', horizontal: 'right', indent: 1 },
  {
    id: 'progress',
    heading: 'Tiến độ',
    width: 104,
    group: 'entry',
    groupLabel: 'PHẦN NHẬP: KẾT QUẢ',
    kind: 'list',
    entry: 'progress',
    fillIn: DATED,
    filter: true,
  },
  { id: 'done', heading: 'Ngày hoàn thành', width: 78, group: 'entry', kind: 'date', horizontal: 'center', entry: 'done', fillIn: DATED },
  { id: 'answer', heading: 'Trả lời kỳ', width: 100, group: 'entry', kind: 'list', entry: 'answer', fillIn: ['TX'], filter: true },
  { id: 'result', heading: 'Kết quả trong kỳ', width: 190, group: 'entry', kind: 'text', entry: 'result', fillIn: ANY, tall: true },
  {
    id: 'evidenceNumber',
    heading: 'Số, ký hiệu',
    width: 104,
    group: 'entry',
    groupLabel: 'PHẦN NHẬP: MINH CHỨNG',
    kind: 'text',
    entry: 'evidenceNumber',
    fillIn: ANY,
    tall: true,
  },
  {
    id: 'evidenceDate',
    heading: 'Ngày văn bản',
    width: 82,
    group: 'entry',
    kind: 'date',
    horizontal: 'center',
    entry: 'evidenceDate',
    fillIn: ANY,
  },
  {
    id: 'evidenceIssuer',
    heading: 'Cơ quan ban hành',
    width: 112,
    group: 'entry',
    kind: 'text',
    entry: 'evidenceIssuer',
    fillIn: ANY,
    tall: true,
  },
  { id: 'evidencePage', heading: 'Trang', width: 50, group: 'entry', kind: 'text', entry: 'evidencePage', fillIn: ANY },
  { id: 'evidenceLink', heading: 'Liên kết', width: 112, group: 'entry', kind: 'link', entry: 'evidenceLink', fillIn: ANY },
  {
    id: 'difficulties',
    heading: 'Khó khăn, vướng mắc',
    width: 184,
    group: 'entry',
    groupLabel: 'PHẦN NHẬP: VƯỚNG MẮC, CĂN CỨ, GHI CHÚ',
    kind: 'text',
    entry: 'difficulties',
    fillIn: ANY,
    tall: true,
  },
  {
    id: 'triggerDocument',
    heading: 'Văn bản làm phát sinh',
    width: 140,
    group: 'entry',
    kind: 'text',
    entry: 'triggerDocument',
    fillIn: ['CC'],
    tall: true,
  },
  {
    id: 'triggerDate',
    heading: 'Ngày phát sinh',
    width: 82,
    group: 'entry',
    kind: 'date',
    horizontal: 'center',
    entry: 'triggerDate',
    fillIn: ['CC'],
  },
  { id: 'note', heading: 'Ghi chú', width: 150, group: 'entry', kind: 'text', entry: 'note', fillIn: ANY, tall: true },
  { id: 'coordinators', heading: 'Cơ quan phối hợp', width: 190, group: 'plan', groupLabel: 'KẾ HOẠCH (tiếp)', kind: 'text' },
  { id: 'product', heading: 'Sản phẩm', width: 230, group: 'plan', kind: 'text' },
  { id: 'updated', heading: 'Cập nhật', width: 80, group: 'plan', kind: 'date', horizontal: 'center' },
  { id: 'rowKind', heading: 'Loại dòng', width: 40, group: 'hidden', kind: 'small' },
  { id: 'area', heading: 'Mã lĩnh vực', width: 40, group: 'hidden', kind: 'small' },
  { id: 'task', heading: 'Mã nhiệm vụ', width: 40, group: 'hidden', kind: 'small' },
  { id: 'counted', heading: 'Tính là nhiệm vụ', width: 40, group: 'hidden', kind: 'number' },
  { id: 'timeKind', heading: 'Loại thời gian', width: 40, group: 'hidden', kind: 'small' },
  { id: 'start', heading: 'Bắt đầu', width: 40, group: 'hidden', kind: 'date' },
  { id: 'plannedDue', heading: 'Hạn theo kế hoạch', width: 40, group: 'hidden', kind: 'date' },
  { id: 'plannedReading', heading: 'Cách hiểu gốc', width: 40, group: 'hidden', kind: 'small' },
  { id: 'leadKeys', heading: 'Khóa chủ trì', width: 40, group: 'hidden', kind: 'small' },
  { id: 'lineStatus', heading: 'Tình trạng dòng', width: 40, group: 'hidden', kind: 'small' },
  { id: 'dayOff', heading: 'Rơi vào ngày nghỉ', width: 40, group: 'hidden', kind: 'number' },
  { id: 'sortKey', heading: 'Khóa xếp', width: 40, group: 'hidden', kind: 'number' },
] as const satisfies readonly TrackerColumn[];

export type TrackerColumnId = (typeof TRACKER_COLUMNS)[number]['id'];

/** The table with the general row type, for code that walks it. */
export const trackerColumns: readonly (TrackerColumn & { readonly id: TrackerColumnId })[] = TRACKER_COLUMNS;

/** Headings by which a host finds, for each edited cell, the column of the day of the last change; `sign` tells a tracker from other sheets. */
export const STAMP_HEADINGS = { stamp: headingOf('updated'), sign: headingOf('progress') } as const;

function headingOf(id: TrackerColumnId): string {
  return trackerColumns.find((column) => column.id === id)?.heading ?? '';
}
