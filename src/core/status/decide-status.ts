import type { IsoDate } from '../model/calendar-date';
import { daysBetween } from '../model/calendar-date';
import type { Entry, Line } from '../model/line';
import type { StatusId } from '../model/status';
import { STATUS_TABLE } from '../model/status';

/**
 * The status of a line on a day. The same decisions, in the same order, stand as a formula in render/tracker-formulas.ts; a test holds
 * them against each other.
 * - The due day itself is in time: a term ends at 24:00 of its last day (Bộ luật Dân sự 2015, Điều 148).
 * - A completion dated after `asOf` does not count yet; "Hoàn thành" without a date does not count at all, since nobody can say whether
 *   it was in time.
 * - A waiting line waits until the day of its trigger; from then on its clock runs, and a due day that neither the phrase's own term (at the
 *   next update, schedule/trigger-term.ts) nor a person has given is missing.
 */
export function decideStatus(line: Pick<Line, 'kind' | 'start'>, entry: Entry, asOf: IsoDate, dueSoonDays: number): StatusId {
  const { progress, done, due, answer, triggerDate } = entry;
  if (progress === 'Không thực hiện') return 'cancelled';
  if (progress === 'Tạm dừng') return 'paused';
  if (done !== null && done <= asOf) {
    if (due === null || done === due) return 'done-on-time';
    return done < due ? 'done-early' : 'done-late';
  }
  if (line.kind === 'continuous')
    return answer === 'Có kết quả' || answer === 'Không phát sinh' ? 'continuous-reported' : 'continuous-not-reported';
  if (due === null) return line.kind === 'trigger' && !(triggerDate !== null && triggerDate <= asOf) ? 'waiting' : 'unclear';
  if (due < asOf) return 'overdue';
  if (daysBetween(asOf, due) <= dueSoonDays) return 'due-soon';
  if (line.start !== null && line.start > asOf && progress !== 'Đang thực hiện') return 'not-begun';
  return 'in-term';
}

/** Days from `asOf` to the due day where they still matter; null when done, stopped or without a due day. */
export function daysLeft(entry: Entry, status: StatusId, asOf: IsoDate): number | null {
  if (entry.due === null || status === 'paused' || status === 'cancelled') return null;
  if (status.startsWith('done-') || status.startsWith('continuous-')) return null;
  return daysBetween(asOf, entry.due);
}

/** The status of a task from those of its lines: the first in the table's order that any line has. */
export function worstStatus(statuses: readonly StatusId[]): StatusId {
  return STATUS_TABLE.find((row) => statuses.includes(row.id))?.id ?? 'unclear';
}
