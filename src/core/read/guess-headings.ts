import type { SheetSnapshot } from '../model/sheet';
import { namesPeople } from './find-plan-table';
import type { PlanTable } from './find-plan-table';
import { labelOf } from './labels';
import type { PlanColumnId } from './plan-column-id';
import { sheetGrid } from './sheet-grid';
import type { SheetGrid } from './sheet-grid';
import { beginsWithAgency } from './split-agencies';

/** How the cells of a column look, without regard to a heading. */
interface ColumnFacts {
  readonly column: number;
  /** Mean length of the filled cells. */
  readonly length: number;
  readonly numbers: number;
  readonly agencies: number;
  readonly times: number;
}

const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;
/** So many rows say what their columns hold; more would only take time and memory in a long list of other things. */
const ENOUGH_ROWS = 2000;
const MOST = 0.6;
const LONGEST_TIME = 60;
const TIME =
  /^(?:(?:trước|từ|đến|trong|cuối|đầu|hoàn thành|xong|chậm nhất)\s+)*(?:quý|tháng|ngày|năm|tuần|thường xuyên|hằng|hàng|định kỳ|cả năm|6 tháng)(?!\p{L})|^\d{1,2}\s*[/.-]\s*(?:\d{1,2}\s*[/.-]\s*)?\d{4}$|^20\d{2}$/iu;

/**
 * The table of a sheet without any headings, told by its cells alone: a column of times, a column of agencies and a column of other
 * words. Null where the cells do not say it.
 */
export function guessTable(sheet: SheetSnapshot): PlanTable | null {
  const grid = sheetGrid(sheet);
  const rows = Array.from({ length: grid.rows }, (_, row) => row).filter((row) => grid.filled(row).length >= LEAST_COLUMNS);
  const [headerRow] = rows;
  if (headerRow === undefined || rows.length < LEAST_ROWS) return null;
  if (grid.filled(headerRow).some((column) => namesPeople(grid.text(headerRow, column)))) return null;
  const known = knownHeadings(grid, headerRow);
  const columns = guessColumns(grid, rows.slice(0, ENOUGH_ROWS), known);
  const number = columns?.get('number');
  // Unknown headings over a column of numbers are no data.
  const hasHeadings = known.size > 0 || (number !== undefined && labelOf(grid.text(headerRow, number)).kind === 'none');
  return columns === null
    ? null
    : {
        sheet,
        grid,
        headerRow,
        firstRow: hasHeadings ? headerRow + 1 : headerRow,
        lastRow: grid.rows - 1,
        columns,
        alternatives: new Map(),
        joined: new Map(),
        marks: [],
        reasons: [],
        texts: new Map(),
        spans: [],
        score: 0,
        isGuessed: true,
      };
}

const LEAST_KNOWN = 2;

/** What the headings that are known say of their columns, where a row has at least two of them; the cells tell the rest. */
function knownHeadings(grid: SheetGrid, headerRow: number): ReadonlyMap<number, PlanColumnId> {
  const found = grid.filled(headerRow).flatMap((column) => {
    const match = grid.headingOf(grid.text(headerRow, column));
    return match === null || match.weight < 2 ? [] : [[column, match.id] as const];
  });
  return new Map(found.length < LEAST_KNOWN ? [] : found);
}

function guessColumns(
  grid: SheetGrid,
  rows: readonly number[],
  known: ReadonlyMap<number, PlanColumnId>,
): ReadonlyMap<PlanColumnId, number> | null {
  const width = rows.reduce((most, row) => Math.max(most, (grid.filled(row).at(-1) ?? -1) + 1), 0);
  const facts = Array.from({ length: width }, (_, column) => factsOf(grid, rows, column)).filter(({ length }) => length > 0);
  const named = (id: PlanColumnId): ColumnFacts | undefined => facts.find(({ column }) => known.get(column) === id);
  const unnamed = facts.filter(({ column }) => !known.has(column));
  const number = named('number') ?? unnamed.find(({ numbers }) => numbers >= MOST);
  const times = unnamed.filter((fact) => fact !== number && fact.times >= MOST && fact.length <= LONGEST_TIME);
  // A third column of names would be products that begin like agencies ("Báo cáo").
  const agencies = unnamed.filter((fact) => fact !== number && fact.agencies >= MOST).slice(0, named('lead') === undefined ? 2 : 1);
  const others = unnamed.filter((fact) => fact !== number && !times.includes(fact) && !agencies.includes(fact));
  const [longest, second] = [...others].sort((a, b) => b.length - a.length);
  const task = named('task') ?? longest;
  const product = named('product') ?? (task === longest ? second : longest);
  const time = named('time') ?? times[0];
  const lead = named('lead') ?? agencies[0];
  const coordinator = named('coordinator') ?? (named('lead') === undefined ? agencies[1] : agencies[0]);
  if (task === undefined || time === undefined || lead === undefined || times.length > 1) return null;
  const found: readonly (readonly [PlanColumnId, ColumnFacts | undefined])[] = [
    ['number', number],
    ['task', task],
    ['lead', lead],
    ['coordinator', coordinator],
    ['product', product !== undefined && product.column > task.column ? product : undefined],
    ['time', time],
  ];
  return new Map(found.flatMap(([id, fact]) => (fact === undefined ? [] : [[id, fact.column] as const])));
}

function factsOf(grid: SheetGrid, rows: readonly number[], column: number): ColumnFacts {
  const texts = rows.map((row) => grid.text(row, column)).filter((text) => text !== '');
  const share = (isSo: (text: string) => boolean): number => (texts.length === 0 ? 0 : texts.filter(isSo).length / texts.length);
  return {
    column,
    length: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    numbers: share((text) => text.length <= 6 && labelOf(text).kind !== 'none'),
    agencies: share(beginsWithAgency),
    times: share((text) => TIME.test(text)),
  };
}
