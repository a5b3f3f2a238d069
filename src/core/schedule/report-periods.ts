import { addDays, daysBetween, daysInMonth, isIsoDate, isoDate, partsOf, weekday } from '../model/calendar-date';
import type { IsoDate } from '../model/calendar-date';
import type { Issue, Result } from '../model/issue';
import type { NextPeriod, PeriodKind, PeriodRow, ReportPeriod, YearDay } from '../model/report-period';
import type { PeriodPresetId, Settings } from '../model/settings';
import { PERIOD_RULE_WORDS, PERIOD_WORDS, periodIssue, rangeWords } from '../text/report-text';

const YEAR_START: YearDay = { yearOffset: -1, month: 12, day: 15 };

/**
 * The two ready tables. Nghị định 09/2019/NĐ-CP, Điều 12: a quarter runs from the 15th of the month before it to the 14th of its last
 * month; half-year and year run from 15/12 of the year before. Which reports are on: the four that the ministry collects each year.
 */
export const PERIOD_PRESETS: Readonly<Record<PeriodPresetId, readonly PeriodRow[]>> = {
  nd09: [
    { kind: 'Q1', on: true, from: YEAR_START, to: day(3, 14), sendBy: null },
    { kind: 'Q2', on: false, from: day(3, 15), to: day(6, 14), sendBy: null },
    { kind: '6T', on: true, from: YEAR_START, to: day(6, 14), sendBy: null },
    { kind: 'Q3', on: true, from: day(6, 15), to: day(9, 14), sendBy: null },
    { kind: '9T', on: false, from: YEAR_START, to: day(9, 14), sendBy: null },
    { kind: 'Q4', on: false, from: day(9, 15), to: day(12, 14), sendBy: null },
    { kind: 'NAM', on: true, from: YEAR_START, to: day(12, 14), sendBy: null },
  ],
  calendar: [
    { kind: 'Q1', on: true, from: day(1, 1), to: day(3, 31), sendBy: null },
    { kind: 'Q2', on: false, from: day(4, 1), to: day(6, 30), sendBy: null },
    { kind: '6T', on: true, from: day(1, 1), to: day(6, 30), sendBy: null },
    { kind: 'Q3', on: true, from: day(7, 1), to: day(9, 30), sendBy: null },
    { kind: '9T', on: false, from: day(1, 1), to: day(9, 30), sendBy: null },
    { kind: 'Q4', on: false, from: day(10, 1), to: day(12, 31), sendBy: null },
    { kind: 'NAM', on: true, from: day(1, 1), to: day(12, 31), sendBy: null },
  ],
};

/** The period whose cut-off ends what the report looks ahead to, and how many years later. */
const NEXT_CUT_OFF: Readonly<Record<PeriodKind, readonly [kind: PeriodKind, years: 0 | 1]>> = {
  Q1: ['Q2', 0],
  Q2: ['Q3', 0],
  '6T': ['NAM', 0],
  Q3: ['Q4', 0],
  '9T': ['NAM', 0],
  Q4: ['Q1', 1],
  NAM: ['NAM', 1],
};

/** What the periods depend on: the settings, the rows of Thiết lập (the preset's where none are given), and the days off. */
export interface PeriodRules {
  readonly settings: Pick<Settings, 'periodPreset' | 'sendByDay' | 'rollPolicy'>;
  readonly rows?: readonly PeriodRow[];
  /** Saturdays and Sundays where not given. */
  readonly isDayOff?: (date: IsoDate) => boolean;
}

/**
 * The period of "2022-Q1", "2022-Q2", "2022-6T", "2022-Q3", "2022-9T", "2022-Q4", "2022-NAM" or of two days
 * ("2022-01-01..2022-02-28", "01/01/2022..28/02/2022"); case does not matter. An unknown text or an impossible day gives an error
 * that says what to write instead.
 */
