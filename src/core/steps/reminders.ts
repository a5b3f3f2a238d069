import { formatDate, type IsoDate } from '../model/calendar-date';
import type { Reminder } from '../model/command';
import type { Issue, Result } from '../model/issue';
import { lineTitle, type LineStatus, type TrackedTask } from '../model/line';
import type { Unit } from '../model/settings';
import type { WorkbookSnapshot } from '../model/sheet';
import { readSettings, readUnits } from '../read/read-settings';
import { findTracker } from '../read/read-tracker';
import { evaluateTracker } from './evaluate';
import { foldName } from '../text/fold';
import { makeIssue } from '../text/messages';

interface Item {
  readonly task: TrackedTask;
  readonly line: LineStatus;
}

/** For each lead agency what is overdue, due soon or not answered on a day, as a text to paste in a message; why not where there is no tracker. */
export function remindersOf(
  workbook: WorkbookSnapshot,
  asOf: IsoDate,
): Result<{ readonly reminders: readonly Reminder[]; readonly issues: readonly Issue[] }> {
  const found = findTracker(workbook);
  if (found === null) return { ok: false, issue: makeIssue('no-tracker', 'error', { file: workbook.file }, {}) };
  const { settings, issues } = readSettings(workbook);
  const units = readUnits(workbook);
  const tracker = evaluateTracker(found, workbook, settings, asOf);
  const byUnit = new Map<string, Item[]>();
  for (const task of tracker.tasks) {
    const items = task.lines.filter(needsWord).map((line) => ({ task, line }));
    for (const lead of items.length === 0 ? [] : task.leads) byUnit.set(lead, [...(byUnit.get(lead) ?? []), ...items]);
  }
  const reminders = [...byUnit].map(([unit, items]): Reminder => ({
    unit,
    email: emailOf(unit, units),
    lineIds: items.map(({ line }) => line.line.id),
    text: reminderText(unit, items, asOf),
  }));
  return { ok: true, value: { reminders, issues } };
}

function needsWord(line: LineStatus): boolean {
  return line.status === 'overdue' || line.status === 'due-soon' || line.status === 'continuous-not-reported';
}

function emailOf(unit: string, units: readonly Unit[]): string {
  const key = foldName(unit);
  return units.find((row) => [row.name, ...row.aliases].some((name) => foldName(name) === key))?.email ?? '';
}

const GROUPS = [
  ['overdue', 'Đã quá hạn'],
  ['due-soon', 'Sắp đến hạn'],
  ['continuous-not-reported', 'Việc thường xuyên chưa báo cáo kỳ này'],
] as const;

function reminderText(unit: string, items: readonly Item[], asOf: string): string {
  const parts = GROUPS.flatMap(([status, title]) => {
    const own = items.filter(({ line }) => line.status === status);
    return own.length === 0 ? [] : [`${title} (${own.length}):`, ...own.map(itemText)];
  });
  return [
    `Kính gửi: ${unit}`,
    `Theo kế hoạch cải cách hành chính, tính đến ngày ${formatDate(asOf)}:`,
    ...parts,
    'Đề nghị cập nhật kết quả vào bảng theo dõi.',
  ].join('\n');
}

function itemText({ task, line }: Item): string {
  const title = lineTitle(task, line.line);
  const due = line.entry.due;
  if (due === null || line.status === 'continuous-not-reported') return `- ${line.line.id}: ${title}`;
  const days = line.daysLeft ?? 0;
  const left = days < 0 ? `quá ${-days} ngày` : days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày`;
  return `- ${line.line.id}: ${title}; hạn ${formatDate(due)}, ${left}`;
}
