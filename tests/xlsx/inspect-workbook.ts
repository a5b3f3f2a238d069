import { cellName } from '../../src/core/index';
import type { Block } from '../../src/core/index';
import { bookSheets, isTrue, openBook, relationIdOf } from '../../src/xlsx/book';
import type { Book } from '../../src/xlsx/book';
import { builtInFormat } from '../../src/xlsx/number-formats';
import { partText, partTree, relationsOf } from '../../src/xlsx/package-parts';
import { parseCell, parseRange } from '../../src/xlsx/range-text';
import { attribute, descendants, elements, elementText, firstElement, parseXml } from '../../src/xlsx/xml-tree';
import type { XmlElement } from '../../src/xlsx/xml-tree';
import { VIEW_COLUMNS, VIEW_ROWS } from '../hosts/host-contract';
import type { CellLook, Hung, SheetView } from '../hosts/host-contract';

/** How a cell looks by the styles of the file. */
export function lookAt(bytes: Uint8Array, sheet: string, row: number, column: number): CellLook {
  const book = openBook(bytes);
  const root = sheetRoot(book, sheet);
  const styles = partTree(book.pack, relationsOf(book.pack, book.path).find(({ kind }) => kind === 'styles')?.path ?? '').root;
  const xf = list(styles, 'cellXfs')[styleAt(root, row, column)]!;
  const font = list(styles, 'fonts')[numberOf(xf, 'fontId')]!;
  const fill = list(styles, 'fills')[numberOf(xf, 'fillId')]!;
  const alignment = firstElement(xf, 'alignment');
  const of = (name: string): string | null => (alignment === null ? null : attribute(alignment, name));
  const pattern = firstElement(fill, 'patternFill');
  const ground = pattern === null || attribute(pattern, 'patternType') !== 'solid' ? null : firstElement(pattern, 'fgColor');
  const vertical = of('vertical');
  return {
    fill: ground === null ? null : colorOf(ground),
    color: colorOf(firstElement(font, 'color')),
    bold: isOn(firstElement(font, 'b')),
    italic: isOn(firstElement(font, 'i')),
    font: attribute(firstElement(font, 'name')!, 'val') ?? '',
    size: numberOf(firstElement(font, 'sz')!, 'val'),
    horizontal: of('horizontal') as CellLook['horizontal'],
    vertical: vertical === 'center' ? 'middle' : (vertical as 'top' | 'bottom' | null),
    wrap: isTrue(of('wrapText')),
    format: formatOf(styles, attribute(xf, 'numFmtId') ?? '0'),
  };
}

