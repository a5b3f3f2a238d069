import type { IsoDate } from '../model/calendar-date';
import type { LineStatus, TrackedTask } from '../model/line';
import { statusRow } from '../model/status';
import type { StatusFigure } from '../model/status';

/** Tasks and lines behind a number, in plan order: the number is the length of either list, as the words beside it say. */
export interface Count {
  readonly tasks: readonly string[];
  readonly lines: readonly string[];
}

/** The lines for which `holds`, and the tasks that they belong to. */
export function countLines(tasks: readonly TrackedTask[], holds: (line: LineStatus) => boolean): Count {
  const counted: { tasks: string[]; lines: string[] } = { tasks: [], lines: [] };
  for (const task of tasks) {
    const lines = task.lines.filter(holds);
    if (lines.length === 0) continue;
    counted.tasks.push(task.id);
    counted.lines.push(...lines.map((line) => line.line.id));
  }
  return counted;
}

/** The due day in force: as it stands in the sheet, or as read from the plan. */
export function dueOf(line: LineStatus): IsoDate | null {
  return line.entry.due ?? line.line.due;
}

/** The figure that a line counts in by its own status. */
export function figureOf(line: LineStatus): StatusFigure {
  return statusRow(line.status).counts;
}

/** Done on the cut-off day, in time or late. */
export function isDone(line: LineStatus): boolean {
  const figure = figureOf(line);
  return figure === 'doneOnTime' || figure === 'doneLate';
}

/** Not done and still to be done by a day. */
export function isOpen(line: LineStatus): boolean {
  const figure = figureOf(line);
  return figure === 'openInTerm' || figure === 'openOverdue';
}

/** Stopped on purpose: paused, or taken out of the plan. */
export function isStopped(line: LineStatus): boolean {
  return figureOf(line) === 'stopped';
}

/** Done from `from` on; a completion without a date counts as of this period, because nothing says that it is older. */
export function isDoneSince(line: LineStatus, from: IsoDate): boolean {
  return isDone(line) && (line.entry.done === null || line.entry.done >= from);
}

/** A document number, a link or a page that lets somebody check. */
export function hasEvidence(line: LineStatus): boolean {
  return filled(line.entry.evidenceNumber) || filled(line.entry.evidenceLink);
}

/** Declared as done after the cut-off: what was typed on it belongs to the next period. */
export function isDoneLater(line: LineStatus, asOf: IsoDate): boolean {
  return line.entry.progress === 'Hoàn thành' && line.entry.done !== null && line.entry.done > asOf;
}

/** True for a text with more than blanks in it. */
export function filled(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}
