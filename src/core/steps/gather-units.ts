import { formatDate, toSerial } from '../model/calendar-date';
import { UNIT_TAKEN_MARK, type CommuneAnswer, type CommuneAnswers } from '../model/communes';
import type { Issue, Where } from '../model/issue';
import type { Unit } from '../model/settings';
import type { PatchOp, WorkbookSnapshot } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { TrackerChange } from '../model/tracker-change';
import { trackerColumns } from '../model/tracker-columns';
import type { TrackerModel } from '../model/tracker-model';
import { leadsOf, readAnswers, unitNamed, unitOfWorkbook } from '../read/communes';
import { readSettings } from '../read/read-settings';
import { findTracker, isUnitTab, readTracker, trackerCell } from '../read/read-tracker';
import { sumOfValue, writeTaken, type TakenValues, type UnitTab } from '../read/unit-tabs';
import { followPlan } from '../render/follow-plan';
import { yearInTitle } from './evaluate';
import { foldText } from '../text/fold';
import { makeIssue } from '../text/messages';

/** What the units' files bring to a tracker. */
export interface Gathered {
  /** By line id and unit. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, CommuneAnswer>>;
  /** Edits of entry cells of Theo dõi. */
  readonly cells: readonly PatchOp[];
  /** Edits of the hidden cells in which tabs keep what was taken from them. */
  readonly kept: readonly PatchOp[];
  /** Answers that gave way to newer ones. */
  readonly changes: readonly TrackerChange[];
  readonly issues: readonly Issue[];
  /** Ids of the lines of which something was taken over, an id for each cell, by the name of each unit whose file or tab was read. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
}

/** The tracker that the files are gathered for. */
export interface Gathering {
  readonly workbook: WorkbookSnapshot;
  readonly found: TrackerFound;
  readonly model: TrackerModel;
  readonly units: readonly Unit[];
}

interface Basket extends Gathered {
  readonly answers: Map<string, Map<string, CommuneAnswer>>;
  readonly cells: PatchOp[];
  readonly kept: PatchOp[];
  readonly changes: TrackerChange[];
  readonly issues: Issue[];
  readonly taken: Map<string, string[]>;
  /** What a file of this run gave already, by line, column and unit: a second file of the same unit must not overwrite it unseen. */
  readonly given: Map<string, string>;
  readonly present: CommuneAnswers;
}

/** What one unit gave, known to be of the same plan: its file, or its tab of this workbook. */
interface Returned {
  readonly unit: Unit;
  readonly found: TrackerFound;
  readonly source: Source;
}

/** Where a unit's words stand. */
interface Source {
  /** The file, or the tab. */
  readonly where: Where;
  /** Within a sentence: "tệp “Xã An Bình.xlsx”". */
  readonly words: string;
  /** What was taken from here before; files say nothing of it. */
  readonly taken: TakenValues;
}

/** What a unit gives: the workbook that it sent back, or the tab that it fills in. */
export type UnitSource = { readonly workbook: WorkbookSnapshot } | { readonly tab: UnitTab };

/** Reads the units' files or tabs one after the other, by line and not by place. What differs from what stands is said, never taken over unseen. */
export function gatherUnits(gathering: Gathering, returned: readonly UnitSource[]): Gathered {
  const basket: Basket = {
    answers: new Map(),
    cells: [],
    kept: [],
    changes: [],
    issues: [],
    taken: new Map(),
    given: new Map(),
    present: readAnswers(gathering.workbook),
  };
  for (const source of returned) {
    const opened = 'tab' in source ? openTab(gathering, source.tab) : openFile(gathering, source.workbook);
    if ('code' in opened) basket.issues.push(opened);
    else takeAll(gathering, opened, basket);
  }
  return basket;
}

/** The file with its unit, or why it is left out as a whole. */
function openFile(gathering: Gathering, workbook: WorkbookSnapshot): Returned | Issue {
  const where = { file: workbook.file };
  const unit = unitOfWorkbook(workbook, gathering.units);
  if (unit === null) return makeIssue('unit-unknown', 'warning', where, {});
  const standing = findTracker(workbook);
  if (standing === null) return makeIssue('unit-without-tracker', 'warning', where, { unit: unit.name });
  const source = { where, words: `tệp “${workbook.file}”`, taken: new Map<string, string>() };
  return ofSamePlan(gathering, { unit, found: standing, source }, readSettings(workbook).settings.planYear);
}

/** The same of a tab. */
function openTab(gathering: Gathering, { sheet, unit: name, taken }: UnitTab): Returned | Issue {
  const where = { sheet: sheet.name };
  const unit = unitNamed(gathering.units, name);
  if (unit === null) return makeIssue('unit-tab-unknown', 'warning', where, { unit: name });
  const found = readTracker(sheet);
  if (found === null) return makeIssue('unit-tab-without-headings', 'warning', where, { unit: unit.name });
  return ofSamePlan(gathering, { unit, found, source: { where, words: `trang “${sheet.name}”`, taken } }, null);
}

function ofSamePlan({ found, model }: Gathering, returned: Returned, statedBySettings: number | null): Returned | Issue {
  const { unit, source } = returned;
  const year = statedBySettings ?? yearInTitle(returned.found);
  if (year !== null && year !== model.year) {
    const params = { unit: unit.name, source: source.words, given: String(year), standing: String(model.year) };
    return makeIssue('unit-other-year', 'warning', source.where, params);
  }
  // The plan may have been renumbered since the file was sent out.
  const own = followPlan(returned.found, model).found;
  if (!own.rows.some((row) => isTask(row) && isSameTask(row, taskRow(found, row.taskId)))) {
    return makeIssue('unit-other-plan', 'warning', source.where, { unit: unit.name, source: source.words });
  }
  return { ...returned, found: own };
}

function takeAll(gathering: Gathering, returned: Returned, basket: Basket): void {
  const { found } = gathering;
  const { unit, source, found: own } = returned;
  const placeOf = (row: number): Where => ({ ...source.where, sheet: own.sheet.name, cell: trackerCell(own, row, 'title') });
  if (!basket.taken.has(unit.name)) basket.taken.set(unit.name, []);
  const foreign = new Set<string>();
  for (const task of own.rows.filter(isTask)) {
    const main = taskRow(found, task.taskId);
    if (isSameTask(task, main)) continue;
    foreign.add(task.taskId);
    const titles = { id: task.id, given: task.text.title, standing: main?.text.title ?? '' };
    basket.issues.push(makeIssue(main === undefined ? 'unit-line-unknown' : 'unit-line-other', 'warning', placeOf(task.row), titles));
  }
  for (const row of own.rows) {
    if ((row.kind !== 'NV' && row.kind !== 'DG') || foreign.has(row.taskId)) continue;
    const main = found.rows.find((candidate) => candidate.id === row.id);
    if (main === undefined) {
      basket.issues.push(makeIssue('unit-line-unknown', 'warning', placeOf(row.row), { id: row.id }));
      continue;
    }
    const role = leadsOf(main.leadKeys, unit);
    if (role === 'group') takeAnswer(returned, row, basket);
    else if (role === 'own') takeEntries(returned, row, { main, found }, basket);
  }
  rememberTaken(gathering, returned, basket);
}

function isTask(row: TrackerRow): boolean {
  return row.kind === 'NV' || row.kind === 'NH';
}

function taskRow(found: TrackerFound, id: string): TrackerRow | undefined {
  return found.rows.find((row) => isTask(row) && row.id === id);
}

/** Other plans use the same numbers. A title may have been reworded since: then time, product and half of its words must be the same. */
function isSameTask(given: TrackerRow, standing: TrackerRow | undefined): boolean {
  if (standing === undefined) return false;
  const same = (part: 'title' | 'time' | 'product'): boolean => foldText(given.text[part]) === foldText(standing.text[part]);
  return same('title') || (same('time') && same('product') && sharedWords(given.text.title, standing.text.title) >= 0.5);
}

/** The share of the longer text's words that both have, 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => new Set(foldText(text).split(/\s+/u)));
  if (first === undefined || second === undefined) return 0;
  return [...first].filter((word) => second.has(word)).length / Math.max(first.size, second.size);
}

function takeAnswer({ unit, source }: Returned, row: TrackerRow, basket: Basket): void {
  const next = answerOf(row);
  if (next === null) return;
  const before = basket.present.get(row.id)?.get(unit.name) ?? null;
  const words = answerWords(next);
  const standing = basket.given.get(givenKey(row.id, 'answer', unit)) ?? before?.typed ?? words;
  if (standing !== words) {
    const params = { id: row.id, source: source.words, unit: unit.name, given: words, standing };
    basket.issues.push(makeIssue('unit-answer-kept', 'warning', source.where, params));
    return;
  }
  basket.given.set(givenKey(row.id, 'answer', unit), words);
  if (before !== null && answerWords(before) === words) return;
  const own = basket.answers.get(row.id) ?? new Map<string, CommuneAnswer>();
  if (own.has(unit.name)) return;
  basket.answers.set(row.id, own.set(unit.name, next));
  if (before !== null) {
    basket.changes.push({
      kind: 'replaced',
      id: row.id,
      before: `${unit.name}: ${answerWords(before)}`,
      after: `${unit.name}: ${words}`,
    });
  }
  basket.taken.get(unit.name)?.push(row.id);
}

/** What a unit answered on a line that it shares with others; null for nothing. */
function answerOf({ timeKind, entry: { answer, done } }: TrackerRow): CommuneAnswer | null {
  if (timeKind !== 'continuous') return done === null ? null : { answer: null, done, typed: null };
  if (answer === 'Có kết quả') return { answer: 'Có', done: null, typed: null };
  return answer === 'Không phát sinh' ? { answer: 'Không', done: null, typed: null } : null;
}

function answerWords({ typed, answer, done }: CommuneAnswer): string {
  return typed ?? answer ?? `xong ngày ${formatDate(done ?? '')}`;
}

/**
 * Entries of a line that the unit alone leads. An empty cell is filled. A cell that holds what was taken from this tab before follows it;
 * any other is somebody's own word and stays, and so does one that the unit has emptied since.
 */
function takeEntries(
  { unit, source }: Returned,
  row: TrackerRow,
  { main, found }: { readonly main: TrackerRow; readonly found: TrackerFound },
  basket: Basket,
): void {
  for (const column of trackerColumns) {
    if (column.entry === undefined || column.id === 'due') continue;
    const given = row.entry[column.entry];
    const key = givenKey(row.id, column.id, unit);
    const standing = basket.given.get(key) ?? main.entry[column.entry];
    if (given === standing) continue;
    const isOurs = standing !== null && source.taken.get(takenKey(row.id, column.id)) === sumOfValue(standing);
    if (given === null ? isOurs : standing !== null && !isOurs) {
      const where = { sheet: found.sheet.name, cell: trackerCell(found, main.row, column.id) };
      const params = { source: source.words, unit: unit.name, given: given ?? '', standing: standing ?? '' };
      basket.issues.push(makeIssue(given === null ? 'unit-emptied' : 'unit-conflict', 'warning', where, params));
    }
    if (given === null || (standing !== null && !isOurs)) continue;
    if (standing !== null) {
      const shown = (value: string): string => `${unit.name}: ${column.kind === 'date' ? formatDate(value) : value}`;
      basket.changes.push({ kind: 'replaced', id: row.id, before: shown(standing), after: shown(given) });
    }
    basket.given.set(key, given);
    basket.cells.push({
      op: 'setCells',
      sheet: found.sheet.name,
      row: main.row,
      column: found.columns.get(column.id) ?? 0,
      cells: [[column.kind === 'date' ? toSerial(given) : given]],
    });
    basket.taken.get(unit.name)?.push(row.id);
  }
}

/** Keeps with the tab what the tracker holds of it now, so that a later word of the unit can take the place of this one. */
function rememberTaken(gathering: Gathering, { unit, found: own, source }: Returned, basket: Basket): void {
  if (!isUnitTab(own.sheet)) return;
  const taken = new Map<string, string>();
  for (const row of own.rows) {
    const main = gathering.found.rows.find((candidate) => candidate.id === row.id && candidate.kind === row.kind);
    if (main === undefined || leadsOf(main.leadKeys, unit) !== 'own') continue;
    for (const { id, entry } of trackerColumns) {
      if (entry === undefined || id === 'due') continue;
      const held = basket.given.get(givenKey(row.id, id, unit)) ?? main.entry[entry];
      const before = source.taken.get(takenKey(row.id, id));
      if (held !== null && (held === row.entry[entry] || before === sumOfValue(held))) taken.set(takenKey(row.id, id), sumOfValue(held));
    }
  }
  const text = writeTaken(taken);
  const row = takenRow(own);
  if (row === null || text === writeTaken(source.taken)) return;
  const column = own.columns.get('id') ?? 0;
  basket.kept.push({ op: 'setCells', sheet: own.sheet.name, row, column, cells: [[text]] });
}

/** Where the mark stands already; else the lowest row above the headings where the hidden first column is free; null for none. */
function takenRow({ sheet, headerRow, columns }: TrackerFound): number | null {
  const column = columns.get('id') ?? 0;
  const above = sheet.values.slice(0, headerRow).map((row) => String(row[column] ?? ''));
  const standing = above.findIndex((text) => text.startsWith(UNIT_TAKEN_MARK));
  const row = standing < 0 ? above.lastIndexOf('') : standing;
  return row < 0 ? null : row;
}

function takenKey(line: string, column: string): string {
  return `${line}|${column}`;
}

function givenKey(line: string, column: string, unit: Unit): string {
  return `${line}|${column}|${unit.name}`;
}
