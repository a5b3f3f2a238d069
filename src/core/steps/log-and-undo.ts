import { formatDate } from '../model/calendar-date';
import type { CommandRequest } from '../model/command';
import type { Settings } from '../model/settings';
import type { CellInput, PatchOp } from '../model/sheet';
import type { TrackerChange } from '../model/tracker-change';
import type { TrackerModel } from '../model/tracker-model';
import { findOurSheet } from '../read/our-sheet';
import { findTracker } from '../read/read-tracker';
import { replacedTexts } from '../render/replaced-texts';
import { undoOps, undoRecord } from '../render/undo';
import { logRows } from './log-rows';
import { raiseRows } from './raise-rows';
import { sheetNames, type SheetNames } from './sheet-names';
import { logRow } from '../text/changes';

/** The edits with their rows in Nhật ký, what they replace included, and with all that is needed to take them back. */
export function loggedOps(run: {
  readonly request: CommandRequest;
  readonly ops: readonly PatchOp[];
  /** Rows that go before those of the changes. */
  readonly rows: readonly (readonly CellInput[])[];
  readonly changes: readonly TrackerChange[];
  /** Null where no plan could be read. */
  readonly model: TrackerModel | null;
  readonly names: SheetNames;
  readonly font: Settings['font'];
}): PatchOp[] {
  const { request, ops, changes, model, font } = run;
  const { workbook } = request;
  const stamp = stampOf(request.now);
  const found = findTracker(workbook);
  const replaced =
    found === null || model === null ? [] : replacedTexts(undoRecord(workbook, { ops }, request.command, stamp), found, model, changes);
  const rows = [...run.rows, ...[...changes, ...replaced].map((change) => logRow(change, stamp))];
  const written = [...ops, ...(found === null ? [] : raiseRows(found, ops, font)), ...logRows(workbook, rows, font).ops];
  const undo = undoOps(undoRecord(workbook, { ops: written }, request.command, stamp), findOurSheet(workbook, 'undo'));
  return [...written, ...undo];
}

/** "24/06/2022 08:15" */
export function stampOf(now: string): string {
  return `${formatDate(now.slice(0, 10))} ${now.slice(11, 16)}`.trim();
}

/** Adds the lines of Nhật ký and what is needed to take the run back. */
export function withLog(
  request: CommandRequest,
  ops: readonly PatchOp[],
  rows: readonly (readonly CellInput[])[],
  settings: Settings,
): PatchOp[] {
  const names = sheetNames(request.workbook);
  return loggedOps({ request, ops, rows, changes: [], model: null, names, font: settings.font });
}

/** A row of Nhật ký for what a run did; `line` is the line (or the unit) that it is about, `old` the words that gave way. */
export function runRow(
  now: string,
  kind: string,
  what: string,
  { line = null, old = null }: { readonly line?: string | null; readonly old?: string | null } = {},
): CellInput[] {
  return [stampOf(now), kind, line, what, old, null, null];
}
