import { ourSheet } from '../../model/our-sheets';
import type { CellInput, PatchOp, SheetSnapshot } from '../../model/sheet';
import type { TrackerModel } from '../../model/tracker-model';
import { cellOps, styleOps, type StyledCell, type WantedCell } from '../blocks';
import { withHiddenColumn } from '../hidden-column';
import { COLORS, textStyle, typeOf } from '../styles';
import { columnRange, type TrackerPlace } from '../tracker-formulas';
import { ruleOps } from '../tracker-rules';
import { drawCountTable, RATE_COLUMN, type CountRow } from './count-table';
import { drawHead, drawFigures } from './head-and-figures';
import { FIRST, COLUMNS, WIDTH, type Page } from './page';
import { drawQuarters } from './quarter-strip';
import { drawUrgentList } from './urgent-list';

/** The last line of the page. */
const AGENCY_NOTE = 'Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan, nên cộng theo cơ quan lớn hơn tổng số nhiệm vụ.';

/**
 * Tổng quan: key figures, quarter strip, urgent list, area and agency tables with native charts, all by formulas over Theo dõi. With a
 * snapshot of the sheet as it stands, only what differs is written.
 */
export function renderOverview(model: TrackerModel, place: TrackerPlace, sheet: string, found: SheetSnapshot | null): PatchOp[] {
  const type = typeOf(model.settings.font);
  const page: Page = { type, cells: [], styles: [], merges: [], heights: [], rules: [], charts: [] };
  drawHead(page, model, place);
  drawFigures(page, model, place);
  drawQuarters(page, model, place);
  const afterUrgent = drawUrgentList(page, model, place);
  const areas = model.areas.map((area): CountRow => ({
    name: `${area.number}. ${area.title}`,
    condition: `${columnRange(place, 'area', 'other')},"${criterion(area.number)}"`,
    counts: (task) => task.areaNumber === area.number,
  }));
  const afterAreas = drawCountTable(
    page,
    model,
    place,
    { title: 'Theo lĩnh vực', rows: areas, total: true, chart: 'CCHC lĩnh vực', sheet },
    afterUrgent + 1,
  );
  const agencies = agencyRows(model, place);
  const afterAgencies = drawCountTable(
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
