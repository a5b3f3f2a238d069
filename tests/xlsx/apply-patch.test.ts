import { strFromU8, unzipSync } from 'fflate';
import type { Block, ChartSpec, PatchOp } from '../../src/core/index';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../src/xlsx/index';
import { workbookParts, worksheetXml, zipParts } from './build-workbook';
import { userWorkbookParts } from './user-workbook';
import { viewOf } from './inspect-workbook';

const PLAN = 'Kế hoạch';
const LIST = 'Danh mục';
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const LIST_PART = 'xl/worksheets/sheet2.xml';
const USER = zipParts(userWorkbookParts());

const block = (row: number, column: number, rows = 1, columns = 1): Block => ({ row, column, rows, columns });
const setCells = (sheet: string, row: number, column: number, ...inputs: readonly (string | number | null)[]): PatchOp => {
  return { op: 'setCells', sheet, row, column, cells: [inputs] };
};
const ADD: PatchOp = { op: 'addSheet', sheet: 'Theo dõi', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 };
const CHART: ChartSpec = {
  name: 'CCHC tiến độ',
  description: 'Điểm',
  kind: 'stacked-bar',
  anchor: block(1, 5, 3, 2),
  dataSheet: PLAN,
  categories: block(2, 0, 2),
  series: [{ title: 'Điểm', block: block(2, 1, 2), color: '#5B9E72' }],
  gapWidth: 60,
  bare: true,
};

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

function apply(...ops: readonly PatchOp[]): Record<string, string> {
  return partsOf(applyPatch(USER, { ops }));
}

/** The paths of parts that differ, are new or are gone. */
function changedParts(after: Readonly<Record<string, string>>): string[] {
  const before = partsOf(USER);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]).sort();
}

describe('what a patch does not touch', () => {
  it('an empty patch gives the very same array', () => {
    expect(applyPatch(USER, { ops: [] })).toBe(USER);
  });

  it('a patch that says what is already so gives the very same array', () => {
    const same: PatchOp[] = [
      setCells(PLAN, 1, 0, 'Nhiệm vụ'),
      setCells(PLAN, 2, 1, 10),
      setCells(PLAN, 6, 0, null),
      { op: 'deleteSheet', sheet: 'không có' },
    ];
    expect(applyPatch(USER, { ops: same })).toBe(USER);
  });

  it('one number changes one cell of one part, and asks for a new calculation', () => {
    const after = apply(setCells(PLAN, 3, 1, 21));
    expect(changedParts(after)).toEqual(['xl/workbook.xml', SHEET_PART]);
    expect(after[SHEET_PART]).toBe(partsOf(USER)[SHEET_PART]!.replace('<c r="B4"><v>20</v></c>', '<c r="B4"><v>21</v></c>'));
    expect(after['xl/workbook.xml']).toBe(
      partsOf(USER)['xl/workbook.xml']!.replace('<calcPr calcId="191029"', '<calcPr calcId="191029" fullCalcOnLoad="1"'),
    );
  });

  it('untouched parts keep their compressed bytes and their order', () => {
    const after = applyPatch(USER, { ops: [setCells(PLAN, 3, 1, 21)] });
    expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(USER)));
    const packed = (bytes: Uint8Array) =>
      strFromU8(bytes.subarray(find(bytes, 'xl/charts/chart1.xml') + 20, find(bytes, 'xl/charts/chart1.xml') + 200), true);
    expect(packed(after)).toBe(packed(USER));
  });

  it('a new sheet leaves the sheets of the user as they are', () => {
    const after = apply(ADD, setCells('Theo dõi', 0, 0, 'x'), {
      op: 'setStyle',
      sheet: 'Theo dõi',
      blocks: [block(0, 0)],
      style: { bold: true },
    });
    expect(changedParts(after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    expect(after['xl/styles.xml']).toContain(/<font>.*?<\/font>/.exec(partsOf(USER)['xl/styles.xml']!)![0]);
  });

  it('an old formula is replaced: the order of calculation goes, with its relation and type', () => {
    const after = apply({ op: 'setCells', sheet: PLAN, row: 6, column: 1, cells: [[{ formula: '=SUM(B3:B5)', value: 60 }]] });
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(after['[Content_Types].xml']).not.toContain('calcChain');
  });

  it('writing over the first cell of a shared formula leaves the others with their own', () => {
    const after = apply(setCells(PLAN, 2, 2, 5));
    expect(after[SHEET_PART]).toContain('<c r="C3"><v>5</v></c>');
    expect(after[SHEET_PART]).toContain('<c r="C4"><f>B4*2</f><v>40</v></c>');
    expect(after[SHEET_PART]).toContain('<c r="C6"><f>B6*2</f><v>80</v></c>');
  });

  it('writing over another cell of a shared formula leaves the rest shared or spelled out, with the same meaning', () => {
    const result = readWorkbook(applyPatch(USER, { ops: [setCells(PLAN, 3, 2, 5)] }), '');
    expect(result.ok && result.value.sheets[0]!.formulas.slice(2, 6).map((row) => row[2] ?? null)).toEqual([
      '=B3*2',
      null,
      '=B5*2',
      '=B6*2',
    ]);
  });
});

