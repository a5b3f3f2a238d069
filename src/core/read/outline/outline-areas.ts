import type { Area } from '../../model/plan';
import { foldText } from '../../text/fold';
import type { OutlineLine } from './outline-lines';

/** The areas of a plan as its headings go by. */
export interface OutlineAreas {
  /** Goes on to a heading; gives the area it opens. */
  readonly enter: (line: OutlineLine) => Area;
  /** The area of the heading passed last. */
  readonly current: () => Area;
}

/** Area of tasks that stand under no heading; the sheet reader calls it the same. */
const COMMON_AREA: Area = { number: '1', title: 'Nhiệm vụ chung' };

/** Follows the headings: the lowest one above a task is its area; a number that comes again in another part gets that part's before it. */
export function outlineAreas(): OutlineAreas {
  const path: OutlineLine[] = [];
  const areas: Area[] = [];
  let current: Area | null = null;
  return {
    enter: (line) => {
      while (path.length > 0 && (path.at(-1)?.marker.rank ?? 0) >= line.marker.rank) path.pop();
      const parts = path.map((above) => above.marker.label);
      path.push(line);
      const title = line.text.replace(/\s*[:：.]$/u, '').trim();
      const wanted = line.marker.label === '' ? String(areas.length + 1) : line.marker.label;
      const isTaken = (number: string): boolean => areas.some((area) => area.number === number && foldText(area.title) !== foldText(title));
      const numbers = [wanted, ...parts.map((_part, at) => [...parts.slice(parts.length - 1 - at), wanted].join('.'))];
      const number = numbers.find((candidate) => !isTaken(candidate)) ?? `${wanted}-${String(areas.length + 1)}`;
      current = { number, title };
      areas.push(current);
      return current;
    },
    current: () => current ?? COMMON_AREA,
  };
}
