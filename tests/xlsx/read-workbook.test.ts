import { strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetSnapshot } from '../../src/core/index';
import { applyPatch, emptyWorkbook, readWorkbook, readWorkbookWithIssues } from '../../src/xlsx/index';
import { stylesXml, workbookParts, worksheetXml, zipParts } from './build-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function readSheet(rows: string, more: Readonly<Record<string, string>> = {}, after = ''): SheetSnapshot {
  return read(zipParts(workbookParts({ KH: worksheetXml(rows, after) }, more)));
}

function read(bytes: Uint8Array): SheetSnapshot {
  const result = readWorkbook(bytes, 'kh.xlsx');
  if (!result.ok) throw new Error(result.issue.message);
  return result.value.sheets[0]!;
}

/** Adds a part and its relation from the workbook. */
function withPart(parts: Readonly<Record<string, string>>, kind: string, path: string, text: string): Readonly<Record<string, string>> {
  const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const relation = `<Relationship Id="rIdX" Type="${RELATIONS}/${kind}" Target="${path}"/></Relationships>`;
  return { ...parts, 'xl/_rels/workbook.xml.rels': rels.replace('</Relationships>', relation), [`xl/${path}`]: text };
}

describe('cells', () => {
  it.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['inline rich text', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Quý </t></r><r><t>I</t></r></is></c>', 'Quý I'],
    ['a phonetic reading is not text', '<c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>', 'a'],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['an ISO date', '<c r="A1" t="d"><v>2022-03-31</v></c>', 44651],
    ['an ISO date with a time', '<c r="A1" t="d"><v>2022-03-31T12:00:00</v></c>', 44651.5],
    ['the text of a formula', '<c r="A1" t="str"><f>B1</f><v>x</v></c>', 'x'],
    ['the empty text of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['entities', '<c r="A1" t="inlineStr"><is><t>a &lt;&#7871;&#x1EBF; &amp;amp;</t></is></c>', 'a <ếế &amp;'],
    ['CDATA and a comment', '<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]><!-- no -->x</t></is></c>', '<b>x'],
    ['an escaped control character', '<c r="A1" t="inlineStr"><is><t>a_x000B_b_x005F_x000B_</t></is></c>', 'a\u000bb_x000B_'],
    ['attributes in single quotes, with a > inside', `<c q='a>"b' r='A1'><v>7</v></c>`, 7],
    ['50,000 characters', `<c r="A1" t="inlineStr"><is><t>${'a'.repeat(50_000)}</t></is></c>`, 'a'.repeat(50_000)],
  ])('%s', (_, cell, expected) => {
    expect(readSheet(`<row r="1">${cell}</row>`).values).toEqual([[expected]]);
  });

  it('rows and cells without an address count on', () => {
    const sheet = readSheet(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(sheet.values).toEqual([[1, 2], [], [], [null, null, 3, 4], [5]]);
  });

  it.each([
    [
      'of the old kind',
      'comments',
      `<x:comments xmlns:x="${MAIN}"><x:commentList><x:comment ref="B4" authorId="0"/></x:commentList></x:comments>`,
    ],
    [
      'in a thread',
      'threadedComment',
      '<ThreadedComments><threadedComment ref="B4" id="{1}"><text>ref="C9"</text></threadedComment></ThreadedComments>',
    ],
    ['in a part that is no good XML', 'comments', '<comments><comment authorId="0" ref="B4"><text>&</comments>'],
  ])('the rows with notes %s', (_, kind, notes) => {
    const relation = `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/${kind}" Target="../notes.xml"/></Relationships>`;
    const sheet = readSheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/worksheets/_rels/sheet1.xml.rels': relation,
      'xl/notes.xml': notes,
    });
    expect(sheet.noted).toEqual([3]);
  });

  it('shared strings, with rich ones', () => {
    const parts = workbookParts({ KH: worksheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>') });
    const strings = `<sst xmlns="${MAIN}"><si><t>không</t></si><si><r><t>Quý</t></r><r><t xml:space="preserve"> II</t></r></si></sst>`;
    expect(read(zipParts(withPart(parts, 'sharedStrings', 'sharedStrings.xml', strings))).values).toEqual([['Quý II', 'không']]);
  });

  it('shared formulas are spelled out for each cell', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+_xlfn.IFS(A1&gt;0,"A1")</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(readSheet(rows).formulas.map((row) => row[1])).toEqual([
      '=A1*$A$1+IFS(A1>0,"A1")',
      '=A2*$A$1+IFS(A2>0,"A1")',
      '=A3*$A$1+IFS(A3>0,"A1")',
    ]);
  });

  it('days of a workbook that counts from 1904 are told in days of the usual count; other numbers are not touched', () => {
    const parts = workbookParts({ KH: worksheetXml('<row r="1"><c r="A1" s="1"><v>43189</v></c><c r="B1"><v>43189</v></c></row>') });
    const workbook = parts['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const bytes = zipParts({ ...parts, 'xl/workbook.xml': workbook, 'xl/styles.xml': stylesXml(['dd/mm/yyyy']) });
    expect(read(bytes).values).toEqual([[44651, 43189]]);
    const patched = applyPatch(bytes, {
      ops: [
        { op: 'setCells', sheet: 'KH', row: 0, column: 0, cells: [[44742]] },
        { op: 'setCells', sheet: 'KH', row: 1, column: 0, cells: [[44834, 5]] },
        { op: 'setStyle', sheet: 'KH', blocks: [{ row: 1, column: 0, rows: 1, columns: 1 }], style: { format: 'dd/mm/yyyy' } },
      ],
    });
    expect(read(patched).values).toEqual([
      [44742, 43189],
      [44834, 5],
    ]);
    expect(text(patched, 'xl/worksheets/sheet1.xml')).toContain('<v>43280</v>');
  });

  it('a million styled empty cells are trimmed away', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 2}">${'<c s="1"/>'.repeat(50)}</row>`);
    const sheet = readSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}`, { 'xl/styles.xml': stylesXml(['dd/mm/yyyy']) });
    expect(sheet.values).toEqual([[1]]);
    expect(sheet.formats).toEqual([[]]);
  });
});

describe('files of other programs', () => {
  it('elements with a prefix, an absolute path, and a relation bound to another prefix', () => {
    const parts = {
      ...workbookParts({}),
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="KH" sheetId="7" q:id="rId1" xmlns:q="${RELATIONS}"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<p:Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/trang%201.xml"/></p:Relationships>`,
      'xl/worksheets/trang 1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>chữ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    const bytes = zipParts(parts);
    expect(read(bytes).values).toEqual([['chữ']]);
    const patched = applyPatch(bytes, { ops: [{ op: 'setCells', sheet: 'KH', row: 1, column: 1, cells: [['=thêm']] }] });
    expect(read(patched).values).toEqual([['chữ'], [null, '=thêm']]);
    expect(text(patched, 'xl/worksheets/trang 1.xml')).toContain('<x:c r="B2" t="inlineStr"><x:is><x:t>=thêm</x:t></x:is></x:c>');
  });

  it('a part whose name is written in signs of a web address, as Open XML asks for', () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = workbookParts({ KH: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const moved: Record<string, string> = {};
    for (const [path, value] of Object.entries(rest)) moved[path] = value.replaceAll('sheet1.xml', 'trang%20t%C3%ADnh.xml');
    const bytes = zipParts({ ...moved, 'xl/worksheets/trang%20t%C3%ADnh.xml': sheet! });
    expect(read(bytes).values).toEqual([[1]]);
    const patched = applyPatch(bytes, { ops: [{ op: 'setCells', sheet: 'KH', row: 0, column: 1, cells: [[2]] }] });
    expect(read(patched).values).toEqual([[1, 2]]);
    expect(Object.keys(unzipSync(patched)).sort()).toEqual(Object.keys(unzipSync(bytes)).sort());
  });

  it('Strict Open XML; a new sheet speaks the same dialect', () => {
    const strict = (value: string) =>
      value
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const parts = workbookParts({ KH: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const bytes = zipParts(Object.fromEntries(Object.entries(parts).map(([path, value]) => [path, strict(value)])));
    expect(read(bytes).values).toEqual([[1]]);
    const patched = applyPatch(bytes, {
      ops: [{ op: 'addSheet', sheet: 'Mới', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 }],
    });
    expect(text(patched, 'xl/worksheets/sheet2.xml')).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(text(patched, 'xl/_rels/workbook.xml.rels')).not.toContain(RELATIONS);
  });

  it('a part in UTF-16, and one with a byte order mark', () => {
    const parts = workbookParts({ KH: worksheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Đức</t></is></c></row>') });
    const sheet = parts['xl/worksheets/sheet1.xml']!.replace('UTF-8', 'UTF-16');
    const wide = new Uint8Array(2 + sheet.length * 2);
    wide.set([0xff, 0xfe]);
    new DataView(wide.buffer).setUint16(2, 0, true);
    for (let at = 0; at < sheet.length; at += 1) new DataView(wide.buffer).setUint16(2 + at * 2, sheet.charCodeAt(at), true);
    const files = {
      ...unzipSync(zipParts(parts)),
      'xl/worksheets/sheet1.xml': wide,
      'xl/workbook.xml': strToU8(`\ufeff${parts['xl/workbook.xml']!}`),
    };
    expect(read(zipSync(files)).values).toEqual([['Đức']]);
  });

  it('a zip whose comment looks like the end of a zip', () => {
    const bytes = zipParts(workbookParts({ KH: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') }));
    const comment = strToU8(`PK\u0005\u0006${'x'.repeat(40)}`);
    const commented = new Uint8Array(bytes.length + comment.length);
    commented.set(bytes);
    commented.set(comment, bytes.length);
    new DataView(commented.buffer).setUint16(bytes.length - 2, comment.length, true);
    expect(read(commented).values).toEqual([[1]]);
  });

  it('rules and validations of the extension list come after those of the sheet; a data bar in two halves counts once', () => {
    const after =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
      '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="urn:x14"><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1"><formula>B1=1</formula></cfRule></conditionalFormatting>' +
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:conditionalFormattings>' +
      '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>' +
      '<x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{2}"><xm:f>Khac!$A$1=1</xm:f></x14:cfRule><xm:sqref>C1:C3 D4</xm:sqref></x14:conditionalFormatting>' +
      '</x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations count="1">' +
      '<x14:dataValidation type="list"><x14:formula1><xm:f>Khac!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const sheet = readSheet('', {}, after);
    expect(sheet.rules.map(({ formula, ranges }) => [formula, ranges.length])).toEqual([
      [null, 1],
      ['B1=1', 1],
      ['Khac!$A$1=1', 2],
    ]);
    expect(sheet.validations).toEqual([{ ranges: [{ row: 0, column: 4, rows: 1, columns: 1 }], kind: 'list', items: [] }]);
  });
});

describe('input that is no workbook, or too much', () => {
  const good = zipParts(workbookParts({ KH: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') }));
  const parts = workbookParts({ KH: worksheetXml('') });
  const sheetWith = (xml: string) => zipParts({ ...parts, 'xl/worksheets/sheet1.xml': xml });
  const ascii = (value: string, ...before: number[]) => Uint8Array.from([...before, ...strToU8(value)]);
  const utf16 = (word: string) => Uint8Array.from(Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]));
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'xlsx-empty'],
    ['an old .xls', Uint8Array.from([...compound, ...utf16('Workbook')]), 'xlsx-old-format'],
    ['a workbook with a password', Uint8Array.from([...compound, 0, ...utf16('EncryptedPackage')]), 'xlsx-encrypted'],
    ['a PDF', ascii('%PDF-1.7'), 'xlsx-is-pdf'],
    ['a CSV', ascii('TT;Nhiệm vụ\n1;Kế hoạch'), 'xlsx-is-text'],
    ['an HTML page named .xls', ascii('<html><table></table></html>'), 'xlsx-is-text'],
    ['noise', Uint8Array.from([1, 2, 3, 0, 255]), 'xlsx-not-a-workbook'],
    ['half of a workbook', good.subarray(0, good.length / 2), 'xlsx-truncated'],
    ['a workbook cut by one byte', good.subarray(0, good.length - 1), 'xlsx-truncated'],
    ['a zip of other things', zipParts({ 'a.txt': 'a' }), 'xlsx-not-a-workbook'],
    ['an .ods', zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'xlsx-is-open-document'],
    [
      'a Word file',
      zipParts({ ...parts, '_rels/.rels': parts['_rels/.rels']!.replace('xl/workbook', 'word/document'), 'word/document.xml': '<w/>' }),
      'xlsx-is-word',
    ],
    ['no workbook part', zipParts({ ...parts, '_rels/.rels': parts['_rels/.rels']!.replace('workbook', 'gone') }), 'xlsx-not-a-workbook'],
    [
      'a missing sheet part',
      zipParts(Object.fromEntries(Object.entries(parts).filter(([path]) => !path.includes('sheet1')))),
      'xlsx-damaged',
    ],
    ['a sheet that is no XML', sheetWith('chữ'), 'xlsx-damaged'],
    ['a sheet cut in a cell', sheetWith('<worksheet><sheetData><row r="1"><c r="A1"><v>1'), 'xlsx-truncated'],
    ['tags that cross', sheetWith(worksheetXml('<row r="1"><c r="A1"><v>1</c></v></row>')), 'xlsx-damaged'],
    ['a DOCTYPE', sheetWith(worksheetXml('').replace('?>\n', '?>\n<!DOCTYPE worksheet [<!ENTITY a "b">]>')), 'xlsx-doctype'],
    [
      'entities that grow',
      zipParts({ ...parts, 'xl/workbook.xml': `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>` }),
      'xlsx-doctype',
    ],
    ['a part that says it is over 400 MB', withSize(good, 'xl/worksheets/sheet1.xml', 410_000_000), 'xlsx-too-large'],
    ['a part that is longer than it says', withSize(good, 'xl/worksheets/sheet1.xml', 20), 'xlsx-damaged'],
    ['sheets that lead to no part', zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 'xlsx-damaged'],
    [
      'half a million styles',
      zipParts({ ...parts, 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(500_000)}</cellXfs></styleSheet>` }),
      'xlsx-too-large',
    ],
    [
      'elements inside of each other',
      zipParts({ ...parts, 'xl/styles.xml': `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` }),
      'xlsx-too-large',
    ],
    [
      'more sheets than a file has parts',
      zipParts({
        ...parts,
        'xl/workbook.xml': parts['xl/workbook.xml']!.replace('<sheets>', `<sheets>${'<sheet name="x" r:id="rId1"/>'.repeat(20_001)}`),
      }),
      'xlsx-too-large',
    ],
    ['a part with a wrong check sum', withDamage(good), 'xlsx-damaged'],
    [
      'only a sheet of 200,000 rows',
      sheetWith(worksheetXml(Array.from({ length: 200_000 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join(''))),
      'xlsx-too-many-rows',
    ],
  ])('%s', (_, bytes, code) => {
    const result = readWorkbook(bytes, 'kế hoạch.xlsx');
    expect(result.ok ? 'ok' : result.issue.code).toBe(code);
    if (result.ok) return;
    expect(result.issue.message).toMatch(/^Tệp “kế hoạch\.xlsx” .*\.$/);
    expect(result.issue.where.file).toBe('kế hoạch.xlsx');
  });

  it('a bomb of a gigabyte is refused at once', () => {
    const zeros = new Uint8Array(30_000_000);
    const bytes = zipSync({ ...unzipSync(good), 'xl/media/bomb.xml': zeros });
    const before = Date.now();
    const result = readWorkbook(bytes, 'bom.xlsx');
    expect(result.ok ? 'ok' : result.issue.code).toBe('xlsx-too-large');
    expect(Date.now() - before).toBeLessThan(500);
  });

  it('a long sheet beside a short one is left out, with a sentence that names it', () => {
    const long = Array.from({ length: 150_001 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join('');
    const bytes = zipParts(workbookParts({ KH: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), 'Dữ liệu': worksheetXml(long) }));
    const result = readWorkbookWithIssues(bytes, 'kh.xlsx');
    expect(result.ok && result.value.workbook.sheets.map((sheet) => sheet.values.length)).toEqual([1, 0]);
    expect(result.ok && result.value.issues.map(({ code, where }) => [code, where.sheet])).toEqual([['xlsx-too-many-rows', 'Dữ liệu']]);
  });

  it('any bytes give a sentence, never an exception', () => {
    for (let cut = 0; cut < good.length; cut += 7) {
      const broken = Uint8Array.from(good);
      broken[cut] = (broken[cut] ?? 0) ^ 0x55;
      expect(typeof readWorkbook(broken, '').ok).toBe('boolean');
      expect(typeof readWorkbook(good.subarray(0, cut), '').ok).toBe('boolean');
    }
  });

  it('an empty workbook is a good one', () => {
    expect(read(emptyWorkbook())).toMatchObject({ name: 'Trang tính 1', values: [] });
  });
});

function text(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[path]);
}

/** The zip with a false length of a part in its directory. */
function withSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === path) view.setUint32(at + 24, size, true);
  }
  return copy;
}

/** The zip with one changed letter in a stored part: only the check sum knows. */
function withDamage(bytes: Uint8Array): Uint8Array {
  const stored = zipSync(unzipSync(bytes), { level: 0 });
  const at = new TextDecoder('latin1').decode(stored).indexOf('<v>1');
  const copy = Uint8Array.from(stored);
  copy[at + 3] = 50;
  return copy;
}
