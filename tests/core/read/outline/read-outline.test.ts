import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../../../src/core/model/plan';
import { textToWordSnapshot } from '../../../../src/core/read/outline/text-to-word-snapshot';
import { readDocument } from '../../../../src/word/index';
import { codesOf, readText, readWord } from './read-plan-text';

const TOWN_PLAN = `ỦY BAN NHÂN DÂN
XÃ SUỐI LÀNH
Số: 45/QĐ-UBND
Suối Lành, ngày 06 tháng 01 năm 2026
QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính năm 2026 của xã Suối Lành
Căn cứ Quyết định số 900/QĐ-UBND ngày 30/12/2025 của Ủy ban nhân dân tỉnh Hải Sơn;
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.
Nơi nhận:
- Như Điều 2;
KẾ HOẠCH
Cải cách hành chính năm 2026 xã Suối Lành
(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 06/01/2026 của Ủy ban nhân dân xã Suối Lành)
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng mức hài lòng của người dân.
II. NHIỆM VỤ
1. Cải cách thể chế
a) Lập danh mục văn bản cần ban hành trong năm:
- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.
- Cơ quan phối hợp: Phòng Kinh tế; Phòng Văn hóa - Xã hội.
- Thời gian thực hiện: Quý I năm 2026.
- Sản phẩm: Danh mục được duyệt.
đ) Sửa các mẫu đơn đã cũ
- SẢN PHẨM: Bộ mẫu đơn mới.
- THỜI HẠN HOÀN THÀNH：trước ngày 15/6/2026
- CƠ QUAN CHỦ TRÌ THỰC HIỆN: Phòng Kinh tế
2. Cải cách tài chính công
a) Công khai dự toán
+ Đơn vị thực hiện: Phòng Kinh tế.
+ Thời gian hoàn thành:
Tháng 3/2026.
III. TỔ CHỨC THỰC HIỆN
1. Các phòng định kỳ hàng quý, 6 tháng, năm báo cáo kết quả về Ủy ban nhân dân xã.
Trên đây là Kế hoạch của xã./.`;

const short = ({ id, title, leads, coordinators, product, time }: Task): unknown[] => [id, title, leads, coordinators, product, time];

describe('quyết định có các dòng “Cơ quan chủ trì”, “Thời gian” dưới mỗi điểm', () => {
  const { plan, issues } = readText(TOWN_PLAN, null);

  test('nhiệm vụ: nhãn theo thứ tự nào, chữ hoa hay thường, dấu hai chấm nào, giá trị ở dòng sau đều được', () => {
    expect(plan.tasks.map(short)).toEqual([
      [
        '1.a',
        'Lập danh mục văn bản cần ban hành trong năm',
        ['Văn phòng HĐND và UBND xã'],
        ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'],
        'Danh mục được duyệt.',
        'Quý I năm 2026.',
      ],
      ['1.đ', 'Sửa các mẫu đơn đã cũ', ['Phòng Kinh tế'], [], 'Bộ mẫu đơn mới.', 'trước ngày 15/6/2026'],
      ['2.a', 'Công khai dự toán', ['Phòng Kinh tế'], [], null, 'Tháng 3/2026.'],
    ]);
    expect(plan.areas).toEqual([
      { number: '1', title: 'Cải cách thể chế' },
      { number: '2', title: 'Cải cách tài chính công' },
    ]);
    expect(plan.tasks[0]?.reading.schedule.milestones[0]?.due).toBe('2026-03-31');
    expect(plan.tasks[1]?.source).toEqual({ file: '', paragraph: 24 });
    expect(issues).toEqual([]);
  });

  test('năm, tên, cơ quan ban hành, số, ngày đọc ở nơi chúng đứng, không lấy của văn bản được dẫn', () => {
    expect(plan).toMatchObject({
      year: 2026,
      yearSource: 'title',
      title: 'KẾ HOẠCH Cải cách hành chính năm 2026 xã Suối Lành',
      unit: 'Ủy ban nhân dân xã Suối Lành',
      number: '45/QĐ-UBND',
      issued: '2026-01-06',
      cadence: ['quarter', 'half-year', 'year'],
    });
  });
});

