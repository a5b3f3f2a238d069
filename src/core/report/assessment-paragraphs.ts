import { formatDateInText } from '../model/calendar-date';
import type { LineStatus, TrackedTask } from '../model/line';
import {
  COMPARED_PARTS,
  CONTINUOUS_PARTS,
  FIGURE_WORDS,
  HEADINGS,
  LINE_WORDS,
  MISSING,
  NO_LEAD,
  SAY,
  formatCount,
  formatRate,
  linesOfTasks,
} from '../text/report-text';
import { shortList } from './area-paragraphs';
import { foldText } from '../text/fold';
import type { Count } from './line-facts';
import { dueOf } from './line-facts';
import type { Remark, RemarkKind } from './remarks';
import { body, heading, item, lineOf } from './report-context';
import type { GeneratedParagraph, ReportContext } from './report-context';
import { doneCount, rateOfDue, rateOfTotal, size, tallyAgencies } from './tally';
import { capital, lineName } from './task-words';

/** Ids in brackets: more than these would be read by nobody. */
const MOST_IDS = 40;

/** Part III: what was reached, what was not, and why. Figures by us, difficulties and causes only as typed. */
export function assessmentParagraphs(context: ReportContext): GeneratedParagraph[] {
  return [
    heading('assessment', 'heading1', HEADINGS.assessment),
    heading('assessment/achieved', 'heading2', HEADINGS.achieved),
    ...achieved(context),
    heading('assessment/limits', 'heading2', HEADINGS.limits),
    ...limits(context),
    heading('assessment/causes', 'heading2', HEADINGS.causes),
    ...remarks(context, 'cause', 'causes', MISSING.causes),
  ];
}

/** The sentences of one kind that people typed, each a point; the same words on several lines are one point. A bracket where there is none. */
export function remarks(context: ReportContext, kind: RemarkKind, id: string, missing: string): GeneratedParagraph[] {
  const typed = context.figures.remarks.filter((remark) => remark.kind === kind);
  if (typed.length === 0) return [body(id, `${missing}.`, [])];
  const byText = new Map<string, Remark[]>();
  for (const remark of typed) byText.set(foldText(remark.text), [...(byText.get(foldText(remark.text)) ?? []), remark]);
  const ids = new Map<string, number>();
  return [...byText.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const count = (ids.get(first.lineId) ?? 0) + 1;
    ids.set(first.lineId, count);
    const itemId = count === 1 ? `${id}/${first.lineId}` : `${id}/${first.lineId}/${String(count)}`;
    const tasks = [...new Set(same.map((remark) => remark.taskId))];
    const lineIds = [...new Set(same.map((remark) => remark.lineId))];
    return [item(itemId, SAY.remark(capital(first.text), idList(tasks)), lineIds)];
  });
}

/** Names of lines with a fact behind each: "kiểm tra … (2.l), quá hạn 75 ngày". */
function lineNames(context: ReportContext, lineIds: readonly string[], fact: (line: LineStatus, task: TrackedTask) => string): string {
  return shortList(
    lineIds.map((id) => {
      const { task, line } = lineOf(context, id);
      const words = fact(line, task);
      return words === '' ? lineName(task, line) : `${lineName(task, line)}, ${words}`;
    }),
  );
}

/** "1.b, 3.đ/1, 6.c/Q1" */
export function idList(ids: readonly string[]): string {
  if (ids.length <= MOST_IDS) return ids.join(', ');
  return `${ids.slice(0, MOST_IDS).join(', ')} ${SAY.moreIds(ids.length - MOST_IDS)}`;
}

/** "quá hạn 75 ngày" */
function overdueWords(line: LineStatus): string {
  return line.daysLeft === null ? '' : LINE_WORDS.overdue(-line.daysLeft);
}

function achieved(context: ReportContext): GeneratedParagraph[] {
  const { overall, continuous, doneInPeriod, declared } = context.figures;
  const ofDue = rateOfDue(overall);
  const ofTotal = rateOfTotal(overall);
  const total = formatRate(ofTotal.part, ofTotal.whole);
  const rates = ofDue.whole === 0 ? SAY.noRate(total) : SAY.rates(doneCount(overall), formatRate(ofDue.part, ofDue.whole), total);
  const rated = [...overall.cells.doneOnTime.lines, ...overall.cells.doneLate.lines, ...overall.cells.openOverdue.lines];
  return [
    body('assessment/rates', rates, rated.length === 0 ? overall.all.lines : rated),
    dueParagraph(context),
    ...(continuous.all.lines.length === 0 ? [] : [continuousParagraph(context)]),
    ...(declared.lines.length === 0 ? [] : [evidenceParagraph(context)]),
    ...(context.figures.dueChanges.length === 0 ? [] : [changesParagraph(context)]),
    ...comparisonParagraphs(context, doneInPeriod),
  ];
}

function dueParagraph({ figures: { due } }: ReportContext): GeneratedParagraph {
  if (due.all.lines.length === 0) return body('assessment/due', SAY.nothingDue, []);
  const parts = (['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue'] as const)
    .filter((figure) => due[figure].lines.length > 0)
    .map((figure) => `${formatCount(due[figure].lines.length)} nội dung ${FIGURE_WORDS[figure]}`);
  const lines = linesOfTasks(due.all.lines.length, due.all.tasks.length);
  return body('assessment/due', SAY.dueInPeriod(lines, parts.join('; ')), due.all.lines);
}

