import type { TableBlock, TableCell, TableColumn } from '../../core/index';
import { cleanText } from './clean-text';
import { escapeXml } from './escape-xml';
import { twipsOfMillimetres } from './page';
import { CELL_STYLE } from './paragraph-roles';
import { boldTextWidth } from './text-width';

/** Twips inside a cell, left and right. */
const PADDING = 70;
const WORD_SLACK = 30;
const BORDER_SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/**
 * A bordered table of fixed widths within `room` twips, as WordprocessingML: heading rows repeated on each page, rows never split over
 * two pages. Written as text because a table of 2,000 rows takes the docx library seconds, and this milliseconds.
 */
export function reportTable(block: TableBlock, room: number): string {
  const widths = fittedWidths(block, room);
  const borders = BORDER_SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const margins = `<w:top w:w="30" w:type="dxa"/><w:left w:w="${PADDING}" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="${PADDING}" w:type="dxa"/>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...headingRows(block, widths),
    ...block.rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${rowCells(cells, block, widths)}</w:tr>`),
    '</w:tbl>',
  ].join('');
}

/**
 * Twips of each column. Columns that would not fit between the margins are narrowed alike, but none below its longest word, so that a
 * date is not cut in two; where even the words do not fit, all are narrowed.
 */
function fittedWidths(block: TableBlock, room: number): number[] {
  const asked = block.columns.map((column) => twipsOfMillimetres(column.width));
  if (total(asked) <= room) return asked;
  const words = longestWords(block);
  const fixed = new Set<number>();
  for (;;) {
    const free = room - total(words.filter((_word, index) => fixed.has(index)));
    const flexible = total(asked.filter((_width, index) => !fixed.has(index)));
    if (free <= 0 || flexible === 0) return shares(asked, room);
    const short = asked.findIndex((width, index) => !fixed.has(index) && (width * free) / flexible < (words[index] ?? 0));
    if (short === -1) return asked.map((width, index) => Math.floor(fixed.has(index) ? (words[index] ?? 0) : (width * free) / flexible));
    fixed.add(short);
  }
}

function shares(asked: readonly number[], room: number): number[] {
  return asked.map((width) => Math.floor((width * room) / total(asked)));
}

/** Twips that the longest word of each column needs, padding included. */
function longestWords(block: TableBlock): number[] {
  const widths = block.columns.map((column) => wordWidth(column.heading, block.size));
  for (const cells of block.rows) {
    let column = 0;
    for (const cell of cells) {
      const span = cell.span ?? 1;
      if (span === 1) widths[column] = Math.max(widths[column] ?? 0, wordWidth(cell.text, block.size));
      column += span;
    }
  }
  return widths.map((width) => width + 2 * PADDING + WORD_SLACK);
}

function wordWidth(text: string, size: number): number {
  return Math.max(...text.split(/[\s\u2013-]+/u).map((word) => boldTextWidth(word, size)));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

interface HeadingCell {
  readonly text: string;
  readonly span: number;
  /** A column under no group has one heading over both rows. */
  readonly merge?: 'restart' | 'continue';
}

function headingRows(block: TableBlock, widths: readonly number[]): string[] {
  const columns = block.columns.map((column): HeadingCell => ({ text: column.heading, span: 1 }));
  if (block.groups === undefined || block.groups.length === 0) return [headingRow(columns, widths, block.size)];
  const above: HeadingCell[] = [];
  const below = [...columns];
  let column = 0;
  for (const { text, span } of block.groups) {
    if (text.trim() !== '') above.push({ text, span });
    else {
      for (let at = column; at < Math.min(column + span, columns.length); at += 1) {
        above.push({ text: columns[at]?.text ?? '', span: 1, merge: 'restart' });
        below[at] = { text: '', span: 1, merge: 'continue' };
      }
    }
    column += span;
  }
  return [above, below].map((cells) => headingRow(cells, widths, block.size));
}

function headingRow(cells: readonly HeadingCell[], widths: readonly number[], size: number): string {
  let column = 0;
  const made = cells.map(({ text, span, merge }) => {
    const width = total(widths.slice(column, column + span));
    column += span;
    return cellXml({ text, bold: true }, { width, span, align: 'center', size, keepNext: true, ...(merge === undefined ? {} : { merge }) });
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${made.join('')}</w:tr>`;
}

/** Cells of a row; a row that is too short is filled up, so that every row covers every column. */
function rowCells(cells: readonly TableCell[], block: TableBlock, widths: readonly number[]): string {
  let made = '';
  let column = 0;
  const add = (cell: TableCell, span: number): void => {
    const width = total(widths.slice(column, column + span));
    const align = span > 1 ? 'left' : (block.columns[column]?.align ?? 'left');
    // A row that is one cell names the rows below it: it never stands alone at the foot of a page.
    made += cellXml(cell, { width, span, align, size: block.size, keepNext: span === widths.length });
    column += span;
  };
  for (const cell of cells) {
    const span = Math.min(cell.span ?? 1, widths.length - column);
    if (span < 1) break;
    add(cell, span);
  }
  while (column < widths.length) add({ text: '' }, 1);
  return made;
}

interface CellPlace {
  /** Twips. */
  readonly width: number;
  readonly span: number;
  readonly align: TableColumn['align'];
  /** Points. */
  readonly size: number;
  readonly keepNext: boolean;
  readonly merge?: 'restart' | 'continue';
}

/** The order of the elements is that of the schema: Word refuses another. */
function cellXml(cell: TableCell, { width, span, align, size, keepNext, merge }: CellPlace): string {
  const halfPoints = Math.round(size * 2);
  const look = [
    cell.bold === true ? '<w:b/><w:bCs/>' : '',
    cell.italic === true ? '<w:i/><w:iCs/>' : '',
    cell.color === undefined ? '' : `<w:color w:val="${hexColor(cell.color)}"/>`,
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
  ].join('');
  const runs = cleanText(cell.text)
    .split('\n')
    .map(
      (line, index) => `<w:r><w:rPr>${look}</w:rPr>${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`,
    );
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`,
    cell.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hexColor(cell.fill)}"/>`,
    `<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${CELL_STYLE}"/>`,
    `${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p></w:tc>`,
  ].join('');
}

/** "F9CDC8" of "#F9CDC8"; "auto" for anything else, which Word would refuse. */
function hexColor(color: string): string {
  return /^#(?<hex>[0-9a-f]{6})$/iu.exec(color)?.groups?.['hex'] ?? 'auto';
}
