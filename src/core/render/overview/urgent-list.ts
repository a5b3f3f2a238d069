import { columnName } from '../../model/address';
import { toSerial } from '../../model/calendar-date';
import type { CellInput, CellStyle } from '../../model/sheet';
import { statusRow } from '../../model/status';
import type { TrackerModel } from '../../model/tracker-model';
import { COLORS, DATE_FORMAT, DAYS_LEFT_FORMAT, HAIRLINE, STRONG_RULE, THIN_RULE } from '../styles';
import { cutAtWord } from '../text-height';
import { columnRange, withTheDay, type TrackerPlace } from '../tracker-formulas';

import { FIRST, COLUMNS, type Page, living, put, style, merge } from './page';

const URGENT_ROWS = 8;
const URGENT_TOP = 11;
const URGENT_COLUMNS = [
  { heading: 'TT', column: FIRST, span: 1, align: 'left' },
  { heading: 'Nhiệm vụ', column: FIRST + 1, span: 7, align: 'left' },
  { heading: 'Chủ trì', column: FIRST + 8, span: 4, align: 'left' },
  { heading: 'Hạn', column: FIRST + 12, span: 2, align: 'center' },
  { heading: 'Tình trạng', column: FIRST + 14, span: 2, align: 'center' },
  { heading: 'Còn lại (ngày)', column: FIRST + 16, span: 2, align: 'right' },
] as const;

