import { boldTextWidth } from './text-width';

/** A name that is wider than `room` twips, cut at spaces into lines of about the same length, so that no single word is left over. */
export function balancedLines(text: string, points: number, room: number): string[] {
  const width = boldTextWidth(text, points);
  if (width <= room) return [text];
  const target = width / Math.ceil(width / room);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    const before = boldTextWidth(line, points);
    const after = boldTextWidth(longer, points);
    if (line !== '' && (after > room || after - target > target - before)) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
