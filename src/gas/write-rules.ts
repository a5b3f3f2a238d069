import type { Block, PatchOp } from '../core/index';
import { toCondition } from './condition-formula';
import type { DecimalMark } from './formula-locale';
import type { Book } from './open-book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type SetRules = Extract<PatchOp, { readonly op: 'setRules' }>;

/**
 * Ours go before what remains of the tab's colour rules. In Sheets the first rule that holds decides alone, as if every rule had `stop`.
 * `before`: number of rules that stood there when an earlier try began; null on the first try. `none`: the tab is known to have none.
 */
export function writeRules(
  { mark }: Book,
  sheet: Sheet,
  op: SetRules,
  { before, none }: { readonly before: number | null; readonly none: boolean },
): void {
  const held = none ? [] : sheet.getConditionalFormatRules();
  const added = op.add.map((rule) => buildRule(sheet, rule, mark));
  const inPlace = added.length > 0 && added.every((rule, at) => same(rule, held[at]));
  const done = inPlace && (op.remove.length === 0 || (before !== null && held.length === before - op.remove.length + added.length));
  if (!done) sheet.setConditionalFormatRules([...added, ...held.filter((_, at) => !op.remove.includes(at))]);
}

function buildRule(sheet: Sheet, rule: SetRules['add'][number], mark: DecimalMark): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(toCondition(rule.formula, mark))
    .setRanges(rule.ranges.map((block: Block) => sheet.getRange(block.row + 1, block.column + 1, block.rows, block.columns)));
  if (rule.style.fill !== undefined) builder.setBackground(rule.style.fill);
  if (rule.style.color !== undefined) builder.setFontColor(rule.style.color);
  if (rule.style.bold !== undefined) builder.setBold(rule.style.bold);
  if (rule.style.italic !== undefined) builder.setItalic(rule.style.italic);
  return builder.build();
}

function same(rule: Rule, other: Rule | undefined): boolean {
  return other !== undefined && ruleKey(rule) === ruleKey(other);
}

/** The sheet shows arguments parted in its own way. */
function ruleKey(rule: Rule): string {
  const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '').replaceAll(';', ',');
  return [formula, ...rule.getRanges().map((range) => range.getA1Notation())].join(' ');
}
