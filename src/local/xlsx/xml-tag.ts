const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The decoded value of an attribute in the text of a start tag such as `<c r="A1" s="3">`; null where it is missing. */
export function tagAttribute(tag: string, name: string): string | null {
  const found = findAttribute(tag, name);
  return found === null ? null : unescapeXml(found.value);
}

/** The start tag with the attribute set, or without it where the value is null; all else in the tag stays as it was. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = findAttribute(tag, name);
  const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (found !== null) {
    if (value !== null && unescapeXml(found.value) === value) return tag;
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
  for (const match of attributeMatches(tag)) all.push([match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? '')]);
  return all;
}

/** The name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Text for between tags. */
export function escapeText(text: string): string {
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

interface FoundAttribute {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

function findAttribute(tag: string, name: string): FoundAttribute | null {
  for (const match of attributeMatches(tag)) {
    if (match[1] === name) return { from: match.index, to: match.index + match[0].length, value: match[2] ?? match[3] ?? '' };
  }
  return null;
}

function* attributeMatches(tag: string): Generator<RegExpExecArray> {
  for (let at = tag.search(/\s/); at >= 0; at = ATTRIBUTE.lastIndex) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (match === null) return;
    yield match;
    ATTRIBUTE.lastIndex = at + match[0].length;
  }
}
