import { formatDate, fromSerial } from '../../../src/core/model/calendar-date';
import type { CommandRequest } from '../../../src/core/model/command';
import type { WorkbookSnapshot } from '../../../src/core/model/sheet';
import type { TrackerFound, TrackerRow } from '../../../src/core/model/tracker';
import { findTracker } from '../../../src/core/read/read-tracker';
import { runCommand } from '../../../src/core/commands/run-command';
import { applyInMemory, cellAt, closeBook, deleteRows, openBook } from '../memory-host';
import { chanceOf, DAMAGES } from './human-damage';
import { planBook } from './sample-plan';

const AS_OF = '2026-06-20';

/** A request on the day of the tests. */
export const request = (command: 'track' | 'check', workbook: WorkbookSnapshot): CommandRequest => ({
  command,
  workbook,
  asOf: AS_OF,
  now: `${AS_OF} 08:00`,
});

function run(command: 'track' | 'check', workbook: WorkbookSnapshot): { after: WorkbookSnapshot; edits: number } {
  const outcome = runCommand(request(command, workbook));
  if (!outcome.ok) throw new Error(outcome.issues.map((issue) => issue.message).join('\n'));
  return { after: applyInMemory(workbook, outcome.patch), edits: outcome.patch.ops.length };
}

/** The tracker as an update leaves it. */
export const whole = run('track', planBook()).after;
const trackerName = 'Theo dõi';
const ours = new Set(texts(whole));
const TASKS = findTracker(whole)!
  .rows.filter((row) => row.kind === 'NV' || row.kind === 'NH' || row.kind === 'LV')
  .map((row) => row.id);

/** Every text of the workbook, the record for undoing apart. */
function texts(workbook: WorkbookSnapshot): string[] {
  return workbook.sheets
    .filter((sheet) => sheet.visibility !== 'very-hidden')
    .flatMap((sheet) => sheet.values.flat())
    .filter((value) => typeof value === 'string')
    .map((text) => text.trim());
}

/** Days that stand in the entry columns for dates, as the sheet shows them. */
function days(workbook: WorkbookSnapshot): string[] {
  const tracker = findTracker(workbook);
  if (tracker === null) return [];
  return tracker.rows.flatMap((row) =>
    [row.entry.done, row.entry.evidenceDate].filter((day) => day !== null).map((day) => formatDate(day)),
  );
}

function allDays(workbook: WorkbookSnapshot): Set<string> {
  const values = workbook.sheets.flatMap((sheet) => sheet.values.flat());
  return new Set(
    values.flatMap((value) => {
      if (typeof value === 'string') return [value.trim()];
      const date = typeof value === 'number' ? fromSerial(value) : null;
      return date === null ? [] : [formatDate(date)];
    }),
  );
}

function damaged(seed: number, start = whole, names = Object.keys(DAMAGES)): { workbook: WorkbookSnapshot; story: string } {
  const chance = chanceOf(seed);
  const book = openBook(start);
  const sheet = book.sheets.find((candidate) => candidate.name === trackerName)!;
  const story: string[] = [];
  let words = 0;
  const word = (): string => `Chữ ${seed}.${(words += 1)}`;
  for (let step = 0; step < 3 + chance(8); step += 1) {
    const name = names[chance(names.length)]!;
    story.push(`${name} ${DAMAGES[name]!({ book, sheet, chance, word })}`);
  }
  return { workbook: closeBook(book, 'hong.xlsx'), story: `hạt ${seed}: ${story.join(' · ')}` };
}

function lostTexts(before: WorkbookSnapshot, after: WorkbookSnapshot): string[] {
  const kept = new Set(texts(after));
  const keptDays = allDays(after);
  return [
    ...texts(before).filter((text) => text !== '' && !ours.has(text) && !kept.has(text)),
    ...days(before).filter((day) => !keptDays.has(day)),
  ];
}

/** What is wrong with a tracker: a task missing or twice, an entry that formulas read otherwise than the core, a broken formula. */
function faults(workbook: WorkbookSnapshot): string[] {
  const found = findTracker(workbook);
  if (found === null) return ['không còn bảng'];
  const ids = found.rows.filter((row) => row.kind !== null && row.kind !== 'NG').map((row) => row.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `hai dòng ${id}`);
  const missing = TASKS.filter((id) => !ids.includes(id)).map((id) => `thiếu dòng ${id}`);
  const words = found.rows.filter((row) => row.kind === 'NV' || row.kind === 'DG').flatMap((row) => misread(found, row));
  const formulas = workbook.sheets.flatMap((sheet) => sheet.formulas.flat()).filter((formula) => formula?.includes('#REF!') === true);
  return [...twice, ...missing, ...words, ...formulas.map(String)];
}

