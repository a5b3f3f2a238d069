import { readDocument } from '../../../../src/word/index';
import { cell, makeDocx, p, run } from '../../../word/make-docx';
import { shownTasks } from '../shown-plan';
import { readWord } from './read-plan-text';

const lines = (...texts: string[]): string => texts.map((text) => p(run(text))).join('');
const row = (...texts: string[]): string => `<w:tr>${texts.map((text) => cell(p(run(text)))).join('')}</w:tr>`;
const table = (borders: string, ...rows: string[]): string =>
  `<w:tbl><w:tblPr>${borders === '' ? '' : `<w:tblBorders>${borders}</w:tblBorders>`}</w:tblPr>${rows.join('')}</w:tbl>`;
const LINES = '<w:top w:val="single"/><w:insideH w:val="single"/>';

const read = (body: string) => {
  const document = readDocument(makeDocx({ body }), 'kế hoạch.docx');
  if (!document.ok) throw new Error(document.issue.message);
  const result = readWord(document.value, 2026);
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};

const VNI = [
  'Keá hoaïch caûi caùch haønh chính naêm 2026',
  '1. Caûi caùch theå cheá',
  'a) Raø soaùt vaên baûn cuûa phöôøng',
  '- Cô quan chuû trì: Phoøng Tö phaùp',
  '- Thôøi gian thöïc hieän: Quyù II naêm 2026',
  '- Saûn phaåm: Baùo caùo raø soaùt',
];
const A = 'a | Rà soát văn bản của phường | Phòng Tư pháp |  | Báo cáo rà soát | 2026-04-01..2026-06-30 | Cải cách thể chế';

describe('phông cũ trong tệp Word', () => {
  test('cả tệp gõ bằng VNI: đọc đủ, nêu trước và sau', () => {
    const { plan, issues } = read(
      lines(
        ...VNI,
        'b) Coâng khai ngaân saùch taïi truï sôû',
        '- Cô quan chuû trì: Vaên phoøng',
        '- Thôøi gian thöïc hieän: Thöôøng xuyeân',
      ),
    );
    expect(shownTasks(plan)).toEqual([A, 'b | Công khai ngân sách tại trụ sở | Văn phòng |  |  | thường xuyên | Cải cách thể chế']);
    expect(issues.filter(({ code }) => code === 'outline-legacy-text').map(({ message }) => message)).toEqual([
      expect.stringMatching(/VNI.*“Keá hoaïch caûi caùch haønh chính naêm 2026” thành “Kế hoạch cải cách hành chính năm 2026”/u),
    ]);
  });

  test('hai loại phông cũ trong một tệp: mỗi đoạn theo phông của nó, nêu cả hai', () => {
    const { plan, issues } = read(
      lines(
        ...VNI,
        'b) C«ng khai ng©n s¸ch t¹i trô së cña ph\u00ADêng',
        '- C¬ quan chñ tr×: V¨n phßng',
        '- Thêi gian thùc hiÖn: Th\u00ADêng xuyªn trong n¨m',
      ),
    );
    expect(shownTasks(plan)).toEqual([
      A,
      'b | Công khai ngân sách tại trụ sở của phường | Văn phòng |  |  | thường xuyên | Cải cách thể chế',
    ]);
    expect(issues.filter(({ code }) => code === 'outline-legacy-text')).toHaveLength(2);
  });

  test('vài đoạn phông cũ dán vào tệp Unicode: vẫn đọc được và nói ra', () => {
    const { plan, issues } = read(
      lines(
        'Kế hoạch cải cách hành chính năm 2026',
        '1. Cải cách thể chế',
        'a) Rà soát văn bản của phường',
        '- Cơ quan chủ trì: Phòng Tư pháp',
        '- Thời gian thực hiện: Quý II năm 2026',
        '- Sản phẩm: Báo cáo rà soát',
        'b) Coâng khai ngaân saùch taïi truï sôû',
        '- Cơ quan chủ trì: Văn phòng',
        '- Thôøi gian thöïc hieän: Thöôøng xuyeân',
      ),
    );
    expect(shownTasks(plan)).toEqual([A, 'b | Công khai ngân sách tại trụ sở | Văn phòng |  |  | thường xuyên | Cải cách thể chế']);
    expect(issues.filter(({ code }) => code === 'outline-legacy-text')).toHaveLength(1);
  });
});

describe('bảng Word của các cơ quan', () => {
  const head = lines('UBND XÃ AN PHÚ', 'KẾ HOẠCH', 'Cải cách hành chính năm 2026');
  const HEADER = row('TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian');
  const FIRST = row('1', 'Niêm yết thủ tục', 'Văn phòng', 'Các phòng', 'Bảng niêm yết', 'Quý I/2026');

  test('bảng không kẻ đường', () => {
    const { plan } = read(head + table('', HEADER, FIRST));
    expect(shownTasks(plan)).toEqual([
      '1 | Niêm yết thủ tục | Văn phòng | Các phòng | Bảng niêm yết | 2026-01-01..2026-03-31 | Nhiệm vụ chung',
    ]);
  });

  test.each([
    ['có kẻ đường', LINES],
    ['không kẻ đường', ''],
  ])('bảng nối tiếp có ít cột hơn, %s: không đoán cột, nói rõ bảng nào', (_what, borders) => {
    const { plan, issues } = read(
      head +
        table(borders, HEADER, FIRST) +
        lines('') +
        table(borders, row('2', 'Khảo sát hài lòng', 'Phòng Văn hóa - Xã hội', 'Tháng 11/2026')),
    );
    expect(shownTasks(plan)[0]).toContain('Niêm yết thủ tục');
    const told = issues.map(({ message }) => message).join('\n');
    const texts = `${told}\n${shownTasks(plan).join('\n')}`;
    for (const text of ['Khảo sát hài lòng', 'Phòng Văn hóa - Xã hội', 'Tháng 11/2026']) expect(texts).toContain(text);
  });

  test('chữ của dòng cha với các dấu gạch bên dưới không bị bỏ', () => {
    const { plan, issues } = read(
      lines(
        'KẾ HOẠCH',
        'Cải cách hành chính năm 2026',
        '1. Cải cách tài chính công',
        'a) Thực hiện tự chủ tại các đơn vị sự nghiệp, gồm:',
        '- Xây dựng phương án tự chủ. Cơ quan chủ trì: Phòng Tài chính; thời gian: quý I/2026.',
        '- Giao quyền tự chủ. Cơ quan chủ trì: Phòng Nội vụ; thời gian: quý II/2026.',
      ),
    );
    expect(plan.tasks.map(({ leads, time }) => [leads, time])).toEqual([
      [['Phòng Tài chính'], 'quý I/2026.'],
      [['Phòng Nội vụ'], 'quý II/2026.'],
    ]);
    const texts = [
      ...plan.tasks.map(({ title }) => title),
      ...plan.areas.map(({ title }) => title),
      ...issues.map(({ message }) => message),
    ];
    expect(texts.join('\n')).toContain('Thực hiện tự chủ tại các đơn vị sự nghiệp');
  });
});
