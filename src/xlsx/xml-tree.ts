import { SaxesParser } from 'saxes';
import { fileFault } from './file-fault';
import { MAX_DEPTH, MAX_ELEMENTS } from './limits';
import { escapeText, localName, openTag, rawToText, tagAttribute, withAttribute } from './xml-tag';

/**
 * An element as it was written. Nothing is normalised: an element that nobody changed is written back character by character.
 * `start` is the text of its start tag, `end` that of its end tag ("" where the start tag closes itself).
 */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  start: string;
  end: string;
  children: XmlNode[];
}

/** A string is the raw text between two tags: character data, comments, CDATA, processing instructions. */
type XmlNode = XmlElement | string;

export interface XmlDocument {
  /** What stands before the root: declaration, byte order mark, comments. */
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

/** Parses a whole part strictly. Throws a file fault where it is not well-formed, has a DOCTYPE, or would fill the memory as a tree. */
export function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  let before = '';
  let last = 0;
  let count = 0;
  const rawBefore = (tagAt: number): void => {
    if (tagAt === last) return;
    const parent = open.at(-1);
    if (parent === undefined) before = text.slice(last, tagAt);
    else parent.children.push(text.slice(last, tagAt));
  };
  parser.on('doctype', () => {
    throw fileFault('xlsx-doctype');
  });
  parser.on('error', (error) => {
    throw fileFault('xlsx-damaged', error.message);
  });
  parser.on('opentag', (tag) => {
    const tagAt = text.lastIndexOf('<', parser.position - 1);
    rawBefore(tagAt);
    const element: XmlElement = {
      name: tag.name,
      local: localName(tag.name),
      start: text.slice(tagAt, parser.position),
      end: '',
      children: [],
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
    count += 1;
    if (count > MAX_ELEMENTS || open.length > MAX_DEPTH) throw fileFault('xlsx-too-large', `${count} elements, ${open.length} deep`);
    last = parser.position;
  });
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) {
      open.pop();
      return;
    }
    const tagAt = text.lastIndexOf('<', parser.position - 1);
    rawBefore(tagAt);
    const element = open.pop();
    if (element !== undefined) element.end = text.slice(tagAt, parser.position);
    last = parser.position;
  });
  parser.write(text).close();
  const [root] = roots;
  if (root === undefined) throw fileFault('xlsx-damaged', 'no root element');
  return { before, root, after: text.slice(last) };
}

/** The element written in `xml`, for putting into a tree. */
export function newElement(xml: string): XmlElement {
  return parseXml(xml).root;
}

export function writeXml(document: XmlDocument): string {
  return document.before + writeElement(document.root) + document.after;
}

export function writeElement(element: XmlElement): string {
  if (element.children.length === 0) return element.start + element.end;
  const body = element.children.map((child) => (typeof child === 'string' ? child : writeElement(child))).join('');
  if (element.end !== '') return element.start + body + element.end;
  return `${openTag(element.start)}${body}</${element.name}>`;
}

export function attribute(element: XmlElement, name: string): string | null {
  return tagAttribute(element.start, name);
}

/** Sets or (with null) takes away an attribute; the rest of the tag stays as written. */
export function setAttribute(element: XmlElement, name: string, value: string | number | null): void {
  element.start = withAttribute(element.start, name, value === null ? null : String(value));
}

/** Child elements, those of a local name where one is given. */
export function elements(parent: XmlElement, local?: string): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string').filter((child) => local === undefined || child.local === local);
}

/** The child element at a place among the elements; null beyond the last. */
export function elementAt(parent: XmlElement, index: number): XmlElement | null {
  let left = index;
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (left === 0) return child;
    left -= 1;
  }
  return null;
}

export function firstElement(parent: XmlElement, local: string): XmlElement | null {
  for (const child of parent.children) if (typeof child !== 'string' && child.local === local) return child;
  return null;
}

/** Every element below, depth first, in document order. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** The character data directly inside an element, decoded. */
export function elementText(element: XmlElement): string {
  return rawToText(element.children.filter((child) => typeof child === 'string').join(''));
}

export function setElementText(element: XmlElement, text: string): void {
  if (elementText(element) === text) return;
  element.children = [escapeText(text)];
}

export function removeChild(parent: XmlElement, child: XmlElement): void {
  parent.children = parent.children.filter((other) => other !== child);
}

/**
 * Puts an element among its siblings where the schema wants it: before the first one that comes later in `order`.
 * Siblings that `order` does not name stay behind the known one before them.
 */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(child.local);
  const at = parent.children.findIndex((other) => typeof other !== 'string' && order.indexOf(other.local) > rank);
  if (at < 0) parent.children.push(child);
  else parent.children.splice(at, 0, child);
}
