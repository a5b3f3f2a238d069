import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TextRun } from '../../core/index';
import { textRuns } from './text-runs';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;

interface CellLine {
  readonly align: 'LEFT' | 'CENTER' | 'RIGHT';
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
}

/** One line of text in a table without borders, single spaced, kept with what follows. */
export function cellLine(runs: readonly TextRun[], look: CellLine): Paragraph {
  return new Paragraph({
    alignment: AlignmentType[look.align],
    indent: { firstLine: 0 },
    spacing: { before: look.before ?? 0, after: look.after ?? 0, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: textRuns(runs, look),
  });
}

/** A table without borders whose rows stay whole on one page; column widths in twips. */
export function plainTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) => new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA }, borders: NO_BORDERS }),
          ),
        }),
    ),
  });
}
