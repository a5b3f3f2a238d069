import { cellName } from '../model/address';
import { fromSerial, toSerial } from '../model/calendar-date';
import type { CellInput, CellValue, PatchOp, RowMove } from '../model/sheet';
import { usedColumns } from '../model/sheet';
import { statusRow } from '../model/status';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { TrackerChange } from '../model/tracker-change';
import type { TrackerModel } from '../model/tracker-model';
import type { TrackerColumnId } from '../model/tracker-columns';
import { trackerColumns } from '../model/tracker-columns';
import { cellOps, sameValue, styleOps, type StyledCell, type WantedCell } from './blocks';
import {
  AS_OF_LABEL,
  drawRow,
  END_TEXT,
  filterOp,
  headCells,
  headStyles,
  joinRows,
  type RowHeight,
  protectOps,
  SOON_LABEL,
  type HeadRows,
} from './render-tracker';
import { TEXT_FORMAT, typeOf, type Type } from './styles';
import type { TrackerPlace } from './tracker-formulas';
import { cellStyle, DEPARTED, desiredRows, isFillIn, REMOVED_AREA, REMOVED_TITLE, rowCells, type DesiredRow } from './tracker-rows';
import { isOurRule, ruleOps, trackerRules, trackerValidations, validationOps } from './tracker-rules';

export interface TrackerUpdate {
  readonly ops: readonly PatchOp[];
  readonly changes: readonly TrackerChange[];
  readonly place: TrackerPlace;
}

/** A row of the sheet after the update: an old one, a new one, or both where the plan still has it. */
interface Slot {
  /** 0-based row in the snapshot; null for a row to insert. */
  readonly from: number | null;
  readonly desired: DesiredRow | null;
  /** The old row whose cells are carried over: of a task in another area now, or, with no `desired`, under "Đã đưa khỏi kế hoạch". */
  readonly copyOf: TrackerRow | null;
  readonly isRemovedBand?: true;
}

export interface UpdateInput {
  /** The sheet with its rows under the right ids (render/heal-rows.ts). */
  readonly found: TrackerFound;
  /** Rows that lose our codes and formulas: they are the user's from now on. */
  readonly cleared: ReadonlySet<number>;
  /** Rows of tasks that stand in another area of the plan now. */
  readonly moved: ReadonlySet<number>;
  readonly model: TrackerModel;
  /** 0-based row of title and as-of cell. */
  readonly titleRow: number;
  readonly holidays: TrackerPlace['holidays'];
  readonly soonFormula: string;
  /** True when people typed on a row. */
  readonly hasTyped: (row: TrackerRow) => boolean;
  /** Due days typed by people that Nhật ký already holds, by line id, as ISO dates. */
  readonly loggedDues: ReadonlyMap<string, string | null>;
}

/**
 * Brings a tracked sheet up to the plan: order, columns, widths and colours of the user stay; rows are found by id, columns by heading.
 * An update of an unchanged sheet has no edits.
 */
