import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { DocumentBlock, ReportDocument } from '../../src/core/index';
import { writeDocument } from '../../src/word/index';
import { bookmarkName, lineIdOfBookmark } from '../../src/word/write/line-bookmarks';
import { boldTextWidth } from '../../src/word/write/text-width';
import { para, sampleReport, taskTable } from './sample-report';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
const one = (...blocks: DocumentBlock[]): ReportDocument => ({ title: 'Thử', sections: [{ orientation: 'portrait', blocks }] });
const bodyOf = async (document: ReportDocument): Promise<string> => partsOf(await writeDocument(document))['word/document.xml'] ?? '';
const matches = (xml: string, pattern: RegExp): string[] => xml.match(pattern) ?? [];
/** Paragraphs that hold the text, as XML. */
const paragraphWith = (xml: string, text: string): string =>
  matches(xml, /<w:p>(?:(?!<w:p>).)*?<\/w:p>/gsu).find((paragraph) => paragraph.includes(text)) ?? '';

describe('tệp .docx', () => {
  test('cùng một báo cáo luôn cho đúng những byte ấy', async () => {
    const first = await writeDocument(sampleReport(20, 5));
    await writeDocument(sampleReport(3, 2));
    expect(await writeDocument(sampleReport(20, 5))).toEqual(first);
  });

  test('mọi phần là XML đúng, ngày trong thuộc tính cố định', async () => {
    const parts = partsOf(await writeDocument(sampleReport()));
    for (const [path, xml] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true, fileName: path });
      expect(() => parser.write(xml).close()).not.toThrow();
    }
    expect(parts['docProps/core.xml']).toContain('2020-01-01T00:00:00Z');
    expect(parts['docProps/core.xml']).not.toMatch(/20(?!20)\d\d-\d\d-\d\dT/u);
  });

  test('phông Times New Roman cho mọi loại chữ, cỡ 14, tiếng Việt', async () => {
    const styles = partsOf(await writeDocument(sampleReport()))['word/styles.xml'] ?? '';
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/su.exec(styles)?.[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(defaults).toContain(`w:${script}="Times New Roman"`);
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('w:lang w:val="vi-VN"');
  });

  test('ký tự điều khiển và nửa ký tự bị bỏ, xuống dòng thành ngắt dòng', async () => {
    const xml = await bodyOf(one(para('body', 'Một\u0001\u0000 hai\uD800\u000B\nba\uFFFE')));
    expect(xml).toContain('>Một hai<');
    expect(xml).toMatch(/<w:br\/>(?:<\/w:r><w:r>)?<w:t[^>]*>ba</u);
    expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
  });

  test('chữ tổ hợp (NFD) được ghi liền (NFC)', async () => {
    expect(await bodyOf(one(para('body', 'Cải cách'.normalize('NFD'))))).toContain('Cải cách');
  });
});

describe('trang và số trang', () => {
  test('mỗi phần có khổ giấy, lề và số trang riêng', async () => {
    const sections = matches(await bodyOf(sampleReport()), /<w:sectPr>.*?<\/w:sectPr>/gsu);
    expect(sections).toHaveLength(3);
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    for (const section of sections) {
      expect(section).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
      expect(section).toContain('<w:pgNumType w:start="1" w:fmt="decimal"/>');
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('<w:headerReference w:type="default"');
      expect(section).toContain('<w:headerReference w:type="first"');
    }
  });

  test('số trang cỡ 13 ở giữa phía trên', async () => {
    const parts = partsOf(await writeDocument(sampleReport()));
    const numbered = Object.entries(parts).filter(([path, xml]) => path.startsWith('word/header') && xml.includes('PAGE'));
    expect(numbered).toHaveLength(3);
    for (const [, xml] of numbered) {
      expect(xml).toContain('<w:jc w:val="center"/>');
      expect(xml).toContain('<w:sz w:val="26"/>');
    }
  });
});