describe('số, ngày, cơ quan của quyết định', () => {
  const task = 'II. NHIỆM VỤ\n1. Thể chế\na) Việc\n- Cơ quan chủ trì: Phòng Kinh tế\n- Thời gian: Quý I/2026';
  it.each([
    ['số bỏ trống', 'Số:      /QĐ-UBND\nSuối Lành, ngày    tháng 12 năm 2025', { number: null, issued: null }],
    ['số ở công văn được dẫn không phải số của quyết định', 'Căn cứ Công văn số 86/CV-NV ngày 30/12/2025;', { number: null, issued: null }],
    ['số có chữ, ngày viết đủ', 'Số: 12a/KH-UBND\nSuối Lành, ngày 5 tháng 2 năm 2026', { number: '12a/KH-UBND', issued: '2026-02-05' }],
    ['ngày không có trong lịch', 'Suối Lành, ngày 31 tháng 02 năm 2026', { issued: null }],
    [
      'chỉ có dòng kèm theo, bị ngắt làm hai',
      'KẾ HOẠCH\n(Kèm theo Quyết định số 7/QĐ-UBND\nngày 09/01/2026 của Chủ tịch UBND phường An Bình)',
      { number: '7/QĐ-UBND', issued: '2026-01-09', unit: 'UBND phường An Bình' },
    ],
    ['cơ quan viết hai dòng ở đầu trang', 'ỦY BAN NHÂN DÂN\nPHƯỜNG AN BÌNH', { unit: 'ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH' }],
    ['năm nêu ở trích yếu', 'Ban hành Kế hoạch cải cách hành chính năm 2027', { year: 2027, yearSource: 'title' }],
    ['không nêu năm: theo thời gian của nhiệm vụ', 'KẾ HOẠCH\nCải cách hành chính', { year: 2026, yearSource: 'texts' }],
  ])('%s', (_title, head, expected) => {
    expect(readText(`${head}\n${task}`, null).plan).toMatchObject(expected);
  });

  test('năm do người dùng cho thắng năm trong tên', () => {
    expect(readText(TOWN_PLAN, 2030).plan).toMatchObject({ year: 2030, yearSource: 'given' });
  });
});

describe('nhịp báo cáo trong phần tổ chức thực hiện', () => {
  it.each([
    ['Định kỳ hàng quý, 6 tháng, năm báo cáo kết quả.', ['quarter', 'half-year', 'year']],
    ['Định kỳ 6 tháng và hàng năm tổng hợp báo cáo.', ['half-year', 'year']],
    ['Hằng tháng, các phòng gửi báo cáo.', ['month']],
    ['Định kỳ hàng quý tổng hợp, báo cáo kết quả năm 2026.', ['quarter']],
    ['Hàng tuần họp giao ban; chế độ báo cáo định kỳ: quý.', ['quarter', 'half-year', 'year']],
    ['Các phòng thực hiện nghiêm túc.', ['quarter', 'half-year', 'year']],
  ])('%s', (duty, expected) => {
    const text = `I. NHIỆM VỤ\n1. Thể chế\na) Việc\n- Chủ trì: Phòng Kinh tế\nII. TỔ CHỨC THỰC HIỆN\n${duty}`;
    expect(readText(text).plan.cadence).toEqual(expected);
  });
});

