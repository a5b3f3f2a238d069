import { lowerText } from './lower-text';
import { NO_MARKER } from './line-marker';
import { isNumbered } from './outline-lines';
import type { OutlineLine } from './outline-lines';

/** What a line is in the task part. */
export type LineRole = 'outside' | 'heading' | 'task' | 'field' | 'content';

/**
 * Finds the task part of an outline by its labelled lines, and says what each line is. A line is a task when labels follow it, or when
 * it is numbered like its neighbours that are. Null when the text has no labelled tasks at all.
 */
export function findTasks(lines: readonly OutlineLine[]): LineRole[] | null {
  const owners = taskOwners(lines);
  const starts = [...owners].sort((a, b) => a - b);
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return null;
  const numberedTop = topHeading(lines, first);
  const top = numberedTop === first && isPlainHeading(lines[first - 1]) ? first - 1 : numberedTop;
  const end = partEnd(lines, last, lines[numberedTop]?.marker.rank ?? 0, numberedTop === first);
  const { before: ranksBefore, after: ranksAfter } = neighbourRanks(lines, owners);
  const roles = lines.map((line, at): LineRole => {
    if (at < top || at >= end) return 'outside';
    if (owners.has(at)) return 'task';
    if (line.field !== null) return 'field';
    if (!isNumbered(line.marker)) return 'content';
    const before = ranksBefore[at] ?? null;
    const after = ranksAfter[at] ?? null;
    const { rank } = line.marker;
    if (after !== null && rank < after) return 'heading';
    if (rank === before || rank === after) return 'task';
    return before !== null && rank < before ? 'heading' : 'content';
  });
  // A heading with labels right below it is an area with one task, when others of its height are areas.
  const areaRanks = new Set(lines.flatMap((line, at) => (roles[at] === 'heading' ? [line.marker.rank] : [])));
  return roles.map((role, at) => {
    if (role === 'task' && areaRanks.has(lines[at]?.marker.rank ?? 9)) return 'heading';
    const next = roles[at + 1];
    // A line in bold may also be the value of a label that ends the line above.
    if (lines[at - 1]?.field?.value === '') return role;
    return role === 'content' && (next === 'task' || next === 'heading') && isPlainHeading(lines[at]) ? 'heading' : role;
  });
}

/** A heading without a number: a short line in capitals or in bold, right above a task; the title of the whole is none. */
function isPlainHeading(line: OutlineLine | undefined): boolean {
  if (line?.marker.kind !== 'none' || line.field !== null || line.text.length > MAX_HEADING || /[.;,]$/u.test(line.text)) return false;
  if (/^(?:kế hoạch|chương trình|phụ lục|danh mục)(?!\p{L})/u.test(lowerText(line.text))) return false;
  return line.bold || (line.text === line.text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(line.text));
}

const MAX_HEADING = 150;

/** For each line the rank of the task before it and of the task after it; null where there is none. */
function neighbourRanks(lines: readonly OutlineLine[], owners: ReadonlySet<number>): Record<'before' | 'after', (number | null)[]> {
  const along = (positions: readonly number[]): (number | null)[] => {
    const ranks: (number | null)[] = [];
    let last: number | null = null;
    for (const at of positions) {
      ranks[at] = last;
      if (owners.has(at)) last = lines[at]?.marker.rank ?? null;
    }
    return ranks;
  };
  const positions = rangeOf(0, lines.length);
  return { before: along(positions), after: along([...positions].reverse()) };
}

/** Positions of the lines that labelled lines belong to. */
function taskOwners(lines: readonly OutlineLine[]): Set<number> {
  const fields = new Map<number, Set<string>>();
  let owner: number | null = null;
  let lastField = -1;
  lines.forEach((line, at) => {
    if (line.field === null) return;
    const between = rangeOf(lastField + 1, at);
    const isNested =
      line.marker.rank > (lines[lastField]?.marker.rank ?? 0) && lines[lastField]?.field?.value === '' && between.length === 0;
    const found = isNested ? null : ownerBetween(lines, between, line, lastField);
    const known = owner === null ? undefined : fields.get(owner);
    if (found !== null && (lines[found]?.marker.kind !== 'none' || known === undefined || known.has(line.field.field))) owner = found;
    lastField = at;
    if (owner === null) return;
    fields.set(owner, (fields.get(owner) ?? new Set<string>()).add(line.field.field));
  });
  const isTask = (kinds: ReadonlySet<string>): boolean =>
    kinds.has('lead') || kinds.has('performer') || [...kinds].filter(isPlanField).length >= 2;
  return withFirstDashes(
    lines,
    [...fields].filter(([, kinds]) => isTask(kinds)).map(([at]) => at),
  );
}

