import { formatDateInText } from '../model/calendar-date';
import type { IsoDate } from '../model/calendar-date';
import type { LineStatus, TrackedTask } from '../model/line';
import type { StatusFigure } from '../model/status';
import { FIGURE_WORDS, GROUP_LABELS, LINE_WORDS, MISSING, SAY, formatCount, formatRate } from '../text/report-text';
import type { AreaTally } from './figures';
import { dueOf, figureOf, filled, isDone, isDoneLater, isDoneSince } from './line-facts';
import { readRemarks } from './remarks';
import { body, item } from './report-context';
import type { GeneratedParagraph, ReportContext } from './report-context';
import { rateOfDue, size } from './tally';
import type { Tally } from './tally';
import {
  capital,
  doneWords,
  evidenceWords,
  inSentence,
  lineName,
  oneLine,
  partWords,
  shortTitle,
  taskName,
  typedText,
  whatWords,
} from './task-words';

/** More items or names than these under one label would bury the rest: what is over stands in Phụ lục I, still counted and traced. */
const MOST_ITEMS = 15;
const MOST_NAMES = 12;

type GroupKey = keyof typeof GROUP_LABELS;

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Group {
  readonly key: GroupKey;
  /** `items`: a point for each task; `names`: all in one sentence. */
  readonly form: 'items' | 'names';
  /** Counts as reported, done or at work; an area with none of these has no result to tell. */
  readonly tells: boolean;
  readonly holds: (line: LineStatus, span: Span) => boolean;
  /** The facts of a line: after its name and a colon (items), or after its name (names). */
  readonly say: (line: LineStatus, task: TrackedTask) => string;
}

/** What an area tells of its lines, in this order. A line stands in the first group that holds it. */
const GROUPS: readonly Group[] = [
  {
    key: 'done',
    form: 'items',
    tells: true,
    holds: (line, { from }) => figureOf(line) === 'doneOnTime' && isDoneSince(line, from),
    say: sayDone,
  },
  {
    key: 'done-late',
    form: 'items',
    tells: true,
    holds: (line, { from }) => line.status === 'done-late' && isDoneSince(line, from),
    say: sayDone,
  },
  { key: 'done-before', form: 'names', tells: false, holds: isDone, say: () => '' },
  {
    key: 'with-result',
    form: 'items',
    tells: true,
    holds: (line) => isReported(line) && line.entry.answer !== 'Không phát sinh',
    say: sayResult,
  },
  { key: 'nothing', form: 'names', tells: true, holds: isReported, say: () => '' },
  { key: 'in-progress', form: 'items', tells: true, holds: isInProgress, say: sayInProgress },
  { key: 'overdue', form: 'items', tells: false, holds: (line) => line.status === 'overdue', say: sayOverdue },
  {
    key: 'unanswered',
    form: 'items',
    tells: true,
    holds: (line) => line.status === 'continuous-not-reported' && filled(line.entry.result),
    say: sayResult,
  },
  { key: 'not-reported', form: 'names', tells: false, holds: (line) => line.status === 'continuous-not-reported', say: () => '' },
  { key: 'open', form: 'names', tells: false, holds: (line) => figureOf(line) === 'openInTerm', say: sayDue },
  { key: 'waiting', form: 'names', tells: false, holds: (line) => line.status === 'waiting', say: sayTime },
  { key: 'unclear', form: 'names', tells: false, holds: (line) => line.status === 'unclear', say: sayTime },
  { key: 'stopped', form: 'items', tells: false, holds: (line) => figureOf(line) === 'stopped', say: sayStopped },
];

/** What one area did: its figures, then what was done, is at work, is late, was not reported, waits. */
export function areaParagraphs(area: AreaTally, context: ReportContext): GeneratedParagraph[] {
  const { period, tracker } = context;
  const id = `result/${area.key}`;
  const lineIds = area.tally.all.lines;
  if (area.tasks.length === 0) return [body(`${id}/summary`, SAY.areaEmpty, [])];
  const groups = groupLines(area.tasks, { from: period.from, to: tracker.asOf });
  const tells = groups.some(({ group }) => group.tells);
  const rate = rateOfDue(area.tally);
  const summary = [
    SAY.area(area.tasks.length, cellWords(area.tally, '')),
    ...(rate.whole === 0 ? [] : [SAY.areaRate(formatRate(rate.part, rate.whole))]),
    ...(tells ? [] : [SAY.areaNothing]),
  ].join(' ');
  return [body(`${id}/summary`, summary, lineIds), ...groups.flatMap((grouped) => groupParagraphs(id, grouped))];
}

