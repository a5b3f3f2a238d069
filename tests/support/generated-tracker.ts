import fc from 'fast-check';
import { addDays } from '../../src/core/model/calendar-date';
import type { Entry, LineKind } from '../../src/core/model/line';
import { EMPTY_ENTRY, PERIOD_ANSWERS, PROGRESS_WORDS } from '../../src/core/model/line';
import { DEFAULT_SETTINGS } from '../../src/core/model/settings';
import type { ModelLine, ModelTask, TrackerModel } from '../../src/core/model/tracker-model';

interface LineSeed {
  readonly kind: LineKind;
  readonly dueIn: number | null;
  readonly startIn: number | null;
  readonly doneIn: number | null;
  readonly triggerIn: number | null;
  readonly progress: Entry['progress'];
  readonly answer: Entry['answer'];
}

const near = fc.integer({ min: -9, max: 9 });

const lineSeed: fc.Arbitrary<LineSeed> = fc.record({
  kind: fc.constantFrom<LineKind>('dated', 'dated', 'dated', 'continuous', 'trigger', 'unclear'),
  dueIn: fc.option(near),
  startIn: fc.option(near),
  doneIn: fc.option(near),
  triggerIn: fc.option(near),
  progress: fc.option(fc.constantFrom(...PROGRESS_WORDS)),
  answer: fc.option(fc.constantFrom(...PERIOD_ANSWERS)),
});

/** Plans whose days lie close around `center`, so that every boundary is crossed. The same seed gives the same plans. */
export function generatedModels(count: number, center: string, seed: number): TrackerModel[] {
  const tasks = fc.array(fc.array(lineSeed, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });
  return fc.sample(tasks, { numRuns: count, seed }).map((seeds) => ({
    year: Number(center.slice(0, 4)),
    unit: null,
    asOf: center,
    settings: DEFAULT_SETTINGS,
    areas: [{ number: '1', title: 'Cải cách thể chế' }],
    tasks: seeds.map((lines, index) => taskOf(lines, index, center)),
  }));
}

/** One plan that holds all tasks of the others. */
export function joinedModel(models: readonly TrackerModel[]): TrackerModel {
  const [first] = models;
  if (first === undefined) throw new Error('no models');
  const tasks = models.flatMap((model, at) => model.tasks.map((task) => renamed(task, `1.${String(at + 1)}-${task.id.slice(2)}`)));
  return { ...first, tasks };
}

function renamed(task: ModelTask, id: string): ModelTask {
  const lines = task.lines.map((line) => ({ ...line, line: { ...line.line, id: line.line.id.replace(task.id, id), taskId: id } }));
  return { ...task, id, lines };
}

function taskOf(seeds: readonly LineSeed[], index: number, center: string): ModelTask {
  const id = `1.${String(index + 1)}`;
  return {
    id,
    areaNumber: '1',
    areaTitle: 'Cải cách thể chế',
    label: String(index + 1),
    title: `Nhiệm vụ số ${String(index + 1)}`,
    leads: index % 2 === 0 ? ['Văn phòng'] : ['Phòng Kinh tế', 'Văn phòng'],
    coordinators: [],
    product: null,
    time: 'Quý I',
    status: 'unclear',
    reading: 'Quý I',
    plannedReading: 'Quý I',
    lines: seeds.map((seed, at) => lineOf(seed, seeds.length === 1 ? id : `${id}/${String(at + 1)}`, id, center)),
  };
}

function lineOf(seed: LineSeed, id: string, taskId: string, center: string): ModelLine {
  const day = (offset: number | null): string | null => (offset === null ? null : addDays(center, offset));
  const due = seed.kind === 'dated' ? (day(seed.dueIn) ?? center) : seed.kind === 'continuous' ? null : day(seed.dueIn);
  return {
    line: {
      id,
      taskId,
      kind: seed.kind,
      what: id === taskId ? null : `Phần ${id}`,
      start: day(seed.startIn),
      due,
      reading: 'Quý I',
      doubt: null,
    },
    entry: { ...EMPTY_ENTRY, due, done: day(seed.doneIn), triggerDate: day(seed.triggerIn), progress: seed.progress, answer: seed.answer },
    status: 'unclear',
    daysLeft: null,
    plannedDue: due,
  };
}
