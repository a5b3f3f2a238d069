import type { Rhythm } from '../../model/schedule';
import { lowerText } from './lower-text';

/** Where a plan says nothing. */
const USUAL_CADENCE: readonly Rhythm[] = ['quarter', 'half-year', 'year'];

/** Words of each rhythm, the longest period last; "6 tháng" is read before "tháng". */
const RHYTHM_WORDS: readonly (readonly [Rhythm, RegExp])[] = [
  ['week', /(?<!\p{L})tuần(?!\p{L})/u],
  ['month', /(?<!\p{L})tháng(?!\p{L})/u],
  ['quarter', /(?<!\p{L})quý(?!\p{L})/u],
  ['half-year', /(?:6|sáu|06)\s*tháng/u],
  ['year', /(?<!\p{L})năm(?!\p{L})/u],
];

const DUTY = /(?:định kỳ|(?:báo cáo|chế độ báo cáo) định kỳ|hàng|hằng)(?<periods>[^.;:]*?(?:tuần|tháng|quý|năm)[^.;:]*)/gu;

/**
 * The reporting duties of a plan ("Định kỳ hàng quý, 6 tháng, năm … báo cáo kết quả"), from the paragraphs outside its tasks;
 * quarter, half-year and year where none is found.
 */
export function reportingCadence(texts: readonly string[]): readonly Rhythm[] {
  const found = new Set<Rhythm>();
  for (const text of texts) {
    for (const sentence of lowerText(text).split(/(?<=[.;])\s/u)) {
      if (!sentence.includes('báo cáo')) continue;
      for (const match of sentence.matchAll(DUTY)) {
        for (const rhythm of rhythmsOf(periodsOnly(match.groups?.['periods'] ?? ''))) found.add(rhythm);
      }
    }
  }
  return found.size === 0 ? USUAL_CADENCE : RHYTHM_WORDS.map(([rhythm]) => rhythm).filter((rhythm) => found.has(rhythm));
}

/** The list of periods at the start: it ends where something else is named ("hàng quý tổng hợp báo cáo năm 2022"). */
function periodsOnly(text: string): string {
  const list = /^(?:\s|,|và|hoặc|hàng|hằng|theo|mỗi|một|lần|đầu|cuối|tuần|tháng|quý|năm|6|06|sáu|9|09|chín|\(|\))+/u.exec(text);
  return list?.[0] ?? '';
}

function rhythmsOf(text: string): Rhythm[] {
  const halves = RHYTHM_WORDS.find(([rhythm]) => rhythm === 'half-year')?.[1];
  const withoutHalves = text.replace(/(?:6|06|sáu|9|09|chín)\s*tháng(?:\s*(?:đầu|cuối) năm)?/gu, ' ');
  return RHYTHM_WORDS.filter(([rhythm, words]) => (rhythm === 'half-year' ? halves?.test(text) === true : words.test(withoutHalves))).map(
    ([rhythm]) => rhythm,
  );
}
