import type { IsoDate } from '../model/calendar-date';
import { formatDateInText } from '../model/calendar-date';
import type { PeriodKind } from '../model/report-period';
import type { StatusFigure } from '../model/status';

/** Facts that nobody has given: shown in brackets, marked in Word, never filled in by us. One row each. */
export const MISSING = {
  office: '[tên cơ quan ban hành báo cáo]',
  place: '[địa danh]',
  symbol: '[ký hiệu]',
  addressees: '[nơi nhận báo cáo]',
  recipients: '[nơi nhận]',
  drafter: '[đơn vị soạn thảo]',
  authority: '[quyền hạn ký]',
  signerTitle: '[chức vụ người ký]',
  signerName: '[họ và tên người ký]',
  planDocument: '[số, ký hiệu, ngày ban hành Kế hoạch]',
  document: '[số, ký hiệu, ngày văn bản]',
  documentDate: '[ngày văn bản]',
  documentIssuer: '[cơ quan ban hành]',
  doneDate: '[ngày hoàn thành]',
  result: '[kết quả trong kỳ]',
  overdueReason: '[nguyên nhân quá hạn]',
  stopReason: '[lý do]',
  changeReason: '[lý do điều chỉnh]',
  difficulties: '[khó khăn, vướng mắc trong kỳ; nếu không có, ghi “Không phát sinh”]',
  causes: '[nguyên nhân của tồn tại, hạn chế]',
  proposals: '[kiến nghị, đề xuất; nếu không có, ghi “Không”]',
} as const;

/** "1.234" */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');
}

/** "1.234,5": always one decimal, rounded half up. */
export function formatDecimal(value: number): string {
  const tenths = Math.round((value + Number.EPSILON) * 10);
  return `${formatCount(Math.trunc(tenths / 10))},${String(Math.abs(tenths % 10))}`;
}

