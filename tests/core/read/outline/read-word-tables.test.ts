import type { WordParagraph, WordSnapshot, WordTable } from '../../../../src/core/index';
import { gridToSheet, tableToGrid } from '../../../../src/core/read/outline/table-grid';
import { textToWordSnapshot } from '../../../../src/core/read/outline/text-to-word-snapshot';
import { readDocument } from '../../../../src/word/index';
import { cell, makeDocx, p, run } from '../../../word/make-docx';
import { readWord } from './read-plan-text';

const row = (...texts: string[]): string => `<w:tr>${texts.map((text) => cell(p(run(text)))).join('')}</w:tr>`;
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
const lines = (...texts: string[]): string => texts.map((text) => p(run(text))).join('');
const HEADER = row('TT', 'Nội dung nhiệm vụ', 'Thời gian hoàn thành', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm');

const wordOf = (body: string): WordSnapshot => {
  const result = readDocument(makeDocx({ body }), 'bảng.docx');
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};
const planOf = (body: string, year: number | null = null) => {
  const result = readWord(wordOf(body), year);
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};

describe('kế hoạch viết thành bảng trong Word', () => {
  const head = lines('ỦY BAN NHÂN DÂN', 'XÃ SUỐI LÀNH', 'Số: 8/KH-UBND', 'KẾ HOẠCH', 'Cải cách hành chính năm 2026');

  test('một bảng, nhóm là hàng gộp, thời gian đứng trước cơ quan', () => {
    const { plan, issues } = planOf(
      head +
        table(
          HEADER,
          row('I', 'Thể chế', '', '', '', ''),
          row('1', 'Soạn quy chế', 'Quý I/2026', 'Văn phòng xã', 'Phòng Kinh tế', 'Quy chế'),
          row('2', 'Sửa mẫu đơn', 'Thường xuyên', 'Phòng Kinh tế', '', ''),
        ) +
        lines('Định kỳ hằng tháng báo cáo kết quả.'),
    );
    expect(plan.tasks.map(({ id, title, leads, time }) => [id, title, leads, time])).toEqual([
      ['I.1', 'Soạn quy chế', ['Văn phòng xã'], 'Quý I/2026'],
      ['I.2', 'Sửa mẫu đơn', ['Phòng Kinh tế'], 'Thường xuyên'],
    ]);
    expect(plan).toMatchObject({
      year: 2026,
      yearSource: 'title',
      title: 'KẾ HOẠCH Cải cách hành chính năm 2026',
      unit: 'ỦY BAN NHÂN DÂN XÃ SUỐI LÀNH',
      number: '8/KH-UBND',
      cadence: ['month'],
    });
    // Five lines, six headings, six cells of the group, then number, task and time of the first task.
    expect(plan.tasks[0]?.source).toEqual({ file: 'bảng.docx', paragraph: 20 });
    expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
  });

  test('mỗi lĩnh vực một bảng, tên lĩnh vực ở trên bảng', () => {
    const { plan } = planOf(
      head +
        lines('1. Cải cách thể chế') +
        table(HEADER, row('1', 'Soạn quy chế', 'Quý I/2026', 'Văn phòng xã', '', '')) +
        lines('2. Cải cách tài chính công') +
        table(HEADER, row('1', 'Công khai dự toán', 'Quý II/2026', 'Phòng Kinh tế', '', '')),
    );
    expect(plan.tasks.map((task) => [task.area.title, task.title])).toEqual([
      ['Cải cách thể chế', 'Soạn quy chế'],
      ['Cải cách tài chính công', 'Công khai dự toán'],
    ]);
  });

  test('chủ trì gộp theo hàng dọc là của mọi hàng; lĩnh vực là một ô gộp cả hàng', () => {
    const merged = (text: string, properties: string): string => cell(p(run(text)), properties);
    const cells = (...texts: string[]): string => texts.map((text) => cell(p(run(text)))).join('');
    const { plan } = planOf(
      head +
        table(
          HEADER,
          `<w:tr>${merged('A. Thể chế', '<w:gridSpan w:val="6"/>')}</w:tr>`,
          `<w:tr>${cells('1', 'Soạn quy chế', 'Quý I')}${merged('Văn phòng xã', '<w:vMerge w:val="restart"/>')}${cells('Phòng Kinh tế', 'Quy chế')}</w:tr>`,
          `<w:tr>${cells('2', 'Sửa mẫu đơn', 'Quý II')}${merged('', '<w:vMerge/>')}${cells('Các thôn', 'Mẫu đơn')}</w:tr>`,
          row('3', 'Mua máy', 'Quý III', '', 'Các thôn', 'Máy'),
        ),
    );
    expect(plan.tasks.map(({ title, leads, area }) => [title, leads, area.title])).toEqual([
      ['Soạn quy chế', ['Văn phòng xã'], 'Thể chế'],
      ['Sửa mẫu đơn', ['Văn phòng xã'], 'Thể chế'],
      ['Mua máy', [], 'Thể chế'],
    ]);
  });

  test('bảng tiếp sau số trang và tên lĩnh vực; bảng chữ ký và bảng chỉ tiêu thì không', () => {
    const bare = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
    const { plan } = planOf(
      head +
        table(HEADER, row('1', 'Soạn quy chế', 'Quý I/2026', 'Văn phòng xã', '', '')) +
        lines('2', 'II. Tài chính công') +
        bare(row('2', 'Công khai dự toán', 'Quý II/2026', 'Phòng Kinh tế', '', '')) +
        lines('(tiếp theo)') +
        bare(row('3', 'Kiểm kê tài sản', 'Quý IV/2026', 'Phòng Kinh tế', '', '')) +
        lines('PHỤ LỤC II', 'CHỈ TIÊU') +
        bare(row('TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2026', 'Ghi chú'), row('1', 'Tỷ lệ hài lòng', '%', '90', '95', '')),
    );
    expect(plan.tasks.map(({ title, area }) => [title, area.title])).toEqual([
      ['Soạn quy chế', 'Nhiệm vụ chung'],
      ['Công khai dự toán', 'Tài chính công'],
      ['Kiểm kê tài sản', 'Tài chính công'],
    ]);
  });

  test('mỗi nhiệm vụ một bảng hai cột: nhãn và nội dung', () => {
    const { plan, issues } = planOf(
      lines('KẾ HOẠCH NĂM 2026', 'Nhiệm vụ 1: Công khai giá dịch vụ') +
        table(
          row('Đơn vị chủ trì', 'Phòng Tài chính'),
          row('Đơn vị phối hợp', 'Các khoa'),
          row('Thời gian', 'Quý I/2026'),
          row('Sản phẩm', 'Bảng giá'),
        ) +
        lines('Nhiệm vụ 2: Đặt bàn hướng dẫn') +
        table(row('1', 'Đơn vị chủ trì', 'Phòng Điều dưỡng'), row('2', 'Thời gian', 'Thường xuyên'), row('3', 'Sản phẩm', 'Bàn hướng dẫn')),
    );
    expect(
      plan.tasks.map(({ label, title, leads, coordinators, time, product }) => [label, title, leads, coordinators, time, product]),
    ).toEqual([
      ['1', 'Công khai giá dịch vụ', ['Phòng Tài chính'], ['Các khoa'], 'Quý I/2026', 'Bảng giá'],
      ['2', 'Đặt bàn hướng dẫn', ['Phòng Điều dưỡng'], [], 'Thường xuyên', 'Bàn hướng dẫn'],
    ]);
    expect(issues).toEqual([]);
  });

  test('bảng tiếp ở trang sau không có hàng tiêu đề', () => {
    const { plan } = planOf(
      head +
        table(HEADER, row('1', 'Soạn quy chế', 'Quý I/2026', 'Văn phòng xã', '', '')) +
        p('') +
        table(row('2', 'Sửa mẫu đơn', 'Quý II/2026', 'Phòng Kinh tế', '', '')),
    );
    expect(plan.tasks.map((task) => task.title)).toEqual(['Soạn quy chế', 'Sửa mẫu đơn']);
  });

  test('bảng khác trong văn bản được nêu ra, không bị bỏ lặng lẽ', () => {
    const { plan, issues } = planOf(
      head +
        table(HEADER, row('1', 'Soạn quy chế', 'Quý I/2026', 'Văn phòng xã', '', '')) +
        lines('Chỉ tiêu') +
        table(row('TT', 'Chỉ tiêu', 'Đơn vị tính'), row('1', 'Tỷ lệ hồ sơ', '%')),
    );
    expect(plan.tasks).toHaveLength(1);
    expect(issues.map((issue) => issue.code)).toContain('outline-table-not-used');
  });

  test('vừa có đề mục vừa có bảng: việc đủ cơ quan và thời gian được ghép, việc nêu hai lần lấy một lần', () => {
    const outline = [
      ...['II. NHIỆM VỤ', '1. Thể chế'],
      ...['a) Một', '- Chủ trì: Phòng Kinh tế', '- Thời gian: Quý II.'],
      ...['b) Hai', '- Chủ trì: Phòng Kinh tế.', 'c) Ba', '- Chủ trì: Văn phòng xã', '- Thời gian: Quý I.'],
    ];
    const rows = [row('1', 'Ba', 'Quý I/2026', 'Văn phòng xã', '', ''), row('2', 'Bốn', 'Quý III', 'Công an xã', '', '')];
    const { plan, issues } = planOf(head + lines(...outline) + table(HEADER, ...rows, row('3', 'Năm', 'Quý IV', 'Công an xã', '', '')));
    expect(plan.tasks.map(({ id, title, area }) => [id, title, area.title])).toEqual([
      ['2.a', 'Một', 'Thể chế'],
      ['1.1', 'Ba', 'Nhiệm vụ chung'],
      ['1.2', 'Bốn', 'Nhiệm vụ chung'],
      ['1.3', 'Năm', 'Nhiệm vụ chung'],
    ]);
    expect(issues.map(({ code, message }) => [code, /“(?<text>[^”]*)”/u.exec(message)?.groups?.['text']])).toEqual(
      expect.arrayContaining([
        ['outline-both-forms', undefined],
        ['outline-told-twice', 'Ba'],
        ['outline-told-twice', 'Hai'],
      ]),
    );
  });

  test('không nơi nào nói năm: yêu cầu nhập năm', () => {
    const body = table(HEADER, row('1', 'Soạn quy chế', 'Quý I', 'Văn phòng xã', '', ''));
    expect(readWord(wordOf(body))).toMatchObject({ ok: false, issue: { code: 'outline-no-year' } });
    expect(planOf(body, 2026).plan).toMatchObject({ year: 2026, yearSource: 'given' });
  });
});

describe('bảng Word thành lưới chữ', () => {
  const paragraph = (number: number, text: string, label?: string): WordParagraph => ({
    kind: 'paragraph',
    number,
    text,
    autoLabel: label === undefined ? null : { label, level: 0, kind: 'number' },
    bold: false,
  });

  test('các đoạn của ô cách nhau bằng xuống dòng, số tự động viết trước, ô bị gộp để trống', () => {
    const word: WordTable = {
      kind: 'table',
      borders: true,
      merges: [],
      rows: [
        [[paragraph(4, '', '1.')], [paragraph(5, ' Việc  một '), paragraph(6, ''), paragraph(7, 'tiếp')], []],
        [[], [paragraph(8, 'Hai', '2.')], [paragraph(9, '')]],
      ],
    };
    const grid = tableToGrid(word);
    expect(grid.texts).toEqual([
      ['1.', 'Việc một\ntiếp', ''],
      ['', '2. Hai', ''],
    ]);
    expect(grid.paragraphs).toEqual([
      [4, 5, null],
      [null, 8, 9],
    ]);
    expect(gridToSheet(grid, 'Bảng').values).toEqual([
      ['1.', 'Việc một\ntiếp', null],
      [null, '2. Hai', null],
    ]);
  });
});

describe('chữ dán vào', () => {
  test('mỗi dòng một đoạn, dòng trống cũng được đếm như trong Word', () => {
    const { blocks } = textToWordSnapshot('một\r\n\r\nhai\rba');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? [block.number, block.text] : null))).toEqual([
      [1, 'một'],
      [2, ''],
      [3, 'hai'],
      [4, 'ba'],
    ]);
  });

  test('các dòng cách cột bằng tab là bảng', () => {
    const text =
      'KẾ HOẠCH năm 2026\nTT\tNhiệm vụ\tChủ trì\tThời gian\n1\tSoạn quy chế\tVăn phòng xã\tQuý I/2026\n2\tSửa mẫu đơn\tPhòng Kinh tế\tQuý II/2026\nHết';
    const word = textToWordSnapshot(text);
    expect(word.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    const result = readWord(word);
    expect(result.ok && result.value.plan.tasks.map((task) => [task.title, task.time])).toEqual([
      ['Soạn quy chế', 'Quý I/2026'],
      ['Sửa mẫu đơn', 'Quý II/2026'],
    ]);
  });

  test('một tab sau số không phải là bảng', () => {
    expect(textToWordSnapshot('1.\tMột\n2.\tHai').blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  });
});
