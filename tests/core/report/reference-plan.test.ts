import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparePeriods, comparedLines } from '../../../src/core/report/compare-periods';
import { reportFigures } from '../../../src/core/report/figures';
import { makeReport } from '../../../src/core/report/report-document';
import { rateOfDue, rateOfTotal } from '../../../src/core/report/tally';
import { formatRate } from '../../../src/core/text/report-text';
import { EMPTY_ENTRY } from '../../../src/core/model/line';
import type { Line, Tracker } from '../../../src/core/model/line';
import type { Task } from '../../../src/core/model/plan';
import type { Schedule } from '../../../src/core/model/schedule';
import { makeLines } from '../../../src/core/schedule/make-lines';
import { decideStatus } from '../../../src/core/status/decide-status';
import type { StatusFigure } from '../../../src/core/model/status';
import { makeTracker } from '../../fixtures/make-tracker';
import { DUE_CHANGES_2022, entryAt, handStatus, referenceLines } from '../../fixtures/report-2022';
import type { CutOff } from '../../fixtures/report-2022';
import { OFFICE_SETTINGS, periodNamed } from '../../fixtures/small-plan';

/** The reference plan stands beside the repository, not in it: without it there is nothing to count, and these tests are passed over. */
const PLAN_FILE = resolve(__dirname, '../../../../shared/data/plan-2022.gold.json');
const describeWithPlan = existsSync(PLAN_FILE) ? describe : describe.skip;

interface GoldTask {
  readonly id: string;
  readonly section: number;
  readonly sectionTitle: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly time: string;
  readonly schedule: Schedule;
}

/** A task of the plan as the core reads it, with the schedule that the gold file gives by hand. */
function asTask({ id, section, sectionTitle, title, leads, time, schedule }: GoldTask): Task {
  return {
    id,
    area: { number: String(section), title: sectionTitle },
    label: id.split('.')[1] ?? '',
    title,
    leads,
    coordinators: [],
    product: null,
    time,
    reading: {
      schedule: { ...schedule, recurrences: schedule.recurrences.map((each) => ({ ...each, day: null, days: [] })) },
      inWords: () => '',
      rules: [],
    },
    source: {},
  };
}

/** Period, cut-off, and the counts of the comment table in fixtures/report-2022.ts. */
const EXPECTED: readonly {
  readonly period: string;
  readonly cutOff: CutOff;
  readonly cells: Readonly<Record<StatusFigure, number>>;
  readonly ofDue: string;
  readonly ofTotal: string;
  /** In time, late, in term, overdue, of the lines due in the period. */
  readonly due: readonly number[];
  readonly dueTasks: number;
  readonly done: readonly [inPeriod: number, lateInPeriod: number, declared: number, notEvidenced: number];
  /** With result, nothing to report, not reported. */
  readonly continuous: readonly number[];
  readonly carriedOver: readonly string[];
  readonly dueNext: number;
  readonly changes: number;
}[] = [
  {
    period: '2022-Q1',
    cutOff: '2022-03-14',
    cells: { doneOnTime: 2, doneLate: 0, openInTerm: 16, openOverdue: 0, continuous: 17, waiting: 10, stopped: 0 },
    ofDue: '100,0% (2/2)',
    ofTotal: '4,4% (2/45)',
    due: [0, 1, 0, 0],
    dueTasks: 1,
    done: [5, 1, 5, 0],
    continuous: [15, 1, 4],
    carriedOver: [],
    dueNext: 9,
    changes: 1,
  },
  {
    period: '2022-6T',
    cutOff: '2022-06-14',
    cells: { doneOnTime: 6, doneLate: 1, openInTerm: 14, openOverdue: 3, continuous: 16, waiting: 3, stopped: 2 },
    ofDue: '70,0% (7/10)',
    ofTotal: '15,6% (7/45)',
    due: [10, 4, 0, 3],
    dueTasks: 15,
    done: [14, 4, 14, 1],
    continuous: [15, 2, 2],
    carriedOver: [],
    dueNext: 14,
    changes: 1,
  },
  {
    period: '2022-Q3',
    cutOff: '2022-09-14',
    cells: { doneOnTime: 9, doneLate: 4, openInTerm: 8, openOverdue: 2, continuous: 18, waiting: 2, stopped: 2 },
    ofDue: '86,7% (13/15)',
    ofTotal: '28,9% (13/45)',
    due: [5, 1, 0, 1],
    dueTasks: 7,
    done: [9, 3, 23, 2],
    continuous: [11, 3, 5],
    carriedOver: ['4.c/1'],
    dueNext: 7,
    changes: 0,
  },
  {
    period: '2022-NAM',
    cutOff: '2022-12-14',
    cells: { doneOnTime: 13, doneLate: 6, openInTerm: 5, openOverdue: 1, continuous: 17, waiting: 1, stopped: 2 },
    ofDue: '95,0% (19/20)',
    ofTotal: '42,2% (19/45)',
    due: [21, 10, 0, 1],
    dueTasks: 22,
    done: [33, 10, 33, 2],
    continuous: [18, 0, 1],
    carriedOver: [],
    dueNext: 7,
    changes: 1,
  },
];

