import type { ConditionalRule, PatchOp } from '../core/index';
import { stylesOf } from './editor';
import type { Editor } from './editor';
import { withPrefixes } from './future-functions';
import { rangesText } from './range-text';
import { extendedElements, extendedId, listRules } from './rule-list';
import type { Placed } from './rule-list';
import { insertInSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { differenceNumber } from './style-book';
import { escapeText } from './xml-tag';
import { attribute, elements, newElement, removeChild, setAttribute } from './xml-tree';
import type { XmlElement } from './xml-tree';
import { dropEmptyExtension } from './extension-list';

/** Deletes rules by their position in the snapshot and puts ours before the remaining ones, in the file and in rank. */
export function setRules(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setRules' }>): void {
  const rules = listRules(sheet.root);
  for (const position of op.remove) {
    const rule = rules[position];
    if (rule !== undefined) removeRule(sheet, rule);
  }
  if (op.add.length === 0) return;
  rankFrom(sheet, op.add.length + 1);
  const first = elements(sheet.root, 'conditionalFormatting')[0];
  op.add.forEach((rule, index) => {
    const same = index > 0 && rangesText(rule.ranges) === rangesText(op.add[index - 1]?.ranges ?? []);
    const xml = ruleXml(editor, sheet, rule, index + 1);
    if (same) lastAdded(sheet, first).children.push(newElement(xml));
    else insertBefore(sheet.root, formattingElement(sheet, rule, xml), first);
  });
}

function removeRule(sheet: SheetEditor, { element, parent, extended }: Placed): void {
  const pair = extended ? null : extendedId(element);
  removeChild(parent, element);
  if (elements(parent, 'cfRule').length === 0) {
    if (extended) dropEmptyExtension(sheet.root, parent);
    else removeChild(sheet.root, parent);
  }
  if (pair === null) return;
  for (const other of extendedElements(sheet.root, 'conditionalFormatting')) {
    for (const rule of elements(other, 'cfRule')) if (attribute(rule, 'id') === pair) removeChild(other, rule);
    if (elements(other, 'cfRule').length === 0) dropEmptyExtension(sheet.root, other);
  }
}

/** Renumbers the ranks of all rules, in their order, from `first` on. */
function rankFrom(sheet: SheetEditor, first: number): void {
  const holders = [...elements(sheet.root, 'conditionalFormatting'), ...extendedElements(sheet.root, 'conditionalFormatting')];
  const ranked = holders.flatMap((holder) => elements(holder, 'cfRule')).filter((rule) => attribute(rule, 'priority') !== null);
  const inOrder = ranked
    .map((rule, position) => ({ rule, position, rank: Number(attribute(rule, 'priority')) }))
    .sort((one, other) => one.rank - other.rank || one.position - other.position);
  inOrder.forEach(({ rule }, index) => {
    setAttribute(rule, 'priority', first + index);
  });
}

function ruleXml(editor: Editor, sheet: SheetEditor, rule: ConditionalRule, priority: number): string {
  const p = sheet.prefix;
  const look = differenceNumber(stylesOf(editor), rule.style);
  const stop = rule.stop ? ' stopIfTrue="1"' : '';
  const formula = escapeText(withPrefixes(rule.formula));
  return `<${p}cfRule type="expression" dxfId="${look}" priority="${priority}"${stop}><${p}formula>${formula}</${p}formula></${p}cfRule>`;
}

function formattingElement(sheet: SheetEditor, rule: ConditionalRule, xml: string): XmlElement {
  const name = `${sheet.prefix}conditionalFormatting`;
  return newElement(`<${name} sqref="${rangesText(rule.ranges)}">${xml}</${name}>`);
}

function insertBefore(root: XmlElement, child: XmlElement, before: XmlElement | undefined): void {
  if (before === undefined) insertInSheet(root, child);
  else root.children.splice(root.children.indexOf(before), 0, child);
}

function lastAdded(sheet: SheetEditor, before: XmlElement | undefined): XmlElement {
  const all = elements(sheet.root, 'conditionalFormatting');
  const last = all[before === undefined ? all.length - 1 : all.indexOf(before) - 1];
  if (last === undefined) throw new Error('No conditional format was added before.');
  return last;
}
