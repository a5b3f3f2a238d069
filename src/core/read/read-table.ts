import { cellName } from '../model/address';
import type { Issue, Where } from '../model/issue';
import type { Area, Task } from '../model/plan';
import { makeIssue } from '../text/messages';
import { foldText } from '../text/fold';
import type { SheetMessageCode } from '../text/sheet-messages';
import { sheetIssue } from '../text/sheet-messages';
import type { AgencyColumns, TaskAgencies } from './agency-roles';
import { coordinatorsInNote, readAgencies } from './agency-roles';
import type { AreaBook } from './area-book';
import { closesHeading, emptyAreaBook, openArea, openNamedArea } from './area-book';
import { cellValue, isCellError } from './cell-text';
import { isDitto } from './ditto';
import type { PlanTable } from './find-plan-table';
import { labelledCell } from './labelled-cell';
import type { Label } from './labels';
import { areaOfCombinedCell, isDeeper, labelOf, uniqueTaskId } from './labels';
import { markedAgencies } from './marked-agencies';
import type { PlanColumnId } from './plan-column-id';
import { foldHeading } from './plan-columns';
import { readEntries } from './read-entries';
import { beginsWithAgency } from './split-agencies';
import type { TableRow } from './table-rows';
import { textAt, textIn } from './table-rows';
import { taskTime, timeCell } from './task-time';

/** A task before its time is read. */
export type UnreadTask = Omit<Task, 'reading'>;

/** What is gathered while the tables of a plan are read, one after another. */
export interface ReadingState {
  readonly book: AreaBook;
  readonly ids: Set<string>;
  readonly issues: Issue[];
  readonly drafts: Draft[];
  /** Areas that hold tasks. */
  readonly used: Set<Area>;
  /** The numbered row whose unnumbered parts may follow: its label, its agencies, and how many parts it has so far. */
  numbered: NumberedRow | null;
  /** The count began anew without a heading: labels come again, and nothing is wrong. */
  countRestarts: boolean;
  /** What cells of agencies said: a plan names the same few again and again. */
  readonly agencies: Map<string, TaskAgencies>;
}

interface NumberedRow {
  readonly area: Area;
  readonly label: Label;
  readonly lead: string;
  readonly coordinator: string;
  /** True for a row that is followed through its parts: numbered ones below it are parts too. */
  readonly isParent: boolean;
  /** Unnumbered parts so far. */
  parts: number;
}

/** The texts of a task, which the rows below may still add to. */
interface Draft {
  readonly table: PlanTable;
  readonly row: number;
  readonly area: Area;
  readonly label: string;
  readonly id: string;
  readonly texts: Record<DraftText, string>;
}

type DraftText = 'task' | 'lead' | 'coordinator' | 'product' | 'time';
const DRAFT_TEXTS: readonly DraftText[] = ['task', 'lead', 'coordinator', 'product', 'time'];
const NO_AREA: Area = { number: '1', title: 'Nhiệm vụ chung' };

export function emptyReadingState(): ReadingState {
  return {
    book: emptyAreaBook(),
    ids: new Set(),
    issues: [],
    drafts: [],
    used: new Set(),
    agencies: new Map(),
    numbered: null,
    countRestarts: false,
  };
}

/** How a table stands to the others of its plan: the only one, one of several, or the first one of a sheet that is a part of the plan. */
export type TableRole = 'whole' | 'part' | 'sheet';

