import type { Issue } from '../model/issue';
import type { Schedule } from '../model/schedule';
import { sheetIssue } from '../text/sheet-messages';
import { timeClause } from './outline/time-clause';
import type { UnreadTask } from './read-table';

const WINDOW = /(?<!\p{L})(?:quý|tháng|6 tháng)\s*(?:\d|[IVX]|đầu|cuối)[^()]*|\d{1,2}\s*[-–]\s*\d{1,2}\/\d{1,2}(?:\/\d{4})?/iu;

/**
 * The time of a task whose table has no column of times: a clause of its title ("… trước ngày 15/02/2026"), or the window that the
 * heading above it names ("I. NHIỆM VỤ QUÝ I/2026"). Null where neither says when.
 */
export function timeElsewhere(
  task: UnreadTask,
  schedule: (text: string) => Schedule,
): { readonly text: string; readonly issue: Issue } | null {
  const own = timeClause(task.title, schedule);
  if (own !== null) return { text: own, issue: sheetIssue('time-in-title', 'info', task.source, { id: task.id, text: own }) };
  const window = WINDOW.exec(task.area.title)?.[0].trim();
  if (window === undefined) return null;
  const { milestones, ambiguous } = schedule(window);
  if (milestones.length === 0 || ambiguous !== null) return null;
  return { text: window, issue: sheetIssue('time-of-heading', 'info', task.source, { id: task.id, text: window }) };
}
