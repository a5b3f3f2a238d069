import type { CommandOutcome, CommandRequest, WorkbookSnapshot } from '../../src/core/index';
import { runCommand, textToWordSnapshot } from '../../src/core/index';
import { sheetOf, workbookOf } from '../support/sheet-of';
import { applyInMemory } from './memory-host';

const track = (workbook: WorkbookSnapshot, more: Partial<CommandRequest> = {}): CommandOutcome =>
  runCommand({ command: 'track', workbook, asOf: '2026-06-20', now: '2026-06-20 08:00', ...more });

const plan = workbookOf(
  sheetOf(
    [
      'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'TT | Nhiệm vụ | Chủ trì | Thời hạn | Kết quả đạt được',
      '1 | Rà soát thủ tục | Văn phòng | Quý IV năm 2025 | Báo cáo',
      '2 | Tập huấn | Phòng Nội vụ | Tháng 5 | Lớp học',
    ],
    { name: 'KH' },
  ),
);

const products = (workbook: WorkbookSnapshot): unknown[] => {
  const sheet = workbook.sheets.find(({ name }) => name === 'Theo dõi')!;
  const header = sheet.values.findIndex((row) => row.includes('Sản phẩm'));
  const column = sheet.values[header]!.indexOf('Sản phẩm');
  return sheet.values
    .slice(header + 1)
    .flatMap((row) => (row[2] === 'Rà soát thủ tục' || row[2] === 'Tập huấn' ? [row[column] ?? null] : []));
};

const setting = (workbook: WorkbookSnapshot, id: string): unknown =>
  workbook.sheets.find(({ name }) => name === 'Thiết lập')!.values.find((row) => row[0] === id)?.[2] ?? null;

/** A tracker whose sheet Thiết lập was made before there were such settings. */
const withoutSettings = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    if (sheet.name !== 'Thiết lập') return sheet;
    const kept = sheet.values.flatMap((row, at) => (row[0] === 'planColumns' || row[0] === 'seenDoubts' ? [] : [at]));
    const pick = <T>(rows: readonly T[]): T[] => kept.flatMap((at) => (rows[at] === undefined ? [] : [rows[at]]));
    return { ...sheet, values: pick(sheet.values), formulas: pick(sheet.formulas), formats: pick(sheet.formats) };
  }),
});

describe('cột có hai cách hiểu: người dùng chọn một lần', () => {
  test('lần đầu: nêu cách đang hiểu, cách khác, lý do', () => {
    expect(track(plan).columns).toEqual([
      {
        heading: 'Kết quả đạt được',
        where: { sheet: 'KH', cell: 'E2' },
        taken: 'sản phẩm',
        options: ['kết quả'],
        why: expect.stringContaining('không có cột sản phẩm nào khác') as string,
      },
    ]);
  });

  const chosen = ['Kết quả đạt được = kết quả'];

  test.each<readonly [string, () => WorkbookSnapshot]>([
    ['ngay lần đầu', () => applyInMemory(plan, track(plan, { columns: chosen }).patch)],
    [
      'khi đã có bảng',
      () => {
        const first = applyInMemory(plan, track(plan).patch);
        return applyInMemory(first, track(first, { columns: chosen }).patch);
      },
    ],
    [
      'khi trang Thiết lập còn cũ',
      () => {
        const first = withoutSettings(applyInMemory(plan, track(plan).patch));
        return applyInMemory(first, track(first, { columns: chosen }).patch);
      },
    ],
  ])('chọn %s: ghi vào Thiết lập, lần sau không hỏi lại', (_name, tracked) => {
    const workbook = tracked();
    expect(setting(workbook, 'planColumns')).toBe('Kết quả đạt được = kết quả');
    expect(products(workbook)).toEqual([null, null]);
    const again = track(workbook);
    expect(again.columns).toEqual([]);
    expect(again.patch.ops).toEqual([]);
  });

  test('cột có tên lạ: chọn vai trò thì đọc được bảng', () => {
    const odd = workbookOf(sheetOf(['Số | Mục cần lo | Nơi lo | Thời hạn', '1 | Rà soát | Văn phòng | Quý I/2026'], { name: 'KH' }));
    expect(track(odd).issues.map(({ code }) => code)).toContain('no-plan-table');
    const outcome = track(odd, { columns: ['Mục cần lo = nhiệm vụ', 'Nơi lo = cơ quan chủ trì'] });
    expect(outcome.facts.find(({ label }) => label === 'Nhiệm vụ')?.value).toBe('1');
  });

  test('viết sai vai trò trong Thiết lập: nói rõ và đọc như chưa chọn', () => {
    const first = applyInMemory(plan, track(plan, { columns: chosen }).patch);
    const wrong = {
      ...first,
      sheets: first.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) => row.map((cell) => (cell === 'Kết quả đạt được = kết quả' ? 'Kết quả đạt được = gì đó' : cell))),
      })),
    };
    expect(track(wrong).issues.map(({ code }) => code)).toContain('bad-setting');
  });
});

