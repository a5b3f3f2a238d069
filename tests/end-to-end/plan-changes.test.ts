import { strFromU8, unzipSync } from 'fflate';
import { toSerial, type CellValue, type WorkbookSnapshot } from '../../src/core/index';
import {
  changePlan,
  edit,
  faults,
  lostTexts,
  open,
  PLAN,
  planFile,
  rowOf,
  run,
  sheetNamed,
  track,
  tracker,
  type,
  typeEverywhere,
} from '../support/session';
import type { Bytes, PlanRow } from '../support/session';

const first = track(planFile());
const filled = typeEverywhere(first);

const indexOf = (title: string): number => PLAN.findIndex((row) => row[1] === title);
/** The plan with rows in the place of one of its rows. */
const spliced = (title: string, remove: number, ...rows: readonly PlanRow[]): PlanRow[] => [
  ...PLAN.slice(0, indexOf(title)),
  ...rows,
  ...PLAN.slice(indexOf(title) + remove),
];
const reworded = (title: string, next: Partial<Record<number, string>>): PlanRow[] =>
  PLAN.map((row) => (row[1] === title ? (row.map((text, at) => next[at] ?? text) as unknown as PlanRow) : row));

const SURVEY = 'Khảo sát sự hài lòng của người dân';
const POST = 'Niêm yết thủ tục tại nơi tiếp nhận hồ sơ';
const NEW: PlanRow = ['b', 'Rà soát quy trình nội bộ', 'Văn phòng', '', 'Quy trình', 'Quý IV năm 2022'];

/** What people typed on a row, by the title that they see beside it. */
function typedByTitle(bytes: Bytes): Map<string, string> {
  return new Map(
    tracker(bytes).rows.flatMap((row) => {
      const { result, note } = row.entry;
      return result === null ? [] : [[`${row.text.title}|${String(note)}`, result] as const];
    }),
  );
}

/** The kinds of change that Nhật ký lists after a run, with the line. */
function logged(bytes: Bytes): string[] {
  return sheetNamed(bytes, 'Nhật ký')
    .values.slice(4)
    .map((row) => `${String(row[2])} ${String(row[3])}`)
    .filter((text) => !text.startsWith('Cập nhật'));
}

/** Height in points of the row of a line on Theo dõi, as the file says it. */
function heightOf(bytes: Bytes, id: string): number {
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  const xml = parts.find((part) => part.includes('THEO DÕI KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH')) ?? '';
  const [, height] = new RegExp(`<row r="${String(rowOf(bytes, id).row + 1)}"[^>]* ht="([\\d.]+)"`, 'u').exec(xml) ?? [];
  return Number(height);
}

describe('tên việc dài thêm mấy dòng', () => {
  const long = `${SURVEY} ${'khi đến làm thủ tục tại bộ phận một cửa của phường và của các xã lân cận '.repeat(4)}`;
  const changed = changePlan(first, reworded(SURVEY, { 1: long }));

  it('hàng cao lên cho đủ chữ, các hàng khác như cũ', () => {
    const after = track(changed);
    // Some 330 letters in a column of about 50 a line: seven lines, 5 px of air.
    expect(heightOf(first, '2.c')).toBeLessThan(40);
    expect(heightOf(after, '2.c')).toBeGreaterThan(6 * 12);
    expect(heightOf(after, '2.b')).toBe(heightOf(first, '2.b'));
  });

  it('hàng mà người dùng đã tự chỉnh chiều cao giữ nguyên', () => {
    const { row } = rowOf(first, '2.c');
    const fixed = edit(changed, { op: 'setRows', sheet: 'Theo dõi', rows: [{ row, count: 1, height: 30, level: 0 }] });
    expect(heightOf(track(fixed), '2.c')).toBe(30);
  });
});

