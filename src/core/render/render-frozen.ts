import { FROZEN_MARK } from '../model/our-sheets';
import type { CellValue, PatchOp } from '../model/sheet';
import type { Settings } from '../model/settings';
import { cellOps, styleOps, type StyledCell, type WantedCell } from './blocks';
import { COLORS, DATE_FORMAT, HAIRLINE, STRONG_RULE, TEXT_FORMAT, textStyle, THIN_RULE, typeOf } from './styles';

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
      styles.push({ row: at + 3, column: index + 1, style: textStyle(type, { wrap: true, bottom: HAIRLINE, format }) });
    });
  });
  const width = (heading: string): number => (/nhiệm vụ|nội dung|kết quả/iu.test(heading) ? 260 : 110);
  const rows = frozen.rows.length + 3;
  const columns = frozen.columns.length;
  return [
    { op: 'addSheet', sheet: name, after: null, visibility: 'visible', tabColor: '#6B6F76', font: type.font, size: type.size },
    {
      op: 'setColumns',
      sheet: name,
      columns: [
        { column: 0, width: 20, hidden: true },
        ...frozen.columns.map((column, index) => ({ column: index + 1, width: width(column.heading), hidden: false })),
      ],
    },
    ...styleOps(name, styles),
    ...cellOps(name, cells, null),
    { op: 'freeze', sheet: name, rows: 3, columns: 2, gridlines: false },
    {
      op: 'setPrint',
      sheet: name,
      area: { row: 0, column: 1, rows, columns },
      repeat: { row: 2, rows: 1 },
      orientation: 'landscape',
      paper: 'A4',
      pagesHigh: 0,
      marginMm: 10,
    },
    { op: 'protect', sheet: name, locked: [{ row: 0, column: 0, rows, columns: columns + 1 }] },
  ];
}
