import { makeReportSheet } from '../../../src/core/report/report-sheet';
import { makeReport } from '../../../src/core/report/report-document';
import { SCORE_EXAMPLES } from '../../../src/core/report/completion-score';
import type { ReportInput } from '../../../src/core/report/report-context';
import type { ReportSheetModel, ReportSheetTable, ReportSheetText } from '../../../src/core/model/report-sheet';
import { bodyLines } from '../../fixtures/document-text';
import { SMALL_LINES, periodNamed, smallInput, smallTracker } from '../../fixtures/small-plan';

const sheet = (more: Partial<ReportInput> = {}) => makeReportSheet(smallInput(more));
const blocks = (model: ReportSheetModel) => model.sections.flatMap((section) => section.blocks);
const texts = (model: ReportSheetModel) => blocks(model).filter((block): block is ReportSheetText => block.kind === 'text');
const tables = (model: ReportSheetModel) => blocks(model).filter((block): block is ReportSheetTable => block.kind === 'table');
const figures = (model: ReportSheetModel) => blocks(model).flatMap((block) => (block.kind === 'figures' ? block.rows : []));

it('tên trang, kỳ, ngày chốt và hạn gửi', () => {
  expect(sheet()).toMatchObject({
    sheet: 'Báo cáo Quý I 2022',
    subtitles: ['Số liệu từ 15/12/2021 đến hết 14/03/2022 (Nghị định 09/2019/NĐ-CP)', 'Gửi báo cáo chậm nhất 20/3/2022 (Chủ nhật)'],
  });
});

it('các mục, mục trống thì không có', () => {
  expect(sheet().sections.map((section) => section.id)).toEqual([
    'figures',
    'by-area',
    'by-agency',
    'due',
    'overdue',
    'not-evidenced',
    'not-reported',
    'waiting',
    'due-next',
    'text',
  ]);
});

it('số nào cũng truy được về nhiệm vụ và dòng', () => {
  const shown = Object.fromEntries(figures(sheet()).map(({ id, value, text }) => [id, value ?? text]));
  expect(shown).toMatchObject({
    total: 12,
    doneOnTime: 2,
    doneLate: 0,
    openInTerm: 3,
    openOverdue: 1,
    noTerm: 5,
    continuousTasks: 3,
    waitingTasks: 2,
    stopped: 1,
    rateOfDue: '66,7% (2/3)',
    rateOfTotal: '16,7% (2/12)',
    lines: 13,
    due: 3,
    dueDone: 2,
    declared: 3,
    evidenced: 2,
    notReported: 1,
    dueNext: 1,
  });
  for (const { value, text, taskIds, lineIds } of figures(sheet())) {
    if (value !== null) expect(value).toBe(text === 'nhiệm vụ' ? taskIds.length : lineIds.length);
  }
});

it('điểm chỉ có khi bật một quy tắc, kèm tỷ lệ và nguồn', () => {
  const scoreRule = { ...SCORE_EXAMPLES[0]!, rate: 'ofDue' as const, source: 'Quyết định của tỉnh' };
  expect(figures(sheet({ scoreRule })).find(({ id }) => id === 'score')).toMatchObject({
    value: null,
    text: '0/2 điểm; 66,7% (2/3); Quyết định của tỉnh',
  });
  const linear = { ...scoreRule, bands: SCORE_EXAMPLES[2]!.bands };
  expect(figures(sheet({ scoreRule: linear })).find(({ id }) => id === 'score')?.text).toMatch(/^1,33\/2 điểm;/u);
  expect(figures(sheet()).some(({ id }) => id === 'score')).toBe(false);
});

