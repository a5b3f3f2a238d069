import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { MAX_DEPTH } from './limits';

/** An element. Names are "w:p": our own prefix of the namespace, whatever prefix the file uses. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text that stands directly in the element. */
  readonly text: string;
}

export type XmlFault = 'word-damaged' | 'word-unsafe' | 'word-too-large';
export type XmlRead = { readonly ok: true; readonly root: XmlNode | null } | { readonly ok: false; readonly why: XmlFault };

/**
 * Reads a part. `onBlock` is called with every child of the element `parent` as soon as it is complete, which is then dropped: the
 * body of a long document never stands in memory as a whole. It stops the reading by returning a fault.
 */
export function readXml(part: Uint8Array, parent?: string, onBlock?: (block: XmlNode) => XmlFault | null): XmlRead {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenNode[] = [];
  const state: { root: XmlNode | null; fault: XmlFault | null } = { root: null, fault: null };
  const fail = (why: XmlFault | null): void => {
    state.fault ??= why;
  };
  parser.on('doctype', () => {
    fail('word-unsafe');
  });
  parser.on('error', () => {
    fail('word-damaged');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) fail('word-too-large');
    if (state.fault !== null) return;
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[nameOf(uri, local)] = value;
    open.push({ name: nameOf(tag.uri, tag.local), attributes, children: [], text: '' });
  });
  const addText = (text: string): void => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = open.pop();
    if (node === undefined || state.fault !== null) return;
    const above = open.at(-1);
    if (above === undefined) state.root = node;
    else if (onBlock !== undefined && above.name === parent) fail(onBlock(node));
    else above.children.push(node);
  });
  const text = decode(part);
  for (let at = 0; at < text.length && state.fault === null; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (state.fault === null) parser.close();
  return state.fault === null ? { ok: true, root: state.root } : { ok: false, why: state.fault };
}

/** The first child of that name. */
export function child(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((candidate) => candidate.name === name) ?? null;
}

/** The `w:val` of the first child of that name; null where there is none. */
export function childValue(node: XmlNode | null | undefined, name: string): string | null {
  return child(node, name)?.attributes['w:val'] ?? null;
}

/** An on/off property: null where it is not given. */
export function isOn(node: XmlNode | null | undefined, name: string): boolean | null {
  const found = child(node, name);
  if (found === null) return null;
  return !OFF_WORDS.has(found.attributes['w:val'] ?? 'true');
}

interface OpenNode {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** Characters handed to the parser at a time, so that a fault early in a huge part ends the reading. */
const CHUNK = 65_536;
const OFF_WORDS: ReadonlySet<string> = new Set(['false', '0', 'off', 'none']);

/** Transitional and strict names of the same vocabulary. */
const PREFIX_OF: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  '': '',
};

function nameOf(uri: string, local: string): string {
  const prefix = PREFIX_OF[uri];
  if (prefix === undefined) return `other:${local}`;
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** UTF-8, or UTF-16 where the part begins with its mark. */
function decode(part: Uint8Array): string {
  const [first, second, third] = part;
  if (first === 0xff && second === 0xfe) return decodeUtf16(part, 'little');
  if (first === 0xfe && second === 0xff) return decodeUtf16(part, 'big');
  return strFromU8(first === 0xef && second === 0xbb && third === 0xbf ? part.subarray(3) : part);
}

function decodeUtf16(part: Uint8Array, order: 'little' | 'big'): string {
  const pieces: string[] = [];
  for (let at = 2; at + 1 < part.length; at += 2) {
    const first = part[at] ?? 0;
    const second = part[at + 1] ?? 0;
    pieces.push(String.fromCharCode(order === 'little' ? (second << 8) | first : (first << 8) | second));
  }
  return pieces.join('');
}
