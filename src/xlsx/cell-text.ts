import { escapeText, rawToText } from './xml-tag';
import { isTag, nextTag, stopAt } from './xml-scan';

const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Texts without any of these stand in a file as they are. */
const NEEDS_ESCAPE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff&<>]|_x/;

/** The text of `<si>` or `<is>`: all runs one after the other, without phonetic readings. `raw` is what stands inside. */
export function richText(raw: string): string {
  const plain = plainText(raw);
  return unescapeControls(plain ?? runsText(raw));
}

/** The text of a single `<t>` as nearly all cells have it; null for anything else. */
function plainText(raw: string): string | null {
  const from = raw.startsWith(PLAIN) ? PLAIN.length : raw.startsWith(KEPT) ? KEPT.length : -1;
  const to = raw.length - PLAIN_END.length;
  return from < 0 || raw.indexOf('<', from) !== to || !raw.endsWith(PLAIN_END) ? null : rawToText(raw.slice(from, to));
}

const PLAIN = '<t>';
const KEPT = '<t xml:space="preserve">';
const PLAIN_END = '</t>';

function runsText(raw: string): string {
  const stop = stopAt(0);
  let text = '';
  let inText = false;
  let from = 0;
  let phonetic = 0;
  for (nextTag(raw, 0, stop); stop.kind !== 'none'; nextTag(raw, stop.end, stop)) {
    if (isTag(raw, stop, 'rPh') && stop.kind !== 'empty') phonetic += stop.kind === 'open' ? 1 : -1;
    if (!isTag(raw, stop, 't') || phonetic > 0) continue;
    if (inText) text += rawToText(raw.slice(from, stop.start));
    inText = stop.kind === 'open';
    from = stop.end;
  }
  return text;
}

/**
 * The same text as a string of its own: engines cut a piece out of a long text by pointing into it, so that one short cell would keep the
 * whole part in memory.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1);
}

/** Shorter pieces are copied by the engines themselves. */
const SHORTEST_CUT = 13;

/** `_x000B_` stands for the character 11, `_x005F_` for an underscore that is meant as such (ECMA-376 part 1, 22.9.2.19). */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text as it stands inside `<t>`: characters that XML cannot hold, and look-alikes of their escapes, are escaped. */
export function escapeCellText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(NOT_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeText(safe).replaceAll('&#13;', '_x000D_');
}
