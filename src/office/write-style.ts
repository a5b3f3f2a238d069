import type { Block, CellStyle, Edge, PatchOp } from '../core/index';
import { areaAddresses } from './sheet-areas';
import { sheetOf } from './write-target';
import type { WriteTarget } from './write-target';

type SetStyle = Extract<PatchOp, { readonly op: 'setStyle' }>;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHT = { hair: 'Hairline', thin: 'Thin', medium: 'Medium', thick: 'Thick' } as const;

/** Calls that one look costs for each group of areas. */
export const CALLS_OF_A_STYLE = 34;

/**
 * Queues the look of the blocks, all but the number format (`writeNumberFormats`). What is not given becomes Excel's default. A font or
 * size that is not given stays: Excel tells the workbook's default font only by a style name that differs from language to language,
 * and on our sheets every cell has the font of `addSheet` from the start.
 */
export function writeStyle(target: WriteTarget, { sheet, blocks, style }: SetStyle): void {
  const single = blocks.every((block) => block.rows === 1 && block.columns === 1);
  for (const address of areaAddresses(blocks)) {
    const { format } = address.includes(',') ? sheetOf(target, sheet).getRanges(address) : sheetOf(target, sheet).getRange(address);
    writeFont(format.font, style);
    if (style.fill === undefined) format.fill.clear();
    else format.fill.color = style.fill;
    format.horizontalAlignment = style.horizontal === undefined ? 'General' : HORIZONTAL[style.horizontal];
    format.verticalAlignment = VERTICAL[style.vertical ?? 'bottom'];
    format.wrapText = style.wrap ?? false;
    format.indentLevel = style.indent ?? 0;
    writeEdges(format.borders, style, single, blocks);
  }
}

/** A run of rows of neighbouring columns with one number format. */
interface FormatBlock extends Block {
  readonly format: string;
}

/** Queues the number formats of all looks of one sheet at once, later ones over earlier ones, in as few blocks as possible. */
export function writeNumberFormats(target: WriteTarget, sheet: string, blocks: readonly FormatBlock[]): void {
  for (const block of blocks) {
    const range = sheetOf(target, sheet).getRangeByIndexes(block.row, block.column, block.rows, block.columns);
    // One code for the whole range: a single value applies to all cells.
    range.numberFormat = block.format as unknown as string[][];
  }
}

/** The number formats that the looks of one sheet give in the end, as few blocks as possible. */
export function numberFormatBlocks(ops: readonly SetStyle[]): readonly FormatBlock[] {
  const columns = new Map<number, string[]>();
  for (const { blocks, style } of ops) {
    for (const block of blocks) {
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const formats = columns.get(column) ?? [];
        for (let row = block.row; row < block.row + block.rows; row += 1) formats[row] = style.format ?? 'General';
        columns.set(column, formats);
      }
    }
  }
  const done: FormatBlock[] = [];
  let open = new Map<string, FormatBlock>();
  let previous = -2;
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    if (column !== previous + 1) {
      done.push(...open.values());
      open = new Map();
    }
    const next = new Map<string, FormatBlock>();
    for (const run of runsOf(columns.get(column) ?? [], column)) {
      const key = `${String(run.row)} ${String(run.rows)} ${run.format}`;
      const left = open.get(key);
      open.delete(key);
      next.set(key, left === undefined ? run : { ...left, columns: left.columns + 1 });
    }
    done.push(...open.values());
    open = next;
    previous = column;
  }
  return [...done, ...open.values()];
}

function runsOf(formats: readonly (string | undefined)[], column: number): readonly FormatBlock[] {
  const runs: FormatBlock[] = [];
  for (let row = 0; row < formats.length; row += 1) {
    const format = formats[row];
    if (format === undefined) continue;
    const last = runs.at(-1);
    if (last?.format === format && last.row + last.rows === row) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1, format });
  }
  return runs;
}

function writeFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.font !== undefined) font.name = style.font;
  if (style.size !== undefined) font.size = style.size;
  font.bold = style.bold ?? false;
  font.italic = style.italic ?? false;
  font.color = style.color ?? '#000000';
}

/** The edges of every cell of the blocks: a line between two cells is the lower cell's top where it has one, else the upper's bottom. */
function writeEdges(borders: Excel.RangeBorderCollection, style: CellStyle, single: boolean, blocks: readonly Block[]): void {
  writeEdge(borders.getItem('EdgeTop'), style.top);
  writeEdge(borders.getItem('EdgeBottom'), style.bottom);
  writeEdge(borders.getItem('EdgeLeft'), style.left);
  writeEdge(borders.getItem('EdgeRight'), style.right);
  if (single) return;
  if (blocks.some((block) => block.rows > 1)) writeEdge(borders.getItem('InsideHorizontal'), style.bottom ?? style.top);
  if (blocks.some((block) => block.columns > 1)) writeEdge(borders.getItem('InsideVertical'), style.right ?? style.left);
}

function writeEdge(border: Excel.RangeBorder, edge: Edge | undefined): void {
  if (edge === undefined) {
    border.style = 'None';
    return;
  }
  border.style = 'Continuous';
  border.weight = WEIGHT[edge.style];
  border.color = edge.color;
}
