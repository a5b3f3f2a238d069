import type { TrackedTask } from '../model/line';
import type { Unit } from '../model/settings';
import { statusRow } from '../model/status';
import type { StatusFigure, StatusId } from '../model/status';
import { foldName, tidyText } from '../text/fold';
import type { Count } from './line-facts';

/** The official table of one group of tasks: each task in exactly one cell, by its rolled-up status. */
export interface Tally {
  readonly key: string;
  readonly name: string;
  readonly all: Count;
  readonly cells: Readonly<Record<StatusFigure, Count>>;
}

/** A numerator and its denominator. */
export interface Rate {
  readonly part: number;
  readonly whole: number;
}

/** What one commune or department reported on a task that a group leads (sheet Xã, phường). */
export interface UnitTask {
  readonly unit: string;
  readonly taskId: string;
  readonly status: StatusId;
}

/** The tally of some tasks. The lines of a cell are those whose status is the task's own: they put the task there. */
export function tallyTasks(key: string, name: string, tasks: readonly TrackedTask[]): Tally {
  const cells = emptyCells();
  const all = emptyCount();
  for (const task of tasks) {
    const cell = cells[statusRow(task.status).counts];
    cell.tasks.push(task.id);
    cell.lines.push(...task.lines.filter((line) => line.status === task.status).map((line) => line.line.id));
    all.tasks.push(task.id);
    all.lines.push(...task.lines.map((line) => line.line.id));
  }
  return { key, name, all, cells };
}

/**
 * One tally for each lead agency, most tasks first, a task with several leads in each of them. Spellings that differ only in case,
 * dashes, spaces or the place of a tone mark are one agency, and so are the aliases of the unit catalogue.
 */
export function tallyAgencies(tasks: readonly TrackedTask[], units: readonly Unit[], noLead: string): Tally[] {
  const nameOf = agencyNames(units);
  const groups = new Map<string, { name: string; tasks: TrackedTask[] }>();
  for (const task of tasks) {
    const names = new Map((task.leads.length === 0 ? [noLead] : task.leads).map((lead) => [foldName(nameOf(lead)), nameOf(lead)]));
    for (const [key, name] of names) {
      const group = groups.get(key) ?? { name, tasks: [] };
      group.tasks.push(task);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, group]) => tallyTasks(key, group.name, group.tasks))
    .sort((a, b) => b.all.tasks.length - a.all.tasks.length);
}

/** One tally for each unit that answered for a group, in the order of the catalogue; units that it lacks follow. */
export function tallyUnits(answers: readonly UnitTask[], units: readonly Unit[]): Tally[] {
  const nameOf = agencyNames(units);
  const order = new Map(units.map((unit, index) => [foldName(unit.name), index]));
  const groups = new Map<string, { name: string; answers: UnitTask[] }>();
  for (const answer of answers) {
    const name = nameOf(answer.unit);
    const group = groups.get(foldName(name)) ?? { name, answers: [] };
    group.answers.push(answer);
    groups.set(foldName(name), group);
  }
  return [...groups]
    .sort(([a], [b]) => (order.get(a) ?? units.length) - (order.get(b) ?? units.length))
    .map(([key, group]) => {
      const cells = emptyCells();
      for (const answer of group.answers) cells[statusRow(answer.status).counts].tasks.push(answer.taskId);
      return { key, name: group.name, all: { tasks: group.answers.map((answer) => answer.taskId), lines: [] }, cells };
    });
}

/** The name to show for an agency as written: the catalogue's where it knows the name or an alias. */
function agencyNames(units: readonly Unit[]): (written: string) => string {
  const known = new Map(units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [foldName(name), unit.name] as const)));
  return (written) => known.get(foldName(written)) ?? tidyText(written).replace(/[\s.,;:]+$/u, '');
}

/** Tasks done, in time or late. */
export function doneCount(tally: Tally): number {
  return size(tally, 'doneOnTime') + size(tally, 'doneLate');
}

/** Tasks without a term: continuous, waiting for their trigger, or of unclear time. */
export function noTermCount(tally: Tally): number {
  return size(tally, 'continuous') + size(tally, 'waiting');
}

/**
 * Tỷ lệ hoàn thành trên nhiệm vụ đến hạn: done / (done + overdue), as the Government's own reports count it
 * (Báo cáo 1270/BC-TCTTTg, 27/12/2017).
 */
export function rateOfDue(tally: Tally): Rate {
  return { part: doneCount(tally), whole: doneCount(tally) + size(tally, 'openOverdue') };
}

/** Tỷ lệ hoàn thành trên tổng số nhiệm vụ. */
export function rateOfTotal(tally: Tally): Rate {
  return { part: doneCount(tally), whole: tally.all.tasks.length };
}

/** Number of tasks in a cell. */
export function size(tally: Tally, figure: StatusFigure): number {
  return tally.cells[figure].tasks.length;
}

interface GrowingCount {
  readonly tasks: string[];
  readonly lines: string[];
}

function emptyCount(): GrowingCount {
  return { tasks: [], lines: [] };
}

function emptyCells(): Record<StatusFigure, GrowingCount> {
  return {
    doneOnTime: emptyCount(),
    doneLate: emptyCount(),
    openInTerm: emptyCount(),
    openOverdue: emptyCount(),
    continuous: emptyCount(),
    waiting: emptyCount(),
    stopped: emptyCount(),
  };
}
