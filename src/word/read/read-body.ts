import type { Block, WordParagraph, WordTable } from '../../core/index';
import { inlineText } from './inline-text';
import type { InlineText, OpenFields, Piece } from './inline-text';
import { MAX_PARAGRAPHS } from './limits';
import type { Lists } from './numbering';
import { hasLines } from './styles';
import type { Styles } from './styles';
import { child, childValue } from './xml-tree';
import type { XmlFault, XmlNode } from './xml-tree';

type BodyBlock = WordParagraph | WordTable;

/** Turns the blocks of a body, given one after the other, into paragraphs and tables. */
export interface BodyReader {
  readonly add: (block: XmlNode) => XmlFault | null;
  readonly finish: () => readonly BodyBlock[];
}

/** A reader of one body: it counts paragraphs, lists and open fields as it goes. */
export function bodyReader(styles: Styles, lists: Lists): BodyReader {
  const context: Context = { styles, lists, fields: [], number: 0, joined: null };
  const blocks: BodyBlock[] = [];
  return {
    add: (block) => {
      for (const made of readBlock(block, context)) blocks.push(made);
      return context.number > MAX_PARAGRAPHS ? 'word-too-large' : null;
    },
    finish: () => {
      if (context.joined !== null) blocks.push(makeParagraph(context.joined, null, context));
      context.joined = null;
      return blocks;
    },
  };
}

interface Context {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly fields: OpenFields;
  /** Number of the last paragraph. */
  number: number;
  /** Text of a paragraph whose end was deleted: it goes before the next one. */
  joined: readonly Piece[] | null;
}

/** Blocks that only hold others. */
const HOLDERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

function readBlock(node: XmlNode, context: Context): BodyBlock[] {
  if (node.name === 'w:p') return readParagraph(node, context);
  if (node.name === 'w:tbl') return framed(node)?.flatMap((inner) => readBlock(inner, context)) ?? [readTable(node, context)];
  if (node.name === 'mc:AlternateContent') {
    return (child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children.flatMap((inner) => readBlock(inner, context)) ?? [];
  }
  return HOLDERS.has(node.name) ? node.children.flatMap((inner) => readBlock(inner, context)) : [];
}

/** What a table of one cell holds, where another table stands in it: it only frames the page. Null for other tables. */
function framed(table: XmlNode): readonly XmlNode[] | null {
  const [row, secondRow] = heldBy(table, 'w:tr');
  const [cell, secondCell] = row === undefined ? [] : heldBy(row, 'w:tc');
  if (cell === undefined || secondRow !== undefined || secondCell !== undefined) return null;
  return cell.children.some(({ name }) => name === 'w:tbl') ? cell.children : null;
}

/** The paragraph, followed by the text of its text boxes. */
function readParagraph(node: XmlNode, context: Context): WordParagraph[] {
  const { pieces, boxes }: InlineText = inlineText(node, context.fields);
  const properties = child(node, 'w:pPr');
  const all = [...(context.joined ?? []), ...pieces];
  const isEndDeleted = child(child(properties, 'w:rPr'), 'w:del') !== null;
  context.joined = isEndDeleted ? all : null;
  const boxed = (): WordParagraph[] => boxes.flatMap((box) => box.children.flatMap((inner) => flatten(readBlock(inner, context))));
  if (isEndDeleted) return boxed();
  return [makeParagraph(all, properties, context), ...boxed()];
}

function makeParagraph(pieces: readonly Piece[], properties: XmlNode | null, context: Context): WordParagraph {
  const styleId = childValue(properties, 'w:pStyle') ?? context.styles.defaultParagraph;
  context.number += 1;
  const text = pieces.map((piece) => piece.text).join('');
  const styleBold = context.styles.bold(styleId) ?? context.styles.defaultBold;
  const shown = pieces.filter((piece) => piece.text.trim() !== '');
  const bold = shown.length > 0 && shown.every((piece) => piece.bold ?? context.styles.bold(piece.style) ?? styleBold);
  return { kind: 'paragraph', number: context.number, text, autoLabel: autoLabel(properties, styleId, context), bold };
}

function autoLabel(properties: XmlNode | null, styleId: string | null, { styles, lists }: Context): WordParagraph['autoLabel'] {
  const own = child(properties, 'w:numPr');
  const fromStyle = styles.list(styleId);
  const numId = childValue(own, 'w:numId') ?? fromStyle?.numId ?? null;
  if (numId === null || numId === '0') return null;
  const ownLevel = childValue(own, 'w:ilvl');
  const level = ownLevel === null ? (fromStyle?.level ?? lists.levelOfStyle(numId, fromStyle?.styleId ?? '') ?? 0) : Number(ownLevel);
  return lists.next({ numId, level });
}

function flatten(blocks: readonly BodyBlock[]): WordParagraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.flat())));
}

