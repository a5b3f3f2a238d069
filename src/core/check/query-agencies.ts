import type { Plan, Task } from '../model/plan';
import type { Unit } from '../model/settings';
import { foldName } from '../text/fold';
import { isShortFor } from '../text/short-name';
import { bareKey, spellingKey } from '../text/spelling-key';
import type { PlanCheckInput, RawQuery } from './plan-query';

/** Queries about agencies: lead and coordinator at once, written in two ways, not in the catalogue. */
export function queryAgencies({ plan, units }: PlanCheckInput): RawQuery[] {
  const all = namings(plan);
  const spellings = spellingsOf(all);
  return [...queryTwice(plan), ...querySpellings(spellings, units), ...queryShortNames(spellings, units), ...queryUnknown(all, units)];
}

function queryTwice(plan: Plan): RawQuery[] {
  const folded = new Map<string, string>();
  const fold = (agency: string): string => {
    const key = folded.get(agency) ?? foldName(agency);
    folded.set(agency, key);
    return key;
  };
  return plan.tasks.flatMap((task): RawQuery[] => {
    const leads = task.leads.map(fold);
    const both = task.coordinators.filter((agency) => leads.includes(fold(agency)));
    return both.map((agency) => ({ code: 'plan-agency-twice', task, field: 'coordinators', quote: agency, params: { agency } }));
  });
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
function querySpellings(spellings: readonly Spelling[], units: readonly Unit[]): RawQuery[] {
  const listed = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(written));
  const keyOf = keysOf([...units.map((unit) => unit.name), ...spellings.map((spelling) => spelling.first.agency)]);
  const catalogue = new Map(units.map((unit) => [keyOf(unit.name), unit.name]));
  const usual = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = keyOf(spelling.first.agency);
    const known = usual.get(key);
    if (known === undefined || spelling.count > known.count) usual.set(key, spelling);
  }
  return spellings.flatMap(({ first: { task, field, agency } }): RawQuery[] => {
    if (listed.has(written(agency))) return [];
    const key = keyOf(agency);
    const inCatalogue = catalogue.get(key);
    const most = inCatalogue === undefined ? usual.get(key)?.first : undefined;
    const spelled = inCatalogue ?? most?.agency;
    if (spelled === undefined || written(spelled) === written(agency)) return [];
    const params = { agency, usual: spelled, other: most?.task.id ?? '' };
    return [{ code: most === undefined ? 'plan-agency-catalogue' : 'plan-agency-spelling', task, field, quote: agency, params }];
  });
}

/** A name in initials beside the same one in full, in the catalogue or in the plan; where two names fit, nobody can tell. */
function queryShortNames(spellings: readonly Spelling[], units: readonly Unit[]): RawQuery[] {
  const listed = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(written));
  return spellings.flatMap(({ first: { task, field, agency } }): RawQuery[] => {
    if (listed.has(written(agency))) return [];
    const fits = (name: string): boolean => isShortFor(agency, name) && spellingKey(agency) !== spellingKey(name);
    const inCatalogue = units.map((unit) => unit.name).filter(fits);
    const inPlan = spellings.filter((other) => fits(other.first.agency)).sort((one, other) => other.count - one.count);
    const names = inCatalogue.length > 0 ? inCatalogue : inPlan.map((other) => other.first.agency);
    const [usual] = names;
    if (usual === undefined || new Set(names.map(spellingKey)).size > 1) return [];
    const code = inCatalogue.length > 0 ? 'plan-agency-catalogue' : 'plan-agency-spelling';
    return [{ code, task, field, quote: agency, params: { agency, usual, other: inPlan[0]?.first.task.id ?? '' } }];
  });
}

/** One way of writing a name, with the first place that has it. */
interface Spelling {
  readonly first: Naming;
  readonly count: number;
}

/** The spellings in the order in which the plan first has them: few, however long the plan is. */
function spellingsOf(all: readonly Naming[]): readonly Spelling[] {
  const spellings = new Map<string, { readonly first: Naming; count: number }>();
  const keys = new Map<string, string>();
  for (const naming of all) {
    const key = keys.get(naming.agency) ?? written(naming.agency);
    keys.set(naming.agency, key);
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, { first: naming, count: 1 });
    else known.count += 1;
  }
  return [...spellings.values()];
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

/** "Các phòng, ban", "UBND các xã, phường", "UBND xã, phường": a group's name, whose members stand in the catalogue one by one. */
const COLLECTIVE = /(?<!\p{L})các(?!\p{L})|(?:xã|phường|đặc khu|thị trấn), (?:xã|phường|đặc khu|thị trấn)/u;

/** Leads that the catalogue does not know, where it holds most of the plan's leads already (else it is a list of something else). */
function queryUnknown(all: readonly Naming[], units: readonly Unit[]): RawQuery[] {
  const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(spellingKey));
  const leads = new Map<string, Naming>();
  for (const { first } of spellingsOf(all.filter((naming) => naming.field === 'leads'))) {
    const key = spellingKey(first.agency);
    if (!leads.has(key) && !COLLECTIVE.test(foldName(first.agency))) leads.set(key, first);
  }
  const unknown = [...leads].filter(([key]) => !known.has(key));
  if (unknown.length * 2 > leads.size) return [];
  return unknown.map(([, { task, field, agency }]) => ({ code: 'plan-agency-unknown', task, field, quote: agency, params: { agency } }));
}