/** "57,1% (4/7)": never without its denominator; "–" where there is nothing to divide by. */
export function formatRate(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${formatDecimal((part * 100) / whole)}% (${formatCount(part)}/${formatCount(whole)})`;
}

interface PeriodWording {
  readonly label: string;
  readonly sentence: (year: number) => string;
  readonly title: (year: number) => string;
  readonly next: (year: number) => string;
}

/** The words of each period: alone, in a sentence, at the end of the title, and those of what comes next. */
export const PERIOD_WORDS: Readonly<Record<PeriodKind, PeriodWording>> = {
  Q1: {
    label: 'Quý I',
    sentence: (year) => `quý I năm ${String(year)}`,
    title: (year) => `quý I năm ${String(year)}`,
    next: (year) => `quý II năm ${String(year)}`,
  },
  Q2: {
    label: 'Quý II',
    sentence: (year) => `quý II năm ${String(year)}`,
    title: (year) => `quý II và phương hướng, nhiệm vụ quý III năm ${String(year)}`,
    next: (year) => `quý III năm ${String(year)}`,
  },
  '6T': {
    label: '6 tháng',
    sentence: (year) => `6 tháng đầu năm ${String(year)}`,
    title: (year) => `6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm ${String(year)}`,
    next: (year) => `6 tháng cuối năm ${String(year)}`,
  },
  Q3: {
    label: 'Quý III',
    sentence: (year) => `quý III năm ${String(year)}`,
    title: (year) => `quý III và phương hướng, nhiệm vụ quý IV năm ${String(year)}`,
    next: (year) => `quý IV năm ${String(year)}`,
  },
  '9T': {
    label: '9 tháng',
    sentence: (year) => `9 tháng đầu năm ${String(year)}`,
    title: (year) => `9 tháng đầu năm và phương hướng, nhiệm vụ 3 tháng cuối năm ${String(year)}`,
    next: (year) => `3 tháng cuối năm ${String(year)}`,
  },
  Q4: {
    label: 'Quý IV',
    sentence: (year) => `quý IV năm ${String(year)}`,
    title: (year) => `quý IV năm ${String(year)} và phương hướng, nhiệm vụ quý I năm ${String(year + 1)}`,
    next: (year) => `quý I năm ${String(year + 1)}`,
  },
  NAM: {
    label: 'Năm',
    sentence: (year) => `năm ${String(year)}`,
    title: (year) => `năm ${String(year)} và phương hướng, nhiệm vụ năm ${String(year + 1)}`,
    next: (year) => `năm ${String(year + 1)}`,
  },
};

export const PERIOD_RULE_WORDS = {
  nd09: 'Nghị định 09/2019/NĐ-CP',
  calendar: 'Quý theo lịch',
  edited: 'Theo Thiết lập',
  range: 'Khoảng thời gian tự chọn',
  cumulative: 'cộng dồn từ đầu năm',
} as const;

export const PERIOD_ROW_WORDS = {
  headings: ['Kỳ báo cáo', 'Sử dụng', 'Từ ngày', 'Đến ngày (chốt số liệu)', 'Hạn gửi báo cáo'],
  yes: 'Có',
  no: 'Không',
  commonDay: 'theo ngày gửi chung',
  yearBefore: 'năm trước',
  yearAfter: 'năm sau',
} as const;

/** The words of a free range of days. */
export function rangeWords(
  from: IsoDate,
  to: IsoDate,
): { readonly label: string; readonly sheetLabel: string; readonly sentence: string; readonly next: string } {
  const dotted = (date: IsoDate): string => `${date.slice(8, 10)}.${date.slice(5, 7)}`;
  return {
    label: `Từ ${formatDateInText(from)} đến ${formatDateInText(to)}`,
    sheetLabel: `${dotted(from)}-${dotted(to)}.${to.slice(0, 4)}`,
    sentence: `từ ngày ${formatDateInText(from)} đến ngày ${formatDateInText(to)}`,
    next: 'kỳ tiếp theo',
  };
}

const PERIOD_EXAMPLES = '2022-Q1, 2022-6T, 2022-Q3, 2022-9T, 2022-NAM hoặc 2022-01-01..2022-02-28';

/** What is said of a period that cannot be read, and what to write instead. */
export const periodIssue = {
  unknown: (text: string) => `Không hiểu kỳ báo cáo “${text}”. Hãy ghi theo một trong các mẫu: ${PERIOD_EXAMPLES}.`,
  year: (text: string) => `Năm ${text} của kỳ báo cáo nằm ngoài khoảng tính được. Hãy ghi năm từ 1901 đến 2197.`,
  date: (text: string) => `“${text}” không phải là một ngày có thật. Hãy ghi khoảng thời gian như 2022-01-01..2022-02-28.`,
  order: (text: string) => `Khoảng thời gian “${text}” có ngày cuối trước ngày đầu. Hãy đổi lại thứ tự hai ngày.`,
  rowDay: (text: string) => `Không đọc được ngày “${text}”. Hãy ghi ngày/tháng, ví dụ 14/3 hoặc 15/12 năm trước; kỳ này tạm giữ ngày mặc định.`,
  rowOrder: (label: string) => `Kỳ “${label}” có ngày cuối trước ngày đầu. Hãy sửa lại hai ngày; kỳ này tạm giữ ngày mặc định.`,
} as const;

/** The figures in words, as after a count: "2 nhiệm vụ hoàn thành đúng hạn". */
export const FIGURE_WORDS: Readonly<Record<StatusFigure, string>> = {
  doneOnTime: 'hoàn thành đúng hạn',
  doneLate: 'hoàn thành quá hạn',
  openInTerm: 'chưa hoàn thành, còn trong hạn',
  openOverdue: 'chưa hoàn thành, đã quá hạn',
  continuous: 'thực hiện thường xuyên',
  waiting: 'chờ căn cứ hoặc chưa rõ thời hạn',
  stopped: 'tạm dừng hoặc không thực hiện',
};
