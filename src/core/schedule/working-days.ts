import type { IsoDate } from '../model/calendar-date';
import { addDays, weekday } from '../model/calendar-date';
import type { Holiday } from '../model/day-off';
import type { RollPolicy } from '../model/settings';

/** True for a Saturday, a Sunday or a holiday, but for days that are worked in exchange. */
export function isDayOff(date: IsoDate, holidays: readonly Holiday[]): boolean {
  const row = holidays.find((holiday) => holiday.date === date && holiday.kind !== 'unsure');
  if (row !== undefined) return row.kind === 'off';
  return weekday(date) >= 6;
}

/**
 * A due day on a day off moved by the setting: to the next working day (the rule of the Civil Code 2015, Điều 148, for civil terms), to
 * the one before, or not at all (the default: no rule for administrative plans was found).
 */
export function rollDueDay(date: IsoDate, policy: RollPolicy, holidays: readonly Holiday[]): IsoDate {
  if (policy === 'none') return date;
  const step = policy === 'next' ? 1 : -1;
  let day = date;
  // No run of days off is longer than two weeks; the bound keeps a wrong table from looping.
  for (let moved = 0; moved < 31 && isDayOff(day, holidays); moved += 1) day = addDays(day, step);
  return day;
}
