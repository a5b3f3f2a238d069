import type { Plan } from '../../../src/core/model/plan';
import type { Schedule } from '../../../src/core/index';

/** The tasks of a plan as lines: "nhãn | nhiệm vụ | chủ trì | phối hợp | sản phẩm | thời gian | lĩnh vực". */
export function shownTasks(plan: Plan): string[] {
  return plan.tasks.map(({ label, title, leads, coordinators, product, reading, area }) =>
    [label, title, leads.join('; '), coordinators.join('; '), product ?? '', days(reading.schedule), area.title].join(' | '),
  );
}

/** When, as days: windows, then rhythms, then what is waited for. */
function days({ continuous, milestones, recurrences, triggers }: Schedule): string {
  return [
    ...(continuous ? ['thường xuyên'] : []),
    ...milestones.map(({ start, due }) => (start === null ? due : `${start}..${due}`)),
    ...recurrences.map(({ every }) => every),
    ...triggers.map(({ kind }) => kind),
  ].join(' + ');
}
