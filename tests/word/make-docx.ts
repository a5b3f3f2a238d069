import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface DocxParts {
  /** Inner XML of the body. */
  readonly body: string;
  /** Inner XML of numbering.xml and styles.xml. */
  readonly numbering?: string;
  readonly styles?: string;
  /** Further parts by path, or other content for a part. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A small .docx made from XML, for what the reader must understand. */
export function makeDocx({ body, numbering, styles, parts }: DocxParts): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': documentXml(body),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering xmlns:w="${W}">${numbering}</w:numbering>` }),
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles xmlns:w="${W}">${styles}</w:styles>` }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])));
}

export function documentXml(body: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">` +
    `<w:body>${body}<w:sectPr/></w:body></w:document>`
  );
}

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs. */
export const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
/** A paragraph in a list. */
export const item = (numId: number, level: number, text: string): string =>
  p(run(text), `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`);
/** A level of a list. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstractNum = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${levels}</w:abstractNum>`;
export const num = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstractId)}"/>${overrides}</w:num>`;
export const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
