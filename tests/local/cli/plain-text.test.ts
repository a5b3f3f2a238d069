import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { readWorkbook } from '../../../src/xlsx/index';

const TEXT = [
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2026 của xã Suối Lành',
  '1. Cải cách thể chế',
  'a) Soạn quy chế làm việc',
  '- Cơ quan chủ trì: Văn phòng xã',
  '- Thời gian: Quý I/2026',
  'b) Rà soát mẫu đơn',
  '- Cơ quan chủ trì: Phòng Kinh tế',
  '- Thời gian: trước ngày 30/6/2026',
].join('\r\n');

const folder = mkdtempSync(join(tmpdir(), 'cchc-text-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);

async function run(
  argv: readonly string[],
  input = '',
): Promise<{ readonly code: number; readonly printed: string; readonly said: string }> {
  let [printed, said] = ['', ''];
  const code = await runCommandLine(argv, {
    today: '2026-03-01',
    now: '2026-03-01 08:00',
    readInput: () => input,
    print: (text) => void (printed += text),
    say: (text) => void (said += text),
  });
  return { code, printed, said };
}

describe('kế hoạch là văn bản chép ra', () => {
  test.each<readonly [string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 có dấu đầu tệp', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 như Notepad ghi', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ])('tệp .txt, %s: đọc từng nhiệm vụ, nêu tệp và đoạn', async (_, bytes) => {
    writeFileSync(at('kế hoạch.txt'), bytes);
    const { code, printed } = await run(['read', at('kế hoạch.txt'), '--json']);
    expect(code).toBe(0);
    const { tasks } = JSON.parse(printed) as { tasks: readonly Record<string, unknown>[] };
    expect(tasks.map(({ id, title, leads, time, source }) => [id, title, leads, time, source])).toEqual([
      ['1.a', 'Soạn quy chế làm việc', ['Văn phòng xã'], 'Quý I/2026', { file: 'kế hoạch.txt', paragraph: 4 }],
      ['1.b', 'Rà soát mẫu đơn', ['Phòng Kinh tế'], 'trước ngày 30/6/2026', { file: 'kế hoạch.txt', paragraph: 7 }],
    ]);
  });

  test('dấu - là đầu vào chuẩn: lập bảng theo dõi vào tệp mới', async () => {
    const { code, said } = await run(['track', '-', '-o', at('theo-doi.xlsx')], TEXT);
    expect([code, said]).toEqual([0, expect.stringContaining('Nhiệm vụ: 2')]);
    const made = readWorkbook(readFileSync(at('theo-doi.xlsx')), 'theo-doi.xlsx');
    expect(made.ok && made.value.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kế hoạch', 'Theo dõi']));
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['không phải văn bản UTF-8', new Uint8Array([0xcb, 0xe0, 0xff, 0x41]), 'lưu lại với mã UTF-8'],
    ['không có nhiệm vụ nào', Buffer.from('Chào buổi sáng.'), 'Không tìm thấy nhiệm vụ nào trong văn bản'],
    ['trống', new Uint8Array(), 'Không tìm thấy nhiệm vụ nào trong văn bản'],
  ])('%s: một câu, mã thoát 1, không ghi gì', async (_, bytes, sentence) => {
    writeFileSync(at('lạ.txt'), bytes);
    const { code, said } = await run(['track', at('lạ.txt'), '-o', at('lạ.xlsx')]);
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(existsSync(at('lạ.xlsx'))).toBe(false);
  });

  test('status: mỗi dòng một hạn và một tình trạng bằng chữ của bảng; --json giữ mã', async () => {
    // 1.a is due by 31/3, 1.b before 30/6, read as 29/6: on 1/4 the first is late.
    const shown = await run(['status', '-', '--as-of', '2026-04-01'], TEXT);
    expect(shown.printed.trim().split('\n')).toEqual(['1.a\t31/03/2026\tQuá hạn', '1.b\t29/06/2026\tTrong hạn']);
    const { lines } = JSON.parse((await run(['status', '-', '--as-of', '2026-04-01', '--json'], TEXT)).printed) as { lines: object[] };
    expect(lines).toMatchObject([
      { id: '1.a', due: '2026-03-31', status: 'overdue' },
      { id: '1.b', due: '2026-06-29', status: 'in-term' },
    ]);
  });
});
