import { tidyText } from '../../text/fold';

/**
 * A tidy text in small letters with one kind of dash, for matching words; as long as the tidy text, so that positions agree.
 * Unlike `foldText` it moves no tone marks: "hoàn thành" and "quý" stay as they are written.
 */
export function lowerText(text: string): string {
  return tidyText(text)
    .toLocaleLowerCase('vi')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replaceAll('\n', ' ');
}