export function readPeriod(text: string, rules: PeriodRules): Result<ReportPeriod> {
  const trimmed = text.trim();
  const range = /^(\S+?)\s*\.\.\s*(\S+)$/u.exec(trimmed);
  if (range !== null) return readRange(trimmed, range[1] ?? '', range[2] ?? '');
  const named = /^(\d{4})-(\S+)$/u.exec(trimmed);
  const kind = named === null ? undefined : kindOf(named[2] ?? '');
  if (named === null || kind === undefined) return fail('period-unknown', periodIssue.unknown(trimmed));
  const year = Number(named[1]);
  if (isoDate(year - 1, 1, 1) === null || isoDate(year + 2, 1, 1) === null) return fail('period-year', periodIssue.year(named[1] ?? ''));
  return { ok: true, value: periodOf(kind, year, rules) };
}

/** The periods of a year in the order of the table; `onOnly` leaves out those that are switched off. */
export function periodsOf(year: number, rules: PeriodRules, onOnly: boolean): ReportPeriod[] {
  return rowsOf(rules)
    .filter((row) => row.on || !onOnly)
    .map((row) => periodOf(row.kind, year, rules));
}

/**
 * The period being collected on a day: of those switched on, the one with the nearest cut-off that has not passed; where two close on
 * the same day (quý II and 6 tháng), the longer. On 20/12/2022 by Nghị định 09 that is quý I of 2023.
 */
export function periodOn(date: IsoDate, rules: PeriodRules): ReportPeriod | null {
  const { year } = partsOf(date);
  const open = [year, year + 1].flatMap((each) => periodsOf(each, rules, true)).filter((period) => period.to >= date);
  open.sort((a, b) => order(a.to, b.to) || order(a.from, b.from));
  return open[0] ?? null;
}

function periodOf(kind: PeriodKind, year: number, rules: PeriodRules): ReportPeriod {
  const row = rowFor(kind, rules);
  const words = PERIOD_WORDS[kind];
  const from = dateOf(row.from, year);
  const to = dateOf(row.to, year);
  return {
    id: `${String(year)}-${kind}`,
    kind,
    year,
    label: words.label,
    sheetLabel: `${words.label} ${String(year)}`,
    words: words.sentence(year),
    titleWords: words.title(year),
    from,
    to,
    sendBy: sendByOf(row, year, to, rules),
    carriedBefore: carriedBefore(from, to, year, rules),
    rule: ruleWords(row, rules),
    next: nextPeriod(kind, year, to, rules),
  };
}

function nextPeriod(kind: PeriodKind, year: number, to: IsoDate, rules: PeriodRules): NextPeriod {
  const [nextKind, years] = NEXT_CUT_OFF[kind];
  return { words: PERIOD_WORDS[kind].next(year), from: addDays(to, 1), to: dateOf(rowFor(nextKind, rules).to, year + years) };
}

function readRange(text: string, first: string, last: string): Result<ReportPeriod> {
  const from = readDay(first);
  const to = readDay(last);
  if (from === null) return fail('period-date', periodIssue.date(first));
  if (to === null) return fail('period-date', periodIssue.date(last));
  if (from > to) return fail('period-order', periodIssue.order(text));
  const words = rangeWords(from, to);
  const nextFrom = addDays(to, 1);
  const nextTo = addDays(nextFrom, daysBetween(from, to));
  const period: ReportPeriod = {
    id: `${from}..${to}`,
    kind: 'range',
    year: partsOf(to).year,
    label: words.label,
    sheetLabel: words.sheetLabel,
    words: words.sentence,
    titleWords: words.sentence,
    from,
    to,
    sendBy: null,
    carriedBefore: from,
    rule: PERIOD_RULE_WORDS.range,
    next: { words: words.next, from: nextFrom, to: nextTo },
  };
  return { ok: true, value: period };
}

/** "2022-02-28" or "28/2/2022"; null for a day that does not exist. */
function readDay(text: string): IsoDate | null {
  if (isIsoDate(text)) return text;
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  return parts === null ? null : isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}

function kindOf(text: string): PeriodKind | undefined {
  const typed = text.normalize('NFC').toLocaleUpperCase('vi').replace('Ă', 'A');
  return PERIOD_PRESETS.nd09.find((row) => row.kind === typed)?.kind;
}