describe('kế hoạch thay đổi sau khi đã nhập kết quả: phần nhập đi theo việc của nó', () => {
  const CASES: readonly (readonly [what: string, plan: readonly PlanRow[], log: readonly string[]])[] = [
    [
      'thêm một việc ở giữa, các việc sau lùi một chữ',
      spliced(
        POST,
        2,
        NEW,
        ['c', ...PLAN[indexOf(POST)]!.slice(1)] as unknown as PlanRow,
        ['d', ...PLAN[indexOf(SURVEY)]!.slice(1)] as unknown as PlanRow,
      ),
      [],
    ],
    ['thêm một việc ở cuối lĩnh vực', spliced('Chỉ đạo, điều hành', 0, ['d', ...NEW.slice(1)] as unknown as PlanRow), ['Thêm 2.d']],
    [
      'thêm một lĩnh vực mới ở cuối',
      [...PLAN, ['4', 'Chuyển đổi số', '', '', '', ''], ['a', ...NEW.slice(1)] as unknown as PlanRow],
      ['Thêm 4.a'],
    ],
    ['sửa lời một việc', reworded(SURVEY, { 1: 'Khảo sát mức độ hài lòng của người dân và tổ chức' }), ['Sửa chữ 2.c']],
    ['đổi cơ quan chủ trì', reworded(SURVEY, { 2: 'Văn phòng' }), ['Sửa chữ 2.c']],
    ['bỏ một việc đã nhập kết quả', spliced(SURVEY, 1), ['Đưa ra 2.c']],
    ['bỏ cả một lĩnh vực', PLAN.slice(0, indexOf('Chỉ đạo, điều hành')), []],
    ['một việc thành nhiều mốc', reworded(SURVEY, { 5: 'Quý II năm 2022 lập phiếu; quý IV năm 2022 tổng hợp' }), []],
    ['nhiều mốc thành một', reworded('Kiểm soát thủ tục hành chính', { 5: 'Quý IV năm 2022' }), []],
    [
      'đổi thứ tự hai lĩnh vực',
      [...PLAN.slice(5, 9), ...PLAN.slice(0, 5), ...PLAN.slice(9)].map((row) =>
        row[0] === '1'
          ? (['2', ...row.slice(1)] as unknown as PlanRow)
          : row[0] === '2'
            ? (['1', ...row.slice(1)] as unknown as PlanRow)
            : row,
      ),
      [],
    ],
    [
      'bỏ một việc ở giữa, việc sau lên một chữ',
      spliced(POST, 2, ['b', ...PLAN[indexOf(SURVEY)]!.slice(1)] as unknown as PlanRow),
      ['Đưa ra 2.b', 'Đổi số 2.b'],
    ],
    [
      'chuyển một việc sang lĩnh vực khác',
      [...spliced(SURVEY, 1), ['c', ...PLAN[indexOf(SURVEY)]!.slice(1)] as unknown as PlanRow],
      ['Đổi số 3.c'],
    ],
  ];

  it.each(CASES)('%s', (_what, plan, log) => {
    const before = typedByTitle(filled.bytes);
    const { bytes: after } = run(changePlan(filled.bytes, plan), 'track');
    expect(lostTexts(after, filled.texts)).toEqual([]);
    expect(faults(after).filter((fault) => !fault.startsWith('“'))).toEqual([]);
    const now = typedByTitle(after);
    const kept = new Set(tracker(after).rows.map((row) => row.text.title));
    const strayed = [...before].filter(([key, result]) => kept.has(key.split('|')[0] ?? '') && now.get(key) !== result);
    expect(strayed).toEqual([]);
    for (const entry of log) expect(logged(after)).toContain(entry);
    const planned = plan.flatMap((row) => (/^\d+$/u.test(row[0]) ? [] : [row[1]]));
    const titles = tracker(after).rows.flatMap((row) => (row.kind === 'NV' || row.kind === 'NH' ? [row.text.title] : []));
    expect([...titles].sort()).toEqual([...planned].sort());
  });
});

describe('thời gian trong kế hoạch thay đổi', () => {
  const moved = reworded(SURVEY, { 5: 'Trước ngày 01/12/2022' });

  test('hạn không ai sửa thì đi theo kế hoạch, hạn cũ vào Nhật ký', () => {
    const after = track(changePlan(first, moved));
    expect(rowOf(after, '2.c').entry.due).toBe('2022-11-30');
    const row = sheetNamed(after, 'Nhật ký').values.find((line) => line[2] === 'Đổi hạn');
    expect(row?.slice(2, 7)).toEqual(['Đổi hạn', '2.c', '2.c đổi hạn: 14/11/2022 thành 30/11/2022.', '14/11/2022', '30/11/2022']);
    expect(faults(after)).toEqual([]);
  });

  test('hạn do người nhập thì giữ nguyên, và được nói ra', () => {
    const typed = track(type(first, '2.c', { due: toSerial('2022-10-10') }));
    const { bytes: after, outcome } = run(changePlan(typed, moved), 'track');
    expect(rowOf(after, '2.c').entry.due).toBe('2022-10-10');
    expect(outcome.notes).toContain('2.c giữ hạn đã nhập 10/10/2022; hạn theo kế hoạch nay là 30/11/2022.');
    expect(faults(after)).toEqual([]);
  });

  test('hạn do người nhập vào Nhật ký một lần', () => {
    const typed = type(first, '2.c', { due: toSerial('2022-10-10') });
    const once = track(typed);
    const twice = track(once);
    const rows = (bytes: Bytes): number =>
      sheetNamed(bytes, 'Nhật ký').values.filter((line) => line[2] === 'Đổi hạn' && line[3] === '2.c').length;
    expect([rows(once), rows(twice)]).toEqual([1, 1]);
    const again = track(type(twice, '2.c', { due: toSerial('2022-10-20') }));
    expect(rows(again)).toBe(2);
    expect(faults(again)).toEqual([]);
  });
});

