import type { Result, WordSnapshot } from '../core/index';
import { readLists } from './read/numbering';
import { openPackage } from './read/open-package';
import { bodyReader } from './read/read-body';
import { refuse } from './read/refusals';
import type { Refusal } from './read/refusals';
import { readStyles } from './read/styles';
import { readXml } from './read/xml-tree';
import type { XmlNode } from './read/xml-tree';

/**
 * What a .docx shows: paragraphs and tables in the order of the text, automatic numbers made visible, revisions as if accepted.
 * Headers, footers, notes and comments are left out. `file` is the name for messages. Never throws: what cannot be read is said in a
 * sentence.
 */
export function readDocument(bytes: Uint8Array, file: string): Result<WordSnapshot> {
  const failed = (why: Refusal): Result<WordSnapshot> => ({ ok: false, issue: refuse(why, file) });
  const opened = openPackage(bytes);
  if (!opened.ok) return failed(opened.why);
  const { parts } = opened;
  const mainPath = targetOf(parts, '_rels/.rels', '', 'officeDocument') ?? 'word/document.xml';
  const main = parts.get(mainPath);
  if (main === undefined) return failed('word-not-docx');
  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${mainPath.slice(folder.length)}.rels`;
  const root = (type: string): XmlNode | null => partRoot(parts, targetOf(parts, relations, folder, type) ?? `${folder}${type}.xml`);
  const styles = readStyles(root('styles'));
  const body = bodyReader(
    styles,
    readLists(root('numbering'), (styleId) => styles.list(styleId)?.numId ?? null),
  );
  const read = readXml(main, 'w:body', body.add);
  if (!read.ok) return failed(read.why);
  return read.root?.name === 'w:document' ? { ok: true, value: { file, blocks: body.finish() } } : failed('word-not-docx');
}

/** Root element of a part that the text can do without: null where it is missing or damaged. */
function partRoot(parts: ReadonlyMap<string, Uint8Array>, path: string): XmlNode | null {
  const part = parts.get(path);
  const read = part === undefined ? null : readXml(part);
  return read?.ok === true ? read.root : null;
}

/** Path of the part that a relation of this type points to; null where there is none. */
function targetOf(parts: ReadonlyMap<string, Uint8Array>, relations: string, folder: string, type: string): string | null {
  const relation = partRoot(parts, relations)?.children.find((node) => node.attributes['Type']?.endsWith(`/${type}`) === true);
  const target = relation?.attributes['Target'];
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/^\.\//u, '');
}
