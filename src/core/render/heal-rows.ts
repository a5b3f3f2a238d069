import type { IsoDate } from '../model/calendar-date';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { foldText } from '../text/fold';
import { REMOVED_AREA, type DesiredRow } from './tracker-rows';
import type { TrackerChange } from '../model/tracker-change';

export interface HealedRows {
  /** The sheet with each row under the id that its visible words and entries belong to. */
  readonly found: TrackerFound;
  /** Rows that carry a code they must lose: copies that somebody pasted, end marks that a sort carried into the table. */
  readonly cleared: ReadonlySet<number>;
}

/**
 * Puts ids back where a sort of some columns, a fill or a paste took them from. What a person sees on a row (label and title) says
 * which line it is; the hidden id counts where the words say nothing, or say what another row says too.
 */
export function healRows(found: TrackerFound, desired: readonly DesiredRow[], hasTyped: (row: TrackerRow) => boolean): HealedRows {
  const owners = findOwners(found, desired, hasTyped);
  const idOf = new Map([...owners].map(([id, row]) => [row.row, id]));
  const byId = new Map(desired.map((row) => [row.id, row]));
  const cleared = new Set<number>();
  const rows = found.rows.map((row): TrackerRow => {
    const id = idOf.get(row.row);
    if (row.kind === 'HET') cleared.add(row.row);
    if (id === row.id || isApart(row)) return row;
    if (id !== undefined) return withCode(row, id, found, byId.get(id));
    if (!owners.has(row.id)) return row;
    cleared.add(row.row);
    return { ...row, id: '', kind: null };
  });
  return { found: { ...found, rows }, cleared };
}

/** What healing did, told by the rows before and after it: a row may lose its id on the way to the right one. */
export function healingChanges(before: TrackerFound, after: TrackerFound): TrackerChange[] {
  return before.rows.flatMap((row, index): TrackerChange[] => {
    const id = after.rows[index]?.id ?? row.id;
    if (id === row.id) return [];
    return [
      id === '' ? { kind: 'id-cleared', id: row.id, before: row.id, after: '' } : { kind: 'id-healed', id, before: row.id, after: id },
    ];
  });
}

/** Rows of tasks that left the plan keep to themselves. */
function isApart(row: TrackerRow): boolean {
  return row.kind === 'NG' || row.area === REMOVED_AREA || row.kind === 'HET';
}

function findOwners(found: TrackerFound, desired: readonly DesiredRow[], hasTyped: (row: TrackerRow) => boolean): Map<string, TrackerRow> {
  const owners = new Map<string, TrackerRow>();
  const used = new Set<number>();
  const own = (id: string, row: TrackerRow | undefined): void => {
    if (row === undefined || owners.has(id)) return;
    owners.set(id, row);
    used.add(row.row);
  };
  const rows = found.rows.filter((row) => !isApart(row));
  const words = new Map(desired.map((row) => [row.id, wordsOf(row)]));
  const saying = groupRows(rows, shownWords);
  const carrying = groupRows(rows, (row) => row.id);
  const free = (row: TrackerRow): boolean => !used.has(row.row);
  const preferTyped = (candidates: readonly TrackerRow[]): TrackerRow | undefined =>
    candidates.length > 1 ? (candidates.find(hasTyped) ?? candidates[0]) : candidates[0];
  for (const { id } of desired) own(id, preferTyped((saying.get(words.get(id) ?? '') ?? []).filter((row) => row.id === id)));
  const byId = new Map(desired.map((row) => [row.id, row]));
  const usual = entriesWentAlong(rows, desired, byId);
  for (const row of desired) {
    if (owners.has(row.id)) continue;
    const said = (saying.get(words.get(row.id) ?? '') ?? []).filter(free);
    const wasTypedOver = (carrying.get(row.id) ?? []).some((left) => !said.includes(left) && stayed(left, row));
    const isCopy = (candidate: TrackerRow): boolean => wasTypedOver && !saying.has(words.get(candidate.id) ?? '');
    own(row.id, preferTyped(said.filter((candidate) => (wentAlong(candidate, row, byId) ?? usual) && !isCopy(candidate))));
  }
  for (const { id } of desired) own(id, preferTyped((carrying.get(id) ?? []).filter(free)));
  for (const { id } of desired)
    own(
      id,
      (saying.get(words.get(id) ?? '') ?? []).filter(free).find((row) => row.id === ''),
    );
  return owners;
}

function groupRows(rows: readonly TrackerRow[], keyOf: (row: TrackerRow) => string): ReadonlyMap<string, readonly TrackerRow[]> {
  const groups = new Map<string, TrackerRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** True for a row whose due day is still its id's, though its words are not: somebody typed over them, the rest stayed. */
function stayed(row: TrackerRow, wanted: DesiredRow): boolean {
  const due = dueOf(wanted);
  return due !== null && row.entry.due === due;
}

/**
 * False where the due day shows that only the words were moved, and the entries still stand beside the hidden id; null where it is the same
 * for both.
 */
function wentAlong(row: TrackerRow, wanted: DesiredRow, byId: ReadonlyMap<string, DesiredRow>): boolean | null {
  if (row.id === '') return true;
  const other = byId.get(row.id);
  // A line of a task is not among the tasks; its hidden cells still tell its day.
  const [mine, theirs] = [dueOf(wanted), other === undefined ? row.plannedDue : dueOf(other)];
  return mine === theirs ? null : row.entry.due !== theirs;
}

/** A sort moves the same columns on all rows: those whose due days differ tell it for the others. */
function entriesWentAlong(rows: readonly TrackerRow[], desired: readonly DesiredRow[], byId: ReadonlyMap<string, DesiredRow>): boolean {
  const byWords = new Map(desired.map((row) => [wordsOf(row), row]));
  const votes = rows.flatMap((row) => {
    const wanted = byWords.get(shownWords(row));
    return wanted === undefined || wanted.id === row.id ? [] : [wentAlong(row, wanted, byId)];
  });
  return votes.filter((vote) => vote === false).length <= votes.filter((vote) => vote === true).length;
}

function dueOf(row: DesiredRow): IsoDate | null {
  return row.kind === 'NV' || row.kind === 'DG' ? row.line.plannedDue : null;
}

/** The codes of the row that carried the id before; of the plan where none does any more. */
function withCode(row: TrackerRow, id: string, found: TrackerFound, desired: DesiredRow | undefined): TrackerRow {
  const donor = found.rows.find((candidate) => candidate.id === id);
  if (donor !== undefined) {
    const { kind, taskId, area, timeKind, start, plannedDue, plannedReading, leadKeys } = donor;
    return { ...row, id, kind, taskId, area, timeKind, start, plannedDue, plannedReading, leadKeys };
  }
  if (desired === undefined || desired.kind === 'LV') return { ...row, id };
  const { task } = desired;
  const plannedReading = desired.kind === 'DG' ? desired.line.line.reading : task.plannedReading;
  const coded = { ...row, id, kind: desired.kind, taskId: task.id, area: task.areaNumber, plannedReading };
  if (desired.kind === 'NH') return coded;
  const { line, plannedDue } = desired.line;
  return { ...coded, timeKind: line.kind, start: line.start, plannedDue };
}

function shownWords(row: TrackerRow): string {
  return `${foldText(row.text.label)}|${foldText(row.text.title)}`;
}

function wordsOf(row: DesiredRow): string {
  if (row.kind === 'LV') return `${foldText(row.number)}|${foldText(row.title)}`;
  return `${foldText(row.id)}|${foldText(row.kind === 'DG' ? (row.line.line.what ?? '') : row.task.title)}`;
}