describe('cách hiểu do người viết', () => {
  test('được đọc, được giữ, và đổi các dòng theo dõi', () => {
    const after = track(type(first, '1.d', { reading: 'Quý III, quý IV năm 2022' }));
    expect(rowOf(after, '1.d').text.reading).toBe('Quý III, quý IV năm 2022');
    expect(
      tracker(after).rows.filter((row) => row.taskId === '1.d' && row.kind === 'DG').length +
        tracker(after).rows.filter((row) => row.id === '1.d' && row.kind === 'NV').length,
    ).toBeGreaterThan(0);
    expect(faults(after)).toEqual([]);
    const changed = track(changePlan(after, reworded('Phổ biến pháp luật cho người dân', { 5: 'Tháng 7 năm 2022' })));
    expect(rowOf(changed, '1.d').text.reading).toBe('Quý III, quý IV năm 2022');
    expect(faults(changed)).toEqual([]);
  });

  test('không đọc được thì nói ra và giữ nguyên chữ', () => {
    const { bytes: after, outcome } = run(type(first, '1.d', { reading: 'như anh Ba nói' }), 'track');
    expect(rowOf(after, '1.d').text.reading).toBe('như anh Ba nói');
    expect(rowOf(after, '1.d').entry.due).toBe('2022-06-30');
    expect(outcome.issues.map((issue) => issue.code)).toContain('own-reading-not-read');
    expect(faults(after)).toEqual([]);
  });

  test('một việc thành nhiều mốc rồi trở lại một: chữ đã nhập còn đủ', () => {
    const several = track(type(filled.bytes, '2.c', { reading: 'Quý II năm 2022 lập phiếu; quý IV năm 2022 tổng hợp' }));
    expect(
      tracker(several)
        .rows.filter((row) => row.taskId === '2.c')
        .map((row) => row.id),
    ).toEqual(['2.c', '2.c/1', '2.c/2']);
    const back = track(type(several, '2.c', { reading: '' }));
    expect(
      tracker(back)
        .rows.filter((row) => row.taskId === '2.c' && row.kind !== 'NG')
        .map((row) => row.id),
    ).toEqual(['2.c']);
    expect(lostTexts(back, filled.texts)).toEqual([]);
    expect(faults(back)).toEqual([]);
  });
});

describe('một nhịp có thêm ngày thứ hai trong kỳ', () => {
  const once = typeEverywhere(track(planFile(reworded(SURVEY, { 5: 'Ngày 05 hằng tháng' }))));
  const after = track(changePlan(once.bytes, reworded(SURVEY, { 5: 'Ngày 05 và ngày 20 hằng tháng' })));

  it('dòng của ngày đầu giữ mã, hạn và chữ đã nhập; ngày thứ hai là dòng mới ngay dưới', () => {
    const lines = tracker(after).rows.filter(({ taskId, kind }) => taskId === '2.c' && kind === 'DG');
    expect(lines.slice(0, 4).map(({ id, entry }) => [id, entry.due, entry.result])).toEqual([
      ['2.c/T01', '2022-01-05', 'Kết quả trong kỳ của dòng 2.c/T01'],
      ['2.c/T01-2', '2022-01-20', null],
      ['2.c/T02', '2022-02-05', 'Kết quả trong kỳ của dòng 2.c/T02'],
      ['2.c/T02-2', '2022-02-20', null],
    ]);
    expect(lines).toHaveLength(24);
    expect(lostTexts(after, once.texts)).toEqual([]);
    expect(faults(after)).toEqual([]);
  });
});

