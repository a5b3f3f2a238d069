import type { IsoDate } from './calendar-date';

/** Kỳ báo cáo of the table: quarters, half-year, nine months, year. */
export type PeriodKind = 'Q1' | 'Q2' | '6T' | 'Q3' | '9T' | 'Q4' | 'NAM';

/** A day of a year that is not fixed yet: `{ yearOffset: -1, month: 12, day: 15 }` is 15/12 of the year before. */
export interface YearDay {
  readonly yearOffset: -1 | 0 | 1;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; a day that the month does not have means its last day. */
  readonly day: number;
}

/** One period as it stands in Thiết lập, where a person may change it. */
export interface PeriodRow {
  readonly kind: PeriodKind;
  /** Offered in menus. */
  readonly on: boolean;
  readonly from: YearDay;
  /** Ngày chốt số liệu: the last day counted. */
  readonly to: YearDay;
  /** Hạn gửi báo cáo; null: by `sendByDay` of the settings. */
  readonly sendBy: YearDay | null;
}

/** Kỳ tới: what the report looks ahead to. */
export interface NextPeriod {
  /** In a sentence: "quý II năm 2022". */
  readonly words: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A period of one year, with its words and days. */
export interface ReportPeriod {
  /** "2022-Q1", "2022-6T", "2022-NAM", or "2022-01-01..2022-02-28". */
  readonly id: string;
  readonly kind: PeriodKind | 'range';
  readonly year: number;
  /** Without the year: "Quý I". */
  readonly label: string;
  /** With the year, fit for the name of a sheet: "Quý I 2022". */
  readonly sheetLabel: string;
  /** In a sentence: "quý I năm 2022". */
  readonly words: string;
  /** The end of the report's title: "quý III và phương hướng, nhiệm vụ quý IV năm 2022". */
  readonly titleWords: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly sendBy: IsoDate | null;
  /** What is overdue from before this day was overdue in the report before; equal to `from` where that report does not overlap. */
  readonly carriedBefore: IsoDate;
  /** How the period is counted: "Nghị định 09/2019/NĐ-CP, cộng dồn từ đầu năm". */
  readonly rule: string;
  readonly next: NextPeriod;
}
