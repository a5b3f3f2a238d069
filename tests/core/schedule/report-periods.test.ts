import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import type { PeriodRow } from '../../../src/core/model/report-period';
import { PERIOD_PRESETS, periodOn, periodsOf, readPeriod } from '../../../src/core/schedule/report-periods';

const ND09 = { settings: DEFAULT_SETTINGS };
const CALENDAR = { settings: { ...DEFAULT_SETTINGS, periodPreset: 'calendar' as const } };

function read(text: string, rules = ND09 as Parameters<typeof readPeriod>[1]) {
  const result = readPeriod(text, rules);
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
}

describe('Kỳ theo Nghị định 09/2019: từ ngày 15 đến ngày 14', () => {
  it.each([
    // kỳ, từ, đến, gửi, kỳ tới đến hết, quá hạn "tồn" là có hạn trước ngày
    ['2022-Q1', '2021-12-15', '2022-03-14', '2022-03-20', '2022-06-14', '2021-12-15'],
    ['2022-Q2', '2022-03-15', '2022-06-14', '2022-06-20', '2022-09-14', '2022-03-15'],
    ['2022-6T', '2021-12-15', '2022-06-14', '2022-06-20', '2022-12-14', '2022-03-15'],
    ['2022-Q3', '2022-06-15', '2022-09-14', '2022-09-20', '2022-12-14', '2022-06-15'],
    ['2022-9T', '2021-12-15', '2022-09-14', '2022-09-20', '2022-12-14', '2022-06-15'],
    ['2022-Q4', '2022-09-15', '2022-12-14', '2022-12-20', '2023-03-14', '2022-09-15'],
    ['2022-NAM', '2021-12-15', '2022-12-14', '2022-12-20', '2023-12-14', '2022-09-15'],
  ])('%s: %s đến %s, gửi %s', (id, from, to, sendBy, nextTo, carriedBefore) => {
    expect(read(id)).toMatchObject({ id, from, to, sendBy, carriedBefore, next: { to: nextTo } });
  });

  it('kỳ tới bắt đầu ngay sau ngày chốt', () => {
    for (const period of periodsOf(2022, ND09, false)) expect([period.id, period.next.from.slice(8)]).toEqual([period.id, '15']);
  });
});

describe('Kỳ theo lịch', () => {
  it.each([
    ['2022-Q1', '2022-01-01', '2022-03-31', '2022-04-20'],
    ['2022-6T', '2022-01-01', '2022-06-30', '2022-07-20'],
    ['2022-Q3', '2022-07-01', '2022-09-30', '2022-10-20'],
    ['2022-9T', '2022-01-01', '2022-09-30', '2022-10-20'],
    ['2022-NAM', '2022-01-01', '2022-12-31', '2023-01-20'],
  ])('%s: %s đến %s, gửi sau ngày chốt: %s', (id, from, to, sendBy) => {
    expect(read(id, CALENDAR)).toMatchObject({ from, to, sendBy });
  });
});

describe('Lời văn của kỳ', () => {
  it.each([
    ['2026-Q1', 'quý I năm 2026', 'quý II năm 2026'],
    ['2026-6T', '6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2026', '6 tháng cuối năm 2026'],
    ['2026-Q3', 'quý III và phương hướng, nhiệm vụ quý IV năm 2026', 'quý IV năm 2026'],
    ['2026-9T', '9 tháng đầu năm và phương hướng, nhiệm vụ 3 tháng cuối năm 2026', '3 tháng cuối năm 2026'],
    ['2026-NAM', 'năm 2026 và phương hướng, nhiệm vụ năm 2027', 'năm 2027'],
    ['2022-01-01..2022-03-15', 'từ ngày 01/01/2022 đến ngày 15/3/2022', 'kỳ tiếp theo'],
  ])('%s: “%s”', (id, titleWords, next) => {
    expect(read(id)).toMatchObject({ titleWords, next: { words: next } });
  });

  it('tên trang tính không có ký tự bị cấm và không quá dài', () => {
    const labels = [...periodsOf(2022, ND09, false), read('2022-01-01..2022-02-28')].map((period) => `Báo cáo ${period.sheetLabel}`);
    expect(labels).toContain('Báo cáo Quý III 2022');
    expect(labels.at(-1)).toBe('Báo cáo 01.01-28.02.2022');
    for (const label of labels) expect(label).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
  });
});

