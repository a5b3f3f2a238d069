import type { LineStatus, TrackedTask, Tracker } from '../model/line';
import { foldText } from '../text/fold';
import { SAY } from '../text/report-text';
import type { FrozenPeriod } from './freeze';
import { filled, isDone } from './line-facts';
import { oneLine, typedText } from './task-words';

/** A frozen period inside the one being reported. */
export interface EarlierPeriod extends FrozenPeriod {
  /** As in `ReportPeriod`: "Quý I". */
  readonly label: string;
}

/**
 * The tracker for a cumulative report: freezing emptied "Kết quả trong kỳ" of what went on, so that each line gets back what it told in
 * the periods frozen since the report's first day, oldest first, the present text last: "rà soát 12 văn bản (quý I); ban hành 3 văn bản".
 * A finished line tells its own result only: what was under way then is done now. A text that the present one repeats is left out.
 */
export function withEarlierResults(tracker: Tracker, earlier: readonly EarlierPeriod[]): Tracker {
  if (earlier.length === 0) return tracker;
  const periods = [...earlier].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const told = new Map<string, readonly Told[]>();
  for (const { label, lines } of periods) {
    for (const { id, result } of lines) if (filled(result)) told.set(id, [...(told.get(id) ?? []), { label, text: oneLine(result) }]);
  }
  const withTexts = (line: LineStatus): LineStatus => withResults(line, told.get(line.line.id) ?? []);
  return { ...tracker, tasks: tracker.tasks.map((task): TrackedTask => ({ ...task, lines: task.lines.map(withTexts) })) };
}

interface Told {
  readonly label: string;
  readonly text: string;
}

function withResults(line: LineStatus, told: readonly Told[]): LineStatus {
  const present = oneLine(line.entry.result ?? '');
  if (told.length === 0 || isDone(line)) return line;
  // A text told again in a later period, or now, stands once, where it was told last.
  const isRepeated = (text: string, later: readonly Told[]): boolean =>
    [...later.map((each) => each.text), present].some((other) => foldText(other).includes(foldText(text)));
  const kept = told.filter(({ text }, index) => !isRepeated(text, told.slice(index + 1)));
  const parts = [
    ...kept.map(({ label, text }) => SAY.earlierResult(typedText(text), label)),
    ...(present === '' ? [] : [typedText(present)]),
  ];
  return { ...line, entry: { ...line.entry, result: parts.join('; ') } };
}