export function updateTracker(input: UpdateInput): TrackerUpdate {
  const { found, model } = input;
  const changes: TrackerChange[] = [];
  const columns = completeColumns(found, changes);
  const rows = desiredRows(model);
  const matched = matchRows(found);
  const { slots, standing } = arrange(input, rows, matched, changes);
  const place = placeOf(input, columns.columns, slots.length);
  const type = typeOf(model.settings.font);
  const structure = structureOps(found, { slots, standing }, place, (slot, at) => newRow(input, slot, place, at, type));
  const isMoved = structure.length > 0;
  const cells: WantedCell[] = [];
  const styles: StyledCell[] = [];
  slots.forEach((slot, index) => {
    const at = found.headerRow + 1 + index;
    if (slot.desired === null) {
      // Rows under "Đã đưa khỏi kế hoạch" were written before the old ones went.
      if (slot.from !== null && input.cleared.has(slot.from)) cells.push(...clearedCells(found, place, slot.from, at));
      return;
    }
    if (slot.from === null) {
      if (slot.copyOf === null) {
        const own = drawRow(slot.desired, place, at, type).cells;
        cells.push(...blanks(place, at, own), ...own);
      } else {
        // What was written before the old row went is not written again: links in a text would not outlive it.
        const known = new Map(newRow(input, slot, place, at, type).known.map((cell) => [cell.column, cell.input]));
        const updated = updatedCells(input, slot.desired, slot.copyOf, place, at, changes);
        cells.push(...updated.filter((cell) => !isSameConstant(cell.input, known.get(cell.column) ?? null)));
      }
      return;
    }
    const present = matched.get(slot.desired.id);
    const updated = updatedCells(input, slot.desired, present, place, at, changes);
    cells.push(...(isMoved ? updated.filter((cell) => !standsAt(found, slot.from, cell)) : updated));
    styles.push(...lostLooks(found, slot.desired, updated, slot.from, place, type));
  });
  const isNewHead = (row: number): boolean => found.asOfCell === null && row === place.asOfCell.row;
  styles.push(...headStyles(place, type).filter(({ row, column }) => isRestored(found, place, column) || isNewHead(row)));
  if (found.endRow >= found.sheet.values.length) cells.push(...endCells(place));
  cells.push(...changedHead(input, place));
  const snapshot = isMoved ? null : found.sheet;
  const written = isMoved ? cells : cellOpsNeeded(cells, found);
  return {
    ops: [
      ...columns.ops,
      ...structure,
      ...styleOps(place.sheet, styles),
      ...cellOps(place.sheet, written, snapshot),
      ...(isMoved ? movedFormats(place, found, model) : whole(place, found)),
    ],
    changes,
    place,
  };
}

/** True for a text or number that stands on the row already; formulas were moved about with the rows. */
function standsAt({ sheet }: TrackerFound, row: number | null, { column, input }: WantedCell): boolean {
  return row !== null && (sheet.formulas[row]?.[column] ?? null) === null && isSameConstant(input, sheet.values[row]?.[column] ?? null);
}

function isSameConstant(a: CellInput, b: CellInput): boolean {
  return (a === null || typeof a !== 'object') && (b === null || typeof b !== 'object') && sameValue(a, b);
}

/** Rows that were inserted or taken out move rules and checks about: ours are laid anew over the whole table. */
function movedFormats(place: TrackerPlace, found: TrackerFound, model: TrackerModel): PatchOp[] {
  return [
    ...resetRules(place, found),
    ...validationOps(place.sheet, trackerValidations(place), null),
    filterOp(place),
    ...(found.sheet.protected ? protectOps(model, place) : []),
  ];
}

function resetRules(place: TrackerPlace, found: TrackerFound): PatchOp[] {
  const remove = found.sheet.rules.flatMap((rule, index) => (isOurRule(rule) ? [index] : []));
  return [{ op: 'setRules', sheet: place.sheet, remove, add: trackerRules(place) }];
}

function whole(place: TrackerPlace, found: TrackerFound): PatchOp[] {
  return [...ruleOps(place.sheet, trackerRules(place), found.sheet), ...validationOps(place.sheet, trackerValidations(place), found.sheet)];
}

function cellOpsNeeded(cells: readonly WantedCell[], found: TrackerFound): WantedCell[] {
  return cells.filter((cell) => cell.input !== null || (found.sheet.values[cell.row]?.[cell.column] ?? null) !== null);
}

/** Columns that were deleted come back after the last used one; nothing of the user's moves. */
function completeColumns(
  found: TrackerFound,
  changes: TrackerChange[],
): { readonly columns: ReadonlyMap<TrackerColumnId, number>; readonly ops: PatchOp[] } {
  const columns = new Map(found.columns);
  const missing = trackerColumns.filter((column) => !columns.has(column.id));
  if (missing.length === 0) return { columns, ops: [] };
  let next = Math.max(usedColumns(found.sheet), ...[...columns.values()].map((column) => column + 1));
  const widths = missing.map((column) => {
    columns.set(column.id, next);
    const cell = cellName(found.headerRow, next);
    if (column.group !== 'hidden') changes.push({ kind: 'column-added', id: '', before: cell, after: column.heading.replace('\n', ' ') });
    next += 1;
    return { column: next - 1, width: column.width, hidden: column.group === 'hidden' };
  });
  return { columns, ops: [{ op: 'setColumns', sheet: found.sheet.name, columns: widths }] };
}

