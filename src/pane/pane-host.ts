import type { CommandId, CommandOutcome, Issue, Letter, LetterPlan, ReadingChoice, Where, WorkbookOverview } from '../core/index';

/**
 * What the page (task pane of Excel, sidebar of Google Sheets) asks of the program that it stands beside.
 * Everything that goes in and out is plain data. A host holds the outcome of `run` (with its patch) under the id it gives out, and
 * applies exactly that outcome when asked; where it cannot keep it, it runs the same request again and must refuse with the failure
 * `changed-meanwhile` when the outcome is another one. A rejected promise is taken as the failure `unexpected`.
 */
export interface PaneHost {
  readonly kind: HostKind;
  /** Language of the page's own words. Plan texts and sentences of the core are Vietnamese in both. */
  readonly language: 'vi' | 'en';
  /** For "Chi tiết cho người hỗ trợ" and "Hướng dẫn": "1.0.0". */
  readonly version: string;
  /** The host's theme now; `onChange` is called when it changes. `system`: follow the browser's preference. */
  theme(onChange: (theme: PaneTheme) => void): PaneTheme;
  /** What is in the workbook at this moment. Reads only. */
  look(): Promise<PaneResult<WorkbookOverview>>;
  /** Works out a command without writing anything. Today and the time of day are the host's to add. */
  run(request: PaneRequest, watch: Watch): Promise<PaneResult<PanePreview>>;
  /** Writes the outcome of `run`. Complete, or everything as before; the failure says which. */
  apply(previewId: string, watch: Watch): Promise<PaneResult<PaneApplied>>;
  /** Makes one of `preview.files` (the Word report, a unit's workbook). The page offers it with `saveFile`. */
  makeFile(previewId: string, fileId: string, watch: Watch): Promise<PaneResult<PaneFile>>;
  /** Hands a file to the user. Use `downloadFile` of this folder where a browser download works. */
  saveFile(file: PaneFile): Promise<void>;
  /** Sends the reminders; only where the add-on was installed so that it may send mail. */
  readonly letters?: PaneLetters;
  /** Makes a document in the user's own cloud out of a Word file, and gives its address; only where it was installed so. */
  readonly keepAsDocument?: (file: PaneFile) => Promise<PaneResult<string>>;
  /** Selects a cell in the grid; false when the sheet or cell is no more. */
  goTo(where: Where): Promise<boolean>;
  /** Puts text on the clipboard; false when it is refused, and the page then selects the text for Ctrl+C. */
  copyText(text: string): Promise<boolean>;
}

/** Reminders as letters. Nothing goes out that was not shown before. */
export interface PaneLetters {
  /** Who would get what, and who gets nothing. */
  preview(): Promise<PaneResult<LettersToSend>>;
  /** Sends those of the letters that still stand as they were shown; "Hủy" stops before the next ones. */
  send(ids: readonly string[], watch: Watch): Promise<PaneResult<LettersResult>>;
}

export interface LettersToSend {
  /** Recipients that may still be written to today. */
  readonly quota: number;
  readonly letters: readonly (Letter & { readonly id: string })[];
  readonly left: LetterPlan['left'];
}

/** Units whose letter went out, and those whose letter was refused. */
export interface LettersResult {
  readonly sent: readonly string[];
  readonly failed: readonly string[];
}

export type HostKind = 'excel' | 'sheets';
export type PaneTheme = 'light' | 'dark' | 'system';

/** How long work is watched and stopped. Both may be called at any time from `run`, `apply` and `makeFile`. */
export interface Watch {
  onProgress(progress: PaneProgress): void;
  /** True once the user pressed "Hủy": stop at the next safe point, put back what was written, answer with the failure `cancelled`. */
  isCancelled(): boolean;
}

export interface PaneProgress {
  /** Names of all steps, in order, in the page's language: "Đọc kế hoạch", "Ghi trang “Theo dõi”". */
  readonly steps: readonly string[];
  /** 0-based position of the step being done. */
  readonly step: number;
  /** Parts done of the whole work, 0 ≤ done ≤ total. */
  readonly done: number;
  readonly total: number;
  /** What `done` counts: "dòng", "trang tính". */
  readonly unit: string;
}