/** A word counts for the core and for the formulas alike only when it is written exactly. */
function misread(found: TrackerFound, row: TrackerRow): string[] {
  return (['progress', 'answer'] as const).flatMap((id) => {
    const typed = found.sheet.values[row.row]?.[found.columns.get(id)!] ?? null;
    return row.entry[id] === null || row.entry[id] === typed ? [] : [`“${String(typed)}” được đọc thành “${row.entry[id]}”`];
  });
}

/** Damage that overwrites nothing: each entry must stay with its task. */
const GENTLE = [
  'insert rows',
  'sort whole rows',
  'sort what is visible',
  'clear ids',
  'rename a heading',
  'rename a sheet',
  'delete a sheet',
  'split the rules',
  'double a rule',
  'lose the checks',
];

/** The tracker with an entry of its own on each line. */
export function filled(): WorkbookSnapshot {
  const book = openBook(whole);
  const found = findTracker(whole)!;
  const sheet = book.sheets.find((candidate) => candidate.name === trackerName)!;
  for (const row of found.rows) {
    if (row.kind !== 'NV' && row.kind !== 'DG') continue;
    cellAt(sheet, row.row, found.columns.get('result')!).value = `Kết quả của ${row.id}`;
    cellAt(sheet, row.row, found.columns.get('note')!).value = `Ghi chú của ${row.id}`;
  }
  return closeBook(book, '');
}

/** Entries that no longer stand on their line, in their column. */
function strayed(workbook: WorkbookSnapshot): string[] {
  const found = findTracker(workbook)!;
  return findTracker(whole)!.rows.flatMap(({ id, kind }) => {
    if (kind !== 'NV' && kind !== 'DG') return [];
    const entry = found.rows.find((row) => row.id === id)?.entry;
    return entry?.result === `Kết quả của ${id}` && entry.note === `Ghi chú của ${id}` ? [] : [`${id}: ${entry?.result ?? 'mất'}`];
  });
}

/** What goes wrong when a damaged tracker is repaired: texts lost, tasks missing or twice, a second run that finds more. Empty when nothing. */
export function hardTrial(seed: number): string[] {
  const { workbook, story } = damaged(seed);
  try {
    const repaired = run('check', workbook).after;
    // The check heals all that an update would: an update after it is tried on some, to save time.
    const tracked = seed % 5 === 0 ? run('track', repaired).after : repaired;
    const again = run('check', tracked);
    const problems = [
      ...lostTexts(workbook, tracked).map((text) => `mất “${text}”`),
      ...faults(tracked),
      ...(again.edits === 0 ? [] : [`lần hai còn ${again.edits} sửa`]),
    ];
    return problems.length === 0 ? [] : [`${story}\n   → ${problems.join('; ')}`];
  } catch (error) {
    return [`${story}\n   → ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join('\n') : ''}`];
  }
}

/** The same where the row of headings was deleted in the end: what stood on the lines must come back with it. */
export function headlessTrial(seed: number): string[] {
  const { workbook, story } = damaged(seed);
  const book = openBook(workbook);
  const found = findTracker(workbook)!;
  const sheet = book.sheets.find((candidate) => candidate.name === found.sheet.name)!;
  deleteRows(book, sheet, found.headerRow, 1);
  const headless = closeBook(book, 'hong.xlsx');
  const repaired = run('check', run('check', headless).after).after;
  const problems = [...lostTexts(headless, repaired).map((text) => `mất “${text}”`), ...faults(repaired)];
  return problems.length === 0 ? [] : [`${story}, xóa hàng tiêu đề\n   → ${problems.join('; ')}`];
}

/** Entries that leave their task when nothing but order, names and colours was damaged. Empty when none. */
export function gentleTrial(seed: number, start: WorkbookSnapshot): string[] {
  const { workbook, story } = damaged(seed, start, GENTLE);
  const repaired = run('check', workbook).after;
  const problems = [...strayed(repaired), ...faults(repaired)];
  return problems.length === 0 ? [] : [`${story}\n   → ${problems.join('; ')}`];
}

/** Seeds in groups of a hundred, for a table of tests. */
export function seedGroups(first: number, count: number): (readonly [first: number, last: number, seeds: readonly number[]])[] {
  return Array.from({ length: Math.ceil(count / 100) }, (_, group) => {
    const start = first + group * 100;
    const seeds = Array.from({ length: Math.min(100, count - group * 100) }, (__, index) => start + index);
    return [start, start + seeds.length - 1, seeds] as const;
  });
}
