import type { IsoDate } from '../core/index';

/** The day and the minute on the user's own clock. */
export interface Stamp {
  readonly asOf: IsoDate;
  /** "YYYY-MM-DD HH:MM" */
  readonly now: string;
}

export function stampNow(): Stamp {
  const clock = new Date();
  const asOf = `${String(clock.getFullYear())}-${twoDigits(clock.getMonth() + 1)}-${twoDigits(clock.getDate())}`;
  return { asOf, now: `${asOf} ${twoDigits(clock.getHours())}:${twoDigits(clock.getMinutes())}` };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