/** True for a column that this update brings back. */
function isRestored(found: TrackerFound, place: TrackerPlace, index: number): boolean {
  return trackerColumns.some((column) => place.columns.get(column.id) === index && !found.columns.has(column.id));
}

/** Looks that a row needs again: of columns that come back, and of formulas pasted over with text cells, which would show as text. */
function lostLooks(
  found: TrackerFound,
  desired: DesiredRow,
  updated: readonly WantedCell[],
  from: number,
  place: TrackerPlace,
  type: Type,
): StyledCell[] {
  const at = updated[0]?.row ?? from;
  return trackerColumns.flatMap((column): StyledCell[] => {
    const index = place.columns.get(column.id) ?? -1;
    const input = updated.find((cell) => cell.column === index)?.input ?? null;
    const isFormula = typeof input === 'object' && input !== null;
    const isText = found.sheet.formats[from]?.[index] === TEXT_FORMAT && (found.sheet.formulas[from]?.[index] ?? null) === null;
    if (found.columns.has(column.id) && !(isFormula && isText)) return [];
    return [{ row: at, column: index, style: cellStyle(desired.kind, column, isFillIn(desired, column), type) }];
  });
}

/** The sheet's row of each id; ids are unique once healed. */
function matchRows(found: TrackerFound): Map<string, TrackerRow> {
  const matched = new Map<string, TrackerRow>();
  for (const row of found.rows) if (row.id !== '' && !matched.has(row.id)) matched.set(row.id, row);
  return matched;
}

/** The number that people know the row by. */
function plainId(id: string): string {
  return id.replaceAll(DEPARTED, '');
}

function titleOf(row: DesiredRow): string {
  if (row.kind === 'LV') return row.title;
  return row.kind === 'DG' ? (row.line.line.what ?? '') : row.task.title;
}

/** The rows after the update. */
interface Arranged {
  /** In their new order: the user's order, new rows after what precedes them in the plan, removed ones with entries at the end. */
  readonly slots: readonly Slot[];
  /** Rows that go because an ended run wrote them elsewhere, with the rows that stand for them; 0-based rows of the snapshot. */
  readonly standing: readonly RowMove[];
}

function arrange(
  input: UpdateInput,
  rows: readonly DesiredRow[],
  matched: ReadonlyMap<string, TrackerRow>,
  changes: TrackerChange[],
): Arranged {
  const { found } = input;
  const byRow = new Map<number, DesiredRow>();
  for (const row of rows) {
    const present = matched.get(row.id);
    if (present !== undefined) byRow.set(present.row, row);
  }
  const slots: Slot[] = [];
  const standing: RowMove[] = [];
  const removed: TrackerRow[] = [];
  for (const present of found.rows) {
    const desired = byRow.get(present.row) ?? null;
    const isBand = present.area === REMOVED_AREA && present.kind === 'LV';
    if (present.kind === 'HET' && !input.hasTyped(present)) continue;
    if (desired !== null && input.moved.has(present.row)) continue;
    const already = desired === null ? movedAlready(found, present, byRow) : undefined;
    if (already !== undefined) {
      standing.push({ from: present.row, to: already.row });
      continue;
    }
    if (desired !== null || present.kind === null || present.kind === 'NG' || present.kind === 'HET' || isBand) {
      slots.push({ from: present.row, desired, copyOf: null });
    } else if (present.kind !== 'LV' && input.hasTyped(present)) {
      const kept = keptAlready(found, present);
      if (kept === undefined) removed.push(present);
      else standing.push({ from: present.row, to: kept.row });
      changes.push({ kind: 'kept-removed', id: plainId(present.id), before: present.text.title, after: '' });
    } else if (present.kind !== 'LV' || !hasRowsLeft(found, present, byRow)) {
      if (present.kind !== 'LV') changes.push({ kind: 'removed', id: plainId(present.id), before: present.text.title, after: '' });
    } else {
      slots.push({ from: present.row, desired: null, copyOf: null });
    }
  }
  insertNew(slots, rows, { matched, moved: input.moved }, changes);
  if (removed.length > 0) {
    const hasBand = found.rows.some((row) => row.area === REMOVED_AREA && row.kind === 'LV');
    if (!hasBand) slots.push({ from: null, desired: null, copyOf: null, isRemovedBand: true });
    for (const row of removed) slots.push({ from: null, desired: null, copyOf: row });
  }
  return { slots, standing };
}

