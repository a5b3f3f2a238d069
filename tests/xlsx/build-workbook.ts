import { strToU8, zipSync } from 'fflate';
import { blockName, cellName } from '../../src/core/index';
import type { CellInput } from '../../src/core/index';
import type { Hung, InitialSheet } from '../hosts/host-contract';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A zip of these parts, in this order. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** Parts of a workbook with these worksheets (name → text of its part), shared strings, and whatever is added or replaced in `more`. */
export function workbookParts(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const names = Object.keys(sheets);
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}` +
      `${names.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      `${names.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
      relation('rId90', 'styles', 'styles.xml') +
      '</Relationships>',
    'xl/styles.xml': stylesXml([]),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name] ?? ''])),
    ...more,
  };
}

/** A worksheet part around rows and whatever follows them. */
export function worksheetXml(rows: string, after = '', before = ''): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Styles with Calibri 11, one extra cell style for each number format (from style 1 on), and one dxf for each fill. */
export function stylesXml(formats: readonly string[], fills: readonly string[] = []): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escape(code)}"/>`).join('');
  const styles = formats.map(
    (_, index) => `<xf numFmtId="${170 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const looks = fills.map((fill) => `<dxf><fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill></dxf>`);
  return (
    `${XML}<styleSheet xmlns="${MAIN}">${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${codes}</numFmts>`}` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="${fills.length}">${looks.join('')}</dxfs></styleSheet>`
  );
}

/** A workbook as a person would have made it, written without any of the code under test. */
export function buildWorkbook(sheets: readonly InitialSheet[]): Uint8Array {
  const formats = [...new Set(sheets.flatMap((sheet) => (sheet.formats ?? []).map(({ format }) => format)))];
  const fills = [...new Set(sheets.flatMap((sheet) => (sheet.rule === undefined ? [] : [sheet.rule.fill])))];
  const parts = sheets.map((sheet) => [sheet.name, initialSheetXml(sheet, formats, fills)] as const);
  const hung = Object.assign({}, ...sheets.map((sheet, index) => hungParts(sheet.hung ?? [], index + 1))) as Record<string, string>;
  return zipParts(workbookParts(Object.fromEntries(parts), { 'xl/styles.xml': stylesXml(formats, fills), ...hung }));
}

/** The parts that notes and links of a sheet need beside it. */
function hungParts(hung: readonly Hung[], number: number): Readonly<Record<string, string>> {
  const relations = hung.map((one, at) =>
    'link' in one ? `<Relationship Id="rIdLink${at}" Type="${RELATIONS}/hyperlink" Target="${one.link}" TargetMode="External"/>` : '',
  );
  const notes = hung.map((one) =>
    'note' in one ? `<comment ref="${cellName(one.row, one.column)}" authorId="0"><text><t>${escape(one.note)}</t></text></comment>` : '',
  );
  if (hung.length === 0) return {};
  return {
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]:
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}` +
      `<Relationship Id="rIdNotes" Type="${RELATIONS}/comments" Target="../comments${number}.xml"/></Relationships>`,
    [`xl/comments${number}.xml`]: `${XML}<comments xmlns="${MAIN}"><authors><author>tôi</author></authors><commentList>${notes.join('')}</commentList></comments>`,
  };
}

function initialSheetXml(sheet: InitialSheet, formats: readonly string[], fills: readonly string[]): string {
  const styleAt = (row: number, column: number): number => {
    const found = (sheet.formats ?? []).find(
      ({ block }) => row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns,
    );
    return found === undefined ? 0 : formats.indexOf(found.format) + 1;
  };
  const rows = sheet.cells.map((inputs, row) => {
    const cells = inputs.map((input, column) => cellXml(cellName(row, column), input, styleAt(row, column)));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const { rule, validation, merges = [] } = sheet;
  const merged = merges.map((block) => `<mergeCell ref="${blockName(block)}"/>`).join('');
  const links = (sheet.hung ?? [])
    .map((one, at) => ('link' in one ? `<hyperlink ref="${cellName(one.row, one.column)}" r:id="rIdLink${at}"/>` : ''))
    .join('');
  const after = [
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    rule === undefined
      ? ''
      : `<conditionalFormatting sqref="${blockName(rule.block)}"><cfRule type="expression" dxfId="${fills.indexOf(rule.fill)}" priority="1">` +
        `<formula>${escape(rule.formula)}</formula></cfRule></conditionalFormatting>`,
    validation === undefined
      ? ''
      : `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${blockName(validation.block)}">` +
        `<formula1>"${escape(validation.items.join(','))}"</formula1></dataValidation></dataValidations>`,
    links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`,
  ];
  return worksheetXml(rows.join(''), after.join(''));
}

function cellXml(name: string, input: CellInput, style: number): string {
  const open = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  if (input === null) return style === 0 ? '' : `${open}/>`;
  if (typeof input === 'string') return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(input)}</t></is></c>`;
  if (typeof input === 'number') return `${open}><v>${input}</v></c>`;
  if (typeof input === 'boolean') return `${open} t="b"><v>${input ? 1 : 0}</v></c>`;
  const type = typeof input.value === 'string' ? ' t="str"' : '';
  return `${open}${type}><f>${escape(input.formula.slice(1))}</f><v>${escape(String(input.value))}</v></c>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
