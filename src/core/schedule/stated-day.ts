import { addDays, daysInMonth, isoDate, partsOf, type IsoDate } from '../model/calendar-date';
import type { Holiday } from '../model/day-off';
import type { RhythmDay, RhythmMonth } from '../model/schedule';
import { rollDueDay } from './working-days';

/** A period of a rhythm: a month, quarter, half-year or year. */
interface Period {
  readonly start: IsoDate;
  readonly due: IsoDate;
}

/**
 * The due days of one period of a rhythm, each once, in the order in which they are said. A day of a month of the year counts where it falls in the
 * period: "05/6" in the first half-year. None where the period has none.
 */
export function statedDays(days: readonly RhythmDay[], period: Period, holidays: readonly Holiday[]): readonly IsoDate[] {
  const dates = new Set<IsoDate>();
  for (const day of days) {
    const date = dateOf(day, period, holidays);
    if (date !== null && (day.of !== 'year' || (date >= period.start && date <= period.due))) dates.add(date);
  }
  return [...dates];
}

function dateOf(stated: RhythmDay, period: Period, holidays: readonly Holiday[]): IsoDate | null {
  const count = monthOf(stated, period);
  const year = partsOf(period.start).year + Math.floor((count - 1) / 12);
  const month = ((count - 1) % 12) + 1;
  const named = isoDate(year, month, Math.min(stated.day, daysInMonth(year, month)));
  if (named === null) return null;
  const date = stated.working ? rollDueDay(named, stated.day === 1 ? 'next' : 'previous', holidays) : named;
  return stated.before ? addDays(date, -1) : date;
}

/** The month, counted from January of the year of the period: 13 is the next January. */
function monthOf(stated: RhythmMonth, { start, due }: Period): number {
  if (stated.of === 'year') return stated.month;
  const first = partsOf(start).month;
  const length = partsOf(due).month - first + 1;
  const nth = stated.month === 'last' ? length : Math.min(stated.month, length);
  return first + (stated.of === 'period' ? 0 : length) + nth - 1;
}
