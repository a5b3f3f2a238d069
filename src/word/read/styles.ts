import { child, childValue, isOn } from './xml-tree';
import type { XmlNode } from './xml-tree';

/** What the reader needs of the styles; every answer follows the chain of "based on". */
export interface Styles {
  /** Bold by the style; null where the chain says nothing. */
  readonly bold: (styleId: string | null) => boolean | null;
  /** The list of a style: its numId, its own level if it says one, and the style in the chain that gives the list. */
  readonly list: (styleId: string | null) => { readonly numId: string; readonly level: number | null; readonly styleId: string } | null;
  /** True when a table style draws a line. */
  readonly borders: (styleId: string | null) => boolean;
  /** Style of a paragraph that names none. */
  readonly defaultParagraph: string | null;
  readonly defaultBold: boolean;
}

/** Reads styles.xml. */
export function readStyles(root: XmlNode | null): Styles {
  const styles = new Map<string, XmlNode>();
  let defaultParagraph: string | null = null;
  for (const node of root?.children ?? []) {
    if (node.name !== 'w:style') continue;
    const id = node.attributes['w:styleId'] ?? '';
    styles.set(id, node);
    const isDefault = ['1', 'true', 'on'].includes(node.attributes['w:default'] ?? '');
    if (isDefault && node.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const chain = (styleId: string | null): XmlNode[] => {
    const found: XmlNode[] = [];
    for (let id = styleId; id !== null && found.length < MAX_CHAIN;) {
      const style = styles.get(id);
      if (style === undefined) break;
      found.push(style);
      id = childValue(style, 'w:basedOn');
    }
    return found;
  };
  return {
    defaultParagraph,
    defaultBold: isOn(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'), 'w:b') ?? false,
    bold: (styleId) => {
      for (const style of chain(styleId)) {
        const bold = isOn(child(style, 'w:rPr'), 'w:b');
        if (bold !== null) return bold;
      }
      return null;
    },
    list: (styleId) => {
      for (const style of chain(styleId)) {
        const properties = child(child(style, 'w:pPr'), 'w:numPr');
        const numId = childValue(properties, 'w:numId');
        if (numId === null) continue;
        const level = childValue(properties, 'w:ilvl');
        return { numId, level: level === null ? null : Number(level), styleId: style.attributes['w:styleId'] ?? '' };
      }
      return null;
    },
    borders: (styleId) => chain(styleId).some((style) => hasLines(child(child(style, 'w:tblPr'), 'w:tblBorders'))),
  };
}

/** True when a set of borders draws at least one line. */
export function hasLines(borders: XmlNode | null): boolean {
  return borders?.children.some((edge) => !['nil', 'none', ''].includes(edge.attributes['w:val'] ?? '')) ?? false;
}

const MAX_CHAIN = 20;
