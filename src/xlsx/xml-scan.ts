import { fileFault } from './file-fault';

/**
 * One tag met while walking through XML text, as places in it: millions of tags are met in a long sheet, and few of their names are asked
 * for. `end` is the place behind the ">".
 */
export interface TagStop {
  kind: 'open' | 'close' | 'empty' | 'none';
  start: number;
  end: number;
  /** Where the name begins, with its prefix. */
  nameFrom: number;
  /** Where the name begins behind its prefix. */
  localFrom: number;
  nameTo: number;
}

const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;
const SLASH = 47;

/** A stop to begin a walk with at a place of the text. */
export function stopAt(place: number): TagStop {
  return { kind: 'none', start: place, end: place, nameFrom: place, localFrom: place, nameTo: place };
}

/** The name of the tag, with its prefix. */
export function tagName(text: string, stop: TagStop): string {
  return text.slice(stop.nameFrom, stop.nameTo);
}

/** True where the tag has this name, whatever its prefix. */
export function isTag(text: string, stop: TagStop, local: string): boolean {
  return stop.nameTo - stop.localFrom === local.length && text.startsWith(local, stop.localFrom);
}

/**
 * Moves `stop` to the next tag at or after `from`, gives it back, and skips comments, CDATA and processing instructions.
 * `kind` is "none" at the end of the text. Much faster than a tree: meant for the rows of a sheet and for long lists of texts.
 */
export function nextTag(text: string, from: number, stop: TagStop): TagStop {
  let at = text.indexOf('<', from);
  while (at >= 0) {
    const code = text.charCodeAt(at + 1);
    if (code !== 33 && code !== 63) {
      readTag(text, at, stop);
      return stop;
    }
    at = text.indexOf('<', afterAside(text, at));
  }
  stop.kind = 'none';
  stop.start = text.length;
  stop.end = text.length;
  return stop;
}

/** The place behind the end tag that belongs to the start tag at `stop` (which must be "open"). Leaves `stop` at that end tag. */
export function skipElement(text: string, stop: TagStop): number {
  const name = tagName(text, stop);
  for (let depth = 1; depth > 0;) {
    nextTag(text, stop.end, stop);
    if (stop.kind === 'none') throw fileFault('xlsx-damaged', `<${name}> is not closed`);
    if (stop.nameTo - stop.nameFrom !== name.length || !text.startsWith(name, stop.nameFrom)) continue;
    if (stop.kind === 'open') depth += 1;
    if (stop.kind === 'close') depth -= 1;
  }
  return stop.end;
}

function readTag(text: string, at: number, stop: TagStop): void {
  const closing = text.charCodeAt(at + 1) === SLASH;
  let position = at + (closing ? 2 : 1);
  stop.nameFrom = position;
  stop.localFrom = position;
  stop.nameTo = -1;
  for (; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code > GREATER) continue;
    if (code === GREATER) break;
    if (code === QUOTE || code === APOSTROPHE) {
      position = text.indexOf(code === QUOTE ? '"' : "'", position + 1);
      if (position < 0) break;
    } else if (stop.nameTo < 0) {
      if (code <= 32 || code === SLASH) stop.nameTo = position;
      else if (code === COLON) stop.localFrom = position + 1;
    }
  }
  if (position < 0 || position >= text.length) throw fileFault('xlsx-damaged', 'a tag is not closed');
  stop.kind = closing ? 'close' : text.charCodeAt(position - 1) === SLASH ? 'empty' : 'open';
  if (stop.nameTo < 0) stop.nameTo = position;
  stop.start = at;
  stop.end = position + 1;
}

function afterAside(text: string, at: number): number {
  const ends = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<?', at) ? '?>' : null;
  if (ends === null) throw fileFault('xlsx-doctype');
  const end = text.indexOf(ends, at + 2);
  if (end < 0) throw fileFault('xlsx-damaged', 'a comment is not closed');
  return end + ends.length;
}
