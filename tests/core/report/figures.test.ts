import { reportFigures } from '../../../src/core/report/figures';
import type { FiguresInput } from '../../../src/core/report/figures';
import { tallyUnits } from '../../../src/core/report/tally';
import { makeLine } from '../../fixtures/make-tracker';
import { periodNamed, smallTracker } from '../../fixtures/small-plan';

const figures = (more: Partial<FiguresInput> = {}) =>
  reportFigures({ tracker: smallTracker(), period: periodNamed('2022-Q1'), units: [], ...more });

describe('Số liệu của kế hoạch nhỏ (đếm tay trong small-plan.ts)', () => {
  it('mỗi nhiệm vụ ở đúng một ô, theo tình trạng xấu nhất của các dòng', () => {
    const { cells } = figures().overall;
    expect(Object.fromEntries(Object.entries(cells).map(([figure, count]) => [figure, count.tasks]))).toEqual({
      doneOnTime: ['I.1', 'VI.1'],
      doneLate: [],
      openInTerm: ['II.3', 'IV.1', 'VI.2'],
      openOverdue: ['II.1'],
      continuous: ['I.2', 'II.2', 'VI.3'],
      waiting: ['III.1', 'V.1'],
      stopped: ['III.2'],
    });
  });

  it('dòng giữ nhiệm vụ ở ô của nó là dòng có tình trạng xấu nhất', () => {
    expect(figures().overall.cells.openInTerm.lines).toEqual(['II.3/2', 'IV.1', 'VI.2']);
  });

  it('dòng đếm riêng: II.3 có một dòng hoàn thành quá hạn', () => {
    expect(figures().lines).toMatchObject({ doneLate: ['II.3/1'], openInTerm: ['II.3/2', 'IV.1', 'VI.2'], stopped: ['III.2'] });
  });

  it('đến hạn trong kỳ, kể cả đúng ngày chốt', () => {
    const { due } = figures();
    expect(due.all.lines).toEqual(['II.1', 'II.3/1', 'VI.1']);
    expect([due.doneOnTime.lines, due.doneLate.lines, due.openOverdue.lines]).toEqual([['VI.1'], ['II.3/1'], ['II.1']]);
  });

  it('hoàn thành sau ngày chốt không tính: VI.2 làm xong ngày 20/3', () => {
    expect(figures().declared.lines).toEqual(['I.1', 'II.3/1', 'VI.1']);
  });

  it('báo hoàn thành và có minh chứng là hai số khác nhau', () => {
    const { evidenced, notEvidenced } = figures();
    expect([evidenced.lines, notEvidenced.lines]).toEqual([['I.1', 'II.3/1'], ['VI.1']]);
  });

  it('đến hạn kỳ tới: 15/3 đến 14/6', () => {
    expect(figures().dueNext.lines).toEqual(['IV.1']);
  });

  it('quá hạn tồn từ kỳ trước: có hạn trước phần mới của kỳ cộng dồn', () => {
    const tracker = smallTracker([], '2022-06-14');
    expect(figures({ tracker, period: periodNamed('2022-6T') }).carriedOver.lines).toEqual(['II.1']);
    expect(figures().carriedOver.lines).toEqual([]);
  });

  it('dòng tạm dừng không tính vào số đến hạn', () => {
    const tracker = smallTracker([{ line: makeLine('II.1', { due: '2022-02-28' }), entry: {}, status: 'paused' }]);
    expect(figures({ tracker }).due.all.lines).toEqual(['II.3/1', 'VI.1']);
  });

  it('hạn do người dùng sửa là hạn được tính', () => {
    const moved = { line: makeLine('VI.2', { due: '2022-06-30' }), entry: { due: '2022-04-10' }, status: 'in-term' as const };
    expect(figures({ tracker: smallTracker([moved]) }).dueNext.lines).toEqual(['IV.1', 'VI.2']);
  });
});

describe('Theo cơ quan', () => {
  it('khác dấu gạch, chữ hoa, vị trí dấu thanh vẫn là một cơ quan; nhiều cơ quan chủ trì tính cho từng cơ quan', () => {
    expect(figures().agencies.map(({ name, all }) => [name, all.tasks])).toEqual([
      ['Văn phòng HĐND và UBND', ['I.1', 'I.2', 'III.1', 'III.2', 'VI.1', 'VI.2']],
      ['Trung tâm Phục vụ hành chính công', ['II.1', 'II.2', 'II.3']],
      ['Phòng Văn hóa - Xã hội', ['IV.1', 'V.1']],
      ['Các thôn', ['II.3']],
      ['Chưa ghi cơ quan chủ trì', ['VI.3']],
    ]);
    expect(figures().severalLeads).toEqual(['II.3']);
  });

  it('tên khác trong danh mục đơn vị gộp về tên chính', () => {
    const units = [{ name: 'Phòng VH-XH', aliases: ['Phòng Văn hóa - Xã hội'], group: 'Phòng, ban', email: '' }];
    expect(figures({ units }).agencies.map(({ name }) => name)).toContain('Phòng VH-XH');
  });

  it('từng xã theo danh mục, đơn vị ngoài danh mục đứng sau', () => {
    const unit = (name: string) => ({ name, aliases: [], group: 'Xã', email: '' });
    const answers = [
      { unit: 'Thôn Lạ', taskId: 'II.3', status: 'overdue' as const },
      { unit: 'Thôn Hạ', taskId: 'II.3', status: 'done-late' as const },
      { unit: 'thôn thượng', taskId: 'II.3', status: 'done-early' as const },
    ];
    const tallies = tallyUnits(answers, [unit('Thôn Thượng'), unit('Thôn Hạ')]);
    expect(
      tallies.map(({ name, cells }) => [name, cells.doneOnTime.tasks.length, cells.doneLate.tasks.length, cells.openOverdue.tasks.length]),
    ).toEqual([
      ['Thôn Thượng', 1, 0, 0],
      ['Thôn Hạ', 0, 1, 0],
      ['Thôn Lạ', 0, 0, 1],
    ]);
  });
});
