import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { WordParagraph, WordSnapshot } from '../../src/core/index';
import { readDocument, writeDocument } from '../../src/word/index';
import { abstractNum, cell, documentXml, item, level, makeDocx, num, p, run } from './make-docx';
import { sampleReport } from './sample-report';

const read = (bytes: Uint8Array): WordSnapshot => {
  const result = readDocument(bytes, 'kế hoạch.docx');
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};
const paragraphsOf = (snapshot: WordSnapshot): WordParagraph[] =>
  snapshot.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));
const textsOf = (body: string): string[] => paragraphsOf(read(makeDocx({ body }))).map((paragraph) => paragraph.text);
const labelsOf = (parts: Parameters<typeof makeDocx>[0]): (string | null)[] =>
  paragraphsOf(read(makeDocx(parts))).map((paragraph) => paragraph.autoLabel?.label ?? null);
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('chữ của một đoạn', () => {
  it.each([
    ['các đoạn chữ nối liền, giữ dấu cách', p(run('Quý I ') + run('năm 2022')), ['Quý I năm 2022']],
    ['tab và ngắt dòng', p('<w:r><w:t>a)</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'), ['a)\tb\nc']],
    ['chữ đã xóa khi theo dõi sửa đổi bị bỏ, chữ thêm được giữ', p(`<w:del>${run('cũ')}</w:del><w:ins>${run('mới')}</w:ins>`), ['mới']],
    ['chữ dời đi và dời đến', p(`<w:moveFrom>${run('x')}</w:moveFrom><w:moveTo>${run('y')}</w:moveTo>`), ['y']],
    [
      'liên kết, thẻ thông minh, ô nội dung',
      p(
        `<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('c')}</w:sdtContent></w:sdt>`,
      ),
      ['abc'],
    ],
    [
      'trường: chỉ kết quả',
      p(`${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${run('31/3')}${field('end')}${run(' hết')}`),
      ['31/3 hết'],
    ],
    [
      'trường lồng nhau',
      p(
        `${field('begin')}${field('begin')}${field('separate')}${run('ẩn')}${field('end')}${field('separate')}${run('hiện')}${field('end')}`,
      ),
      ['hiện'],
    ],
    ['trường đơn', p(`<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`), ['7']],
    ['chữ ẩn bị bỏ', p(run('ẩn', '<w:vanish/>') + run('hiện', '<w:vanish w:val="false"/>')), ['hiện']],
    ['gạch nối không ngắt', p('<w:r><w:t>31</w:t><w:noBreakHyphen/><w:t>CT</w:t></w:r>'), ['31-CT']],
    ['dấu đoạn đã xóa thì nối với đoạn sau', p(run('Phòng '), '<w:rPr><w:del/></w:rPr>') + p(run('Tư pháp')), ['Phòng Tư pháp']],
    ['dấu đoạn đã xóa ở cuối không làm mất chữ', p(run('cuối'), '<w:rPr><w:del/></w:rPr>'), ['cuối']],
    ['ô nội dung quanh cả đoạn', `<w:sdt><w:sdtContent>${p(run('trong'))}</w:sdtContent></w:sdt>`, ['trong']],
  ])('%s', (_title, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  test('hộp chữ thành đoạn sau đoạn chứa nó, không lặp hai lần', () => {
    const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('hộp')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('hộp')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(textsOf(p(`${run('trước')}<w:r>${shape}</w:r>`) + p(run('sau')))).toEqual(['trước', 'hộp', 'sau']);
  });

  test('đậm: cả đoạn, theo kiểu, không tính khoảng trống', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>';
    const body =
      p(run('A', '<w:b/>') + run(' ')) +
      p(run('A', '<w:b/>') + run('b')) +
      p(run('A'), '<w:pStyle w:val="H2"/>') +
      p(run('A', '<w:b w:val="0"/>'), '<w:pStyle w:val="H"/>') +
      p('');
    expect(paragraphsOf(read(makeDocx({ body, styles }))).map((paragraph) => paragraph.bold)).toEqual([true, false, true, false, false]);
  });

  test('tiền tố không gian tên khác và tên không gian kiểu Strict vẫn đọc được', () => {
    const xml = documentXml(p(run('a')))
      .replaceAll('w:', 'x:')
      .replaceAll(':w=', ':x=');
    const strict = documentXml(p(run('b'))).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect([xml, strict].map((part) => paragraphsOf(read(makeDocx({ body: '', parts: { 'word/document.xml': part } })))[0]?.text)).toEqual([
      'a',
      'b',
    ]);
  });

  test('phần chính ở chỗ khác được tìm theo quan hệ', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const bytes = makeDocx({ body: '', parts: { '_rels/.rels': rels, 'word/document2.xml': documentXml(p(run('hai'))) } });
    expect(paragraphsOf(read(bytes))[0]?.text).toBe('hai');
  });

  test('UTF-16 có dấu đầu tệp', () => {
    const xml = documentXml(p(run('Đức'))).replace('UTF-8', 'UTF-16');
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(xml, 'utf16le')]);
    expect(paragraphsOf(read(makeDocx({ body: '', parts: { 'word/document.xml': utf16 } })))[0]?.text).toBe('Đức');
  });
});

