import type { IsoDate } from './calendar-date';
import type { StatusId } from './status';

/**
 * What a line is followed by: a due day (`dated`), an answer each period (`continuous`, thường xuyên), a trigger that has not come
 * (`trigger`, chờ căn cứ), or nothing readable (`unclear`).
 */
export type LineKind = 'dated' | 'continuous' | 'trigger' | 'unclear';

/** Dòng theo dõi: one thing to follow. */
export interface Line {
  /** "3.đ" when the task is one line; "3.đ/2", "6.c/Q1", "6.c/NAM", "2.h/TX" under a task that has several. */
  readonly id: string;
  readonly taskId: string;
  readonly kind: LineKind;
  /** What is due on this line: "Báo cáo kết quả quý I"; null when it is the task itself. */
  readonly what: string | null;
  /** First day of the window; null for a single day or where nothing says. */
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  /** The reading in words, shown beside the time as written. */
  readonly reading: string;
  /** Why a person should look at the reading; null when it is sure. */
  readonly doubt: string | null;
}

/** What a line is about, for people: "Báo cáo kết quả quý I (Rà soát thủ tục hành chính)". */
export function lineTitle(task: { readonly title: string }, { what }: Line): string {
  return what === null ? task.title : `${what} (${task.title})`;
}

/** Tiến độ: what a person declares. */
export const PROGRESS_WORDS = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng', 'Không thực hiện'] as const;
export type Progress = (typeof PROGRESS_WORDS)[number];

/** Trả lời kỳ: the answer of a continuous line for the period being collected. */
export const PERIOD_ANSWERS = ['Có kết quả', 'Không phát sinh', 'Chưa báo cáo'] as const;
export type PeriodAnswer = (typeof PERIOD_ANSWERS)[number];

/** What people typed on a line. Texts as typed; null where nothing was typed. */
export interface Entry {
  /** Hạn as it stands in the sheet: ours, or a person's own date. */
  readonly due: IsoDate | null;
  readonly progress: Progress | null;
  /** Ngày hoàn thành. */
  readonly done: IsoDate | null;
  readonly answer: PeriodAnswer | null;
  /** Kết quả trong kỳ. */
  readonly result: string | null;
  /** Minh chứng: số, ký hiệu; ngày văn bản; cơ quan ban hành; trang; liên kết. */
  readonly evidenceNumber: string | null;
  readonly evidenceDate: IsoDate | null;
  readonly evidenceIssuer: string | null;
  readonly evidencePage: string | null;
  readonly evidenceLink: string | null;
  readonly difficulties: string | null;
  /** Văn bản làm phát sinh of a waiting line, and its date. */
  readonly triggerDocument: string | null;
  readonly triggerDate: IsoDate | null;
  readonly note: string | null;
}

export const EMPTY_ENTRY: Entry = {
  due: null,
  progress: null,
  done: null,
  answer: null,
  result: null,
  evidenceNumber: null,
  evidenceDate: null,
  evidenceIssuer: null,
  evidencePage: null,
  evidenceLink: null,
  difficulties: null,
  triggerDocument: null,
  triggerDate: null,
  note: null,
};

/** A line as tracked on a day. */
export interface LineStatus {
  readonly line: Line;
  readonly entry: Entry;
  readonly status: StatusId;
  /** Days from `asOf` to the due day, negative when past; null when done, stopped or without a due day. */
  readonly daysLeft: number | null;
}

/** A task with its lines and the worst of their statuses. */
export interface TrackedTask {
  readonly id: string;
  readonly areaNumber: string;
  readonly areaTitle: string;
  readonly label: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly product: string | null;
  readonly time: string;
  readonly status: StatusId;
  readonly lines: readonly LineStatus[];
}

/** A change of a due day, from Nhật ký. */
export interface DueChange {
  readonly lineId: string;
  readonly changedOn: IsoDate;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly reason: string | null;
}

/** Everything the reports count: the tracker as read from the workbook, evaluated on `asOf`. */
export interface Tracker {
  readonly planYear: number;
  readonly planTitle: string | null;
  readonly asOf: IsoDate;
  readonly tasks: readonly TrackedTask[];
  readonly dueChanges: readonly DueChange[];
}
