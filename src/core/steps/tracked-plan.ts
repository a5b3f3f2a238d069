import type { Issue } from '../model/issue';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { findPlanTables } from '../read/find-plan-table';
import { findTracker } from '../read/read-tracker';
import { foldText } from '../text/fold';
import { makeIssue } from '../text/messages';

/**
 * Sheets with tasks that are no part of the plan being tracked: people put lists of their own beside it. A sheet belongs to it where it
 * holds titles of tracked tasks that no other sheet holds more of; nothing is left out while most of the tracked tasks stand nowhere (a
 * new plan took the old one's place), or before there is a tracker.
 */
export function sheetsApart(workbook: WorkbookSnapshot, skip: ReadonlySet<string>): SheetSnapshot[] {
  const open = workbook.sheets.filter((sheet) => !skip.has(sheet.name) && sheet.visibility === 'visible');
  if (open.length < 2) return [];
  const tracked = (findTracker(workbook)?.rows ?? []).filter(({ kind }) => kind === 'NV' || kind === 'NH');
  const titles = new Set(tracked.map(({ text }) => foldText(text.title)));
  const held = open.map((sheet) => ({ sheet, own: titlesOn(sheet, titles) })).sort((a, b) => b.own.size - a.own.size);
  if ((held[0]?.own.size ?? 0) * 2 < titles.size || titles.size === 0) return [];
  const covered = new Set<string>();
  return held.flatMap(({ sheet, own }) => {
    const isPart = [...own].some((title) => !covered.has(title));
    for (const title of own) covered.add(title);
    return isPart || findPlanTables(sheet).length === 0 ? [] : [sheet];
  });
}

function titlesOn({ values }: SheetSnapshot, titles: ReadonlySet<string>): Set<string> {
  return new Set(
    values
      .flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? [foldText(value)] : [])))
      .filter((text) => titles.has(text)),
  );
}

/** Says of each such sheet that its tasks are not followed, and what to do if they should be. */
export function apartIssues(sheets: readonly SheetSnapshot[]): Issue[] {
  return sheets.map(({ name }) => makeIssue('sheet-apart', 'info', { sheet: name }, { sheet: name }));
}
