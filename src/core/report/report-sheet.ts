import { formatDate } from '../model/calendar-date';
import type {
  ReportSheetChart,
  ReportSheetFigure,
  ReportSheetModel,
  ReportSheetRow,
  ReportSheetSection,
  ReportSheetTable,
  ReportSheetText,
} from '../model/report-sheet';
import { statusRow } from '../model/status';
import { HEADINGS, LINE_WORDS, REPORT_SHEET, TALLY_HEADINGS, WHOLE_TOTAL, dateWithWeekend, formatRate } from '../text/report-text';
import { scoreOf } from './completion-score';
import type { Count } from './line-facts';
import { dueOf, filled, hasEvidence } from './line-facts';
import { lineOf } from './report-context';
import type { ReportContext, ReportInput } from './report-context';
import { homelessTexts, reportContext, reportParagraphs } from './report-paragraphs';
import { noTermCount, rateOfDue, rateOfTotal } from './tally';
import type { Tally } from './tally';
import { TALLY_COLUMNS, tallyGroups, tallyNotes } from './tally-table';
import { oneLine } from './task-words';

/** Bars of the charts, as on Tổng quan. */
const CHART_SERIES = [
  { id: 'doneOnTime', title: 'Hoàn thành trong hạn', color: '#5B9E72' },
  { id: 'doneLate', title: 'Hoàn thành quá hạn', color: '#D9A066' },
  { id: 'openOverdue', title: 'Chưa hoàn thành, quá hạn', color: '#C0392B' },
] as const;

/** The report as a sheet: the same figures, tables and texts as the document, each with its rows; texts may be written over. */
export function makeReportSheet(input: ReportInput): ReportSheetModel {
  const context = reportContext(input);
  const { period, tracker } = input;
  return {
    sheet: `${REPORT_SHEET.name} ${period.sheetLabel}`.slice(0, 31),
    title: `${HEADINGS.title}: ${HEADINGS.subtitle(period.titleWords)}`,
    subtitles: [
      REPORT_SHEET.window(formatDate(period.from), formatDate(tracker.asOf), period.rule),
      ...(period.sendBy === null ? [] : [REPORT_SHEET.sendBy(dateWithWeekend(period.sendBy))]),
    ],
    sections: [
      { id: 'figures', heading: REPORT_SHEET.figures, blocks: [{ kind: 'figures', rows: figureRows(context) }] },
      { id: 'by-area', heading: REPORT_SHEET.byArea, blocks: [areaTable(context)] },
      { id: 'by-agency', heading: REPORT_SHEET.byAgency, blocks: [agencyTable(context)] },
      ...unitSection(context),
      ...listSections(context),
      textSection(context),
      ...homelessSection(context),
    ],
    charts: [chart('by-area', REPORT_SHEET.chartByArea), chart('by-agency', REPORT_SHEET.chartByAgency)],
  };
}

function figureRows(context: ReportContext): ReportSheetFigure[] {
  const { figures } = context;
  const { overall, due, continuous } = figures;
  const ofDue = rateOfDue(overall);
  const ofTotal = rateOfTotal(overall);
  const noTerm = { tasks: [...overall.cells.continuous.tasks, ...overall.cells.waiting.tasks], lines: [] };
  const words = REPORT_SHEET.rows;
  return [
    counted('total', words.total, overall.all, 'tasks'),
    counted('doneOnTime', words.doneOnTime, overall.cells.doneOnTime, 'tasks'),
    counted('doneLate', words.doneLate, overall.cells.doneLate, 'tasks'),
    counted('openInTerm', words.openInTerm, overall.cells.openInTerm, 'tasks'),
    counted('openOverdue', words.openOverdue, overall.cells.openOverdue, 'tasks'),
    { ...counted('noTerm', words.noTerm, noTerm, 'tasks'), value: noTermCount(overall) },
    counted('continuousTasks', words.continuousTasks, overall.cells.continuous, 'tasks'),
    counted('waitingTasks', words.waitingTasks, overall.cells.waiting, 'tasks'),
    counted('stopped', words.stopped, overall.cells.stopped, 'tasks'),
    rate('rateOfDue', words.rateOfDue, ofDue.part, ofDue.whole, overall),
    rate('rateOfTotal', words.rateOfTotal, ofTotal.part, ofTotal.whole, overall),
    ...scoreRow(context),
    counted('lines', words.lines, overall.all, 'lines'),
    counted('due', words.due, due.all, 'lines'),
    counted('dueDone', words.dueDone, joined(due.doneOnTime, due.doneLate), 'lines'),
    counted('doneInPeriod', words.doneInPeriod, figures.doneInPeriod, 'lines'),
    counted('doneLateInPeriod', words.doneLateInPeriod, figures.doneLateInPeriod, 'lines'),
    counted('carriedOver', words.carriedOver, figures.carriedOver, 'lines'),
    counted('declared', words.declared, figures.declared, 'lines'),
    counted('evidenced', words.evidenced, figures.evidenced, 'lines'),
    counted('notEvidenced', words.notEvidenced, figures.notEvidenced, 'lines'),
    counted('withResult', words.withResult, continuous.withResult, 'lines'),
    counted('nothing', words.nothing, continuous.nothing, 'lines'),
    counted('notReported', words.notReported, continuous.notReported, 'lines'),
    counted('waiting', words.waiting, figures.waiting, 'lines'),
    counted('unclear', words.unclear, figures.unclear, 'lines'),
    counted('dueNext', words.dueNext, figures.dueNext, 'lines'),
  ];
}

