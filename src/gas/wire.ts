import type { CommandOutcome, CommandRequest, Issue, Letter, LetterPlan, ReportDocument, Where, WorkbookOverview } from '../core/index';

/** What goes over google.script.run, both ways: plain data without dates, functions or bytes. */

/** A command as the page asks for it. The server adds the workbook. */
export type WireRequest = Omit<CommandRequest, 'workbook' | 'unitWorkbooks' | 'asOf' | 'now'> & {
  /** The plan stands on the tab that is open. */
  readonly fromSelection?: boolean;
  /** The plan is the product's sample, on a tab of its own. */
  readonly sample?: boolean;
  /** The workbooks that units sent back, read by the page: `WorkbookSnapshot[]` as `pack` gives it. */
  readonly units?: string;
};

/** The moment of a run, on the spreadsheet's own clock: it makes the same run give the same outcome again. */
export interface RunStamp {
  /** "YYYY-MM-DD" */
  readonly asOf: string;
  /** "YYYY-MM-DD HH:MM" */
  readonly now: string;
}

export interface WirePreview {
  /** Changes when the request, the workbook or the rules change. */
  readonly id: string;
  readonly stamp: RunStamp;
  readonly outcome: Omit<CommandOutcome, 'patch' | 'document' | 'workbooks'>;
  readonly document: ReportDocument | null;
  /** The units' workbooks to be made by the page: `CommandOutcome['workbooks']` as `pack` gives it; null where there is none. */
  readonly workbooks: string | null;
  readonly edits: number;
}

/** How far writing has come. Between two calls the page keeps the patch; the server keeps nothing but the number of the step. */
export interface Writing {
  readonly done: boolean;
  /** 0-based number of the step to do next, and the number of all. */
  readonly next: number;
  readonly total: number;
  /** Tab that comes next; empty at the end. */
  readonly sheet: string;
  /** `SheetPatch` as `pack` gives it, to be given back with the next call: 100 tabs are 20 MB else. Null when all is done. */
  readonly patch: string | null;
}

/** A letter of "Nhắc việc", as it would go out. */
export interface WireLetter extends Letter {
  /** Changes with every word and address. */
  readonly id: string;
}

/** Who would get what; nothing was sent. */
export interface LettersPreview {
  /** Recipients that Google still takes today. */
  readonly quota: number;
  readonly letters: readonly WireLetter[];
  readonly left: LetterPlan['left'];
}

export interface LettersSent {
  /** Units, in the order of sending. */
  readonly sent: readonly string[];
  readonly failed: readonly { readonly unit: string; readonly technical: string }[];
  /** Letters of the list that another call may send. */
  readonly rest: readonly string[];
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ServerFailure };

/** A failure as the page shows it; the codes are those of the page. */
export interface ServerFailure {
  readonly code: ServerFailureCode;
  readonly where: Where;
  readonly workbook: 'untouched' | 'partly-written';
  readonly issues: readonly Issue[];
  /** For the support only; no word of the plan. */
  readonly technical: string;
}

export type ServerFailureCode =
  | 'refused'
  | 'sheet-protected'
  | 'bad-address'
  | 'sheet-missing'
  | 'changed-meanwhile'
  | 'busy'
  | 'quota-used'
  | 'timed-out'
  | 'too-large'
  | 'session-lost'
  | 'not-authorised'
  | 'read-only'
  | 'unexpected';

/** The functions that the page calls. `main.ts` gives them their global names. */
export interface ServerFunctions {
  paneLook(): Reply<WorkbookOverview>;
  paneRun(request: WireRequest): Reply<WirePreview>;
  paneBegin(request: WireRequest, stamp: RunStamp, previewId: string): Reply<Writing>;
  paneGoOn(previewId: string, patch: string): Reply<Writing>;
  paneStop(previewId: string): Reply<boolean>;
  paneGoTo(where: Where): Reply<boolean>;
  /** Only in a project that may send mail: who would get what. */
  paneLetters(): Reply<LettersPreview>;
  /** Sends those of these letters that still stand as they were shown. */
  paneSend(ids: readonly string[]): Reply<LettersSent>;
  /** Only in a project that may make files: a Word file (bytes in base64) becomes a document; gives its address. */
  paneKeep(name: string, base64: string): Reply<string>;
  /** A part of the page's own code: fetched when it is first needed. */
  paneCode(part: PagePart): Reply<string>;
}

/** The parts of the page that are files of their own: "word" reads and writes .docx, "workbook" .xlsx. */
export type PagePart = 'word' | 'workbook';
