import { columnIndex } from '../core/index';
import type { letterLog, planLetters } from '../core/index';
import type { CommandOutcome, CommandRequest, SheetPatch, WorkbookOverview, WorkbookSnapshot } from '../core/index';
import { failureOf } from './failures';
import { fingerprint } from './fingerprint';
import { keepDocument } from './keep-document';
import { SheetMissing, openBook, sheetNamed } from './open-book';
import type { Book } from './open-book';
import { pack, unpack } from './packed';
import { patchSteps } from './patch-steps';
import type { Step } from './patch-steps';
import { readWorkbook } from './read-workbook';
import { runSteps } from './run-steps';
import { LETTERS_A_CALL, sendLetters, wireLetters } from './send-letters';
import { endRows, noteRows, withoutLeftRows } from './unfinished-rows';
import { beginTabs, endTabs, readUnfinishedTabs } from './unfinished-tabs';
import type { Reply, RunStamp, ServerFailure, ServerFunctions, WirePreview, WireRequest, Writing } from './wire';
import { readCursor, writeCursor } from './writing-cursor';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the server functions need of the core; a test gives its own. */
export interface CoreFunctions {
  runCommand(request: CommandRequest): CommandOutcome;
  overview(workbook: WorkbookSnapshot, asOf: string): WorkbookOverview;
  /** The same on the sample plan. */
  runOnSamplePlan(request: CommandRequest): CommandOutcome;
  planLetters: typeof planLetters;
  letterLog: typeof letterLog;
}

/** A call writes no longer than this before it gives back to the page; Google ends a script after six minutes. */
const STEP_MS = 45_000;
const LOCK_WAIT_MS = 5000;
/** A writing whose page has not called for so long is given up: another may begin. */
const ABANDONED_MS = 120_000;

/** The functions behind the page. Each answers with a reply, never with an exception. */
export function createServer(core: CoreFunctions): Omit<ServerFunctions, 'paneCode'> {
  const work = (book: Book, { fromSelection, sample, units, ...asked }: WireRequest, stamp: RunStamp): CommandOutcome => {
    const unitWorkbooks = units === undefined ? {} : { unitWorkbooks: unpack(units) as readonly WorkbookSnapshot[] };
    const { workbook, ops } = withoutLeftRows(snapshotOf(book), (sheet) => sheetNamed(book, sheet).getMaxRows());
    const request = { ...asked, ...unitWorkbooks, ...stamp, workbook };
    const planSheet = fromSelection === true ? book.spreadsheet.getActiveSheet().getName() : (asked.planSheet ?? null);
    const outcome = sample === true ? core.runOnSamplePlan(request) : core.runCommand({ ...request, planSheet });
    return ops.length === 0 || !outcome.ok ? outcome : { ...outcome, patch: { ops: [...ops, ...outcome.patch.ops] } };
  };

  return {
    paneLook: () =>
      guarded(() => {
        const book = activeBook();
        return success(core.overview(snapshotOf(book), stampOf(book.spreadsheet).asOf));
      }),

    paneRun: (request) =>
      guarded(() => {
        const book = activeBook();
        const stamp = stampOf(book.spreadsheet);
        const outcome = work(book, request, stamp);
        if (!outcome.ok) return failed({ code: 'refused', where: outcome.issues[0]?.where ?? {}, issues: outcome.issues });
        return success({
          id: idOf(request, outcome),
          stamp,
          outcome: shownPart(outcome),
          document: outcome.document,
          workbooks: outcome.workbooks.length === 0 ? null : pack(outcome.workbooks),
          edits: outcome.patch.ops.length,
        });
      }),

    paneBegin: (request, stamp, previewId) =>
      locked('untouched', (writing) => {
        const cursor = readCursor();
        if (cursor !== null && cursor.id !== previewId && Date.now() - cursor.at < ABANDONED_MS) return failed({ code: 'busy' });
        const book = activeBook();
        const outcome = work(book, request, stamp);
        if (idOf(request, outcome) !== previewId) return failed({ code: 'changed-meanwhile' });
        writing.findsRows = request.command === 'restore';
        return write(book, previewId, outcome.patch, writing);
      }),

    paneGoOn: (previewId, patch) =>
      locked('partly-written', (writing) => {
        if (readCursor()?.id !== previewId) return failed({ code: 'session-lost', workbook: 'partly-written' });
        return write(activeBook(), previewId, unpack(patch) as SheetPatch, writing);
      }),

    paneStop: (previewId) =>
      guarded(() => {
        const ours = readCursor()?.id === previewId;
        if (ours) writeCursor(null);
        return success(ours);
      }),

    paneLetters: () =>
      guarded(() => {
        const book = activeBook();
        const quota = MailApp.getRemainingDailyQuota();
        const planned = core.planLetters({ workbook: snapshotOf(book), ...stampOf(book.spreadsheet) }, quota);
        if (!planned.ok) return failed({ code: 'refused', where: planned.issues[0]?.where ?? {}, issues: planned.issues });
        return success({ quota, letters: wireLetters(planned.plan), left: planned.plan.left });
      }),

    paneSend: (ids) =>
      locked('untouched', (writing) => {
        const book = activeBook();
        const request = { workbook: snapshotOf(book), ...stampOf(book.spreadsheet) };
        const planned = core.planLetters(request, MailApp.getRemainingDailyQuota());
        if (!planned.ok) return failed({ code: 'refused', where: planned.issues[0]?.where ?? {}, issues: planned.issues });
        const wanted = wireLetters(planned.plan).filter(({ id }) => ids.includes(id));
        const now = wanted.slice(0, LETTERS_A_CALL);
        if (now.length === 0) return success({ sent: [], failed: [], rest: [] });
        const log = core.letterLog(request, now);
        writing.begun = true;
        runSteps(book, patchSteps(log.patch), { from: 0, before: null, mayGoOn: () => true, onStep: () => undefined });
        return success({ ...sendLetters(book, now, log), rest: wanted.slice(LETTERS_A_CALL).map(({ id }) => id) });
      }),

    paneKeep: (name, base64) => guarded(() => success(keepDocument(name, base64))),

    paneGoTo: (where) =>
      guarded(() => {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(where.sheet ?? '');
        if (sheet === null) return success(false);
        const cell = /^([A-Z]{1,3})(\d{1,7})/.exec(where.cell ?? 'A1');
        const [row, column] = [Number(cell?.[2] ?? 1), columnIndex(cell?.[1] ?? 'A') + 1];
        if (row > sheet.getMaxRows() || column > sheet.getMaxColumns()) return success(false);
        sheet.getRange(row, column).activate();
        return success(true);
      }),
  };
}

