import { toSerial } from '../../src/core/index';
import type { CellValue, PatchOp } from '../../src/core/index';
import { applyPatch, emptyWorkbook } from '../../src/xlsx';
import {
  changePlan,
  edit,
  faults,
  lostTexts,
  open,
  PLAN,
  planFile,
  rowOf,
  run,
  sheetNamed,
  track,
  tracker,
  type,
} from '../support/session';
import type { Bytes, PlanRow } from '../support/session';

const UNITS = ['Phường Minh Khai', 'Xã An Bình', 'Xã Hòa Sơn'];
const MATRIX = 'Xã, phường';

/** The tracker with three communes in the catalogue. */
const start = track(
  ((bytes: Bytes): Bytes =>
    edit(bytes, {
      op: 'setCells',
      sheet: 'Đơn vị',
      row: sheetNamed(bytes, 'Đơn vị').values.length,
      column: 1,
      cells: UNITS.map((unit) => [unit, unit.startsWith('Phường') ? 'Phường' : 'Xã']),
    }))(track(planFile())),
);

/** What the matrix shows: line id → words of the communes in the order of their columns. */
function matrix(bytes: Bytes): Record<string, CellValue[]> {
  const rows = sheetNamed(bytes, MATRIX)
    .values.slice(5)
    .filter((row) => /^\d/u.test(String(row[0] ?? '')));
  return Object.fromEntries(rows.map((row) => [String(row[0]), row.slice(4, 4 + UNITS.length)]));
}

function filesOf(bytes: Bytes): { readonly file: string; readonly bytes: Bytes }[] {
  return run(bytes, 'split').outcome.workbooks.map(({ file, patch }) => ({ file, bytes: applyPatch(emptyWorkbook(), patch) }));
}

const sent = filesOf(start);
const answered = [
  type(type(sent[0]!.bytes, '2.b', { answer: 'Có kết quả' }), '3.b', { progress: 'Hoàn thành', done: toSerial('2022-06-10') }),
  type(sent[1]!.bytes, '2.b', { answer: 'Không phát sinh' }),
  sent[2]!.bytes,
];
const returned = answered.map((bytes, index) => ({ ...open(bytes), file: sent[index]!.file }));
const collected = run(start, 'collect', { unitWorkbooks: returned });

