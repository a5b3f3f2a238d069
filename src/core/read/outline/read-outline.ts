import type { WordSnapshot } from '../../model/document';
import type { Issue, Result } from '../../model/issue';
import type { Plan } from '../../model/plan';
import type { TimeReading } from '../../model/schedule';
import { outlineIssue } from '../../text/outline-messages';
import { readDecisionHead } from './decision-head';
import type { DecisionHead } from './decision-head';
import { inSchoolYear, schoolYearIssue, schoolYears } from '../school-year';
import { readTimes, timeOfHeading } from '../time-elsewhere';
import { isDoubtfulLetter } from './line-marker';
import type { OutlineContext, OutlineFound, PlanFromWord } from './outline-context';
import { formLines, outlineLines } from './outline-lines';
import type { OutlineLine } from './outline-lines';
import { readAssignments } from './read-assignments';
import { readLabelled } from './read-labelled';
import { readWordTables, tableNotUsed } from './read-word-tables';
import type { TablePlan } from './read-word-tables';
import { documentInUnicode } from './legacy-document';
import { joinForms } from './join-forms';
import { reportingCadence } from './reporting-cadence';

/**
 * Reads the plan of a Word decision or of pasted text: tasks as an outline with labelled lines, as tables, or both; else as assignments in
 * sentences. Each task and each finding names its paragraph; no paragraph of the task part is dropped silently.
 * Errors: no task at all, no year.
 */
export function readOutline(document: WordSnapshot, context: OutlineContext): Result<PlanFromWord> {
  const { word, issues } = documentInUnicode(document);
  const school = schoolYears(readDecisionHead(word, Infinity).title);
  const found = readUnicode(word, { ...context, readTime: inSchoolYear(context.readTime, school) });
  if (!found.ok) return found;
  const told = school === null ? [] : [schoolYearIssue(school, { file: word.file })];
  return { ok: true, value: { ...found.value, issues: [...issues, ...told, ...found.value.issues] } };
}

function readUnicode(word: WordSnapshot, context: OutlineContext): Result<PlanFromWord> {
  const lines = outlineLines(word);
  const wholeHead = readDecisionHead(word, Infinity);
  const tables = readWordTables(word, context, { year: context.year ?? wholeHead.year, title: wholeHead.title });
  const labelled = readLabelled(lines, word.file, context);
  const outline = labelled ?? (tables === null ? readAssignments(lines, word.file, context, context.year ?? wholeHead.year) : null);
  const byTables = tables === null ? null : tablePlan(word, tables, context);
  const byOutline =
    outline === null || outline.tasks.length === 0 || isMeeting(word, outline) ? null : outlinePlan(word, lines, outline, tables, context);
  if (byTables?.ok === true && byOutline?.ok === true) return { ok: true, value: joinForms(byTables.value, byOutline.value, word.file) };
  return byTables ?? byOutline ?? { ok: false, issue: outlineIssue('outline-no-tasks', 'error', { file: word.file }) };
}

const MEETING = /^(?:giấy mời|biên bản)(?!\p{L})/iu;

/** The time and place of one meeting, as minutes and invitations have them, are no task. */
function isMeeting(word: WordSnapshot, { tasks }: OutlineFound): boolean {
  const isOne = tasks.length === 1 && tasks[0]?.label === '';
  return isOne && word.blocks.some((block) => block.kind === 'paragraph' && MEETING.test(block.text.trim()));
}

function outlinePlan(
  word: WordSnapshot,
  lines: readonly OutlineLine[],
  outline: OutlineFound,
  tables: TablePlan | null,
  context: OutlineContext,
): Result<PlanFromWord> {
  const head = readDecisionHead(word, outline.first);
  const year = planYear(head, outline, context.year);
  if (year === null) return { ok: false, issue: outlineIssue('outline-no-year', 'error', { file: word.file }) };
  const readTime = (text: string): TimeReading => context.readTime(text, { planYear: year.year });
  const unread = outline.tasks.map(({ paragraph, ...task }) => ({ ...task, source: { file: word.file, paragraph } }));
  const { tasks, issues: timeIssues } = readTimes(unread, readTime, (task) =>
    timeOfHeading(task, (text) => readTime(text).schedule, head.title),
  );
  const areas = tasks.map((task) => task.area);
  const issues = [...outline.issues, ...timeIssues, ...letterIssues(lines, outline, word.file), ...strayTables(word, outline, tables)];
  return {
    ok: true,
    value: {
      plan: {
        year: year.year,
        yearSource: year.source,
        title: head.title,
        unit: head.unit,
        number: head.number,
        issued: head.issued,
        areas: areas.filter((area, at) => areas.findIndex((other) => other.number === area.number) === at),
        tasks,
        cadence: reportingCadence(textsOutside(word, outline.first, outline.last)),
      },
      issues: issues.sort((a, b) => (a.where.paragraph ?? 0) - (b.where.paragraph ?? 0)),
      columns: [],
    },
  };
}

function tablePlan(word: WordSnapshot, tables: TablePlan, context: OutlineContext): Result<PlanFromWord> {
  const head = readDecisionHead(word, tables.first);
  if (tables.plan.year === 0) return { ok: false, issue: outlineIssue('outline-no-year', 'error', { file: word.file }) };
  const source = context.year !== null ? 'given' : head.year !== null ? 'title' : tables.plan.yearSource;
  const { title, unit, number, issued } = head;
  const cadence = reportingCadence(textsOutside(word, tables.first, tables.last));
  return {
    ok: true,
    value: {
      plan: { ...tables.plan, yearSource: source, title, unit, number, issued, cadence },
      issues: [...tables.issues],
      columns: tables.columns,
    },
  };
}

/** The year given, else in the title, else the one that the tasks' times name most. */
function planYear(head: DecisionHead, outline: OutlineFound, given: number | null): { year: number; source: Plan['yearSource'] } | null {
  if (given !== null) return { year: given, source: 'given' };
  if (head.year !== null) return { year: head.year, source: 'title' };
  const counts = new Map<number, number>();
  for (const { time } of outline.tasks) {
    for (const [year] of time.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? null : { year: most[0], source: 'texts' };
}

/** One warning for all labels that Word made and that the issued decision may write otherwise. */
function letterIssues(lines: readonly OutlineLine[], outline: OutlineFound, file: string): Issue[] {
  const starts = new Set(outline.tasks.map((task) => task.paragraph));
  const doubtful = lines.filter((line) => starts.has(line.paragraph) && isDoubtfulLetter(line.marker));
  const [first] = doubtful;
  if (first === undefined) return [];
  return [outlineIssue('outline-letters-rebuilt', 'warning', { file, paragraph: first.paragraph }, { count: String(doubtful.length) })];
}

/** Tables inside the task part that were not read. */
function strayTables(word: WordSnapshot, { first, last }: OutlineFound, tables: TablePlan | null): Issue[] {
  // The reader of tables tells of those that it could not use.
  if (tables !== null) return [];
  return word.blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || formLines(block) !== null) return [];
    const number = block.rows.flat(2)[0]?.number ?? 0;
    return number > first && number < last ? [tableNotUsed(word.file, block, number)] : [];
  });
}

function textsOutside(word: WordSnapshot, first: number, last: number): string[] {
  return word.blocks.flatMap((block) => (block.kind === 'paragraph' && (block.number < first || block.number > last) ? [block.text] : []));
}
