import { child, isOn } from './xml-tree';
import type { XmlNode } from './xml-tree';

/** A piece of text as shown, with its own weight; null where its style decides. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean | null;
  /** Character style, which may decide. */
  readonly style: string | null;
}

/** What a paragraph shows: its text, and the text boxes that hang on it. */
export interface InlineText {
  readonly pieces: readonly Piece[];
  /** `w:txbxContent` elements. */
  readonly boxes: readonly XmlNode[];
}

/** Fields that are open: true while the result is shown, false in the instruction. Fields may go on over several paragraphs. */
export type OpenFields = boolean[];

/** The text of a paragraph as a person sees it: deleted and hidden text is left out, inserted text and field results are kept. */
export function inlineText(paragraph: XmlNode, fields: OpenFields): InlineText {
  const pieces: Piece[] = [];
  const boxes: XmlNode[] = [];
  const isShown = (): boolean => fields.every(Boolean);
  const walkRun = (run: XmlNode): void => {
    const properties = child(run, 'w:rPr');
    const hidden = isOn(properties, 'w:vanish') ?? false;
    const bold = isOn(properties, 'w:b');
    const style = child(properties, 'w:rStyle')?.attributes['w:val'] ?? null;
    const walkContent = (node: XmlNode): void => {
      if (node.name === 'w:fldChar') {
        moveField(fields, node.attributes['w:fldCharType'] ?? '');
      } else if (BOX_HOLDERS.has(node.name)) {
        if (isShown() && !hidden) collectBoxes(node, boxes);
      } else if (!hidden && isShown()) {
        const text = textOf(node);
        if (text !== '') pieces.push({ text, bold, style });
        if (node.name === 'w:ruby') for (const base of node.children) if (base.name === 'w:rubyBase') base.children.forEach(walk);
      }
    };
    run.children.forEach(walkContent);
  };
  const walk = (node: XmlNode): void => {
    if (node.name === 'w:r') walkRun(node);
    else if (node.name === 'm:t') pieces.push({ text: node.text, bold: false, style: null });
    else if (node.name === 'mc:AlternateContent') chosen(node).forEach(walk);
    else if (!LEFT_OUT.has(node.name)) node.children.forEach(walk);
  };
  paragraph.children.forEach(walk);
  return { pieces, boxes };
}

/** Content that is not shown: deletions, the old place of moved text, properties. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:fldData',
]);
const BOX_HOLDERS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);
const SYMBOL_AREA = 0xf000;

function moveField(fields: OpenFields, type: string): void {
  if (type === 'begin') fields.push(false);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (type === 'end') fields.pop();
}

function textOf(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
      return node.text;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(node.attributes['w:char'] ?? '');
    default:
      return '';
  }
}

/** A sign of a symbol font stands in the private use area; its ordinary signs are the plain ones. */
function symbol(code: string): string {
  const value = parseInt(code, 16);
  if (Number.isNaN(value) || value > 0xffff) return '';
  const plain = value >= SYMBOL_AREA ? value - SYMBOL_AREA : value;
  if (plain >= 0x20 && plain < 0x7f) return String.fromCharCode(plain);
  return value >= SYMBOL_AREA ? '•' : String.fromCharCode(value);
}

/** The variant that Word would take: the first choice, or what is there for older programs. */
function chosen(node: XmlNode): readonly XmlNode[] {
  const variant = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
  return variant?.children ?? [];
}

function collectBoxes(node: XmlNode, boxes: XmlNode[]): void {
  if (node.name === 'w:txbxContent') boxes.push(node);
  else for (const inner of node.name === 'mc:AlternateContent' ? chosen(node) : node.children) collectBoxes(inner, boxes);
}
