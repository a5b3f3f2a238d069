import { convertLegacy, legacyEncoding } from '../text/legacy-text';
import type { Task } from '../model/plan';
import type { PlanCheckInput, RawQuery } from './plan-query';

/** The fields of a task that are words, with their words. */
const FIELDS = {
  title: (task: Task) => task.title,
  leads: (task: Task) => task.leads.join('; '),
  coordinators: (task: Task) => task.coordinators.join('; '),
  product: (task: Task) => task.product ?? '',
  time: (task: Task) => task.time,
} as const;
const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** Texts typed in the fonts of before Unicode: one query for the first cell of each family, with the text before and after. */
export function queryLegacyText({ plan, rawText }: PlanCheckInput): RawQuery[] {
  const queries: RawQuery[] = [];
  for (const task of plan.tasks) {
    for (const field of NAMES) {
      const text = rawText(task, field) ?? FIELDS[field](task);
      const encoding = legacyEncoding(text);
      if (encoding === null || queries.some((query) => query.params['family'] === encoding.family)) continue;
      const capitals = encoding.capitalsInFont ? ' (chữ hoa do phông vẽ ra nên không đoán được)' : '';
      const params = { family: encoding.family, before: short(text), after: short(convertLegacy(text, encoding.id)), capitals };
      queries.push({ code: 'plan-legacy-text', task, field, quote: short(text), params });
    }
  }
  return queries;
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