describe('chỗ cần xem lại đã xem thì không hỏi lại', () => {
  const first = applyInMemory(plan, track(plan).patch);
  const seen = applyInMemory(first, track(first, { seen: ['1.1'] }).patch);

  test('lần sau không nêu nữa, Thiết lập nói đã chấp nhận điều gì', () => {
    expect(track(first).review.map(({ id }) => id)).toEqual(['1.1']);
    expect(track(seen).review).toEqual([]);
    expect(setting(seen, 'seenDoubts')).toMatch(/^1\.1: hạn 31\/12\/2025 đứng trước năm kế hoạch 2026/u);
    expect(track(seen).patch.ops).toEqual([]);
  });

  test('kế hoạch sửa sang điều khác thì hỏi lại', () => {
    const reworded = {
      ...seen,
      sheets: seen.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((cell) => (sheet.name === 'KH' && cell === 'Quý IV năm 2025' ? 'Quý III năm 2025' : cell)),
        ),
      })),
    };
    expect(track(reworded).review.map(({ id }) => id)).toEqual(['1.1']);
  });
});

describe('kế hoạch từ tệp Word hay văn bản đã dán: cột của bảng cũng chọn được', () => {
  const text = [
    'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả đạt được'].join('\t'),
    ['1', 'Rà soát thủ tục', 'Văn phòng', 'Quý IV năm 2026', 'Báo cáo'].join('\t'),
    ['2', 'Tập huấn', 'Phòng Nội vụ', 'Tháng 5', 'Lớp học'].join('\t'),
  ].join('\n');
  const empty: WorkbookSnapshot = { file: '', sheets: [] };
  const word = textToWordSnapshot(text);
  const columns = ['Kết quả đạt được = kết quả'];

  test('nêu cột, đoạn có tiêu đề, cách đang hiểu và cách khác', () => {
    const { columns: doubts, facts } = track(empty, { word });
    expect(doubts).toMatchObject([
      { heading: 'Kết quả đạt được', where: { file: '', paragraph: 2 }, taken: 'sản phẩm', options: ['kết quả'] },
    ]);
    expect(facts[0]?.label).toBe('Trang kế hoạch');
    expect(facts[0]?.value).toMatch(/^“Kế hoạch”, ghi lại từ đoạn 3–4 của văn bản$/u);
  });

  test('chỗ cần xem lại nêu tên nhiệm vụ và đoạn của văn bản, không nêu trang chưa có', () => {
    const doubtful = textToWordSnapshot(text.replace('Quý IV năm 2026', 'Quý IV năm 2025'));
    expect(track(empty, { word: doubtful }).review).toMatchObject([
      { task: 'Rà soát thủ tục', where: { file: '', paragraph: 3 }, quote: 'Quý IV năm 2025' },
    ]);
    expect(track(empty, { word: doubtful }).review[0]?.where).not.toHaveProperty('sheet');
  });

  test('chọn cách khác: ghi đúng, nhớ trong Thiết lập, lần nhập sau không hỏi lại', () => {
    const asTaken = applyInMemory(empty, track(empty, { word }).patch);
    expect(products(asTaken)).toEqual(['Báo cáo', 'Lớp học']);
    const first = applyInMemory(empty, track(empty, { word, columns }).patch);
    expect(products(first)).toEqual([null, null]);
    expect(setting(first, 'planColumns')).toBe('Kết quả đạt được = kết quả');
    expect(track(first).patch.ops).toEqual([]);
    expect(track(first, { word }).columns).toEqual([]);
  });

  test('cột mang đúng tên cột của trang Kế hoạch: chọn cho lần này, không làm đổi cách đọc trang Kế hoạch về sau', () => {
    const plain = textToWordSnapshot(text.replace('Kết quả đạt được', 'Sản phẩm').replace('Chủ trì', 'Cơ quan chủ trì'));
    const first = applyInMemory(empty, track(empty, { word: plain, columns: ['Cơ quan chủ trì = cơ quan phối hợp'] }).patch);
    expect(setting(first, 'planColumns')).toBeNull();
    expect(products(first)).toEqual(['Báo cáo', 'Lớp học']);
    expect(track(first).patch.ops).toEqual([]);
  });
});