/** Notes and links on the cells of a sheet. */
export function hungOn(bytes: Uint8Array, name: string): readonly Hung[] {
  const book = openBook(bytes);
  const path = bookSheets(book).find((sheet) => sheet.name === name)?.path ?? '';
  const relations = relationsOf(book.pack, path);
  const notes = partTreeOf(book, relations.find(({ kind }) => kind === 'comments')?.path ?? null);
  const links = firstElement(sheetRoot(book, name), 'hyperlinks');
  const words = (note: XmlElement): string =>
    [...descendants(note)].map((element) => (element.local === 't' ? elementText(element) : '')).join('');
  const targets = /Id="([^"]+)"[^>]*Target="([^"]+)"/g;
  const addresses = new Map([...relationsText(book, path).matchAll(targets)].map(([, id = '', target = '']) => [id, target]));
  return [
    ...(notes === null ? [] : [...descendants(notes)].filter((element) => element.local === 'comment')).map((note) => ({
      ...parseCell(attribute(note, 'ref') ?? '')!,
      note: words(note),
    })),
    ...(links === null ? [] : elements(links)).map((link) => ({
      ...parseCell(attribute(link, 'ref') ?? '')!,
      link: addresses.get(relationIdOf(link) ?? '') ?? '',
    })),
  ];
}

function partTreeOf(book: Book, path: string | null): XmlElement | null {
  return path === null ? null : partTree(book.pack, path).root;
}

function relationsText(book: Book, path: string): string {
  return partText(book.pack, path.replace(/([^/]+)$/, '_rels/$1.rels'));
}

/** What the contract asks about a sheet, read from its part. */
export function viewOf(bytes: Uint8Array, name: string): SheetView {
  const book = openBook(bytes);
  const sheets = bookSheets(book);
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const root = sheetRoot(book, name);
  const view = elements(firstElement(root, 'sheetViews') ?? root, 'sheetView')[0];
  const pane = view === undefined ? null : firstElement(view, 'pane');
  const tab = firstElement(firstElement(root, 'sheetPr') ?? root, 'tabColor');
  const format = firstElement(root, 'sheetFormatPr');
  const rows = firstElement(root, 'sheetData')!;
  const rowAt = (row: number) => elements(rows, 'row').find((element) => numberOf(element, 'r') === row + 1);
  const columnAt = (column: number) => columnOf(root, column);
  return {
    frozen: { rows: pane === null ? 0 : numberOf(pane, 'ySplit'), columns: pane === null ? 0 : numberOf(pane, 'xSplit') },
    gridlines: view === undefined || attribute(view, 'showGridLines') !== '0',
    filter: filterOf(root),
    widths: range(VIEW_COLUMNS).map((column) => Math.round(Number(widthOf(columnAt(column))) * 7)),
    hiddenColumns: range(VIEW_COLUMNS).filter((column) => isTrue(attributeOf(columnAt(column), 'hidden'))),
    heights: range(VIEW_ROWS).map((row) =>
      Number(attributeOf(rowAt(row), 'ht') ?? attributeOf(format ?? undefined, 'defaultRowHeight') ?? 15),
    ),
    levels: range(VIEW_ROWS).map((row) => Number(attributeOf(rowAt(row), 'outlineLevel') ?? 0)),
    locked: lockedCells(book, root),
    print: printOf(book, root, index),
    charts: chartsOf(book, sheets[index]?.path ?? '', root),
    active: isTrue(attributeOf(view, 'tabSelected')) && activeTab(book) === index ? selectedCell(view!) : null,
    tabColor: colorOf(tab),
  };
}

/** What a workbook-wide name stands for. */
export function namedBlock(bytes: Uint8Array, name: string): { sheet: string; block: Block } | null {
  const meaning = nameMeaning(openBook(bytes), name, null);
  const match = /^'(.*)'!(.*)$/.exec(meaning ?? '');
  return match === null ? null : { sheet: match[1]!.replaceAll("''", "'"), block: parseRange(match[2]!)! };
}

function sheetRoot(book: Book, name: string): XmlElement {
  const sheet = bookSheets(book).find((one) => one.name === name);
  return parseXml(partText(book.pack, sheet?.path ?? '')).root;
}

function styleAt(root: XmlElement, row: number, column: number): number {
  const element = elements(firstElement(root, 'sheetData')!, 'row').find((one) => numberOf(one, 'r') === row + 1);
  const cell = element === undefined ? undefined : elements(element, 'c').find((one) => attribute(one, 'r') === cellName(row, column));
  if (cell !== undefined) return numberOf(cell, 's');
  if (element !== undefined && isTrue(attribute(element, 'customFormat'))) return numberOf(element, 's');
  return Number(attributeOf(columnOf(root, column), 'style') ?? 0);
}

function columnOf(root: XmlElement, column: number): XmlElement | undefined {
  const cols = firstElement(root, 'cols');
  return cols === null
    ? undefined
    : elements(cols, 'col').find((col) => numberOf(col, 'min') <= column + 1 && numberOf(col, 'max') >= column + 1);
}

function widthOf(column: XmlElement | undefined): string {
  return attributeOf(column, 'width') ?? '9.140625';
}

function filterOf(root: XmlElement): SheetView['filter'] {
  const filter = firstElement(root, 'autoFilter');
  if (filter === null) return null;
  const block = parseRange(attribute(filter, 'ref') ?? '')!;
  const hidden = elements(filter, 'filterColumn').filter((column) => isTrue(attribute(column, 'hiddenButton')));
  const without = hidden.map((column) => numberOf(column, 'colId') + block.column);
  return {
    block,
    buttons: range(block.columns)
      .map((offset) => block.column + offset)
      .filter((column) => !without.includes(column)),
  };
}

function lockedCells(book: Book, root: XmlElement): string[] {
  const protection = firstElement(root, 'sheetProtection');
  if (protection === null || !isTrue(attribute(protection, 'sheet'))) return [];
  const styles = partTree(book.pack, relationsOf(book.pack, book.path).find(({ kind }) => kind === 'styles')?.path ?? '').root;
  const all = range(VIEW_ROWS).flatMap((row) => range(VIEW_COLUMNS).map((column) => ({ row, column })));
  // The last cell of the sheet stands for the many that nobody has touched.
  const locked = [...all, { row: 900_000, column: 16_383 }].filter(({ row, column }) => {
    const element = firstElement(list(styles, 'cellXfs')[styleAt(root, row, column)]!, 'protection');
    return element === null || attribute(element, 'locked') !== '0';
  });
  return locked.map(({ row, column }) => cellName(row, column));
}

function printOf(book: Book, root: XmlElement, index: number): SheetView['print'] {
  const setup = firstElement(root, 'pageSetup');
  const area = nameMeaning(book, '_xlnm.Print_Area', index);
  if (setup === null || area === null) return null;
  const titles = /!\$(\d+):\$(\d+)$/.exec(nameMeaning(book, '_xlnm.Print_Titles', index) ?? '');
  return {
    area: parseRange(area.slice(area.lastIndexOf('!') + 1))!,
    repeat: titles === null ? null : { row: Number(titles[1]) - 1, rows: Number(titles[2]) - Number(titles[1]) + 1 },
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: attribute(setup, 'paperSize') === '8' ? 'A3' : 'A4',
  };
}

function chartsOf(book: Book, path: string, root: XmlElement): SheetView['charts'] {
  const drawing = firstElement(root, 'drawing');
  const relation = relationsOf(book.pack, path).find(({ id }) => drawing !== null && id === relationIdOf(drawing));
  if (relation?.path == null) return [];
  const from = relation.path;
  return elements(partTree(book.pack, from).root).flatMap((anchor) => {
    const inside = [...descendants(anchor)];
    const properties = inside.find(({ local }) => local === 'cNvPr');
    const chart = inside.find(({ local }) => local === 'chart');
    const target = relationsOf(book.pack, from).find(({ id }) => chart !== undefined && id === relationIdOf(chart))?.path;
    if (properties === undefined || target == null) return [];
    const text = partText(book.pack, target);
    return {
      name: attribute(properties, 'name') ?? '',
      description: attribute(properties, 'descr') ?? '',
      kind:
        text.includes('barDir val="bar"') && text.includes('grouping val="stacked"')
          ? ('stacked-bar' as const)
          : ('clustered-column' as const),
    };
  });
}

function nameMeaning(book: Book, name: string, index: number | null): string | null {
  const names = firstElement(book.root, 'definedNames');
  const found = (names === null ? [] : elements(names)).find(
    (one) => attribute(one, 'name') === name && attribute(one, 'localSheetId') === (index === null ? null : String(index)),
  );
  return found === undefined ? null : elementText(found);
}

function activeTab(book: Book): number {
  const views = firstElement(book.root, 'bookViews');
  const view = views === null ? null : firstElement(views, 'workbookView');
  return view === null ? 0 : Number(attribute(view, 'activeTab') ?? 0);
}

function selectedCell(view: XmlElement): { row: number; column: number } | null {
  const pane = firstElement(view, 'pane');
  const selections = elements(view, 'selection');
  const selection = selections.find((one) => pane === null || attribute(one, 'pane') === attribute(pane, 'activePane'));
  return parseCell(attributeOf(selection, 'activeCell') ?? '');
}

function formatOf(styles: XmlElement, id: string): string | null {
  const own = list(styles, 'numFmts').find((format) => attribute(format, 'numFmtId') === id);
  return own === undefined ? builtInFormat(Number(id)) : attribute(own, 'formatCode');
}

function colorOf(color: XmlElement | null): string | null {
  const argb = color === null ? null : attribute(color, 'rgb');
  return argb === null ? null : `#${argb.slice(2)}`;
}

function isOn(flag: XmlElement | null): boolean {
  return flag !== null && attribute(flag, 'val') !== '0';
}

function list(parent: XmlElement, local: string): XmlElement[] {
  const found = firstElement(parent, local);
  return found === null ? [] : elements(found);
}

function numberOf(element: XmlElement, name: string): number {
  return Number(attribute(element, name) ?? 0);
}

function attributeOf(element: XmlElement | undefined, name: string): string | null {
  return element === undefined ? null : attribute(element, name);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