function hasRowsLeft(found: TrackerFound, band: TrackerRow, byRow: ReadonlyMap<number, DesiredRow>): boolean {
  return found.rows.some((row) => row.kind !== 'LV' && row.area === band.area && byRow.has(row.row));
}

function insertNew(
  slots: Slot[],
  rows: readonly DesiredRow[],
  { matched, moved }: { readonly matched: ReadonlyMap<string, TrackerRow>; readonly moved: ReadonlySet<number> },
  changes: TrackerChange[],
): void {
  const standing = slots.splice(0);
  const known = new Set(standing.map((slot) => slot.desired?.id));
  // New rows by the row that they follow; those that follow none of the sheet stand first.
  const following = new Map<string | null, Slot[]>();
  let previous: string | null = null;
  for (const row of rows) {
    const present = matched.get(row.id);
    if (present === undefined || moved.has(present.row)) {
      const group = following.get(previous) ?? [];
      following.set(previous, group);
      group.push({ from: null, desired: row, copyOf: present ?? null });
      if (row.kind !== 'LV' && present === undefined) changes.push({ kind: 'added', id: row.id, before: '', after: titleOf(row) });
    } else if (known.has(row.id)) previous = row.id;
  }
  slots.push(...(following.get(null) ?? []));
  for (const slot of standing) slots.push(slot, ...(slot.desired === null ? [] : (following.get(slot.desired.id) ?? [])));
}

function placeOf(input: UpdateInput, columns: ReadonlyMap<TrackerColumnId, number>, lines: number): TrackerPlace {
  const { found } = input;
  const progress = columns.get('progress') ?? 1;
  const task = columns.get('task') ?? 1;
  const title = input.titleRow;
  return {
    sheet: found.sheet.name,
    columns,
    headerRow: found.headerRow,
    endRow: found.headerRow + 1 + lines,
    asOfCell: found.asOfCell ?? { row: title, column: progress },
    soonCell: found.soonCell ?? { row: title, column: task },
    holidays: input.holidays,
  };
}

/** A row that is put in: its looks, and what must be known of it before an old row goes. */
interface NewRow {
  readonly styles: readonly StyledCell[];
  readonly height: RowHeight | null;
  readonly known: readonly WantedCell[];
}

/**
 * Edits that turn the old order into the new one. Before old rows go, the new ones have their looks, what people typed on the old ones, and what
 * the next run knows them by: a run may be ended in between. `drawn`: a new row at a place.
 */
