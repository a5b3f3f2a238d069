import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandRequest } from '../../../src/core/model/command';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/model/sheet';
import { inspectPlan } from '../../../src/core/commands/inspect';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { runCommand } from '../../../src/core/commands/run-command';
import { readWorkbook } from '../../../src/xlsx';
import { plainSheet, planBook } from './sample-plan';

const request = (workbook: WorkbookSnapshot): CommandRequest => ({
  command: 'track',
  workbook,
  asOf: '2026-03-01',
  now: '2026-03-01 08:00',
});

/** Codes of the plan check by task, "3.a plan-no-lead", in the order of the plan. */
function queries(workbook: WorkbookSnapshot): string[] {
  const plan = inspectPlan(request(workbook));
  if (!plan.ok) throw new Error(plan.issue.message);
  return plan.value.issues
    .filter((issue) => issue.code.startsWith('plan-'))
    .map((issue) => `${/^Nhiệm vụ (?<id>[^:]+):/u.exec(issue.message)?.groups?.['id'] ?? ''} ${issue.code} ${issue.where.cell ?? ''}`);
}

type Row = readonly CellValue[];
const AREA: Row = ['1', 'Cải cách thể chế', null, null, null, null];
/** Other tasks without fault, so that a column counts as used. */
const GOOD: readonly Row[] = [
  ['a', 'Ban hành kế hoạch rà soát văn bản', 'Phòng Tư pháp', 'Văn phòng', 'Kế hoạch', 'Quý I năm 2026'],
  ['b', 'Tuyên truyền pháp luật cho người dân', 'Phòng Tư pháp', 'Văn phòng', 'Các buổi tuyên truyền', 'Quý II năm 2026'],
];

