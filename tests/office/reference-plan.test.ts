import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellInput } from '../../src/core/index';
import { readWorkbook } from '../../src/xlsx/index';
import { QUIET, openHost } from './open-host';
import { workbookOf } from './sim/fill-workbook';
import { dumpWorkbook, findSheet } from './sim/sim-workbook';

/** The reference plan stands beside the repository where it may be read; elsewhere these tests say so and pass by. */
const PLAN = path.join(__dirname, '../../../shared/data/plan-2022.xlsx');
const withPlan = existsSync(PLAN) ? describe : describe.skip;

withPlan('the reference plan in Excel (../shared/data/plan-2022.xlsx)', () => {
  it('45 nhiệm vụ: lập bảng trong một lần ghi dưới 5 MB, chạy lại không ghi gì, báo cáo, chốt kỳ và khôi phục được', async () => {
    const read = readWorkbook(readFileSync(PLAN), 'plan-2022.xlsx');
    if (!read.ok) throw new Error(read.issue.message);
    const initial = read.value.sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet.values.map((row, index) =>
        row.map((value, column): CellInput => {
          const formula = sheet.formulas[index]?.[column] ?? null;
          return formula === null ? value : { formula, value };
        }),
      ),
      merges: sheet.merges,
    }));
    const { excel, host, write } = await openHost({ limits: 'web', workbook: workbookOf(initial) });
    expect(await host.look()).toMatchObject({ ok: true, value: { kind: 'plan', plan: { tasks: 45, year: 2022 } } });
    const before = excel.api.log.length;
    await write({ command: 'track' });
    expect(excel.api.log.length - before).toBe(4);
    expect(Math.max(...excel.api.log.map((message) => message.requestBytes))).toBeLessThan(5_000_000);
    expect(findSheet(excel.workbook, 'Theo dõi')?.protection).not.toBeNull();

    const written = JSON.stringify(dumpWorkbook(excel.workbook));
    expect(await host.run({ command: 'track' }, QUIET)).toMatchObject({ ok: true, value: { edits: 0 } });
    expect(await host.look()).toMatchObject({ ok: true, value: { kind: 'tracked', tracker: { year: 2022, tasks: 45 } } });
    expect(JSON.stringify(dumpWorkbook(excel.workbook))).toBe(written);

    for (const command of ['report', 'freeze', 'restore'] as const) {
      await write({ command, period: '2022-Q1' });
    }
  });
});
