import type { TrackedTask } from '../model/line';
import { foldText, tidyText } from '../text/fold';
import { OTHER_AREA } from '../text/report-text';

/** A part of the report: one of the standard areas, or an area that only this plan has. */
export interface ReportArea {
  /** Stable: the id of the standard area, or "area-8" by the plan's own number. */
  readonly key: string;
  readonly heading: string;
  readonly tasks: readonly TrackedTask[];
}

interface StandardArea {
  readonly key: string;
  readonly heading: string;
  /** Words of a folded title by which plans name the area. */
  readonly words: readonly RegExp[];
}

/**
 * The areas in the order of reports: chỉ đạo, điều hành first, wherever the plan has it; then the six contents of Nghị quyết 76/NQ-CP
 * (15/7/2021). Older programmes name some of them otherwise.
 */
const STANDARD_AREAS: readonly StandardArea[] = [
  {
    key: 'steering',
    heading: 'Công tác chỉ đạo, điều hành cải cách hành chính',
    words: [/chỉ đạo/u, /(?<!\p{L})điều hành(?!\p{L})/u, /tuyên truyền/u],
  },
  { key: 'institutions', heading: 'Cải cách thể chế', words: [/thể chế/u] },
  { key: 'procedures', heading: 'Cải cách thủ tục hành chính', words: [/thủ tục hành chính/u, /(?<!\p{L})tthc(?!\p{L})/u, /một cửa/u] },
  { key: 'apparatus', heading: 'Cải cách tổ chức bộ máy hành chính nhà nước', words: [/bộ máy/u] },
  { key: 'civil-service', heading: 'Cải cách chế độ công vụ', words: [/công vụ/u, /công chức/u] },
  { key: 'finance', heading: 'Cải cách tài chính công', words: [/tài chính/u, /ngân sách/u] },
  {
    key: 'digital',
    heading: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
    words: [/chính (?:quyền|phủ) (?:điện tử|số)/u, /hiện đại hóa/u, /chuyển đổi số/u, /công nghệ thông tin/u],
  },
];

/** So many of the standard areas must be in a plan before the ones it lacks are named in the report as having no task. */
const ENOUGH_STANDARD_AREAS = 4;

/**
 * The tasks by area, in report order; plan areas of the same standard area are joined, areas that match none follow in plan order.
 * A standard area without tasks is left out, unless the plan is plainly one of this kind.
 */
export function reportAreas(tasks: readonly TrackedTask[]): ReportArea[] {
  const byKey = new Map<string, { heading: string; tasks: TrackedTask[] }>();
  for (const task of tasks) {
    const standard = standardArea(task.areaTitle);
    const key = standard?.key ?? `area-${task.areaNumber}`;
    const heading = standard?.heading ?? ownHeading(task.areaTitle);
    const area = byKey.get(key) ?? { heading, tasks: [] };
    area.tasks.push(task);
    byKey.set(key, area);
  }
  const found = STANDARD_AREAS.filter((area) => byKey.has(area.key)).length;
  const standard = STANDARD_AREAS.filter((area) => byKey.has(area.key) || found >= ENOUGH_STANDARD_AREAS).map(({ key, heading }) => ({
    key,
    heading,
    tasks: byKey.get(key)?.tasks ?? [],
  }));
  const own = [...byKey].filter(([key]) => !STANDARD_AREAS.some((area) => area.key === key));
  return [...standard, ...own.map(([key, area]) => ({ key, ...area }))];
}

/** The standard area whose words stand first in a title; undefined where none does. */
function standardArea(title: string): StandardArea | undefined {
  const folded = foldText(title);
  const found = STANDARD_AREAS.map((area) => ({ area, at: firstOf(area.words, folded) })).filter(({ at }) => at >= 0);
  found.sort((a, b) => a.at - b.at);
  return found[0]?.area;
}

function firstOf(words: readonly RegExp[], text: string): number {
  const places = words.map((word) => text.search(word)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

function ownHeading(title: string): string {
  const tidy = tidyText(title).replace(/[\s.;:,]+$/u, '');
  return tidy === '' ? OTHER_AREA : tidy;
}
