import { workbookParts } from './build-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The sheet that people work on, full of what an edit must not lose. Two header rows, data on rows 3 to 6, a total on row 7. */
const SHEET =
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="urn:xr" xr:uid="{1}">' +
  '<sheetPr codeName="Sheet1"/><dimension ref="A1:D7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
  '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="3" width="12.5" customWidth="1"/></cols>\r\n' +
  '<sheetData>\r\n' +
  '  <row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c></row>\r\n' +
  '  <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Điểm</t></is></c></row>\r\n' +
  '  <row r="3" ht="30" customHeight="1"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>10</v></c><c r="C3"><f t="shared" ref="C3:C6" si="0">B3*2</f><v>20</v></c><c r="D3"><f>B2&amp;"A3"</f><v>0</v></c></row>\r\n' +
  '  <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>20</v></c><c r="C4"><f t="shared" si="0"/><v>40</v></c></row>\r\n' +
  '  <row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="0"><v>30</v></c><c r="C5"><f t="shared" si="0"/><v>60</v></c></row>\r\n' +
  '  <row r="6"><c r="A6"/><c r="B6"><v>40</v></c><c r="C6"><f t="shared" si="0"/><v>80</v></c></row>\r\n' +
  '  <row r="7"><c r="B7"><f>SUM(B3:B6)</f><v>100</v></c><c r="C7"><f t="array" ref="C7:D7">B3:B4*1</f><v>10</v></c><c r="D7"><v>10</v></c></row>\r\n' +
  '</sheetData>\r\n' +
  '<protectedRanges><protectedRange sqref="B3:B6" name="nhap"/></protectedRanges><autoFilter ref="A2:D6"><filterColumn colId="1"><filters><filter val="10"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A5:A6"/></mergeCells>' +
  '<conditionalFormatting sqref="B3:B6"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>$B$7/4</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A3:D6"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B3=$B2</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="custom" allowBlank="1" sqref="B3:B6" xr:uid="{2}"><formula1>B3&lt;$B$7</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A4" location="\'Kế hoạch\'!B6" display="x"/><hyperlink ref="A6" r:id="rId4"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="3" id="{3}"><xm:f>\'Danh mục\'!$A$2=1</xm:f>' +
  '<x14:dxf/></x14:cfRule><xm:sqref>D3:D6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>';

/** A list that the other sheet points at, and that points back. */
const LIST =
  `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>'Kế hoạch'!B6</f><v>40</v></c><c r="B1"><f>SUM('Kế hoạch'!$B$3:$B$6)</f><v>100</v></c></row>` +
  `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A1*2</f><v>80</v></c></row></sheetData>` +
  `<dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>'Kế hoạch'!$A$3:$A$6</formula1></dataValidation></dataValidations></worksheet>`;

const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${mode}/>`;
const relations = (...all: readonly string[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** The parts of a workbook such as Excel saves it, with comments, a chart, a table, a pivot source, names, macros and custom XML. */
export function userWorkbookParts(): Readonly<Record<string, string>> {
  const base = workbookParts({ 'Kế hoạch': SHEET, 'Danh mục': LIST });
  const more = {
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" count="6" uniqueCount="3"><si><t>Kế hoạch</t></si><si><r><rPr><b/></rPr><t>Nhiệm</t></r><r><t xml:space="preserve"> vụ</t></r></si><si><t>Việc</t></si></sst>`,
    'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="B7" i="1"/><c r="C3" i="1" l="1"/></calcChain>`,
    'xl/vbaProject.bin': 'macro\u0001bytes',
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      relation('rId1', 'drawing', '../drawings/drawing1.xml'),
      relation('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      relation('rId3', 'comments', '../comments1.xml'),
      relation('rId4', 'hyperlink', 'https://example.com/A5', ' TargetMode="External"'),
      relation('rId5', 'table', '../tables/table1.xml'),
    ),
    'xl/drawings/drawing1.xml':
      `${XML}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from>` +
      '<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ của tôi"/>' +
      `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}">` +
      `<c:chart xmlns:c="${C}" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations(relation('rId1', 'chart', '../charts/chart1.xml')),
    'xl/charts/chart1.xml':
      `${XML}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
      "<c:val><c:numRef><c:f>'Kế hoạch'!$B$3:$B$6</c:f></c:numRef></c:val></c:ser>" +
      '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
      '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
    'xl/comments1.xml':
      `${XML}<comments xmlns="${MAIN}"><authors><author>tôi</author></authors><commentList><comment ref="B4" authorId="0"><text><t>bốn</t></text></comment>` +
      '<comment ref="B6" authorId="0"><text><t>sáu</t></text></comment></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      [3, 5]
        .map(
          (row) =>
            `<v:shape id="s${row}" type="#t"><x:ClientData ObjectType="Note"><x:Anchor>\n    2, 15, ${row}, 2, 4, 15, ${row + 3}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`,
        )
        .join('\n') +
      '</xml>',
    'xl/tables/table1.xml':
      `${XML}<table xmlns="${MAIN}" id="1" name="Bang1" displayName="Bang1" ref="G2:H6" totalsRowShown="0"><autoFilter ref="G2:H6"/><tableColumns count="2"><tableColumn id="1" name="x"/>` +
      `<tableColumn id="2" name="y"><calculatedColumnFormula>Bang1[[#This Row],[x]]*'Kế hoạch'!$B$7</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `${XML}<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A2:D6" sheet="Kế hoạch"/></cacheSource></pivotCacheDefinition>`,
    'customXml/item1.xml': '<của-tôi/>',
  };
  const types = Object.keys(more)
    .filter((path) => path.startsWith('xl/') && path.endsWith('.xml'))
    .map((path) => `<Override PartName="/${path}" ContentType="application/x-${path.split('/').at(-1) ?? ''}"/>`);
  const workbook =
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Kế hoạch\'!$A$2:$D$6</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Kế hoạch\'!$A$1:$D$7</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Kế hoạch\'!$1:$2</definedName>' +
    '<definedName name="danh_muc" localSheetId="1">\'Danh mục\'!$A$2</definedName><definedName name="he_so">1.5</definedName></definedNames><calcPr calcId="191029"/></workbook>';
  return {
    ...base,
    '[Content_Types].xml': (base['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `${types.join('')}<Default Extension="vml" ContentType="v"/></Types>`,
    ),
    'xl/workbook.xml': (base['xl/workbook.xml'] ?? '').replace('</workbook>', workbook),
    'xl/_rels/workbook.xml.rels': (base['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      relation('rId91', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId92', 'calcChain', 'calcChain.xml') +
        relation('rId93', 'vbaProject', 'vbaProject.bin') +
        relation('rId94', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
        '</Relationships>',
    ),
    ...more,
  };
}
