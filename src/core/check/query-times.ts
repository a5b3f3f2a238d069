import { formatDate, partsOf, type IsoDate } from '../model/calendar-date';
import type { Plan, Task } from '../model/plan';
import type { Milestone } from '../model/schedule';
import type { PlanCheckInput, RawQuery } from './plan-query';

/** Queries about deadlines and years: before the plan's year, before its issue, far away, and products that name another year. */
export function queryTimes({ plan }: PlanCheckInput): RawQuery[] {
  return plan.tasks.flatMap((task) => [...queryDue(task, plan), ...queryProductYear(task, plan)]);
}

function queryDue(task: Task, plan: Plan): RawQuery[] {
  const dues = task.reading.schedule.milestones.map((milestone) => milestone.due).sort();
  const [first] = dues;
  if (first === undefined) return [];
  const query = (code: RawQuery['code'], due: IsoDate, more: Readonly<Record<string, string>>, year: number | null): RawQuery[] => [
    {
      code,
      task,
      field: 'time',
      quote: task.time,
      params: { due: formatDate(due), year: String(plan.year), ...more },
      options: year === null ? [] : withYear(task.time, partsOf(due).year, year),
    },
  ];
  if (partsOf(first).year < plan.year) {
    const subject = subjectYear(task);
    if (subject !== null && subject > plan.year)
      return query('plan-due-before-subject', first, { subject: String(subject) }, Math.max(plan.year, subject - 1));
    return query('plan-due-before-year', first, {}, plan.year);
  }
  if (plan.issued !== null && first < plan.issued) return query('plan-due-before-issue', first, { issued: formatDate(plan.issued) }, null);
  const far = task.reading.schedule.milestones.find((milestone) => isFar(milestone, task, plan));
  return far === undefined ? [] : query('plan-due-far', far.due, {}, plan.year);
}

/** Years beyond the next one are a slip, unless the plan is of several years, the window begins in its year, or the title names that year. */
function isFar({ start, due }: Milestone, task: Task, plan: Plan): boolean {
  const { year } = partsOf(due);
  if (year <= plan.year + 1 || /giai đoạn/iu.test(plan.title ?? '')) return false;
  const isLong = start != null && partsOf(start).year <= plan.year + 1;
  return !isLong && !task.title.includes(String(year));
}

/** The year that a task works for: "Xây dựng kế hoạch cải cách hành chính thị xã năm 2023" is for 2023; null where it names none. */
function subjectYear(task: Task): number | null {
  const years = namedYears(task.title);
  return years.length === 0 ? null : Math.max(...years);
}

/** The phrase with one year in place of another; nothing where a document's date could be hit. */
function withYear(phrase: string, wrong: number, right: number): string[] {
  if (/số\s+\S+\s.*ngày/iu.test(phrase)) return [];
  const changed = phrase.replace(new RegExp(`(?<!\\d)${String(wrong)}(?!\\d)`, 'gu'), String(right));
  return changed === phrase ? [] : [changed.replace(/[.;,\s]+$/u, '')];
}

/** Without it a text names no year. */
const YEAR_WORD = /năm/iu;
/** Words that say that another year is meant. */
const OTHER_YEAR = /năm (?:trước|tới|sau|tiếp theo|kế tiếp|kế hoạch)|giai đoạn|(?:20\d\d\s*[-–]\s*20\d\d)/iu;
/** What a year before the plan's does not fit: papers made for a year to come. */
const FORWARD_PAPER = /kế hoạch|chương trình|đề án|phương án/iu;

/**
 * A product of another year than the plan's, which neither title nor time explains. A paper of the next year is at home in the second
 * half of a plan, and results of the last year in the first half.
 */
function queryProductYear(task: Task, plan: Plan): RawQuery[] {
  const { product } = task;
  if (product === null || !YEAR_WORD.test(product) || OTHER_YEAR.test(`${task.title}\n${task.time}`)) return [];
  const explained = new Set([plan.year, ...namedYears(task.title), ...namedYears(task.time)]);
  for (const item of product.split(/[;\n]/u)) {
    if (/giai đoạn/iu.test(item)) continue;
    const named = namedYears(item).find((year) => !explained.has(year) && !isAtHome(year, item, task, plan.year));
    if (named === undefined) continue;
    return [
      {
        code: 'plan-product-year',
        task,
        field: 'product',
        quote: item.trim(),
        params: { named: String(named), year: String(plan.year) },
      },
    ];
  }
  return [];
}

function isAtHome(year: number, item: string, task: Task, planYear: number): boolean {
  const dues = task.reading.schedule.milestones.map((milestone) => milestone.due);
  const isEarly = dues.length > 0 && dues.every((due) => due <= `${String(planYear)}-06-30`);
  if (year === planYear + 1) return !isEarly;
  if (year === planYear - 1) return !FORWARD_PAPER.test(item) && (isEarly || dues.length === 0);
  return false;
}

/** Years that a text names as years, those in the names of documents apart ("Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021"). */
function namedYears(text: string): number[] {
  const plain = text
    .replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu, '')
    .replace(/(?:luật|bộ luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|hiến pháp)[^;,.]{0,80}?năm\s+\d{4}/giu, (match) =>
      /công bố|ban hành|danh mục|kế hoạch/iu.test(match) ? match : '',
    );
  return [...plain.matchAll(/năm\s+(?<year>20\d\d)(?!\d)/giu)].map((match) => Number(match.groups?.['year']));
}
