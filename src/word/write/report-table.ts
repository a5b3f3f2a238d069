import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock, TableCell, TableColumn } from '../../core/index';
import { twipsOfMillimetres } from './page';
import { textRuns } from './text-runs';
import { boldTextWidth } from './text-width';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Twips inside a cell, left and right. */
const PADDING = 70;
const WORD_SLACK = 30;
const ALIGNMENT = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;

/** A bordered table of fixed widths within `room` twips: heading rows repeated on each page, rows never split over two pages. */
export function reportTable(block: TableBlock, room: number): Table {
  const widths = fittedWidths(block, room);
  const groups = block.groups ?? [];
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: total(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: PADDING, right: PADDING, top: 30, bottom: 30 },
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [
      ...(groups.length === 0 ? [] : [headingRow(groups, widths, block.size)]),
      headingRow(
        block.columns.map((column) => ({ text: column.heading, span: 1 })),
        widths,
        block.size,
      ),
      ...block.rows.map((cells) => new TableRow({ cantSplit: true, children: rowCells(cells, block, widths) })),
    ],
  });
}

/**
 * Twips of each column. Columns that would not fit between the margins are narrowed alike, but none below its longest word, so that a
 * date is not cut in two; where even the words do not fit, all are narrowed.
 */
export function fittedWidths(block: TableBlock, room: number): number[] {
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

function headingRow(cells: readonly { readonly text: string; readonly span: number }[], widths: readonly number[], size: number): TableRow {
  let column = 0;
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: cells.map(({ text, span }) => {
      const width = total(widths.slice(column, column + span));
      column += span;
      return new WordCell({
        columnSpan: span,
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [cellParagraph({ text, bold: true }, 'center', size, true)],
      });
    }),
  });
}

/** Cells of a row; a row that is too short is filled up, so that every row covers every column. */
function rowCells(cells: readonly TableCell[], block: TableBlock, widths: readonly number[]): WordCell[] {
  const made: WordCell[] = [];
  let column = 0;
  for (const cell of cells) {
    const span = Math.min(cell.span ?? 1, widths.length - column);
    if (span < 1) break;
    made.push(bodyCell(cell, span, total(widths.slice(column, column + span)), block, column));
    column += span;
  }
  for (; column < widths.length; column += 1) made.push(bodyCell({ text: '' }, 1, widths[column] ?? 0, block, column));
  return made;
}

function bodyCell(cell: TableCell, span: number, width: number, block: TableBlock, column: number): WordCell {
  return new WordCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill.replace('#', '') } }),
    // A row that is one cell names the rows below it: it never stands alone at the foot of a page.
    children: [
      cellParagraph(cell, span > 1 ? 'left' : (block.columns[column]?.align ?? 'left'), block.size, span === block.columns.length),
    ],
  });
}

function cellParagraph(cell: TableCell, align: TableColumn['align'], size: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType[ALIGNMENT[align]],
    indent: { firstLine: 0 },
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    ...(keepNext ? { keepNext } : {}),
    children: textRuns([{ text: cell.text }], {
      size,
      bold: cell.bold === true,
      italics: cell.italic === true,
      ...(cell.color === undefined ? {} : { color: cell.color.replace('#', '') }),
    }),
  });
}