describe('cách viết khác nhau của một nhiệm vụ', () => {
  const one = (lines: string): { task: Task | undefined; codes: string[] } => {
    const found = readText(`II. NHIỆM VỤ\n1. Thể chế\n${lines}`);
    return { task: found.plan.tasks[0], codes: codesOf(found) };
  };

  it.each([
    [
      'dòng + nối vào thời gian',
      'a) Việc\n- Chủ trì: Phòng Kinh tế.\n- Thời gian:\n+ Ban hành: Quý I/2026.\n+ Thời gian kiểm tra: Quý III/2026.',
      { time: '+ Ban hành: Quý I/2026.\n+ Thời gian kiểm tra: Quý III/2026.' },
    ],
    [
      'gạch rồi + trên một dòng',
      'a) Việc\n- Chủ trì: Phòng Kinh tế.\n- Thời hạn:\n- + Lập: Quý I/2026.\n- + Duyệt: Quý II/2026.',
      { time: '+ Lập: Quý I/2026.\n+ Duyệt: Quý II/2026.' },
    ],
    [
      'cơ quan thực hiện gồm hai dòng +',
      'a) Việc\n- Cơ quan thực hiện:\n+ Cơ quan chủ trì: Phòng Kinh tế.\n+ Cơ quan phối hợp: Công an xã.\n- Thời gian: Quý I',
      { leads: ['Phòng Kinh tế'], coordinators: ['Công an xã'], time: 'Quý I' },
    ],
    [
      'chủ trì phối hợp vẫn là chủ trì',
      'a) Việc\n- Cơ quan chủ trì phối hợp: Phòng Kinh tế.\n- Cơ quan phối hợp, theo dõi: Công an xã.',
      { leads: ['Phòng Kinh tế'], coordinators: ['Công an xã'] },
    ],
    [
      'cơ quan viết thành danh sách gạch',
      'a) Việc\n- Cơ quan chủ trì:\n+ Phòng Kinh tế\n+ Công an xã\n- Thời gian: Quý I',
      { leads: ['Phòng Kinh tế', 'Công an xã'] },
    ],
    [
      'không có gạch, không có dấu hai chấm',
      'a) Việc\nCơ quan chủ trì Phòng Kinh tế\nThời hạn hoàn thành trước ngày 30/6/2026\nSản phẩm - Báo cáo',
      { leads: ['Phòng Kinh tế'], time: 'trước ngày 30/6/2026', product: 'Báo cáo' },
    ],
    [
      'cả nhãn nằm trong một đoạn',
      'a) Việc cần làm (cơ quan chủ trì: Phòng Kinh tế; phối hợp: Công an xã; thời gian: Quý II/2026).',
      { title: 'Việc cần làm', leads: ['Phòng Kinh tế'], coordinators: ['Công an xã'], time: 'Quý II/2026.' },
    ],
    [
      'nhãn sau dấu gạch trong câu',
      'a) Việc cần làm - Cơ quan chủ trì: Phòng Kinh tế - Thời gian: Quý II/2026',
      { title: 'Việc cần làm', leads: ['Phòng Kinh tế'], time: 'Quý II/2026' },
    ],
    [
      'nhãn đánh chữ cái dưới nhiệm vụ đánh số',
      '1.1. Việc\na) Cơ quan chủ trì: Phòng Kinh tế\nb) Thời gian: Quý I',
      { id: '1.1', title: 'Việc', leads: ['Phòng Kinh tế'], time: 'Quý I' },
    ],
    [
      'nhiệm vụ là dòng gạch, nhãn là dòng +',
      '- Việc đầu\n+ Chủ trì: Phòng Kinh tế\n+ Thời gian: Quý I',
      { id: '1.1', title: 'Việc đầu', leads: ['Phòng Kinh tế'], time: 'Quý I' },
    ],
    ['dấu a. thay cho a)', 'a. Việc\n– Cơ quan chủ trì: Phòng Kinh tế', { id: '1.a', leads: ['Phòng Kinh tế'] }],
    [
      'nội dung ở nhãn riêng',
      'Nhiệm vụ 6.8\n- Nội dung: Làm cổng thông tin\n- Đơn vị chủ trì: Phòng Kinh tế\n- Thời gian hoàn thành: Quý IV\n- Sản phẩm kết quả: Cổng',
      { id: '1.6.8', label: '6.8', title: 'Làm cổng thông tin', product: 'Cổng', time: 'Quý IV' },
    ],
    [
      'chữ tổ hợp và khoảng trắng lạ',
      'a)\u00A0Việc\n- Cơ quan chủ trì:\u00A0Phòng Kinh tế'.normalize('NFD'),
      { title: 'Việc', leads: ['Phòng Kinh tế'] },
    ],
    [
      'ngắt dòng mềm trong một đoạn',
      'a) Việc\u000B- Cơ quan chủ trì: Phòng Kinh tế\u000B- Thời gian: Quý I',
      { leads: ['Phòng Kinh tế'], time: 'Quý I' },
    ],
  ])('%s', (_title, lines, expected) => {
    const { task, codes } = one(lines);
    expect(task).toMatchObject(expected);
    expect(codes).toEqual([]);
  });

  it.each([
    [
      'nội dung bị ngắt trang',
      'a) Rà soát theo Quyết định của\nỦy ban nhân dân tỉnh.\n- Chủ trì: Phòng Kinh tế',
      { title: 'Rà soát theo Quyết định của Ủy ban nhân dân tỉnh.' },
      ['outline-joined@4'],
    ],
    [
      'sản phẩm bị ngắt trang',
      'a) Việc\n- Chủ trì: Phòng Kinh tế\n- Sản phẩm: Báo cáo kết quả\nthực hiện.\n- Thời gian: Quý I',
      { product: 'Báo cáo kết quả thực hiện.', time: 'Quý I' },
      ['outline-joined@6'],
    ],
    [
      'việc nhỏ gạch đầu dòng dưới nội dung',
      'a) Việc gồm:\n- phần một\n- phần hai\n- Chủ trì: Phòng Kinh tế',
      { title: 'Việc gồm:\n- phần một\n- phần hai' },
      ['outline-joined@4', 'outline-joined@5'],
    ],
    [
      'nhiệm vụ không có dòng nào bên dưới',
      'a) Việc không nhãn\nb) Việc\n- Chủ trì: Phòng Kinh tế',
      { id: '1.a', title: 'Việc không nhãn', leads: [], time: '' },
      ['outline-no-fields@3'],
    ],
    [
      'mục không dùng',
      'a) Việc\n- Chủ trì: Phòng Kinh tế\n- Kinh phí: 20 triệu đồng',
      { leads: ['Phòng Kinh tế'] },
      ['outline-label-kept-out@5'],
    ],
    [
      'câu lạ giữa các nhiệm vụ',
      'a) Việc\n- Chủ trì: Phòng Kinh tế.\nĐề nghị các phòng lưu ý.',
      { leads: ['Phòng Kinh tế'] },
      ['outline-not-understood@5'],
    ],
    [
      'chủ trì và thực hiện cùng có',
      'a) Việc\n- Cơ quan chủ trì: Phòng Kinh tế\n- Cơ quan thực hiện: Công an xã',
      { leads: ['Phòng Kinh tế'], coordinators: ['Công an xã'] },
      ['outline-performer-as-coordinator@5'],
    ],
    ['ký hiệu lặp', 'a) Một\n- Chủ trì: Phòng Kinh tế\na) Hai\n- Chủ trì: Công an xã', { id: '1.a' }, ['outline-label-repeated@5']],
    [
      'điểm con đánh số dưới nhiệm vụ',
      'a) Việc\n- Chủ trì: Phòng Kinh tế.\n(i) phần phụ\nb) Việc\n- Chủ trì: Công an xã',
      { id: '1.a' },
      ['outline-not-understood@5'],
    ],
  ])('%s: có lời báo kèm số đoạn', (_title, lines, expected, codes) => {
    const found = one(lines);
    expect(found.task).toMatchObject(expected);
    expect(found.codes).toEqual(codes);
  });

  test('mọi chữ của phần nhiệm vụ hoặc ở trong nhiệm vụ, hoặc ở trong lời báo', () => {
    const lines = [
      'a) Việc một',
      '- Chủ trì: Phòng Kinh tế.',
      'Câu lạ.',
      '* mục lạ',
      '1) số lạ',
      'b) Việc hai',
      '- Thời gian: Quý I',
      '- Sản phẩm: Sổ',
      'XYZ.',
    ];
    const found = readText(`II. NHIỆM VỤ\n1. Thể chế\n${lines.join('\n')}`);
    const said = JSON.stringify([found.plan, found.issues]);
    for (const line of lines) expect(said).toContain(line.replace(/^(?:- [^:]*: |[a-z1*]\)? )/u, '').replace(/\.$/u, ''));
  });

  test('câu thường có chữ “cơ quan chủ trì” hay dấu hai chấm không phải là nhãn', () => {
    const text = `II. NHIỆM VỤ\n1. Thể chế\na) Xây dựng kế hoạch: hai bước\n- Cơ quan chủ trì: Phòng Kinh tế\n- Thời gian: Quý I
III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế - cơ quan chủ trì việc này có trách nhiệm: theo dõi, đôn đốc.\n2. Thời gian thực hiện: trong năm 2026.`;
    const found = readText(text);
    expect(found.plan.tasks.map((task) => [task.title, task.time])).toEqual([['Xây dựng kế hoạch: hai bước', 'Quý I']]);
    expect(found.issues).toEqual([]);
  });
});

