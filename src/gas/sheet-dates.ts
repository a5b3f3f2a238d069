const SECONDS_A_DAY = 86_400;
/** Milliseconds from 30/12/1899 to 1/1/1970. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30);

/** True for a date that a service gave; it may come from another realm, where `instanceof Date` is false. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * Gives the serial number that a cell shows for the Date that getValues returned: a moment on the clock of the *spreadsheet's* zone
 * (the script's zone may be another). Whole seconds. One formatter for all cells, no service call.
 */
export function serialReader(timeZone: string): (date: Date) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (date) => {
    const parts = new Map(clock.formatToParts(date.getTime()).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    const seconds = Math.round((wall - SHEET_EPOCH) / 1000);
    return seconds % SECONDS_A_DAY === 0
      ? seconds / SECONDS_A_DAY
      : Math.floor(seconds / SECONDS_A_DAY) + (seconds % SECONDS_A_DAY) / SECONDS_A_DAY;
  };
}
