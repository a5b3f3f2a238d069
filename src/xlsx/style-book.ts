import type { CellStyle, ConditionalRule, Edge } from '../core/index';
import type { Book } from './book';
import { isTrue } from './book';
import { builtInFormat, builtInId } from './number-formats';
import { addPart, addRelation, ensureElement, hasPart, partTree, prefixOf, recount, relationsOf } from './package-parts';
import { relationType } from './relation-types';
import { escapeAttribute } from './xml-tag';
import {
  attribute,
  elementAt,
  elements,
  firstElement,
  insertInOrder,
  newElement,
  removeChild,
  setAttribute,
  writeElement,
} from './xml-tree';
import type { XmlElement } from './xml-tree';

/** The styles part under edit: entries are only ever added, equal ones are shared, those in the file keep their numbers. */
export interface StyleBook {
  readonly root: XmlElement;
  readonly prefix: string;
  /** Texts of the entries of a list and their numbers: "fonts" → `<font>…</font>` → 3. */
  readonly lists: Map<string, Map<string, number>>;
  /** Answers given before, by question. */
  readonly known: Map<string, number>;
}

const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** Ids below are those of formats that have no code in the file. */
const FIRST_OWN_FORMAT = 164;

/** A styles part with one font, the two fills that Excel expects, no edges, and the Normal style. */
export function plainStyles(font: string, size: number): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="1"><font><sz val="${size}"/><name val="${escapeAttribute(font)}"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/></styleSheet>'
  );
}

/** Opens the styles part for editing, and makes one where the file has none. */
export function openStyles(book: Book): StyleBook {
  const path = relationsOf(book.pack, book.path).find((relation) => relation.kind === 'styles')?.path ?? null;
  const stylesPath = path !== null && hasPart(book.pack, path) ? path : 'xl/styles.xml';
  if (!hasPart(book.pack, stylesPath)) {
    addPart(book.pack, stylesPath, STYLES_TYPE, plainStyles('Arial', 10));
    addRelation(book.pack, book.path, relationType(book, 'styles'), stylesPath);
  }
  const root = partTree(book.pack, stylesPath).root;
  return { root, prefix: prefixOf(root), lists: new Map(), known: new Map() };
}

/**
 * The number of a cell style with this whole look. Font and size that are not given are those of style `normal`;
 * whether the cell is locked is kept as in style `current`.
 */
export function styleNumber(styles: StyleBook, look: CellStyle, current: number, normal: number): number {
  const key = `${JSON.stringify(look)} ${isLocked(styles, current)} ${normal}`;
  return remember(styles, key, () => {
    const font = fontNumber(styles, look, normal);
    const fill = look.fill === undefined ? 0 : fillNumber(styles, look.fill);
    const border = borderNumber(styles, look);
    const format = look.format === undefined ? 0 : formatNumber(styles, look.format);
    const { prefix } = styles;
    const children = alignmentXml(prefix, look) + (isLocked(styles, current) ? '' : `<${prefix}protection locked="0"/>`);
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
    const xf = `<${prefix}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}`;
    return addEntry(styles, 'cellXfs', children === '' ? `${xf}/>` : `${xf}>${children}</${prefix}xf>`);
  });
}

/** The same change, worked out once for each style. */
export function styleChange(change: (current: number) => number): (current: number) => number {
  const known: number[] = [];
  return (current) => (known[current] ??= change(current));
}

/** The number of a style that is as style `current` but locked or not. */
export function lockedStyle(styles: StyleBook, current: number, locked: boolean): number {
  if (isLocked(styles, current) === locked) return current;
  return remember(styles, `lock ${current} ${locked}`, () => {
    const xf = newElement(writeElement(entryAt(styles, 'cellXfs', current) ?? newElement(`<${styles.prefix}xf xfId="0"/>`)));
    const protection = ensureElement(xf, 'protection', (parent, child) => {
      insertInOrder(parent, child, ['alignment', 'protection', 'extLst']);
    });
    setAttribute(protection, 'locked', locked ? null : '0');
    if (locked && attribute(protection, 'hidden') === null) removeChild(xf, protection);
    setAttribute(xf, 'applyProtection', '1');
    return addEntry(styles, 'cellXfs', writeElement(xf));
  });
}

/** Cells are locked unless their style says otherwise; it matters on protected sheets only. */
function isLocked(styles: StyleBook, style: number): boolean {
  return remember(styles, `locked ${style}`, () => (readLocked(styles, style) ? 1 : 0)) === 1;
}

function readLocked(styles: StyleBook, style: number): boolean {
  const xf = entryAt(styles, 'cellXfs', style);
  const protection = xf === null ? null : firstElement(xf, 'protection');
  const locked = protection === null ? null : attribute(protection, 'locked');
  return locked === null || isTrue(locked);
}