describe('phần, mục', () => {
  it.each([
    ['mục La Mã có gạch', 'I- THỂ CHẾ\n1. Một\n- Chủ trì: Sở A\nII- TÀI CHÍNH\n1. Hai\n- Chủ trì: Sở B', ['I.1', 'II.1']],
    [
      'nhiệm vụ nhiều cấp số',
      '1. THỂ CHẾ\n1.1. Một\n- Chủ trì: Sở A\n1.2. Hai\n- Chủ trì: Sở B\n2. TÀI CHÍNH\n2.1. Ba\n- Chủ trì: Sở A',
      ['1.1', '1.2', '2.1'],
    ],
    [
      'số mục lặp ở hai phần',
      'I. PHẦN ĐẦU\n1. Thể chế\na) Một\n- Chủ trì: Sở A\nII. PHẦN SAU\n1. Tài chính\na) Hai\n- Chủ trì: Sở B',
      ['1.a', 'II.1.a'],
    ],
    [
      'mục chỉ có một nhiệm vụ, nhãn ngay dưới mục',
      '1. Thể chế\na) Một\n- Chủ trì: Sở A\n2. Tổng kết năm\n- Chủ trì: Sở B',
      ['1.a', '2.1'],
    ],
    ['không có mục, nhiệm vụ đầu không có nhãn', 'a) Một\nb) Hai\n- Chủ trì: Sở B', ['1.a', '1.b']],
    ['không có mục', 'a) Một\n- Chủ trì: Sở A\nb) Hai\n- Chủ trì: Sở B', ['1.a', '1.b']],
    [
      'không đánh số',
      'Một việc\nCơ quan chủ trì: Sở A\nThời gian: Quý I\nHai việc\nCơ quan chủ trì: Sở B\nThời gian: Quý II',
      ['1.1', '1.2'],
    ],
  ])('%s', (_title, text, ids) => {
    expect(readText(text).plan.tasks.map((task) => task.id)).toEqual(ids);
  });

  test('lĩnh vực viết hoa, không đánh số, đứng trên các nhiệm vụ', () => {
    const text = 'CẢI CÁCH THỂ CHẾ\n1. Một\n- Chủ trì: Sở A.\nCẢI CÁCH TÀI CHÍNH\n1. Hai\n- Chủ trì: Sở B.';
    const { plan, issues } = readText(text);
    expect(plan.tasks.map((task) => [task.id, task.area.title])).toEqual([
      ['1.1', 'CẢI CÁCH THỂ CHẾ'],
      ['2.1', 'CẢI CÁCH TÀI CHÍNH'],
    ]);
    expect(issues).toEqual([]);
  });

  test('giá trị viết hoa ở dòng sau nhãn không bị coi là lĩnh vực', () => {
    const { plan } = readText('1. Một\n- Chủ trì:\nUBND XÃ\n2. Hai\n- Chủ trì: Sở B');
    expect(plan.tasks.map((task) => [task.id, task.leads])).toEqual([
      ['1.1', ['UBND XÃ']],
      ['1.2', ['Sở B']],
    ]);
  });

  test('mục lớn sau các nhiệm vụ kết thúc phần nhiệm vụ, kể cả khi không đánh số', () => {
    const text = '1. Thể chế\na) Một\n- Chủ trì: Sở A.\nTỔ CHỨC THỰC HIỆN\nCác đơn vị thực hiện nghiêm túc.';
    expect(readText(text).issues).toEqual([]);
  });
});