/** Tasks of each area by cell at the four cut-offs: in time, late, in term, overdue, continuous, waiting, stopped. Report order. */
const AREAS: Readonly<Record<CutOff, Readonly<Record<string, readonly number[]>>>> = {
  '2022-03-14': {
    steering: [0, 0, 2, 0, 1, 3, 0],
    institutions: [2, 0, 3, 0, 1, 4, 0],
    procedures: [0, 0, 3, 0, 7, 1, 0],
    apparatus: [0, 0, 1, 0, 3, 1, 0],
    'civil-service': [0, 0, 2, 0, 3, 0, 0],
    finance: [0, 0, 1, 0, 0, 1, 0],
    digital: [0, 0, 4, 0, 2, 0, 0],
  },
  '2022-06-14': {
    steering: [0, 0, 3, 0, 1, 2, 0],
    institutions: [4, 1, 3, 0, 1, 1, 0],
    procedures: [0, 0, 3, 1, 7, 0, 0],
    apparatus: [0, 0, 1, 0, 2, 0, 2],
    'civil-service': [1, 0, 0, 1, 3, 0, 0],
    finance: [1, 0, 1, 0, 0, 0, 0],
    digital: [0, 0, 3, 1, 2, 0, 0],
  },
  '2022-09-14': {
    steering: [1, 0, 3, 0, 1, 1, 0],
    institutions: [5, 2, 1, 0, 1, 1, 0],
    procedures: [0, 1, 1, 1, 8, 0, 0],
    apparatus: [0, 0, 1, 0, 2, 0, 2],
    'civil-service': [1, 0, 0, 1, 3, 0, 0],
    finance: [1, 0, 0, 0, 1, 0, 0],
    digital: [1, 1, 2, 0, 2, 0, 0],
  },
  '2022-12-14': {
    steering: [4, 0, 1, 0, 1, 0, 0],
    institutions: [6, 2, 0, 0, 1, 1, 0],
    procedures: [0, 2, 1, 1, 7, 0, 0],
    apparatus: [0, 1, 0, 0, 2, 0, 2],
    'civil-service': [1, 0, 1, 0, 3, 0, 0],
    finance: [1, 0, 1, 0, 0, 0, 0],
    digital: [1, 1, 1, 0, 3, 0, 0],
  },
};

