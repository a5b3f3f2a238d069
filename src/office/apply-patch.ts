import type { PatchOp, SheetPatch } from '../core/index';
import type { PaneFailure } from '../pane/index';
import { errorLocation, readError } from './errors';
import { lookBeforeWriting } from './look-before-writing';
import type { WorkbookBefore } from './look-before-writing';
import { planEdits } from './plan-edits';
import type { Edit } from './plan-edits';
import { excelIsNewEnough, NEEDED_SET } from './requirement-sets';
import { SCRATCH_SHEET } from './scratch-sheet';
import { REQUEST_LIMIT } from './wire-size';
import { placeFromScratch, writeToScratch } from './write-cells';
import type { CellWrite } from './write-cells';
import { sheetIsThere, sheetOf } from './write-target';
import type { WriteTarget } from './write-target';

/** How a run of writing is watched and stopped. */
export interface ApplyWatch {
  isCancelled(): boolean;
  /** Called after each request: bytes sent of all. */
  onPart(done: number, total: number): void;
}

export type Applied =
  /** `leftOut`: what this Excel cannot do, in sentences. */
  { readonly ok: true; readonly leftOut: readonly string[] } | { readonly ok: false; readonly failure: PaneFailure };

/** Errors at these places come from the checks at the head of a request, before anything was written. */
const CHECKS = ['WorksheetCollection.getItem', 'WorksheetProtection.unprotect'];
const UNWATCHED: ApplyWatch = { isCancelled: () => false, onPart: () => undefined };

/**
 * Writes a patch, all of it or nothing.
 *
 * Round trips. One looks at what the edits depend on; one writes everything. What is too large for one request (4.2 MB) waits on a very
 * hidden scratch sheet, one more round trip for each 4.2 MB, until the last request puts it in place and takes the scratch sheet away:
 * before that request nothing of the workbook has changed, after it everything has. An empty patch costs none.
 *
 * The head of the writing request names every sheet and lifts its protection, so that a sheet deleted or locked by somebody meanwhile
 * stops the request before its first edit. An error of Excel in the middle of a request leaves what came before it; the failure then
 * says `partly-written`, and running the command again finishes the job.
 *
 * Cancelling works between requests. While a cell is being edited Excel refuses a whole request; that error is thrown, for
 * `runInExcel` to begin anew.
 */
export async function applyPatch(context: Excel.RequestContext, patch: SheetPatch, watch: ApplyWatch = UNWATCHED): Promise<Applied> {
  if (patch.ops.length === 0) return { ok: true, leftOut: [] };
  if (!excelIsNewEnough()) return failed({ code: 'host-too-old', technical: `ExcelApi ${NEEDED_SET}` });
  const looked = await look(context, patch);
  if ('ok' in looked) return looked;
  const before = looked;
  const [missing] = before.missing;
  if (missing !== undefined) return failed({ code: 'sheet-missing', sheet: missing });
  if (before.structureLocked && patch.ops.some((op) => op.op === 'addSheet' || op.op === 'deleteSheet')) {
    return failed({ code: 'sheet-protected', technical: 'WorkbookProtection' });
  }
  if (watch.isCancelled()) return failed({ code: 'cancelled' });
  return write(context, patch.ops, before, watch);
}

async function look(context: Excel.RequestContext, patch: SheetPatch): Promise<WorkbookBefore | Applied> {
  try {
    return await lookBeforeWriting(context, patch);
  } catch (error) {
    return failureOf(error, 'nothing');
  }
}

async function write(context: Excel.RequestContext, ops: readonly PatchOp[], before: WorkbookBefore, watch: ApplyWatch): Promise<Applied> {
  const plan = planRequests(ops);
  const total =
    plan.requests.flat().reduce((sum, edit) => sum + edit.bytes, 0) + plan.waiting.flat().reduce((sum, part) => sum + part.matrixBytes, 0);
  const target = targetOf(context, before);
  let sent = 0;
  try {
    for (const parts of plan.waiting) {
      fillScratch(context, parts, plan.scratchRows, sent === 0, before.scratchLeft);
      await context.sync();
      sent += parts.reduce((sum, part) => sum + part.matrixBytes, 0);
      watch.onPart(sent, total);
      if (watch.isCancelled()) return await withoutScratch(context, failed({ code: 'cancelled' }));
    }
  } catch (error) {
    return withoutScratch(context, failureOf(error, 'nothing'));
  }
  return commit(context, { ops, plan, before, target, watch, sent, total });
}