describe('chia cho xã, phường rồi tổng hợp', () => {
  test('mỗi đơn vị một tệp, chỉ có việc của mình', () => {
    expect(sent.map(({ file }) => file)).toEqual(UNITS.map((unit) => `${unit}.xlsx`));
    for (const { bytes } of sent) expect(tracker(bytes).rows.flatMap((row) => (row.kind === 'NV' ? [row.id] : []))).toEqual(['2.b', '3.b']);
  });

  test('trả lời của từng đơn vị vào đúng ô', () => {
    expect(matrix(start)).toEqual({ '2.b': ['Chưa', 'Chưa', 'Chưa'], '3.b': ['Còn hạn', 'Còn hạn', 'Còn hạn'] });
    expect(matrix(collected.bytes)).toEqual({ '2.b': ['Có', 'Không', 'Chưa'], '3.b': ['Xong', 'Còn hạn', 'Còn hạn'] });
    expect(faults(collected.bytes)).toEqual([]);
  });

  test('tổng hợp lần nữa không đổi gì', () => {
    expect(run(collected.bytes, 'collect', { unitWorkbooks: returned }).outcome.patch.ops).toEqual([]);
  });

  test('kế hoạch được đánh số lại sau khi gửi tệp: trả lời vẫn vào đúng việc', () => {
    const added: PlanRow = ['b', 'Rà soát quy trình nội bộ', 'Văn phòng', '', 'Quy trình', 'Quý IV năm 2022'];
    const plan = PLAN.flatMap((row): PlanRow[] => {
      if (row[1].startsWith('Niêm yết')) return [added, ['c', ...row.slice(1)] as unknown as PlanRow];
      return row[1].startsWith('Khảo sát') ? [['d', ...row.slice(1)] as unknown as PlanRow] : [row];
    });
    const late = run(changePlan(start, plan), 'collect', { unitWorkbooks: returned }).bytes;
    expect(matrix(late)).toEqual({ '2.c': ['Có', 'Không', 'Chưa'], '3.b': ['Xong', 'Còn hạn', 'Còn hạn'] });
    const renumbered = track(changePlan(collected.bytes, plan));
    expect(matrix(renumbered)).toEqual({ '2.c': ['Có', 'Không', 'Chưa'], '3.b': ['Xong', 'Còn hạn', 'Còn hạn'] });
    expect(faults(renumbered)).toEqual([]);
  });

  test('bỏ một đơn vị: trả lời của nó còn trong Nhật ký', () => {
    const row = sheetNamed(collected.bytes, 'Đơn vị').values.findIndex((line) => line[1] === 'Xã An Bình');
    const after = track(edit(collected.bytes, { op: 'setCells', sheet: 'Đơn vị', row, column: 1, cells: [[null, null]] }));
    expect(lostTexts(after, ['Xã An Bình: Không'])).toEqual([]);
    expect(matrix(after)['2.b']?.slice(0, 2)).toEqual(['Có', 'Chưa']);
    expect(faults(after)).toEqual([]);
  });

  test('chữ ghi thêm bên cạnh và bên dưới bảng còn nguyên khi bảng vẽ lại', () => {
    const below = sheetNamed(collected.bytes, MATRIX).values.length + 2;
    const note = (sheet: string, row: number, column: number, text: string): PatchOp => ({
      op: 'setCells',
      sheet,
      row,
      column,
      cells: [[text]],
    });
    const noted = edit(
      collected.bytes,
      note(MATRIX, 6, 12, 'ghi bên cạnh'),
      note(MATRIX, below, 2, 'ghi bên dưới'),
      note('Tổng quan', 4, 24, 'ghi cạnh Tổng quan'),
      note('Tổng quan', 70, 2, 'ghi dưới Tổng quan'),
    );
    const plan = PLAN.filter((row) => !row[1].startsWith('Kiểm tra việc'));
    const after = track(
      changePlan(noted, [...plan, ['4', 'Chuyển đổi số', '', '', '', ''], ['a', 'Phủ mạng', 'Phòng Kinh tế', '', '', 'Quý IV năm 2022']]),
    );
    expect(
      lostTexts(after, [
        'ghi bên cạnh',
        'ghi bên dưới',
        'ghi cạnh Tổng quan',
        'ghi dưới Tổng quan',
        'Phường Minh Khai: xong ngày 10/06/2022',
      ]),
    ).toEqual([]);
    expect(faults(after)).toEqual([]);
  });

  test('ô hai bên cùng điền khác nhau: giữ ô đang có và nói ra', () => {
    const own = changePlan(
      start,
      PLAN.map((row) =>
        row[1].startsWith('Kiểm tra việc') ? ([row[0], row[1], 'UBND xã An Bình', ...row.slice(3)] as unknown as PlanRow) : row,
      ),
    );
    const main = type(track(own), '3.b', { result: 'Chúng tôi ghi' });
    const theirs = filesOf(main).find(({ file }) => file.startsWith('Xã An Bình'));
    if (theirs === undefined) throw new Error('no file for the unit');
    const filled = type(theirs.bytes, '3.b', { result: 'Xã ghi', note: 'Xã ghi thêm' });
    const { bytes: after, outcome } = run(main, 'collect', { unitWorkbooks: [{ ...open(filled), file: theirs.file }] });
    expect(rowOf(after, '3.b').entry).toMatchObject({ result: 'Chúng tôi ghi', note: 'Xã ghi thêm' });
    expect(outcome.issues.map((issue) => issue.code)).toContain('unit-conflict');
  });

  const codes = (book: Bytes, file: string, main = start) =>
    run(main, 'collect', { unitWorkbooks: [{ ...open(book), file }] }).outcome.issues.map((issue) => issue.code);

  test('tệp của năm khác, cùng tên nhiệm vụ: không nhận', () => {
    const year = sheetNamed(answered[0]!, 'Thiết lập').values.findIndex((row) => row[1] === 'Năm kế hoạch');
    const lastYear = edit(answered[0]!, { op: 'setCells', sheet: 'Thiết lập', row: year, column: 2, cells: [[2021]] });
    expect(codes(lastYear, sent[0]!.file)).toContain('unit-other-year');
    expect(run(start, 'collect', { unitWorkbooks: [{ ...open(lastYear), file: sent[0]!.file }] }).outcome.patch.ops).toEqual([]);
  });

  test('tên nhiệm vụ được sửa vài chữ sau khi gửi tệp: vẫn nhận; thành nhiệm vụ khác hẳn: không nhận dòng đó, nói rõ hai tên', () => {
    const retitled = (title: string): Bytes =>
      changePlan(
        start,
        PLAN.map((row) => (row[1].startsWith('Niêm yết') ? ([row[0], title, ...row.slice(2)] as unknown as PlanRow) : row)),
      );
    const returnedOne = [{ ...open(answered[0]!), file: sent[0]!.file }];
    const reworded = run(track(retitled('Niêm yết công khai thủ tục tại nơi tiếp nhận hồ sơ')), 'collect', { unitWorkbooks: returnedOne });
    expect(matrix(reworded.bytes)['2.b']?.[0]).toBe('Có');
    const other = run(track(retitled('Lắp đặt camera ở bộ phận một cửa')), 'collect', { unitWorkbooks: returnedOne });
    expect(matrix(other.bytes)['2.b']?.[0]).toBe('Chưa');
    expect(matrix(other.bytes)['3.b']?.[0]).toBe('Xong');
    const said = other.outcome.issues.find((issue) => issue.code === 'unit-line-other');
    expect(said?.message).toMatch(/2\.b.*Niêm yết thủ tục.*Lắp đặt camera/u);
  });

  test('chữ do người ghi ở trang Xã, phường được giữ; câu trả lời mới thay câu cũ thì câu cũ còn trong Nhật ký', () => {
    const row = sheetNamed(collected.bytes, MATRIX).values.findIndex((line) => line[0] === '2.b');
    const byHand = edit(collected.bytes, { op: 'setCells', sheet: MATRIX, row, column: 4, cells: [['Xin hoãn']] });
    const changedMind = [
      { ...open(answered[0]!), file: sent[0]!.file },
      { ...open(type(sent[1]!.bytes, '2.b', { answer: 'Có kết quả' })), file: sent[1]!.file },
    ];
    const after = run(byHand, 'collect', { unitWorkbooks: changedMind });
    expect(matrix(after.bytes)['2.b']?.slice(0, 2)).toEqual(['Xin hoãn', 'Có']);
    expect(after.outcome.issues.map((issue) => issue.code)).toContain('unit-answer-kept');
    expect(lostTexts(after.bytes, ['Xã An Bình: Không'])).toEqual([]);
  });

  test('báo cáo có bảng theo đơn vị', () => {
    const reported = run(collected.bytes, 'report', { period: '2022-6T' }).bytes;
    const sheet = open(reported).sheets.find((candidate) => candidate.name.startsWith('Báo cáo'));
    const texts = sheet?.values.flat() ?? [];
    for (const unit of UNITS) expect(texts).toContain(unit);
  });
});
