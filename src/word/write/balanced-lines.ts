import { boldTextWidth } from './text-width';

/** A name that is wider than `room` twips, cut at spaces into lines of about the same length: no word is left over alone. */
export function balancedLines(text: string, points: number, room: number): string[] {
  const width = boldTextWidth(text, points);
  if (width <= room) return [text];
  const target = width / Math.ceil(width / room);
  const lines: string[] = [];
  let line = '';
  for (const word of glued(text)) {
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

/** Words of office names that are never parted: "ỦY BAN", "HỘI ĐỒNG". */
const PAIRS =
  /(?<!\p{L})(?:ủy ban|uỷ ban|hội đồng|nhân dân|văn phòng|thành phố|thị xã|thị trấn|đặc khu|trung tâm|hành chính|phục vụ|kinh tế|văn hóa|văn hoá|xã hội|tổ chức|nội vụ)(?!\p{L})/giu;

function glued(text: string): string[] {
  return text
    .replace(PAIRS, (pair) => pair.replace(' ', '\u00A0'))
    .split(/[^\S\u00A0]+/u)
    .map((word) => word.replaceAll('\u00A0', ' '));
}
