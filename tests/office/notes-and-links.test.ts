import { openHost, QUIET } from './open-host';
import type { OpenHost } from './open-host';
import { workbookOf } from './sim/fill-workbook';
import { planWorkbook } from './plan-workbook';
import type { PlanTask } from './plan-workbook';
import { cellAt, cellKey, findSheet, makeCell } from './sim/sim-workbook';
import type { SimHung, SimSheet, SimWorkbook } from './sim/sim-workbook';

const SURVEY: PlanTask = ['b', 'Khảo sát sự hài lòng của người dân', 'Văn phòng HĐND và UBND', 'Tháng 9 năm 2026'];
const TASKS: readonly PlanTask[] = [
  ['I', 'CẢI CÁCH THỂ CHẾ', '', ''],
  ['a', 'Ban hành kế hoạch kiểm tra văn bản', 'Văn phòng HĐND và UBND', 'Quý I năm 2026'],
  SURVEY,
  ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', '', ''],
  ['a', 'Công khai thủ tục hành chính', 'Trung tâm Phục vụ hành chính công', 'Thường xuyên'],
];
const DROPPED = TASKS.filter((task) => task !== SURVEY);
const REGROUPED = [...DROPPED, SURVEY];
const LINK = 'https://vi-du.vn/phieu';

function tracker(workbook: SimWorkbook): SimSheet {
  return findSheet(workbook, 'Theo dõi')!;
}

function keyOf(workbook: SimWorkbook, id: string, heading: string): number {
  const sheet = tracker(workbook);
  const cells = [...sheet.cells].map(([key, { value }]) => ({ row: Math.floor(key / 16_384), column: key % 16_384, value }));
  const head = cells.find(({ value }) => value === heading)!;
  const row = cells.find((cell) => cell.row > head.row && cell.value === id)?.row;
  if (row === undefined) throw new Error(`Không có dòng ${id}`);
  return cellKey(row, head.column);
}

function type(workbook: SimWorkbook, id: string, heading: string, typed: string | number): void {
  const key = keyOf(workbook, id, heading);
  makeCell(tracker(workbook), Math.floor(key / 16_384), key % 16_384).value = typed;
}

function hang(workbook: SimWorkbook, id: string, heading: string, hung: Pick<SimHung, 'kind' | 'content'> & Partial<SimHung>): void {
  const made = { id: `{${heading}}`, author: 'Trần Thị B', created: '2026-03-02T02:00:00Z', replies: [], ...hung };
  tracker(workbook).hung.set(keyOf(workbook, id, heading), made);
}

/** The plan is typed over; what a plan of fewer tasks leaves below it is emptied. */
function changePlan(workbook: SimWorkbook, tasks: readonly PlanTask[]): void {
  const plan = findSheet(workbook, 'Kế hoạch')!;
  const next = findSheet(planWorkbook(tasks), 'Kế hoạch')!;
  plan.cells = new Map([...next.cells]);
}

async function tracked(excelApi: string): Promise<OpenHost & { readonly workbook: SimWorkbook }> {
  const workbook = planWorkbook(TASKS);
  const opened = await openHost({ workbook, excelApi });
  await opened.write({ command: 'track' });
  return { ...opened, workbook };
}

const said = (workbook: SimWorkbook, id: string, heading: string): string | undefined =>
  tracker(workbook).hung.get(keyOf(workbook, id, heading))?.content;

