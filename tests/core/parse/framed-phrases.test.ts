import type { Schedule } from '../../../src/core/model/schedule';
import { readTimePhraseAfresh } from '../../../src/core/parse/read-time-phrase';
import { PHRASES_BY_YEAR } from './known-phrases';

const read = (phrase: string, planYear: number): Schedule => readTimePhraseAfresh(phrase, { planYear }).schedule;

/** The phrases that are read without a doubt and say something. */
const SURE = PHRASES_BY_YEAR.flatMap(([planYear, phrases]) =>
  phrases.flatMap(([phrase]) => {
    const schedule = read(phrase, planYear);
    return schedule.ambiguous === null ? [{ phrase, planYear, schedule, times: timesOf(schedule) }] : [];
  }),
);

describe('Cùng một cụm, gõ theo thói quen khác, thì vẫn là những ngày, nhịp và căn cứ ấy', () => {
  it.each<[habit: string, write: (phrase: string) => string]>([
    ['CHỮ HOA', (phrase) => phrase.toUpperCase()],
    ['chữ đầu không viết hoa', (phrase) => phrase.charAt(0).toLowerCase() + phrase.slice(1)],
    ['có dấu chấm cuối câu', (phrase) => (/[.;:,]$/u.test(phrase) ? phrase : `${phrase}.`)],
    ['có dấu chấm phẩy cuối câu', (phrase) => (/[.;:,]$/u.test(phrase) ? phrase : `${phrase};`)],
    ['gạch đầu dòng', (phrase) => `- ${phrase}`],
    ['dấu cộng đầu dòng', (phrase) => `+ ${phrase}`],
    ['dấu sao đầu dòng', (phrase) => `* ${phrase}`],
    ['hai dấu cách', (phrase) => phrase.replaceAll(' ', '  ')],
    ['dấu cách không ngắt', (phrase) => phrase.replaceAll(' ', '\u00A0')],
    ['dấu rời (NFD)', (phrase) => phrase.normalize('NFD')],
  ])('%s', (_, write) => {
    const changed = SURE.filter(({ phrase, planYear, times }) => timesOf(read(write(phrase), planYear)) !== times);
    expect(changed.map(({ phrase }) => write(phrase))).toEqual([]);
  });

  it.each<[frame: string, write: (phrase: string) => string]>([
    ['sau nhãn của nó', (phrase) => (/^(?:thời|hạn|tiến|[-+*•\d(])/iu.test(phrase) ? phrase : `Thời gian thực hiện: ${phrase}`)],
    ['sau tên việc', (phrase) => (/[\n:]/u.test(phrase) ? phrase : `Ban hành Kế hoạch: ${phrase}`)],
    ['sau số thứ tự', (phrase) => (/^[-+*(\d]/u.test(phrase) ? phrase : `1. ${phrase}`)],
    ['trong ngoặc', (phrase) => (/[()\n;]/u.test(phrase) ? phrase : `(${phrase})`)],
  ])('%s, hoặc được nói là chưa chắc', (_, write) => {
    const changed = SURE.filter(({ phrase, planYear, times }) => {
      const schedule = read(write(phrase), planYear);
      return schedule.ambiguous === null && timesOf(schedule) !== times;
    });
    expect(changed.map(({ phrase }) => write(phrase))).toEqual([]);
  });
});

describe('Hai cụm ghi ở hai dòng của một ô, thì là cả hai, hoặc được nói là chưa chắc', () => {
  it.each<[sign: string, between: string]>([
    ['dấu chấm phẩy rồi xuống dòng', ';\n'],
    ['xuống dòng rồi gạch đầu dòng', '\n- '],
  ])('%s', (_, between) => {
    const changed = SURE.flatMap(({ phrase, planYear, schedule }, at) => {
      const other = SURE[(at * 7 + 13) % SURE.length];
      // "Năm 2027: quý I" names the year of what follows it.
      if (other?.planYear !== planYear || /năm \d{4}:/iu.test(phrase)) return [];
      const both = phrase.replace(/[.;,]$/u, '') + between + other.phrase;
      const found = read(both, planYear);
      return found.ambiguous === null && timesOf(found) !== timesOf(joined(schedule, other.schedule)) ? [both] : [];
    });
    expect(changed).toEqual([]);
  });
});

function joined(one: Schedule, other: Schedule): Schedule {
  return {
    continuous: one.continuous || other.continuous,
    milestones: [...one.milestones, ...other.milestones],
    recurrences: [...one.recurrences, ...other.recurrences],
    triggers: [...one.triggers, ...other.triggers],
    ambiguous: null,
  };
}

/** All that a schedule says of times, without the words. */
function timesOf({ continuous, milestones, recurrences, triggers }: Schedule): string {
  const once = (values: readonly string[]): string => [...new Set(values)].sort().join(' ');
  return [
    continuous ? 'C' : '',
    once(milestones.map(({ start, due }) => `${start ?? ''}..${due}`)),
    once(recurrences.map(({ every }) => every)),
    once(triggers.map(({ kind }) => kind)),
  ].join('|');
}
