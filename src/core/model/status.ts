/**
 * Tình trạng: the table of statuses, in the order in which a task's lines roll up (the first that any line has wins).
 * Colours: ground and text of the workbook, contrast at least 4.5:1; null ground for normal states, so that the others are seen.
 */
export interface StatusRow {
  readonly id: string;
  /** The words in the sheet; formulas and colour rules are keyed to them. */
  readonly label: string;
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The figure that a task of this status counts in. */
  readonly counts: StatusFigure;
}

/** The cells of the official table: four that have a term, and those without one. */
export type StatusFigure = 'doneOnTime' | 'doneLate' | 'openInTerm' | 'openOverdue' | 'continuous' | 'waiting' | 'stopped';

export const STATUS_TABLE = [
  { id: 'overdue', label: 'Quá hạn', fill: '#F9CDC8', color: '#8C120C', bold: true, italic: false, counts: 'openOverdue' },
  { id: 'due-soon', label: 'Sắp đến hạn', fill: '#FFE39A', color: '#4A3500', bold: true, italic: false, counts: 'openInTerm' },
  {
    id: 'continuous-not-reported',
    label: 'Chưa báo cáo kỳ này',
    fill: '#FFF4D6',
    color: '#6B4E00',
    bold: false,
    italic: false,
    counts: 'continuous',
  },
  { id: 'unclear', label: 'Không rõ thời hạn', fill: '#FFF4D6', color: '#6B4E00', bold: false, italic: false, counts: 'waiting' },
  { id: 'in-term', label: 'Trong hạn', fill: null, color: '#1F4E79', bold: false, italic: false, counts: 'openInTerm' },
  { id: 'waiting', label: 'Chờ căn cứ', fill: null, color: '#595959', bold: false, italic: true, counts: 'waiting' },
  { id: 'not-begun', label: 'Chưa thực hiện', fill: null, color: '#595959', bold: false, italic: false, counts: 'openInTerm' },
  { id: 'continuous-reported', label: 'Đã báo cáo kỳ này', fill: null, color: '#1B5E2A', bold: false, italic: false, counts: 'continuous' },
  { id: 'done-late', label: 'Hoàn thành quá hạn', fill: '#F8E5D6', color: '#7A3608', bold: false, italic: false, counts: 'doneLate' },
  { id: 'done-on-time', label: 'Hoàn thành đúng hạn', fill: '#E2F1E4', color: '#1B5E2A', bold: false, italic: false, counts: 'doneOnTime' },
  { id: 'done-early', label: 'Hoàn thành trước hạn', fill: '#E2F1E4', color: '#1B5E2A', bold: false, italic: false, counts: 'doneOnTime' },
  { id: 'paused', label: 'Tạm dừng', fill: '#E6E7E9', color: '#55585C', bold: false, italic: false, counts: 'stopped' },
  { id: 'cancelled', label: 'Không thực hiện', fill: '#E6E7E9', color: '#55585C', bold: false, italic: true, counts: 'stopped' },
] as const satisfies readonly StatusRow[];

export type StatusId = (typeof STATUS_TABLE)[number]['id'];

/** The row of a status. */
export function statusRow(id: StatusId): StatusRow {
  const row = STATUS_TABLE.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`No such status: ${id}`);
  return row;
}
