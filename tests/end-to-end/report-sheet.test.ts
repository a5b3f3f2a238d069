import { runCommand, samplePlan } from '../../src/core';
import type { CommandOutcome, CommandRequest, PatchOp, SheetSnapshot, WorkbookSnapshot } from '../../src/core';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../src/xlsx';

const SHEET = 'Báo cáo Quý I 2026';

function open(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbook(bytes, 'ke-hoach.xlsx');
  if (!read.ok) throw new Error(read.issue.message);
  return read.value;
}

function run(
  bytes: Uint8Array,
  request: Partial<CommandRequest> & Pick<CommandRequest, 'command'>,
): { outcome: CommandOutcome; bytes: Uint8Array } {
  const outcome = runCommand({ workbook: open(bytes), asOf: '2026-03-16', now: '2026-03-16 09:00', period: '2026-Q1', ...request });
  return { outcome, bytes: applyPatch(bytes, outcome.patch) };
}

function sheetOf(bytes: Uint8Array, name: string): SheetSnapshot {
  const sheet = open(bytes).sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Types into a column of the tracker on the line with this id. */
function type(bytes: Uint8Array, id: string, heading: string, value: string | number): Uint8Array {
  const { values } = sheetOf(bytes, 'Theo dõi');
  const header = values.findIndex((cells) => cells[0] === 'Mã dòng');
  const row = values.findIndex((cells) => cells[0] === id);
  const column = values[header]?.indexOf(heading) ?? -1;
  const op: PatchOp = { op: 'setCells', sheet: 'Theo dõi', row, column, cells: [[value]] };
  return applyPatch(bytes, { ops: [op] });
}

function tracked(): Uint8Array {
  const plan = applyPatch(emptyWorkbook(), { ops: samplePlan('Kế hoạch') });
  const made = run(plan, { command: 'track' }).bytes;
  // 10/3/2026 is day 46091 of a spreadsheet.
  const done = type(type(made, '1.a', 'Tiến độ', 'Hoàn thành'), '1.a', 'Ngày hoàn thành', 46091);
  return type(type(done, '1.d', 'Trả lời kỳ', 'Có kết quả'), '1.d', 'Kết quả trong kỳ', 'Tổ chức 03 buổi tuyên truyền ở các thôn');
}

/** Row and text of the first paragraph that may be written over. */
function firstText(bytes: Uint8Array): { row: number; text: string } {
  const { values } = sheetOf(bytes, SHEET);
  const row = values.findIndex((cells) => typeof cells[0] === 'string' && cells[0].startsWith('text:'));
  return { row, text: String(values[row]?.[1] ?? '') };
}

describe('trang Báo cáo trong tệp', () => {
  it('lập hai lần liền thì lần sau không đổi gì', () => {
    const first = run(tracked(), { command: 'report' });
    expect(first.outcome.ok).toBe(true);
    expect(run(first.bytes, { command: 'report' }).outcome.patch.ops).toEqual([]);
  });

  it('đoạn sửa tay còn nguyên khi lập lại, cả trong trang và trong báo cáo Word', () => {
    const made = run(tracked(), { command: 'report' }).bytes;
    const { row } = firstText(made);
    const words = 'Thực hiện chỉ đạo của UBND tỉnh, UBND xã báo cáo như sau:';
    const written = applyPatch(made, { ops: [{ op: 'setCells', sheet: SHEET, row, column: 1, cells: [[words]] }] });
    // Something new in the tracker, so that the sheet is drawn again.
    const again = run(type(written, '2.b', 'Trả lời kỳ', 'Không phát sinh'), { command: 'report' });
    expect(again.outcome.patch.ops.length).toBeGreaterThan(0);
    expect(sheetOf(again.bytes, SHEET).values.flat()).toContain(words);
    expect(JSON.stringify(again.outcome.document)).toContain(words);
  });

  it('tên báo cáo sửa tay bị lấy lại theo kỳ, chữ đã sửa nằm ở Nhật ký', () => {
    const made = run(tracked(), { command: 'report' }).bytes;
    const words = 'BÁO CÁO CỦA XÃ TÔI';
    const op: PatchOp = { op: 'setCells', sheet: SHEET, row: 0, column: 1, cells: [[words]] };
    const again = run(applyPatch(made, { ops: [op] }), { command: 'report' });
    expect(sheetOf(again.bytes, SHEET).values[0]?.[1]).not.toBe(words);
    expect(sheetOf(again.bytes, 'Nhật ký').values.flat().map(String).join(' ')).toContain(words);
    expect(run(again.bytes, { command: 'report' }).outcome.patch.ops).toEqual([]);
  });

  it('ghi chú viết thêm dưới báo cáo không mất', () => {
    const made = run(tracked(), { command: 'report' }).bytes;
    const end = sheetOf(made, SHEET).values.length;
    const op: PatchOp = { op: 'setCells', sheet: SHEET, row: end + 1, column: 1, cells: [['Hỏi lại Phòng Kinh tế']] };
    const again = run(type(applyPatch(made, { ops: [op] }), '2.b', 'Trả lời kỳ', 'Có kết quả'), { command: 'report' });
    expect(sheetOf(again.bytes, SHEET).values.flat()).toContain('Hỏi lại Phòng Kinh tế');
  });

  it('mỗi đoạn và mỗi con số nói rõ làm từ dòng nào', () => {
    const { values } = sheetOf(run(tracked(), { command: 'report' }).bytes, SHEET);
    const row = values.find((cells) => cells[0] === 'figure:doneOnTime');
    expect(row?.slice(1)).toEqual(expect.arrayContaining(['1.a']));
  });
});

describe('chốt kỳ', () => {
  it('giữ số liệu của kỳ, để trống trả lời cho kỳ sau, mở lại thì trả về', () => {
    const frozen = run(tracked(), { command: 'freeze' });
    expect(frozen.outcome.ok).toBe(true);
    const kept = sheetOf(frozen.bytes, 'Kỳ Quý I 2026').values.flat();
    expect(kept).toContain('Tổ chức 03 buổi tuyên truyền ở các thôn');
    const line = (bytes: Uint8Array): readonly unknown[] => sheetOf(bytes, 'Theo dõi').values.find((cells) => cells[0] === '1.d') ?? [];
    expect(line(frozen.bytes)).not.toContain('Có kết quả');
    expect(line(frozen.bytes)).not.toContain('Tổ chức 03 buổi tuyên truyền ở các thôn');

    const twice = run(frozen.bytes, { command: 'freeze' });
    expect(twice.outcome.issues.map((issue) => issue.code)).toEqual(['already-frozen']);

    const reopened = run(frozen.bytes, { command: 'reopen' });
    expect(line(reopened.bytes)).toEqual(expect.arrayContaining(['Có kết quả', 'Tổ chức 03 buổi tuyên truyền ở các thôn']));
    expect(open(reopened.bytes).sheets.map((sheet) => sheet.name)).not.toContain('Kỳ Quý I 2026');
    expect(sheetOf(reopened.bytes, 'Nhật ký').values.flat()).toContain('Mở lại kỳ');
  });

  it('báo cáo kỳ sau nói điều gì đã đổi so với kỳ đã chốt', () => {
    const frozen = run(tracked(), { command: 'freeze' }).bytes;
    const later = type(type(frozen, '3.a', 'Tiến độ', 'Hoàn thành'), '3.a', 'Ngày hoàn thành', 46100);
    const outcome = runCommand({
      command: 'report',
      workbook: open(later),
      asOf: '2026-06-16',
      now: '2026-06-16 09:00',
      period: '2026-6T',
    });
    const text = JSON.stringify(outcome.document);
    expect(text).toMatch(/so với/iu);
    expect(text).toContain('3.a');
  });

  it('thiếu trong Thiết lập: nêu tên mục và ô; điền vào đúng ô ấy thì hết thiếu', () => {
    const place = /Địa danh \(ô C(\d+)\)/u;
    const notes = (bytes: Uint8Array): string =>
      run(bytes, { command: 'report' })
        .outcome.issues.map(({ message }) => message)
        .join(' ');
    const row = Number(place.exec(notes(tracked()))?.[1]) - 1;
    expect(sheetOf(tracked(), 'Thiết lập').values[row]?.[1]).toBe('Địa danh');
    const filled = applyPatch(tracked(), { ops: [{ op: 'setCells', sheet: 'Thiết lập', row, column: 2, cells: [['Đức An']] }] });
    expect(notes(filled)).not.toMatch(place);
  });

  it('kỳ của năm khác: nói ngay khi lập, không chỉ trong báo cáo', () => {
    const { outcome } = run(tracked(), { command: 'report', period: '2024-Q1' });
    expect(outcome.notes.join(' ')).toContain(
      'Kế hoạch đang theo dõi là kế hoạch năm 2026, không phải kế hoạch của kỳ báo cáo quý I năm 2024.',
    );
  });
});