describe('đầu văn bản', () => {
  test('cột quốc hiệu đủ rộng cho một dòng, bảng không có đường kẻ', async () => {
    const table = /<w:tbl>.*?<\/w:tbl>/su.exec(await bodyOf(sampleReport()))?.[0] ?? '';
    const widths = matches(table, /<w:gridCol w:w="(\d+)"/gu).map((column) => Number(/\d+/u.exec(column)?.[0]));
    expect(widths).toHaveLength(2);
    expect(widths[1]).toBeGreaterThan(boldTextWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12) * 1.05);
    expect(widths[0]! + widths[1]!).toBe(11_906 - 1701 - 850);
    expect(table).not.toContain('w:val="single" w:color="000000" w:sz="4"');
  });

  test('tên cơ quan ngắn thì cột phải rộng 6.000 twip', async () => {
    const xml = await bodyOf(
      one({
        kind: 'letterhead',
        parentOffice: '',
        office: ['ỦY BAN NHÂN DÂN', 'XÃ ĐỨC AN'],
        number: 'Số:      /BC-UBND',
        placeAndDate: '',
      }),
    );
    expect(xml).toContain('<w:gridCol w:w="6000"/>');
    expect(xml).toContain('<w:t xml:space="preserve">Số:      /BC-UBND</w:t>');
  });

  test('đường kẻ dưới tiêu ngữ dài bằng chữ, dưới tên cơ quan bằng 1/3 đến 1/2', async () => {
    const xml = await bodyOf(
      one({ kind: 'letterhead', parentOffice: '', office: ['ỦY BAN NHÂN DÂN'], number: '', placeAndDate: '' }, para('title', 'BÁO CÁO')),
    );
    const sides = matches(xml, /<w:ind (?=[^>]*w:right)[^>]*>/gu).map((indent) => Number(/w:left="(\d+)"/u.exec(indent)?.[1]));
    const office = 9355 - 6000 - 2 * sides[0]!;
    const motto = 6000 - 2 * sides[1]!;
    // Measured with the font itself: tiêu ngữ at 13 pt bold is 3,183 twips wide, "ỦY BAN NHÂN DÂN" at 12 pt bold 2,313.
    expect(Math.abs(motto - 3183)).toBeLessThan(40);
    expect(office).toBeGreaterThan(2313 / 3);
    expect(office).toBeLessThan(2313 / 2);
  });

  test('tên cơ quan dài được ngắt thành các dòng cân nhau, không chừa một chữ lẻ', async () => {
    const xml = await bodyOf(sampleReport());
    expect(xml).toContain('>ỦY BAN NHÂN DÂN<');
    expect(xml).toContain('>PHƯỜNG ĐỨC AN<');
  });
});

