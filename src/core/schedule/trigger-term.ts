import { addDays, type IsoDate } from '../model/calendar-date';
import type { Holiday } from '../model/day-off';
import type { Schedule } from '../model/schedule';
import { isDayOff } from './working-days';

/**
 * The due day of a task that waits for one condition with a term, "15 ngày làm việc kể từ khi nhận văn bản", once the day of the condition is
 * known; null where the phrase says no such term, says more than that, or is doubtful. The day of the condition is not counted (Bộ luật
 * Dân sự 2015, Điều 147).
 */
export function dueAfterTrigger(schedule: Schedule, triggerDate: IsoDate | null, holidays: readonly Holiday[]): IsoDate | null {
  const [trigger, ...others] = schedule.triggers;
  if (trigger === undefined || others.length > 0 || triggerDate === null || schedule.ambiguous !== null) return null;
  if (schedule.continuous || schedule.milestones.length + schedule.recurrences.length > 0) return null;
  const term = termIn(trigger.text);
  if (term === null) return null;
  return term.working ? addWorkingDays(triggerDate, term.days, holidays) : addDays(triggerDate, term.days);
}

interface Term {
  readonly days: number;
  readonly working: boolean;
}

/** "10 ngày … kể từ", "05 ngày làm việc sau khi"; not "sau 07 ngày kể từ", which says when the work begins. */
const TERM =
  /(?<before>\p{L}+\s+)?(?<!\d[\s–/-]*)(?<days>\d{1,3})(?:\s*\([\p{L}\s]+\))?\s+ngày(?<working>\s+làm\s+việc)?,?\s+(?:kể|tính|từ|sau)(?!\p{L})/iu;
const COUNTS = /\d+(?:\s*\([\p{L}\s]+\))?\s+(?:ngày|tháng|tuần|giờ|năm|quý)(?!\p{L})/giu;

/** The one term in the words of a condition; null where there is none or several. */
function termIn(text: string): Term | null {
  const groups = TERM.exec(text)?.groups;
  if (groups === undefined || (text.match(COUNTS) ?? []).length > 1) return null;
  if (/^(?:sau|trước)\s/iu.test(groups['before'] ?? '')) return null;
  return { days: Number(groups['days']), working: groups['working'] !== undefined };
}

function addWorkingDays(from: IsoDate, count: number, holidays: readonly Holiday[]): IsoDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (!isDayOff(day, holidays)) left -= 1;
  }
  return day;
}
