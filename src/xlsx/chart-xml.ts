import type { Block, CellValue, ChartSpec } from '../core/index';
import { sheetRange } from './defined-names';
import { escapeAttribute, escapeText } from './xml-tag';

/** The namespaces of drawings and charts in the workbook's dialect. */
export interface DrawingNamespaces {
  readonly spreadsheet: string;
  readonly main: string;
  readonly chart: string;
  readonly relations: string;
}

/** The values in cells of a block, row by row, as they are when the chart is written: shown by viewers that do not calculate. */
export type CachedValues = (sheet: string, block: Block) => readonly CellValue[];

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const MUTED = '5F6368';
const INK = '202428';
const HAIRLINE = 'D5DAE0';
const FONT = 'Arial';
/** Hundredths of a point. */
const FONT_SIZE = 900;
/** Zeros get no label. */
const LABEL_FORMAT = '0;-0;;';

/** The part of a native chart whose series point at cells. */
export function chartXml(spec: ChartSpec, namespaces: DrawingNamespaces, values: CachedValues): string {
  const horizontal = spec.kind === 'stacked-bar';
  const series = spec.series.map((_, index) => seriesXml(spec, index, values)).join('');
  const plot =
    `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="${horizontal ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    `${series}${spec.bare ? '' : labelsXml()}<c:gapWidth val="${spec.gapWidth}"/>${horizontal ? '<c:overlap val="100"/>' : ''}` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.main}" xmlns:r="${namespaces.relations}"><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${spec.bare ? FULL_AREA : '<c:layout/>'}${plot}${axesXml(spec)}` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${spec.bare ? '' : LEGEND}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${FONT_SIZE}"><a:solidFill><a:srgbClr val="${MUTED}"/></a:solidFill>` +
    `<a:latin typeface="${FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>`
  );
}

/** The place of a chart on its sheet. `id` is the number of the shape in the drawing. */
export function anchorXml(spec: ChartSpec, namespaces: DrawingNamespaces, id: number, relationId: string): string {
  const { anchor } = spec;
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${namespaces.spreadsheet}" xmlns:a="${namespaces.main}">` +
    `${corner('from', anchor.row, anchor.column)}${corner('to', anchor.row + anchor.rows, anchor.column + anchor.columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(spec.name)}" descr="${escapeAttribute(spec.description)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relations}" r:id="${relationId}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** The plot fills the whole area: rows of the sheet beside it are the labels of its bars. */
const FULL_AREA =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>';
const LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';

function seriesXml(spec: ChartSpec, index: number, values: CachedValues): string {
  const series = spec.series[index];
  if (series === undefined) return '';
  const categories = values(spec.dataSheet, spec.categories);
  const numbers = values(spec.dataSheet, series.block);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(series.title)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${series.color.slice(1).toUpperCase()}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
    '<c:invertIfNegative val="0"/>' +
    `<c:cat><c:strRef><c:f>${escapeText(sheetRange(spec.dataSheet, spec.categories))}</c:f><c:strCache>${cacheXml(categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(sheetRange(spec.dataSheet, series.block))}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `${cacheXml(numbers.map((value) => (typeof value === 'number' ? value : null)))}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function cacheXml(values: readonly CellValue[]): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function labelsXml(): string {
  return (
    `<c:dLbls><c:numFmt formatCode="${LABEL_FORMAT}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${FONT_SIZE}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Bars run from the top down like the rows of the sheet: the category axis is reversed, the value axis stays at the bottom. */
function axesXml(spec: ChartSpec): string {
  const horizontal = spec.kind === 'stacked-bar';
  const deleted = spec.bare ? 1 : 0;
  const line = (color: string): string => `<a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
  const grid = spec.bare ? '' : `<c:majorGridlines><c:spPr>${line(HAIRLINE)}</c:spPr></c:majorGridlines>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="${deleted}"/><c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(HAIRLINE)}</c:spPr><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="${deleted}"/>` +
    `<c:axPos val="${horizontal ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
