/** Days between 30/12/1899 and 1/1/1904, the two days from which workbooks count. */
const DAYS_1904 = 1462;

/** ISO text of a `t="d"` cell ("2022-03-31", "2022-03-31T08:00:00") as a serial number of the 1900 system; null for other text. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hours, minutes, seconds] = match.map((piece: string | undefined) => Number(piece ?? 0));
  return dayNumber(year ?? 0, month ?? 0, day ?? 0) + 25_569 + ((hours ?? 0) + ((minutes ?? 0) + (seconds ?? 0) / 60) / 60) / 24;
}

/** A date serial of the 1904 system in the 1900 system. */
export function from1904(serial: number): number {
  return serial + DAYS_1904;
}

/** A date serial of the 1900 system in the 1904 system. */
export function to1904(serial: number): number {
  return serial - DAYS_1904;
}

/** Days since 1/1/1970 in the Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
