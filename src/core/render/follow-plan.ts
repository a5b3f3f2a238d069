import type { TrackerFound, TrackerRow } from '../model/tracker';
import type { ModelTask, TrackerModel } from '../model/tracker-model';
import { foldText } from '../text/fold';
import { DEPARTED } from './tracker-rows';
import type { TrackerChange } from '../model/tracker-change';

export interface FollowedPlan {
  /** The sheet with the rows of renumbered tasks under their new ids. */
  readonly found: TrackerFound;
  readonly changes: readonly TrackerChange[];
  /** New task ids by old ones. */
  readonly renumbered: ReadonlyMap<string, string>;
  /** 0-based rows whose task stands in another area now. */
  readonly moved: ReadonlySet<number>;
}

/**
 * A task is its title, not its number: where the plan was renumbered (a task put in between, taken out, moved to another area), the rows
 * take the numbers that their titles have now, so that what people typed stays beside the task that they typed it for.
 */
export function followPlan(found: TrackerFound, model: TrackerModel): FollowedPlan {
  const rows = found.rows.filter((row) => (row.kind === 'NV' || row.kind === 'NH') && row.id !== '');
  const renumbered = renumberedTasks(rows, model.tasks);
  const bands = renumberedAreas(found.rows, model);
  if (renumbered.size + bands.size === 0) return { found, changes: [], renumbered, moved: new Set() };
  const taken = new Set(renumbered.values());
  const changes: TrackerChange[] = [];
  const moved = new Set<number>();
  const tasks = new Map(model.tasks.map((task) => [task.id, task]));
  const next = found.rows.map((row): TrackerRow => {
    if (row.kind === 'LV') return bands.has(row.id) ? { ...row, id: `LV.${bands.get(row.id) ?? ''}`, area: bands.get(row.id) ?? '' } : row;
    if (row.kind !== 'NV' && row.kind !== 'NH' && row.kind !== 'DG') return row;
    const old = row.kind === 'DG' ? row.taskId : row.id;
    const id = renumbered.get(old) ?? (taken.has(old) ? `${old}${DEPARTED}` : null);
    if (id === null) return row;
    const area = tasks.get(id)?.areaNumber ?? row.area;
    if (row.kind !== 'DG' && renumbered.has(old)) changes.push({ kind: 'renumbered', id, before: old, after: row.text.title });
    if (renumbered.has(old) && area !== (bands.get(`LV.${row.area}`) ?? row.area)) moved.add(row.row);
    return { ...row, id: `${id}${row.id.slice(old.length)}`, taskId: id, area };
  });
  return { found: { ...found, rows: next }, changes, renumbered, moved };
}

/** New ids by old ones, of rows whose title is now another task's; each title must be told from all others. */
function renumberedTasks(rows: readonly TrackerRow[], tasks: readonly ModelTask[]): ReadonlyMap<string, string> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const named = groupBy(tasks, (task) => foldText(task.title));
  const shown = groupBy(rows, (row) => foldText(row.text.title));
  const renumbered = new Map<string, string>();
  for (const row of rows) {
    const title = foldText(row.text.title);
    const [target, ...others] = named.get(title) ?? [];
    const own = byId.get(row.id);
    if (target === undefined || others.length > 0 || (shown.get(title)?.length ?? 0) > 1 || target.id === row.id) continue;
    // A label that is not the row's own was carried here by a sort: that is healed, not followed.
    if (foldText(row.text.label) !== foldText(row.id)) continue;
    if (own === undefined || likeness(row, target) > likeness(row, own)) renumbered.set(row.id, target.id);
  }
  return renumbered;
}

/** How many of the plan's own texts on a row are the task's: a title alone may have been moved by a hand. */
function likeness(row: TrackerRow, task: ModelTask): number {
  const pairs = [
    [row.text.title, task.title],
    [row.text.time, task.time],
    [row.text.leads, task.leads.join('; ')],
    [row.text.coordinators, task.coordinators.join('; ')],
    [row.text.product, task.product ?? ''],
  ] as const;
  return pairs.filter(([on, planned]) => foldText(on) === foldText(planned)).length;
}

/** New area numbers by the ids of the old bands. */
function renumberedAreas(rows: readonly TrackerRow[], model: TrackerModel): ReadonlyMap<string, string> {
  const named = groupBy(model.areas, (area) => foldText(area.title));
  const shown = groupBy(
    // A number that is not the band's own was carried here by a sort.
    rows.filter((row) => row.kind === 'LV' && foldText(row.text.label) === foldText(row.area)),
    (row) => foldText(row.text.title),
  );
  return new Map(
    [...shown].flatMap(([title, [row, ...copies]]): [string, string][] => {
      const [area, ...others] = named.get(title) ?? [];
      const isOther = row !== undefined && area !== undefined && row.id !== `LV.${area.number}`;
      return isOther && copies.length + others.length === 0 ? [[row.id, area.number]] : [];
    }),
  );
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
