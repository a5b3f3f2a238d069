import { isoDate } from '../model/calendar-date';
import type { ReportPeriod } from '../model/report-period';
import type { PeriodSheet } from '../read/period-sheets';
import { periodsOf, readPeriod, type PeriodRules } from '../schedule/report-periods';
import { foldText } from '../text/fold';

/** True for the sheet of that period. */
export function isOfPeriod({ kind, id, words }: PeriodSheet, period: ReportPeriod): boolean {
  if (id !== null) return id === period.id;
  return words !== null && foldText(words) === foldText(kind === 'report' ? period.titleWords : period.words);
}

/** The period of a frozen sheet; null where neither mark nor title tells it. */
export function periodOfFrozen({ id, words }: PeriodSheet, rules: PeriodRules): ReportPeriod | null {
  const read = (text: string): ReportPeriod | null => {
    const period = readPeriod(text, rules);
    return period.ok ? period.value : null;
  };
  if (id !== null) return read(id);
  const range = RANGE.exec(words ?? '');
  if (range !== null) {
    const [from, to] = [0, 3].map((at) => isoDate(Number(range[at + 3]), Number(range[at + 2]), Number(range[at + 1])));
    return read(`${from ?? ''}..${to ?? ''}`);
  }
  const year = /\d{4}/u.exec(words ?? '')?.[0];
  const named = year === undefined ? [] : periodsOf(Number(year), rules, false);
  return named.find((period) => foldText(period.words) === foldText(words ?? '')) ?? null;
}

const RANGE = /(\d{1,2})\/(\d{1,2})\/(\d{4})\D+(\d{1,2})\/(\d{1,2})\/(\d{4})/u;