/** The spreadsheet without the tabs that an ended run left empty. */
function snapshotOf(book: Book): WorkbookSnapshot {
  return readWorkbook(book, readUnfinishedTabs());
}

function activeBook(): Book {
  return openBook(SpreadsheetApp.getActiveSpreadsheet());
}

/** What the page shows of an outcome. */
function shownPart(outcome: CommandOutcome): WirePreview['outcome'] {
  const { command, ok, facts, notes, paragraphs, review, columns = [], findings, issues, reminders } = outcome;
  return { command, ok, facts, notes, paragraphs, review, columns, findings, issues, reminders };
}

/** Whether this call has begun to change the workbook. */
interface WritingState {
  begun: boolean;
  /** When this call began: reading counts as well. */
  readonly since: number;
  /** The tab being written. */
  sheet: string | null;
  /** The command finds by itself which rows an ended run of it has moved. */
  findsRows: boolean;
}

function write(book: Book, previewId: string, patch: SheetPatch, state: WritingState): Reply<Writing> {
  const steps = patchSteps(patch);
  const cursor = readCursor();
  const resumed = cursor !== null && cursor.id === previewId ? cursor : null;
  const made = steps.flatMap((step) => (step.kind === 'add' ? [step.op.sheet] : []));
  if (resumed === null && made.length > 0) beginTabs(made);
  const next = runSteps(book, steps, {
    from: resumed?.step ?? 0,
    before: resumed?.before ?? null,
    mayGoOn: () => Date.now() - state.since < STEP_MS,
    onStep: (step, before) => {
      // Only a step that counts cannot simply be done twice; one property write at the start serves the others.
      if (!state.begun || before !== null) writeCursor({ id: previewId, step, before, at: Date.now() });
      state.begun = true;
      state.sheet = sheetOf(steps[step]);
      const begun = steps[step];
      if (begun?.kind === 'rows' && before !== null) noteRows(begun.op, before, state.findsRows);
    },
  });
  SpreadsheetApp.flush();
  const done = next === steps.length;
  if (done) endTabs(made, (name) => book.spreadsheet.getSheetByName(name)?.getLastRow() === 0);
  if (done && steps.some((step) => step.kind === 'rows')) endRows();
  writeCursor(done ? null : { id: previewId, step: next, before: null, at: Date.now() });
  return success({ done, next, total: steps.length, sheet: sheetOf(steps[next]), patch: done ? null : pack(patch) });
}

function sheetOf(step: Step | undefined): string {
  if (step === undefined || step.kind === 'finish') return '';
  return step.kind === 'write' ? step.work.sheet : step.op.sheet;
}

/** "Today" and the time of day on the spreadsheet's clock: the script's zone may be another one. */
function stampOf(spreadsheet: Spreadsheet): RunStamp {
  const now = Utilities.formatDate(new Date(Date.now()), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
  return { asOf: now.slice(0, 10), now };
}

function idOf(request: WireRequest, outcome: CommandOutcome): string {
  return fingerprint(JSON.stringify([request, outcome.ok, outcome.patch]));
}

function success<T>(value: T): Reply<T> {
  return { ok: true, value };
}

function failed(failure: Partial<ServerFailure> & Pick<ServerFailure, 'code'>): { readonly ok: false; readonly failure: ServerFailure } {
  return { ok: false, failure: { where: {}, workbook: 'untouched', issues: [], technical: '', ...failure } };
}

function guarded<T>(work: () => Reply<T>): Reply<T> {
  try {
    return work();
  } catch (error) {
    return { ok: false, failure: failureOf(error, 'untouched') };
  }
}

/** The tab, where somebody deleted it meanwhile; else null. */
function goneSheet(name: string | null): string | null {
  try {
    return name !== null && SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name) === null ? name : null;
  } catch {
    return null;
  }
}

/** One writer at a time in a spreadsheet; the lock ends with the call, the cursor guards the time between two calls. */
function locked<T>(before: ServerFailure['workbook'], work: (state: WritingState) => Reply<T>): Reply<T> {
  const state: WritingState = { begun: false, since: Date.now(), sheet: null, findsRows: false };
  try {
    const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
    if (lock !== null && !lock.tryLock(LOCK_WAIT_MS)) return failed({ code: 'busy', workbook: before });
    const reply = work(state);
    lock?.releaseLock();
    return reply;
  } catch (error) {
    const workbook = state.begun ? 'partly-written' : before;
    const failure = failureOf(error, workbook, state.sheet);
    // In which words Google says that a tab is gone is not known.
    const gone = failure.code === 'unexpected' ? goneSheet(state.sheet) : null;
    return { ok: false, failure: gone === null ? failure : failureOf(new SheetMissing(gone), workbook) };
  }
}