/** "2 nhiệm vụ hoàn thành đúng hạn; 1 nhiệm vụ chưa hoàn thành, đã quá hạn", or without the unit; empty cells are left out. */
export function cellWords(tally: Tally, unit: ' nhiệm vụ' | ''): string {
  return (Object.keys(FIGURE_WORDS) as StatusFigure[])
    .filter((figure) => size(tally, figure) > 0)
    .map((figure) => `${formatCount(size(tally, figure))}${unit} ${FIGURE_WORDS[figure]}`)
    .join('; ');
}

interface GroupedLines {
  readonly group: Group;
  readonly tasks: readonly { readonly task: TrackedTask; readonly lines: readonly LineStatus[] }[];
}

function groupLines(tasks: readonly TrackedTask[], span: Span): GroupedLines[] {
  const groupOf = (line: LineStatus): Group | undefined => GROUPS.find((group) => group.holds(line, span));
  return GROUPS.map((group) => ({
    group,
    tasks: tasks
      .map((task) => ({ task, lines: task.lines.filter((line) => groupOf(line) === group) }))
      .filter(({ lines }) => lines.length > 0),
  })).filter((grouped) => grouped.tasks.length > 0);
}

function groupParagraphs(areaId: string, { group, tasks }: GroupedLines): GeneratedParagraph[] {
  const id = `${areaId}/${group.key}`;
  const lines = tasks.flatMap((each) => each.lines);
  const wholeTasks = tasks.every(({ task }) => task.lines.length === 1);
  const count = `${formatCount(lines.length)} ${wholeTasks ? 'nhiệm vụ' : 'nội dung'}`;
  const label = SAY.group(GROUP_LABELS[group.key], count);
  const lineIds = lines.map((line) => line.line.id);
  if (group.form === 'names') {
    const names = tasks.map(({ task, lines: own }) => namesOf(group, task, own));
    return [body(id, `${label} ${shortList(names)}.`, lineIds)];
  }
  const told = tasks.slice(0, MOST_ITEMS);
  const left = tasks.slice(MOST_ITEMS).flatMap((each) => each.lines);
  return [
    body(id, label, lineIds),
    ...told.map(({ task, lines: own }) =>
      item(
        `${id}/${task.id}`,
        itemText(group, task, own),
        own.map((line) => line.line.id),
      ),
    ),
    ...(left.length === 0
      ? []
      : [
          body(
            `${id}/more`,
            SAY.more(left.length),
            left.map((line) => line.line.id),
          ),
        ]),
  ];
}

/** Names parted by ";", the first ones only where there are many. */
export function shortList(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join('; ');
  return [...names.slice(0, MOST_NAMES), SAY.moreInList(names.length - MOST_NAMES)].join('; ');
}

/** "- Rà soát … (1.b): hoàn thành …."; several lines of a task are told in a sentence each. */
function itemText(group: Group, task: TrackedTask, lines: readonly LineStatus[]): string {
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return `- ${taskName(task)}${partWords(task, first)}: ${group.say(first, task)}.`;
  return `- ${taskName(task)}. ${lines.map((line) => `${capital(partOf(line))}: ${group.say(line, task)}.`).join(' ')}`;
}

/** "rà soát … (1.b), hạn 31/3/2022"; several parts: "… (2.a): báo cáo quý III (hạn 30/9/2022), báo cáo quý IV (hạn 31/12/2022)". */
function namesOf(group: Group, task: TrackedTask, lines: readonly LineStatus[]): string {
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return withFacts(lineName(task, first), group.say(first, task));
  const parts = lines.map((line) => (group.say(line, task) === '' ? partOf(line) : `${partOf(line)} (${group.say(line, task)})`));
  return `${inSentence(taskName(task))}: ${parts.join(', ')}`;
}

