import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { workbookParts, worksheetXml, zipParts } from '../../xlsx/build-workbook';
import { inlineRow } from '../../xlsx/inline-row';

const PLAN =
  inlineRow(1, ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian']) + inlineRow(2, ['1', 'Rà soát', 'Phòng Nội vụ', 'Quý I/2026']);
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

function plan(type: string): Uint8Array {
  const parts = workbookParts({ 'Kế hoạch': worksheetXml(PLAN) });
  return zipParts({ ...parts, '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(MAIN, type) });
}

describe('đuôi của tệp kết quả: Excel không mở tệp có đuôi khác với ruột', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    [MAIN, 'kq.xlsx', null],
    [MAIN, 'kq.XLSX', null],
    [MAIN, 'kq', null],
    [MAIN, 'kq.xlsm', 'kết quả là một bảng tính nên tên phải có đuôi .xlsx'],
    [MAIN, 'kq.docx', 'kết quả là một bảng tính nên tên phải có đuôi .xlsx'],
    [MAIN, 'kq.txt', 'kết quả là một bảng tính nên tên phải có đuôi .xlsx'],
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'kq.xlsm', null],
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'kq.xlsx', 'tệp gốc là tệp .xlsm nên tên phải có đuôi .xlsm'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'kq.xlsx', 'tệp gốc là tệp .xltx'],
    ['application/vnd.ms-excel.template.macroEnabled.main+xml', 'kq.xltm', null],
  ])('%s → %s', async (type, name, refusal) => {
    const file = join(folder, 'ke-hoach');
    writeFileSync(file, plan(type));
    const said: string[] = [];
    const code = await runCommandLine(['track', file, '-o', join(folder, name)], {
      today: '2026-03-01',
      now: '2026-03-01 08:00',
      readInput: () => '',
      print: () => undefined,
      say: (text) => said.push(text),
    });
    expect(code).toBe(refusal === null ? 0 : 1);
    expect(existsSync(join(folder, name))).toBe(refusal === null);
    expect(said.join('')).toContain(refusal ?? 'Đã ghi');
  });
});