/** Reads the rows of a table into the state: every text goes into a task, an area or an issue. */
export function readTable(table: PlanTable, rows: readonly TableRow[], state: ReadingState, role: TableRole): void {
  openCaption(table, rows, state, role);
  const skipped: string[] = [];
  const end = rows.reduce((last, { kind }, at) => (kind === 'after' || kind === 'empty' ? last : at), -1);
  const after = rows.slice(end + 1).find((row) => row.kind === 'after');
  for (const [at, row] of rows.entries()) {
    switch (row.kind) {
      case 'empty':
        break;
      case 'after':
        if (at < end) say(state, table, row.row, null, 'note-inside', 'info', { text: rowText(table, row) });
        break;
      case 'header':
      case 'page':
      case 'total':
        skipped.push(String(row.row + 1));
        break;
      case 'area':
        readArea(table, row, state);
        break;
      case 'parent':
        say(state, table, row.row, 'task', 'parent-row', 'info', { title: parentWords(table, row) });
        sayLeft(table, row, state, ['number', 'task', 'lead', 'coordinator']);
        openNumbered(table, row, state, row.label, true);
        break;
      case 'unclear':
        if (isNote(rowText(table, row))) say(state, table, row.row, null, 'note-inside', 'info', { text: rowText(table, row) });
        else say(state, table, row.row, null, 'row-not-understood', 'warning', { text: rowText(table, row) });
        break;
      case 'tail':
      case 'part':
        readTail(table, row, state);
        break;
      case 'task':
        readTask(table, row, state);
        break;
    }
  }
  if (skipped.length > 0) say(state, table, Number(skipped[0]) - 1, null, 'rows-skipped', 'info', { rows: skipped.join(', ') });
  if (after !== undefined) say(state, table, after.row, null, 'after-table', 'info', { row: String(after.row + 1) });
}

/** "(Các nhiệm vụ 1.1, 1.2 thực hiện theo …)", "(1) Số liệu tạm tính.": a whole row in brackets, or behind the mark of a note, says something of others. */
function isNote(text: string): boolean {
  return (/^\([^()]*\)[.;]?$/su.test(text) || /^(?:\(\d{1,2}\)|\*{1,3}|[¹²³⁴-⁹])\s*\p{L}/u.test(text)) && !text.includes(' | ');
}

/** The tasks that were read, in the order of the rows. */
export function finishTasks(state: ReadingState): UnreadTask[] {
  const known = new Map<PlanTable, AgencyColumns>();
  const ordered = new Map<PlanTable, string[]>();
  const tasks = state.drafts.map((draft) => {
    const { table } = draft;
    const columns = known.get(table) ?? agencyColumns(table);
    known.set(table, columns);
    const agencies = agenciesOf(state, draft.texts.lead, draft.texts.coordinator, columns);
    if (agencies.fromOrder) ordered.set(table, [...(ordered.get(table) ?? []), draft.id]);
    return finish(draft, state, agencies);
  });
  for (const [table, ids] of ordered) say(state, table, table.headerRow, 'lead', 'roles-by-order', 'warning', { ids: ids.join(', ') });
  return tasks;
}

function agencyColumns(table: PlanTable): AgencyColumns {
  const heading = (id: 'lead' | 'coordinator'): string => foldHeading(table.texts.get(table.columns.get(id) ?? -1) ?? '');
  const leadsAndOthers = !table.columns.has('coordinator') && heading('lead').includes('phối hợp');
  return { withNotes: heading('coordinator').includes('ghi chú'), leadsAndOthers };
}

