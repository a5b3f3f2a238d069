import { formatDate, formatDateInText, partsOf } from '../model/calendar-date';
import type { DocumentBlock, DocumentSection, ParagraphBlock, ParagraphRole, TableBlock, TableCell, TableColumn } from '../model/document';
import type { LineStatus, TrackedTask } from '../model/line';
import { statusRow } from '../model/status';
import type { StatusId } from '../model/status';
import {
  APPENDIX,
  COMPARED_PARTS,
  DONE_WORDS,
  LINE_WORDS,
  MISSING,
  partsDone,
  TALLY_HEADINGS,
  WHOLE_TOTAL,
  formatCount,
} from '../text/report-text';
import { capital, documentName, evidenceWords, oneLine, partWords, shortTitle } from './task-words';
import { dueOf, filled, isDone, isDoneLater } from './line-facts';
import type { PeriodComparison } from './compare-periods';
import type { ReportContext } from './report-context';
import { officeInText } from './office-words';
import { TALLY_COLUMNS, tallyGroups, tallyNotes } from './tally-table';
import type { Tally } from './tally';
import { toRuns } from './text-runs';

/** Points of the text in the tables. */
const TABLE_SIZE = 11;

/** Millimetres; they add up to the 252 between the margins of a landscape page. */
const TASK_COLUMNS: readonly TableColumn[] = [
  { heading: APPENDIX.columns.id, width: 14, align: 'center' },
  { heading: APPENDIX.columns.title, width: 70, align: 'left' },
  { heading: APPENDIX.columns.leads, width: 32, align: 'left' },
  { heading: APPENDIX.columns.due, width: 24, align: 'center' },
  { heading: APPENDIX.columns.status, width: 25, align: 'center' },
  { heading: APPENDIX.columns.result, width: 55, align: 'left' },
  { heading: APPENDIX.columns.note, width: 32, align: 'left' },
];

const CHANGE_COLUMNS: readonly TableColumn[] = [
  { heading: APPENDIX.columns.id, width: 14, align: 'center' },
  { heading: APPENDIX.columns.title, width: 96, align: 'left' },
  { heading: APPENDIX.columns.oldDue, width: 28, align: 'center' },
  { heading: APPENDIX.columns.newDue, width: 28, align: 'center' },
  { heading: APPENDIX.columns.changedOn, width: 28, align: 'center' },
  { heading: APPENDIX.columns.reason, width: 58, align: 'left' },
];

const COMPARED_COLUMNS: readonly TableColumn[] = [
  { heading: APPENDIX.columns.id, width: 20, align: 'center' },
  { heading: APPENDIX.columns.title, width: 112, align: 'left' },
  { heading: APPENDIX.columns.change, width: 56, align: 'left' },
  { heading: APPENDIX.columns.before, width: 32, align: 'center' },
  { heading: APPENDIX.columns.now, width: 32, align: 'center' },
];

/** Phụ lục I (tasks), II (by unit), and III where a deadline or a status moved. Each a section with its own page numbers. */
export function appendices(context: ReportContext): DocumentSection[] {
  return [
    section('I', APPENDIX.tasksTitle, context, [taskTable(context), note(APPENDIX.tasksNote(formatDate(context.tracker.asOf)))]),
    section('II', APPENDIX.unitsTitle, context, [unitTable(context), ...tallyNotes(context.figures).map(note)]),
    ...changesSection(context),
  ];
}

