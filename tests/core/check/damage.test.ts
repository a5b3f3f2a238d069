import { evaluateTracker } from '../../../src/core/evaluate';
import { formatDate, fromSerial } from '../../../src/core/model/calendar-date';
import type { CommandRequest } from '../../../src/core/model/command';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/model/sheet';
import { readSettings } from '../../../src/core/read/read-settings';
import { findTracker } from '../../../src/core/read/read-tracker';
import { runCommand } from '../../../src/core/run-command';
import { applyInMemory, closeBook, openBook } from '../memory-host';
import { chanceOf, DAMAGES } from './human-damage';
import { planBook } from './sample-plan';

const AS_OF = '2026-06-20';
const SEQUENCES = Number(process.env['DAMAGE_SEQUENCES'] ?? '1000');
const FIRST_SEED = Number(process.env['DAMAGE_SEED'] ?? '1');

const request = (command: 'track' | 'check', workbook: WorkbookSnapshot): CommandRequest => ({
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

const whole = run('track', planBook()).after;
const trackerName = 'Theo dõi';
const ours = new Set(texts(whole));

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

function damaged(seed: number): { workbook: WorkbookSnapshot; story: string } {
  const chance = chanceOf(seed);
  const book = openBook(whole);
  const sheet = book.sheets.find((candidate) => candidate.name === trackerName)!;
  const names = Object.keys(DAMAGES);
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

/** What is wrong with a tracker: a line missing or twice, a status that the core would not give. */
function faults(workbook: WorkbookSnapshot): string[] {
  const found = findTracker(workbook);
  if (found === null) return ['không còn bảng'];
  const wanted = findTracker(whole)!.rows.map((row) => row.id);
  const ids = found.rows.filter((row) => row.kind !== null && row.kind !== 'NG' && row.id !== 'LV.X').map((row) => row.id);
  const missing = wanted.filter((id) => ids.filter((other) => other === id).length !== 1).map((id) => `dòng ${id}`);
  const extra = ids.filter((id) => !wanted.includes(id)).map((id) => `dòng thừa ${id}`);
  return [...missing, ...extra, ...wrongFormulas(found.sheet, workbook)];
}

function wrongFormulas(sheet: SheetSnapshot, workbook: WorkbookSnapshot): string[] {
  const found = findTracker(workbook)!;
  const { settings } = readSettings(workbook);
  const tasks = evaluateTracker(found, workbook, settings, AS_OF).tasks;
  const count = tasks.flatMap((task) => task.lines).length;
  const status = found.columns.get('lineStatus')!;
  const formulas = found.rows
    .filter((row) => row.kind === 'NV' || row.kind === 'DG')
    .map((row) => sheet.formulas[row.row]?.[status] ?? null);
  const broken = formulas.filter((formula) => formula === null || formula.includes('#REF!'));
  return [...(count === 16 ? [] : [`${count} dòng theo dõi`]), ...broken.map((formula) => `công thức ${formula ?? 'mất'}`)];
}

const SEEDS = Array.from({ length: SEQUENCES }, (_, index) => FIRST_SEED + index);
const GROUPS = Array.from({ length: Math.ceil(SEEDS.length / 100) }, (_, index) => SEEDS.slice(index * 100, index * 100 + 100));

test('bảng vừa lập không có gì để sửa', () => {
  const outcome = runCommand(request('check', whole));
  expect(outcome.findings).toEqual([]);
  expect(outcome.patch.ops).toEqual([]);
});

describe('sửa bảng sau các thao tác hỏng ngẫu nhiên', () => {
  it.each(GROUPS.map((seeds) => [seeds[0]!, seeds.at(-1)!, seeds] as const))('hạt %i đến %i', (_first, _last, seeds) => {
    const bad = seeds.flatMap((seed) => {
      const { workbook, story } = damaged(seed);
      try {
        const repaired = run('check', workbook).after;
        const tracked = run('track', repaired).after;
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
    });
    expect(bad).toEqual([]);
  });
});