describe('rows put into the sheet of the user', () => {
  const after = apply({ op: 'insertRows', sheet: PLAN, row: 4, count: 2 });
  it.each([
    ['cells', SHEET_PART, '<row r="8"><c r="A8"/><c r="B8"><v>40</v></c><c r="C8"><f>B8*2</f><v>80</v></c></row>'],
    ['row attributes above', SHEET_PART, '<row r="3" ht="30" customHeight="1">'],
    ['a sum over the gap', SHEET_PART, '<f>SUM(B3:B8)</f>'],
    ['an array formula', SHEET_PART, '<f t="array" ref="C9:D9">B3:B4*1</f>'],
    ['text in a formula', SHEET_PART, '<f>B2&amp;"A3"</f>'],
    ['merges', SHEET_PART, '<mergeCell ref="A1:D1"/><mergeCell ref="A7:A8"/>'],
    ['a rule with a fixed cell', SHEET_PART, '<formula>$B$9/4</formula>'],
    [
      'a rule that looks one row up',
      SHEET_PART,
      'sqref="A3:D8"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B3=$B2</formula>',
    ],
    ['a validation', SHEET_PART, 'sqref="B3:B8" xr:uid="{2}"><formula1>B3&lt;$B$9</formula1>'],
    ['an x14 rule', SHEET_PART, '<xm:sqref>D3:D8</xm:sqref>'],
    ['a link to a place', SHEET_PART, 'location="\'Kế hoạch\'!B8"'],
    ['a link on a cell', SHEET_PART, '<hyperlink ref="A8" r:id="rId4"/>'],
    ['the filter', SHEET_PART, '<autoFilter ref="A2:D8">'],
    ['a page break', SHEET_PART, '<brk id="7" max="16383" man="1"/>'],
    ['protected ranges', SHEET_PART, '<protectedRange sqref="B3:B8"'],
    ['the frozen pane', SHEET_PART, '<pane ySplit="2" topLeftCell="A3"'],
    ['the extent', SHEET_PART, '<dimension ref="A1:D9"/>'],
    ['another sheet, one cell', LIST_PART, "<f>'Kế hoạch'!B8</f>"],
    ['another sheet, a range', LIST_PART, "<f>SUM('Kế hoạch'!$B$3:$B$8)</f>"],
    ['another sheet, its own cells', LIST_PART, '<f>A1*2</f>'],
    ['a list of another sheet', LIST_PART, "<formula1>'Kế hoạch'!$A$3:$A$8</formula1>"],
    ['the print area', 'xl/workbook.xml', "'Kế hoạch'!$A$1:$D$9<"],
    ['the print titles', 'xl/workbook.xml', "'Kế hoạch'!$1:$2<"],
    ['the name of the filter', 'xl/workbook.xml', "'Kế hoạch'!$A$2:$D$8<"],
    ['a chart', 'xl/charts/chart1.xml', "<c:f>'Kế hoạch'!$B$3:$B$8</c:f>"],
    ['the place of a chart', 'xl/drawings/drawing1.xml', '<xdr:row>6</xdr:row><xdr:rowOff>9</xdr:rowOff>'],
    ['a comment', 'xl/comments1.xml', '<comment ref="B8"'],
    ['the box of a comment', 'xl/drawings/vmlDrawing1.vml', '2, 15, 7, 2, 4, 15, 10, 4</x:Anchor><x:Row>7</x:Row>'],
    ['the box of a comment above', 'xl/drawings/vmlDrawing1.vml', '<x:Row>3</x:Row>'],
    ['a table', 'xl/tables/table1.xml', 'ref="G2:H8" totalsRowShown="0"><autoFilter ref="G2:H8"/>'],
    ['a formula of a table', 'xl/tables/table1.xml', "Bang1[[#This Row],[x]]*'Kế hoạch'!$B$9"],
    ['the source of a pivot table', 'xl/pivotCache/pivotCacheDefinition1.xml', 'ref="A2:D8"'],
  ])('%s', (_, path, expected) => {
    expect(after[path]).toContain(expected);
  });

  it('parts that point nowhere near are not touched', () => {
    const untouched = ['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/vbaProject.bin', 'customXml/item1.xml'];
    expect(changedParts(after).filter((path) => untouched.includes(path))).toEqual([]);
  });

  it('taking the same rows out again gives the cells, ranges and names of before', () => {
    const before = readWorkbook(USER, '');
    const there = applyPatch(USER, { ops: [{ op: 'insertRows', sheet: PLAN, row: 4, count: 2 }] });
    expect(readWorkbook(applyPatch(there, { ops: [{ op: 'deleteRows', sheet: PLAN, row: 4, count: 2 }] }), '')).toEqual(before);
  });
});

