import type { WordParagraph } from '../../model/document';

type MarkerKind = 'part' | 'roman' | 'capital' | 'decimal' | 'task' | 'letter' | 'minor' | 'dash' | 'plus' | 'none';

/** What a line begins with: "II.", "1.1", "đ)", "-", "+", or nothing. */
export interface Marker {
  readonly kind: MarkerKind;
  /** Without closing marks: "II", "1.1", "đ"; empty for dashes. */
  readonly label: string;
  /** Depth in the outline: the smaller, the higher. */
  readonly rank: number;
  /** True when Word made the label and the text does not hold it. */
  readonly auto: boolean;
}

export const NO_MARKER: Marker = { kind: 'none', label: '', rank: 9, auto: false };

/** Vietnamese order of the letters that name points (điểm): no f, j, w, z, and đ after d. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

interface MarkerRow {
  readonly kind: MarkerKind;
  readonly rank: number;
  /** `label` is the group taken; the rest of the line follows the match. */
  readonly pattern: RegExp;
}

/** How lines are numbered in decisions, directives and party documents; the first that fits counts. */
const MARKER_TABLE: readonly MarkerRow[] = [
  { kind: 'part', rank: 0, pattern: /^(?:phần|chương)\s+(?<label>thứ\s+\p{L}+|[ivx]+|\d+)\s*[.:\-–]?(?:\s+|$)/iu },
  { kind: 'roman', rank: 1, pattern: /^(?:mục\s+)?(?<label>[IVX]+)\s*(?:[.)/:]|\s[-–]|[-–](?=\s|\p{Lu}))\s*(?=\S|$)/u },
  { kind: 'capital', rank: 0.5, pattern: /^(?<label>[A-ZĐ])\s*[.)]\s+(?=\S)/u },
  { kind: 'task', rank: 3.5, pattern: /^nhiệm vụ\s+(?:số\s+)?(?<label>\d+(?:\.\d+)*)\s*(?:[.:)\-–]|$)\s*/iu },
  { kind: 'decimal', rank: 2, pattern: /^(?:mục\s+)?(?<label>\d{1,3}(?:\.\d{1,3})+)(?:\s*[.):/]?\s+|\s?[-–]\s*(?=\p{L}))(?=\S)/iu },
  {
    kind: 'decimal',
    rank: 2,
    pattern: /^(?:mục\s+)?(?<label>\d{1,3})\s*(?:[.)]\s*(?=\p{L})|[.):/]\s+|\s[-–]\s+|[-–]\s+(?=\p{L}))(?=\S)/iu,
  },
  { kind: 'minor', rank: 4.5, pattern: /^\((?<label>[ivx]+|\d{1,2}|[a-zđ])\)\s*/u },
  { kind: 'letter', rank: 4, pattern: /^(?<label>[a-zđ])(?:\d{0,2})\s*(?:[.)]\s*|\/\s+)(?=\S)/u },
  { kind: 'plus', rank: 6, pattern: /^(?<label>)\+\s*/u },
  { kind: 'dash', rank: 5, pattern: /^(?<label>)(?:[-–—−•*●▪■◦o]\s+|[-–—−•●▪■◦](?=\p{L}))/u },
];

/** The marker of a typed line and what follows it. A second mark after a dash ("- + Bổ sung …") counts instead of the dash. */
export function typedMarker(text: string): { readonly marker: Marker; readonly rest: string } {
  for (const { kind, rank, pattern } of MARKER_TABLE) {
    const match = pattern.exec(text);
    const label = match?.groups?.['label'];
    if (match === null || label === undefined) continue;
    const rest = text.slice(match[0].length);
    if (kind === 'dash' && /^\+\s/u.test(rest)) return typedMarker(rest);
    const dots = kind === 'decimal' ? label.split('.').length - 1 : 0;
    return { marker: { kind, label: label.trim(), rank: rank + dots / 10, auto: false }, rest: rest.trim() };
  }
  return { marker: NO_MARKER, rest: text };
}

/** The marker that Word made for a paragraph. */
export function autoMarker(label: NonNullable<WordParagraph['autoLabel']>): Marker {
  if (label.kind === 'bullet') {
    return label.label.startsWith('+')
      ? { kind: 'plus', label: '', rank: 6, auto: true }
      : { kind: 'dash', label: '', rank: 5, auto: true };
  }
  const typed = typedMarker(`${label.label} x`).marker;
  if (label.kind === 'roman' && label.label !== label.label.toLowerCase()) return { ...typed, kind: 'roman', rank: 1, auto: true };
  if (typed.kind === 'none') return { kind: 'decimal', label: label.label, rank: 2, auto: true };
  if (label.kind === 'letter' && typed.kind === 'letter') {
    return { ...typed, label: POINT_LETTERS[typed.label.charCodeAt(0) - 97] ?? typed.label, auto: true };
  }
  if (label.kind === 'letter' && typed.kind === 'roman') return { ...typed, kind: 'capital', rank: 0.5, auto: true };
  return { ...typed, auto: true };
}

/** True when a rebuilt letter may differ from the issued one: up to "d" both orders agree. */
export function isDoubtfulLetter(marker: Marker): boolean {
  return marker.auto && marker.kind === 'letter' && !'abcd'.includes(marker.label);
}