/** The urgent list: oldest due day first; returns the first free row. */
export function drawUrgentList(page: Page, model: TrackerModel, place: TrackerPlace): number {
  const key = columnRange(place, 'sortKey', 'other');
  const lineStatus = columnRange(place, 'lineStatus', 'other');
  const count = (id: 'overdue' | 'due-soon'): string => `COUNTIF(${lineStatus},"${statusRow(id).label}")`;
  const list = model.tasks
    .flatMap((task) => task.lines.map((line) => ({ task, line })))
    .filter(({ line }) => line.status === 'overdue' || line.status === 'due-soon')
    .sort((a, b) =>
      (a.line.entry.due ?? '') < (b.line.entry.due ?? '') ? -1 : (a.line.entry.due ?? '') > (b.line.entry.due ?? '') ? 1 : 0,
    );
  const now = (id: string): number => list.filter(({ line }) => line.status === id).length;
  put(
    page,
    URGENT_TOP,
    FIRST,
    living(
      `="Việc cần làm ngay: "&${count('overdue')}&" quá hạn, "&${count('due-soon')}&" sắp đến hạn"`,
      `Việc cần làm ngay: ${now('overdue')} quá hạn, ${now('due-soon')} sắp đến hạn`,
    ),
    { size: 12, bold: true },
  );
  page.heights.push({ row: URGENT_TOP, count: 1, height: 20, level: 0 }, { row: URGENT_TOP + 1, count: 1, height: 17, level: 0 });
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1)
    style(page, URGENT_TOP + 1, column, { top: STRONG_RULE, bottom: THIN_RULE });
  for (const { heading, column, span, align } of URGENT_COLUMNS) {
    put(page, URGENT_TOP + 1, column, heading, {
      size: 9,
      bold: true,
      horizontal: align,
      vertical: 'middle',
      top: STRONG_RULE,
      bottom: THIN_RULE,
    });
    merge(page, URGENT_TOP + 1, column, 1, span);
  }
  const first = URGENT_TOP + 2;
  for (let index = 0; index < URGENT_ROWS; index += 1) {
    const row = first + index;
    const item = list[index];
    const match = `MATCH(SMALL(${key},${index + 1}),${key},0)`;
    const pick = (id: Parameters<typeof columnRange>[1]): string => `INDEX(${columnRange(place, id, 'other')},${match})`;
    const formula = (inner: string): string => `=IF(COUNT(${key})${withTheDay(place)}<${index + 1},"",${inner})`;
    const parent = `INDEX(${columnRange(place, 'title', 'other')},MATCH(${pick('task')},${columnRange(place, 'id', 'other')},0))`;
    const full = `IF(${pick('rowKind')}="DG",${pick('title')}&" ("&${parent}&")",${pick('title')})`;
    // The whole title stands in the hidden first column: cutting it at a word asks for it many times.
    const whole = `$A${row + 1}`;
    const head = `LEFT(${whole},98)`;
    const spaces = `(LEN(${head})-LEN(SUBSTITUTE(${head}," ","")))`;
    const cut = `IF(LEN(${whole})<=100,${whole},LEFT(${whole},FIND("|",SUBSTITUTE(${head}," ","|",${spaces}))-1)&" …")`;
    const title = item === undefined ? '' : item.line.line.what === null ? item.task.title : `${item.line.line.what} (${item.task.title})`;
    const values: readonly CellInput[] = [
      living(formula(pick('label')), item?.line.line.id ?? ''),
      living(formula(cut), cutAtWord(title, 100)),
      living(formula(pick('leads')), item?.task.leads.join('; ') ?? ''),
      living(formula(pick('due')), item?.line.entry.due === undefined || item.line.entry.due === null ? '' : toSerial(item.line.entry.due)),
      living(formula(pick('lineStatus')), item === undefined ? '' : statusRow(item.line.status).label),
      living(formula(pick('daysLeft')), item?.line.daysLeft ?? ''),
    ];
    page.cells.push({ row, column: 0, input: living(formula(full), title) });
    for (let column = FIRST; column < FIRST + COLUMNS; column += 1) style(page, row, column, { bottom: HAIRLINE });
    URGENT_COLUMNS.forEach(({ column, span, align }, at) => {
      const look: CellStyle =
        at === 0
          ? { size: 9, color: COLORS.label }
          : at === 3
            ? { format: DATE_FORMAT }
            : at === 5
              ? { format: DAYS_LEFT_FORMAT, indent: 1 }
              : at === 1 || at === 2
                ? { wrap: true }
                : {};
      put(page, row, column, values[at] ?? null, { horizontal: align, vertical: 'middle', bottom: HAIRLINE, ...look });
      merge(page, row, column, 1, span);
    });
    page.heights.push({ row, count: 1, height: 30, level: 0 });
  }
  const body = { row: first, rows: URGENT_ROWS };
  const status = `$${columnName(FIRST + 14)}${first + 1}`;
  for (const id of ['overdue', 'due-soon'] as const) {
    const look = statusRow(id);
    page.rules.push({
      ranges: [{ ...body, column: FIRST + 14, columns: 2 }],
      formula: `AND(${status}="${look.label}",N("cchc")=0)`,
      style: { ...(look.fill === null ? {} : { fill: look.fill }), color: look.color, bold: true },
      stop: true,
    });
  }
  page.rules.push({
    ranges: [{ ...body, column: FIRST + 16, columns: 2 }],
    formula: `AND(${status}="${statusRow('overdue').label}",N("cchc")=0)`,
    style: { color: COLORS.overdue, bold: true },
    stop: true,
  });
  const after = first + URGENT_ROWS;
  const more = `IF(COUNT(${key})>${URGENT_ROWS},"Còn "&(COUNT(${key})-${URGENT_ROWS})&" việc nữa: lọc cột Tình trạng ở trang “${place.sheet}”. ","")`;
  const unanswered = `COUNTIF(${lineStatus},"${statusRow('continuous-not-reported').label}")`;
  const unclear = `COUNTIF(${lineStatus},"${statusRow('unclear').label}")`;
  const waiting = `COUNTIF(${lineStatus},"${statusRow('waiting').label}")`;
  const lines = model.tasks.flatMap((task) => task.lines);
  const nowOf = (id: string): number => lines.filter((line) => line.status === id).length;
  const moreNow =
    list.length > URGENT_ROWS ? `Còn ${list.length - URGENT_ROWS} việc nữa: lọc cột Tình trạng ở trang “${place.sheet}”. ` : '';
  put(
    page,
    after,
    FIRST,
    living(
      `=${more}&"Ngoài ra: "&${unanswered}&" việc thường xuyên chưa báo cáo kỳ này; "&${waiting}&" việc chờ căn cứ; "&${unclear}&" việc không rõ thời hạn."`,
      `${moreNow}Ngoài ra: ${nowOf('continuous-not-reported')} việc thường xuyên chưa báo cáo kỳ này; ${nowOf('waiting')} việc chờ căn cứ; ${nowOf('unclear')} việc không rõ thời hạn.`,
    ),
    { size: 9, color: COLORS.muted, vertical: 'middle' },
  );
  page.heights.push({ row: after, count: 1, height: 18, level: 0 });
  return after + 1;
}
