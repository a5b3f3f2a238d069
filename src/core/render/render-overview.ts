import { columnName } from '../model/address';
import { toSerial } from '../model/calendar-date';
import { ourSheet } from '../model/our-sheets';
import type { Block, CellInput, CellStyle, ChartSpec, ConditionalRule, PatchOp, SheetSnapshot } from '../model/sheet';
import { STATUS_TABLE, statusRow, type StatusFigure } from '../model/status';
import type { ModelLine, ModelTask, TrackerModel } from '../model/tracker-model';
import { cellOps, styleOps, type StyledCell, type WantedCell } from './blocks';
import {
  BAR_COLORS,
  COLORS,
  COUNT_FORMAT,
  DATE_FORMAT,
  DAYS_LEFT_FORMAT,
  HAIRLINE,
  RATE_FORMAT,
  STRONG_RULE,
  textStyle,
  THIN_RULE,
  typeOf,
  type Type,
} from './styles';
import { asOfReference, columnRange, soonReference, withTheDay, type TrackerPlace } from './tracker-formulas';
import { withHiddenColumn } from './hidden-column';
import { cutAtWord, wrappedLines } from './text-height';
import { ruleOps } from './tracker-rules';

/** Column A holds the mark and is hidden; the page has 18 columns of 52 px. */
const FIRST = 1;
const COLUMNS = 18;
const WIDTH = 52;
const URGENT_ROWS = 8;
/** The last line of the page. */
const AGENCY_NOTE = 'Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan, nên cộng theo cơ quan lớn hơn tổng số nhiệm vụ.';

/** The figures of a row of a table, in the order of their columns. */
const FIGURES: readonly { readonly id: StatusFigure; readonly heading: string; readonly group: string | null }[] = [
  { id: 'doneOnTime', heading: 'Đúng\nhạn', group: 'Hoàn thành' },
  { id: 'doneLate', heading: 'Quá\nhạn', group: null },
  { id: 'openInTerm', heading: 'Trong\nhạn', group: 'Chưa hoàn thành' },
  { id: 'openOverdue', heading: 'Quá\nhạn', group: null },
  { id: 'continuous', heading: 'Thường\nxuyên', group: 'Không hạn' },
  { id: 'waiting', heading: 'Chờ,\nchưa rõ', group: null },
  { id: 'stopped', heading: 'Dừng,\nbỏ', group: null },
];

const NAME_COLUMNS = 5;
const TOTAL_COLUMN = FIRST + NAME_COLUMNS;
const FIGURE_COLUMN = TOTAL_COLUMN + 1;
const DUE_COLUMN = FIGURE_COLUMN + FIGURES.length;
const RATE_COLUMN = DUE_COLUMN + 1;
const CHART_COLUMN = RATE_COLUMN + 1;

interface Page {
  readonly type: Type;
  readonly cells: WantedCell[];
  readonly styles: StyledCell[];
  readonly merges: Block[];
  readonly heights: { row: number; count: number; height: number; level: number }[];
  readonly rules: ConditionalRule[];
  readonly charts: ChartSpec[];
}

/** A row of a table of counts: which tasks it counts, as a condition of COUNTIFS and as a test for the shown values. */
interface CountRow {
  readonly name: string;
  readonly condition: string;
  readonly counts: (task: ModelTask) => boolean;
}

/**
 * Tổng quan: key figures, quarter strip, urgent list, area and agency tables with native charts, all by formulas over Theo dõi. With a
 * snapshot of the sheet as it stands, only what differs is written.
 */
