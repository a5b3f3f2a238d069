import type { Issue } from '../model/issue';
import type { Schedule, TimeReading } from '../model/schedule';
import { sheetIssue } from '../text/sheet-messages';
import { timeClause } from './outline/time-clause';
import type { UnreadTask } from './read-table';

const WINDOW = /(?<!\p{L})(?:quý|tháng|6 tháng)\s*(?:\d|[IVX]|đầu|cuối)[^()]*|\d{1,2}\s*[-–]\s*\d{1,2}\/\d{1,2}(?:\/\d{4})?/iu;

/** A time that no cell of the task's row says whole, and what is to be told of it. */
interface FoundTime {
  readonly text: string;
  readonly issue: Issue;
}

/**
 * The time of a task whose table has no column of times: a clause of its title ("… trước ngày 15/02/2026"), or the window that the
 * heading above it names ("I. NHIỆM VỤ QUÝ I/2026"). Null where neither says when.
 */
export function timeElsewhere(task: UnreadTask, schedule: (text: string) => Schedule): FoundTime | null {
  const own = timeClause(task.title, schedule);
  if (own !== null) return { text: own, issue: sheetIssue('time-in-title', 'info', task.source, { id: task.id, text: own }) };
  const window = WINDOW.exec(task.area.title)?.[0].trim();
  return window === undefined ? null : ofHeading(task, window, schedule);
}

/** A heading that is a period and nothing else: "QUÝ I/2026", "Tháng 3". */
const PERIOD =
  /^(?:nhiệm vụ\s+)?(?<period>(?:quý\s+(?:[1-4]|I{1,3}|IV)|tháng\s+(?<month>1[0-2]|0?[1-9]))(?:(?:\s*[/-]\s*|\s+năm\s+)(?<year>20\d{2}))?)\s*:?$/iu;
/** "KẾ HOẠCH CÔNG TÁC THÁNG 8 NĂM 2026": the month of all bare days. */
const MONTH_OF_PLAN =
  /^(?:kế hoạch|chương trình|lịch).*?(?<!ngày\s*\d{1,2}\s*)(?<period>tháng\s+(?<month>1[0-2]|0?[1-9])(?:\s*\/\s*|\s+năm\s+)(?<year>20\d{2}))/iu;
/** "Trước ngày 10", "ngày 25", "10 - 15": the month stands elsewhere. */
const DAYS_ONLY =
  /^(?:(?:trước|từ|đến|hết|vào|trong|chậm nhất|xong)\s+)*(?:ngày\s+)?\d{1,2}(?:\s*(?:[-–]|đến)\s*(?:ngày\s+)?\d{1,2})?\.?$/iu;

/** What a heading that is a period gives to a task of a table with a column of times: the time where it has none, the month of bare days. */
export function timeOfHeading(task: UnreadTask, schedule: (text: string) => Schedule, title: string | null): FoundTime | null {
  if (task.time !== '' && !DAYS_ONLY.test(task.time)) return null;
  const groups = PERIOD.exec(task.area.title)?.groups ?? (task.time === '' ? undefined : MONTH_OF_PLAN.exec(title ?? '')?.groups);
  const period = groups?.['period'];
  if (groups === undefined || period === undefined) return null;
  if (task.time === '') return ofHeading(task, period, schedule);
  const month = groups['month'];
  if (month === undefined) return null;
  const text = `${task.time.replace(/\.$/u, '')}/${month}${groups['year'] === undefined ? '' : `/${groups['year']}`}`;
  return { text, issue: sheetIssue('month-of-heading', 'info', task.source, { id: task.id, text: period }) };
}

/**
 * Reads the times of tasks, with what `find` finds elsewhere. A task without a time gets the one that was found; bare days stay as they are
 * written, and what their heading adds is only read with them.
 */
export function readTimes<Task extends UnreadTask>(
  unread: readonly Task[],
  readTime: (text: string) => TimeReading,
  find: (task: Task) => FoundTime | null,
): { readonly tasks: readonly (Task & { readonly reading: TimeReading })[]; readonly issues: readonly Issue[] } {
  const found = unread.map((task) => find(task));
  const tasks = unread.map((task, at) => {
    const text = found[at]?.text ?? task.time;
    return { ...task, time: task.time === '' ? text : task.time, reading: readTime(text) };
  });
  return { tasks, issues: found.flatMap((one) => one?.issue ?? []) };
}

function ofHeading(task: UnreadTask, window: string, schedule: (text: string) => Schedule): FoundTime | null {
  const { milestones, ambiguous } = schedule(window);
  if (milestones.length === 0 || ambiguous !== null) return null;
  return { text: window, issue: sheetIssue('time-of-heading', 'info', task.source, { id: task.id, text: window }) };
}
