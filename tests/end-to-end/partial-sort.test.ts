import type { TrackerColumnId } from '../../src/core/model/tracker-columns';
import { faults, lostTexts, planFile, run, sheetNamed, sortRows, track, tracker, typeEverywhere } from '../support/session';
import type { Bytes } from '../support/session';

const SHEET = 'Theo dõi';
const filled = typeEverywhere(track(planFile()));
const standing = tracker(filled.bytes);
const at = (id: TrackerColumnId): number => standing.columns.get(id) ?? -1;

/** Sorts the columns from one to another by what stands in a third, and leaves the others where they are. */
function sorted(first: TrackerColumnId, last: TrackerColumnId, by: TrackerColumnId): Bytes {
  const rows = standing.endRow - standing.headerRow - 1;
  const block = { row: standing.headerRow + 1, column: at(first), rows, columns: at(last) - at(first) + 1 };
  return sortRows(filled.bytes, SHEET, block, (values) => String(values[at(by)] ?? ''));
}

const codes = (bytes: Bytes): string[] => run(bytes, 'check').outcome.findings.map(({ id }) => id.split(':')[0] ?? '');

describe('chỉ sắp xếp một số cột', () => {
  it.each<readonly [string, TrackerColumnId, TrackerColumnId, TrackerColumnId]>([
    ['từ TT đến Ghi chú, theo cơ quan chủ trì', 'label', 'note', 'leads'],
    ['từ TT đến Sản phẩm, theo tên nhiệm vụ', 'label', 'product', 'title'],
    ['từ Nhiệm vụ đến Ghi chú, cột TT đứng yên', 'title', 'note', 'title'],
    ['từ TT đến Thời gian, phần nhập đứng yên', 'label', 'time', 'leads'],
    ['từ TT đến Hạn, phần nhập đứng yên', 'label', 'due', 'title'],
    ['riêng cột Nhiệm vụ', 'title', 'title', 'title'],
    ['từ mã ẩn đến Ghi chú, các cột bên phải đứng yên', 'id', 'note', 'title'],
  ])('%s: một chỗ để sửa, sửa xong nội dung nhập ở đúng nhiệm vụ', (_what, first, last, by) => {
    const broken = sorted(first, last, by);
    const checked = run(broken, 'check');
    expect(checked.outcome.findings.filter(({ id }) => id.startsWith('partial-sort'))).toHaveLength(1);
    expect(checked.outcome.findings.length).toBeLessThanOrEqual(4);
    expect(faults(checked.bytes)).toEqual([]);
    expect(lostTexts(checked.bytes, filled.texts)).toEqual([]);
    expect(codes(checked.bytes).filter((code) => code !== 'row-order')).toEqual([]);
  });

  it('cập nhật cũng ghép lại và nói ra', () => {
    const after = run(sorted('label', 'note', 'title'), 'track');
    expect(after.outcome.notes[0]).toContain('sắp xếp chỉ ở một số cột');
    expect(faults(after.bytes)).toEqual([]);
  });

  it('không biết chắc nội dung nhập là của dòng nào thì không tự sửa, và nói dòng nào', () => {
    const broken = sorted('due', 'note', 'title');
    const checked = run(broken, 'check');
    const [finding] = checked.outcome.findings;
    expect(finding?.id).toMatch(/^partial-sort-unsure:/u);
    expect(finding?.safe).toBe(false);
    expect(finding?.message).toMatch(/không biết chắc .*\(C\d+/u);
    expect(checked.outcome.patch.ops).toEqual([]);
    const tracked = run(broken, 'track').outcome.issues.map(({ code }) => code);
    expect(tracked).toContain('sort-unsure');
  });

  it('ghép lại rồi khôi phục thì bảng trở lại như lúc bị tách', () => {
    const broken = sorted('label', 'note', 'title');
    const back = run(run(broken, 'check').bytes, 'restore').bytes;
    // What formulas show is computed by the program that opens the file.
    const shown = (bytes: Bytes): unknown => {
      const { values, formulas } = sheetNamed(bytes, SHEET);
      return values.map((row, line) => row.map((value, column) => formulas[line]?.[column] ?? value));
    };
    expect(shown(back)).toEqual(shown(broken));
  });

  it('sắp xếp cả dòng thì không có gì bị tách', () => {
    expect(codes(sorted('id', 'sortKey', 'title'))).toEqual(['row-order']);
  });
});