describe('rows taken out of the sheet of the user', () => {
  const after = apply({ op: 'deleteRows', sheet: PLAN, row: 5, count: 1 });
  it.each([
    ['a formula that pointed there', LIST_PART, "<f>'Kế hoạch'!#REF!</f>"],
    ['a range over it', LIST_PART, "<f>SUM('Kế hoạch'!$B$3:$B$5)</f>"],
    ['a chart', 'xl/charts/chart1.xml', "<c:f>'Kế hoạch'!$B$3:$B$5</c:f>"],
    ['a table', 'xl/tables/table1.xml', 'ref="G2:H5"'],
    ['the rows above', SHEET_PART, '<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="0"><v>30</v></c><c r="C5"><f>B5*2</f>'],
  ])('%s', (_, path, expected) => {
    expect(after[path]).toContain(expected);
  });

  it.each([
    ['the merge of one cell', SHEET_PART, 'mergeCell ref="A5'],
    ['the link of a row that is gone', SHEET_PART, 'rId4'],
    ['the comment', 'xl/comments1.xml', 'B6'],
    ['the box of the comment', 'xl/drawings/vmlDrawing1.vml', '<x:Row>5</x:Row>'],
  ])('%s goes', (_, path, gone) => {
    expect(after[path]).not.toContain(gone);
  });

  it.each([
    ['the link', SHEET_PART, '<hyperlink ref="A9" r:id="rId4"/>'],
    ['the comment', 'xl/comments1.xml', '<comment ref="B9" authorId="0"><text><t>sáu</t></text></comment>'],
    ['the box of the comment', 'xl/drawings/vmlDrawing1.vml', '<x:Row>8</x:Row>'],
  ])('%s goes along with cells that were written elsewhere', (_, path, expected) => {
    const moved = apply({ op: 'deleteRows', sheet: PLAN, row: 5, count: 1, moved: [{ from: 5, to: 9 }] });
    expect(moved[path]).toContain(expected);
  });

  it('a note that goes along to a cell with a note is written below that one, and one box is left', () => {
    const moved = apply({ op: 'deleteRows', sheet: PLAN, row: 5, count: 1, moved: [{ from: 5, to: 3 }] });
    expect(moved['xl/comments1.xml']).toContain(
      '<comment ref="B4" authorId="0"><text><t>bốn</t><r><t xml:space="preserve">\nsáu</t></r></text></comment></commentList>',
    );
    expect(moved['xl/drawings/vmlDrawing1.vml']!.match(/<x:Row>\d+<\/x:Row>/g)).toEqual(['<x:Row>3</x:Row>']);
  });

  it('the heading of a table cannot be taken away by accident', () => {
    expect(() => apply({ op: 'deleteRows', sheet: PLAN, row: 1, count: 1 })).toThrow(/Trang “Kế hoạch”: .*bảng Excel “Bang1”/);
  });
});

