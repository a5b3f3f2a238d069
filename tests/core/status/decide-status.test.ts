import type { Entry, Line } from '../../../src/core/model/line';
import { EMPTY_ENTRY } from '../../../src/core/model/line';
import { statusRow, type StatusId } from '../../../src/core/model/status';
import { daysLeft, decideStatus, worstStatus } from '../../../src/core/status/decide-status';

const ON = '2026-06-20';
const SOON_DAYS = 7;

type Row = readonly [
  said: string,
  kind: Line['kind'],
  start: string | null,
  entry: Partial<Entry>,
  status: string,
  daysLeft: number | null,
];

/** What a clerk would say of a line on 20/6/2026, and what the sheet must then show. */
const GRID: readonly Row[] = [
  // Có hạn, chưa xong
  ['còn hơn một tuần', 'dated', null, { due: '2026-06-28' }, 'Trong hạn', 8],
  ['còn đúng số ngày báo trước', 'dated', null, { due: '2026-06-27' }, 'Sắp đến hạn', 7],
  ['hôm nay là hạn', 'dated', null, { due: '2026-06-20' }, 'Sắp đến hạn', 0],
  ['hạn hôm qua', 'dated', null, { due: '2026-06-19' }, 'Quá hạn', -1],
  ['quý III chưa đến', 'dated', '2026-07-01', { due: '2026-09-30' }, 'Chưa thực hiện', 102],
  ['quý III chưa đến nhưng đã làm', 'dated', '2026-07-01', { due: '2026-09-30', progress: 'Đang thực hiện' }, 'Trong hạn', 102],
  ['hôm nay bắt đầu', 'dated', '2026-06-20', { due: '2026-09-30' }, 'Trong hạn', 102],
  // Có hạn, đã xong
  ['xong trước hạn', 'dated', null, { due: '2026-03-31', done: '2026-03-30' }, 'Hoàn thành trước hạn', null],
  ['xong đúng ngày hạn', 'dated', null, { due: '2026-03-31', done: '2026-03-31' }, 'Hoàn thành đúng hạn', null],
  ['xong sau hạn', 'dated', null, { due: '2026-03-31', done: '2026-04-01' }, 'Hoàn thành quá hạn', null],
  ['ngày xong còn ở phía trước', 'dated', null, { due: '2026-06-22', done: '2026-06-21' }, 'Sắp đến hạn', 2],
  ['báo xong mà không ghi ngày', 'dated', null, { due: '2026-06-19', progress: 'Hoàn thành' }, 'Quá hạn', -1],
  // Dừng
  ['tạm dừng dù đã quá hạn', 'dated', null, { due: '2026-03-31', progress: 'Tạm dừng' }, 'Tạm dừng', null],
  [
    'không thực hiện dù ghi ngày xong',
    'dated',
    null,
    { due: '2026-03-31', done: '2026-03-30', progress: 'Không thực hiện' },
    'Không thực hiện',
    null,
  ],
  // Thường xuyên
  ['thường xuyên, chưa trả lời', 'continuous', null, {}, 'Chưa báo cáo kỳ này', null],
  ['thường xuyên, nói là chưa báo cáo', 'continuous', null, { answer: 'Chưa báo cáo' }, 'Chưa báo cáo kỳ này', null],
  ['thường xuyên, có kết quả', 'continuous', null, { answer: 'Có kết quả' }, 'Đã báo cáo kỳ này', null],
  ['thường xuyên, không phát sinh', 'continuous', null, { answer: 'Không phát sinh' }, 'Đã báo cáo kỳ này', null],
  // Chờ căn cứ
  ['chờ hướng dẫn của tỉnh', 'trigger', null, {}, 'Chờ căn cứ', null],
  ['mới ghi tên văn bản, chưa ghi ngày', 'trigger', null, { triggerDocument: '12/HD-SNV' }, 'Chờ căn cứ', null],
  ['văn bản đề ngày mai', 'trigger', null, { triggerDate: '2026-06-21' }, 'Chờ căn cứ', null],
  ['đã có văn bản, chưa ai đặt hạn', 'trigger', null, { triggerDate: '2026-06-20' }, 'Không rõ thời hạn', null],
  ['đã có văn bản và hạn', 'trigger', null, { triggerDate: '2026-06-01', due: '2026-07-31' }, 'Trong hạn', 41],
  ['chờ căn cứ mà đã làm xong', 'trigger', null, { done: '2026-06-01' }, 'Hoàn thành đúng hạn', null],
  // Không đọc được thời gian
  ['không ai hiểu thời gian', 'unclear', null, {}, 'Không rõ thời hạn', null],
  ['người theo dõi tự đặt hạn', 'unclear', null, { due: '2026-06-10' }, 'Quá hạn', -10],
];

it.each(GRID)('%s', (_said, kind, start, typed, label, left) => {
  const entry = { ...EMPTY_ENTRY, ...typed };
  const status = decideStatus({ kind, start }, entry, ON, SOON_DAYS);
  expect(statusRow(status).label).toBe(label);
  expect(daysLeft(entry, status, ON)).toBe(left);
});

describe('một nhiệm vụ có nhiều mốc mang tình trạng xấu nhất', () => {
  it.each<readonly [readonly StatusId[], StatusId]>([
    [['done-early', 'overdue', 'in-term'], 'overdue'],
    [['done-early', 'due-soon', 'not-begun'], 'due-soon'],
    [['continuous-reported', 'continuous-not-reported'], 'continuous-not-reported'],
    [['done-early', 'done-late'], 'done-late'],
    [['done-on-time', 'cancelled'], 'done-on-time'],
    [['paused', 'paused'], 'paused'],
  ])('%j → %s', (lines, task) => {
    expect(worstStatus(lines)).toBe(task);
    expect(worstStatus([...lines].reverse())).toBe(task);
  });
});