describe('Kính gửi, Nơi nhận, chữ ký', () => {
  test('một nơi: cùng dòng; nhiều nơi: mỗi nơi một dòng có gạch', async () => {
    expect(await bodyOf(one({ kind: 'addressees', names: ['Sở Nội vụ.'] }))).toContain('>Kính gửi: Sở Nội vụ<');
    const several = await bodyOf(sampleReport());
    expect(several).toContain('>Kính gửi:<');
    expect(several).toContain('>- Ủy ban nhân dân tỉnh;<');
    expect(several).toContain('>- Sở Nội vụ.<');
  });

  test('Nơi nhận kết thúc bằng dòng Lưu có dấu chấm', async () => {
    const xml = await bodyOf(sampleReport());
    expect(paragraphWith(xml, 'Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/su);
    expect(xml).toContain('>- Như trên;<');
    expect(xml).toContain('>- Chủ tịch, các Phó Chủ tịch UBND phường;<');
    expect(xml).toContain('>- Lưu: VT, VHXH.<');
    expect(paragraphWith(xml, 'Như trên')).toContain('<w:sz w:val="22"/>');
  });

  test('chữ ký nguyên một hàng, đi cùng đoạn cuối, có chỗ ký 4–5 dòng', async () => {
    const xml = await bodyOf(sampleReport());
    expect(paragraphWith(xml, 'Trên đây là báo cáo')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'Đã ban hành Quyết định')).not.toContain('<w:keepNext/>');
    const space = Number(/w:before="(\d+)"/u.exec(paragraphWith(xml, 'Người Ký Mẫu'))?.[1]);
    expect(space).toBeGreaterThanOrEqual(4 * 320);
    expect(space).toBeLessThanOrEqual(5 * 340);
    const row = /<w:tr>(?:(?!<w:tr>).)*Nơi nhận:.*?<\/w:tr>/su.exec(xml)?.[0] ?? '';
    expect(row).toContain('<w:cantSplit/>');
  });
});

describe('đoạn văn', () => {
  test('nội dung căn đều hai bên, thụt 1,27 cm, cách 6 pt; tiêu đề đi cùng đoạn sau', async () => {
    const styles = partsOf(await writeDocument(sampleReport()))['word/styles.xml'] ?? '';
    const style = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(styles)?.[0] ?? '';
    expect(style('CCHC-body')).toContain('<w:jc w:val="both"/>');
    expect(style('CCHC-body')).toContain('w:firstLine="720"');
    expect(style('CCHC-body')).toContain('w:after="120"');
    expect(Number(/w:line="(\d+)"/u.exec(style('CCHC-body'))?.[1])).toBeLessThanOrEqual(276);
    for (const id of ['CCHC-heading1', 'CCHC-heading2', 'CCHC-title', 'CCHC-appendixTitle']) expect(style(id)).toContain('<w:keepNext/>');
    expect(style('CCHC-body')).not.toContain('<w:keepNext/>');
  });

  test('chỗ còn thiếu hiện trong ngoặc vuông, nền nhạt', async () => {
    const xml = await bodyOf(sampleReport());
    expect(xml).toMatch(/<w:shd [^>]*w:fill="FFF1C2"[^>]*\/><\/w:rPr><w:t[^>]*>\[số, ký hiệu\]</u);
    expect(xml).toContain('>[ngày]<');
    expect(xml).not.toContain('[[');
  });

  test('chỗ còn thiếu ở đầu văn bản, nơi nhận, người ký cũng có nền nhạt', async () => {
    const xml = await bodyOf(
      one(
        {
          kind: 'letterhead',
          parentOffice: '',
          office: ['[tên cơ quan]'],
          number: 'Số:      /[ký hiệu]',
          placeAndDate: '[địa danh], ngày …',
        },
        { kind: 'addressees', names: ['[nơi nhận]'] },
        { kind: 'signature', recipients: ['Lưu: VT, [đơn vị soạn]'], authority: [], signerTitle: '[chức vụ]', signerName: '[họ tên]' },
      ),
    );
    for (const missing of ['[tên cơ quan]', '[ký hiệu]', '[địa danh]', '[nơi nhận]', '[đơn vị soạn]', '[chức vụ]', '[họ tên]'])
      expect(xml).toMatch(new RegExp(`w:fill="FFF1C2"[^>]*/></w:rPr><w:t[^>]*>\\${missing.slice(0, -1)}\\]<`, 'u'));
    expect(xml).toContain('>Số:      /<');
  });

  test('câu dẫn kết thúc bằng hai chấm đi cùng đoạn sau', async () => {
    const xml = await bodyOf(one(para('body', 'Hoàn thành trong kỳ:'), para('item', '- Việc một.'), para('body', 'Hết:')));
    expect(paragraphWith(xml, 'Hoàn thành trong kỳ')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'Việc một')).not.toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'Hết:')).not.toContain('<w:keepNext/>');
  });

  test('mỗi dòng theo dõi của một đoạn là một dấu trang ẩn, tên hợp lệ và không trùng', async () => {
    const xml = await bodyOf(sampleReport());
    const names = matches(xml, /<w:bookmarkStart [^>]*w:name="[^"]*"/gu).map((tag) => /w:name="([^"]*)"/u.exec(tag)?.[1] ?? '');
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^_CCHC_[0-9A-Za-z_]{1,34}$/u);
    expect(new Set(names.map(lineIdOfBookmark))).toContain('3.đ/2');
    const ids = matches(xml, /<w:bookmarkStart [^>]*>/gu).map((tag) => /w:id="(\d+)"/u.exec(tag)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(matches(xml, /<w:bookmarkEnd /gu)).toHaveLength(ids.length);
  });

  test('đoạn tổng hợp của hàng nghìn dòng vẫn ghi được, đủ dấu trang', async () => {
    const lineIds = Array.from({ length: 5000 }, (_, index) => `1.${String(index + 1)}`);
    const sum: DocumentBlock = { kind: 'paragraph', role: 'body', runs: [{ text: 'Tổng số 5.000 nội dung.' }], lineIds };
    const xml = await bodyOf(one(sum));
    expect(matches(xml, /<w:bookmarkStart /gu)).toHaveLength(5000);
    expect(xml).toContain('Tổng số 5.000 nội dung.');
  });

  it.each(['1.a', '3.đ/2', '6.c/Q1', '2.h/TX', 'II.1_2', 'Điểm x–y', ''])('mã dòng "%s" đọc lại được từ tên dấu trang', (id) => {
    expect(lineIdOfBookmark(bookmarkName(7, id))).toBe(id);
  });

  test('mã dòng quá dài vẫn cho tên dưới 40 ký tự và khác nhau', () => {
    const long = 'IV.1.2.3.4.5.6.7.8.9.10/NAM';
    const names = [`${long}1`, `${long}2`].map((id) => bookmarkName(1234, `${id}-và-nữa`));
    expect(names[0]).toHaveLength(40);
    expect(names[0]).not.toBe(names[1]);
    expect(lineIdOfBookmark(names[0]!)).toBeNull();
    expect(lineIdOfBookmark('_Toc12345')).toBeNull();
  });
});