interface Commit {
  readonly ops: readonly PatchOp[];
  readonly plan: RequestPlan;
  readonly before: WorkbookBefore;
  readonly target: WriteTarget;
  readonly watch: ApplyWatch;
  readonly sent: number;
  readonly total: number;
}

/** The requests that change the workbook: one, unless looks and formulas alone are larger than a request. */
async function commit(context: Excel.RequestContext, { ops, plan, before, target, watch, sent, total }: Commit): Promise<Applied> {
  let done = sent;
  let written = false;
  for (const [index, edits] of plan.requests.entries()) {
    const last = index === plan.requests.length - 1;
    try {
      if (index === 0) unlock(target, before, ops);
      for (const edit of edits) queueEdit(target, edit, plan);
      if (last) finish(target, plan, before);
      await context.sync();
      written = true;
      done += edits.reduce((sum, edit) => sum + edit.bytes, 0);
      watch.onPart(done, total);
    } catch (error) {
      const failure = failureOf(error, written ? 'a part' : 'perhaps', lockedSheet(before));
      return plan.waiting.length > 0 ? withoutScratch(context, failure) : failure;
    }
  }
  return { ok: true, leftOut: [...target.leftOut] };
}

/** What is sent when. */
interface RequestPlan {
  /** Parts that wait on the scratch sheet, request by request; none when all fits into one request. */
  readonly waiting: readonly (readonly CellWrite[])[];
  /** First row of each waiting part on the scratch sheet. */
  readonly scratchRows: ReadonlyMap<CellWrite, number>;
  readonly requests: readonly (readonly Edit[])[];
}

function planRequests(ops: readonly PatchOp[]): RequestPlan {
  const together = planEdits(ops, false);
  if (together.reduce((sum, edit) => sum + edit.bytes, 0) <= REQUEST_LIMIT) {
    return { waiting: [], scratchRows: new Map(), requests: [together] };
  }
  const apart = planEdits(ops, true);
  const parts = apart.flatMap((edit) => (edit.cells !== undefined && edit.cells.matrix.length > 0 ? [edit.cells] : []));
  const scratchRows = new Map<CellWrite, number>();
  let row = 0;
  for (const part of parts) {
    scratchRows.set(part, row);
    row += part.matrix.length;
  }
  return {
    waiting: packed(parts, (part) => part.matrixBytes),
    scratchRows,
    requests: packed(apart, (edit) => edit.bytesWithScratch),
  };
}

/** Items in order, as few groups as possible, each below the limit of a request. */
function packed<T>(items: readonly T[], bytesOf: (item: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    if (bytes > 0 && bytes + bytesOf(item) > REQUEST_LIMIT) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(item);
    bytes += bytesOf(item);
  }
  return groups;
}

function fillScratch(
  context: Excel.RequestContext,
  parts: readonly CellWrite[],
  rows: ReadonlyMap<CellWrite, number>,
  first: boolean,
  left: boolean,
): void {
  const { worksheets } = context.workbook;
  if (first && left) deleteScratch(context);
  const scratch = first ? worksheets.add(SCRATCH_SHEET) : worksheets.getItem(SCRATCH_SHEET);
  if (first) scratch.visibility = 'VeryHidden';
  for (const part of parts) writeToScratch(scratch, part, rows.get(part) ?? 0);
}

/** Takes the scratch sheet away after a failure, if Excel can still be reached; else the next run does it. */
async function withoutScratch(context: Excel.RequestContext, result: Applied): Promise<Applied> {
  try {
    const scratch = context.workbook.worksheets.getItemOrNullObject(SCRATCH_SHEET);
    scratch.load('name');
    await context.sync();
    if (!scratch.isNullObject) {
      deleteScratch(context);
      await context.sync();
    }
  } catch {
    return result;
  }
  return result;
}

