import { formatDate, fromSerial, isIsoDate, isoDate, toSerial } from '../model/calendar-date';
import type { IsoDate } from '../model/calendar-date';
import type { Result } from '../model/issue';
import type { LineStatus, TrackedTask, Tracker } from '../model/line';
import type { ReportPeriod } from '../model/report-period';
import type { CellValue } from '../model/sheet';
import { STATUS_TABLE, statusRow } from '../model/status';
import { foldText } from '../text/fold';
import { FROZEN_HEADINGS, FROZEN_TITLE, frozenIssue } from '../text/report-text';
import type { ComparedLine } from './compare-periods';
import { dueOf } from './line-facts';

/** The lines of a period as they stood at its cut-off, for the sheet "Kỳ <kỳ>". Written once, never again. */
export interface FrozenSheet {
  /** "Kỳ Quý I 2022" */
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly kind: 'text' | 'date' }[];
  /** One row a line, in plan order; dates are serial numbers, empty cells null. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A frozen period read back: what the comparison needs. */
export interface FrozenPeriod {
  readonly asOf: IsoDate;
  readonly lines: readonly FrozenLine[];
}

/** A frozen line: its status then, the words that a person sees, and what it told. */
interface FrozenLine extends ComparedLine {
  readonly title: string;
  /** Kết quả trong kỳ, as typed. */
  readonly result: string | null;
}

interface FrozenColumn {
  readonly id: keyof typeof FROZEN_HEADINGS;
  readonly kind: 'text' | 'date';
  readonly value: (task: TrackedTask, line: LineStatus) => string | null;
}

/** The columns of a frozen sheet: what identifies the line, what it was, and all that people had typed. Dates are ISO here. */
const FROZEN_COLUMNS: readonly FrozenColumn[] = [
  { id: 'id', kind: 'text', value: (_task, { line }) => line.id },
  { id: 'task', kind: 'text', value: (task) => task.id },
  { id: 'area', kind: 'text', value: (task) => task.areaTitle },
  { id: 'title', kind: 'text', value: (task) => task.title },
  { id: 'what', kind: 'text', value: (_task, { line }) => line.what },
  { id: 'leads', kind: 'text', value: (task) => task.leads.join('; ') },
  { id: 'due', kind: 'date', value: (_task, line) => dueOf(line) },
  { id: 'status', kind: 'text', value: (_task, { status }) => statusRow(status).label },
  { id: 'progress', kind: 'text', value: (_task, { entry }) => entry.progress },
  { id: 'done', kind: 'date', value: (_task, { entry }) => entry.done },
  { id: 'answer', kind: 'text', value: (_task, { entry }) => entry.answer },
  { id: 'result', kind: 'text', value: (_task, { entry }) => entry.result },
  { id: 'evidenceNumber', kind: 'text', value: (_task, { entry }) => entry.evidenceNumber },
  { id: 'evidenceDate', kind: 'date', value: (_task, { entry }) => entry.evidenceDate },
  { id: 'evidenceIssuer', kind: 'text', value: (_task, { entry }) => entry.evidenceIssuer },
  { id: 'evidencePage', kind: 'text', value: (_task, { entry }) => entry.evidencePage },
  { id: 'evidenceLink', kind: 'text', value: (_task, { entry }) => entry.evidenceLink },
  { id: 'difficulties', kind: 'text', value: (_task, { entry }) => entry.difficulties },
  { id: 'triggerDocument', kind: 'text', value: (_task, { entry }) => entry.triggerDocument },
  { id: 'triggerDate', kind: 'date', value: (_task, { entry }) => entry.triggerDate },
  { id: 'note', kind: 'text', value: (_task, { entry }) => entry.note },
  { id: 'asOf', kind: 'date', value: () => null },
];

/** The lines of a tracker, evaluated on the period's cut-off, as plain rows with headings. */
export function frozenLines(tracker: Tracker, period: ReportPeriod): FrozenSheet {
  return {
    sheet: `Kỳ ${period.sheetLabel}`,
    title: FROZEN_TITLE(formatDate(tracker.asOf), period.words),
    columns: FROZEN_COLUMNS.map(({ id, kind }) => ({ heading: FROZEN_HEADINGS[id], kind })),
    rows: tracker.tasks.flatMap((task) =>
      task.lines.map((line) =>
        FROZEN_COLUMNS.map(({ id, kind, value }) => {
          const typed = id === 'asOf' ? tracker.asOf : value(task, line);
          if (typed === null) return null;
          return kind === 'date' ? toSerial(typed) : typed;
        }),
      ),
    ),
  };
}

/**
 * Reads a frozen sheet back from its cells, headings among them; columns are found by heading, in any order, and rows without an id
 * are passed over. An error when the columns that the comparison needs are not there, or a status word is not one of ours.
 */
export function readFrozen(cells: readonly (readonly CellValue[])[], sheet: string): Result<FrozenPeriod> {
  const headingRow = cells.findIndex((row) => columnOf(row, 'id') >= 0 && columnOf(row, 'status') >= 0);
  const headings = cells[headingRow];
  if (headings === undefined) return fail(sheet, frozenIssue.noHeadings(sheet));
  const at = (row: readonly CellValue[], id: keyof typeof FROZEN_HEADINGS): CellValue => row[columnOf(headings, id)] ?? null;
  const lines: FrozenLine[] = [];
  let asOf: IsoDate | null = null;
  for (const row of cells.slice(headingRow + 1)) {
    const id = textOf(at(row, 'id'));
    if (id === '') continue;
    const word = textOf(at(row, 'status'));
    const status = STATUS_TABLE.find((each) => foldText(each.label) === foldText(word));
    if (status === undefined) return fail(sheet, frozenIssue.status(sheet, id, word));
    asOf ??= dateOf(at(row, 'asOf'));
    lines.push({
      id,
      taskId: textOf(at(row, 'task')) || (id.split('/')[0] ?? id),
      title: textOf(at(row, 'title')),
      due: dateOf(at(row, 'due')),
      status: status.id,
      result: textOf(at(row, 'result')) || null,
    });
  }
  if (asOf === null) return fail(sheet, frozenIssue.noDate(sheet));
  return { ok: true, value: { asOf, lines } };
}

function columnOf(row: readonly CellValue[], id: keyof typeof FROZEN_HEADINGS): number {
  return row.findIndex((cell) => typeof cell === 'string' && foldText(cell) === foldText(FROZEN_HEADINGS[id]));
}

function textOf(value: CellValue): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A serial number, "2022-03-14" or "14/03/2022". */
function dateOf(value: CellValue): IsoDate | null {
  if (typeof value === 'number') return fromSerial(value);
  const text = textOf(value);
  if (isIsoDate(text)) return text;
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  return parts === null ? null : isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}

function fail(sheet: string, message: string): Result<never> {
  return { ok: false, issue: { code: 'frozen-unreadable', severity: 'error', where: { sheet }, message } };
}