function rowsOf(rules: PeriodRules): readonly PeriodRow[] {
  return rules.rows ?? PERIOD_PRESETS[rules.settings.periodPreset];
}

/** A period missing in Thiết lập keeps the days of the preset. */
function rowFor(kind: PeriodKind, rules: PeriodRules): PeriodRow {
  const preset = PERIOD_PRESETS[rules.settings.periodPreset];
  const row = rowsOf(rules).find((each) => each.kind === kind) ?? preset.find((each) => each.kind === kind);
  if (row === undefined) throw new Error(`No such period: ${kind}`);
  return row;
}

/** The day after the last cut-off inside the period of a report that is switched on. */
function carriedBefore(from: IsoDate, to: IsoDate, year: number, rules: PeriodRules): IsoDate {
  const earlier = rowsOf(rules)
    .filter((row) => row.on)
    .map((row) => dateOf(row.to, year))
    .filter((cutOff) => cutOff >= from && cutOff < to)
    .sort(order);
  const last = earlier.at(-1);
  return last === undefined ? from : addDays(last, 1);
}

/** The day of Thiết lập in the month of the cut-off, or in the month after where that day is not after the cut-off. */
function sendByOf(row: PeriodRow, year: number, to: IsoDate, rules: PeriodRules): IsoDate {
  const { year: cutOffYear, month } = partsOf(to);
  const inMonth = clampedDate(cutOffYear, month, rules.settings.sendByDay);
  const nextMonth =
    month === 12 ? clampedDate(cutOffYear + 1, 1, rules.settings.sendByDay) : clampedDate(cutOffYear, month + 1, rules.settings.sendByDay);
  const due = row.sendBy === null ? (inMonth > to ? inMonth : nextMonth) : dateOf(row.sendBy, year);
  return rolled(due, rules);
}

/** No reporting rule says which way a send-by day on a day off moves, so that Thiết lập decides. */
function rolled(date: IsoDate, { settings, isDayOff = isWeekend }: PeriodRules): IsoDate {
  if (settings.rollPolicy === 'none') return date;
  const step = settings.rollPolicy === 'next' ? 1 : -1;
  let moved = date;
  for (let tries = 0; tries < 31 && isDayOff(moved); tries += 1) moved = addDays(moved, step);
  return moved;
}

function isWeekend(date: IsoDate): boolean {
  return weekday(date) >= 6;
}

function ruleWords(row: PeriodRow, rules: PeriodRules): string {
  const preset = PERIOD_PRESETS[rules.settings.periodPreset].find((each) => each.kind === row.kind);
  const asPreset = preset !== undefined && sameDay(preset.from, row.from) && sameDay(preset.to, row.to);
  const base = asPreset ? PERIOD_RULE_WORDS[rules.settings.periodPreset] : PERIOD_RULE_WORDS.edited;
  const cumulative = row.kind === '6T' || row.kind === '9T' || row.kind === 'NAM';
  return cumulative ? `${base}, ${PERIOD_RULE_WORDS.cumulative}` : base;
}

function sameDay(a: YearDay, b: YearDay): boolean {
  return a.yearOffset === b.yearOffset && a.month === b.month && a.day === b.day;
}

function dateOf({ yearOffset, month, day: dayOfMonth }: YearDay, year: number): IsoDate {
  return clampedDate(year + yearOffset, month, dayOfMonth);
}

function clampedDate(year: number, month: number, dayOfMonth: number): IsoDate {
  const date = isoDate(year, month, Math.min(Math.max(dayOfMonth, 1), daysInMonth(year, month)));
  if (date === null) throw new Error(`No such month: ${String(month)}/${String(year)}`);
  return date;
}

function day(month: number, dayOfMonth: number): YearDay {
  return { yearOffset: 0, month, day: dayOfMonth };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fail(code: string, message: string): { readonly ok: false; readonly issue: Issue } {
  return { ok: false, issue: { code, severity: 'error', where: {}, message } };
}
