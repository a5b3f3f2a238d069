import { formatDateInText } from '../model/calendar-date';
import { HEADINGS, MISSING, SAY, linesOfTasks } from '../text/report-text';
import { idList, oldestFirst, remarks } from './assessment-paragraphs';
import { shortList } from './area-paragraphs';
import { dueOf } from './line-facts';
import { body, heading, item, lineOf } from './report-context';
import type { GeneratedParagraph, ReportContext } from './report-context';
import { linesName } from './task-words';

/** Parts IV and V: what is to be done in the next period, from the dates of the rows; proposals only as typed. */
export function outlookParagraphs(context: ReportContext): GeneratedParagraph[] {
  const { figures, period } = context;
  const { overdue, continuous, waiting, unclear } = figures;
  const paragraphs = [heading('next', 'heading1', HEADINGS.next(period.next.words))];
  if (overdue.lines.length > 0) {
    paragraphs.push(body('next/overdue', SAY.nextOverdue(overdue.tasks.length, idList(overdue.tasks)), overdue.lines));
  }
  paragraphs.push(...dueParagraphs(context));
  if (continuous.all.lines.length > 0) paragraphs.push(continuousParagraph(context));
  if (waiting.tasks.length > 0) {
    paragraphs.push(body('next/waiting', SAY.nextWaiting(waiting.tasks.length, idList(waiting.tasks)), waiting.lines));
  }
  if (unclear.tasks.length > 0) {
    paragraphs.push(body('next/unclear', SAY.nextUnclear(unclear.tasks.length, idList(unclear.tasks)), unclear.lines));
  }
  if (period.kind === 'NAM' || period.kind === 'Q4') paragraphs.push(body('next/plan', `${MISSING.nextYear}.`, []));
  return [
    ...paragraphs,
    heading('proposals', 'heading1', HEADINGS.proposals),
    ...remarks(context, 'proposal', 'proposals/typed', MISSING.proposals),
  ];
}

/** What falls due, a point for each due day, the earliest first. */
function dueParagraphs(context: ReportContext): GeneratedParagraph[] {
  const { figures, period } = context;
  const { dueNext } = figures;
  const from = formatDateInText(period.next.from);
  const to = formatDateInText(period.next.to);
  if (dueNext.lines.length === 0) return [body('next/due', SAY.nothingNext(from, to), [])];
  const byDue = new Map<string, string[]>();
  for (const id of oldestFirst(context, dueNext.lines)) {
    const due = dueOf(lineOf(context, id).line) ?? '';
    byDue.set(due, [...(byDue.get(due) ?? []), id]);
  }
  const days = [...byDue].map(([due, ids]) => {
    const found = ids.map((id) => lineOf(context, id));
    const names = [...new Set(found.map(({ task }) => task))].map((task) =>
      linesName(
        task,
        found.flatMap((each) => (each.task === task ? [each.line] : [])),
      ),
    );
    return item(`next/due/${due}`, SAY.nextDueOn(formatDateInText(due), shortList(names)), ids);
  });
  const lead = SAY.nextDue(linesOfTasks(dueNext.lines.length, dueNext.tasks.length), from, to);
  return [body('next/due', lead, dueNext.lines), ...days];
}

function continuousParagraph({ figures: { continuous } }: ReportContext): GeneratedParagraph {
  const all = continuous.all.lines.length;
  const missing = continuous.notReported.lines.length;
  const text = missing === 0 ? SAY.nextContinuous(all) : SAY.nextContinuousMissing(all, missing);
  return body('next/continuous', text, continuous.all.lines);
}
