import type { PatchOp, SheetPatch } from '../core/index';
import { askAttached, readAttached } from './carry-attached';
import type { Carried } from './carry-attached';
import { SCRATCH_SHEET } from './scratch-sheet';

/** What must be known of a sheet before it is written to. */
export interface SheetBefore {
  readonly protected: boolean;
  /** How it is protected, to protect it again the same way. */
  readonly options: Excel.WorksheetProtectionOptions;
  /** Conditional formats in Excel's order. */
  readonly rules: readonly Excel.ConditionalFormat[];
  readonly charts: readonly Excel.Chart[];
  readonly hasTables: boolean;
  readonly filter: FilterBefore | null;
  /** The built-in name that Excel keeps the repeated print rows under; null when none repeat. */
  readonly printTitles: Excel.NamedItem | null;
}

interface FilterBefore {
  /** "'Theo dõi'!A6:R70" */
  readonly address: string;
  /** By column of the filter; null where nothing is chosen. */
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/** What was found in one request before writing. */
export interface WorkbookBefore {
  readonly sheets: readonly string[];
  /** By name in lower case: sheets that the patch touches and that are there. */
  readonly before: ReadonlyMap<string, SheetBefore>;
  readonly names: readonly string[];
  /** True when sheets cannot be added or deleted. */
  readonly structureLocked: boolean;
  /** Sheets that the patch needs and that are not there. */
  readonly missing: readonly string[];
  /** A scratch sheet that a broken run left. */
  readonly scratchLeft: boolean;
  /** What hangs on rows that are written elsewhere, by the edit that takes them out. */
  readonly carried: ReadonlyMap<PatchOp, readonly Carried[]>;
}

const PRINT_TITLES = 'Print_Titles';

interface Question {
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
  readonly filterRange: Excel.Range;
}

/**
 * Asks for all that the patch's edits depend on: one round trip, two where rows are written elsewhere. Sheets that the patch adds are expected not to be there; when one is
 * (the patch was applied before), a second round trip asks for it.
 */
export async function lookBeforeWriting(context: Excel.RequestContext, patch: SheetPatch): Promise<WorkbookBefore> {
  const { workbook } = context;
  const added = new Set(patch.ops.flatMap((op) => (op.op === 'addSheet' ? [op.sheet.toLowerCase()] : [])));
  const deleted = new Set(patch.ops.flatMap((op) => (op.op === 'deleteSheet' ? [op.sheet.toLowerCase()] : [])));
  const touched = touchedSheets(patch.ops);
  workbook.worksheets.load('items/name');
  workbook.protection.load('protected');
  const names = namesOf(patch.ops).map((name) => workbook.names.getItemOrNullObject(name));
  for (const item of names) item.load('name');
  const questions = new Map<string, Question>();
  for (const name of touched) {
    if (!added.has(name.toLowerCase())) questions.set(name, ask(workbook.worksheets.getItemOrNullObject(name)));
  }
  const attached = askAttached(workbook, patch.ops);
  await context.sync();
  const carried = await readAttached(context, attached);
  const sheets = workbook.worksheets.items.map((sheet) => sheet.name);
  const there = new Set(sheets.map((name) => name.toLowerCase()));
  const again = touched.filter((name) => added.has(name.toLowerCase()) && there.has(name.toLowerCase()));
  for (const name of again) questions.set(name, ask(workbook.worksheets.getItem(name)));
  if (again.length > 0) await context.sync();
  const answered = [...questions].filter(([, question]) => !question.sheet.isNullObject);
  return {
    sheets,
    before: new Map(answered.map(([name, question]) => [name.toLowerCase(), answer(question)])),
    names: names.filter((item) => !item.isNullObject).map((item) => item.name),
    structureLocked: workbook.protection.protected,
    missing: touched.filter((name) => !there.has(name.toLowerCase()) && !added.has(name.toLowerCase()) && !deleted.has(name.toLowerCase())),
    scratchLeft: there.has(SCRATCH_SHEET.toLowerCase()),
    carried,
  };
}

/** Names of the sheets whose own content an edit changes, each once. */
function touchedSheets(ops: readonly PatchOp[]): readonly string[] {
  const byKey = new Map(ops.flatMap((op) => (op.op === 'setName' ? [] : [[op.sheet.toLowerCase(), op.sheet] as const])));
  return [...byKey.values()];
}

function namesOf(ops: readonly PatchOp[]): readonly string[] {
  return ops.flatMap((op) => (op.op === 'setName' ? [op.name] : []));
}

function ask(sheet: Excel.Worksheet): Question {
  sheet.load('name');
  sheet.protection.load('protected,options');
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id');
  sheet.charts.load('items/name');
  sheet.tables.load('items/name');
  sheet.names.load('items/name');
  sheet.autoFilter.load('enabled,criteria');
  const filterRange = sheet.autoFilter.getRangeOrNullObject();
  filterRange.load('address');
  return { sheet, rules, filterRange };
}

function answer({ sheet, rules, filterRange }: Question): SheetBefore {
  return {
    protected: sheet.protection.protected,
    options: sheet.protection.options,
    rules: rules.items,
    charts: sheet.charts.items,
    hasTables: sheet.tables.items.length > 0,
    printTitles: sheet.names.items.find((item) => item.name === PRINT_TITLES) ?? null,
    filter: filterRange.isNullObject ? null : { address: filterRange.address, criteria: sheet.autoFilter.criteria },
  };
}
