import { letterLog, planLetters } from '../../src/core/index';
import type { CellValue } from '../../src/core/index';
import { edit, open, planFile, sheetNamed, track } from '../support/session';
import type { Bytes } from '../support/session';

const NOW = { asOf: '2022-06-20', now: '2022-06-20 08:15' };

/** The plan's leads with overdue or unanswered work on 20/6/2022: Phòng Tư pháp (quý I), Văn phòng, Phòng Văn hóa (tháng 6, due soon no). */
const start = withAddresses(track(planFile()), {
  'Phòng Tư pháp': 'tu-phap@vi-du.vn',
  'Văn phòng': 'van-phong@vi-du.vn; truc@vi-du.vn',
});

function withAddresses(bytes: Bytes, addresses: Readonly<Record<string, string>>): Bytes {
  const { values } = sheetNamed(bytes, 'Đơn vị');
  return edit(
    bytes,
    ...Object.entries(addresses).map(([unit, email]) => {
      const row = values.findIndex((line) => line[1] === unit);
      return { op: 'setCells', sheet: 'Đơn vị', row, column: 4, cells: [[email]] } as const;
    }),
  );
}

function logged(bytes: Bytes, ...rows: readonly (readonly [stamp: string, kind: string, unit: string])[]): Bytes {
  const row = sheetNamed(bytes, 'Nhật ký').values.length;
  const cells = rows.map((line): CellValue[] => [...line]);
  return edit(bytes, { op: 'setCells', sheet: 'Nhật ký', row, column: 1, cells });
}

function plan(bytes: Bytes, quota = 100) {
  const planned = planLetters({ workbook: open(bytes), ...NOW }, quota);
  if (!planned.ok) throw new Error('refused');
  return planned.plan;
}

const units = (bytes: Bytes, quota = 100) => plan(bytes, quota).letters.map(({ unit }) => unit);
const left = (bytes: Bytes, quota = 100) => Object.fromEntries(plan(bytes, quota).left.map(({ unit, why }) => [unit, why]));

describe('Thư nhắc việc', () => {
  test('đơn vị có việc cần nhắc và có thư điện tử thì nhận thư; chưa có thư điện tử thì nói ra', () => {
    const { letters } = plan(start);
    expect(letters.map(({ unit, to }) => [unit, to])).toEqual([
      ['Phòng Tư pháp', ['tu-phap@vi-du.vn']],
      ['Văn phòng', ['van-phong@vi-du.vn', 'truc@vi-du.vn']],
    ]);
    expect(letters[0]?.subject).toBe('Nhắc việc cải cách hành chính, tính đến ngày 20/06/2022');
    expect(letters[0]?.body).toContain('1.a: Ban hành kế hoạch rà soát văn bản của phường; hạn 31/03/2022, quá 81 ngày');
    expect(new Set(Object.values(left(start)))).toEqual(new Set(['no-address']));
  });

  test('mỗi địa chỉ tính một người nhận; hết số người nhận trong ngày thì để lại đơn vị sau', () => {
    expect(units(start, 3)).toEqual(['Phòng Tư pháp', 'Văn phòng']);
    expect(units(start, 2)).toEqual(['Phòng Tư pháp']);
    expect(left(start, 2)).toMatchObject({ 'Văn phòng': 'quota' });
    expect(units(start, 0)).toEqual([]);
  });

  test.each([
    ['đã gửi hôm nay', '20/06/2022 07:00', 'Đã gửi thư', 'sent-today'],
    ['hôm nay đang gửi thì bị ngắt', '20/06/2022 07:00', 'Đang gửi thư', 'unsure'],
  ])('%s: không gửi nữa', (_, stamp, kind, why) => {
    const again = logged(start, [stamp, kind, 'Phòng Tư pháp']);
    expect(units(again)).toEqual(['Văn phòng']);
    expect(left(again)).toMatchObject({ 'Phòng Tư pháp': why });
  });

  test.each([
    ['gửi hôm qua', '19/06/2022 16:00', 'Đã gửi thư'],
    ['hôm nay mới xếp hàng chờ', '20/06/2022 07:00', 'Chờ gửi thư'],
    ['hôm nay gửi không được', '20/06/2022 07:00', 'Không gửi được thư'],
  ])('%s: vẫn gửi', (_, stamp, kind) => {
    expect(units(logged(start, [stamp, kind, 'Phòng Tư pháp']))).toContain('Phòng Tư pháp');
  });

  test('đang gửi rồi đã gửi: là đã gửi', () => {
    const twice = logged(start, ['20/06/2022 07:00', 'Đã gửi thư', 'Phòng Tư pháp'], ['20/06/2022 07:05', 'Đang gửi thư', 'Phòng Tư pháp']);
    expect(left(twice)).toMatchObject({ 'Phòng Tư pháp': 'sent-today' });
  });

  test('Nhật ký có thêm một dòng “Chờ gửi thư” cho mỗi thư; nhật ký đã bị xóa thì được lập lại', () => {
    const { letters } = plan(start);
    const log = letterLog({ workbook: open(start), ...NOW }, letters);
    const after = edit(start, ...log.patch.ops);
    const rows = sheetNamed(after, 'Nhật ký').values.slice(log.row);
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['20/06/2022 08:15', 'Chờ gửi thư', 'Phòng Tư pháp', 'Thư nhắc việc đến tu-phap@vi-du.vn'],
      ['20/06/2022 08:15', 'Chờ gửi thư', 'Văn phòng', 'Thư nhắc việc đến van-phong@vi-du.vn, truc@vi-du.vn'],
    ]);
    const without = edit(start, { op: 'deleteSheet', sheet: 'Nhật ký' });
    const fresh = letterLog({ workbook: open(without), ...NOW }, letters);
    expect(sheetNamed(edit(without, ...fresh.patch.ops), fresh.sheet).values[fresh.row]?.[fresh.column]).toBe('Chờ gửi thư');
  });

  test('chưa có bảng theo dõi: nói phải làm gì', () => {
    const planned = planLetters({ workbook: open(planFile()), ...NOW }, 100);
    expect(planned).toMatchObject({ ok: false, issues: [{ code: 'no-tracker' }] });
  });
});