describe('a sheet taken out', () => {
  const after = apply({ op: 'deleteSheet', sheet: PLAN });
  it('takes its own parts with it, and leaves those of the workbook', () => {
    const gone = [
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/drawings/drawing1.xml',
      'xl/tables/table1.xml',
    ];
    expect(gone.filter((path) => path in after)).toEqual([]);
    expect(gone.filter((path) => after['[Content_Types].xml']!.includes(`"/${path}"`))).toEqual([]);
    expect(after['xl/vbaProject.bin']).toBeDefined();
  });
  it('leaves names of other sheets at their sheet, and #REF! where it was named', () => {
    expect(after['xl/workbook.xml']).not.toContain('Print_Area');
    expect(after['xl/workbook.xml']).toContain('<definedName name="danh_muc" localSheetId="0">');
    expect(after[LIST_PART]).toContain('<f>#REF!</f>');
    expect(after[LIST_PART]).toContain('<f>SUM(#REF!)</f>');
  });
  it('a sheet that only says its name, in no formula, stays as it is', () => {
    const text = worksheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Xem trang Kế hoạch!</t></is></c></row>');
    const other = worksheetXml(
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1" t="inlineStr"><is><t>Kế hoạch năm</t></is></c></row>',
    );
    const bytes = zipParts(workbookParts({ [PLAN]: worksheetXml(''), Khác: text, Lộn: other }));
    const left = partsOf(applyPatch(bytes, { ops: [{ op: 'deleteSheet', sheet: PLAN }] }));
    expect(left['xl/worksheets/sheet2.xml']).toBe(text);
    expect(left['xl/worksheets/sheet3.xml']).toBe(other);
  });
  it('the last sheet that shows cannot go', () => {
    expect(() => apply({ op: 'deleteSheet', sheet: PLAN }, { op: 'deleteSheet', sheet: LIST })).toThrow(/duy nhất/);
  });
  it('the placeholder of an empty workbook gives way to the first sheet that shows', () => {
    const names = (bytes: Uint8Array) => {
      const result = readWorkbook(bytes, '');
      return result.ok ? result.value.sheets.map(({ name }) => name) : [];
    };
    expect(names(applyPatch(emptyWorkbook(), { ops: [{ ...ADD, visibility: 'hidden' }] }))).toEqual(['Trang tính 1', 'Theo dõi']);
    expect(names(applyPatch(emptyWorkbook(), { ops: [ADD] }))).toEqual(['Theo dõi']);
    expect(names(applyPatch(emptyWorkbook(), { ops: [setCells('Trang tính 1', 0, 0, 'x'), ADD] }))).toEqual(['Trang tính 1', 'Theo dõi']);
  });
});

