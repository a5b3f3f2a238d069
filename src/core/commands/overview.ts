import { cellName } from '../model/address';
import type { IsoDate } from '../model/calendar-date';
import type { Result } from '../model/issue';
import { lineTitle } from '../model/line';
import type { FoundPlan, LastRun, PeriodOverview, TrackerOverview, UrgentLine, WorkbookOverview } from '../model/overview';
import type { WorkbookSnapshot } from '../model/sheet';
import { STATUS_TABLE } from '../model/status';
import type { TrackerFound } from '../model/tracker';
import { readTimePhrase } from '../parse/read-time-phrase';
import { cellText } from '../read/cell-text';
import { findList, findOurSheet, listText } from '../read/our-sheet';
import { readPlan } from '../read/read-plan';
import { readSettings } from '../read/read-settings';
import { findTracker, trackerCell } from '../read/read-tracker';
import { readUnitTabs } from '../read/unit-tabs';
import { readUndo } from '../render/undo';
import { periodsOf } from '../schedule/report-periods';
import { evaluateTracker } from '../steps/evaluate';
import { frozenSheetOf } from '../steps/frozen-periods';
import { periodRules } from '../steps/period-settings';
import { ourSheetNames } from '../steps/sheet-names';

/** What stands in a workbook on a day, for the first page of the pane. Reads only. */
export function overview(workbook: WorkbookSnapshot, asOf: IsoDate): WorkbookOverview {
  const tracker = findTracker(workbook);
  if (tracker !== null) return { kind: 'tracked', tracker: trackerOverview(tracker, workbook, asOf) };
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility === 'visible').map((sheet) => sheet.name);
  const plan = foundPlan(workbook, asOf);
  return plan.ok ? { kind: 'plan', plan: plan.value, sheets } : { kind: 'empty', sheets, reason: plan.issue };
}

function foundPlan(workbook: WorkbookSnapshot, asOf: IsoDate): Result<FoundPlan> {
  const context = { year: null, fallbackYear: Number(asOf.slice(0, 4)), planSheet: null, readTime: readTimePhrase };
  const found = readPlan(workbook, context, ourSheetNames(workbook));
  if (!found.ok) return found;
  const { plan, sheet, block, issues } = found.value;
  const missing = issues.filter((issue) => issue.code === 'no-lead-column' || issue.code === 'no-time-column');
  const value = {
    sheet,
    range: block.split(', ')[0] ?? block,
    tasks: plan.tasks.length,
    areas: plan.areas.length,
    year: plan.year,
    missingColumns: missing.map((issue) => (issue.code === 'no-time-column' ? 'Thời gian thực hiện' : 'Cơ quan chủ trì')),
  };
  return { ok: true, value };
}

function trackerOverview(found: TrackerFound, workbook: WorkbookSnapshot, asOf: IsoDate): TrackerOverview {
  const { settings } = readSettings(workbook);
  const day = asOfOf(found) ?? asOf;
  const tracker = evaluateTracker(found, workbook, settings, day);
  const sheet = found.sheet.name;
  const rows = new Map([...found.rows].reverse().map((row) => [row.id, row.row]));
  const rowOf = (id: string): number => rows.get(id) ?? found.headerRow;
  const urgent = (status: 'overdue' | 'due-soon'): UrgentLine[] =>
    tracker.tasks
      .flatMap((task) => task.lines.map((line) => ({ task, line })))
      .filter(({ line }) => line.status === status && line.entry.due !== null)
      .sort((a, b) => ((a.line.entry.due ?? '') < (b.line.entry.due ?? '') ? -1 : 1))
      .map(({ task, line }) => ({
        id: line.line.id,
        title: lineTitle(task, line.line),
        days: Math.abs(line.daysLeft ?? 0),
        due: line.entry.due ?? '',
        leads: task.leads,
        where: { sheet, cell: trackerCell(found, rowOf(line.line.id), 'title') },
      }));
  const { rules } = periodRules(workbook, settings);
  return {
    title: `Kế hoạch CCHC năm ${tracker.planYear}`,
    year: tracker.planYear,
    asOf: day,
    asOfCell: { sheet, ...(found.asOfCell === null ? {} : { cell: cellName(found.asOfCell.row, found.asOfCell.column) }) },
    tasks: tracker.tasks.length,
    figures: STATUS_TABLE.flatMap(({ id }) => {
      const own = tracker.tasks.filter((task) => task.status === id);
      const first = own[0];
      return first === undefined
        ? []
        : [{ status: id, count: own.length, where: { sheet, cell: trackerCell(found, rowOf(first.id), 'status') } }];
    }),
    overdue: urgent('overdue'),
    dueSoon: urgent('due-soon'),
    periods: periodsOf(tracker.planYear, rules, true).map((period): PeriodOverview => ({
      id: period.id,
      label: period.label,
      from: period.from,
      to: period.to,
      sendBy: period.sendBy,
      rule: period.rule,
      frozen: frozenSheetOf(workbook, period) !== null,
    })),
    lastRun: lastRun(workbook),
    unitTabs: readUnitTabs(workbook).map(({ unit }) => unit),
    settings,
  };
}

/** The day that a person fixed in the as-of cell; null while it follows the calendar. */
function asOfOf(found: TrackerFound): IsoDate | null {
  const cell = found.asOfCell;
  if (cell === null || (found.sheet.formulas[cell.row]?.[cell.column] ?? null) !== null) return null;
  const text = cellText(found.sheet, cell.row, cell.column);
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text);
  return match === null ? null : `${match[3] ?? ''}-${match[2] ?? ''}-${match[1] ?? ''}`;
}

function lastRun(workbook: WorkbookSnapshot): LastRun | null {
  const log = findList(workbook, 'log');
  if (log === null) return null;
  for (let row = log.sheet.values.length - 1; row > log.headerRow; row -= 1) {
    const [stampText = '', kind = '', lineId = '', what = ''] = log.columns.map((_, part) => listText(log, row, part));
    const stamp = /^(\d{2})\/(\d{2})\/(\d{4})\s*(\d{2}:\d{2})?$/u.exec(stampText);
    if (stamp === null || lineId !== '') continue;
    const at = `${stamp[3] ?? ''}-${stamp[2] ?? ''}-${stamp[1] ?? ''} ${stamp[4] ?? '00:00'}`;
    return {
      at,
      summary: `${kind}: ${what}`,
      restorable: readUndo(findOurSheet(workbook, 'undo')) !== null,
    };
  }
  return null;
}
