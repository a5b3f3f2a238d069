import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { workbookParts, worksheetXml, zipParts } from '../../xlsx/build-workbook';
import { inlineRow } from '../../xlsx/inline-row';

test('tệp khóa cấu trúc: một câu nói tệp nào, vì sao, làm gì; không ghi gì', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  const [file, output] = [join(folder, 'kế hoạch.xlsx'), join(folder, 'theo dõi.xlsx')];
  const plan =
    inlineRow(1, ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian']) + inlineRow(2, ['1', 'Rà soát', 'Phòng Nội vụ', 'Quý I/2026']);
  const parts = workbookParts({ 'Kế hoạch': worksheetXml(plan) });
  const locked = parts['xl/workbook.xml']!.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  writeFileSync(file, zipParts({ ...parts, 'xl/workbook.xml': locked }));
  const said: string[] = [];
  const code = await runCommandLine(['track', file, '-o', output], {
    today: '2026-03-01',
    now: '2026-03-01 08:00',
    readInput: () => '',
    print: () => undefined,
    say: (text) => said.push(text),
  });
  const isWritten = existsSync(output);
  rmSync(folder, { recursive: true });
  expect([code, isWritten]).toEqual([1, false]);
  expect(said.join('')).toMatch(/^kế hoạch\.xlsx: Trang “Theo dõi”: .*khóa cấu trúc.* Hãy bỏ khóa .* Chưa ghi gì vào tệp\.\n$/u);
});
