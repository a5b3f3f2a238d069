import type { WordParagraph } from '../../core/index';
import { bulletSign, formatNumber, labelKind } from './number-format';
import { child, childValue, isOn } from './xml-tree';
import type { XmlNode } from './xml-tree';

/** A list that a paragraph belongs to: Word's numId and the level, 0-based. */
interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

/** The lists of a document. */
export interface Lists {
  /** The level of a list that a paragraph style is tied to; null when the list names no such style. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | null;
  /** Counts the paragraph and gives its label as Word shows it; null where the list shows none. To be called in the order of the text. */
  readonly next: (place: ListPlace) => WordParagraph['autoLabel'];
}

/** Reads numbering.xml; `numIdOfStyle` finds the list of a numbering style (numStyleLink). */
export function readLists(root: XmlNode | null, numIdOfStyle: (styleId: string) => string | null): Lists {
  const abstracts = new Map<string, XmlNode>();
  const nums = new Map<string, XmlNode>();
  for (const node of root?.children ?? []) {
    if (node.name === 'w:abstractNum') abstracts.set(node.attributes['w:abstractNumId'] ?? '', node);
    if (node.name === 'w:num') nums.set(node.attributes['w:numId'] ?? '', node);
  }
  const abstractOf = (numId: string, seen = 0): XmlNode | null => {
    const found = abstracts.get(childValue(nums.get(numId), 'w:abstractNumId') ?? '') ?? null;
    const link = childValue(found, 'w:numStyleLink');
    if (link === null || seen > MAX_LINKS) return found;
    const linked = numIdOfStyle(link);
    return linked === null ? found : abstractOf(linked, seen + 1);
  };
  const lists = new Map<string, List | null>();
  const counters = new Map<XmlNode, (number | null)[]>();
  const listOf = (numId: string): List | null => {
    const known = lists.get(numId);
    if (known !== undefined) return known;
    const num = nums.get(numId);
    const abstract = abstractOf(numId);
    const list =
      num === undefined || abstract === null ? null : { abstract, levels: readLevels(abstract, num), restarted: new Set<number>() };
    lists.set(numId, list);
    return list;
  };
  return {
    levelOfStyle: (numId, styleId) => {
      const at = listOf(numId)?.levels.findIndex((level) => level.styleId === styleId) ?? -1;
      return at === -1 ? null : at;
    },
    next: ({ numId, level }) => {
      const list = listOf(numId);
      const shape = list?.levels[level];
      if (list === null || shape === undefined) return null;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      count(list, level, counts);
      const label = labelText(list.levels, level, counts);
      return label === '' ? null : { label, level, kind: labelKind(shape.format) };
    },
  };
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Number of the level after which this one begins anew, 1-based; 0 for never. */
  readonly restartAfter: number;
  readonly isLegal: boolean;
  readonly styleId: string | null;
  readonly startOverride: number | null;
}

interface List {
  readonly abstract: XmlNode;
  readonly levels: readonly Level[];
  /** Levels whose start override was already used: it holds once. */
  readonly restarted: Set<number>;
}

const MAX_LINKS = 10;
const LEVELS = 9;

function readLevels(abstract: XmlNode, num: XmlNode): Level[] {
  return Array.from({ length: LEVELS }, (_level, index) => {
    const isThis = (node: XmlNode): boolean => node.attributes['w:ilvl'] === String(index);
    const override = num.children.find((node) => node.name === 'w:lvlOverride' && isThis(node));
    const level = child(override, 'w:lvl') ?? abstract.children.find((node) => node.name === 'w:lvl' && isThis(node));
    const startOverride = childValue(override, 'w:startOverride');
    return {
      start: numberOr(childValue(level, 'w:start'), 1),
      format: level === undefined ? 'none' : (childValue(level, 'w:numFmt') ?? 'decimal'),
      text: childValue(level, 'w:lvlText') ?? '',
      restartAfter: numberOr(childValue(level, 'w:lvlRestart'), index),
      isLegal: isOn(level, 'w:isLgl') ?? false,
      styleId: childValue(level, 'w:pStyle'),
      startOverride: startOverride === null ? null : numberOr(startOverride, 1),
    };
  });
}

function numberOr(text: string | null, fallback: number): number {
  const value = text === null ? NaN : Number(text);
  return Number.isInteger(value) ? value : fallback;
}

/** Counts one paragraph of a level; lower levels begin anew, higher ones that were skipped count as begun. */
function count(list: List, level: number, counts: (number | null)[]): void {
  for (let above = 0; above < level; above += 1) counts[above] ??= list.levels[above]?.start ?? 1;
  const shape = list.levels[level];
  if (shape === undefined) return;
  const before = counts[level] ?? null;
  if (shape.startOverride !== null && !list.restarted.has(level)) {
    list.restarted.add(level);
    counts[level] = shape.startOverride;
  } else {
    counts[level] = before === null ? (shape.startOverride ?? shape.start) : before + 1;
  }
  for (let below = level + 1; below < LEVELS; below += 1) {
    const { restartAfter = below } = list.levels[below] ?? {};
    if (restartAfter > 0 && level < restartAfter) counts[below] = null;
  }
}

function labelText(levels: readonly Level[], level: number, counts: readonly (number | null)[]): string {
  const shape = levels[level];
  if (shape === undefined || shape.format === 'none') return shape?.text.includes('%') === false ? shape.text : '';
  if (shape.format === 'bullet') return bulletSign(shape.text);
  return shape.text
    .replace(/%([1-9])/gu, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const format = levels[at]?.format ?? 'decimal';
      return formatNumber(counts[at] ?? levels[at]?.start ?? 1, shape.isLegal && at < level ? 'decimal' : format);
    })
    .trim();
}