describe('rules, validations, filter and protection beside those of the user', () => {
  it('our rules rank first; theirs keep their order, with those of the extension list', () => {
    const add = { ranges: [block(2, 0, 4)], formula: '$A3="x"', style: { fill: '#F9CDC8' }, stop: true };
    const sheet = apply({ op: 'setRules', sheet: PLAN, remove: [], add: [add, { ...add, formula: '$A3="y"' }] })[SHEET_PART]!;
    expect([...sheet.matchAll(/cfRule type="([a-zA-Z]+)"[^>]*priority="(\d+)"/g)].map(([, kind, rank]) => `${kind} ${rank}`)).toEqual([
      'expression 1',
      'expression 2',
      'cellIs 4',
      'expression 3',
      'expression 5',
    ]);
    expect(sheet.indexOf('$A3="x"')).toBeLessThan(sheet.indexOf('$B$7/4'));
  });

  it('an x14 rule is removed by its position, and its empty list with it', () => {
    const sheet = apply({ op: 'setRules', sheet: PLAN, remove: [2], add: [] })[SHEET_PART]!;
    expect(sheet).not.toContain('extLst');
    expect(sheet).toContain('$B3=$B2');
  });

  it('a validation read from its first cell keeps reading the same cells when a hole is cut into it', () => {
    const validation = { kind: 'list', items: ['Có'], title: '', prompt: '' } as const;
    const sheet = apply({ op: 'setValidation', sheet: PLAN, blocks: [block(2, 1, 2)], validation })[SHEET_PART]!;
    expect(sheet).toContain('sqref="B5:B6" xr:uid="{2}"><formula1>B5&lt;$B$7</formula1>');
    expect(sheet).toContain('<dataValidations count="2">');
  });

  it.each([
    ['the same block', block(1, 0, 5, 4), true],
    ['a block that grew', block(1, 0, 9, 5), true],
    ['another block', block(0, 0, 5, 4), false],
  ])('what the user filters by stays on %s: %#', (_, filtered, kept) => {
    const sheet = apply({ op: 'setFilter', sheet: PLAN, block: filtered, buttons: [1] })[SHEET_PART]!;
    expect(sheet.includes('<filter val="10"/>')).toBe(kept);
  });

  it('a sheet that the user protects with a password is not opened', () => {
    const parts = userWorkbookParts();
    const sheet = parts[SHEET_PART]!.replace(
      '<protectedRanges>',
      '<sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1" sheet="1"/><protectedRanges>',
    );
    const bytes = zipParts({ ...parts, [SHEET_PART]: sheet });
    expect(() => applyPatch(bytes, { ops: [{ op: 'protect', sheet: PLAN, locked: [block(0, 0)] }] })).toThrow(
      /Trang “Kế hoạch”: đang được khóa bằng mật khẩu/,
    );
    expect(applyPatch(bytes, { ops: [{ op: 'protect', sheet: PLAN, locked: [] }] })).toBe(bytes);
  });
});

