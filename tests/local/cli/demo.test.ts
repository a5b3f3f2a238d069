import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectStatus } from '../../../src/core';
import { runCommandLine } from '../../../src/local/cli/run-command-line';
import { readDocument } from '../../../src/word';
import { readWorkbook } from '../../../src/xlsx';

const folder = mkdtempSync(join(tmpdir(), 'cchc-demo-'));
const said: string[] = [];

beforeAll(async () => {
  const code = await runCommandLine(['demo', '-o', folder], {
    today: '2026-02-02',
    now: '2026-02-02 08:00',
    readInput: () => '',
    print: () => undefined,
    say: (text) => said.push(text),
  });
  expect(code).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('làm trọn việc trên kế hoạch mẫu, nói tệp nào là gì', () => {
  const files = ['bao-cao-6-thang-mau.docx', 'ke-hoach-mau.xlsx', 'nhac-viec-mau.txt', 'theo-doi-mau-da-nhap.xlsx', 'theo-doi-mau.xlsx'];
  expect(readdirSync(folder).sort()).toEqual(files);
  for (const file of files) expect(said.join('')).toContain(`${join(folder, file)}: `);
  expect(said.join('')).toContain('Nhiệm vụ: 25');
});

it('số liệu giữa năm đúng với những gì đã nhập', () => {
  const read = readWorkbook(new Uint8Array(readFileSync(join(folder, 'theo-doi-mau-da-nhap.xlsx'))), 'theo-doi.xlsx');
  if (!read.ok) throw new Error(read.issue.message);
  const status = inspectStatus({ command: 'track', workbook: read.value, asOf: '2026-06-14', now: '2026-06-14 08:00' });
  if (!status.ok) throw new Error(status.issue.message);
  // Xong: 1.a, 3.a, 4.a, 5.b. Quá hạn: 2.d. Thường xuyên: 1.d, 2.b. Chờ căn cứ hoặc chưa có hạn: 1.c, 2.đ, 3.b, 7.b. Còn lại trong hạn.
  expect(status.value.figures).toMatchObject({
    total: 25,
    doneOnTime: 4,
    doneLate: 0,
    openOverdue: 1,
    continuous: 2,
    waiting: 4,
    openInTerm: 14,
  });
  const byId = new Map(status.value.lines.map((line) => [line.id, line.status]));
  expect([byId.get('2.a/Q1'), byId.get('2.đ'), byId.get('1.c'), byId.get('4.c/TX')]).toEqual([
    'done-late',
    'unclear',
    'waiting',
    'continuous-reported',
  ]);
});

it('báo cáo chỉ để trống những gì kế hoạch mẫu cố ý để trống', () => {
  const document = readDocument(new Uint8Array(readFileSync(join(folder, 'bao-cao-6-thang-mau.docx'))), 'bao-cao.docx');
  if (!document.ok) throw new Error(document.issue.message);
  const text = JSON.stringify(document.value);
  expect(new Set(text.match(/\[\p{L}[^\]"]*\]/gu))).toEqual(
    new Set([
      '[số, ký hiệu, ngày văn bản]',
      '[nguyên nhân của tồn tại, hạn chế]',
      '[kiến nghị, đề xuất; nếu không có, ghi “Không”]',
      '[họ và tên người ký]',
    ]),
  );
});
