import { detached, richText } from './cell-text';
import { nextTag } from './xml-scan';
import type { TagStop } from './xml-scan';
import { localName } from './xml-tag';

/** The texts of the shared string table, in order. */
export function sharedStrings(text: string): readonly string[] {
  const stop: TagStop = { kind: 'none', name: '', start: 0, end: 0 };
  const strings: string[] = [];
  let from = 0;
  for (nextTag(text, 0, stop); stop.kind !== 'none'; nextTag(text, stop.end, stop)) {
    if (localName(stop.name) !== 'si') continue;
    if (stop.kind === 'empty') strings.push('');
    if (stop.kind === 'open') from = stop.end;
    if (stop.kind === 'close') strings.push(detached(richText(text.slice(from, stop.start))));
  }
  return strings;
}
