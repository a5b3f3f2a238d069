import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellInput } from '../../../src/core';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { applyPatch, emptyWorkbook } from '../../../src/xlsx';

const HEADINGS = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian thực hiện'];

/** A plan of so many tasks whose times nobody can read. */
function unclearPlan(tasks: number): Uint8Array {
  const rows = Array.from({ length: tasks }, (_, index): CellInput[] => [index + 1, `Rà soát việc ${index + 1}`, 'Phòng Nội vụ', 'dịp lễ']);
  const cells: CellInput[][] = [HEADINGS, ['I', 'Cải cách thể chế', null, null], ...rows];
  const sheet = 'Kế hoạch';
  return applyPatch(emptyWorkbook(), {
    ops: [
      { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
      { op: 'setCells', sheet, row: 0, column: 0, cells },
    ],
  });
}

describe('lời báo của dòng lệnh với kế hoạch dài', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const track = async (tasks: number): Promise<{ said: string; progress: readonly string[] }> => {
    const file = join(folder, 'ke-hoach.xlsx');
    writeFileSync(file, unclearPlan(tasks));
    const said: string[] = [];
    const progress: string[] = [];
    const code = await runCommandLine(['track', file, '-o', join(folder, 'theo-doi.xlsx'), '--as-of', '2026-03-01'], {
      today: '2026-03-01',
      now: '2026-03-01 08:00',
      readInput: () => '',
      print: () => undefined,
      say: (text) => said.push(text),
      progress: (text) => progress.push(text.split(' ').slice(0, 3).join(' ')),
    });
    expect(code).toBe(0);
    return { said: said.join(''), progress };
  };

  it.each([
    [10, '“dịp lễ”.\n- I.10: Không thấy thời gian trong “dịp lễ”.\nĐã ghi'],
    [11, '“dịp lễ”.\n- và 1 chỗ nữa.\nĐã ghi'],
    [45, '“dịp lễ”.\n- và 35 chỗ nữa.\nĐã ghi'],
  ])('%i chỗ cần xem lại: nêu tên nhiều nhất mười chỗ', async (tasks, expected) => {
    const { said } = await track(tasks);
    expect(said).toContain(`Cần xem lại ${tasks} chỗ:\n- I.1: `);
    expect(said).toContain(expected);
  });

  it('cho biết đang làm gì ở từng bước', async () => {
    const { progress } = await track(1);
    expect(progress.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['Đang đọc', 'Đang xử', 'Đang ghi']);
  });
});
