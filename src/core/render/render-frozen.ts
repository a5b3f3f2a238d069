import { FROZEN_MARK } from '../model/our-sheets';
import type { CellValue, PatchOp } from '../model/sheet';
import type { Settings } from '../model/settings';
import { cellOps, styleOps, type StyledCell, type WantedCell } from './blocks';
import { COLORS, DATE_FORMAT, HAIRLINE, STRONG_RULE, TEXT_FORMAT, textStyle, THIN_RULE, typeOf, type Type } from './styles';
import { rowHeight, wrappedLines } from './text-height';

/** What the sheet "Kỳ <kỳ>" holds; dates are serial numbers. */
interface Frozen {
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly kind: 'text' | 'date' }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The frozen copy of a period: plain cells, no formulas, written once and guarded against slips. */
export function renderFrozen(frozen: Frozen, periodId: string, name: string, settings: Settings): PatchOp[] {
  const type = typeOf(settings.font);
  const cells: WantedCell[] = [
    { row: 0, column: 0, input: `${FROZEN_MARK}${periodId}` },
    { row: 0, column: 1, input: frozen.title },
  ];
  const styles: StyledCell[] = [{ row: 0, column: 1, style: textStyle(type, { size: 14, bold: true, color: COLORS.accent }) }];
  frozen.columns.forEach((column, index) => {
    cells.push({ row: 2, column: index + 1, input: column.heading });
    styles.push({
      row: 2,
      column: index + 1,
      style: textStyle(type, { bold: true, wrap: true, fill: COLORS.header, top: STRONG_RULE, bottom: THIN_RULE }),
    });
  });
  frozen.rows.forEach((row, at) => {
    row.forEach((input, index) => {
      const format = frozen.columns[index]?.kind === 'date' ? DATE_FORMAT : TEXT_FORMAT;
      cells.push({ row: at + 3, column: index + 1, input });
      styles.push({
        row: at + 3,
        column: index + 1,
        style: textStyle(type, {
          wrap: true,
          bottom: HAIRLINE,
          format,
          ...(format === DATE_FORMAT ? { horizontal: 'center' as const } : {}),
        }),
      });
    });
  });
  const rows = frozen.rows.length + 3;
  const columns = frozen.columns.length;
  const printed = frozen.columns.findIndex((column) => column.heading === LAST_PRINTED) + 1;
  return [
    { op: 'addSheet', sheet: name, after: null, visibility: 'visible', tabColor: '#6B6F76', font: type.font, size: type.size },
    {
      op: 'setColumns',
      sheet: name,
      columns: [
        { column: 0, width: 20, hidden: true },
        ...frozen.columns.map((column, index) => ({ column: index + 1, width: widthOf(column.heading), hidden: false })),
      ],
    },
    ...styleOps(name, styles),
    ...cellOps(name, cells, null),
    { op: 'setRows', sheet: name, rows: [{ row: 2, count: 1, height: 30, level: 0 }, ...rowHeights(frozen, type)] },
    { op: 'freeze', sheet: name, rows: 3, columns: 2, gridlines: false },
    {
      op: 'setPrint',
      sheet: name,
      area: { row: 0, column: 1, rows, columns: printed > 0 ? printed : columns },
      repeat: { row: 2, rows: 1 },
      orientation: 'landscape',
      paper: 'A4',
      pagesHigh: 0,
      marginMm: 10,
    },
    { op: 'protect', sheet: name, locked: [{ row: 0, column: 0, rows, columns: columns + 1 }] },
  ];
}

/** On paper the page ends with this column, so that its text can still be read. */
const LAST_PRINTED = 'Kết quả trong kỳ';

function widthOf(heading: string): number {
  if (/^(?:mã|tt)$/iu.test(heading)) return 60;
  return /nhiệm vụ|nội dung|kết quả/iu.test(heading) ? 260 : 110;
}

function rowHeights(frozen: Frozen, type: Type): { row: number; count: number; height: number; level: number }[] {
  return frozen.rows.map((row, at) => {
    const lines = row.map((value, index) =>
      typeof value === 'string' ? wrappedLines(value, widthOf(frozen.columns[index]?.heading ?? ''), type.font === 'Arial' ? 10 : 10.4) : 1,
    );
    return { row: at + 3, count: 1, height: rowHeight(Math.max(1, ...lines)), level: 0 };
  });
}