describe('hỏi lại về một nhiệm vụ', () => {
  // The row in question is the third task, 1.c, in row 7 of the sheet.
  it.each<readonly [string, Row, readonly string[]]>([
    [
      'hạn trước năm kế hoạch',
      ['c', 'Ban hành kế hoạch tuyên truyền', 'Văn phòng', null, 'Kế hoạch', 'Quý IV năm 2025'],
      ['1.c plan-due-before-year F7'],
    ],
    [
      'kế hoạch năm 2027 mà hạn năm 2025',
      ['c', 'Xây dựng kế hoạch cải cách hành chính năm 2027', 'Văn phòng', null, 'Kế hoạch', 'Quý IV năm 2025'],
      ['1.c plan-due-before-subject F7'],
    ],
    ['hạn quá xa', ['c', 'Khảo sát người dân', 'Văn phòng', null, 'Phiếu', 'Tháng 9/2062'], ['1.c plan-due-far F7']],
    ['việc kéo dài nhiều năm', ['c', 'Xây dựng nền tảng số', 'Văn phòng', null, 'Nền tảng', '2026 - 2030'], []],
    ['tên việc nói năm đích', ['c', 'Hoàn thành số hóa vào năm 2030', 'Văn phòng', null, 'Hồ sơ', '31/12/2030'], []],
    [
      'sản phẩm là kế hoạch của năm khác',
      ['c', 'Kiểm tra công tác nội vụ', 'Văn phòng', null, 'Kế hoạch kiểm tra năm 2025', 'Quý I năm 2026'],
      ['1.c plan-product-year E7'],
    ],
    ['kết quả của năm trước làm đầu năm', ['c', 'Công bố chỉ số', 'Văn phòng', null, 'Kết quả năm 2025', 'Quý I năm 2026'], []],
    ['kế hoạch năm sau làm cuối năm', ['c', 'Xây dựng kế hoạch', 'Văn phòng', null, 'Kế hoạch năm 2027', 'Tháng 12/2026'], []],
    [
      'năm khác đã nói ở tên việc',
      ['c', 'Công bố danh mục của năm trước (năm 2025)', 'Văn phòng', null, 'Danh mục năm 2025', 'Tháng 9/2026'],
      [],
    ],
    [
      'năm nằm trong ngày của văn bản',
      ['c', 'Kiểm tra', 'Văn phòng', null, 'Báo cáo theo Quyết định ngày 05 tháng 3 năm 2021', 'Quý I năm 2026'],
      [],
    ],
    [
      'vừa chủ trì vừa phối hợp',
      ['c', 'Khảo sát', 'Văn phòng', 'văn phòng ; Phòng Tư pháp', 'Phiếu', 'Quý I năm 2026'],
      ['1.c plan-agency-twice D7'],
    ],
    ['không có chủ trì', ['c', 'Khảo sát', null, 'Văn phòng', 'Phiếu', 'Quý I năm 2026'], ['1.c plan-no-lead C7']],
    ['không có sản phẩm', ['c', 'Khảo sát', 'Văn phòng', null, null, 'Quý I năm 2026'], ['1.c plan-no-product E7']],
    [
      'báo cáo không có thời gian',
      ['c', 'Kiểm tra', 'Văn phòng', null, 'Kế hoạch; báo cáo kết quả', 'Quý I năm 2026 ban hành kế hoạch'],
      ['1.c plan-report-without-time E7'],
    ],
    ['thời gian chung cho mọi sản phẩm', ['c', 'Kiểm tra', 'Văn phòng', null, 'Kế hoạch; báo cáo kết quả', 'Quý III năm 2026'], []],
    ['báo cáo của việc thường xuyên', ['c', 'Kiểm tra', 'Văn phòng', null, 'Kế hoạch; báo cáo', 'Thường xuyên'], []],
    [
      'chép lại nhiệm vụ khác',
      ['c', 'Ban hành kế hoạch rà soát  văn bản.', 'Phòng Tư pháp', 'Văn phòng', 'Kế hoạch', 'Quý I năm 2026'],
      ['1.c plan-duplicate B7'],
    ],
    ['chữ thường ở đầu, thừa dấu cách: cùng một tên', ['c', 'Khảo sát', 'Phòng Tư  pháp', 'văn phòng', 'Phiếu', 'Quý I năm 2026'], []],
    ['tên cơ quan viết thường', ['c', 'Khảo sát', 'Phòng tư pháp', null, 'Phiếu', 'Quý I năm 2026'], ['1.c plan-agency-spelling C7']],
    ['tên cơ quan không dấu', ['c', 'Khảo sát', 'Phong Tu phap', null, 'Phiếu', 'Quý I năm 2026'], ['1.c plan-agency-spelling C7']],
    ['tên cơ quan viết tắt', ['c', 'Khảo sát', 'P. Tư pháp', null, 'Phiếu', 'Quý I năm 2026'], ['1.c plan-agency-spelling C7']],
    ['hai xã tên gần giống', ['c', 'Khảo sát', 'Văn phòng', 'UBND xã Đức An; UBND xã Đức Ân', 'Phiếu', 'Quý I năm 2026'], []],
    ['thiếu ký hiệu', ['', 'Khảo sát', 'Văn phòng', null, 'Phiếu', 'Quý I năm 2026'], ['1.b.1 plan-label-missing A7']],
    ['nhảy ký hiệu', ['đ', 'Khảo sát', 'Văn phòng', null, 'Phiếu', 'Quý I năm 2026'], ['1.đ plan-label-gap A7']],
    ['chữ cái không có trong tiếng Việt', ['f', 'Khảo sát', 'Văn phòng', null, 'Phiếu', 'Quý I năm 2026'], ['1.f plan-label-foreign A7']],
    [
      'phông .VnTime',
      ['c', 'KiÓm tra c«ng t¸c c¶i c¸ch hµnh chÝnh', 'Văn phòng', null, 'Phiếu', 'Quý I năm 2026'],
      ['1.c plan-legacy-text B7'],
    ],
  ])('%s', (_name, row, expected) => {
    expect(queries(planBook([AREA, ...GOOD, row]))).toEqual(expected);
  });

  it('hạn trước ngày ban hành quyết định', () => {
    const book = planBook([AREA, ...GOOD], 'Kế hoạch năm 2026 (kèm theo Quyết định số 12/QĐ-UBND ngày 15/4/2026)');
    expect(queries(book)).toEqual(['1.a plan-due-before-issue F5']);
  });

  it('thứ tự a b c d đ e g h i k l m là đúng', () => {
    const rows = Array.from('abcdđeghiklm').map((label): Row => [
      label,
      `Việc thứ ${label} của kế hoạch`,
      'Văn phòng',
      null,
      'Phiếu',
      'Quý I năm 2026',
    ]);
    expect(queries(planBook([AREA, ...rows]))).toEqual([]);
  });

  it('đếm lại từ a cho cơ quan khác không phải là trùng ký hiệu', () => {
    const rows = Array.from('abcabd').map((label, at): Row => [
      label,
      `Việc số ${String(at)} của kế hoạch`,
      at < 3 ? 'Văn phòng' : 'Phòng Tư pháp',
      null,
      'Phiếu',
      'Quý I năm 2026',
    ]);
    expect(queries(planBook([AREA, ...rows]))).toEqual(['1.d plan-label-gap A10']);
  });

  it('Word tự đánh số a b c d e f g: hỏi một lần', () => {
    const rows = Array.from('abcdefg').map((label): Row => [
      label,
      `Việc thứ ${label} của kế hoạch`,
      'Văn phòng',
      null,
      'Phiếu',
      'Quý I năm 2026',
    ]);
    expect(queries(planBook([AREA, ...rows]))).toEqual(['1.e plan-label-gap A9', '1.f plan-label-foreign A10']);
  });

  it('tên khác trang Đơn vị', () => {
    const units = plainSheet('Đơn vị', [
      ['cchc:don-vi', 'ĐƠN VỊ'],
      [],
      [null, 'Tên đơn vị', 'Nhóm', 'Tên gọi khác, tên cũ', 'Thư điện tử'],
      [null, 'Phòng Tư Pháp', null, 'PTP', null],
      [null, 'Văn phòng', null, null, null],
    ]);
    const plan = planBook([AREA, ...GOOD, ['c', 'Khảo sát', 'Trạm Y tế', null, 'Phiếu', 'Quý I năm 2026']]);
    expect(queries({ ...plan, sheets: [...plan.sheets, units] })).toEqual(['1.a plan-agency-catalogue C5', '1.c plan-agency-unknown C7']);
  });

  it.each(['UBND các xã, phường', 'Các phòng, ban', 'UBND xã, phường'])(
    '“%s” là tên chung, không phải đơn vị còn thiếu trong danh mục',
    (lead) => {
      const units = plainSheet('Đơn vị', [
        ['cchc:don-vi', 'ĐƠN VỊ'],
        [],
        [null, 'Tên đơn vị', 'Nhóm', 'Tên gọi khác, tên cũ', 'Thư điện tử'],
        [null, 'Phòng Tư pháp', null, null, null],
        [null, 'Văn phòng', null, null, null],
      ]);
      const plan = planBook([AREA, ...GOOD, ['c', 'Khảo sát', lead, null, 'Phiếu', 'Quý I năm 2026']]);
      expect(queries({ ...plan, sheets: [...plan.sheets, units] })).toEqual([]);
    },
  );
});

