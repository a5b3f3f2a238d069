import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanReadout, Schedule, TaskReadout, WordSnapshot, WorkbookSnapshot } from '../../src/core/index';
import { inspectPlan } from '../../src/core/index';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { readDocument } from '../../src/word/index';

/** The reference plan is not ours to ship: it stands beside the repository where this is developed. */
const FOLDER = join(__dirname, '../../../shared/data');
const isThere = existsSync(join(FOLDER, 'plan-2022.xlsx'));

type GoldTask = Omit<TaskReadout, 'section'> & { readonly section: number; readonly originalLabel?: string };

const bytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)));
const gold = (file: string): readonly GoldTask[] => (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { tasks: GoldTask[] }).tasks;

const readout = (workbook: WorkbookSnapshot, word: WordSnapshot | null): PlanReadout => {
  const result = inspectPlan({ command: 'track', workbook, word, asOf: '2022-06-24', now: '2022-06-24 08:00' });
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};

const fromXlsx = (): PlanReadout => {
  const result = readWorkbook(bytes('plan-2022.xlsx'), 'plan-2022.xlsx');
  if (!result.ok) throw new Error(result.issue.message);
  return readout(result.value, null);
};

const fromDocx = (file: string): PlanReadout => {
  const result = readDocument(bytes(file), file);
  if (!result.ok) throw new Error(result.issue.message);
  return readout({ file: '', sheets: [] }, result.value);
};

/** What the gold fixes of a schedule: sentences about doubts are each reader's own. */
const plain = ({ continuous, milestones, recurrences, triggers, ambiguous }: Schedule) => ({
  continuous,
  milestones: milestones.map(({ start, due, what }) => ({ start, due, what })),
  recurrences: recurrences.map(({ every, what }) => ({ every, what })),
  triggers,
  isDoubtful: ambiguous !== null,
});

const said = (task: Pick<TaskReadout, 'title' | 'leads' | 'coordinators' | 'product' | 'time' | 'schedule'>) => ({
  title: task.title,
  leads: task.leads,
  coordinators: task.coordinators,
  product: task.product,
  time: task.time,
  schedule: plain(task.schedule),
});

const named = (task: TaskReadout | GoldTask) => ({
  id: task.id,
  section: String(task.section),
  sectionTitle: task.sectionTitle,
  label: task.label,
});

const suite = isThere ? describe : describe.skip;

suite(`kế hoạch tham chiếu${isThere ? '' : ' (bỏ qua: không có thư mục ../shared/data bên cạnh kho mã)'}`, () => {
  test.each([
    ['bảng tính', fromXlsx],
    ['tệp Word', () => fromDocx('plan-2022.docx')],
  ])('%s: 45 nhiệm vụ đúng như bản đọc bằng tay', (_title, read) => {
    const { planYear, tasks } = read();
    const expected = gold('plan-2022.gold.json');
    expect([planYear, tasks.length]).toEqual([2022, 45]);
    expect(tasks.map((task) => ({ ...named(task), ...said(task) }))).toEqual(expected.map((task) => ({ ...named(task), ...said(task) })));
  });

  test('tệp Word đánh số tự động: 45 nhiệm vụ, chữ cái dựng lại theo thứ tự tiếng Việt và có lời báo', () => {
    const { tasks, issues } = fromDocx('plan-2022-autonumber.docx');
    const expected = gold('plan-2022-autonumber.gold.json');
    expect(tasks.map(said)).toEqual(expected.map(said));
    expect(tasks.map((task) => task.label)).toEqual(expected.map((task) => task.originalLabel));
    expect(issues.map((issue) => issue.code)).toContain('outline-letters-rebuilt');
  });

  test('bảng tính: nơi của mỗi nhiệm vụ là ô thời gian, và không có lời báo nào về bảng', () => {
    const { tasks, issues } = fromXlsx();
    expect(tasks.every((task) => task.source.sheet === 'Kế hoạch' && /^F\d+$/u.test(task.source.cell ?? ''))).toBe(true);
    expect(issues.filter((issue) => !issue.code.startsWith('plan-'))).toEqual([]);
  });
});
