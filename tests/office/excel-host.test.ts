import { COMMAND_TABLE } from '../../src/core/index';
import type { CommandOutcome } from '../../src/core/index';
import type { CoreFunctions } from '../../src/office/excel-host';
import type { PaneRequest } from '../../src/pane/index';
import { CORE, QUIET, openHost } from './open-host';
import { workbookOf } from './sim/fill-workbook';
import { planWorkbook } from './plan-workbook';
import { openExcel } from './sim/open-excel';
import type { OpenExcel } from './sim/open-excel';
import { dumpWorkbook, findSheet, makeCell } from './sim/sim-workbook';
import type { SimSheet, SimWorkbook } from './sim/sim-workbook';

/** The host over a workbook; `core` stands in for the product's own. */
const open = (workbook: SimWorkbook, core?: CoreFunctions, excelApi?: string) =>
  openHost({ workbook, ...(excelApi === undefined ? {} : { excelApi }) }, core);

/** An outcome that would write this one cell. */
function outcomeOf(value: string): CommandOutcome {
  return {
    command: 'track',
    ok: true,
    facts: [],
    notes: ['Đã ghi 1 ô.'],
    review: [],
    findings: [],
    issues: [],
    patch: { ops: [{ op: 'setCells', sheet: 'Kế hoạch', row: 20, column: 0, cells: [[value]] }] },
    document: null,
    workbooks: [],
    paragraphs: [],
    reminders: [],
  };
}

async function runAndApply(host: Awaited<ReturnType<typeof open>>['host']) {
  const preview = await host.run({ command: 'track' }, QUIET);
  if (!preview.ok) throw new Error(JSON.stringify(preview.failure));
  return { edits: preview.value.edits, applied: await host.apply(preview.value.id, QUIET) };
}

describe('the whole job on the real core', () => {
  it('lập bảng theo dõi: đọc một lần, ghi không quá ba lần; trang kế hoạch không đổi; chạy lại không ghi gì', async () => {
    const workbook = planWorkbook();
    const plan = JSON.stringify([...workbook.sheets[0]!.cells]);
    const { excel, host } = await open(workbook);
    expect(await host.look()).toMatchObject({ ok: true, value: { kind: 'plan', plan: { sheet: 'Kế hoạch', tasks: 4 } } });

    const before = excel.api.log.length;
    const preview = await host.run({ command: 'track' }, QUIET);
    expect(excel.api.log.length - before).toBe(1);
    if (!preview.ok) throw new Error(JSON.stringify(preview.failure));
    expect(await host.apply(preview.value.id, QUIET)).toMatchObject({ ok: true });
    // One reads again, one looks, one writes.
    expect(excel.api.log.length - before).toBe(4);
    expect(findSheet(workbook, 'Theo dõi')).toBeDefined();
    expect(JSON.stringify([...findSheet(workbook, 'Kế hoạch')!.cells])).toBe(plan);

    const written = dumpWorkbook(workbook);
    const again = await host.run({ command: 'track' }, QUIET);
    expect(again).toMatchObject({ ok: true, value: { edits: 0 } });
    expect(dumpWorkbook(workbook)).toEqual(written);
  });

  it('kế hoạch mẫu: thêm trang mẫu rồi lập bảng từ đó trong một lần ghi', async () => {
    const { excel, host } = await open(workbookOf([{ name: 'Trang1', cells: [] }]));
    const preview = await host.run({ command: 'track', plan: { from: 'sample' } }, QUIET);
    if (!preview.ok) throw new Error(JSON.stringify(preview.failure));
    expect(await host.apply(preview.value.id, QUIET)).toMatchObject({ ok: true });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Trang1', 'Kế hoạch mẫu', 'Theo dõi']));
  });
});

describe('a plan that was pasted as text', () => {
  it('vào trang Kế hoạch mới, cột hai cách hiểu chọn được, rồi mới lập bảng', async () => {
    const { excel, preview, write } = await openHost({ workbook: workbookOf([{ name: 'Trang1', cells: [] }]) });
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả đạt được'],
      ['1', 'Rà soát thủ tục', 'Văn phòng', 'Quý I/2026', 'Báo cáo'],
      ['2', 'Tập huấn', 'Phòng Nội vụ', 'Tháng 5/2026', 'Lớp học'],
    ];
    const text = ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', ...rows.map((cells) => cells.join('\t'))].join('\n');
    const request = { command: 'track', plan: { from: 'text', text } } as const;
    const { outcome } = await preview(request);
    expect(outcome.columns).toMatchObject([{ heading: 'Kết quả đạt được', taken: 'sản phẩm', options: ['kết quả'] }]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Trang1']);
    await write({ ...request, columns: ['Kết quả đạt được = kết quả'] });
    const plan = findSheet(excel.workbook, 'Kế hoạch')!;
    expect([...plan.cells.values()].map(({ value }) => value)).toEqual(expect.arrayContaining(['Rà soát thủ tục', 'Tháng 5/2026']));
    expect([...plan.cells.values()].map(({ value }) => value)).not.toContain('Lớp học');
    expect((await preview({ command: 'track' })).edits).toBe(0);
  });
});

