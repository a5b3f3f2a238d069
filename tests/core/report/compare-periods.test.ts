import { comparePeriods } from '../../../src/core/report/compare-periods';
import type { ComparedLine } from '../../../src/core/report/compare-periods';
import type { StatusId } from '../../../src/core/model/status';

const line = (id: string, status: StatusId, due: string | null = '2022-03-31'): ComparedLine => ({
  id,
  taskId: id.split('/')[0] ?? id,
  status,
  due,
});

it.each([
  ['mới hoàn thành', line('a', 'in-term'), line('a', 'done-late'), 'newlyDone'],
  ['mới quá hạn', line('a', 'due-soon'), line('a', 'overdue'), 'newlyOverdue'],
  ['vẫn quá hạn', line('a', 'overdue'), line('a', 'overdue'), 'stillOverdue'],
  ['rút lại báo hoàn thành', line('a', 'done-early'), line('a', 'in-term'), 'reopened'],
  ['đã có căn cứ', line('a', 'waiting', null), line('a', 'in-term'), 'started'],
] as const)('%s', (_case, before, now, part) => {
  const compared = comparePeriods([before], [now]);
  expect(compared[part].lines).toEqual(['a']);
  const others = (['newlyDone', 'newlyOverdue', 'stillOverdue', 'reopened', 'started', 'added', 'removed'] as const).filter(
    (each) => each !== part,
  );
  expect(others.flatMap((each) => compared[each].lines)).toEqual([]);
  expect(compared.moved).toEqual([]);
});

it('thay đổi thời hạn, kể cả bỏ thời hạn', () => {
  const compared = comparePeriods(
    [line('a', 'in-term'), line('b', 'in-term')],
    [line('a', 'in-term', '2022-06-30'), line('b', 'waiting', null)],
  );
  expect(compared.moved).toEqual([
    { id: 'a', taskId: 'a', from: '2022-03-31', to: '2022-06-30' },
    { id: 'b', taskId: 'b', from: '2022-03-31', to: null },
  ]);
});

it('dòng mới và dòng đã bỏ; dòng mới đã xong thì cũng là mới hoàn thành', () => {
  const compared = comparePeriods([line('cũ', 'in-term')], [line('mới', 'done-on-time')]);
  expect([compared.added.lines, compared.removed.lines, compared.newlyDone.lines]).toEqual([['mới'], ['cũ'], ['mới']]);
});

it('đếm dòng và nhiệm vụ riêng', () => {
  const compared = comparePeriods([line('a/1', 'in-term'), line('a/2', 'in-term')], [line('a/1', 'done-late'), line('a/2', 'done-late')]);
  expect(compared.newlyDone).toEqual({ tasks: ['a'], lines: ['a/1', 'a/2'] });
});

it('không có gì đổi', () => {
  const same = [line('a', 'done-early'), line('b', 'in-term')];
  expect(
    Object.values(comparePeriods(same, same)).flatMap((part: readonly unknown[] | { lines: readonly string[] }) =>
      'lines' in part ? part.lines : part,
    ),
  ).toEqual([]);
});
