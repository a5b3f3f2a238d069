import type { Block } from '../core/index';
import { hasFeature, sentenceWithout } from './requirement-sets';
import type { FeatureId } from './requirement-sets';
import type { SheetBefore, WorkbookBefore } from './look-before-writing';

/** The workbook while a patch is being queued: what is there now, counting the edits queued so far. */
export interface WriteTarget {
  readonly context: Excel.RequestContext;
  /** Names of all sheets in order, as they will be. */
  readonly order: string[];
  /** What was there before; a sheet that is added has nothing. */
  readonly before: ReadonlyMap<string, SheetBefore>;
  /** What hangs on rows that are written elsewhere, by the edit that takes them out. */
  readonly carried: WorkbookBefore['carried'];
  /** Names of the workbook that exist, as they will be. */
  readonly names: Set<string>;
  /** Sheets added by this patch, in lower case: nothing of theirs needs to be kept. */
  readonly added: Set<string>;
  /** Rows inserted by this patch, by sheet in lower case: their outline level is known to be none. */
  readonly insertedRows: Map<string, readonly Block[]>;
  /** Sheets that this patch protects or frees, in lower case. */
  readonly protectedAnew: Set<string>;
  /** What this Excel cannot do, in sentences. */
  readonly leftOut: Set<string>;
}

/** The sheet of a name; letters' case does not matter in Excel. */
export function sheetOf(target: WriteTarget, name: string): Excel.Worksheet {
  return target.context.workbook.worksheets.getItem(name);
}

/** True when a sheet of the name is there. */
export function sheetIsThere(target: WriteTarget, name: string): boolean {
  return target.order.some((candidate) => candidate.toLowerCase() === name.toLowerCase());
}

/** True when this Excel has the feature; if not, the user is told once what is left out. */
export function canUse(target: WriteTarget, feature: FeatureId): boolean {
  if (hasFeature(feature)) return true;
  const sentence = sentenceWithout(feature);
  if (sentence !== null) target.leftOut.add(sentence);
  return false;
}
