import type { ReportPeriod } from '../model/report-period';
import type { Settings } from '../model/settings';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { periodSheets, type PeriodSheet } from '../read/period-sheets';
import type { EarlierPeriod } from '../report/earlier-results';
import { readFrozen, type FrozenPeriod } from '../report/freeze';
import { isOfPeriod, periodOfFrozen } from './period-of-sheet';
import { periodRules } from './period-settings';

/** The latest frozen period that closed before this one. */
export function previousPeriod(workbook: WorkbookSnapshot, period: ReportPeriod): FrozenPeriod | null {
  const frozen = frozenPeriods(workbook)
    .filter(({ asOf }) => asOf < period.to)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return frozen[0] ?? null;
}

/** Frozen periods that lie inside this one: a cumulative report tells their results too. */
export function earlierPeriods(workbook: WorkbookSnapshot, period: ReportPeriod, settings: Settings): EarlierPeriod[] {
  const { rules } = periodRules(workbook, settings);
  return frozenPeriods(workbook).flatMap((frozen): EarlierPeriod[] => {
    const own = periodOfFrozen(frozen.found, rules);
    const isInside = own !== null && own.from >= period.from && frozen.asOf < period.to;
    return isInside ? [{ ...frozen, label: own.label }] : [];
  });
}

/** The frozen periods that can be read, each with its sheet. */
function frozenPeriods(workbook: WorkbookSnapshot): (FrozenPeriod & { readonly found: PeriodSheet })[] {
  return periodSheets(workbook).flatMap((found) => {
    const read = found.kind === 'frozen' ? readFrozen(found.sheet.values, found.sheet.name) : null;
    return read?.ok === true ? [{ ...read.value, found }] : [];
  });
}

/** The sheet of a frozen period; null when it was not frozen. */
export function frozenSheetOf(workbook: WorkbookSnapshot, period: ReportPeriod): SheetSnapshot | null {
  return periodSheets(workbook).find((found) => found.kind === 'frozen' && isOfPeriod(found, period))?.sheet ?? null;
}
