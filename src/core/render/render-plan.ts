import { formatDate } from '../model/calendar-date';
import type { Plan } from '../model/plan';
import type { CellInput, CellStyle, PatchOp } from '../model/sheet';
import type { Settings } from '../model/settings';
import { cellOps, styleOps, type StyledCell, type WantedCell } from './blocks';
import { rowHeight, wrappedLines } from './text-height';
import { COLORS, STRONG_RULE, TEXT_FORMAT, textStyle, THIN_RULE, HAIRLINE, typeOf } from './styles';

const COLUMNS = [
  { heading: 'STT', width: 48 },
  { heading: 'Nhiệm vụ', width: 340 },
  { heading: 'Cơ quan chủ trì', width: 190 },
  { heading: 'Cơ quan phối hợp', width: 220 },
  { heading: 'Sản phẩm', width: 240 },
  { heading: 'Thời gian thực hiện', width: 190 },
];
const HEADER_ROW = 4;

/** The headings of the sheet Kế hoạch that a plan from a text is put on. */
export const PLAN_SHEET_HEADINGS: readonly string[] = COLUMNS.map(({ heading }) => heading);

/** The standard sheet Kế hoạch of a plan that came from a Word decision: what was read, for a person to correct and keep. */
export function renderPlan(plan: Plan, sheet: string, font: Settings['font']): PatchOp[] {
  const type = typeOf(font);
  const cells: WantedCell[] = [
    { row: 0, column: 0, input: 'KẾ HOẠCH' },
    { row: 1, column: 0, input: plan.title ?? `Cải cách hành chính năm ${plan.year}` },
    { row: 2, column: 0, input: issueNote(plan) },
  ];
  const styles: StyledCell[] = [
    { row: 0, column: 0, style: textStyle(type, { size: 14, bold: true, color: COLORS.accent }) },
    { row: 1, column: 0, style: textStyle(type, { bold: true }) },
    { row: 2, column: 0, style: textStyle(type, { italic: true, color: COLORS.muted }) },
  ];
  COLUMNS.forEach(({ heading }, column) => {
    cells.push({ row: HEADER_ROW, column, input: heading });
    styles.push({
      row: HEADER_ROW,
      column,
      style: textStyle(type, { bold: true, wrap: true, fill: COLORS.header, top: STRONG_RULE, bottom: THIN_RULE }),
    });
  });
  const heights: { row: number; count: number; height: number; level: number }[] = [];
  let row = HEADER_ROW + 1;
  for (const area of plan.areas) {
    put(
      row,
      [area.number, area.title, null, null, null, null],
      textStyle(type, { bold: true, fill: COLORS.band, bottom: HAIRLINE, format: TEXT_FORMAT }),
    );
    row += 1;
    for (const task of plan.tasks.filter((candidate) => candidate.area.number === area.number)) {
      const texts = [task.label, task.title, task.leads.join('; '), task.coordinators.join('; '), task.product ?? '', task.time];
      put(
        row,
        texts.map((text) => (text === '' ? null : text)),
        textStyle(type, { wrap: true, bottom: HAIRLINE, format: TEXT_FORMAT }),
      );
      const lines = Math.max(...texts.map((text, column) => wrappedLines(text, COLUMNS[column]?.width ?? 100, type.size)));
      heights.push({ row, count: 1, height: rowHeight(lines), level: 0 });
      row += 1;
    }
  }
  return [
    { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: COLORS.ink, font: type.font, size: type.size },
    { op: 'setColumns', sheet, columns: COLUMNS.map(({ width }, column) => ({ column, width, hidden: false })) },
    ...styleOps(sheet, styles),
    ...cellOps(sheet, cells, null),
    { op: 'setRows', sheet, rows: heights },
    { op: 'freeze', sheet, rows: HEADER_ROW + 1, columns: 2, gridlines: false },
    {
      op: 'setPrint',
      sheet,
      area: { row: 0, column: 0, rows: row, columns: COLUMNS.length },
      repeat: { row: HEADER_ROW, rows: 1 },
      orientation: 'landscape',
      paper: 'A4',
      pagesHigh: 0,
      marginMm: 10,
    },
  ];

  function put(at: number, inputs: readonly CellInput[], style: CellStyle): void {
    inputs.forEach((input, column) => {
      cells.push({ row: at, column, input });
      styles.push({ row: at, column, style });
    });
  }
}

/** "(Quyết định số 45/QĐ-UBND ngày 12/01/2026 của UBND xã An Bình)", as far as the decision says. */
function issueNote(plan: Plan): string | null {
  const parts = [
    plan.number === null ? '' : `số ${plan.number}`,
    plan.issued === null ? '' : `ngày ${formatDate(plan.issued)}`,
    plan.unit === null ? '' : `của ${plan.unit}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `(Ban hành kèm theo Quyết định ${parts.join(' ')})`;
}