export function renderOverview(model: TrackerModel, place: TrackerPlace, sheet: string, found: SheetSnapshot | null): PatchOp[] {
  const type = typeOf(model.settings.font);
  const page: Page = { type, cells: [], styles: [], merges: [], heights: [], rules: [], charts: [] };
  head(page, model, place);
  figures(page, model, place);
  quarters(page, model, place);
  const afterUrgent = urgent(page, model, place);
  const areas = model.areas.map((area): CountRow => ({
    name: `${area.number}. ${area.title}`,
    condition: `${columnRange(place, 'area', 'other')},"${criterion(area.number)}"`,
    counts: (task) => task.areaNumber === area.number,
  }));
  const afterAreas = countTable(
    page,
    model,
    place,
    { title: 'Theo lĩnh vực', rows: areas, total: true, chart: 'CCHC lĩnh vực', sheet },
    afterUrgent + 1,
  );
  const agencies = agencyRows(model, place);
  const afterAgencies = countTable(
    page,
    model,
    place,
    { title: 'Theo cơ quan chủ trì', rows: agencies, total: false, chart: 'CCHC cơ quan', sheet },
    afterAreas + 1,
  );
  page.cells.push({
    row: afterAgencies,
    column: FIRST,
    input: AGENCY_NOTE,
  });
  page.styles.push({ row: afterAgencies, column: FIRST, style: textStyle(type, { size: 8, color: COLORS.muted }) });
  const mark: WantedCell = { row: 0, column: 0, input: ourSheet('overview').mark };
  const shape: WantedCell = { row: 1, column: 0, input: shapeOf(model) };
  const { snapshot, ops: moves } = found === null ? { snapshot: null, ops: [] } : withHiddenColumn('overview', found);
  const isSame = snapshot !== null && snapshot.values[1]?.[0] === shape.input;
  if (isSame) return [...cellOps(sheet, [...page.cells, mark, shape], snapshot), ...ruleOps(sheet, page.rules, snapshot)];
  return [
    ...moves,
    ...(snapshot === null ? [] : clearOps(sheet, snapshot)),
    ...(snapshot === null
      ? [
          {
            op: 'addSheet' as const,
            sheet,
            after: place.sheet,
            visibility: 'visible' as const,
            tabColor: ourSheet('overview').tab,
            font: type.font,
            size: type.size,
          },
        ]
      : []),
    {
      op: 'setColumns',
      sheet,
      columns: [
        { column: 0, width: 20, hidden: true },
        ...Array.from({ length: COLUMNS }, (_, index) => ({ column: FIRST + index, width: widthOf(FIRST + index), hidden: false })),
      ],
    },
    ...styleOps(sheet, dedupe(page.styles)),
    ...cellOps(sheet, [...page.cells, mark, shape], null),
    { op: 'setMerges', sheet, blocks: page.merges },
    { op: 'setRows', sheet, rows: page.heights },
    ...ruleOps(sheet, page.rules, snapshot),
    { op: 'setCharts', sheet, charts: page.charts },
    { op: 'freeze', sheet, rows: 0, columns: 0, gridlines: false },
    {
      op: 'setPrint',
      sheet,
      area: { row: 0, column: FIRST, rows: afterAgencies + 1, columns: COLUMNS },
      repeat: null,
      orientation: 'portrait',
      paper: 'A4',
      pagesHigh: areas.length + agencies.length > 24 ? 0 : 1,
      marginMm: 9,
    },
  ];
}

/** The rates keep a gap before the bars, which the last column gives up. */
function widthOf(column: number): number {
  const gap = 8;
  return WIDTH + (column === RATE_COLUMN ? gap : column === FIRST + COLUMNS - 1 ? -gap : 0);
}

/** What the page's shape depends on: the same shape is updated cell by cell, another one is drawn anew. */
function shapeOf(model: TrackerModel): string {
  return `hình:${model.areas.length}:${agencyNames(model).length}:${model.settings.font}`;
}

/** Empties the old page; what people wrote beside and below it stays. */
function clearOps(sheet: string, snapshot: SheetSnapshot): PatchOp[] {
  const last = snapshot.values.findIndex((row) => row[FIRST] === AGENCY_NOTE);
  const rows = last < 0 ? snapshot.values.length : last + 1;
  const columns = FIRST + COLUMNS;
  if (rows === 0) return [];
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): CellInput => null));
  return [
    { op: 'setCells', sheet, row: 0, column: 0, cells },
    { op: 'setStyle', sheet, blocks: [{ row: 0, column: 0, rows, columns }], style: {} },
  ];
}

/** A later style of the same cell wins. */
function dedupe(styles: readonly StyledCell[]): StyledCell[] {
  return [...new Map(styles.map((cell) => [`${cell.row}:${cell.column}`, cell])).values()];
}

function head(page: Page, model: TrackerModel, place: TrackerPlace): void {
  const last = FIRST + COLUMNS - 4;
  put(page, 0, FIRST, `TỔNG QUAN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${model.year}`, {
    size: 14,
    bold: true,
    color: COLORS.accent,
    vertical: 'middle',
  });
  put(
    page,
    0,
    last,
    { formula: `=${asOfReference(place, 'other')}`, value: toSerial(model.asOf) },
    {
      size: 12,
      bold: true,
      color: COLORS.accent,
      horizontal: 'right',
      vertical: 'middle',
      format: `"Tính đến "${DATE_FORMAT}`,
    },
  );
  merge(page, 0, last, 1, 4);
  const office = model.settings.office === '' ? (model.unit ?? '') : model.settings.office.replace(/\s*\n\s*/gu, ' ');
  put(page, 1, FIRST, [office, `Kế hoạch CCHC năm ${model.year}`].filter((part) => part !== '').join('  ·  '), { vertical: 'middle' });
  rule(page, 2, { top: STRONG_RULE });
  page.heights.push(
    { row: 0, count: 1, height: 24, level: 0 },
    { row: 1, count: 1, height: 16, level: 0 },
    { row: 2, count: 1, height: 6, level: 0 },
  );
}

