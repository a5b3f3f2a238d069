import { addDays } from '../../../src/core/model/calendar-date';
import type { Schedule } from '../../../src/core/model/schedule';
import { readTimePhraseAfresh } from '../../../src/core/parse/read-time-phrase';
import { PHRASES_BY_YEAR } from './known-phrases';

const read = (phrase: string, planYear: number): Schedule => readTimePhraseAfresh(phrase, { planYear }).schedule;

/** Typed without its marks a phrase is known as such only where it stands alone; a bare year belongs to what stands beside it. */
const STANDS_ALONE = /^[ -~]*$|^TX |^(?:đến |hết |cả |năm |và |[\d\s,–-])+$|năm \d{4}:/iu;

/** Phrases whose gold is sure and that are read without a doubt, by plan year. */
const SURE = PHRASES_BY_YEAR.map(([planYear, phrases]) => ({
  planYear,
  known: phrases.flatMap(([phrase, gold]) => {
    if (gold.includes('?') || STANDS_ALONE.test(phrase)) return [];
    const schedule = read(phrase, planYear);
    return schedule.ambiguous === null ? [{ phrase, schedule }] : [];
  }),
}));

const PAIRS_A_YEAR = 900;
/** Of some 6,300 pairs (one in 900): chance makes a few sentences that a person reads as one time too, "từ nay đến hết quý I - quý II". */
const MOST_AMBIGUOUS = 7;

describe('Hai cụm không liên quan ghép làm một: không mất thời gian nào, hoặc được nói là chưa chắc', () => {
  it.each<[joint: string, before: string, behind: string]>([
    ['dấu phẩy', ', ', ''],
    ['“và”', ' và ', ''],
    ['dấu chấm phẩy', '; ', ''],
    ['xuống dòng', '\n', ''],
    ['gạch nối', ' - ', ''],
    ['ngoặc', ' (', ')'],
    ['dấu chấm', '. ', ''],
  ])('%s', (_, before, behind) => {
    const lost = SURE.flatMap(({ planYear, known }) =>
      pairs(known.length).flatMap(([one, other]) => {
        const [first, second] = [known[one], known[other]];
        if (first === undefined || second === undefined || (behind !== '' && !isNote(first.phrase, second))) return [];
        const joined = `${first.phrase.replace(/[.;,]$/u, '')}${before}${/[,v(-]/u.test(before) ? lowered(second.phrase) : raised(second.phrase)}${behind}`;
        const found = read(joined, planYear);
        if (found.ambiguous !== null) return [];
        const missing = [...lostIn(found, first.schedule), ...lostIn(found, second.schedule)];
        return missing.length === 0 ? [] : [`${joined} → ${missing.join(', ')}`];
      }),
    );
    expect(lost.length > MOST_AMBIGUOUS ? lost : []).toEqual([]);
  });
});

describe('Hai thời điểm thật sự đi với nhau thì vẫn đọc chắc chắn', () => {
  it.each([
    'Quý I, quý III',
    'Quý II và quý IV',
    'Tháng 6, tháng 12',
    'Trước 15/6 và 15/12',
    'Trước ngày 15/6; trước ngày 15/12',
    'Trước ngày 10 tháng 6 và ngày 10 tháng 12 hằng năm',
    'Tháng 3 - tháng 5',
    'Quý IV/2026 - Quý I/2027',
    '15/3 - 30/4',
    'Hằng tháng, hằng quý',
    'Quý I ban hành kế hoạch; tháng 12 báo cáo',
    'Thường xuyên và khi có yêu cầu',
    'Hằng quý và đột xuất khi có yêu cầu',
    'Theo kế hoạch, hoàn thành trước 30/9',
  ])('“%s”', (phrase) => {
    expect(read(phrase, 2026).ambiguous).toBeNull();
  });
});

