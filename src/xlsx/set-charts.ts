import type { Block, CellValue, ChartSpec, PatchOp } from '../core/index';
import { relationIdOf } from './book';
import type { Book } from './book';
import { anchorXml, chartXml } from './chart-xml';
import type { DrawingNamespaces } from './chart-xml';
import { removeTree } from './delete-sheet';
import { sheetOf } from './editor';
import type { Editor } from './editor';
import { addPart, addRelation, freePath, hasPart, partText, partTree, relationsOf, removeRelation, writePart } from './package-parts';
import type { Relation } from './package-parts';
import { relationNamespace, relationType } from './relation-types';
import { shownValueAt } from './set-cells';
import { insertInSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { attribute, descendants, elements, firstElement, newElement, removeChild, writeElement } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** The first word of the names of our charts: others are the user's. */
const OUR_NAMES = 'CCHC ';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const STRICT = 'http://purl.oclc.org/ooxml';

/** One of our charts on the sheet. */
interface OurChart {
  readonly name: string;
  readonly anchor: XmlElement;
  readonly id: number;
  readonly relation: Relation;
}

/** Makes these the charts of ours on the sheet: one of the same name is rewritten where it is, others of ours go, the user's stay. */
export function setCharts(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setCharts' }>): void {
  const { book } = editor;
  const found = drawingPath(book, sheet);
  if (found === null && op.charts.length === 0) return;
  const path = found ?? addDrawing(book, sheet);
  const root = partTree(book.pack, path).root;
  const old = ourCharts(book, path, root);
  for (const chart of old) {
    if (op.charts.some(({ name }) => name === chart.name)) continue;
    removeChild(root, chart.anchor);
    removeRelation(book.pack, path, chart.relation);
    if (chart.relation.path !== null) removeTree(book, chart.relation.path);
  }
  for (const wanted of op.charts) {
    const spec = { ...wanted, dataSheet: sheetOf(editor, wanted.dataSheet).name };
    const before = old.find(({ name }) => name === spec.name);
    const text = chartXml(spec, namespacesOf(book), cachedValues(editor));
    if (before?.relation.path == null) addChart(book, path, root, spec, text);
    else rewriteChart(book, root, before, spec, text);
  }
  if (elements(root).length === 0) removeDrawing(book, sheet, path);
}

function addChart(book: Book, drawing: string, root: XmlElement, spec: ChartSpec, text: string): void {
  const path = freePath(book.pack, 'xl/charts/chart', '.xml');
  addPart(book.pack, path, CHART_TYPE, text);
  const relationId = addRelation(book.pack, drawing, relationType(book, 'chart'), path);
  const ids = [...descendants(root)].filter(({ local }) => local === 'cNvPr').map((one) => Number(attribute(one, 'id') ?? 0));
  const id = Math.max(1, ...ids) + 1;
  root.children.push(newElement(anchorXml(spec, namespacesOf(book), id, relationId)));
}

function rewriteChart(book: Book, root: XmlElement, chart: OurChart, spec: ChartSpec, text: string): void {
  const path = chart.relation.path ?? '';
  if (partText(book.pack, path) !== text) writePart(book.pack, path, text);
  const xml = anchorXml(spec, namespacesOf(book), chart.id, chart.relation.id);
  if (writeElement(chart.anchor) !== xml) root.children.splice(root.children.indexOf(chart.anchor), 1, newElement(xml));
}

function ourCharts(book: Book, drawing: string, root: XmlElement): readonly OurChart[] {
  const relations = relationsOf(book.pack, drawing);
  return elements(root).flatMap((anchor) => {
    const inside = [...descendants(anchor)];
    const properties = inside.find(({ local }) => local === 'cNvPr');
    const chart = inside.find(({ local }) => local === 'chart');
    const relation = relations.find(({ id }) => chart !== undefined && id === relationIdOf(chart));
    const name = properties === undefined ? null : attribute(properties, 'name');
    if (properties === undefined || relation === undefined || name?.startsWith(OUR_NAMES) !== true) return [];
    return [{ name, anchor, id: Number(attribute(properties, 'id') ?? 2), relation }];
  });
}

function drawingPath(book: Book, sheet: SheetEditor): string | null {
  const element = firstElement(sheet.root, 'drawing');
  if (element === null) return null;
  const path = relationsOf(book.pack, sheet.path).find(({ id }) => id === relationIdOf(element))?.path ?? null;
  return path !== null && hasPart(book.pack, path) ? path : null;
}

function addDrawing(book: Book, sheet: SheetEditor): string {
  const namespaces = namespacesOf(book);
  const path = freePath(book.pack, 'xl/drawings/drawing', '.xml');
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${namespaces.spreadsheet}" xmlns:a="${namespaces.main}"></xdr:wsDr>`;
  addPart(book.pack, path, DRAWING_TYPE, xml);
  const relationId = addRelation(book.pack, sheet.path, relationType(book, 'drawing'), path);
  insertInSheet(sheet.root, newElement(`<${sheet.prefix}drawing xmlns:r="${namespaces.relations}" r:id="${relationId}"/>`));
  return path;
}

/** An empty drawing goes with its last chart. */
function removeDrawing(book: Book, sheet: SheetEditor, path: string): void {
  const element = firstElement(sheet.root, 'drawing');
  if (element === null) return;
  const relation = relationsOf(book.pack, sheet.path).find(({ id }) => id === relationIdOf(element));
  removeChild(sheet.root, element);
  if (relation !== undefined) removeRelation(book.pack, sheet.path, relation);
  removeTree(book, path);
}

function namespacesOf(book: Book): DrawingNamespaces {
  const relations = relationNamespace(book);
  const base = relations.startsWith(STRICT) ? `${STRICT}/drawingml` : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { spreadsheet: `${base}/spreadsheetDrawing`, main: `${base}/main`, chart: `${base}/chart`, relations };
}

function cachedValues(editor: Editor): (sheet: string, block: Block) => readonly CellValue[] {
  return (name, block) => {
    const sheet = sheetOf(editor, name);
    return Array.from({ length: block.rows * block.columns }, (_, index) =>
      shownValueAt(editor, sheet, block.row + Math.floor(index / block.columns), block.column + (index % block.columns)),
    );
  };
}
