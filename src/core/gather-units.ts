import { formatDate, toSerial } from './model/calendar-date';
import type { CommuneAnswer, CommuneAnswers } from './model/communes';
import type { Issue } from './model/issue';
import type { Unit } from './model/settings';
import type { PatchOp, WorkbookSnapshot } from './model/sheet';
import type { TrackerFound, TrackerRow } from './model/tracker';
import type { TrackerChange } from './model/tracker-change';
import { trackerColumns } from './model/tracker-columns';
import type { TrackerModel } from './model/tracker-model';
import { leadsOf, readAnswers, unitOfWorkbook } from './read/communes';
import { readSettings } from './read/read-settings';
import { findTracker, trackerCell } from './read/read-tracker';
import { followPlan } from './render/follow-plan';
import { statedYear } from './evaluate';
import { foldText } from './text/fold';
import { makeIssue } from './text/messages';

/** What the units' files bring to a tracker. */
export interface Gathered {
  /** By line id and unit. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, CommuneAnswer>>;
  /** Edits of entry cells of Theo dõi that were empty. */
  readonly cells: readonly PatchOp[];
  /** Answers that gave way to newer ones. */
  readonly changes: readonly TrackerChange[];
  readonly issues: readonly Issue[];
  /** Ids of the lines of which something was taken over, an id for each cell, by the name of each unit whose file was read. */
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
  readonly changes: TrackerChange[];
  readonly issues: Issue[];
  readonly taken: Map<string, string[]>;
  /** What a file of this run gave already, by line, column and unit: a second file of the same unit must not overwrite it unseen. */
  readonly given: Map<string, string>;
  readonly present: CommuneAnswers;
}

/** One file of a unit, known to be of the same plan. */
interface Returned {
  readonly file: string;
  readonly unit: Unit;
  readonly found: TrackerFound;
}

/** Reads the units' files one after the other, by line and not by place. What differs from what stands is said, never taken over unseen. */
export function gatherUnits(gathering: Gathering, returned: readonly WorkbookSnapshot[]): Gathered {
  const basket: Basket = {
    answers: new Map(),
    cells: [],
    changes: [],
    issues: [],
    taken: new Map(),
    given: new Map(),
    present: readAnswers(gathering.workbook),
  };
  for (const workbook of returned) {
    const opened = openReturned(gathering, workbook);
    if ('code' in opened) basket.issues.push(opened);
    else takeFile(gathering, opened, basket);
  }
  return basket;
}

/** The file with its unit, or why it is left out as a whole. */
function openReturned({ found, model, units }: Gathering, workbook: WorkbookSnapshot): Returned | Issue {
  const where = { file: workbook.file };
  const unit = unitOfWorkbook(workbook, units);
  if (unit === null) return makeIssue('unit-unknown', 'warning', where, {});
  const standing = findTracker(workbook);
  if (standing === null) return makeIssue('unit-without-tracker', 'warning', where, { unit: unit.name });
  const year = statedYear(standing, readSettings(workbook).settings);
  if (year !== null && year !== model.year) {
    return makeIssue('unit-other-year', 'warning', where, { unit: unit.name, given: String(year), standing: String(model.year) });
  }
  // The plan may have been renumbered since the file was sent out.
  const own = followPlan(standing, model).found;
  const tasks = own.rows.filter(isTask);
  if (!tasks.some((task) => isSameTask(task, taskRow(found, task.taskId)))) {
    return makeIssue('unit-other-plan', 'warning', where, { unit: unit.name });
  }
  return { file: workbook.file, unit, found: own };
}

function takeFile({ found }: Gathering, returned: Returned, basket: Basket): void {
  const { unit, file, found: own } = returned;
  if (!basket.taken.has(unit.name)) basket.taken.set(unit.name, []);
  const foreign = new Set<string>();
  for (const task of own.rows.filter(isTask)) {
    const main = taskRow(found, task.taskId);
    if (isSameTask(task, main)) continue;
    foreign.add(task.taskId);
    const where = { file, sheet: own.sheet.name, cell: trackerCell(own, task.row, 'title') };
    const titles = { id: task.id, given: task.text.title, standing: main?.text.title ?? '' };
    basket.issues.push(makeIssue(main === undefined ? 'unit-line-unknown' : 'unit-line-other', 'warning', where, titles));
  }
  for (const row of own.rows) {
    if ((row.kind !== 'NV' && row.kind !== 'DG') || foreign.has(row.taskId)) continue;
    const main = found.rows.find((candidate) => candidate.id === row.id);
    if (main === undefined) {
      const where = { file, sheet: own.sheet.name, cell: trackerCell(own, row.row, 'title') };
      basket.issues.push(makeIssue('unit-line-unknown', 'warning', where, { id: row.id }));
      continue;
    }
    const role = leadsOf(main.leadKeys, unit);
    if (role === 'group') takeAnswer(returned, row, basket);
    else if (role === 'own') takeEntries(returned, row, { main, found }, basket);
  }
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

function takeAnswer({ unit, file }: Returned, row: TrackerRow, basket: Basket): void {
  const next = answerOf(row);
  if (next === null) return;
  const before = basket.present.get(row.id)?.get(unit.name) ?? null;
  const words = answerWords(next);
  const standing = basket.given.get(givenKey(row.id, 'answer', unit)) ?? before?.typed ?? words;
  if (standing !== words) {
    const params = { id: row.id, file, unit: unit.name, given: words, standing };
    basket.issues.push(makeIssue('unit-answer-kept', 'warning', { file }, params));
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

function takeEntries(
  { unit, file }: Returned,
  row: TrackerRow,
  { main, found }: { readonly main: TrackerRow; readonly found: TrackerFound },
  basket: Basket,
): void {
  for (const column of trackerColumns) {
    if (column.entry === undefined || column.id === 'due') continue;
    const given = row.entry[column.entry];
    if (given === null) continue;
    const key = givenKey(row.id, column.id, unit);
    const standing = basket.given.get(key) ?? main.entry[column.entry];
    if (given === standing) continue;
    if (standing !== null) {
      const where = { sheet: found.sheet.name, cell: trackerCell(found, main.row, column.id) };
      basket.issues.push(makeIssue('unit-conflict', 'warning', where, { file, unit: unit.name, given, standing }));
      continue;
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

function givenKey(line: string, column: string, unit: Unit): string {
  return `${line}|${column}|${unit.name}`;
}