function structureOps(
  found: TrackerFound,
  { slots, standing }: Arranged,
  place: TrackerPlace,
  drawn: (slot: Slot, at: number) => NewRow,
): PatchOp[] {
  const { sheet } = place;
  // New rows by the old row that they stand before; null: at the end.
  const before = new Map<number | null, Slot[]>();
  let pending: Slot[] = [];
  for (const slot of [...slots, null]) {
    if (slot !== null && slot.from === null) pending.push(slot);
    else {
      if (pending.length > 0) before.set(slot?.from ?? null, pending);
      pending = [];
    }
  }
  const kept = new Set(slots.map((slot) => slot.from));
  const places = [...found.rows.map(({ row }) => row), null];
  const inserts: PatchOp[] = [];
  const rows: NewRow[] = [];
  const gone: number[] = [];
  const now = new Map<number, number>();
  const carried: RowMove[] = [];
  let at = found.headerRow + 1;
  for (const row of places) {
    const added = before.get(row) ?? [];
    // From the bottom up, so that rows above keep their numbers.
    if (added.length > 0)
      inserts.unshift({ op: 'insertRows', sheet, row: row ?? found.headerRow + 1 + found.rows.length, count: added.length });
    for (const slot of added) {
      rows.push(drawn(slot, at));
      if (slot.copyOf !== null) carried.push({ from: slot.copyOf.row, to: at });
      at += 1;
    }
    if (row !== null && !kept.has(row)) gone.push(at);
    if (row !== null) now.set(row, at);
    at += 1;
  }
  const heights = rows.flatMap(({ height }) => height ?? []);
  const stands = (row: number): number => now.get(row) ?? row;
  const moved = [
    ...carried.map(({ from, to }) => ({ from: stands(from), to })),
    ...standing.map(({ from, to }) => ({ from: stands(from), to: stands(to) })),
  ];
  return [
    ...inserts,
    ...styleOps(
      sheet,
      rows.flatMap(({ styles }) => styles),
    ),
    ...(heights.length === 0 ? [] : [{ op: 'setRows' as const, sheet, rows: joinRows(heights) }]),
    ...(gone.length === 0 ? [] : beforeDeletions(rows, { ...place, endRow: place.endRow + gone.length })),
    ...deletions(sheet, gone, moved),
  ];
}

function beforeDeletions(rows: readonly NewRow[], place: TrackerPlace): PatchOp[] {
  const known = rows.flatMap((row) => row.known);
  return [filterOp(place), ...cellOps(place.sheet, known, null)];
}

/** Takes out rows that are given from the top down: neighbours together, from the bottom up. The first edit is told which stand elsewhere now. */
function deletions(sheet: string, rows: readonly number[], moved: readonly RowMove[]): PatchOp[] {
  const ops: Extract<PatchOp, { op: 'deleteRows' }>[] = [];
  for (const row of rows) {
    const [last] = ops;
    if (last !== undefined && last.row + last.count === row) ops[0] = { ...last, count: last.count + 1 };
    else ops.unshift({ op: 'deleteRows', sheet, row, count: 1 });
  }
  if (ops[0] !== undefined && moved.length > 0) ops[0] = { ...ops[0], moved };
  return ops;
}

/** A new row may have been given the formats and values of its neighbour: what it does not set is emptied. */
function blanks(place: TrackerPlace, at: number, drawn: readonly WantedCell[]): WantedCell[] {
  const set = new Set(drawn.map((cell) => cell.column));
  return [...place.columns.values()].filter((column) => !set.has(column)).map((column) => ({ row: at, column, input: null }));
}

/** The cells of a row that the plan still has. The due day and the reading belong to people once they changed them. */
function updatedCells(
  input: UpdateInput,
  desired: DesiredRow,
  present: TrackerRow | undefined,
  place: TrackerPlace,
  at: number,
  changes: TrackerChange[],
): WantedCell[] {
  const own = rowCells(desired, place, at);
  if (present !== undefined && desired.kind !== 'LV') {
    noteRewording(desired, present, changes);
    keepReading(own, present);
    if (desired.kind !== 'NH') setDue(input, own, desired, present, changes);
    else if (present.kind === 'NV' && input.hasTyped(present))
      changes.push({ kind: 'entry-on-task', id: desired.id, before: '', after: '' });
  }
  const wanted: WantedCell[] = [];
  for (const [id, value] of own) {
    const column = place.columns.get(id);
    if (column !== undefined) wanted.push({ row: at, column, input: value });
  }
  return wanted;
}

function noteRewording(desired: Exclude<DesiredRow, { kind: 'LV' }>, present: TrackerRow, changes: TrackerChange[]): void {
  if (desired.kind === 'DG') return;
  const pairs = [
    [present.text.title, desired.task.title],
    [present.text.time, desired.task.time],
    [present.text.leads, desired.task.leads.join('; ')],
  ] as const;
  const changed = pairs.find(([before, after]) => !sameValue(before, after));
  if (changed !== undefined) changes.push({ kind: 'reworded', id: desired.id, before: changed[0], after: changed[1] });
}