describe('charts', () => {
  it('ours come into the drawing of the user, and go without it', () => {
    const bytes = applyPatch(USER, { ops: [{ op: 'setCharts', sheet: PLAN, charts: [CHART] }] });
    expect(viewOf(bytes, PLAN).charts.map(({ name }) => name)).toEqual(['Biểu đồ của tôi', 'CCHC tiến độ']);
    const chart = partsOf(bytes)['xl/charts/chart2.xml']!;
    expect(chart).toContain("<c:f>'Kế hoạch'!$B$3:$B$4</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>20</c:v></c:pt>');
    expect(applyPatch(bytes, { ops: [{ op: 'setCharts', sheet: PLAN, charts: [CHART] }] })).toBe(bytes);
    const back = partsOf(applyPatch(bytes, { ops: [{ op: 'setCharts', sheet: PLAN, charts: [] }] }));
    expect(changedParts(back)).toEqual([]);
  });
});

describe('what cannot be written is refused with the place', () => {
  it.each<[string, PatchOp, RegExp]>([
    ['text of over 32,767 characters', setCells(PLAN, 4, 1, 'a'.repeat(32_768)), /Trang “Kế hoạch”, ô B5: .*32\.767/],
    ['a number that is none', setCells(PLAN, 0, 0, Number.NaN), /ô A1: số không hợp lệ/],
    ['a cell below the sheet', setCells(PLAN, 1_048_576, 0, 1), /ngoài trang tính/],
    ['a cell inside of an array formula', setCells(PLAN, 6, 3, 1), /ô D7: .*công thức mảng/],
    [
      'a look for more cells than a sheet should name',
      { op: 'setStyle', sheet: PLAN, blocks: [block(0, 0, 1_048_576, 3)], style: {} },
      /quá lớn/,
    ],
    ['a sheet that is not there', setCells('Không có', 0, 0, 1), /Trang “Không có”: không có trang tính này/],
    ['a sheet name of 32 characters', { ...ADD, sheet: 'a'.repeat(32) }, /1 đến 31 ký tự/],
    ['a sheet name with a colon', { ...ADD, sheet: 'a:b' }, /không được có các dấu/],
    [
      'choices of over 255 characters',
      {
        op: 'setValidation',
        sheet: PLAN,
        blocks: [block(0, 0)],
        validation: { kind: 'list', items: ['a'.repeat(256)], title: '', prompt: '' },
      },
      /ô A1: .*255/,
    ],
  ])('%s', (_, op, message) => {
    expect(() => applyPatch(USER, { ops: [op] })).toThrow(message);
  });

  it.each<[string, PatchOp]>([
    ['thêm', ADD],
    ['xóa', { op: 'deleteSheet', sheet: LIST }],
  ])('%s trang khi chủ tệp đã khóa cấu trúc sổ', (what, op) => {
    const lock = (xml: string, value: string): string => xml.replace('<sheets>', `<workbookProtection lockStructure="${value}"/><sheets>`);
    const locked = (value: string): Uint8Array => {
      const parts = userWorkbookParts();
      return zipParts({ ...parts, 'xl/workbook.xml': lock(parts['xl/workbook.xml']!, value) });
    };
    expect(() => applyPatch(locked('1'), { ops: [op] })).toThrow(new RegExp(`không ${what} được vì tệp đang khóa cấu trúc`));
    expect(() => applyPatch(locked('0'), { ops: [op] })).not.toThrow();
  });

  it('a file that is no workbook is refused with a sentence', () => {
    expect(() => applyPatch(new Uint8Array([80, 75, 3, 4]), { ops: [setCells(PLAN, 0, 0, 1)] })).toThrow('Tệp đã chọn bị cụt');
  });

  it('31 characters with Vietnamese marks make a good name', () => {
    expect(() => apply({ ...ADD, sheet: 'Đ'.repeat(31) })).not.toThrow();
  });
});

describe('hostile files do not hang an edit', () => {
  it.each([
    ['a tag with a million spaces', `<row r="1"><c r="A1"${' '.repeat(1_000_000)}><f>B1</f><v>1</v></c></row>`],
    ['a formula of a million quotes', `<row r="1"><c r="A1"><f>${"'".repeat(1_000_000)}KH</f><v>1</v></c></row>`],
    ['a formula of a million brackets', `<row r="1"><c r="A1"><f>${'['.repeat(1_000_000)}KH</f><v>1</v></c></row>`],
    [
      'a million attributes',
      `<row r="1"><c r="A1"${Array.from({ length: 100_000 }, (_, index) => ` a${index}="1"`).join('')}><f>B1</f></c></row>`,
    ],
  ])('%s', (_, rows) => {
    const bytes = zipParts(workbookParts({ KH: worksheetXml(rows) }));
    // Of the processor: the clock tells how busy the machine is.
    const before = process.cpuUsage();
    applyPatch(bytes, { ops: [{ op: 'insertRows', sheet: 'KH', row: 0, count: 1 }, setCells('KH', 1, 0, 'x')] });
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});

describe('rows and cells without an address', () => {
  const bare = zipParts(
    workbookParts({
      KH: worksheetXml(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c><c><f>A1</f><v>1</v></c></row><row r="9"><c><v>9</v></c></row>',
      ),
    }),
  );
  const valuesAfter = (...ops: readonly PatchOp[]) => {
    const result = readWorkbook(applyPatch(bare, { ops }), '');
    return result.ok ? result.value.sheets[0]!.values.map((row) => [...row]) : null;
  };
  it('cells are written among them', () => {
    expect(valuesAfter(setCells('KH', 0, 1, 'b'), setCells('KH', 0, 3, 'd'), setCells('KH', 1, 2, 'c'))?.slice(0, 3)).toEqual([
      [1, 'b', null, 'd'],
      [null, null, 'c'],
      [3, 1],
    ]);
  });
  it('rows are put between them and taken out', () => {
    const rows = valuesAfter({ op: 'insertRows', sheet: 'KH', row: 2, count: 2 }, { op: 'deleteRows', sheet: 'KH', row: 1, count: 1 });
    expect(rows?.map((row) => row[0] ?? null)).toEqual([1, null, null, 3, null, null, null, null, null, 9]);
  });
});

describe('views', () => {
  const sheetAfter = (...ops: readonly PatchOp[]) => apply(...ops)[SHEET_PART]!;
  it('a sheet that is frozen in the same place is not scrolled', () => {
    const sheet = sheetAfter({ op: 'freeze', sheet: PLAN, rows: 2, columns: 0, gridlines: true });
    expect(sheet).toBe(partsOf(USER)[SHEET_PART]);
  });
  it('a new frozen corner starts at its top, and the cell that was selected stays selected', () => {
    const sheet = sheetAfter({ op: 'freeze', sheet: PLAN, rows: 1, columns: 1, gridlines: true });
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/>' +
        '<selection pane="bottomRight" activeCell="B4" sqref="B4"/>',
    );
  });
  it('one sheet shows, the one that showed before does not', () => {
    const after = apply({ op: 'activate', sheet: LIST, row: 1, column: 1 });
    expect(after[SHEET_PART]).not.toContain('tabSelected');
    expect(after[LIST_PART]).toContain('<sheetView workbookViewId="0" tabSelected="1"><selection activeCell="B2" sqref="B2"/></sheetView>');
    expect(after['xl/workbook.xml']).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
  });
  it('a sheet that says itself that it is not selected, as LibreOffice writes, keeps its bytes', () => {
    const path = 'xl/worksheets/sheet1.xml';
    const said = { ...partsOf(USER), [path]: partsOf(USER)[path]!.replace('tabSelected="1"', 'tabSelected="false"') };
    const after = partsOf(applyPatch(zipParts(said), { ops: [{ op: 'activate', sheet: LIST, row: 1, column: 1 }] }));
    expect(after[path]).toBe(said[path]);
  });
  it('a column inside of a wide entry gets its own, the others keep theirs', () => {
    const sheet = sheetAfter({ op: 'setColumns', sheet: PLAN, columns: [{ column: 1, width: 140, hidden: false }] });
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="12.5" customWidth="1"/></cols>',
    );
  });
});

describe('formulas as files write them', () => {
  it('newer functions get their prefix, and lose it on the way back', () => {
    const formula = '=IFS(A1="IFS(",XLOOKUP(1,A:A,B:B),TRUE,FILTER(A:A,B:B))';
    const bytes = applyPatch(zipParts(workbookParts({ KH: worksheetXml('') })), {
      ops: [{ op: 'setCells', sheet: 'KH', row: 0, column: 0, cells: [[{ formula, value: 'x' }]] }],
    });
    expect(partsOf(bytes)[SHEET_PART]).toContain(
      '<f>_xlfn.IFS(A1="IFS(",_xlfn.XLOOKUP(1,A:A,B:B),TRUE,_xlfn._xlws.FILTER(A:A,B:B))</f><v>x</v>',
    );
    const result = readWorkbook(bytes, '');
    expect(result.ok && result.value.sheets[0]!.formulas).toEqual([[formula]]);
  });
});

function find(bytes: Uint8Array, word: string): number {
  return strFromU8(bytes, true).indexOf(word);
}

describe('formulas that are filled down a new sheet', () => {
  const formula = (text: string, value: number) => ({ formula: text, value });
  const fill = (column: number, ...formulas: readonly string[]): PatchOp => ({
    op: 'setCells',
    sheet: 'Theo dõi',
    row: 4,
    column,
    cells: formulas.map((text, index) => [formula(text, index)]),
  });
  const partOf = (bytes: Uint8Array): string => partsOf(bytes)['xl/worksheets/sheet3.xml']!;
  const formulasOf = (bytes: Uint8Array): readonly (readonly (string | null)[])[] => {
    const read = readWorkbook(bytes, 'kh.xlsx');
    if (!read.ok) throw new Error(read.issue.message);
    return read.value.sheets.find((sheet) => sheet.name === 'Theo dõi')!.formulas;
  };

  it.each<[string, readonly string[], string]>([
    [
      'the row of the cell',
      ['=$A5&"5"', '=$A6&"5"', '=$A7&"5"'],
      '<f t="shared" ref="A5:A7" si="0">$A5&amp;"5"</f>|<f t="shared" si="0"/>|<f t="shared" si="0"/>',
    ],
    [
      'the row above, and fixed rows',
      ['=A4+A$1', '=A5+A$1', '=A6+A$1'],
      '<f t="shared" ref="A5:A7" si="0">A4+A$1</f>|<f t="shared" si="0"/>|<f t="shared" si="0"/>',
    ],
    ['another one between', ['=B5', '=1+B6', '=B7'], '<f t="shared" ref="A5:A7" si="0">B5</f>|<f>1+B6</f>|<f t="shared" si="0"/>'],
    ['always the same cell is not filled down', ['=B5', '=B5', '=B5'], '<f>B5</f>|<f>B5</f>|<f>B5</f>'],
    ['the same fixed cell', ['=$B$5', '=$B$5'], '<f t="shared" ref="A5:A6" si="0">$B$5</f>|<f t="shared" si="0"/>'],
    ['another sheet', ["='Kế hoạch'!B5", "='Kế hoạch'!B6"], "<f>'Kế hoạch'!B5</f>|<f>'Kế hoạch'!B6</f>"],
    ['a row in a text', ['="A5"', '="A6"'], '<f>"A5"</f>|<f>"A6"</f>'],
  ])('%s', (_, formulas, written) => {
    const bytes = applyPatch(USER, { ops: [ADD, fill(0, ...formulas)] });
    expect([...partOf(bytes).matchAll(/<f[ >].*?(?:<\/f>|\/>)/g)].map(([xml]) => xml).join('|')).toBe(written);
    expect(
      formulasOf(bytes)
        .slice(4)
        .map((row) => row[0]),
    ).toEqual(formulas);
  });

  it('each column has its own groups, and a row put between them keeps all formulas right', () => {
    const bytes = applyPatch(USER, { ops: [ADD, fill(1, '=A5', '=A6', '=A7'), fill(2, '=B5', '=B6', '=B7')] });
    expect(partOf(bytes)).toContain('<f t="shared" ref="C5:C7" si="1">B5</f>');
    const moved = applyPatch(bytes, { ops: [{ op: 'insertRows', sheet: 'Theo dõi', row: 5, count: 1 }] });
    expect(formulasOf(moved).slice(4)).toEqual([[null, '=A5', '=B5'], [], [null, '=A7', '=B7'], [null, '=A8', '=B8']]);
  });
});

describe('a long sheet, which is made text piece by piece', () => {
  const ROWS = 9000;
  const rowXml = (index: number, prefix = ''): string => {
    const text = `Rà soát <việc> & ${'mở rộng '.repeat(index % 7)}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const cell = `<${prefix}c r="A${index + 1}" t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
    return index % 1000 === 3 ? `<${prefix}row r="${index + 1}" ht="20"/>` : `<${prefix}row r="${index + 1}">${cell}</${prefix}row>\n`;
  };
  const rows = (prefix = ''): string => Array.from({ length: ROWS }, (_, index) => rowXml(index, prefix)).join('');

  it.each([
    ['plain', worksheetXml(rows())],
    ['with a comment among the rows', worksheetXml(rows().replace('</row>', '<!-- </row> --></row>'))],
    [
      'with a prefix',
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${rows('x:')}</x:sheetData></x:worksheet>`,
    ],
    ['with one row of a megabyte', worksheetXml(rows().replace('mở rộng', 'x'.repeat(1_000_000)))],
  ])('%s: every cell is read, and an edit changes one row only', (_, part) => {
    const bytes = zipParts({ ...workbookParts({ KH: worksheetXml('') }), 'xl/worksheets/sheet1.xml': part });
    const read = readWorkbook(bytes, 'kh.xlsx');
    if (!read.ok) throw new Error(read.issue.message);
    const { values } = read.value.sheets[0]!;
    expect(values).toHaveLength(ROWS);
    expect(values.filter((row) => typeof row[0] === 'string' && row[0].startsWith('Rà soát <việc> & '))).toHaveLength(ROWS - 9);
    const edited = partsOf(applyPatch(bytes, { ops: [setCells('KH', 8003, 0, 7)] }))['xl/worksheets/sheet1.xml']!;
    const prefix = part.startsWith('<x:') ? 'x:' : '';
    const was = rowXml(8003, prefix);
    const now = `<${prefix}row r="8004" ht="20"><${prefix}c r="A8004"><${prefix}v>7</${prefix}v></${prefix}c></${prefix}row>`;
    expect(edited).toBe(part.replace(was, now));
  });
});
