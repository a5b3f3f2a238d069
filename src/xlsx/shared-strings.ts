import { detached, richText } from './cell-text';
import { isTag, nextTag, stopAt } from './xml-scan';

/** The texts of the shared string table, in order. */
export function sharedStrings(text: string): readonly string[] {
  const stop = stopAt(0);
  const strings: string[] = [];
  let from = 0;
  for (nextTag(text, 0, stop); stop.kind !== 'none'; nextTag(text, stop.end, stop)) {
    if (!isTag(text, stop, 'si')) continue;
    if (stop.kind === 'empty') strings.push('');
    if (stop.kind === 'open') from = stop.end;
    if (stop.kind === 'close') strings.push(detached(richText(text.slice(from, stop.start))));
  }
  return strings;
}