function figures(page: Page, model: TrackerModel, place: TrackerPlace): void {
  const all = `${columnRange(place, 'counted', 'other')},1`;
  const status = columnRange(place, 'status', 'other');
  const count = (word: string): string => `COUNTIFS(${all},${status},"${word}")`;
  const [done, overdue, soon] = [count('Hoàn thành*'), count(statusRow('overdue').label), count(statusRow('due-soon').label)];
  const daily = withTheDay(place);
  const tasks = model.tasks;
  const of = (...ids: string[]): number => tasks.filter((task) => ids.includes(task.status)).length;
  const doneNow = tasks.filter((task) => task.status.startsWith('done-')).length;
  const [overdueNow, soonNow, lateNow] = [of('overdue'), of('due-soon'), of('done-late')];
  const dueNow = doneNow + overdueNow;
  const row: readonly (readonly [label: string, input: CellInput, below: CellInput, style: CellStyle])[] = [
    ['Tổng số nhiệm vụ', f(`=COUNTIFS(${all})`, tasks.length), `trong ${model.areas.length} lĩnh vực`, {}],
    ['Đến hạn', f(`=${done}+${overdue}${daily}`, dueNow), 'đã xong hoặc đã quá hạn', {}],
    [
      'Hoàn thành',
      f(`=${done}${daily}`, doneNow),
      f(`="trong đó quá hạn: "&${count(statusRow('done-late').label)}`, `trong đó quá hạn: ${lateNow}`),
      {},
    ],
    ['Quá hạn', f(`=${overdue}${daily}`, overdueNow), 'chưa hoàn thành', { color: COLORS.overdue }],
    [
      'Sắp đến hạn',
      f(`=${soon}${daily}`, soonNow),
      f(`="trong "&${soonReference(place, 'other')}&" ngày tới"`, `trong ${model.settings.dueSoonDays} ngày tới`),
      {},
    ],
    [
      'Tỷ lệ trên đến hạn',
      f(`=IF(${done}+${overdue}${daily}=0,"–",${done}/(${done}+${overdue}))`, dueNow === 0 ? '–' : doneNow / dueNow),
      f(`=${done}&" / "&(${done}+${overdue})&" nhiệm vụ"`, `${doneNow} / ${dueNow} nhiệm vụ`),
      { format: RATE_FORMAT },
    ],
  ];
  row.forEach(([label, input, below, style], index) => {
    const column = FIRST + index * 3;
    put(page, 3, column, label, { size: 9, color: COLORS.muted });
    put(page, 4, column, input, { size: 24, bold: true, horizontal: 'left', vertical: 'middle', ...style });
    put(page, 5, column, below, { size: 9, color: COLORS.muted });
    for (const at of [3, 4, 5]) merge(page, at, column, 1, 3);
  });
  page.heights.push(
    { row: 3, count: 1, height: 15, level: 0 },
    { row: 4, count: 1, height: 32, level: 0 },
    { row: 5, count: 1, height: 15, level: 0 },
    { row: 6, count: 1, height: 8, level: 0 },
  );
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const MOST_SQUARES = 14;

function quarters(page: Page, model: TrackerModel, place: TrackerPlace): void {
  rule(page, 7, { top: HAIRLINE });
  put(page, 7, FIRST, 'Mốc theo quý', { bold: true, top: HAIRLINE });
  put(page, 8, FIRST, 'hoàn thành / tổng số', { size: 8, color: COLORS.muted });
  const kind = columnRange(place, 'rowKind', 'other');
  const due = columnRange(place, 'due', 'other');
  const status = columnRange(place, 'lineStatus', 'other');
  const lines = model.tasks.flatMap((task) => task.lines).filter((line) => line.entry.due !== null && line.line.kind !== 'continuous');
  ROMAN.forEach((roman, index) => {
    const column = FIRST + 2 + index * 4;
    const from = `DATE(${model.year},${index * 3 + 1},1)`;
    const to = `DATE(${model.year},${index * 3 + 4},0)`;
    const count = (extra: string): string =>
      `(${['NV', 'DG'].map((code) => `COUNTIFS(${kind},"${code}",${columnRange(place, 'timeKind', 'other')},"<>TX",${due},">="&${from},${due},"<="&${to}${extra})`).join('+')})`;
    const done = count(`,${status},"Hoàn thành*"`);
    const overdue = count(`,${status},"${statusRow('overdue').label}"`);
    const soon = count(`,${status},"${statusRow('due-soon').label}"`);
    const own = lines.filter((line) => inQuarter(line, model.year, index));
    const ofStatus = (test: (line: ModelLine) => boolean): number => own.filter(test).length;
    const doneNow = ofStatus((line) => line.status.startsWith('done-'));
    const [overdueNow, soonNow] = [ofStatus((line) => line.status === 'overdue'), ofStatus((line) => line.status === 'due-soon')];
    put(page, 7, column, `Quý ${roman}`, { bold: true, top: HAIRLINE });
    put(page, 8, column, f(`=${done}&"/"&${count('')}`, `${doneNow}/${own.length}`), { size: 14, bold: true, vertical: 'middle' });
    const squares = `REPT("■",MIN(${MOST_SQUARES},${done}))&REPT("□",MAX(0,MIN(${MOST_SQUARES},${count('')})-${done}))`;
    const shown = '■'.repeat(Math.min(MOST_SQUARES, doneNow)) + '□'.repeat(Math.max(0, Math.min(MOST_SQUARES, own.length) - doneNow));
    put(page, 8, column + 1, f(`=${squares}`, shown), { size: 8, color: BAR_COLORS.doneOnTime, vertical: 'middle' });
    merge(page, 8, column + 1, 1, 3);
    const note = `IF(${overdue}+${soon}=0,"",IF(${overdue}>0,${overdue}&" quá hạn","")&IF(${overdue}*${soon}>0,"  ·  ","")&IF(${soon}>0,${soon}&" sắp đến hạn",""))`;
    const noteNow = [overdueNow > 0 ? `${overdueNow} quá hạn` : '', soonNow > 0 ? `${soonNow} sắp đến hạn` : '']
      .filter((part) => part !== '')
      .join('  ·  ');
    put(page, 9, column, f(`=${note}`, noteNow), { size: 9, bold: true, color: COLORS.overdue });
    const cell = `$${columnName(column)}$8`;
    const current = `YEAR(${asOfReference(place, 'other')})=${model.year},ROUNDUP(MONTH(${asOfReference(place, 'other')})/3,0)=${index + 1}`;
    page.rules.push({
      ranges: [{ row: 7, column, rows: 1, columns: 4 }],
      formula: `AND(${cell}<>"",${current},N("cchc")=0)`,
      style: { color: COLORS.accent, fill: COLORS.entryHeader },
      stop: true,
    });
  });
  page.heights.push(
    { row: 7, count: 1, height: 16, level: 0 },
    { row: 8, count: 1, height: 21, level: 0 },
    { row: 9, count: 1, height: 15, level: 0 },
    { row: 10, count: 1, height: 8, level: 0 },
  );
}

function inQuarter(line: ModelLine, year: number, index: number): boolean {
  const due = line.entry.due ?? '';
  return due.startsWith(`${year}-`) && Math.floor((Number(due.slice(5, 7)) - 1) / 3) === index;
}

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
function urgent(page: Page, model: TrackerModel, place: TrackerPlace): number {
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
    f(
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
      f(formula(pick('label')), item?.line.line.id ?? ''),
      f(formula(cut), cutAtWord(title, 100)),
      f(formula(pick('leads')), item?.task.leads.join('; ') ?? ''),
      f(formula(pick('due')), item?.line.entry.due === undefined || item.line.entry.due === null ? '' : toSerial(item.line.entry.due)),
      f(formula(pick('lineStatus')), item === undefined ? '' : statusRow(item.line.status).label),
      f(formula(pick('daysLeft')), item?.line.daysLeft ?? ''),
    ];
    page.cells.push({ row, column: 0, input: f(formula(full), title) });
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
    f(
      `=${more}&"Ngoài ra: "&${unanswered}&" việc thường xuyên chưa báo cáo kỳ này; "&${waiting}&" việc chờ căn cứ; "&${unclear}&" việc không rõ thời hạn."`,
      `${moreNow}Ngoài ra: ${nowOf('continuous-not-reported')} việc thường xuyên chưa báo cáo kỳ này; ${nowOf('waiting')} việc chờ căn cứ; ${nowOf('unclear')} việc không rõ thời hạn.`,
    ),
    { size: 9, color: COLORS.muted, vertical: 'middle' },
  );
  page.heights.push({ row: after, count: 1, height: 18, level: 0 });
  return after + 1;
}

