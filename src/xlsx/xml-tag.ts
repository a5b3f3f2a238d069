const SPECIAL = /[&<>\r]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The decoded value of an attribute in the text of a start tag such as `<c r="A1" s="3">`; null where it is missing. */
export function tagAttribute(tag: string, name: string): string | null {
  const found = findAttribute(tag, name);
  return found === null ? null : unescapeXml(tag.slice(found.valueFrom, found.valueTo));
}

/** The start tag with the attribute set, or without it where the value is null; all else in the tag stays as it was. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = findAttribute(tag, name);
  const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (found !== null) {
    if (value !== null && unescapeXml(tag.slice(found.valueFrom, found.valueTo)) === value) return tag;
    return tag.slice(0, found.from) + written + tag.slice(found.to);
  }
  if (value === null) return tag;
  const end = attributesEnd(tag);
  return tag.slice(0, end) + written + tag.slice(end);
}

/** The tag as a start tag that does not close itself: `<c r="A1">` for `<c r="A1" />`. */
export function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** All attributes of a start tag, decoded, in order. */
export function tagAttributes(tag: string): readonly (readonly [string, string])[] {
  const all: [string, string][] = [];
  const found = newAttribute();
  for (let at = 0; nextAttribute(tag, at, found); at = found.to) {
    all.push([tag.slice(found.nameFrom, found.nameTo), unescapeXml(tag.slice(found.valueFrom, found.valueTo))]);
  }
  return all;
}

/** The name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Text for between tags. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Text for inside a quoted attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Decodes the five entities of XML and character numbers; there are no others, since documents with a DTD are refused. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));/g, (whole, decimal?: string, hex?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of raw XML between two tags: comments and instructions dropped, CDATA unwrapped, line ends as XML reads them. */
export function rawToText(raw: string): string {
  if (!raw.includes('<')) return unescapeXml(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : unescapeXml(piece.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')),
    )
    .join('');
}

/** The place behind the last attribute: before white space, "/" and ">". */
function attributesEnd(tag: string): number {
  const close = tag.endsWith('/>') ? 2 : tag.endsWith('>') ? 1 : 0;
  return tag.slice(0, tag.length - close).trimEnd().length;
}

/** Where an attribute stands in its tag: with the white space before it, its name, its value without the quotes. */
export interface FoundAttribute {
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
  valueFrom: number;
  valueTo: number;
}

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** An attribute to begin a walk with. */
export function newAttribute(): FoundAttribute {
  return { from: 0, to: 0, nameFrom: 0, nameTo: 0, valueFrom: 0, valueTo: 0 };
}

function findAttribute(tag: string, name: string): FoundAttribute | null {
  const found = newAttribute();
  for (let at = 0; nextAttribute(tag, at, found); at = found.to) {
    if (found.nameTo - found.nameFrom === name.length && tag.startsWith(name, found.nameFrom)) return found;
  }
  return null;
}

/**
 * Moves `found` to the next attribute at or behind `at`, the end of the name of its tag or of the attribute before (0: the beginning of the
 * tag); false where there is none, or something else. A walk over the letters: millions of tags are looked at in a long sheet.
 */
export function nextAttribute(tag: string, at: number, found: FoundAttribute): boolean {
  let place = at;
  while (place < tag.length && at === 0 && tag.charCodeAt(place) > SPACE) place += 1;
  found.from = place;
  place = afterSpace(tag, place);
  found.nameFrom = place;
  while (place < tag.length && isNameCode(tag.charCodeAt(place))) place += 1;
  found.nameTo = place;
  if (found.nameFrom === found.from || found.nameTo === found.nameFrom) return false;
  place = afterSpace(tag, place);
  if (tag.charCodeAt(place) !== EQUALS) return false;
  place = afterSpace(tag, place + 1);
  const quote = tag.charCodeAt(place);
  if (quote !== QUOTE && quote !== APOSTROPHE) return false;
  found.valueFrom = place + 1;
  found.valueTo = tag.indexOf(quote === QUOTE ? '"' : "'", found.valueFrom);
  found.to = found.valueTo + 1;
  return found.valueTo >= 0;
}

function afterSpace(tag: string, from: number): number {
  let place = from;
  while (tag.charCodeAt(place) <= SPACE) place += 1;
  return place;
}

function isNameCode(code: number): boolean {
  return code > SPACE && code !== EQUALS && code !== SLASH && code !== GREATER;
}