function deleteScratch(context: Excel.RequestContext): void {
  const scratch = context.workbook.worksheets.getItem(SCRATCH_SHEET);
  scratch.visibility = 'Hidden';
  scratch.delete();
}

/**
 * Names every sheet that is written to, then lifts the protections: both fail before anything is written. Where there is no protection
 * lifting it changes nothing, but Excel cannot undo it, so values of a single sheet, which fail at once where it is locked, go without.
 */
function unlock(target: WriteTarget, before: WorkbookBefore, ops: readonly PatchOp[]): void {
  const sheets = [...before.before].map(([name, { protected: locked }]) => ({ sheet: sheetOf(target, name), locked }));
  for (const { sheet } of sheets) sheet.load('name');
  const plain = sheets.length === 1 && ops.every(isValuesOnly);
  for (const { sheet, locked } of sheets) if (locked || !plain) sheet.protection.unprotect();
}

function isValuesOnly(op: PatchOp): boolean {
  return op.op === 'setCells' && op.cells.every((cells) => cells.every((cell) => typeof cell !== 'object' || cell === null));
}

function queueEdit(target: WriteTarget, edit: Edit, plan: RequestPlan): void {
  const row = edit.cells === undefined ? undefined : plan.scratchRows.get(edit.cells);
  if (edit.cells !== undefined && row !== undefined) placeFromScratch(target, edit.cells, row);
  else edit.queue(target);
}

/** Protects again what was protected, and takes the scratch sheet away. */
function finish(target: WriteTarget, plan: RequestPlan, before: WorkbookBefore): void {
  for (const [name, sheet] of before.before) {
    if (sheet.protected && !target.protectedAnew.has(name) && sheetIsThere(target, name)) {
      sheetOf(target, name).protection.protect(sheet.options);
    }
  }
  if (plan.waiting.length > 0 || before.scratchLeft) deleteScratch(target.context);
}

function targetOf(context: Excel.RequestContext, before: WorkbookBefore): WriteTarget {
  return {
    context,
    order: before.sheets.filter((name) => name !== SCRATCH_SHEET),
    before: before.before,
    carried: before.carried,
    names: new Set(before.names.map((name) => name.toLowerCase())),
    added: new Set(),
    insertedRows: new Map(),
    protectedAnew: new Set(),
    leftOut: new Set(),
  };
}

/**
 * A failure as the pane takes it. `sent`: nothing that changes the workbook was sent before the error, a request that does so came
 * back with it, or a part stands already. `locked`: the sheet that was protected, where there was just one. A cell in edit mode before anything was written is thrown on, to be tried again.
 */
function failureOf(error: unknown, sent: 'nothing' | 'perhaps' | 'a part', locked: string | null = null): Applied {
  const { failure, done, technical, issue } = readError(error);
  if (failure === 'cell-in-edit' && sent !== 'a part') throw error;
  const unsure = done === 'unknown' && !CHECKS.includes(errorLocation(error));
  const where = failure === 'sheet-protected' && locked !== null ? { sheet: locked } : {};
  const partly = sent === 'a part' || (sent === 'perhaps' && unsure);
  return {
    ok: false,
    failure: { code: failure, where, workbook: partly ? 'partly-written' : 'untouched', issues: [issue], technical },
  };
}

/** The protected sheet, when the patch writes to one only: Excel itself does not say which one it refused. */
function lockedSheet({ before, sheets }: WorkbookBefore): string | null {
  const locked = [...before].filter(([, sheet]) => sheet.protected).map(([name]) => name);
  return locked.length === 1 ? (sheets.find((name) => name.toLowerCase() === locked[0]) ?? null) : null;
}

function failed(what: { readonly code: PaneFailure['code']; readonly sheet?: string; readonly technical?: string }): Applied {
  const where = what.sheet === undefined ? {} : { sheet: what.sheet };
  return { ok: false, failure: { code: what.code, where, workbook: 'untouched', issues: [], technical: what.technical ?? '' } };
}
