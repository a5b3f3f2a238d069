import { planReason } from '../text/check-messages';
import { queryAgencies } from './query-agencies';
import { queryLabels } from './query-labels';
import { queryLegacyText } from './query-legacy-text';
import { queryTimes } from './query-times';
import { queryWholeness } from './query-wholeness';
import type { PlanCheckInput, PlanQuery, RawQuery } from './plan-query';

/** Every family of queries, in the order in which a task's queries are told. Adding one is adding a row. */
const FAMILIES: readonly ((input: PlanCheckInput) => RawQuery[])[] = [
  queryLegacyText,
  queryTimes,
  queryWholeness,
  queryAgencies,
  queryLabels,
];

/** What a careful clerk would query in a plan, in the order of its tasks. Nothing is changed; each query can be left as it is. */
export function checkPlan(input: PlanCheckInput): PlanQuery[] {
  const order = new Map(input.plan.tasks.map((task, index) => [task.id, index]));
  return FAMILIES.flatMap((family) => family(input))
    .sort((a, b) => (order.get(a.task.id) ?? 0) - (order.get(b.task.id) ?? 0))
    .map(({ code, task, field, quote, params, options }) => ({
      code,
      taskId: task.id,
      where: input.placeOf(task, field),
      quote,
      why: planReason(code, params),
      options: options ?? [],
    }));
}
