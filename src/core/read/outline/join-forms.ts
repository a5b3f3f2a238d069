import type { Area, Task } from '../../model/plan';
import { foldText } from '../../text/fold';
import { outlineIssue } from '../../text/outline-messages';
import { uniqueTaskId } from '../labels';
import type { PlanFromWord } from './outline-context';

/**
 * One plan of a document that holds tasks both in tables and as an outline: what both tell is taken once, from the form that tells more.
 * What stands above it gives way; an outline's task of the other form needs an agency and a time to be one.
 */
export function joinForms(tables: PlanFromWord, outline: PlanFromWord, file: string): PlanFromWord {
  const [main, other] = tables.plan.tasks.length >= outline.plan.tasks.length ? [tables, outline] : [outline, tables];
  const told = new Map(main.plan.tasks.map((task) => [titleKey(task), task]));
  const twice = other.plan.tasks.filter((task) => told.has(titleKey(task)));
  const vague = other.plan.tasks.filter((task) => !twice.includes(task) && (task.leads.length === 0 || task.time === ''));
  const more = other.plan.tasks.filter((task) => !twice.includes(task) && !vague.includes(task));
  const ids = new Set(main.plan.tasks.map(({ id }) => id));
  const areas = [...main.plan.areas];
  const added = more.map((task): Task => {
    const area = freeArea(areas, task.area);
    return { ...task, area, id: uniqueTaskId(area.number, task.label, ids).id };
  });
  const left = (task: Task, why: string) =>
    outlineIssue('outline-told-twice', 'warning', { file, ...paragraphOf(task) }, { text: task.title, why });
  const [first] = added;
  return {
    plan: { ...main.plan, areas, tasks: inOrder([...main.plan.tasks, ...added]) },
    issues: [
      ...main.issues,
      ...other.issues,
      ...(first === undefined
        ? []
        : [outlineIssue('outline-both-forms', 'info', { file, ...paragraphOf(first) }, { count: String(added.length) })]),
      ...twice.map((task) => left(task, `trùng với nhiệm vụ ${told.get(titleKey(task))?.id ?? ''}`)),
      ...vague.map((task) => left(task, 'không rõ cơ quan hoặc thời gian')),
    ].sort((a, b) => (a.where.paragraph ?? 0) - (b.where.paragraph ?? 0)),
    columns: tables.columns,
  };
}

function titleKey({ title }: Task): string {
  return foldText(title).replace(/[\s.;:]+$/u, '');
}

/** The area of that title where the plan has it, else a new one; a number that is taken gets the next free one. */
function freeArea(areas: Area[], area: Area): Area {
  const same = areas.find(({ title }) => foldText(title) === foldText(area.title));
  if (same !== undefined) return same;
  const isTaken = (number: string): boolean => areas.some((other) => other.number === number);
  let { number } = area;
  for (let next = areas.length + 1; isTaken(number); next += 1) number = String(next);
  const free = { number, title: area.title };
  areas.push(free);
  return free;
}

function paragraphOf({ source }: Task): { readonly paragraph?: number } {
  return source.paragraph === undefined ? {} : { paragraph: source.paragraph };
}

function inOrder(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => (a.source.paragraph ?? 0) - (b.source.paragraph ?? 0));
}
