import type { Milestone, Recurrence, Rhythm, Schedule } from '../../../src/core/model/schedule';
import { readTimePhraseAfresh } from '../../../src/core/parse/read-time-phrase';

/** Times of the plan of 2025 as officials write them, with their first and last days; the first is empty where only a last day is said. */
const DAYS: readonly (readonly [time: string, start: string, due: string])[] = [
  ['quý I', '01-01', '03-31'],
  ['quý II', '04-01', '06-30'],
  ['quý III năm 2025', '07-01', '09-30'],
  ['quý IV/2025', '10-01', '12-31'],
  ['Q2/2025', '04-01', '06-30'],
  ['trong quý II', '04-01', '06-30'],
  ['vào quý IV', '10-01', '12-31'],
  ['quý II - quý III', '04-01', '09-30'],
  ['từ quý I đến quý III/2025', '01-01', '09-30'],
  ['tháng 3', '03-01', '03-31'],
  ['tháng 03/2025', '03-01', '03-31'],
  ['tháng 11 năm 2025', '11-01', '11-30'],
  ['T9/2025', '09-01', '09-30'],
  ['trong tháng 6', '06-01', '06-30'],
  ['từ tháng 3 đến tháng 6', '03-01', '06-30'],
  ['tháng 4 đến tháng 9/2025', '04-01', '09-30'],
  ['6 tháng đầu năm', '01-01', '06-30'],
  ['6 tháng cuối năm 2025', '07-01', '12-31'],
  ['15/6/2025', '', '06-15'],
  ['ngày 20/11', '', '11-20'],
  ['ngày 15 tháng 6', '', '06-15'],
  ['15.6.2025', '', '06-15'],
  ['trước ngày 15/6', '', '06-14'],
  ['trước 01/7/2025', '', '06-30'],
  ['trước ngày 30 tháng 4 năm 2025', '', '04-29'],
  ['chậm nhất ngày 25/3/2025', '', '03-25'],
  ['chậm nhất là ngày 30/9', '', '09-30'],
  ['đến hết ngày 31/10/2025', '', '10-31'],
  ['muộn nhất 20/12', '', '12-20'],
  ['trước tháng 6', '', '05-31'],
  ['trước tháng 10/2025', '', '09-30'],
  ['hết tháng 9', '', '09-30'],
  ['trước 17h ngày 20/6', '', '06-20'],
  ['từ 01/3 đến 30/6/2025', '03-01', '06-30'],
  ['từ ngày 10/7 đến ngày 15/8', '07-10', '08-15'],
];

const RHYTHMS: readonly (readonly [time: string, every: Rhythm])[] = [
  ['hằng tháng', 'month'],
  ['hàng quý', 'quarter'],
  ['mỗi quý một lần', 'quarter'],
  ['định kỳ 6 tháng', 'half-year'],
  ['hàng tuần', 'week'],
  ['01 lần/quý', 'quarter'],
  ['hằng năm', 'year'],
];

/** How two tasks are written with their times, and the work that stands with each. */
const FRAMES: readonly (readonly [frame: string, write: (one: string, other: string) => string, works: readonly [string, string]])[] = [
  [
    'thời gian trước việc, chấm phẩy',
    (one, other) => `${capital(one)} ban hành kế hoạch; ${other} báo cáo kết quả thực hiện`,
    ['ban hành kế hoạch', 'báo cáo kết quả thực hiện'],
  ],
  ['hai chấm sau việc', (one, other) => `Lập danh mục: ${one}; báo cáo kết quả: ${other}`, ['Lập danh mục', 'báo cáo kết quả']],
  ['hai chấm sau thời gian', (one, other) => `${capital(one)}: khảo sát; ${other}: nghiệm thu`, ['khảo sát', 'nghiệm thu']],
  ['hai dòng', (one, other) => `- ${capital(one)}: rà soát\n- ${capital(other)}: tổng kết, báo cáo`, ['rà soát', 'tổng kết, báo cáo']],
  [
    'việc trước thời gian, dấu phẩy',
    (one, other) => `Rà soát hồ sơ ${one}, báo cáo kết quả ${other}`,
    ['Rà soát hồ sơ', 'báo cáo kết quả'],
  ],
  ['hai câu', (one, other) => `Ban hành ${one}. Sơ kết ${other}.`, ['Ban hành', 'Sơ kết']],
  ['thời gian trong ngoặc', (one, other) => `Tập huấn (${one}), kiểm tra (${other})`, ['Tập huấn', 'kiểm tra']],
];

interface Timed {
  readonly text: string;
  /** As `said` writes it. */
  readonly time: string;
  /** Month of its first day; null for a rhythm. */
  readonly month: number | null;
}

const TIMES: readonly Timed[] = [
  ...DAYS.map(([text, start, due]): Timed => {
    const first = start === '' ? null : `2025-${start}`;
    return { text, time: saidOfDay({ start: first, due: `2025-${due}`, what: null }), month: Number((start || due).slice(0, 2)) };
  }),
  ...RHYTHMS.map(([text, every]): Timed => ({ text, time: every, month: null })),
];

const PAIRS = TIMES.flatMap((one) => TIMES.filter((other) => other.time !== one.time).map((other) => [one, other] as const));

describe('Hai việc trong một ô, mỗi việc một thời gian', () => {
  test.each(FRAMES)('%s: đọc đủ cả hai với việc của nó, hoặc nói là chưa chắc', (_frame, write, works) => {
    const wrong = PAIRS.flatMap(([one, other]) => {
      const schedule = read(write(one.text, other.text));
      const wanted = [`${one.time} ${works[0]}`, `${other.time} ${works[1]}`].sort().join('; ');
      return schedule.ambiguous !== null || said(schedule) === wanted ? [] : [`${write(one.text, other.text)} → ${said(schedule)}`];
    });
    expect(wrong).toEqual([]);
  });

  // Times that run back may be of the next year, and a rhythm that is only yearly may be of both.
  test.each(FRAMES)('%s: việc sau không sớm hơn việc trước thì không nghi oan', (_frame, write) => {
    const doubted = PAIRS.flatMap(([one, other]) => {
      const isPlain = [one, other].every(({ time }) => time !== 'year') && (one.month ?? 0) <= (other.month ?? 12);
      const { ambiguous } = read(write(one.text, other.text));
      return isPlain && ambiguous !== null ? [`${write(one.text, other.text)} → ${ambiguous}`] : [];
    });
    expect(doubted).toEqual([]);
  });
});

function read(phrase: string): Schedule {
  return readTimePhraseAfresh(phrase, { planYear: 2025 }).schedule;
}

function said({ milestones, recurrences }: Schedule): string {
  const days = milestones.map((milestone) => `${saidOfDay(milestone)} ${milestone.what ?? ''}`);
  return [...days, ...recurrences.map(({ every, what }: Recurrence) => `${every} ${what ?? ''}`)].sort().join('; ');
}

function saidOfDay({ start, due }: Milestone): string {
  return `${start ?? ''}..${due}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