const CAPTION_ROWS = 3;
const TITLE_LINE =
  /^(?:kế h(?:oạ|ọa)ch|phụ lục|danh mục|bảng|biểu|lịch|chương trình|ủy ban|uỷ ban|ubnd|cộng h|độc lập|số|\(|đơn vị tính|kèm theo)/u;

/** A heading above a table's own headings: "II. Cải cách thủ tục hành chính". Plain words count where a plan has several tables. */
function openCaption(table: PlanTable, rows: readonly TableRow[], state: ReadingState, role: TableRole): void {
  const { grid } = table;
  // Where the headings come again below a caption, the first caption is one too.
  const hasCaptions = rows.some(({ kind }, at) => kind === 'header' && rows[at - 1]?.kind === 'area');
  for (let row = table.headerRow - 1; row >= Math.max(0, table.headerRow - CAPTION_ROWS); row -= 1) {
    const [column, second] = grid.filled(row);
    if (column === undefined) continue;
    if (second !== undefined) break;
    const text = grid.text(row, column);
    const combined = areaOfCombinedCell(text);
    const isPlain =
      (role !== 'whole' || hasCaptions) &&
      combined === null &&
      text.length < 120 &&
      !TITLE_LINE.test(foldText(text)) &&
      !/năm \d{4}/iu.test(text);
    if (combined === null && !isPlain) break;
    if (combined !== null && labelOf(combined.number).kind === 'capital' && TITLE_LINE.test(foldText(combined.title))) break;
    openArea(state.book, labelOf(combined?.number ?? '').kind, combined ?? { number: '', title: text });
    return;
  }
  if (role === 'sheet') {
    const name = areaOfCombinedCell(table.sheet.name);
    openArea(state.book, labelOf(name?.number ?? '').kind, name ?? { number: '', title: table.sheet.name });
    return;
  }
  const firstTask = rows.find((row) => row.kind === 'task' || row.kind === 'area');
  const current = state.book.current;
  if (firstTask?.kind !== 'task' || firstTask.label.label === '' || current === null) return;
  if (!state.ids.has(`${current.number}.${firstTask.label.label}`)) return;
  // The count starts again without a heading: a part of the plan of its own.
  openArea(state.book, 'none', { number: '', title: `Bảng ở hàng ${table.headerRow + 1}` });
}

function readArea(table: PlanTable, row: TableRow, state: ReadingState): void {
  const { book, drafts, used } = state;
  const inner = book.open.at(-1);
  const isLeft = inner !== undefined && !used.has(inner.area) && closesHeading(book, row.label.kind);
  // A heading that closes without tasks was none of an area: its number is free again.
  if (isLeft) book.numbers.delete(inner.area.number);
  const area = openArea(book, row.label.kind, { number: row.label.label, title: row.title });
  // A heading that only held headings is not an area of its own.
  const outer = book.open.at(-2);
  if (outer !== undefined && outer.area === inner?.area && !used.has(outer.area))
    state.issues.push(sheetIssue('heading-above-areas', 'info', headingPlace(table, row), { title: outer.area.title }));
  if (row.label.kind === 'none' && table.columns.has('number') && row.title !== row.title.toLocaleUpperCase('vi') && !isMerged(table, row))
    state.issues.push(sheetIssue('area-guessed', 'info', headingPlace(table, row), { title: area.title }));
  const own = new Set([table.columns.get('number'), table.columns.get('task'), row.filled.length === 1 ? row.filled[0] : undefined]);
  for (const column of row.filled) {
    if (own.has(column)) continue;
    const id = DRAFT_TEXTS.find((other) => table.columns.get(other) === column);
    const text = table.grid.text(row.row, column);
    const last = drafts.at(-1);
    // A page end cut the cell above and its rest fell beside the next heading.
    if (id !== undefined && last !== undefined && last.texts[id] !== '' && /^\p{Ll}/u.test(text)) {
      last.texts[id] = `${last.texts[id]} ${text}`;
      state.issues.push(makeIssue('row-joined', 'info', place(table, row.row, column), { id: last.id }));
    } else if (isPlanColumn(table, column) && /[\p{L}\p{N}]/u.test(text))
      state.issues.push(sheetIssue('area-row-data', 'warning', place(table, row.row, column), { title: area.title, text }));
  }
}

function headingPlace(table: PlanTable, row: TableRow): Where {
  return place(table, row.row, row.filled[0] ?? 0);
}

function isMerged(table: PlanTable, row: TableRow): boolean {
  return row.filled.some((column) => (table.grid.mergeAt(row.row, column)?.columns ?? 1) >= 3);
}

function readTask(table: PlanTable, row: TableRow, state: ReadingState): void {
  const { book, ids, drafts, issues } = state;
  const areaText = textIn(table, row.row, 'area');
  if (areaText !== '' && !isDitto(areaText)) {
    const combined = areaOfCombinedCell(areaText);
    if (foldText(combined?.title ?? areaText) !== foldText(book.current?.title ?? ''))
      openNamedArea(book, combined ?? { number: '', title: areaText });
  }
  const above = drafts.at(-1);
  const isOwnArea = isHeadingToo(row, above, book);
  if (isOwnArea) openArea(book, row.label.kind, { number: row.label.label, title: row.title });
  const area = book.current ?? openNamedArea(book, NO_AREA);
  const label = isOwnArea ? '' : labelOfTask(table, row, above, state);
  const whole = wholeOf(row, label, area, state.numbered);
  if (whole !== null && label === '') whole.parts += 1;
  const ownLabel = whole === null ? label : partLabel(area, whole, label);
  const { id, repeated } = uniqueTaskId(area.number, ownLabel, ids);
  const numberCell = place(table, row.row, table.columns.get('number') ?? 0);
  if (repeated) state.countRestarts ||= /^(?:0?1|a)$/u.test(label) && above?.label !== label;
  if (repeated && !state.countRestarts) issues.push(makeIssue('label-repeated', 'warning', numberCell, { label, id }));
  else if (repeated && /^(?:0?1|a)$/u.test(label)) issues.push(sheetIssue('count-restarts', 'info', numberCell, { label, id }));
  const time = taskTime(table, row.row);
  issues.push(...time.issues);
  if (time.unusedStart !== '')
    issues.push(
      sheetIssue('start-not-used', 'warning', place(table, row.row, table.columns.get('start') ?? 0), {
        id,
        text: time.unusedStart,
        time: time.text,
      }),
    );
  const read = (column: 'lead' | 'coordinator' | 'product', value: string): string =>
    undittoed(table, row.row, column, value, above, state);
  const isFirstOfArea = !state.used.has(area);
  state.used.add(area);
  const isPart = whole !== null && (whole.isParent || row.isDashed);
  const marked = markedAgencies(table, row.row);
  const agencies = (column: 'lead' | 'coordinator'): string => {
    const cell = read(column, saneText(table, row.row, column, state));
    const beside = (table.joined.get(column) ?? []).map((other) => textAt(table, row.row, other, true)).filter((text) => !isDitto(text));
    const own = [cell, ...beside, ...(column === 'lead' ? marked.leads : marked.coordinators)].filter((name) => name !== '').join('; ');
    if (own === '' && column === 'lead' && isAgencyArea(table, area)) {
      if (isFirstOfArea) say(state, table, row.row, null, 'agency-of-heading', 'info', { text: area.title });
      return area.title;
    }
    if (own !== '' || !isPart || whole[column] === '') return own;
    say(state, table, row.row, column, 'agency-of-whole', 'info', { id, text: whole[column] });
    return whole[column];
  };
  for (const column of marked.unread)
    issues.push(sheetIssue('cells-left', 'warning', place(table, row.row, column), { text: table.grid.text(row.row, column) }));
  const texts = {
    task: titleOf(table, row, state),
    lead: agencies('lead'),
    coordinator: agencies('coordinator'),
    product: read('product', saneText(table, row.row, 'product', state)),
    time: undittoed(table, row.row, 'time', time.text, above, state),
  };
  const spread = spreadLabels(texts);
  if (spread !== null) say(state, table, row.row, spread, 'labels-in-cell', 'info', { id });
  drafts.push({ table, row: row.row, area, label, id, texts });
  if (label !== '' && whole === null) openNumbered(table, row, state, { label, kind: row.label.kind }, false);
  for (const column of ['time', 'start', 'end'] as const) saneText(table, row.row, column, state);
}

/** Puts what a cell says under labels of its own ("Chủ trì: …⏎Thời gian: …") where it belongs. Gives the column of such a cell; null for none. */
function spreadLabels(texts: Record<DraftText, string>): 'lead' | 'coordinator' | 'product' | 'time' | null {
  for (const id of ['lead', 'coordinator', 'product', 'time'] as const) {
    const cell = labelledCell(texts[id]);
    if (cell === null) continue;
    texts[id] = '';
    for (const part of ['lead', 'coordinator', 'product', 'time'] as const)
      texts[part] = joinTexts(texts[part], cell[part] ?? '', true, false);
    return id;
  }
  return null;
}

/**
 * A task that is counted as the areas are: "III" beside the areas I and II, "3" after area 2 with its 2.1 and 2.2. Tasks that are counted
 * anew in each area, 1 to 9 in area 2, are none.
 */
function isHeadingToo(row: TableRow, above: Draft | undefined, { open }: AreaBook): boolean {
  const { kind, label } = row.label;
  const same = open.filter((heading) => heading.kind === kind).at(-1);
  if (same === undefined || above === undefined || kind === 'none') return false;
  if (kind === 'roman' || kind === 'capital') return true;
  const before = Number(same.area.number.split('.').at(-1));
  return kind === 'decimal' && Number(label) === before + 1 && above.area === same.area && isDeeper(labelOf(above.label), row.label);
}

/** A table without a column of leads may be parted by them: "I. SỞ NỘI VỤ". */
function isAgencyArea(table: PlanTable, area: Area): boolean {
  const hasLeads = table.columns.has('lead') || table.marks.some(({ kind }) => kind === 'agency');
  return !hasLeads && area !== NO_AREA && beginsWithAgency(area.title);
}

function parentWords(table: PlanTable, row: TableRow): string {
  return [row.title, textIn(table, row.row, 'lead'), textIn(table, row.row, 'coordinator')].filter((text) => text !== '').join(' | ');
}

function openNumbered(table: PlanTable, row: TableRow, state: ReadingState, label: Label, isParent: boolean): void {
  const area = state.book.current ?? openNamedArea(state.book, NO_AREA);
  const plain = (id: 'lead' | 'coordinator'): string => {
    const text = textIn(table, row.row, id);
    return isDitto(text) ? '' : text;
  };
  state.numbered = { area, label, lead: plain('lead'), coordinator: plain('coordinator'), isParent, parts: 0 };
}

/** The numbered row that a row is a part of: any unnumbered row below it, and deeper numbers below a row that is followed through its parts. */
function wholeOf(row: TableRow, label: string, area: Area, numbered: NumberedRow | null): NumberedRow | null {
  if (numbered?.area !== area) return null;
  if (label === '') return numbered;
  return numbered.isParent && isDeeper(row.label, numbered.label) ? numbered : null;
}

/** "1.3.2" for the second unnumbered part of task 3 in area 1, "1.3.b" for its part b; a number that holds its whole's stays. */
function partLabel(area: Area, whole: NumberedRow, label: string): string {
  const before = whole.label.label.startsWith(`${area.number}.`) ? whole.label.label : `${area.number}.${whole.label.label}`;
  if (label.startsWith(`${whole.label.label}.`)) return label;
  return `${before}.${label === '' ? whole.parts : label}`;
}

function titleOf(table: PlanTable, row: TableRow, state: ReadingState): string {
  const details = (table.alternatives.get('task') ?? []).map((column) => table.grid.text(row.row, column));
  const title = row.title;
  if (isCellError(title))
    state.issues.push(sheetIssue('cell-error', 'warning', place(table, row.row, table.columns.get('task') ?? 0), { text: title }));
  return [title, ...details.filter((detail) => /[\p{L}\p{N}]/u.test(detail) && foldText(detail) !== foldText(title))].join('\n');
}

/** "1.10" that was typed as a number is 1.1 in the cell: after 1.9 it is 1.10 again. */
function labelOfTask(table: PlanTable, row: TableRow, above: Draft | undefined, state: ReadingState): string {
  const { label, kind } = row.label;
  const column = table.columns.get('number');
  const own = column === undefined ? '' : table.grid.text(row.row, column);
  if (column !== undefined && !row.labelInTitle && label === '' && /[\p{L}\p{N}]/u.test(own))
    state.issues.push(sheetIssue('label-not-used', 'info', place(table, row.row, column), { text: own }));
  const parts = /^(?<head>\d+)\.(?<last>\d)$/u.exec(label)?.groups;
  const before = /^(?<head>\d+)\.(?<last>\d*9)$/u.exec(above?.label ?? '')?.groups;
  if (column === undefined || kind !== 'sub-decimal' || parts === undefined || before === undefined) return label;
  const next = String(Number(before['last']) + 1);
  const isCut =
    typeof cellValue(table.sheet, row.row, column) === 'number' && parts['head'] === before['head'] && next === `${parts['last'] ?? ''}0`;
  if (!isCut) return label;
  const restored = `${before['head'] ?? ''}.${next}`;
  state.issues.push(sheetIssue('label-restored', 'info', place(table, row.row, column), { text: label, label: restored }));
  return restored;
}

/** A cell's text without marks that say nothing; an error of a formula is told and left out. */
function saneText(table: PlanTable, row: number, id: PlanColumnId, state: ReadingState): string {
  const text = textIn(table, row, id);
  if (isCellError(text)) {
    state.issues.push(sheetIssue('cell-error', 'warning', place(table, row, table.columns.get(id) ?? 0), { text }));
    return '';
  }
  return /[\p{L}\p{N}]/u.test(text) || isDitto(text) ? text : '';
}

/** "nt", "như trên", a quotation mark: what the task above has. */
function undittoed(
  table: PlanTable,
  row: number,
  id: Exclude<DraftText, 'task'>,
  text: string,
  above: Draft | undefined,
  state: ReadingState,
): string {
  if (!isDitto(text)) return text;
  if (above === undefined) say(state, table, row, id, 'ditto-without-row', 'warning', { text });
  return above?.texts[id] ?? '';
}

/** The rest of a row that a page end cut, or one more row of a task merged over rows, goes to the task above, cell by cell. */
function readTail(table: PlanTable, row: TableRow, state: ReadingState): void {
  const last = state.drafts.at(-1);
  if (last === undefined) {
    say(state, table, row.row, null, 'row-not-understood', 'warning', { text: rowText(table, row) });
    return;
  }
  const used: PlanColumnId[] = [];
  for (const id of DRAFT_TEXTS) {
    const column = table.columns.get(id);
    const text = column === undefined ? '' : table.grid.text(row.row, column);
    if (column === undefined || !/[\p{L}\p{N}]/u.test(text) || isCellError(text)) continue;
    used.push(id);
    if (!isDitto(text)) last.texts[id] = joinTexts(last.texts[id], text, row.kind === 'part', id === 'lead' || id === 'coordinator');
  }
  if (!used.includes('task') && row.title !== '' && row.kind === 'tail') {
    last.texts.task = joinTexts(last.texts.task, row.title, false, false);
    used.push('task');
  }
  const first = row.filled[0] ?? 0;
  if (row.kind === 'part') state.issues.push(sheetIssue('part-joined', 'info', place(table, row.row, first), { id: last.id }));
  else state.issues.push(makeIssue('row-joined', 'info', place(table, row.row, first), { id: last.id }));
  sayLeft(table, row, state, used);
}

/** A new part begins a line of its own; the rest of a sentence goes on. */
function joinTexts(a: string, b: string, isPart: boolean, isAgency: boolean): string {
  if (a === '' || b === '') return a + b;
  if (isPart && foldText(a).split('\n').includes(foldText(b))) return a;
  const goesOn = /(?:[,\-–(]|(?<!\p{L})(?:và|của|thuộc|các|P\.|TT\.))$/iu.test(a) || /^(?:và|,)/iu.test(b);
  const isNew =
    isPart || /^[-–+•*]/u.test(b) || (isAgency && beginsWithAgency(b)) || (!isAgency && /[.;:]$/u.test(a) && /^\p{Lu}/u.test(b));
  return isNew && !goesOn ? `${a}\n${b}` : `${a} ${b}`;
}

/** Says which cells of plan columns in a row nobody took. */
function sayLeft(table: PlanTable, row: TableRow, state: ReadingState, used: readonly PlanColumnId[]): void {
  const taken = new Set(used.map((id) => table.columns.get(id)));
  const left = row.filled.filter(
    (column) => !taken.has(column) && isPlanColumn(table, column) && /[\p{L}\p{N}]/u.test(table.grid.text(row.row, column)),
  );
  const [first] = left;
  if (first === undefined) return;
  const text = left.map((column) => table.grid.text(row.row, column)).join('; ');
  state.issues.push(sheetIssue('cells-left', 'warning', place(table, row.row, first), { text }));
}

/** True for the columns that were taken for something: others are told once, by column. */
function isPlanColumn(table: PlanTable, column: number): boolean {
  if (table.marks.some((mark) => mark.column === column)) return true;
  if ([...table.joined.values()].some((columns) => columns.includes(column))) return true;
  for (const [id, taken] of table.columns) if (taken === column) return id !== 'ignored';
  return false;
}

function finish(draft: Draft, state: ReadingState, agencies: TaskAgencies): UnreadTask {
  const { table, row, id, texts } = draft;
  if (agencies.fromRoles)
    say(state, table, row, 'lead', 'roles-in-cell', 'info', {
      leads: agencies.leads.join('; ') || '(không ghi)',
      coordinators: agencies.coordinators.join('; ') || '(không ghi)',
    });
  const fromNote = agencies.coordinators.length > 0 ? [] : coordinatorsInNote(textIn(table, row, 'note'));
  if (fromNote.length > 0) say(state, table, row, 'note', 'coordinator-in-note', 'info', { id, coordinators: fromNote.join('; ') });
  const tracked = readEntries(table, row, agencies.notes);
  for (const cell of tracked.toNote)
    say(state, table, row, cell.id, 'entry-to-note', 'info', {
      text: cell.text,
      heading: table.texts.get(table.columns.get(cell.id) ?? -1) ?? '',
      wanted: cell.id === 'done' ? 'một ngày' : 'tình trạng đã biết',
    });
  return {
    id,
    area: draft.area,
    label: draft.label,
    title: texts.task,
    leads: agencies.leads,
    coordinators: agencies.coordinators.length > 0 ? agencies.coordinators : fromNote,
    product: texts.product === '' ? null : texts.product,
    time: texts.time,
    source: timeCell(table, row),
    ...(tracked.entries === null ? {} : { entries: tracked.entries }),
  };
}

function agenciesOf(state: ReadingState, lead: string, coordinator: string, columns: AgencyColumns): TaskAgencies {
  const key = [lead, coordinator, columns.withNotes, columns.leadsAndOthers].join('\u0000');
  const known = state.agencies.get(key) ?? readAgencies(lead, coordinator, columns);
  state.agencies.set(key, known);
  return known;
}

function rowText(table: PlanTable, row: TableRow): string {
  return row.filled.map((column) => table.grid.text(row.row, column)).join(' | ');
}

function place(table: PlanTable, row: number, column: number): Where {
  return { sheet: table.sheet.name, cell: cellName(row, column) };
}

function say(
  state: ReadingState,
  table: PlanTable,
  row: number,
  id: PlanColumnId | null,
  code: SheetMessageCode,
  severity: Issue['severity'],
  params: Readonly<Record<string, string>>,
): void {
  const column = (id === null ? undefined : table.columns.get(id)) ?? table.grid.filled(row)[0] ?? 0;
  state.issues.push(sheetIssue(code, severity, place(table, row, column), params));
}