describe('bảng', () => {
  test('hàng tiêu đề lặp lại, không hàng nào bị cắt, màu chữ và nền như đã cho', async () => {
    const xml = /<w:tbl>.*<\/w:tbl>/su.exec(await bodyOf(one(taskTable(31))))?.[0] ?? '';
    expect(matches(xml, /<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(matches(xml, /<w:cantSplit\/>/gu)).toHaveLength(33);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(xml).toMatch(/<w:shd [^>]*w:fill="F9CDC8"/u);
    expect(xml).toContain('<w:color w:val="8C120C"/>');
    expect(xml).toContain('<w:gridSpan w:val="6"/>');
    expect(paragraphWith(xml, '2. Cải cách thủ tục')).toContain('<w:keepNext/>');
  });

  test('cột không thuộc nhóm nào có một tiêu đề qua cả hai hàng', async () => {
    const block = taskTable(1);
    const groups = [
      { text: '', span: 2 },
      { text: 'Tình hình', span: 4 },
    ];
    const rows = matches(await bodyOf(one({ ...block, groups })), /<w:tr>.*?<\/w:tr>/gsu);
    expect(matches(rows[0]!, /<w:vMerge w:val="restart"\/>/gu)).toHaveLength(2);
    expect(matches(rows[1]!, /<w:vMerge w:val="continue"\/>/gu)).toHaveLength(2);
    expect(rows[0]).toContain('>Nhiệm vụ<');
    expect(rows[1]).not.toContain('>Nhiệm vụ<');
    expect(rows[0]).toContain('<w:gridSpan w:val="4"/>');
  });

  test('bảng rộng hơn trang được thu vào lề, cột hẹp vẫn đủ chỗ cho một ngày', async () => {
    const xml = await bodyOf(one(taskTable(10)));
    const widths = matches(xml, /<w:gridCol w:w="(\d+)"/gu).map((column) => Number(/\d+/u.exec(column)?.[0]));
    const sum = widths.reduce((total, width) => total + width, 0);
    expect(sum).toBeLessThanOrEqual(11_906 - 1701 - 850);
    expect(sum).toBeGreaterThan(11_906 - 1701 - 850 - 10);
    expect(widths[3]).toBeGreaterThan(boldTextWidth('30/09/2022', 11) + 140);
  });

  test('hàng thiếu ô được bù, hàng thừa ô được cắt cho đủ cột', async () => {
    const block = taskTable(0);
    const xml = await bodyOf(
      one({ ...block, rows: [[{ text: 'một' }], [{ text: 'hai', span: 9 }], Array.from({ length: 9 }, () => ({ text: 'ba' }))] }),
    );
    const rows = matches(xml, /<w:tr>.*?<\/w:tr>/gsu).slice(2);
    expect(rows.map((row) => matches(row, /<w:tc>/gu).length)).toEqual([6, 1, 6]);
  });

  test('2.000 hàng trong dưới 5 giây', async () => {
    const start = performance.now();
    const bytes = await writeDocument({ title: 'Dài', sections: [{ orientation: 'landscape', blocks: [taskTable(2000)] }] });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});
