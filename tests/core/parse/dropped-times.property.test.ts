import fc from 'fast-check';
import type { Schedule } from '../../../src/core/model/schedule';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { PHRASE_TABLES } from './known-phrases';

const PHRASES = PHRASE_TABLES.flatMap(([, , phrases]) => phrases.map(([phrase]) => phrase));
const STRANGE =
  'xyz UBND khác @ ... - / và đến từ trước của tiếp theo 15 II 3 tháng quý năm ngày đợt nt rà soát hạn có không cuối đầu sau khi'.split(
    ' ',
  );
const phrase = fc.constantFrom(...PHRASES);
const place = fc.nat({ max: 12 });

/** A phrase with a word more or less, with two words changed round, cut off, or with another phrase behind it. */
const damaged = fc.oneof(
  fc.tuple(phrase, place, fc.constantFrom(...STRANGE)).map(([text, at, word]) => edit(text, (words) => words.splice(at, 0, word))),
  fc.tuple(phrase, place).map(([text, at]) => edit(text, (words) => words.splice(at, 1))),
  fc.tuple(phrase, place).map(([text, at]) => edit(text, (words) => words.splice(0, words.length, ...words.slice(0, at + 1)))),
  fc.tuple(phrase, place).map(([text, at]) => edit(text, (words) => words.splice(at, 2, ...words.slice(at, at + 2).reverse()))),
  fc.tuple(phrase, fc.constantFrom(' ', ', ', '; ', ' - ', ' và ', '\n'), phrase).map((parts) => parts.join('')),
);

describe('Câu bị thêm, bớt, đảo chữ hoặc ghép vào câu khác, mà đọc chắc chắn', () => {
  it('thì không bỏ sót ngày, tháng, quý nào có trong câu', () => {
    checkSure((text, schedule) => timesIn(text).filter((time) => !isSaid(time, schedule)));
  });

  it('thì không bỏ sót nhịp lặp lại nào', () => {
    checkSure((text, { recurrences, ...schedule }) =>
      found(text, /(?:hằng|hàng) (?:tuần|tháng|quý|năm)(?! \d)/giu).filter((words) => recurrences.length === 0 && !isKept(words, schedule)),
    );
  });

  it('thì không bỏ sót việc thường xuyên, căn cứ phải chờ nào', () => {
    checkSure((text, schedule) => [
      ...found(text, /thường xuyên/giu).filter((words) => !schedule.continuous && !isKept(words, schedule)),
      ...found(text, /sau khi|khi có|theo (?:kế hoạch|quy định|hướng dẫn|yêu cầu)|đột xuất/giu).filter(
        (words) => schedule.triggers.length === 0 && !isKept(words, schedule),
      ),
    ]);
  });
});

/** Fails on a damaged phrase that is read without a doubt although something is lost. */
function checkSure(lost: (text: string, schedule: Schedule) => readonly unknown[]): void {
  fc.assert(
    fc.property(damaged, (text) => {
      const { schedule } = readTimePhrase(text, { planYear: 2024 });
      expect(schedule.ambiguous === null ? lost(text, schedule) : []).toEqual([]);
    }),
    { numRuns: 4000, seed: 21 },
  );
}

/** Whole words as they stand in a text. */
function found(text: string, words: RegExp): readonly string[] {
  return [...text.matchAll(words)].map(([match]) => match);
}

/** True where words stand in the name of some work or in a condition. */
function isKept(
  words: string,
  { milestones, triggers, recurrences = [] }: Pick<Schedule, 'milestones' | 'triggers'> & Partial<Pick<Schedule, 'recurrences'>>,
): boolean {
  const names = [...milestones, ...recurrences].map(({ what }) => what);
  return [...names, ...triggers.map(({ text }) => text)].some((kept) => kept?.toLowerCase().includes(words.toLowerCase()));
}

function edit(text: string, change: (words: string[]) => unknown): string {
  const words = text.split(' ');
  change(words);
  return words.join(' ');
}

/** A time as a plain search finds it; `months` it lies in, `day` 0 for a whole month or quarter. */
interface Found {
  readonly words: string;
  readonly months: readonly number[];
  readonly day: number;
}

/** A document with its date, which is no time of the work. */
const CITED = /\d+\/\p{Lu}\S* ngày \d+\/\d+\/\d+/gu;
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

function timesIn(phraseText: string): readonly Found[] {
  const text = phraseText.replace(CITED, ' ');
  const days = [...text.matchAll(/(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?:\/\d{4})?(?![\d/])/gu)].flatMap(([words, day, month]) =>
    Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12 && words !== '24/7'
      ? [{ words, months: [Number(month)], day: Number(day) }]
      : [],
  );
  const quarters = [...text.matchAll(/(?<![\p{L}\d])quý (I{1,3}|IV|[1-4])(?![\p{L}\d]|[/.]\d{1,2}(?!\d)| lần)/giu)].map(
    ([words, number = '']) => {
      const quarter = QUARTERS[number.toUpperCase()] ?? Number(number);
      return { words, months: [quarter * 3 - 2, quarter * 3 - 1, quarter * 3], day: 0 };
    },
  );
  const months = [...text.matchAll(/(?<![\p{L}\d])tháng (0?[1-9]|1[0-2])(?![\d\p{L}]|[/.]\d{1,2}(?!\d)| lần)/giu)].map(
    ([words, month]) => ({
      words,
      months: [Number(month)],
      day: 0,
    }),
  );
  return [...days, ...quarters, ...months];
}

/** True where a milestone begins, ends or lies at that time, or where the words stand in the reading as written. */
function isSaid({ words, months, day }: Found, { milestones, recurrences, triggers }: Schedule): boolean {
  const kept = [
    ...recurrences.flatMap((each) => [each.day, each.what]),
    ...milestones.map((each) => each.what),
    ...triggers.map((each) => each.text),
  ];
  if (kept.some((text) => text?.toLowerCase().includes(words.toLowerCase()))) return true;
  return milestones.some(({ start, due }) => {
    const ends = [due, nextDay(due), ...(start === null ? [] : [start])];
    if (ends.some((end) => months.includes(monthOf(end)) && (day === 0 || dayOf(end) === day))) return true;
    return day === 0 && start !== null && months.every((month) => [-12, 0, 12].some((shift) => lies(month + shift, start, due)));
  });
}

function lies(month: number, start: string, due: string): boolean {
  const years = Number(due.slice(0, 4)) - Number(start.slice(0, 4));
  return month >= monthOf(start) - 12 * years && month <= monthOf(due);
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}
