import type { IsoDate } from './calendar-date';
import type { Issue, Where } from './issue';
import type { Settings } from './settings';
import type { StatusId } from './status';

/** What stands in a workbook when it is opened: no plan, a plan that is not tracked yet, or a tracker with its figures. */
export type WorkbookOverview =
  /** `sheets`: those that are not hidden. `reason`: why none of them holds a plan. */
  | { readonly kind: 'empty'; readonly sheets: readonly string[]; readonly reason?: Issue }
  | { readonly kind: 'plan'; readonly plan: FoundPlan; readonly sheets: readonly string[] }
  | { readonly kind: 'tracked'; readonly tracker: TrackerOverview };

/** A plan table that was found by its headings and could be tracked. */
export interface FoundPlan {
  readonly sheet: string;
  /** The whole table, A1 address: "A5:F57". */
  readonly range: string;
  readonly tasks: number;
  readonly areas: number;
  readonly year: number | null;
  /** Headings that were looked for and not found; empty when the table is whole. */
  readonly missingColumns: readonly string[];
}

/** The figures of a tracker on a day, for a first page: counts of tasks, the most urgent lines, the periods, the last run. */
export interface TrackerOverview {
  /** "Kế hoạch CCHC năm 2022" */
  readonly title: string;
  readonly year: number;
  readonly asOf: IsoDate;
  /** The cell that holds the as-of day of the live formulas. */
  readonly asOfCell: Where;
  /** Number of tasks; the counts of `figures` add up to it. */
  readonly tasks: number;
  /** Tasks by their rolled-up status, in the order of STATUS_TABLE; statuses with no task left out. `where`: the first such row. */
  readonly figures: readonly { readonly status: StatusId; readonly count: number; readonly where: Where }[];
  /** All overdue lines, the longest overdue first. */
  readonly overdue: readonly UrgentLine[];
  /** All lines due soon, the nearest first. */
  readonly dueSoon: readonly UrgentLine[];
  /** The report periods of the plan year, in the order of the table. */
  readonly periods: readonly PeriodOverview[];
  /** The last run written in Nhật ký; null when there is none. */
  readonly lastRun: LastRun | null;
  /** Communes that have a tab of their own in this workbook. */
  readonly unitTabs: readonly string[];
  readonly settings: Settings;
}

export interface UrgentLine {
  readonly id: string;
  readonly title: string;
  /** Days past the due day, or days left: 0 or more. */
  readonly days: number;
  readonly due: IsoDate;
  readonly leads: readonly string[];
  readonly where: Where;
}

/** A report period as the commands report, freeze and reopen take it. */
export interface PeriodOverview {
  /** "2022-Q1", "2022-6T", "2022-Q3", "2022-9T", "2022-NAM". */
  readonly id: string;
  /** "Quý I", "6 tháng": without the year. */
  readonly label: string;
  /** First and last day counted. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Day by which the report is to be sent; null where no rule says one. */
  readonly sendBy: IsoDate | null;
  /** How the period is counted, in words: "Nghị định 09/2019/NĐ-CP, cộng dồn từ đầu năm". */
  readonly rule: string;
  /** True when its sheet "Kỳ …" was frozen. */
  readonly frozen: boolean;
}

export interface LastRun {
  /** "YYYY-MM-DD HH:MM" */
  readonly at: string;
  /** What it did, in a sentence: "Cập nhật 12 ô, giữ nguyên 3 chỗ sửa tay." */
  readonly summary: string;
  /** False when nothing can be restored (already restored, or the log was deleted). */
  readonly restorable: boolean;
}
