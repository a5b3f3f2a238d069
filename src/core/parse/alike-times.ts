/**
 * True for a list of days that are written alike and stand in order, "15/6 và 15/12", so that what stands before or behind it is said of all:
 * not "30/4, ngày 06 tháng 6", "15/6; hết ngày 20/7", "15/12 và 10/6". In: the list as written.
 */
export function areAlike(list: string): boolean {
  const [first = '', ...others] = list.split(BETWEEN_TIMES);
  let last = first;
  for (const other of others) {
    const lead = leadOf(other);
    const [mine, same] = [signOf(other), signOf(first)];
    if (!leadOf(first).endsWith(lead) || (mine !== null && same !== null && mine !== same) || !isInOrder(last, other)) return false;
    last = other;
  }
  return true;
}

const BETWEEN_TIMES = /[,;+&\n]| và | hoặc | hay /iu;
const DATE = /(\d{1,2})(?:\s?[/.-]\s?|,? tháng )(\d{1,2})(?:(?:\s?[/.-]\s?| năm )(\d{4}))?/iu;

/** The words before the number: "ngày", "trong ngày". */
function leadOf(day: string): string {
  return day.slice(0, day.search(/\d|$/u)).trim().toLowerCase();
}

/** How the day and the month are joined; null for a bare number. */
function signOf(day: string): string | null {
  const sign = /\d\s?([/.-])\s?\d|(tháng)/iu.exec(day);
  return sign === null ? null : (sign[1] ?? sign[2]?.toLowerCase() ?? null);
}

/** True where the second day is later in the year, or in a year of its own. */
function isInOrder(one: string, other: string): boolean {
  const [from, to] = [DATE.exec(one), DATE.exec(other)];
  if (from === null || to === null || (to[3] !== undefined && to[3] !== from[3])) return true;
  return Number(to[2]) * 31 + Number(to[1]) > Number(from[2]) * 31 + Number(from[1]);
}