/**
 * "1. Thủ tục" with "- Việc" below, each with its labels: where the next task is a dash, the single dash between a numbered line and its
 * labels is a task too, and the numbered line their heading.
 */
function withFirstDashes(lines: readonly OutlineLine[], owners: readonly number[]): Set<number> {
  const sorted = [...owners].sort((a, b) => a - b);
  return new Set(
    sorted.map((at, index) => {
      const next = lines[sorted[index + 1] ?? -1];
      const field = lines.findIndex((line, below) => below > at && line.field !== null);
      const [dash, ...others] = rangeOf(at + 1, field);
      if (next === undefined || dash === undefined || others.length > 0 || !isNumbered(lines[at]?.marker ?? NO_MARKER)) return at;
      const { marker } = lines[dash] ?? { marker: NO_MARKER };
      return !isNumbered(marker) && marker.kind !== 'none' && marker.kind === next.marker.kind ? dash : at;
    }),
  );
}

function isPlanField(kind: string): boolean {
  return kind !== 'group' && kind !== 'other';
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_item, index) => from + index);
}

/** The last numbered line between two labelled ones; a dash above plus lines; else the first line of plain text. */
function ownerBetween(lines: readonly OutlineLine[], between: readonly number[], field: OutlineLine, lastField: number): number | null {
  const isValue = lines[lastField]?.field?.value === '';
  // "- Việc (chủ trì: …; thời gian: …)": what stands in one paragraph belongs together.
  const beside = field.marker.kind === 'none' ? between.filter((at) => lines[at]?.paragraph === field.paragraph).at(-1) : undefined;
  if (beside !== undefined && lines[beside]?.marker.kind !== 'none') return beside;
  const marked = between.filter((at) => {
    const { rank } = lines[at]?.marker ?? { rank: 9 };
    return rank < field.marker.rank && rank < 9 && !(isValue && rank >= 5);
  });
  const last = marked.filter((at) => isNumbered(lines[at]?.marker ?? NO_MARKER)).at(-1);
  const dashes = marked.filter((at) => at > (last ?? -1));
  // "- Việc" with its labels as "+" lines; several dashes are parts of the numbered line's own text.
  if (field.marker.kind === 'plus' && dashes.length === 1) return dashes[0] ?? null;
  return last ?? marked.at(-1) ?? (isValue ? null : (between.find((at) => lines[at]?.marker.kind === 'none') ?? null));
}

/** The topmost heading above the first task. */
function topHeading(lines: readonly OutlineLine[], first: number): number {
  let top = first;
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line?.field !== null || !isNumbered(line.marker)) continue;
    if (line.marker.rank < (lines[top]?.marker.rank ?? 0)) top = at;
  }
  return top === first ? firstSibling(lines, first) : top;
}

/** Without a heading above, tasks numbered like the first one and right before it belong to the part too. */
function firstSibling(lines: readonly OutlineLine[], first: number): number {
  const rank = lines[first]?.marker.rank ?? 9;
  let top = first;
  while (rank < 5 && lines[top - 1]?.marker.rank === rank && lines[top - 1]?.field === null) top -= 1;
  return top;
}

/** Headings of what follows the tasks, and what follows the whole text. */
const AFTER_TASKS =
  /^(?:tổ chức thực hiện|kinh phí|nguồn kinh phí|chế độ (?:thông tin,? )?báo cáo|công tác báo cáo|giải pháp|trách nhiệm|phân công trách nhiệm|khen thưởng|kiến nghị)/u;
const AFTER_TEXT = /^(?:nơi nhận|trên đây là|(?:tm|kt|tl|tuq)\. |(?:t\/m|k\/t|t\/l)[. ])/u;

function partEnd(lines: readonly OutlineLine[], last: number, topRank: number, isTopATask: boolean): number {
  for (let at = last + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.field !== null) continue;
    const text = lowerText(line.text);
    if (AFTER_TEXT.test(text)) return at;
    const isHeading = isNumbered(line.marker) || line.bold || line.text === line.text.toUpperCase();
    if (isHeading && AFTER_TASKS.test(text)) return at;
    if (!isNumbered(line.marker) || isTopATask) continue;
    const areaRank = Math.min(lines[last]?.marker.rank ?? 9, 4);
    // A heading as high as the whole part ends it; where the areas stand highest, only a known heading does.
    if (line.marker.rank < topRank || (line.marker.rank === topRank && topRank < areaRank - 1.5)) return at;
  }
  return lines.length;
}