/** Brackets hold a time of their own; a period or a report in them names what is due before them. */
function isNote(first: string, { phrase, schedule }: { readonly phrase: string; readonly schedule: Schedule }): boolean {
  return !/[()\n;]/u.test(first + phrase) && !/kết|cả năm/iu.test(phrase) && schedule.milestones.every(({ start }) => start === null);
}

/** Pairs of different places in a list of some length, the same on each run. */
function pairs(length: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let state = length;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * length);
  };
  while (found.length < PAIRS_A_YEAR) {
    const pair = [next(), next()] as const;
    if (pair[0] !== pair[1]) found.push(pair);
  }
  return found;
}

/** The second half of a sentence begins with a small letter, but for names. */
function lowered(phrase: string): string {
  return /^\p{Lu}[\p{Lu}.\d]/u.test(phrase) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

function raised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** What a joined reading has no place for: neither as a time of its own nor, as written, in the words of another one. */
function lostIn(found: Schedule, part: Schedule): readonly string[] {
  return [
    ...(part.continuous &&
    !found.continuous &&
    !found.milestones.some(isWholeYear) &&
    !found.recurrences.some(({ every }) => every === 'year')
      ? ['thường xuyên']
      : []),
    ...part.milestones.flatMap(({ start, due }) => (isCovered(found, start, due) ? [] : [`${start ?? ''}..${due}`])),
    ...part.recurrences.flatMap(({ every }) =>
      found.recurrences.some((other) => other.every === every || /của (?:tháng|quý)/u.test(other.day ?? '')) ||
      [...found.milestones, ...found.recurrences].some(namesReport)
        ? []
        : [every],
    ),
    ...part.triggers.flatMap(({ kind, text }) =>
      found.triggers.some((other) => other.kind === kind || keeps(other.text, text)) ? [] : [text],
    ),
  ];
}

/** True where windows of the reading, put together, hold the window; or the day, which "trước" of the first phrase may move by one. */
function isCovered(found: Schedule, start: string | null, due: string): boolean {
  if (
    [...found.recurrences.flatMap(({ day, what }) => [day, what]), ...found.milestones.map(({ what }) => what)].some(
      (words) => words !== null && namesDay(words, due),
    )
  )
    return true;
  if (due.endsWith('-12-31') && found.recurrences.length > 0) return true;
  if (start === null) return found.milestones.some((other) => [other.due, other.start, addDays(other.due, 1)].includes(due));
  let from = start;
  for (;;) {
    const covering = found.milestones.find((other) => (other.start ?? other.due) <= from && other.due >= from);
    if (covering === undefined) return found.milestones.some((other) => other.due === due);
    if (covering.due >= due) return true;
    from = addDays(covering.due, 1);
  }
}

/** "Cả năm" beside quarters is the year. */
function isWholeYear({ start, due }: Schedule['milestones'][number]): boolean {
  return start?.endsWith('-01-01') === true && due.endsWith('-12-31');
}

/** "Tổng kết năm, trước 15/12": the year names the report that is due. */
function namesReport({ what }: { readonly what: string | null }): boolean {
  return what !== null && /(?:kết|cáo) (?:quý|0?6 tháng|năm)/iu.test(what);
}

/** "Tháng 3, 6, 9, 12, mỗi quý một lần": the months are the days of the rhythm. */
function namesDay(day: string, due: string): boolean {
  const months = [due, addDays(due, 1)].map((date) => Number(date.slice(5, 7)));
  const numbers = [...day.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  const quarter = QUARTERS[Math.ceil((months[0] ?? 0) / 3) - 1] ?? '';
  return (
    months.some((month) => numbers.includes(month)) ||
    new RegExp(`q(?:[uúù][ýíyi] ?)?(?:${quarter})(?![IV])|(?:đầu|cuối) năm`, 'iu').test(day)
  );
}

const QUARTERS = ['I|0?1|một', 'II|0?2|hai', 'III|0?3|ba', 'IV|0?4|tư'];

function keeps(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
