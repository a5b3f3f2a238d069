import { endOfMonth, isoDate, startOfMonth, type IsoDate } from '../model/calendar-date';

/** A stretch of the calendar as a phrase names it; the year is null where it is not said. */
export interface TimeUnit {
  readonly grain: 'day' | 'month' | 'quarter' | 'half' | 'year';
  readonly year: number | null;
  /** First and last month, 1 to 12. */
  readonly first: number;
  readonly last: number;
  /** First and last day of the month; 0 for the whole months. */
  readonly day: number;
  readonly lastDay: number;
  /** "cuối tháng 6": only the end is meant. */
  readonly endOnly: boolean;
  /** The end of a range, whose beginning this unit is. */
  readonly until: TimeUnit | null;
}

export function quarterUnit(quarter: number, year: number | null): TimeUnit {
  return wholeMonths('quarter', quarter * 3 - 2, quarter * 3, year);
}

export function monthUnit(month: number, year: number | null): TimeUnit {
  return wholeMonths('month', month, month, year);
}

export function monthsUnit(first: number, last: number, year: number | null): TimeUnit {
  return wholeMonths('half', first, last, year);
}

export function yearUnit(year: number | null): TimeUnit {
  return wholeMonths('year', 1, 12, year);
}

/** A day; month 0 while it is not known ("ngày 25"). */
export function dayUnit(day: number, month: number, year: number | null): TimeUnit {
  return { grain: 'day', year, first: month, last: month, day, lastDay: day, endOnly: false, until: null };
}

/** First day of a unit. */
export function startOf(unit: TimeUnit, planYear: number): IsoDate {
  const year = unit.year ?? planYear;
  return unit.day === 0 ? startOfMonth(year, unit.first) : (isoDate(year, unit.first, unit.day) ?? startOfMonth(year, unit.first));
}

/** Last day of a unit, or of the range that it begins. */
export function endOf(unit: TimeUnit, planYear: number): IsoDate {
  if (unit.until !== null) return endOf(unit.until, planYear);
  const year = unit.year ?? planYear;
  return unit.lastDay === 0 ? endOfMonth(year, unit.last) : (isoDate(year, unit.last, unit.lastDay) ?? endOfMonth(year, unit.last));
}

/** The same unit in the year `year`, where it names none itself. */
export function withYear(unit: TimeUnit, year: number | null): TimeUnit {
  if (year === null) return unit;
  return { ...unit, year: unit.year ?? year, until: unit.until === null ? null : withYear(unit.until, year) };
}

function wholeMonths(grain: TimeUnit['grain'], first: number, last: number, year: number | null): TimeUnit {
  return { grain, year, first, last, day: 0, lastDay: 0, endOnly: false, until: null };
}