describe('round trips on a workbook that was tracked before, opened anew', () => {
  it.each(['1.9', '1.14', '1.20'])('Excel %s: mở ra một lần đọc, mỗi việc một lần đọc, ghi thêm hai lần', async (excelApi) => {
    const workbook = planWorkbook();
    await (await openHost({ workbook, excelApi })).write({ command: 'track' });
    const { excel, host } = await openHost({ workbook, excelApi });
    const tripsOf = async (job: () => Promise<unknown>): Promise<number> => {
      const before = excel.api.log.length;
      await job();
      return excel.api.log.length - before;
    };
    expect(await tripsOf(() => host.look())).toBe(1);
    for (const command of ['track', 'check', 'report', 'remind', 'split', 'restore'] as const) {
      expect([command, await tripsOf(() => host.run({ command, period: '2026-Q1' }, QUIET))]).toEqual([command, 1]);
    }
    const found = await host.run({ command: 'report', period: '2026-Q1' }, QUIET);
    // One reads again, one looks at what the edits depend on, one writes.
    expect(await tripsOf(() => host.apply(found.ok ? found.value.id : '', QUIET))).toBe(3);
  });
});

describe('every command of the table', () => {
  /** In an order in which each finds something to do; `mess`: what a person does to the workbook before. */
  const JOBS: readonly { readonly request: PaneRequest; readonly mess?: (tracker: SimSheet) => void }[] = [
    { request: { command: 'track' } },
    { request: { command: 'settings', settings: { dueSoonDays: '10' } } },
    { request: { command: 'report', period: '2026-Q1' } },
    { request: { command: 'freeze', period: '2026-Q1' } },
    { request: { command: 'reopen', period: '2026-Q1' } },
    {
      request: { command: 'check', fixes: null },
      mess: (tracker) => {
        const [key] = [...tracker.cells].find(([, { formula }]) => formula?.startsWith('=IF') === true) ?? [];
        Object.assign(tracker.cells.get(key ?? 0)!, { formula: null, value: 'gõ đè' });
      },
    },
    { request: { command: 'restore' } },
  ];
  /** Shown or proved elsewhere: files of units in unit-files.test.ts, the guide in the page. */
  const ELSEWHERE = ['split', 'collect', 'help'];

  it('chạy được và ghi được trong Excel; nhắc việc chỉ đọc', async () => {
    const { excel, preview, write } = await openHost({ workbook: planWorkbook() });
    const done: string[] = [];
    for (const { request, mess } of JOBS) {
      const tracker = findSheet(excel.workbook, 'Theo dõi');
      if (tracker !== undefined) mess?.(tracker);
      const { edits } = await write(request);
      done.push(...(edits > 0 ? [request.command] : []));
    }
    expect(done).toEqual(JOBS.map(({ request }) => request.command));
    const before = dumpWorkbook(excel.workbook);
    expect((await preview({ command: 'remind' })).edits).toBe(0);
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
    expect([...done, 'remind', ...ELSEWHERE].sort()).toEqual(COMMAND_TABLE.map(({ id }) => id).sort());
  });
});

describe('between preview and writing', () => {
  const fake = (values: string[]): CoreFunctions => ({
    ...CORE,
    runCommand: () => outcomeOf(values.length > 1 ? values.shift()! : values[0]!),
  });

  it('tệp vừa đổi và kết quả khác đi: không ghi, nói là tệp đã thay đổi', async () => {
    const { excel, host } = await open(planWorkbook(), fake(['một', 'hai']));
    const preview = await host.run({ command: 'track' }, QUIET);
    makeCell(excel.workbook.sheets[0]!, 5, 1).value = 'người khác vừa gõ';
    expect(await host.apply(preview.ok ? preview.value.id : '', QUIET)).toMatchObject({
      ok: false,
      failure: { code: 'changed-meanwhile' },
    });
    expect(excel.workbook.sheets[0]!.cells.get(20 * 16_384)).toBeUndefined();
  });

  it('tệp vừa đổi ở chỗ không liên quan: vẫn ghi, chỗ vừa gõ còn nguyên', async () => {
    const { excel, host } = await open(planWorkbook(), fake(['một']));
    const preview = await host.run({ command: 'track' }, QUIET);
    makeCell(excel.workbook.sheets[0]!, 5, 1).value = 'người khác vừa gõ';
    expect(await host.apply(preview.ok ? preview.value.id : '', QUIET)).toEqual({ ok: true, value: { summary: 'Đã ghi 1 ô.' } });
    expect(excel.workbook.sheets[0]!.cells.get(5 * 16_384 + 1)?.value).toBe('người khác vừa gõ');
    expect(excel.workbook.sheets[0]!.cells.get(20 * 16_384)?.value).toBe('một');
  });

  it('bản xem trước đã ghi rồi thì không ghi lần nữa', async () => {
    const { host } = await open(planWorkbook(), fake(['một']));
    const { applied } = await runAndApply(host);
    expect(applied.ok).toBe(true);
    expect(await host.apply('track-1', QUIET)).toMatchObject({ ok: false, failure: { code: 'changed-meanwhile' } });
  });

  it('bấm Hủy trước khi ghi: tệp như cũ', async () => {
    const { excel, host } = await open(planWorkbook(), fake(['một']));
    const preview = await host.run({ command: 'track' }, QUIET);
    const before = dumpWorkbook(excel.workbook);
    const cancelled = { ...QUIET, isCancelled: () => true };
    expect(await host.apply(preview.ok ? preview.value.id : '', cancelled)).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });
});