function section(number: string, title: string, context: ReportContext, blocks: readonly DocumentBlock[]): DocumentSection {
  const { settings, units, period } = context;
  const year = partsOf(period.sendBy ?? period.to).year;
  const symbol = filled(settings.symbol) ? settings.symbol.replace(/^\//u, '') : MISSING.symbol;
  return {
    orientation: 'landscape',
    blocks: [
      paragraph('appendixNumber', APPENDIX.number(number)),
      paragraph('appendixTitle', title),
      paragraph('appendixNote', APPENDIX.attached(symbol, year, officeInText(settings.office, units))),
      ...blocks,
    ],
  };
}

function taskTable({ tracker }: ReportContext): TableBlock {
  const rows: TableCell[][] = [];
  let area = '';
  for (const task of tracker.tasks) {
    const band = `${task.areaNumber}. ${oneLine(task.areaTitle)}`;
    if (band !== area) rows.push([{ text: band, bold: true, span: TASK_COLUMNS.length }]);
    area = band;
    rows.push(...taskRows(task, tracker.asOf));
  }
  return { kind: 'table', columns: TASK_COLUMNS, rows, size: TABLE_SIZE };
}

function taskRows(task: TrackedTask, asOf: string): TableCell[][] {
  const leads = task.leads.map(oneLine).join('; ');
  const [only] = task.lines;
  if (task.lines.length === 1 && only !== undefined) {
    return [[{ text: task.id }, { text: oneLine(task.title) }, { text: leads }, ...lineCells(only, asOf)]];
  }
  const parts = task.lines.filter((line) => line.line.kind !== 'continuous');
  const done = parts.filter(isDone).length;
  const { label, color, bold, italic } = statusRow(task.status);
  return [
    [
      { text: task.id },
      { text: oneLine(task.title) },
      { text: leads },
      { text: '' },
      { text: label, color, bold, italic },
      { text: parts.length === 0 ? '' : partsDone(done, parts.length) },
      { text: '' },
    ],
    ...task.lines.map((line) => [
      { text: line.line.id, italic: true },
      { text: `– ${capital(oneLine(line.line.what ?? line.line.reading))}` },
      { text: '' },
      ...lineCells(line, asOf),
    ]),
  ];
}

/** Due day, status, result and evidence, notes. */
function lineCells(line: LineStatus, asOf: string): TableCell[] {
  const due = dueOf(line);
  return [
    { text: due === null ? oneLine(line.line.reading) : formatDate(due) },
    statusCell(line.status),
    { text: resultText(line, asOf) },
    { text: noteText(line, asOf) },
  ];
}

function statusCell(status: StatusId): TableCell {
  const { label, fill, color, bold, italic } = statusRow(status);
  return { text: label, color, bold, italic, ...(fill === null ? {} : { fill }) };
}

/** What was typed on a line declared as done after the cut-off tells of a later day, and stays out. */
function resultText(line: LineStatus, asOf: string): string {
  if (isDoneLater(line, asOf)) return '';
  const { entry } = line;
  const evidence = filled(entry.evidenceNumber)
    ? evidenceWords(entry)
    : isDone(line) && !filled(entry.evidenceLink)
      ? MISSING.document
      : null;
  return [
    ...(isDone(line) ? [entry.done === null ? DONE_WORDS.undated : DONE_WORDS.on(formatDateInText(entry.done))] : []),
    ...(filled(entry.result) ? [oneLine(entry.result)] : []),
    ...(evidence === null ? [] : [evidence]),
    ...(filled(entry.evidenceLink) ? [entry.evidenceLink.trim()] : []),
  ]
    .map(sentence)
    .join(' ');
}

function noteText(line: LineStatus, asOf: string): string {
  const { entry } = line;
  const trigger = filled(entry.triggerDocument)
    ? [
        `${APPENDIX.trigger} ${documentName(oneLine(entry.triggerDocument))}${entry.triggerDate === null ? '' : ` ngày ${formatDateInText(entry.triggerDate)}`}`,
      ]
    : [];
  return [
    ...(isDoneLater(line, asOf) && entry.done !== null ? [LINE_WORDS.doneLater(formatDateInText(entry.done))] : []),
    ...trigger,
    ...movedWords(line),
    ...(line.line.doubt !== null && dueOf(line) === line.line.due ? [LINE_WORDS.doubtNote(oneLine(line.line.doubt))] : []),
    ...(filled(entry.note) ? [oneLine(entry.note)] : []),
  ]
    .map(sentence)
    .join(' ');
}

/** The plan's own due day, where a person put another in its place. */
function movedWords({ line, entry }: LineStatus): string[] {
  if (line.due === null || entry.due === null || line.due === entry.due) return [];
  return [LINE_WORDS.changedDue(formatDateInText(line.due), formatDateInText(entry.due))];
}

function unitTable({ figures }: ReportContext): TableBlock {
  const columns: TableColumn[] = [
    { heading: APPENDIX.columns.number, width: 9, align: 'center' },
    { heading: TALLY_HEADINGS.unit, width: 45, align: 'left' },
    ...TALLY_COLUMNS.map(({ heading, width }) => ({ heading, width, align: 'center' as const })),
  ];
  const band = (text: string): TableCell[] => [{ text, bold: true, span: columns.length }];
  const rows = (tallies: readonly Tally[]): TableCell[][] => tallies.map((tally, index) => unitRow(String(index + 1), tally, false));
  return {
    kind: 'table',
    columns,
    groups: tallyGroups(2),
    rows: [
      ...(figures.units.length === 0 ? [] : [band(APPENDIX.agenciesBand)]),
      ...rows(figures.agencies),
      unitRow('', { ...figures.overall, name: WHOLE_TOTAL }, true),
      ...(figures.units.length === 0 ? [] : [band(APPENDIX.unitsBand), ...rows(figures.units)]),
    ],
    size: TABLE_SIZE,
  };
}

function unitRow(number: string, tally: Tally, total: boolean): TableCell[] {
  const bold = total ? { bold: true } : {};
  return [
    { text: number, ...bold },
    { text: tally.name, ...bold },
    ...TALLY_COLUMNS.map(({ value }) => {
      const shown = value(tally);
      return { text: typeof shown === 'number' ? formatCount(shown) : shown, ...bold };
    }),
  ];
}

/** What was moved in the period, and what changed against the frozen one: each a table, and nothing where neither happened. */
function changesSection(context: ReportContext): DocumentSection[] {
  const { figures, previous } = context;
  const { comparison, dueChanges } = figures;
  const before = comparison === null || previous === undefined || previous === null ? null : previous;
  const compared = comparison === null || before === null ? [] : comparedRows(context, comparison);
  const tables: DocumentBlock[][] = [];
  if (dueChanges.length > 0) {
    const rows = dueChanges.map((change) => changeRow(context, change));
    tables.push([paragraph('heading2', APPENDIX.dueChanges), { kind: 'table', columns: CHANGE_COLUMNS, rows, size: TABLE_SIZE }]);
  }
  if (before !== null && compared.length > 0) {
    const head = paragraph('heading2', APPENDIX.compared(formatDate(before.asOf)));
    tables.push([head, { kind: 'table', columns: COMPARED_COLUMNS, rows: compared, size: TABLE_SIZE }]);
  }
  if (tables.length === 0) return [];
  const title = tables.length === 2 ? APPENDIX.bothTitle : dueChanges.length > 0 ? APPENDIX.dueChangesTitle : APPENDIX.comparedTitle;
  return [section('III', title, context, tables.flat())];
}

function changeRow(context: ReportContext, change: ReportContext['tracker']['dueChanges'][number]): TableCell[] {
  const day = (date: string | null): string => (date === null ? LINE_WORDS.noDue : formatDate(date));
  return [
    { text: change.lineId },
    { text: nameInTable(context, change.lineId) },
    { text: day(change.from) },
    { text: day(change.to) },
    { text: formatDate(change.changedOn) },
    { text: filled(change.reason) ? oneLine(change.reason) : MISSING.changeReason },
  ];
}

function comparedRows(context: ReportContext, comparison: PeriodComparison): TableCell[][] {
  const before = new Map((context.previous?.lines ?? []).map((line) => [line.id, line]));
  return (Object.keys(COMPARED_PARTS) as (keyof typeof COMPARED_PARTS)[]).flatMap((part) => {
    const ids = part === 'moved' ? comparison.moved.map((line) => line.id) : comparison[part].lines;
    return ids.map((id): TableCell[] => {
      const old = before.get(id);
      const now = context.lineById.get(id)?.line;
      const [then, present] =
        part === 'moved'
          ? [old?.due ?? null, now === undefined ? null : dueOf(now)].map((due) => ({
              text: due === null ? LINE_WORDS.noDue : formatDate(due),
            }))
          : [old?.status, now?.status].map((status) => (status === undefined ? { text: '–' } : statusCell(status)));
      return [
        { text: id },
        { text: nameInTable(context, id) },
        { text: capital(COMPARED_PARTS[part]) },
        then ?? { text: '' },
        present ?? { text: '' },
      ];
    });
  });
}

function nameInTable(context: ReportContext, lineId: string): string {
  const found = context.lineById.get(lineId);
  if (found === undefined) return shortTitle(context.previous?.lines.find((line) => line.id === lineId)?.title ?? lineId);
  const { task, line } = found;
  return `${shortTitle(task.title)}${partWords(task, line)}`;
}

/** A paragraph of the appendices: it stands for the table under it and names no lines of its own. */
function paragraph(role: ParagraphRole, text: string): ParagraphBlock {
  return { kind: 'paragraph', role, runs: toRuns(text), lineIds: [] };
}

function note(text: string): ParagraphBlock {
  return paragraph('tableNote', text);
}

/** Closed by one full stop, begun with a capital. */
function sentence(text: string): string {
  const closed = /[.!?…]$/u.test(text) || /^https?:/u.test(text) ? text : `${text}.`;
  return /^https?:/u.test(text) ? closed : capital(closed);
}
