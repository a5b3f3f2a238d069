import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PatchOp } from '../../../src/core/index';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../../src/xlsx/index';

const folder = mkdtempSync(join(tmpdir(), 'cchc-choices-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

/** A workbook file with one sheet of these rows. */
const book = (name: string, rows: readonly (readonly string[])[]): string => {
  const ops: PatchOp[] = [
    { op: 'addSheet', sheet: 'KH', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
    { op: 'setCells', sheet: 'KH', row: 0, column: 0, cells: rows },
  ];
  writeFileSync(at(name), applyPatch(emptyWorkbook(), { ops }));
  return at(name);
};

const run = async (
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly json: Record<string, unknown>; readonly said: string }> => {
  let printed = '';
  let said = '';
  const code = await runCommandLine(argv, {
    today: '2026-06-20',
    now: '2026-06-20 08:00',
    readInput: () => '',
    print: (text) => {
      printed += text;
    },
    say: (text) => {
      said += text;
    },
  });
  return { code, json: printed.startsWith('{') ? (JSON.parse(printed) as Record<string, unknown>) : {}, said };
};

test('track --column và --seen: lần sau không cần ghi lại', async () => {
  const plan = book('ke-hoach.xlsx', [
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả đạt được'],
    ['1', 'Rà soát thủ tục năm 2026', 'Văn phòng', 'Quý IV năm 2025', 'Báo cáo'],
    ['2', 'Tập huấn năm 2026', 'Phòng Nội vụ', 'Tháng 5/2026', 'Lớp học'],
  ]);
  const first = await run('track', plan, '--year', '2026', '--json', '-o', at('1.xlsx'));
  expect([first.code, first.json['columns'], (first.json['review'] as { id: string }[]).map(({ id }) => id)]).toEqual([
    0,
    [expect.objectContaining({ heading: 'Kết quả đạt được', taken: 'sản phẩm', options: ['kết quả'] })],
    ['1.1'],
  ]);
  const chosen = await run(
    ...['track', at('1.xlsx'), '--year', '2026', '--column', 'Kết quả đạt được = kết quả', '--seen', '1.1', '--json', '-o', at('2.xlsx')],
  );
  expect(chosen.json).toMatchObject({ changed: true, columns: [], review: [] });
  const again = await run('track', at('2.xlsx'), '--year', '2026', '--json', '-o', at('3.xlsx'));
  expect(again.json).toMatchObject({ changed: false, columns: [], review: [] });
});

test('check --fix --also: sửa thêm chỗ được chọn; mã lạ thì nói và không ghi gì', async () => {
  const plan = book('phong-cu.xlsx', [
    ['TT', 'NhiÖm vô', 'C¬ quan chñ tr×', 'Thêi gian'],
    ['1', 'C¶i c¸ch thñ tôc hµnh chÝnh', 'V¨n phßng', 'Quý I/2026'],
  ]);
  const unknown = await run('check', plan, '--fix', '--also', 'la', '-o', at('4.xlsx'));
  expect([unknown.code, unknown.said]).toEqual([2, expect.stringContaining('“la”')]);
  const done = await run('check', plan, '--fix', '--also', 'legacy:tcvn3:KH', '--json', '-o', at('5.xlsx'));
  expect(done.code).toBe(0);
  const read = readWorkbook(readFileSync(at('5.xlsx')), '5.xlsx');
  expect(read.ok && read.value.sheets.find(({ name }) => name === 'KH')?.values[1]?.[1]).toBe('Cải cách thủ tục hành chính');
});
