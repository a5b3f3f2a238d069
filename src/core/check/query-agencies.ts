import type { Plan, Task } from '../model/plan';
import type { Unit } from '../model/settings';
import { foldName } from '../text/fold';
import { bareKey, spellingKey } from '../text/spelling-key';
import type { PlanCheckInput, RawQuery } from './plan-query';

/** Queries about agencies: lead and coordinator at once, written in two ways, not in the catalogue. */
export function queryAgencies({ plan, units }: PlanCheckInput): RawQuery[] {
  return [...plan.tasks.flatMap(queryTwice), ...querySpellings(plan, units), ...queryUnknown(plan, units)];
}

function queryTwice(task: Task): RawQuery[] {
  const leads = new Set(task.leads.map(foldName));
  const both = task.coordinators.filter((agency) => leads.has(foldName(agency)));
  return both.map((agency) => ({ code: 'plan-agency-twice', task, field: 'coordinators', quote: agency, params: { agency } }));
}

interface Naming {
  readonly task: Task;
  readonly field: 'leads' | 'coordinators';
  readonly agency: string;
}

function namings(plan: Plan): Naming[] {
  return plan.tasks.flatMap((task) => [
    ...task.leads.map((agency): Naming => ({ task, field: 'leads', agency })),
    ...task.coordinators.map((agency): Naming => ({ task, field: 'coordinators', agency })),
  ]);
}

/** The catalogue's spelling is the right one; without it, the one that the plan uses most. Each odd spelling is told once. */
function querySpellings(plan: Plan, units: readonly Unit[]): RawQuery[] {
  const all = namings(plan);
  const listed = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(written));
  const keyOf = keysOf([...units.map((unit) => unit.name), ...all.map((naming) => naming.agency)]);
  const catalogue = new Map(units.map((unit) => [keyOf(unit.name), unit.name]));
  const groups = new Map<string, Naming[]>();
  for (const naming of all) {
    const key = keyOf(naming.agency);
    groups.set(key, [...(groups.get(key) ?? []), naming]);
  }
  const told = new Set<string>();
  return all.flatMap((naming): RawQuery[] => {
    const { task, field, agency } = naming;
    const key = keyOf(agency);
    if (told.has(written(agency)) || listed.has(written(agency))) return [];
    const inCatalogue = catalogue.get(key);
    const usual = inCatalogue === undefined ? mostUsed(groups.get(key) ?? []) : null;
    const spelled = inCatalogue ?? usual?.agency;
    if (spelled === undefined || written(spelled) === written(agency)) return [];
    told.add(written(agency));
    const params = { agency, usual: spelled, other: usual?.task.id ?? '' };
    return [{ code: usual === null ? 'plan-agency-catalogue' : 'plan-agency-spelling', task, field, quote: agency, params }];
  });
}

/** The key of a name; a name typed without any marks takes the key of the marked one that it stands for. */
function keysOf(names: readonly string[]): (name: string) => string {
  const marked = new Map<string, string>();
  for (const name of names) if (spellingKey(name) !== bareKey(name)) marked.set(bareKey(name), spellingKey(name));
  return (name) => (spellingKey(name) === bareKey(name) ? (marked.get(bareKey(name)) ?? spellingKey(name)) : spellingKey(name));
}

/** A capital at the beginning is no difference ("các cơ quan" after a comma), nor is the kind of space. */
function written(agency: string): string {
  const plain = agency.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1);
}

function mostUsed(group: readonly Naming[]): Naming | undefined {
  const counts = new Map<string, { naming: Naming; count: number }>();
  for (const naming of group) {
    const key = written(naming.agency);
    counts.set(key, { naming: counts.get(key)?.naming ?? naming, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.naming;
}

/** Leads that the catalogue does not know, where it holds most of the plan's leads already (else it is a list of something else). */
function queryUnknown(plan: Plan, units: readonly Unit[]): RawQuery[] {
  const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(spellingKey));
  const leads = namings(plan).filter((naming) => naming.field === 'leads');
  const keys = [...new Set(leads.map((naming) => spellingKey(naming.agency)))];
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length * 2 > keys.length) return [];
  return unknown.flatMap((key): RawQuery[] => {
    const naming = leads.find(({ agency }) => spellingKey(agency) === key);
    if (naming === undefined) return [];
    const { task, field, agency } = naming;
    return [{ code: 'plan-agency-unknown', task, field, quote: agency, params: { agency } }];
  });
}
