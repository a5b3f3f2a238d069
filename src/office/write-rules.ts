import type { Block, ConditionalRule, PatchOp, Validation } from '../core/index';
import { areaAddresses } from './sheet-areas';
import { sheetOf } from './write-target';
import type { WriteTarget } from './write-target';

type SetRules = Extract<PatchOp, { readonly op: 'setRules' }>;
type SetValidation = Extract<PatchOp, { readonly op: 'setValidation' }>;

/** Queues the removal of rules by their places in Excel's order, then the new ones above the remaining ones. */
export function writeRules(target: WriteTarget, { sheet, remove, add }: SetRules): void {
  const rules = target.before.get(sheet.toLowerCase())?.rules ?? [];
  for (const position of remove) rules[position]?.delete();
  // A new rule goes on top of all others, so the first one is added last.
  for (const rule of [...add].reverse()) addRule(target, sheet, rule);
}

/** Queues the validation of the blocks; what stood there before goes. */
export function writeValidation(target: WriteTarget, { sheet, blocks, validation }: SetValidation): void {
  for (const address of areaAddresses(blocks)) {
    const areas = address.includes(',') ? sheetOf(target, sheet).getRanges(address) : sheetOf(target, sheet).getRange(address);
    areas.dataValidation.clear();
    fillValidation(areas.dataValidation, validation);
  }
}

function addRule(target: WriteTarget, sheet: string, rule: ConditionalRule): void {
  const areas = oneArea(target, sheet, rule.ranges);
  const added = areas.conditionalFormats.add('Custom');
  added.custom.rule.formula = `=${rule.formula}`;
  const { fill, font } = added.custom.format;
  if (rule.style.fill !== undefined) fill.color = rule.style.fill;
  if (rule.style.color !== undefined) font.color = rule.style.color;
  if (rule.style.bold !== undefined) font.bold = rule.style.bold;
  if (rule.style.italic !== undefined) font.italic = rule.style.italic;
  added.stopIfTrue = rule.stop;
}

function oneArea(target: WriteTarget, sheet: string, blocks: readonly Block[]): Excel.Range | Excel.RangeAreas {
  const [address = 'A1', ...more] = areaAddresses(blocks);
  if (more.length > 0 || address.includes(',')) return sheetOf(target, sheet).getRanges([address, ...more].join(','));
  return sheetOf(target, sheet).getRange(address);
}

function fillValidation(target: Excel.DataValidation, validation: Validation): void {
  switch (validation.kind) {
    case 'none':
      return;
    case 'list':
      target.rule = { list: { inCellDropDown: true, source: validation.items.join(',') } };
      target.prompt = { showPrompt: true, title: validation.title, message: validation.prompt };
      return;
    case 'date':
      // Any day that Excel can hold as a date: what is typed as text is refused.
      target.rule = { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
      target.prompt = { showPrompt: true, title: validation.title, message: validation.prompt };
      target.errorAlert = { showAlert: true, style: 'Stop', title: validation.title, message: validation.error };
      return;
    case 'locked':
      target.rule = { custom: { formula: '=FALSE' } };
      target.errorAlert = { showAlert: true, style: 'Stop', title: '', message: validation.error };
      return;
  }
}