/** The points by the office's own rule, with the rate they come from and the rule's source; nothing where no rule is switched on. */
function scoreRow({ figures, scoreRule }: ReportContext): ReportSheetFigure[] {
  if (scoreRule === undefined || scoreRule === null) return [];
  const { overall } = figures;
  const counts = scoreRule.rate === 'ofDue' ? rateOfDue(overall) : rateOfTotal(overall);
  const points = scoreOf(counts, scoreRule);
  const shown = points === null ? REPORT_SHEET.noScore : REPORT_SHEET.score(points, scoreRule.maxPoints);
  const row = rate('score', REPORT_SHEET.rows.score, counts.part, counts.whole, overall);
  return [{ ...row, text: `${shown}; ${row.text}; ${scoreRule.source}` }];
}

function counted(id: string, label: string, count: Count, unit: 'tasks' | 'lines'): ReportSheetFigure {
  return { id, label, value: count[unit].length, text: REPORT_SHEET.units[unit], taskIds: count.tasks, lineIds: count.lines };
}

function joined(a: Count, b: Count): Count {
  return { tasks: [...new Set([...a.tasks, ...b.tasks])], lines: [...a.lines, ...b.lines] };
}

function rate(id: string, label: string, part: number, whole: number, { cells }: Tally): ReportSheetFigure {
  const taskIds = [...cells.doneOnTime.tasks, ...cells.doneLate.tasks];
  return { id, label, value: null, text: formatRate(part, whole), taskIds, lineIds: [...cells.doneOnTime.lines, ...cells.doneLate.lines] };
}

function areaTable(context: ReportContext): ReportSheetTable {
  const { areas } = context.figures;
  return tallyTable(
    'by-area',
    TALLY_HEADINGS.area,
    areas.map((area) => area.tally),
    context,
  );
}

function agencyTable(context: ReportContext): ReportSheetTable {
  const table = tallyTable('by-agency', TALLY_HEADINGS.agency, context.figures.agencies, context);
  return { ...table, notes: tallyNotes(context.figures) };
}

function unitSection(context: ReportContext): ReportSheetSection[] {
  const { units } = context.figures;
  if (units.length === 0) return [];
  const table = tallyTable('by-unit', TALLY_HEADINGS.unit, units, context);
  // Units share the group's tasks: a total row of all tasks would not be the sum of this table.
  return [{ id: 'by-unit', heading: REPORT_SHEET.byUnit, blocks: [{ ...table, rows: table.rows.filter((row) => !row.total) }] }];
}

function tallyTable(id: string, nameHeading: string, tallies: readonly Tally[], context: ReportContext): ReportSheetTable {
  const row = (tally: Tally, total: boolean): ReportSheetRow => ({
    id: `${id}/${tally.key}`,
    cells: [tally.name, ...TALLY_COLUMNS.map(({ value }) => value(tally))],
    total,
    lineIds: tally.all.lines,
  });
  return {
    kind: 'table',
    id,
    columns: [{ heading: nameHeading, align: 'left' }, ...TALLY_COLUMNS.map(({ heading }) => ({ heading, align: 'center' as const }))],
    groups: tallyGroups(1),
    rows: [...tallies.map((tally) => row(tally, false)), row({ ...context.figures.overall, name: WHOLE_TOTAL }, true)],
    notes: tallyNotes(context.figures).slice(0, 1),
  };
}