function agencyNames(model: TrackerModel): string[] {
  const counts = new Map<string, number>();
  for (const lead of model.tasks.flatMap((task) => task.leads)) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function agencyRows(model: TrackerModel, place: TrackerPlace): CountRow[] {
  return agencyNames(model).map((name) => ({
    name,
    condition: `${columnRange(place, 'leadKeys', 'other')},"*|${criterion(name)}|*"`,
    counts: (task) => task.leads.includes(name),
  }));
}

/** A text inside a criterion of COUNTIFS: wildcards and quotes stand for themselves. */
function criterion(text: string): string {
  return text
    .replace(/[~*?]/gu, (mark) => `~${mark}`)
    .replaceAll('"', '""')
    .slice(0, 240);
}

interface CountTable {
  readonly title: string;
  readonly rows: readonly CountRow[];
  readonly total: boolean;
  readonly chart: string;
  readonly sheet: string;
}

/** A table of counts with its chart; returns the first free row. */
function countTable(page: Page, model: TrackerModel, place: TrackerPlace, table: CountTable, top: number): number {
  const { type } = page;
  put(page, top, FIRST, table.title, { size: 12, bold: true });
  page.heights.push(
    { row: top, count: 1, height: 20, level: 0 },
    { row: top + 1, count: 1, height: 15, level: 0 },
    { row: top + 2, count: 1, height: 27, level: 0 },
  );
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1) {
    style(page, top + 1, column, { top: STRONG_RULE });
    style(page, top + 2, column, { bottom: THIN_RULE });
  }
  const small: CellStyle = { size: 8, bold: true, color: COLORS.muted, horizontal: 'center', vertical: 'middle', top: STRONG_RULE };
  FIGURES.forEach((figure, index) => {
    const column = FIGURE_COLUMN + index;
    if (figure.group !== null) {
      put(page, top + 1, column, figure.group, small);
      const next = FIGURES.findIndex((other, at) => at > index && other.group !== null);
      merge(page, top + 1, column, 1, (next < 0 ? FIGURES.length : next) - index);
    }
    put(page, top + 2, column, figure.heading, {
      size: 9,
      wrap: true,
      horizontal: 'right',
      vertical: 'bottom',
      bottom: { style: 'thick', color: BAR_COLORS[figure.id] },
    });
  });
  put(page, top + 1, DUE_COLUMN, 'Trên đến hạn', small);
  merge(page, top + 1, DUE_COLUMN, 1, 2);
  const heading: CellStyle = { size: 9, wrap: true, horizontal: 'right', vertical: 'bottom', bottom: THIN_RULE };
  put(page, top + 2, TOTAL_COLUMN, 'Tổng\nsố', { ...heading, bold: true });
  put(page, top + 2, DUE_COLUMN, 'xong/\nđến hạn', heading);
  put(page, top + 2, RATE_COLUMN, 'tỷ lệ', heading);
  put(page, top + 2, CHART_COLUMN, 'Cơ cấu nhiệm vụ', { ...heading, horizontal: 'left', wrap: false, indent: 1 });
  const first = top + 3;
  // The chart's bars stand beside the rows only when all rows are of one height.
  const height = table.rows.some((row) => wrappedLines(row.name, NAME_COLUMNS * WIDTH, type.size) > 1) ? 28 : 20;
  table.rows.forEach((row, index) => {
    countCells(page, model, place, row, first + index, false);
    page.heights.push({ row: first + index, count: 1, height, level: 0 });
  });
  const bottom = first + table.rows.length;
  if (table.total) {
    countCells(page, model, place, { name: 'Cả kế hoạch', condition: '', counts: () => true }, bottom, true);
    page.heights.push({ row: bottom, count: 1, height: 20, level: 0 });
  }
  const body = { row: first, rows: Math.max(1, table.rows.length) };
  page.rules.push({
    ranges: [{ ...body, column: FIGURE_COLUMN + 3, columns: 1 }],
    formula: `AND($${columnName(FIGURE_COLUMN + 3)}${first + 1}>0,N("cchc")=0)`,
    style: { color: COLORS.overdue, bold: true },
    stop: false,
  });
  page.rules.push({
    ranges: [{ ...body, column: FIGURE_COLUMN, columns: FIGURES.length }],
    formula: `AND(${columnName(FIGURE_COLUMN)}${first + 1}=0,N("cchc")=0)`,
    style: { color: COLORS.zero },
    stop: false,
  });
  if (table.rows.length > 0) {
    page.charts.push({
      name: table.chart,
      description: `${table.title}: số nhiệm vụ theo tình trạng, mỗi hàng một thanh`,
      kind: 'stacked-bar',
      anchor: { row: first, column: CHART_COLUMN, rows: table.rows.length, columns: FIRST + COLUMNS - CHART_COLUMN },
      dataSheet: table.sheet,
      categories: { row: first, column: FIRST, rows: table.rows.length, columns: 1 },
      series: FIGURES.map((figure, index) => ({
        title: `${figure.group ?? ''} ${figure.heading}`.replace(/\s+/gu, ' ').trim(),
        block: { row: first, column: FIGURE_COLUMN + index, rows: table.rows.length, columns: 1 },
        color: BAR_COLORS[figure.id],
      })),
      gapWidth: 90,
      bare: true,
    });
  }
  return bottom + (table.total ? 1 : 0);
}