function readTable(node: XmlNode, context: Context): WordTable {
  const properties = child(node, 'w:tblPr');
  const own = child(properties, 'w:tblBorders');
  const rowNodes = heldBy(node, 'w:tr').filter((row) => child(child(row, 'w:trPr'), 'w:del') === null);
  const read = rowNodes.map((row) => readRow(row, context));
  const width = Math.max(0, ...read.map((row) => row.cells.length));
  const cellLines = rowNodes.some((row) => heldBy(row, 'w:tc').some((cell) => hasLines(child(child(cell, 'w:tcPr'), 'w:tcBorders'))));
  return {
    kind: 'table',
    rows: read.map(({ cells }) => [...cells, ...Array.from({ length: width - cells.length }, () => [])]),
    merges: mergesOf(read),
    borders: cellLines || (own === null ? context.styles.borders(childValue(properties, 'w:tblStyle')) : hasLines(own)),
  };
}

/** The cells of a row, and where one reaches over several columns or goes on with the one above it. */
interface ReadRow {
  readonly cells: WordParagraph[][];
  readonly wide: readonly { readonly column: number; readonly columns: number; readonly goesOn: boolean }[];
}

/** Cells of the table's grid: a cell over several columns is followed by empty ones. */
function readRow(row: XmlNode, context: Context): ReadRow {
  const properties = child(row, 'w:trPr');
  const cells: WordParagraph[][] = emptyCells(childValue(properties, 'w:gridBefore'));
  const wide: { column: number; columns: number; goesOn: boolean }[] = [];
  for (const cell of heldBy(row, 'w:tc')) {
    const cellProperties = child(cell, 'w:tcPr');
    const goesOnWith = (merge: string): boolean => {
      const found = child(cellProperties, merge);
      return found !== null && found.attributes['w:val'] !== 'restart';
    };
    const column = cells.length;
    const goesOn = goesOnWith('w:vMerge');
    const isCovered = goesOn || goesOnWith('w:hMerge');
    cells.push(isCovered ? [] : cell.children.flatMap((block) => flatten(readBlock(block, context))));
    cells.push(...emptyCells(childValue(cellProperties, 'w:gridSpan'), 1));
    const left = wide.at(-1);
    if (goesOnWith('w:hMerge') && left !== undefined && left.column + left.columns === column) left.columns += cells.length - column;
    else wide.push({ column, columns: cells.length - column, goesOn });
  }
  return { cells: [...cells, ...emptyCells(childValue(properties, 'w:gridAfter'))], wide };
}

/** A cell goes on with the one right above it of the same columns. */
function mergesOf(rows: readonly ReadRow[]): Block[] {
  const merges: { row: number; column: number; rows: number; columns: number }[] = [];
  let above = new Map<string, (typeof merges)[number]>();
  rows.forEach(({ wide }, row) => {
    const here: typeof above = new Map();
    for (const { column, columns, goesOn } of wide) {
      const key = `${column}:${columns}`;
      const open = goesOn ? above.get(key) : undefined;
      if (open !== undefined) open.rows += 1;
      else merges.push({ row, column, rows: 1, columns });
      const block = open ?? merges.at(-1);
      if (block !== undefined) here.set(key, block);
    }
    above = here;
  });
  return merges.filter(({ rows: height, columns }) => height > 1 || columns > 1);
}

const MAX_COLUMNS = 200;

function emptyCells(count: string | null, less = 0): WordParagraph[][] {
  const cells = Math.min(MAX_COLUMNS, Number(count ?? '0') - less);
  return cells > 0 ? Array.from({ length: cells }, () => []) : [];
}

/** Rows or cells, also where a content control or a mark-up element holds them. */
function heldBy(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((inner) => {
    if (inner.name === name) return [inner];
    return HOLDERS.has(inner.name) ? heldBy(inner, name) : [];
  });
}