describe('cách sửa được đề nghị', () => {
  it.each([
    ['Quý IV năm 2025', 'Xây dựng kế hoạch cải cách hành chính năm 2027', 'Quý IV năm 2026', '2026-12-31'],
    ['Quý IV/2025 ban hành kế hoạch.', 'Ban hành kế hoạch tuyên truyền', 'Quý IV/2026 ban hành kế hoạch', '2026-12-31'],
    ['Tháng 9/2062', 'Khảo sát người dân', 'Tháng 9/2026', '2026-09-30'],
  ])('“%s” của “%s” thành “%s”, đọc được thành %s', (time, title, option, due) => {
    const outcome = runCommand(request(planBook([AREA, ...GOOD, ['c', title, 'Văn phòng', null, 'Kế hoạch', time]])));
    const item = outcome.review.find((candidate) => candidate.id === '1.c');
    expect(item?.options).toEqual([option]);
    expect(readTimePhrase(option, { planYear: 2026 }).schedule.milestones.map((milestone) => milestone.due)).toEqual([due]);
  });

  it('một nhiệm vụ có nhiều điều cần hỏi là một mục', () => {
    const outcome = runCommand(request(planBook([AREA, ...GOOD, ['c', 'Khảo sát', 'Văn phòng', 'Văn phòng', null, 'Quý IV năm 2025']])));
    const items = outcome.review.filter((candidate) => candidate.id === '1.c');
    expect(items).toHaveLength(1);
    expect(items[0]?.why).toMatch(/trước năm kế hoạch.*chưa ghi sản phẩm.*vừa chủ trì vừa phối hợp/isu);
  });
});

const REFERENCE = resolve(__dirname, '../../../../shared/data/plan-2022.xlsx');
const reference = existsSync(REFERENCE) ? it : it.skip;

describe('kế hoạch mẫu năm 2022', () => {
  reference('hỏi 4.b, 6.c, 6.đ, 7.d, 7.e và không hỏi 1.b (bỏ qua khi không có tệp mẫu)', () => {
    const workbook = readWorkbook(readFileSync(REFERENCE), 'plan-2022.xlsx');
    if (!workbook.ok) throw new Error(workbook.issue.message);
    expect(queries(workbook.value)).toEqual([
      '4.b plan-report-without-time E37',
      '6.c plan-due-before-year F47',
      '6.đ plan-agency-twice D49',
      '7.d plan-due-before-subject F55',
      '7.e plan-product-year E57',
      '7.e plan-report-without-time E57',
    ]);
  });
});