describe('ghi chú, bình luận, liên kết người dùng gắn vào ô của Theo dõi trong Excel', () => {
  it.each([
    ['kế hoạch bỏ nhiệm vụ ấy', DROPPED, 'X.I.b'],
    ['kế hoạch chuyển nhiệm vụ ấy sang lĩnh vực khác', REGROUPED, 'II.b'],
  ] as const)('%s: ghi chú và liên kết đi theo dòng, chữ và ngày không đổi, khôi phục thì trở lại', async (_, plan, id) => {
    const { workbook, write } = await tracked('1.18');
    type(workbook, 'I.b', 'Kết quả trong kỳ', 'Đã gửi phiếu');
    type(workbook, 'I.b', 'Liên kết', 'Phiếu');
    type(workbook, 'I.b', 'Ngày hoàn thành', 46_200);
    hang(workbook, 'I.b', 'Kết quả trong kỳ', { kind: 'note', content: 'Trần Thị B:\nChờ chữ ký' });
    for (const heading of ['Liên kết', 'Ngày hoàn thành'])
      tracker(workbook).links.set(keyOf(workbook, 'I.b', heading), { address: LINK, screenTip: '' });
    const held = (of: string): unknown => [
      said(workbook, of, 'Kết quả trong kỳ'),
      ...['Liên kết', 'Ngày hoàn thành'].map((heading) => {
        const key = keyOf(workbook, of, heading);
        return [tracker(workbook).links.get(key)?.address, cellAt(tracker(workbook), Math.floor(key / 16_384), key % 16_384)?.value];
      }),
    ];
    const all = ['Trần Thị B:\nChờ chữ ký', [LINK, 'Phiếu'], [LINK, 46_200]];
    changePlan(workbook, plan);
    const { outcome } = await write({ command: 'track' });
    expect(outcome.issues.map(({ code }) => code)).not.toContain('excel-notes-unseen');
    expect(held(id)).toEqual(all);
    await write({ command: 'restore' });
    expect(held('I.b')).toEqual(all);
  });

  it('ghi chú chưa có tên người viết thì được thêm tên, vì Excel ghi người chạy lệnh là tác giả mới', async () => {
    const { workbook, write } = await tracked('1.18');
    hang(workbook, 'I.b', 'Ghi chú', { kind: 'note', content: 'Chờ chữ ký' });
    changePlan(workbook, DROPPED);
    await write({ command: 'track' });
    expect(said(workbook, 'X.I.b', 'Ghi chú')).toBe('Trần Thị B:\nChờ chữ ký');
  });

  it('Excel 2021: dòng chỉ có bình luận được giữ, cả chuỗi bình luận sang dòng mới với tên và ngày, người dùng được báo', async () => {
    const { workbook, host, preview, write } = await tracked('1.14');
    hang(workbook, 'I.b', 'Nhiệm vụ', {
      kind: 'comment',
      content: 'Hỏi lại đơn vị',
      replies: [{ id: '{r}', content: 'Đã hỏi', author: 'Lê Văn C', created: '2026-03-05T02:00:00Z' }],
    });
    changePlan(workbook, DROPPED);
    const applied = await host.apply((await preview({ command: 'track' })).id, QUIET);
    const thread = 'Trần Thị B, 2/3/2026: Hỏi lại đơn vị\nLê Văn C, 5/3/2026: Đã hỏi';
    expect(said(workbook, 'X.I.b', 'Nhiệm vụ')).toBe(thread);
    expect(applied.ok && applied.value.summary).toContain('mỗi câu có tên người viết và ngày');
    // Once more over to another row: the names are not said twice.
    await write({ command: 'restore' });
    expect(said(workbook, 'I.b', 'Nhiệm vụ')).toBe(thread);
  });

  it('Excel không cho thấy ghi chú: báo trước khi ghi, nêu đúng dòng; không bỏ dòng nào thì không báo', async () => {
    const { workbook, preview } = await tracked('1.14');
    const row = Math.floor(keyOf(workbook, 'I.b', 'Ghi chú') / 16_384) + 1;
    expect((await preview({ command: 'track' })).outcome.issues.map(({ code }) => code)).not.toContain('excel-notes-unseen');
    changePlan(workbook, DROPPED);
    const { issues } = (await preview({ command: 'track' })).outcome;
    expect(issues.find(({ code }) => code === 'excel-notes-unseen')?.message).toContain(
      `ghi sang chỗ khác dòng ${String(row)} của trang “Theo dõi”`,
    );
  });

  it('hơn 200 dòng sang chỗ khác: hỏi liên kết từng phần, liên kết của dòng cuối còn', async () => {
    const cells = Array.from({ length: 301 }, (_, row) => [`Việc ${String(row)}`]);
    const workbook = workbookOf([{ name: 'Trang1', cells, hung: [{ row: 249, column: 0, link: LINK }] }]);
    const { excel } = await openHost({ workbook });
    const moved = Array.from({ length: 250 }, (_, row) => ({ from: row, to: 301 + row }));
    const ops = [
      { op: 'setCells', sheet: 'Trang1', row: 301, column: 0, cells: cells.slice(0, 250) },
      { op: 'deleteRows', sheet: 'Trang1', row: 0, count: 250, moved },
    ] as const;
    const before = excel.api.log.length;
    const applied = await excel.host.runInExcel((context) => excel.host.applyPatch(context, { ops }));
    expect(applied.ok).toBe(true);
    // One looks, two ask for links, one writes.
    expect(excel.api.log.length - before).toBe(4);
    expect([...workbook.sheets[0]!.links].map(([key, { address }]) => [Math.floor(key / 16_384), address])).toEqual([[300, LINK]]);
  });

  it('Excel từ chối cho xem bình luận thì vẫn đọc được mọi thứ khác', async () => {
    const { workbook, excel, preview } = await tracked('1.14');
    hang(workbook, 'I.b', 'Nhiệm vụ', { kind: 'comment', content: 'Hỏi lại đơn vị' });
    excel.api.fault = (_, request) => (JSON.stringify(request).includes('Comments') ? { kind: 'code', code: 'GeneralException' } : null);
    expect((await preview({ command: 'track' })).edits).toBe(0);
  });
});