/** A reading that a person wrote stays as it is; ours is kept in the hidden column beside it. */
function keepReading(own: Map<TrackerColumnId, CellInput>, present: TrackerRow): void {
  if (present.text.reading !== '' && !sameValue(present.text.reading, present.plannedReading)) own.set('reading', present.text.reading);
}

function setDue(
  input: UpdateInput,
  own: Map<TrackerColumnId, CellInput>,
  desired: Extract<DesiredRow, { kind: 'NV' | 'DG' }>,
  present: TrackerRow,
  changes: TrackerChange[],
): void {
  const wanted = desired.line.plannedDue;
  const cell = present.entry.due;
  const text = (date: string | null): string => date ?? '';
  const column = input.found.columns.get('due');
  const raw: CellValue = column === undefined ? null : (input.found.sheet.values[present.row]?.[column] ?? null);
  const isOurs = cell === present.plannedDue && (raw === null || typeof raw === 'number');
  if (isOurs) {
    own.set('due', wanted === null ? null : toSerial(wanted));
    if (wanted !== present.plannedDue)
      changes.push({
        kind: desired.line.line.kind === 'trigger' && present.timeKind === 'trigger' ? 'due-from-trigger' : 'due-changed',
        id: desired.id,
        before: text(present.plannedDue),
        after: text(wanted),
      });
    return;
  }
  if (wanted !== present.plannedDue) changes.push({ kind: 'due-kept', id: desired.id, before: text(wanted), after: text(cell) });
  const logged = input.loggedDues.get(desired.id);
  if (logged === undefined || logged !== cell)
    changes.push({ kind: 'due-by-hand', id: desired.id, before: text(present.plannedDue), after: text(cell) });
}

/** What stood in the entry columns and in the user's own. */
function peoplesCells({ sheet }: TrackerFound, present: TrackerRow, place: TrackerPlace, at: number): WantedCell[] {
  const isPeoples = peoplesColumns(place.columns);
  return (sheet.values[present.row] ?? []).flatMap((value, column): WantedCell[] => {
    const formula = sheet.formulas[present.row]?.[column] ?? null;
    return isPeoples(column)
      ? [{ row: at, column, input: formula === null ? value : { formula: onRow(formula, present.row, at), value } }]
      : [];
  });
}

/** Tells the columns that people fill: those for entries, and their own. */
function peoplesColumns(columns: TrackerFound['columns']): (column: number) => boolean {
  const ours = new Map([...columns].map(([id, column]) => [column, id]));
  return (column) => {
    const id = ours.get(column);
    return id === undefined || id === 'updated' || trackerColumns.some((one) => one.id === id && one.entry !== undefined);
  };
}

/** By these the next run knows a row that this one could not finish. */
const KNOWN_BY: readonly TrackerColumnId[] = ['title', 'rowKind', 'area', 'task', 'id'];

/** Looks and height of a row that is put in; what people typed on the row that it stands for, and the codes by which the next run knows it. */
function newRow({ found }: UpdateInput, slot: Slot, place: TrackerPlace, at: number, type: Type): NewRow {
  if (slot.desired === null)
    return { styles: removedStyles(slot, place, at, type), height: null, known: wholeRow(place, at, removedCells(found, place, slot, at)) };
  const { styles, height, level } = drawRow(slot.desired, place, at, type);
  const own = rowCells(slot.desired, place, at);
  const known = KNOWN_BY.map((id): WantedCell => ({ row: at, column: place.columns.get(id) ?? 0, input: own.get(id) ?? null }));
  return {
    styles,
    height: { row: at, count: 1, height, level, grows: slot.desired.kind !== 'LV' },
    known: wholeRow(place, at, slot.copyOf === null ? known : [...peoplesCells(found, slot.copyOf, place, at), ...known]),
  };
}

