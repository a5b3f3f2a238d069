import type { Block, CellValue, RuleSnapshot, SheetSnapshot, ValidationSnapshot, WorkbookSnapshot } from '../core/index';
import { blocksWhere, putCell } from './cell-blocks';
import type { CellMap } from './cell-blocks';
import { indentedFormat } from './cell-text';
import { fromCondition } from './condition-formula';
import { decimalMark, fromSheetFormula } from './formula-locale';
import type { DecimalMark } from './formula-locale';
import { isDate, serialReader } from './sheet-dates';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The whole spreadsheet as data: formulas in invariant form, dates as serial numbers on the spreadsheet's own clock.
 * Four service calls, and twelve for each tab, whatever the number of rows.
 */
export function readWorkbook(spreadsheet: Spreadsheet): WorkbookSnapshot {
  const mark = decimalMark(spreadsheet.getSpreadsheetLocale());
  const toSerial = serialReader(spreadsheet.getSpreadsheetTimeZone());
  const value = (given: unknown): CellValue => cellValue(given, toSerial);
  return { file: spreadsheet.getName(), sheets: spreadsheet.getSheets().map((sheet) => readSheet(sheet, mark, value)) };
}

const ROWS_BELOW = 100;

function readSheet(sheet: Sheet, mark: DecimalMark, value: (given: unknown) => CellValue): SheetSnapshot {
  const used = sheet.getDataRange();
  // Merges and validations may stand below the last cell with content.
  const rows = Math.min(sheet.getMaxRows(), used.getNumRows() + ROWS_BELOW);
  const around = sheet.getRange(1, 1, rows, sheet.getMaxColumns());
  return {
    name: sheet.getName(),
    visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
    values: used.getValues().map((row: readonly unknown[]) => row.map(value)),
    formulas: used.getFormulas().map((row) => row.map((formula) => (formula === '' ? null : fromSheetFormula(formula, mark)))),
    formats: used.getNumberFormats().map((row) => row.map(cellFormat)),
    merges: around.getMergedRanges().map(blockOf),
    rules: sheet.getConditionalFormatRules().map((rule) => readRule(rule, mark)),
    validations: readValidations(around),
    protected: sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0,
  };
}

function cellValue(given: unknown, toSerial: (date: Date) => number): CellValue {
  if (isDate(given)) return toSerial(given);
  if (given === '' || given === null || given === undefined) return null;
  return typeof given === 'number' || typeof given === 'boolean' || typeof given === 'string' ? given : null;
}

/** The words for "automatic" that are known; an indent that we wrote as a format is no format. */
function cellFormat(format: string): string | null {
  if (format === '' || format === 'General' || format === '0.###############') return null;
  return indentedFormat.test(format) ? null : format;
}

function blockOf(range: Range): Block {
  return { row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() };
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