it('mọi mã dòng trong trang đều có thật', () => {
  const known = new Set(SMALL_LINES.map((hand) => hand.line.id));
  const model = sheet();
  const named = [...figures(model), ...tables(model).flatMap((table) => table.rows), ...texts(model)].flatMap((row) => row.lineIds);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

it('mã của ô, hàng, đoạn không trùng nhau', () => {
  const model = sheet();
  const ids = [...figures(model), ...tables(model).flatMap((table) => table.rows), ...texts(model)].map((row) => row.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(twice).toEqual([]);
});

it('bảng nào cũng đủ ô; tiêu đề nhóm phủ hết cột', () => {
  for (const table of tables(sheet())) {
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    if (table.groups.length > 0) expect(table.groups.reduce((sum, group) => sum + group.span, 0)).toBe(table.columns.length);
  }
});

it('biểu đồ: thanh là đúng hạn, quá hạn, còn nợ; cột đúng tên', () => {
  const model = sheet();
  expect(model.charts.map((chart) => chart.tableId)).toEqual(['by-area', 'by-agency']);
  for (const chart of model.charts) {
    const table = tables(model).find((each) => each.id === chart.tableId);
    expect(chart.series.map(({ column }) => table?.columns[column]?.heading)).toEqual(['Trong hạn', 'Quá hạn', 'Quá hạn']);
    expect(chart.series.map(({ column }) => table?.rows.at(-1)?.cells[column])).toEqual([2, 0, 1]);
  }
});

it('lời trong trang là lời của văn bản, theo đúng thứ tự', () => {
  const body = bodyLines(makeReport(smallInput()));
  expect(texts(sheet()).map(({ text }) => text)).toEqual(body.slice(2));
});

it('đoạn viết tay: hiện chữ của người viết, giữ chữ tự viết bên cạnh; tiêu đề không sửa được', () => {
  const handWritten = { closing: 'Kính báo cáo./.', 'assessment/limits': 'Tiêu đề khác' };
  const model = sheet({ handWritten });
  expect(texts(model).find(({ id }) => id === 'closing')).toMatchObject({ text: 'Kính báo cáo./.', handWritten: true, editable: true });
  expect(texts(model).find(({ id }) => id === 'closing')?.generated).toMatch(/^Trên đây là/u);
  expect(texts(model).find(({ id }) => id === 'assessment/limits')).toMatchObject({
    text: '2. Tồn tại, hạn chế',
    editable: false,
    heading: true,
  });
});

it('chạy lại với chính chữ tự viết thì không thành đoạn viết tay', () => {
  const handWritten = Object.fromEntries(texts(sheet()).map(({ id, text }) => [id, text]));
  expect(sheet({ handWritten })).toEqual(sheet());
});

it('đoạn viết tay mất chỗ thì để riêng, không mất', () => {
  const handWritten = { 'result/procedures/overdue/II.9': 'Việc II.9 đã họp bàn.' };
  const last = sheet({ handWritten }).sections.at(-1);
  expect(last).toMatchObject({ id: 'homeless', blocks: [{ kind: 'text', text: 'Việc II.9 đã họp bàn.', handWritten: true }] });
});

it('kỳ cộng dồn không làm đổi mã của đoạn', () => {
  const ids = (period: string, asOf: string) =>
    texts(sheet({ period: periodNamed(period), tracker: smallTracker([], asOf) })).map(({ id }) => id);
  expect(ids('2022-6T', '2022-06-14').filter((id) => id.startsWith('result/procedures'))).toEqual(
    ids('2022-Q1', '2022-03-14').filter((id) => id.startsWith('result/procedures')),
  );
});

it('điều chỉnh thời hạn có bảng riêng', () => {
  const change = { lineId: 'VI.2', changedOn: '2022-02-01', from: '2022-05-31', to: '2022-06-30', reason: 'Chờ hướng dẫn' };
  const model = sheet({ tracker: { ...smallTracker(), dueChanges: [change] } });
  expect(tables(model).find((table) => table.id === 'due-changes')?.rows).toEqual([
    {
      id: 'due-changes/VI.2/1',
      cells: ['VI.2', '31/05/2022', '30/06/2022', '01/02/2022', 'Chờ hướng dẫn'],
      total: false,
      lineIds: ['VI.2'],
    },
  ]);
});

it('bảng theo xã không có dòng tổng của cả kế hoạch', () => {
  const unitTasks = [{ unit: 'Xã Một', taskId: 'II.3', status: 'done-late' as const }];
  const table = tables(sheet({ unitTasks })).find((each) => each.id === 'by-unit');
  expect(table?.rows.map((row) => [row.cells[0], row.cells[1], row.total])).toEqual([['Xã Một', 1, false]]);
});
