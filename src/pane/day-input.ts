import { isoDate } from '../core/index';
import type { IsoDate } from '../core/index';

/** "24/06/2022", "24-6-2022" or "24.6.2022" as an ISO date; null for anything that is no day of the calendar. */
export function readDay(typed: string): IsoDate | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(typed.trim());
  return found === null ? null : isoDate(Number(found[3]), Number(found[2]), Number(found[1]));
}

/** True for text that is meant as a day, though it may not exist: "31/6/2022". */
export function looksLikeDay(typed: string): boolean {
  return /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u.test(typed.trim());
}