describeWithPlan('Số liệu của kế hoạch tham khảo, đối chiếu với số đếm tay', () => {
  const tasks = existsSync(PLAN_FILE) ? (JSON.parse(readFileSync(PLAN_FILE, 'utf8')) as { tasks: GoldTask[] }).tasks : [];
  const trackerAt = (cutOff: CutOff): Tracker =>
    makeTracker(
      tasks.map(({ id, section, sectionTitle, title, leads, time }) => ({
        id,
        areaNumber: String(section),
        areaTitle: sectionTitle,
        title,
        leads,
        time,
      })),
      referenceLines().map((line) => ({ line, entry: entryAt(line.id, cutOff), status: handStatus(line.id, cutOff) })),
      cutOff,
      DUE_CHANGES_2022,
    );
  const figuresAt = (period: string, cutOff: CutOff) =>
    reportFigures({ tracker: trackerAt(cutOff), period: periodNamed(period), units: [] });

  it.each(EXPECTED)('$period, chốt $cutOff', (expected) => {
    const figures = figuresAt(expected.period, expected.cutOff);
    const { overall, due, continuous } = figures;
    const sizes = Object.fromEntries(Object.entries(overall.cells).map(([figure, count]) => [figure, count.tasks.length]));
    expect(sizes).toEqual(expected.cells);
    expect([overall.all.tasks.length, overall.all.lines.length]).toEqual([45, 63]);
    expect(formatRate(rateOfDue(overall).part, rateOfDue(overall).whole)).toBe(expected.ofDue);
    expect(formatRate(rateOfTotal(overall).part, rateOfTotal(overall).whole)).toBe(expected.ofTotal);
    expect([due.doneOnTime, due.doneLate, due.openInTerm, due.openOverdue].map((count) => count.lines.length)).toEqual(expected.due);
    expect(due.all.tasks).toHaveLength(expected.dueTasks);
    const { doneInPeriod, doneLateInPeriod, declared, notEvidenced } = figures;
    expect([doneInPeriod, doneLateInPeriod, declared, notEvidenced].map((count) => count.lines.length)).toEqual(expected.done);
    const { withResult, nothing, notReported } = continuous;
    expect([withResult, nothing, notReported].map((count) => count.lines.length)).toEqual(expected.continuous);
    expect(figures.carriedOver.lines).toEqual(expected.carriedOver);
    expect(figures.dueNext.lines).toHaveLength(expected.dueNext);
    expect(figures.dueChanges).toHaveLength(expected.changes);
  });

  it('các dòng của bảng tay đúng là các dòng mà kế hoạch được chia ra', () => {
    const made = tasks.flatMap((task) => makeLines(asTask(task), 2022, []));
    const facts = ({ id, kind, start, due }: Line) => ({ id, kind, start, due });
    expect(made.map(facts)).toEqual(referenceLines().map(facts));
  });

  it.each(EXPECTED)('tình trạng ghi tay ngày $cutOff là tình trạng tính ra', ({ cutOff }) => {
    const decided = referenceLines().map((line) => [
      line.id,
      decideStatus(line, { ...EMPTY_ENTRY, due: line.due, ...entryAt(line.id, cutOff) }, cutOff, 7),
    ]);
    expect(decided).toEqual(referenceLines().map(({ id }) => [id, handStatus(id, cutOff)]));
  });

  it.each(EXPECTED)('theo lĩnh vực, chốt $cutOff', ({ period, cutOff }) => {
    const counted = figuresAt(period, cutOff).areas.map(({ key, tally }) => {
      const { doneOnTime, doneLate, openInTerm, openOverdue, continuous, waiting, stopped } = tally.cells;
      return [key, [doneOnTime, doneLate, openInTerm, openOverdue, continuous, waiting, stopped].map((count) => count.tasks.length)];
    });
    expect(counted).toEqual(Object.entries(AREAS[cutOff]));
  });

  it('theo cơ quan chủ trì ngày 14/6: nhiệm vụ nhiều cơ quan chủ trì tính cho từng cơ quan', () => {
    const { agencies, severalLeads } = figuresAt('2022-6T', '2022-06-14');
    const sizes = Object.fromEntries(
      agencies.map(({ name, cells }) => [
        name,
        [cells.doneOnTime, cells.doneLate, cells.openInTerm, cells.openOverdue].map((c) => c.tasks.length),
      ]),
    );
    // Phòng Tư pháp: 1.a 1.đ 1.g 1.k | 1.b | 1.d 1.h 1.i | –;  Văn phòng thị xã: – | – | 2.a 2.g 2.h | 2.l
    expect(sizes).toMatchObject({ 'Phòng Tư pháp': [4, 1, 3, 0], 'Văn phòng thị xã': [0, 0, 3, 1] });
    expect(severalLeads).toEqual(['2.b', '2.d', '2.đ', '2.e', '2.g', '2.h', '2.i', '2.k', '6.đ']);
  });

  it('quý III so với 6 tháng', () => {
    const before = comparedLines(trackerAt('2022-06-14'));
    const compared = comparePeriods(before, comparedLines(trackerAt('2022-09-14')));
    expect(compared.newlyDone.lines).toEqual(['1.d', '1.i', '2.a/Q2', '2.h/Q2', '2.l', '6.a', '6.b', '6.c/Q2', '7.b']);
    expect(compared.newlyOverdue.lines).toEqual(['2.g']);
    expect(compared.stillOverdue.lines).toEqual(['4.c/1']);
    expect(compared.started.lines).toEqual(['7.đ']);
    expect([compared.reopened.lines, compared.moved, compared.added.lines, compared.removed.lines]).toEqual([[], [], [], []]);
  });

  it.each(EXPECTED)('báo cáo $period: câu gọn, không dấu thừa, đủ 63 dòng ở phụ lục, mọi đoạn truy được về dòng', ({ period, cutOff }) => {
    const tracker = trackerAt(cutOff);
    const document = makeReport({ tracker, period: periodNamed(period), settings: OFFICE_SETTINGS, units: [] });
    const told = (document.sections[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'paragraph' && (block.role === 'body' || block.role === 'item')
        ? [{ text: block.runs.map((run) => run.text).join(''), lineIds: block.lineIds }]
        : [],
    );
    for (const { text } of told) {
      expect(text).not.toMatch(/\.\.|,,|;;|;\.|,\.|\s\s|\s[,.;:]|\(\)/u);
      expect(text).toMatch(/^(?:- )?[\p{Lu}\d[].*[.:]$/u);
    }
    expect(new Set(told.flatMap(({ lineIds }) => lineIds)).size).toBe(63);
    const repeated = told.map(({ text }) => text).filter((text, index, all) => text.startsWith('- ') && all.indexOf(text) !== index);
    expect(repeated).toEqual([]);
  });
});