describe('văn bản không có gì để đọc', () => {
  it.each([
    ['trống', '', null, 'outline-no-tasks'],
    ['thư thường', 'Kính gửi các đơn vị.\nXin cảm ơn.', 2026, 'outline-no-tasks'],
    ['không có năm', 'a) Một\n- Chủ trì: Sở A\n- Thời gian: Quý I', null, 'outline-no-year'],
  ])('%s: một câu nói rõ', (_title, text, year, code) => {
    expect(readWord(textToWordSnapshot(text), year)).toMatchObject({ ok: false, issue: { code, severity: 'error' } });
  });
});

const folder = join(__dirname, '../../../../../shared/data');
const onShared = existsSync(folder) ? describe : describe.skip;

interface GoldTask {
  readonly title: string;
  readonly sectionTitle: string;
  readonly label: string | null;
  readonly originalLabel?: string;
  readonly leads: string[];
  readonly coordinators: string[];
  readonly product: string;
  readonly time: string;
}

onShared('kế hoạch mẫu (bỏ qua khi không có ../shared/data)', () => {
  const read = (name: string) => {
    const file = readDocument(new Uint8Array(readFileSync(join(folder, `${name}.docx`))), `${name}.docx`);
    if (!file.ok) throw new Error(file.issue.message);
    const result = readWord(file.value);
    if (!result.ok) throw new Error(result.issue.message);
    const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as { tasks: GoldTask[] };
    return { ...result.value, gold: gold.tasks };
  };
  const comparable = ({ title, leads, coordinators, product, time }: Task | GoldTask) => ({ title, leads, coordinators, product, time });

  test.each(['plan-2022', 'plan-2022-autonumber'])('%s: 45 nhiệm vụ đúng như bản làm tay', (name) => {
    const { plan, gold } = read(name);
    expect(plan.tasks).toHaveLength(45);
    expect(plan.tasks.map(comparable)).toEqual(gold.map(comparable));
    expect(plan.tasks.map((task) => task.area.title)).toEqual(gold.map((task) => task.sectionTitle));
    expect(plan.tasks.map((task) => task.label)).toEqual(gold.map((task) => task.label ?? task.originalLabel));
    expect(plan).toMatchObject({
      year: 2022,
      yearSource: 'title',
      number: null,
      issued: null,
      unit: 'UBND thị xã Đức Phổ',
      cadence: ['quarter', 'half-year', 'year'],
    });
  });

  test('bản gõ tay không có lời cảnh báo nào', () => {
    expect(read('plan-2022').issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
  });

  test('bản đánh số tự động: một lời cảnh báo rằng không biết chắc chữ cái', () => {
    const warnings = read('plan-2022-autonumber').issues.filter((issue) => issue.severity === 'warning');
    expect(warnings.map((issue) => issue.code)).toEqual(['outline-letters-rebuilt']);
    expect(warnings[0]?.message).toContain('không biết chắc');
  });

  test('chép thành chữ thường rồi dán: vẫn 45 nhiệm vụ như vậy', () => {
    const file = readDocument(new Uint8Array(readFileSync(join(folder, 'plan-2022.docx'))), '');
    if (!file.ok) throw new Error(file.issue.message);
    const text = file.value.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)))
      .map((paragraph) => paragraph.text)
      .join('\n');
    const { plan } = readText(text, null);
    expect(plan.tasks.map(comparable)).toEqual(read('plan-2022').gold.map(comparable));
  });
});
