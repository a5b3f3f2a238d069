import type { CellValue, RuleSnapshot, SheetSnapshot, ValidationSnapshot, WorkbookSnapshot } from '../core/index';
import { blockOf, blocksWhere, putCell } from './cell-blocks';
import type { CellMap } from './cell-blocks';
import { indentedFormat } from './cell-text';
import { fromCondition } from './condition-formula';
import { fromSheetFormula } from './formula-locale';
import type { DecimalMark } from './formula-locale';
import { lazily } from './lazily';
import type { Book } from './open-book';
import { isDate, serialReader } from './sheet-dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The whole spreadsheet as data: formulas in invariant form, dates as serial numbers on the spreadsheet's own clock.
 * Each part is asked of Google when it is first used, once: a refresh needs the values of every tab, but rules and validations of one.
 * So it tells what stands there only until something is written. At most four service calls, and twelve for each tab, whatever the
 * number of rows. `unfinished`: tabs that are left out while they are empty.
 */
export function readWorkbook(book: Book, unfinished: readonly string[] = []): WorkbookSnapshot {
  const { spreadsheet } = book;
  const clock = lazily({ toSerial: () => serialReader(spreadsheet.getSpreadsheetTimeZone()) });
  const cell = {
    value: (given: unknown) => cellValue(given, clock),
    formula: (given: string) => (given === '' ? null : fromSheetFormula(given, book.mark)),
  };
  return lazily<WorkbookSnapshot>({
    file: () => spreadsheet.getName(),
    sheets: () => {
      const all = spreadsheet.getSheets().map((sheet) => readSheet(book, sheet, cell));
      return unfinished.length === 0 ? all : all.filter((sheet) => !unfinished.includes(sheet.name) || !isEmpty(sheet));
    },
  });
}

function isEmpty({ values, formulas }: SheetSnapshot): boolean {
  return values.every((row, at) => row.every((value, column) => value === null && (formulas[at]?.[column] ?? null) === null));
}

interface CellReader {
  readonly value: (given: unknown) => CellValue;
  readonly formula: (given: string) => string | null;
}

const ROWS_BELOW = 100;

function readSheet(book: Book, sheet: Sheet, cell: CellReader): SheetSnapshot {
  const raw = lazily({
    values: () => usedValues(book, sheet),
    // Merges, validations and notes may stand below the last cell with content.
    around: (): Range => sheet.getRange(1, 1, Math.min(sheet.getMaxRows(), raw.values.length + ROWS_BELOW), sheet.getMaxColumns()),
  });
  const usedRange = (): Range => sheet.getRange(1, 1, raw.values.length, raw.values[0]?.length ?? 1);
  return lazily<SheetSnapshot>({
    name: () => {
      const name = sheet.getName();
      book.sheets.set(name, sheet);
      return name;
    },
    visibility: () => (sheet.isSheetHidden() ? 'hidden' : 'visible'),
    values: () => raw.values.map((row) => row.map(cell.value)),
    formulas: () =>
      usedRange()
        .getFormulas()
        .map((row) => row.map(cell.formula)),
    formats: () =>
      usedRange()
        .getNumberFormats()
        .map((row) => row.map(cellFormat)),
    merges: () => raw.around.getMergedRanges().map(blockOf),
    rules: () => sheet.getConditionalFormatRules().map((rule) => readRule(rule, book.mark)),
    validations: () => readValidations(raw.around),
    protected: () => sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0,
    noted: () => raw.around.getNotes().flatMap((notes, row) => (notes.some((note) => note !== '') ? [row] : [])),
  });
}

/**
 * From A1 to the last cell with content; A1 alone for an empty tab. One call where two are usual: −1 stands for "to the end", which
 * the reference says only of the first cell. Where it fails (what it gives for an empty tab is not known), the usual way is taken.
 */
function usedValues(book: Book, sheet: Sheet): readonly (readonly unknown[])[] {
  const values = valuesInOneCall(sheet) ?? (sheet.getDataRange().getValues() as readonly (readonly unknown[])[]);
  book.sizes.set(sheet, { rows: values.length, columns: values[0]?.length ?? 1, exact: false });
  return values;
}

function valuesInOneCall(sheet: Sheet): readonly (readonly unknown[])[] | null {
  try {
    const values: readonly (readonly unknown[])[] = sheet.getSheetValues(1, 1, -1, -1);
    return (values[0]?.length ?? 0) > 0 ? values : null;
  } catch {
    return null;
  }
}

function cellValue(given: unknown, clock: { readonly toSerial: (date: Date) => number }): CellValue {
  if (isDate(given)) return clock.toSerial(given);
  if (given === '' || given === null || given === undefined) return null;
  return typeof given === 'number' || typeof given === 'boolean' || typeof given === 'string' ? given : null;
}

/** The words for "automatic" that are known; an indent that we wrote as a format is no format. */
function cellFormat(format: string): string | null {
  if (format === '' || format === 'General' || format === '0.###############') return null;
  return indentedFormat.test(format) ? null : format;
}

function readRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, mark: DecimalMark): RuleSnapshot {
  const condition = rule.getBooleanCondition();
  const ranges = rule.getRanges().map(blockOf);
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return { ranges, formula: null };
  const formula = String(condition.getCriteriaValues()[0] ?? '');
  return { ranges, formula: fromCondition(formula, mark) };
}

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Cells with the same rule are listed together, in the order in which the rules are met. */
function readValidations(range: Range): readonly ValidationSnapshot[] {
  const cells: CellMap<string> = new Map();
  const found = new Map<string, Pick<ValidationSnapshot, 'kind' | 'items'>>();
  for (const [row, rules] of range.getDataValidations().entries()) {
    for (const [column, rule] of rules.entries()) {
      if (rule === null) continue;
      const read = readValidation(rule);
      const key = JSON.stringify([read, rule.getHelpText()]);
      found.set(key, read);
      putCell(cells, row, column, key);
    }
  }
  return [...found].map(([key, read]) => ({ ...read, ranges: blocksWhere(cells, (held) => held === key) }));
}

function readValidation(rule: Rule): Pick<ValidationSnapshot, 'kind' | 'items'> {
  const criteria = rule.getCriteriaType();
  if (criteria === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) {
    const items: unknown = rule.getCriteriaValues()[0];
    return { kind: 'list', items: Array.isArray(items) ? items.map(String) : [] };
  }
  return { kind: criteria === SpreadsheetApp.DataValidationCriteria.DATE_IS_VALID_DATE ? 'date' : 'other', items: [] };
}