function countCells(page: Page, model: TrackerModel, place: TrackerPlace, row: CountRow, at: number, total: boolean): void {
  const all = [`${columnRange(place, 'counted', 'other')},1`, row.condition].filter((part) => part !== '').join(',');
  const status = columnRange(place, 'status', 'other');
  const tasks = model.tasks.filter(row.counts);
  const edge: CellStyle = total ? { top: THIN_RULE, bottom: STRONG_RULE, bold: true } : { bottom: HAIRLINE };
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1) style(page, at, column, edge);
  put(page, at, FIRST, row.name, { wrap: true, vertical: 'middle', ...edge });
  merge(page, at, FIRST, 1, NAME_COLUMNS);
  const number: CellStyle = { horizontal: 'right', vertical: 'middle', format: COUNT_FORMAT, ...edge };
  put(page, at, TOTAL_COLUMN, f(`=COUNTIFS(${all})`, tasks.length), { ...number, bold: true });
  const figureNow = (id: StatusFigure): number => tasks.filter((task) => statusRow(task.status).counts === id).length;
  FIGURES.forEach((figure, index) => {
    const labels = STATUS_TABLE.filter((candidate) => candidate.counts === figure.id).map((candidate) => candidate.label);
    put(
      page,
      at,
      FIGURE_COLUMN + index,
      f(`=${labels.map((label) => `COUNTIFS(${all},${status},"${label}")`).join('+')}${withTheDay(place)}`, figureNow(figure.id)),
      number,
    );
  });
  const cell = (index: number): string => `${columnName(FIGURE_COLUMN + index)}${at + 1}`;
  const [done, due] = [`(${cell(0)}+${cell(1)})`, `(${cell(0)}+${cell(1)}+${cell(3)})`];
  const doneNow = figureNow('doneOnTime') + figureNow('doneLate');
  const dueNow = doneNow + figureNow('openOverdue');
  put(page, at, DUE_COLUMN, f(`=IF(${due}=0,"–",${done}&"/"&${due})`, dueNow === 0 ? '–' : `${doneNow}/${dueNow}`), {
    ...number,
    format: 'General',
  });
  put(page, at, RATE_COLUMN, f(`=IF(${due}=0,"–",${done}/${due})`, dueNow === 0 ? '–' : doneNow / dueNow), {
    ...number,
    // The “–” of an area without due tasks keeps the same gap from the bars as a rate.
    format: `${RATE_FORMAT}_);${RATE_FORMAT}_);${RATE_FORMAT}_);@_)`,
  });
}

function f(formula: string, value: string | number): CellInput {
  return { formula, value };
}

function put(page: Page, row: number, column: number, input: CellInput, look: CellStyle): void {
  page.cells.push({ row, column, input });
  style(page, row, column, look);
}

function style(page: Page, row: number, column: number, look: CellStyle): void {
  page.styles.push({ row, column, style: textStyle(page.type, look) });
}

function rule(page: Page, row: number, look: CellStyle): void {
  for (let column = FIRST; column < FIRST + COLUMNS; column += 1) style(page, row, column, look);
}

function merge(page: Page, row: number, column: number, rows: number, columns: number): void {
  if (columns > 1 || rows > 1) page.merges.push({ row, column, rows, columns });
}
