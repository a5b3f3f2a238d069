import { strFromU8, unzipSync } from 'fflate';
import { parseRange } from '../../src/xlsx/range-text';
import { attribute, elements, firstElement, parseXml } from '../../src/xlsx/xml-tree';
import type { XmlElement } from '../../src/xlsx/xml-tree';
import { meets } from '../core/memory-host';

/** Children of a worksheet in the order that the format demands (ECMA-376, CT_Worksheet). */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
/** May stand several times. */
const REPEATED = ['conditionalFormatting'];
/** Number formats below this are built in. */
const FIRST_OWN_FORMAT = 164;

/** What Excel would want to repair in a workbook: wrong order of elements, indices out of range, cells and merges that collide. */
export function workbookFaults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const rootOf = (path: string): XmlElement => parseXml(strFromU8(parts[path] ?? new Uint8Array())).root;
  const styles = rootOf('xl/styles.xml');
  const limits = { cellXfs: count(styles, 'cellXfs'), dxfs: count(styles, 'dxfs') };
  return [
    ...styleFaults(styles),
    ...Object.keys(parts)
      .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/u.test(path))
      .flatMap((path) => sheetFaults(rootOf(path), limits).map((fault) => `${path}: ${fault}`)),
  ];
}

function styleFaults(styles: XmlElement): string[] {
  const formats = (list(styles, 'numFmts') ?? []).map((format) => number(format, 'numFmtId'));
  const xfs = [...(list(styles, 'cellXfs') ?? []), ...(list(styles, 'cellStyleXfs') ?? [])];
  const tables = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
  ] as const;
  return [
    ...['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'numFmts'].flatMap((name) => {
      const said = firstElement(styles, name) === null ? null : attribute(firstElement(styles, name)!, 'count');
      return said === null || Number(said) === count(styles, name) ? [] : [`${name} count ${said}`];
    }),
    ...xfs.flatMap((xf) => tables.flatMap(([id, table]) => (number(xf, id) < count(styles, table) ? [] : [`${id} ${number(xf, id)}`]))),
    ...xfs.flatMap((xf) => {
      const format = number(xf, 'numFmtId');
      return format < FIRST_OWN_FORMAT || formats.includes(format) ? [] : [`numFmtId ${format}`];
    }),
  ];
}

function sheetFaults(root: XmlElement, limits: { readonly cellXfs: number; readonly dxfs: number }): string[] {
  const faults: string[] = [];
  let last = -1;
  for (const child of elements(root)) {
    const at = WORKSHEET_ORDER.indexOf(child.local);
    if (at < 0) faults.push(`unknown ${child.local}`);
    else if (at < last || (at === last && !REPEATED.includes(child.local))) faults.push(`${child.local} too late`);
    last = Math.max(last, at);
  }
  let row = 0;
  for (const line of elements(firstElement(root, 'sheetData')!, 'row')) {
    if (number(line, 'r') <= row) faults.push(`row ${number(line, 'r')} after ${row}`);
    row = number(line, 'r');
    let column = -1;
    for (const cell of elements(line, 'c')) {
      const block = parseRange(attribute(cell, 'r') ?? '');
      if (block?.row !== row - 1 || block.column <= column) faults.push(`cell ${String(attribute(cell, 'r'))}`);
      column = block?.column ?? column;
      if (number(cell, 's') >= limits.cellXfs) faults.push(`style ${number(cell, 's')} of ${String(attribute(cell, 'r'))}`);
    }
  }
  const rules = elements(root, 'conditionalFormatting').flatMap((format) => elements(format, 'cfRule'));
  const priorities = rules.map((rule) => attribute(rule, 'priority'));
  if (new Set(priorities).size !== priorities.length) faults.push('priorities twice');
  for (const rule of rules) if (number(rule, 'dxfId') >= limits.dxfs) faults.push(`dxfId ${number(rule, 'dxfId')}`);
  const merges = (list(root, 'mergeCells') ?? []).map((merge) => parseRange(attribute(merge, 'ref') ?? '')!);
  merges.forEach((merge, index) => {
    if (merges.slice(0, index).some((other) => meets(merge, other))) faults.push(`merge at row ${merge.row + 1} twice`);
  });
  for (const validation of list(root, 'dataValidations') ?? []) {
    if ((attribute(validation, 'sqref') ?? '') === '') faults.push('validation without cells');
    if ((attribute(validation, 'prompt') ?? '').length > 255 || (attribute(validation, 'promptTitle') ?? '').length > 32)
      faults.push('prompt too long');
  }
  return faults;
}

function list(root: XmlElement, name: string): XmlElement[] | null {
  const parent = firstElement(root, name);
  return parent === null ? null : elements(parent);
}

function count(root: XmlElement, name: string): number {
  return list(root, name)?.length ?? 0;
}

function number(element: XmlElement, name: string): number {
  return Number(attribute(element, name) ?? '0');
}
