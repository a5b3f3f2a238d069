import { convertLegacy, legacyEncoding } from '../text/legacy-text';
import type { PlanCheckInput, PlanField, RawQuery } from './plan-query';

/** Texts typed in the fonts of before Unicode: one query for the first cell of each family, with the text before and after. */
export function queryLegacyText({ plan, rawText }: PlanCheckInput): RawQuery[] {
  const queries: RawQuery[] = [];
  for (const task of plan.tasks) {
    const fields: readonly (readonly [PlanField, string])[] = [
      ['title', task.title],
      ['leads', task.leads.join('; ')],
      ['coordinators', task.coordinators.join('; ')],
      ['product', task.product ?? ''],
      ['time', task.time],
    ];
    for (const [field, tidy] of fields) {
      const text = rawText(task, field) ?? tidy;
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