describe('kế hoạch rất ngắn và rất dài', () => {
  const large: PlanRow[] = Array.from({ length: 8 }, (_, area): PlanRow[] => [
    [String(area + 1), `Lĩnh vực số ${area + 1}`, '', '', '', ''],
    ...Array.from({ length: 50 }, (_unused, task): PlanRow => [
      String(task + 1),
      `Nhiệm vụ ${area + 1} chấm ${task + 1}`,
      'Văn phòng',
      '',
      'Báo cáo',
      task % 2 === 0 ? 'Định kỳ hàng quý' : 'Hàng tháng',
    ]),
  ]).flat();

  test('một việc', () => {
    const after = track(planFile(PLAN.slice(0, 2)));
    expect(tracker(after).rows.map((row) => row.id)).toEqual(['LV.1', '1.a']);
    expect(faults(after)).toEqual([]);
  });

  test('400 việc, hơn 2.000 dòng: lần đầu và lần sau', () => {
    const once = track(planFile(large));
    const lines = tracker(once).rows.filter((row) => row.kind === 'DG').length;
    expect(lines).toBe(8 * (25 * 4 + 25 * 12));
    const LINE = tracker(once).rows.filter((row) => row.kind === 'DG')[1_000]?.id ?? '';
    const written = type(once, LINE, { result: 'đã làm' });
    const twice = track(written);
    expect(rowOf(twice, LINE).entry.result).toBe('đã làm');
    expect(run(twice, 'track').outcome.patch.ops).toEqual([]);
  });
});

test('công thức và chữ ở cột riêng của người dùng đi theo việc sang lĩnh vực khác', () => {
  const { row } = rowOf(first, '2.c');
  const cells = [['ghi riêng', { formula: `=LEN(C${row + 1})`, value: 5 }]];
  const own = edit(type(first, '2.c', { result: 'đã khảo sát', done: 'cuối tháng 5' }), {
    op: 'setCells',
    sheet: 'Theo dõi',
    row,
    column: 38,
    cells,
  });
  const plan = [...spliced(SURVEY, 1), ['c', ...PLAN[indexOf(SURVEY)]!.slice(1)] as unknown as PlanRow];
  const after = track(changePlan(own, plan));
  const moved = rowOf(after, '3.c');
  const { sheet, columns } = tracker(after);
  expect(moved.entry.result).toBe('đã khảo sát');
  expect(sheet.values[moved.row]?.[columns.get('done') ?? -1]).toBe('cuối tháng 5');
  expect([sheet.values[moved.row]?.[38], sheet.formulas[moved.row]?.[39]]).toEqual(['ghi riêng', `=LEN(C${moved.row + 1})`]);
  expect(rowOf(after, '3.b').row).toBe(moved.row - 1);
  expect(faults(after)).toEqual([]);
});

describe('lần cập nhật chuyển việc sang lĩnh vực khác bị dừng trước khi bỏ hàng cũ', () => {
  const plan = [...spliced(SURVEY, 1), ['c', ...PLAN[indexOf(SURVEY)]!.slice(1)] as unknown as PlanRow];
  const before = changePlan(type(first, '2.c', { result: 'đã khảo sát' }), plan);
  const { ops } = run(before, 'track').outcome.patch;
  const ended = edit(
    before,
    ...ops.slice(
      0,
      ops.findIndex(({ op }) => op === 'deleteRows'),
    ),
  );
  const old = rowOf(ended, '2.c');
  const titles = (bytes: Bytes): number => tracker(bytes).rows.filter((row) => row.text.title === SURVEY).length;

  it('lần sau bỏ hàng cũ: việc còn một hàng', () => {
    expect(titles(ended)).toBe(2);
    const after = track(ended);
    expect([titles(after), rowOf(after, '3.c').entry.result]).toEqual([1, 'đã khảo sát']);
    expect(faults(after)).toEqual([]);
  });

  it('hàng cũ có thêm chữ ở cột xa hơn mọi cột của hàng mới: chữ ấy còn', () => {
    const added = edit(ended, { op: 'setCells', sheet: 'Theo dõi', row: old.row, column: 60, cells: [['gọi lại Sở Nội vụ']] });
    const after = run(added, 'track', { workbook: withoutEmptyEnds(open(added)) }).bytes;
    expect(sheetNamed(after, 'Theo dõi').values.flat()).toEqual(expect.arrayContaining(['đã khảo sát', 'gọi lại Sở Nội vụ']));
    expect(faults(after)).toEqual([]);
  });
});

/** A snapshot whose rows end with their last filled cell, as a host may give it. */
function withoutEmptyEnds(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const filled = (row: readonly CellValue[]): readonly CellValue[] =>
    row.slice(0, row.map((value) => value !== null).lastIndexOf(true) + 1);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map(filled) })) };
}
