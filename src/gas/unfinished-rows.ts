import type { Block, SheetPatch, SheetSnapshot, WorkbookSnapshot } from '../core/index';
import { lazily } from './lazily';

/**
 * Rows that a writing puts into a tab before it fills them, kept in the spreadsheet's own properties until the writing is done. When
 * Google ended it in between, those that are still empty are ours and nobody's words: the next run does not show them to the core and
 * takes them out first.
 */
interface RowRun {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly count: number;
}

interface Kept {
  readonly rows: readonly RowRun[];
  /** The last edit of rows may not have come to pass: then the tab still has as many rows as before, and `without` holds. */
  readonly last: { readonly sheet: string; readonly rowsBefore: number; readonly without: readonly RowRun[] } | null;
}

const KEY = 'cchc-hang-dang-chen';
/** A property holds 9 KB. */
const MOST_CHARACTERS = 8000;
const NONE: Kept = { rows: [], last: null };

type RowsOp = Extract<SheetPatch['ops'][number], { readonly op: 'insertRows' | 'deleteRows' }>;

function read(): Kept {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  return text === null ? NONE : (JSON.parse(text) as Kept);
}

/**
 * Told before rows are put in or taken out; `rowsBefore`: how many the tab has. `isKnown`: an ended run is seen from what stands in the tab,
 * so that nothing need be kept unless something is.
 */
export function noteRows(op: RowsOp, rowsBefore: number, isKnown: boolean): void {
  const { rows, last } = read();
  if (isKnown && rows.length === 0 && last === null) return;
  const standing = last !== null && last.sheet === op.sheet && last.rowsBefore === rowsBefore ? last.without : rows;
  const moved = standing.flatMap((run) => (run.sheet === op.sheet ? movedRun(run, op) : [run]));
  const added = op.op === 'insertRows' ? [{ sheet: op.sheet, row: op.row, count: op.count }] : [];
  const text = JSON.stringify({ rows: [...moved, ...added], last: { sheet: op.sheet, rowsBefore, without: standing } } satisfies Kept);
  // What does not fit is forgotten: empty rows that stay do no harm.
  if (text.length <= MOST_CHARACTERS) PropertiesService.getDocumentProperties().setProperty(KEY, text);
}

/** Told when a writing that moved rows is complete. */
export function endRows(): void {
  PropertiesService.getDocumentProperties().deleteProperty(KEY);
}

function movedRun(run: RowRun, op: RowsOp): RowRun[] {
  if (op.op === 'insertRows') return [op.row <= run.row ? { ...run, row: run.row + op.count } : run];
  const end = run.row + run.count;
  const cut = Math.max(0, Math.min(end, op.row + op.count) - Math.max(run.row, op.row));
  const row = run.row - Math.max(0, Math.min(op.count, run.row - op.row));
  return cut === run.count ? [] : [{ ...run, row, count: run.count - cut }];
}

/** The workbook without empty rows that an ended run left, and the edits that take them out of the spreadsheet. */
export function withoutLeftRows(
  workbook: WorkbookSnapshot,
  rowsOf: (sheet: string) => number,
): { readonly workbook: WorkbookSnapshot; readonly ops: SheetPatch['ops'] } {
  const { rows, last } = read();
  if (rows.length === 0 && last === null) return { workbook, ops: [] };
  const standing = last !== null && rowsOf(last.sheet) === last.rowsBefore ? last.without : rows;
  const left = new Map<SheetSnapshot, readonly number[]>();
  for (const sheet of workbook.sheets) {
    const own = standing.filter((run) => run.sheet === sheet.name);
    const empty = own.flatMap((run) => Array.from({ length: run.count }, (_, at) => run.row + at)).filter((row) => isEmptyRow(sheet, row));
    if (empty.length > 0)
      left.set(
        sheet,
        [...new Set(empty)].sort((a, b) => b - a),
      );
  }
  // Nothing left, or people have typed there: later empty rows at these places are theirs.
  if (left.size === 0) endRows();
  return {
    workbook: { file: workbook.file, sheets: workbook.sheets.map((sheet) => withoutRows(sheet, left.get(sheet) ?? [])) },
    // From below, so that the rows above keep their numbers.
    ops: [...left].flatMap(([sheet, own]) => own.map((row) => ({ op: 'deleteRows', sheet: sheet.name, row, count: 1 }) as const)),
  };
}

/** Rows below the last one with content stand in nobody's way. */
function isEmptyRow(sheet: SheetSnapshot, row: number): boolean {
  const { values, formulas } = sheet;
  const isEmpty = values[row]?.every((value, column) => value === null && (formulas[row]?.[column] ?? null) === null) ?? false;
  return isEmpty && sheet.noted?.includes(row) !== true;
}

function withoutRows(sheet: SheetSnapshot, rows: readonly number[]): SheetSnapshot {
  if (rows.length === 0) return sheet;
  const gone = new Set(rows);
  const kept = <T>(lines: readonly T[]): readonly T[] => lines.filter((_, row) => !gone.has(row));
  const above = (row: number): number => rows.filter((other) => other < row).length;
  const shrunk = (block: Block): Block[] => {
    const end = block.row + block.rows;
    const row = block.row - above(block.row);
    return end - above(end) > row ? [{ ...block, row, rows: end - above(end) - row }] : [];
  };
  return lazily<SheetSnapshot>({
    name: () => sheet.name,
    visibility: () => sheet.visibility,
    values: () => kept(sheet.values),
    formulas: () => kept(sheet.formulas),
    formats: () => kept(sheet.formats),
    merges: () => sheet.merges.flatMap(shrunk),
    rules: () => sheet.rules.map((rule) => ({ ...rule, ranges: rule.ranges.flatMap(shrunk) })),
    validations: () => sheet.validations.map((validation) => ({ ...validation, ranges: validation.ranges.flatMap(shrunk) })),
    protected: () => sheet.protected,
    noted: () => sheet.noted?.flatMap((row) => (gone.has(row) ? [] : [row - above(row)])),
  });
}