describe('Cách người dùng gõ kỳ', () => {
  it.each([
    ['2022-q1', '2022-Q1'],
    [' 2022-Năm ', '2022-NAM'],
    ['2022-nam', '2022-NAM'],
    ['2022-6t', '2022-6T'],
    ['01/01/2022..28/2/2022', '2022-01-01..2022-02-28'],
    ['2022-01-01 .. 2022-02-28', '2022-01-01..2022-02-28'],
    ['2022-02-28..2022-02-28', '2022-02-28..2022-02-28'],
  ])('“%s” là %s', (typed, id) => {
    expect(read(typed).id).toBe(id);
  });

  it.each([
    ['', 'period-unknown'],
    ['Quý I', 'period-unknown'],
    ['2022-Q5', 'period-unknown'],
    ['22-Q1', 'period-unknown'],
    ['9999-Q1', 'period-year'],
    ['2022-02-30..2022-03-01', 'period-date'],
    ['2022-02-01..31/6/2022', 'period-date'],
    ['2022-03-01..2022-02-01', 'period-order'],
  ])('“%s” bị từ chối: %s', (typed, code) => {
    const result = readPeriod(typed, ND09);
    expect(result).toMatchObject({ ok: false, issue: { code, severity: 'error' } });
  });

  it('khoảng tự chọn: kỳ tới dài bằng kỳ này', () => {
    expect(read('2022-01-01..2022-01-31').next).toMatchObject({ from: '2022-02-01', to: '2022-03-03' });
  });
});

describe('Thiết lập sửa được', () => {
  const rows: PeriodRow[] = PERIOD_PRESETS.nd09.map((row) =>
    row.kind === 'Q1' ? { ...row, to: { yearOffset: 0, month: 3, day: 5 }, sendBy: { yearOffset: 0, month: 3, day: 10 } } : row,
  );

  it('ngày chốt và ngày gửi riêng của một kỳ', () => {
    const period = read('2022-Q1', { ...ND09, rows });
    expect(period).toMatchObject({ to: '2022-03-05', sendBy: '2022-03-10', rule: 'Theo Thiết lập' });
  });

  it.each([
    ['none', '2022-03-20'],
    ['next', '2022-03-21'],
    ['previous', '2022-03-18'],
  ] as const)('20/3/2022 là Chủ nhật; chuyển “%s” thành %s', (rollPolicy, sendBy) => {
    expect(read('2022-Q1', { settings: { ...DEFAULT_SETTINGS, rollPolicy } }).sendBy).toBe(sendBy);
  });

  it('ngày nghỉ do bảng Ngày nghỉ quyết định khi có', () => {
    const isDayOff = (date: string): boolean => date === '2022-03-20' || date === '2022-03-21';
    expect(read('2022-Q1', { settings: { ...DEFAULT_SETTINGS, rollPolicy: 'next' }, isDayOff }).sendBy).toBe('2022-03-22');
  });

  it('ngày 31 của tháng 2 là ngày cuối tháng', () => {
    const february: PeriodRow[] = rows.map((row) => (row.kind === 'Q1' ? { ...row, to: { yearOffset: 0, month: 2, day: 31 } } : row));
    expect(read('2024-Q1', { ...ND09, rows: february }).to).toBe('2024-02-29');
  });
});

describe('Kỳ đang thu thập vào một ngày', () => {
  it.each([
    ['2022-01-05', '2022-Q1'],
    ['2022-03-14', '2022-Q1'],
    ['2022-03-15', '2022-6T'],
    ['2022-06-15', '2022-Q3'],
    ['2022-09-15', '2022-NAM'],
    ['2022-12-14', '2022-NAM'],
    ['2022-12-15', '2023-Q1'],
  ])('ngày %s: %s', (date, id) => {
    expect(periodOn(date, ND09)?.id).toBe(id);
  });

  it('khi quý II cũng được bật, 6 tháng vẫn là báo cáo dài hơn', () => {
    const rows = PERIOD_PRESETS.nd09.map((row) => ({ ...row, on: true }));
    expect(periodOn('2022-05-01', { ...ND09, rows })?.id).toBe('2022-6T');
  });

  it('không kỳ nào được bật thì không có kỳ', () => {
    const rows = PERIOD_PRESETS.nd09.map((row) => ({ ...row, on: false }));
    expect(periodOn('2022-05-01', { ...ND09, rows })).toBeNull();
  });

  it('mặc định bật bốn báo cáo: quý I, 6 tháng, quý III, năm', () => {
    expect(periodsOf(2022, ND09, true).map((period) => period.id)).toEqual(['2022-Q1', '2022-6T', '2022-Q3', '2022-NAM']);
  });
});
