import type { CellStyle, Edge } from '../model/sheet';

/** The palette of look.md: one accent, paint only where a person must look. */
export const COLORS = {
  ink: '#202428',
  muted: '#5F6368',
  label: '#6B6F76',
  accent: '#1F4E79',
  hairline: '#D5DAE0',
  band: '#E9EEF3',
  bandRule: '#C3CCD6',
  header: '#F3F5F8',
  entryHeader: '#D9E6F2',
  fillIn: '#E8F1FA',
  fillInBox: '#BFD0E2',
  overdue: '#B3261E',
  zero: '#70757B',
  doubtFill: '#FFF4D6',
  doubtText: '#6B4E00',
} as const;

/** Bars of the overview, by figure. */
export const BAR_COLORS = {
  doneOnTime: '#5B9E72',
  doneLate: '#D9A066',
  openInTerm: '#9DBDDF',
  openOverdue: '#C0392B',
  continuous: '#CBD1D8',
  waiting: '#E3E6EA',
  stopped: '#AAB1B9',
} as const;

export const DATE_FORMAT = 'dd/mm/yyyy';
export const DAYS_LEFT_FORMAT = '0;"quá "0;"hôm nay"';
export const COUNT_FORMAT = '0;-0;"–"';
export const RATE_FORMAT = '0.0%';
export const TEXT_FORMAT = '@';

/** Font and size of a workbook: Times New Roman needs 11 pt in the widths that Arial fills with 10. */
export interface Type {
  readonly font: string;
  readonly size: number;
}

/** Sizes of `type` by the setting; `scaled(9)` is a 9 pt text in Arial. */
export function typeOf(font: 'Arial' | 'Times New Roman'): Type {
  return { font, size: font === 'Arial' ? 10 : 11 };
}

/** A text style in the workbook's type; `size` is the size in Arial. */
export function textStyle(type: Type, style: CellStyle & { readonly size?: number } = {}): CellStyle {
  const size = (style.size ?? 10) + (type.size - 10);
  return { color: COLORS.ink, vertical: 'top', ...style, font: type.font, size };
}

export const HAIRLINE: Edge = { style: 'thin', color: COLORS.hairline };
export const BOX: Edge = { style: 'thin', color: COLORS.fillInBox };
export const STRONG_RULE: Edge = { style: 'medium', color: COLORS.ink };
export const THIN_RULE: Edge = { style: 'thin', color: COLORS.ink };
export const BAND_RULE: Edge = { style: 'thin', color: COLORS.bandRule };
