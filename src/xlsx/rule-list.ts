import type { RuleSnapshot, ValidationSnapshot } from '../core/index';
import { withoutPrefixes } from './future-functions';
import { parseRanges } from './range-text';
import { attribute, descendants, elementText, elements, firstElement } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** A rule or validation where it stands in the tree of its sheet. */
export interface Placed {
  readonly element: XmlElement;
  readonly parent: XmlElement;
  /** In the extension list, where Excel keeps rules that name other sheets and newer kinds. */
  readonly extended: boolean;
}

/**
 * The conditional formats in the order that `setRules` counts: those of the sheet in document order, then those of the extension list.
 * A data bar that Excel writes in both places counts once, at the first.
 */
export function listRules(sheet: XmlElement): readonly Placed[] {
  const plain = elements(sheet, 'conditionalFormatting').flatMap((parent) =>
    elements(parent, 'cfRule').map((element) => ({ element, parent, extended: false })),
  );
  const paired = new Set(plain.map((rule) => extendedId(rule.element)));
  const extended = extendedElements(sheet, 'conditionalFormatting').flatMap((parent) =>
    elements(parent, 'cfRule').map((element) => ({ element, parent, extended: true })),
  );
  return [...plain, ...extended.filter((rule) => !paired.has(attribute(rule.element, 'id')) || attribute(rule.element, 'id') === null)];
}

/** The id by which a rule names its second half in the extension list; null where it has none. */
export function extendedId(rule: XmlElement): string | null {
  const list = firstElement(rule, 'extLst');
  if (list === null) return null;
  for (const element of descendants(list)) if (element.local === 'id') return elementText(element).trim();
  return null;
}

/** All data validations: those of the sheet, then those of the extension list. */
export function listValidations(sheet: XmlElement): readonly Placed[] {
  const found = (parents: readonly XmlElement[], extended: boolean): Placed[] =>
    parents.flatMap((parent) => elements(parent, 'dataValidation').map((element) => ({ element, parent, extended })));
  return [...found(elements(sheet, 'dataValidations'), false), ...found(extendedElements(sheet, 'dataValidations'), true)];
}

/** The ranges of a rule or validation; extended ones keep them in a child. */
export function rangesElementOf({ element, parent, extended }: Placed): { readonly text: string; readonly child: XmlElement | null } {
  const holder = element.local === 'cfRule' ? parent : element;
  if (!extended) return { text: attribute(holder, 'sqref') ?? '', child: null };
  const child = firstElement(holder, 'sqref');
  return { text: child === null ? '' : elementText(child), child };
}

export function ruleSnapshot(rule: Placed): RuleSnapshot {
  const formula = attribute(rule.element, 'type') === 'expression' ? firstFormula(rule.element) : null;
  return { ranges: parseRanges(rangesElementOf(rule).text), formula: formula === null ? null : withoutPrefixes(formula) };
}

export function validationSnapshot(validation: Placed): ValidationSnapshot {
  const type = attribute(validation.element, 'type');
  const kind = type === 'list' || type === 'date' ? type : 'other';
  const list = firstElement(validation.element, 'formula1');
  const formula = list === null ? '' : ((validation.extended ? firstFormula(list) : elementText(list)) ?? '');
  const typed = kind === 'list' && /^".*"$/s.test(formula);
  const items = typed ? formula.slice(1, -1).replaceAll('""', '"').split(',') : [];
  return { ranges: parseRanges(rangesElementOf(validation).text), kind, items: items.map((item) => item.trim()) };
}

/** Elements of the sheet's extension list by local name, in document order. */
export function extendedElements(sheet: XmlElement, local: string): readonly XmlElement[] {
  const list = firstElement(sheet, 'extLst');
  return list === null ? [] : [...descendants(list)].filter((element) => element.local === local);
}

/** The text of the first `<formula>` or `<xm:f>` child. */
function firstFormula(parent: XmlElement): string | null {
  const child = firstElement(parent, 'formula') ?? firstElement(parent, 'f');
  return child === null ? null : elementText(child);
}
