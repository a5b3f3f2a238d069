import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Schedule } from '../../../src/core/model/schedule';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';

const FOLDER = resolve(__dirname, '../../../../shared/data');
const PRESENT = existsSync(FOLDER);
const describeShared = PRESENT ? describe : describe.skip;
const REASON = PRESENT ? '' : ' (bỏ qua: không có thư mục ../shared/data)';

interface GoldRow {
  readonly id: string;
  readonly planYear: number;
  readonly expr: string;
  readonly where?: string;
  readonly gold: Schedule;
}

describeShared(`Cụm thời gian thật, so với bản chú giải bằng tay${REASON}`, () => {
  it('kế hoạch mẫu: 45/45, kể cả việc và căn cứ', () => {
    const plan = JSON.parse(read('plan-2022.gold.json')) as { tasks: { id: string; time: string; schedule: Schedule }[] };
    const missed = plan.tasks.filter(({ time, schedule }) => exact(readTimePhrase(time, { planYear: 2022 }).schedule) !== exact(schedule));
    expect(plan.tasks).toHaveLength(45);
    expect(missed.map((task) => task.id)).toEqual([]);
  });

  it('cụm thật: sai nhiều nhất 1/101, không sai ở ô thời gian và mục dàn bài, không chỗ nào sai mà im lặng', () => {
    const missed = missesOf('time-phrases.jsonl');
    expect(missed.length).toBeLessThanOrEqual(1);
    expect(missed.filter(({ row }) => row.where === 'time cell' || row.where === 'outline item')).toEqual([]);
    expect(missed.filter(({ silent }) => silent)).toEqual([]);
  });

  it('cụm dựng: đúng cả 29', () => {
    expect(missesOf('time-phrases.synthetic.jsonl')).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(resolve(FOLDER, file), 'utf8');
}

/** Everything but the words of `ambiguous`: the plan's own gold also knows the task's title. */
function exact(schedule: Schedule): string {
  const recurrences = schedule.recurrences.map(({ every, what }) => ({ every, what }));
  return JSON.stringify([schedule.continuous, schedule.milestones, recurrences, schedule.triggers]);
}

function missesOf(file: string): { row: GoldRow; silent: boolean }[] {
  const rows = read(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRow);
  return rows.flatMap((row) => {
    const { schedule } = readTimePhrase(row.expr, { planYear: row.planYear });
    const says = schedule.continuous || schedule.milestones.length + schedule.recurrences.length + schedule.triggers.length > 0;
    return right(row.gold, schedule) ? [] : [{ row, silent: says && schedule.ambiguous === null }];
  });
}

/** The scorer's rule: dates, rhythms and kinds of trigger equal as sets; a start that the gold leaves open is not compared. */
function right(gold: Schedule, found: Schedule): boolean {
  const set = (values: readonly string[]): string => [...new Set(values)].sort().join(' ');
  return (
    found.continuous === gold.continuous &&
    set(found.recurrences.map(({ every }) => every)) === set(gold.recurrences.map(({ every }) => every)) &&
    set(found.triggers.map(({ kind }) => kind)) === set(gold.triggers.map(({ kind }) => kind)) &&
    set(found.milestones.map(({ due }) => due)) === set(gold.milestones.map(({ due }) => due)) &&
    gold.milestones.every(({ start, due }) =>
      found.milestones.some((other) => other.due === due && (start === null || other.start === start)),
    )
  );
}