/** Cells of a new row without a gap between them: a host then writes them all in one go, or none of them. */
function wholeRow(place: TrackerPlace, at: number, cells: readonly WantedCell[]): WantedCell[] {
  const last = Math.max(...place.columns.values(), ...cells.map(({ column }) => column));
  const held = new Map(cells.map(({ column, input }) => [column, input]));
  return Array.from({ length: last + 1 }, (_, column) => ({ row: at, column, input: held.get(column) ?? null }));
}

/** A formula of the user over cells of its own row, on another row. */
export function onRow(formula: string, from: number, to: number): string {
  return formula.replace(new RegExp(`(?<![\\p{L}\\d!"'])(\\$?[A-Z]{1,3}\\$?)${from + 1}(?![\\p{L}\\d(])`, 'gu'), `$1${to + 1}`);
}

/** What a row under "Đã đưa khỏi kế hoạch" says otherwise than before, and what it says no more. */
const MARKED: readonly TrackerColumnId[] = ['rowKind', 'area', 'id'];
const EMPTIED: readonly TrackerColumnId[] = ['counted', 'status', 'lineStatus', 'daysLeft', 'sortKey', 'dayOff'];

/** A row under "Đã đưa khỏi kế hoạch": everything that stood on it, in every column, and people's own formulas; ours leave their values. */
function removedCells(found: TrackerFound, place: TrackerPlace, slot: Slot, at: number): WantedCell[] {
  const column = (id: TrackerColumnId): number => place.columns.get(id) ?? 0;
  if (slot.copyOf === null) {
    if (slot.from !== null) return [];
    return [
      { row: at, column: column('title'), input: REMOVED_TITLE },
      { row: at, column: column('rowKind'), input: 'LV' },
      { row: at, column: column('area'), input: REMOVED_AREA },
      { row: at, column: column('id'), input: 'LV.X' },
    ];
  }
  const { row, id } = slot.copyOf;
  const cells: WantedCell[] = (found.sheet.values[row] ?? []).map((value, index) => ({ row: at, column: index, input: value }));
  const replaced = new Map<number, CellInput>([
    ...peoplesCells(found, slot.copyOf, place, at).map((cell) => [cell.column, cell.input] as const),
    [column('rowKind'), 'NG'],
    [column('area'), REMOVED_AREA],
    [column('id'), departedId(found, id)],
    ...EMPTIED.map((emptied) => [column(emptied), null] as const),
  ]);
  return cells.map((cell) => (replaced.has(cell.column) ? { ...cell, input: replaced.get(cell.column) ?? null } : cell));
}

/** A row that is the user's from now on: our codes and formulas go, every word stays. */
function clearedCells(found: TrackerFound, place: TrackerPlace, from: number, at: number): WantedCell[] {
  return trackerColumns.flatMap((column): WantedCell[] => {
    const index = place.columns.get(column.id);
    if (index === undefined) return [];
    const isFormula = (found.sheet.formulas[from]?.[index] ?? null) !== null;
    return column.group === 'hidden' || (column.group === 'auto' && isFormula) ? [{ row: at, column: index, input: null }] : [];
  });
}

/** The row that an ended run put under "Đã đưa khỏi kế hoạch" for one that it could not take out any more. */
function keptAlready(found: TrackerFound, present: TrackerRow): TrackerRow | undefined {
  const replaced = new Set([...MARKED, ...EMPTIED].map((id) => found.columns.get(id)));
  const values = (row: TrackerRow): readonly CellValue[] => found.sheet.values[row.row] ?? [];
  const isSame = (row: TrackerRow): boolean =>
    values(present).every((value, column) => replaced.has(column) || sameValue(value, values(row)[column] ?? null));
  return found.rows.find((row) => row.kind === 'NG' && row.id === `X.${present.id}` && isSame(row));
}