/** Lists behind the counts, each left out when empty. */
function listSections(context: ReportContext): ReportSheetSection[] {
  const { figures } = context;
  const lists: readonly (readonly [id: string, heading: string, lineIds: readonly string[]])[] = [
    ['due', REPORT_SHEET.rows.due, figures.due.all.lines],
    ['overdue', REPORT_SHEET.overdue, figures.overdue.lines],
    ['not-evidenced', REPORT_SHEET.rows.notEvidenced, figures.notEvidenced.lines],
    ['not-reported', REPORT_SHEET.rows.notReported, figures.continuous.notReported.lines],
    ['waiting', REPORT_SHEET.rows.waiting, figures.waiting.lines],
    ['due-next', REPORT_SHEET.rows.dueNext, figures.dueNext.lines],
  ];
  const sections = lists
    .filter(([, , lineIds]) => lineIds.length > 0)
    .map(([id, heading, lineIds]) => ({ id, heading, blocks: [lineTable(context, id, lineIds)] }));
  return [...sections, ...changeSection(context)];
}

function lineTable(context: ReportContext, id: string, lineIds: readonly string[]): ReportSheetTable {
  const words = REPORT_SHEET.lineColumns;
  return {
    kind: 'table',
    id,
    columns: [
      { heading: words.id, align: 'center' },
      { heading: words.title, align: 'left' },
      { heading: words.leads, align: 'left' },
      { heading: words.due, align: 'center' },
      { heading: words.status, align: 'left' },
      { heading: words.evidence, align: 'left' },
    ],
    groups: [],
    rows: lineIds.map((lineId) => {
      const { task, line } = lineOf(context, lineId);
      const part = task.lines.length > 1 && filled(line.line.what) ? ` – ${oneLine(line.line.what)}` : '';
      const due = dueOf(line);
      return {
        id: `${id}/${lineId}`,
        cells: [
          lineId,
          `${oneLine(task.title)}${part}`,
          task.leads.map(oneLine).join('; '),
          due === null ? LINE_WORDS.noDue : formatDate(due),
          statusRow(line.status).label,
          hasEvidence(line) ? (line.entry.evidenceNumber ?? line.entry.evidenceLink) : null,
        ],
        total: false,
        lineIds: [lineId],
      };
    }),
    notes: [],
  };
}

function changeSection({ figures, lineById }: ReportContext): ReportSheetSection[] {
  if (figures.dueChanges.length === 0) return [];
  const words = REPORT_SHEET.changeColumns;
  const day = (date: string | null): string => (date === null ? LINE_WORDS.noDue : formatDate(date));
  const table: ReportSheetTable = {
    kind: 'table',
    id: 'due-changes',
    columns: [
      { heading: words.id, align: 'center' },
      { heading: words.from, align: 'center' },
      { heading: words.to, align: 'center' },
      { heading: words.changedOn, align: 'center' },
      { heading: words.reason, align: 'left' },
    ],
    groups: [],
    rows: figures.dueChanges.map((change, index) => ({
      id: `due-changes/${change.lineId}/${String(index + 1)}`,
      cells: [change.lineId, day(change.from), day(change.to), formatDate(change.changedOn), change.reason],
      total: false,
      lineIds: lineById.has(change.lineId) ? [change.lineId] : [],
    })),
    notes: [],
  };
  return [{ id: 'due-changes', heading: REPORT_SHEET.dueChanges, blocks: [table] }];
}

function textSection(context: ReportContext): ReportSheetSection {
  const blocks = reportParagraphs(context).map(({ id, role, text, generated, handWritten, lineIds }): ReportSheetText => {
    const isHeading = role === 'heading1' || role === 'heading2';
    return { kind: 'text', id, heading: isHeading, text, generated, handWritten, editable: !isHeading, lineIds };
  });
  return { id: 'text', heading: REPORT_SHEET.text, blocks };
}

/** Texts that people wrote over a paragraph that is not in this report: shown last, so that they are not lost. */
function homelessSection(context: ReportContext): ReportSheetSection[] {
  const blocks = homelessTexts(context).map(({ id, text }): ReportSheetText => ({
    kind: 'text',
    id,
    heading: false,
    text,
    generated: '',
    handWritten: true,
    editable: true,
    lineIds: [],
  }));
  return blocks.length === 0 ? [] : [{ id: 'homeless', heading: REPORT_SHEET.homeless, blocks }];
}

function chart(tableId: string, title: string): ReportSheetChart {
  return {
    id: `chart-${tableId}`,
    title,
    description: `${title}: ${CHART_SERIES.map((series) => series.title.toLocaleLowerCase('vi')).join('; ')}.`,
    tableId,
    categoryColumn: 0,
    series: CHART_SERIES.map(({ id, title: name, color }) => ({
      column: TALLY_COLUMNS.findIndex((column) => column.id === id) + 1,
      title: name,
      color,
    })),
  };
}
