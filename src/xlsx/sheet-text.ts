import { fileFault } from './file-fault';
import { nextTag, skipElement } from './xml-scan';
import type { TagStop } from './xml-scan';
import { localName } from './xml-tag';

/** A sheet part cut into its rows and all the rest, which is small enough for a tree. */
export interface SheetText {
  readonly text: string;
  /** The part with an empty `<sheetData/>` in place of the rows. */
  readonly frame: string;
  /** Where the content of sheetData begins and ends in `text`. */
  readonly from: number;
  readonly to: number;
  /** The start tag of sheetData as written. */
  readonly start: string;
}

/** Cuts a worksheet part; null where it has no sheetData (a chart sheet). */
export function cutSheet(text: string): SheetText | null {
  const stop: TagStop = { kind: 'none', name: '', start: 0, end: 0 };
  for (nextTag(text, 0, stop); stop.kind !== 'none'; nextTag(text, stop.end, stop)) {
    if (localName(stop.name) !== 'sheetData') continue;
    const { start, end, name, kind } = stop;
    const tag = text.slice(start, end);
    if (kind === 'empty') return { text, frame: text, from: end, to: end, start: tag };
    const to = contentEnd(text, stop);
    const after = text.indexOf('>', to) + 1;
    return { text, frame: `${text.slice(0, start)}<${name}/>${text.slice(after)}`, from: end, to, start: tag };
  }
  return null;
}

/** Where the end tag of the element at `stop` begins. The quick way is right where no comment or CDATA can hide an end tag. */
function contentEnd(text: string, stop: TagStop): number {
  const quick = text.indexOf(`</${stop.name}`, stop.end);
  if (quick < 0) throw fileFault('xlsx-truncated', stop.name);
  const aside = text.indexOf('<!', stop.end);
  if (aside < 0 || aside > quick) return quick;
  skipElement(text, stop);
  return stop.start;
}
