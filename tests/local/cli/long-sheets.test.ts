import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { inlineRow } from '../../xlsx/inline-row';
import { workbookParts, worksheetXml, zipParts } from '../../xlsx/build-workbook';

const PLAN = [
  inlineRow(1, ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian thực hiện']),
  inlineRow(2, ['1', 'Rà soát thủ tục hành chính', 'Phòng Nội vụ', 'Quý I/2026']),
].join('');

describe('một trang quá dài bên cạnh kế hoạch', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = async (argv: readonly string[], lastRow: number): Promise<{ code: number; said: string; printed: string }> => {
    const file = join(folder, 'ke-hoach.xlsx');
    const long = worksheetXml(inlineRow(1, ['Số liệu']) + inlineRow(lastRow, ['hết']));
    writeFileSync(file, zipParts(workbookParts({ 'Kế hoạch': worksheetXml(PLAN), 'Số liệu gốc': long })));
    const said: string[] = [];
    const printed: string[] = [];
    const code = await runCommandLine([argv[0] ?? '', file, ...argv.slice(1)], {
      today: '2026-03-01',
      now: '2026-03-01 08:00',
      readInput: () => '',
      print: (text) => printed.push(text),
      say: (text) => said.push(text),
    });
    return { code, said: said.join(''), printed: printed.join('') };
  };

  it.each([
    [['read'], 0],
    [['track', '-o', 'theo-doi.xlsx'], 0],
    [['status'], 0],
    [['remind'], 1],
  ])('%j: nói trang nào của tệp nào không đọc, và thoát với %i', async (argv, expected) => {
    const { code, said } = await run(
      argv.map((arg) => (arg.endsWith('.xlsx') ? join(folder, arg) : arg)),
      160_000,
    );
    expect(said).toMatch(/ke-hoach\.xlsx.*Trang “Số liệu gốc” dùng quá 150\.000 dòng nên không đọc/u);
    expect(code).toBe(expected);
  });

  it('trang vừa đủ dài thì đọc, không nói gì', async () => {
    const { code, said } = await run(['read'], 150_000);
    expect(said).not.toContain('không đọc');
    expect(code).toBe(0);
  });
});