/** The number of the look that a conditional format gives. */
export function differenceNumber(styles: StyleBook, style: ConditionalRule['style']): number {
  const { prefix: p } = styles;
  const font = [
    style.bold === undefined ? '' : `<${p}b${style.bold ? '' : ' val="0"'}/>`,
    style.italic === undefined ? '' : `<${p}i${style.italic ? '' : ' val="0"'}/>`,
    style.color === undefined ? '' : `<${p}color rgb="${argb(style.color)}"/>`,
  ].join('');
  const solid = (color: string): string =>
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor rgb="${argb(color)}"/></${p}patternFill></${p}fill>`;
  const body = (font === '' ? '' : `<${p}font>${font}</${p}font>`) + (style.fill === undefined ? '' : solid(style.fill));
  return addEntry(styles, 'dxfs', `<${p}dxf>${body}</${p}dxf>`);
}

/** The number format of a style; null for the general one. */
export function formatOfStyle(styles: StyleBook, style: number): string | null {
  const xf = entryAt(styles, 'cellXfs', style);
  const id = xf === null ? '0' : (attribute(xf, 'numFmtId') ?? '0');
  const list = firstElement(styles.root, 'numFmts');
  const own = list === null ? undefined : elements(list, 'numFmt').find((format) => attribute(format, 'numFmtId') === id);
  return own === undefined ? builtInFormat(Number(id)) : attribute(own, 'formatCode');
}

/** Font name and points of a style. */
export function fontOfStyle(styles: StyleBook, style: number): { readonly name: string; readonly size: number } {
  const xf = entryAt(styles, 'cellXfs', style);
  const font = entryAt(styles, 'fonts', Number((xf === null ? null : attribute(xf, 'fontId')) ?? 0));
  const value = (local: string): string | null => {
    const child = font === null ? null : firstElement(font, local);
    return child === null ? null : attribute(child, 'val');
  };
  return { name: value('name') ?? 'Arial', size: Number(value('sz') ?? 10) };
}

function fontNumber(styles: StyleBook, look: CellStyle, normal: number): number {
  const { prefix: p } = styles;
  const base = fontOfStyle(styles, normal);
  const size = look.size ?? base.size;
  const name = look.font ?? base.name;
  const xml =
    `<${p}font>${look.bold === true ? `<${p}b/>` : ''}${look.italic === true ? `<${p}i/>` : ''}<${p}sz val="${size}"/>` +
    `${look.color === undefined ? '' : `<${p}color rgb="${argb(look.color)}"/>`}<${p}name val="${escapeAttribute(name)}"/><${p}family val="2"/></${p}font>`;
  return addEntry(styles, 'fonts', xml);
}

function fillNumber(styles: StyleBook, color: string): number {
  const { prefix: p } = styles;
  const pattern = `<${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill>`;
  return addEntry(styles, 'fills', `<${p}fill>${pattern}</${p}fill>`);
}

function borderNumber(styles: StyleBook, look: CellStyle): number {
  if (look.top === undefined && look.bottom === undefined && look.left === undefined && look.right === undefined) return 0;
  const { prefix: p } = styles;
  const side = (name: string, edge: Edge | undefined): string =>
    edge === undefined ? `<${p}${name}/>` : `<${p}${name} style="${edge.style}"><${p}color rgb="${argb(edge.color)}"/></${p}${name}>`;
  const sides = side('left', look.left) + side('right', look.right) + side('top', look.top) + side('bottom', look.bottom);
  return addEntry(styles, 'borders', `<${p}border>${sides}<${p}diagonal/></${p}border>`);
}

function alignmentXml(prefix: string, look: CellStyle): string {
  // Excel indents only cells that say which side they hang on.
  const horizontal = look.horizontal ?? (look.indent === undefined || look.indent === 0 ? undefined : 'left');
  const parts = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    look.vertical === undefined ? '' : ` vertical="${look.vertical === 'middle' ? 'center' : look.vertical}"`,
    look.wrap === true ? ' wrapText="1"' : '',
    look.indent === undefined || look.indent === 0 ? '' : ` indent="${look.indent}"`,
  ].join('');
  return parts === '' ? '' : `<${prefix}alignment${parts}/>`;
}

function formatNumber(styles: StyleBook, code: string): number {
  const builtIn = /^general$/i.test(code) ? 0 : builtInId(code);
  if (builtIn !== null) return builtIn;
  const list = listOf(styles, 'numFmts');
  const formats = elements(list, 'numFmt');
  const same = formats.find((format) => attribute(format, 'formatCode') === code);
  if (same !== undefined) return Number(attribute(same, 'numFmtId'));
  const id = formats.reduce((most, format) => Math.max(most, Number(attribute(format, 'numFmtId')) + 1), FIRST_OWN_FORMAT);
  list.children.push(newElement(`<${styles.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`));
  recount(list);
  return id;
}

function addEntry(styles: StyleBook, listName: string, xml: string): number {
  const list = listOf(styles, listName);
  let known = styles.lists.get(listName);
  if (known === undefined) {
    known = new Map();
    for (const [index, entry] of elements(list).entries()) if (!known.has(writeElement(entry))) known.set(writeElement(entry), index);
    styles.lists.set(listName, known);
  }
  const same = known.get(xml);
  if (same !== undefined) return same;
  const number = elements(list).length;
  list.children.push(newElement(xml));
  known.set(xml, number);
  recount(list);
  return number;
}

function listOf(styles: StyleBook, name: string): XmlElement {
  return ensureElement(styles.root, name, (parent, child) => {
    insertInOrder(parent, child, STYLE_ORDER);
  });
}

function entryAt(styles: StyleBook, listName: string, index: number): XmlElement | null {
  const list = firstElement(styles.root, listName);
  return list === null ? null : elementAt(list, index);
}

function remember(styles: StyleBook, key: string, answer: () => number): number {
  const known = styles.known.get(key);
  if (known !== undefined) return known;
  const value = answer();
  styles.known.set(key, value);
  return value;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