describe('failures', () => {
  it.each([
    ['hết phiên', 5012, 'session-lost'],
    ['bận', 5102, 'busy'],
  ])('%s', async (_, status, code) => {
    const { excel, host } = await open(planWorkbook());
    excel.api.fault = () => ({ kind: 'status', status });
    expect(await host.run({ command: 'track' }, QUIET)).toMatchObject({ ok: false, failure: { code, workbook: 'untouched' } });
  });

  it('Excel 1.8: từ chối, không hỏi gì trong tệp', async () => {
    const { excel, host } = await open(planWorkbook(), CORE, '1.8');
    expect(await host.run({ command: 'track' }, QUIET)).toMatchObject({ ok: false, failure: { code: 'host-too-old' } });
    expect(excel.api.log).toHaveLength(0);
  });

  it('tệp Word hỏng: câu của phần đọc Word', async () => {
    const { host } = await open(planWorkbook());
    const file = { name: 'quyết định.docx', type: '', bytes: new Uint8Array([1, 2, 3]) };
    const result = await host.run({ command: 'track', plan: { from: 'word', file } }, QUIET);
    expect(result).toMatchObject({ ok: false, failure: { code: 'bad-file', issues: [{ where: { file: 'quyết định.docx' } }] } });
  });
});

describe('going to a cell', () => {
  it.each([
    [{ sheet: 'Kế hoạch', cell: 'F5' }, true],
    [{ sheet: 'Không có', cell: 'A1' }, false],
    [{ sheet: 'Kế hoạch', cell: 'ZZZZ1' }, false],
  ])('%j: %s', async (where, found) => {
    const { excel, host } = await open(planWorkbook());
    expect(await host.goTo(where)).toBe(found);
    if (found) expect(excel.workbook.selection).toBe('F5');
  });
});

describe('the stamp column', () => {
  const tracker = () =>
    workbookOf([
      { name: 'Theo dõi', cells: [['BẢNG THEO DÕI'], [null], ['Mã', 'Tiến độ', 'Cập nhật'], ['1', null, null], ['2', null, null]] },
    ]);
  const changed = (excel: OpenExcel, change: Readonly<Record<string, unknown>>, remote = false): void => {
    const { id } = excel.workbook.sheets[0]!;
    const event = { changeType: 'RangeEdited', source: remote ? 'Remote' : 'Local', worksheetId: id, triggerSource: 'Unknown', ...change };
    excel.bridge.fireWorkbookEvent([[65_536, 10, 'Workbook', JSON.stringify(event), 1, remote]]);
  };
  const stamps = (excel: OpenExcel) => [3, 4].map((row) => excel.workbook.sheets[0]!.cells.get(row * 16_384 + 2)?.value ?? null);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

  it('người dùng gõ vào một dòng: ghi ngày hôm nay ở dòng đó', async () => {
    const excel = await openExcel({ excelApi: '1.9', workbook: tracker() });
    await excel.host.watchChanges(() => false);
    changed(excel, { address: 'B4' });
    await settle();
    expect(stamps(excel)).toEqual([expect.any(Number), null]);
  });

  it('phần bổ trợ đang ghi, hoặc người khác sửa từ máy khác: không ghi ngày', async () => {
    const excel = await openExcel({ excelApi: '1.9', workbook: tracker() });
    let writing = true;
    await excel.host.watchChanges(() => writing);
    changed(excel, { address: 'B4' });
    await settle();
    writing = false;
    changed(excel, { address: 'B4' }, true);
    changed(excel, { address: 'B4', triggerSource: 'ThisLocalAddin' });
    await settle();
    expect(stamps(excel)).toEqual([null, null]);
  });

  it('bảng theo dõi thật, có khóa ô công thức: vẫn ghi được ngày', async () => {
    const { excel, write } = await openHost({ workbook: planWorkbook() });
    await write({ command: 'track' });
    const sheet = findSheet(excel.workbook, 'Theo dõi')!;
    expect(sheet.protection).not.toBeNull();
    const entries = [...sheet.cells];
    const at = (words: string): number => entries.find(([, cell]) => cell.value === words)![0] % 16_384;
    const row = Math.floor(entries.find(([key, cell]) => cell.value === 'I.a' && key % 16_384 > 20)![0] / 16_384);
    await excel.host.watchChanges(() => false);
    const event = {
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet.id,
      triggerSource: 'Unknown',
      address: `J${String(row + 1)}`,
    };
    excel.bridge.fireWorkbookEvent([[65_536, 10, 'Workbook', JSON.stringify(event), 1, false]]);
    await settle();
    expect(sheet.cells.get(row * 16_384 + at('Cập nhật'))?.value).toEqual(expect.any(Number));
  });
});
