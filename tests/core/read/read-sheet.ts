import type { Issue, SheetSnapshot } from '../../../src/core/index';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import type { PlanFound } from '../../../src/core/read/read-plan';
import { readPlan } from '../../../src/core/read/read-plan';
import { workbookOf } from '../../support/sheet-of';

const context = (planSheet: string | null) => ({ year: null, fallbackYear: 2026, planSheet, readTime: readTimePhrase });

/** The plan of these sheets with the real phrase reader; throws the sentence where there is none. */
export function planOf(...sheets: readonly SheetSnapshot[]): PlanFound {
  const result = readPlan(workbookOf(...sheets), context(null), new Set());
  if (!result.ok) throw new Error(`${result.issue.code}: ${result.issue.message}`);
  return result.value;
}

/** The error that these sheets give. */
export function errorOf(...sheets: readonly SheetSnapshot[]): Issue {
  const result = readPlan(workbookOf(...sheets), context(null), new Set());
  if (result.ok) throw new Error(`read ${String(result.value.plan.tasks.length)} tasks`);
  return result.issue;
}

/** The plan of the sheet that the user chose. */
export function chosenPlan(sheet: string, ...sheets: readonly SheetSnapshot[]): PlanFound {
  const result = readPlan(workbookOf(...sheets), context(sheet), new Set());
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
}

/** Each task as "id | title | leads | coordinators | product | time", lists parted by ";", nothing as "". */
export function rowsOf({ plan }: PlanFound): string[] {
  return plan.tasks.map(({ id, title, leads, coordinators, product, time }) =>
    [id, title, leads.join(';'), coordinators.join(';'), product ?? '', time].join(' | ').replaceAll('\n', '⏎'),
  );
}

/** Areas as "number title". */
export function areasOf({ plan }: PlanFound): string[] {
  return plan.areas.map(({ number, title }) => `${number} ${title}`);
}

/** Findings as "code@cell". */
export function codesOf({ issues }: PlanFound): string[] {
  return issues.map(({ code, where }) => `${code}@${where.cell ?? ''}`);
}
