import { strFromU8, unzipSync } from 'fflate';
import { zipParts } from '../xlsx/build-workbook';
import { userWorkbookParts } from '../xlsx/user-workbook';
import { changePlan, edit, open, PLAN, PLAN_SHEET, planFile, planOps, run, track, type, typeEverywhere } from '../support/session';
import type { Bytes, PlanRow } from '../support/session';
import { workbookFaults } from '../support/workbook-schema';

const partsOf = (bytes: Bytes): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content, true)]));

/** A workbook with charts, comments, a pivot source, a table, macros and custom XML, and the plan on a sheet of its own. */
const USER = edit(
  zipParts(userWorkbookParts()),
  { op: 'addSheet', sheet: PLAN_SHEET, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
  ...planOps(PLAN, PLAN_SHEET),
);
const tracked = run(USER, 'track', { planSheet: PLAN_SHEET }).bytes;

/** Parts that name the sheets, and the table of looks: they must take up ours. */
const SHARED = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

describe('lần chạy đầu tiên trên tệp có biểu đồ, ghi chú, bảng, macro, XML riêng', () => {
  const [before, after] = [partsOf(USER), partsOf(tracked)];

  test('chỉ thêm trang: mọi phần khác của tệp còn nguyên từng byte', () => {
    const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
    // The selected tab is ours now: two selected sheets would be edited as one. Excel makes the order of calculation anew.
    expect(changed.filter((path) => !SHARED.includes(path)).sort()).toEqual(['xl/calcChain.xml', 'xl/worksheets/sheet1.xml']);
    expect(after['xl/worksheets/sheet1.xml']).toBe(before['xl/worksheets/sheet1.xml']?.replace(' tabSelected="1"', ''));
    expect(Object.keys(before).filter((path) => !(path in after))).toEqual(['xl/calcChain.xml']);
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length + 6);
  });

  test('trang, tên và kiểu của người dùng vẫn đứng trước, không đổi một chữ', () => {
    const sheets = (part: string | undefined): string[] => [...(part ?? '').matchAll(/<sheet [^>]*\/>/gu)].map(([text]) => text);
    const names = (part: string | undefined): string[] => [...(part ?? '').matchAll(/<definedName [^>]*>[^<]*/gu)].map(([text]) => text);
    expect(sheets(after['xl/workbook.xml']).slice(0, 3)).toEqual(sheets(before['xl/workbook.xml']));
    expect(names(after['xl/workbook.xml'])).toEqual(expect.arrayContaining(names(before['xl/workbook.xml'])));
    const looks = (part: string | undefined): string[] =>
      [.../<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(part ?? '')![1]!.matchAll(/<xf .*?(?:\/>|<\/xf>)/gsu)].map(([text]) => text);
    const old = looks(before['xl/styles.xml']);
    expect(looks(after['xl/styles.xml']).slice(0, old.length)).toEqual(old);
  });

  test('các trang của người dùng đọc ra y như cũ', () => {
    const own = open(USER).sheets;
    expect(open(tracked).sheets.slice(0, own.length)).toEqual(own);
  });
});

describe('tệp ghi ra đúng khuôn của Excel: thứ tự phần tử, chỉ số kiểu, ô gộp', () => {
  const first = track(planFile());
  const moved = PLAN.filter((row) => row[1] !== 'Khảo sát sự hài lòng của người dân');
  const added: PlanRow = ['d', 'Rà soát quy trình nội bộ', 'Văn phòng', '', 'Quy trình', 'Quý IV năm 2022'];
  const FILES: readonly (readonly [string, () => Bytes])[] = [
    ['lập bảng', () => first],
    ['lập bảng trong tệp của người dùng', () => tracked],
    ['cập nhật khi kế hoạch đổi', () => track(changePlan(typeEverywhere(first).bytes, [...moved, added]))],
    ['báo cáo và chốt kỳ', () => run(run(first, 'report', { period: '2022-6T' }).bytes, 'freeze', { period: '2022-Q1' }).bytes],
    ['khôi phục', () => run(track(changePlan(type(first, '1.d', { note: 'x' }), [...moved, added])), 'restore').bytes],
    ['chữ Times New Roman', () => track(run(planFile(), 'settings', { settings: { font: 'Times New Roman' } }).bytes)],
  ];

  it.each(FILES)('%s', (_what, make) => {
    expect(workbookFaults(make())).toEqual([]);
  });

  test('chữ Times New Roman dùng cho mọi ô của ta', () => {
    const styles = partsOf(track(run(planFile(), 'settings', { settings: { font: 'Times New Roman' } }).bytes))['xl/styles.xml'] ?? '';
    expect(styles).toContain('<name val="Times New Roman"/>');
    expect([...styles.matchAll(/<font>.*?<\/font>/gsu)].filter(([font]) => font.includes('"Arial"')).length).toBeLessThanOrEqual(2);
  });
});
