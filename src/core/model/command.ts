import type { IsoDate } from './calendar-date';
import type { ColumnDoubt } from './column-doubt';
import type { ReportDocument, WordSnapshot } from './document';
import type { Issue, Where } from './issue';
import type { SheetPatch, WorkbookSnapshot } from './sheet';

/** The table of commands: feeds the menu, the ribbon, the pane and the command line. Labels are verbs, the same everywhere. */
export const COMMAND_TABLE = [
  { id: 'track', label: 'Lập / cập nhật bảng theo dõi', writes: true },
  { id: 'check', label: 'Kiểm tra bảng', writes: true },
  { id: 'report', label: 'Lập báo cáo', writes: true },
  { id: 'freeze', label: 'Chốt kỳ', writes: true },
  { id: 'reopen', label: 'Mở lại kỳ đã chốt', writes: true },
  { id: 'remind', label: 'Nhắc việc', writes: false },
  { id: 'split', label: 'Chia cho xã, phường', writes: false },
  { id: 'collect', label: 'Tổng hợp từ xã, phường', writes: true },
  { id: 'settings', label: 'Thiết lập', writes: true },
  { id: 'restore', label: 'Khôi phục lần chạy trước', writes: true },
  { id: 'help', label: 'Hướng dẫn', writes: false },
] as const;

export type CommandId = (typeof COMMAND_TABLE)[number]['id'];

/** A person's own reading of a task's time, in place of ours: a phrase that is parsed in turn ("Quý IV năm 2022"). */
export interface ReadingChoice {
  readonly taskId: string;
  readonly phrase: string;
}

/** What a command is asked to do. Everything comes in as data; the core reads no clock and no file. */
export interface CommandRequest {
  readonly command: CommandId;
  readonly workbook: WorkbookSnapshot;
  /** The day on which everything is evaluated. */
  readonly asOf: IsoDate;
  /** Local time of the run for Nhật ký, "YYYY-MM-DD HH:MM". */
  readonly now: string;
  /** Plan year given by the user; null: as the plan says. */
  readonly year?: number | null;
  /** Sheet that holds the plan, when the user chose one; null: found by its headings. */
  readonly planSheet?: string | null;
  /** A Word decision to import instead of a plan sheet. */
  readonly word?: WordSnapshot | null;
  /** Report, freeze, reopen: "2022-Q1", "2022-6T", "2022-Q3", "2022-9T", "2022-NAM" or "2022-01-01..2022-02-28". */
  readonly period?: string | null;
  /** Report: only the document is wanted; the workbook stays as it is. */
  readonly documentOnly?: boolean;
  readonly choices?: readonly ReadingChoice[];
  /** What columns of the plan hold, one "tên cột = vai trò" each (a `ColumnDoubt` gives them); kept in Thiết lập. */
  readonly columns?: readonly string[];
  /** Ids of review items that a person looked at and leaves as they are; kept in Thiết lập, so that they are not asked again. */
  readonly seen?: readonly string[];
  /** Check: ids of the findings to repair; null: all that are safe. */
  readonly fixes?: readonly string[] | null;
  /** Collect: the workbooks that the units sent back. */
  readonly unitWorkbooks?: readonly WorkbookSnapshot[];
  /** Split, collect: a tab of this workbook for each commune, in place of a workbook. */
  readonly unitTabs?: boolean;
  /** Settings: values by setting id, as typed. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A reading or a cell that a person should look at before or after it is written. */
export interface ReviewItem {
  readonly id: string;
  /** "7.d: hạn trước năm kế hoạch" */
  readonly title: string;
  /** Title of the task, as the plan has it. */
  readonly task: string;
  readonly where: Where;
  /** As written, slips included. */
  readonly quote: string;
  /** How it is understood for now. */
  readonly reading: string;
  readonly why: string;
  /** Phrases offered as corrections; each can be given back as a `ReadingChoice`. Never preselected. */
  readonly options: readonly string[];
}

/** A finding of "Kiểm tra bảng" that can be repaired, or that says what a person must do. */
export interface Finding {
  readonly id: string;
  /** Heading under which it is listed: "Ngày hoàn thành không phải là ngày". */
  readonly group: string;
  readonly where: Where;
  readonly now: string;
  /** What it becomes; null when only a person can repair it, and `message` says how. */
  readonly fixed: string | null;
  readonly message: string;
  /** Repaired without asking: no typed word is lost or guessed. */
  readonly safe: boolean;
}

/** A name and a value of the preview: "Nhiệm vụ: 45". */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The cells that `value` names at its end. */
  readonly where?: Where;
}

export interface Reminder {
  readonly unit: string;
  readonly email: string;
  readonly lineIds: readonly string[];
  /** Ready to paste in a message. */
  readonly text: string;
}

/** A paragraph of the report as it goes out, with the rows of the tracker that it was made from; none for headings and set phrases. */
export interface TracedParagraph {
  readonly heading: boolean;
  readonly text: string;
  readonly lines: readonly { readonly id: string; readonly where: Where }[];
}

/** What a command found and would write. Nothing is written until a host applies `patch`. */
export interface CommandOutcome {
  readonly command: CommandId;
  /** False when the command could not go on: `issues` holds at least one error, `patch` is empty. */
  readonly ok: boolean;
  readonly facts: readonly Fact[];
  /** What is added, changed and kept, in sentences. */
  readonly notes: readonly string[];
  readonly review: readonly ReviewItem[];
  /** Track: columns of the plan that could be read otherwise. */
  readonly columns?: readonly ColumnDoubt[];
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
  readonly patch: SheetPatch;
  readonly document: ReportDocument | null;
  /** Report: its running text, each paragraph traced to its rows. */
  readonly paragraphs: readonly TracedParagraph[];
  /** Split: new workbooks, each made by a patch on an empty one. */
  readonly workbooks: readonly { readonly file: string; readonly patch: SheetPatch }[];
  readonly reminders: readonly Reminder[];
}