function partOf(line: LineStatus): string {
  return filled(line.line.what) ? whatWords(line.line.what) : line.line.reading;
}

function withFacts(name: string, facts: string): string {
  return facts === '' ? name : `${name}, ${facts}`;
}

function isReported(line: LineStatus): boolean {
  return line.status === 'continuous-reported';
}

/** Said to be at work; what was typed on a line declared as done after the cut-off tells of a later day. */
function isInProgress(line: LineStatus, { to }: Span): boolean {
  if (figureOf(line) !== 'openInTerm' || isDoneLater(line, to)) return false;
  return line.status === 'due-soon' || line.entry.progress === 'Đang thực hiện' || filled(line.entry.result);
}

function sayDone(line: LineStatus): string {
  const evidence = evidenceWords(line.entry);
  return `${doneWords(line)}${evidence === null ? `, ${MISSING.document}` : ` (${evidence})`}${resultWords(line)}`;
}

function sayResult(line: LineStatus): string {
  const evidence = evidenceWords(line.entry);
  const result = filled(line.entry.result) ? typedText(line.entry.result) : MISSING.result;
  return evidence === null ? result : `${result} (${evidence})`;
}

function sayInProgress(line: LineStatus): string {
  const due = dueOf(line);
  const words = line.entry.progress === 'Đang thực hiện' ? LINE_WORDS.inProgress : LINE_WORDS.notDone;
  const left = line.status === 'due-soon' && line.daysLeft !== null ? ` (${LINE_WORDS.daysLeft(line.daysLeft)})` : '';
  return `${words}${due === null ? '' : `, ${LINE_WORDS.due(formatDateInText(due))}${left}`}${resultWords(line)}`;
}

function sayOverdue(line: LineStatus, task: TrackedTask): string {
  const due = dueOf(line);
  const parts = [
    ...(due === null ? [] : [LINE_WORDS.due(formatDateInText(due))]),
    ...(line.daysLeft === null ? [] : [LINE_WORDS.overdue(-line.daysLeft)]),
  ];
  const lead = task.leads.length === 0 ? [] : [LINE_WORDS.lead(task.leads.map(oneLine).join(', '))];
  const result = filled(line.entry.result) ? [typedText(line.entry.result)] : [];
  const doubt = line.line.doubt === null || due !== line.line.due ? [] : [LINE_WORDS.doubtful];
  return [parts.join(', '), ...lead, ...result, ...reasonWords(line), ...doubt].join('; ');
}

/** The cause if one was typed, else the difficulty, else a bracket: an overdue line must be explained. */
function reasonWords(line: LineStatus): string[] {
  const remarks = readRemarks(line.entry.difficulties);
  const cause = remarks.find((remark) => remark.kind === 'cause');
  if (cause !== undefined) return [LINE_WORDS.cause(inSentence(cause.text))];
  const difficulty = remarks.find((remark) => remark.kind === 'difficulty');
  return [difficulty === undefined ? MISSING.overdueReason : LINE_WORDS.difficulty(inSentence(difficulty.text))];
}

function sayStopped(line: LineStatus): string {
  const { note, difficulties } = line.entry;
  const reason = filled(note) ? typedText(note) : filled(difficulties) ? typedText(difficulties) : MISSING.stopReason;
  return `${line.status === 'paused' ? LINE_WORDS.paused : LINE_WORDS.cancelled}; ${LINE_WORDS.reason(reason)}`;
}

function sayDue(line: LineStatus): string {
  const due = dueOf(line);
  return due === null ? '' : LINE_WORDS.due(formatDateInText(due));
}

function sayTime(_line: LineStatus, task: TrackedTask): string {
  const time = oneLine(task.time);
  if (time === '') return '';
  const short = shortTitle(time);
  return LINE_WORDS.timeQuote(short === time || short.endsWith('…') ? short : `${short}…`);
}

function resultWords(line: LineStatus): string {
  return filled(line.entry.result) ? `; ${typedText(line.entry.result)}` : '';
}
