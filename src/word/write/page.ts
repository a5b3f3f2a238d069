import type { DocumentSection } from '../../core/index';

/** Lengths in twips: 1 mm is 1440/25.4 of them. Page and margins: Nghị định 30/2020, Phụ lục I, phần I, mục I. */
export const PAGE = {
  shortSide: 11_906,
  longSide: 16_838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 850,
  header: 567,
  footer: 567,
} as const;

/** Width between the margins, in twips. */
export function textWidth(orientation: DocumentSection['orientation']): number {
  return (orientation === 'portrait' ? PAGE.shortSide : PAGE.longSide) - PAGE.left - PAGE.right;
}

/** Twips of a length in millimetres. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
