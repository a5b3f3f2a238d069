import { beginsWithAgency } from './split-agencies';

const MOTTO = /^(?:cộng h(?:òa|oà) xã hội|độc lập|đảng cộng sản)/iu;
/** A people's committee whose place stands on the next line. */
export const BARE_COMMITTEE = /^(?:(?:ủy|uỷ) ban nhân dân|UBND)$/iu;
/** "XÃ AN PHÚ": what a bare people's committee on the line above goes on with. */
export const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/iu;

const MAX_NAME = 80;

/**
 * The issuing office of the lines above a title or a number: the last agency in capitals, since the superior office stands above it; a name
 * may take two lines. Without capitals the last line that is an agency's name. Null where no line is one.
 */
export function letterheadUnit(lines: readonly string[]): string | null {
  const capitals = lines.filter((line) => line === line.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(line) && !MOTTO.test(line));
  const names: string[] = [];
  for (const line of capitals) {
    const last = names.at(-1);
    const goesOn = last !== undefined && (BARE_COMMITTEE.test(last) ? PLACE.test(line) : !beginsWithAgency(line));
    if (goesOn) names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  const plain = lines.filter((line) => /^\p{Lu}/u.test(line) && line.length <= MAX_NAME && !/[:;,.\d]/u.test(line));
  return names.filter(beginsWithAgency).at(-1) ?? plain.filter(beginsWithAgency).at(-1) ?? null;
}
