import { formatDateInText, partsOf } from '../model/calendar-date';
import type { LineStatus, Tracker } from '../model/line';
import type { ReportPeriod } from '../model/report-period';
import { tidyText } from '../text/fold';
import { HEADINGS, MISSING, SAY, dateWithWeekend, defaultPlanTitle } from '../text/report-text';
import { areaParagraphs, cellWords } from './area-paragraphs';
import { assessmentParagraphs } from './assessment-paragraphs';
import { reportFigures } from './figures';
import type { AreaTally } from './figures';
import { filled } from './line-facts';
import { officeInText } from './office-words';
import { outlookParagraphs } from './outlook-paragraphs';
import { body, heading } from './report-context';
import type { GeneratedParagraph, ReportContext, ReportInput } from './report-context';

/** A paragraph of the body as it goes out: the generated text, or what a person wrote over it. */
export interface ReportParagraph extends GeneratedParagraph {
  /** What we wrote; equal to `text` unless a person wrote over it. */
  readonly generated: string;
  readonly handWritten: boolean;
}

/** Everything counted and found once, for the body, the appendices and the sheet. */
export function reportContext(input: ReportInput): ReportContext {
  const { tracker, period, units, previous, unitTasks } = input;
  const figures = reportFigures({
    tracker,
    period,
    units,
    previous: previous?.lines ?? null,
    ...(unitTasks === undefined ? {} : { unitTasks }),
  });
  const lines = tracker.tasks.flatMap((task) => task.lines.map((line) => [line.line.id, { task, line }] as const));
  return { ...input, figures, taskById: new Map(tracker.tasks.map((task) => [task.id, task])), lineById: new Map(lines) };
}

/** The whole body in the order of the report, hand-written texts in place of the generated ones of the same id. */
export function reportParagraphs(context: ReportContext): ReportParagraph[] {
  return generatedParagraphs(context).map((paragraph) => {
    const typed = context.handWritten?.[paragraph.id];
    const isHeading = paragraph.role === 'heading1' || paragraph.role === 'heading2';
    if (typed === undefined || isHeading || tidyText(typed) === '' || tidyText(typed) === tidyText(paragraph.text)) {
      return { ...paragraph, generated: paragraph.text, handWritten: false };
    }
    return { ...paragraph, text: tidyText(typed), generated: paragraph.text, handWritten: true };
  });
}

/** Hand-written texts whose paragraph is no longer in the report (its task changed group, say): to be shown, never dropped. */
export function homelessTexts(context: ReportContext): { readonly id: string; readonly text: string }[] {
  const ids = new Set(generatedParagraphs(context).map((paragraph) => paragraph.id));
  return Object.entries(context.handWritten ?? {})
    .filter(([id, text]) => !ids.has(id) && tidyText(text) !== '')
    .map(([id, text]) => ({ id, text }));
}

function generatedParagraphs(context: ReportContext): GeneratedParagraph[] {
  const { areas } = context.figures;
  const steering = areas.filter((area) => area.key === 'steering');
  return [
    ...opening(context),
    heading('steering', 'heading1', HEADINGS.steering),
    ...(steering.length === 0 ? [] : [heading('steering/plan-heading', 'heading2', HEADINGS.steeringPlan)]),
    planParagraph(context),
    ...steering.flatMap((area) => [heading('steering/tasks', 'heading2', HEADINGS.steeringTasks), ...areaParagraphs(area, context)]),
    heading('result', 'heading1', HEADINGS.results),
    ...areas.filter((area) => area.key !== 'steering').flatMap((area, index) => areaSection(area, index + 1, context)),
    ...assessmentParagraphs(context),
    ...outlookParagraphs(context),
    body('closing', SAY.closing(context.period.words, officeInText(context.settings.office, context.units)), []),
  ];
}

function areaSection(area: AreaTally, number: number, context: ReportContext): GeneratedParagraph[] {
  return [heading(`result/${area.key}`, 'heading2', `${String(number)}. ${area.heading}`), ...areaParagraphs(area, context)];
}

function opening(context: ReportContext): GeneratedParagraph[] {
  const { tracker, period, settings, units, planDocument } = context;
  const document = filled(planDocument ?? null) ? `(${planDocument ?? ''})` : MISSING.planDocument;
  const from = formatDateInText(period.from);
  const to = formatDateInText(period.to);
  const window = [
    SAY.window(from, to, period.rule),
    ...(period.sendBy === null ? [] : [SAY.sendBy(dateWithWeekend(period.sendBy))]),
    ...unfinishedNote(context),
    ...cautions(tracker, period),
  ];
  return [
    body('opening/intro', SAY.intro(planName(tracker), document, officeInText(settings.office, units), period.words), []),
    body('opening/window', window.join(' '), []),
  ];
}

/** While the period runs: the day that the statuses are of, or that they are foreseen for a cut-off to come. */
function unfinishedNote({ tracker, period, today }: ReportContext): string[] {
  if (tracker.asOf < period.to) return [SAY.unfinished(formatDateInText(tracker.asOf))];
  if (today === undefined || today === null || today >= period.to) return [];
  return [SAY.foreseen(formatDateInText(today))];
}

/**
 * What a person should know before sending such a report: the period does not touch the plan's year (nor the report year that begins in
 * December before it), or nobody has entered anything.
 */
export function cautions(tracker: Tracker, period: ReportPeriod): string[] {
  const isOtherYear = partsOf(period.to).year < tracker.planYear || partsOf(period.from).year > tracker.planYear;
  return [
    ...(isOtherYear ? [SAY.otherYear(tracker.planYear, period.words)] : []),
    ...(tracker.tasks.some((task) => task.lines.some(hasEntry)) ? [] : [SAY.noEntries]),
  ];
}

function planParagraph({ figures, tracker }: ReportContext): GeneratedParagraph {
  const { overall, areas } = figures;
  const tasks = overall.all.tasks.length;
  const lines = overall.all.lines.length;
  const text = [
    `${SAY.plan(tasks, areas.filter((area) => area.tasks.length > 0).length)}${lines === tasks ? '' : SAY.planLines(lines)}.`,
    ...(tasks === 0 ? [] : [SAY.asOf(formatDateInText(tracker.asOf), cellWords(overall, ' nhiệm vụ'))]),
    SAY.appendices,
  ].join(' ');
  return body('steering/plan', text, overall.all.lines);
}

/** The plan's own title where it reads as one in a sentence; a title in capitals would shout. */
function planName({ planTitle, planYear }: Tracker): string {
  const title = tidyText(planTitle ?? '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/[\s.;:,]+$/u, '');
  if (!/^kế hoạch /iu.test(title) || title === title.toLocaleUpperCase('vi')) return defaultPlanTitle(planYear);
  return title.replace(/^kế hoạch(?: \p{Lu}(?=\p{Ll}))?/iu, (start) => `K${start.slice(1).toLocaleLowerCase('vi')}`);
}

function hasEntry({ entry }: LineStatus): boolean {
  return entry.progress !== null || entry.done !== null || entry.answer !== null || filled(entry.result);
}