describe('số tự động', () => {
  const outline = abstractNum(
    0,
    level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)') + level(3, 'decimal', '%2.%4.'),
  );

  test('mục La Mã, số, chữ; mức dưới bắt đầu lại sau mức trên', () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1, 2].map((at) => item(1, at, 'x')).join('');
    expect(labelsOf({ body, numbering: outline + num(1, 0) })).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.', '1.', 'a)']);
  });

  test('chữ cái theo thứ tự của Word: không có đ, hết z thì aa', () => {
    const body = Array.from({ length: 28 }, () => item(1, 2, 'x')).join('');
    const labels = labelsOf({ body, numbering: outline + num(1, 0) });
    expect(labels.slice(3, 7)).toEqual(['d)', 'e)', 'f)', 'g)']);
    expect(labels.slice(25)).toEqual(['z)', 'aa)', 'bb)']);
  });

  test('nhiều mức trong một nhãn: "%1.%2."', () => {
    const numbering = abstractNum(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')) + num(1, 0);
    expect(labelsOf({ body: [0, 1, 1, 0, 1].map((at) => item(1, at, 'x')).join(''), numbering })).toEqual([
      '1.',
      '1.1.',
      '1.2.',
      '2.',
      '2.1.',
    ]);
  });

  test('mức trên bị bỏ qua được tính là đã bắt đầu', () => {
    expect(labelsOf({ body: item(1, 3, 'x') + item(1, 3, 'x'), numbering: outline + num(1, 0) })).toEqual(['1.1.', '1.2.']);
  });

  test('kiểu pháp lý đổi số La Mã của mức trên thành số thường', () => {
    const numbering = abstractNum(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) + num(1, 0);
    expect(labelsOf({ body: item(1, 0, 'x') + item(1, 1, 'x'), numbering })).toEqual(['I.', '1.1.']);
  });

  test('danh sách khác cùng khuôn đếm tiếp; có startOverride thì đếm lại một lần', () => {
    const restart = '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = outline + num(1, 0) + num(2, 0) + num(3, 0, restart);
    const body = [1, 1, 2, 3, 3, 1].map((id) => item(id, 2, 'x')).join('');
    expect(labelsOf({ body, numbering })).toEqual(['a)', 'b)', 'c)', 'a)', 'b)', 'c)']);
  });

  test('mức bị thay hẳn trong một danh sách', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerRoman', '(%1)')}</w:lvlOverride>`;
    expect(labelsOf({ body: item(1, 0, 'x') + item(1, 0, 'x'), numbering: outline + num(1, 0, override) })).toEqual(['(i)', '(ii)']);
  });

  test('mức không bao giờ bắt đầu lại', () => {
    const numbering = abstractNum(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) + num(1, 0);
    expect(labelsOf({ body: [0, 1, 1, 0, 1].map((at) => item(1, at, 'x')).join(''), numbering })).toEqual(['I.', '1.', '2.', 'II.', '3.']);
  });

  test('dấu đầu dòng, cả của phông Symbol và Wingdings', () => {
    const numbering =
      abstractNum(0, level(0, 'bullet', '-') + level(1, 'bullet', '+') + level(2, 'bullet', '\uF0B7') + level(3, 'bullet', '\uF0A7')) +
      num(1, 0);
    const paragraphs = paragraphsOf(read(makeDocx({ body: [0, 1, 2, 3].map((at) => item(1, at, 'x')).join(''), numbering })));
    expect(paragraphs.map((paragraph) => paragraph.autoLabel?.label)).toEqual(['-', '+', '•', '▪']);
    expect(paragraphs[1]?.autoLabel).toEqual({ label: '+', level: 1, kind: 'bullet' });
  });

  test('danh sách do kiểu đoạn cho, mức do danh sách buộc với kiểu; numId 0 tắt số', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
    const numbering = abstractNum(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:pStyle w:val="Muc"/>')) + num(1, 0);
    const body =
      p(run('x'), '<w:pStyle w:val="Muc"/>') +
      p(run('x'), '<w:pStyle w:val="Con"/>') +
      p(run('x'), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labelsOf({ body, numbering, styles })).toEqual(['1.', '2.', null]);
  });

  test('khuôn chỉ trỏ sang kiểu đánh số khác', () => {
    const styles = '<w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = `${abstractNum(0, '<w:numStyleLink w:val="Kieu"/>')}${abstractNum(1, level(0, 'upperLetter', '%1.'))}${num(1, 0)}${num(2, 1)}`;
    expect(labelsOf({ body: item(1, 0, 'x'), numbering, styles })).toEqual(['A.']);
  });

  test('danh sách không có trong tệp, mức không có: không nhãn, không lỗi', () => {
    expect(labelsOf({ body: item(9, 0, 'x') + item(1, 8, 'x') + item(1, 77, 'x'), numbering: outline + num(1, 0) })).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('bảng', () => {
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const grid = (body: string): string[][] => {
    const block = read(makeDocx({ body })).blocks.find((candidate) => candidate.kind === 'table');
    return block?.kind === 'table'
      ? block.rows.map((cells) => cells.map((paragraphs) => paragraphs.map(({ text }) => text).join('/')))
      : [];
  };

  test('ô gộp ngang, gộp dọc, hàng thiếu ô, đoạn trong ô', () => {
    const body = `<w:tbl><w:tblPr/>${row(cell(p(run('a')), '<w:gridSpan w:val="2"/>'), cell(p(run('b'))))}${row(
      cell(p(run('c')), '<w:vMerge w:val="restart"/>'),
      cell(p(run('d')) + p(run('e'))),
      cell(p(run('f'))),
    )}${row(cell(p(''), '<w:vMerge/>'), cell(p(run('g'))))}</w:tbl>`;
    expect(grid(body)).toEqual([
      ['a', '', 'b'],
      ['c', 'd/e', 'f'],
      ['', 'g', ''],
    ]);
  });

  test('bảng lồng trong ô thành các đoạn của ô; hàng đã xóa bị bỏ', () => {
    const inner = `<w:tbl><w:tblPr/>${row(cell(p(run('x'))), cell(p(run('y'))))}</w:tbl>`;
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell(p(run('cũ')))}</w:tr>`;
    expect(grid(`<w:tbl><w:tblPr/>${row(cell(p(run('a')) + inner + p(run('b'))))}${deleted}</w:tbl>`)).toEqual([['a/x/y/b']]);
  });

  test('bảng một ô chỉ là khung: bảng bên trong là bảng của văn bản, chữ quanh nó là đoạn', () => {
    const inner = `<w:tbl><w:tblPr/>${row(cell(p(run('x'))), cell(p(run('y'))))}</w:tbl>`;
    const { blocks } = read(makeDocx({ body: `<w:tbl><w:tblPr/>${row(cell(p(run('KẾ HOẠCH')) + inner + p('')))}</w:tbl>` }));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(grid(`<w:tbl><w:tblPr/>${row(cell(p(run('KẾ HOẠCH')) + inner + p('')))}</w:tbl>`)).toEqual([['x', 'y']]);
  });

  test('hàng và ô nằm trong ô nội dung; cột trống trước và sau hàng', () => {
    const body = `<w:tbl><w:tblPr/>${row(cell(p(run('a'))), cell(p(run('b'))), cell(p(run('c'))))}<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr><w:sdt><w:sdtContent>${cell(p(run('d')))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(grid(body)).toEqual([
      ['a', 'b', 'c'],
      ['', 'd', ''],
    ]);
  });

  it.each([
    ['không nói gì', '', false],
    ['viền đơn', '<w:tblBorders><w:top w:val="single"/></w:tblBorders>', true],
    ['viền nil', '<w:tblBorders><w:top w:val="nil"/></w:tblBorders>', false],
    ['viền do kiểu bảng', '<w:tblStyle w:val="Luoi"/>', true],
  ])('đường kẻ: %s', (_title, properties, expected) => {
    const styles =
      '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>';
    const body = `<w:tbl><w:tblPr>${properties}</w:tblPr>${row(cell(p(run('a'))))}</w:tbl>`;
    expect(read(makeDocx({ body, styles })).blocks[0]).toMatchObject({ kind: 'table', borders: expected });
  });

  test('số thứ tự đoạn đếm qua cả bảng', () => {
    const body = `${p(run('a'))}<w:tbl><w:tblPr/>${row(cell(p(run('b'))), cell(p(run('c'))))}</w:tbl>${p(run('d'))}`;
    expect(paragraphsOf(read(makeDocx({ body }))).map((paragraph) => paragraph.number)).toEqual([1, 2, 3, 4]);
  });
});

describe('tệp không đọc được: một câu tiếng Việt', () => {
  const ole = (name: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le')]);
  const good = makeDocx({ body: p(run('Kế hoạch')).repeat(50) });
  const bomb = makeDocx({ body: '', parts: { 'word/document.xml': documentXml(p(run(' '.repeat(30_000_000)))) } });
  const xml = (content: string): Uint8Array => makeDocx({ body: '', parts: { 'word/document.xml': content } });

  it.each([
    ['tệp rỗng', new Uint8Array(), 'word-empty', /tệp rỗng/u],
    ['tệp chữ', strToU8('Kế hoạch'), 'word-not-docx', /không phải là tệp Word/u],
    ['.doc kiểu cũ', ole('WordDocument'), 'word-old-doc', /\.doc/u],
    ['có mật khẩu', ole('EncryptedPackage'), 'word-encrypted', /mật khẩu/u],
    ['bảng tính', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }), 'word-is-workbook', /Excel/u],
    ['tệp nén khác', zipSync({ 'a.txt': strToU8('a') }), 'word-not-docx', /không phải/u],
    ['tải về thiếu', good.slice(0, good.length - 40), 'word-damaged', /hỏng/u],
    ['cắt giữa chừng', good.slice(0, 200), 'word-damaged', /hỏng/u],
    ['XML hỏng', xml('<w:document'), 'word-damaged', /hỏng/u],
    ['không phải văn bản', xml('<a/>'), 'word-not-docx', /không phải/u],
    ['bung ra quá lớn', bomb, 'word-too-large', /quá lớn/u],
    [
      'lồng quá sâu',
      xml(documentXml('<w:sdt><w:sdtContent>'.repeat(400) + '</w:sdtContent></w:sdt>'.repeat(400))),
      'word-too-large',
      /quá lớn/u,
    ],
    ['DOCTYPE', xml(`<!DOCTYPE a [<!ENTITY b "bbbb">]>${documentXml('').replace(/<\?xml.*?\?>/u, '')}`), 'word-unsafe', /khai báo lạ/u],
  ])('%s', (_title, bytes, code, message) => {
    const result = readDocument(bytes, 'kế hoạch.docx');
    expect(result).toMatchObject({ ok: false, issue: { code, severity: 'error', where: { file: 'kế hoạch.docx' } } });
    if (result.ok) return;
    expect(result.issue.message).toMatch(message);
    expect(result.issue.message).toContain('Tệp “kế hoạch.docx”');
    expect(result.issue.message).toMatch(/[Hh]ãy/u);
  });

  test('byte bị đổi ở bất cứ đâu cũng không làm chương trình ngã', () => {
    for (let at = 0; at < good.length; at += 7) {
      const damaged = good.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      expect(() => readDocument(damaged, '')).not.toThrow();
    }
  });

  test('numbering hay styles hỏng không làm mất nội dung', () => {
    expect(
      paragraphsOf(read(makeDocx({ body: p(run('a')), parts: { 'word/numbering.xml': '<x', 'word/styles.xml': '<y' } })))[0]?.text,
    ).toBe('a');
  });
});

test('báo cáo do chính chương trình viết đọc lại đủ chữ', async () => {
  const texts = paragraphsOf(read(await writeDocument(sampleReport(5, 3)))).map((paragraph) => paragraph.text);
  expect(texts).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(texts).toContain('Kết quả thực hiện công tác cải cách hành chính quý I năm 2022');
  expect(texts).toContain('Đã ban hành Quyết định [số, ký hiệu] ngày [ngày]');
  expect(texts).toContain('- Lưu: VT, VHXH.');
});

const reference = join(__dirname, '../../../shared/data/plan-2022-autonumber.docx');
const onReference = existsSync(reference) ? test : test.skip;
onReference('kế hoạch mẫu đánh số tự động: 45 chữ cái của Word (bỏ qua khi không có ../shared/data)', () => {
  const labels = paragraphsOf(read(new Uint8Array(readFileSync(reference)))).flatMap(({ autoLabel }) =>
    autoLabel?.kind === 'letter' ? [autoLabel.label] : [],
  );
  expect(labels).toHaveLength(45);
  expect(labels.slice(0, 11)).toEqual(['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)', 'i)', 'j)', 'a)']);
});