/** Where the plan comes from in "Lập bảng theo dõi"; not given: the tracker's own plan, or the one that `look` found. */
export type PlanSource =
  | { readonly from: 'sheet'; readonly sheet: string }
  /** The sheet that is open now: the core finds the table on it. */
  | { readonly from: 'selection' }
  /** A Word decision (.docx). */
  | { readonly from: 'word'; readonly file: PaneFile }
  /** The text of a plan, as pasted; a table copied from Word has its cells parted by tabs. */
  | { readonly from: 'text'; readonly text: string }
  /** The sample plan of the product, put in a new sheet "Kế hoạch mẫu". */
  | { readonly from: 'sample' };

/** A `CommandRequest` as the page can make it: without the workbook, the day and the time. */
export interface PaneRequest {
  readonly command: CommandId;
  readonly plan?: PlanSource;
  /** Plan year typed by the user. */
  readonly year?: number;
  /** Report, freeze, reopen: id of a `PeriodOverview`, or "2022-01-01..2022-05-31". */
  readonly period?: string;
  /** Corrected readings, kept from one `run` to the next. */
  readonly choices?: readonly ReadingChoice[];
  /** What columns of the plan hold, as `ColumnDoubt` of the core offers it: "Kết quả đạt được = sản phẩm". */
  readonly columns?: readonly string[];
  /** Ids of review items that the user agreed with: later runs do not ask again. */
  readonly seen?: readonly string[];
  /** Check: ids of the findings to repair; null: all that are safe. The outcome lists every finding either way. */
  readonly fixes?: readonly string[] | null;
  /** Settings as typed, by setting id, all of SETTING_TABLE; choices by their label, as they stand in the sheet. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Split, collect: a tab of this workbook for each unit, in place of a file. */
  readonly unitTabs?: boolean;
  /** Collect: the workbooks (.xlsx) that units sent back. */
  readonly unitFiles?: readonly PaneFile[];
}

/** What a command found and would write, as the page shows it. */
export interface PanePreview {
  /** Names the outcome in `apply` and `makeFile`. Valid until the next `run` of the same command. */
  readonly id: string;
  readonly outcome: PaneOutcome;
  /** Number of edits that `apply` would make; 0: there is nothing to write. */
  readonly edits: number;
  /** Facts that the report leaves open, in brackets in the document: the texts of its runs marked `missing`, each once. */
  readonly missing: readonly string[];
  /** Files that can be made from the outcome, without writing anything to the workbook. */
  readonly files: readonly PreviewFile[];
  /** All of `files` in one, where there are several. */
  readonly archive?: PreviewFile;
}

/** A file that `makeFile` makes, by its id. */
export interface PreviewFile {
  readonly id: string;
  readonly name: string;
}

/** A `CommandOutcome` without the parts that only a host needs. */
export type PaneOutcome = Omit<CommandOutcome, 'patch' | 'document' | 'workbooks'>;

export interface PaneApplied {
  /** What was written, in one sentence that stays on the home screen. */
  readonly summary: string;
}

export interface PaneFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type PaneResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PaneFailure };

/** Why a host could not go on. */
export interface PaneFailure {
  readonly code: FailureCode;
  /** Sheet and cell, where one is meant. */
  readonly where: Where;
  /** What became of the workbook: nothing was written, or what was written was put back, or a part of it stands (running again finishes). */
  readonly workbook: 'untouched' | 'put-back' | 'partly-written';
  /** Errors of the core in their own sentences; shown in place of the sentence of `code`. */
  readonly issues: readonly Issue[];
  /** Technical words for the support only, with no plan content: "GenericFile.ItemNotFound". */
  readonly technical: string;
}

/**
 * Failures that the page has words and steps for (in both languages and for both hosts).
 * `refused`: the core gave an outcome that is not ok; its issues say why.
 */
export const FAILURE_CODES = [
  'refused',
  'sheet-protected',
  'bad-address',
  'cell-in-edit',
  'sheet-missing',
  'changed-meanwhile',
  'busy',
  'quota-used',
  'timed-out',
  'too-large',
  'session-lost',
  'not-authorised',
  'read-only',
  'host-too-old',
  'bad-file',
  'cancelled',
  'unexpected',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];
