import type { CellInput, PatchOp } from '../core/index';
import { applyPatch } from './apply-patch';
import { CONFORMANCE_TABLE, TRIAL_SHEET } from './conformance';
import { readError } from './errors';
import { readWorkbook } from './read-workbook';
import { hasFeature } from './requirement-sets';
import { runInExcel } from './run-in-excel';

/** What one thing that was tried came to. */
export interface SelfTestResult {
  readonly id: string;
  readonly says: string;
  readonly passed: boolean;
  readonly expected: string;
  /** What this Excel did; the error where it refused. */
  readonly found: string;
}

const REPORT_SHEET = 'CCHC tự kiểm tra';
const HEADINGS = ['Mã', 'Điều được thử', 'Kết quả', 'Cần có', 'Excel này trả về'];

/**
 * Tries each assumption of the add-in on a sheet of its own in this Excel, which is taken away each time, and tells where Excel does
 * otherwise than the simulated workbook that the add-in is tested on. Nothing else in the workbook is touched.
 */
export async function selfTest(): Promise<readonly SelfTestResult[]> {
  const results: SelfTestResult[] = [];
  for (const row of CONFORMANCE_TABLE) {
    if (row.needs !== undefined && !hasFeature(row.needs)) continue;
    const expected = JSON.stringify(row.expected);
    const found = await tried(row);
    results.push({ id: row.id, says: row.says, passed: found === expected, expected, found });
  }
  return results;
}

/** Runs the self-test and writes what came of it on a sheet of its own: the button "Tự kiểm tra". */
export async function selfTestToSheet(): Promise<readonly SelfTestResult[]> {
  const results = await selfTest();
  const rows = results.map(({ id, says, passed, expected, found }): CellInput[] => [id, says, passed ? 'Đúng' : 'KHÁC', expected, found]);
  const missing = hasFeature('merges') ? [] : [['', 'Bản Excel này không cho biết ô gộp (cần ExcelApi 1.13).', '', '', '']];
  const cells = [HEADINGS, ...rows, ...missing];
  const blank = Array.from({ length: CONFORMANCE_TABLE.length + 2 - cells.length }, () => HEADINGS.map(() => null));
  await write([
    { op: 'addSheet', sheet: REPORT_SHEET, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
    { op: 'setCells', sheet: REPORT_SHEET, row: 0, column: 0, cells: [...cells, ...blank] },
    { op: 'setColumns', sheet: REPORT_SHEET, columns: [130, 330, 80, 380, 380].map((width, column) => ({ column, width, hidden: false })) },
    { op: 'activate', sheet: REPORT_SHEET, row: 0, column: 0 },
  ]);
  return results;
}

async function tried({ byHand, ops, look }: (typeof CONFORMANCE_TABLE)[number]): Promise<string> {
  const trial: PatchOp = {
    op: 'addSheet',
    sheet: TRIAL_SHEET,
    after: null,
    visibility: 'visible',
    tabColor: null,
    font: 'Arial',
    size: 10,
  };
  try {
    const made = await write([{ op: 'deleteSheet', sheet: TRIAL_SHEET }, trial, ...(byHand?.before ?? ops)]);
    if (!made.ok) return made.failure.technical;
    if (byHand !== undefined) {
      await runInExcel(async (context) => {
        byHand.run(context.workbook.worksheets.getItem(TRIAL_SHEET));
        await context.sync();
      });
      const written = await write(ops);
      if (!written.ok) return written.failure.technical;
    }
    const { sheets } = await runInExcel((context) => readWorkbook(context));
    const sheet = sheets.find((candidate) => candidate.name === TRIAL_SHEET);
    return sheet === undefined ? 'không có trang' : JSON.stringify(look(sheet));
  } catch (error) {
    return readError(error).technical;
  } finally {
    await write([{ op: 'deleteSheet', sheet: TRIAL_SHEET }]);
  }
}

function write(ops: readonly PatchOp[]): ReturnType<typeof applyPatch> {
  return runInExcel((context) => applyPatch(context, { ops }));
}
