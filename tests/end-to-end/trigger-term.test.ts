import { toSerial } from '../../src/core/model/calendar-date';
import { PLAN, planFile, rowOf, run, track, type, type Bytes, type PlanRow } from '../support/session';

const TASK = PLAN.findIndex(([, title]) => title.startsWith('Khảo sát'));
const ID = '2.c';
const withTime = (time: string): readonly PlanRow[] =>
  PLAN.map((row, at) => (at === TASK ? ([...row.slice(0, 5), time] as unknown as PlanRow) : row));
const start = track(planFile(withTime('15 ngày làm việc kể từ khi nhận văn bản của Sở Nội vụ')));

const due = (bytes: Bytes): string | null => rowOf(bytes, ID).entry.due;
const trigger = (bytes: Bytes, day: string | null): Bytes => type(bytes, ID, { triggerDate: day === null ? null : toSerial(day) });

describe('Việc chờ căn cứ có nêu số ngày: gõ ngày phát sinh thì lần cập nhật sau có hạn', () => {
  it('chưa gõ ngày phát sinh thì chưa có hạn', () => {
    expect(due(start)).toBeNull();
  });

  it('gõ 25/4/2022: 15 ngày làm việc, trừ thứ Bảy, Chủ nhật, 02/5 (nghỉ bù) và 03/5/2022 (nghỉ bù)', () => {
    const { bytes, outcome } = run(trigger(start, '2022-04-25'), 'track');
    expect(due(bytes)).toBe('2022-05-18');
    expect(outcome.notes.join(' ')).toContain(`${ID} có hạn 18/05/2022, tính từ ngày phát sinh`);
    expect(run(bytes, 'track').outcome.patch.ops).toEqual([]);
  });

  it('đổi ngày phát sinh thì hạn đổi theo, xóa đi thì hạn cũng hết', () => {
    const once = track(trigger(start, '2022-04-25'));
    expect(due(track(trigger(once, '2022-06-06')))).toBe('2022-06-27');
    expect(due(track(trigger(once, null)))).toBeNull();
  });

  it('hạn do người dùng gõ thì giữ nguyên', () => {
    const own = type(trigger(start, '2022-04-25'), ID, { due: toSerial('2022-05-10') });
    const { bytes } = run(own, 'track');
    expect(due(bytes)).toBe('2022-05-10');
    expect(due(track(trigger(bytes, '2022-06-06')))).toBe('2022-05-10');
  });

  it('không phải là điều chỉnh thời hạn, và Kiểm tra bảng không coi là hỏng', () => {
    const typed = trigger(start, '2022-04-25');
    expect(run(typed, 'check').outcome.findings).toEqual(run(start, 'check').outcome.findings);
  });
});