function continuousParagraph({ figures: { continuous } }: ReportContext): GeneratedParagraph {
  const parts = (Object.keys(CONTINUOUS_PARTS) as (keyof typeof CONTINUOUS_PARTS)[])
    .filter((part) => continuous[part].lines.length > 0)
    .map((part) => `${formatCount(continuous[part].lines.length)} nội dung ${CONTINUOUS_PARTS[part]}`);
  return body('assessment/continuous', SAY.continuous(continuous.all.lines.length, parts.join('; ')), continuous.all.lines);
}

function evidenceParagraph(context: ReportContext): GeneratedParagraph {
  const { declared, evidenced, notEvidenced } = context.figures;
  const missing = notEvidenced.lines.length;
  const text =
    missing === 0
      ? SAY.evidencedAll(declared.lines.length)
      : SAY.evidenced(
          declared.lines.length,
          evidenced.lines.length,
          missing,
          lineNames(context, notEvidenced.lines, () => ''),
        );
  return body('assessment/evidence', text, declared.lines);
}

function changesParagraph(context: ReportContext): GeneratedParagraph {
  const changes = context.figures.dueChanges;
  const names = changes.map((change) => {
    const found = context.lineById.get(change.lineId);
    const name = found === undefined ? change.lineId : lineName(found.task, found.line);
    return SAY.change(name, dueText(change.from), dueText(change.to));
  });
  const known = changes.map((change) => change.lineId).filter((id) => context.lineById.has(id));
  return body('assessment/changes', SAY.changes(changes.length, shortList(names)), [...new Set(known)]);
}

/** "31/3/2022", or in words that there is none. */
function dueText(due: string | null): string {
  return due === null ? LINE_WORDS.noDue : formatDateInText(due);
}

function comparisonParagraphs(context: ReportContext, done: Count): GeneratedParagraph[] {
  const { figures, previous } = context;
  const { comparison } = figures;
  if (comparison === null || previous === undefined || previous === null) return [];
  const date = formatDateInText(previous.asOf);
  const parts = (Object.keys(COMPARED_PARTS) as (keyof typeof COMPARED_PARTS)[])
    .map((part) => ({ part, ids: part === 'moved' ? comparison.moved.map((line) => line.id) : comparison[part].lines }))
    .filter(({ ids }) => ids.length > 0);
  const lineIds = parts.flatMap(({ ids }) => ids).filter((id) => context.lineById.has(id));
  const text =
    parts.length === 0
      ? SAY.comparedSame(date)
      : SAY.compared(date, parts.map(({ part, ids }) => `${formatCount(ids.length)} nội dung ${COMPARED_PARTS[part]}`).join('; '));
  return [body('assessment/comparison', text, lineIds.length === 0 ? done.lines : [...new Set(lineIds)])];
}

function limits(context: ReportContext): GeneratedParagraph[] {
  const { figures, tracker, period } = context;
  const { overdue, carriedOver, doneLateInPeriod, continuous } = figures;
  const paragraphs: GeneratedParagraph[] = [];
  if (overdue.lines.length === 0) {
    paragraphs.push(body('limits/overdue', SAY.notOverdue(formatDateInText(tracker.asOf)), []));
  } else {
    const names = lineNames(context, oldestFirst(context, overdue.lines), overdueWords);
    paragraphs.push(body('limits/overdue', SAY.overdue(overdue.tasks.length, names), overdue.lines), worstAgencies(context));
  }
  if (carriedOver.lines.length > 0) {
    const ids = idList(oldestFirst(context, carriedOver.lines));
    const text = SAY.carried(carriedOver.lines.length, formatDateInText(period.carriedBefore), ids);
    paragraphs.push(body('limits/carried', text, carriedOver.lines));
  }
  if (doneLateInPeriod.lines.length > 0) {
    const ids = idList(doneLateInPeriod.lines);
    paragraphs.push(body('limits/late', SAY.late(doneLateInPeriod.lines.length, ids), doneLateInPeriod.lines));
  }
  if (continuous.notReported.lines.length > 0) paragraphs.push(notReportedParagraph(context));
  const difficulties = remarks(context, 'difficulty', 'limits/difficulties', MISSING.difficulties);
  const named = [...new Set(difficulties.flatMap((difficulty) => difficulty.lineIds))];
  const opening = named.length === 0 ? [] : [body('limits/difficulties-named', SAY.difficulties, named)];
  return [...paragraphs, ...opening, ...difficulties];
}

/** The agencies with overdue tasks, most first; of the same number, the higher share first. */
function worstAgencies({ figures }: ReportContext): GeneratedParagraph {
  const worst = figures.agencies
    .filter((agency) => size(agency, 'openOverdue') > 0)
    .sort((a, b) => size(b, 'openOverdue') - size(a, 'openOverdue') || a.all.tasks.length - b.all.tasks.length);
  const told = worst.slice(0, 5).map((agency) => SAY.worstOne(agency.name, size(agency, 'openOverdue'), agency.all.tasks.length));
  const rest = worst.length - told.length;
  const names = [...told, ...(rest > 0 ? [SAY.otherAgencies(rest)] : [])].join('; ');
  return body('limits/worst', SAY.worst(names), figures.overdue.lines);
}

function notReportedParagraph({ figures, taskById, units }: ReportContext): GeneratedParagraph {
  const { tasks, lines } = figures.continuous.notReported;
  const owed = tasks.flatMap((id) => taskById.get(id) ?? []);
  const agencies = tallyAgencies(owed, units, NO_LEAD).map((agency) => SAY.notReportedOne(agency.name, agency.all.tasks.length));
  return body('limits/not-reported', SAY.notReported(lines.length, shortList(agencies)), lines);
}

/** Line ids by their due day, the longest overdue first. */
export function oldestFirst(context: ReportContext, lineIds: readonly string[]): string[] {
  const due = (id: string): string => dueOf(lineOf(context, id).line) ?? '';
  return [...lineIds].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}
