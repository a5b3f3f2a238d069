import { byArea } from '../model/plan';
import type { Plan, Task } from '../model/plan';
import type { PlanCheckInput, RawQuery } from './plan-query';

/** The order of điểm in Vietnamese documents: no f, j, w, z. */
const LETTERS = Array.from('abcdđeghiklmnopqrstuvxy');

/** Queries about labels: missing, repeated, skipped, out of the Vietnamese order. One query for each place where the order breaks. */
export function queryLabels({ plan }: PlanCheckInput): RawQuery[] {
  const tasks = byArea(plan.tasks, (task) => task.area.number);
  return plan.areas.flatMap((area) => queryArea(tasks.get(area.number) ?? [], plan));
}

function queryArea(tasks: readonly Task[], plan: Plan): RawQuery[] {
  const unlabelled = tasks.filter((task) => task.label === '');
  const isLabelled = plan.tasks.some((task) => task.label !== '') && unlabelled.length * 2 < tasks.length;
  const missing = isLabelled ? unlabelled.map((task) => query('plan-label-missing', task, {})) : [];
  return [...missing, ...countsOf(tasks.filter((task) => task.label !== '')).flatMap(queryCount)];
}

/** The tasks of an area by their counts: one that begins anew at 1 or a, for another agency or another whole, is a count of its own. */
function countsOf(tasks: readonly Task[]): Task[][] {
  const counts: Task[][] = [];
  for (const task of tasks) {
    const last = counts.at(-1);
    const restarts = /^(?:0?1|a)$/u.test(task.label) && last?.some((other) => other.label === task.label) === true && last.length > 1;
    if (last === undefined || restarts) counts.push([task]);
    else last.push(task);
  }
  return counts;
}

function queryCount(tasks: readonly Task[]): RawQuery[] {
  const seen = new Set<string>();
  const repeated: RawQuery[] = [];
  const inOrder: Task[] = [];
  for (const task of tasks) {
    if (seen.has(task.label)) repeated.push(query('plan-label-repeated', task, { label: task.label }));
    else inOrder.push(task);
    seen.add(task.label);
  }
  return [...repeated, ...queryOrder(inOrder)];
}

function queryOrder(tasks: readonly Task[]): RawQuery[] {
  const queries: RawQuery[] = [];
  let isForeign = false;
  tasks.forEach((task, index) => {
    const place = placeOf(task.label);
    if (/^[fjwz]$/u.test(task.label) && !isForeign) {
      isForeign = true;
      queries.push(query('plan-label-foreign', task, { label: task.label }));
    }
    const before = tasks[index - 1]?.label;
    const placeBefore = before === undefined ? null : placeOf(before);
    if (place === null || before === undefined || placeBefore?.series !== place.series) return;
    const params = { label: task.label, before };
    if (place.position <= placeBefore.position) queries.push(query('plan-label-order', task, params));
    else if (place.position > placeBefore.position + 1) {
      const missing = labelAt(place.series, placeBefore.position + 1);
      // Letters after a foreign one are counted by another alphabet: one query says so already.
      if (!isForeign) queries.push(query('plan-label-gap', task, { ...params, missing }));
    }
  });
  return queries;
}

/** The series of a label and its place in it: "đ" is letter 4; "1.2" is 2 in the series "1."; null for labels that are neither. */
function placeOf(label: string): { readonly series: string; readonly position: number } | null {
  const letter = LETTERS.indexOf(label);
  if (letter >= 0) return { series: 'letter', position: letter };
  const match = /^(?<series>(?:\d+\.)*)(?<last>\d+)$/u.exec(label);
  const [series, last] = [match?.groups?.['series'], match?.groups?.['last']];
  return series === undefined || last === undefined ? null : { series, position: Number(last) };
}

function labelAt(series: string, position: number): string {
  return series === 'letter' ? (LETTERS[position] ?? '') : `${series}${String(position)}`;
}

function query(code: RawQuery['code'], task: Task, params: Readonly<Record<string, string>>): RawQuery {
  return { code, task, field: 'label', quote: task.label === '' ? task.title : task.label, params };
}
