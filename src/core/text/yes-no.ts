import { foldText } from './fold';

/** The two answers that lists in Thiết lập offer. */
export const YES = 'Có';
export const NO = 'Không';

/** True for "Có" as people type it, and for the "x" of somebody who ticks. */
export function saysYes(text: string): boolean {
  const folded = foldText(text);
  return folded === foldText(YES) || folded === 'x';
}
