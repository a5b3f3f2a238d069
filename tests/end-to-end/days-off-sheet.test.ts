import { toSerial } from '../../src/core/model/calendar-date';
import type { CellValue } from '../../src/core/index';
import { readHolidays } from '../../src/core/read/read-settings';
import { edit, open, planFile, run, sheetNamed, track } from '../support/session';
import type { Bytes } from '../support/session';

const SHEET = 'Ngày nghỉ';
const start = track(planFile());
const free = sheetNamed(start, SHEET).values.length;
const [dayCell, kindCell] = [`B${String(free + 1)}`, `C${String(free + 1)}`];

/** A day typed in the first free row of the sheet Ngày nghỉ. */
const typed = (day: CellValue, kind: string, name = 'Nghỉ theo thông báo của tỉnh'): Bytes =>
  edit(start, { op: 'setCells', sheet: SHEET, row: free, column: 1, cells: [[day, kind, name]] });

const lastDayOff = (bytes: Bytes): readonly unknown[] => {
  const last = readHolidays(open(bytes))?.at(-1);
  return [last?.date, last?.kind];
};

describe('ngày nghỉ gõ đúng: không nói gì', () => {
  it.each([
    [toSerial('2022-06-24'), 'Nghỉ'],
    [toSerial('2022-06-25'), 'làm bù'],
    ['Ghi chú: đối chiếu với thông báo của tỉnh', ''],
  ])('%s, “%s”', (day, kind) => {
    expect(run(typed(day, kind), 'check').outcome.findings).toEqual([]);
  });
});

describe('ngày nghỉ gõ thành chữ, loại ngoài danh sách: nói ra, sửa được thì sửa, chữ cũ vào Nhật ký', () => {
  it.each([
    ['24/6/2022', 'Nghỉ', `day-off-as-text:${SHEET}:${dayCell}`, '24/06/2022', ['2022-06-24', 'off']],
    ['ngày 25 tháng 6 năm 2022', 'Làm bù', `day-off-as-text:${SHEET}:${dayCell}`, '25/06/2022', ['2022-06-25', 'worked']],
    [toSerial('2022-06-24'), 'Nghỉ ', `day-off-word:${SHEET}:${kindCell}`, 'Nghỉ', ['2022-06-24', 'off']],
  ])('%s, “%s”', (day, kind, id, fixed, counted) => {
    const { outcome, bytes } = run(typed(day, kind), 'check');
    expect(outcome.findings.map((finding) => [finding.id, finding.fixed, finding.safe])).toEqual([[id, fixed, true]]);
    expect(lastDayOff(bytes)).toEqual(counted);
    expect(sheetNamed(bytes, 'Nhật ký').values.flat()).toContain(fixed);
    expect(run(bytes, 'check').outcome.findings).toEqual([]);
    // A space at the end of a text is not brought back.
    expect(sheetNamed(run(bytes, 'restore').bytes, SHEET).values[free]?.slice(1, 3)).toEqual([day, kind.trimEnd()]);
  });

  it.each([
    ['06/24/2022', 'Nghỉ', `day-off-as-text:${SHEET}:${dayCell}`, '24/06/2022'],
    [toSerial('2022-06-24'), 'Nghỉ lễ', `day-off-word:${SHEET}:${kindCell}`, 'Nghỉ'],
    ['30/4 đến 3/5/2022', 'Nghỉ', `day-off-unread:${SHEET}:${dayCell}`, null],
    ['30/4', 'Nghỉ', `day-off-unread:${SHEET}:${dayCell}`, null],
    [null, 'Nghỉ', `day-off-dateless:${SHEET}:${dayCell}`, null],
    [toSerial('2022-06-24'), 'Lễ', `day-off-kind:${SHEET}:${kindCell}`, null],
    [toSerial('2022-06-24'), '', `day-off-kindless:${SHEET}:${kindCell}`, null],
  ])('%s, “%s”: để người xem', (day, kind, id, fixed) => {
    const bytes = typed(day, kind);
    const { outcome } = run(bytes, 'check');
    expect(outcome.findings.map((finding) => [finding.id, finding.fixed, finding.safe])).toEqual([[id, fixed, false]]);
    expect(outcome.patch.ops).toEqual([]);
  });

  it('ô xa dưới danh sách chưa có kiểu ngày: sửa xong thì hiện như một ngày', () => {
    const row = free + 100;
    const far = edit(start, { op: 'setCells', sheet: SHEET, row, column: 1, cells: [['24/6/2022', 'Nghỉ', 'Nghỉ theo thông báo']] });
    const sheet = sheetNamed(run(far, 'check').bytes, SHEET);
    expect([sheet.values[row]?.[1], sheet.formats[row]?.[1]]).toEqual([toSerial('2022-06-24'), 'dd/mm/yyyy']);
  });

  it('lần cập nhật nói có ô chưa được tính, ở ô nào', () => {
    const { issues } = run(typed('24/6/2022', 'Nghỉ'), 'track').outcome;
    expect(issues.map(({ code, where }) => [code, where.sheet, where.cell])).toContainEqual(['days-off-unread', SHEET, dayCell]);
  });
});