/** The row to which an ended run wrote the words of this one, at its new place in the plan, and neither the rest of that row nor the end of this one. */
function movedAlready(found: TrackerFound, present: TrackerRow, byRow: ReadonlyMap<number, DesiredRow>): TrackerRow | undefined {
  const { values } = found.sheet;
  const isPeoples = peoplesColumns(found.columns);
  const title = found.columns.get('title');
  const known = new Set(KNOWN_BY.map((id) => found.columns.get(id)));
  // The old row may be the longer one: all of its words must stand in the new one.
  const isSame = (moved: readonly CellValue[], old: readonly CellValue[]): boolean =>
    Array.from({ length: Math.max(moved.length, old.length) }, (_, column) => column).every((column) => {
      const value = moved[column] ?? null;
      return column === title || isPeoples(column) ? sameValue(value, old[column] ?? null) : value === null || known.has(column);
    });
  return found.rows.find(
    (row) =>
      row.kind === present.kind &&
      row.area !== present.area &&
      byRow.has(row.row) &&
      isSame(values[row.row] ?? [], values[present.row] ?? []),
  );
}

/** A code of its own: another task of that number may have left the plan before. */
function departedId(found: TrackerFound, id: string): string {
  let own = `X.${id}`;
  while (found.rows.some((row) => row.id === own)) own += DEPARTED;
  return own;
}

function removedStyles(slot: Slot, place: TrackerPlace, at: number, type: Type): StyledCell[] {
  const kind = slot.copyOf === null ? 'LV' : 'NG';
  return trackerColumns.map((column) => ({
    row: at,
    column: place.columns.get(column.id) ?? 0,
    style: cellStyle(kind, column, false, type),
  }));
}

function endCells(place: TrackerPlace): WantedCell[] {
  const at = (id: TrackerColumnId): number => place.columns.get(id) ?? 0;
  return [
    { row: place.endRow, column: at('title'), input: END_TEXT },
    { row: place.endRow, column: at('rowKind'), input: 'HET' },
  ];
}

/** The head is ours but for the as-of cell, where a person may have fixed a day, and headings that were reworded. */
function changedHead(input: UpdateInput, place: TrackerPlace): WantedCell[] {
  const { found } = input;
  const renamed = new Set(found.renamed.map((id) => place.columns.get(id)));
  const rows = standingHead(found, place);
  return (
    headCells(input.model, place, input.soonFormula, rows)
      .filter((cell) => !(cell.row === place.asOfCell.row && cell.column === place.asOfCell.column && hasAsOf(found)))
      .filter((cell) => !(cell.row === place.headerRow && renamed.has(cell.column)))
      .filter((cell) => cell.row !== place.headerRow || isMissing(found, cell))
      // The labels of the two cells stand where they were found, which need not be beside them.
      .filter((cell) => !(cell.input === AS_OF_LABEL && found.asOfCell !== null) && !(cell.input === SOON_LABEL && found.soonCell !== null))
  );
}

/**
 * Rows of the head as they stand: people insert rows above and between, so each is found by a word of its own. One that has lost its word
 * is taken to be where we put it; where another row of the head stands there, it was deleted, and stays so.
 */
function standingHead(found: TrackerFound, place: TrackerPlace): HeadRows {
  const rowOf = (text: string): number | null => {
    const row = found.sheet.values.slice(0, found.headerRow).findIndex((line) => line.some((value) => value === text));
    return row < 0 ? null : row;
  };
  const title = place.asOfCell.row;
  const office = rowOf(statusRow('done-early').label);
  const counts = rowOf(statusRow('continuous-reported').label);
  const groups = rowOf(trackerColumns.find((column) => column.id === 'reading')?.groupLabel ?? '');
  const taken = new Set([title, office, counts, groups]);
  const above = (rows: number): number | null => {
    const row = found.headerRow - rows;
    return row < 0 || taken.has(row) ? null : row;
  };
  return { title, office: office ?? above(3), counts: counts ?? above(2), groups: groups ?? above(1) };
}

function hasAsOf(found: TrackerFound): boolean {
  const cell = found.asOfCell;
  if (cell === null) return false;
  const value = found.sheet.values[cell.row]?.[cell.column];
  return typeof value === 'number' && fromSerial(value) !== null;
}

function isMissing(found: TrackerFound, cell: WantedCell): boolean {
  return (found.sheet.values[cell.row]?.[cell.column] ?? null) === null;
}
