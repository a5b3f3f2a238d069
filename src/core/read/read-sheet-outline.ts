import { cellName } from '../model/address';
import type { WordParagraph } from '../model/document';
import type { Where } from '../model/issue';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { sheetIssue } from '../text/sheet-messages';
import { readOutline } from './outline/read-outline';
import type { PlanFound, ReadPlanContext } from './read-plan';
import { sheetGrid } from './sheet-grid';
import type { SheetGrid } from './sheet-grid';
import { splitAgencies } from './split-agencies';

/**
 * The plan of a sheet that holds no table but lines, as they are pasted from a document or filled into a form: one line a row, a label
 * and its value in one cell or in two ("Chủ trì" | "Văn phòng"). Null where no sheet, or more than one, reads as such a plan.
 */
export function readSheetOutline(workbook: WorkbookSnapshot, context: ReadPlanContext, skip: ReadonlySet<string>): PlanFound | null {
  const sheets = workbook.sheets.filter(
    (sheet) => !skip.has(sheet.name) && (context.planSheet === null ? sheet.visibility === 'visible' : sheet.name === context.planSheet),
  );
  const found = sheets.map((sheet) => outlineOf(sheet, context)).filter((plan) => plan !== null);
  const [only] = found;
  return only === undefined || found.length > 1 ? null : only;
}

/** No document has more lines; a longer sheet is a list of other things, and joining its cells would fill the memory. */
const MOST_LINES = 20_000;

function outlineOf(sheet: SheetSnapshot, context: ReadPlanContext): PlanFound | null {
  if (sheet.values.length > MOST_LINES) return null;
  const grid = sheetGrid(sheet);
  const rows = Array.from({ length: grid.rows }, (_, row) => row).filter((row) => grid.filled(row).length > 0);
  const blocks = rows.map((row): WordParagraph => ({
    kind: 'paragraph',
    number: row + 1,
    text: lineOf(grid, row),
    autoLabel: null,
    bold: false,
  }));
  const readWith = (year: number | null): ReturnType<typeof readOutline> =>
    readOutline({ file: '', blocks }, { year, readTime: context.readTime, splitAgencies });
  const first = readWith(context.year);
  const read = !first.ok && first.issue.code === 'outline-no-year' ? readWith(context.fallbackYear) : first;
  // Agencies and times guessed from sentences are for documents: a sheet of any words would give some.
  if (!read.ok || read.value.issues.some(({ code }) => code === 'outline-guessed')) return null;
  const { plan, issues } = read.value;
  const place = ({ paragraph }: Where): Where => ({
    sheet: sheet.name,
    ...(paragraph === undefined ? {} : { cell: cellName(paragraph - 1, grid.filled(paragraph - 1)[0] ?? 0) }),
  });
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  return {
    plan: { ...plan, tasks: plan.tasks.map((task) => ({ ...task, source: place(task.source) })) },
    sheet: sheet.name,
    block: `${cellName(top, 0)}:${cellName(bottom, 0)}`,
    tables: [],
    columns: [],
    issues: [
      sheetIssue('lines-not-table', 'info', { sheet: sheet.name, cell: cellName(top, 0) }),
      ...issues.map((issue) => ({ ...issue, where: place(issue.where) })),
    ],
  };
}

/** "Chủ trì" | "Văn phòng" is "Chủ trì: Văn phòng"; other cells of a row follow each other. */
function lineOf(grid: SheetGrid, row: number): string {
  const texts = grid.filled(row).map((column) => grid.text(row, column));
  const [label, value] = texts;
  return texts.length === 2 && label !== undefined && value !== undefined && !/[:.)]$/u.test(label)
    ? `${label}: ${value}`
    : texts.join(' ');
}
