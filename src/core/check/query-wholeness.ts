import type { Plan, Task } from '../model/plan';
import { foldText } from '../text/fold';
import type { PlanCheckInput, RawQuery } from './plan-query';

/** Queries about what is missing or said twice: no lead, no product, a report without a time, the same task again. */
export function queryWholeness({ plan }: PlanCheckInput): RawQuery[] {
  return [...queryMissing(plan), ...plan.tasks.flatMap(queryReport), ...queryDuplicates(plan)];
}

/** A column that most tasks leave empty is not used in this plan: then nothing is missing in it. */
function queryMissing(plan: Plan): RawQuery[] {
  const { tasks } = plan;
  const leadless = tasks.filter((task) => task.leads.length === 0);
  const productless = tasks.filter((task) => (task.product ?? '') === '');
  const isUsed = (missing: readonly Task[]): boolean => missing.length * 2 < tasks.length;
  return [
    ...(isUsed(leadless) ? leadless.map((task): RawQuery => missingQuery('plan-no-lead', task, 'leads')) : []),
    ...(isUsed(productless) ? productless.map((task): RawQuery => missingQuery('plan-no-product', task, 'product')) : []),
  ];
}

function missingQuery(code: 'plan-no-lead' | 'plan-no-product', task: Task, field: 'leads' | 'product'): RawQuery {
  return { code, task, field, quote: task.title, params: {} };
}

const REPORT = /(?<!\p{L})báo cáo(?!\p{L})/u;

/**
 * A product that asks for a report besides something else, while the time dates the other things by name and says nothing of a report.
 * A time that names no thing covers everything, and so does a continuous one (its answers are the reports).
 */
function queryReport(task: Task): RawQuery[] {
  const { continuous, milestones, recurrences, triggers } = task.reading.schedule;
  const isNamed = milestones.length > 0 && milestones.every((milestone) => milestone.what !== null);
  if (continuous || triggers.length > 0 || recurrences.length > 0 || !isNamed || REPORT.test(foldText(task.time))) return [];
  const items = (task.product ?? '').split(/[;,\n]/u).map((item) => item.trim());
  const report = items.find((item) => /^(?:định kỳ )?báo cáo(?!\p{L})/u.test(foldText(item)));
  if (report === undefined || items.length < 2 || REPORT.test(foldText(task.title))) return [];
  const time = task.time.replace(/[.;,\s]+$/u, '');
  return [
    {
      code: 'plan-report-without-time',
      task,
      field: 'product',
      quote: report,
      params: { report },
      options: time.includes('\n') ? [] : [`${time}; tháng 12 báo cáo kết quả thực hiện`],
    },
  ];
}

const LONG_TITLE = 12;

function queryDuplicates(plan: Plan): RawQuery[] {
  const first = new Map<string, Task>();
  return plan.tasks.flatMap((task): RawQuery[] => {
    // Folded, a text has single spaces.
    const key = foldText(task.title)
      .replace(/ ?[.,;:][ .,;:]*/gu, ' ')
      .trim();
    const other = first.get(key);
    if (other === undefined) first.set(key, task);
    if (other === undefined || key.length < LONG_TITLE) return [];
    const isSame = foldText(other.time) === foldText(task.time) || other.leads.join().toLowerCase() === task.leads.join().toLowerCase();
    return isSame ? [{ code: 'plan-duplicate', task, field: 'title', quote: task.title, params: { other: other.id } }] : [];
  });
}
